"""What of a table comes into the files: drafts, bonds with a history, and references from the other side.

A bond that a file knows under any name gets nothing, and no line that a person wrote changes: the same table a second
time adds nothing.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from stedenband.exchange.absences import has_no_bonds
from stedenband.exchange.comparison import Beside
from stedenband.exchange.earlier_rows import EarlierRows, Left, Told, is_only_perhaps
from stedenband.exchange.entries import Entry, Remark, is_to_come, may_be_of
from stedenband.exchange.new_records import add_names, numbered, partner_of, record_of, written_name
from stedenband.exchange.one_item import bond_of_another
from stedenband.exchange.outcomes import Outcome
from stedenband.exchange.placed import (
    CONTRADICTS,
    KNOWS_MORE,
    PERHAPS,
    TOLD_OTHERWISE,
    Addition,
    ListSource,
    Placed,
    left_over,
)
from stedenband.exchange.sought_entries import lacks_something, sought_of
from stedenband.exchange.taken_over import other_owner, taken_over
from stedenband.exchange.ties import bonds_naming, may_join, partners_in, ties_by_home
from stedenband.exchange.told_twice import told_of_history
from stedenband.model import Municipality, Partner
from stedenband.register.identity import Official, municipality_of, today_of
from stedenband.register.register import Register
from stedenband.register.same_partner import Others, Sought, is_network, is_no_bond, names_network
from stedenband.register.without_file import has_file, home_of, kin
from stedenband.text import Bilingual, name_key, slug
from stedenband.vocabulary.number_words import enumerated


def place(register: Register, homes: Iterable[str] | None, entries: Iterable[Entry], source: ListSource) -> Placed:
    """What the entries add to the files of `homes` (None: all that the table names)."""
    placing = _Placing(register, None if homes is None else frozenset(homes), source)
    later: list[Entry] = []
    for entry in entries:
        if lacks_something(entry):
            later.append(entry)
        else:
            placing.entry(entry)
    for entry in later:
        placing.entry(entry)
    placing.point_to_bonds()
    return placing.placed


class _Placing:
    def __init__(self, register: Register, homes: frozenset[str] | None, source: ListSource) -> None:
        self._register, self._asked, self._source = register, homes, source
        self._ties = ties_by_home(register, {**register.ties, **register.drafts})
        self._others = Others(register, self._ties.__getitem__)
        self._taken_over = taken_over(register, date.max)
        self._beside = Beside(register, tuple(sorted(self._asked or ())), source.date.last)
        self._earlier = EarlierRows()
        self._kin: dict[str, tuple[str, ...]] = {}  # of each municipality of a row, by its code
        self._there: dict[str, dict[str, Any]] = {}  # by a bond that was there, one empty record for all its rows
        self._joining: list[tuple[Official, list[Partner], str]] = []  # the municipality, partners, the bond
        self._named: set[str] = set()  # the files of the municipalities whose bonds the rows tell
        self.placed = Placed({}, [])

    def entry(self, entry: Entry) -> None:
        """Place an entry in the file of its own municipality, else in that of a partner that is asked for."""
        self._named |= {home_of(self._register, one) for one in today_of(entry.home)}
        for one in (entry, *([entry.turned()] if entry.partner.official else [])):
            now, then = today_of(one.home), home_of(self._register, one.home)
            if has_file(self._register, then) and (self._asked is None or then in self._asked):
                self._place(one, one.home, then)
                return
            if self._is_asked(*now):
                if len(now) == 1:
                    self._place(one, now[0], home_of(self._register, now[0]))
                elif earlier := self._told_of_kin(one):
                    self._tell_again(one, *earlier)
                elif self._is_known(one):
                    self._count_known(one)
                else:
                    self._leave(entry, "divided", enumerated([one.usual_name for one in now]))
                return
        self.placed.elsewhere += 1

    def _is_known(self, entry: Entry) -> bool:
        """Whether the bond is there: in the file of what its municipality is, became, or was made of."""
        sought, homes = sought_of(entry), self._kin_of(entry)
        return any(self._earlier.same(home, sought) or self._others.surely(home, sought) for home in homes)

    def _told_of_kin(self, entry: Entry) -> tuple[str, Sought, Told] | None:
        """The earlier row on the bond of what a divided municipality became or was made of, with whose file that is."""
        sought = sought_of(entry)
        told = ((home, self._earlier.same(home, sought)) for home in self._kin_of(entry))
        return next(((home, sought, one) for home, one in told if one), None)

    def _kin_of(self, entry: Entry) -> tuple[str, ...]:
        code = entry.home.code
        if code not in self._kin:
            self._kin[code] = kin(self._register, entry.home)
        return self._kin[code]

    def _is_asked(self, *ones: Official) -> bool:
        return self._asked is None or any(home_of(self._register, one) in self._asked for one in ones)

    def _place(self, entry: Entry, official: Official, home: str) -> None:
        """Add an entry to a file, unless the bond is there: also in the file of what the municipality once was."""
        register, sought, owner = self._register, sought_of(entry), self._register.municipalities.get(home)
        if home in register.unknown or home in register.partial:
            self._leave(entry, "unreadable", f"{home}.yaml")
        elif is_to_come(entry, self._source.date):
            self._leave(entry, "to-come")
        elif entry.partner.official and today_of(entry.partner.official) == (official,):
            self._leave(entry, "itself", official.usual_name)
        elif owner and (why := self._none(entry, owner, sought)):
            self._leave(entry, why)
        elif entry.partner.country is None and self._is_in_several_countries(home, sought):
            self._leave(entry, "no-country")
        elif told := self._earlier.same(home, sought):
            self._tell_again(entry, home, sought, told)
        elif other := bond_of_another(self._others, home, sought):
            self._leave(entry, PERHAPS, other)
        elif self._is_known(entry):
            self._know(entry, official, home, sought)
        elif left := self._earlier.left(home, sought):
            self._leave(entry, PERHAPS, left.why)
        elif entry.partner.country is None:
            self._leave(entry, entry.partner.why_no_country)
        elif perhaps := self._earlier.perhaps(home, sought) or self._perhaps(home, sought):
            self._earlier.leave(home, Left(sought, perhaps))
            self._leave(entry, PERHAPS, perhaps)
        else:
            self._place_new(entry, official, home, sought)

    def _place_new(self, entry: Entry, official: Official, home: str, sought: Sought) -> None:
        """Add an entry that is on no bond of a file, unless something there, or in its name, speaks against that."""
        if other := other_owner(self._taken_over, self._others, entry, sought):
            self._leave(entry, "taken-over", other)
        elif any(is_no_bond(one, sought) for one in self._owners(today_of(entry.home))):
            self._leave(entry, "no-bond")
        elif none := self._none_at_all(entry, home):
            self._leave(entry, "no-bonds", none)
        elif not slug(entry.partner.name.partition(" (")[0]):
            self._leave(entry, "no-id")
        else:
            self._add(entry, official, home, sought)

    def _none_at_all(self, entry: Entry, home: str) -> Bilingual | None:
        """That the file of either side says that there is no bond at all, where the row may tell of one of that day."""
        now = today_of(entry.partner.official) if entry.partner.official else ()
        sides = (self._register.municipalities.get(home), *self._owners(now))
        denying = ((one.gemeente, one.no_bonds.on) for one in sides if one and one.no_bonds)
        return next((has_no_bonds(name, on) for name, on in denying if may_be_of(entry, on)), None)

    def _owners(self, ones: Iterable[Official]) -> list[Municipality]:
        """The files of those municipalities of today that have one."""
        found = (self._register.municipalities.get(home_of(self._register, one)) for one in ones)
        return [one for one in found if one]

    def _none(self, entry: Entry, owner: Municipality, sought: Sought) -> str | None:
        """Why a row tells no bond, by what the file says of the partner: looked into, or a network."""
        if is_no_bond(owner, sought):
            return "no-bond"
        is_networks = names_network(owner, entry.kind_told) or (is_network(owner, sought) and not self._is_known(entry))
        return "network" if is_networks else None

    def _is_in_several_countries(self, home: str, sought: Sought) -> bool:
        """Whether a partner without a country may be any of several: by earlier rows, else by the files and places."""
        by_rows = self._earlier.is_in_several_countries(home, sought)
        return by_rows or (not self._earlier.same(home, sought) and self._others.in_several_countries(home, sought))

    def _know(self, entry: Entry, official: Official, home: str, sought: Sought) -> None:
        """Count a bond that is there, and point to it where it is another's."""
        if not self._count_known(entry):
            return
        ties = self._others.surely(home, sought)
        self._joining += [(official, partners_in(tie, official.country), tie.id) for tie in ties]
        self._keep(entry, home, sought, self._there.setdefault(ties[0].id, {}) if ties else {})

    def _count_known(self, entry: Entry) -> bool:
        """Count a row on a bond that is there, or leave it over with why; False where it perhaps is on another."""
        found = self._beside.entry(entry)
        if found and found.outcome is Outcome.PERHAPS and found.here:
            self._leave(entry, PERHAPS, found.here.bond)
            return False
        if found and found.outcome is Outcome.CONTRADICTS and found.here and found.why:
            nl, en = found.why
            self._leave(entry, CONTRADICTS, Bilingual(f"{found.here.bond}: {nl}", f"{found.here.bond}: {en}"))
        elif entry.knows_more and (draft := self._draft(entry)):
            nl, en = told_of_history(entry)
            self._leave(entry, KNOWS_MORE, Bilingual(f"{draft}: {nl}", f"{draft}: {en}"))
        else:
            self.placed.known += 1
            if found and found.outcome is Outcome.CONFIRMED and found.here and found.why:
                nl, en = found.why
                at_bond = Bilingual(f"{found.here.bond}: {nl}", f"{found.here.bond}: {en}")
                self.placed.remarks.append(Remark(entry.at, at_bond))
        return True

    def _draft(self, entry: Entry) -> str | None:
        """The draft of the files that a row is on, where these have the bond only as that."""
        sought, drafts = sought_of(entry), self._register.drafts
        ids = [tie.id for home in self._kin_of(entry) for tie in self._others.surely(home, sought)]
        return ids[0] if ids and all(id in drafts for id in ids) else None

    def _perhaps(self, home: str, sought: Sought) -> str | None:
        is_there = home in self._register.municipalities
        return next((tie.id for tie in self._others.perhaps(home, sought)), None) if is_there else None

    def _tell_again(self, entry: Entry, home: str, sought: Sought, told: Told) -> None:
        """Count a row on a bond that an earlier one has; leave it over where it says something else, or more."""
        if is_only_perhaps(told, sought, entry):
            self._leave(entry, PERHAPS, told.entry.at.name)
            return
        if otherwise := self._earlier.otherwise(home, told, sought, entry):
            self._leave(entry, TOLD_OTHERWISE, otherwise)
            return
        self.placed.doubled += 1
        self._earlier.keep(home, Told(sought, told.record, entry))
        add_names(told.record, entry.partner)
        listed = told.record.get("listed", [])
        if listed and all(name_key(one["as"]) != name_key(entry.partner.spelled) for one in listed):
            listed.append({**listed[0], "as": entry.partner.spelled})

    def _add(self, entry: Entry, official: Official, home: str, sought: Sought) -> None:
        file = self.placed.files.setdefault(home, Addition(official))
        record = self._record(entry, home, self._source_in(file, home))
        file.bonds.append(record)
        file.entries.append(entry)
        self._keep(entry, home, sought, record)
        if one := entry.partner.official:
            self._joining.append((today_of(one)[0], [partner_of(record)], f"{home}/{record['id']}"))

    def _keep(self, entry: Entry, home: str, sought: Sought, record: dict[str, Any]) -> None:
        """Remember a bond for later rows, from both its sides."""
        self._earlier.keep(home, Told(sought, record, entry))
        if entry.partner.official:
            turned = entry.turned()
            for other in today_of(turned.home):
                self._earlier.keep(home_of(self._register, other), Told(sought_of(turned), {}, entry))

    def point_to_bonds(self) -> None:
        """Let a municipality that has a file, or gets one, point to the bonds that are written in another's."""
        for official, partners, bond in self._joining:
            home = home_of(self._register, official)
            owner = self._register.municipalities.get(home)
            is_asked_for = home in (self._named if self._asked is None else self._asked)
            if bond.split("/")[0] == home or not (owner or home in self.placed.files or is_asked_for):
                continue
            file = self.placed.files.get(home) or Addition(official)
            known = {*(owner.joins if owner else ()), *file.joins}
            one = owner or municipality_of(official)
            if bond not in known and may_join(self._register, home, one, partners):
                self.placed.files.setdefault(home, file).joins.append(bond)
        for home, file in self.placed.files.items():
            if home not in self._register.municipalities:
                others = bonds_naming(self._register, file.official, self._ties[home])
                file.joins += [id for id in others if id not in file.joins]

    def _source_in(self, file: Addition, home: str) -> str:
        """The id of the table among a file's sources; a new one where it is not there."""
        owner = self._register.municipalities.get(home)
        known = dict(owner.sources) if owner else {}
        for id, one in known.items():
            if (one.title, one.publisher, one.date) == self._source:
                return id
        if file.sources:
            return next(iter(file.sources))
        name = slug(f"{self._source.title} {self._source.date.first.year}")
        id = next(one for one in numbered(name) if one not in self._register.ids(home, "sources"))
        file.sources[id] = self._source.data
        return id

    def _record(self, entry: Entry, home: str, source: str) -> dict[str, Any]:
        file = self.placed.files[home]
        taken = {one["id"] for one in file.bonds} | self._register.ids(home, "bonds")
        partner = entry.partner
        name = written_name(partner)
        bare = name if partner.official and not partner.is_part else name.partition(" (")[0]
        is_of_several = bool(slug(bare) in taken and partner.whole)
        if is_of_several and name == bare:
            self._tell_apart(home, name)
            name = f"{name} ({partner.whole})"
        id = next(one for one in numbered(slug(name if is_of_several else bare)) if one not in taken)
        return record_of(entry, file.official, name, id, source, self._source)

    def _tell_apart(self, home: str, name: str) -> None:
        """Let a new partner with a namesake say what it lies in: three Behringens are three places."""
        for one in self._earlier.namesakes(home, name):
            partner = one.record["partners"][0] if one.record else {}
            if partner.get("name") == name and one.sought.whole:
                partner["name"] = f"{name} ({one.sought.whole})"

    def _leave(self, entry: Entry, reason: str, bond: str | Bilingual = "") -> None:
        self.placed.left.append(left_over(entry, reason, bond))

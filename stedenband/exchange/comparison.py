"""The register laid beside a table of bonds: what both have, what only one has, and where they contradict each other.

The table's day decides: what ended after it does not contradict. A bond that is suspended or sleeps is a bond.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from stedenband.exchange.absences import divided, has_no_bonds, no_file, of_other_level
from stedenband.exchange.elsewhere import elsewhere
from stedenband.exchange.entries import Entry, LeftOver, Understood
from stedenband.exchange.listed_rows import ListedRows
from stedenband.exchange.networks import NETWORK
from stedenband.exchange.one_item import OTHER_UNDER_ITEM, without_others
from stedenband.exchange.outcome_of import here_of, here_on, outcome_of, seen_from, terms_of
from stedenband.exchange.outcomes import Compared, Here, Outcome, There, there_of
from stedenband.exchange.placed import reason_words
from stedenband.exchange.row_remarks import NO_BOND
from stedenband.exchange.several_partners import names_within
from stedenband.exchange.sought_entries import sought_of, sought_partner
from stedenband.exchange.stood_apart import had_by_another
from stedenband.exchange.taken_over import names_of_home, taken_over
from stedenband.exchange.ties import ties_by_home
from stedenband.places.find import find
from stedenband.places.listed_names import taken_apart
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.identity import Official
from stedenband.register.register import Register, Tie
from stedenband.register.same_partner import Others, Sought, is_network, is_no_bond, names_network
from stedenband.register.without_file import kin
from stedenband.text import Bilingual, slug, sort_key
from stedenband.vocabulary.number_words import enumerated

_NEARLY = Bilingual(
    "de namen lijken op elkaar; zet de andere naam of het item bij de partner als het dezelfde plaats is",
    "the names are alike; add the other name or the item to the partner if it is the same place",
)

_CALLED_BOTH = Bilingual(
    "GeoNames kent één plaats onder beide namen; is het dezelfde, zet dan de andere naam of het item bij de partner",
    "GeoNames knows one place by both names; add the other name or the item to the partner if it is the same",
)
_SEVERAL_COUNTRIES = Bilingual(
    "zonder land is niet te zeggen welke het is: in meer dan één land is er een die zo heet",
    "without a country it cannot be told which it is: more than one country has one that is called so",
)

# A bond, and the municipality in whose file it is told; None where that is another one's.
_Found: TypeAlias = tuple[Tie, str | None]


def compare(register: Register, seen: tuple[str, ...], table: Understood, on: date) -> list[Compared]:
    """The outcomes of a table of a day, of the municipalities asked for (none: all).

    They come by outcome, then by municipality, then in the order of the table's rows.
    """
    beside = Beside(register, seen, on)
    found = [one for entry in table.entries if (one := beside.entry(entry))]
    left = [each for one in table.left if not seen or is_of(register, seen, one) for each in beside.left_over(one)]
    return sorted([*found, *beside.only_here(), *left], key=_order)


def _order(one: Compared) -> tuple[int, str]:
    return [*Outcome].index(one.outcome), sort_key(one.gemeente)


class Beside:
    """The register on the table's day, of the municipalities asked for, with the bonds that were met in the table."""

    def __init__(self, register: Register, seen: tuple[str, ...], on: date) -> None:
        self._register, self._seen, self._on = register, seen, on
        self._met: set[str] = set()
        self._others = Others(register, register.ties_of)
        self._named = Others(register, ties_by_home(register, register.ties).__getitem__)
        self._drafts = Others(register, ties_by_home(register, register.drafts).__getitem__)
        self._taken_over = taken_over(register, on)
        self._with_file = register.municipalities.keys() - register.without_file
        self._listed = ListedRows()
        self._slugs_of: dict[str, set[str]] = {}

    def entry(self, entry: Entry) -> Compared | None:
        """What comes of an entry; None where it is of none of the municipalities asked for."""
        if entry.partner.official and self._rank(entry.home) < self._rank(entry.partner.official):
            entry = entry.turned()
        if not self._is_asked(entry.home):
            return None
        homes = self._homes(entry.home)
        sought = sought_of(entry)
        for home in homes:
            if is_no_bond(self._register.municipalities[home], sought):
                return _outcome(Outcome.CONTRADICTS, entry, None, NO_BOND)
        told = self._met_with(entry, sought, homes) or self._of_member(entry, sought) or self._of_another(entry, sought)
        owners = [self._register.municipalities[home] for home in homes] if told is None else []
        if any(is_network(one, sought) or names_network(one, entry.kind_told) for one in owners):
            return _outcome(Outcome.NOT_COMPARABLE, entry, None, NETWORK)
        if told is None and (why := self._unread(entry) or (None if homes else of_other_level(entry.home))):
            return _outcome(Outcome.NOT_COMPARABLE, entry, None, why)
        return told or self._alone(entry, sought, homes)

    def left_over(self, left: LeftOver) -> list[Compared]:
        """What comes of a row of which no entry was made: the bonds that it names, unless another row does, are met."""
        home, partner = (*left.texts, "", "")[:2]
        there = There(left.at, home, partner, None, None, None, None, None, partner)
        named = self._named_by(home, partner) if left.reason != "network" else {}
        self._met |= named.keys()
        alone = Compared(Outcome.NOT_COMPARABLE, home, None, there, left.words)
        ones = (here_on(self._register, tie, slug_of, self._on) for tie, slug_of in named.values())
        return [alone._replace(here=here) for here in ones] or [alone]

    def _named_by(self, home: str, partner: str) -> dict[str, tuple[Tie, str]]:
        """The bonds that the names of a row surely tell, and no row before did, and in whose file each is."""
        whole = self._surely(home, Sought((partner,), None))
        parts = [self._surely(home, Sought((one, taken_apart(one).part), None)) for one in names_within(partner)]
        found = [ones for ones in ([whole] if whole else parts) if len(ones) == 1]  # of several none is surely meant
        return {tie.id: (tie, to) for ((tie, to),) in found if tie.id not in self._met}

    def _surely(self, home: str, sought: Sought) -> list[tuple[Tie, str]]:
        return [(tie, to) for one in find(home) for to in self._homes(one) for tie in self._others.surely(to, sought)]

    def _unread(self, entry: Entry) -> Bilingual | None:
        """That a file of either side, which may have the bond, could not be read; not where only some were read."""
        if self._seen or not self._register.unknown:
            return None
        sides = (entry.home, *([entry.partner.official] if entry.partner.official else []))
        homes = (home for one in sides for home in sorted(self._slugs(one) & self._register.unknown))
        return next((reason_words("unreadable", f"{home}.yaml") for home in homes), None)

    def _alone(self, entry: Entry, sought: Sought, homes: list[str]) -> Compared:
        """A row on a bond that the register has not, beside the earlier ones."""
        first, why, perhaps = self._listed.beside_earlier(entry)
        why = (
            why
            or self._without_bonds(entry, homes)
            or (self._draft(sought, homes) or divided(entry.home) if homes else self._without_file(entry))
        )
        alone = _outcome(Outcome.ONLY_THERE, entry, None, why)
        return alone._replace(first=first, has_file=bool(homes), perhaps_again=perhaps)

    def _without_bonds(self, entry: Entry, homes: list[str]) -> Bilingual | None:
        """That the file of either side says that there is no bond at all."""
        owners = (self._register.municipalities[home] for home in (*homes, *self._other_files(entry)))
        return next((has_no_bonds(one.gemeente, one.no_bonds.on) for one in owners if one.no_bonds), None)

    def _without_file(self, entry: Entry) -> Bilingual:
        """That a municipality has no file, and that the other side's, if there is one, has not the bond either."""
        told, others = no_file(entry.home), self._other_files(entry)
        if not others:
            return told
        if draft := self._draft(sought_of(entry.turned()), others):
            return draft
        nl, en = enumerated([self._register.municipalities[home].gemeente for home in others])
        return Bilingual(
            f"{told.nl}; in dat van {nl} staat de band niet", f"{told.en}; that of {en} does not have the bond"
        )

    def _other_files(self, entry: Entry) -> list[str]:
        """The files of a partner at home, also where these are not asked for."""
        return sorted(self._slugs(entry.partner.official) & self._with_file) if entry.partner.official else []

    def _draft(self, sought: Sought, homes: list[str]) -> Bilingual | None:
        """That a file only has the bond as a draft, of which nobody said that it is one."""
        found = next((tie.id for home in homes for tie in self._drafts.surely(home, sought)), None)
        if found is None:
            return None
        return Bilingual(f"staat hier alleen vermeld: {found}", f"only listed here: {found}")

    def _rank(self, one: Official) -> int:
        """From which side a bond is told: from that with a file, else from one that is asked for."""
        return 2 * bool(self._homes(one)) + self._is_asked(one)

    def _is_asked(self, one: Official) -> bool:
        return not self._seen or not self._slugs(one).isdisjoint(self._seen)

    def _slugs(self, one: Official) -> set[str]:
        """The slugs of what a municipality was on the table's day, and of what it became."""
        if one.code not in self._slugs_of:
            self._slugs_of[one.code] = {*kin(self._register, one)}
        return self._slugs_of[one.code]

    def _homes(self, one: Official) -> list[str]:
        """Those of its slugs that are asked for and have a file."""
        return sorted(home for home in self._slugs(one) & self._with_file if not self._seen or home in self._seen)

    def _met_with(self, entry: Entry, sought: Sought, homes: list[str]) -> Compared | None:
        """The bond that the entry names; else the one that it perhaps names."""
        found = [(tie, home) for home in homes for tie in self._others.surely(home, sought)]
        if found and any(self._others.in_several_countries(home, sought) for home in homes):
            self._met |= {tie.id for tie, _ in found}
            return _outcome(Outcome.PERHAPS, entry, here_on(self._register, *found[0], self._on), _SEVERAL_COUNTRIES)
        if found and not any(without_others(self._others, home, [tie], sought) for tie, home in found):
            self._met |= {tie.id for tie, _ in found}
            return _outcome(Outcome.PERHAPS, entry, here_on(self._register, *found[0], self._on), OTHER_UNDER_ITEM)
        if found:
            return self._of_own_or_another(entry, found)
        for home in homes:
            for tie in self._others.perhaps(home, sought):
                self._met.add(tie.id)
                why = elsewhere(tie, sought) or (
                    _CALLED_BOTH if self._others.called_both(home, tie, sought) else _NEARLY
                )
                return _outcome(Outcome.PERHAPS, entry, here_on(self._register, tie, home, self._on), why)
        return None

    def _of_member(self, entry: Entry, sought: Sought) -> Compared | None:
        """The bond of several, in the file of another of them, that the entry names."""
        found = [(tie, None) for home in sorted(self._slugs(entry.home)) for tie in self._named.surely(home, sought)]
        return self._of_own_or_another(entry, found) if found else None

    def _of_another(self, entry: Entry, sought: Sought) -> Compared | None:
        """The bond that another municipality took over from this one."""
        for name in names_of_home(entry):
            for tie in self._taken_over.get(name, ()):
                if tie in self._others.surely(tie.home, sought):
                    self._met.add(tie.id)
                    owner = tie.owner.gemeente
                    why = Bilingual(f"overgenomen door {owner}", f"taken over by {owner}")
                    return _outcome(Outcome.CONTRADICTS, entry, here_on(self._register, tie, tie.home, self._on), why)
        return None

    def _likest(self, entry: Entry, found: Sequence[_Found]) -> _Found:
        """Of several bonds with one partner that which the entry names, else the first that it does not contradict.

        One of the place that the entry calls its own comes first, one of another place or met by an earlier row last.
        """
        names = {slug(entry.home_as), slug(entry.home.usual_name)}

        def unlike(one: _Found) -> tuple[bool, bool, bool, bool]:
            """What speaks against a bond, the weightiest first."""
            places = _homes_within(one[0])
            contradicts = self._compared(entry, *one).outcome is Outcome.CONTRADICTS
            return names.isdisjoint(places), contradicts, bool(places), one[0].id in self._met

        return min(found, key=unlike) if len(found) > 1 else found[0]

    def _of_own_or_another(self, entry: Entry, found: Sequence[_Found]) -> Compared:
        """What comes of the likest of some bonds; one of a municipality that then stood apart is only perhaps it."""
        whys = [had_by_another(self._register, entry, *one, self._on) for one in found]
        own = [one for one, why in zip(found, whys, strict=True) if why is None]
        if own:
            return self._of_bond(entry, *self._likest(entry, own))
        tie, home = found[0]
        self._met.add(tie.id)
        return _outcome(Outcome.PERHAPS, entry, here_on(self._register, tie, home or tie.home, self._on), whys[0])

    def _of_bond(self, entry: Entry, tie: Tie, home: str | None) -> Compared:
        """What comes of a bond that an entry surely names, in the file of its municipality or (None) of another."""
        self._met.add(tie.id)
        return self._compared(entry, tie, home)

    def _compared(self, entry: Entry, tie: Tie, home: str | None) -> Compared:
        """An entry laid beside a bond, in the file of its municipality or (None) of another."""
        sides = [entry.partner] if home else [entry.partner, entry.home_as_partner]
        one = bond_on_day(self._register, tie, home or tie.home, self._on)
        here = here_of(one) if one else here_on(self._register, tie, home or tie.home, self._on)
        here = here if home else seen_from(here, tie.owner.gemeente, names_of_home(entry))
        terms = terms_of(tie, map(sought_partner, sides), self._on)
        outcome, why = outcome_of(entry, here, one, terms, self._on)
        return _outcome(outcome, entry, terms.seen(here), why)._replace(certain=outcome is not Outcome.NOT_COMPARABLE)

    def only_here(self) -> Iterator[Compared]:
        """The bonds in force on the table's day that it does not have, each once, from the first side with a file."""
        told = set(self._met)
        for home in self._seen or tuple(self._register.municipalities):
            for tie in self._register.ties_of(home):
                one = bond_on_day(self._register, tie, home, self._on)
                if one is not None and one.in_force and tie.id not in told:
                    told.add(tie.id)
                    name = self._register.municipalities[home].gemeente
                    yield Compared(Outcome.ONLY_HERE, name, here_of(one), None, None)


def _homes_within(tie: Tie) -> set[str]:
    """The slugs of the place on our own side that a bond belongs to, or was inherited from; none where it has none."""
    bond = tie.bond
    return {slug(name) for name in (*(bond.home.all_names if bond.home else ()), bond.inherited_from) if name}


def is_of(register: Register, homes: Collection[str], left: LeftOver) -> bool | None:
    """Whether a row that is left over is of municipalities that are asked for; None where it names none known."""
    found = find(left.texts[0])
    return any(home in homes for one in found for home in kin(register, one)) if found else None


def _outcome(outcome: Outcome, entry: Entry, here: Here | None, why: Bilingual | None) -> Compared:
    return Compared(outcome, entry.home.usual_name, here, there_of(entry), why)

"""The register laid beside a table of bonds: what both have, what only one has, and where they contradict each other.

The table's day decides: what ended after it does not contradict. A bond that is suspended or sleeps is a bond.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from stedenband.exchange.entries import Cell, Entry, LeftOver, Understood
from stedenband.exchange.outcomes import Compared, Here, Outcome, There
from stedenband.places.find import find
from stedenband.places.municipalities import Province
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.identity import Official, today_of, usual_name
from stedenband.register.particulars import particulars_on
from stedenband.register.register import Register, Tie
from stedenband.register.same_partner import Others, Sought, are_same, is_member, is_no_bond, keys
from stedenband.register.without_file import kin
from stedenband.text import Bilingual, slug
from stedenband.vocabulary import date_words
from stedenband.vocabulary.codes import Beginning, Status
from stedenband.vocabulary.edtf import parse

NO_FILE = Bilingual("deze gemeente heeft nog geen bestand", "this municipality has no file yet")
_OTHER_LEVEL = Bilingual("een provincie, en die heeft hier geen bestand", "a province, which has no file here")
_NOT_A_BOND = Bilingual("hier nagegaan: het is geen stedenband", "looked into here: it is no bond")
_NEARLY = Bilingual(
    "de namen lijken op elkaar; zet de andere naam of het item bij de partner als het dezelfde plaats is",
    "the names are alike; add the other name or the item to the partner if it is the same place",
)


def compare(register: Register, seen: tuple[str, ...], table: Understood, on: date) -> list[Compared]:
    """The outcomes of a table of a day, of the municipalities asked for (none: all), in the order of its rows.

    What only the register has comes after them, then what could not be compared.
    """
    beside = _Beside(register, seen, on)
    found = [one for entry in table.entries if (one := beside.entry(entry))]
    left = (one for one in table.left if not seen or is_of(register, seen, one))
    return [*found, *beside.only_here(), *map(_left_over, left)]


class _Beside:
    """The register on the table's day, of the municipalities asked for, with the bonds that were met in the table."""

    def __init__(self, register: Register, seen: tuple[str, ...], on: date) -> None:
        self._register, self._seen, self._on = register, seen, on
        self._met: set[str] = set()
        self._others = Others(register, register.ties_of)
        self._taken_over = taken_over(register, on)
        self._with_file = register.municipalities.keys() - register.without_file
        self._alone: dict[tuple[str, str], list[tuple[Sought, Cell]]] = defaultdict(list)
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
                return _outcome(Outcome.CONTRADICTS, entry, None, _NOT_A_BOND)
        told = self._met_with(entry, sought, homes) or self._of_another(entry, sought)
        if told is None and not homes and isinstance(entry.home, Province):
            return _outcome(Outcome.NOT_COMPARABLE, entry, None, _OTHER_LEVEL)
        alone = _outcome(Outcome.ONLY_THERE, entry, None, None if homes else NO_FILE)
        return told or alone._replace(first=self._first(entry, sought))

    def _first(self, entry: Entry, sought: Sought) -> Cell:
        """Where the table names a bond first, under any spelling and from either side."""
        home = today_of(entry.home)[0].code
        named = (one for key in keys(sought) for one in self._alone[home, key])
        first = next((at for other, at in named if are_same(other, sought)), None)
        if first is None:
            for one in (entry, *([entry.turned()] if entry.partner.official else [])):
                for key in keys(seen := sought_of(one)):
                    self._alone[today_of(one.home)[0].code, key].append((seen, entry.at))
        return first or entry.at

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
        for home in homes:
            for tie in self._others.surely(home, sought):
                self._met.add(tie.id)
                here, one = self._here(tie, home), bond_on_day(self._register, tie, home, self._on)
                return self._judged(entry, sought, here, one)
        for home in homes:
            for tie in self._others.perhaps(home, sought):
                self._met.add(tie.id)
                return _outcome(Outcome.PERHAPS, entry, self._here(tie, home), _NEARLY)
        return None

    def _of_another(self, entry: Entry, sought: Sought) -> Compared | None:
        """The bond that another municipality took over from this one."""
        for name in names_of_home(entry):
            for tie in self._taken_over.get(name, ()):
                if tie in self._others.surely(tie.home, sought):
                    self._met.add(tie.id)
                    owner = tie.owner.gemeente
                    why = Bilingual(f"overgenomen door {owner}", f"taken over by {owner}")
                    return _outcome(Outcome.CONTRADICTS, entry, self._here(tie, tie.home), why)
        return None

    def _here(self, tie: Tie, home: str) -> Here:
        one = bond_on_day(self._register, tie, home, self._on)
        if one is None:
            later = bond_on_day(self._register, tie, home, date.max)
            return Here(tie.id, *_members(later), tie.bond.kind, None, True, later.since if later else None, None)
        status = one.status if isinstance(one.status, Status) else None
        return Here(one.id, *_members(one), one.kind, status, one.certain, one.since, one.until)

    def _judged(self, entry: Entry, sought: Sought, here: Here, one: BondOnDay | None) -> Compared:
        why = self._difference(entry, sought, here, one)
        perhaps = _perhaps_ended(one) if one and not why and entry.status is not Status.ENDED else None
        outcome = Outcome.CONTRADICTS if why or perhaps else Outcome.CONFIRMED
        return _outcome(outcome, entry, here, why or perhaps)._replace(certain=perhaps is None)

    def _difference(self, entry: Entry, sought: Sought, here: Here, one: BondOnDay | None) -> Bilingual | None:
        """In what the register and the table differ; None where they don't."""
        if one is None:
            return Bilingual("hier begon de band pas later", "here the bond began only later")
        is_over_there = entry.status is Status.ENDED or (entry.until is not None and entry.until.last <= self._on)
        if here.status is Status.ENDED and not is_over_there:
            return _ended_here(one)
        if is_over_there and one.in_force:
            return Bilingual("daar beëindigd, hier niet", "ended there, not here")
        if one.in_force and not is_member(one, sought):
            return Bilingual("deze partner is hier uitgetreden", "this partner has left here")
        return _other_kind(entry, here) or _other_dates(entry, here)

    def only_here(self) -> Iterator[Compared]:
        """The bonds in force on the table's day that it does not have, each once, from the first side with a file."""
        told = set(self._met)
        for home in self._seen or tuple(self._register.municipalities):
            for tie in self._register.ties_of(home):
                one = bond_on_day(self._register, tie, home, self._on)
                if one is not None and one.in_force and tie.id not in told:
                    told.add(tie.id)
                    name = self._register.municipalities[home].gemeente
                    yield Compared(Outcome.ONLY_HERE, name, self._here(tie, home), None, None)


def _members(one: BondOnDay | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of those who take part in a bond, and their countries, each once."""
    members = one.members if one else ()
    return tuple(member.name for member in members), tuple(dict.fromkeys(member.country for member in members))


def is_of(register: Register, homes: Collection[str], left: LeftOver) -> bool | None:
    """Whether a row that is left over is of municipalities that are asked for; None where it names none known."""
    found = find(left.texts[0])
    return any(home in homes for one in found for home in kin(register, one)) if found else None


def names_of_home(entry: Entry) -> tuple[str, ...]:
    """The slugs of what the municipality of an entry is called."""
    return tuple(dict.fromkeys(map(slug, (entry.home_as, usual_name(entry.home), *entry.home.others))))


def taken_over(register: Register, on: date) -> Mapping[str, list[Tie]]:
    """The bonds that a municipality took over from another, by the slug of the name of that."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in register.ties.values():
        one = bond_on_day(register, tie, tie.home, on)
        origin = particulars_on(one).origin if one else None
        if origin and origin.how is Beginning.TAKEN_OVER and origin.from_:
            found[slug(origin.from_)].append(tie)
    return found


def _other_kind(entry: Entry, here: Here) -> Bilingual | None:
    if entry.kind is None or entry.kind is here.kind:
        return None
    ours, theirs = here.kind, entry.kind
    return Bilingual(
        f"soort: hier {ours.label('nl')}, daar {theirs.label('nl')}",
        f"kind: here {ours.label('en')}, there {theirs.label('en')}",
    )


def _other_dates(entry: Entry, here: Here) -> Bilingual | None:
    for nl, en, ours, theirs in (
        ("begin", "beginning", here.since, entry.since),
        ("einde", "ending", here.until, entry.until),
    ):
        if ours and theirs and (ours.surely_before(theirs) or theirs.surely_before(ours)):
            return Bilingual(
                f"{nl}: hier {date_words.label(ours, 'nl')}, daar {date_words.label(theirs, 'nl')}",
                f"{en}: here {date_words.label(ours, 'en')}, there {date_words.label(theirs, 'en')}",
            )
    return None


def sought_of(entry: Entry) -> Sought:
    """The partner of an entry, as it is sought in the register."""
    partner = entry.partner
    point = (partner.lat, partner.lon) if partner.lat is not None and partner.lon is not None else None
    return Sought(
        (partner.name, partner.spelled),
        partner.country,
        partner.whole,
        partner.official.code if partner.official else None,
        partner.wikidata,
        partner.geonames,
        point,
    )


def _perhaps_ended(one: BondOnDay) -> Bilingual | None:
    """That the bond has ended, on an unknown day that may be before or after the table's."""
    later = next((change for change in one.later if change.status is Status.ENDED), None)
    if later is None or later.earliest > one.on:
        return None
    by = parse(later.certain.isoformat())
    return Bilingual(
        f"hier beëindigd, uiterlijk {date_words.bare(by, 'nl')}; of dat al zo was, is niet bekend",
        f"ended here, no later than {date_words.bare(by, 'en')}; whether by then is not known",
    )


def _ended_here(one: BondOnDay) -> Bilingual:
    """That the bond had ended before the table's day, or perhaps had."""
    at = one.ending.when if one.ending else None
    if at:
        nl, en = date_words.when(at, "nl"), date_words.when(at, "en")
        return Bilingual(f"hier beëindigd {nl}, daar nog vermeld", f"ended here {en}, still listed there")
    return Bilingual("hier beëindigd, datum onbekend; daar nog vermeld", "ended here, date unknown; still listed there")


def _left_over(left: LeftOver) -> Compared:
    home, partner = (*left.texts, "", "")[:2]
    there = There(left.at, home, partner, None, None, None, None, None)
    return Compared(Outcome.NOT_COMPARABLE, home, None, there, left.words)


def _outcome(outcome: Outcome, entry: Entry, here: Here | None, why: Bilingual | None) -> Compared:
    partner = entry.partner
    there = There(
        entry.at, entry.home_as, partner.spelled, partner.country, entry.kind, entry.status, entry.since, entry.until
    )
    return Compared(outcome, usual_name(entry.home), here, there, why)

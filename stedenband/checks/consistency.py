"""Consistency checks: a bond is written once, and two places that state a fact agree."""

from collections.abc import Iterator
from itertools import chain, islice

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.same_bond import PlaceName, place_names, same_bond
from stedenband.model import Bond, Municipality, Partner
from stedenband.model.municipality import NotABond
from stedenband.places.find import named
from stedenband.places.known import countries_of, names_recur
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.bond_change import IN_FORCE
from stedenband.register.dated_entries import date_of
from stedenband.register.identity import official_partner
from stedenband.register.register import Tie, level_at_home
from stedenband.text import Bilingual, name_key
from stedenband.vocabulary.codes import EventStatus
from stedenband.vocabulary.edtf import Edtf

# Where settlers from the Low Countries called places after towns at home, most of them too small for any list.
_NAMED_AFTER_HOME = frozenset({"AU", "BR", "CA", "GY", "ID", "NA", "NZ", "SR", "US", "ZA"})
_ONE_FILE = Bilingual(
    "één history in één bestand; een ander bestand verwijst ernaar met joins",
    "one history in one file; another file points to it with joins",
)


def _one_bond(bond: str) -> Bilingual:
    """How two bonds of one file become one."""
    remove = f"stedenband change {bond} --remove"
    return Bilingual(
        f"zet alles in één history, en haal de andere weg: {remove}",
        f"put all in one history, and take out the other: {remove}",
    )


def bond_twice(subject: Subject) -> Iterator[Found]:
    """A bond is written twice: in one file under two spellings or names, or in the files of both sides."""
    earlier: dict[PlaceName, list[Tie]] = {}
    for index, tie in subject.ties:
        names = place_names(subject.register, tie.bond.partners[0])
        alike = chain.from_iterable(earlier.get(name, ()) for name in names)
        others = chain(alike, _from_the_other_side(subject, tie))
        # Report the first duplicate only: all pairs of a hundred equal bonds would be quadratic.
        other = next((other for other in others if same_bond(subject.register, tie, other)), None)
        if other and other.id != tie.id:  # else `duplicate-id` tells it
            meant = _ONE_FILE if other.home != tie.home else _one_bond(tie.id)
            yield ("bonds", index, "id"), {"bond": tie.id, "other": other.id, "meant": meant}
        for partner in tie.bond.partners:
            for name in place_names(subject.register, partner):
                earlier.setdefault(name, []).append(tie)


def _from_the_other_side(subject: Subject, tie: Tie) -> Iterator[Tie]:
    """The bonds in the files of the partners; reported once, in the file that comes later in the alphabet."""
    for home in dict.fromkeys(subject.register.home_of(partner) for partner in tie.bond.partners):
        if home is not None and home < subject.home:
            theirs = subject.register.municipalities[home]
            yield from (Tie(home, theirs, bond) for bond in theirs.bonds)


def former_name_is_partner(subject: Subject) -> Iterator[Found]:
    """Another or former name of a partner is the name of another partner."""
    names: dict[tuple[str, str], str] = {}
    for _, tie in subject.ties:
        for partner in tie.bond.partners:
            names.setdefault((partner.country, name_key(partner.name)), tie.bond.id)
    for index, tie in subject.ties:
        for place, partner in enumerate(tie.bond.partners):
            for at, other in enumerate(partner.names):
                bond = names.get((partner.country, name_key(other.name)))
                if bond and name_key(other.name) != name_key(partner.name):
                    loc = ("bonds", index, "partners", place, "names", at, "name")
                    yield loc, {"found": other.name, "partner": partner.name, "bond": bond}


def domestic_as_foreign(subject: Subject) -> Iterator[Found]:
    """A partner bears the name of a municipality of this register, but stands in another country."""
    for index, tie in subject.ties:
        for place, partner in enumerate(tie.bond.partners):
            theirs = subject.register.whole(_home_abroad(subject, partner) or "")
            if theirs and not _is_namesake(partner, theirs, subject.municipality):
                values = {"partner": partner.name, "found": partner.country, "expected": theirs.country}
                yield ("bonds", index, "partners", place, "country"), values


def _is_namesake(partner: Partner, theirs: Municipality, ours: Municipality) -> bool:
    """Whether a partner may well be another place than the municipality at home that bears its name.

    Some municipalities have a bond with a place abroad because it bears their own name.
    """
    if partner.country in HOME_COUNTRIES:  # there are two called Zwijndrecht, and villages
        return official_partner(partner) is not None or partner.country in countries_of(partner.name)
    is_spelled_alike = partner.name in theirs.all_names and partner.level is theirs.level
    if partner.location or partner.wikidata or partner.geonames or theirs is ours or not is_spelled_alike:
        return True
    if partner.country in _NAMED_AFTER_HOME or names_recur(partner.country, frozenset({theirs.country})):
        return True
    # Last, since these look into tables.
    return partner.country in countries_of(partner.name) or any(not named(one.name) for one in partner.part_of)


def _home_abroad(subject: Subject, partner: Partner) -> str | None:
    """The municipality of this register that bears a partner's name, in another country than is said of it."""
    level, name, homes = level_at_home(partner.level), name_key(partner.name), subject.register.homes
    if (partner.country, level, name) in homes:
        return None
    return next((home for country in HOME_COUNTRIES if (home := homes.get((country, level, name)))), None)


def yearly_held(subject: Subject) -> Iterator[Found]:
    """An event on a day of each year was held, as if that were once."""
    for index, event in enumerate(subject.municipality.events):
        if event.status is EventStatus.HELD and event.date and event.date.yearly:
            yield ("events", index, "status"), {"found": event.date.text}


def bond_denied(subject: Subject) -> Iterator[Found]:
    """A bond is in force, or listed, that the file itself says there is not."""
    ours = subject.municipality
    standing = [bond for bond in ours.bonds if bond.is_draft or (bond.history and bond.history[-1].status in IN_FORCE)]
    for index, denied in enumerate(ours.not_bonds):
        for bond in standing:
            if any(_is_denied(partner, denied) for partner in bond.partners):
                yield ("not_bonds", index, "partner"), {"key": "not_bonds", "bond": bond.id}
    on = ours.no_bonds.on if ours.no_bonds else None
    if ours.no_bonds and not (on and on.first > subject.today):  # `future-date` tells of that
        begun = (bond for bond in standing if not bond.is_draft and (on is None or _was_in_force(bond, on)))
        for bond in islice(begun, 1):
            yield ("no_bonds",), {"key": "no_bonds", "bond": bond.id}


def _is_denied(partner: Partner, denied: NotABond) -> bool:
    """Whether a partner is the place with which there is no bond."""
    is_there = denied.country in {None, partner.country}
    return is_there and name_key(denied.partner) in map(name_key, partner.all_names)


def _was_in_force(bond: Bond, on: Edtf) -> bool:
    """Whether a bond surely was in force on a day, or throughout a year, of which it is said that there was none."""
    told = [(date_of(entry), entry.status in IN_FORCE) for entry in bond.history]
    begun = [at for at, (when, _) in enumerate(told) if when and when.last <= on.first]
    by_then = told[begun[-1] :] if begun else []
    return bool(begun) and all(is_so for when, is_so in by_then if when is None or when.first <= on.last)


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    bond_twice,
    former_name_is_partner,
    domestic_as_foreign,
    yearly_held,
    bond_denied,
)

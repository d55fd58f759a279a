"""Consistency checks: a bond is written once, and two places that state a fact agree."""

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from shlex import quote
from typing import NamedTuple

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.same_bond import PlaceName, place_names, same_bond
from stedenband.model import Bond, Committee, FilledRole, Municipality, Partner
from stedenband.model.municipality import NotABond
from stedenband.places.find import named
from stedenband.places.known import countries_of, names_recur
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.bond_change import IN_FORCE
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.dated_entries import date_of
from stedenband.register.identity import official_partner
from stedenband.register.register import Tie
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.codes import CommitteeStatus, EventStatus, Role, Status
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
        if other:
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


def role_without_committee(subject: Subject) -> Iterator[Found]:
    """A committee's role is filled, but names no committee."""
    for index, bond in enumerate(subject.municipality.bonds):
        for place, role in enumerate(bond.roles):
            if role.role is Role.COMMITTEE and not role.committee:
                yield ("bonds", index, "roles", place, "role"), {}


def committee_gone(subject: Subject) -> Iterator[Found]:
    """A committee has stopped while the role that it fills goes on."""
    gone = {one.id: one for one in subject.municipality.committees if one.status is CommitteeStatus.ENDED}
    for index, tie in subject.ties if gone else ():
        now = bond_on_day(subject.register, tie, tie.home, subject.today)
        has_ended = now is not None and now.status is Status.ENDED
        for place, role in enumerate(tie.bond.roles):
            committee = gone.get(role.committee or "")
            told = _goes_on(role, committee, has_ended, subject.today) if committee else None
            if committee and told:
                meant = told.meant or _give_end(tie.id, place + 1, date_of(committee.history[-1]))
                loc = ("bonds", index, "roles", place, "committee")
                yield loc, {"committee": committee.name, "told": told.told, "meant": meant}


class _GoesOn(NamedTuple):
    """How a role goes on though its committee stopped, and which date is at odds; None where it has no end at all."""

    told: Bilingual
    meant: Bilingual | None = None


def _goes_on(role: FilledRole, committee: Committee, has_ended: bool, today: date) -> _GoesOn | None:
    """Whether a role goes on, or even begins, after its committee stopped; one left open ends with its bond."""
    stopped = date_of(committee.history[-1])
    for key, when in (("since", role.since), ("until", role.until)):
        if stopped and when and stopped.surely_before(when):
            return _too_late(key, when.text, stopped.text)
    if role.until or has_ended or (stopped and _first_certain(stopped) > today):
        return None
    return _GoesOn(Bilingual("vult deze rol nog", "still fills this role"))


def _first_certain(stopped: Edtf) -> date:
    """From which day it is told that a committee stopped; of `[..2030]` only its last day is known."""
    return stopped.last if stopped.no_later_than else stopped.first


def _give_end(bond: str, number: int, stopped: Edtf | None) -> Bilingual:
    """The command that ends a role on the day on which its committee stopped."""
    nl, en = (quote(stopped.text),) * 2 if stopped else ("DATUM", "DATE")
    return Bilingual(
        f"geef de rol een einde (until): stedenband change {bond} rollen.{number}.tot {nl}",
        f"give the role an end (until): stedenband change {bond} roles.{number}.until {en}",
    )


def _too_late(key: str, when: str, stopped: str) -> _GoesOn:
    """A date of a role (`since`, `until`) that is after its committee stopped."""
    told = {
        "since": Bilingual(f"begint pas daarna aan deze rol (since {when})", f"begins this role later (since {when})"),
        "until": Bilingual(f"vult deze rol tot later (until {when})", f"fills this role for longer (until {when})"),
    }
    meant = Bilingual(
        f"verbeter {key}, of de datum waarop het comité volgens zijn history stopte ({stopped})",
        f"correct {key}, or the date on which the committee stopped by its history ({stopped})",
    )
    return _GoesOn(told[key], meant)


def former_name_is_partner(subject: Subject) -> Iterator[Found]:
    """Another or former name of a partner is the name of another partner."""
    names: dict[tuple[str, str], str] = {}
    for _, tie in subject.ties:
        for partner in tie.bond.partners:
            names.setdefault((partner.country, slug(partner.name)), tie.bond.id)
    for index, tie in subject.ties:
        for place, partner in enumerate(tie.bond.partners):
            for at, other in enumerate(partner.names):
                bond = names.get((partner.country, slug(other.name)))
                if bond and slug(other.name) != slug(partner.name):
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
    name, homes = slug(partner.name), subject.register.homes
    if (partner.country, name) in homes:
        return None
    return next((home for country in HOME_COUNTRIES if (home := homes.get((country, name)))), None)


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
        begun = (bond for bond in standing if not bond.is_draft and (on is None or _had_begun(bond, on)))
        for bond in islice(begun, 1):
            yield ("no_bonds",), {"key": "no_bonds", "bond": bond.id}


def _is_denied(partner: Partner, denied: NotABond) -> bool:
    """Whether a partner is the place with which there is no bond."""
    is_there = denied.country in {None, partner.country}
    return is_there and slug(denied.partner) in map(slug, partner.all_names)


def _had_begun(bond: Bond, on: Edtf) -> bool:
    first = date_of(bond.history[0])
    return first is not None and first.last <= on.first


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    bond_twice,
    role_without_committee,
    committee_gone,
    former_name_is_partner,
    domestic_as_foreign,
    yearly_held,
    bond_denied,
)

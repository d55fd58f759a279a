"""Checks on committees: a role that one fills names it, and none does anything before it began or after it stopped."""

from collections.abc import Iterator
from datetime import date
from shlex import quote
from typing import NamedTuple

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Committee, FilledRole, Municipality
from stedenband.parsing.source import Loc
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.dated_entries import date_of
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import CommitteeStatus, Role, Status
from stedenband.vocabulary.edtf import Edtf


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


def committee_not_yet(subject: Subject) -> Iterator[Found]:
    """A committee fills a role, takes part in an event or reports on a year before it began."""
    began = {one.id: (one.name, start) for one in subject.municipality.committees if (start := _beginning(one))}
    for loc, id, when in _done_by_committees(subject.municipality) if began else ():
        name, start = began.get(id, ("", None))
        if start and when.surely_before(start):
            yield loc, {"committee": name, "found": when.text, "start": start.text}


def _beginning(committee: Committee) -> Edtf | None:
    """The day on which a committee began; of any other first entry it is not known how long it had been there."""
    first = committee.history[0] if committee.history else None
    return date_of(first) if first and first.status is CommitteeStatus.ACTIVE else None


def _done_by_committees(municipality: Municipality) -> Iterator[tuple[Loc, str, Edtf]]:
    """Each date on which a committee was there, by its id."""
    for index, bond in enumerate(municipality.bonds):
        for place, role in enumerate(bond.roles):
            for key, when in (("since", role.since), ("until", role.until)):
                if when and role.committee:
                    yield ("bonds", index, "roles", place, key), role.committee, when
    for index, event in enumerate(municipality.events):
        if event.date and not event.date.yearly:
            for place, id in enumerate(event.committees):
                yield ("events", index, "committees", place), id, event.date
    for index, committee in enumerate(municipality.committees):
        for place, report in enumerate(committee.reports):
            yield ("committees", index, "reports", place, "year"), committee.id, report.year


ON_WHOLE_RECORDS: tuple[Check, ...] = (role_without_committee, committee_gone, committee_not_yet)

"""Checks on the life of a bond: who takes part when, and what is signed, paid or decided before, within or after it."""

from collections.abc import Iterator
from itertools import chain

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Bond, CommitteeEntry
from stedenband.parsing.source import Loc
from stedenband.register.bond_change import IN_FORCE
from stedenband.register.dated_entries import date_of
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import CommitteeStatus, Membership, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import with_code

_STARTS = frozenset({Status.EXPLORING, Status.ACTIVE})  # other first entries do not say when a bond began
_PREPARED = 5  # years before its beginning that a bond may be agreed on or paid for
_IN_A_ROLE = 10  # years before it that who fills a role may have done so already
_DECADES = 20  # years between a decision and its effect that no decision waits


def _joined_or_left(bond: Bond) -> Iterator[tuple[Loc, Edtf]]:
    for at, partner in enumerate(bond.partners):
        for place, entry in enumerate(partner.history):
            if when := date_of(entry):
                yield ("partners", at, "history", place, "date" if entry.date else "decided"), when


def _began(bond: Bond) -> Edtf | None:
    """The date of a history's first entry, or of the first contact where that is earlier."""
    first = date_of(bond.history[0]) if bond.history else None
    contact = bond.first_contact
    return contact if first and contact and contact.first < first.first else first


def member_before_bond(subject: Subject) -> Iterator[Found]:
    """A partner joined or left before the bond began, or an agreement was signed or money given long before it."""
    for index, bond in enumerate(subject.municipality.bonds):
        began = _began(bond)
        for loc, when in _joined_or_left(bond) if began else ():
            if began and when.surely_before(began):
                yield ("bonds", index, *loc), {"found": when.text, "start": began.text}
        for loc, when in chain(_signed(bond), _paid(bond)) if began and bond.history[0].status in _STARTS else ():
            if began and began.first.year - when.last.year > _PREPARED:
                yield ("bonds", index, *loc), {"found": when.text, "start": began.text}


_BEGAN, _ENDED = Bilingual("begon", "began"), Bilingual("eindigde", "ended")


def role_before_bond(subject: Subject) -> Iterator[Found]:
    """A role ended before the bond began, or began long before it."""
    for index, bond in enumerate(subject.municipality.bonds):
        began = _began(bond)
        for place, role in enumerate(bond.roles):
            loc = ("bonds", index, "roles", place)
            if began and role.until and role.until.surely_before(began):
                yield (*loc, "until"), {"found": role.until.text, "start": began.text, "what": _ENDED}
            elif began and role.since and began.first.year - role.since.last.year > _IN_A_ROLE:
                yield (*loc, "since"), {"found": role.since.text, "start": began.text, "what": _BEGAN}


def left_before_joined(subject: Subject) -> Iterator[Found]:
    """A partner left before it joined: swapped, or a return of which the first joining is not told."""
    for index, bond in enumerate(subject.municipality.bonds):
        for place, partner in enumerate(bond.partners):
            statuses = [entry.status for entry in partner.history]
            if statuses[:1] == [Membership.LEFT] and Membership.JOINED in statuses:
                yield ("bonds", index, "partners", place, "history", 0, "status"), {"partner": partner.name}


def members_gone(subject: Subject) -> Iterator[Found]:
    """Every partner has left, and the bond counts as in force."""
    for index, bond in enumerate(subject.municipality.bonds):
        if not bond.history or bond.history[-1].status not in IN_FORCE:
            continue
        lasts = [partner.history[-1] if partner.history else None for partner in bond.partners]
        left = [date_of(last) for last in lasts if last and last.status is Membership.LEFT]
        if len(left) == len(lasts) and all(when is None or when.last <= subject.today for when in left):
            status = bond.history[-1].status
            words = {"status": Bilingual(status.nl, status.en)}
            yield ("bonds", index, "history", len(bond.history) - 1, "status"), words


def decided_long_before(subject: Subject) -> Iterator[Found]:
    """A change was decided decades before it took effect."""
    for loc, entry in subject.entries:
        if entry.decided and entry.date and entry.date.first.year - entry.decided.last.year >= _DECADES:
            yield (*loc, "decided"), {"decided": entry.decided.text, "date": entry.date.text}


_OWN, _OTHERS = (Party.MUNICIPALITY, Party.OWN_COMMITTEE), (Party.PARTNER, Party.PARTNER_COMMITTEE)
_OF_ANOTHER = {
    **{(party, Reason.PARTNER_DECISION): Party.PARTNER for party in _OWN},
    **{(party, Reason.OWN_DECISION): Party.MUNICIPALITY for party in _OTHERS},
}


def reason_of_another(subject: Subject) -> Iterator[Found]:
    """One side wanted a change because of a decision of the other: one of the two is wrong."""
    for loc, entry in subject.entries:
        by = None if isinstance(entry, CommitteeEntry) else entry.by
        other = _OF_ANOTHER.get((by, entry.reason)) if by and entry.reason else None
        if by and other:
            found, meant = (Bilingual(one.nl, one.en) for one in (by, other))
            yield (*loc, "by"), {"found": found, "other": meant, "meant": other.value}


_BEGINNINGS = frozenset({Status.ACTIVE, Status.EXPLORING, Status.UNKNOWN, CommitteeStatus.ACTIVE, Membership.JOINED})


def is_revived(status: Status | CommitteeStatus | Membership) -> bool:
    """Whether something may have come into a status because it was revived."""
    return status in _BEGINNINGS


def revival_at_ending(subject: Subject) -> Iterator[Found]:
    """Something ended, rests or is about to end because it was revived: that is a reason to begin."""
    for loc, entry in subject.entries:
        if entry.reason is Reason.REVIVAL and not is_revived(entry.status):
            yield (*loc, "reason"), {"status": with_code(entry.status)}


# What makes something end and never begin; a bond that goes on as another kind may do so because of it.
_REASONS_TO_END = frozenset(
    {Reason.GOALS_REACHED, Reason.INACTIVITY, Reason.COST, Reason.CAPACITY, Reason.COMMITTEE_STOPPED}
)


def ending_at_beginning(subject: Subject) -> Iterator[Found]:
    """Something began, or a partner joined, for a reason to end."""
    for loc, entry in subject.entries:
        if entry.reason in _REASONS_TO_END and _is_beginning(entry.status) and not getattr(entry, "kind", None):
            yield (*loc, "reason"), {"reason": with_code(entry.reason), "status": with_code(entry.status)}


def _is_beginning(status: Status | CommitteeStatus | Membership) -> bool:
    """Whether something is there from a status on that was not, or was not in force."""
    return status in {Status.ACTIVE, CommitteeStatus.ACTIVE, Membership.JOINED}


def contact_after_start(subject: Subject) -> Iterator[Found]:
    """The first contact is later than the beginning of the bond."""
    for index, bond in enumerate(subject.municipality.bonds):
        first = date_of(bond.history[0]) if bond.history else None
        if first and bond.first_contact and first.surely_before(bond.first_contact):
            yield ("bonds", index, "first_contact"), {"found": bond.first_contact.text, "start": first.text}


def renewed_before_signed(subject: Subject) -> Iterator[Found]:
    """An agreement was signed anew before it was signed."""
    for index, bond in enumerate(subject.municipality.bonds):
        for place, one in enumerate(bond.agreements):
            for at, again in enumerate(one.renewed):
                if one.signed and again.surely_before(one.signed):
                    loc = ("bonds", index, "agreements", place, "renewed", at)
                    yield loc, {"found": again.text, "signed": one.signed.text}


def after_the_end(subject: Subject) -> Iterator[Found]:
    """A partner joined or left, an agreement was signed, money given, or a role begun after the bond had ended."""
    for index, bond in enumerate(subject.municipality.bonds):
        last = bond.history[-1] if bond.history else None
        ended = date_of(last) if last and last.status is Status.ENDED else None
        told = chain(_joined_or_left(bond), _signed(bond), _renewed_and_begun(bond), _paid(bond))
        for loc, when in told if ended else ():
            if ended and ended.surely_before(when):
                yield ("bonds", index, *loc), {"found": when.text, "end": ended.text}


def _signed(bond: Bond) -> Iterator[tuple[Loc, Edtf]]:
    for place, one in enumerate(bond.agreements):
        if one.signed:
            yield ("agreements", place, "signed"), one.signed


def _renewed_and_begun(bond: Bond) -> Iterator[tuple[Loc, Edtf]]:
    for place, one in enumerate(bond.agreements):
        for at, again in enumerate(one.renewed):
            yield ("agreements", place, "renewed", at), again
    for place, role in enumerate(bond.roles):
        if role.since:
            yield ("roles", place, "since"), role.since


def _paid(bond: Bond) -> Iterator[tuple[Loc, Edtf]]:
    for place, money in enumerate(bond.funding):
        for key, when in (("year", money.year), ("since", money.since), ("until", money.until)):
            if when:
                yield ("funding", place, key), when


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    member_before_bond,
    members_gone,
    role_before_bond,
    left_before_joined,
    decided_long_before,
    reason_of_another,
    revival_at_ending,
    ending_at_beginning,
    contact_after_start,
    renewed_before_signed,
    after_the_end,
)

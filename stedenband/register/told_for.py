"""The records of a bond as another municipality would have written them: everything turned to its side.

For what shows a whole file: its partner is the municipality that wrote it, what was outgoing comes in, and of a role
holder and counterpart change places.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from stedenband.model import Agreement, Bond, Committee, Event, FilledRole, HistoryEntry, Partner, PartnerEntry, Record
from stedenband.model.bond import Funding, Proposal
from stedenband.register.bond_change import Change
from stedenband.register.bond_history import changes
from stedenband.register.disputes_seen import disputes_seen
from stedenband.register.events_on_day import direction_seen, side_and_place, view_of_event
from stedenband.register.members import Gap, entries_of, gaps, told_from, told_until
from stedenband.register.records_on_day import term_on
from stedenband.register.register import Register, Tie, full_id
from stedenband.register.seen_from import Told, View, as_partner
from stedenband.register.told_records import (
    OwnJoining,
    OwnLeaving,
    ToldEntry,
    ToldFunding,
    ToldPartnerEntry,
    ToldProposal,
    ToldRole,
)
from stedenband.vocabulary.codes import Funder, Membership, Outcome, Side, Status

R_ = TypeVar("R_", bound=Record)
Decided_ = TypeVar("Decided_", HistoryEntry, Proposal)


def bond_told(register: Register, tie: Tie, home: str) -> Bond:
    """A bond as a municipality that takes part in it would have written it."""
    member = register.member(tie, home)
    if member is None:
        return tie.bond
    view, days = register.view(tie, home), _days(tie, member)
    bond = _in(tie.bond, days)
    seen = changes(tie.bond, view, tie.sources, date.max)
    told: dict[str, Any] = {
        "partners": (as_partner(tie.owner), *_others(register, tie, view, days, home)),
        "kind": seen[0].from_kind if seen else tie.bond.kind,  # what it was when it began for that municipality
        "history": _history(tie, view, seen),
        "roles": tuple(_role(one, view) for one in bond.roles),
        "proposals": tuple(_proposal(one, view) for one in bond.proposals),
        "funding": tuple(_funding(one, view) for one in bond.funding),
    }
    theirs = {"origin", "home"}  # how the bond came to its writer, and to which of its villages
    if bond.first_contact and bond.first_contact.last < days.first:
        theirs.add("first_contact")  # it was with others
    given = {**given_fields(bond), **{name: value for name, value in told.items() if value}}
    return Bond.model_construct(**{name: value for name, value in given.items() if name not in theirs})


_BEGINNINGS = ("signed", "since", "date", "sent", "year")
_ENDINGS = {
    "agreements": ("expires", "renewed", "signed"),
    "roles": ("until",),
    "proposals": ("decided", "date"),
    "funding": ("until", "year"),
    "reports": ("sent", "year"),
    "figures": ("year",),
}
_LATER = (("until",), ("renewed",), ("decided", "outcome"))


class _Days(NamedTuple):
    """The first and the last day of which a side tells, and the times between in which it took no part."""

    first: date = date.min
    last: date = date.max
    away: tuple[Gap, ...] = ()

    def is_away(self, first: date, last: date) -> bool:
        """Whether it surely took no part from one day to another, before it came back."""
        return any(gap.holds(first, last) for gap in self.away)


def _days(tie: Tie, member: Partner) -> _Days:
    entries = entries_of(tie, member)
    return _Days(told_from(entries), told_until(entries), gaps(entries))


def tells_of(tie: Tie, member: Partner, key: str, record: Record) -> bool:
    """Whether a partner tells of a record in the list of a bond under a key: none of before it joined, or was away."""
    days = _days(tie, member)
    if not isinstance(record, HistoryEntry):
        return _is_told(key, _ended_by(record, days), days)
    when = record.date or record.decided
    if when is None:
        return True
    return days.first <= when.last and when.first <= days.last and not days.is_away(when.first, when.last)


def _in(record: R_, days: _Days) -> R_:
    """A record with what is told of it: no agreement, role, proposal or payment of before or between."""
    if days == _Days():
        return record
    lists = {name: value for name, value in given_fields(record).items() if _is_list(value)}
    return record.model_copy(
        update={
            name: tuple(one for one in (_ended_by(it, days) for it in value) if _is_told(name, one, days))
            for name, value in lists.items()
        }
    )


def _is_told(key: str, record: Record, days: _Days) -> bool:
    """Whether a record in the list under a key, as it ended for a side, is told by it: of some days it tells."""
    begun = next(filter(None, (getattr(record, name, None) for name in _BEGINNINGS)), None)
    if begun is not None and not begun.no_later_than and begun.first > days.last:
        return False
    ends = (getattr(record, name) for name in _ENDINGS.get(key, ()))
    end = next(filter(None, ends), None)
    end = end[-1] if isinstance(end, tuple) else end  # the last renewal
    is_open = isinstance(record, Proposal) and record.outcome is Outcome.PENDING and record.decided is None
    if is_open or end is None:
        return True
    first = begun.first if begun else date.min
    return end.last >= days.first and not days.is_away(first, end.last)


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Record)


def _ended_by(record: R_, days: _Days) -> R_:
    """A record without its ending, renewals or outcome of after the days told of, and renewals of between them."""
    given, last = given_fields(record), days.last
    if isinstance(record, Agreement) and record.expires and term_on(record, last) is None:
        del given["expires"]
    for name, *beside in _LATER:
        when = given.get(name)
        if isinstance(when, tuple):
            given[name] = tuple(one for one in when if one.first <= last and not days.is_away(one.first, one.last))
        is_later = given[name] == () if isinstance(when, tuple) else when is not None and when.first > last
        if is_later:
            given = {key: value for key, value in given.items() if key not in (name, *beside)}
    return record if given == given_fields(record) else type(record).model_construct(**given)


def _others(register: Register, tie: Tie, view: View, days: _Days, home: str) -> Iterator[Partner]:
    """The other partners, with their joining and leaving by a day; none that joined later, or left before.

    Nor one that went up in the same municipality as the partner that this is: it is never its own partner.
    """
    for one in tie.bond.partners:
        entries = entries_of(tie, one)
        told = tuple(entry.entry for entry in entries if entry.counts <= days.last)
        is_ahead = not told and entries and entries[0].entry.status is Membership.JOINED
        if register.home_of(one) == home or is_ahead or told_until(entries) < days.first:
            continue
        yield _changed(one, history=tuple(_of_member(entry, one, view) for entry in told)) if entries else one


def _of_member(entry: PartnerEntry, member: Partner, view: View) -> PartnerEntry:
    told = view.of_member(entry.by, member)
    of_another = told.partner if told.partner != member.name else None
    reason = view.reason(entry.reason, told)
    return ToldPartnerEntry.model_construct(
        **{
            **given_fields(entry),
            **_present(by=told.by, by_partner=of_another, reason=reason),
            **disputes_seen((member, entry), view),
        }
    )


def _present(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def given_fields(record: Record) -> dict[str, Any]:
    """The fields that a file gives of a record, by name."""
    return {name: getattr(record, name) for name in record.model_fields_set}


def _history(tie: Tie, view: View, seen: Sequence[Change]) -> tuple[HistoryEntry, ...]:
    """The history of a bond as a side tells it; of one that joined or left it the changes that this has `seen`."""
    if view.member is not None and view.member.history:
        return tuple(_of_change(one, view) for one in seen)
    return tuple(_entry(one, view) for one in tie.bond.history)


def _entry(entry: HistoryEntry, view: View) -> HistoryEntry:
    view = view.during(entry.date)
    told = view.told(entry.by, entry.by_partner)
    return _turned(ToldEntry, entry, view, told, reason=view.reason(entry.reason, told))


def _of_change(change: Change, view: View) -> HistoryEntry:
    """What a municipality's own joining or leaving, or a change while it took part, is as an entry."""
    names = ("status", "decided", "by", "by_partner", "decided_by", "document", "notified", "reason", "note", "sources")
    given = {name: value for name in names if (value := getattr(change, name))}
    if change.kind is not change.from_kind:
        given["kind"] = change.kind
    is_into_state = change.membership is Membership.JOINED and change.status is not Status.ACTIVE
    if is_into_state:
        given.pop("decided", None)  # the day on which the bond came to stand so was decided, not the joining
        given |= {} if change.status is Status.ENDED else _of_joining(change, view)
    if when := change.joined if change.membership is Membership.JOINED else change.date:
        given["date"] = when
    if change.membership is Membership.LEFT:
        return OwnLeaving.model_construct(**given, left=True)
    if is_into_state:
        return OwnJoining.model_construct(**given, joined=True, stood_since=change.stands_since)
    if change.organ_of_another:
        return ToldEntry.model_construct(**given, organ_of_another=change.organ_of_another)
    return HistoryEntry.model_construct(**given)


def _of_joining(change: Change, view: View) -> dict[str, Any]:
    """When it was decided that the side joined a bond, and who wanted that."""
    own = view.member.history if view.member else ()
    entry = next((one for one in own if change.joined and change.joined in (one.date, one.decided)), None)
    if entry is None:
        return {}
    told = view.during(entry.date).of_member(entry.by, view.member)
    return _present(decided=entry.decided, by=told.by, by_partner=told.partner)


def _role(role: FilledRole, view: View) -> FilledRole:
    if role.committee:
        return role
    if role.counterpart and view.is_counterpart(role.counterpart):
        return _changed(role, holder=role.counterpart, counterpart=role.holder, **disputes_seen((role,), view))
    return ToldRole.model_construct(**given_fields(role), side=Side.PARTNER)


def _proposal(proposal: Proposal, view: View) -> Proposal:
    view = view.during(proposal.date)
    told = view.told(proposal.by, proposal.by_partner)
    return _turned(ToldProposal, proposal, view, told)


def _turned(told_as: type[Decided_], record: Decided_, view: View, told: Told, **values: Any) -> Decided_:
    """What was decided, with who wanted it and whose organ that was; of another partner as what tells that."""
    values |= {"by": told.by, "by_partner": told.partner, "decided_by": view.organ(record.decided_by, told)}
    values |= disputes_seen((record,), view)
    turned, of_another = _changed(record, **values), view.organ_of_another(record.decided_by, told)
    return told_as.model_construct(**given_fields(turned), organ_of_another=of_another) if of_another else turned


def _funding(funding: Funding, view: View) -> Funding:
    when = view.during(funding.since or funding.year, funding.until)
    if funding.by is Funder.MUNICIPALITY and view.is_one_of_several:
        of_writer = {"by": Funder.PARTNER, "by_partner": view.writer.gemeente}
        disputed = disputes_seen((funding,), when)
        return ToldFunding.model_construct(**{**given_fields(funding), **of_writer, **disputed})
    return _changed(funding, by=when.funder(funding.by), **disputes_seen((funding,), when))


def committees_told(register: Register, tie: Tie, home: str) -> Iterator[Committee]:
    """The committees that keep a bond as a municipality that takes part in it would have written them."""
    member = register.member(tie, home)
    if member is None:
        yield from register.committees(tie)
        return
    view, days = register.view(tie, home), _days(tie, member)
    named = _in(tie.bond, days).committees
    for committee in register.committees(tie):
        if committee.id in named:
            yield _changed(_in(committee, days), side=view.side(committee.side))


def event_told(register: Register, writer: str, event: Event, home: str) -> Event:
    """An event as another municipality would have written it, with the full ids of its bonds."""
    if home == writer:
        return event
    bonds = tuple(full_id(writer, reference) for reference in event.bonds)
    view = view_of_event(register, writer, event, home)
    if view is None:
        return _changed(event, bonds=bonds)
    seen = ((one, *side_and_place(event, one, view)) for one in event.participants)
    people = tuple(_changed(one, side=side, place=place, **disputes_seen((one,), view)) for one, side, place in seen)
    turned = disputes_seen((event,), view)
    return _changed(event, bonds=bonds, direction=direction_seen(event, view), participants=people, **turned)


def _changed(record: R_, **values: Any) -> R_:
    """A record with other values, what is absent left out."""
    names = record.model_fields_set
    given = {**given_fields(record), **{name: value for name, value in values.items() if value or name in names}}
    return type(record).model_construct(**{name: value for name, value in given.items() if value is not None})


def with_ids(record: R_, sources: dict[str, str], committees: dict[str, str]) -> R_:
    """A record and all inside it with other ids for sources and committees: those of two files may be the same."""
    changed: dict[str, Any] = {}
    for name, value in given_fields(record).items():
        renamed = _renamed(name, value, sources, committees)
        if renamed is not value:
            changed[name] = renamed
    return record.model_copy(update=changed) if changed else record


def _renamed(name: str, value: Any, sources: dict[str, str], committees: dict[str, str]) -> Any:
    if isinstance(value, Record):
        return with_ids(value, sources, committees)
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        return tuple(with_ids(one, sources, committees) for one in value)
    ids = {"sources": sources, "source": sources, "committees": committees, "committee": committees}.get(name)
    if not ids or value is None:
        return value
    return tuple(ids.get(one, one) for one in value) if isinstance(value, tuple) else ids.get(value, value)

"""What belongs to a bond on a day, as one side tells it: agreements, roles, committees, proposals and money.

No record from after the day is among them; what has no date of its own counts from its earliest source.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from stedenband.model import Agreement, Bond, Committee, FilledRole, Municipality
from stedenband.model.bond import Proposal
from stedenband.model.municipality import CommitteeEntry, Report
from stedenband.model.place import YearlyFigure
from stedenband.register.dated_entries import Dated, SourcesOf, date_of, dated, is_known, source_day
from stedenband.register.place_on_day import held
from stedenband.register.register import Tie
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import (
    AgreementKind,
    CommitteeStatus,
    Form,
    Funder,
    Organ,
    Outcome,
    Party,
    ProposedChange,
    Reason,
    Role,
    Side,
    Theme,
)
from stedenband.vocabulary.edtf import Edtf

Tells = Callable[[tuple[str, ...]], bool]


class AgreementOnDay(NamedTuple):
    """A paper that was signed by the day, with the renewals by then; `has_expired` only where it surely has."""

    kind: AgreementKind
    title: str | None
    signed: Edtf | None
    renewed: tuple[Edtf, ...]
    expires: Edtf | None
    has_expired: bool
    parties: tuple[str, ...]
    themes: tuple[Theme, ...]
    website: str | None
    note: str | None
    sources: tuple[str, ...]


class CommitteeAhead(NamedTuple):
    """That a committee is to come into another state on a later day, as was decided or told by a source."""

    date: Edtf
    status: CommitteeStatus
    decided: Edtf | None
    reason: Reason | None
    sources: tuple[str, ...]


class CommitteeOnDay(NamedTuple):
    """A committee on the day: `side` as it is told for, `begun` its beginning.

    `since`, `notes` and `state_sources` are those of its state; `perhaps_changed` says that a later entry may have
    taken effect already, `perhaps_there` that it may not have begun, or may have been dissolved.
    `reason` and `decided` are of its state, `before` is the entry by which a dissolved one had come to wind up.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    form: Form
    side: Side
    status: CommitteeStatus | None
    certain: bool | None
    begun: Edtf | None
    since: Edtf | None
    notes: tuple[str, ...]
    upkeep: bool | None
    themes: tuple[Theme, ...]
    figures: tuple[YearlyFigure, ...]
    reports: tuple[Report, ...]
    background: str | None
    website: str | None
    sources: tuple[str, ...]
    state_sources: tuple[str, ...]
    coming: tuple[CommitteeAhead, ...]
    perhaps_changed: bool
    perhaps_there: bool
    reason: Reason | None
    decided: Edtf | None
    before: CommitteeEntry | None


class RoleOnDay(NamedTuple):
    """A role that is filled on the day: `side` tells whose it is, `counterpart` who answers it on the other side.

    `certain` is false where it may not have begun by the day, or have ended, or its committee may not be there.
    """

    role: Role
    side: Side
    holder: str | None
    counterpart: str | None
    committee_id: str | None
    committee: CommitteeOnDay | None
    since: Edtf | None
    until: Edtf | None
    task: str | None
    themes: tuple[Theme, ...]
    sources: tuple[str, ...]
    certain: bool


class ProposalOnDay(NamedTuple):
    """What was asked or moved; `outcome` as it was on the day, `decided` null until then."""

    date: Edtf | None
    what: ProposedChange
    by: Party | None
    by_partner: str | None
    holder: str | None
    decided_by: Organ | None
    document: str | None
    outcome: Outcome
    decided: Edtf | None
    note: str | None
    sources: tuple[str, ...]


class FundingOnDay(NamedTuple):
    """Money for a bond, of the partner `by_partner` where one is known; `is_past` where it ended before the day."""

    by: Funder
    by_partner: str | None
    holder: str | None
    amount: int | float | None
    about: bool
    currency: str | None
    year: Edtf | None
    since: Edtf | None
    until: Edtf | None
    is_past: bool
    purpose: str | None
    sources: tuple[str, ...]


def agreements_on(bond: Bond, on: date, tells: Tells) -> tuple[AgreementOnDay, ...]:
    """The agreements that were signed by a day."""
    return tuple(
        _agreement(one, bond, on, tells)
        for one in bond.agreements
        if (one.signed.counts_from <= on if one.signed else tells(one.sources))
    )


def _agreement(one: Agreement, bond: Bond, on: date, tells: Tells) -> AgreementOnDay:
    """An agreement on a day; before a renewal a remark, that may tell of it, only where a source told it by then."""
    is_whole = tells(one.sources) or not any(when.counts_from > on for when in one.renewed)
    renewed = tuple(when for when in one.renewed if when.counts_from <= on)
    expires = term_on(one, on)
    return AgreementOnDay(
        one.kind, one.title, one.signed, renewed, expires, expires is not None and expires.last < on,
        one.parties, one.themes, one.website, one.note if is_whole else None, one.sources or bond.sources,
    )  # fmt: skip


def term_on(one: Agreement, on: date) -> Edtf | None:
    """Until when an agreement is valid, as known on a day: a term that outlasts a later renewal was that renewal's."""
    later = (when for when in one.renewed if when.counts_from > on)
    return one.expires if one.expires and not any(when.first <= one.expires.last for when in later) else None


def last_known(one: AgreementOnDay) -> Edtf | None:
    """The last day that an agreement tells of: of its term, else of its latest renewal or of its signing."""
    return one.expires or (one.renewed[-1] if one.renewed else one.signed)


def committee_on(owner: Municipality, committee: Committee, view: View, on: date) -> CommitteeOnDay | None:
    """A committee as it stood on a day; None for one that began later."""
    entries = dated(committee.history, committee.sources, owner.sources_named, on)
    counted = [one for one in entries if one.counts <= on]
    if entries and not counted and entries[0].has_first_day and entries[0].entry.status is CommitteeStatus.ACTIVE:
        return None
    last = counted[-1] if counted else None
    in_doubt = [one for one in entries if one.earliest <= on < one.certain]
    told = source_day(owner.sources_named(committee.sources))
    former = [name for name in committee.names if name.until is not None and held(name, on)]
    return CommitteeOnDay(
        committee.id,
        former[0].name if former else committee.name,
        (committee.name, *(name.name for name in committee.names)),
        committee.form,
        view.side(committee.side) or committee.side,
        last.entry.status if last else None,
        None if last is None else not in_doubt,
        date_of(entries[0].entry) if entries and entries[0].entry.status is CommitteeStatus.ACTIVE else None,
        date_of(last.entry) if last else None,
        tuple(one.entry.note for one in counted if last and one.entry.status is last.entry.status and one.entry.note),
        committee.upkeep if "upkeep" in committee.model_fields_set else None,
        committee.themes,
        tuple(one for one in committee.figures if one.year is None or one.year.first <= on),
        tuple(one for one in committee.reports if _was_sent(one, committee, owner.sources_named, on)),
        committee.background if told is None or told <= on else None,
        committee.website,
        committee.sources,
        (last.entry.sources if last else ()) or committee.sources,
        tuple(_ahead(owner, committee, entries, on)),
        any(one.counts > on for one in in_doubt),
        last is not None and any(_begins_or_ends(one, entries) for one in in_doubt),
        last.entry.reason if last else None,
        last.entry.decided if last and last.entry.decided and last.entry.decided.first <= on else None,
        _phase_before(counted),
    )


def _phase_before(counted: list[Dated[CommitteeEntry]]) -> CommitteeEntry | None:
    """The entry by which a committee that was dissolved came to wind up, where one says so."""
    states = [one.entry for one in counted[-2:]]
    is_dissolved = [one.status for one in states] == [CommitteeStatus.WINDING_UP, CommitteeStatus.ENDED]
    return states[0] if is_dissolved else None


def _begins_or_ends(one: Dated[CommitteeEntry], entries: list[Dated[CommitteeEntry]]) -> bool:
    """Whether a committee came to be by an entry of its history, or was dissolved by it."""
    at, ended = entries.index(one), CommitteeStatus.ENDED
    before = entries[at - 1].entry.status if at else None
    if before is None:
        return one.entry.status in (CommitteeStatus.ACTIVE, ended)
    return (one.entry.status is ended) is not (before is ended)


def is_told(owner: Municipality, committee: CommitteeOnDay, on: date) -> bool:
    """Whether a committee was told of by a day: by an entry of its history, else by one of its sources."""
    told = source_day(owner.sources_named(committee.sources))
    return committee.status is not None or told is None or told <= on


def _ahead(
    owner: Municipality, committee: Committee, entries: list[Dated[CommitteeEntry]], on: date
) -> Iterator[CommitteeAhead]:
    for one in entries:
        entry, when, sources = one.entry, date_of(one.entry), one.entry.sources or committee.sources
        if when and one.counts > on and is_known(entry.decided, sources, owner.sources_named, on):
            yield CommitteeAhead(when, entry.status, entry.decided, entry.reason, sources)


def _was_sent(report: Report, committee: Committee, sources_of: SourcesOf, on: date) -> bool:
    if report.sent:
        return report.sent.counts_from <= on
    told = source_day(sources_of(report.sources or committee.sources))
    return report.year.counts_from <= on and (told is None or told <= on)


def roles_on(tie: Tie, view: View, on: date, tells: Tells, tells_ahead: Tells) -> tuple[RoleOnDay, ...]:
    """The roles that were filled by a day, those that ended among them."""
    begun = (one for one in tie.bond.roles if (one.since.first <= on if one.since else tells(one.sources)))
    return tuple(_role(tie, role, view, on, tells_ahead) for role in begun)


def _known_end(until: Edtf | None, on: date, *, is_told: bool) -> Edtf | None:
    """An end as far as it is known on a day: one that lies ahead only where a source told it by then."""
    return until if until and (until.first <= on or is_told) else None


def is_filled(role: RoleOnDay, on: date) -> bool:
    """Whether a role is filled on a day; one of a committee that was dissolved, or not yet there, is not."""
    if role.committee_id and not _goes_on(role.committee):
        return False
    return role.until is None or role.until.last >= on


def began_after(role: RoleOnDay, day: date) -> bool:
    """Whether a role surely began after a day."""
    return role.since is not None and role.since.first > day


def _goes_on(committee: CommitteeOnDay | None) -> bool:
    return committee is not None and committee.status is not CommitteeStatus.ENDED


def _role(tie: Tie, role: FilledRole, view: View, on: date, tells_ahead: Tells) -> RoleOnDay:
    named = next((one for one in tie.owner.committees if one.id == role.committee), None)
    id, committee = role.committee, committee_on(tie.owner, named, view, on) if named else None
    side, holder, counterpart = committee.side if committee else Side.OWN, role.holder, role.counterpart
    if role.counterpart and view.is_counterpart(role.counterpart):
        # Told from the other side a role and its counterpart change places; one without one of ours stays theirs.
        side, holder, counterpart = Side.OWN, role.counterpart, role.holder or (committee.name if committee else None)
        id, committee = (None, None) if _goes_on(committee) else (id, committee)
    elif not view.is_own and committee is None:
        side = Side.PARTNER
    until = _known_end(role.until, on, is_told=tells_ahead(role.sources))
    is_in_doubt = any(when and when.first <= on < when.last for when in (role.since, until))
    return RoleOnDay(
        role.role, side, holder, counterpart, id, committee, role.since, until, role.task, role.themes,
        role.sources or tie.bond.sources, not is_in_doubt and not (committee and committee.perhaps_there),
    )  # fmt: skip


def proposals_on(bond: Bond, view: View, on: date, tells: Tells) -> tuple[ProposalOnDay, ...]:
    """What was asked or moved by a day, its outcome as far as it was decided by then."""
    moved = (one for one in bond.proposals if (one.date.counts_from <= on if one.date else tells(one.sources)))
    return tuple(_proposal(one, bond, view, on, tells) for one in moved)


def proposals_ahead(bond: Bond, view: View, on: date, tells: Tells) -> tuple[tuple[Edtf, ProposalOnDay], ...]:
    """What was pending on a day and has a day ahead, as far as it was told by then: when it is moved, or decided."""
    found = []
    for one in bond.proposals:
        told = _proposal(one, bond, view, on, tells)
        days = [when for when in (one.date, one.decided) if when and when.last >= on]
        is_known = (one.date is not None and one.date.counts_from <= on) or tells(one.sources)
        if days and is_known and told.outcome is Outcome.PENDING:
            found.append((days[0], told))
    return tuple(found)


def _proposal(one: Proposal, bond: Bond, view: View, on: date, tells: Tells) -> ProposalOnDay:
    """A proposal on a day; before it was decided a remark or paper, that may tell the outcome, only where told."""
    is_open = one.decided is not None and one.decided.counts_from > on
    told = view.told(one.by, one.by_partner)
    note, paper = (None, None) if is_open and not tells(one.sources) else (one.note, one.document)
    return ProposalOnDay(
        one.date, one.what, told.by, told.partner, one.holder, view.organ(one.decided_by, told), paper,
        Outcome.PENDING if is_open else one.outcome, None if is_open else one.decided, note,
        one.sources or bond.sources,
    )  # fmt: skip


def funding_on(bond: Bond, view: View, on: date, tells: Tells, tells_ahead: Tells) -> tuple[FundingOnDay, ...]:
    """The money of which it was known by a day that it was paid."""
    found = []
    for one in bond.funding:
        begun = one.since or one.year
        if not (begun.first <= on if begun else tells(one.sources)):
            continue
        end = one.until or one.year
        of_writer = one.by is Funder.MUNICIPALITY and not view.is_own
        found.append(
            FundingOnDay(
                view.funder(one.by),
                view.writer.gemeente if of_writer else None,
                one.holder,
                one.amount,
                one.about,
                one.currency,
                one.year,
                one.since,
                _known_end(one.until, on, is_told=tells_ahead(one.sources)),
                end is not None and end.last < on,
                one.purpose,
                one.sources or bond.sources,
            )
        )
    return tuple(found)

"""What belongs to a bond on a day, as one side tells it: agreements, roles, committees, proposals and money.

No record from after the day is among them; what has no date of its own counts from its earliest source.
"""

from collections.abc import Callable
from datetime import date as Day  # noqa: N812  # a proposal has a `date` of its own
from typing import NamedTuple

from stedenband.model import Agreement, Bond, FilledRole
from stedenband.model.bond import Funding, Proposal
from stedenband.register.committee_on_day import CommitteeOnDay, committee_on, is_told
from stedenband.register.dated_entries import latest_source, surely_by
from stedenband.register.place_on_day import is_in_doubt
from stedenband.register.register import Tie
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import (
    AgreementKind,
    CommitteeStatus,
    Funder,
    Organ,
    Outcome,
    Party,
    ProposedChange,
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

    @property
    def ended_with_committee(self) -> bool:
        """Whether all that is known of its end is that its committee was dissolved."""
        committee = self.committee
        is_dissolved = committee is not None and committee.status is CommitteeStatus.ENDED
        return committee is not None and is_dissolved and self.until is committee.since


class ProposalOnDay(NamedTuple):
    """What was asked or moved; `outcome` as it was on the day, `decided` null until then.

    `organ_of_another` decides where that is one of another of several partners, `by_partner`, and has no code here.
    """

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
    organ_of_another: Organ | None
    latest_source: Day | None

    @property
    def organ_that_decided(self) -> Organ | None:
        """Which organ decides or decided, also where that is one of another partner."""
        return self.decided_by or self.organ_of_another

    @property
    def is_undecided(self) -> bool:
        """Whether no decision on it was made by the day, as far as is known."""
        return self.outcome is Outcome.PENDING and self.decided is None

    def is_ahead(self, day: Day) -> bool:
        """Whether it is to be moved after a day."""
        return self.date is not None and self.date.counts_from > day

    def is_moved_by(self, day: Day) -> bool:
        """Whether it surely was asked or moved by a day: what was decided by then was, whatever its own date allows."""
        days = (when for when in (self.date, self.decided) if when)
        return min((surely_by(when, self.latest_source) for when in days), default=day) <= day

    def is_certain_on(self, day: Day) -> bool:
        """Whether its outcome surely is that of a day; of a pending one whether it was moved by then, or is ahead."""
        if self.outcome is Outcome.PENDING:
            return self.is_ahead(day) or self.is_moved_by(day)
        when = self.decided or self.date
        return when is None or surely_by(when, self.latest_source) <= day


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


def agreements_on(bond: Bond, on: Day, tells: Tells) -> tuple[AgreementOnDay, ...]:
    """The agreements that were signed by a day."""
    return tuple(
        _agreement(one, bond, on, tells)
        for one in bond.agreements
        if (one.signed.counts_from <= on if one.signed else tells(one.sources))
    )


def _agreement(one: Agreement, bond: Bond, on: Day, tells: Tells) -> AgreementOnDay:
    """An agreement on a day; before a renewal a remark, that may tell of it, only where a source told it by then."""
    is_whole = _tells_itself(one, tells) or not any(when.counts_from > on for when in one.renewed)
    renewed = tuple(when for when in one.renewed if when.counts_from <= on)
    expires = term_on(one, on)
    return AgreementOnDay(
        one.kind, one.title, one.signed, renewed, expires, expires is not None and expires.last < on,
        one.parties, one.themes, one.website, one.note if is_whole else None, one.sources or bond.sources,
    )  # fmt: skip


def term_on(one: Agreement, on: Day) -> Edtf | None:
    """Until when an agreement is valid, as known on a day: a term that outlasts a later renewal was that renewal's."""
    later = (when for when in one.renewed if when.counts_from > on)
    return one.expires if one.expires and not any(when.first <= one.expires.last for when in later) else None


def last_known(one: AgreementOnDay) -> Edtf | None:
    """The last day that an agreement tells of: of its term, else of its latest renewal or of its signing."""
    return one.expires or (one.renewed[-1] if one.renewed else one.signed)


def roles_on(tie: Tie, view: View, on: Day, tells: Tells, tells_ahead: Tells) -> tuple[RoleOnDay, ...]:
    """The roles that were filled by a day, those that ended among them.

    One without a day or sources of its own that names a committee is told no sooner than that committee.
    """
    begun = (one for one in tie.bond.roles if (one.since.first <= on if one.since else _is_told(one, tells)))
    made = ((one, _role(tie, one, view, on, tells, tells_ahead)) for one in begun)
    return tuple(
        role
        for one, role in made
        if one.since or one.sources or role.committee is None or is_told(tie.owner, role.committee, on)
    )


def roles_ahead_on(tie: Tie, view: View, on: Day, tells_ahead: Tells) -> tuple[RoleOnDay, ...]:
    """The roles that surely are filled only after a day, as far as that was told by then."""
    later = [one for one in tie.bond.roles if one.since and one.since.first > on and tells_ahead(one.sources)]
    return tuple(_role(tie, one, view, on, tells_ahead, tells_ahead) for one in later)


def _is_told(role: FilledRole, tells: Tells) -> bool:
    """Whether a role that began on an unknown day was told of by a day; one that ended may have been filled before."""
    return role.until is not None or tells(role.sources)


def _known_end(one: FilledRole | Funding, on: Day, tells_ahead: Tells) -> Edtf | None:
    """An end as far as it is known on a day: one that lies ahead only where a source told it by then."""
    return one.until if one.until and (one.until.first <= on or tells_ahead(one.sources)) else None


def _no_later_than(committee: CommitteeOnDay | None, until: Edtf | None) -> Edtf | None:
    """Until when a role is filled: no longer than its committee is there."""
    if committee is None or committee.status is not CommitteeStatus.ENDED or committee.since is None:
        return until
    return until if until and until.first <= committee.since.last else committee.since


def is_filled(role: RoleOnDay, on: Day) -> bool:
    """Whether a role is filled on a day; one of a committee that surely was dissolved, or is not yet there, is not."""
    if role.committee_id and not _goes_on(role.committee):
        return False
    return role.until is None or role.until.last >= on


def keeps_or_kept(role: RoleOnDay, committee: CommitteeOnDay, on: Day) -> bool:
    """Whether a committee fills a role on a day, or is dissolved and did so: one that is there may have given it up."""
    is_over = role.until is not None and role.until.last < on
    return committee.status is CommitteeStatus.ENDED or not is_over


def is_past(paid: FundingOnDay, ended: Day) -> bool:
    """Whether what was paid for a bond that ended is over; what has no end of its own and began before is."""
    begun = paid.since or paid.year
    return paid.is_past or (paid.until is None and not (begun and begun.first > ended))


def began_after(role: RoleOnDay, day: Day) -> bool:
    """Whether a role surely began after a day."""
    return role.since is not None and role.since.first > day


def _goes_on(committee: CommitteeOnDay | None) -> bool:
    return committee is not None and (committee.status is not CommitteeStatus.ENDED or committee.perhaps_there)


def _role(tie: Tie, role: FilledRole, view: View, on: Day, tells: Tells, tells_ahead: Tells) -> RoleOnDay:
    named = next((one for one in tie.owner.committees if one.id == role.committee), None)
    id, committee = role.committee, committee_on(tie.owner, named, view, on) if named else None
    side, holder, counterpart = committee.side if committee else Side.OWN, role.holder, role.counterpart
    if role.counterpart and view.is_counterpart(role.counterpart):
        # Told from the other side a role and its counterpart change places; one without one of ours stays theirs.
        side, holder, counterpart = Side.OWN, role.counterpart, role.holder or (committee.name if committee else None)
        id, committee = (None, None) if _goes_on(committee) else (id, committee)
    elif not view.is_own and committee is None:
        side = Side.PARTNER
    until = _no_later_than(committee, _known_end(role, on, tells_ahead))
    may_begin_later = role.until and role.since is None and on < role.until.first and not tells(role.sources)
    is_open = may_begin_later or is_in_doubt(role.since, until, on)
    is_certain = not is_open and not (committee and committee.perhaps_there)
    return RoleOnDay(
        role.role, side, holder, counterpart, id, committee, role.since, until, role.task, role.themes,
        role.sources or tie.bond.sources, is_certain,
    )  # fmt: skip


def proposals_on(tie: Tie, view: View, on: Day, tells: Tells) -> tuple[ProposalOnDay, ...]:
    """What was asked or moved by a day, its outcome as far as it was decided by then."""
    moved = (one for one in tie.bond.proposals if (one.date.counts_from <= on if one.date else tells(one.sources)))
    return tuple(_proposal(one, tie, view, on, tells) for one in moved)


def proposals_ahead(
    tie: Tie, view: View, on: Day, tells: Tells, tells_ahead: Tells
) -> tuple[tuple[Edtf, ProposalOnDay], ...]:
    """What was pending on a day and has a day ahead, as far as it was told by then: when it is moved, or decided."""
    found = []
    for one in tie.bond.proposals:
        told = _proposal(one, tie, view, on, tells)
        known = [one.date, one.decided] if tells_ahead(one.sources) else [one.date] if _is_moved(one, on) else []
        days = [when for when in known if when and when.last >= on]
        if days and told.outcome is Outcome.PENDING:
            found.append((days[0], told))
    return tuple(found)


def _is_moved(one: Proposal, on: Day) -> bool:
    """Whether something was moved by a day: it is known then, but not yet the day on which it is to be decided."""
    return one.date is not None and one.date.counts_from <= on


def _tells_itself(one: Agreement | Proposal, tells: Tells) -> bool:
    """Whether a source of its own told of it by a day: one of its bond, for want of these, tells nothing of later."""
    return bool(one.sources) and tells(one.sources)


def _proposal(one: Proposal, tie: Tie, view: View, on: Day, tells: Tells) -> ProposalOnDay:
    """A proposal on a day; before it was decided a remark or paper, that may tell the outcome, only where told."""
    is_open = one.decided is not None and one.decided.counts_from > on
    view = view.during(one.date)
    told = view.told(one.by, one.by_partner)
    note, paper = (None, None) if is_open and not _tells_itself(one, tells) else (one.note, one.document)
    sources = one.sources or tie.bond.sources
    return ProposalOnDay(
        one.date, one.what, told.by, told.partner, one.holder, view.organ(one.decided_by, told), paper,
        Outcome.PENDING if is_open else one.outcome, None if is_open else one.decided, note,
        sources, view.organ_of_another(one.decided_by, told),
        latest_source(tie.sources(sources), on, one.date, one.decided),
    )  # fmt: skip


def funding_on(bond: Bond, view: View, on: Day, tells: Tells, tells_ahead: Tells) -> tuple[FundingOnDay, ...]:
    """The money of which it was known by a day that it was paid."""
    found = []
    for one in bond.funding:
        begun = one.since or one.year
        end = one.until or one.year
        is_over = end is not None and end.last < on  # what is over began before, whoever told of it when
        if not (begun.first <= on if begun else is_over or tells(one.sources)):
            continue
        of_writer = one.by is Funder.MUNICIPALITY and not view.is_own
        found.append(
            FundingOnDay(
                view.during(begun, one.until).funder(one.by),
                view.writer.gemeente if of_writer else None,
                one.holder,
                one.amount,
                one.about,
                one.currency,
                one.year,
                one.since,
                _known_end(one, on, tells_ahead),
                is_over,
                one.purpose,
                one.sources or bond.sources,
            )
        )
    return tuple(found)

"""A bond on a day, seen from one municipality: the one place that knows what held, since when and until when.

Every list, report, count, timeline, agenda and map asks it; nothing above looks into a history, at members or at
agreements itself. The rules are those of the design's section "What an answer means".
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from stedenband.model import Municipality, PartnerEntry
from stedenband.register.beginnings import is_definite, is_evident
from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.bond_history import changes
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.dated_entries import Dated, is_known, source_day
from stedenband.register.emptied import history_of
from stedenband.register.members import (
    entries_of,
    last_members,
    members_in,
    members_in_doubt,
    members_on,
    told_from,
    told_until,
)
from stedenband.register.place_on_day import PlaceOnDay, former_owner, municipality_on
from stedenband.register.records_on_day import (
    AgreementOnDay,
    FundingOnDay,
    ProposalOnDay,
    RoleOnDay,
    agreements_on,
    began_after,
    funding_on,
    is_filled,
    last_known,
    proposals_ahead,
    proposals_on,
    roles_on,
)
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.register.state import State, state_after
from stedenband.vocabulary.codes import CommitteeStatus, Kind, Membership, Outcome, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf, day_before
from stedenband.vocabulary.labels import Draft

_ENDINGS = frozenset({Status.ENDED, Membership.LEFT})


class Coming(NamedTuple):
    """A change that was decided, or told by a source, and is not yet true.

    `partner` is the other one that joins or leaves, `kind` what the bond becomes.
    """

    date: Edtf
    status: Status | Membership | CommitteeStatus
    partner: str | None = None
    kind: Kind | None = None


class BondOnDay:
    """A bond `on` a day, seen from the municipality `home`: its writer, or a partner that has a file.

    `changes` are those that count by then, `later` the others; `status`, `kind`, `since` and the rest follow from them.
    """

    def __init__(
        self, register: Register, tie: Tie, home: str, on: date, changes: Sequence[Change], kind: Kind
    ) -> None:
        self.register, self.tie, self.home, self.on = register, tie, home, on
        counted = [change for change in changes if change.counts <= on]
        self.view = View(tie.owner, tie.bond.partners, register.member(tie, home))
        self.all_changes = tuple(changes)
        self.changes = tuple(counted)
        self.later = tuple(changes[len(counted) :])
        self.status, self.kind, self.ending, self.exploring = state_after(
            counted, State(Draft.LISTED if tie.bond.is_draft else Status.UNKNOWN, kind)
        )

    # --- What it is ------------------------------------------------------------------------------------------------

    @cached_property
    def id(self) -> str:
        """Its id in the register: `leiden/buffalo-city`."""
        return self.tie.id

    @property
    def writer(self) -> str:
        """The slug of the municipality in whose file it stands."""
        return self.tie.home

    @property
    def name(self) -> str | None:
        """Its own name, where it has one."""
        return self.tie.bond.name

    @property
    def municipality(self) -> Municipality:
        """The municipality that it is seen from, as its file has it."""
        return self.register.municipalities[self.home]

    @cached_property
    def former_owner(self) -> str | None:
        """The former municipality whose bond it was on the day, on our side; None where it is that of the file."""
        return former_owner(self.tie.bond, self.on) if self.view.is_own else None

    @property
    def gemeente(self) -> str:
        """What the municipality that it is seen from, or the former one whose it was, was called on the day."""
        return self.former_owner or municipality_on(self.municipality, self.on, self.home).name

    @property
    def in_force(self) -> bool:
        """Whether it is active, dormant, suspended or phasing out."""
        return self.status in IN_FORCE

    @cached_property
    def certain(self) -> bool | None:
        """Whether its state is certain: no change may have taken effect, or not; None where the state is unknown."""
        if self.status in (Status.UNKNOWN, Draft.LISTED):
            return None
        return not any(earliest <= self.on < certain for earliest, certain in self._open_days())

    def _open_days(self) -> Iterator[tuple[date, date]]:
        """From when until when each change is uncertain; once a member left, those of its own membership alone."""
        if not self.own_entries:
            yield from ((change.earliest, change.certain) for change in self.all_changes)
            return
        yield from ((one.earliest, one.certain) for one in self.own_entries)
        if self._left_on is None:
            whole = history_of(self.tie.bond, self.tie.sources)
            yield from ((one.earliest, one.certain) for one in whole)

    @cached_property
    def beginning(self) -> Change | None:
        """The change by which it first became active, or by which this municipality joined it; None where none says."""
        return next((change for change in self.changes if change.begins), None)

    @cached_property
    def since(self) -> Edtf | None:
        """The first day active, or on which this municipality joined; None where it is unknown."""
        return self.beginning.when if self.beginning else None

    @cached_property
    def kind_since(self) -> Edtf | None:
        """The day on which its present kind began; what it became while it was only explored began with the bond."""
        changed = [change for change in self.changes if change.changes_kind and not change.is_only_explored]
        has_joined = bool(self.changes) and self.changes[0].membership is Membership.JOINED
        if not changed and self.since and has_joined and self.kind is not self.tie.bond.kind:
            return self.changes[0].when  # it was of another kind before this side joined it
        begun = [change for change in changed if change.status is not Status.ENDED]  # not as what it ended
        return begun[-1].when if begun else self.since

    @property
    def until(self) -> Edtf | None:
        """The day on which its ending took effect; that of the decision where no more is known."""
        return self.ending.when if self.ending else None

    @property
    def is_left(self) -> bool:
        """Whether its ending is only this side's own: the municipality left it, and the others may go on."""
        return self.ending is not None and self.ending.membership is Membership.LEFT

    @property
    def ended_by(self) -> Party | None:
        """Who wanted its ending."""
        return self.ending.by if self.ending else None

    @property
    def end_reason(self) -> Reason | None:
        """Why it ended."""
        return self.ending.reason if self.ending else None

    @property
    def exploring_since(self) -> Edtf | None:
        """Since when it is being explored."""
        return self.exploring.when if self.exploring else None

    @property
    def last_change(self) -> Change | None:
        """The change by which it came into its present state."""
        entered = (change for change in reversed(self.changes) if change.status is self.status and change.comes_into)
        return self.ending or next(entered, None)

    @property
    def is_only_explored(self) -> bool:
        """Whether it began as an exploration and no more came of it by the day."""
        states = [change.status for change in self.changes]
        return states[:1] == [Status.EXPLORING] and set(states) <= {Status.EXPLORING, Status.ENDED}

    @property
    def was_only_explored(self) -> bool:
        """Whether it ended as an exploration: it never was a bond."""
        return self.status is Status.ENDED and self.is_only_explored

    @property
    def steps_down(self) -> tuple[Change, ...]:
        """The changes by which it became a lesser kind of bond; they are no endings."""
        return tuple(change for change in self.changes if change.steps_down)

    @property
    def coming(self) -> tuple[Coming, ...]:
        """What will change on a later day, as far as it was decided or told by now."""
        return tuple(
            Coming(change.when, change.becomes, None, change.kind if change.changes_kind else None)
            for change in self.announced
            if change.when
        )

    @cached_property
    def announced(self) -> tuple[Change, ...]:
        """The changes of a later day that were decided or told by now."""
        left = next((change.counts for change in self.later if change.membership is Membership.LEFT), date.max)
        return tuple(
            change
            for change in self.later
            if (change.counts < left or change.membership)
            and change.when
            and is_known(self.decided(change), change.sources, self.tie.sources, self.on)
        )

    @property
    def ends_on(self) -> date:
        """The first day on which it is to have ended, as far as is known now."""
        return min((one.date.first for one in self.coming if one.status in _ENDINGS), default=date.max)

    @property
    def has_jubilees_until(self) -> date:
        """The first day on which it is to have ended, or to have become of another kind: no years count on to it."""
        return min([self.ends_on, *(change.counts for change in self.announced if change.changes_kind)])

    def status_by(self, day: date) -> Status | Draft:
        """How it is to stand on a later day, as far as is known now."""
        now = State(self.status, self.kind, self.ending, self.exploring)
        return state_after((change for change in self.announced if change.counts <= day), now).status

    @property
    def leaves_on(self) -> date:
        """The first day on which this side is to have left it, as far as is known now: nothing later is told to it."""
        return min((one.date.first for one in self.coming if one.status is Membership.LEFT), default=date.max)

    def decided(self, change: Change) -> Edtf | None:
        """The day on which a change was decided; of its own joining that of the joining."""
        return self.own_entries[0].entry.decided if change.membership is Membership.JOINED else change.decided

    @cached_property
    def own_entries(self) -> list[Dated[PartnerEntry]]:
        """The entries by which the municipality itself joined and left."""
        return entries_of(self.tie, self.view.member, self.on) if self.view.member else []

    @property
    def _left_on(self) -> date | None:
        """The day from which the municipality had left the bond, where it had by now."""
        told = [one for one in self.own_entries if one.counts <= self.on]
        return told[-1].counts if told and told[-1].entry.status is Membership.LEFT else None

    @cached_property
    def told_from(self) -> date:
        """The first day of which it tells: that on which the municipality may have joined the bond, where it did."""
        return told_from(self.own_entries)

    @cached_property
    def told_until(self) -> date:
        """The last day of which it tells: its own, or that by which the municipality had left the bond."""
        return min(self.on, told_until([one for one in self.own_entries if one.counts <= self.on]))

    # --- Who takes part --------------------------------------------------------------------------------------------

    @cached_property
    def members(self) -> tuple[PlaceOnDay, ...]:
        """Who takes part on the other side on the day, never the municipality itself, by the names of the day.

        Where the municipality left the bond these are the members of that day: nothing later is told. A bond that ended
        was with those that took part last.
        """
        found = members_on(self.register, self.tie, self.home, self._last_told)
        return found or (last_members(self.register, self.tie, self.on) if self.ending else ())

    def members_in(self, first: date, last: date) -> tuple[PlaceOnDay, ...]:
        """Who took part on any day of a period, by the names of each of its days on which somebody joined or left."""
        last = min(last, self._last_told)
        return members_in(self.register, self.tie, self.home, first, last) if first <= last else self.members

    @property
    def members_or_perhaps(self) -> tuple[PlaceOnDay, ...]:
        """The members, and as uncertain who may not have left by the day, or may have joined by then."""
        partners = self.tie.bond.partners
        if not (partners[0].history if len(partners) == 1 else any(one.history for one in partners)):
            return self.members
        named = {member.name for member in self.members}
        perhaps = (one._replace(certain=False) for one in self.members_in_doubt if one.name not in named)
        return (*self.members, *perhaps)

    @cached_property
    def members_in_doubt(self) -> tuple[PlaceOnDay, ...]:
        """Who may take part on the other side on the day, or not, by the names of the day; of an ended bond nobody."""
        is_over = self.status is Status.ENDED
        return () if is_over else members_in_doubt(self.register, self.tie, self.home, self.on)

    @property
    def _last_told(self) -> date:
        """The last day of which members are told."""
        on = self._left_on or self.on
        if self._left_on and not (self.ending and self.ending.membership):
            on = day_before(on)  # the bond had ended before it left
        return on

    @property
    def is_international(self) -> bool:
        """Whether any member on the other side is in another country."""
        return any(member.country_now != self.municipality.country for member in self.members)

    # --- What is told of it ----------------------------------------------------------------------------------------

    def tells(self, sources: tuple[str, ...]) -> bool:
        """Whether what has no date of its own was told by the day: by one of its sources, or where these have none."""
        told = source_day(self.tie.sources(sources or self.tie.bond.sources))
        return told is None or told <= self.on

    def tells_of(self, end: Edtf | None) -> bool:
        """Whether what was over by a day is told: not what was before the municipality joined the bond."""
        return end is None or end.last >= self.told_from

    def _tells_ahead(self, sources: tuple[str, ...]) -> bool:
        """Whether what lies ahead of the last day of which it tells was told: not of what this side left."""
        return self.told_until == self.on and self.tells(sources)

    @cached_property
    def agreements(self) -> tuple[AgreementOnDay, ...]:
        """What was signed by the day."""
        told = agreements_on(self.tie.bond, self.told_until, self.tells)
        return tuple(one for one in told if self.tells_of(last_known(one)))

    @cached_property
    def all_roles(self) -> tuple[RoleOnDay, ...]:
        """The roles that were filled by the day, those that ended among them, as this side tells them."""
        told = roles_on(self.tie, self.view, self.told_until, self.tells, self._tells_ahead)
        return tuple(one for one in told if self.tells_of(one.until))

    @cached_property
    def roles(self) -> tuple[RoleOnDay, ...]:
        """The roles that are filled on the day, or were on the last day of which it tells."""
        return tuple(role for role in self.all_roles if is_filled(role, self.told_until))

    @property
    def roles_now(self) -> tuple[RoleOnDay, ...]:
        """Its roles but those that ended with it: of what ended those begun since, of what was left all."""
        end = self.ending
        if end is None or self.is_left:
            return self.roles
        return tuple(role for role in self.roles if began_after(role, end.certain))

    @property
    def roles_at_end(self) -> tuple[RoleOnDay, ...]:
        """The roles that were filled when the bond ended, where it did."""
        end = self.ending
        if end is None:
            return ()
        begun = (role for role in self.all_roles if not began_after(role, end.certain))
        return tuple(role for role in begun if role.until is None or role.until.last >= end.earliest)

    @cached_property
    def committees(self) -> tuple[CommitteeOnDay, ...]:
        """The committees that its roles of the day name, each once."""
        named = {role.committee.id: role.committee for role in self.roles if role.committee}
        return tuple(named.values())

    @cached_property
    def proposals(self) -> tuple[ProposalOnDay, ...]:
        """What was asked or moved by the day."""
        told = proposals_on(self.tie.bond, self.view, self.told_until, self.tells)
        return tuple(one for one in told if one.outcome is Outcome.PENDING or self.tells_of(one.decided or one.date))

    @property
    def proposals_ahead(self) -> tuple[tuple[Edtf, ProposalOnDay], ...]:
        """What is pending and has a day ahead, with that day."""
        return proposals_ahead(self.tie.bond, self.view, self.on, self.tells)

    @property
    def proposals_told(self) -> tuple[ProposalOnDay, ...]:
        """What was asked or moved by the day, and what is to be on a later one, but of what this side left."""
        if not self.tie.bond.proposals or self.told_until != self.on:
            return self.proposals
        ahead = (it for _, it in self.proposals_ahead if it.date and it.date.counts_from > self.on)
        return (*self.proposals, *ahead)

    @cached_property
    def funding(self) -> tuple[FundingOnDay, ...]:
        """The money that was paid or is paid, as known by the day."""
        told = funding_on(self.tie.bond, self.view, self.told_until, self.tells, self._tells_ahead)
        return tuple(one for one in told if self.tells_of(one.until or one.year))


def bond_on_day(register: Register, tie: Tie, home: str, on: date) -> BondOnDay | None:
    """A bond as it stood on a day for a municipality; None where it was not there yet."""
    member = register.member(tie, home)
    told = changes(tie.bond, View(tie.owner, tie.bond.partners, member), tie.sources, on)
    if member is not None and member.history:
        return _for_member(register, tie, home, on, told, entries_of(tie, member))
    is_absent = bool(told) and told[0].counts > on and is_definite(told[0])
    if is_absent and not is_evident(register, tie, on):
        return None
    return BondOnDay(register, tie, home, on, told, tie.bond.kind)


def _for_member(
    register: Register, tie: Tie, home: str, on: date, told: Sequence[Change], own: Sequence[Dated[PartnerEntry]]
) -> BondOnDay | None:
    """A bond for a partner that joined or left it: not there before it joined, and then only where the bond was."""
    is_before = own[0].entry.status is Membership.JOINED and own[0].counts > on
    if is_before and own[0].has_first_day:
        return None
    if is_before:
        whole = bond_on_day(register, tie, tie.home, on)
        view = View(tie.owner, tie.bond.partners, register.member(tie, home))
        later = [one for one in changes(tie.bond, view, tie.sources, on, was_in=True) if one.counts > on]
        return BondOnDay(register, tie, home, on, later, whole.kind) if whole else None
    begun = next((change for change in told if change.counts <= on), None)
    if begun is not None and begun.membership is not Membership.LEFT:
        return BondOnDay(register, tie, home, on, told, tie.bond.kind)
    whole = bond_on_day(register, tie, tie.home, begun.counts if begun else on)
    return BondOnDay(register, tie, home, on, told, whole.kind) if whole else None

"""The life of a bond until a day, seen from one municipality: its kind and state, since when and until when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from stedenband.model import Municipality, PartnerEntry
from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.bond_history import changes_of_all
from stedenband.register.dated_entries import Dated, is_known, is_told_by
from stedenband.register.identity import is_yet_to_be
from stedenband.register.members import Gap, entries_of, gaps, is_member, told_from, told_until
from stedenband.register.owner_then import former_member, former_owner, former_owners, owner_between
from stedenband.register.place_on_day import municipality_on
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.register.state import State, state_after
from stedenband.vocabulary.codes import CommitteeStatus, Kind, Membership, Party, Reason, Status, Style
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Draft

# What a bond comes to at its end, for all who take part or for the side that leaves it.
ENDINGS = frozenset({Status.ENDED, Membership.LEFT})


class Coming(NamedTuple):
    """A change that was decided, or told by a source, and is not yet true.

    `partner` is the other one that joins or leaves, `kind` what the bond becomes.
    """

    date: Edtf
    status: Status | Membership | CommitteeStatus
    partner: str | None = None
    kind: Kind | None = None


class BondLife:
    """The life of a bond until a day, seen from the municipality `home`: its writer, or a partner that has a file.

    It is made of all changes that its side, the `view`, tells, and of the kind before the first of these; in it
    `changes` are those that count by then, `later` the others; `status`, `kind`, `since` and the rest follow from them.
    """

    def __init__(
        self, register: Register, tie: Tie, home: str, view: View, on: date, changes: Sequence[Change], kind: Kind
    ) -> None:
        self.register, self.tie, self.home, self.view, self.on = register, tie, home, view, on
        counted = [change for change in changes if change.counts <= on]
        self.all_changes = tuple(changes)
        self.changes = tuple(counted)
        self.later = tuple(changes[len(counted) :])
        self.status, self.kind, self.ending, self.exploring = state_after(
            counted, State(Draft.LISTED if tie.bond.is_draft else Status.UNKNOWN, kind)
        )

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
        """The former municipality whose bond it was on the day, on our side; None where it is that of the file.

        Nor where several that went up in that took part, unless one of them was asked for.
        """
        member = self.view.member
        several = member and any(is_member(entries_of(self.tie, one), self.on) for one in self.view.merged)
        if member and several and not self.register.asks_for(self.home, member.all_names):
            return None
        return self.former_owner_on(self.on)

    def former_owner_on(self, day: date) -> str | None:
        """The same on another day until this one."""
        if self.view.member is not None:
            return former_member(self.view.member, self.municipality, min(day, self.on))
        return former_owner(self.tie.bond, self.tie.owner, min(day, self.on))

    @property
    def is_asked_for(self) -> bool:
        """Whether it was nobody else's on the day than the former municipalities asked for, which became this one.

        Where no former one is known whose it was, it was that of the file, if that was there beside them.
        """
        register, then = self.register, self.former_owner
        if self.home not in register.asked:
            return True
        of_file = () if self.view.member else former_owners(self.tie.bond, self.tie.owner)
        if then is None and (not register.asked_on(self.home, self.on) or is_yet_to_be(self.municipality, self.on)):
            return True
        return register.asks_for(self.home, (*filter(None, (then,)), *of_file))

    def style_on(self, day: date) -> Style:
        """What its municipality called itself on a day until this one: no file says city of a former one."""
        style = self.municipality.style
        return Style.MUNICIPALITY if style is Style.CITY and self.former_owner_on(day) else style

    def writer_then(self, first: date, last: date) -> str | None:
        """What the municipality that wrote it was called then, until this day; None where it is not known which."""
        return owner_between(self.tie.bond, self.tie.owner, first, min(last, self.on))

    @property
    def gemeente(self) -> str:
        """What the municipality that it is seen from, or the former one whose it was, was called on the day."""
        return self.former_owner or municipality_on(self.municipality, self.on, self.home).name

    @property
    def has_one_partner(self) -> bool:
        """Whether it never was with more than one partner."""
        return self.tie.has_one_partner

    @property
    def in_force(self) -> bool:
        """Whether it is active, dormant, suspended or phasing out."""
        return self.status in IN_FORCE

    @cached_property
    def certain(self) -> bool | None:
        """Whether its status is certain, whichever changes have taken effect; None where the status is unknown."""
        if self.status in (Status.UNKNOWN, Draft.LISTED):
            return None
        return not _any_open(self.own_entries, self.on) and len({one.status for one in self._may_stand}) == 1

    @property
    def may_have_ended(self) -> bool:
        """Whether it may have ended by the day, or not."""
        return self.certain is False and any(one.status is Status.ENDED for one in self._may_stand)

    @property
    def kind_certain(self) -> bool:
        """Whether its kind is certain, whichever changes have taken effect."""
        return len({one.kind for one in self._may_stand}) == 1

    @cached_property
    def _may_stand(self) -> tuple[State, ...]:
        """How it may stand, by how many of its changes have taken effect; once a member left, as it stood then."""
        now = State(self.status, self.kind, self.ending, self.exploring)
        whole: Sequence[Change] = self.all_changes
        if self.own_entries:  # how the bond stands is no more certain by its joining
            whole = changes_of_all(self.tie.bond, self.view, self.tie.sources, self.on)
        if self._left_on is not None or not _any_open(whole, self.on):
            return (now,)
        surely = sum(change.certain <= self.on for change in whole)
        perhaps = sum(change.earliest <= self.on for change in whole)
        start = State(Status.UNKNOWN, self.tie.bond.kind)
        return tuple(state_after(whole[:number], start) for number in range(surely, perhaps + 1))

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
        """The day on which its present kind began; what it became while it was only explored began with the bond.

        None of what only its ending says: as what it ended, not since when it was that.
        """
        turn = self.kind_change
        has_joined = self.beginning is not None and self.beginning.membership is Membership.JOINED
        if not turn and has_joined and self.kind is not self.tie.bond.kind:
            return self.since  # it was of another kind before this side joined it
        if turn and turn.status is Status.ENDED:
            return None
        return turn.when if turn else self.since

    @cached_property
    def kind_change(self) -> Change | None:
        """The change by which it came to be of its present kind; None of what has been that since its beginning."""
        turns = (one for one in reversed(self.changes) if one.changes_kind and not one.is_only_explored)
        return next(turns, None)

    @property
    def began_anew(self) -> Iterator[Edtf]:
        """The days on which it began and came to be of each further kind, whoever took part then."""
        whole: Sequence[Change] = self.all_changes
        if self.own_entries:
            whole = changes_of_all(self.tie.bond, self.view, self.tie.sources, self.on)
        for change in whole:
            if (change.begins or change.turns_into) and change.when and change.counts <= self.on:
                yield change.when

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
    def explored_again(self) -> bool | None:
        """Whether an ended bond is being explored: true or None where that is certain, false where it may be."""
        if self.status is not Status.ENDED:
            return None
        if len({one.exploring is None for one in self._may_stand}) == 1:
            return True if self.exploring else None
        return False if self.exploring or self.certain else None

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

    def as_told(self, change: Change) -> Change:
        """A change of a later day with its remark only where a source told that by now."""
        is_known = change.note is None or is_told_by(change.sources, self.tie.sources, self.on)
        return change if is_known else change._replace(note=None)

    @property
    def ends_on(self) -> date:
        """The first day on which it is to have ended, as far as is known now."""
        return min((one.date.first for one in self.coming if one.status in ENDINGS), default=date.max)

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

    def may_have_had_no_part_in(self, change: Change) -> bool:
        """Whether this side may have left, or not yet joined, on all days on which a change may have taken effect."""
        return any(one.earliest <= change.earliest and change.certain < one.certain for one in self.own_entries)

    @property
    def _left_on(self) -> date | None:
        """The day from which the municipality had left the bond, where it had by now."""
        if not self.own_entries:
            return None
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

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The times in which the municipality took no part, before it came back: nothing of these is told."""
        return gaps(self.own_entries) if self.own_entries else ()

    def was_away(self, first: date, last: date) -> bool:
        """Whether the municipality surely took no part from one day to another, before it came back."""
        return any(gap.holds(first, last) for gap in self.gaps)

    @property
    def tells_no_more(self) -> bool:
        """Whether what it tells is all of before its day: this side had surely left the bond by then."""
        return self.told_until < self.on


def _any_open(changes: Iterable[Change | Dated[PartnerEntry]], on: date) -> bool:
    """Whether any change may have taken effect by a day, or not."""
    return any(one.earliest <= on < one.certain for one in changes)

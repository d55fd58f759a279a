"""A change of a bond as one side tells it: when it took effect, and what the bond became by it."""

from collections.abc import Iterable
from datetime import date as Day  # noqa: N812  # a change has a `date` of its own
from typing import NamedTuple

from stedenband.vocabulary.codes import Kind, Membership, Organ, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf, day_before, parse

# The states in which a bond is in force.
IN_FORCE = frozenset({Status.ACTIVE, Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT})
# The kinds that are less than a twinning of any kind: they are counted as what they are.
NO_TWINNINGS = frozenset({Kind.PROJECT, Kind.CONTACT})
# The states in which a bond is for all who take part, also for who joined it since.
_STATES_OF_ALL = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT, Status.UNKNOWN})
_RANKS = {Kind.FRIENDSHIP: 2, Kind.PROJECT: 1, Kind.CONTACT: 0}
_HIGHEST = 3  # a twinning, sister city, partner city or jumelage


class Change(NamedTuple):
    """A change of a bond as one side tells it, with the days from which it may hold, counts and surely holds.

    `status` and `kind` are those from then on, `from_status` and `from_kind` those before (no status: it begins).
    `begins` says that the bond was active from then on, for this side; `membership` that it is the side's own joining
    (on the day `joined`: the rest tells how the bond stood) or leaving; `is_first` that no more than explorations
    were before it. `organ_of_another` decided where that is one of `by_partner`, another of several partners.
    """

    status: Status
    from_status: Status | None
    kind: Kind
    from_kind: Kind
    date: Edtf | None
    decided: Edtf | None
    by: Party | None
    by_partner: str | None
    decided_by: Organ | None
    document: str | None
    notified: Edtf | None
    reason: Reason | None
    note: str | None
    sources: tuple[str, ...]
    earliest: Day
    counts: Day
    certain: Day
    has_first_day: bool
    begins: bool
    membership: Membership | None = None
    joined: Edtf | None = None
    is_first: bool = False
    organ_of_another: Organ | None = None

    @property
    def when(self) -> Edtf | None:
        """The day of effect (for a partner that joined, that of joining), else that of the decision."""
        return self.joined if self.membership is Membership.JOINED else self.date or self.decided

    @property
    def acted(self) -> Edtf | None:
        """When who wanted it did so: as it was decided where that is known apart, else as it took effect.

        What a merger brought about those did who were there before it: not on its day, nor in the period that is that.
        """
        when, decided = self.when, self.decided
        if decided and (decided.last <= self.certain or decided.first > self.certain):
            return decided
        if when is None:
            return parse(f"[{self.earliest}..{self.certain}]") if Day.min < self.earliest < self.certain else None
        is_by_merger = self.reason is Reason.MERGER and when.first > Day.min
        return parse(day_before(when.first).isoformat()) if is_by_merger else when

    @property
    def acted_from(self) -> Day:
        """The day before which who wanted it surely had not done so: of what has no beginning, that of the change."""
        at = self.acted
        first = at.first if at and at is not self.when else max(at.first if at else Day.min, self.earliest)
        return min(first, self.acted_by)

    @property
    def acted_by(self) -> Day:
        """The day by which who wanted it surely had done so."""
        at = self.acted
        if at is None:
            return self.certain
        return at.last if at.first > self.certain else min(at.last, self.certain)

    @property
    def organ_that_decided(self) -> Organ | None:
        """Which organ decided, also where that is one of another partner."""
        return self.decided_by or self.organ_of_another

    @property
    def becomes(self) -> Status | Membership:
        """What it is called: the status from then on, or that the side itself joins or leaves, and the others go on."""
        return self.membership or self.status

    @property
    def stands_since(self) -> Edtf | None:
        """Since when the bond stands as it does: of one that this side joined as it was dormant that day, not this."""
        return self.date or self.decided if self.status in _STATES_OF_ALL else self.when

    @property
    def comes_into(self) -> bool:
        """Whether the bond came into another state: what changes the kind alone, or ends an ended bond, does not."""
        return self.status is not self.from_status

    @property
    def is_unknown_before(self) -> bool:
        """Whether it only says that nothing is known before the bond begins: that is no change."""
        return self.status is Status.UNKNOWN and self.from_status is None

    @property
    def changes_kind(self) -> bool:
        """Whether the bond became of another kind: what was only explored became nothing else when it began."""
        return self.kind is not self.from_kind and not (self.begins and self.is_first)

    @property
    def is_only_explored(self) -> bool:
        """Whether the bond had not begun after it: it was explored at most."""
        return self.is_first and self.status is Status.EXPLORING

    @property
    def turns_into(self) -> bool:
        """Whether the bond goes on as one of another kind: not as what it ended, nor what came to be explored."""
        is_only_looked_into = self.status is Status.EXPLORING and self.comes_into
        return self.changes_kind and self.status is not Status.ENDED and not is_only_looked_into

    @property
    def goes_on_as(self) -> bool:
        """Whether it is told by the kind that the bond becomes, not its state: it goes on, or comes back, as that."""
        return self.turns_into and not self.membership and (not self.comes_into or self.status is Status.ACTIVE)

    @property
    def ends_exploring(self) -> bool:
        """Whether it closes the exploration of a bond that had ended: the first ending stays as it was."""
        return self.status is self.from_status is Status.ENDED

    @property
    def closes_exploring(self) -> bool:
        """Whether it ends an exploration, of a bond that had ended or of one that had not begun."""
        return self.status is Status.ENDED and not self.ends_bond

    @property
    def ends_bond(self) -> bool:
        """Whether it ends what was a bond: not an exploration after an ending, or of a bond that had not begun."""
        is_in_vain = self.is_first and self.from_status is not None
        return self.status is Status.ENDED and not self.ends_exploring and not is_in_vain

    @property
    def revives(self) -> bool:
        """Whether an ended bond came to be in force again: what it becomes then is not turned into that."""
        return self.from_status is Status.ENDED and self.status in IN_FORCE and not self.is_first

    @property
    def steps_down(self) -> bool:
        """Whether the bond became a lesser one: a friendship instead of a twinning, a project or a contact."""
        return (
            self.turns_into
            and not self.revives
            and _RANKS.get(self.kind, _HIGHEST) < _RANKS.get(self.from_kind, _HIGHEST)
        )

    def falls_in(self, first: Day, last: Day) -> bool | None:
        """Whether it took effect in a period (both days included): surely (True), perhaps (False) or not (None)."""
        days = self.when.choices if self.when else ()  # of one of several days none may be in it
        if self.earliest > last or self.certain < first or (days and not any_in(days, first, last)):
            return None
        return first <= self.earliest and self.certain <= last


def any_in(days: Iterable[Edtf], first: Day, last: Day) -> bool:
    """Whether any of several days can be in a period."""
    return any(one.first <= last and one.last >= first for one in days)

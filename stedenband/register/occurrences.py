"""One dated change of what the register holds, with the record that tells it: of a bond, a member, a role, an event."""

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812  # an occurrence has a `date` of its own
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from stedenband.model.bond import Origin
from stedenband.model.place import Network, PartOf
from stedenband.register.bond_change import Change, any_in
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.records_on_day import AgreementOnDay, ProposalOnDay, RoleOnDay
from stedenband.vocabulary.codes import CommitteeStatus, Membership, Party, Reason
from stedenband.vocabulary.edtf import Edtf


class What(StrEnum):
    """What changed."""

    STATUS = "status"
    KIND = "kind"
    DECIDED = "decided"  # a change of a later day
    JOINED = "joined"
    LEFT = "left"
    SIGNED = "signed"
    RENEWED = "renewed"
    EXPIRED = "expired"
    ORIGIN = "origin"  # that the bond became this municipality's
    ROLE_BEGAN = "role-began"
    ROLE_ENDED = "role-ended"
    PROPOSED = "proposed"
    PROPOSAL_DECIDED = "proposal-decided"
    COMMITTEE = "committee"
    EVENT = "event"
    MERGED = "merged"  # that a municipality became part of a larger one
    NETWORK_JOINED = "network-joined"
    NETWORK_LEFT = "network-left"


class MemberChange(NamedTuple):
    """That a partner joined or left a bond of several, as a side tells it; `larger` is what it is part of by then.

    `is_own` says that the partner itself wanted it.
    """

    place: PlaceOnDay
    status: Membership
    by: Party | None
    by_partner: str | None
    is_own: bool
    decided: Edtf | None
    reason: Reason | None
    note: str | None
    larger: str | None = None


class MemberAhead(NamedTuple):
    """That a partner is to join or leave on a later day."""

    date: Edtf
    change: MemberChange
    sources: tuple[str, ...]


class CommitteeChange(NamedTuple):
    """That a committee came into a state, or is to on a later day `ahead`, and when that was `decided`."""

    id: str
    name: str
    status: CommitteeStatus
    reason: Reason | None
    note: str | None
    decided: Edtf | None
    ahead: Edtf | None = None


Record: TypeAlias = (
    Change
    | MemberChange
    | MemberAhead
    | AgreementOnDay
    | RoleOnDay
    | ProposalOnDay
    | Origin
    | CommitteeChange
    | EventOnDay
    | PartOf
    | Network
)


class Occurrence(NamedTuple):
    """One change: its date (None where only a source bounds it, then `last` is that day), and the record that tells it.

    `writer` is the slug of the file in which it stands, whose `sources` bear it out. `news` is given where it took
    effect before: the day on which that was decided, or the other side was told of it.
    """

    what: What
    date: Edtf | None
    first: Day
    last: Day
    record: Record
    writer: str
    sources: tuple[str, ...]
    news: Edtf | None = None

    def may_fall_in(self, first: Day, last: Day) -> bool:
        """Whether it can be in a period (both days included); of one of several days whether any of these can."""
        days = self.date.choices if self.date else ()
        return self.first <= last and self.last >= first and (not days or any_in(days, first, last))

    def since(self, day: Day, on: Day, decided: Edtf | None, notified: Edtf | None = None) -> Iterator["Occurrence"]:
        """Itself where it can be of a day or later, or was decided or told then and by the day `on`; else nothing."""
        if self.last >= day:
            yield self
        elif self.date and decided and decided is not self.date and can_be(decided, day, on):
            yield self._replace(news=decided)
        elif notified and can_be(notified, day, on):
            yield self._replace(news=notified)


def can_be(when: Edtf, since: Day, on: Day) -> bool:
    """Whether a date, or a bound of it, can be on a day or later, and by the day `on`."""
    return any(bound.last >= since and bound.first <= on for bound in when.parts)

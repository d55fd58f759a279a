"""Whose words a record uses: codes in a file are relative to the municipality that wrote it, and turn for another one.

What is `by: municipality` in Leuven's file is by the partner in 's-Hertogenbosch's report; outgoing is incoming there,
and our own committee is the partner's.
"""

from typing import NamedTuple

from stedenband.model import Municipality, Partner
from stedenband.vocabulary.codes import Direction, Funder, Organ, Party, Reason, Side

_PARTIES = {
    Party.MUNICIPALITY: Party.PARTNER,
    Party.PARTNER: Party.MUNICIPALITY,
    Party.OWN_COMMITTEE: Party.PARTNER_COMMITTEE,
    Party.PARTNER_COMMITTEE: Party.OWN_COMMITTEE,
}
_DIRECTIONS = {Direction.OUTGOING: Direction.INCOMING, Direction.INCOMING: Direction.OUTGOING}
_SIDES = {Side.OWN: Side.PARTNER, Side.PARTNER: Side.OWN}
_ORGANS = {
    Organ.COUNCIL: Organ.PARTNER_COUNCIL,
    Organ.EXECUTIVE: Organ.PARTNER_EXECUTIVE,
    Organ.PARTNER_COUNCIL: Organ.COUNCIL,
    Organ.PARTNER_EXECUTIVE: Organ.EXECUTIVE,
}
_FUNDERS = {Funder.MUNICIPALITY: Funder.PARTNER, Funder.PARTNER: Funder.MUNICIPALITY}
_REASONS = {
    Reason.PARTNER_DECISION: Reason.OWN_DECISION,
    Reason.PARTNER_GOVERNMENT: Reason.OWN_GOVERNMENT,
}
_REASONS_OF_WRITER = {theirs: own for own, theirs in _REASONS.items()}


class Told(NamedTuple):
    """Who wanted something, turned to the side that it is told for; `partner` is the one of several that it was."""

    by: Party | None
    partner: str | None = None


class View(NamedTuple):
    """The side of a bond that it is told for: that of `writer`, in whose file it stands, or of its partner `member`."""

    writer: Municipality
    partners: tuple[Partner, ...]
    member: Partner | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is told for the municipality that wrote it."""
        return self.member is None

    def direction(self, written: Direction | None) -> Direction | None:
        """Which way an event goes, seen from here."""
        return written if self.is_own or written is None else _DIRECTIONS.get(written, written)

    def side(self, written: Side | None) -> Side | None:
        """Which side somebody stands on, seen from here."""
        return written if self.is_own or written is None else _SIDES[written]

    def organ(self, written: Organ | None) -> Organ | None:
        """Which organ it is, seen from here: a council of the writer is the partner's council."""
        return written if self.is_own or written is None else _ORGANS.get(written, written)

    def reason(self, written: Reason | None, told: Told) -> Reason | None:
        """Why, seen from here: what the partner decided is our own decision, where it was this one of the partners."""
        if self.is_own or written is None:
            return written
        is_ours = told.by is Party.MUNICIPALITY or len(self.partners) == 1
        return _REASONS_OF_WRITER.get(written) or (_REASONS.get(written, written) if is_ours else written)

    def funder(self, written: Funder) -> Funder:
        """Who pays, seen from here; where only `partner` is said in a bond of several, it stays a partner."""
        if self.is_own or (written is Funder.PARTNER and len(self.partners) > 1):
            return written
        return _FUNDERS.get(written, written)

    def told(self, by: Party | None, by_partner: str | None) -> Told:
        """Who it was, seen from here; where only `partner` is said in a bond of several, it stays a partner."""
        if self.member is None:
            return Told(by, by_partner)
        if by not in (Party.PARTNER, Party.PARTNER_COMMITTEE):
            of_writer = by in (Party.MUNICIPALITY, Party.OWN_COMMITTEE)
            return Told(_PARTIES.get(by, by) if by else None, self.writer.gemeente if of_writer else by_partner)
        if by_partner in self.member.all_names or (by_partner is None and len(self.partners) == 1):
            return Told(_PARTIES[by])
        return Told(by, by_partner)

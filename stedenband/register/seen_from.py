"""Whose words a record uses: codes in a file are relative to the municipality that wrote it, and turn for another one.

What is `by: municipality` in Leuven's file is by the partner in 's-Hertogenbosch's report; outgoing is incoming there,
and our own committee is the partner's.
"""

from datetime import date
from typing import NamedTuple

from stedenband.model import Municipality, Partner
from stedenband.text import name_key
from stedenband.vocabulary.codes import Direction, Funder, Membership, Organ, Party, Reason, Side
from stedenband.vocabulary.edtf import Edtf

_PARTIES = {
    Party.MUNICIPALITY: Party.PARTNER,
    Party.PARTNER: Party.MUNICIPALITY,
    Party.OWN_COMMITTEE: Party.PARTNER_COMMITTEE,
    Party.PARTNER_COMMITTEE: Party.OWN_COMMITTEE,
}
_DIRECTIONS = {Direction.OUTGOING: Direction.INCOMING, Direction.INCOMING: Direction.OUTGOING}
_SIDES = {Side.OWN: Side.PARTNER, Side.PARTNER: Side.OWN}
OF_PARTNER = {
    Organ.COUNCIL: Organ.PARTNER_COUNCIL,
    Organ.EXECUTIVE: Organ.PARTNER_EXECUTIVE,
    Organ.MAYOR: Organ.PARTNER_MAYOR,
    Organ.ADMINISTRATION: Organ.PARTNER_ADMINISTRATION,
    Organ.COUNCIL_COMMITTEE: Organ.PARTNER_COUNCIL_COMMITTEE,
    Organ.COMMITTEE: Organ.PARTNER_COMMITTEE,
}
OWN = {theirs: own for own, theirs in OF_PARTNER.items()}
_ORGANS = {**OF_PARTNER, **OWN}
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
    """The side of a bond that it is told for: that of `writer`, in whose file it stands, or of its partner `member`.

    `merged` are the other partners that went up in the same municipality as `member`. For an event `are_others_beside`
    says that others take part in it by another bond.
    """

    writer: Municipality
    partners: tuple[Partner, ...]
    member: Partner | None = None
    merged: tuple[Partner, ...] = ()
    are_others_beside: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it is told for the municipality that wrote it."""
        return self.member is None

    @property
    def is_one_of_several(self) -> bool:
        """Whether it is told for one of several partners: what is only a partner's may be another one's."""
        return not self.is_own and len(self.partners) > 1

    @property
    def may_be_anothers(self) -> bool:
        """Whether somebody of a partner may be another one's, by this bond or by one beside it."""
        return self.are_others_beside or self.is_one_of_several

    def during(self, when: Edtf | None, until: Edtf | None = None) -> "View":
        """The same side with those partners alone that may have taken part when something was so."""
        if when is None or self.member is None or len(self.partners) == 1:  # hot: most bonds have one partner
            return self
        first, last = when.first, (until or when).last
        there = tuple(one for one in self.partners if not one.history or _may_take_part(one, first, last))
        return self if self.member not in there else self._replace(partners=there)

    def direction(self, written: Direction | None, *, is_ours: bool) -> Direction | None:
        """Which way an event goes, seen from here; of several partners it came from or went to one, maybe not ours."""
        if self.is_own or written is None:
            return written
        turned = _DIRECTIONS.get(written, written)
        return None if self.may_be_anothers and turned is not written and not is_ours else turned

    def side(self, written: Side | None, place: str | None = None) -> Side | None:
        """Which side somebody from a place stands on, seen from here; with one of several partners, maybe not ours."""
        is_other = self.may_be_anothers and not self.is_here(place)
        if self.is_own or written is None or (written is Side.PARTNER and is_other):
            return written
        return _SIDES[written]

    def is_here(self, place: str | None) -> bool:
        """Whether a place is the municipality that it is told for."""
        return self.member is not None and (place in self.member.all_names or self._is_of_merged(place))

    def _is_of_merged(self, name: str | None) -> bool:
        return any(name in one.all_names for one in self.merged)

    def is_counterpart(self, written: str) -> bool:
        """Whether who answers a role is of this side: of several partners not one that is said to be of another."""
        if self.member is None or not self.is_one_of_several:
            return not self.is_own
        ours = any(_is_named(one, written) for one in (self.member, *self.merged))
        return ours or not any(_is_named(one, written) for one in self.partners)

    def place(self, written: str | None, side: Side | None) -> str | None:
        """Where somebody is from, seen from here: of those on the writer's side one of several partners is told it."""
        return self.writer.gemeente if written is None and side is Side.OWN and self.may_be_anothers else written

    def organ(self, written: Organ | None, told: Told) -> Organ | None:
        """Which organ it is, seen from here: the council, mayor or committee of the writer is the partner's.

        The organ of another one of several partners has no code here: it is `organ_of_another`.
        """
        if self.is_own or written is None:
            return written
        if written in OWN and not self._is_ours(told):
            return None
        return _ORGANS.get(written, written)

    def organ_of_another(self, written: Organ | None, told: Told) -> Organ | None:
        """The organ of another one of several partners, as it is written, where it is known which one that is."""
        is_of_ours = told.partner in (None, self.writer.gemeente) or self._is_of_merged(told.partner)
        return None if self.member is None or written not in OWN or is_of_ours else written

    def _is_ours(self, told: Told) -> bool:
        """Whether what is the partner's is our own, where somebody of the partner wanted it."""
        return told.by in (Party.MUNICIPALITY, Party.OWN_COMMITTEE) or not self.is_one_of_several

    def reason(self, written: Reason | None, told: Told) -> Reason | None:
        """Why, seen from here: what the partner decided is our own decision, where it was this one of the partners."""
        if self.is_own or written is None:
            return written
        return _REASONS_OF_WRITER.get(written) or (_REASONS.get(written, written) if self._is_ours(told) else written)

    def funder(self, written: Funder) -> Funder:
        """Who pays, seen from here; where only `partner` is said in a bond of several, it stays a partner."""
        if self.is_own or (written is Funder.PARTNER and self.is_one_of_several):
            return written
        return _FUNDERS.get(written, written)

    def of_member(self, by: Party | None, member: Partner | None) -> Told:
        """Who wanted that a partner joined or left, seen from here: the `partner` of its entry is that partner."""
        is_partners = by in (Party.PARTNER, Party.PARTNER_COMMITTEE)
        return self.told(by, member.name if member and is_partners else None)

    def told(self, by: Party | None, by_partner: str | None) -> Told:
        """Who it was, seen from here; where only `partner` is said in a bond of several, it stays a partner.

        Of our side with the name of one that went up in the same municipality as the partner that this is.
        """
        if self.member is None:
            return Told(by, by_partner)
        if by not in (Party.PARTNER, Party.PARTNER_COMMITTEE):
            of_writer = by in (Party.MUNICIPALITY, Party.OWN_COMMITTEE)
            return Told(_PARTIES.get(by, by) if by else None, self.writer.gemeente if of_writer else by_partner)
        if by_partner in self.member.all_names or (by_partner is None and len(self.partners) == 1):
            return Told(_PARTIES[by])
        return Told(_PARTIES[by] if self._is_of_merged(by_partner) else by, by_partner)


def _may_take_part(partner: Partner, first: date, last: date) -> bool:
    """Whether a partner may have taken part in a period: it did not surely join after it or leave before it."""
    begun, ended = partner.history[0], partner.history[-1]
    is_later = begun.status is Membership.JOINED and begun.date and not begun.date.no_later_than
    if is_later and begun.date and begun.date.first > last:
        return False
    return not (ended.status is Membership.LEFT and ended.date and ended.date.last < first)


def _is_named(partner: Partner, text: str) -> bool:
    """Whether a text has any name of a partner as words of its own."""
    return any(f"-{name_key(name)}-" in f"-{name_key(text)}-" for name in partner.all_names)


def as_partner(owner: Municipality) -> Partner:
    """The municipality that wrote a bond as a partner in it."""
    same = ("names", "level", "part_of", "former_countries")
    given = {name: getattr(owner, name) for name in same if name in owner.model_fields_set}
    return Partner.model_construct(name=owner.gemeente, country=owner.country, **given)

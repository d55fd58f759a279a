"""Whether a bond was there before the first change that its history tells."""

from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.dated_entries import source_day
from stedenband.register.register import Register, Tie
from stedenband.vocabulary.codes import EventStatus, Membership, ProposedChange, Status

_BEGINNINGS = frozenset({Status.ACTIVE, Status.EXPLORING})


def is_definite(first: Change) -> bool:
    """Whether a bond surely was not there before its first change: a dated beginning, or a dated joining."""
    is_beginning = first.status in _BEGINNINGS or first.membership is Membership.JOINED
    return first.has_first_day and is_beginning


def is_evident(register: Register, tie: Tie, on: date) -> bool:
    """Whether a signed agreement, a held event or a first contact shows that a bond was there by a day."""
    first = evident_from(register, tie)
    return first is not None and first <= on


def is_before_contact(register: Register, tie: Tie, on: date) -> bool:
    """Whether a day is surely before the first contact, or before it was proposed to begin a bond that has no history.

    And nothing shows that the bond was there: then it was not.
    """
    contact, proposed = tie.bond.first_contact, _proposed_from(tie)
    is_before = (contact is not None and contact.first > on) or (proposed is not None and proposed > on)
    return is_before and not is_evident(register, tie, on)


def _proposed_from(tie: Tie) -> date | None:
    """The first day on which it was known that a bond of which no history tells was proposed: asked, or told of."""
    bond = tie.bond
    if not bond.proposals or bond.history or any(partner.history for partner in bond.partners):
        return None
    begun = [one for one in bond.proposals if one.what is ProposedChange.BEGIN]
    asked = [one.date.counts_from if one.date else None for one in begun]
    told = [source_day(tie.sources(one.sources or bond.sources)) for one in begun]
    return min(filter(None, (*asked, *told)), default=None)


def evident_from(register: Register, tie: Tie) -> date | None:
    """The first day on which a signed agreement, a held event or a first contact shows that a bond was there.

    Or on which it is known that one is to begin of which nothing else tells.
    """
    return min(filter(None, (*_shown(register, tie), _proposed_from(tie))), default=None)


def is_only_proposed(register: Register, tie: Tie, on: date) -> bool:
    """Whether a bond has no history, and nothing shows that it was there by a day: there are proposals to begin it."""
    bond = tie.bond
    if not bond.proposals or bond.history or any(partner.history for partner in bond.partners):
        return False
    are_to_begin = all(one.what is ProposedChange.BEGIN for one in bond.proposals)
    return are_to_begin and all(day > on for day in _shown(register, tie))


def _shown(register: Register, tie: Tie) -> list[date]:
    """The days on which an agreement, a held event or a first contact shows that a bond was there."""
    bond = tie.bond
    days = [bond.first_contact]
    days += [when for agreement in bond.agreements for when in (agreement.signed, *agreement.renewed)]
    held = (event for _, event in register.events.get(tie.id, ()) if event.status is EventStatus.HELD)
    days += [event.date for event in held if event.date and not event.date.yearly]
    return [when.counts_from for when in days if when is not None]

"""Whether a bond was there before the first change that its history tells."""

from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.register import Register, Tie
from stedenband.vocabulary.codes import EventStatus, Membership, Status

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
    """Whether a day is surely before the first contact, and nothing shows that the bond was there: then it was not."""
    contact = tie.bond.first_contact
    return contact is not None and contact.first > on and not is_evident(register, tie, on)


def evident_from(register: Register, tie: Tie) -> date | None:
    """The first day on which a signed agreement, a held event or a first contact shows that a bond was there."""
    bond = tie.bond
    days = [bond.first_contact]
    days += [when for agreement in bond.agreements for when in (agreement.signed, *agreement.renewed)]
    held = (event for _, event in register.events.get(tie.id, ()) if event.status is EventStatus.HELD)
    days += [event.date for event in held if event.date and not event.date.yearly]
    return min((when.counts_from for when in days if when is not None), default=None)

"""Events and bonds of others: what a municipality is told of that was between two other members of its bond."""

from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.codes import Direction, EventKind, Side
from stedenband.vocabulary.labels import Draft


def bonds_about(context: ReportContext, event: EventOnDay) -> list[BondOnDay]:
    """The bonds that an event is about, in its order, also those of other municipalities than were asked for.

    Of a report on some bonds or countries only those that it is on.
    """
    known, options = context.bonds_by_id, context.options
    if options.countries or options.bonds or all(id in known for id in event.bonds):
        return context.bonds_of(event)
    return [one for id in event.bonds if (one := known.get(id) or _of_others(context, id))]


def between_others(context: ReportContext, event: EventOnDay) -> EventOnDay | None:
    """An event as who wrote it tells it, where that was with another member of the bond; None of any other.

    Nor where it is not known of everybody from where they were.
    """
    if event.direction is not None or event.written is None or event.home == event.writer:
        return None
    if not all(one.place for one in event.participants):
        return None
    writer = context.register.municipalities[event.writer].gemeente
    sides = (Side.OWN if one.place == writer else Side.PARTNER for one in event.participants)
    people = tuple(one._replace(side=side) for one, side in zip(event.participants, sides, strict=True))
    told = event._replace(home=event.writer, direction=event.written, participants=people)
    if event.kind in _MESSAGES or event.place or told.direction is not Direction.OUTGOING:
        return told
    hosts = {one.place for one in people if one.side is Side.PARTNER}
    visited = hosts.pop() if len(hosts) == 1 else None
    return told._replace(place=visited) if visited and visited in event.title else None


_MESSAGES = frozenset({EventKind.LETTER, EventKind.REQUEST})


def _of_others(context: ReportContext, id: str) -> BondOnDay | None:
    """A bond in which no municipality asked for takes part, as its own tells it; no draft."""
    register, options = context.register, context.options
    tie = register.ties.get(id)
    if tie is None or set(options.homes).intersection(register.sides(tie)):
        return None
    one = bond_on_day(register, tie, tie.home, options.on)
    return one if one and one.status is not Draft.LISTED else None

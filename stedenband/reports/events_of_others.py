"""The bonds of other municipalities than were asked for, on which an event that a report tells was too."""

from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.labels import Draft


def bonds_about(context: ReportContext, event: EventOnDay) -> list[BondOnDay]:
    """The bonds that an event is about, in its order, also those of other municipalities than were asked for.

    Of a report on some bonds or countries only those that it is on.
    """
    known, options = context.bonds_by_id, context.options
    if options.countries or options.bonds or all(id in known for id in event.bonds):
        return context.bonds_of(event)
    return [one for id in event.bonds if (one := known.get(id) or _of_others(context, id))]


def _of_others(context: ReportContext, id: str) -> BondOnDay | None:
    """A bond in which no municipality asked for takes part, as its own tells it; no draft."""
    register, options = context.register, context.options
    tie = register.ties.get(id)
    if tie is None or set(options.homes).intersection(register.sides(tie)):
        return None
    one = bond_on_day(register, tie, tie.home, options.on)
    return one if one and one.status is not Draft.LISTED else None

"""The events of a report on some countries or bonds: those on the bonds that it tells, told for a side chosen there."""

from collections.abc import Iterable, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, told_by
from stedenband.register.register import Register
from stedenband.reports.report_options import ReportOptions


def events_chosen(
    register: Register, options: ReportOptions, events: Iterable[EventOnDay], bonds: Iterable[BondOnDay]
) -> list[EventOnDay]:
    """The events on any of some bonds; where countries chose the side of a bond, each as such a side tells it.

    Of what was before that side joined, or after it left, nothing.
    """
    homes: dict[str, list[str]] = {}
    for one in bonds:
        homes.setdefault(one.id, []).append(one.home)
    found = [event for event in events if not homes.keys().isdisjoint(event.bonds)]
    if options.homes or not options.countries:
        return found
    sides = ([home for id in event.bonds for home in homes.get(id, ())] for event in found)
    told = (_for_side(register, options, event, them) for event, them in zip(found, sides, strict=True))
    return [event for event in told if event]


def _for_side(register: Register, options: ReportOptions, event: EventOnDay, homes: Sequence[str]) -> EventOnDay | None:
    """An event as the first of some sides that tells it; as it is where that is told for one of them."""
    if event.home in homes:
        return event
    return next(filter(None, (told_by(register, event, home, options.on) for home in homes)), None)

"""How an event is told: as held, returning, planned, considered or cancelled, or as a plan whose day is past."""

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.codes import EventKind, EventStatus, Status
from stedenband.vocabulary.edtf import Edtf

_VISITS = frozenset({EventKind.VISIT, EventKind.OFFICIAL_TRIP})
CONSIDERED = frozenset({EventStatus.PLANNED, EventStatus.CANCELLED})


def as_considered(mode: str) -> str:
    """How something is told that was no more than considered, where a plan would be told as `mode`."""
    if mode.startswith("cancelled"):
        return "considered-cancelled"
    return "was-considered" if mode == "was-planned" else "considered"


def mode_of(context: ReportContext, event: EventOnDay) -> str:
    """Whether it was held, is planned or returns; of a plan whose day is past what became of it is not known."""
    at = None if event.date is None or event.date.yearly else event.date
    is_past = at is not None and at.last < context.options.on
    if event.status is EventStatus.RECURRING and (_is_of_ended(context, event) or (is_past and _is_span(event))):
        return EventStatus.HELD.value  # it returned in those years
    if event.status is EventStatus.CANCELLED:
        return _of_cancelled(context, event)
    if event.status is EventStatus.PLANNED and at is not None:
        return _of_planned(context, event, at)
    return event.status.value


def _of_planned(context: ReportContext, event: EventOnDay, at: Edtf) -> str:
    """Whether a plan is past, or what is to last for some time should have begun: a visit is at some time in that."""
    if at.last_known < context.options.on:
        return "was-planned"
    has_begun = at.is_span and not at.starts_open and at.parts[0].last < context.options.on
    return "planned-begun" if has_begun and event.kind not in _VISITS else "planned"


def _of_cancelled(context: ReportContext, event: EventOnDay) -> str:
    if event.date is None:
        return "cancelled-undated"
    return "cancelled-ahead" if is_cancelled_ahead(context, event) else "cancelled"


def is_cancelled_ahead(context: ReportContext, event: EventOnDay) -> bool:
    """Whether it was to be on a day ahead, and is cancelled."""
    at = event.date
    return event.status is EventStatus.CANCELLED and at is not None and not at.yearly and at.first > context.options.on


def _is_of_ended(context: ReportContext, event: EventOnDay) -> bool:
    """Whether what returned did so under bonds that all have ended, and is not said to go on (`2010/..`)."""
    states = {one.status for one in context.bonds_of(event)}
    goes_on = event.date is not None and event.date.ends_open
    return states == {Status.ENDED} and not goes_on


def _is_span(event: EventOnDay) -> bool:
    return event.date is not None and event.date.is_span


def is_since(event: EventOnDay) -> bool:
    """Whether it is told since when it is so: of what began and goes on, or has returned from then on."""
    at = event.date
    if at is None or not at.ends_open or at.starts_open:
        return False
    is_held = event.status is EventStatus.HELD and event.kind is not EventKind.LETTER  # of which it is told who sent it
    return event.status is EventStatus.RECURRING or (is_held and at.goes_on)

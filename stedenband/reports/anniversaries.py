"""Round years of bonds: those ahead, and those past with how they were celebrated."""

from collections.abc import Iterator
from dataclasses import dataclass

from stedenband.model import Event
from stedenband.query.jubilees import CELEBRATED, is_round
from stedenband.reports.bonds import years_late
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import say
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus, Status

_LOOKING_BACK = 10  # years in which a jubilee that nobody celebrated is still worth a word


@dataclass(frozen=True, slots=True)
class Jubilee:
    """A round number of years, the year in which it falls, and what is told of its celebration."""

    year: int
    years: str
    told: str = ""
    notes: tuple[int, ...] = ()


def coming(context: ReportContext, one: BondOnDay) -> Iterator[Jubilee]:
    """The round years of a bond in the years ahead, this year's included."""
    since = one.state.since
    if since is None or one.state.status not in CELEBRATED or since.first.year != since.last.year:
        return
    this_year = context.options.on.year
    for year in range(this_year, this_year + context.options.years + 1):
        if is_round(year - since.first.year):
            yield Jubilee(year, str(year - since.first.year), _planned(context, one, year - since.first.year))


def _planned(context: ReportContext, one: BondOnDay, years: int) -> str:
    for _, event in context.events_of(one.tie):
        if event.jubilee == years and event.date and context.status_of(event) is EventStatus.PLANNED:
            return say("celebration-planned", context.language, when=dates.when(event.date, context.language))
    return ""


def past(context: ReportContext, one: BondOnDay) -> Iterator[Jubilee]:
    """The round years of the last ten, celebrated in time, late or not at all."""
    since = one.state.since
    if since is None or one.state.status is Status.ENDED or since.first.year != since.last.year:
        return
    begun, this_year = since.first.year, context.options.on.year
    celebrated = {event.jubilee: (home, event) for home, event in context.events_of(one.tie) if event.jubilee}
    for year in range(this_year - _LOOKING_BACK, this_year):
        years = year - begun
        if is_round(years) or years in celebrated:
            home, event = celebrated.get(years, (one.tie.home, None))
            notes = context.notes.of(home, event.sources) if event else ()
            yield Jubilee(year, str(years), _told(context, one, event), notes)


def _told(context: ReportContext, one: BondOnDay, event: Event | None) -> str:
    language = context.language
    if event is None or event.date is None:
        return say("not-celebrated", language)
    if context.status_of(event) is EventStatus.PLANNED:
        key = "celebration-was-planned" if event.date.last < context.options.on else "celebration-planned"
        return say(key, language, when=dates.when(event.date, language))
    late = years_late(one.state.since, event)
    if late:
        return say("celebrated-late", language, year=event.date.first.year, late=late)
    return say("celebrated", language)

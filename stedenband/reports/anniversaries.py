"""Round years of bonds: those ahead, and those past with how they were celebrated."""

from collections.abc import Iterator
from dataclasses import dataclass

from stedenband.codes import EventStatus, Status
from stedenband.model import Event
from stedenband.reports import dates
from stedenband.reports.bonds import years_late
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import say

_LOOKING_BACK = 10  # years in which a jubilee that nobody celebrated is still worth a word


@dataclass(frozen=True, slots=True)
class Jubilee:
    """A round number of years, the year in which it falls, and what is told of its celebration."""

    year: int
    years: str
    told: str = ""
    notes: tuple[int, ...] = ()


def is_round(years: int) -> bool:
    """Whether a number of years is celebrated: tens, and twenty-fives."""
    return years > 0 and (years % 10 == 0 or years % 25 == 0)


def coming(scene: Scene, one: Standing) -> Iterator[Jubilee]:
    """The round years of a bond in the years ahead, this year's included."""
    since = one.state.since
    if since is None or one.state.status not in (Status.ACTIVE, Status.DORMANT) or since.first.year != since.last.year:
        return
    this_year = scene.asked.on.year
    for year in range(this_year, this_year + scene.asked.years + 1):
        if is_round(year - since.first.year):
            yield Jubilee(year, str(year - since.first.year), _planned(scene, one, year - since.first.year))


def _planned(scene: Scene, one: Standing, years: int) -> str:
    for _, event in scene.events_of(one.tie):
        if event.jubilee == years and event.date and scene.status_of(event) is EventStatus.PLANNED:
            return say("celebration-planned", scene.language, when=dates.when(event.date, scene.language))
    return ""


def past(scene: Scene, one: Standing) -> Iterator[Jubilee]:
    """The round years of the last ten, celebrated in time, late or not at all."""
    since = one.state.since
    if since is None or one.state.status is Status.ENDED or since.first.year != since.last.year:
        return
    begun, this_year = since.first.year, scene.asked.on.year
    celebrated = {event.jubilee: (home, event) for home, event in scene.events_of(one.tie) if event.jubilee}
    for year in range(this_year - _LOOKING_BACK, this_year):
        years = year - begun
        if is_round(years) or years in celebrated:
            home, event = celebrated.get(years, (one.tie.home, None))
            notes = scene.notes.of(home, event.sources) if event else ()
            yield Jubilee(year, str(years), _told(scene, one, event), notes)


def _told(scene: Scene, one: Standing, event: Event | None) -> str:
    language = scene.language
    if event is None or event.date is None:
        return say("not-celebrated", language)
    if scene.status_of(event) is EventStatus.PLANNED:
        key = "celebration-was-planned" if event.date.last < scene.asked.on else "celebration-planned"
        return say(key, language, when=dates.when(event.date, language))
    late = years_late(one.state.since, event)
    if late:
        return say("celebrated-late", language, year=event.date.first.year, late=late)
    return say("celebrated", language)

"""What a page of the website is made of: links, lines on bonds, facts, and a report."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from stedenband.query.rows import Point
from stedenband.reports.values import Phrase, Report
from stedenband.text import Language

PageKind = Literal["home", "municipality", "bond", "country", "province", "data", "missing"]


class Link(NamedTuple):
    """A text that leads to a page of the site, by its address below the folder of its language; none stands alone."""

    text: str
    address: str | None = None


class Option(NamedTuple):
    """A code by which bonds are filtered, and its label."""

    code: str
    label: str


class BondLine(NamedTuple):
    """A bond in a table of the site and on the map.

    `years` are the first and last year in force, as far as they are known; `words` are what the search finds it by,
    folded; `start` and `ends` are where the municipality and its partners lie.
    """

    id: str
    bond: Link
    home: str
    gemeente: Link
    countries: tuple[Link, ...]
    codes: tuple[str, ...]
    province: Option | None
    kind: Option | None
    status: Option
    since: str
    years: tuple[int | None, int | None]
    themes: tuple[str, ...]
    words: str
    start: Point | None
    ends: tuple[Point, ...]

    @property
    def is_draft(self) -> bool:
        """Whether lists alone name it."""
        return self.kind is None


class PlaceLine(NamedTuple):
    """A municipality in a list: how many bonds its file tells of, and how many lists name; `bonds` None: no file."""

    gemeente: Link
    bonds: int | None
    drafts: int


class Coming(NamedTuple):
    """What comes: the day in words, and what it is, with the page of the bond that it is about."""

    when: str
    what: Link


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page. `kind` says which template sets it, `address` where it stands below the folder of its language.

    `lines` stand under the title (peildatum, confirmed), `above` leads to wider pages; `report` holds the parts that
    the report has too. `is_open` marks a municipality that nobody looked into.
    """

    kind: PageKind
    address: str
    title: str
    description: str = ""
    lines: tuple[str, ...] = ()
    above: tuple[Link, ...] = ()
    bonds: tuple[BondLine, ...] = ()
    drafts: tuple[BondLine, ...] = ()
    places: tuple[PlaceLine, ...] = ()
    links: tuple[Link, ...] = ()
    coming: tuple[Coming, ...] = ()
    report: Report | None = None
    is_open: bool = False
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """What only the home page tells: counts, the choices of each filter, the changes of late, and where to begin.

    `places` are the municipalities that were looked into, `outside` those in no province.
    """

    counts: tuple[tuple[int, str], ...]
    filters: tuple[tuple[str, tuple[Option, ...]], ...]
    changes: tuple[Phrase, ...]
    since: date
    countries: tuple[Link, ...]
    provinces: tuple[Link, ...]
    places: tuple[PlaceLine, ...]
    outside: tuple[PlaceLine, ...]


class Change(NamedTuple):
    """A change for the feed: its sentence, and its first day where it has one."""

    text: str
    day: date | None


def in_language(language: Language, address: str) -> str:
    """The address of a page below the folder of the whole site: Dutch stands at the top."""
    return address if language == "nl" else f"{language}/{address}"

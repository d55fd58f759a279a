"""What a page of the website is made of: links, lines on bonds, facts, and a report."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from stedenband.query.rows import Point
from stedenband.reports.values import Part, Report
from stedenband.text import Language

PageKind = Literal["home", "municipality", "bond", "country", "province", "data", "missing", "moved"]


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
    def title(self) -> str:
        """`Almelo – Denizli`."""
        return f"{self.gemeente.text} – {self.bond.text}"

    @property
    def is_draft(self) -> bool:
        """Whether lists alone name it."""
        return self.kind is None


class PlaceLine(NamedTuple):
    """A municipality in a list: how many bonds its file tells of, and how many lists name.

    `bonds` is None without a file, `is_unread` where that could not be read, or not whole.
    """

    gemeente: Link
    bonds: int | None
    drafts: int
    is_unread: bool


class Coming(NamedTuple):
    """What comes: the day in words, and what it is, with the page of the bond that it is about."""

    when: str
    what: Link


class Change(NamedTuple):
    """What changed: a sentence, with the pages of the bonds that it is about."""

    text: str
    bonds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page. `kind` says which template sets it, `address` where it stands below the folder of its language.

    `lines` stand under the title (peildatum, confirmed), `above` leads to wider pages; `report` holds the parts that
    the report has too, but for `summary`, which stands first, and `listed`, which tells which lists name the drafts.
    `overview` is a table of the bonds with their picture, where there are several. On a page that was `moved`, the one
    of `links` leads on. `is_open` marks a municipality that nobody looked into, `is_unread` one whose file could not be
    read, or not whole.
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
    summary: Part | None = None
    overview: Part | None = None
    listed: Part | None = None
    report: Report | None = None
    is_open: bool = False
    is_unread: bool = False
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """What only the home page tells: counts, the choices of each filter, the changes of late, and where to begin.

    `told` says of how many bonds it was looked into how they stand, `since` the day from which changes are told.
    `places` are the municipalities that were looked into, `outside` those in no province.
    """

    told: str
    counts: tuple[tuple[int, str], ...]
    filters: tuple[tuple[str, tuple[Option, ...]], ...]
    changes: tuple[Change, ...]
    since: str
    countries: tuple[Link, ...]
    provinces: tuple[Link, ...]
    places: tuple[PlaceLine, ...]
    outside: tuple[PlaceLine, ...]


def in_language(language: Language, address: str) -> str:
    """The address of a page below the folder of the whole site: Dutch stands at the top."""
    return address if language == "nl" else f"{language}/{address}"

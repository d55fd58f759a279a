"""Sets the pages of the site in HTML, with Jinja; every text from the data is escaped."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from jinja2 import Environment

from stedenband.render.report.html_blocks import SIZES, Page, environment, words
from stedenband.render.site import map as drawn
from stedenband.render.site.words import site_words
from stedenband.reports.site.lines import homes_on_map
from stedenband.reports.site.values import BondLine, Home, Link, Option, SitePage, in_language
from stedenband.reports.values import Part, Phrase, Report
from stedenband.text import Language

_WITH_TEMPLATE = frozenset({"home", "data", "missing", "moved"})  # all other kinds of page are places


class SiteSettings(NamedTuple):
    """What is asked of the site: its address, where mistakes are reported, and whether it has colours of its own."""

    base: str | None = None
    contact: str | None = None
    own_css: bool = False


class _Blocks(Page):
    """The blocks of a report on a page of the site, where bonds have pages of their own."""

    names_roles = False  # a page that is published is held to what validators say: a cell has its role already

    def __init__(self, report: Report, it: SitePage, up: str) -> None:
        super().__init__(report)
        bonds = it.bonds if it.kind == "municipality" else ()
        self._pages = {line.id: f"{up}{line.bond.address}" for line in bonds}
        self._called: dict[str, list[str]] = defaultdict(list)
        for line in bonds:
            self._called[line.bond.text].append(self._pages[line.id])

    def link(self, part: Part) -> str | None:
        """The page of the bond that a part is on."""
        return self._pages.get(part.key)

    def leads_to(self, cell: Phrase) -> str | None:
        """The page of the bond whose partner heads a row, where no other bond has a partner of that name."""
        return self._called[cell.text][0] if len(self._called[cell.text]) == 1 else None


def page_html(settings: SiteSettings, language: Language, it: SitePage, **more: Any) -> bytes:
    """A page of the site; `more` are values that only its kind of page has."""
    up = "../" * it.address.count("/")
    top = up if language == "nl" else f"../{up}"
    own, other, origin = in_language(language, it.address), _other(language), ""
    if it.kind == "missing" and settings.base:
        # Shown at any address, so that relative links would lead astray.
        up, top = f"{settings.base}{in_language(language, '')}", settings.base
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(settings.base))
    report = it.report or Report(language, it.title, (), (), "", ())
    template = _environment().get_template(f"{it.kind if it.kind in _WITH_TEMPLATE else 'place'}.html.jinja")
    return template.render(
        it=it, report=report, page=_Blocks(report, it, up), say=words(language), words=_words(language),
        language=language, other=other, up=up, top=top, own=own, twin=top + in_language(other, it.address),
        base=settings.base, contact=_contact(settings, own), own_css=settings.own_css,
        origins=f"'self' {origin}".strip(), **SIZES, **more,
    ).encode()  # fmt: skip


def _other(language: Language) -> Language:
    return "en" if language == "nl" else "nl"


@cache
def _environment() -> Environment:
    return environment(Path(__file__).parent)


@cache
def _words(language: Language) -> Mapping[str, str]:
    return site_words(language)


def _contact(settings: SiteSettings, own: str) -> str | None:
    """Where a mistake is reported, with the page filled in: at `{page}`, in a subject, or as a parameter."""
    contact, page = settings.contact, quote((settings.base or "") + own, safe="")
    if not contact or "{page}" in contact:
        return contact and contact.replace("{page}", page)
    name = "subject" if contact.startswith("mailto:") else "page"
    address, mark, fragment = contact.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{name}={page}{mark}{fragment}"


# --- The home page ---------------------------------------------------------------------------------------------------


class _Map(NamedTuple):
    """The map of the home page as paths, with the municipalities that it links to and the bonds that are not on it."""

    world: str
    europe: str
    lines: Sequence[tuple[str, str]]
    ends: str
    homes: Sequence[tuple[Link, str]]
    legend: Sequence[tuple[str, str]]
    unplaced: Sequence[BondLine]
    width: int = drawn.WIDTH
    height: int = drawn.HEIGHT


def home_html(settings: SiteSettings, language: Language, it: SitePage, home: Home) -> bytes:
    """The home page, with its map."""
    return page_html(settings, language, it, home=home, map=_map(it.bonds, dict(home.filters)["status"]))


def _map(lines: Sequence[BondLine], statuses: Sequence[Option]) -> _Map:
    by_status: dict[str, list[str]] = {option.code: [] for option in statuses}
    for line in lines:
        by_status[line.status.code].append(drawn.lines(line.start, line.ends))
    return _Map(
        drawn.land_path("world"),
        drawn.land_path("europe"),
        [(code, "".join(paths)) for code, paths in reversed(by_status.items())],
        drawn.dots(end for line in lines for end in line.ends),
        [(place, drawn.dot(point)) for place, point in homes_on_map(lines).items()],
        [(option.code, option.label) for option in statuses],
        [line for line in lines if not line.start or not line.ends],
    )


def assets() -> dict[str, bytes]:
    """The files that all pages share, by address."""
    return {name: Path(__file__).with_name(name).read_bytes() for name in ("site.css", "site.js", "icon.svg")}

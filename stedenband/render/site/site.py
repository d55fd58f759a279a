"""Makes the whole site: every page in both languages, open data, agendas and feeds, in a folder."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.loading.workers import divided
from stedenband.register.register import Register
from stedenband.render.formats import AGENDA
from stedenband.render.site.feeds import changes_feed, sitemap
from stedenband.render.site.folder import Done, SiteFolder, site_folder
from stedenband.render.site.open_data import file_names, open_data
from stedenband.render.site.pages import SiteSettings, assets, home_html, page_html
from stedenband.render.site.script_data import script_data
from stedenband.reports.site import addresses
from stedenband.reports.site.context import SiteContext, whole
from stedenband.reports.site.home import changes, data_page, home_page, home_values, missing_page
from stedenband.reports.site.pages import country_pages, pages_of, province_pages
from stedenband.reports.site.values import in_language
from stedenband.text import Language

_LANGUAGES: tuple[Language, ...] = ("nl", "en")
_HOMES = 16  # municipalities in a chunk of work
_FILES = Iterator[tuple[str, bytes]]
_Calendar = Callable[..., bytes]


class Asked(NamedTuple):
    """What the site is of: a register on a day, changes since a day, its files, and those that could not be read."""

    register: Register
    on: date
    since: date
    paths: tuple[Path, ...]
    unread: tuple[str, ...] = ()
    css: bytes | None = None


def write_site(target: Path, asked: Asked, settings: SiteSettings) -> Done:
    """Write the site into a folder, what changed of it; WrongUse where that is not ours or a library is missing."""
    calendar = AGENDA["ics"].load()
    register = whole(asked.register)
    contexts = [SiteContext(register, asked.on, language, asked.unread) for language in _LANGUAGES]
    for context in contexts:
        context.prepare()
    with site_folder(target) as folder:
        homes = contexts[0].homes
        chunks: list[Sequence[str]] = [homes[at : at + _HOMES] for at in range(0, len(homes), _HOMES)]

        def work(chunk: Sequence[str]) -> list[tuple[str, bool]]:
            return _put(folder, (file for context in contexts for file in _of_homes(context, settings, chunk, calendar)))

        found = [one for made in divided(work, chunks) for one in made]
        found += _put(folder, _of_all(contexts, asked, settings, calendar))
        if settings.base:
            names = [name for name, _ in found if name.endswith(".html") and not name.endswith(addresses.MISSING)]
            found += _put(folder, iter([("sitemap.xml", sitemap(settings.base, names))]))
        return folder.finish((name for name, new in found if new), (name for name, new in found if not new))


def _put(folder: SiteFolder, files: Iterable[tuple[str, bytes]]) -> list[tuple[str, bool]]:
    return [(name, folder.put(name, data)) for name, data in files]


def _of_homes(context: SiteContext, settings: SiteSettings, homes: Sequence[str], calendar: _Calendar) -> _FILES:
    """The pages of some municipalities and their bonds, and the agenda of each."""
    for home in homes:
        for page in pages_of(context, home):
            yield in_language(context.language, page.address), page_html(settings, context.language, page)
        agenda = context.agenda_of(home)
        if agenda:
            name = in_language(context.language, addresses.of_calendar(home))
            yield name, calendar(agenda, context.language)


def _of_all(contexts: Sequence[SiteContext], asked: Asked, settings: SiteSettings, calendar: _Calendar) -> _FILES:
    """What is not of one municipality."""
    yield from assets().items()
    yield ".nojekyll", b""
    if asked.css is not None:
        yield "eigen.css", asked.css
    yield from open_data(contexts[0].register, asked.on, asked.paths, settings.base)
    for context in contexts:
        for name, data in _of_language(context, asked, settings, calendar):
            yield in_language(context.language, name), data


def _of_language(context: SiteContext, asked: Asked, settings: SiteSettings, calendar: _Calendar) -> _FILES:
    home, language = home_page(context), context.language
    yield home.address, home_html(settings, language, home, home_values(context, asked.since))
    for page in (*country_pages(context), *province_pages(context), missing_page(context)):
        yield page.address, page_html(settings, language, page)
    told = data_page(context)
    yield told.address, page_html(settings, language, told, files=file_names())
    yield "data.js", script_data(context)
    yield "agenda.ics", calendar(context.agenda, language)
    if settings.base:
        yield "feed.xml", changes_feed(context, settings.base, home.title, changes(context, asked.since))

"""Makes the whole site: every page in both languages, open data, agendas and feeds, in a folder."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

from stedenband.loading.workers import divided, in_chunks
from stedenband.register.register import Register
from stedenband.render.formats import AGENDA
from stedenband.render.site.feeds import changes_feed, sitemap
from stedenband.render.site.folder import Done, SiteFolder, site_folder
from stedenband.render.site.open_data import (
    LICENCE,
    TABLES,
    archive_file,
    description,
    file_names,
    licence_file,
    table_files,
)
from stedenband.render.site.pages import SiteSettings, assets, home_html, page_html
from stedenband.render.site.script_data import script_data
from stedenband.reports.report_context import seen
from stedenband.reports.site import addresses
from stedenband.reports.site.context import SiteContext, whole
from stedenband.reports.site.home import changes, data_page, home_page, home_values, missing_page
from stedenband.reports.site.pages import country_pages, pages_of, province_pages
from stedenband.reports.site.values import in_language
from stedenband.text import Language

_LANGUAGES: tuple[Language, ...] = ("nl", "en")
_HOMES = 12  # municipalities in a chunk of work
_ROUND = 4  # chunks that workers make before they end
_Files: TypeAlias = Iterable[tuple[str, bytes]]
_Calendar: TypeAlias = Callable[..., bytes]


class SiteOptions(NamedTuple):
    """What the site is of: a register on a day, changes since a day, its files, and those that could not be read.

    `told_on` are the days on which the register first told of each change, as far as git knows them.
    """

    register: Register
    on: date
    since: date
    told_on: tuple[date | None, ...]
    paths: tuple[Path, ...]
    unread: tuple[str, ...] = ()
    css: bytes | None = None


class _Put(NamedTuple):
    """A file of the site: its address, its size, and whether it was written, being new or another."""

    name: str
    size: int
    is_new: bool


def write_site(target: Path, asked: SiteOptions, settings: SiteSettings) -> Done:
    """Write the site into a folder, what changed of it; WrongUse where that is not ours or a library is missing.

    What needs the whole register is made in this process: a worker that reads all of it copies all its memory.
    """
    calendar = AGENDA["ics"].load()
    register = whole(asked.register)
    gc.freeze()
    with site_folder(target) as folder:
        found = [one for name in TABLES for one in _put(folder, table_files(register, name, asked.on))]
        contexts = [SiteContext(register, asked.on, language, asked.unread) for language in _LANGUAGES]
        for context in contexts:
            context.prepare()
            found += _put(folder, _of_language(context, asked, settings, calendar))
        found += _put_homes(folder, contexts, settings, calendar)
        found += _put(folder, _closing(found, asked, settings, _without_content(contexts)))
        gc.unfreeze()
        return folder.finish((one.name for one in found if one.is_new), (one.name for one in found if not one.is_new))


def _put(folder: SiteFolder, files: _Files) -> list[_Put]:
    put = [_Put(name, len(data), folder.put(name, data)) for name, data in files]
    # A template of Jinja leaves reference cycles, and else nothing collects these (`__main__`). What is left is no
    # garbage: it is not looked through again, which takes time and, after a fork, copies its memory.
    gc.collect()
    gc.freeze()
    return put


def _put_homes(
    folder: SiteFolder, contexts: Sequence[SiteContext], settings: SiteSettings, calendar: _Calendar
) -> Iterator[_Put]:
    """Put the pages of all municipalities, made by this process and forked workers, new ones after each so many.

    A worker copies what it looks at of the register; it ends before it has copied all.
    """

    def put_some(chunk: Sequence[str]) -> list[_Put]:
        """Put the pages of some municipalities: the work of one process."""
        return _put(folder, _of_homes(contexts, settings, chunk, calendar))

    for some in in_chunks(in_chunks(contexts[0].homes, _HOMES), _ROUND):
        for made in divided(put_some, some):
            yield from made


def _of_homes(
    contexts: Sequence[SiteContext], settings: SiteSettings, homes: Sequence[str], calendar: _Calendar
) -> Iterator[tuple[str, bytes]]:
    """The pages of some municipalities and their bonds, and the agenda of each."""
    for home in homes:
        looked_at = seen(contexts[0].register, (home,), contexts[0].on)
        for context in contexts:
            language = context.language
            for page in pages_of(context, home, looked_at):
                yield in_language(language, page.address), page_html(settings, language, page)
            agenda = context.agenda_of(home)
            if agenda:
                yield in_language(language, addresses.of_calendar(home)), calendar(agenda, language)


def _of_language(
    context: SiteContext, asked: SiteOptions, settings: SiteSettings, calendar: _Calendar
) -> Iterator[tuple[str, bytes]]:
    """What there is once in a language."""
    language = context.language
    for name, data in _named(context, asked, settings, calendar):
        yield in_language(language, name), data


def _named(
    context: SiteContext, asked: SiteOptions, settings: SiteSettings, calendar: _Calendar
) -> Iterator[tuple[str, bytes]]:
    home, language = home_page(context), context.language
    yield home.address, home_html(settings, language, home, home_values(context, asked.since))
    for page in (*country_pages(context), *province_pages(context), missing_page(context)):
        yield page.address, page_html(settings, language, page)
    told = data_page(context)
    yield told.address, page_html(settings, language, told, files=file_names(language), licence=LICENCE)
    yield "data.js", script_data(context)
    yield "agenda.ics", calendar(context.agenda, language)
    if settings.base:
        yield "feed.xml", changes_feed(context, settings.base, home.title, changes(context, asked.since), asked.told_on)


def _without_content(contexts: Sequence[SiteContext]) -> frozenset[str]:
    """The pages that no search engine is to show: for an address that there isn't, and those that lead on."""
    moved = {address for found in contexts[0].moved.values() for address, _ in found}
    return frozenset(
        in_language(context.language, name) for context in contexts for name in (addresses.MISSING, *moved)
    )


def _closing(
    found: Sequence[_Put], asked: SiteOptions, settings: SiteSettings, left_out: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """What all pages share, and what describes the rest; the sitemap without the pages `left_out`."""
    yield from assets().items()
    yield ".nojekyll", b""
    if asked.css is not None:
        yield "eigen.css", asked.css
    archive, data = archive_file(asked.paths, asked.on)
    yield archive, data
    yield licence_file(asked.on)
    yield description({one.name: one.size for one in found} | {archive: len(data)}, asked.on, settings.base)
    if settings.base:
        pages = (one.name for one in found if one.name.endswith(".html") and one.name not in left_out)
        yield "sitemap.xml", sitemap(settings.base, pages)

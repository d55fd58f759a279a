"""The pages of municipalities, bonds, countries and provinces: what the report says of them, with links between."""

from collections.abc import Iterable, Iterator, Sequence

from stedenband.places.municipalities import provinces
from stedenband.query.agenda_rows import AgendaRow
from stedenband.reports.bonds import GROUPS
from stedenband.reports.compose import report
from stedenband.reports.report_context import Seen
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.site import addresses
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.home import peildatum
from stedenband.reports.site.lines import official_names, official_province
from stedenband.reports.site.values import BondLine, Coming, Link, PageKind, SitePage
from stedenband.reports.values import Part, Report, Timeline
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.countries import country_name

_SAY = {
    "home": Bilingual("Alle stedenbanden", "All bonds"),
    "gemeente": Bilingual("Stedenbanden van {name}", "Town twinnings of {name}"),
    "of_gemeente": Bilingual(
        "De stedenbanden van {name}: welke er zijn, hoe ze ervoor staan, sinds wanneer en volgens welke bron.",
        "The town twinnings of {name}: which there are, how they stand, since when, and by which source.",
    ),
    "of_bond": Bilingual(
        "De band {name}: hoe hij ervoor staat, sinds wanneer, wie hem onderhoudt en volgens welke bron.",
        "The bond {name}: how it stands, since when, who keeps it, and by which source.",
    ),
    "country": Bilingual("Stedenbanden met {name}", "Town twinnings with {name}"),
    "province": Bilingual("Stedenbanden in {name}", "Town twinnings in {name}"),
    "of_list": Bilingual(
        "nagegaan: {number}; alleen vermeld: {drafts}.", "looked into: {number}; only listed: {drafts}."
    ),
    "moved": Bilingual("Deze pagina heeft een ander adres.", "This page has another address."),
    "state": Bilingual("Stand van zaken", "State of affairs"),
    "years": Bilingual("De band door de jaren heen", "The bond through the years"),
    "unconfirmed": Bilingual("Door de gemeente nog niet bevestigd.", "Not yet confirmed by the municipality."),
}
# Parts of the report that a page of a municipality tells in a place of its own; what is ahead it lists with links.
_ELSEWHERE = frozenset({"summary", "overview", "only_listed", "ahead"})
_WITHOUT_FILE = 2  # lines of a page without a file: of which day it is, and that nobody confirmed it


def say(context: SiteContext, key: str, **values: object) -> str:
    """A sentence of the pages."""
    return _SAY[key].text(context.language).format(**values)


def pages_of(context: SiteContext, home: str, seen: Seen) -> Iterator[SitePage]:
    """The page of a municipality, then that of each bond in its file, and what leads on from a former id.

    `seen` is what the report looks at: the same for every language, and looked up once.
    """
    yield _municipality(context, home, seen)
    for line in context.lines_of.get(home, ()):
        if line.home == home and not line.is_draft:
            yield _bond(context, line, seen)
    for address, now in context.moved.get(home, ()):
        yield SitePage("moved", address, now.text, say(context, "moved"), links=(now,))


def _municipality(context: SiteContext, home: str, seen: Seen) -> SitePage:
    name, is_open = context.titles[home], home in context.register.without_file
    lines = context.lines_of.get(home, [])
    options = _options(context, home)
    told = report(context.register, options, (), seen=seen)
    title = say(context, "gemeente", name=name)
    parts = {part.key: part for part in told.parts}
    return SitePage(
        "municipality",
        addresses.of_municipality(home),
        title,
        say(context, "of_gemeente", name=name),
        _lines(context, home, told)[: _WITHOUT_FILE if is_open else None],
        (_top(context), *_province(context, home)),
        tuple(line for line in lines if not line.is_draft),
        tuple(line for line in lines if line.is_draft),
        tuple(map(context.place, context.homes_before.get(home, ()))),
        coming=_coming(context, context.coming.get(home, ())),
        summary=parts.get("summary"),
        overview=parts.get("overview"),
        listed=parts.get("only_listed"),
        report=told._replace(parts=tuple(part for part in told.parts if part.key not in _ELSEWHERE)),
        is_open=is_open,
        is_unread=home in context.unread,
        calendar=addresses.of_calendar(home) if home in context.coming else None,
    )


def _bond(context: SiteContext, line: BondLine, seen: Seen) -> SitePage:
    options = _options(context, line.home, frozenset({line.id}))
    told = report(context.register, options, (), seen=seen)
    return SitePage(
        "bond",
        addresses.of_bond(line.id),
        line.title,
        say(context, "of_bond", name=line.title),
        _lines(context, line.home, told),
        (_top(context), *_province(context, line.home), line.gemeente),
        (line,),
        links=line.countries,
        coming=_coming(context, context.coming.get(line.id, ())),
        report=told._replace(parts=tuple(_of_one(context, part) for part in told.parts if part.key != "ahead")),
    )


def _of_one(context: SiteContext, part: Part) -> Part:
    """A part of the report as the page of one bond has it, whose headings a letter on several makes plural."""
    blocks = tuple(
        block._replace(caption=say(context, "years")) if isinstance(block, Timeline) else block for block in part.blocks
    )
    if part.key in GROUPS.values() and len(part.parts) == 1:
        (inner,) = part.parts
        return inner._replace(heading=say(context, "state"), blocks=(*blocks, *inner.blocks))
    return part._replace(blocks=blocks)


def _lines(context: SiteContext, home: str, told: Report) -> tuple[str, ...]:
    """The lines under the title of a report, and where the municipality never confirmed its file, that it did not."""
    if context.register.municipalities[home].confirmed:
        return told.lines
    return (told.lines[0], say(context, "unconfirmed"), *told.lines[1:])


def _options(context: SiteContext, home: str, bonds: frozenset[str] = frozenset()) -> ReportOptions:
    """What a page asks of the report: of a municipality, or of some of its bonds; links lead to the list of sources."""
    unread = tuple(one for one in context.unread if one == home)
    return ReportOptions((home,), context.on, context.language, bonds=bonds, unread=unread, lists_sources=True)


def _top(context: SiteContext) -> Link:
    return Link(say(context, "home"), addresses.HOME)


def _province(context: SiteContext, home: str) -> Iterator[Link]:
    province = official_province(context.register.municipalities[home])
    if province:
        yield Link(province.label, addresses.of_province(province.label))


def _coming(context: SiteContext, rows: Iterable[AgendaRow]) -> tuple[Coming, ...]:
    return tuple(Coming(dates.label(row.next, context.language), _what(context, row)) for row in rows)


def _what(context: SiteContext, row: AgendaRow) -> Link:
    known = [id for id in row.bonds if id in context.register.ties]
    return Link(row.title, addresses.of_bond(known[0]) if len(known) == 1 else None)


# --- Countries and provinces -----------------------------------------------------------------------------------------


def country_pages(context: SiteContext) -> Iterator[SitePage]:
    """A page for each country with a partner in it."""
    for code, lines in context.lines_with.items():
        name = country_name(code, context.language)
        yield _list(context, "country", addresses.of_country(code), say(context, "country", name=name), lines)


def province_pages(context: SiteContext) -> Iterator[SitePage]:
    """A page for each province with a municipality in it: its municipalities and their bonds."""
    for code, homes in context.homes_in.items():
        province = provinces()[code]
        found = {line.id: line for home in homes for line in context.lines_of.get(home, ())}
        title = say(context, "province", name=province.label)
        yield _list(context, "province", addresses.of_province(province.label), title, [*found.values()], homes)


def _list(
    context: SiteContext, kind: PageKind, address: str, title: str, lines: Sequence[BondLine], homes: Sequence[str] = ()
) -> SitePage:
    bonds = tuple(line for line in lines if not line.is_draft)
    return SitePage(
        kind,
        address,
        title,
        f"{title}; {say(context, 'of_list', number=len(bonds), drafts=len(lines) - len(bonds))}",
        (peildatum(context),),
        (_top(context),),
        bonds,
        tuple(line for line in lines if line.is_draft),
        tuple(context.place(home) for home in homes),
    )


def place_links(context: SiteContext) -> Iterator[tuple[Link, tuple[str, ...]]]:
    """The pages of municipalities, countries and provinces, each with the names by which it is found."""
    for home in context.homes:
        owner = context.register.municipalities[home]
        larger = (one.name for one in owner.part_of)
        yield Link(context.titles[home], addresses.of_municipality(home)), (*official_names(owner), *larger)
    for code in context.lines_with:
        name = country_name(code, context.language)
        yield Link(name, addresses.of_country(code)), (country_name(code, "nl"), country_name(code, "en"))
    for code in context.homes_in:
        province = provinces()[code]
        yield Link(province.label, addresses.of_province(province.label)), (province.name, *province.others)

"""The home page of the site: counts, the choices of the filters, what changed of late, and where to begin."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from stedenband.places.municipalities import provinces
from stedenband.reports.compose import report
from stedenband.reports.grammar import listed, say
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.site import addresses
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.values import BondLine, Change, Home, Link, Option, SitePage
from stedenband.reports.values import Bullets, Phrase
from stedenband.text import Bilingual, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Kind, Status, Theme
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import Draft

_TITLE = Bilingual(
    "Stedenbanden van Nederlandse en Vlaamse gemeenten", "Town twinnings of Dutch and Flemish municipalities"
)
_OF_HOME = Bilingual(
    "Welke stedenbanden er zijn, hoe ze ervoor staan, sinds wanneer, en volgens welke bron.",
    "Which bonds there are, how they stand, since when, and by which source.",
)
_MISSING = Bilingual("Deze pagina is er niet", "There is no such page")
_DATA = Bilingual("Open data", "Open data")
_PEILDATUM = Bilingual("Peildatum: {date}.", "As of {date}.")
_LISTED, _FILES, _ALL = (
    Bilingual("alleen vermeld, niet nagegaan", "only listed, not looked into"),
    Bilingual("gemeenten van wie banden zijn nagegaan", "municipalities whose bonds were looked into"),
    Bilingual("gemeenten in totaal", "municipalities in all"),
)
_TOLD = Bilingual(
    "Nagegaan zijn {bonds} banden van {files} gemeenten; nog {drafts} andere staan alleen op lijsten elders, en of die "
    "er zijn, is niet bekend.",
    "{bonds} bonds of {files} municipalities were looked into; {drafts} others are only on lists elsewhere, and "
    "whether they exist is not known.",
)
_MOST_CHANGES = 25


def peildatum(context: SiteContext) -> str:
    """The line that says of which day a page is."""
    return _PEILDATUM.text(context.language).format(date=dates.day(context.on, context.language))


def home_page(context: SiteContext) -> SitePage:
    """The page where visitors begin."""
    title, told = _TITLE.text(context.language), _OF_HOME.text(context.language)
    return SitePage("home", addresses.HOME, title, told, (peildatum(context), *_unread(context)), bonds=context.lines)


def _unread(context: SiteContext) -> Iterator[str]:
    """The line that names the files that could not be read, or not whole."""
    if context.unread:
        files = listed([f"{home}.yaml" for home in context.unread], context.language)
        yield say("unread", context.language, files=files)


def data_page(context: SiteContext) -> SitePage:
    """The page that tells of the open data."""
    title, above = _DATA.text(context.language), (Link(_TITLE.text(context.language), addresses.HOME),)
    return SitePage("data", addresses.DATA, title, title, (peildatum(context),), above)


def missing_page(context: SiteContext) -> SitePage:
    """The page for an address that there isn't."""
    title, above = _MISSING.text(context.language), (Link(_TITLE.text(context.language), addresses.HOME),)
    return SitePage("missing", addresses.MISSING, title, title, (), above)


def home_values(context: SiteContext, since: date) -> Home:
    """What only the home page tells; `since` is the day from which changes are told."""
    countries = ((country_name(code, context.language), code) for code in context.lines_with)
    homes = [home for home in context.homes if home not in context.register.without_file]
    inside = {home for found in context.homes_in.values() for home in found}
    drafts = sum(line.is_draft for line in context.lines)
    told = _TOLD.text(context.language).format(bonds=len(context.lines) - drafts, files=len(homes), drafts=drafts)
    return Home(
        told,
        _counts(context),
        _filters(context),
        tuple(_change(context, one) for one in changes(context, since)[:_MOST_CHANGES]),
        dates.day(since, context.language),
        tuple(Link(name, addresses.of_country(code)) for name, code in sorted(countries, key=_by_name)),
        tuple(Link(name, addresses.of_province(name)) for name in _provinces(context)),
        tuple(context.place(home) for home in homes),
        tuple(context.place(home) for home in context.homes if home not in inside),
    )


def _by_name(pair: tuple[str, str]) -> tuple[str, str]:
    return sort_key(pair[0]), pair[1]


def _provinces(context: SiteContext) -> list[str]:
    return sorted((provinces()[code].label for code in context.homes_in), key=sort_key)


def _counts(context: SiteContext) -> tuple[tuple[int, str], ...]:
    """How many bonds there are by status, how many are only listed, and how many municipalities were looked into."""
    language, number = context.language, Counter(line.status.code for line in context.lines)
    files = len(context.register.municipalities) - len(context.register.without_file)
    return (
        *((number[status.value], status.label(language)) for status in Status if number[status.value]),
        (number[Draft.LISTED.value], _LISTED.text(language)),
        (files, _FILES.text(language)),
        (len(context.register.municipalities), _ALL.text(language)),
    )


def _filters(context: SiteContext) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """The choices of each filter: what occurs, countries and provinces by name and codes in their own order."""
    language = context.language
    codes = {code for line in context.lines for code in line.codes}
    countries = sorted(((country_name(code, language), code) for code in codes), key=_by_name)
    found = {line.province for line in context.lines if line.province}
    return (
        ("country", tuple(Option(code, name) for name, code in countries)),
        ("province", tuple(sorted(found, key=lambda one: (sort_key(one.label), one.code)))),
        ("status", _present(context, [*Status, Draft.LISTED], lambda line: (line.status.code,))),
        ("kind", _present(context, Kind, lambda line: (line.kind.code,) if line.kind else ())),
        ("theme", _present(context, Theme, lambda line: line.themes)),
    )


def _present(
    context: SiteContext,
    codes: Iterable[Status | Draft | Kind | Theme],
    of_line: Callable[[BondLine], tuple[str, ...]],
) -> tuple[Option, ...]:
    found = {str(code) for line in context.lines for code in of_line(line)}
    return tuple(Option(code.value, code.label(context.language)) for code in codes if code.value in found)


def _change(context: SiteContext, told: Phrase) -> Change:
    return Change(told.text, tuple(context.pages[id] for id in told.bonds if id in context.pages))


def changes(context: SiteContext, since: date) -> list[Phrase]:
    """What changed since a day, as the report words it; what has a date, the latest first."""
    options = ReportOptions((), context.on, context.language, unread=context.unread)
    told = report(context.register, options, (), since)
    found = [item for block in told.parts[0].blocks if isinstance(block, Bullets) for item in block.items if item.date]
    return sorted(found, key=lambda item: item.date.first if item.date else date.min, reverse=True)

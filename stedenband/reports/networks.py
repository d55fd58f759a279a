"""The networks that municipalities belong to: these are no bonds."""

from collections.abc import Iterator

from stedenband.model.place import Network
from stedenband.register.dated_entries import latest_source, source_day, surely_by
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.place_on_day import is_in_doubt
from stedenband.reports.blocks import headed
from stedenband.reports.grammar import capital, listed, say, shared
from stedenband.reports.names import named
from stedenband.reports.owners import owner_called
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import joined
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates


def networks(context: ReportContext) -> Part:
    """The networks that the municipalities belong to: these are no bonds."""
    told = [joined(networks_of(context, one.home)) for one in context.municipalities]
    return headed(context, "networks", *(Paragraph(phrases) for phrases in told if phrases))


def networks_of(context: ReportContext, home: str) -> list[Phrase]:
    """The networks that a municipality belongs to, each with since when, and of which that is not certain."""
    language, owner = context.language, context.owners[home]
    if not owner.networks:
        return []
    begun = [dates.since(one.since, language) if one.since else "" for one in owner.networks]
    since = shared(begun) if len(begun) > 1 else ""
    called = [named(one.name, language) if since else _network(one, language) for one in owner.networks]
    words = {"owner": capital(owner_called(owner, language)), "list": listed(called, language), "since": since}
    told = say("members-of-since" if since else "members-of", language, **words)
    sources = tuple(dict.fromkeys(source for one in owner.networks for source in one.sources))
    return [Phrase(told, context.notes.of(home, sources)), *_networks_in_doubt(context, owner)]


def _networks_in_doubt(context: ReportContext, owner: MunicipalityOnDay) -> Iterator[Phrase]:
    """That it may not have been a member by the day of the report, or no longer."""
    on, language = context.options.on, context.language
    unsure = [one for one in owner.networks if _is_in_doubt(context, owner, one)]
    if unsure:
        names = listed([named(one.name, language) for one in unsure], language)
        told = {"owner": owner_called(owner, language), "list": names, "date": dates.day(on, language)}
        sources = tuple(dict.fromkeys(source for one in unsure for source in one.sources))
        yield Phrase(say("networks-in-doubt", language, **told), context.notes.of(owner.home, sources))


def _is_in_doubt(context: ReportContext, owner: MunicipalityOnDay, one: Network) -> bool:
    """Whether it is not certain that it was a member by the day: a source of before then tells that it had become."""
    on = context.options.on
    sources = context.register.municipalities[owner.home].sources_named(one.sources or owner.sources)
    told = source_day(sources)
    has_begun = (
        surely_by(one.since, latest_source(sources, on, one.since)) <= on
        if one.since
        else told is None or told <= on  # nothing else says that it had become one
    )
    return not has_begun or is_in_doubt(None, one.until, on)


def _network(one: Network, language: Language) -> str:
    """A network, and since when the municipality belongs to it: `Eurocities (sinds 2005)`."""
    name = named(one.name, language)
    return f"{name} ({dates.since(one.since, language)})" if one.since else name

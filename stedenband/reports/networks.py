"""The networks that municipalities belong to: these are no bonds."""

from collections.abc import Iterator, Sequence

from stedenband.register.municipality_on_day import MunicipalityOnDay, NetworkOnDay
from stedenband.register.occurrences import Occurrence
from stedenband.reports.blocks import headed
from stedenband.reports.endings import occurred
from stedenband.reports.event_runs import things_in_turn
from stedenband.reports.grammar import capital, listed, say, sentence
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
    """The networks of a municipality, each with since when, of which that is not certain, and what is to change."""
    owner = context.owners[home]
    members = [_members_of(context, owner), *_networks_in_doubt(context, owner)] if owner.networks else []
    return [*members, *networks_ahead(context, home)]


def networks_ahead(context: ReportContext, home: str) -> Iterator[Phrase]:
    """Which networks a municipality is to join, and until when it is a member of others."""
    language, owner = context.language, context.owners[home]
    called = owner_called(owner, language)
    for one in owner.networks_ahead:
        when = dates.when(one.since, language) if one.since else ""
        told = say("network-joins", language, owner=called, name=named(one.name, language), when=when)
        yield Phrase(capital(told), context.notes.of(home, one.sources))
    for one in owner.networks:
        if one.until:
            until = dates.bare(one.until, language)
            told = say("network-until", language, owner=called, name=named(one.name, language), until=until)
            yield Phrase(told, context.notes.of(home, one.sources))


def network_change(context: ReportContext, owner: MunicipalityOnDay, name: str, found: Occurrence) -> str:
    """That a municipality joined a network, or that its membership ended, and when."""
    language = context.language
    words = {"owner": owner_called(owner, language), "name": named(name, language), "when": occurred(context, found)}
    return capital(say(found.what.value, language, **words))


def _members_of(context: ReportContext, owner: MunicipalityOnDay) -> Phrase:
    language = context.language
    (since, called), *others = _by_since(owner.networks, language)
    words = {"owner": capital(owner_called(owner, language)), "list": listed(called, language), "since": since}
    first = say("members-of-since" if since else "members-of", language, **words)
    behind = [say("also-members-of", language, since=at, list=listed(them, language)) for at, them in others]
    told = sentence(things_in_turn([first.removesuffix("."), *behind], language))
    sources = tuple(dict.fromkeys(source for one in owner.networks for source in one.sources))
    return Phrase(told, context.notes.of(owner.home, sources))


def _by_since(networks: Sequence[NetworkOnDay], language: Language) -> list[tuple[str, list[str]]]:
    """The networks by since when, first those of which that is not told; all as one where no two share it."""
    found: dict[str, list[str]] = {}
    for one in networks:
        found.setdefault(dates.since(one.since, language) if one.since else "", []).append(named(one.name, language))
    if not any(since and len(names) > 1 for since, names in found.items()):
        return [("", [_network(one, language) for one in networks])]
    return sorted(found.items(), key=lambda group: bool(group[0]))


def _networks_in_doubt(context: ReportContext, owner: MunicipalityOnDay) -> Iterator[Phrase]:
    """That it may not have been a member by the day of the report, or no longer."""
    on, language = context.options.on, context.language
    unsure = [one for one in owner.networks if not one.certain]
    if unsure:
        names = listed([named(one.name, language) for one in unsure], language)
        told = {"owner": owner_called(owner, language), "list": names, "date": dates.day(on, language)}
        sources = tuple(dict.fromkeys(source for one in unsure for source in one.sources))
        yield Phrase(say("networks-in-doubt", language, **told), context.notes.of(owner.home, sources))


def _network(one: NetworkOnDay, language: Language) -> str:
    """A network, and since when the municipality belongs to it: `Eurocities (sinds 2005)`."""
    name = named(one.name, language)
    return f"{name} ({dates.since(one.since, language)})" if one.since else name

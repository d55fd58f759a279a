"""The partners of a bond as its sentences name them, each with its country where one is abroad; who joined later."""

from collections.abc import Iterable

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.first_members import later_members
from stedenband.reports.grammar import listed, say
from stedenband.reports.parties import member_name, names_apart
from stedenband.reports.report_context import ReportContext
from stedenband.text import sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.countries import country_name


def partners(context: ReportContext, one: BondOnDay, members: Iterable[PlaceOnDay] | None = None) -> str:
    """`Preston (Verenigd Koninkrijk)`, or several of them; without countries where all are in the owner's own."""
    return listed(partner_list(context, one, members), context.language)


def partner_list(
    context: ReportContext,
    one: BondOnDay,
    members: Iterable[PlaceOnDay] | None = None,
    *,
    with_countries: bool = False,
) -> list[str]:
    """The partners of a bond by name, each with its country where any is in another one."""
    language = context.language
    members = sorted(one.members if members is None else members, key=lambda member: sort_key(member.name))
    if not members:
        return [say("nobody", language)]
    are_at_home = all(member.country == context.owner(one).country for member in members)
    if are_at_home and not with_countries:
        return names_apart(one, members, language, beside=one.members)
    named = ((member_name(one, member, language), country_name(member.country, language)) for member in members)
    return [f"{name} ({country})" for name, country in named]


def in_turn(context: ReportContext, one: BondOnDay) -> str:
    """Who joined later: `sinds 1 mei 2017 ook met Harlem (Verenigde Staten)`."""
    language, parts = context.language, []
    for day, members in later_members(one):
        since = dates.since(day, language) if day else say("later", language)
        parts.append(say("also-since", language, since=since, partners=partners(context, one, members)))
    return ", ".join(parts)

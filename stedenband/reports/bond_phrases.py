"""A bond within a sentence: `de stedenband van Almelo met Preston`, its partners by name, and who joined later."""

from collections.abc import Iterable, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.first_members import first_members, later_members
from stedenband.reports.grammar import a, listed, say, the
from stedenband.reports.parties import member_name
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
        return [member_name(one, member, language) for member in members]
    named = ((member_name(one, member, language), country_name(member.country, language)) for member in members)
    return [f"{name} ({country})" for name, country in named]


def names_of_several(context: ReportContext, bonds: Sequence[BondOnDay], beside: Sequence[BondOnDay] = ()) -> list[str]:
    """The partners of some bonds, each with its country where any of them, or of those beside, is abroad."""
    are_abroad = any(one.is_international for one in (*bonds, *beside))
    return [name for one in bonds for name in partner_list(context, one, with_countries=are_abroad)]


def the_bond(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband van Almelo met Preston (Verenigd Koninkrijk)`."""
    words = {
        "tie": _tie(context, one),
        "gemeente": context.called(one),
        "partners": partners(context, one, first_members(one)),
    }
    return say("bond-of", context.language, **words)


def the_tie(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband met Preston (Verenigd Koninkrijk)`, behind the name of its municipality."""
    words = {"tie": _tie(context, one), "partners": partners(context, one, first_members(one))}
    return say("bond-with", context.language, **words)


def _tie(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband`, or of what never was one `de verkenning van een stedenband`."""
    language = context.language
    return (
        say("exploration", language, ties=a(one.kind, language)) if one.was_only_explored else the(one.kind, language)
    )


def the_bonds(context: ReportContext, bonds: Sequence[BondOnDay]) -> str:
    """`de zusterbanden met Melle en Tallinn en het partnerschap met Burgas`: by kind, in the order of the bonds."""
    language = context.language
    by_kind: dict[object, list[BondOnDay]] = {}
    for one in bonds:
        by_kind.setdefault(one.kind, []).append(one)
    told = []
    for alike in by_kind.values():
        names = listed(names_of_several(context, alike, bonds), language)
        tie = the(alike[0].kind, language, many=len(alike) > 1)
        told.append(say("bond-with", language, tie=tie, partners=names))
    return say("as-well-as", language).join(told)


def in_turn(context: ReportContext, one: BondOnDay) -> str:
    """Who joined later: `sinds 1 mei 2017 ook met Harlem (Verenigde Staten)`."""
    language, parts = context.language, []
    for day, members in later_members(one):
        since = dates.since(day, language) if day else say("later", language)
        parts.append(say("also-since", language, since=since, partners=partners(context, one, members)))
    return ", ".join(parts)


def changed_kind(one: BondOnDay) -> bool:
    """Whether a bond is of another kind than at its beginning, or has been."""
    first = one.beginning
    return first is not None and (first.kind is not one.kind or any(change.changes_kind for change in one.changes))

"""Who keeps or kept a bond going, and since when: those since one day together."""

from collections.abc import Iterator, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.reports.grammar import listed, say
from stedenband.reports.holders import role_holder, with_article
from stedenband.reports.nouns import is_many
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, as_unit, fact
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Side


def kept_by(
    context: ReportContext, one: BondOnDay, roles: Sequence[RoleOnDay], key_of_own: str, term: str = ""
) -> Iterator[Statement]:
    """By whom a bond is or was kept going, on our side and on that of the partner; `term` says when that was."""
    for side, key in ((Side.OWN, key_of_own), (Side.PARTNER, f"{key_of_own}-partner")):
        if on_side := [role for role in roles if role.side is side]:
            yield from as_unit(_kept_on_side(context, one, on_side, key, term))


def _kept_on_side(
    context: ReportContext, one: BondOnDay, roles: Sequence[RoleOnDay], key: str, term: str
) -> Iterator[Statement]:
    """Who of one side kept a bond: `De burgemeester en de raad … sinds 2019. Het college doet dat sinds 2020.`"""
    groups, is_shared = _by_since(context, one, roles), any(role.committee for role in roles)
    for at, (since, alike) in enumerate(groups):
        called = with_article if since else with_since
        told = list(dict.fromkeys(called(context, one, role) for role in alike))
        sources = tuple(dict.fromkeys(source for role in alike for source in _sources(role, term)))
        are_many = len(told) > 1 or is_many(role_holder(context, one, alike[0]))
        words = {"list": listed(told, context.language), "since": since, "term": term}
        is_own = len(told) == len(groups) == 1 and alike[0].side is Side.OWN
        words["subject"] = told[0] if is_own else ""
        said = "kept-so-since" if at else f"{key}-since" if since else key
        yield fact(one, said, Paragraphs.UPKEEP, sources, many=are_many, is_shared=is_shared, **words)


def _sources(role: RoleOnDay, term: str) -> tuple[str, ...]:
    """The sources of a role, and of what ended a committee where that tells until when it kept the bond."""
    is_end_told = bool(term) and role.ended_with_committee and role.committee is not None
    return (*role.sources, *role.committee.state_sources) if role.committee and is_end_told else role.sources


def _by_since(context: ReportContext, one: BondOnDay, roles: Sequence[RoleOnDay]) -> list[tuple[str, list[RoleOnDay]]]:
    """Those who fill a role since one day, first those of whom none is told; all as one where no two share theirs."""
    found: dict[str, list[RoleOnDay]] = {}
    for role in roles:
        found.setdefault(_since(context, one, role), []).append(role)
    is_shared = any(since and len({with_article(context, one, role) for role in it}) > 1 for since, it in found.items())
    if len(found) > 1 and not is_shared:
        return [("", list(roles))]
    return sorted(found.items(), key=lambda group: bool(group[0]))


def with_since(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> str:
    """A holder, and since when: `de raad (sinds 2018)`."""
    holder, since = with_article(context, one, role), _since(context, one, role)
    return f"{holder} ({since})" if since else holder


def with_term(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> str:
    """A holder of whom the end is in doubt, and from when until when: `de raad (van 2018 tot 2026)`."""
    holder, begun, end = with_article(context, one, role), role.since, role.until
    if role.committee or begun is None or end is None:  # when a committee was dissolved is told of itself
        return holder
    if begun.choices or end.choices or not begun.last < one.told_until <= end.last:
        return holder
    first, last = dates.bare(begun, context.language), dates.bare(end, context.language)
    return f"{holder} ({say('from-until', context.language, first=first, last=last)})"


def _since(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> str:
    """`sinds 2018`, where that is not when the bond began; of what is over it is told with its end."""
    if role.since is None or role in one.roles_over or not has_since_of_its_own(one, role):
        return ""
    return dates.since(role.since, context.language)


def has_since_of_its_own(one: BondOnDay, role: RoleOnDay) -> bool:
    """Whether a role is known to be filled since another day than that on which the bond began."""
    since, begun = role.since, one.since
    if since is None or begun is None:
        return since is not None
    first = since.last if since.no_later_than else since.first  # of a bound all that is known is that day
    return since.last < begun.first or begun.last < first

"""Who will keep a bond going from a later day on, and who only until one, in sentences."""

from collections.abc import Iterator

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.reports.grammar import say
from stedenband.reports.holders import role_holder, with_article
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status


def coming_roles(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Who keeps a bond until a day ahead, unless it ends itself, and who will from one on."""
    if one.tells_no_more or any(it.status is Status.ENDED for it in one.announced):
        return
    for role in one.roles_now:
        if role.until and role.until.first > one.told_until:
            term = say("role-until", context.language, until=dates.bare(role.until, context.language))
            yield _role(context, one, role, "role-ends", term)
    for role in one.roles_ahead:
        if role.since and (role.committee or not role.committee_id):
            term = say("role-from", context.language, since=dates.bare(role.since, context.language))
            yield _role(context, one, role, "role-begins", term)


def _role(context: ReportContext, one: BondOnDay, role: RoleOnDay, key: str, term: str) -> Statement:
    words = {"holder": with_article(context, one, role), "term": term}
    if role.counterpart:
        key, words["counterpart"] = f"{key}-contact", named(role.counterpart, context.language)
    return fact(one, key, Paragraphs.AHEAD, role.sources, many=is_many(role_holder(context, one, role)), **words)

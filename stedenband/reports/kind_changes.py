"""That a bond came to be of another kind, in sentences."""

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.grammar import a, noun, say, the
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import initiative
from stedenband.reports.reasons import wanted
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Reason, Status

_FIRST = Paragraphs.BOND
_NOBODY = {"by": "", "initiative": "", "reason": ""}


def changed_kind(one: BondOnDay) -> bool:
    """Whether a bond is of another kind than at its beginning, or has been."""
    first = one.beginning
    if first is None:
        return False
    return first.kind is not one.kind or any(it.changes_kind and not it.is_only_explored for it in one.changes)


def turned(one: BondOnDay) -> Change | None:
    """The change of kind that comes next to the beginning, of which nothing else is told: both are one sentence."""
    if len(one.changes) < 2 or one.since is None:  # noqa: PLR2004 - the beginning and what comes next
        return None
    first, change = one.changes[:2]
    is_bare = first.begins and not (first.membership or first.by or first.note)
    is_turn = change.turns_into and not change.revives and first.kind is change.from_kind
    return change if is_bare and is_turn and not change.comes_into else None


def began_and_turned(context: ReportContext, one: BondOnDay, first: Change, change: Change) -> Statement:
    """`De band begon in 1946 als contactband en is in 1977 omgezet in een stedenband.`"""
    language = context.language
    words = {**kind_wanted(context, one, change), "later": when_changed(context, change)}
    words |= {"when": dates.when(one.since, language) if one.since else "", "kind": noun(first.kind, language)}
    sources = tuple(dict.fromkeys((*first.sources, *change.sources)))
    return fact(one, "began-and-turned", _FIRST, sources, after=a(change.kind, language), **words)


def kind_change(context: ReportContext, one: BondOnDay, change: Change, when: str) -> Statement:
    """That a bond came to be of another kind, and when."""
    by_whom = _NOBODY if _is_wanted_as_state(change) else kind_wanted(context, one, change)
    if change.membership:
        owner = owner_acting(context, one, change)
        by_whom = {**_NOBODY, "initiative": initiative(one, owner, change, context.language)}
    words = {**kind_values(context, one, change), **by_whom, "when": when}
    return fact(one, key_of_kind(change), _FIRST, change.sources, **words)


def key_of_kind(change: Change) -> str:
    """Which sentence tells a change of kind: one while its municipality took no part is told by its joining again."""
    return "kind-rejoined" if change.membership else "kind-revived" if change.revives else "kind-changed"


def is_state_apart(change: Change) -> bool:
    """Whether a change of kind brought another state as well, which is told apart."""
    return change.comes_into and not change.revives


def _is_wanted_as_state(change: Change) -> bool:
    """Whether who wanted a change of kind, and why, is told of the state that it brought: not of being active again."""
    return is_state_apart(change) and (change.status is not Status.ACTIVE or change.reason is Reason.REVIVAL)


def as_state(change: Change) -> Change:
    """A change as that of the state it brought, without what is told of the kind that it brought."""
    if not change.turns_into or _is_wanted_as_state(change):
        return change
    return change._replace(by=None, by_partner=None, reason=None)


def kind_wanted(context: ReportContext, one: BondOnDay, change: Change) -> dict[str, str]:
    """Who wanted a change of kind, and why."""
    return wanted(one, owner_acting(context, one, change), change, context.language, is_done=True)


def kind_values(context: ReportContext, one: BondOnDay, change: Change) -> dict[str, str]:
    """The words of a change of kind: `{when} is de stedenband omgezet in een vriendschapsband`."""
    language = context.language
    values = {"when": when_changed(context, change)}
    if change.revives:
        return {**values, "gemeente": context.called(one), "kind": noun(change.kind, language)}
    return {**values, "the_before": the(change.from_kind, language), "after": a(change.kind, language)}


def when_changed(context: ReportContext, change: Change) -> str:
    """When a change took effect; `later` where that is not known."""
    language = context.language
    return dates.when(change.when, language) if change.when else say("later", language)

"""What is decided for later of a bond, in sentences."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import members_ahead
from stedenband.register.occurrences import MemberAhead
from stedenband.reports.agreements import expiries
from stedenband.reports.blocks import from_on, per
from stedenband.reports.coming_roles import coming_roles
from stedenband.reports.decisions import decision
from stedenband.reports.grammar import a, capital, noun, say, the
from stedenband.reports.memberships import coming_member, member_decision
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import coming_by, initiative
from stedenband.reports.proposals import is_of_another
from stedenband.reports.reasons import coming_reason, reason_ahead, wanted
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, joined, phrase, prose
from stedenband.reports.values import Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Outcome, Status

# What somebody will do to a bond; into any other state it comes by itself.
_IS_DONE = {
    Status.ENDED: Bilingual("beëindigd", "ended"),
    Status.SUSPENDED: Bilingual("opgeschort", "suspended"),
    Status.PHASING_OUT: Bilingual("afgebouwd", "phased out"),
}


def coming_changes(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """What is decided for later, or told to be; of the decision what no proposal says."""
    last = one.last_change
    for change in one.announced:
        is_of_last = last is not None and change.decided is not None and _decision_of(change) == _decision_of(last)
        is_why_said = is_of_last and last is not None and last.reason is change.reason
        coming = coming_change(context, one, change._replace(reason=None) if is_why_said else change)
        proposed = [it for it in one.proposals if it.outcome is Outcome.ACCEPTED and it.decided == change.decided]
        is_proposed = any(not is_of_another(change, it) for it in proposed)
        is_shared = not is_of_last and not proposed and _is_announced_of_others(context, one, change)
        yield coming._replace(is_shared=is_shared)
        known = one.as_told(change)
        if (is_of_last or is_proposed) and not change.document:
            known = known._replace(decided=None, decided_by=None, organ_of_another=None)
        for it in decision(context, one, known):
            yield it._replace(paragraph=Paragraphs.AHEAD, is_shared=is_shared)
    for member in members_ahead(one):
        yield from member_ahead(context, one, member)


def member_ahead(context: ReportContext, one: BondOnDay, member: MemberAhead) -> Iterator[Statement]:
    """That a partner will join or leave, when that was decided, and a remark."""
    yield coming_member(context, one, member)
    yield from member_decision(context, one, member.change, member.date, member.sources, Paragraphs.AHEAD)
    if member.change.note:
        yield prose(one, member.change.note, Paragraphs.AHEAD, member.sources)


def still_coming(context: ReportContext, one: BondOnDay, skipped: Collection[object]) -> Iterator[Phrase]:
    """Each change of a bond that lies ahead, with the decision, but for those that are told elsewhere.

    Behind it who will keep it or will no more, and what is to expire.
    """
    for change in one.announced:
        if change not in skipped:
            told = [coming_change(context, one, change), *decision(context, one, one.as_told(change))]
            yield _as_one(context, told)
    for member in members_ahead(one):
        if member not in skipped:
            yield _as_one(context, [*member_ahead(context, one, member)])
    yield from (phrase(context, it) for it in coming_roles(context, one))
    yield from expiries(context, one)


def _as_one(context: ReportContext, told: Sequence[Statement]) -> Phrase:
    phrases = joined(phrase(context, it) for it in told)
    notes = dict.fromkeys(chain.from_iterable(it.notes for it in phrases))
    return Phrase(" ".join(it.text for it in phrases), tuple(notes))


def bond_begins(context: ReportContext, one: BondOnDay) -> str:
    """`De stedenband van Leiden met Krefeld begint op 1 maart 2025.`, of an exploration this, or that it joins one."""
    language, first = context.language, one.announced[0]
    is_explored = first.status is Status.EXPLORING
    tie = say("exploration", language, ties=a(first.kind, language)) if is_explored else the(first.kind, language)
    words = {"tie": tie, "gemeente": context.called(one), "partners": context.partner_names(one)}
    when = dates.when(first.when, language) if first.when else ""
    if first.membership is Membership.JOINED:
        the_tie = say("bond-with", language, tie=tie, partners=words["partners"])
        return capital(say("not-joined", language, gemeente=words["gemeente"], the_tie=the_tie, when=when))
    return capital(say("not-begun", language, the_tie=say("bond-of", language, **words), when=when))


def members_to_come(context: ReportContext, one: BondOnDay) -> Iterator[str]:
    """`Bonn treedt per 1 mei 2027 toe.`: which other partners are to join or leave, in sentences without notes."""
    for member in members_ahead(one):
        yield phrase(context, coming_member(context, one, member)._replace(sources=())).text


def _is_announced_of_others(context: ReportContext, one: BondOnDay, change: Change) -> bool:
    """Whether one decision brings other bonds of the municipality into the same state: it is told once for all."""
    if change.status not in _IS_DONE or change.membership or (change.by and change.by.value.startswith("partner")):
        return False
    told = _as_announced(change)
    return any(
        told == _as_announced(it)
        for other in context.bonds
        if other is not one and other.home == one.home and other.status is one.status
        for it in other.announced
    )


def _as_announced(change: Change) -> tuple[object, ...]:
    return change.date, change.status, change.by, change.reason, change.notified, change.note, *_decision_of(change)


def _decision_of(change: Change) -> tuple[object, ...]:
    return change.decided, change.organ_that_decided, change.document


def coming_change(context: ReportContext, one: BondOnDay, change: Change) -> Statement:
    """That a bond will come into another state, or be of another kind."""
    language, ahead = context.language, Paragraphs.AHEAD
    when = per(context, change.when) if change.when else ""
    if change.membership:
        return _coming_membership(context, one, change, when)
    if change.goes_on_as and change.comes_into:
        words = wanted(one, owner_acting(context, one, change), change, language, is_done=True)
        return fact(one, "coming-revived", ahead, change.sources, per=when, kind=noun(change.kind, language), **words)
    if change.goes_on_as:
        words = wanted(one, owner_acting(context, one, change), change, language, is_done=False)
        return fact(one, "coming-kind", ahead, change.sources, per=when, kind=a(change.kind, language), **words)
    if change.closes_exploring:
        words = wanted(one, owner_acting(context, one, change), change, language, is_done=True)
        return fact(one, "coming-exploring-ended", ahead, change.sources, per=when, **words)
    if change.status is Status.EXPLORING:
        words = wanted(one, owner_acting(context, one, change), change, language, is_done=False)
        words["again"] = say("again", language) if change.from_status else ""
        return fact(one, "coming-exploring", ahead, change.sources, per=when, **words)
    if change.when and change.status is Status.PHASING_OUT:
        when = from_on(context, change.when)
    done = _IS_DONE.get(change.status)
    words = _coming_words(context, one, change, is_done=done is not None)
    status = done.text(language) if done else change.status.label(language)
    return fact(one, "coming-status", ahead, change.sources, per=when, status=status, **words)


def _coming_membership(context: ReportContext, one: BondOnDay, change: Change, when: str) -> Statement:
    """That its own municipality will join or leave; why a bond stands as it does is no reason to join it."""
    is_of_state = change.membership is Membership.JOINED and change.status is not Status.ACTIVE
    words = {
        "name": context.called(one),
        "initiative": initiative(one, owner_acting(context, one, change), change, context.language),
        "reason": "" if is_of_state else reason_ahead(change.reason, context.language),
    }
    return fact(one, f"coming-{change.becomes.value}", Paragraphs.AHEAD, change.sources, per=when, **words)


def _coming_words(context: ReportContext, one: BondOnDay, change: Change, *, is_done: bool) -> dict[str, str]:
    """By whom a bond will be brought into a state, or on whose initiative it comes into it, and why."""
    owner, language = owner_acting(context, one, change), context.language
    if change.status is Status.ENDED:
        by = coming_by(one, owner, change, language)
        return {"by": by, "initiative": "", "reason": coming_reason(one, owner, change, language)}
    words = wanted(one, owner, change, language, is_done=is_done)
    return {**words, "initiative" if is_done else "by": ""}

"""What stands behind the opening on a bond: what is not known, the decision, what was before, what is decided."""

from collections.abc import Iterator, Sequence

from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.bond_history import kind_explored
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import since_of_members, sources_in_doubt
from stedenband.register.place_on_day import PlaceKey
from stedenband.reports.decisions import decision
from stedenband.reports.ending_in_course import ends_in_course
from stedenband.reports.ending_values import ending_values, is_not_continued, key_of_ending
from stedenband.reports.gaps import is_in_opening, is_state_at_end
from stedenband.reports.grammar import a, listed, noun, say
from stedenband.reports.kind_changes import (
    as_state,
    began_and_turned,
    changed_kind,
    is_state_apart,
    kind_change,
    turned,
    when_changed,
)
from stedenband.reports.memberships import doubtful_changes, in_doubt
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import member_name, who
from stedenband.reports.reasons import wanted
from stedenband.reports.report_context import ReportContext
from stedenband.reports.retold import beginning_is_retold, is_retold, tells_initiative
from stedenband.reports.statements import OfBonds, Paragraphs, Statement, fact, is_circumstance, prose
from stedenband.reports.told_in_opening import is_told_as_turned, tells_beginning
from stedenband.reports.unknown_beginnings import WAS_SO, is_since_known, is_unknown_beginning_told
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Reason, Status

_FIRST = Paragraphs.BOND
# The sentences on what somebody did to a bond.
_DONE = frozenset({"phase-suspended", "before-suspended", "at-end-suspended", "phase-exploring-ended"})


def standing(context: ReportContext, one: BondOnDay, *, is_alone: bool) -> Iterator[Statement]:
    """How a bond stands behind its opening: what is not certain or not known, the decision, and what it is called."""
    last = one.last_change
    has_ending = is_alone and ends_in_course(one)  # then what is told of it stands behind what came before
    if not (has_ending and one.certain is False):
        yield from _doubt(context, one)
    yield from _members_in_doubt(context, one)
    if last and one.status is not Status.ACTIVE and not has_ending:
        yield from _unknown(context, one, last)
        yield from decision(context, one, last)
    if one.name:
        yield fact(
            one, "called-ended" if one.status is Status.ENDED and not one.is_left else "called", _FIRST, name=one.name
        )


def standing_since(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """As what a bond ended, and that it is explored since."""
    if one.ending and one.ending.changes_kind:
        yield fact(one, "ended-as", _FIRST, one.ending.sources, after=a(one.ending.kind, context.language))
    if one.exploring and one.status is Status.ENDED:
        yield from _exploring(context, one, one.exploring)


# --- What is not certain or not known --------------------------------------------------------------------------------


def _doubt(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    if one.certain is False or (one.certain and not one.kind_certain):
        is_change_open = any(change.certain > one.on for change in one.changes)
        key = "uncertain" if is_change_open else "uncertain-still"  # else a later change may have taken effect
        key = "uncertain-again" if _is_only_return_open(one) else key
        yield fact(one, key, _FIRST, _of_open(one), date=dates.day(one.on, context.language))


def _of_open(one: BondOnDay) -> tuple[str, ...]:
    """The sources of the changes that may have taken effect, or not: of those that count by the day, else of others."""
    is_open = [change for change in one.changes if change.certain > one.on]
    is_open = is_open or [change for change in one.later if change.earliest <= one.on]
    return tuple(dict.fromkeys(source for change in is_open for source in change.sources))


def _members_in_doubt(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    told = doubtful_changes(one) if one.members_in_doubt else set[PlaceKey]()
    if members := [member for member in one.members_in_doubt if member.key not in told]:
        names = listed([member_name(one, member, context.language) for member in members], context.language)
        date = dates.day(one.on, context.language)
        sources = sources_in_doubt(one, {member.key for member in members})
        yield fact(one, "member-in-doubt", _FIRST, sources, many=len(members) > 1, names=names, date=date)


def _is_only_return_open(one: BondOnDay) -> bool:
    """Whether all that is not certain of an active bond is that it was active again by then, as it had been before."""
    is_open = [change for change in one.changes if change.certain > one.on]
    came_back = one.last_change
    return one.status is Status.ACTIVE and is_open == [came_back] and came_back is not one.beginning


def _unknown(context: ReportContext, one: BondOnDay, last: Change, *, in_turn: bool = False) -> Iterator[Statement]:
    """What is not known of an ending: when, by whom, for what reason; told `in_turn` it says that of its day."""
    if one.status is not Status.ENDED:
        return
    if last.membership:
        if last.when is None and not in_turn:
            yield fact(one, "left-when-unknown", _FIRST, last.sources)
        return
    language = context.language
    by_merger = last.reason is Reason.MERGER or None  # which says of whom it was
    gaps = (
        ("unknown-when", last.when or in_turn or None),
        ("unknown-who", last.by or last.organ_that_decided or by_merger),
        ("unknown-why", last.reason),
    )
    missing = [say(key, language) for key, value in gaps if value is None]
    if missing:
        # A bond that is "not continued" has not been said to have ended.
        key = "not-known-ended" if is_not_continued(one, last) and not in_turn else "not-known"
        if missing == [say("unknown-who", language)]:
            yield fact(one, "not-known-who", _FIRST, last.sources)
            return
        yield fact(one, key, _FIRST, last.sources, list=listed(missing, language))


# --- What was before -------------------------------------------------------------------------------------------------


def beginning(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """When the bond began or its municipality joined it, and as what it did where that was another kind."""
    first, language = one.beginning, context.language
    if one.since is None:
        if one.status is Status.EXPLORING and first and first.status is Status.ACTIVE:
            yield fact(one, "was-before", _FIRST, first.sources, ties=a(first.kind, language))
        elif is_unknown_beginning_told(one):
            is_alone = is_since_known(one) or ends_in_course(one)
            key = "began-undated" if is_alone else "began-undated-too"
            yield fact(one, key, _FIRST, first.sources if first else ())
        return
    if first is None:
        return
    when = dates.when(one.since, language)
    if is_told_as_turned(one):
        return
    if turn := turned(one):
        yield began_and_turned(context, one, first, turn)
    elif _begins_as(one):
        words = {"gemeente": context.called(one), "when": when, "kind": noun(first.kind, language)}
        yield fact(one, "joined-as" if first.membership else "began-as", _FIRST, first.sources, **words)
    elif since_of_members(one):
        yield _began(context, one, first)


def _begins_as(one: BondOnDay) -> bool:
    """Whether the beginning is told with the kind: of another kind, or of what was a bond before it is explored."""
    return changed_kind(one) or one.status is Status.EXPLORING


def beginning_of_each(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """When a bond began that is opened together with others."""
    first = one.beginning
    if first and first.when and not changed_kind(one):
        yield _began(context, one, first)


def phases(context: ReportContext, one: BondOnDay, *, is_alone: bool) -> Iterator[tuple[Change, list[Statement]]]:
    """The changes between the beginning and the present state, each with its reason and its sources.

    The ending of a bond that is told alone is among them where its opening does not tell it.
    """
    has_ending = is_alone and ends_in_course(one)
    told = (one.exploring, None if has_ending or one.status is Status.ACTIVE else one.last_change)
    # Whether what was told last is the beginning.
    is_behind = one.status is Status.ACTIVE or _begins_as(one) or is_unknown_beginning_told(one)
    is_told = False  # whether a change was told since the beginning
    for change in one.changes:
        if change.turns_into:
            yield change, list(_of_kind(context, one, change))
        elif change is one.beginning:
            yield change, list(_of_beginning(context, one, change, is_behind=is_behind))
        elif change.is_unknown_before:
            yield change, list(decision(context, one, change))
        elif is_in_opening(one, change):
            is_behind = False
        elif change.ends_exploring or (change.comes_into and change not in told):
            is_behind = False
            is_before = not is_told and one.status is not Status.ACTIVE
            yield change, list(_phase(context, one, change, is_before=is_before, in_turn=has_ending))
        is_told = is_told or (change is not one.beginning and change.comes_into)


def _of_beginning(context: ReportContext, one: BondOnDay, change: Change, *, is_behind: bool) -> Iterator[Statement]:
    """Who wanted a beginning, the decision, its note: what names the beginning comes first unless it `is_behind`."""
    is_joining = change.membership is Membership.JOINED
    if change.by and not tells_initiative(change.note):
        owner = owner_acting(context, one, change)
        if is_joining:
            joined = change if change.status is Status.ACTIVE else change._replace(reason=None)  # else of how it stood
            words = wanted(one, owner, joined, context.language, is_done=False)
            yield fact(one, "joining-wanted-by", _FIRST, change.sources, gemeente=context.called(one), **words)
        else:
            name = who(one, owner, change.by, change.by_partner, context.language, change.acted)
            yield fact(one, "wanted-by", _FIRST, change.sources, who=name)
    if change is not one.last_change or one.status is Status.ACTIVE:
        told = list(decision(context, one, change))
        if told and not is_behind:
            yield from _on_beginning(context, one, change, told)
        else:
            yield from told
    if is_joining and change.status in WAS_SO and change is not one.last_change:
        since = dates.since(change.stands_since, context.language) if change.stands_since else ""
        yield phase(context, one, change, since, f"at-joining-{change.status.value}")


def _on_beginning(
    context: ReportContext, one: BondOnDay, change: Change, told: Sequence[Statement]
) -> Iterator[Statement]:
    """The decision on a beginning and a note, said to be on that; the day of it only where the opening has it not."""
    first, *others = told
    is_said = tells_beginning(one)
    if first.key == "prose" and is_said and not is_circumstance(change.note or ""):
        retold = beginning_is_retold(change.note or "")
        yield first if retold else first._replace(key="on-beginning")
    elif first.key == "decided" and is_said:
        key = "decided-joining" if change.membership else "decided-beginning"
        yield first._replace(key=key)
    else:
        yield _began(context, one, change)
        yield first
    yield from others


def _began(context: ReportContext, one: BondOnDay, change: Change) -> Statement:
    """When a bond began, or its municipality joined it."""
    when = dates.when(change.when, context.language) if change.when else ""
    if change.membership is Membership.JOINED and when:
        words = {"name": context.called(one), "when": when, "initiative": "", "reason": "", "doubt": ""}
        return fact(one, "joined", _FIRST, change.sources, **words)
    return fact(one, "began" if when else "began-undated", _FIRST, change.sources, when=when)


def _of_kind(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    """A change of kind, unless the sentence on the beginning tells it; its state where it is past, and the decision."""
    if change is not turned(one):
        yield kind_change(context, one, change, when_changed(context, change))
    if change is not one.last_change or one.status is Status.ACTIVE:
        if is_state_apart(change):
            yield phase(context, one, as_state(change), when_changed(context, change))
        yield from decision(context, one, change)


def _phase(
    context: ReportContext, one: BondOnDay, change: Change, *, is_before: bool, in_turn: bool
) -> Iterator[Statement]:
    """A change; `is_before` says that it came between the beginning and the state that was told.

    `in_turn` says that the ending is told behind it, or is this change.
    """
    language = context.language
    is_undated_before = is_before and not change.when and change is not one.ending
    when = say("in-between", language) if is_undated_before else when_changed(context, change)
    key, told = _key_of_phase(one, change), list(decision(context, one, change))
    is_decided = any(it.key == "decided" for it in told)  # `het besluit` would be that to end the bond
    if is_undated_before and change.status in WAS_SO and not in_turn:
        key = f"before-{change.status.value}"
    elif change.when and change.status in WAS_SO and not (in_turn or is_decided) and is_state_at_end(one, change):
        key, when = f"at-end-{change.status.value}", dates.since(change.when, language)
    if not is_retold(change):
        # All others of which that is in doubt are the state of the day: the opening tells it.
        doubt = in_doubt(context, change.when, change.certain) if change.closes_exploring else ""
        yield phase(context, one, change, when, key, doubt)
    if change is one.ending:
        yield from _doubt(context, one) if one.certain is False else ()
        yield from _unknown(context, one, change, in_turn=True)
    yield from told


def came_back(context: ReportContext, one: BondOnDay, ending: Change, after: Change) -> Iterator[Statement]:
    """That a bond ended, and came to be in force again."""
    yield phase(context, one, ending, when_changed(context, ending))
    tell = kind_change if after.turns_into else phase
    yield tell(context, one, after, when_changed(context, after))


def phase(
    context: ReportContext, one: BondOnDay, change: Change, when: str, key: str = "", doubt: str = ""
) -> Statement:
    """That a bond came into another state, and when; of what was explored also the doubt whether it did."""
    key = key or _key_of_phase(one, change)
    values = {
        **ending_values(context, one, change),
        "gemeente": context.called(one),
        "when": when,
        "since": when,
        "doubt": doubt,
    }
    if change.status is not Status.ENDED or change.closes_exploring:
        owner = owner_acting(context, one, change)
        values |= wanted(one, owner, change, context.language, is_done=key in _DONE)
    return fact(one, key, _FIRST, change.sources, **values)


def _key_of_phase(one: BondOnDay, change: Change) -> str:
    if change.closes_exploring:
        return "phase-exploring-ended"
    if change.membership is Membership.JOINED:
        return "phase-rejoined"
    if change.status is Status.ENDED:
        is_leaving = change.membership is Membership.LEFT
        return "phase-left" if is_leaving else key_of_ending("phase-ended", one, change)
    if change.status is Status.ACTIVE and (change.revives or change.from_status in IN_FORCE):
        return "phase-new-life" if change.reason is Reason.REVIVAL else "phase-revived"
    return f"phase-{change.status.value}"


# --- What is explored and what is coming -----------------------------------------------------------------------------


def _exploring(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    language, at = context.language, change.when
    ahead = Paragraphs.AHEAD
    words = wanted(one, owner_acting(context, one, change), change, language, is_done=False)
    words["since"] = dates.since(at, language) if at else ""
    words["ties"] = explored(one, change, "new-bond", language)
    yield fact(one, "explored" if at else "explored-undated", ahead, change.sources, **words)
    if one.status is Status.ENDED and change.certain > one.on:
        yield fact(one, "uncertain", ahead, change.sources, date=dates.day(one.on, language))
    if change.note:
        yield prose(one, change.note, ahead, change.sources)


def explored(one: BondOnDay, change: Change, same: str, language: Language) -> OfBonds:
    """What is explored: a bond of a kind, or in the words with a key for the `same` one where that is what it was."""
    kind = kind_explored(one.tie.bond, change)
    if kind in (None, change.kind):
        return OfBonds.of(say(same, language), say(same, language, many=True))
    return OfBonds.of(a(kind, language), noun(kind, language, many=True))

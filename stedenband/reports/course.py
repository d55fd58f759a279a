"""The course of a bond in the order of time: the first contact, its beginning, its changes and what was signed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.model.bond import Origin
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import member_changes, merged_members
from stedenband.register.occurrences import MemberChange, Occurrence, What
from stedenband.register.particulars import first_contact_on, origin_on
from stedenband.register.place_on_day import PlaceKey
from stedenband.reports.agreements import agreement, agreements
from stedenband.reports.first_members import is_joining_told
from stedenband.reports.grammar import say
from stedenband.reports.kind_changes import turned
from stedenband.reports.memberships import in_doubt, member_decision, member_words, membership_key
from stedenband.reports.report_context import ReportContext
from stedenband.reports.retold import membership_is_retold
from stedenband.reports.standing import beginning, phases
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Beginning, Membership
from stedenband.vocabulary.place_names import place_name

_ABOUT = Paragraphs.BOND
_PLAIN = re.compile(r"[\d-]+")


class Step(NamedTuple):
    """A day, and what is told of it: of the beginning, of a later `change`, or of neither."""

    day: date
    told: list[Statement]
    change: Change | None = None
    is_beginning: bool = False


def course(context: ReportContext, one: BondOnDay, *, is_alone: bool) -> Iterator[Statement]:
    """All that is dated of a bond itself, oldest first; what a date is not known of stays behind what it follows.

    A decision that does not stand right behind the sentence on what was decided says on what it is.
    """
    early = agreements(one, among_changes=True)
    signed = [Step(it.signed.first, list(agreement(context, one, it))) for it in early if it.signed]
    steps = [*_first_contact(context, one), *_changes(context, one, is_alone=is_alone), *_origin(context, one)]
    steps = [*steps, *_members(context, one, (*steps, *signed)), *signed]
    are_two = turned(one) is not None and _has_decision(one.beginning)  # one sentence tells what two decisions are on
    is_behind = not one.name and not are_two
    for step in sorted((it for it in steps if it.told), key=lambda step: step.day):
        yield from _decision_named(one, step.change, step.told) if step.change and not is_behind else step.told
        is_behind = step.is_beginning and not are_two


def _first_contact(context: ReportContext, one: BondOnDay) -> Iterator[Step]:
    if contact := first_contact_on(one):
        yield Step(contact.first, [fact(one, "first-contact", _ABOUT, when=dates.when(contact, context.language))])


def _changes(context: ReportContext, one: BondOnDay, *, is_alone: bool) -> Iterator[Step]:
    """The beginning, and the changes behind it: the order of the list wins, also where a day is not known."""
    first = one.since.first if one.since else date.min
    yield Step(first, list(beginning(context, one)), is_beginning=True)
    day = date.min
    for change, told in phases(context, one, is_alone=is_alone):
        begun = change.counts if change is one.ending else change.when.first if change.when else day
        day = max(day, begun)
        yield Step(day, told, change)


def _has_decision(change: Change | None) -> bool:
    return change is not None and bool(change.decided or change.organ_that_decided)


def _decision_named(one: BondOnDay, change: Change, told: list[Statement]) -> list[Statement]:
    """What is told of a change, its decision said to be on that."""
    if not told or told[0].key != "decided":
        return told
    first, *others = told
    if change is one.beginning:
        key = "decided-joining" if change.membership else "decided-beginning"
        return [first._replace(key=key), *others]
    return [first._replace(key="decided-turn"), *others] if change.turns_into else told


def _origin(context: ReportContext, one: BondOnDay) -> Iterator[Step]:
    """How the bond came to its municipality: that it is new says no more than that it began."""
    origin = origin_on(one)
    if origin is None:
        return
    is_told = origin.date is None or origin.date == one.since  # the opening has that day
    when = "" if is_told or origin.date is None else dates.when(origin.date, context.language)
    day = origin.date or one.since
    if origin.how is not Beginning.NEW or (when and not one.is_only_explored):
        doubt = in_doubt(context, origin.date, origin.date.last) if when and origin.date else ""
        yield Step(day.first if day else date.max, [came(context, one, origin, when, doubt)])


def came(context: ReportContext, one: BondOnDay, origin: Origin, when: str, doubt: str = "") -> Statement:
    """How a bond came to its municipality: new, or from another one; `doubt` says that it may not have by the day."""
    preposition = "origin-of" if origin.how is Beginning.JOINED else "origin-from"
    whose = say(preposition, context.language, name=place_name(origin.from_, context.language)) if origin.from_ else ""
    words = {"gemeente": context.called(one), "from_": whose, "when": when, "doubt": doubt}
    key = f"origin-{origin.how.value}"
    return fact(one, f"{key}-explored" if one.is_only_explored else key, _ABOUT, origin.sources, **words)


def _members(context: ReportContext, one: BondOnDay, beside: Sequence[Step]) -> Iterator[Step]:
    """Who joined and left, by date; who was there from the first day did not join, and who was merged did not leave.

    Who joined and left with no step `beside` it in between is told in one sentence.
    """
    told = [it for it in _each_member(context, one) if it.statements]
    at = 0
    while at < len(told):
        it, *later = told[at : at + 2]
        if later and _is_term(it, later[0], one.on, beside):
            yield Step(_day_of(later[0].found), list(_term(context, one, it, later[0])))
            at += 2
        else:
            yield Step(_told_at(one, it), it.statements)
            at += 1


def _told_at(one: BondOnDay, member: "_Member") -> date:
    """With which day it is told: into what a partner was merged is told with the beginning, as it was made with it."""
    is_merged = member.statements[0].key == "merged-into"
    return one.since.first if is_merged and one.since else _day_of(member.found)


class _Member(NamedTuple):
    """That a partner joined or left, and what is told of it."""

    found: Occurrence
    statements: list[Statement]
    is_known: bool = False  # of one that was told of before


def _each_member(context: ReportContext, one: BondOnDay) -> Iterator[_Member]:
    merged, known = merged_members(one), set[PlaceKey]()
    found = [it for it in member_changes(one) if it.what is What.LEFT or it.date is None or it.date != one.since]
    for it in sorted(found, key=_day_of):
        record = it.record
        if not isinstance(record, MemberChange):
            raise TypeError(record)
        key, language = record.place.key, context.language
        if key in merged and record.status is Membership.LEFT:
            words = {"name": place_name(record.place.name, language), "larger": place_name(merged[key][0], language)}
            yield _Member(it, [fact(one, "merged-into", _ABOUT, it.sources, when=_when(context, it), **words)])
        elif key not in merged and key not in merged.values():
            is_known = key in known
            yield _Member(it, list(_membership(context, one, it, record, is_known=is_known)), is_known)
            known.add(key)


def _is_term(joined: _Member, left: _Member, on: date, beside: Sequence[Step]) -> bool:
    """Whether a partner that joined left next, both on a day or in a year that is certain, with no more to tell."""
    first, last = joined.found.record, left.found.record
    if not isinstance(first, MemberChange) or not isinstance(last, MemberChange) or first.place.key != last.place.key:
        return False
    is_in_turn = (joined.found.what, left.found.what) == (What.JOINED, What.LEFT)
    is_bare = len(joined.statements) == 1 and left.statements[0].key == "left" and not (first.by or first.reason)
    are_dated = all(_is_plain(it.found, on) for it in (joined, left))
    begun, ended = joined.found, left.found
    is_free = not any(step.told and begun.first <= step.day <= ended.first for step in beside)
    return is_in_turn and is_bare and not first.note and are_dated and begun.last < ended.first and is_free


def _is_plain(found: Occurrence, on: date) -> bool:
    """Whether a date is a day, a month or a year that is over by a day, without doubt."""
    return found.date is not None and _PLAIN.fullmatch(found.date.text) is not None and found.last <= on


def _term(context: ReportContext, one: BondOnDay, joined: _Member, left: _Member) -> Iterator[Statement]:
    """`Zittau deed mee van 1995 tot 2012 en trad uit vanwege de kosten.`, and what else is told of its leaving."""
    first, last = (dates.bare(it.found.date, context.language) if it.found.date else "" for it in (joined, left))
    words = {**dict(left.statements[0].values), "name": dict(joined.statements[0].values)["name"]}
    words["once"] = _once(context, one, joined)
    key = "took-part-and-left" if words["initiative"] or words["reason"] else "took-part"
    sources = tuple(dict.fromkeys((*joined.found.sources, *left.found.sources)))
    yield fact(one, key, _ABOUT, sources, **{**words, "first": first, "last": last})
    yield from left.statements[1:]


def _once(context: ReportContext, one: BondOnDay, joined: _Member) -> str:
    """`eerder`, where a partner came back and takes part now, `opnieuw` of a later time; else nothing."""
    record = joined.found.record
    if isinstance(record, MemberChange) and any(it.key == record.place.key for it in one.members):
        return say("before-now", context.language)
    return say("again", context.language) if joined.is_known else ""


def _day_of(found: Occurrence) -> date:
    return found.first if found.date and not found.date.no_later_than else found.last


def _when(context: ReportContext, found: Occurrence) -> str:
    language = context.language
    return dates.when(found.date, language) if found.date else say("on-unknown-day", language)


def _membership(
    context: ReportContext, one: BondOnDay, found: Occurrence, record: MemberChange, *, is_known: bool
) -> Iterator[Statement]:
    words = {**member_words(context, one, found, record, is_known=is_known), "when": _when(context, found)}
    behind = list(member_decision(context, one, record, found.date, found.sources, _ABOUT))
    is_bare = not (behind or words["initiative"] or words["reason"] or words["doubt"])
    if not (is_bare and _is_told(one, found, record)):
        yield fact(one, membership_key(one, found, record), _ABOUT, found.sources, **words)
    yield from behind
    if record.note:
        yield prose(one, record.note, _ABOUT, found.sources)


def _is_told(one: BondOnDay, found: Occurrence, record: MemberChange) -> bool:
    """Whether a partner's joining or leaving is told in the opening of its bond, or by its note."""
    if record.note:
        return membership_is_retold(record.note, record.status, found.date)
    return is_joining_told(one, found)

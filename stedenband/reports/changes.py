"""What has happened since a day: every change that can be of that day or later, also where its date is unknown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import NamedTuple

from stedenband.register.bond_history import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import (
    CommitteeChange,
    MemberAhead,
    MemberChange,
    Occurrence,
    What,
    of_bond,
    of_committees,
    of_event,
)
from stedenband.register.records_on_day import AgreementOnDay, ProposalOnDay, RoleOnDay
from stedenband.reports.blocks import nothing, per
from stedenband.reports.endings import latest
from stedenband.reports.happenings import event_phrase
from stedenband.reports.proposals import asked_words, outcome_words, proposed
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import kind_moved, listed, say, sentence
from stedenband.reports.upkeep import role_holder
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.labels import Draft


class _Told(NamedTuple):
    """An occurrence with the words that tell it; `name` is that of its bond, where it is of one."""

    occurrence: Occurrence
    name: str
    phrase: Phrase


def changes_since(context: ReportContext, since: date) -> Part:
    """What may have changed from a day on, up to the day of the report; what has no date comes last."""
    told = [*_of_bonds(context, since), *_of_committees(context, since), *_of_events(context, since)]
    dated = sorted((one for one in told if one.occurrence.date), key=_in_order)
    undated = [one for one in told if not one.occurrence.date]
    items = (*(replace(one.phrase, date=one.occurrence.date) for one in dated), *_of_undated(context, undated))
    heading = say("changes", context.language, date=dates.day(since, context.language))
    if items:
        return Part("changes", heading, (Bullets(items),))
    is_sure = all(one.certain or one.status is Draft.LISTED for one in context.bonds) and not context.options.unread
    none = nothing(context, "no-changes" if is_sure else "no-known-changes")
    return Part("changes", heading, (Paragraph((Phrase(none),)),))


def _in_order(one: _Told) -> date:
    """The first day of a change, or the last where it was no later than that."""
    occurrence = one.occurrence
    return occurrence.last if occurrence.date and occurrence.date.no_later_than else occurrence.first


def _of_bonds(context: ReportContext, since: date) -> Iterator[_Told]:
    for one in (*context.bonds, *context.ahead):
        for found in of_bond(one, since):
            yield _Told(found, context.name(one), Phrase(_words(context, one, found), _cited(context, found)))


def _cited(context: ReportContext, found: Occurrence) -> tuple[int, ...]:
    return context.notes.of(found.writer, found.sources)


def _of_committees(context: ReportContext, since: date) -> Iterator[_Told]:
    """The changes of the committees of the municipalities asked for, and of those that keep the bonds."""
    tied = {(one.writer, role.committee_id) for one in context.bonds for role in one.all_roles if role.committee_id}
    options = context.options
    asked = set() if options.countries else set(options.homes or context.register.municipalities)
    for home in sorted(asked | {writer for writer, _ in tied}):
        for found in of_committees(context.register, home, since, options.on):
            record = found.record
            if isinstance(record, CommitteeChange) and (home in asked or (home, record.id) in tied):
                what = f"{record.name} {record.status.label(context.language)}"
                yield _Told(found, "", Phrase(_dated(context, found, what), _cited(context, found)))


def _of_events(context: ReportContext, since: date) -> Iterator[_Told]:
    for event in context.events:
        for found in of_event(event, since, context.options.on):
            yield _Told(found, "", event_phrase(context, event))


# --- The words of one change -----------------------------------------------------------------------------------------


def _words(context: ReportContext, one: BondOnDay, found: Occurrence) -> str:
    name, record = context.name(one), found.record
    if isinstance(record, ProposalOnDay):
        return f"{name}: {_proposal(context, one, record, found.what)}"
    return _dated(context, found, f"{name}{_what(context, one, found)}")


def _dated(context: ReportContext, found: Occurrence, what: str) -> str:
    language = context.language
    if found.date is None:
        return sentence(say("change-undated", language, what=what, latest=latest(context, found.last)))
    return sentence(say("change", language, when=dates.when(found.date, language), what=what))


def _what(context: ReportContext, one: BondOnDay, found: Occurrence) -> str:
    language, record = context.language, found.record
    match record:
        case Change() if found.what is What.DECIDED:
            return f", {_of_decision(context, one, record)}"
        case Change():
            return _of_change(context, one, record)
        case MemberAhead():
            what = f"{record.change.place.name} {record.change.status.label(language)}"
            return f", {say('change-decided', language, per=per(context, record.date), what=what)}"
        case MemberChange():
            return f", {record.place.name} {record.status.label(language)}"
        case AgreementOnDay():
            what = record.title or record.kind.label(language)
            keys = {What.RENEWED: "agreement-renewed", What.EXPIRED: "agreement-expired"}
            return f", {say(keys[found.what], language, what=what) if found.what in keys else what}"
        case RoleOnDay():
            return f", {say(found.what.value, language, holder=role_holder(context, record))}"
    raise TypeError(record)


def _of_change(context: ReportContext, one: BondOnDay, change: Change) -> str:
    language = context.language
    moved = f", {kind_moved(change, language)}" if change.changes_kind else ""
    if change.ends_exploring:
        return f", {say('exploring-ended', language)}"
    if not change.comes_into:
        return moved
    status = change.membership or change.status
    who = f", {context.gemeente(one)}" if change.membership else ""
    return f"{who} {status.label(language)}{moved}"


def _of_decision(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """`besloten: per 1 juli 2027 beëindigd`."""
    when = per(context, change.when) if change.when else ""
    what = _of_change(context, one, change).removeprefix(",").strip()
    return say("change-decided", context.language, per=when, what=what)


def _proposal(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, what: What) -> str:
    if what is What.PROPOSED:
        return asked_words(context, one, proposal)
    return f"{proposed(context, proposal)}. {outcome_words(context, one, proposal)}"


# --- What has no date ------------------------------------------------------------------------------------------------


def _of_undated(context: ReportContext, told: Sequence[_Told]) -> Iterator[Phrase]:
    """What has no date of its own: states that several bonds came into by the same day are told together."""
    groups: dict[tuple[Status | None, date, int], list[_Told]] = {}
    for number, one in enumerate(told):
        record, last = one.occurrence.record, one.occurrence.last
        is_state = isinstance(record, Change) and not record.membership and not record.changes_kind
        status = record.status if isinstance(record, Change) and is_state else None
        groups.setdefault((status, last, 0 if is_state else number), []).append(one)
    for (status, day, _), group in groups.items():
        yield group[0].phrase if len(group) == 1 or status is None else _together(context, status, day, group)


def _together(context: ReportContext, status: Status, day: date, group: Sequence[_Told]) -> Phrase:
    language = context.language
    key = "undated-endings" if status is Status.ENDED else "undated-states"
    names = listed([one.name for one in group], language)
    values: Mapping[str, object] = {"number": len(group), "names": names, "status": status.label(language)}
    notes = dict.fromkeys(chain.from_iterable(one.phrase.notes for one in group))
    return Phrase(say(key, language, latest=_by(context, day), **values), tuple(notes))


def _by(context: ReportContext, day: date) -> str:
    """`; uiterlijk 21 november 2026`."""
    return latest(context, day).replace(",", ";", 1)

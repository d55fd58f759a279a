"""How a bond stands in sentences: its state and since when, what it was before, who joined and left, what is coming."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from stedenband.register.bond_history import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import MemberChange, Occurrence, What, members_ahead, of_members
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.blocks import joined, per
from stedenband.reports.parties import ended_by, is_reason_said, organ
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import capital, kind_changed, listed, noun, say, sentence
from stedenband.reports.templates import PHASES
from stedenband.reports.values import Phrase
from stedenband.text import sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Draft


def standing(context: ReportContext, one: BondOnDay) -> tuple[Phrase, ...]:
    """The sentences on how a bond stands, each with the sources of what it tells."""
    phrases = [_opening(context, one), *_last_change(context, one), *_phases(context, one)]
    phrases += [_membership(context, one, found) for found in _members(one)]
    if one.exploring and one.status is Status.ENDED:
        phrases.append(_exploring(context, one, one.exploring))
    return joined([*phrases, *_coming(context, one)])


def partners(context: ReportContext, one: BondOnDay, members: Iterable[PlaceOnDay] | None = None) -> str:
    """`Preston (Verenigd Koninkrijk)`, or several of them; without countries where all are in the owner's own."""
    language = context.language
    members = sorted(one.members if members is None else members, key=lambda member: sort_key(member.name))
    if not members:
        return say("nobody", language)
    if all(member.country == context.owners[one.home].country for member in members):
        return listed([member.name for member in members], language)
    return listed([f"{member.name} ({country_name(member.country, language)})" for member in members], language)


def decision(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[str]:
    """Why, by which decision and with which remark a bond changed."""
    language = context.language
    if change.reason and not is_reason_said(change):
        yield say("reason", language, reason=change.reason.label(language))
    elif change.status is Status.ENDED and change.reason is None:
        yield say("reason-unknown", language)
    if change.decided or change.decided_by:
        by = decided_by(context, one, change)
        paper = say("document", language, document=change.document) if change.document else ""
        at = dates.when(change.decided, language) if change.decided else ""
        yield " ".join(say("decided", language, when=at, by=by, document=paper).split()).replace(" .", ".")
    if change.notified:
        key = "notified" if one.view.is_own else "notified-here"
        yield say(key, language, when=dates.when(change.notified, language), name=context.gemeente(one))
    if change.note:
        yield sentence(change.note)


def decided_by(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """` door de gemeenteraad`, ` door de gemeenteraad van Leuven`."""
    if change.decided_by is None:
        return ""
    owners = context.owners
    words = organ(one, change.decided_by, owners[one.home], owners[one.writer], context.language, change.by)
    return say("decided-by", context.language, organ=words)


def ended_words(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """By whom a bond was ended."""
    return ended_by(one, context.owners[one.home], change, context.language)


# --- The state of the day --------------------------------------------------------------------------------------------


def _opening(context: ReportContext, one: BondOnDay) -> Phrase:
    """How the bond stands, and that this is uncertain where it is."""
    language = context.language
    texts = [_state(context, one)]
    if one.certain is False:
        is_change_open = any(change.certain > one.on for change in one.changes)
        key = "uncertain" if is_change_open else "uncertain-still"  # else a later change may have taken effect
        texts.append(say(key, language, date=dates.day(one.on, language)))
    if one.name:
        texts.append(say("called", language, name=one.name))
    last = one.last_change
    return Phrase(" ".join(texts), context.cited(one, last.sources if last else ()))


def _state(context: ReportContext, one: BondOnDay) -> str:
    language = context.language
    values = {"gemeente": context.gemeente(one), "partners": partners(context, one)}
    if one.status is Draft.LISTED:
        return say("listed-is", language, **values)
    values["kind"] = noun(one.kind, language)
    if one.ending:
        key = "left-is" if one.ending.membership is Membership.LEFT and one.ending.by is None else "ended-is"
        at = one.until
        when = f"{dates.when(at, language)} " if at else ""
        return say(key, language, when=when, by=ended_words(context, one, one.ending), **values)
    if one.status is not Status.ACTIVE:
        return say(f"{one.status.value}-is", language, **values)
    late = _joined_later(one)
    since = _since_of_members(one) or one.kind_since
    if since is None:
        return say("active-undated", language, **values)
    if late and len(late) < len(one.members):
        values["partners"] = _in_turn(context, one, late)
    return say("active-since", language, since=dates.since(since, language), **values)


def _in_turn(context: ReportContext, one: BondOnDay, late: Mapping[str, Edtf]) -> str:
    """`Osnabrück (Duitsland), sinds 1 mei 2017 ook met Harlem (Verenigde Staten)`."""
    language = context.language
    parts = [partners(context, one, (member for member in one.members if member.name not in late))]
    for day in sorted(set(late.values()), key=lambda day: day.first):
        joined_then = partners(context, one, (member for member in one.members if late.get(member.name) == day))
        parts.append(say("also-since", language, since=dates.since(day, language), partners=joined_then))
    return ", ".join(parts)


def _joined_later(one: BondOnDay) -> dict[str, Edtf]:
    """Which of those that take part now joined after the bond, and after it came to be of its kind; and when."""
    if not one.view.is_own:
        return {}
    joinings = {
        found.record.place.name: found.date
        for found in of_members(one)
        if found.what is What.JOINED and isinstance(found.record, MemberChange) and found.date
    }
    began = one.kind_since.first if one.kind_since else date.min
    now = {member.name for member in one.members}
    return {name: day for name, day in joinings.items() if name in now and day.first > began}


def _since_of_members(one: BondOnDay) -> Edtf | None:
    """Since when a bond is with those that take part now, where each of them joined it later."""
    late = _joined_later(one)
    return min(late.values(), key=lambda day: day.first) if late and len(late) == len(one.members) else None


def _last_change(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    """When a bond that is no longer active came to stand so, when it began, and why it changed."""
    language, last = context.language, one.last_change
    if one.status is Status.ACTIVE:
        yield from _beginning(context, one)
        if last and not last.changes_kind:
            yield from _told(context, one, last, [sentence(last.note)] if last.note else [])
        return
    texts = []
    if last and one.status is not Status.ENDED:
        if last.when:
            texts.append(say("changed", language, when=dates.when(last.when, language)))
        texts += decision(context, one, last)
        yield from _told(context, one, last, texts)
    yield from _beginning(context, one)
    if last and one.status is Status.ENDED:
        yield from _told(context, one, last, list(decision(context, one, last)))


def _told(context: ReportContext, one: BondOnDay, change: Change, texts: list[str]) -> Iterator[Phrase]:
    if texts:
        yield Phrase(" ".join(texts), context.cited(one, change.sources))


def _beginning(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    """When the bond began, and as what where it was of another kind then."""
    first = next((change for change in one.changes if change.begins), None)
    if first is None or one.since is None:
        return
    language, when = context.language, dates.when(one.since, context.language)
    if first.kind is not one.kind or any(change.changes_kind for change in one.changes):
        text = say("began-as", language, when=when, kind=noun(first.kind, language))
    elif one.status is Status.ACTIVE and _since_of_members(one) is None:
        return  # said already
    else:
        text = say("began", language, when=when)
    yield Phrase(text, context.cited(one, first.sources))


# --- What was before -------------------------------------------------------------------------------------------------


def _phases(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    """The changes between the beginning and the present state, each with its reason and its sources."""
    beginning = next((change for change in one.changes if change.begins), None)
    told = (one.exploring, one.last_change if one.status is not Status.ACTIVE else None)
    is_told = False  # whether a change was told since the beginning
    for change in one.changes:
        if change.changes_kind:
            yield _of_kind(context, one, change)
        elif change is beginning:
            if change.note and change is not one.last_change:
                yield Phrase(sentence(change.note), context.cited(one, change.sources))
        elif change.ends_exploring or (change.comes_into and change not in told):
            yield _phase(context, one, change, is_before=not is_told and one.status is not Status.ACTIVE)
        is_told = is_told or (change is not beginning and change.comes_into)


def _of_kind(context: ReportContext, one: BondOnDay, change: Change) -> Phrase:
    language = context.language
    texts = [kind_changed(change, _when(context, change), language)]
    if change is not one.last_change or one.status is Status.ACTIVE:
        texts += decision(context, one, change)
    return Phrase(" ".join(texts), context.cited(one, change.sources))


def _phase(context: ReportContext, one: BondOnDay, change: Change, *, is_before: bool) -> Phrase:
    """A change; `is_before` says that it came between the beginning and the state, which were told just before."""
    language = context.language
    if change.membership:
        why = decision(context, one, change) if change.reason or change.note else ()
        return Phrase(" ".join([_own_membership(context, one, change), *why]), context.cited(one, change.sources))
    when = capital(say("in-between", language)) if is_before and not change.when else _when(context, change)
    is_revived = change.status is Status.ACTIVE and change.from_status not in (None, Status.EXPLORING, Status.UNKNOWN)
    key = "revived" if is_revived else change.status.value
    words = PHASES["exploring-ended" if change.ends_exploring else key].text(language)
    by = ended_words(context, one, change) if change.status is Status.ENDED else ""
    texts = [words.format(when=when, by=by), *decision(context, one, change)]
    return Phrase(" ".join(texts), context.cited(one, change.sources))


def _own_membership(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """That the municipality itself left the bond, or joined it again."""
    language = context.language
    key = "rejoined" if change.membership is Membership.JOINED else "left"
    when = dates.when(change.when, language) if change.when else say("on-unknown-day", language)
    return say(key, language, name=context.gemeente(one), when=when)


def _when(context: ReportContext, change: Change) -> str:
    language = context.language
    return capital(dates.when(change.when, language) if change.when else say("later", language))


def _members(one: BondOnDay) -> list[Occurrence]:
    """Who joined and left, by date; who was there from the first day did not join."""
    found = [it for it in of_members(one) if it.what is What.LEFT or it.date is None or it.date != one.since]
    return sorted(found, key=lambda it: it.first)


def _membership(context: ReportContext, one: BondOnDay, found: Occurrence) -> Phrase:
    language, record = context.language, found.record
    if not isinstance(record, MemberChange):
        raise TypeError(record)
    when = dates.when(found.date, language) if found.date else say("on-unknown-day", language)
    texts = [say(record.status.value, language, name=record.place.name, when=when)]
    if record.reason:
        texts.append(say("reason", language, reason=record.reason.label(language)))
    if record.note:
        texts.append(sentence(record.note))
    return Phrase(" ".join(texts), context.cited(one, found.sources))


# --- What is explored and what is coming -----------------------------------------------------------------------------


def _exploring(context: ReportContext, one: BondOnDay, change: Change) -> Phrase:
    language, at = context.language, change.when
    text = say("explored", language, when=dates.since(at, language)) if at else say("explored-undated", language)
    note = [sentence(change.note)] if change.note else []
    return Phrase(" ".join([sentence(text), *note]), context.cited(one, change.sources))


def _coming(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    language = context.language
    for change in one.announced:
        when = per(context, change.when) if change.when else ""
        if change.changes_kind and not change.comes_into:
            text = say("coming-kind", language, per=when, kind=noun(change.kind, language))
        elif change.closes_exploring:
            text = say("coming-exploring-ended", language, per=when)
        else:
            text = say("coming-status", language, per=when, status=change.status.label(language))
        yield Phrase(text, context.cited(one, change.sources))
    for member in members_ahead(one):
        key = f"coming-{member.change.status.value}"
        text = say(key, language, per=per(context, member.date), name=member.change.place.name)
        yield Phrase(text, context.cited(one, member.sources))

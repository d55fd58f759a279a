"""What changed: what has happened since a day, and what the data says otherwise than it did in another register."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from stedenband.model import Bond, Municipality, Record
from stedenband.model.keys import key_label
from stedenband.query.dossier import as_data
from stedenband.register.register import Register
from stedenband.register.state import date_of, state
from stedenband.reports.blocks import of_municipality
from stedenband.reports.bonds import event_line
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import listed, say, sentence
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf

_Dated = tuple[Edtf, str, str, tuple[str, ...]]  # when, what, and whose sources say so


def changes_since(context: ReportContext, since: date) -> Part:
    """The dated facts after a day, up to the day of the report: changes of bonds and committees, agreements, events."""
    found = [*_of_bonds(context), *_of_committees(context), *_of_events(context)]
    fresh = [pair for pair in found if since < pair[0].first <= context.options.on]
    fresh.sort(key=lambda one: one[0].first)
    items = tuple(Phrase(text, context.notes.of(home, ids)) for _, text, home, ids in fresh)
    heading = say("changes", context.language, date=dates.day(since, context.language))
    return Part(
        "changes", heading, (Bullets(items) if items else Paragraph((Phrase(say("no-changes", context.language)),)),)
    )


def _of_bonds(context: ReportContext) -> Iterator[_Dated]:
    language = context.language
    for one in context.bonds:
        name = f"{one.row.gemeente} – {one.partner_names}"
        of = (one.tie.home, one.tie.bond.sources)
        for entry in one.tie.bond.history:
            at = date_of(entry)
            if at:
                text = f"{dates.when(at, language)}: {name} {entry.status.label(language)}"
                yield at, sentence(text), *of
        for agreement in one.tie.bond.agreements:
            if agreement.signed:
                what = agreement.title or agreement.kind.label(language)
                text = f"{dates.when(agreement.signed, language)}: {name}, {what}"
                yield agreement.signed, sentence(text), *of


def _of_committees(context: ReportContext) -> Iterator[_Dated]:
    seen = {
        (one.tie.home, committee.id): committee
        for one in context.bonds
        for committee in context.register.committees(one.tie)
    }
    for (home, _), committee in seen.items():
        for entry in committee.history:
            at = date_of(entry)
            if at:
                text = f"{dates.when(at, context.language)}: {committee.name} {entry.status.label(context.language)}"
                yield at, sentence(text), home, committee.sources


def _of_events(context: ReportContext) -> Iterator[_Dated]:
    for seen_from, home, event in context.events:
        if event.date and not event.date.yearly:
            text = of_municipality(context, seen_from, event_line(context, None, event))
            yield event.date, text, home, event.sources


def comparison(before: Register, after: Register, homes: tuple[str, ...], revision: str, language: Language) -> Part:
    """What the data says otherwise than in another register: corrections and undated facts too."""
    asked = homes or tuple(sorted({*before.municipalities, *after.municipalities}))
    items = [Phrase(text) for home in asked for text in _of_municipality(before, after, home, language)]
    heading = say("comparison", language, revision=revision)
    return Part(
        "comparison", heading, (Bullets(tuple(items)) if items else Paragraph((Phrase(say("no-changes", language)),)),)
    )


def _of_municipality(before: Register, after: Register, home: str, language: Language) -> Iterator[str]:
    old, new = before.municipalities.get(home), after.municipalities.get(home)
    if old is None or new is None:
        if new:
            yield say("file-added", language, name=new.gemeente)
        elif old and home not in after.unknown:
            yield say("file-removed", language, name=old.gemeente)
        return
    for key in ("bonds", "committees", "events"):
        yield from _of_records(old, new, key, language)
    changed = _changed(old, new, {"bonds", "committees", "events"}, language)
    if changed:
        yield say("record-changed", language, name=new.gemeente, keys=changed)


def _of_records(old: Municipality, new: Municipality, key: str, language: Language) -> Iterator[str]:
    ours = {record.id: record for record in getattr(old, key)}
    theirs = {record.id: record for record in getattr(new, key)}
    for id, record in theirs.items():
        name = f"{new.gemeente} – {_name(record)}"
        if id not in ours:
            yield say("record-added", language, name=name)
            continue
        moved = _moved(ours[id], record, old, new, language) if isinstance(record, Bond) else ""
        changed = _changed(ours[id], record, {"history"} if moved else set(), language)
        if moved:
            yield say("status-changed", language, name=name, change=moved)
        if changed:
            yield say("record-changed", language, name=name, keys=changed)
    for id, record in ours.items():
        if id not in theirs:
            yield say("record-removed", language, name=f"{old.gemeente} – {_name(record)}")


def _name(record: Any) -> str:
    if isinstance(record, Bond):
        return ", ".join(partner.name for partner in record.partners)
    return str(getattr(record, "title", None) or record.name)


def _moved(old: Bond, new: Bond, before: Municipality, after: Municipality, language: Language) -> str:
    """From which status to which a bond went, where the data now says another."""
    then, now = state(old, before.sources_named), state(new, after.sources_named)
    if then is None or now is None or (then.status is now.status and bool(then.exploring) is bool(now.exploring)):
        return ""
    words = [one.status.label(language) for one in (then, now)]
    if now.exploring and not then.exploring and then.status is now.status:
        return say("explored-again", language, status=words[1])
    return say("from-to", language, before=words[0], after=words[1])


def _changed(old: Record, new: Record, left_out: set[str], language: Language) -> str:
    """The labels of the keys that differ."""
    ours, theirs = as_data(old), as_data(new)
    keys = [key for key in {**ours, **theirs} if key not in left_out and ours.get(key) != theirs.get(key)]
    return listed([key_label(key, language).lower() for key in keys], language)

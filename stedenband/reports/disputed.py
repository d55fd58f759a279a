"""Where sources differ: which fact of which record, what the register keeps and what else is said, all in words."""

from collections.abc import Iterable, Iterator

from stedenband.model import Bond, Committee, Event
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.disputes import (
    DisputeOnDay,
    disputes_of,
    disputes_of_committee,
    disputes_of_event,
    disputes_of_tie,
    disputes_on,
)
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.register import full_id
from stedenband.reports.blocks import headed, table
from stedenband.reports.disputed_fields import disputed_field
from stedenband.reports.disputed_values import kept_in_words, said_in_words
from stedenband.reports.grammar import capital, listed, number_word, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import joined, of_data, quoted
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary.place_names import place_name

_DISPUTED = {
    "where": Bilingual("Waar", "Where"),
    "field": Bilingual("Gegeven", "Fact"),
    "chosen": Bilingual("Hier aangehouden", "Kept here"),
    "value": Bilingual("Ook genoemd", "Also said"),
    "note": Bilingual("Toelichting", "Remark"),
}


def disputed(context: ReportContext) -> Part:
    """The disputes in the files asked for, and on the bonds that they join: each in a sentence."""
    return headed(context, "disputed", *(Paragraph(_sentence(context, told)) for told in _told(context)))


def disputed_with_table(context: ReportContext) -> Part:
    """The same, and a table where there are several."""
    part, rows = disputed(context), [_row(context, told) for told in _told(context)]
    overview = table(context, "disputed", _DISPUTED, rows) if len(rows) > 1 or context.options.in_tables else None
    return part._replace(blocks=(*part.blocks, *([overview] if overview else [])))


def _sentence(context: ReportContext, told: DisputeOnDay) -> tuple[Phrase, ...]:
    """Which fact of which record is disputed, what the register keeps and what else is said; and the remark."""
    kept, said = (_in_words(context, words(context, told)) for words in (kept_in_words, said_in_words))
    words = {"where": _where(context, told), "field": disputed_field(context, told), "kept": kept, "said": said}
    notes = _notes(context, told)
    phrases = [Phrase(say("dispute", context.language, **words), notes)]
    if told.note:
        phrases.append(of_data(context, told.note, notes))
    return joined(phrases)


def _notes(context: ReportContext, told: DisputeOnDay) -> tuple[int, ...]:
    return context.notes.of(told.writer, (told.source,) if told.source else ())


def _in_words(context: ReportContext, text: str) -> str:
    """A small number as a sentence has it; a year and all else as it stands."""
    return number_word(int(text), context.language) if text.isdecimal() and len(text) <= 2 else text  # noqa: PLR2004


def _told(context: ReportContext) -> Iterator[DisputeOnDay]:
    return _of_countries(context) if context.options.countries else _of_all(context)


def _of_countries(context: ReportContext) -> Iterator[DisputeOnDay]:
    """What is disputed of the bonds that countries let through, and of their committees and events; not of files."""
    bonds = _by_id(context).values()
    for one in bonds:
        yield from disputes_of(one)
    if context.options.bonds:
        return
    yield from _of_committees(bonds)
    for event in context.events:
        written = _written(context, event)
        yield from disputes_of_event(context.register, event.writer, written, event.home, context.options.on)


def _by_id(context: ReportContext) -> dict[str, BondOnDay]:
    """The bonds of a report by their ids, also those to come and the drafts that are in a file; the first of each."""
    found: dict[str, BondOnDay] = {}
    for one in (*context.bonds, *context.ahead, *context.left_out):
        if one.id in context.register.ties:
            found.setdefault(one.id, one)
    return found


def _written(context: ReportContext, event: EventOnDay) -> Event:
    events = context.register.municipalities[event.writer].events
    return next(one for one in events if full_id(event.writer, one.id) == event.id)


def _of_all(context: ReportContext) -> Iterator[DisputeOnDay]:
    homes = context.options.homes or tuple(context.register.municipalities)
    for home in homes:
        if context.options.bonds:
            asked = [
                tie for tie in context.register.ties_of(home) if tie.home == home and tie.id in context.options.bonds
            ]
            yield from (told for tie in asked for told in disputes_of_tie(tie, context.options.on))
        else:
            yield from disputes_on(context.register, home, context.options.on)
    for one in context.bonds_by_id.values():
        if _is_joined(context, one):
            yield from disputes_of(one)
    if not context.options.bonds:
        yield from _of_others(context)


def _of_others(context: ReportContext) -> Iterator[DisputeOnDay]:
    """What is disputed of the committees and events of the bonds that are in no file asked for, each once."""
    yield from _of_committees(one for one in context.bonds_by_id.values() if _is_joined(context, one))
    left = {event.id: event.home for event in context.events if not _is_asked(context, event.writer)}
    for one in context.bonds if left else ():
        for writer, event in context.register.events.get(one.id, ()):
            if home := left.pop(f"{writer}/{event.id}", None):
                yield from disputes_of_event(context.register, writer, event, home, context.options.on)


def _of_committees(bonds: Iterable[BondOnDay]) -> Iterator[DisputeOnDay]:
    kept_by = {(one.writer, committee.id): one for one in bonds for committee in one.all_committees}
    for (_, id), one in kept_by.items():
        yield from disputes_of_committee(one, id)


def _is_joined(context: ReportContext, one: BondOnDay) -> bool:
    """Whether a bond is in no file asked for: it is told as the municipality that joins it sees it."""
    return not _is_asked(context, one.writer)


def _is_asked(context: ReportContext, writer: str) -> bool:
    return writer in (context.options.homes or context.register.municipalities)


def _row(context: ReportContext, told: DisputeOnDay) -> tuple[Phrase, ...]:
    """A row with its remark as a table has it: in English a quotation."""
    where, field = _where(context, told), capital(disputed_field(context, told))
    cells = (where, field, kept_in_words(context, told), said_in_words(context, told))
    note = Phrase(told.note or "", _notes(context, told))
    is_quoted = note.text and context.language != "nl"
    return (*map(Phrase, cells), quoted(note._replace(language="nl")) if is_quoted else note)


def _where(context: ReportContext, told: DisputeOnDay) -> str:
    """`Testdam – Bath`, in a ring `Testdam – Lyon en Marino (Marino)`."""
    name = place_name(context.owners[told.writer].name, context.language)
    outer = next(iter(told.path[1:]), None)
    if isinstance(outer, Bond):
        one = _bond(context, told.writer, outer.id)
        name = context.name(one) if one else name
    elif isinstance(outer, Event):
        them = _bonds_of(context, told.writer, outer)
        if them:
            partners = listed([context.partner_names(one) for one in them], context.language)
            return f"{context.gemeente(them[0])} – {partners} ({outer.title})"
        name += f" – {outer.title}"
    elif isinstance(outer, Committee):
        name += f" – {outer.name}"
    return f"{name} ({told.partner})" if told.partner else name


def _bonds_of(context: ReportContext, writer: str, event: Event) -> list[BondOnDay]:
    """The bonds of an event, as they are told; of those in some countries as the event is told."""
    if context.options.countries:
        id = full_id(writer, event.id)
        return [one for told in context.events if told.id == id for one in context.bonds_of(told)]
    return [one for id in event.bonds if (one := _bond(context, writer, id))]


def _bond(context: ReportContext, writer: str, id: str) -> BondOnDay | None:
    """A bond by the id that a file has for it, as it is told: for whom joins it, or for the writer."""
    tie = context.register.ties.get(full_id(writer, id))
    if tie is None:
        return None
    if context.options.countries:
        return context.bonds_by_id.get(tie.id) or _by_id(context).get(tie.id)
    told = context.bonds_by_id.get(tie.id)
    if told and (told.home == writer or not (_is_asked(context, told.writer) and _is_asked(context, writer))):
        return told
    return bond_on_day(context.register, tie, writer, context.options.on)

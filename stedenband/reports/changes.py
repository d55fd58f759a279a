"""What has happened since a day: every change that can be of that day or later, also where its date is unknown."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from stedenband.model.bond import Origin
from stedenband.model.place import Network, PartOf
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.changes_since import (
    committees_ahead,
    of_bond,
    of_committees,
    of_event,
    of_municipality,
    of_networks,
)
from stedenband.register.occurrences import CommitteeChange, Occurrence, What
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.announced import Announced, announced
from stedenband.reports.askers import event_of_proposal
from stedenband.reports.blocks import nothing, plain
from stedenband.reports.change_words import change_words, committee_change_words, doubt_behind, note_behind
from stedenband.reports.coming import still_coming
from stedenband.reports.decisions import told_by_name
from stedenband.reports.endings import latest
from stedenband.reports.grammar import capital, listed, number_word, say
from stedenband.reports.happenings import event_phrase, events_ahead, undated_events
from stedenband.reports.letters import council_called, is_to_council, letter_of_notice
from stedenband.reports.networks import network_change, networks_ahead
from stedenband.reports.opening import in_larger
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import joined, of_data
from stedenband.reports.told_of_some import as_follows
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status


class _Told(NamedTuple):
    """An occurrence with the words that tell it, and the ids of its bonds; `name` is that of the one that it is of."""

    occurrence: Occurrence
    name: str
    phrase: Phrase
    bonds: tuple[str, ...] = ()


def changes_since(context: ReportContext, since: date, *, is_last_letter: bool = False) -> Part:
    """What may have changed from a day on, up to the day of the report; what has no date comes last, events apart.

    `is_last_letter` says that it was the day of the last letter to the council: then what that announced comes first.
    """
    said = announced(context, since) if is_last_letter else Announced(frozenset(), ())
    day = dates.day(since, context.language)
    letter = Phrase(say("last-letter", context.language, organ=council_called(context), date=day))
    opening = (Paragraph(joined([letter, *said.phrases])),) if is_last_letter else ()

    def changed(home: str, first: date, last: date) -> Iterator[Occurrence]:
        """What happened to the committees of a file in a period."""
        return of_committees(context.register, home, max(since, first), last)

    found = (
        *_of_municipalities(context, since),
        *_of_bonds(context, since),
        *(_told_of_committee(context, it) for it in _found_of_committees(context, changed)),
        *_of_events(context, since, said.ids, with_letter=not is_last_letter),
    )
    told = [one for one in found if not is_last_letter or not _is_in_letter(one.occurrence, since)]
    dated = sorted((one for one in told if one.occurrence.date), key=_in_order)
    undated = [one for one in told if not one.occurrence.date]
    items = (
        *(one.phrase._replace(date=one.occurrence.news or one.occurrence.date, bonds=one.bonds) for one in dated),
        *_of_undated(context, undated),
    )
    heading = say("changes", context.language, date=day)
    first_news = since + timedelta(days=1) if is_last_letter else since
    told_already = [*said.ids, *_asked(context)]
    apart = (
        _changes_ahead(context, found),
        *events_ahead(context, told_already),
        undated_events(context, first_news, told_already),
    )
    beside = tuple(filter(None, apart))
    if items:
        return Part("changes", heading, (*opening, Bullets(items)), beside)
    return Part("changes", heading, (*opening, plain(nothing(context, "no-known-changes"))), beside)


def _changes_ahead(context: ReportContext, told: Sequence[_Told]) -> Part | None:
    """What is to change after the day of the report, but for the decisions that are told as changes already."""
    known = [(one.bonds, one.occurrence.record) for one in told]
    of_bonds = (
        Phrase(f"{_pair(context, one)}: {coming.text}", coming.notes, bonds=(one.id,))
        for one in (*context.bonds, *context.ahead)
        for coming in still_coming(context, one, [record for ids, record in known if one.id in ids])
    )
    found = _found_of_committees(context, lambda home, _, last: committees_ahead(context.register, home, last))
    of_committees = (_told_of_committee(context, it).phrase for it in found if ((), it.record) not in known)
    homes = () if context.options.countries else context.municipalities
    of_networks = chain.from_iterable(networks_ahead(context, owner.home) for owner in homes)
    items = (*of_bonds, *of_committees, *of_networks)
    return Part("changes-ahead", say("changes-ahead", context.language), (Bullets(items),)) if items else None


def _is_in_letter(found: Occurrence, letter: date) -> bool:
    """Whether something without a date was so by the day of the last letter: that told it, and it is no news."""
    return found.date is None and found.news is None and found.last <= letter


def _in_order(one: _Told) -> date:
    """The first day of a change, or the last where it was no later than that."""
    occurrence = one.occurrence
    if occurrence.news:
        return occurrence.news.first
    return occurrence.last if occurrence.date and occurrence.date.no_later_than else occurrence.first


def _of_municipalities(context: ReportContext, since: date) -> Iterator[_Told]:
    """What municipalities became part of, joined or left; not where the bonds with some countries are asked for."""
    on = context.options.on
    for owner in () if context.options.countries else context.municipalities:
        for found in of_municipality(owner, since, on):
            if isinstance(larger := found.record, PartOf):
                yield _Told(found, "", in_larger(context, owner, larger))
        for found in of_networks(context.register, owner.home, since, on):
            if isinstance(network := found.record, Network):
                told = network_change(context, owner, network.name, found) + doubt_behind(context, found)
                yield _Told(found, "", Phrase(told, _cited(context, found)))


def _of_bonds(context: ReportContext, since: date) -> Iterator[_Told]:
    """The changes of bonds; one that several bonds of a municipality came to alike is told once for all of them."""
    groups: dict[tuple[str, object, tuple[int, ...]], list[tuple[BondOnDay, Occurrence]]] = {}
    for one in (*context.bonds, *context.ahead):
        for found in of_bond(one, since):
            alike = change_words(context, one, found, 2) if _is_shared(found) else (one.id, id(found))
            groups.setdefault((one.home, alike, _cited_of_bond(context, one, found)), []).append((one, found))
    for (_, _, cited), them in groups.items():
        one, found = them[0]
        bonds = [it for it, _ in them]
        name = _pair(context, *bonds)
        told = capital(change_words(context, one, found, len(bonds)))
        text = " ".join([told if _is_named(context, found) else f"{name}: {told}", *_remarks(context, them)])
        yield _Told(found, name, Phrase(text, cited), tuple(it.id for it in bonds))


def _remarks(context: ReportContext, them: Sequence[tuple[BondOnDay, Occurrence]]) -> Iterator[str]:
    """The remarks on a change that bonds came to alike; one that is not on all of them says on which it is."""
    told: dict[str, list[str]] = {}
    for one, found in them:
        if note := note_behind(context, one, found):
            told.setdefault(note, []).append(context.partner_names(one))
    for note, names in told.items():
        of_whom = listed(names, context.language)
        yield note if len(names) == len(them) else as_follows(of_whom, note, context.language)


def _pair(context: ReportContext, *bonds: BondOnDay) -> str:
    """`Testdam – Aken en Bonn`, of bonds of one municipality."""
    return f"{context.gemeente(bonds[0])} – {listed([context.partner_names(it) for it in bonds], context.language)}"


def _is_shared(found: Occurrence) -> bool:
    """Whether a change may be told of several bonds: on a day it came into a state, as the same bond as before.

    Several bonds may also have come to their municipality on a day.
    """
    record = found.record
    if isinstance(record, Origin):
        return found.date is not None
    if not isinstance(record, Change) or record.membership or record.changes_kind:
        return False
    return record.status is not Status.EXPLORING and found.date is not None and found.what is not What.DECIDED


def _is_named(context: ReportContext, found: Occurrence) -> bool:
    """Whether a sentence names its bond, where the report is on one municipality."""
    return len(context.options.homes) == 1 and found.what is What.PROPOSED


def _cited(context: ReportContext, found: Occurrence) -> tuple[int, ...]:
    return context.notes.of(found.writer, found.sources)


def _cited_of_bond(context: ReportContext, one: BondOnDay, found: Occurrence) -> tuple[int, ...]:
    """The sources of a change of a bond, and of the event in which it was asked, or the letter that told of it."""
    record, cited = found.record, _cited(context, found)
    event = None
    if isinstance(record, ProposalOnDay) and found.what is What.PROPOSED:
        event = event_of_proposal(context, one, record)
    elif isinstance(record, Change) and record.notified and not told_by_name(context, one, record):
        event = letter_of_notice(context, one, record.notified)
    return tuple(sorted({*cited, *context.notes.of(event.writer, event.sources)})) if event else cited


def _told_of_committee(context: ReportContext, found: Occurrence) -> _Told:
    return _Told(found, "", Phrase(committee_change_words(context, found), _cited(context, found)))


def _found_of_committees(
    context: ReportContext, find: Callable[[str, date, date], Iterator[Occurrence]]
) -> Iterator[Occurrence]:
    """What there is to find of the committees of the municipalities asked for, and of those that keep the bonds.

    Who joined a bond is told no earlier thing of its committees, who left it no later one until it came back.
    """
    register, options = context.register, context.options
    asked = set() if options.countries else set(options.homes or register.municipalities)
    for home in sorted(asked):
        yield from find(home, date.min, options.on)
    tied = {
        (one.writer, role.committee_id): one
        for one in sorted(context.bonds, key=lambda one: one.told_until)
        for role in one.all_roles
        if one.writer not in asked and role.committee_id
    }
    for (writer, id), bond in tied.items():
        found = (one for one in find(writer, bond.told_from, bond.told_until) if not bond.was_away(one.first, one.last))
        yield from (one for one in found if isinstance(one.record, CommitteeChange) and one.record.id == id)


def _of_events(context: ReportContext, since: date, said: Collection[str], *, with_letter: bool) -> Iterator[_Told]:
    """The events since a day, but for what the opening told already: the letter itself too, unless `with_letter`."""
    asked = _asked(context)
    for event in context.events:
        if event.id in said or (is_to_council(event) and not with_letter) or event.id in asked:
            continue
        for found in of_event(event, since, context.options.on):
            yield _Told(found, "", event_phrase(context, event), event.bonds)


def _asked(context: ReportContext) -> set[str]:
    """The ids of the events that a proposal tells of."""
    found = (event_of_proposal(context, one, proposal) for one in context.bonds for proposal in one.proposals)
    return {event.id for event in found if event}


# --- What has no date ------------------------------------------------------------------------------------------------


def _of_undated(context: ReportContext, told: Sequence[_Told]) -> Iterator[Phrase]:
    """What has no date of its own: states that several bonds came into by the same day, with one remark, are one."""
    groups: dict[tuple[Status | None, date, str, int], list[_Told]] = {}
    for number, one in enumerate(told):
        record, last = one.occurrence.record, one.occurrence.last
        is_state = isinstance(record, Change) and not (record.membership or record.changes_kind or record.notified)
        status, note = (record.status, record.note or "") if isinstance(record, Change) and is_state else (None, "")
        groups.setdefault((status, last, note, 0 if is_state else number), []).append(one)
    for (status, day, note, _), group in groups.items():
        if len(group) == 1 or status is None:
            yield group[0].phrase
            continue
        of_all = _together(context, status, day, group)
        yield of_all._replace(text=f"{of_all.text} {of_data(context, note, ()).text}") if note else of_all


def _together(context: ReportContext, status: Status, day: date, group: Sequence[_Told]) -> Phrase:
    language = context.language
    key = "undated-endings" if status is Status.ENDED else "undated-states"
    names = listed([one.name for one in group], language)
    values = {"number": number_word(len(group), language), "names": names, "status": status.label(language)}
    notes = dict.fromkeys(chain.from_iterable(one.phrase.notes for one in group))
    return Phrase(say(key, language, latest=_by(context, day), **values), tuple(notes))


def _by(context: ReportContext, day: date) -> str:
    """`; uiterlijk 21 november 2026`."""
    return latest(context, day).replace(",", ";", 1)

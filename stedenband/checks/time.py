"""Checks on dates: events fall within the life of their bond and committee, and no period is reversed."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Bond, Committee, Event, Municipality, Record
from stedenband.parsing.source import Loc
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.dated_entries import date_of
from stedenband.register.register import Register, Tie
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Beginning, CommitteeStatus, EventKind, Membership, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.jubilees import is_round, years_told

# Kinds of event that belong to exploring a bond, before it begins or after it ended.
_EXPLORATIONS = frozenset({EventKind.LETTER, EventKind.REQUEST, EventKind.TALK})
# Kinds of event about a bond, which may fall at any time; a farewell is about the ending itself.
_ABOUT_IT = frozenset({EventKind.DECISION, EventKind.EVALUATION, EventKind.REPORT, EventKind.PUBLICATION})
# A letter on the ending gets its answer later, and what was is commemorated.
_ABOUT_ENDING = _ABOUT_IT | {EventKind.FAREWELL, EventKind.LETTER, EventKind.REMEMBRANCE}
# Kinds of event that lead to a bond, and how many years before its beginning.
_LEADING_TO_IT = _EXPLORATIONS | {EventKind.MEETING}
_PREPARED = 5
_PERIODS = (("since", "until"), ("signed", "expires"))
_GROWN = 15  # years in which a bond may grow from one signing to the next
_LATEST_CELEBRATION = 5  # years after the year that a jubilee marks


def _dated(subject: Subject) -> Iterator[tuple[int, Event, Edtf]]:
    for index, event in enumerate(subject.municipality.events):
        if event.date and not event.date.yearly:
            yield index, event, event.date


def _on_bonds(subject: Subject) -> Iterator[tuple[Loc, Event, Edtf, Tie]]:
    for index, event, when in _dated(subject):
        for reference in event.bonds:
            tie = subject.register.tie(subject.home, reference)
            if tie:
                yield ("events", index, "date"), event, when, tie


def event_before_start(subject: Subject) -> Iterator[Found]:
    """An event is earlier than the beginning of its bond."""
    for loc, event, when, tie in _on_bonds(subject):
        start = _start(tie.bond)
        if start and when.surely_before(start) and not _passes_before(event, when, tie.bond):
            yield loc, {"found": when.text, "bond": tie.id, "start": start.text}


def _start(bond: Bond) -> Edtf | None:
    begun = (entry for entry in bond.history if entry.status not in (Status.EXPLORING, Status.UNKNOWN))
    first = next(begun, None)
    # A history that begins with a dormant bond does not say when it started.
    return date_of(first) if first and first.status is Status.ACTIVE else None


def _passes_before(event: Event, when: Edtf, bond: Bond) -> bool:
    if event.kind in _ABOUT_IT:
        return True
    if bond.first_contact and when.last >= bond.first_contact.first:
        return True
    first = bond.history[0]
    since = date_of(first)
    if event.kind in _LEADING_TO_IT and since and since.first.year - when.last.year <= _PREPARED:
        return True
    explored = first.status is Status.EXPLORING and (since is None or not when.surely_before(since))
    return explored and event.kind in _EXPLORATIONS


def event_after_end(subject: Subject) -> Iterator[Found]:
    """An event is later than the ending of its bond."""
    for loc, event, when, tie in _on_bonds(subject):
        ended = (date_of(entry) for entry in tie.bond.history if entry.status is Status.ENDED)
        if not any(end and end.surely_before(when) for end in ended):
            continue
        # An event dated `2022` may have been on any day of it: report it only if both the first and the last are late.
        endings = [_ending_before(event, when, tie, subject.register, day) for day in (when.first, when.last)]
        if endings[0] and endings[1]:
            yield loc, {"found": when.text, "bond": tie.id, "end": endings[0].text}


def _ending_before(event: Event, when: Edtf, tie: Tie, register: Register, day: date) -> Edtf | None:
    """The ending of a bond after which an event cannot be, as things stand on a day; None where it can."""
    then = bond_on_day(register, tie, tie.home, day)
    ending = then.ending.when if then and then.ending else None
    if then is None or ending is None or not ending.surely_before(when) or event.kind in _ABOUT_ENDING:
        return None
    return None if then.exploring or (event.kind in _EXPLORATIONS and _was_proposed(tie.bond, when)) else ending


def _was_proposed(bond: Bond, when: Edtf) -> bool:
    """Whether something may have been asked of a bond by then: the letter that asks it is an event as well."""
    return any(proposal.date is None or not when.surely_before(proposal.date) for proposal in bond.proposals)


def event_committee_stopped(subject: Subject) -> Iterator[Found]:
    """An event names a committee that had stopped by then."""
    committees = {committee.id: committee for committee in subject.municipality.committees}
    for index, event, when in _dated(subject):
        for place, id in enumerate(event.committees):
            stopped = _stopped(committees[id]) if id in committees else None
            if stopped and stopped.surely_before(when):
                loc = ("events", index, "committees", place)
                yield loc, {"found": when.text, "committee": committees[id].name, "end": stopped.text}


def _stopped(committee: Committee) -> Edtf | None:
    last = committee.history[-1] if committee.history else None
    return date_of(last) if last and last.status is CommitteeStatus.ENDED else None


def jubilee_mismatch(subject: Subject) -> Iterator[Found]:
    """The jubilee that an event marks does not fit the beginning of any bond that it is about; late is not wrong."""
    for index, event, when in _dated(subject):
        if not event.jubilee:
            continue
        ties = [subject.register.tie(subject.home, reference) for reference in event.bonds]
        starts = [start for tie in ties if tie for start in _beginnings(tie.bond)]
        between = [span for tie in ties if tie and (span := _between_signings(tie.bond, event.jubilee))]
        if starts and all(ties) and not any(_fits(event.jubilee, start, when) for start in (*starts, *between)):
            age = when.first.year - starts[0].first.year
            values = {"found": years_told(event.jubilee), "start": starts[0].text, "date": when.text, "meant": str(age)}
            yield ("events", index, "jubilee"), values


def _beginnings(bond: Bond) -> Iterator[Edtf]:
    first_active = next((entry for entry in bond.history if entry.status is Status.ACTIVE), None)
    dates = [date_of(first_active) if first_active else None, bond.first_contact]
    dates += [*_signings(bond), *_of_kinds_and_members(bond)]
    yield from (when for when in dates if when)


def _of_kinds_and_members(bond: Bond) -> Iterator[Edtf | None]:
    """Since when it was of another kind, and each member took part: their own jubilees."""
    yield from (date_of(one) for one in bond.history if one.kind and one.status is not Status.ENDED)
    for partner in bond.partners:
        yield from (date_of(one) for one in partner.history if one.status is Membership.JOINED)


def _signings(bond: Bond) -> list[Edtf]:
    signed = (when for one in bond.agreements for when in (one.signed, *one.renewed) if when)
    return sorted(signed, key=lambda when: when.first)


def _between_signings(bond: Bond, jubilee: float) -> Edtf | None:
    """From the first signing to the second, within years of it: what grew between them has its round jubilees."""
    signed = _signings(bond)[:2]
    if len(signed) < len(("first", "second")) or not is_round(jubilee):
        return None
    first, second = signed
    if second.first.year - first.last.year > _GROWN:
        return None
    return Edtf(f"{first.text}/{second.text}", first.first, max(first.last, second.last))


def _fits(jubilee: float, start: Edtf, when: Edtf) -> bool:
    slack = _LATEST_CELEBRATION if start.about else 0
    earliest, latest = start.first.year + int(jubilee) - slack, start.last.year + int(jubilee) + slack
    return when.last.year >= earliest and when.first.year <= latest + _LATEST_CELEBRATION


def period_reversed(subject: Subject) -> Iterator[Found]:
    """Something ends before it begins: its until is before its since, or it expires before it was signed."""
    for kind, records in subject.records.items():
        for begin, end in _periods(kind):
            for loc, record in records:
                until = getattr(record, end)
                since = until and getattr(record, begin)
                if since and until.surely_before(since):
                    yield (*loc, end), {"begin": since.text, "end": until.text}


@cache
def _periods(record: type[Record]) -> list[tuple[str, str]]:
    """The beginnings and endings that such records can have."""
    return [(begin, end) for begin, end in _PERIODS if {begin, end} <= record.model_fields.keys()]


_READ = Bilingual("een bron wordt gelezen nadat zij er is", "a source is read once it is there")
_SENT = Bilingual("een verslag wordt verstuurd als zijn jaar begonnen is", "a report is sent once its year has begun")
_CAME = Bilingual("de band kwam pas over toen hij er was", "the bond came over once it was there")


def day_too_early(subject: Subject) -> Iterator[Found]:
    """A source was read before it was there, a report sent before its year, a bond came over before it began."""
    for loc, early, late, why in _in_order(subject.municipality):
        if early and late and late.surely_before(early):
            yield loc, {"found": late.text, "start": early.text, "why": why}


def _in_order(municipality: Municipality) -> Iterator[tuple[Loc, Edtf | None, Edtf | None, Bilingual]]:
    """The path of a day, the day that it comes after, and the day itself."""
    for id, source in municipality.sources.items():
        if source.consulted:
            yield ("sources", id, "consulted"), source.date, source.consulted, _READ
    for index, committee in enumerate(municipality.committees):
        for place, report in enumerate(committee.reports):
            yield ("committees", index, "reports", place, "sent"), report.year, report.sent, _SENT
    for index, bond in enumerate(municipality.bonds):
        if bond.origin and bond.origin.how is not Beginning.NEW and bond.history:
            yield ("bonds", index, "origin", "date"), date_of(bond.history[0]), bond.origin.date, _CAME


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    period_reversed,
    day_too_early,
    event_before_start,
    event_after_end,
    event_committee_stopped,
    jubilee_mismatch,
)

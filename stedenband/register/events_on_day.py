"""The events of the register on a day, as one side tells them: known by then, with the status that they had."""

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812  # an event has a `date` of its own
from typing import NamedTuple

from stedenband.model import Event, Municipality, Participant
from stedenband.model.municipality import Notice
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.dated_entries import latest_source, source_day, surely_by
from stedenband.register.members import entries_of, is_member
from stedenband.register.named_in_title import named_in_title
from stedenband.register.register import Register, Tie, full_id
from stedenband.register.seen import ids_of_others, was_beside_asked
from stedenband.register.seen_from import View, as_partner
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus, Level, Office, Side, Theme
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Owner


class ParticipantOnDay(NamedTuple):
    """Who takes part, with the side as it is told for, and in whose words the office is said."""

    office: Office
    name: str | None
    number: int | None
    about: bool
    place: str | None
    organisation: str | None
    side: Side | None
    owner: Owner

    @property
    def as_written(self) -> tuple[object, ...]:
        """What the data say of somebody, in the order of the fields: all but in whose words it is said."""
        return self[:-1]


class EventOnDay(NamedTuple):
    """An event written in the file of `writer`, told for the municipality `home`; `bonds` are full ids.

    `direction` is as `home` sees it, `written` as the file has it: of an event of others only that.
    """

    id: str
    home: str
    writer: str
    date: Edtf | None
    kind: EventKind
    title: str
    bonds: tuple[str, ...]
    committees: tuple[str, ...]
    direction: Direction | None
    status: EventStatus
    per_year: int | float | None
    about: bool
    place: str | None
    participants: tuple[ParticipantOnDay, ...]
    jubilee: int | float | None
    themes: tuple[Theme, ...]
    notice: Notice | None
    background: str | None
    website: str | None
    note: str | None
    sources: tuple[str, ...]
    latest_source: Day | None
    written: Direction | None = None

    def is_certain_on(self, day: Day) -> bool:
        """Whether it surely was held by a day, where it is said to have been; what goes on for a time had begun."""
        at = self.date
        if self.status is not EventStatus.HELD or at is None or at.yearly:
            return True
        begun = at.parts[0] if at.is_span else at
        return surely_by(begun, self.latest_source) <= day


def event_on(register: Register, writer: str, event: Event, home: str, on: Day) -> EventOnDay | None:
    """An event as a municipality tells it; None for one that had not happened and was not written of by the day.

    Of an event of before it joined a bond, or after it left it, it tells nothing.
    """
    if not _is_known(register, writer, event, on) or not takes_part(register, writer, event, home, on):
        return None
    view = view_of_event(register, writer, event, home)
    # What lay ahead on the day was planned then.
    is_ahead = event.date is not None and not event.date.yearly and event.date.first > on
    return EventOnDay(
        f"{writer}/{event.id}", home, writer, event.date, event.kind, event.title,
        tuple(full_id(writer, reference) for reference in event.bonds), event.committees,
        direction_seen(event, view) if view else event.direction,
        EventStatus.PLANNED if is_ahead and event.status is EventStatus.HELD else event.status,
        event.per_year, event.about, event.place, _participants(register, writer, event, home, view),
        event.jubilee, event.themes, event.notice, event.background, event.website, event.note, event.sources,
        latest_source(register.municipalities[writer].sources_named(event.sources), on, event.date),
        event.direction,
    )  # fmt: skip


def retold(register: Register, event: EventOnDay, home: str, on: Day) -> EventOnDay:
    """The same event as another municipality tells it; as it is where that tells nothing of it."""
    return told_by(register, event, home, on) or event


def told_by(register: Register, event: EventOnDay, home: str, on: Day) -> EventOnDay | None:
    """The same event as another municipality tells it; None where that tells nothing of it."""
    id = event.id.partition("/")[2]
    written = next(one for one in register.municipalities[event.writer].events if one.id == id)
    return event_on(register, event.writer, written, home, on)


def _is_known(register: Register, writer: str, event: Event, on: Day) -> bool:
    if event.date and not event.date.yearly and event.date.counts_from <= on:
        return True
    told = source_day(register.municipalities[writer].sources_named(event.sources))
    if told is None:
        return event.date is None or event.date.yearly or event.status is EventStatus.PLANNED
    return told <= on


def takes_part(register: Register, writer: str, event: Event, home: str, on: Day) -> bool:
    """Whether a municipality takes part, at the time of an event, in any of the bonds that it is about."""
    if home == writer:
        return True
    when = event.date.first if event.date and not event.date.yearly else on
    ties = [tie for reference in event.bonds if (tie := register.tie(writer, reference))]
    return any(_is_member(register, tie, home, when) for tie in ties)


def _is_member(register: Register, tie: Tie, home: str, on: Day) -> bool:
    members = register.members(tie, home)
    return home == tie.home or any(is_member(entries_of(tie, one), on) for one in members)


def view_of_event(register: Register, writer: str, event: Event, home: str) -> View | None:
    """The side that an event is told for, by the bond that both take part in; None for that of its own writer."""
    if home == writer:
        return None
    for reference in event.bonds:
        tie = register.tie(writer, reference)
        if tie and home in register.sides(tie):
            view = register.view(tie, home)
            view = view._replace(writer=register.municipalities[writer], member=view.member or as_partner(tie.owner))
            view = view._replace(are_others_beside=_has_others(register, writer, event, home))
            return view.during(None if event.date and event.date.yearly else event.date)
    return None


def _has_others(register: Register, writer: str, event: Event, home: str) -> bool:
    """Whether another than a municipality and the writer takes part by any other bond of an event."""
    if len(event.bonds) == 1:  # hot: most events
        return False
    ties = [tie for reference in event.bonds if (tie := register.tie(writer, reference))]
    others = {tie.home for tie in ties} | {register.home_of(one) for tie in ties for one in tie.bond.partners}
    return not others <= {writer, home}


def direction_seen(event: Event, view: View) -> Direction | None:
    """Which way an event goes, seen from a side: among several partners theirs only where it names their place.

    What names nobody of the partners is of each bond that it is on.
    """
    guests = [one for one in event.participants if one.side is Side.PARTNER]
    if not guests and not view.is_one_of_several:
        return view.direction(event.direction, is_ours=True)
    if event.direction is Direction.INCOMING:
        return view.direction(event.direction, is_ours=bool(guests) and all(view.is_here(one.place) for one in guests))
    return view.direction(event.direction, is_ours=view.is_here(event.place))


def participants_told(register: Register, writer: str, event: Event, home: str) -> tuple[ParticipantOnDay, ...]:
    """Who takes part in an event as a municipality tells it: on which side, from where, and in whose words."""
    return _participants(register, writer, event, home, view_of_event(register, writer, event, home))


def _participants(
    register: Register, writer: str, event: Event, home: str, view: View | None
) -> tuple[ParticipantOnDay, ...]:
    return tuple(_participant(register, writer, event, home, one, view) for one in event.participants)


def _participant(
    register: Register, writer: str, event: Event, home: str, one: Participant, view: View | None
) -> ParticipantOnDay:
    side, place = side_and_place(event, one, view) if view else (one.side, one.place)
    if side is Side.OWN:
        owner = owner_words(register.municipalities[home])
    elif one.side is Side.PARTNER:
        owner = _partner_words(register, writer, event, one)
    else:
        owner = owner_words(register.municipalities[writer])
    return ParticipantOnDay(one.office, one.name, one.number, one.about, place, one.organisation, side, owner)


# Who is of a state, and never of a municipality.
OF_STATES = frozenset({Office.AMBASSADOR, Office.CONSUL, Office.NATIONAL_GOVERNMENT})
_OF_MUNICIPALITY = frozenset({Office.MAYOR, Office.ALDERMAN, Office.COUNCILLOR, Office.OFFICIAL})
_MESSAGES = frozenset({EventKind.LETTER, EventKind.REQUEST})


def side_and_place(event: Event, one: Participant, view: View) -> tuple[Side | None, str | None]:
    """Which side somebody stands on and where they are from, seen from another side than the writer's."""
    side = side_meant(event, one)
    if side is Side.PARTNER and not one.place and view.is_one_of_several and _is_here_by_title(event, view):
        return Side.OWN, None
    return view.side(side, one.place), view.place(one.place, side)


def _is_here_by_title(event: Event, view: View) -> bool:
    """Whether the title says that of several partners it was with this one: `Bezoek aan Haarlem`, told for Haarlem."""
    if view.member is None or view.are_others_beside or not any(it in event.title for it in view.member.all_names):
        return False  # hot: most titles name nobody
    partners = (view.member, *view.partners)
    named = named_in_title(event.title, event.direction, {name for one in partners for name in one.all_names})
    return bool(named) and all(view.is_here(name) for name in named)


def side_meant(event: Event | EventOnDay, one: Participant | ParticipantOnDay) -> Side | None:
    """The side that a file means: whom it gives none is the writer's, but for a guest or a message, maybe theirs."""
    if one.side or one.place or one.organisation or one.office in OF_STATES:
        return one.side
    if event.kind in _MESSAGES or event.direction in (Direction.INCOMING, Direction.MUTUAL):
        return None
    return Side.OWN if event.direction is Direction.OUTGOING or one.office in _OF_MUNICIPALITY else None


def is_of_unknown_side(event: EventOnDay, one: ParticipantOnDay) -> bool:
    """Whether nothing tells of which municipality somebody with an office is: whom a file means to be its own is."""
    if one.side or one.place or one.organisation or one.office not in _OF_MUNICIPALITY:
        return False
    # Another than the writer is told of the writer's own with their place.
    return event.home != event.writer or event.kind in _MESSAGES or event.direction is Direction.INCOMING


def owner_words(owner: Municipality) -> Owner:
    """By what the words of a municipality or province are chosen."""
    return Owner(owner.country, owner.level, owner.style)


def _partner_words(register: Register, writer: str, event: Event, one: Participant) -> Owner:
    """In whose words an office of the other side is said: of either country its own, else the writer's.

    Of several on the other side it is the one that is named as the place.
    """
    file = register.municipalities[writer]
    ties = [tie for reference in event.bonds if (tie := register.tie(writer, reference))]
    others = [as_partner(tie.owner) for tie in ties if tie.home != writer]
    others += [partner for tie in ties for partner in tie.bond.partners if register.home_of(partner) != writer]
    named = [other for other in others if one.place in other.all_names] or others
    levels = {(other.country, other.level) for other in named}
    country, level = levels.pop() if len(levels) == 1 else ("", Level.MUNICIPALITY)
    return Owner(country, level) if country in HOME_COUNTRIES else Owner(file.country)


def events_seen(
    register: Register, homes: tuple[str, ...], on: Day, ids: frozenset[str] = frozenset()
) -> Iterator[EventOnDay]:
    """Each event known on a day once: those of the municipalities asked for, then those on bonds they take part in.

    `ids` are those of the bonds that an event must be on (none: it may be on none).
    """
    seen = homes or tuple(register.municipalities)
    shown: set[tuple[str, str]] = set()
    for home in seen:
        others = ids_of_others(register, home, on) if register.asked else frozenset()
        is_beside = was_beside_asked(register, home, on) if register.asked else False
        for event in register.municipalities[home].events:
            if is_beside and not event.bonds:
                continue
            if ids and ids.isdisjoint(full_id(home, reference) for reference in event.bonds):
                continue
            if others and event.bonds and others.issuperset(full_id(home, reference) for reference in event.bonds):
                continue
            shown.add((home, event.id))
            if told := event_on(register, home, event, home, on):
                yield told
    for home in seen:
        others = ids_of_others(register, home, on) if register.asked else frozenset()
        for tie in register.ties_of(home):
            if tie.id in others or (ids and tie.id not in ids):
                continue
            for writer, event in register.events.get(tie.id, ()):
                if (writer, event.id) in shown:
                    continue
                shown.add((writer, event.id))
                if told := event_on(register, writer, event, home, on):
                    yield told

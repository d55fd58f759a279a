"""Who of a bond's partners takes part longest, and who joined later: the years of the bond are not theirs."""

from collections.abc import Mapping, Sequence
from datetime import date

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import joined_later, member_changes, since_of_members
from stedenband.register.occurrences import MemberChange, Occurrence, What
from stedenband.register.place_on_day import PlaceKey, PlaceOnDay
from stedenband.reports.ending_in_course import ends_in_course
from stedenband.reports.grammar import say
from stedenband.reports.parties import partner_names
from stedenband.text import Language
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf


def _later(one: BondOnDay) -> Mapping[PlaceKey, Edtf | None]:
    """Who joined later than the first of those that take part now, and when."""
    late = joined_later(one)
    if len(late) < len(one.members):
        return late
    since = since_of_members(one)
    return {key: day for key, day in late.items() if since and day != since}


def first_members(one: BondOnDay) -> list[PlaceOnDay]:
    """Those that take part longest, of those that do now."""
    later = _later(one)
    return [member for member in one.members if member.key not in later]


def later_members(one: BondOnDay) -> list[tuple[Edtf | None, list[PlaceOnDay]]]:
    """Those that joined later, by the day on which they did; last who did on a day that is not known."""
    late = _later(one)
    days = sorted(dict.fromkeys(late.values()), key=_order)
    return [(day, [it for it in one.members if it.key in late and late[it.key] == day]) for day in days]


def told_as_joined(one: BondOnDay) -> set[PlaceKey]:
    """Whose joining the sentence that opens a bond's paragraphs tells, with its day."""
    if one.status is Status.EXPLORING or one.is_left or not one.members or not (one.since or one.changes):
        return set()
    if one.status is Status.ENDED and not (one.since or since_of_members(one) or ends_in_course(one)):
        return set()  # it only says that the bond ended
    if one.status is Status.ACTIVE and not (one.kind_since or since_of_members(one)):
        return set()  # it says of no partner since when
    told = {member.key for day, members in later_members(one) if day for member in members}
    opens_with_it = one.status in (Status.ACTIVE, Status.ENDED) and since_of_members(one)
    return told | {member.key for member in first_members(one)} if opens_with_it else told


def joinings(one: BondOnDay) -> list[Occurrence]:
    """The joinings of those that take part now."""
    members = {member.key for member in one.members}
    found = [(it, it.record) for it in member_changes(one) if it.what is What.JOINED]
    return [it for it, record in found if isinstance(record, MemberChange) and record.place.key in members]


def joinings_told(one: BondOnDay) -> list[Occurrence]:
    """The joinings that the sentence that opens a bond's paragraphs tells."""
    return [it for it in joinings(one) if is_joining_told(one, it)]


def is_joining_told(one: BondOnDay, found: Occurrence) -> bool:
    """Whether the sentence that opens a bond's paragraphs tells a joining: of who left and came back the last."""
    record = found.record
    if found.what is not What.JOINED or not isinstance(record, MemberChange):
        return False
    key = record.place.key
    return key in told_as_joined(one) and joined_later(one)[key] == found.date


def _order(day: Edtf | None) -> date:
    if day is None:
        return date.max
    return day.last if day.no_later_than else day.first


def names_in_turn(one: BondOnDay, language: Language) -> str:
    """Who takes part by name, with those behind that joined later: `Gera, later ook met Nice,`."""
    first = first_members(one)
    later = [member for member in one.members if member not in first]
    if not later:
        return _names(one, first, language)
    return say("also-later", language, first=_names(one, first, language), partners=_names(one, later, language))


def _names(one: BondOnDay, members: Sequence[PlaceOnDay], language: Language) -> str:
    return partner_names(one, language, tuple(members), beside=one.members)

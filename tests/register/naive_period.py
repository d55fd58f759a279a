"""What a bond was in a period, seen from one municipality: every way in which it may have gone is tried.

A *course* chooses a day for each entry, within what its date allows and in the order of the list. What holds in each
course holds; what holds in some may.

Reading of the contract: `active 2012, ended 2012` came into both in 2012; but both may have been on one day, so that it
may have been in force then.
Reading of the contract: a bond comes into a status when it had another before: not by an `active` entry while active,
nor again by an `ended` that closes an exploration. Exploration after an ending comes into `exploring`.
Reading of the contract: a bond of which nothing is known then may have been in force, and came into no status.
Reading of the contract: a member comes into the bond's status by joining, and into `ended` by leaving.
Reading of the contract: on a day of its own (`on`), entries that count later are left out.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from tests.register.naive import BEGINNINGS, IN_FORCE, Story
from tests.register.naive_dates import ONE_DAY
from tests.register.naive_history import Place, Register, Step, find

Answer = Literal["yes", "maybe", "no"]


class Seen(NamedTuple):
    """What a municipality sees from a day on: the status (None: not there), and whether it is being explored."""

    day: date
    status: str | None
    explored: bool


Course = list[Seen]
Move = tuple[date, int, Step | None]


def in_force_in_period(
    register: Register, bond_id: str, seen_from: str, first: date | None, last: date | None, on: date = date.max
) -> Answer:
    """Whether it was in force at some time in a period."""
    start, end = first or date.min, last or date.max

    def answer(course: Course) -> Answer:
        found = {
            seen.status
            for seen, after in zip(course, [*[later.day for later in course[1:]], None], strict=True)
            if seen.day <= end and (after is None or (seen.day < after and start < after))
        }
        return "yes" if found & IN_FORCE else "maybe" if "unknown" in found else "no"

    return _in_all_courses(find(register, bond_id, seen_from), start, end, on, answer)


def came_into(
    register: Register,
    bond_id: str,
    seen_from: str,
    status: str,
    first: date | None,
    last: date | None,
    on: date = date.max,
) -> Answer:
    """Whether it came into a status in a period."""
    start, end = first or date.min, last or date.max

    def answer(course: Course) -> Answer:
        for before, seen in pairwise(course):
            came = seen.status == status != before.status
            explored = status == "exploring" and seen.explored and not before.explored
            if (came or explored) and start <= seen.day <= end:
                return "yes"
        return "no"

    return _in_all_courses(find(register, bond_id, seen_from), start, end, on, answer)


def _in_all_courses(
    place: Place | None, start: date, end: date, on: date, answer: Callable[[Course], Answer]
) -> Answer:
    if place is None:
        return "no"
    history = [step for step in place.history if step.counts <= on]
    own = [step for step in place.own_history if step.counts <= on]
    marks = _marks([*history, *own], start, end)
    answers = {
        answer(_course(place, history, days, own, own_days))
        for days in _choices(history, marks)
        for own_days in _choices(own, marks)
    }
    return answers.pop() if len(answers) == 1 else "maybe"


def _marks(steps: Sequence[Step], start: date, end: date) -> list[date]:
    """The days between which it makes no difference when an entry took effect."""
    edges = {start, end} | {day for step in steps for stretch in step.stretches for day in stretch}
    before = {start - ONE_DAY} if start > date.min else set()
    after = {end + ONE_DAY} if end < date.max else set()
    return sorted(edges | before | after)


def _choices(steps: Sequence[Step], marks: list[date], earliest: date = date.min) -> Iterator[list[date]]:
    """Every choice of days that keeps the order of the list."""
    if not steps:
        yield []
        return
    for day in marks:
        if earliest <= day and any(first <= day <= last for first, last in steps[0].stretches):
            for others in _choices(steps[1:], marks, day):
                yield [day, *others]


def _course(place: Place, history: list[Step], days: list[date], own: list[Step], own_days: list[date]) -> Course:
    """What the municipality sees if each entry took effect on the day chosen for it."""
    viewer = Viewer(place)
    course = [viewer.sees(date.min)]
    for day, _, step in sorted(_moves(place, history, days, own, own_days), key=lambda move: move[:2]):
        viewer.meets(step)
        course.append(viewer.sees(day))
    return course


def _moves(
    place: Place, history: list[Step], days: list[date], own: list[Step], own_days: list[date]
) -> Iterator[Move]:
    """Whatever takes effect; on one day a leaving comes first and a joining last; evidence has no entry."""
    if place.evidence:
        yield place.evidence, 1, None
    for step, day in zip(history, days, strict=True):
        yield day, 1, step
    for index, (step, day) in enumerate(zip(own, own_days, strict=True)):
        on_day_of_joining = index > 0 and own_days[index - 1] == day
        yield day, 0 if step.status == "left" and not on_day_of_joining else 2, step


class Viewer:
    """One municipality, as the entries take effect one after another."""

    def __init__(self, place: Place) -> None:
        first = place.history[0] if place.history else None
        begins = first is not None and first.status in BEGINNINGS and first.has_first_day
        self.is_shown = not (begins or place.is_after_contact)
        self.story = Story()
        self.belongs = place.is_founder
        self.may_belong = not place.is_founder and not place.own_history[0].has_first_day
        self.has_left = False

    def meets(self, step: Step | None) -> None:
        """An entry takes effect; None is what shows that the bond is there."""
        self.is_shown = True if step is None else self.is_shown
        if step and step.status == "joined":
            self.belongs, self.has_left = True, False
        elif step and step.status == "left":
            self.has_left = self.belongs and self.bond_status is not None
            self.belongs = self.may_belong = False
        elif step:
            self.story.add(step)

    @property
    def bond_status(self) -> str | None:
        """The bond's status, None where it isn't there."""
        return self.story.status or ("unknown" if self.is_shown else None)

    def sees(self, day: date) -> Seen:
        """What it sees from that day on."""
        if self.belongs:
            return Seen(day, self.bond_status, self.story.explored is not None)
        if self.has_left:
            return Seen(day, "ended", False)
        return Seen(day, "unknown" if self.may_belong and self.bond_status else None, False)

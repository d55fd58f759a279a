"""From which day each entry of a history counts, and from which day that is certain: the one place that reads order.

A history is a list of dated entries, oldest first, in the order that counts. An entry with a first day counts from
that day and is certain from its last (`2012`: from 1 January, certain from 31 December). One without a first day
(undated, or `[..2022-11]`) counts from its last day: its own, else the last day of its earliest source. Where the days
and the order of the list disagree, the order wins.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeVar

from stedenband.model.place import Source
from stedenband.vocabulary.edtf import Edtf

SourcesOf = Callable[[tuple[str, ...]], tuple[Source, ...]]


class Entry(Protocol):
    """What entries of every history have."""

    @property
    def date(self) -> Edtf | None:
        """The day of effect."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its own sources."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same entry with other values."""


E_ = TypeVar("E_", bound=Entry)


class Dated(NamedTuple, Generic[E_]):
    """An entry with its days: it may hold from `earliest`, counts from `counts`, and surely holds from `certain`.

    `has_first_day` says whether its own date (of effect, else of its decision) has one.
    """

    entry: E_
    earliest: date
    counts: date
    certain: date
    has_first_day: bool

    def may_fall_in(self, first: date, last: date) -> bool:
        """Whether it may have taken effect in a period, both days included."""
        return self.earliest <= last and self.certain >= first


def date_of(entry: Entry) -> Edtf | None:
    """An entry's date, else that of its decision where that is all that is known; None for an undated entry."""
    return entry.date or getattr(entry, "decided", None)


def is_known(decided: Edtf | None, sources: tuple[str, ...], sources_of: SourcesOf, on: date) -> bool:
    """Whether what lies ahead of a day was decided, or told by a source, by then.

    Of what was surely decided later no source tells: those of its bond tell of other things.
    """
    if decided and decided.counts_from <= on:
        return True
    if decided and decided.first > on:
        return False
    return foretells(sources_of(sources), on) is True


def is_told_by(sources: tuple[str, ...], sources_of: SourcesOf, on: date) -> bool:
    """Whether by a day any source told something, as far as the days of these are known."""
    told = source_day(sources_of(sources))
    return told is None or told <= on


def foretells(sources: Sequence[Source], on: date) -> bool | None:
    """Whether by a day all had appeared of which one told what lay ahead, or None where no source has a day.

    Which of them told it is not known, and an old one knew nothing of what was decided since.
    """
    told = max((source.day.last for source in sources if source.day), default=None)
    return None if told is None else told <= on


def latest_source(sources: Sequence[Source], on: date, *dates: Edtf | None) -> date | None:
    """The last day of the latest source of what some dates tell, where that of any of these lies after a day."""
    if all(when is None or when.last <= on for when in dates):  # hot: most of what has a date is over
        return None
    return max((source.day.last for source in sources if source.day), default=None)


def surely_by(when: Edtf, told: date | None) -> date:
    """The day by which what is said to have been so surely was: the last of its date, or in that of its source.

    A date that leaves open which year or day it was (`202X`, `[2026,2028]`) was settled by none.
    """
    if told is None or not when.first <= told < when.last:
        return when.last
    is_left_open = when.text.startswith("[") or "X" in when.text[:4]
    return when.last if is_left_open else told


class _Days(Protocol):
    """From when something may hold and from when it surely does."""

    @property
    def earliest(self) -> date:
        """The first day on which it may hold."""

    @property
    def certain(self) -> date:
        """The day from which it surely holds."""


def overlap(begun: _Days, ended: _Days | None, first: date, last: date) -> bool | None:
    """Whether what held between two entries overlaps a period: surely (True), perhaps (False) or not (None)."""
    if begun.earliest > last or (ended and max(first, begun.earliest) >= ended.certain):
        return None
    return begun.certain <= last and (ended is None or max(first, begun.certain) < ended.earliest)


def source_day(sources: Sequence[Source]) -> date | None:
    """The last day of the earliest source, or None where no source has one."""
    return min((source.day.last for source in sources if source.day), default=None)


def dated(
    entries: Sequence[E_], sources: tuple[str, ...], sources_of: SourcesOf, on: date = date.max
) -> list[Dated[E_]]:
    """The entries of a history with their days, and what is known of each `on` a day.

    `sources` are those of the record that has the history.
    """
    found: list[Dated[E_]] = []
    floor = date.min  # what has a first day cannot count from before the one above it that has
    for entry in entries:
        when = date_of(entry)
        if when is not None and not when.no_later_than:
            floor = max(when.first, floor)
            counts = floor
            last = when.last
        else:
            # Without any dated source it is told by the file itself: it counts, and is never certain.
            told = when.last if when else source_day(sources_of(entry.sources or sources))
            counts = max(told or floor, floor)
            last = told or date.max
        # What cannot be as early as it says is no more certain than what stands above it.
        certain = last if last >= floor else max(floor, found[-1].certain)
        known = _as_known(entry, counts, sources, sources_of, on)
        found.append(Dated(known, floor, counts, certain, when is not None and not when.no_later_than))
    return _no_later_than_the_next(found)


def _no_later_than_the_next(entries: list[Dated[E_]]) -> list[Dated[E_]]:
    """What stands before an entry has taken effect by then: its days move back where they lie later."""
    for index in reversed(range(len(entries) - 1)):
        own, after = entries[index], entries[index + 1]
        if own.counts > after.counts or own.certain > after.certain:
            entries[index] = own._replace(counts=min(own.counts, after.counts), certain=min(own.certain, after.certain))
    return entries


def _as_known(entry: E_, counts: date, sources: tuple[str, ...], sources_of: SourcesOf, on: date) -> E_:
    """An entry that counts from a day with what was known of it `on` another: no decision or notice of later.

    A remark, that may tell of such a decision, stands only where a source told it by then. What lies ahead keeps its
    decision: that says from when it is known.
    """
    given = entry.__dict__  # hot: of a model an attribute that it lacks is sought for long
    decided, notified = given.get("decided"), given.get("notified")
    if decided is None and notified is None:
        return entry
    unknown = ["notified"] if _is_later(notified, on) else []
    if decided and entry.date and _is_later(decided, on) and min(counts, decided.first) <= on:
        unknown += ["decided", "decided_by", "document"]  # without a date the day of the decision is that of effect
        unknown += [] if is_told_by(entry.sources or sources, sources_of, on) else ["note"]
    if not unknown:
        return entry
    return entry.model_copy(update={name: None for name in unknown if hasattr(entry, name)})


def _is_later(when: Edtf | None, on: date) -> bool:
    return when is not None and when.counts_from > on

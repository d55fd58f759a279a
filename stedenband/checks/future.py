"""Checks on days to come, and on those of centuries ago: what has happened is past, what is to come is near.

Which keys hold dates of what has happened is said where their type is (`Past`), in the model.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, get_args

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Agreement, CommitteeEntry, Event, FilledRole, HistoryEntry, Record
from stedenband.model.base import keys_of, plain_type, types_of
from stedenband.model.bond import Funding, Proposal
from stedenband.model.fields import HAPPENED
from stedenband.model.municipality import Report
from stedenband.model.place import PartnerEntry
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import is_known
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import EventStatus
from stedenband.vocabulary.edtf import Edtf, day_in

_LOOKED_UP = frozenset({"confirmed", "on"})  # the keys of a day on which someone looked
_OF_A_SOURCE = Bilingual(
    "het is de dag waarop de bron verscheen of werd geraadpleegd",
    "it is the day on which the source came out or was consulted",
)
_OF_A_DAY = Bilingual("het is de dag waarop iemand het nakeek", "it is the day on which someone looked it up")
_STILL_TO_COME = Bilingual(
    "verbeter de datum; wat nog komt, is een activiteit met status planned (gepland)",
    "mend the date; what is still to come is an event with status planned",
)
_AHEAD = 20  # years from today that a plan, an agreement or an announced ending looks ahead at most
_EARLIEST = date(1800, 1, 1)  # no bond between municipalities is older; an old friendship of two cities is accepted
# What belongs to the life of a bond or committee. A name, a source and a first contact may be from the Middle Ages.
_OF_A_LIFE = frozenset(
    {HistoryEntry, PartnerEntry, CommitteeEntry, Proposal, Agreement, FilledRole, Funding, Report, Event}
)
_FIRST_MEANT = 1900  # the first year that is named as meant


def future_date(subject: Subject) -> Iterator[Found]:
    """What has happened, by its key or as an event that was held, lies in the future."""
    for loc, when, has_happened in _days_afar(subject):
        if has_happened and _first(when) > subject.today:
            yield loc, {"found": when.text, "today": subject.today.isoformat(), "meant": _mend(loc)}


def _mend(loc: Loc) -> Bilingual:
    """How a date of what has happened is mended; of a source, or of a look at something, nothing is planned."""
    is_of_source = loc[0] == "sources"
    if is_of_source or loc[-1] in _LOOKED_UP:
        what = _OF_A_SOURCE if is_of_source else _OF_A_DAY
        return Bilingual(f"verbeter de datum: {what.nl}", f"mend the date: {what.en}")
    return _STILL_TO_COME


def distant_date(subject: Subject) -> Iterator[Found]:
    """What may be planned or announced lies decades ahead, or what is of the life of a bond centuries back."""
    limit = _limit(subject.today)
    for loc, when, has_happened in _days_afar(subject):
        if when.first < _EARLIEST and _is_of_centuries_ago(when):
            yield loc, {"found": when.text, "far": _BEFORE_1800, "meant": _meant_year(when, subject.today)}
        elif max(_bounds(when)) > limit and not (has_happened and _first(when) > subject.today):
            yield loc, {"found": when.text, "far": _YEARS_AHEAD, "meant": _MEND_YEAR}


_YEARS_AHEAD = Bilingual(f"meer dan {_AHEAD} jaar na vandaag", f"more than {_AHEAD} years after today")
_BEFORE_1800 = Bilingual(f"van voor {_EARLIEST.year}", f"from before {_EARLIEST.year}")
_MEND_YEAR = Bilingual("verbeter het jaartal", "mend the year")


def _is_of_centuries_ago(when: Edtf) -> bool:
    is_open = when.starts_open or when.no_later_than
    return not is_open and min(one.last for one in when.dates_in_set or when.parts) < _EARLIEST


def _meant_year(when: Edtf, today: date) -> Bilingual:
    """What is said of a year of centuries ago: which was meant, where one figure or two swapped make only that."""
    year = when.text[:4]
    one_other = {year[:at] + figure + year[at + 1 :] for at in range(4) for figure in "0123456789"}
    swapped = {year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(3)}
    likely = [one for one in one_other | swapped if one.isdigit() and _FIRST_MEANT <= int(one) <= today.year]
    if len(likely) != 1 or not year.isdigit():
        return _MEND_YEAR
    return Bilingual(f"bedoeld was misschien {likely[0]}", f"perhaps {likely[0]} was meant")


def future_entry(subject: Subject) -> Iterator[Found]:
    """An entry of a history lies ahead, and no decision of the past foretells it, nor a source of its own."""
    today, sources_of = subject.today, subject.municipality.sources_named
    for loc, entry in subject.entries:
        is_ahead = entry.date and today < entry.date.first <= _limit(today)
        if is_ahead and not is_known(entry.decided, entry.sources, sources_of, today):
            yield (*loc, "date"), {"found": str(entry.date), "today": today.isoformat()}


def _limit(today: date) -> date:
    return day_in(min(today.year + _AHEAD, date.max.year), today.month, today.day)


@lru_cache(maxsize=1)  # two checks ask it of a subject, one after the other
def _days_afar(subject: Subject) -> list[tuple[Loc, Edtf, bool]]:
    """Each date that does not wholly lie in the past, and whether it is of what has happened.

    Of the life of a bond or committee so too each that begins centuries ago, or may do so.
    """
    found: list[tuple[Loc, Edtf, bool]] = []
    today = subject.today
    for kind, records in subject.records.items():
        for name, key, has_happened in _dates(kind):
            for loc, record in records:
                values = record.__dict__
                value = values[name]
                if not value:
                    continue
                for at, when in enumerate(value) if type(value) is tuple else ((None, value),):
                    is_far = when.last > today or (when.first < _EARLIEST and kind in _OF_A_LIFE)
                    if is_far and not when.yearly:
                        place = (*loc, key) if at is None else (*loc, key, at)
                        found.append((place, when, has_happened or values.get("status") is EventStatus.HELD))
    return found


@cache
def _dates(record: type[Record]) -> list[tuple[str, str, bool]]:
    """The fields of a record that hold dates, each with its key, and whether these are of what has happened."""
    types = types_of(record)
    dates = ((name, key, _of_date(types[key])) for name, key in keys_of(record))
    return [(name, key, HAPPENED in get_args(of)) for name, key, of in dates if of]


def _of_date(annotation: Any) -> Any:
    """The annotated type of a key's date, or of each of its dates where it has a list; None where it has none."""
    if plain_type(annotation) is Edtf:
        return annotation
    item = next(iter(get_args(annotation)), None)
    return item if plain_type(item) is Edtf else None


def _bounds(when: Edtf) -> list[date]:
    """The first day of each of its dates: the bounds of a span, or those of which it is one."""
    return [one.first for one in when.dates_in_set or when.parts]


def _first(when: Edtf) -> date:
    return when.first if when.starts_open else min(_bounds(when))


ON_WHOLE_RECORDS: tuple[Check, ...] = (future_date, distant_date, future_entry)

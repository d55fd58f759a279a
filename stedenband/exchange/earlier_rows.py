"""What earlier rows of a table told, by which a later one is the same bond again, or perhaps.

Whether the register had a bond makes no difference here: a second import of a table takes each row as the first did.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from stedenband.exchange.entries import Entry
from stedenband.exchange.one_item import are_other_rows
from stedenband.exchange.told_twice import told_otherwise
from stedenband.places.sounds import FEWEST_SOUNDS, sounds
from stedenband.register.identity import today_of
from stedenband.register.namesakes import have_one_number
from stedenband.register.same_partner import Sought, are_same, are_told_apart, keys, looked_up
from stedenband.text import Bilingual, name_key

_FEW = 10  # partners of one municipality with a word in common: one that more of them have tells nothing (Bad, Sankt)
_SHORTEST_WORD = 4  # letters of a word by which names that are much alike are found


class Told(NamedTuple):
    """A bond that a row names, as sought from the other side; the record made of it (empty: it was there); the row."""

    sought: Sought
    record: dict[str, Any]
    entry: Entry


class Left(NamedTuple):
    """What a row named that was left over as perhaps another's, and why."""

    sought: Sought
    why: str | Bilingual


class EarlierRows:
    """The bonds of each municipality (its slug) that rows named so far."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
        self._by_word: dict[str, dict[tuple[str, ...], list[Told]]] = defaultdict(lambda: defaultdict(list))
        self._left: dict[str, dict[str, list[Left]]] = defaultdict(lambda: defaultdict(list))

    def keep(self, home: str, told: Told) -> None:
        """Remember what a row named."""
        for key in keys(told.sought):
            self._told[home][key].append(told)
        for word in _words(told.sought):
            self._by_word[home][word].append(told)

    def leave(self, home: str, left: Left) -> None:
        """Remember what was left over, for whoever names it again."""
        for key in keys(left.sought):
            self._left[home][key].append(left)

    def same(self, home: str, sought: Sought) -> Told | None:
        """The first row that has the same bond, spelled alike or not; one that tells as much of its country before."""
        alike = (one for key in sorted(looked_up(sought)) for one in self._told[home].get(key, ()))
        found = (one for one in alike if are_same(one.sought, sought))
        first = next(found, None)
        if first is None or first.sought.country == sought.country:
            return first
        return next((one for one in found if one.sought.country == sought.country), first)

    def is_in_several_countries(self, home: str, sought: Sought) -> bool:
        """Whether rows named such a partner in more than one country: a row without one may mean any of them."""
        return len({one.sought.country for one in self._alike(home, sought) if one.sought.country}) > 1

    def apart(self, home: str, bond: Told, sought: Sought) -> Entry | None:
        """The row on a bond of which the partner is another: `Springfield` may be that of Illinois or that of Ohio."""
        told = (one for one in self._alike(home, sought) if one.record is bond.record)
        return next((one.entry for one in told if are_told_apart(one.sought, sought)), None)

    def otherwise(self, home: str, bond: Told, sought: Sought, entry: Entry) -> Bilingual | None:
        """What a row on a bond says otherwise than an earlier one, or more, with where that one is."""
        apart = self.apart(home, bond, sought)
        words = _apart(apart, entry) if apart else told_otherwise(bond.entry, entry)
        at = (apart or bond.entry).at.name
        return Bilingual(f"{at}: {words.nl}", f"{at}: {words.en}") if words else None

    def perhaps(self, home: str, sought: Sought) -> str | None:
        """Where a row names what perhaps is the same partner, by a like name or one with a word in common."""
        with_a_word = (self._by_word[home][word] for word in _words(sought))
        few = chain.from_iterable(ones for ones in with_a_word if len(ones) <= _FEW)
        near = (one for one in chain(self._alike(home, sought), few) if not are_told_apart(one.sought, sought))
        alike = (one for one in near if one.sought.country == sought.country and are_same(one.sought, sought) is None)
        return next((one.entry.at.name for one in alike), None)

    def left(self, home: str, sought: Sought) -> Left | None:
        """What was left over that surely is the same."""
        found = (one for key in sorted(keys(sought)) for one in self._left[home].get(key, ()))
        return next((one for one in found if are_same(one.sought, sought)), None)

    def namesakes(self, home: str, name: str) -> Iterator[Told]:
        """The rows that name a partner so."""
        return iter(self._told[home].get(name_key(name), ()))

    def _alike(self, home: str, sought: Sought) -> Iterator[Told]:
        return (one for key in sorted(keys(sought)) for one in self._told[home].get(key, ()))


def is_only_perhaps(told: Told, sought: Sought, entry: Entry) -> bool:
    """Whether a row on a partner of an earlier one's name is only perhaps on the same bond.

    As of one alone the country is told, or as on the table's day they were of two municipalities that are one now; or
    as they have one item, and another name, place or country.
    """
    are_two = told.entry.home.code != entry.home.code and today_of(told.entry.home) == today_of(entry.home)
    is_told_of_one = (told.sought.country is None) != (sought.country is None)
    return (
        are_two or are_other_rows(told.sought, sought) or (is_told_of_one and not have_one_number(told.sought, sought))
    )


def _apart(first: Entry, second: Entry) -> Bilingual:
    one, other = first.partner.spelled, second.partner.spelled
    return Bilingual(f"{one}, hier {other}", f"{one}, here {other}")


def _words(sought: Sought) -> set[tuple[str, ...]]:
    """The words of a partner's names, and how each name sounds, with the numbers of it: `Wijk 1` is not `Wijk 11`."""
    found = set()
    for name in {*map(name_key, sought.names)}:
        words = name.split("-")
        numbers = [*filter(str.isdigit, words)]
        told = [word for word in words if len(word) >= _SHORTEST_WORD]
        told += [heard] if len(heard := sounds(name)) >= FEWEST_SOUNDS else []
        found |= {(word, *numbers) for word in told}
    return found

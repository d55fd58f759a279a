"""By which other names a partner abroad is known: Köln is Keulen and Cologne. Read to import and compare alone."""

from collections import defaultdict
from functools import cache
from typing import TypeAlias

from stedenband.places.sounds import FEWEST_SOUNDS, sounds
from stedenband.places.tables import rows, several

_Places: TypeAlias = dict[tuple[str, str], frozenset[int]]


def places_called(name: str, country: str | None) -> frozenset[int]:
    """The places, by their number in the table, that a name (as a slug) is one of in a country.

    A name that the table does not have may be spelled in another way: it is then the place's that sounds so, but for
    one with a number (`Aalborg 11`).
    """
    names, heard = _known()
    found = names.get((country or "", name))
    if found is None and not any(map(str.isdigit, name)):
        found = heard.get((country or "", sounds(name)))
    return found or frozenset()


@cache
def _known() -> tuple[_Places, _Places]:
    """The places by their names, and by how these sound where that is clear and no other place's name sounds so."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    heard: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (country, names) in enumerate(rows("partner_names.tsv")):
        for name in several(names):
            found[country, name].add(number)
            heard[country, sounds(name)].add(number)
    return (
        {key: frozenset(numbers) for key, numbers in found.items()},
        {
            (country, heard_as): frozenset(numbers)
            for (country, heard_as), numbers in heard.items()
            if len(numbers) == 1 and len(heard_as) >= FEWEST_SOUNDS
        },
    )

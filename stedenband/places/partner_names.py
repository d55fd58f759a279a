"""By which other names a partner abroad is known: Köln is Keulen and Cologne. Read to import and compare alone."""

from collections import defaultdict
from functools import cache

from stedenband.places.tables import rows, several


def places_called(name: str, country: str | None) -> frozenset[int]:
    """The places, by their number in the table, that a name (as a slug) is one of in a country."""
    return _by_name().get((country or "", name), frozenset())


@cache
def _by_name() -> dict[tuple[str, str], frozenset[int]]:
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (country, names) in enumerate(rows("partner_names.tsv")):
        for name in several(names):
            found[country, name].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}

"""Tells of keys that a mapping has twice: a key each, or one place where the next item of a list begins unmarked."""

from collections.abc import Iterator
from typing import Any

from stedenband.parsing.document import Positions, spot_of
from stedenband.parsing.source import Loc, TextProblem
from stedenband.text import Bilingual

_ONE_OF_TWO = Bilingual("voeg de twee samen of haal er een weg", "merge the two or remove one")
_NEXT_WITHOUT_DASH = Bilingual(
    "begint hier een volgende in de lijst, dan is het streepje weg, of de hele regel ermee (als - id: …)",
    "if a next one in the list begins here, its dash is gone, or the whole line with it (such as - id: …)",
)
_NEXT_WITHOUT_ID = Bilingual(
    "begint hier een volgende bron, dan is de regel met haar id weg (zoals brief-2025:)",
    "if a next source begins here, the line with its id is gone (such as letter-2025:)",
)


def repeated_keys(again: list[Any], keys: list[str], loc: Loc, positions: Positions | None) -> Iterator[TextProblem]:
    """The events of keys that a mapping has already: a problem each, or where an item of a list begins anew, one."""
    is_source = len(loc) == 2 and loc[0] == "sources"  # noqa: PLR2004 - the key that they stand under, and an id
    is_item = bool(loc) and (is_source or isinstance(loc[-1], int))
    begins_anew = len(again) > 1 and is_item and again[0].value in keys[:2]
    for event in again[:1] if begins_anew else again:
        first = positions.keys[(*loc, event.value)].line if positions else 0
        meant = (_NEXT_WITHOUT_ID if is_source else _NEXT_WITHOUT_DASH) if begins_anew else _ONE_OF_TWO
        values = {"key": event.value, "first": str(first), "meant": meant}
        yield TextProblem("duplicate-key", spot_of(event), values, loc if begins_anew else None)

"""Territories with a code of their own that belong to a state: Greenland to Denmark, Curaçao to the Netherlands."""

from collections.abc import Mapping
from functools import cache

from stedenband.places.tables import rows, several
from stedenband.text import slug


def territory_of(codes: tuple[str, ...]) -> str | None:
    """Which of some countries is a territory of another one of them; None where none is."""
    states = _states()
    return next((code for code in codes if states.get(code) in codes), None)


def is_territory(code: str) -> bool:
    """Whether a code of a country is that of a territory of a state."""
    return code in _states()


def are_two_countries(*codes: str) -> bool:
    """Whether countries are not one: a territory may be told beside the state that it belongs to, but not another."""
    told, states = {*codes}, _states()
    wholes = {states.get(code, code) for code in told}
    return len(wholes) > 1 or len(told - wholes) > 1


def is_whole_of(name: str, territory: str) -> bool:
    """Whether a name is that of the whole of a state and a territory of it: `Koninkrijk der Nederlanden`."""
    return slug(name) in _names().get(territory, ())


@cache
def _states() -> Mapping[str, str]:
    return {one: state for state, territories, _ in rows("territories.tsv") for one in several(territories)}


@cache
def _names() -> Mapping[str, frozenset[str]]:
    return {
        one: frozenset(map(slug, several(names)))
        for _, territories, names in rows("territories.tsv")
        for one in several(territories)
    }

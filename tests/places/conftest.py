"""What the tests of this room share."""

from collections.abc import Iterable

from stedenband.places.municipalities import Municipality, Province


def codes(found: Iterable[Municipality | Province]) -> list[str]:
    """The codes of what was found."""
    return [one.code for one in found]

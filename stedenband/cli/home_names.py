"""Reads the name of a municipality as lists have it: `Leiden (ZH)`, `Zwijndrecht België`, `Beek (Montferland)`."""

import re
from collections.abc import Iterable

# What a name has beside it; one that is a file's or a municipality's alone is read without the tables of places.
_MORE = re.compile(r"[(),/]|\s(?:[A-Z]{2}|Belgi[eë]|Belgium|Nederland|Netherlands)$")


def as_known(names: Iterable[str] | None) -> list[str] | None:
    """Names of municipalities, those that stand for nothing as they are by what they tell, as `import` reads it."""
    return None if names is None else [_as_known(name) if _MORE.search(name) else name for name in names]


def _as_known(name: str) -> str:
    from stedenband.places.find import find  # noqa: PLC0415 - 3 ms, and few names need it

    if find(name):
        return name
    from stedenband.exchange.home_told import home_told  # noqa: PLC0415 - likewise

    home = home_told(name)
    known = (home.slug, home.usual_name, home.name, home.code) if home else ()
    return next((one for one in known if find(one) == (home,)), name)

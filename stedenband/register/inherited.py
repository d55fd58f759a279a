"""The bonds that came along from a former municipality with a file of its own to what it went up in."""

from collections.abc import Iterable
from datetime import date

from stedenband.places import municipalities as places
from stedenband.register.identity import all_after
from stedenband.register.owner_then import former_owners
from stedenband.register.register import Asked, Register
from stedenband.register.without_file import has_file, home_of
from stedenband.text import name_key


def formers_inherited(register: Register, homes: Iterable[str], on: date) -> dict[str, Asked]:
    """Whose bonds on a day the files of others have, by these: of the former ones among `homes` that were there then.

    Not where that other file is asked for itself: of that every bond is told.
    """
    found: dict[str, list[places.Municipality]] = {}
    for home in homes:
        one = register.former.get(home)
        if not isinstance(one, places.Municipality) or not one.existed_on(on):
            continue
        after = {home_of(register, each) for each in all_after(one.code)}
        for into in sorted(after.difference(homes)):
            if has_file(register, into) and _has_bond_of(register, into, one):
                found.setdefault(into, []).append(one)
    return {home: Asked(frozenset().union(*map(_keys, them)), tuple(them)) for home, them in found.items()}


def _has_bond_of(register: Register, home: str, one: places.Municipality) -> bool:
    """Whether a bond in a file was that of a former municipality."""
    ties = (tie for tie in register.ties_of(home) if tie.home == home)
    return any(name_key(name) in _keys(one) for tie in ties for name in former_owners(tie.bond, tie.owner))


def _keys(one: places.Municipality) -> frozenset[str]:
    return frozenset((name_key(one.usual_name), name_key(one.name)))

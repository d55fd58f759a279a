"""Which municipalities of today a name is short for that stands for another: Valkenburg, in what is Katwijk now."""

from stedenband.places.find import find, in_short, meant_first
from stedenband.places.municipalities import Municipality, Province
from stedenband.register.identity import Official, is_called, today_of


def in_short_beside(one: Official, name: str) -> tuple[Municipality, ...]:
    """The others of today that the name of a village or a former municipality is short for; of one of today none."""
    if isinstance(one, Province) or any(each.ended is None and is_called(each, name) for each in today_of(one)):
        return ()
    return tuple(each for each in in_short(name) if each not in today_of(one))


def also_in_short(name: str) -> tuple[Municipality, ...]:
    """The others of today that a name is short for, where all that it stands for are villages or former ones."""
    found = meant_first(find(name))
    others = [in_short_beside(one, name) for one in found]
    return tuple(dict.fromkeys(each for them in others for each in them)) if all(others) else ()

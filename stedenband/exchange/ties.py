"""The bonds of each municipality, also of those that only another one's file names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from stedenband.model import Municipality, Partner
from stedenband.register.identity import Official, has_become, municipality_around, municipality_of, today_of
from stedenband.register.register import Register, Tie, is_called_one_of
from stedenband.register.without_file import home_of


def ties_by_home(register: Register, ties: Mapping[str, Tie]) -> Mapping[str, list[Tie]]:
    """Which of some bonds each municipality has: those in its file, those it joins, and those that name it.

    It need not have a file: a bond of several is that of each of them, and of what each became.
    """
    found: dict[str, dict[str, Tie]] = defaultdict(dict)
    for id, tie in ties.items():
        found[tie.home][id] = tie
        for partner in tie.bond.partners:
            one = municipality_around(partner)
            homes = [home_of(register, each) for each in (one, *today_of(one))] if one else []
            for home in (*homes, register.home_of(partner)):
                if home:
                    found[home][id] = tie
    for home, owner in register.municipalities.items():
        found[home].update({id: ties[id] for id in owner.joins if id in ties})
    return defaultdict(list, {home: [*of.values()] for home, of in found.items()})


def bonds_naming(official: Official, ties: Iterable[Tie]) -> list[str]:
    """The ids of those of some bonds that a municipality without a file points to once it gets one."""
    one = municipality_of(official)
    return [tie.id for tie in ties if is_one_of(one, partners_in(tie, one.country))]


def partners_in(tie: Tie, country: str) -> list[Partner]:
    """The partners of a bond that are in a country."""
    return [partner for partner in tie.bond.partners if partner.country == country]


def is_one_of(owner: Municipality, partners: Iterable[Partner]) -> bool:
    """Whether a municipality may join a bond: it has the name of one of its partners, or is what that went up in."""
    return any(is_called_one_of(owner, one.all_names) or has_become(one, owner) for one in partners)

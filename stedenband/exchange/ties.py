"""The bonds of each municipality, also of those that only another one's file names."""

from collections import defaultdict
from collections.abc import Mapping

from stedenband.register.identity import municipality_around, today_of
from stedenband.register.register import Register, Tie
from stedenband.register.without_file import home_of


def ties_by_home(register: Register, ties: Mapping[str, Tie]) -> Mapping[str, list[Tie]]:
    """Which of some bonds each municipality has: those in its file, those it joins, and those that name it.

    It need not have a file: a bond of several is that of each of them.
    """
    found: dict[str, dict[str, Tie]] = defaultdict(dict)
    for id, tie in ties.items():
        found[tie.home][id] = tie
        for partner in tie.bond.partners:
            one = municipality_around(partner)
            homes = [home_of(register, each) for each in today_of(one)] if one else []
            for home in (*homes, register.home_of(partner)):
                if home:
                    found[home][id] = tie
    for home, owner in register.municipalities.items():
        found[home].update({id: ties[id] for id in owner.joins if id in ties})
    return defaultdict(list, {home: [*of.values()] for home, of in found.items()})

"""The bonds of each municipality, also of those that only another one's file names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from stedenband.model import Municipality, Partner
from stedenband.places.municipalities import Municipality as OfficialMunicipality
from stedenband.register.identity import (
    Official,
    has_become,
    municipality_around,
    municipality_of,
    official_partner,
    today_of,
)
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


def bonds_naming(register: Register, official: Official, ties: Iterable[Tie]) -> list[str]:
    """The ids of those of some bonds that a municipality without a file points to once it gets one."""
    one, home = municipality_of(official), home_of(register, official)
    return [tie.id for tie in ties if may_join(register, home, one, partners_in(tie, one.country))]


def bonds_of_divided(register: Register, official: Official, ties: Iterable[Tie]) -> dict[str, OfficialMunicipality]:
    """The ids of those of some bonds that no file has for a partner which was divided, in part over a municipality."""
    one = municipality_of(official)
    partners = ((tie.id, partner) for tie in ties for partner in tie.bond.partners)
    told = ((id, partner, _divided(partner)) for id, partner in partners if register.home_of(partner) is None)
    return {id: divided for id, partner, divided in told if divided and has_become(partner, one)}


def partners_in(tie: Tie, country: str) -> list[Partner]:
    """The partners of a bond that are in a country."""
    return [partner for partner in tie.bond.partners if partner.country == country]


def may_join(register: Register, home: str, owner: Municipality, partners: Iterable[Partner]) -> bool:
    """Whether a file may point to a bond without asking, as the rule on that takes it.

    Its municipality has the name of one of the partners, or that went up in it whole and no other file is that partner.
    """
    return any(is_called_one_of(owner, one.all_names) or _is_its_own(register, home, owner, one) for one in partners)


def _is_its_own(register: Register, home: str, owner: Municipality, partner: Partner) -> bool:
    is_no_other = register.home_of(partner) in {None, home}
    return is_no_other and has_become(partner, owner) and not _divided(partner)


def _divided(partner: Partner) -> OfficialMunicipality | None:
    """The former municipality that a partner was, where that is several today."""
    one = official_partner(partner)
    return one if isinstance(one, OfficialMunicipality) and len(today_of(one)) > 1 else None

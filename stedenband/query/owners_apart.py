"""Owners of files that have one name, told apart: a province from the municipality, and two of a sort by country."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.countries import country_name

_PROVINCE = Bilingual("provincie", "province")


class Named(NamedTuple):
    """The owner of a file by its name, with what it is and in which country."""

    name: str
    level: Level
    country: str


class Apart(NamedTuple):
    """The name of an owner with what tells it from others of that name: its level, its country, both or neither."""

    name: str
    level: Level | None = None
    country: str | None = None

    @property
    def code(self) -> str:
        """As programs have it: `Utrecht`, `Utrecht (province)`, `Limburg (BE)`."""
        return _behind(self.name, [self.level, self.country])

    def label(self, language: Language) -> str:
        """As people read it: `Utrecht`, `Utrecht (provincie)`, `Limburg (België)`."""
        country = country_name(self.country, language) if self.country else None
        return _behind(self.name, [_PROVINCE.text(language) if self.level else None, country])


def _behind(name: str, marks: Iterable[str | None]) -> str:
    told = ", ".join(filter(None, marks))
    return f"{name} ({told})" if told else name


def owner_named(bond: BondOnDay) -> Named:
    """The owner that a bond is told for."""
    return Named(bond.gemeente, bond.municipality.level, bond.municipality.country)


def owners_apart(owners: Iterable[Named]) -> Mapping[Named, Apart]:
    """Owners told apart, each as far as another has its name: most by their name alone."""
    by_name: dict[str, set[Named]] = {}
    for owner in owners:
        by_name.setdefault(owner.name, set()).add(owner)
    return {owner: _apart(owner, alike) for alike in by_name.values() for owner in alike}


def _apart(owner: Named, alike: Iterable[Named]) -> Apart:
    is_marked = owner.level is Level.PROVINCE and any(one.level is not owner.level for one in alike)
    is_in_one_of_several = any(one.level is owner.level and one.country != owner.country for one in alike)
    return Apart(owner.name, owner.level if is_marked else None, owner.country if is_in_one_of_several else None)

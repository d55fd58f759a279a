"""All municipalities together, their references resolved: which bond is whose, and who takes part in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from stedenband.model import Bond, Committee, Event, Municipality, Source
from stedenband.text import slug


@dataclass(frozen=True)
class Tie:
    """A bond with the municipality in whose file it is written."""

    home: str
    owner: Municipality
    bond: Bond

    @property
    def id(self) -> str:
        """Its id in the register: `leiden/buffalo-city`."""
        return f"{self.home}/{self.bond.id}"

    def sources(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources of those ids that the file names."""
        return self.owner.sources_named(ids)

    def has_partner(self, municipality: Municipality) -> bool:
        """Whether a municipality is among the partners, by any of its names."""
        ours = {slug(name) for name in municipality.all_names}
        return any(
            partner.country == municipality.country and not ours.isdisjoint(slug(name) for name in partner.all_names)
            for partner in self.bond.partners
        )


@dataclass(frozen=True)
class Register:
    """The municipalities by slug (their file's name).

    `unknown` holds the slugs of files that were not read, or could not be: nothing is known of what is in them.
    """

    municipalities: Mapping[str, Municipality]
    unknown: frozenset[str] = frozenset()

    @cached_property
    def ties(self) -> Mapping[str, Tie]:
        """Every bond by its id in the register, as written."""
        return {
            tie.id: tie
            for home, owner in self.municipalities.items()
            for tie in (Tie(home, owner, bond) for bond in owner.bonds)
        }

    def ties_of(self, home: str) -> Iterator[Tie]:
        """The bonds of one municipality: its own, then those of others that it joins."""
        municipality = self.municipalities[home]
        for bond in municipality.bonds:
            yield self.ties[f"{home}/{bond.id}"]
        for id in municipality.joins:
            if id in self.ties:
                yield self.ties[id]

    def tie(self, home: str, reference: str) -> Tie | None:
        """The bond that a reference in a municipality's file points to (`denizli` or `almelo/denizli`), or None."""
        return self.ties.get(full_id(home, reference))

    @cached_property
    def events(self) -> Mapping[str, tuple[tuple[str, Event], ...]]:
        """For every bond's id the events on it, each with the municipality in whose file it is written."""
        found: dict[str, list[tuple[str, Event]]] = {}
        for home, municipality in self.municipalities.items():
            for event in municipality.events:
                for reference in event.bonds:
                    found.setdefault(full_id(home, reference), []).append((home, event))
        return {id: tuple(events) for id, events in found.items()}

    def committees(self, tie: Tie) -> tuple[Committee, ...]:
        """The committees that a bond's roles name."""
        named = set(tie.bond.committees)
        return tuple(committee for committee in tie.owner.committees if committee.id in named)


def full_id(home: str, reference: str) -> str:
    """A bond's id in the register from a reference in the file of `home`."""
    return reference if "/" in reference else f"{home}/{reference}"

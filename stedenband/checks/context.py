"""What a check looks at: one municipality in its register, on a day."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeAlias, TypeVar, cast

from stedenband.model import Bond, CommitteeEntry, HistoryEntry, Municipality, Partner, PartnerEntry, Record
from stedenband.model.traverse import Inside, records
from stedenband.parsing.source import Loc
from stedenband.register.register import Register, Tie
from stedenband.text import Bilingual

Values: TypeAlias = Mapping[str, str | Bilingual | Loc]
Found: TypeAlias = tuple[Loc, Values]
Entry: TypeAlias = HistoryEntry | PartnerEntry | CommitteeEntry
R = TypeVar("R", bound=Record)


class Subject:
    """A municipality `home` of a register, looked at on the day `today`; `years` is how long freshness lasts."""

    def __init__(self, register: Register, home: str, municipality: Municipality, today: date, years: int) -> None:
        self.register = register
        self.home = home
        self.municipality = municipality
        self.today = today
        self.years = years

    @cached_property
    def records(self) -> Mapping[type[Record], Inside]:
        """Every record of the file with its path, by class: what a check looks for, few classes have."""
        found: dict[type[Record], Inside] = defaultdict(list)
        for located in records(self.municipality):
            found[type(located[1])].append(located)
        return found

    def records_of(self, kind: type[R]) -> Sequence[tuple[Loc, R]]:
        """Every record of one class, with its path."""
        return cast("Sequence[tuple[Loc, R]]", self.records.get(kind, ()))

    @cached_property
    def named_sources(self) -> frozenset[str]:
        """The ids of all sources that records name."""
        naming = [kind for kind in self.records if kind.source_ids is not Record.source_ids]
        return frozenset().union(*[record.source_ids for kind in naming for _, record in self.records[kind]])

    @cached_property
    def histories(self) -> list[tuple[Loc, Sequence[Entry]]]:
        """Every history of the file with its path: of the committees, of the bonds and of their partners."""
        found: list[tuple[Loc, Sequence[Entry]]] = []
        for index, committee in enumerate(self.municipality.committees):
            found.append((("committees", index, "history"), committee.history))
        for index, bond in enumerate(self.municipality.bonds):
            found.append((("bonds", index, "history"), bond.history))
            for place, partner in enumerate(bond.partners):
                found.append((("bonds", index, "partners", place, "history"), partner.history))
        return found

    @cached_property
    def entries(self) -> list[tuple[Loc, Entry]]:
        """Each entry of each history, with its path."""
        return [((*loc, index), entry) for loc, entries in self.histories for index, entry in enumerate(entries)]

    def removal_of(self, entry: Loc) -> Bilingual:
        """The command that takes an entry of a history out; `entry` is its path."""
        key, index, *inside, place = entry
        record = getattr(self.municipality, str(key))[index]
        member = f"partner.{int(inside[1]) + 1}." if inside[0] == "partners" else ""
        nl, en = (f"{member}{word}.{int(place) + 1} --remove" for word in ("verloop", "history"))
        command = f"stedenband change {self.home}/{record.id}"
        return Bilingual(f"{command} {nl}", f"{command} {en}")

    @cached_property
    def partners(self) -> list[tuple[Loc, Partner, Bond]]:
        """Each partner with its path and its bond."""
        return [
            (("bonds", index, "partners", place), partner, bond)
            for index, bond in enumerate(self.municipality.bonds)
            for place, partner in enumerate(bond.partners)
        ]

    @cached_property
    def ties(self) -> list[tuple[int, Tie]]:
        """The bonds written in the municipality's file, each with its place in the list."""
        return [(index, Tie(self.home, self.municipality, bond)) for index, bond in enumerate(self.municipality.bonds)]


Check: TypeAlias = Callable[[Subject], Iterator[Found]]


def rule_of(check: Check) -> str:
    """The name of the rule that a check looks after: its own, in kebab case."""
    return check.__name__.replace("_", "-")

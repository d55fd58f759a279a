"""What is asked of a report, and whether a bond is in the countries asked for."""

from dataclasses import dataclass
from datetime import date

from stedenband.register.bond_on_day import BondOnDay
from stedenband.text import Language
from stedenband.vocabulary.codes import Party, Reason


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is asked of a report: whose, on which day, in which language, over which period, with which filters.

    `bonds` are the ids of those asked for (none: all), `unread` the slugs of the files that were asked about and could
    not be read, or not whole. `lists_sources`: also where one source bears out everything, as a page has links to it.
    `in_tables`: only its tables are kept, so that a single row is a table too.
    """

    homes: tuple[str, ...]
    on: date
    language: Language
    first: date | None = None
    last: date | None = None
    reasons: frozenset[Reason] = frozenset()
    parties: frozenset[Party] = frozenset()
    countries: frozenset[str] = frozenset()
    years: int = 5
    drafts: bool = False
    unread: tuple[str, ...] = ()
    bonds: frozenset[str] = frozenset()
    lists_sources: bool = False
    in_tables: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether only some bonds are asked for: by a period, a reason, a party, a country or their ids."""
        return bool(self.period or self.reasons or self.parties or self.countries or self.bonds)

    @property
    def period(self) -> tuple[date, date] | None:
        """The period asked for, a missing bound being infinite; None where none was."""
        if self.first is None and self.last is None:
            return None
        return self.first or date.min, self.last or date.max


def is_in(one: BondOnDay, options: ReportOptions, *, surely: bool = False) -> bool:
    """Whether anyone on the other side is in a country asked for, on the day or in the period; perhaps, or `surely`."""
    period = options.period
    members = one.members_in(*period, or_perhaps=not surely) if period else one.members_or_perhaps
    there = (member for member in members if member.certain or not surely)
    return not all(options.countries.isdisjoint((member.country, *member.known_in)) for member in there)

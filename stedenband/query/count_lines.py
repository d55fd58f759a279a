"""What stands above and below counts: by what is counted, and how many there are in all."""

from stedenband.model.keys import key_label
from stedenband.query.count_values import By
from stedenband.query.counts import Count, Counts
from stedenband.query.tallies import (
    EXPLORED_LEFT_OUT,
    KIND_IN_DOUBT,
    LEFT_BY_ONE,
    MEMBERS_IN_DOUBT,
    ONLY_EXPLORED,
    PERHAPS_IN_PERIOD,
    STATE_IN_DOUBT,
    count_bonds,
    said_of,
)
from stedenband.register.bond_on_day import BondOnDay
from stedenband.text import Bilingual, Language

_TOTAL = Bilingual("Totaal", "Total")


def numbers(row: Count, counts: Counts) -> list[int]:
    """The numbers of a row: of each crossing, and of the row itself."""
    return [*(row.across.get(column.value, 0) for column in counts.columns), row.number]


def by_what(counts: Counts, language: Language) -> str:
    """By what is counted, as a heading: `Status`, `Land / status`."""
    heading = " / ".join(one.label(language) for one in counts.by)
    return heading[:1].upper() + heading[1:]


def of_all(counts: Counts, language: Language) -> str:
    """The heading of the numbers of the rows themselves."""
    return _TOTAL.text(language) if counts.columns else key_label("number", language)


def closing(counts: Counts, language: Language) -> list[str]:
    """The total, that one bond may stand in several rows, and of how many something is not certain."""
    if not counts.rows:
        nothing = Bilingual("Geen stedenbanden gevonden die hieraan voldoen.", "No bonds found that match this.")
        return [nothing.text(language), *filter(None, [_explored_left_out(counts, language)])]
    total = count_bonds(counts.bonds, language)
    lines = ["", f"{_TOTAL.text(language)}: {total}"]
    if any(_overlap(side, len(counts.bonds)) for side in (counts.rows, counts.columns)):
        twice = Bilingual(
            "Een stedenband telt overal mee waar hij bij hoort; de som kan dus groter zijn dan het totaal.",
            "A bond counts wherever it belongs; the sum may therefore be more than the total.",
        )
        lines.append(twice.text(language))
    of_states = counts.bonds if By.STATUS in counts.by else ()
    of_kinds = counts.bonds if By.KIND in counts.by else ()
    of_countries = counts.bonds if By.COUNTRY in counts.by else ()
    remarks = (
        said_of(sum(bond.was_only_explored for bond in counts.bonds), ONLY_EXPLORED, language),
        said_of(sum(bond.is_left for bond in of_states), LEFT_BY_ONE, language),
        said_of(sum(bond.certain is False for bond in of_states), STATE_IN_DOUBT, language),
        said_of(sum(not bond.kind_certain for bond in of_kinds), KIND_IN_DOUBT, language),
        said_of(sum(_has_doubtful_member(bond) for bond in of_countries), MEMBERS_IN_DOUBT, language),
        said_of(counts.perhaps, PERHAPS_IN_PERIOD, language),
        _explored_left_out(counts, language),
    )
    return [*lines, *filter(None, remarks)]


def _has_doubtful_member(bond: BondOnDay) -> bool:
    return not all(member.certain for member in bond.members_or_perhaps)


def _explored_left_out(counts: Counts, language: Language) -> str:
    return said_of(counts.explored, EXPLORED_LEFT_OUT, language)


def _overlap(side: tuple[Count, ...], total: int) -> bool:
    return sum(row.number for row in side) > total

"""What stands above and below counts: by what is counted, and how many there are in all."""

from stedenband.model.keys import key_label
from stedenband.query.count_values import By
from stedenband.query.counts import Count, Counts
from stedenband.query.tallies import bonds_left, count_bonds, perhaps_in_period, states_in_doubt
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
    """The total, and where one bond may stand in several rows, that it does."""
    if not counts.rows:
        nothing = Bilingual("Geen stedenbanden gevonden die hieraan voldoen.", "No bonds found that fit this.")
        return [nothing.text(language)]
    total = count_bonds(counts.bonds, language)
    lines = ["", f"{_TOTAL.text(language)}: {total}"]
    if any(_overlap(side, len(counts.bonds)) for side in (counts.rows, counts.columns)):
        twice = Bilingual(
            "Een stedenband telt overal mee waar hij bij hoort; de som kan dus groter zijn dan het totaal.",
            "A bond counts wherever it belongs; the sum may therefore be more than the total.",
        )
        lines.append(twice.text(language))
    left = sum(bond.is_left for bond in counts.bonds) if By.STATUS in counts.by else 0
    if left:
        lines.append(bonds_left(left, language))
    doubtful = sum(bond.certain is False for bond in counts.bonds) if By.STATUS in counts.by else 0
    if doubtful:
        lines.append(states_in_doubt(doubtful, language))
    return [*lines, *([perhaps_in_period(counts.perhaps, language)] if counts.perhaps else [])]


def _overlap(side: tuple[Count, ...], total: int) -> bool:
    return sum(row.number for row in side) > total

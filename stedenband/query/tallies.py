"""How many there are, in words (`27 stedenbanden en 1 contact`), and what must be said beside a number."""

from collections.abc import Iterable, Mapping, Sequence

from stedenband.model.keys import key_label
from stedenband.query.counts import Count, Counts
from stedenband.query.rows import BondRow
from stedenband.register.bond_history import IN_FORCE
from stedenband.register.bond_on_day import BondOnDay
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import grouped

COUNTS: Mapping[str, tuple[Bilingual, Bilingual]] = {
    "bonds": (Bilingual("stedenband", "bond"), Bilingual("stedenbanden", "bonds")),
    "projects": (Bilingual("projectband", "project partnership"), Bilingual("projectbanden", "project partnerships")),
    "contacts": (Bilingual("contact", "contact"), Bilingual("contacten", "contacts")),
    "drafts": (Bilingual("alleen vermeld", "only listed"), Bilingual("alleen vermeld", "only listed")),
    "proposals": (Bilingual("voorstel", "proposal"), Bilingual("voorstellen", "proposals")),
    "roles": (Bilingual("rol", "role"), Bilingual("rollen", "roles")),
    "committees": (Bilingual("comité", "committee"), Bilingual("comités", "committees")),
    "events": (Bilingual("activiteit", "event"), Bilingual("activiteiten", "events")),
    "municipalities": (Bilingual("gemeente", "municipality"), Bilingual("gemeenten", "municipalities")),
    "agenda": (Bilingual("agendapunt", "entry"), Bilingual("agendapunten", "entries")),
    "files": (Bilingual("bestand", "file"), Bilingual("bestanden", "files")),
    "errors": (Bilingual("fout", "error"), Bilingual("fouten", "errors")),
    "warnings": (Bilingual("waarschuwing", "warning"), Bilingual("waarschuwingen", "warnings")),
    "notes": (Bilingual("opmerking", "note"), Bilingual("opmerkingen", "notes")),
}


def count(number: int, what: str, language: Language) -> str:
    """A number with its noun: `1 stedenband`, `1.200 stedenbanden`."""
    singular, plural = COUNTS[what]
    return f"{grouped(number, language)} {(singular if number == 1 else plural).text(language)}"


_SORTS = {Kind.PROJECT: "projects", Kind.CONTACT: "contacts"}


def count_bonds(bonds: Iterable[BondRow | BondOnDay], language: Language) -> str:
    """How many bonds there are, each once, projects and contacts as what they are: `27 stedenbanden en 1 contact`.

    Unless all are in force or all have ended it says how many are in force, and of how many it is unknown.
    """
    each = {bond.id: bond for bond in bonds}.values()
    numbers = dict.fromkeys(("bonds", "projects", "contacts", "drafts"), 0)
    for bond in each:
        numbers["drafts" if bond.status is Draft.LISTED else _SORTS.get(bond.kind, "bonds")] += 1
    told = [count(number, what, language) for what, number in numbers.items() if number] or [
        count(0, "bonds", language)
    ]
    said = enumeration(told, language)
    in_force, unknown = (sum(bond.status in states for bond in each) for states in (IN_FORCE, {Status.UNKNOWN}))
    if in_force == len(each) or all(bond.status in (Status.ENDED, Draft.LISTED) for bond in each):
        return said
    return said + _in_force(in_force, unknown, language) + _unknown(unknown, language)


def _in_force(number: int, unknown: int, language: Language) -> str:
    """How many are in force; that none is only where no state is unknown."""
    if not number and unknown:
        return ""
    many = grouped(number, language) if number else Bilingual("geen", "none").text(language)
    return Bilingual(f", waarvan {many} van kracht", f", of which {many} in force").text(language)


def _unknown(number: int, language: Language) -> str:
    many = grouped(number, language)
    said = Bilingual(f"; van {many} is de stand onbekend", f"; of {many} the state is unknown")
    return said.text(language) if number else ""


def seen_from(rows: Sequence[BondRow], language: Language) -> str:
    """Why there are more rows than bonds, where that is so: `, gezien vanuit 3 gemeenten`."""
    if len({row.id for row in rows}) == len(rows):
        return ""
    homes = count(len({row.gemeente for row in rows}), "municipalities", language)
    return Bilingual(f", gezien vanuit {homes}", f", seen from {homes}").text(language)


def drafts_to_ask_for(number: int, language: Language) -> str:
    """The line that says how many drafts were left out: `en 2 alleen vermeld (--drafts)`."""
    said = count(number, "drafts", language)
    return Bilingual(f"en {said} (--drafts)", f"and {said} (--drafts)").text(language)


def without_file(only_listed: int, unknown: int, language: Language) -> str:
    """The line that says how many municipalities without a file were left out: `en 12 zonder bestand (--missing)`."""
    many, listed, nothing = (grouped(number, language) for number in (only_listed + unknown, only_listed, unknown))
    return Bilingual(
        f"en {many} zonder bestand: {listed} alleen vermeld, van {nothing} is niets bekend (--missing)",
        f"and {many} without a file: {listed} only listed, of {nothing} nothing is known (--missing)",
    ).text(language)


def perhaps_in_period(number: int, language: Language) -> str:
    """The line that says of how many rows it is not certain that they belong to the period."""
    many = grouped(number, language)
    return Bilingual(
        f"Van {many} daarvan is niet zeker of het in deze periode valt: de datum is onbekend of niet precies.",
        f"Of {many} of these it is not certain whether it falls in this period: its date is unknown or not precise.",
    ).text(language)


def enumeration(parts: Sequence[str], language: Language) -> str:
    """Several things in a row: `a, b en c`."""
    *most, last = parts
    return f"{', '.join(most)} {Bilingual('en', 'and').text(language)} {last}" if most else last


# --- What stands above and below counts -------------------------------------------------------------------------------

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
    return [*lines, *([perhaps_in_period(counts.perhaps, language)] if counts.perhaps else [])]


def _overlap(side: tuple[Count, ...], total: int) -> bool:
    return sum(row.number for row in side) > total

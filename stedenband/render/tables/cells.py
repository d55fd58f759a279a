"""One value of a row: as people read it (labels, dates in words, names), in codes for CSV, and as JSON has it."""

from collections.abc import Mapping

from stedenband.query.rows import BondRow, DisputedRow, ParticipantRow, PartnerRow, Row
from stedenband.register.register import Register
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, Kind
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import SCOPES

_YES_NO = {True: Bilingual("ja", "yes"), False: Bilingual("nee", "no")}


def cell(row: Row, key: str, language: Language) -> str:
    """What stands in the column `key` of a table for people; nothing for what is absent."""
    value = getattr(row, key)
    if isinstance(value, Kind) and isinstance(row, BondRow):
        return value.label(language)
    if key in {"country", "home_country"}:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(country_name(code, language) for code in codes)
    if key == "scope":
        return SCOPES[value].text(language)
    if key == "partners" and isinstance(row, BondRow):
        return _partners(row)
    return words(value, language)


def _partners(row: BondRow) -> str:
    names = ", ".join(partner.name for partner in sorted(row.partners, key=lambda one: sort_key(one.name)))
    return f"{row.name} ({names})" if row.name and len(row.partners) == 1 else names


def words(value: object, language: Language) -> str:
    """A value in words, whatever its type."""
    if value is None:
        return ""
    if isinstance(value, Code):
        return value.label(language)
    if isinstance(value, Edtf):
        return dates.cell(value, language)
    if isinstance(value, bool):
        return _YES_NO[value].text(language)
    if isinstance(value, list):
        return ", ".join(words(item, language) for item in value)
    if isinstance(value, (PartnerRow, ParticipantRow)):
        return _person(value, language)
    if isinstance(value, DisputedRow):
        return f"{value.field}: {value.value}"
    return str(value)


def _person(value: PartnerRow | ParticipantRow, language: Language) -> str:
    if isinstance(value, PartnerRow):
        return value.name
    number = f"{value.number} × " if value.number else ""
    name = f" {value.name}" if value.name else ""
    place = f" ({value.place})" if value.place else ""
    return f"{number}{value.office.label(language)}{name}{place}"


def coded(value: object) -> str:
    """A value in the codes of the data, as CSV has it; several are parted by `; `."""
    if isinstance(value, list):
        return "; ".join(map(coded, value))
    if isinstance(value, PartnerRow):
        return value.name
    if isinstance(value, (ParticipantRow, DisputedRow)):
        return " ".join(str(part) for part in value if part)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def plain(value: object) -> object:
    """A value as JSON has it: dates and codes as texts, records as objects."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Code):
        return value.value
    if isinstance(value, (ParticipantRow, DisputedRow)):
        return {name: plain(part) for name, part in value._asdict().items()}
    return value


COUNTS: Mapping[str, tuple[Bilingual, Bilingual]] = {
    "bonds": (Bilingual("stedenband", "bond"), Bilingual("stedenbanden", "bonds")),
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
    """A number with its noun: `1 stedenband`, `2 stedenbanden`."""
    singular, plural = COUNTS[what]
    return f"{number} {(singular if number == 1 else plural).text(language)}"


def checked(register: Register, seconds: float, language: Language) -> str:
    """The one line that a clean register gets: what was checked, and how fast."""
    municipalities = register.municipalities.values()
    numbers = {
        "files": len(municipalities),
        "bonds": sum(len(one.bonds) for one in municipalities),
        "committees": sum(len(one.committees) for one in municipalities),
        "events": sum(len(one.events) for one in municipalities),
    }
    *most, last = (count(number, what, language) for what, number in numbers.items())
    listed = f"{', '.join(most)} {Bilingual('en', 'and').text(language)} {last}"
    time = f"{seconds:.2f}"
    if language == "nl":
        return f"In orde: {listed} gecontroleerd in {time.replace('.', ',')} s."
    return f"Clean: checked {listed} in {time} s."

"""One value of a row: as people read it (labels, dates in words, names), in codes for CSV, and as JSON has it."""

from collections.abc import Iterable, Mapping, Sequence

from stedenband.model.keys import labels
from stedenband.query.part_rows import EventRow, Row
from stedenband.query.rows import BondRow, CommitteeRef, DisputeRow, PartnerRow
from stedenband.register.bond_history import IN_FORCE
from stedenband.register.bond_on_day import BondOnDay, Coming
from stedenband.register.events_on_day import ParticipantOnDay
from stedenband.register.register import Register
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, Kind, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import SCOPES, Draft, office_label
from stedenband.vocabulary.number_words import grouped

_PERHAPS = Bilingual("misschien", "perhaps")
_YES_NO = {True: Bilingual("ja", "yes"), False: Bilingual("nee", "no")}


def cell(row: Row, key: str, language: Language) -> str:
    """What stands in the column `key` of a table for people; nothing for what is absent."""
    value = getattr(row, key)
    if key == "country" and isinstance(row, BondRow):
        return ", ".join(country_name(code, language) for code in dict.fromkeys(one.country for one in _in_order(row)))
    if key in {"country", "home_country"}:
        return country_name(value, language)
    if key == "scope":
        return SCOPES[value].text(language)
    if key == "partners" and isinstance(row, BondRow):
        return _partners(row)
    if key == "participants" and isinstance(row, EventRow):
        return ", ".join(_person(one, row.home_country, language) for one in row.participants)
    if key == "period_certain" and value is False:
        return _PERHAPS.text(language)
    said = words(value, language)
    return f"{said}?" if key == "status" and getattr(row, "certain", None) is False else said


def _partners(row: BondRow) -> str:
    names = ", ".join(partner.name for partner in _in_order(row))
    return f"{row.name} ({names})" if row.name and len(row.partners) == 1 else names


def _in_order(row: BondRow) -> list[PartnerRow]:
    """The partners by name: their names and their countries stand in one order."""
    return sorted(row.partners, key=lambda one: sort_key(one.name))


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
    if isinstance(value, (int, float)):
        return grouped(value, language)
    if isinstance(value, list):
        return ", ".join(words(item, language) for item in value)
    if isinstance(value, (PartnerRow, CommitteeRef)):
        return value.name
    if isinstance(value, Coming):
        return _coming(value, language)
    if isinstance(value, DisputeRow):
        label = labels().get(value.field)
        return f"{label.text(language) if label else value.field}: {value.value}"
    return str(value)


def _coming(value: Coming, language: Language) -> str:
    """What was decided for later: `per 1 januari 2027 beëindigd`."""
    when, status = dates.label(value.date, language), value.status.label(language)
    return Bilingual(f"per {when} {status}", f"{status} as of {when}").text(language)


def _person(value: ParticipantOnDay, country: str, language: Language) -> str:
    number = f"{grouped(value.number, language)} × " if value.number else ""
    name = f" {value.name}" if value.name else ""
    place = f" ({value.place})" if value.place else ""
    return f"{number}{office_label(value.office, country, language)}{name}{place}"


def coded(value: object) -> str:
    """A value in the codes of the data, as CSV has it; several are parted by `; `."""
    if isinstance(value, list):
        return "; ".join(map(coded, value))
    if isinstance(value, PartnerRow):
        return value.name
    if isinstance(value, CommitteeRef):
        return value.id
    if isinstance(value, (ParticipantOnDay, DisputeRow, Coming)):
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
    if isinstance(value, CommitteeRef):
        return value.id
    if isinstance(value, (ParticipantOnDay, DisputeRow, Coming)):
        return {name: plain(part) for name, part in value._asdict().items()}
    return value


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

    Where some are in force and others not, it says of how many that is so, and of how many it is unknown.
    """
    each = {bond.id: bond for bond in bonds}.values()
    numbers = dict.fromkeys(("bonds", "projects", "contacts", "drafts"), 0)
    for bond in each:
        numbers["drafts" if bond.status is Draft.LISTED else _SORTS.get(bond.kind, "bonds")] += 1
    told = [count(number, what, language) for what, number in numbers.items() if number] or [
        count(0, "bonds", language)
    ]
    said = enumeration(told, language)
    in_force = sum(bond.status in IN_FORCE for bond in each)
    if in_force in (0, len(each)):
        return said
    now = grouped(in_force, language)
    said = Bilingual(f"{said}, waarvan {now} van kracht", f"{said}, of which {now} in force").text(language)
    unknown = sum(bond.status is Status.UNKNOWN for bond in each)
    many = grouped(unknown, language)
    open_ = Bilingual(f"; van {many} is de stand onbekend", f"; of {many} the state is unknown").text(language)
    return f"{said}{open_}" if unknown else said


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


def checked(register: Register, seconds: float, language: Language) -> str:
    """The one line that a clean register gets: what was checked, and how fast."""
    municipalities = register.municipalities.values()
    numbers = {
        "files": len(municipalities),
        "bonds": sum(len(one.bonds) for one in municipalities),
        "committees": sum(len(one.committees) for one in municipalities),
        "events": sum(len(one.events) for one in municipalities),
    }
    listed = enumeration([count(number, what, language) for what, number in numbers.items()], language)
    time = f"{seconds:.2f}"
    if language == "nl":
        return f"In orde: {listed} gecontroleerd in {time.replace('.', ',')} s."
    return f"Clean: checked {listed} in {time} s."

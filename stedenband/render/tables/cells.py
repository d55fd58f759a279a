"""One value of a row: as people read it (labels, dates in words, names), in codes for CSV, and as JSON has it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from stedenband.model.keys import labels
from stedenband.query.part_rows import CommitteeRow, EventRow, ProposalRow, RoleRow, Row
from stedenband.query.rows import BondRow, CommitteeRef, DisputeRow, PartnerRow, Point, RoleRef
from stedenband.register.bond_life import Coming
from stedenband.register.events_on_day import ParticipantOnDay
from stedenband.register.municipality_on_day import NetworkOnDay
from stedenband.render.tables.owner_cells import owners_of
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, Level, Office, Organ, Outcome, Party, Side, Status
from stedenband.vocabulary.countries import country_name, told_apart
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import (
    EXPLORATION_ENDED,
    SCOPES,
    YES_NO,
    Owner,
    coming_label,
    joins_or_leaves,
    label_of,
    office_label,
    outcome_label,
    state_label,
)
from stedenband.vocabulary.number_words import grouped

_PARTNER = Bilingual("partner", "partner")
_PERHAPS = Bilingual("misschien", "perhaps")


def cell(row: Row, key: str, language: Language) -> str:
    """What stands in the column `key` of a table for people; nothing for what is absent."""
    value = getattr(row, key)
    if isinstance(row, BondRow) and key in _OF_BOND:
        return _OF_BOND[key](row, language)
    if key in {"country", "home_country", "writer_country"}:
        return country_name(value, language)
    if key == "scope":
        return SCOPES[value].text(language)
    if key == "name" and isinstance(row, CommitteeRow) and row.side is Side.PARTNER:
        return f"{value} ({row.side.label(language)})"
    if key == "participants" and isinstance(row, EventRow):
        return ", ".join(_person(one, language) for one in row.participants)
    if key == "period_certain" and value is False:
        return _PERHAPS.text(language)
    if key == "coming" and isinstance(row, (BondRow, CommitteeRow)):
        return ", ".join(_coming(one, row, language) for one in row.coming)
    if isinstance(row, ProposalRow) and (said := _of_proposal(row, key, language)):
        return said
    if isinstance(row, (BondRow, ProposalRow)) and isinstance(value, (Party, Organ)):
        return label_of(value, Owner(row.home_country, row.level, row.style), language)
    if key == "role" and isinstance(row, RoleRow):
        is_theirs = row.side is Side.PARTNER
        owner = Owner(row.writer_country, row.writer_level) if is_theirs else Owner(row.home_country, row.level)
        said = label_of(row.role, owner, language)
        return _marked(said, row.certain)
    said = words(Status.UNKNOWN if key == "status" and value is None else value, language)
    marked = "role" if isinstance(row, RoleRow) else "status"
    return _marked(said, getattr(row, "certain", None)) if key == marked else said


def column_cells(rows: Sequence[Row], key: str, language: Language) -> list[str]:
    """A column for people: a province is told from the municipality of its name.

    Of bonds of a municipality with the same partners it says of which part of it each is.
    """
    if key == "gemeente":
        return [one.label(language) for one in owners_of(rows)]
    told = [cell(row, key, language) for row in rows]
    if key != "partners":
        return told
    number = Counter((getattr(row, "gemeente", ""), text) for row, text in zip(rows, told, strict=True))
    return [
        f"{text} ({row.home})" if isinstance(row, BondRow) and row.home and number[row.gemeente, text] > 1 else text
        for row, text in zip(rows, told, strict=True)
    ]


def _partners(row: BondRow, language: Language) -> str:
    """The partners of a bond by name, told apart by country, with `?` behind those that may take no part."""
    ordered = _in_order(row)
    apart = told_apart([one.name for one in ordered], [one.country for one in ordered], language)
    names = ", ".join(_marked(name, one.certain) for name, one in zip(apart, ordered, strict=True))
    return f"{row.name} ({names})" if row.name and len(row.partners) == 1 else names


def _countries(row: BondRow, language: Language) -> str:
    """The countries of the partners, of several with `?` one in which only may be a partner."""
    certain = {one.country for one in row.partners if one.certain}
    countries = dict.fromkeys(one.country for one in _in_order(row))
    is_one = len(countries) == 1
    return ", ".join(_marked(country_name(code, language), is_one or code in certain) for code in countries)


def _status(row: BondRow, language: Language) -> str:
    return state_label(row.status, language, left=row.left, certain=row.certain)


def _kind(row: BondRow, language: Language) -> str:
    return _marked(words(row.kind, language), row.kind_certain)


def _exploring_since(row: BondRow, language: Language) -> str:
    if not row.explored and row.exploring_certain:
        return ""
    since = words(row.exploring_since, language) if row.exploring_since else YES_NO[row.explored].text(language)
    return _marked(since, row.exploring_certain)


# The columns of a bond that another column of the row has a say in.
_OF_BOND: Mapping[str, Callable[[BondRow, Language], str]] = {
    "country": _countries,
    "partners": _partners,
    "status": _status,
    "kind": _kind,
    "exploring_since": _exploring_since,
}


def _partner(one: PartnerRow) -> str:
    """A partner's name, with `?` where it is not certain that it takes part."""
    return _marked(one.name, one.certain)


def _marked(said: str, certain: bool | None) -> str:
    """What is said, with `?` where it is not certain."""
    return f"{said}?" if certain is False else said


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
        return YES_NO[value].text(language)
    if isinstance(value, (int, float)):
        return grouped(value, language)
    if isinstance(value, list):
        return ", ".join(words(item, language) for item in value)
    if isinstance(value, PartnerRow):
        return _partner(value)
    if isinstance(value, (CommitteeRef, NetworkOnDay)):
        return _marked(value.name, value.certain)
    if isinstance(value, RoleRef):
        return _marked(value.role.label(language), value.certain)
    if isinstance(value, DisputeRow):
        label = labels().get(value.field)
        return f"{label.text(language) if label else value.field}: {value.value}"
    if isinstance(value, Point):
        return f"{value.lat}, {value.lon}"
    return str(value)


def _of_proposal(row: ProposalRow, key: str, language: Language) -> str:
    """What became of a proposal, or what was asked where no decision is known, with `?`; and who of another decided."""
    if key == "outcome" and row.outcome is Outcome.PENDING:
        return outcome_label(row.outcome, language, is_decided=row.decided is not None)
    if key == ("what" if row.outcome is Outcome.PENDING else "outcome"):
        return _marked(words(getattr(row, key), language), row.certain)
    return _of_another(row, key, language)


def _of_another(row: ProposalRow, key: str, language: Language) -> str:
    """The government, province or organ of another that decided, as a label: `regering van België`, `raad van Gent`."""
    if key != "decided_by":
        return ""
    theirs = Owner(row.organ_country or "", row.organ_level or Level.MUNICIPALITY)
    if row.organ_of_another and row.by_partner:
        from stedenband.reports.organs import organ_of_partner  # noqa: PLC0415 - few rows need it
        from stedenband.vocabulary.place_names import place_name  # noqa: PLC0415

        return _bare(organ_of_partner(row.organ_of_another, place_name(row.by_partner, language), theirs, language))
    if row.decided_by and theirs.level is Level.PROVINCE:
        from stedenband.reports.organs import organ_label_of_partner  # noqa: PLC0415 - few rows need it

        return organ_label_of_partner(row.decided_by, theirs, language)
    if row.decided_by is Organ.GOVERNMENT and row.writer_country != row.home_country:
        from stedenband.reports.reasons import government_of  # noqa: PLC0415 - few rows need it

        return _bare(government_of(row.writer_country, language))
    if row.decided_by is Organ.PROVINCE and row.province_of:
        from stedenband.reports.organs import province_of  # noqa: PLC0415 - few rows need it
        from stedenband.reports.owners import bare_name  # noqa: PLC0415
        from stedenband.vocabulary.place_names import place_name  # noqa: PLC0415

        name = place_name(bare_name(row.province_of), language)
        return _bare(province_of(name, row.writer_level, language))
    return ""


def _bare(said: str) -> str:
    """What a sentence calls somebody, without the article."""
    return said.removeprefix("de ").removeprefix("het ").removeprefix("the ")


_EXPLORED = frozenset({Status.ENDED, Status.EXPLORING})


def _coming(value: Coming, row: BondRow | CommitteeRow, language: Language) -> str:
    """What was decided for later: `per 1 januari 2027 beëindigd`, `in 2030 treedt Oslo toe`."""
    status = coming_label(value.status, value.kind, row.status, language)
    if value.status is Status.ENDED and row.status in _EXPLORED:
        status = EXPLORATION_ENDED.text(language)
    if value.partner:
        status = joins_or_leaves(value.partner, value.status, language, behind_date=True)
    return dates.as_of(value.date, status, language)


def _person(value: ParticipantOnDay, language: Language) -> str:
    """`burgemeester Jansen (Celle)`, `ca. 60 × inwoner`, `delegatie van ca. 24 (partner)`."""
    label, about = office_label(value.office, value.owner, language), Bilingual("ca. ", "c. ").text(language)
    number = f"{about if value.about else ''}{grouped(value.number, language)}" if value.number else ""
    label, place = _in_english(label, value) if language == "en" else (label, value.place or "")
    if value.office is Office.DELEGATION and (value.number or 0) > 1:
        said = f"{label} {Bilingual('van', 'of').text(language)} {number}"
    else:
        said = f"{number} × {label}" if number else label
    name = f" {value.name}" if value.name else ""
    place = place or (_PARTNER.text(language) if value.side is Side.PARTNER else "")
    return f"{said}{name}{f' ({place})' if place else ''}"


def coded(value: object) -> str:
    """A value in the codes of the data, as CSV has it; several are parted by `; `."""
    if isinstance(value, list):
        return "; ".join(map(coded, value))
    if isinstance(value, (PartnerRow, NetworkOnDay)):
        return _marked(value.name, value.certain)
    if isinstance(value, CommitteeRef):
        return _marked(value.id, value.certain)
    if isinstance(value, RoleRef):
        return _marked(value.role, value.certain)
    if isinstance(value, Point):
        return f"{value.lat} {value.lon}"
    if isinstance(value, ParticipantOnDay):
        return " ".join(str(part) for part in value.as_written if part)
    if isinstance(value, (DisputeRow, Coming)):
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
    if isinstance(value, NetworkOnDay):
        return value.name
    if isinstance(value, RoleRef):
        return value.role.value
    if isinstance(value, ParticipantOnDay):
        return {name: plain(part) for name, part in zip(value._fields, value.as_written, strict=False)}
    if isinstance(value, (DisputeRow, Coming, Point)):
        return {name: plain(part) for name, part in value._asdict().items()}
    return value


def not_begun(rows: Iterable[BondRow], language: Language) -> str:
    """The line that names the bonds that are to begin: `Nog niet begonnen: Komdorp – Bath (in 2118 actief)`."""
    told = [f"{row.gemeente} – {_partners(row, language)} ({cell(row, 'coming', language)})" for row in rows]
    return f"{Bilingual('Nog niet begonnen', 'Not begun yet').text(language)}: {'; '.join(told)}"


def _in_english(label: str, value: ParticipantOnDay) -> tuple[str, str]:
    """An office before the name of its holder, and a place, as an English table has them."""
    from stedenband.reports.names import before_name, place_named  # noqa: PLC0415 - only needed in English

    return before_name(label) if value.name else label, place_named(value.place or "", "en")

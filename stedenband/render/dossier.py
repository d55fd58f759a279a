"""A dossier as people read it: every key of the data under its label, codes and dates in words, sources by number."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from stedenband.model import Bond, Committee, Source
from stedenband.model.base import Record, keys_of
from stedenband.model.keys import key_label
from stedenband.query.dossier import BondDossier, MunicipalityDossier, bond_data, municipality_data
from stedenband.query.rows import BondRow
from stedenband.render.escaping import escaped, visible
from stedenband.render.tables.cells import cell, words
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Kind
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf

# What opens the line of a record, bare and in this order; all else follows under its label.
_LEAD = (
    "date",
    "year",
    "status",
    "role",
    "office",
    "kind",
    "how",
    "counts",
    "number",
    "name",
    "title",
    "field",
    "value",
)
_PROSE = frozenset({"note", "background", "task", "purpose"})
_COUNTRIES = frozenset({"country"})
_COMMITTEES = frozenset({"committee", "committees"})
_ELSEWHERE = frozenset({"sources", "id"})


def dossier_json(dossier: BondDossier | MunicipalityDossier, _language: Language) -> str:
    """A dossier as one JSON object."""
    data = bond_data(dossier) if isinstance(dossier, BondDossier) else municipality_data(dossier)
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def print_dossier(console: Console, dossier: BondDossier | MunicipalityDossier, language: Language) -> None:
    """Print a dossier as headed parts."""
    if isinstance(dossier, BondDossier):
        _Printer(console, language, dossier.sources, dossier.committees).bond(dossier)
    else:
        municipality = dossier.municipality
        _Printer(console, language, dossier.sources, municipality.committees).municipality(dossier)


class _Printer:
    """Prints records; it knows the language, the number that each source goes by, and the committees' names."""

    def __init__(
        self, console: Console, language: Language, sources: Mapping[str, Source], committees: Iterable[Committee]
    ) -> None:
        self.console, self.language, self.sources = console, language, sources
        self.committee_names = {committee.id: committee.name for committee in committees}
        self.numbers = {id: number for number, id in enumerate(sources, start=1)}

    def bond(self, dossier: BondDossier) -> None:
        self._headline(dossier.row, dossier.joined_by)
        self._bond(dossier.row, dossier.bond, 0)
        self._part("committees", dossier.committees, 0)
        self._part("events", dossier.events, 0)
        self._sources()

    def municipality(self, dossier: MunicipalityDossier) -> None:
        municipality = dossier.municipality
        self._line(f"{municipality.gemeente} ({country_name(municipality.country, self.language)})", 0, "bold")
        self._parts(municipality, {"gemeente", "country", "bonds", "sources", "committees", "events", "joins"}, 0)
        if dossier.rows:
            self._heading("bonds", 0)
        for row, bond in zip(dossier.rows, dossier.bonds, strict=True):
            self.console.print()
            self._headline(row, (), indent=2)
            self._bond(row, bond, 2)
        self._part("committees", municipality.committees, 0)
        self._part("events", dossier.events, 0)
        self._sources()

    def _headline(self, row: BondRow, joined_by: tuple[str, ...], indent: int = 0) -> None:
        name = f"{row.name}: " if row.name else ""
        self._line(f"{name}{row.gemeente} – {cell(row, 'partners', self.language)}", indent, "bold")
        parts = [cell(row, "kind", self.language), cell(row, "status", self.language)]
        if row.exploring_since:
            since = dates.label(row.exploring_since, self.language)
            parts.append(Bilingual(f"in verkenning sinds {since}", f"explored since {since}").text(self.language))
        self._line(" · ".join([*parts, row.id]), indent, "dim")
        if joined_by:
            listed = ", ".join(joined_by)
            self._line(Bilingual(f"ook van {listed}", f"shared with {listed}").text(self.language), indent)

    def _bond(self, row: BondRow, bond: Bond, indent: int) -> None:
        told = {"id", "name", "sources"} | ({"kind"} if row.kind == bond.kind else set())
        self._parts(bond, told, indent)

    def _parts(self, record: Record, left_out: set[str], indent: int) -> None:
        for name, key in _keys_set(record):
            if name not in left_out:
                self._part(key, getattr(record, name), indent)

    def _part(self, key: str, value: Any, indent: int) -> None:
        """A key at the top: a line, or a heading with records below it."""
        if not value and value != 0:
            return
        if isinstance(value, Record) or (isinstance(value, tuple) and isinstance(value[0], Record)):
            self._heading(key, indent)
            for record in value if isinstance(value, tuple) else (value,):
                self._record(record, indent + 2)
        else:
            self.console.print()
            self._line(f"{key_label(key, self.language)}: {self._value(key, value)}", indent)

    def _heading(self, key: str, indent: int) -> None:
        self.console.print()
        self._line(key_label(key, self.language), indent, "bold cyan")

    def _record(self, record: Record, indent: int) -> None:
        """A record's own line, then its prose and the records inside it, further in."""
        given = dict(_keys_set(record))
        left_out = _PROSE | _ELSEWHERE | ({"about"} if "number" in given else set())
        short = [name for name in given if name not in left_out and not _holds_records(getattr(record, name))]
        lead = [self._value(name, getattr(record, name), record) for name in _LEAD if name in short]
        rest = [
            f"{self._label(given[name])} {self._value(name, getattr(record, name))}"
            for name in short
            if name not in _LEAD
        ]
        line = " · ".join(part for part in (*lead, *rest) if part)
        self._line(f"{line}{self._notes(record)}", indent)
        self._below(record, indent)

    def _below(self, record: Record, indent: int) -> None:
        for name, key in _keys_set(record):
            value = getattr(record, name)
            if name in _PROSE:
                self._line(str(value), indent + 2, "italic")
            elif _holds_records(value):
                self._line(f"{key_label(key, self.language)}:", indent + 2)
                for inner in value if isinstance(value, tuple) else (value,):
                    self._record(inner, indent + 4)

    def _label(self, key: str) -> str:
        label = key_label(key, self.language)
        return label[0].lower() + label[1:] + ":"

    def _value(self, name: str, value: Any, record: Record | None = None) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._value(name, item) for item in value)
        if name in _COUNTRIES:
            return country_name(value, self.language)
        if name in _COMMITTEES and value in self.committee_names:
            return self.committee_names[value]
        if isinstance(value, Kind):
            return value.label(self.language)
        if isinstance(value, Edtf):
            return dates.label(value, self.language)
        if name == "number" and getattr(record, "about", False):
            return f"{Bilingual('ongeveer', 'about').text(self.language)} {value}"
        return words(value, self.language)

    def _notes(self, record: Record) -> str:
        ids: Iterable[str] = getattr(record, "sources", ())
        if isinstance(ids, Mapping):
            return ""
        return "".join(f" [{self.numbers[id]}]" for id in ids if id in self.numbers)

    def _sources(self) -> None:
        if not self.sources:
            return
        self._heading("sources", 0)
        for id, source in self.sources.items():
            parts = [source.title, source.publisher or ""]
            parts += [dates.label(source.date, self.language)] if source.date else []
            if source.consulted:
                parts.append(f"{self._label('consulted')} {dates.label(source.consulted, self.language)}")
            parts.append(source.url or "")
            self._line(f"[{self.numbers[id]}] {', '.join(part for part in parts if part)}", 2)
            self._below(source, 4)

    def _line(self, text: str, indent: int, style: str = "") -> None:
        self.console.print(Padding(Text(visible(text), style=style), (0, 0, 0, indent), expand=False))


def _keys_set(record: Record) -> Iterator[tuple[str, str]]:
    """The fields that the file gives, by name, with their keys in the file."""
    for name, key in keys_of(type(record)):
        if name in record.model_fields_set:
            yield name, key


def _holds_records(value: object) -> bool:
    return isinstance(value, Record) or (isinstance(value, tuple) and bool(value) and isinstance(value[0], Record))

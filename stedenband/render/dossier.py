"""A dossier as people read it: every key of the data under its label, codes and dates in words, sources by number."""

import json
from typing import Any, get_args, get_origin

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from stedenband.model import Disputed, Sourced
from stedenband.model.as_data import given
from stedenband.model.base import Record, plain_type, types_of
from stedenband.model.bond import Funding, Proposal
from stedenband.model.keys import key_label, labels
from stedenband.query.dossier import BondDossier, BondTold, MunicipalityDossier, bond_data, municipality_data
from stedenband.render.escaping import escaped, visible
from stedenband.render.tables.cells import cell, words
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, Office
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.labels import OTHER_SIDE, OWN_ORGANS, label_of, office_label
from stedenband.vocabulary.number_words import money

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
    printer = _Printer(console, language, dossier)
    if isinstance(dossier, BondDossier):
        printer.bond(dossier)
    else:
        printer.municipality(dossier)


class _Printer:
    """Prints records; it knows the language and the country, each source's number, and the committees' names."""

    def __init__(self, console: Console, language: Language, dossier: BondDossier | MunicipalityDossier) -> None:
        self.console, self.language, self.sources, self.country = console, language, dossier.sources, dossier.country
        self.level, self.gemeente = dossier.level, ""
        self.committee_names = {committee.id: committee.name for committee in dossier.committees}
        self.numbers = {id: number for number, id in enumerate(self.sources, start=1)}
        self.inherited: tuple[str, ...] = ()  # the sources of a fact that has none of its own: those of its bond

    def bond(self, dossier: BondDossier) -> None:
        self._headline(dossier.told, dossier.joined_by)
        self._bond(dossier.told, 0)
        self._part("committees", dossier.committees, 0)
        self._events(dossier)
        self._sources()

    def municipality(self, dossier: MunicipalityDossier) -> None:
        municipality = dossier.municipality
        self._line(f"{municipality.gemeente} ({country_name(municipality.country, self.language)})", 0, "bold")
        self._parts(municipality, {"gemeente", "country", "bonds", "sources", "committees", "events", "joins"}, 0)
        if dossier.bonds:
            self._heading("bonds", 0)
        for told in dossier.bonds:
            self.console.print()
            self._headline(told, (), indent=2)
            self._bond(told, 2)
        self._part("committees", dossier.committees, 0)
        self._events(dossier)
        self._sources()

    def _events(self, dossier: BondDossier | MunicipalityDossier) -> None:
        if dossier.events:
            self._heading("events", 0)
        for told in dossier.events:
            self.country = told.country
            self._record(told.event, 2)

    def _headline(self, told: BondTold, joined_by: tuple[str, ...], indent: int = 0) -> None:
        name, others = told.bond.name, self._partners(told)
        self._line(f"{f'{name}: ' if name else ''}{told.gemeente} – {others}", indent, "bold")
        self._line(" · ".join([*self._standing(told), told.id]) + self._notes(told.bond), indent, "dim")
        if joined_by:
            listed = ", ".join(joined_by)
            self._line(Bilingual(f"ook van {listed}", f"shared with {listed}").text(self.language), indent)

    def _partners(self, told: BondTold) -> str:
        """Who takes part today; of a bond that nobody takes part in yet or any more, all who ever do."""
        if told.row and told.row.partners:
            return cell(told.row, "partners", self.language)
        return ", ".join(value.name for key, values in given(told.bond) if key == "partners" for value in values)

    def _standing(self, told: BondTold) -> list[str]:
        """How a bond stands: its kind and state of today, since when it is explored, and what was decided for later."""
        row = told.row
        if row is None:
            return [
                told.bond.kind.label(self.language),
                Bilingual("nog niet begonnen", "not begun").text(self.language),
            ]
        parts = [cell(row, key, self.language) for key in ("kind", "status") if getattr(row, key)]
        if row.exploring_since:
            since = dates.label(row.exploring_since, self.language)
            parts.append(Bilingual(f"in verkenning sinds {since}", f"explored since {since}").text(self.language))
        return [*parts, *([cell(row, "coming", self.language)] if row.coming else [])]

    def _bond(self, told: BondTold, indent: int) -> None:
        self.gemeente = told.gemeente
        changed = told.row is not None and told.row.kind != told.bond.kind
        self.inherited = told.bond.sources
        self._parts(told.bond, {"id", "name", "sources"} | (set() if changed else {"kind"}), indent)
        self.inherited = ()

    def _parts(self, record: Record, left_out: set[str], indent: int) -> None:
        for key, value in given(record):
            if key not in left_out:
                self._part(key, value, indent, record)

    def _part(self, key: str, value: Any, indent: int, inside: Record | None = None) -> None:
        """A key at the top: a line, or a heading with records below it."""
        if not value and value != 0:
            return
        if isinstance(value, Record) or (isinstance(value, tuple) and isinstance(value[0], Record)):
            self._heading(key, indent)
            for record in value if isinstance(value, tuple) else (value,):
                self._record(record, indent + 2, inside)
        else:
            self.console.print()
            label = key_label(key, self.language, type(inside))
            self._line(f"{label}: {self._value(key, value)}", indent)

    def _heading(self, key: str, indent: int) -> None:
        self.console.print()
        self._line(key_label(key, self.language), indent, "bold cyan")

    def _record(self, record: Record, indent: int, inside: Record | None = None) -> None:
        """A record's own line, then its prose and the records inside it, further in."""
        if isinstance(record, Disputed) and inside is not None:
            line = self._dispute(record, inside)
        else:
            line = self._short(record)
        self._line(f"{line}{self._notes(record)}", indent)
        self._below(record, indent)

    def _short(self, record: Record) -> str:
        values = dict(given(record))
        if isinstance(record, Proposal):
            values["outcome"] = record.outcome  # pending where the file says nothing
        if isinstance(record, Funding) and record.amount is not None:
            values["amount"] = money(record.amount, values.pop("currency", None), self.language)
        left_out = _PROSE | _ELSEWHERE | ({"about"} if "number" in values else set())
        short = [key for key, value in values.items() if key not in left_out and not _holds_records(value)]
        lead = [self._value(key, values[key], record) for key in _LEAD if key in short]
        rest = [
            f"{self._label(key, record)} {self._value(key, values[key], record)}" for key in short if key not in _LEAD
        ]
        return " · ".join(part for part in (*lead, *rest) if part)

    def _dispute(self, dispute: Disputed, inside: Record) -> str:
        """What a source says instead: the key by its label, and the value in the words that the key's own has."""
        field, text = dispute.field, dispute.value
        said = f"{self._label(field) if field in labels() else f'{field}:'} {self._disputed_value(text, field, inside)}"
        named = (f" [{self.numbers[id]}]" if id in self.numbers else f" · {id}" for id in dispute.source_ids)
        return said + "".join(named)

    def _disputed_value(self, text: str, field: str, inside: Record) -> str:
        known = types_of(type(inside)).get(field)
        sort = plain_type(known) if known is not None else None
        if get_origin(sort) is tuple and issubclass(get_args(sort)[0], Record):
            sort = plain_type(types_of(get_args(sort)[0]).get("status"))  # of a history its states
        if field in _COUNTRIES:
            return country_name(text, self.language)
        if isinstance(sort, type) and issubclass(sort, Code):
            return next((code.label(self.language) for code in sort if code == text), text)
        if sort is Edtf:
            try:
                return dates.label(parse(text), self.language)
            except DateError:
                return text
        return text

    def _below(self, record: Record, indent: int) -> None:
        for key, value in given(record):
            if key in _PROSE:
                self._line(str(value), indent + 2, "italic")
            elif _holds_records(value):
                self._line(f"{key_label(key, self.language)}:", indent + 2)
                for inner in value if isinstance(value, tuple) else (value,):
                    self._record(inner, indent + 4, record)

    def _label(self, key: str, inside: Record | None = None) -> str:
        label = key_label(key, self.language, type(inside))
        return label[0].lower() + label[1:] + ":"

    def _value(self, name: str, value: Any, record: Record | None = None) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._value(name, item) for item in value)
        if name in _COUNTRIES:
            return country_name(value, self.language)
        if name in _COMMITTEES and value in self.committee_names:
            return self.committee_names[value]
        if isinstance(value, Edtf):
            return dates.label(value, self.language)
        if isinstance(value, Office):
            return office_label(value, self.country, self.language)
        if isinstance(value, Code):
            said = label_of(value, self.level, self.language)
            is_named = name == "decided_by" and value in OWN_ORGANS and getattr(record, "by", None) in OTHER_SIDE
            return f"{said} {Bilingual('van', 'of').text(self.language)} {self.gemeente}" if is_named else said
        if name == "number" and getattr(record, "about", False):
            return f"{Bilingual('ongeveer', 'about').text(self.language)} {value}"
        return words(value, self.language)

    def _notes(self, record: Record) -> str:
        if not isinstance(record, Sourced):
            return ""
        ids = record.sources or self.inherited
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


def _holds_records(value: object) -> bool:
    return isinstance(value, Record) or (isinstance(value, tuple) and bool(value) and isinstance(value[0], Record))

"""A dossier as a document: every key of the data under its label, codes and dates in words, sources as notes."""

from collections.abc import Iterator
from typing import Any

from stedenband.model import Disputed, Source, Sourced
from stedenband.model.as_data import given
from stedenband.model.base import Record
from stedenband.model.bond import Funding, Proposal
from stedenband.model.keys import key_label, labels
from stedenband.query.dossier import BondDossier, BondTold, MunicipalityDossier
from stedenband.query.rows import BondRow
from stedenband.register.bond_life import Coming
from stedenband.register.told_records import OwnJoining, OwnLeaving
from stedenband.reports.dossier_values import DossierValues, of_joining, partners_of
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import by_date
from stedenband.vocabulary.labels import (
    Draft,
    coming_label,
    outcome_label,
    state_label,
)
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
_ELSEWHERE = frozenset({"sources", "id"})
_OF_MUNICIPALITY = frozenset({"gemeente", "country", "bonds", "sources", "committees", "events", "joins"})
_PARTNERS = Bilingual("Partners", "Partners")  # of several; the label of their key stands above columns and one alone
_PARTICULARS = Bilingual("Gegevens", "Particulars")


def dossier_report(dossier: BondDossier | MunicipalityDossier, language: Language) -> Report:
    """A dossier as a document, told for whom it was made."""
    return _Dossier(dossier, language).report()


class _Dossier:
    """Tells a dossier; it knows the language, and each source's number."""

    def __init__(self, dossier: BondDossier | MunicipalityDossier, language: Language) -> None:
        self.dossier, self.language = dossier, language
        self.values = DossierValues(dossier, language)
        self.numbers = {id: number for number, id in enumerate(dossier.sources, start=1)}
        self.inherited: tuple[str, ...] = ()  # the sources of a fact that has none of its own: those of its bond

    def report(self) -> Report:
        """The whole dossier as a report."""
        found = self.dossier
        title, lines, parts = self._of_bond(found) if isinstance(found, BondDossier) else self._of_municipality(found)
        parts += [*self._records("committees", self.dossier.committees), *self._events()]
        notes = tuple(self._note(id, source) for id, source in self.dossier.sources.items())
        return Report(
            self.language, title, lines, tuple(parts), key_label("sources", self.language), notes, found.country
        )

    def _events(self) -> list[Part]:
        """The events by date, each office in the words of whose it is."""
        items = []
        for told in sorted(self.dossier.events, key=lambda it: by_date(it.event.date)):
            people = (one for key, them in given(told.event) if key == "participants" for one in them)
            self.values.spoken = dict(zip(map(id, people), told.owners, strict=True))
            items.append(self._item(told.event, None))
        return [Part("events", key_label("events", self.language), (Bullets(tuple(items)),))] if items else []

    def _of_bond(self, dossier: BondDossier) -> tuple[str, tuple[str, ...], list[Part]]:
        told, others = dossier.told, ", ".join(dossier.joined_by)
        shared = (self.values.say(f"ook van {others}", f"shared with {others}"),) if others else ()
        blocks, parts = self._bond(told)
        particulars = [Part("particulars", _PARTICULARS.text(self.language), blocks)] if blocks else []
        return self._headline(told), (self._standing(told), *shared), [*particulars, *parts]

    def _of_municipality(self, dossier: MunicipalityDossier) -> tuple[str, tuple[str, ...], list[Part]]:
        municipality = dossier.municipality
        title = f"{municipality.gemeente} ({country_name(municipality.country, self.language)})"
        blocks, parts = self._told(municipality, _OF_MUNICIPALITY)
        particulars = [Part("particulars", _PARTICULARS.text(self.language), blocks)] if blocks else []
        bonds = []
        for told in dossier.bonds:
            first = Paragraph((Phrase(self._standing(told), self._cited(told.bond.sources)),))
            inside, inner = self._bond(told)
            bonds.append(Part(told.id, self._headline(told), (first, *inside), tuple(inner)))
        heading = key_label("bonds", self.language)
        return title, (), [*particulars, *parts, *([Part("bonds", heading, (), tuple(bonds))] if bonds else [])]

    # --- A bond ------------------------------------------------------------------------------------------------------

    def _headline(self, told: BondTold) -> str:
        """`Almelo – Denizli`: with who takes part today; of one that nobody takes part in, with all who ever do."""
        today = (
            [
                one.name if one.certain else f"{one.name}?"
                for one in sorted(told.row.partners, key=lambda one: sort_key(one.name))
            ]
            if told.row
            else []
        )
        named = f"{told.bond.name}: " if told.bond.name else ""
        return f"{named}{told.gemeente} – {', '.join(today or _partners(told))}"

    def _standing(self, told: BondTold) -> str:
        """A bond's kind and state of today, since when it is explored, what was decided for later, and its id."""
        row = told.row
        if row is None:
            parts = [told.bond.kind.label(self.language), self.values.say("nog niet begonnen", "not begun")]
            return " · ".join([*parts, told.id])
        parts = [row.kind.label(self.language) + ("" if row.kind_certain else "?")] if row.kind else []
        parts.append(state_label(row.status, self.language, left=row.left, certain=row.certain))
        parts += self._explored(row)
        coming = ", ".join(self._coming(one, row.status) for one in row.coming)
        return " · ".join([*parts, *([coming] if coming else []), told.id])

    def _explored(self, row: BondRow) -> Iterator[str]:
        """That it is being explored, since when where that is known; a status that says the same is not repeated."""
        mark = "" if row.exploring_certain else "?"
        if row.exploring_since:
            since = dates.label(row.exploring_since, self.language)
            yield self.values.say(f"in verkenning{mark} sinds {since}", f"explored{mark} since {since}")
        elif (row.explored or mark) and row.status is not Status.EXPLORING:
            yield self.values.say(f"in verkenning{mark}", f"being explored{mark}")

    def _coming(self, coming: Coming, status: Status | Draft) -> str:
        """What was decided for later; an ended bond that is explored ends no more than its exploration."""
        what = coming_label(coming.status, coming.kind, status, self.language)
        if coming.status is Status.ENDED and status in (Status.ENDED, Status.EXPLORING):
            what = self.values.say("verkenning beëindigd", "exploration ended")
        return dates.as_of(coming.date, f"{coming.partner} {what}" if coming.partner else what, self.language)

    def _bond(self, told: BondTold) -> tuple[tuple[Block, ...], list[Part]]:
        changed = told.row is not None and told.row.kind != told.bond.kind
        self.inherited = told.bond.sources
        self.values.turn_to(told)
        found = self._told(told.bond, {"id", "name", "sources"} | (set() if changed else {"kind"}))
        self.inherited = ()
        return found

    # --- Records -----------------------------------------------------------------------------------------------------

    def _told(self, record: Record, left_out: frozenset[str] | set[str]) -> tuple[tuple[Block, ...], list[Part]]:
        """What a record says itself, as a list, and a part on each of what it holds and on its prose."""
        own, parts = [], []
        for key, value in given(record):
            if key in left_out or (not value and value != 0):
                continue
            if _holds_records(value):
                parts += self._records(key, value if isinstance(value, tuple) else (value,), record)
            elif key in _PROSE:
                parts.append(Part(key, key_label(key, self.language, type(record)), (Paragraph((Phrase(value),)),)))
            else:
                own.append(Phrase(f"{key_label(key, self.language, type(record))}: {self.values.value(key, value)}"))
        return ((Bullets(tuple(own)),) if own else ()), parts

    def _records(self, key: str, records: tuple[Record, ...], inside: Record | None = None) -> list[Part]:
        items = tuple(self._item(record, inside) for record in records)
        heading = (
            _PARTNERS.text(self.language) if key == "partners" and len(items) > 1 else key_label(key, self.language)
        )
        return [Part(key, heading, (Bullets(items),))] if items else []

    def _item(self, record: Record, inside: Record | None) -> Phrase:
        """A record on a line of its own: what it says in short, then its prose and what it holds."""
        short, below = self._short(record, inside), [*self._below(record)]
        text = " ".join(map(_sentence, (short, *below))) if below else short
        return Phrase(text, self._cited(self._sources(record)))

    def _inner(self, record: Record, inside: Record) -> str:
        """A record within another: what it says in short, the rest in brackets, a dispute with its source."""
        cited = self._cited(record.source_ids) if isinstance(record, Disputed) else ()
        below = "; ".join(self._below(record))
        told = [self._short(record, inside), *(f"[{number}]" for number in cited)]
        return " ".join([*told, *([f"({below})"] if below else [])])

    def _below(self, record: Record) -> Iterator[str]:
        for key, value in given(record):
            if key in _PROSE:
                yield str(value)
            elif _holds_records(value):
                inner = value if isinstance(value, tuple) else (value,)
                yield f"{key_label(key, self.language)}: {'; '.join(self._inner(one, record) for one in inner)}"

    def _short(self, record: Record, inside: Record | None) -> str:
        if isinstance(record, Disputed) and inside is not None:
            return self._dispute(record, inside)
        values = {key: value for key, value in given(record) if value != ()}
        if isinstance(record, Proposal) and "outcome" not in values:
            values["outcome"] = outcome_label(record.outcome, self.language, is_decided=record.decided is not None)
        if isinstance(record, Funding) and record.amount is not None:
            values["amount"] = money(record.amount, values.pop("currency", None), self.language)
        if isinstance(record, OwnLeaving):
            values.pop("left")  # its status is told as that
        if isinstance(record, OwnJoining):
            told = ("joined", "stood_since", *of_joining(record))  # likewise
            values = {key: value for key, value in values.items() if key not in told}
        if values.get("by_partner") in self._only_partner():
            values.pop("by_partner")  # it could be no other
        left_out = _PROSE | _ELSEWHERE | ({"about"} if "number" in values else set())
        short = [key for key, value in values.items() if key not in left_out and not _holds_records(value)]
        lead = [self.values.value(key, values[key], record) for key in _LEAD if key in short]
        others = [key for key in short if key not in _LEAD]
        rest = [f"{self.values.label(key, record)} {self.values.value(key, values[key], record)}" for key in others]
        return " · ".join(part for part in (*lead, *rest) if part)

    def _only_partner(self) -> tuple[str, ...]:
        """The names of the only partner of a bond; nothing where it has several."""
        partners = [*self.values.partners.values()]
        return partners[0].all_names if len(partners) == 1 else ()

    def _dispute(self, dispute: Disputed, inside: Record) -> str:
        """What a source says instead: the key by its label, and the value in the words that the key's own has."""
        field, text = dispute.field, dispute.value
        unknown = [id for id in dispute.source_ids if id not in self.numbers]
        label = self.values.label(field) if field in labels() else f"{field}:"
        said = self.values.disputed_value(text, field, inside, dispute)
        return " · ".join([f"{label} {said}", *unknown])

    # --- Sources -----------------------------------------------------------------------------------------------------

    def _sources(self, record: Record) -> Iterator[str]:
        """The sources of a record, else of its bond, then those that records within it name themselves."""
        own = record.source_ids if isinstance(record, (Sourced, Disputed)) else ()
        yield from own or self.inherited
        for _, value in given(record):
            for inner in value if isinstance(value, tuple) else (value,):
                if isinstance(inner, Record):
                    yield from inner.source_ids

    def _cited(self, ids: Any) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.numbers[id] for id in ids if id in self.numbers))

    def _note(self, id: str, source: Source) -> Note:
        parts = [source.title, source.publisher or ""]
        parts += [dates.label(source.date, self.language)] if source.date else []
        if source.consulted:
            parts.append(f"{self.values.label('consulted')} {dates.label(source.consulted, self.language)}")
        below = [_sentence(text) for text in self._below(source)]
        text = " ".join([_sentence(", ".join(part for part in parts if part)), *below])
        return Note(self.numbers[id], text, source.url)


def _partners(told: BondTold) -> list[str]:
    """The names of all who ever take part on the other side."""
    return [one.name for one in partners_of(told)]


def _holds_records(value: object) -> bool:
    return isinstance(value, Record) or (isinstance(value, tuple) and bool(value) and isinstance(value[0], Record))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."

"""The sources that a report refers to, numbered in the order in which it does."""

from collections.abc import Mapping
from typing import TypeAlias

from stedenband.model import Source
from stedenband.register.register import Register
from stedenband.reports.quotes import in_quotes
from stedenband.reports.values import Note
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates

SourceId: TypeAlias = tuple[str, str]  # the slug of the municipality whose file has it, and its id there


class Notes:
    """The sources that a report refers to, numbered in the order in which it does."""

    def __init__(self, register: Register, language: Language) -> None:
        self._register, self._language = register, language
        self.begin()

    def begin(self) -> None:
        """Forget all that was referred to: the next source is the first."""
        self._numbers: dict[Source, int] = {}
        self._by_id: dict[SourceId, int] = {}  # since hashing a source takes longer than all else here
        self._by_ids: dict[tuple[str, tuple[str, ...]], tuple[int, ...]] = {}  # most facts of a bond have its sources

    def numbered(self) -> Mapping[int, SourceId]:
        """A source of each number."""
        return {number: id for id, number in reversed(self._by_id.items())}

    def of(self, home: str, ids: tuple[str, ...]) -> tuple[int, ...]:
        """The numbers of a municipality's sources, in their order, each once."""
        if (numbers := self._by_ids.get((home, ids))) is None:
            sources = self._register.municipalities[home].sources
            numbers = tuple(sorted({self._number((home, id), sources[id]) for id in ids if id in sources}))
            self._by_ids[home, ids] = numbers
        return numbers

    def _number(self, id: SourceId, source: Source) -> int:
        if id not in self._by_id:
            self._by_id[id] = self._numbers.setdefault(source, len(self._numbers) + 1)
        return self._by_id[id]

    def all(self) -> tuple[Note, ...]:
        """Every source referred to, in the order of its number."""
        return tuple(Note(number, self._text(source), source.url) for source, number in self._numbers.items())

    def _text(self, source: Source) -> str:
        """A source as a list has it: in English its title is a quotation, as all that is in Dutch."""
        title = source.title if self._language == "nl" else in_quotes(source.title, self._language)
        parts = [title, source.publisher, dates.bare(source.date, self._language) if source.date else None]
        if source.consulted:
            read = dates.bare(source.consulted, self._language)
            parts.append(f"geraadpleegd {read}" if self._language == "nl" else f"accessed {read}")
        return ", ".join(part for part in parts if part) + "."

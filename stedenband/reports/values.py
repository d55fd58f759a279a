"""What a report is made of: headed parts with paragraphs, tables and pictures, and the sources as numbered notes.

Everything is worked out and worded before it comes here; a renderer sets it, and works nothing out.
"""

from typing import Literal, NamedTuple, TypeAlias

from stedenband.text import Language
from stedenband.vocabulary.edtf import Edtf

# How a stretch of a bar looks: the bond's status then, `unknown` as faint; somewhere in an `undated-end` it ended.
Pattern: TypeAlias = Literal[
    "unknown", "exploring", "active", "dormant", "suspended", "phasing-out", "undated-end", "ended"
]


class Phrase(NamedTuple):
    """Text with the numbers of the notes (sources) that bear it out; `language` where it is not the report's.

    `date` is what a cell says in words, if that is a date; in a list of changes the day of the change, and `bonds` the
    ids of those that it is about.
    """

    text: str
    notes: tuple[int, ...] = ()
    language: Language | None = None
    date: Edtf | None = None
    bonds: tuple[str, ...] = ()


class Paragraph(NamedTuple):
    """A paragraph of phrases, set one after the other with a space between them."""

    phrases: tuple[Phrase, ...]


class Bullets(NamedTuple):
    """A list of items."""

    items: tuple[Phrase, ...]


class Table(NamedTuple):
    """A table with a caption; the first column heads its rows. `keys` name the columns for programs (csv, json).

    `is_summary` says that the text before it tells all that it does, so that on a narrow page columns may give way.
    """

    caption: str
    keys: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    is_summary: bool = False


class Stretch(NamedTuple):
    """Part of a bar, from and until a year with its fraction (2017.5 is the middle of 2017).

    `year` says in words in which year it became so, where that is one.
    """

    start: float
    end: float
    pattern: Pattern
    year: str = ""


class Bar(NamedTuple):
    """One bond through the years. `open_start` and `open_end`: it is unknown when it began, or it still goes on."""

    label: str
    status: str
    stretches: tuple[Stretch, ...]
    open_start: bool
    open_end: bool


class Timeline(NamedTuple):
    """Bars over the years `first` to `last`; `legend` names each pattern that occurs, in words; `text` says it all."""

    caption: str
    first: int
    last: int
    bars: tuple[Bar, ...]
    legend: tuple[tuple[Pattern, str], ...]
    text: str


class Chart(NamedTuple):
    """Numbers as bars: of each its label, the number and the number as written; `text` says what they add up to.

    A table beside it holds the same numbers: a format that draws nothing leaves it out.
    """

    caption: str
    bars: tuple[tuple[str, int, str], ...]
    text: str


Block: TypeAlias = Paragraph | Bullets | Table | Timeline | Chart


class Part(NamedTuple):
    """A headed part of a report; `key` names it for programs. `parts` are headed one level deeper.

    `gemeente` is the municipality that it is on, in a report on several; without `is_headed` the title of the report
    says what it is on, and its heading is not set.
    """

    key: str
    heading: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()
    gemeente: str | None = None
    is_headed: bool = True


class Note(NamedTuple):
    """A source, by the number that the text refers to; `url` is an http(s) address or None."""

    number: int
    text: str
    url: str | None = None


class Report(NamedTuple):
    """A whole report: its title, the lines under it (peildatum, last confirmed), its parts and its notes.

    `country` is that of the municipalities told for: a spelling checker knows the Dutch of Belgium as another one.
    """

    language: Language
    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    notes_heading: str
    notes: tuple[Note, ...]
    country: str = "NL"

    @property
    def locale(self) -> str:
        """The language as a word processor knows it: `nl-NL`, `nl-BE` or `en-GB`."""
        return "en-GB" if self.language == "en" else f"{self.language}-{self.country}"

"""The blocks that the parts of a report are built of: a headed part, a table, a date, a bond's label and its notes."""

from collections.abc import Mapping, Sequence

from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import say
from stedenband.reports.values import Block, Paragraph, Part, Phrase, Table
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf

_COUNT = (Bilingual("stedenband", "bond"), Bilingual("stedenbanden", "bonds"))


def counted(number: int, language: Language) -> str:
    """`1 stedenband`, `2 stedenbanden`."""
    return f"{number} {_COUNT[number != 1].text(language)}"


def headed(context: ReportContext, key: str, *blocks: Block | None, parts: tuple[Part, ...] = ()) -> Part:
    """A part under its heading; where it has nothing to tell it says so."""
    kept = tuple(block for block in blocks if block is not None)
    if not kept and not parts:
        kept = (Paragraph((Phrase(say("no-rows", context.language)),)),)
    return Part(key, say(key, context.language), kept, parts)


def table(
    context: ReportContext, key: str, headings: Mapping[str, Bilingual], rows: Sequence[tuple[Phrase, ...]]
) -> Table | None:
    """A table under the caption of a part, or None where it has no rows."""
    if not rows:
        return None
    names = tuple(words.text(context.language) for words in headings.values())
    return Table(say(key, context.language), tuple(headings), names, tuple(rows))


def date_cell(context: ReportContext, at: Edtf | None) -> Phrase:
    """A date in a table, or that it is unknown."""
    return Phrase(dates.bare(at, context.language) if at else say("unknown", context.language))


def bond_notes(context: ReportContext, one: BondOnDay) -> tuple[int, ...]:
    """The numbers of a bond's sources."""
    return context.notes.of(one.tie.home, one.tie.bond.sources)


def label(context: ReportContext, one: BondOnDay) -> str:
    """A bond's partner; with the municipality where the report is on several."""
    partners = one.partner_names
    return partners if len(context.options.homes) == 1 else f"{one.row.gemeente} – {partners}"


def of_municipality(context: ReportContext, home: str, text: str) -> str:
    """A line with the municipality that it is of, where the report is on several."""
    return text if len(context.options.homes) == 1 else f"{context.register.municipalities[home].gemeente} – {text}"

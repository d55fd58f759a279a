"""The blocks that the parts of a report are built of: a headed part, a table, a date, a bond's label, phrases."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.grammar import listed, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Block, Paragraph, Part, Phrase, Table
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf


def headed(context: ReportContext, key: str, *blocks: Block | None, parts: tuple[Part, ...] = ()) -> Part:
    """A part under its heading, perhaps with nothing in it."""
    return Part(key, say(key, context.language), tuple(block for block in blocks if block is not None), parts)


def or_nothing(context: ReportContext, part: Part) -> Part:
    """A part that was asked for by name: where it has nothing to tell it says so."""
    if part.blocks or part.parts:
        return part
    return replace(part, blocks=(plain(say("no-rows", context.language)),))


def plain(text: str) -> Paragraph:
    """A paragraph without notes."""
    return Paragraph((Phrase(text),))


def table(
    context: ReportContext, key: str, headings: Mapping[str, Bilingual], rows: Sequence[tuple[Phrase, ...]]
) -> Table | None:
    """A table under the caption of a part, or None where it has no rows; a column that says nothing is left out."""
    if not rows:
        return None
    nothing = {"", "–", say("unknown", context.language), say("no", context.language)}
    kept = [at for at in range(len(headings)) if at == 0 or any(row[at].text not in nothing for row in rows)]
    names = [words.text(context.language) for words in headings.values()]
    cells = tuple(tuple(row[at] for at in kept) for row in rows)
    return Table(
        say(key, context.language), tuple(list(headings)[at] for at in kept), tuple(names[at] for at in kept), cells
    )


def date_cell(context: ReportContext, at: Edtf | None) -> Phrase:
    """A date in a table, or that it is unknown."""
    return Phrase(dates.label(at, context.language) if at else say("unknown", context.language))


def label(context: ReportContext, one: BondOnDay) -> str:
    """A bond's partner; with the municipality where the report is on several."""
    return context.partner_names(one) if len(context.options.homes) == 1 else context.name(one)


def country_cell(context: ReportContext, one: BondOnDay) -> Phrase:
    """The countries of a bond's partners, in the order of these."""
    return Phrase(listed(context.countries(one), context.language))


def status_text(context: ReportContext, one: BondOnDay) -> str:
    """How a bond stands, with `?` where that is uncertain, what is explored and what is coming."""
    language = context.language
    parts = [one.status.label(language) + ("?" if one.certain is False else "")]
    if one.exploring and one.status is Status.ENDED:
        parts.append(Status.EXPLORING.label(language))
    return "; ".join([", ".join(parts), *(coming_text(context, told.date, told.status) for told in one.coming)])


def coming_text(context: ReportContext, at: Edtf, status: Status) -> str:
    """What is decided for later: `per 1 januari 2027 beëindigd`."""
    return f"{per(context, at)} {status.label(context.language)}"


def per(context: ReportContext, at: Edtf) -> str:
    """From when on something will be: `per 1 januari 2027`, `in 2027`."""
    if at.first == at.last:
        return say("per", context.language, day=dates.bare(at, context.language))
    return dates.when(at, context.language)

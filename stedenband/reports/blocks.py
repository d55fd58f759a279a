"""The blocks that the parts of a report are built of: a headed part, a table, a date, a bond's label, phrases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import members_ahead
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import listed, say
from stedenband.reports.values import Block, Paragraph, Part, Phrase, Table
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf


def headed(context: ReportContext, key: str, *blocks: Block | None, parts: tuple[Part, ...] = ()) -> Part:
    """A part under its heading; where it has nothing to tell it says so."""
    kept = tuple(block for block in blocks if block is not None)
    if not kept and not parts:
        kept = (Paragraph((Phrase(nothing(context, "no-rows")),)),)
    return Part(key, say(key, context.language), kept, parts)


def nothing(context: ReportContext, key: str) -> str:
    """The sentence that there is nothing; where a file could not be read, that there is nothing in what could be."""
    return say(f"{key}-read" if context.options.unread else key, context.language)


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
    return Phrase(dates.label(at, context.language) if at else say("unknown", context.language), date=at)


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
    return "; ".join([", ".join(parts), *_coming(context, one)])


def _coming(context: ReportContext, one: BondOnDay) -> Iterator[str]:
    """What is decided for later: `per 1 januari 2027 beëindigd`, `in 2030 Oslo toegetreden`."""
    language = context.language
    for change in one.announced:
        label = say("exploring-ended", language) if change.closes_exploring else change.status.label(language)
        yield f"{per(context, change.when)} {label}" if change.when else label
    for member in members_ahead(one):
        yield f"{per(context, member.date)} {member.change.place.name} {member.change.status.label(language)}"


def per(context: ReportContext, at: Edtf) -> str:
    """From when on something will be: `per 1 januari 2027`, `in 2027`."""
    if at.first == at.last:
        return say("per", context.language, day=dates.bare(at, context.language))
    return dates.when(at, context.language)


def of_municipality(context: ReportContext, home: str, text: str) -> str:
    """A line with the municipality that it is of, where the report is on several."""
    return text if len(context.options.homes) == 1 else f"{context.owners[home].name} – {text}"


def joined(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Phrases one after the other, those with the same notes made one, so that these are not said again and again."""
    found: list[Phrase] = []
    for phrase in phrases:
        if found and found[-1].notes == phrase.notes:
            found[-1] = Phrase(f"{found[-1].text} {phrase.text}", phrase.notes)
        else:
            found.append(phrase)
    return tuple(found)

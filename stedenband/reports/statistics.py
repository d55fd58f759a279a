"""Counts of bonds as a document: the total, a chart, and the same numbers as a table."""

from collections.abc import Iterator, Sequence
from datetime import date

from stedenband.query.count_lines import by_what, closing, numbers, of_all
from stedenband.query.count_values import By
from stedenband.query.counts import Counts
from stedenband.reports.grammar import say
from stedenband.reports.values import Chart, Paragraph, Part, Phrase, Report, Table
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.number_words import enumeration, grouped

_TITLE = Bilingual("Stedenbanden{of} naar {by}", "Twinning links{of} by {by}")
# What a heading says as it leads to a decade, as a title has it.
_BY_IN_TITLE = {
    By.DECADE_BEGUN: Bilingual("decennium van begin", "decade of beginning"),
    By.DECADE_ENDED: Bilingual("decennium van beëindiging", "decade of ending"),
}
_OF = Bilingual(" van ", " of ")


def statistics(counts: Counts, gemeenten: Sequence[str], on: date, language: Language) -> Report:
    """Counts as they are on a day, of the municipalities asked for (none: all)."""
    drawn = chart(counts, gemeenten, language)
    total, *more = (Paragraph((Phrase(line),)) for line in closing(counts, language) if line)
    shown = (drawn, _table(counts, drawn.caption, language)) if counts.rows else ()
    part = Part("counts", by_what(counts, language), (total, *shown, *more))
    lines = (say("peildatum", language, date=dates.day(on, language)),)
    return Report(language, drawn.caption, lines, (part,), "", ())


def chart(counts: Counts, gemeenten: Sequence[str], language: Language) -> Chart:
    """The numbers as bars; of two properties that cross a bar for each pair that occurs."""
    of = f"{_OF.text(language)}{enumeration(gemeenten, language)}" if gemeenten else ""
    by = enumeration(
        [_BY_IN_TITLE[one].text(language) if one in _BY_IN_TITLE else one.label(language) for one in counts.by],
        language,
    )
    bars = tuple((label, number, grouped(number, language)) for label, number in _bars(counts))
    text = " ".join(line for line in closing(counts, language) if line)
    return Chart(_TITLE.text(language).format(of=of, by=by), bars, text)


def _bars(counts: Counts) -> Iterator[tuple[str, int]]:
    for row in counts.rows:
        if len(counts.by) == 1:
            yield row.label, row.number
        pairs = ((column.label, row.across.get(column.value, 0)) for column in counts.columns)
        yield from ((f"{row.label}, {label}", number) for label, number in pairs if number)


def _table(counts: Counts, caption: str, language: Language) -> Table:
    keys = (*(str(one) for one in counts.by[:1]), *(str(column.value) for column in counts.columns), "count")
    headings = (by_what(counts, language), *(column.label for column in counts.columns), of_all(counts, language))
    rows = tuple(
        (Phrase(row.label), *(Phrase(grouped(number, language)) for number in numbers(row, counts)))
        for row in counts.rows
    )
    return Table(caption, keys, headings, rows)

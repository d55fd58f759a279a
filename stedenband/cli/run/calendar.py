"""What `stedenband calendar` does: find what is coming, and write it."""

from datetime import date

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Given
from stedenband.cli.run.filters import filters_in
from stedenband.cli.run.option_values import day, whole_number
from stedenband.cli.run.reading import answer
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.query.agenda import agenda
from stedenband.query.agenda_rows import Agenda, Ahead, days
from stedenband.query.jubilees import years_after
from stedenband.render.formats import AGENDA
from stedenband.render.output import write
from stedenband.render.tables.agenda import summary
from stedenband.text import Bilingual
from stedenband.vocabulary.number_words import count


def write_agenda(
    settings: Settings,
    gemeente: list[str] | None,
    filters: Given,
    on: str | None,
    years: str,
    every: str | None,
    remind: str | None,
    target: Target,
) -> bool:
    """Write what is coming; gives whether the data has faults."""
    ahead = _ahead(on, years, every)
    words = filters_in(filters).words
    chosen = chosen_format(AGENDA, target)
    before = whole_number(remind, "--remind") if remind else None
    if before and chosen != "ics":
        raise WrongUse(Bilingual("--remind hoort bij --format ics", "--remind goes with --format ics"))
    found, trouble = answer(
        settings, gemeente, lambda register, seen: agenda(register, seen, words, ahead, LANGUAGE), on=ahead.first
    )
    value = (found, LANGUAGE, before) if chosen == "ics" else (found, LANGUAGE)
    write(AGENDA[chosen], target.path, target.force, *value)
    if chosen == "ics":
        _tell_left_out(found)
    return trouble


def _ahead(on: str | None, years: str, every: str | None) -> Ahead:
    first = day(on) if on else date.today()
    last = years_after(first, whole_number(years, "--years"))
    return Ahead(first, last, whole_number(every, "--every") if every else None)


def _tell_left_out(agenda: Agenda) -> None:
    """Say on standard error what a calendar cannot hold."""
    left_out = sum(days(row) is None for row in agenda.rows)
    if not agenda.rows:
        complain(summary(agenda, LANGUAGE))
    elif left_out:
        entries = count(left_out, "agenda", LANGUAGE)
        complain(
            say(
                f"Weggelaten, want zonder bekende dag: {entries}.",
                f"Left out, being without a known day: {entries}.",
            )
        )

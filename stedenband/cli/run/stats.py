"""What `stedenband stats` does: count the bonds that fit, and write the counts."""

from datetime import date
from typing import Any

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE
from stedenband.cli.options import Given
from stedenband.cli.run.filters import filters_in
from stedenband.cli.run.reading import answer
from stedenband.cli.settings import Settings
from stedenband.errors import WrongUse
from stedenband.query.count_values import By
from stedenband.query.counts import Counts, counted
from stedenband.query.filters import Filters
from stedenband.query.matching import code_vocabulary, resolve
from stedenband.query.part_rows import name_on
from stedenband.register.register import Register
from stedenband.render.formats import COUNTS
from stedenband.render.output import write
from stedenband.text import Bilingual


def write_counts(settings: Settings, by: list[str], gemeente: list[str] | None, filters: Given, target: Target) -> bool:
    """Write the counts; gives whether the data has faults."""
    wanted = filters_in(filters)
    chosen = chosen_format(COUNTS, target)
    asked = _asked(by)
    (counts, names), trouble = answer(
        settings, gemeente, lambda register, seen: _counts(register, seen, wanted, asked), on=wanted.on
    )
    write(COUNTS[chosen], target.path, target.force, *_value(chosen, counts, names, wanted.on))
    return trouble


def _value(chosen: str, counts: Counts, names: list[str], on: date) -> tuple[Any, ...]:
    """What the writer of a format takes: the counts, or a document or picture of them."""
    if chosen not in ("html", "svg"):
        return counts, LANGUAGE
    from stedenband.reports.statistics import chart, statistics  # noqa: PLC0415 - a table needs no words of reports

    return (
        (statistics(counts, names, on, LANGUAGE),) if chosen == "html" else (chart(counts, names, LANGUAGE), LANGUAGE)
    )


def _asked(values: list[str]) -> tuple[By, ...]:
    """The properties that `--by` names by code or label, at most two."""
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    by_code = {one.value: one for one in By}
    found = (by_code[code] for name in names for code in resolve("--by", name, code_vocabulary(By)))
    asked = tuple(dict.fromkeys(found))
    if not 1 <= len(asked) <= 2:  # noqa: PLR2004
        raise WrongUse(
            Bilingual(
                f"--by {','.join(values)}: verwacht waren één of twee van {', '.join(By)}",
                f"--by {','.join(values)}: one or two were expected of {', '.join(By)}",
            )
        )
    return asked


def _counts(
    register: Register, seen: tuple[str, ...], filters: Filters, by: tuple[By, ...]
) -> tuple[Counts, list[str]]:
    """The counts, and the names of the municipalities asked for."""
    names = [name_on(register, home, filters.on) for home in seen]
    return counted(register, seen, filters, by, LANGUAGE), names

"""What `stedenband report` does: read what was asked, compose the report and write it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE
from stedenband.cli.run.option_values import codes_in, countries_in, day, in_period, number_of_years
from stedenband.cli.run.reading import read_seen
from stedenband.cli.settings import Settings
from stedenband.errors import WrongUse, cause_of
from stedenband.loading.git_revision import register_at
from stedenband.register.register import Register
from stedenband.render.formats import REPORT
from stedenband.render.output import write
from stedenband.reports.announced import last_letter
from stedenband.reports.comparison import comparison
from stedenband.reports.compose import report
from stedenband.reports.report_context import ReportOptions
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Party, Reason

LAST = ("last", "laatste")  # --changes-since: since the last letter to the council
_LARGEST = 64 * 1024**2  # bytes of a template


class ReportArguments(NamedTuple):
    """What a report is asked for, as typed."""

    parts: tuple[str, ...]
    on: str | None
    since: str | None
    until: str | None
    reason: Sequence[str] | None
    ended_by: Sequence[str] | None
    country: Sequence[str] | None
    changes_since: str | None
    compare: str | None
    years: str
    template: Path | None


def write_report(settings: Settings, gemeente: list[str] | None, asked: ReportArguments, target: Target) -> bool:
    """Write a report; gives whether the data has faults."""
    chosen = chosen_format(REPORT, target)
    first, last = in_period(asked.since, asked.until)
    reasons, parties = codes_in(asked.reason, Reason, "--reason"), codes_in(asked.ended_by, Party, "--ended-by")
    countries = countries_in(asked.country, "--country")
    is_last_letter = asked.changes_since in LAST
    years = number_of_years(asked.years, "--years")
    folder = settings.folder(shipped=True)
    register, seen, trouble = read_seen(folder, gemeente)
    peildatum = day(asked.on) if asked.on else date.today()
    day_before = _day_before(register, seen, asked.changes_since, peildatum) if asked.changes_since else None
    options = ReportOptions(seen, peildatum, LANGUAGE, first, last, reasons, parties, countries, years)
    compared = None
    if asked.compare:
        compared = comparison(register_at(folder, asked.compare), register, seen, asked.compare, LANGUAGE, peildatum)
    parts = asked.parts or (("ended",) if reasons or parties else ())  # these ask about endings
    if asked.template is not None and chosen != "docx":
        raise WrongUse(Bilingual("--template hoort bij --format docx", "--template goes with --format docx"))
    made = report(register, options, parts, day_before, compared, is_last_letter=is_last_letter)
    value = (made, _template(asked.template)) if chosen == "docx" else (made,)
    write(REPORT[chosen], target.path, target.force, *value)
    return trouble


def _day_before(register: Register, seen: tuple[str, ...], asked: str, on: date) -> date:
    """The day that `--changes-since` names: a date, or that of the last letter to the council."""
    if asked not in LAST:
        return day(asked, "--changes-since")
    found = last_letter(register, seen, on)
    if found is None:
        raise WrongUse(
            Bilingual(
                f"--changes-since {asked}: het register kent geen brief aan de raad; noem een datum",
                f"--changes-since {asked}: the register knows no letter to the council; name a date",
            )
        )
    return found


def _template(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise _unreadable(path, Bilingual("het is geen gewoon bestand", "it is no ordinary file"))  # a FIFO blocks
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise _unreadable(path, cause_of(error)) from None
    if len(data) > _LARGEST:
        megabytes = _LARGEST // 1024**2
        raise _unreadable(path, Bilingual(f"het is groter dan {megabytes} MB", f"it is larger than {megabytes} MB"))
    return data


def _unreadable(path: Path, cause: Bilingual) -> WrongUse:
    return WrongUse(
        Bilingual(f"het sjabloon {path} is niet te lezen: {cause.nl}", f"{path} cannot be read: {cause.en}")
    )

"""What `stedenband report` does: read what was asked, compose the report and write it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.option_values import codes_in, countries_in, day, in_period, whole_number
from stedenband.cli.run.reading import read_seen, tell_trouble
from stedenband.cli.settings import complain
from stedenband.errors import WrongUse, cause_of
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.git_revision import register_at
from stedenband.loading.parsed_files import ParsedFiles
from stedenband.register.municipality_on_day import municipality_on_day
from stedenband.register.register import Register
from stedenband.render.formats import REPORT
from stedenband.render.output import write
from stedenband.render.report.template import Template
from stedenband.reports.announced import last_letter
from stedenband.reports.comparison import comparison
from stedenband.reports.compose import report
from stedenband.reports.grammar import listed
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.values import Report
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Party, Reason

_NO_CSV = Bilingual(
    "een verslag heeft meer dan één tabel, en csv maar één; kies xlsx, of vraag de gegevens met list --format csv",
    "a report has more than one table, and csv holds one; choose xlsx, or ask for the data with list --format csv",
)
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
    drafts: bool
    changes_since: str | None
    compare: str | None
    years: str
    template: Path | None


def write_report(
    folder: DataFolder, gemeente: list[str] | None, asked: ReportArguments, target: Target, parsed: ParsedFiles | None
) -> bool:
    """Write a report; gives whether the data has faults.

    `parsed` are all files of the folder, where these are being parsed already.
    """
    if "csv" in (target.format, target.path.suffix.lower()[1:] if target.path and not target.format else None):
        raise WrongUse(_NO_CSV)
    chosen = chosen_format(REPORT, target)
    first, last = in_period(asked.since, asked.until)
    reasons, parties = codes_in(asked.reason, Reason, "--reason"), codes_in(asked.ended_by, Party, "--ended-by")
    countries = countries_in(asked.country, "--country")
    is_last_letter = asked.changes_since in LAST
    years = whole_number(asked.years, "--years")
    peildatum = day(asked.on) if asked.on else date.today()
    register, seen, loaded, unread = read_seen(folder, gemeente, shows_drafts=asked.drafts, parsed=parsed, on=peildatum)
    day_before = _day_before(register, seen, asked.changes_since, peildatum) if asked.changes_since else None
    options = ReportOptions(
        seen, peildatum, LANGUAGE, first, last, reasons, parties, countries, years, asked.drafts, unread,
        in_tables=chosen == "xlsx",
    )  # fmt: skip
    compared = None
    if asked.compare:
        before = _register_before(folder, asked.compare)
        compared = comparison(before, register, seen, asked.compare, LANGUAGE, peildatum)
    parts = asked.parts or (("ended",) if reasons or parties else ())  # these ask about endings
    if asked.template is not None and chosen != "docx":
        raise WrongUse(Bilingual("--template hoort bij --format docx", "--template goes with --format docx"))
    if not parts and (first or last):
        complain(_NO_PERIOD.text(LANGUAGE))
    made = report(register, options, parts, day_before, compared, is_last_letter=is_last_letter)
    if chosen == "xlsx" and not (asked.parts or day_before or compared) and not _has_table(made):
        made = report(register, options, _AS_A_TABLE)
    trouble = tell_trouble(loaded)
    value = (made, _template(asked.template, register, seen, peildatum)) if asked.template else (made,)
    if remark := write(REPORT[chosen], target.path, target.force, *value):
        complain(remark)
    return trouble


_NO_PERIOD = Bilingual(
    "--from en --until gelden voor onderdelen, zoals --ended; zonder onderdeel gaat het verslag over de peildatum.",
    "--from and --until are for parts, such as --ended; without a part the report is of its day.",
)
_AS_A_TABLE = ("overview",)


def _has_table(made: Report) -> bool:
    """Whether a report has a table; of one bond it is text alone, of which a workbook gets the overview."""
    from stedenband.render.report.xlsx import tables_of  # noqa: PLC0415 - no other format needs it

    return any(True for _ in tables_of(made.parts))


def _day_before(register: Register, seen: tuple[str, ...], asked: str, on: date) -> date:
    """The day that `--changes-since` names: a date, no later than the report's, or that of a last letter."""
    if asked not in LAST:
        found = day(asked, "--changes-since")
        if found > on:
            raise WrongUse(
                Bilingual(
                    f"--changes-since {asked}: die dag is na de peildatum ({on}); noem een eerdere dag",
                    f"--changes-since {asked}: that day is after the one reported on ({on}); name an earlier day",
                )
            )
        return found
    if len(seen or register.municipalities) > 1:
        raise WrongUse(
            Bilingual(
                f"--changes-since {asked}: elke gemeente heeft haar eigen laatste brief; "
                "noem er één met --gemeente, of noem een datum",
                f"--changes-since {asked}: each municipality has its own last letter; "
                "name one with --gemeente, or name a date",
            )
        )
    letter = last_letter(register, seen, on)
    if letter is None:
        raise WrongUse(_no_letter(asked))
    return letter


def _no_letter(asked: str) -> Bilingual:
    """That there is no letter to the council, what was looked for, and how it is written."""
    event = "{date: 2025-06-24, kind: letter, direction: outgoing, status: held, participants: [{office: councillor}]}"
    return Bilingual(
        f"--changes-since {asked}: het register kent geen brief aan de raad tot en met de peildatum. Gezocht is bij "
        f"events naar zo'n brief, met id, title en sources erbij: {event}; of noem een datum",
        f"--changes-since {asked}: the register has no letter to the council up to the day reported on. Looked for "
        f"among events was such a letter, with id, title and sources: {event}; or name a date",
    )


def _register_before(folder: DataFolder, revision: str) -> Register:
    register, moved_from = register_at(folder, revision)
    if moved_from is not None:
        complain(
            say(
                f"In {revision} heette de map {folder.path} nog {moved_from}.",
                f"In {revision} the folder {folder.path} was still called {moved_from}.",
            )
        )
    return register


def _template(path: Path, register: Register, seen: Sequence[str], peildatum: date) -> Template:
    """A template, with what its places say."""
    names = [municipality_on_day(register, home, peildatum).name for home in seen]
    words = {
        "gemeente": listed(names, LANGUAGE) if names else None,
        "peildatum": dates.day(peildatum, LANGUAGE),
        "datum": dates.day(date.today(), LANGUAGE),
    }
    return Template(_read(path), words)


def _read(path: Path) -> bytes:
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

"""What `stedenband validate` does: load and lint the data, fix it with `--fix`, and write the findings."""

import os
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.finding_filter import Selection, must_be_in, path_of, rule_names
from stedenband.cli.run.option_values import day
from stedenband.cli.run.schema import outdated_schema, schema_text
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.loading.data_file import DataFile, read_data
from stedenband.loading.data_folder import DataFolder, holds_register
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.loading.parsed_files import ParsedFiles
from stedenband.parsing.reader import read
from stedenband.parsing.source import MAX_BYTES, Spot, decode
from stedenband.render.formats import FINDINGS
from stedenband.render.no_findings import checked
from stedenband.render.output import text_alone, write, write_file
from stedenband.render.progress import watched
from stedenband.rules.finding import Finding
from stedenband.text import Bilingual, slug

_STANDARD_INPUT = "-"
_SCHEMA = "schema-outdated"
_YEARS = 5  # after which something has gone stale, unless --years says otherwise


class ValidateArguments(NamedTuple):
    """What is asked of the data, as typed."""

    as_name: str | None
    select: Sequence[str] | None
    ignore: Sequence[str] | None
    strict: bool
    notes: bool
    stale: bool
    years: int | None
    on: str | None
    fix: bool
    diff: bool


def validate(
    settings: Settings, paths: Sequence[str], asked: ValidateArguments, target: Target, parsed: ParsedFiles | None
) -> bool:
    """Check the data and tell what was found; gives whether that fails the run.

    `parsed` are the files of the folder where it was to be found without looking at `paths`.
    """
    started = time.perf_counter()
    chosen = chosen_format(FINDINGS, target)
    folder = _folder(settings, paths)
    given = _standard_input(folder, asked.as_name) if _STANDARD_INPUT in paths else {}
    shown = [path_of(path, folder) for path in paths if path != _STANDARD_INPUT]
    for path in shown:
        must_be_in(path, folder)
    wanted = (*shown, *(Path(file.name) for file in given.values()))
    _must_go_together(asked, paths)
    only, never = _rules(asked)
    selection = Selection(only, never, asked.notes, asked.strict, wanted)

    today = day(asked.on) if asked.on else date.today()
    options = LintOptions(today, asked.stale, asked.years or _YEARS, selection.tells)
    loaded = load(folder, options, lambda files, number: watched(files, number, LANGUAGE), given, parsed)
    if asked.fix or asked.diff:
        from stedenband.cli.run.fix import fix_files  # noqa: PLC0415 - most runs mend nothing, and need no Rich

        loaded = fix_files(folder, loaded, selection, options, write=not asked.diff)
    loaded = _with_schema(loaded, folder, selection, renew=asked.fix and not asked.diff)
    findings = tuple(filter(selection.shows, loaded.findings))
    if chosen == "text" or target.path is not None:
        _tell(loaded, findings, time.perf_counter() - started, annotate=chosen == "text")
    if chosen != "text" or target.path is not None:
        value = (findings, loaded.texts, LANGUAGE) if chosen == "text" else (findings, LANGUAGE)
        write(FINDINGS[chosen], target.path, target.force, *value)
    return selection.fails(findings)


def _must_go_together(asked: ValidateArguments, paths: Sequence[str]) -> None:
    if asked.as_name is not None and _STANDARD_INPUT not in paths:
        raise WrongUse(Bilingual("--as hoort bij - (standaardinvoer)", "--as goes with - (standard input)"))
    if asked.years is not None and not asked.stale:
        raise WrongUse(Bilingual("--years hoort bij --stale", "--years goes with --stale"))


def _rules(asked: ValidateArguments) -> tuple[frozenset[str], frozenset[str]]:
    """The rules that --select and --ignore name; WrongUse where both name one, of which nothing could be found."""
    only, never = rule_names(asked.select, "--select"), rule_names(asked.ignore, "--ignore")
    if both := ", ".join(sorted(only & never)):
        nl, en = f"--select en --ignore noemen beide {both}", f"--select and --ignore both name {both}"
        raise WrongUse(Bilingual(nl, en))
    return only, never


def _folder(settings: Settings, paths: Sequence[str]) -> DataFolder:
    """The data folder; without one named, that of the first path."""
    if settings.names_a_folder:
        return settings.folder(shipped=False)
    for name in paths:
        path = Path(name)
        folder = path if path.is_dir() else path.parent
        if name != _STANDARD_INPUT and path.exists() and holds_register(folder):
            return DataFolder(folder, "option")
    return settings.folder(shipped=False)


def _with_schema(loaded: Loaded, folder: DataFolder, selection: Selection, *, renew: bool) -> Loaded:
    """The findings with one of an outdated or damaged schema for editors, unless it is shown and renewed."""
    path = outdated_schema(folder.path) if selection.tells(_SCHEMA) else None
    if path is None:
        return loaded
    found = Finding(_SCHEMA, str(path), Spot(1, 1))
    if renew and selection.shows(found):
        write_file(path, schema_text("7"), force=True)
        complain(say(f"Vernieuwd: {path}.", f"Renewed: {path}."))
        return loaded
    return loaded.with_findings([found])


def _standard_input(folder: DataFolder, as_name: str | None) -> Mapping[str, DataFile]:
    """The file on standard input, in the place of the one in the register that has its name."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    name = Path(as_name or f"{_slug_in(data)}.yaml").name
    home = Path(name).stem
    return {home: read_data(home, name, str(folder.path / name), data)}


def _slug_in(data: bytes) -> str:
    """The slug of the gemeente that a text names, as far as it can be read."""
    text = decode(data)
    value = read(text).value if isinstance(text, str) else None
    gemeente = (value or {}).get("gemeente")
    return slug(gemeente) if isinstance(gemeente, str) and slug(gemeente) else "standaardinvoer"


def _tell(loaded: Loaded, findings: tuple[Finding, ...], seconds: float, *, annotate: bool) -> None:
    """Print the findings for people, and to `annotate` on GitHub print them for it too."""
    if findings:
        with text_alone():
            write(FINDINGS["text"], None, False, findings, loaded.texts, LANGUAGE)
    else:
        typer.echo(checked(loaded.register, seconds, LANGUAGE))
    if annotate and os.environ.get("GITHUB_ACTIONS"):
        # After the text: GitHub shows ten annotations of a severity at most, and hides their workflow commands.
        write(FINDINGS["github"], None, False, findings, LANGUAGE)

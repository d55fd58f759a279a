"""`stedenband validate`: every finding in the data, with its place."""

import os
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.completion import complete_rule
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import DATE, FILE, Force, format_option
from stedenband.cli.settings import Settings

if TYPE_CHECKING:
    from stedenband.loading.data_file import DataFile
    from stedenband.loading.data_folder import DataFolder
    from stedenband.loading.linter import Loaded
    from stedenband.rules.finding import Finding

_FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")
_STANDARD_INPUT = "-"
_RULE = say("REGEL", "RULE")

Rules = list[str] | None


def validate_command(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=say("[PAD]...", "[PATH]..."),
            help=say(
                "Alleen de bevindingen in deze bestanden of mappen; - leest één bestand van standaardinvoer.",
                "Only findings in these files or folders; - reads one file from standard input.",
            ),
            show_default=False,
        ),
    ] = None,
    as_name: Annotated[
        str | None,
        typer.Option(
            "--as", metavar=FILE, help=say("De bestandsnaam van standaardinvoer.", "The name of standard input.")
        ),
    ] = None,
    select: Annotated[
        Rules,
        typer.Option(metavar=_RULE, help=say("Alleen deze regel.", "Only this rule."), autocompletion=complete_rule),
    ] = None,
    ignore: Annotated[
        Rules, typer.Option(metavar=_RULE, help=say("Deze regel niet.", "Not this rule."), autocompletion=complete_rule)
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=say("Ook waarschuwingen tellen als fout.", "Warnings fail too."))
    ] = False,
    notes: Annotated[bool, typer.Option("--notes", help=say("Toon ook opmerkingen.", "Show notes too."))] = False,
    stale: Annotated[
        bool, typer.Option("--stale", help=say("Toon ook wat verouderd is.", "Show what has gone stale too."))
    ] = False,
    years: Annotated[
        int, typer.Option("--years", min=1, metavar="N", help=say("Verouderd na N jaar.", "Stale after N years."))
    ] = 5,
    on: Annotated[
        str | None, typer.Option("--on", metavar=DATE, help=say("Alsof het deze dag is.", "As if it were this day."))
    ] = None,
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=FILE,
            readable=False,
            help=say(
                "Schrijf de vorm hierheen; de tekst blijft op het scherm.", "Write the format here, text still shown."
            ),
        ),
    ] = None,
    force: Force = False,
    fix: Annotated[
        bool, typer.Option("--fix", help=say("Verbeter wat maar één goed antwoord heeft.", "Mend what has one answer."))
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help=say("Toon wat --fix zou doen, zonder te schrijven.", "Only show what --fix does.")),
    ] = False,
) -> None:
    from stedenband.cli.finding_filter import Selection, must_be_in, rule_names
    from stedenband.cli.option_values import chosen_format, day
    from stedenband.cli.progress import watched
    from stedenband.loading.linter import LintOptions
    from stedenband.loading.loader import load

    started = time.perf_counter()
    chosen = chosen_format(output_format, output, _FORMATS)
    folder = _folder(context.obj, paths or [])
    given = _standard_input(folder, as_name) if _STANDARD_INPUT in (paths or ()) else {}
    shown = [Path(path) for path in paths or () if path != _STANDARD_INPUT]
    for path in shown:
        must_be_in(path, folder)
    wanted = (*shown, *(Path(file.name) for file in given.values()))
    selection = Selection(rule_names(select, "--select"), rule_names(ignore, "--ignore"), notes, strict, wanted)

    asked = LintOptions(day(on) if on else date.today(), stale, years, selection.tells)
    loaded = load(folder, asked, watched, given)
    if fix or diff:
        from stedenband.cli.fix import fix_files

        loaded = fix_files(folder, loaded, selection, asked, write=not diff)
    findings = tuple(filter(selection.shows, loaded.findings))
    _tell(loaded, findings, time.perf_counter() - started, chosen, output)
    if output is not None:
        _write(findings, loaded, chosen, output, force)
    if selection.fails(findings):
        raise typer.Exit(1)


def _folder(settings: Settings, paths: Sequence[str]) -> "DataFolder":
    """The data folder; without one named, that of the first path."""
    from stedenband.loading.data_folder import DataFolder, holds_register

    if settings.names_a_folder:
        return settings.folder(shipped=False)
    for name in paths:
        path = Path(name)
        folder = path if path.is_dir() else path.parent
        if name != _STANDARD_INPUT and path.exists() and holds_register(folder):
            return DataFolder(folder, "option")
    return settings.folder(shipped=False)


def _standard_input(folder: "DataFolder", as_name: str | None) -> Mapping[str, "DataFile"]:
    """The file on standard input, in the place of the one in the register that has its name."""
    import sys

    from stedenband.loading.data_file import read_data
    from stedenband.parsing.source import MAX_BYTES

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    name = Path(as_name or f"{_slug_in(data)}.yaml").name
    home = Path(name).stem
    return {home: read_data(home, name, str(folder.path / name), data)}


def _slug_in(data: bytes) -> str:
    """The slug of the gemeente that a text names, as far as it can be read."""
    from stedenband.parsing.reader import read
    from stedenband.parsing.source import decode
    from stedenband.text import slug

    text = decode(data)
    value = read(text).value if isinstance(text, str) else None
    gemeente = (value or {}).get("gemeente")
    return slug(gemeente) if isinstance(gemeente, str) and slug(gemeente) else "standaardinvoer"


def _tell(loaded: "Loaded", findings: tuple["Finding", ...], seconds: float, chosen: str, output: Path | None) -> None:
    """Text for people; a machine format takes its place on standard output where it is written to no file."""
    from stedenband.render.tables.cells import checked

    if chosen != "text" and output is None:
        _print_for_machines(findings, chosen)
        return
    if findings:
        from stedenband.render.findings import print_findings
        from stedenband.render.output import console, text_alone

        with text_alone():
            print_findings(console(), findings, loaded.texts, LANGUAGE)
    else:
        typer.echo(checked(loaded.register, seconds, LANGUAGE))
    if os.environ.get("GITHUB_ACTIONS") and chosen == "text":
        # After the text: GitHub shows only ten annotations of a kind, and hides the lines that make them.
        _print_for_machines(findings, "github")


def _print_for_machines(findings: tuple["Finding", ...], chosen: str) -> None:
    from stedenband.render.findings_formats import FORMATS
    from stedenband.render.output import write_out

    write_out(FORMATS[chosen](findings, LANGUAGE), None, force=False)


def _write(findings: tuple["Finding", ...], loaded: "Loaded", chosen: str, output: Path, force: bool) -> None:
    from stedenband.render.findings import print_findings
    from stedenband.render.findings_formats import FORMATS
    from stedenband.render.output import text_of, write_file

    if chosen == "text":
        made = text_of(lambda page: print_findings(page, findings, loaded.texts, LANGUAGE))
    else:
        made = FORMATS[chosen](findings, LANGUAGE)
    write_file(output, made, force)

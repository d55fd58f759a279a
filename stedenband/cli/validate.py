"""`stedenband validate`: every finding in the data, with its place."""

import time
from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.settings import Settings
from stedenband.cli.speech import LANGUAGE, say


def validate_command(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help=say("Alleen de bevindingen in deze bestanden of mappen.", "Only findings in these files or folders."),
            show_default=False,
        ),
    ] = None,
) -> None:
    from stedenband.loading import load
    from stedenband.render.findings import checked, print_findings, total
    from stedenband.render.output import console
    from stedenband.rules import Severity

    settings: Settings = context.obj
    started = time.perf_counter()
    folder = settings.folder(shipped=False)
    for path in paths or ():
        _must_be_in(path, folder.path)
    loaded = load(folder)
    findings = tuple(finding for finding in loaded.findings if not paths or _is_in(Path(finding.file), paths))
    page = console()
    if not findings:
        page.print(checked(loaded.register, time.perf_counter() - started, LANGUAGE))
        return
    print_findings(page, findings, LANGUAGE)
    page.print(f"\n{total(findings, LANGUAGE)}")
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise typer.Exit(1)


def _must_be_in(path: Path, folder: Path) -> None:
    from stedenband.query.words import WrongUse
    from stedenband.text import Words

    if path.exists() and (_is_in(path, [folder]) or _is_in(folder, [path])):
        return
    raise WrongUse(
        Words(f"{path} staat niet in het register {folder}", f"{path} is not in the register {folder}"),
    )


def _is_in(file: Path, paths: list[Path]) -> bool:
    return any(file.resolve().is_relative_to(path.resolve()) for path in paths)

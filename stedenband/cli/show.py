"""`stedenband show`: the whole dossier of a bond or a municipality."""

from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.completion import complete_reference
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Force, Output, format_option
from stedenband.cli.settings import Settings, read_for, tell_trouble

if TYPE_CHECKING:
    from stedenband.loading.linter import Loaded
    from stedenband.query.dossier import BondDossier, MunicipalityDossier
    from stedenband.register.register import Register

_FORMATS = ("text", "json")


def show_command(
    context: typer.Context,
    reference: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            autocompletion=complete_reference,
            help=say(
                "Een stedenband (almelo/denizli) of een gemeente (Almelo).",
                "A bond (almelo/denizli) or a municipality (Almelo).",
            ),
        ),
    ],
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format
    from stedenband.render.dossier import dossier_json, print_dossier
    from stedenband.render.output import console, text_of, write_out

    chosen = chosen_format(output_format, output, _FORMATS)
    settings: Settings = context.obj
    loaded, homes = _read(settings, reference)
    trouble = tell_trouble(loaded)
    if homes[0] in loaded.register.municipalities:
        dossier = _dossier(loaded.register, homes[0], reference)
        if chosen == "json":
            write_out(dossier_json(dossier), output, force)
        elif output is None:
            print_dossier(console(), dossier, LANGUAGE)
        else:
            write_out(text_of(lambda page: print_dossier(page, dossier, LANGUAGE)), output, force)
    if trouble:
        raise typer.Exit(1)


def _read(settings: Settings, reference: str) -> tuple["Loaded", tuple[str, ...]]:
    """What is needed to show a reference; where it is a bond's id without its municipality, that is said."""
    from datetime import date

    from stedenband.errors import UnknownValue
    from stedenband.loading.linter import LintOptions, is_error
    from stedenband.loading.loader import load
    from stedenband.text import slug

    folder = settings.folder(shipped=True)
    try:
        return read_for(folder, (reference.split("/", maxsplit=1)[0],))
    except UnknownValue:
        register = load(folder, LintOptions(date.today(), tells=is_error)).register
        bonds = [id for id in register.ties if id.split("/")[1] == slug(reference)]
        names = [municipality.gemeente for municipality in register.municipalities.values()]
        raise UnknownValue(
            "show", reference if bonds else reference.split("/", maxsplit=1)[0], bonds or names
        ) from None


def _dossier(register: "Register", home: str, reference: str) -> "BondDossier | MunicipalityDossier":
    from stedenband.query.dossier import bond_dossier, municipality_dossier

    if "/" not in reference:
        return municipality_dossier(register, home)
    return bond_dossier(register, home, reference.split("/", 1)[1])

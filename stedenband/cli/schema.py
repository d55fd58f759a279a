"""`stedenband schema`: the JSON Schema of a data file, for editors."""

import json
from typing import Annotated

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Force, Output

_DRAFTS = ("2020-12", "7")


def schema_command(
    draft: Annotated[
        str,
        typer.Option(
            metavar="|".join(_DRAFTS),
            help=say("De versie van JSON Schema; 7 voor de YAML-taalserver.", "Of JSON Schema; 7 for the YAML server."),
        ),
    ] = "2020-12",
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import one_of
    from stedenband.render.output import write_out

    one_of(draft, _DRAFTS, "--draft")
    write_out(schema_text(draft), output, force)


def schema_text(draft: str) -> str:
    """The schema as it is printed, in the language of the run."""
    from stedenband.model.json_schema import json_schema

    made = json_schema("7" if draft == "7" else "2020-12", LANGUAGE)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"

"""`stedenband schema`: the JSON Schema of a data file, for editors."""

from typing import Annotated

import typer

from stedenband.cli.choices import one_of
from stedenband.cli.completion import complete_word
from stedenband.cli.language import say
from stedenband.cli.options import Force, Output

_DRAFTS = ("2020-12", "7")


def schema_command(
    draft: Annotated[
        str,
        typer.Option(
            metavar="|".join(_DRAFTS),
            autocompletion=complete_word(*_DRAFTS),
            help=say("De versie van JSON Schema; 7 voor de YAML-taalserver.", "Of JSON Schema; 7 for the YAML server."),
        ),
    ] = "2020-12",
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the JSON Schema of a data file in a version of the standard."""
    from stedenband.cli.run.schema import schema_text  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.render.output import write_out  # noqa: PLC0415 - likewise

    write_out(schema_text(one_of(draft, _DRAFTS, "--draft")), output, force)

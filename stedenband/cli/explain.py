"""`stedenband explain`: what a rule asks, with a bad and a good example, or a word means; else the list of all."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target, chosen_format, one_of
from stedenband.cli.completion import complete_explained
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Force, Output, format_option
from stedenband.render.formats import EXPLANATIONS


def explain_command(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar=say("[REGEL|WOORD]", "[RULE|WORD]"),
            help=say(
                "Een regel, een sleutel of een code; zonder naam alle.", "A rule, a key or a code; without a name all."
            ),
            autocompletion=complete_explained,
        ),
    ] = None,
    output_format: Annotated[str | None, format_option(EXPLANATIONS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write what a rule, a key or a code means; without a name all of them."""
    from stedenband.render.glossary import named, words  # noqa: PLC0415 - likewise
    from stedenband.render.output import write  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.rules.catalogue import rules  # noqa: PLC0415 - likewise

    chosen = chosen_format(EXPLANATIONS, Target(output_format, output, force))
    asked = None if rule is None else one_of(named(rule), (*rules(), *words()), "explain")
    write(EXPLANATIONS[chosen], output, force, asked, LANGUAGE)

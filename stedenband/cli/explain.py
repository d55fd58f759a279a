"""`stedenband explain`: what a rule asks, with a bad and a good example; without a rule, the list of all."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target, chosen_format, one_of
from stedenband.cli.completion import complete_rule
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Force, Output, format_option
from stedenband.render.formats import EXPLANATIONS


def explain_command(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar=say("[REGEL]", "[RULE]"),
            help=say("De naam van een regel; zonder naam alle regels.", "The name of a rule; without one all rules."),
            autocompletion=complete_rule,
        ),
    ] = None,
    output_format: Annotated[str | None, format_option(EXPLANATIONS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.render.output import write  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.rules.catalogue import rules  # noqa: PLC0415 - likewise

    chosen = chosen_format(EXPLANATIONS, Target(output_format, output, force))
    asked = one_of(rule, rules(), "explain") if rule else None
    write(EXPLANATIONS[chosen], output, force, asked, LANGUAGE)

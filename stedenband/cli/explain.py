"""`stedenband explain`: what a rule asks, with a bad and a good example; without a rule, the list of all."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_rule
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Force, Output, format_option

_FORMATS = ("text", "md")


def explain_command(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar=say("[REGEL]", "[RULE]"),
            help=say("De naam van een regel; zonder naam alle regels.", "The name of a rule; without one all rules."),
            autocompletion=complete_rule,
        ),
    ] = None,
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format, one_of
    from stedenband.render.explanations import as_markdown, print_list, print_rule
    from stedenband.render.output import console, text_of, write_out
    from stedenband.rules.catalogue import rules

    chosen = chosen_format(output_format, output, _FORMATS)
    asked = one_of(rule, rules(), "explain") if rule else None
    if chosen == "md":
        write_out(as_markdown([asked] if asked else list(rules()), LANGUAGE), output, force)
    elif output is not None:
        write_out(
            text_of(lambda page: print_rule(page, asked, LANGUAGE) if asked else print_list(page, LANGUAGE)),
            output,
            force,
        )
    elif asked:
        print_rule(console(), asked, LANGUAGE)
    else:
        print_list(console(), LANGUAGE)

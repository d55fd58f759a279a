"""Options made from the model: one for each key of a record that holds a value, its help from `keys.yaml`."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from stedenband.cli.completion import Complete, complete_code, complete_committee, complete_country
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import DATE, TEXT
from stedenband.editing.kinds import Field
from stedenband.editing.written_values import codes_of, item_type
from stedenband.model.base import plain_type
from stedenband.model.fields import Country
from stedenband.model.keys import described, key_label, labels
from stedenband.vocabulary.edtf import Edtf

Yes = Annotated[bool, typer.Option("--yes", "-y", help=say("Sla het op zonder te vragen.", "Save without asking."))]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=say("Toon alleen wat er zou veranderen.", "Only show what would change."))
]


def options_of(fields: Iterable[Field]) -> Mapping[str, Any]:
    """The options of fields, by the name of their parameter."""
    return {field.name: _option(field) for field in fields}


def label_of(field: Field) -> str:
    """What a field is called in a question: its option's word, where that is a key with a label, else its key."""
    own = field.name if field.name in labels() and field.name != field.key else field.key
    return key_label(own, LANGUAGE, field.owner)


def meaning_of(field: Field) -> str:
    """What a field means, in a sentence; empty where there are no words for it."""
    told: str = described(field.owner, field.key).get(LANGUAGE, "")
    return told


def _option(field: Field) -> Any:
    of = list[str] | None if field.is_list else str | None
    is_date = plain_type(item_type(field.annotation)[0]) is Edtf
    return Annotated[
        of,
        typer.Option(
            field.option,
            help=meaning_of(field) or label_of(field),
            metavar=DATE if is_date else TEXT,
            autocompletion=_completion(field),
        ),
    ]


def _completion(field: Field) -> Complete | None:
    codes = codes_of(field.annotation)
    if codes is not None:
        return complete_code(codes.__name__)
    if field.annotation == Country:
        return complete_country
    return complete_committee if field.key in {"committee", "committees"} else None

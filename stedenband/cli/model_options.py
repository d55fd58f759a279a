"""Options made from the model: one for each key of a record that holds a value, its help from `keys.yaml`."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from stedenband.cli.completion import Complete, complete_code, complete_committee, complete_country
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import DATE, TEXT
from stedenband.cli.run.wording import explained
from stedenband.editing.kinds import Field
from stedenband.editing.written_values import codes_of, item_type
from stedenband.model import Source
from stedenband.model.base import plain_type
from stedenband.model.fields import Country
from stedenband.model.keys import described, key_label, labels
from stedenband.vocabulary.edtf import Edtf

Yes = Annotated[bool, typer.Option("--yes", "-y", help=say("Sla het op zonder te vragen.", "Save without asking."))]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=say("Toon alleen wat er zou veranderen.", "Only show what would change."))
]


_ID_OF_SOURCE = say(
    "De korte naam waarmee de rest van het bestand naar deze bron verwijst, in kleine letters, cijfers en streepjes; "
    "zonder wordt hij van de titel gemaakt.",
    "The short name by which the rest of the file refers to this source, in small letters, digits and dashes; without "
    "one it is made of the title.",
)
_AS_WRITTEN = say("Zoals 24-06-2025, juni 2025 of rond 1948.", "As 24-06-2025, June 2025 or about 1948.")


def options_of(fields: Iterable[Field]) -> Mapping[str, Any]:
    """The options of fields, by the name of their parameter."""
    known = tuple(fields)
    options = {field.key: field.option for field in known if LANGUAGE == "nl"}  # in English these are plain words too
    return {field.name: _option(field, options) for field in known}


def label_of(field: Field) -> str:
    """What a field is called in a question: its option's word, where that is a key with a label, else its key."""
    own = field.name if field.name in labels() and field.name != field.key else field.key
    return key_label(own, LANGUAGE, field.owner)


def meaning_of(field: Field) -> str:
    """What a field means, in a sentence; empty where there are no words for it."""
    if field.owner is Source and field.key == "id":  # in the file it is no key of the source, but the name before it
        return _ID_OF_SOURCE
    told: str = described(field.owner, field.key).get(LANGUAGE, "")
    return told


def _help(field: Field, options: Mapping[str, str], *, is_date: bool) -> str:
    """What an option means in the reader's words, with what there is to choose from, or how a date may be written."""
    codes = codes_of(field.annotation)
    told = explained(meaning_of(field), codes, options) or label_of(field)
    if codes is not None:
        return f"{told} {say('Kies', 'Choose')}: {', '.join(code.label(LANGUAGE) for code in codes)}."
    return f"{told} {_AS_WRITTEN}" if is_date else told


def _option(field: Field, options: Mapping[str, str]) -> Any:
    of = list[str] | None if field.is_list else str | None
    is_date = plain_type(item_type(field.annotation)[0]) is Edtf
    return Annotated[
        of,
        typer.Option(
            field.option,
            help=_help(field, options, is_date=is_date),
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

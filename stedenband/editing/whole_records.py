"""Records that `change` makes, such as a location or another name: of the values that they cannot do without.

What is more to be said of one is changed after that, key by key. Of what `add` makes it is told by which command.
"""

from collections.abc import Sequence
from typing import Any

from stedenband.editing.kinds import KINDS, Field, fields_of
from stedenband.editing.written_values import item_type
from stedenband.errors import WrongUse
from stedenband.model.base import Record, is_record, keys_of, plain_type
from stedenband.model.fields import Latitude, Longitude
from stedenband.model.keys import labels
from stedenband.text import Bilingual

NEW = Bilingual("nieuw", "new")  # what is answered for one more in a list
_DEGREES = (Latitude, Longitude)
_ADDED = {kind.record: name for name, kind in KINDS.items()}


def record_in(annotation: Any) -> type[Record] | None:
    """The class of a record, or of those in a list or mapping; None where it is a value."""
    plain = plain_type(item_type(annotation)[0])
    inner = next((one for one in getattr(plain, "__args__", ()) if is_record(one)), plain)
    return inner if is_record(inner) else None


def needed_of(record: type[Record]) -> tuple[Field, ...]:
    """The fields that a record cannot do without."""
    required = {key for name, key in keys_of(record) if record.model_fields[name].is_required()}
    return tuple(field for field in fields_of(record) if field.key in required)


def is_made_whole(annotation: Any) -> bool:
    """Whether a record, or one more in a list, is made of values: `add` has no command for it, and it is no status."""
    record = record_in(annotation)
    needed = needed_of(record) if record else ()
    return bool(needed) and record not in _ADDED and all(field.key != "status" for field in needed)


def way_to(words: str, annotation: Any) -> Bilingual:
    """How one more comes into a list, or a record that is not there yet: what to type; empty where there is no way."""
    record = record_in(annotation)
    if record in _ADDED:
        return Bilingual(*(f"stedenband add {_ADDED[record]}",) * 2)
    if record is None or not needed_of(record):
        return Bilingual("", "")
    if not is_made_whole(annotation):
        return Bilingual(*(f"{words.rpartition('.')[0]}.status".removeprefix("."),) * 2)
    named = (labels().get(f"{record.__name__}.{field.key}") or labels()[field.key] for field in needed_of(record))
    nl, en = (" ".join(label.upper().replace(" ", "-") for label in of) for of in zip(*named, strict=True))
    return Bilingual(f"{words} {nl}", f"{words} {en}")


def texts_for(words: str, annotation: Any, texts: Sequence[str]) -> list[tuple[Field, Sequence[str]]]:
    """What is said of each field that a record needs, in their order; WrongUse where there is too little or too much.

    Two degrees may be one text, as a map tells them: `52.16, 4.49`.
    """
    record = record_in(annotation)
    needed = needed_of(record) if record else ()
    if len(texts) == 1 and all(field.annotation in _DEGREES for field in needed):
        texts = [part.rstrip(",;") for part in texts[0].split()]
    if len(needed) == 1:
        return [(needed[0], texts)]
    if len(texts) != len(needed):
        way = way_to(words, annotation)
        raise WrongUse(Bilingual(f"{words}: zeg het als {way.nl}", f"{words}: say it as {way.en}"))
    return [(field, [text]) for field, text in zip(needed, texts, strict=True)]

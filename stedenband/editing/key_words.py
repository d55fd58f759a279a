"""The words that name what is at a path in a record, as a person types them: what `lookup` reads, written."""

from collections.abc import Sequence
from shlex import quote

from stedenband.editing.written_values import item_type
from stedenband.model import Municipality
from stedenband.model.base import Record, plain_type, types_of
from stedenband.model.keys import labels
from stedenband.parsing.source import Loc
from stedenband.text import Bilingual


def command_for(owner: Municipality, home: str, path: Loc, values: Sequence[str]) -> Bilingual:
    """The `change` command, in each language, that gives what is at a path in a record of a file other values."""
    key, place, *inside = path
    record = getattr(owner, str(key))[place]
    id = place if isinstance(place, str) else record.id
    nl, en = (
        " ".join((f"stedenband change {home}/{id}", words, *map(quote, values)))
        for words in words_for(type(record), inside)
    )
    return Bilingual(nl, en)


def words_for(owner: type[Record], path: Sequence[int | str]) -> Bilingual:
    """The words that name what is at a path in a record, in each language: `rollen.1.tot`, `roles.1.until`."""
    parts: list[Bilingual] = []
    for part in path:
        if isinstance(part, int):
            parts.append(Bilingual(str(part + 1), str(part + 1)))
            continue
        label = labels().get(f"{owner.__name__}.{part}") or labels()[part]
        parts.append(Bilingual(*(word.lower().replace(" ", "-") for word in label)))
        owner = plain_type(item_type(types_of(owner)[part])[0])
    return Bilingual(".".join(one.nl for one in parts), ".".join(one.en for one in parts))

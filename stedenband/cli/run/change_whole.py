"""What `change` does with a key that holds a record: make it, or one more in a list, of the values that it needs."""

from collections.abc import Iterator, Sequence
from functools import partial

from stedenband.cli.run.add import new_source
from stedenband.cli.run.answers import asked_anew
from stedenband.cli.run.asking import on_terminal
from stedenband.cli.run.given_values import Values, understood
from stedenband.cli.run.opened import Opened
from stedenband.editing.append import plain, with_records, with_value
from stedenband.editing.kinds import Field, order_of
from stedenband.editing.lookup import Found, Key, find_key, whole
from stedenband.editing.whole_records import needed_of, record_in, texts_for, way_to
from stedenband.editing.written_values import Where, item_type
from stedenband.errors import WrongUse
from stedenband.model.as_data import data_of
from stedenband.model.base import Record
from stedenband.text import Bilingual


def set_record(opened: Opened, home: str, key: Key, words: str, texts: Sequence[str], where: Where) -> None:
    """Make a record of the values that it cannot do without, or give one that is there these values."""
    if not texts and not (on_terminal() and item_type(key.annotation)[1]):
        way = way_to(words, key.annotation)
        raise WrongUse(Bilingual(f"de nieuwe waarde ontbreekt: {way.nl}", f"the new value is missing: {way.en}"))
    made: Values = {}
    for field, values in _values(opened, home, key, words, texts, where):
        made |= {field.key: values.pop(field.name), **values}
    owner = record_in(key.annotation) or key.owner
    made = {name: made[name] for name in order_of(owner) if name in made}
    if isinstance(key.value, Record):
        for name, value in made.items():
            path = (*key.path, name)
            opened.edit(home, partial(with_value, path=path, value=value, order=order_of(owner)), value)
    elif not key.value:
        value = [made] if item_type(key.annotation)[1] else made
        opened.edit(home, partial(with_value, path=key.path, value=value, order=order_of(key.owner)), value)
    elif not any(_has(one, made) for one in key.value):
        opened.edit(home, lambda text: with_records(text, key.path, [made]), made)


def _values(
    opened: Opened, home: str, key: Key, words: str, texts: Sequence[str], where: Where
) -> Iterator[tuple[Field, Values]]:
    """The values of a record by the fields that it cannot do without: those said, else asked for."""
    if texts:
        for field, said in texts_for(words, key.annotation, texts):
            yield field, understood(field, f"{words} {field.key}", said, where)
        return
    record = record_in(key.annotation)
    for field in needed_of(record) if record else ():
        yield field, asked_anew(field, where, partial(new_source, opened, home), is_instead=False)


def _has(record: Record, values: Values) -> bool:
    there = plain(data_of(record))
    return all(there.get(key) == value for key, value in plain(values).items())


def must_have_whole(found: Found, key: Key, words: str) -> None:
    """See that the record of a key is there, or can do without other values; WrongUse tells how it is made."""
    before = words.rpartition(".")[0]
    holder = find_key(found, before, may_be_record=True) if before else whole(found)
    if holder.value is None and any(field.key != key.name for field in needed_of(key.owner)):
        way = way_to(before, holder.annotation)
        raise WrongUse(
            Bilingual(f"{before} is er nog niet; maak het met {way.nl}", f"there is no {before} yet; use {way.en}")
        )

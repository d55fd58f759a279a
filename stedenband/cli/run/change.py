"""What `stedenband change` does: set one value of a record, or add a status to its history."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import typer

from stedenband.cli.language import say
from stedenband.cli.run.add import new_source
from stedenband.cli.run.answers import asked_anew, completed
from stedenband.cli.run.asking import on_terminal
from stedenband.cli.run.change_status import add_status
from stedenband.cli.run.change_whole import must_have_whole, set_record
from stedenband.cli.run.choosing import asked_key, asked_reference, reference_to, referred_to, see_no_record
from stedenband.cli.run.given_values import Values, given_values, tell_begun, understood
from stedenband.cli.run.opened import Agreement, Opened
from stedenband.cli.run.wording import value_in_words
from stedenband.cli.settings import Settings, complain
from stedenband.editing.adding import place_in_time
from stedenband.editing.append import with_value
from stedenband.editing.kinds import KINDS, Field, fields_of, order_of
from stedenband.editing.lookup import Found, Key, find_key, holder_of_status, is_status_of, whole, whose_status
from stedenband.editing.moving import with_place
from stedenband.editing.nodes import NotPossible
from stedenband.editing.removing import without_value
from stedenband.editing.written_values import Where, is_single
from stedenband.errors import WrongUse
from stedenband.model import Bond, Municipality
from stedenband.model.as_data import data_of
from stedenband.model.base import types_of
from stedenband.model.traverse import value_at
from stedenband.parsing.source import Loc
from stedenband.render.escaping import visible
from stedenband.text import Bilingual, slug

T = TypeVar("T")

_ID_OF_BOND = Bilingual("een id verandert alleen met rename", "an id changes with rename only")
_ID_STAYS = Bilingual(
    "de id blijft; is zij verkeerd, haal dit dan weg met --remove en voeg het opnieuw toe",
    "the id stays; where it is wrong, take this out with --remove and add it again",
)
_NAME_OF_FILE = Bilingual(
    "haar bestand heet naar haar; ging zij op in een andere, doe dan merge, en rename is voor een band of partner",
    "its file is named after it; where it became part of another, use merge, and rename is for a bond or partner",
)
_MUNICIPALITY = Bilingual("een gemeente", "a municipality")
_DAYS_OF_ENTRY = frozenset({"date", "decided"})


def change_record(
    settings: Settings,
    reference: str | None,
    key: str | None,
    texts: Sequence[str],
    given: Mapping[str, Any],
    agreement: Agreement,
    *,
    remove: bool,
) -> bool:
    """Change what a reference names, or with `remove` take it out; gives whether it was not done."""
    opened = Opened(settings)
    home, found = referred_to(opened, reference) if reference else _asked_for("REF", partial(asked_reference, opened))
    where = Where(opened.owner(home), opened.today)
    if key:
        see_no_record(home, found, key)
    if remove:
        _remove(opened, home, found, key, [*texts, *given])
        return opened.settle(agreement)
    key = key or _asked_for(say("SLEUTEL", "KEY"), partial(asked_key, found, where.owner))
    if on_terminal() and not texts and not holder_of_status(found, key):
        key = asked_key(found, where.owner, key)
    given = _of_a_draft(opened, home, found, key, given, where, agreement)
    if holder := holder_of_status(found, key):
        words = ("change", reference_to(home, found), key)
        add_status(opened, home, holder, texts, given, where, agreement, words)
    else:
        _see_undated(found, key, given)
        _set_value(opened, home, found, key, texts, where)
    return opened.settle(agreement)


def _asked_for(name: str, asked: Callable[[], T]) -> T:
    """What is asked for; WrongUse where there is nobody to ask."""
    if not on_terminal():
        raise WrongUse(Bilingual(f"{name} ontbreekt", f"{name} is missing"))
    return asked()


def _remove(opened: Opened, home: str, found: Found, words: str | None, more: Sequence[str]) -> None:
    """Take out a record, or what words name in it; a bond of several files out of their `joins` too."""
    if more:
        raise WrongUse(Bilingual("--remove: er hoort geen waarde bij", "--remove: no value goes with it"))
    if words and holder_of_status(found, words):
        nl, en = "noem de regel van het verloop, zoals verloop.2", "name the entry of the history, such as history.2"
        raise WrongUse(Bilingual(f"--remove: {nl}", f"--remove: {en}"))
    key = find_key(found, words, may_be_record=True) if words else whole(found)
    if not key.path:
        nl, en = "een gemeente gaat weg met haar bestand", "a municipality goes with its file"
        raise WrongUse(Bilingual(f"--remove: {nl}", f"--remove: {en}"))
    if key.value is None:
        return
    opened.edit(home, lambda text: without_value(text, key.path), None)
    if isinstance(key.value, Bond):
        opened.part(f"{home}/{key.value.id}")


def _of_a_draft(
    opened: Opened, home: str, found: Found, words: str, given: Mapping[str, Any], where: Where, agreement: Agreement
) -> Mapping[str, Any]:
    """Give a bond that is only listed what it cannot do without once it has a kind or status; gives the other options.

    The kind and the sources that are given or asked for are the bond's.
    """
    bond = found.record
    if not isinstance(bond, Bond) or not bond.is_draft:
        return given
    name = "status" if is_status_of(bond, words) else find_key(found, words, may_be_record=True).name
    if name not in {"status", "kind"}:
        return given
    lacking = [one for one in fields_of(Bond) if one.required and one.key != name and not getattr(bond, one.key)]
    names = {field.name for field in lacking}
    values = given_values(lacking, {name: of for name, of in given.items() if name in names}, where)
    asked = [field.option.removeprefix("--") for field in lacking]
    more = completed(lacking, asked, values, where, briefly=agreement.yes, new_source=partial(new_source, opened, home))
    for field in lacking:
        path, value = (*found.path, field.key), more[field.name]
        opened.edit(home, partial(with_value, path=path, value=value, order=order_of(Bond)), value)
    return {name: of for name, of in given.items() if name not in names}


def _see_undated(found: Found, words: str, given: Mapping[str, Any]) -> None:
    """See that what words name has a status where they name that, and no options where it has no dated statuses."""
    options, of = ", ".join(f"--{name.replace('_', '-')}" for name in given), whose_status(found, words)
    known = [kind.words for kind in KINDS.values() if kind.record is of] + [_MUNICIPALITY] * (of is Municipality)
    nl, en = known[0] if known else ("", "")
    if known and of and "status" not in types_of(of):
        which = Bilingual("; wel een band, comité, partner of activiteit", "; a bond, committee, partner or event has")
        raise WrongUse(Bilingual(f"{nl} heeft geen status{which.nl}", f"{en} has no status{which.en}"))
    if known and options:
        nl, en = f"{nl} heeft maar één status, zonder verloop", f"{en} has one status only, without a history"
        raise WrongUse(Bilingual(f"{options} kan hier niet: {nl}", f"{options} cannot be said here: {en}"))
    if options:
        raise WrongUse(Bilingual(f"{options} hoort bij status", f"{options} goes with status"))


def _set_value(opened: Opened, home: str, found: Found, words: str, texts: Sequence[str], where: Where) -> None:
    key = find_key(found, words)
    if not is_single(key.annotation):
        set_record(opened, home, key, words, texts, where)
        return
    if key.name == "id":
        raise WrongUse(_ID_OF_BOND if isinstance(found.record, Bond) else _ID_STAYS)
    field = Field(f"--{key.name}", key.owner, key.name, key.path, key.annotation, required=True)
    values = understood(field, words, texts, where) if texts else _asked(opened, home, key, field, where)
    value = values.pop(field.name)
    if texts:
        tell_begun(words, field, texts, value, where)
    if key.path == ("gemeente",) and slug(str(value)) != slug(str(key.value)):
        raise WrongUse(Bilingual(*(f"gemeente {value}: {words}" for words in _NAME_OF_FILE)))
    must_have_whole(found, key, words)
    if key.value is None or _texts(data_of(key.value)) != _texts(value):
        opened.edit(home, lambda text: _with_value(text, found, key, value), value)
    if key.name in _DAYS_OF_ENTRY and key.path[-3:-2] == ("history",):
        _keep_in_order(opened, home, key.path[:-2], int(key.path[-2]))
    for name, told in values.items():  # that a number is not exact, or in which currency it is
        path = (*key.path[:-1], name)
        opened.edit(home, partial(with_value, path=path, value=told, order=order_of(key.owner)), told)


def _keep_in_order(opened: Opened, home: str, path: Loc, place: int) -> None:
    """Move an entry of a history whose day is now before or after that of others, and tell so."""
    history = value_at(opened.owner(home), path)
    to = place_in_time(history, place)
    if to == place:
        return
    opened.edit(home, partial(with_place, path=path, place=place, to=to), data_of(history[place]))
    nl, en = "het verloop begint met het oudste, dus deze regel wordt nummer", "a history has the oldest first: entry"
    complain(say(f"{nl} {to + 1} (was {place + 1}).", f"{en} {place + 1} becomes {to + 1}."))


def _with_value(text: str, found: Found, key: Key, value: Any) -> str:
    try:
        return with_value(text, key.path, value, order_of(key.owner))
    except NotPossible:
        if len(key.path) < len(found.path) + 2 or isinstance(key.path[-2], int):
            raise
    # The record that has the key is not there yet.
    return with_value(text, key.path[:-1], {key.name: value}, order_of(type(found.record)))


def _asked(opened: Opened, home: str, key: Key, field: Field, where: Where) -> Values:
    """The new value, asked for with the present one said; WrongUse where there is nobody to ask."""
    if not on_terminal():
        raise WrongUse(Bilingual("de nieuwe waarde ontbreekt", "the new value is missing"))
    if key.value is not None:
        typer.echo(f"  {say('Nu', 'Now')}: {visible(value_in_words(key.value, key.annotation, where.owner))}")
    return asked_anew(field, where, partial(new_source, opened, home), is_instead=bool(key.value))


def _texts(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]

"""What `stedenband change` does with a status: an entry more in the history of a bond, committee or partner."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.add import new_source
from stedenband.cli.run.again import command_again
from stedenband.cli.run.answers import completed
from stedenband.cli.run.asking import agreed, on_terminal
from stedenband.cli.run.given_values import Values, given_values
from stedenband.cli.run.opened import Agreement, Opened
from stedenband.cli.run.wording import value_in_words
from stedenband.cli.settings import complain
from stedenband.editing.adding import with_entry
from stedenband.editing.append import with_value
from stedenband.editing.key_words import command_for
from stedenband.editing.kinds import Field, fields_of, order_of
from stedenband.editing.lookup import Found
from stedenband.editing.statuses import next_in_force, roles_ending, told_already
from stedenband.editing.written_values import Where, codes_of, item_type
from stedenband.errors import WrongUse, in_quotes
from stedenband.model import FilledRole, Municipality
from stedenband.model.base import Record, plain_type, types_of
from stedenband.model.keys import key_label
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import date_of
from stedenband.text import Bilingual

_ASKED = ("decided", "by", "decided-by", "reason", "source")


def add_status(
    opened: Opened,
    home: str,
    found: Found,
    texts: Sequence[str],
    given: Mapping[str, Any],
    where: Where,
    agreement: Agreement,
    words: Sequence[str],
) -> None:
    """Add an entry to the history of a bond, committee or partner, where its day puts it; `words` ask for this."""
    entry: type[Record] = plain_type(item_type(types_of(type(found.record))["history"])[0])
    fields = [one._replace(option="status") if one.key == "status" else one for one in fields_of(entry)]
    known = {field.name for field in fields}
    if wrong := [name for name in given if name not in known]:
        options = ", ".join(f"--{name.replace('_', '-')}" for name in wrong)
        raise WrongUse(Bilingual(f"{options} kan hier niet", f"{options} cannot be said here"))
    if len(texts) > 1:
        raise WrongUse(_one_status(fields, texts, given, where))
    if not texts and not on_terminal():
        raise WrongUse(_new_status(fields))
    said = given_values(fields, {**given, **({"status": texts[0]} if texts else {})}, where)
    more = partial(completed, fields, where=where, briefly=agreement.yes, new_source=partial(new_source, opened, home))
    values = more(("status", "date"), {**said})
    if "date" in values and _is_told(home, found, _entry(entry, fields, values), where):
        return
    asked = tuple(name for name in _ASKED if name.replace("-", "_") in known)
    values = more(asked, values)
    if values != said:
        opened.again.append(command_again(words, sorted(fields, key=lambda one: one.key != "status"), values))
    made = _entry(entry, fields, values)
    if _is_told(home, found, made, where):
        return
    opened.edit(home, lambda text: with_entry(text, found, made), made)
    if later := next_in_force(found.record, made, where.today):
        _tell_past(later, entry, where)
    if on_terminal() and not agreement.yes:
        _end_roles(opened, home, found, made, where)


def _one_status(fields: Sequence[Field], texts: Sequence[str], given: Mapping[str, Any], where: Where) -> Bilingual:
    """What is told of several words for a status: they are one, or the last are of an option (`--date 9 mei 2024`)."""
    whole = in_quotes(" ".join(texts))
    try:
        given_values(fields, {"status": " ".join(texts)}, where)
    except WrongUse:
        name, value = next(((name, of) for name, of in given.items() if isinstance(of, str)), ("", ""))
        if name:
            whole = in_quotes(" ".join((value, *texts[1:])), f"--{name.replace('_', '-')} ")
    return Bilingual(f"één status is genoeg; {whole.nl}", f"one status is enough; {whole.en}")


def _new_status(fields: Sequence[Field]) -> Bilingual:
    """What is told where `status` says no status: what there is to choose from."""
    codes = next(codes_of(field.annotation) for field in fields if field.key == "status") or ()
    nl, en = ", ".join(code.nl for code in codes), ", ".join(code.en for code in codes)
    return Bilingual(f"de nieuwe status ontbreekt; kies {nl}", f"the new status is missing; choose {en}")


def _entry(of: type[Record], fields: Sequence[Field], values: Values) -> dict[str, Any]:
    """An entry of a history in the order of its keys, from values by the names of their fields."""
    by_key = {field.key: values[field.name] for field in fields if field.name in values}
    return {key: by_key[key] for key in order_of(of) if key in by_key}


def _is_told(home: str, found: Found, made: Mapping[str, Any], where: Where) -> bool:
    """Whether a history tells a status already, with all that is said; WrongUse where that says more, or otherwise."""
    told = told_already(found.record, made)
    if told is None or not (told.added or told.other):
        return told is not None
    entry: Record = getattr(found.record, "history", ())[told.place]
    commands = partial(_commands, where.owner, home, (*found.path, "history", told.place), types_of(type(entry)))
    nl, en = "deze status staat er al", "this status stands there already"
    if told.other:
        there = ", ".join(_in_words(entry, key, where.owner) for key in told.other)
        way = commands(told.other)
        nl, en = (
            f"{nl}, maar anders ({there}); klopt dat niet: {way.nl}",
            f"{en}, but otherwise ({there}); if that is wrong: {way.en}",
        )
    if told.added:
        way = commands(told.added)
        nl, en = f"{nl}; zet erbij wat nieuw is: {way.nl}", f"{en}; add what is new: {way.en}"
    raise WrongUse(Bilingual(nl, en))


def _in_words(entry: Record, key: str, owner: Municipality) -> str:
    """What an entry says at a key: `reden: kosten`."""
    value = value_in_words(getattr(entry, key), types_of(type(entry))[key], owner)
    return f"{key_label(key, LANGUAGE, type(entry)).lower()}: {value}"


def _commands(
    owner: Municipality, home: str, path: Loc, types: Mapping[str, Any], values: Mapping[str, list[str]]
) -> Bilingual:
    """What to type to give the entry at a path other values; codes by their labels."""
    found = []
    for key, texts in values.items():
        is_code = codes_of(item_type(types[key])[0]) is not None
        said = [value_in_words(one, types[key], owner) if is_code else one for one in texts]
        found.append(command_for(owner, home, (*path, key), said))
    return Bilingual("; ".join(one.nl for one in found), "; ".join(one.en for one in found))


def _tell_past(later: Any, entry: type[Record], where: Where) -> None:
    """Tell that a new status is one of the past: what came after it stays as it is."""
    status = value_in_words(later.status, types_of(entry)["status"], where.owner)
    day = value_in_words(date_of(later), types_of(entry)["date"], where.owner)
    complain(
        say(
            f"Dit komt in het verloop vóór {status} ({day}); wat daarna kwam blijft, dus nu verandert er niets.",
            f"In the history this comes before {status} ({day}); what came after it stays, so nothing changes today.",
        )
    )


def _end_roles(opened: Opened, home: str, found: Found, entry: Mapping[str, Any], where: Where) -> None:
    """Ask of each role that a committee fills in a bond whether it ends too, where the committee has stopped."""
    for path, bond, day in roles_ending(where.owner, found.record, entry, where.today):
        nl, en = "Eindigt daarmee ook de rol van dit comité in", "Does the role of this committee end too in"
        if agreed(say(f"{nl} {home}/{bond}?", f"{en} {home}/{bond}?"), default=True):
            opened.edit(home, partial(with_value, path=path, value=day, order=order_of(FilledRole)), day)

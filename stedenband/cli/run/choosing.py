"""Asks on a terminal which record is meant, and which value in it: a step at a time, each told what can be answered."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.asking import Question, ask
from stedenband.cli.run.opened import Opened
from stedenband.cli.run.wording import value_in_words
from stedenband.editing.kinds import order_of
from stedenband.editing.lookup import Found, Key, find_key, find_record, inside, is_status_of, whole, whose_status
from stedenband.editing.whole_records import NEW, is_made_whole
from stedenband.editing.written_values import is_single, item_type
from stedenband.errors import UnknownValue, WrongUse
from stedenband.model import Municipality
from stedenband.model.base import Record, is_record, keys_of, plain_type, types_of
from stedenband.model.keys import described, key_label
from stedenband.render.escaping import visible
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.edtf import Edtf

T = TypeVar("T")

IN_A_FILE = ("bonds", "events", "committees", "sources")  # the records that a reference can name
_ITSELF = say("de gemeente zelf", "the municipality itself")
_TOLD = 3  # values of a record in a list that say which one it is


def asked_home(opened: Opened) -> str:
    """The municipality, by its slug."""
    meaning = say("De naam van een gemeente die al een bestand heeft.", "The name of a municipality that has a file.")
    question = Question(say("Gemeente", "Municipality"), meaning, [*opened.paths], required=True, shown=False, told=str)
    return _answer(question, opened.home)


def asked_record(opened: Opened, home: str, key: str) -> Found:
    """A record in one of the lists of a municipality; WrongUse where it has none."""
    if not opened.ids(home, (key,)):
        nl, en = ("stedenband", "bond") if key == "bonds" else ("activiteit", "event")
        told = f"stedenband add {en} {home}"
        raise WrongUse(
            Bilingual(f"{home} heeft nog geen {nl}; begin met {told}", f"{home} has no {en} yet; begin with {told}")
        )
    label = say("Stedenband", "Bond") if key == "bonds" else say("Activiteit", "Event")
    meaning = described(Municipality, key).get(LANGUAGE, "")
    question = Question(label, meaning, opened.ids(home, (key,)), required=True, told=_id_of)
    return _answer(question, partial(_record, opened, home, (key,)))


def asked_reference(opened: Opened) -> tuple[str, Found]:
    """A municipality or a record of it, with the municipality's slug."""
    known = [*opened.paths, *(f"{home}/{id}" for home in opened.paths for id in opened.ids(home, IN_A_FILE))]
    label = say("Gemeente of stedenband (almelo of almelo/denizli)", "Municipality or bond (almelo or almelo/denizli)")
    meaning = say(
        "Een gemeente, of van haar een stedenband, activiteit, comité of bron, met een schuine streep ertussen.",
        "A municipality, or a bond, event, committee or source of one, with a slash between.",
    )
    question = Question(label, meaning, known, required=True, shown=False, told=_reference)
    home, found = _answer(question, partial(referred_to, opened))
    ids = opened.ids(home, IN_A_FILE)
    if found.path or not ids:
        return home, found
    question = Question(say("Wat daarvan", "What of it"), meaning, ids, _ITSELF, told=_id_of)
    return home, _answer(question, partial(_inner, opened, home, found))


def referred_to(opened: Opened, reference: str) -> tuple[str, Found]:
    """What a reference names, with the slug of the municipality; UnknownValue or WrongUse where it names nothing."""
    name, slash, id = reference.partition("/")
    try:
        home = opened.home(name)
    except UnknownValue:
        if slash or not (meant := opened.references(name, IN_A_FILE)):
            raise
        raise UnknownValue("REF", name, meant) from None
    return home, _record(opened, home, IN_A_FILE, id) if id else Found((), opened.owner(home))


def see_no_record(home: str, found: Found, words: str) -> None:
    """WrongUse where words behind a municipality name no key of it, but a record in its file: a slash was meant."""
    if not isinstance(found.record, Municipality) or "/" in words or whose_status(found, words):
        return
    try:
        find_key(found, words, may_be_record=True)
    except WrongUse:
        try:
            record = find_record(found.record, home, words, IN_A_FILE)
        except WrongUse:
            return
        nl, en = f"bedoelde u {home}/{_id_of(record)}?", f"did you mean {home}/{_id_of(record)}?"
        raise WrongUse(Bilingual(f"{home} {words}: {nl}", f"{home} {words}: {en}")) from None


def asked_key(found: Found, owner: Municipality, said: str | None = None) -> str:
    """Which key of a record, as words that name it (`rollen.1.tot`); a list is asked into as far as one value.

    What is `said` of these words is not asked. The words for a list alone stand for one more in it.
    """
    key, words = find_key(found, said, may_be_record=True) if said else whole(found), [said] if said else []
    if said:
        _must_have_some(key, said)
    while (not words or not is_single(key.annotation)) and not (_takes_more(key) and not key.value):
        part, key = _answer(_question(key, owner, is_first=not words), partial(_step, key))
        if not part:
            break
        words.append(part)
        if is_record(type(key.value)) and is_status_of(key.value, part):
            break
    return ".".join(words)


def _answer(question: Question, read: Callable[[str], T]) -> T:
    """The answer to a question that needs one."""
    found = ask(question, read)
    if found is None:
        raise AssertionError(question)
    return found


def _id_of(found: Found) -> str:
    """What names a record in its file."""
    if not found.path:
        return _ITSELF
    return found.path[1] if isinstance(found.path[1], str) else str(getattr(found.record, "id", ""))


def _reference(named: tuple[str, Found]) -> str:
    return reference_to(*named)


def reference_to(home: str, found: Found) -> str:
    """How a municipality or a record in its file is named."""
    return f"{home}/{_id_of(found)}" if found.path else home


def _record(opened: Opened, home: str, keys: tuple[str, ...], id: str) -> Found:
    return find_record(opened.owner(home), home, id.removeprefix(f"{home}/"), keys)


def _inner(opened: Opened, home: str, found: Found, id: str) -> Found:
    return found if id == _ITSELF else _record(opened, home, IN_A_FILE, id)


def _takes_more(key: Key) -> bool:
    """Whether a key holds a list of which one more is asked here, not made by `add`."""
    return item_type(key.annotation)[1] and is_made_whole(key.annotation)


def _step(key: Key, part: str) -> tuple[str, Key]:
    if _takes_more(key) and fold(part) == NEW.text(LANGUAGE):
        return "", key
    if is_record(type(key.value)) and is_status_of(key.value, part):
        return part, key
    step = inside(key, part, part)
    _must_have_some(step, part)
    return part, step


def _step_told(step: tuple[str, Key]) -> str:
    """The label of a key that was chosen."""
    part, key = step
    if is_record(type(key.value)) and is_status_of(key.value, part):
        return "status"
    return key_label(key.name, LANGUAGE, key.owner).lower()


def _must_have_some(key: Key, words: str) -> None:
    """See that a list of records has any to choose from."""
    is_list = not is_single(key.annotation) and item_type(key.annotation)[1]
    if is_list and not key.value and not _takes_more(key):
        nl, en = "er is er nog geen; voeg er een toe met add", "there is none yet; add one with add"
        raise WrongUse(Bilingual(f"{words}: {nl}", f"{words}: {en}"))


def _question(key: Key, municipality: Municipality, *, is_first: bool) -> Question:
    one, is_list = item_type(key.annotation)
    owner = plain_type(one)
    if is_list:
        told = (_told(one, municipality) for one in key.value or ())
        typer.echo("".join(f"  {number}. {one}\n" for number, one in enumerate(told, 1)), nl=False)
        numbers = [str(number + 1) for number in range(len(key.value or ()))]
        label = say("Welke (het nummer)", "Which (its number)")
        if _takes_more(key):
            numbers.append(NEW.text(LANGUAGE))
            label = say("Welke (het nummer, of nieuw)", "Which (its number, or new)")
        only = numbers[0] if len(key.value or ()) == 1 else None
        meaning = described(key.owner, key.name).get(LANGUAGE, "")
        return Question(label, meaning, numbers, only, required=True, shown=False)
    label = say("Wat verandert er", "What changes") if is_first else say("Wat daarvan", "What of it")
    return Question(label, _ABOUT_KEYS, _names(owner, key.value), required=True, told=_step_told)


_ABOUT_KEYS = say(
    "Een van deze woorden; wat elk betekent, vertelt stedenband explain met dat woord.",
    "One of these words; stedenband explain with that word tells what it means.",
)


def _names(owner: type[Record], record: Any) -> list[str]:
    """The labels of what can change: values, and records that are there."""
    apart = {"id", *(IN_A_FILE if owner is Municipality else ())}
    there = [key for name, key in keys_of(owner) if _is_open(owner, key, getattr(record, name, None))]
    keys = [key for key in there if key not in apart]
    status = ["status"] if record is not None and is_status_of(record, "status") else []
    return [key_label(key, LANGUAGE, owner).lower() for key in (*status, *keys)]


def _is_open(owner: type[Record], key: str, value: Any) -> bool:
    annotation = types_of(owner)[key]
    return is_single(annotation) or bool(value) or not item_type(annotation)[1] or is_made_whole(annotation)


def _told(record: Record, owner: Municipality) -> str:
    """What says which record of a list this is: its first values."""
    types = types_of(type(record))
    given = {key: getattr(record, name) for name, key in keys_of(type(record)) if name in record.model_fields_set}
    values = ((key, given[key]) for key in order_of(type(record)) if key in given and not _is_many(given[key]))
    texts = [_labelled(key, type(record)) + value_in_words(value, types[key], owner) for key, value in values]
    return visible(", ".join(texts[:_TOLD]))


def _labelled(key: str, owner: type[Record]) -> str:
    """The label of a key that says when something else was than the record itself; nothing for other keys."""
    is_date = plain_type(types_of(owner)[key]) is Edtf and key != "date"
    return f"{key_label(key, LANGUAGE, owner).lower()} " if is_date else ""


def _is_many(value: Any) -> bool:
    return isinstance(value, tuple | Record) or value is None

"""What `stedenband add` does: understand or ask the values of a record, and put it into its file."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Any, NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.again import command_again
from stedenband.cli.run.answers import completed
from stedenband.cli.run.asking import Question, ask, on_terminal
from stedenband.cli.run.choosing import asked_home, asked_record, reference_to
from stedenband.cli.run.given_values import Values, given_values
from stedenband.cli.run.opened import Agreement, Opened
from stedenband.cli.settings import Settings, complain
from stedenband.editing.adding import has_id, id_for, record_of, taken_ids, with_record
from stedenband.editing.kinds import KINDS, fields
from stedenband.editing.lookup import Found, find_record
from stedenband.editing.written_values import Where
from stedenband.errors import UnknownValue, WrongUse
from stedenband.model import Bond, Municipality, Partner
from stedenband.text import NEAR_NAME, Bilingual, name_key, slug

_DAYS = frozenset({"date", "signed"})  # of what happened; since when something is so may well be unknown
_MANY = 5  # references, of which one is example enough
_ID_ASKED = {  # made of a title or name, in which a slip is easily made
    "event": Bilingual("Id van de activiteit", "Id of the event"),
    "committee": Bilingual("Id van het comité", "Id of the committee"),
    "source": Bilingual("Id van de bron", "Id of the source"),
}
_NAMES = {
    "gemeente": Bilingual("GEMEENTE", "GEMEENTE"),
    "bond": Bilingual("GEMEENTE/BAND", "GEMEENTE/BOND"),
    "event": Bilingual("GEMEENTE/ACTIVITEIT", "GEMEENTE/EVENT"),
}


class _Place(NamedTuple):
    """Where a record comes: in which file, and in which record of it."""

    home: str
    found: Found


def add_record(
    settings: Settings, kind: str, reference: str | None, given: Mapping[str, Any], agreement: Agreement
) -> bool:
    """Add a record of a sort to what a reference names; gives whether it was not done."""
    opened = Opened(settings)
    at = _place(opened, kind, reference)
    where = Where(opened.owner(at.home), opened.today)
    said = given_values(fields(kind), given, where)
    values = completed(
        fields(kind), KINDS[kind].asked, {**said}, where,
        briefly=agreement.yes, new_source=partial(new_source, opened, at.home),
    )  # fmt: skip
    if kind == "bond":
        _must_be_new(at.home, where.owner, values)
    if not agreement.yes:
        _ask_id(kind, where.owner, values)
    if values != said:
        opened.again.append(command_again(("add", kind, reference_to(at.home, at.found)), fields(kind), values))
    _give_id(opened, kind, at.home, values)
    _tell_undated(kind, values)
    record = record_of(kind, values)
    told = {record["id"]: {key: of for key, of in record.items() if key != "id"}} if kind == "source" else record
    _join(opened, kind, at, record)
    opened.edit(at.home, lambda text: with_record(text, kind, at.found.path, type(at.found.record), record), told)
    return opened.settle(agreement)


def _tell_undated(kind: str, values: Values) -> None:
    """Tell of what happened on a day that none was said, also where nobody was asked for it."""
    day = next((field for field in fields(kind) if field.key in _DAYS and field.option[2:] in KINDS[kind].asked), None)
    if day is not None and not {day.name, "decided"} & values.keys() and kind != "source":
        nl, en = "wanneer dit was blijft onbekend", "when this was stays unknown"
        complain(say(f"Zonder {day.option}: {nl}.", f"Without {day.option}: {en}."))


def _must_be_new(home: str, owner: Municipality, values: Values) -> None:
    """See that a new bond's partner is in no draft, which becomes a bond by `change`; tell one that is much like it."""
    name = values["partner"]
    there, bond = _nearest(owner, name, values["country"])
    if bond is None or (name_key(name) == name_key(there) and not bond.is_draft):
        return
    way = f"stedenband change {home}/{bond.id} status …"
    if name_key(name) == name_key(there):
        nl, en = f"staat er al, als vermelding; gebruik {way}", f"is there already, as listed; use {way}"
        raise WrongUse(Bilingual(f"{there} {nl}", f"{there} {en}"))
    nl, en = f"{name}: bedoelde u {there}", f"{name}: did you mean {there}"
    if bond.is_draft:
        complain(say(f"{nl}? Dan is het {way}", f"{en}? Then it is {way}"))
    else:
        complain(say(f"{nl} ({home}/{bond.id})?", f"{en} ({home}/{bond.id})?"))


def _nearest(owner: Municipality, name: str, country: str) -> tuple[str, Bond | None]:
    """The partner in a country whose name is the nearest to one, with its bond; none where none is near."""
    known = {
        name_key(called): (called, bond)
        for bond in owner.bonds
        for partner in bond.partners
        for called in partner.all_names
        if partner.country == country and len(bond.partners) == 1
    }
    found = get_close_matches(name_key(name), known, n=1, cutoff=NEAR_NAME)
    return known[found[0]] if found else ("", None)


def _place(opened: Opened, kind: str, reference: str | None) -> _Place:
    within = KINDS[kind].within
    if reference is None:
        return _asked_for(opened, within)
    name, slash, id = reference.partition("/")
    if within == "gemeente":
        home = opened.home(name)
        return _Place(home, Found((), opened.owner(home)))
    keys = (f"{within}s",)
    if not slash and slug(name) in opened.paths and on_terminal():
        return _Place(slug(name), asked_record(opened, slug(name), keys[0]))
    if not slash:
        raise _without_home(opened, within, name, keys)
    home = opened.home(name)
    return _Place(home, find_record(opened.owner(home), home, id, keys, _NAMES[within]))


def _without_home(opened: Opened, within: str, name: str, keys: Sequence[str]) -> WrongUse:
    """What to tell of a record that is named without its municipality: which may be meant, or else how one is named."""
    known = opened.references(name, keys) or [
        f"{home}/{one}" for home in opened.paths for one in opened.ids(home, keys)
    ]
    if len(known) > _MANY and not opened.references(name, keys):
        nl, en = f"noem ook de gemeente, zoals {known[0]}", f"name the municipality too, such as {known[0]}"
        return WrongUse(
            Bilingual(
                f"{_NAMES[within].nl} {name}: dat is niet bekend; {nl}",
                f"{_NAMES[within].en} {name}: that is not known; {en}",
            )
        )
    return UnknownValue(_NAMES[within], name, known)


def _asked_for(opened: Opened, within: str) -> _Place:
    """The municipality, or the record in it, that something comes in; asked for where somebody is there."""
    if not on_terminal():
        name = _NAMES[within]
        raise WrongUse(Bilingual(f"{name.nl} ontbreekt", f"{name.en} is missing"))
    home = asked_home(opened)
    owner = opened.owner(home)
    return _Place(home, Found((), owner) if within == "gemeente" else asked_record(opened, home, f"{within}s"))


def new_source(opened: Opened, home: str) -> str:
    """Ask for a source that a file does not have yet, and put it there; gives its id."""
    where = Where(opened.owner(home), opened.today)
    of = say(" van de bron", " of the source")
    values = completed(fields("source"), KINDS["source"].asked, {}, where, briefly=False, of=of)
    _ask_id("source", where.owner, values)
    opened.again.append(command_again(("add", "source", home), fields("source"), values))
    _give_id(opened, "source", home, values)
    record = record_of("source", values)
    opened.edit(home, lambda text: with_record(text, "source", (), Municipality, record), record)
    return str(record["id"])


def _give_id(opened: Opened, kind: str, home: str, values: Values) -> None:
    """The id of a new record, as said or asked, else made of its name; WrongUse where it is taken."""
    if not has_id(kind):
        return
    taken = taken_ids(kind, opened.owner(home))
    asked = values.get("id")
    if asked in taken:
        raise WrongUse(Bilingual(f"--id {asked}: die is er al", f"--id {asked}: that is there already"))
    values["id"] = asked or id_for(kind, values, taken)
    if not values["id"]:
        raise WrongUse(Bilingual("--id ontbreekt", "--id is missing"))
    first = id_for(kind, values, ())
    if kind in _ID_ASKED and not asked and values["id"] != first:
        nl, en = f"dit wordt {values['id']}; is het hetzelfde?", f"this becomes {values['id']}; is it the same?"
        complain(say(f"{first} is er al: {nl}", f"{first} is there already: {en}"))


def _ask_id(kind: str, owner: Municipality, values: Values) -> None:
    """Ask for the id where a slip in it would stay: Enter takes the one that is made of the name."""
    if kind not in _ID_ASKED or values.get("id") or not on_terminal():
        return
    taken = taken_ids(kind, owner)

    def read(text: str) -> str:
        """The id that an answer makes; WrongUse where it is none, or another has it."""
        if why := _why_no_id(slug(text), taken):
            raise WrongUse(Bilingual(f"{text}: {why.nl}", f"{text}: {why.en}"))
        return slug(text)

    meaning = say(
        "De korte naam waarmee dit in het bestand genoemd wordt, in kleine letters; die verandert later niet meer.",
        "The short name by which the file refers to this, in small letters; it does not change later.",
    )
    made = id_for(kind, values, taken)
    label = _ID_ASKED[kind].text(LANGUAGE)
    values["id"] = ask(Question(label, meaning, default=made, required=True, told=str), read)


def _why_no_id(id: str, taken: Collection[str]) -> Bilingual | None:
    """Why an answer is no id for a new record; one letter answers another question (`j`)."""
    if not id:
        return Bilingual("dat kan geen id zijn", "is no id")
    if id in taken:
        return Bilingual("die is er al", "that is there already")
    return Bilingual("dat is te kort voor een id", "that is too short for an id") if len(id) == 1 else None


def _join(opened: Opened, kind: str, at: _Place, record: Mapping[str, Any]) -> None:
    """Let the partners of a new bond that have a file of their own point to it."""
    if kind == "bond":
        partners, bond = record["partners"], record["id"]
    elif kind == "partner" and isinstance(at.found.record, Bond):
        partners, bond = [record], at.found.record.id
    else:
        return
    for one in partners:
        partner = Partner.model_validate({key: one[key] for key in ("name", "country", "level") if key in one})
        other = opened.home_of(partner)
        if other is not None and other != at.home:
            opened.join(other, f"{at.home}/{bond}")

"""What `stedenband rename` does: give a bond another id everywhere, and its partner another name from a day on."""

from functools import partial
from typing import NamedTuple

from stedenband.cli.run.choosing import IN_A_FILE
from stedenband.cli.run.opened import Agreement, Opened
from stedenband.cli.settings import Settings
from stedenband.editing.append import with_records, with_value
from stedenband.editing.kinds import KINDS, order_of
from stedenband.editing.lookup import Found, find_record
from stedenband.editing.renaming import former_name, with_new_name
from stedenband.editing.written_values import Where, value_of
from stedenband.errors import UnknownValue, WrongUse
from stedenband.model import Bond, Partner
from stedenband.model.fields import Date
from stedenband.text import Bilingual, name_key, slug
from stedenband.vocabulary.edtf import Edtf


class NewName(NamedTuple):
    """A partner's new name, from which day on, and which partner, as typed; all None where there is no new name."""

    name: str | None
    on: str | None
    partner: str | None


def rename_bond(settings: Settings, reference: str, new_id: str | None, new: NewName, agreement: Agreement) -> bool:
    """Rename a bond or its partner, or both; gives whether it was not done."""
    opened = Opened(settings)
    home, slash, id = reference.partition("/")
    if not slash and slug(reference) in opened.paths:
        of = slug(reference)
        which = ", ".join(f"{of}/{id}" for id in opened.ids(of, ("bonds",))) or f"{of}/…"
        raise WrongUse(Bilingual(f"{reference}: noem een stedenband: {which}", f"{reference}: name a bond: {which}"))
    if not slash:
        ties = [tie for tie in opened.register.ties if tie.split("/")[1] == slug(reference)]
        raise UnknownValue("REF", reference, ties or list(opened.register.ties))
    if new_id is None and new.name is None:
        raise WrongUse(Bilingual("noem een nieuwe id, of --name", "name a new id, or --name"))
    home = opened.home(home)
    found = _bond_of(opened, home, id)
    if new.name is not None:
        _rename_partner(opened, home, found, new)
    if new_id is not None:
        _rename_bond(opened, home, found, slug(new_id))
    return opened.settle(agreement)


def _bond_of(opened: Opened, home: str, id: str) -> Found:
    """The bond of an id; WrongUse where there is none, which tells it of what is no bond."""
    try:
        return find_record(opened.owner(home), home, id, ("bonds",))
    except UnknownValue:
        try:
            found = find_record(opened.owner(home), home, id, IN_A_FILE)
        except WrongUse:
            found = None
        if found is None:
            raise
        nl, en = next(kind.words for kind in KINDS.values() if isinstance(found.record, kind.record))
        raise WrongUse(
            Bilingual(
                f"{home}/{id} is {nl}; alleen een stedenband of haar partner krijgt een andere id of naam",
                f"{home}/{id} is {en}; only a bond or its partner gets another id or name",
            )
        ) from None


def _bond(found: Found) -> Bond:
    if not isinstance(found.record, Bond):
        raise TypeError(found)
    return found.record


def _rename_bond(opened: Opened, home: str, found: Found, new: str) -> None:
    bond = _bond(found)
    if not new or new == bond.id:
        raise WrongUse(Bilingual("dat is geen andere id", "that is no other id"))
    others = [one for one in opened.owner(home).bonds if one.id != bond.id]
    if any(new in (one.id, *one.former_ids) for one in others):
        raise WrongUse(Bilingual(f"{new}: die id is er al", f"{new}: that id is there already"))
    former = [*dict.fromkeys(one for one in (*bond.former_ids, bond.id) if one != new)]
    order = order_of(Bond)

    def renamed(text: str) -> str:
        """The text of the file with the new id, and the old one among the former ids."""
        text = with_value(text, (*found.path, "id"), new)
        if bond.former_ids and former[:-1] == [*bond.former_ids]:
            return with_records(text, (*found.path, "former_ids"), former[-1:], order)
        return with_value(text, (*found.path, "former_ids"), former, order)

    opened.edit(home, renamed, new)
    opened.follow(opened.register.municipalities.keys(), {f"{home}/{bond.id}": f"{home}/{new}"})


def _rename_partner(opened: Opened, home: str, found: Found, new: NewName) -> None:
    bond, name = _bond(found), " ".join((new.name or "").split())
    index, partner = _which(bond, new.partner)
    if partner.name == name:
        raise WrongUse(Bilingual(f"{name}: zo heet de partner al", f"{name}: that is the partner's name already"))
    where = Where(opened.owner(home), opened.today)
    on: Edtf | None = value_of("--on", "until", Date, [new.on], where) if new.on else None
    path = (*found.path, "partners", index)
    renamed = partial(with_new_name, path=path, old=partner.name, new=name, on=on)
    opened.edit(home, renamed, {"name": name, "names": [former_name(partner.name, on)]})


def _which(bond: Bond, name: str | None) -> tuple[int, Partner]:
    """The partner meant; WrongUse where there are several and none is said."""
    found = [
        (index, one)
        for index, one in enumerate(bond.partners)
        if name is None or name_key(name) in map(name_key, one.all_names)
    ]
    if len(found) == 1:
        return found[0]
    known = [one.name for one in bond.partners]
    if name is not None:
        raise UnknownValue("--partner", name, known)
    which = ", ".join(known)
    raise WrongUse(Bilingual(f"--partner ontbreekt; kies {which}", f"--partner is missing; choose {which}"))

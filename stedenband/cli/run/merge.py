"""What `stedenband merge` does: the files of municipalities that became another come into its file."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

import typer

from stedenband.cli.choices import one_of
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.asking import agreed, on_terminal
from stedenband.cli.run.opened import Agreement, Opened
from stedenband.cli.run.schema import MODELINE
from stedenband.cli.settings import Settings, complain
from stedenband.editing.dividing import Leaving
from stedenband.editing.merging import Merged, merged, partners_called, without_own_joins
from stedenband.editing.renaming import with_new_name
from stedenband.editing.skeleton import flow, scalar
from stedenband.editing.written_values import Where, value_of
from stedenband.errors import UnknownValue, WrongUse
from stedenband.model import Municipality
from stedenband.model.fields import Date
from stedenband.model.keys import key_label
from stedenband.places import municipalities as places
from stedenband.places.find import find, near_names
from stedenband.register.identity import Official, municipality_of, official
from stedenband.register.without_file import home_of
from stedenband.render.escaping import visible
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.edtf import Edtf, parse


class _Former(NamedTuple):
    """A municipality that became another: its name, what it was in the official table, and its file (None: none)."""

    name: str
    official: Official | None
    home: str | None


_Successor: TypeAlias = places.Municipality | None  # None: one that is newer than the official table


class Merger(NamedTuple):
    """What is asked for: who became what, on which day, with which bonds, and `anyway` though no table knows of it."""

    names: Sequence[str]
    into: str
    on: str | None
    bonds: Sequence[str]
    anyway: bool


def merge_files(settings: Settings, asked: Merger, agreement: Agreement) -> bool:
    """Put the files of municipalities into that of their successor; gives whether it was not done."""
    opened = Opened(settings)
    names, into, on, bonds, _ = asked
    successor, home = _successor(opened, into, anyway=asked.anyway)
    formers = [_former(opened, name, successor) for name in names]
    if home in {one.home for one in formers}:
        raise WrongUse(Bilingual(f"{into} kan niet in zichzelf opgaan", f"{into} cannot become itself"))
    where = Where(municipality_of(successor) if successor else opened.owner(home), opened.today)
    day = _day(formers, None if on is None else _said(on, where), successor, anyway=asked.anyway)
    homes = _homes(formers)
    owners = {one: opened.owner(one) for one in homes}
    going = {one: _which(owner, one, successor, bonds) for one, owner in owners.items()}
    if bonds and all(of is None for of in going.values()):
        raise WrongUse(_whole([owner.gemeente for owner in owners.values()], into))
    leaving = [Leaving(one, opened.text(one), owners[one], of) for one, of in going.items() if of is None or of]
    if leaving and successor and home not in opened.paths:
        opened.keep(home, _new_text(successor))
    new_ids: dict[str, str] = {}
    for file in leaving:
        opened.edit(home, partial(_into, opened, file, home, day, new_ids), file.owner.gemeente)
    if not leaving:
        complain(say("Er gaat niets mee.", "Nothing comes along."))
        return False
    for file in leaving:
        _rename_in_joined(opened, file, home, day)
    opened.follow({*opened.register.municipalities, home} - {*filter(opened.is_gone, homes)}, new_ids)
    opened.edit(home, lambda text: without_own_joins(text, home, opened.owner(home)), None)
    return opened.settle(agreement)


def _into(opened: Opened, leaving: Leaving, home: str, day: Edtf, new_ids: dict[str, str], text: str) -> str:
    done = merged(leaving, home, text, day)
    if done.staying or done.comments:
        _tell_staying(leaving.owner.gemeente, done, opened.owner(home).gemeente)
    new_ids.update(done.new_ids)
    if done.left is None:
        opened.drop(leaving.home)
    else:
        opened.keep(leaving.home, done.left)
        _tell_left(opened, leaving.home)
    return done.into


def _rename_in_joined(opened: Opened, leaving: Leaving, home: str, day: Edtf) -> None:
    """Name the successor in the bonds of other files that it joins from now on instead of a divided municipality.

    Of one that was not divided the successor has the name itself.
    """
    new = opened.owner(home).gemeente
    for id in (one for one in leaving.owner.joins if leaving.bonds is not None and leaving.goes(one)):
        other = id.partition("/")[0]
        if other == home or other not in opened.paths or opened.is_gone(other):
            continue
        for path, old in partners_called(opened.owner(other), id.partition("/")[2], leaving.owner):
            opened.edit(other, partial(with_new_name, path=path, old=old, new=new, on=day), new)


def _successor(opened: Opened, name: str, *, anyway: bool) -> tuple[_Successor, str]:
    """The municipality of today that a name stands for, and its slug; `anyway` also one that only has a file."""
    called = [one for one in find(name) if isinstance(one, places.Municipality)]
    found = [one for one in called if one.ended is None]
    if called and not found:
        now = ", ".join(later.usual_name for one in called for later in places.today(one.code))
        raise WrongUse(Bilingual(f"--into {name}: ging op in {now}", f"--into {name}: became part of {now}"))
    if not called and slug(name) in opened.paths:
        if not anyway:
            raise WrongUse(_or_anyway(f"--into {name}", "staat niet in de tabel van gemeenten", "is not in the table"))
        return None, slug(name)
    if len(found) != 1:
        raise UnknownValue("--into", name, [one.usual_name for one in found] or near_names(name))
    return found[0], home_of(opened.register, found[0])


def _former(opened: Opened, name: str, successor: _Successor) -> _Former:
    """What a name stands for: in the table what became the successor, else a file, else another that is no more."""
    found = [one for one in find(name) if isinstance(one, places.Municipality) and one.ended]
    meant = [one for one in found if successor in places.successors(one.code)]
    meant = meant or ([] if slug(name) in opened.paths else found)
    if len(meant) == 1:
        home = home_of(opened.register, meant[0])
        return _Former(meant[0].usual_name, meant[0], home if home in opened.paths else None)
    home = opened.home(name)
    owner = opened.owner(home)
    return _Former(owner.gemeente, official(owner), home)


def _homes(formers: Sequence[_Former]) -> Sequence[str]:
    """The files there are, with it told whose there are not; WrongUse where there is none at all."""
    names = [one.name for one in formers if one.home is None]
    homes = [*dict.fromkeys(one.home for one in formers if one.home is not None)]
    nl, en = (
        ("zijn geen bestanden", "there are no files") if len(names) > 1 else ("is geen bestand", "there is no file")
    )
    nl, en = f"{', '.join(names)} {nl}", f"{', '.join(names)} {en}"
    if not homes:
        raise WrongUse(Bilingual(f"van {nl}, dus niets om mee te nemen", f"of {en}, so nothing to bring along"))
    if names:
        complain(say(f"Van {nl}; daarvan komt niets mee.", f"Of {en}; nothing comes from there."))
    return homes


def _day(formers: Sequence[_Former], said: Edtf | None, successor: _Successor, *, anyway: bool) -> Edtf:
    """The day on which all became the successor, by the official table; WrongUse where that says otherwise.

    A merger that `anyway` took place, though the table is too old to know of it, has the day that is said.
    """
    days = dict.fromkeys(_end(one, successor, said if anyway else None) for one in formers)
    if len(days) > 1:
        raise WrongUse(
            Bilingual(f"niet op één dag: {', '.join(days)}; doe ze apart", f"not on one day: {', '.join(days)}")
        )
    day = parse(next(iter(days)))
    if said is not None and said != day:
        raise WrongUse(Bilingual(f"--on {said}: het was {day}", f"--on {said}: it was {day}"))
    return day


def _said(on: str, where: Where) -> Edtf:
    """The day that was said; WrongUse where it is no single day."""
    said: Edtf = value_of("--on", "date", Date, [on], where)
    if said.first != said.last:
        nl, en = "noem de hele dag, zoals 1-1-2026", "name the whole day, such as 2026-01-01"
        raise WrongUse(Bilingual(f"--on {on}: {nl}", f"--on {on}: {en}"))
    return said


def _end(former: _Former, successor: _Successor, anyway: Edtf | None) -> str:
    """The first day on which a municipality was no more; WrongUse where it did not become the successor.

    Of one that the table does not know to have ended it is the day on which it `anyway` did.
    """
    name, one = former.name, former.official
    ended = one.ended if one else None
    if ended is None and anyway is not None:
        return anyway.text
    if not isinstance(one, places.Municipality):
        nl, en = "staat niet in de tabel van gemeenten", "is not in the table of municipalities"
        raise WrongUse(_or_anyway(name, nl, en))
    if ended is None:
        nl, en = "bestaat volgens de tabel van gemeenten nog", "is still there by the table of municipalities"
        raise WrongUse(_or_anyway(name, nl, en))
    if successor not in places.successors(one.code):
        names = ", ".join(later.usual_name for later in places.successors(one.code))
        raise WrongUse(Bilingual(f"{name} ging op in {names}", f"{name} became part of {names}"))
    return ended.isoformat()


def _or_anyway(name: str, nl: str, en: str) -> Bilingual:
    """What the table says against a merger, which may be newer than the table."""
    return Bilingual(
        f"{name} {nl}; is de herindeling nieuwer dan de tabel, zet er dan --on en --anyway bij",
        f"{name} {en}; if the merger is newer than the table, add --on and --anyway",
    )


def _which(owner: Municipality, home: str, successor: _Successor, bonds: Sequence[str]) -> Collection[str] | None:
    """The bonds that go, asked one by one where the municipality was divided; None where all that it has goes.

    Of a merger that is newer than the table it is not known whether it divided: where bonds are named it did.
    """
    one = official(owner)
    has_ended = isinstance(one, places.Municipality) and one.ended is not None
    parts = places.successors(one.code) if successor and isinstance(one, places.Municipality) else ()
    is_divided = len(parts) > 1
    if bonds and (is_divided or not has_ended):
        return [_bond(owner, bond.removeprefix(f"{home}/")) for bond in bonds]
    if not successor or not is_divided:
        return None
    others = ", ".join(later.usual_name for later in parts)
    if not on_terminal():
        raise WrongUse(
            Bilingual(
                f"{owner.gemeente} werd verdeeld over {others}: --bond ontbreekt",
                f"{owner.gemeente} was divided over {others}: --bond is missing",
            )
        )
    typer.echo(say(f"{owner.gemeente} werd verdeeld over {others}.", f"{owner.gemeente} was divided over {others}."))
    names = {bond.id: bond.name or ", ".join(partner.name for partner in bond.partners) for bond in owner.bonds}
    names |= {id: id for id in owner.joins}
    asked = say("Gaat {name} naar {into}?", "Does {name} go to {into}?")
    return [
        id
        for id, name in names.items()
        if agreed(asked.format(name=f"{owner.gemeente} – {name}", into=successor.usual_name), default=False)
    ]


def _bond(owner: Municipality, said: str) -> str:
    """The bond that is said: the id of an own one, or of one that the file joins, with or without its file's slug."""
    joined = [id for id in owner.joins if id.rpartition("/")[2] == said]
    own = [one.id for one in owner.bonds]
    return joined[0] if said not in own and len(joined) == 1 else one_of(said, [*own, *owner.joins], "--bond")


def _whole(names: Sequence[str], into: str) -> Bilingual:
    """That what only a divided municipality can have was asked of others."""
    which, are_many = ", ".join(names), len(names) > 1
    nl = "werden niet verdeeld maar gingen" if are_many else "werd niet verdeeld maar ging"
    en = f"{'were' if are_many else 'was'} not divided, all became {into}"
    return Bilingual(
        f"--bond: {which} {nl} geheel op in {into}; zonder --bond gaat alles mee",
        f"--bond: {which} {en}; without --bond everything comes along",
    )


def _new_text(one: places.Municipality) -> str:
    """The beginning of a file for a municipality that has none."""
    ids = flow({"cbs" if one.country == "NL" else "nis": one.code})
    item = f"wikidata: {one.wikidata}\n" if one.wikidata else ""
    return f"{MODELINE}gemeente: {scalar(one.usual_name)}\ncountry: {one.country}\nids: {ids}\n{item}"


def _tell_left(opened: Opened, home: str) -> None:
    """Say what the file of a divided municipality still has once its bonds are gone."""
    owner = opened.owner(home)
    keys = [key for key in ("joins", "committees", "events") if getattr(owner, key)]
    if not owner.bonds and keys:
        names, file = ", ".join(key_label(key, LANGUAGE).lower() for key in keys), opened.path(home).name
        nl = "heeft geen stedenbanden meer, maar nog wel dit; zet het over en haal het bestand weg"
        en = "has no bonds any more, but still has this; move it and take the file away"
        complain(say(f"{file} {nl}: {names}.", f"{file} {en}: {names}."))


def _tell_staying(name: str, done: Merged, into: str) -> None:
    """Say what a file told of the municipality itself that does not come along, as it can be put in by hand."""
    names = [key_label(key, LANGUAGE).lower() for key in done.staying]
    names += [say("opmerkingen", "comments")] if done.comments else []
    said = ", ".join(names)
    complain(
        say(
            f"{name}: dit gaat niet mee, het zegt iets van de gemeente zelf: {said}. "
            f"Wat ook voor {into} geldt, kunt u daar zelf in zetten:",
            f"{name}: this does not come along, as it is about the municipality itself: {said}. "
            f"What goes for {into} too can be put there by hand:",
        )
    )
    for line in "\n".join((*done.staying.values(), *done.comments)).splitlines():
        complain(f"  {visible(line)}")

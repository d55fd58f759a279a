"""Loads as much of the register as a command needs, and reports files with errors on standard error."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.became import tell_what_became
from stedenband.cli.settings import Settings, complain
from stedenband.errors import UnknownValue
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, is_error
from stedenband.loading.loader import load, load_around
from stedenband.loading.parsed_files import ParsedFiles
from stedenband.model import Municipality
from stedenband.query.filter_values import find_homes
from stedenband.register.identity import names_of_kin, province_name
from stedenband.register.names import number_with_partner
from stedenband.register.register import Asked, Register
from stedenband.rules.catalogue import Severity
from stedenband.text import slug
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.number_words import count, enumeration

T = TypeVar("T")


def read_for(
    folder: DataFolder,
    names: Sequence[str],
    *,
    shows_drafts: bool = False,
    parsed: ParsedFiles | None = None,
    on: date | None = None,
    tells_events: bool = True,
) -> tuple[Loaded, tuple[str, ...]]:
    """The register as far as it concerns the municipalities of those names (none: all), and their slugs.

    It has those without a file too, of which it is said on standard error that they have none, and how to see what
    lists name by the day asked for (`on`, else today), unless the answer `shows_drafts`. The file of a municipality of
    today brings those of what became it. Where each name is that of a file, only those files and the ones that share a
    bond with them are read, and for an answer that `tells_events` those that name such a bond; `parsed` are all files,
    where these are being parsed already. UnknownValue where a name stands for nobody.
    """
    files = folder.files()
    homes = tuple(dict.fromkeys(slug(name) for name in names))
    if not homes:
        return read_all(folder, parsed), ()
    if not all(home in files for home in homes):
        loaded = read_all(folder)
        with_before = _with_files_before(loaded.register, tuple(home for home in homes if home in files))
        homes = tuple(dict.fromkeys((*_found(loaded.register, names), *with_before)))
        tell_what_became(loaded.register, [name for name in names if slug(name) not in files])
        register = loaded.register.asked_for(_former_asked(loaded.register, names))
        return loaded.with_register(_with_those_without_file(register, homes, shows_drafts, on or date.today())), homes
    return _read_around(folder, homes, files, on or date.today(), tells_events=tells_events)


def _found(register: Register, names: Sequence[str]) -> tuple[str, ...]:
    """The municipalities of those names; of a name that is only a partner's it is said how to ask for that."""
    try:
        return find_homes(register, names)
    except UnknownValue as wrong:
        if number := number_with_partner(register, wrong.value):
            complain(_is_nowner(wrong.value, wrong.value, number))
        raise


def _former_asked(register: Register, names: Sequence[str]) -> dict[str, Asked]:
    """For what former municipalities without a file became which these are, where no more of it was asked for."""
    from stedenband.register.without_file import formers_until_now  # noqa: PLC0415 - 3 ms, and few need it

    asked: dict[str, list[Asked]] = {}
    for name in names:
        for home in find_homes(register, [name]):
            asked.setdefault(home, []).append(formers_until_now(register, name))
    return {home: _together(them) for home, them in asked.items() if all(one.names for one in them)}


def _together(asked: Sequence[Asked]) -> Asked:
    formers = {it.code: it for one in asked for it in one.formers}
    return Asked(frozenset().union(*(one.names for one in asked)), tuple(formers.values()))


def _read_around(
    folder: DataFolder, homes: tuple[str, ...], files: Mapping[str, Path], on: date, *, tells_events: bool
) -> tuple[Loaded, tuple[str, ...]]:
    """The files of some municipalities, and their slugs with those of the files of what became them.

    What they became is read too: it may know bonds that lists name of them, and has those that came along to it. By a
    day on which one was still there these are its own.
    """
    options = LintOptions(date.today(), tells=is_error)
    loaded = load_around(folder, files, homes, options, naming=tells_events)
    owners = (loaded.register.municipalities.get(home) for home in homes)
    kin = {name for owner in owners if owner for name in names_of_kin(owner)}.intersection(files).difference(homes)
    if not kin:
        return loaded, homes
    loaded = load_around(folder, files, (*homes, *sorted(kin)), options, naming=tells_events)
    seen = _with_files_before(loaded.register, homes)
    if inherited := _inherited(loaded.register, seen, on):
        return loaded.with_register(loaded.register.asked_for(inherited)), (*seen, *inherited)
    return loaded, seen


def _inherited(register: Register, homes: tuple[str, ...], on: date) -> dict[str, Asked]:
    from stedenband.register.inherited import formers_inherited  # noqa: PLC0415 - 3 ms, and few need it

    return formers_inherited(register, homes, on)


def _with_files_before(register: Register, homes: tuple[str, ...]) -> tuple[str, ...]:
    from stedenband.register.without_file import with_files_before  # noqa: PLC0415 - 3 ms, and few need it

    return with_files_before(register, homes)


def read_all(folder: DataFolder, parsed: ParsedFiles | None = None) -> Loaded:
    """The whole register, with the errors in it; `parsed` are its files where these are being parsed already.

    Who began with that has much to do with the register before it asks for the errors.
    """
    return load(folder, LintOptions(date.today(), tells=is_error, later=parsed is not None), parsed=parsed)


def read_whole(folder: DataFolder, seen: Register) -> Register:
    """The whole register, with the municipalities without a file that a part of it, read before, has."""
    return read_all(folder).register.extended({home: seen.municipalities[home] for home in seen.without_file}, ())


def tell_trouble(loaded: Loaded) -> bool:
    """Name on standard error each file whose data does not validate, and whether there is one."""
    errors = Counter(finding.file for finding in loaded.findings if finding.severity is Severity.ERROR)
    for file, number in errors.items():
        found = count(number, "errors", LANGUAGE)
        complain(
            say(
                f"{found} in {file}: draai `stedenband validate` om te zien wat er mis is.",
                f"{found} in {file}: run `stedenband validate` to see what is wrong.",
            )
        )
    return bool(errors)


class Seen(NamedTuple):
    """A register as some municipalities need it, their slugs, and what was loaded, of which faults are yet to be told.

    `unread` are the slugs of the files among them that could not be read, or not whole.
    """

    register: Register
    homes: tuple[str, ...]
    loaded: Loaded
    unread: tuple[str, ...]


def read_seen(
    folder: DataFolder,
    names: Sequence[str] | None,
    *,
    shows_drafts: bool = False,
    parsed: ParsedFiles | None = None,
    on: date | None = None,
    tells_events: bool = True,
) -> Seen:
    """The register as those municipalities need it (none: all).

    Where none of their files could be read the run exits with 1: an empty answer would be wrong.
    """
    loaded, homes = read_for(
        folder, names or (), shows_drafts=shows_drafts, parsed=parsed, on=on, tells_events=tells_events
    )
    seen = tuple(home for home in homes if home in loaded.register.municipalities)
    if names and not seen:
        tell_trouble(loaded)
        raise typer.Exit(1)
    return Seen(loaded.register, seen, loaded, loaded.unread)


def _with_those_without_file(register: Register, homes: tuple[str, ...], shows_drafts: bool, on: date) -> Register:
    """The register with the municipalities asked for that have no file, of which that is said on standard error.

    Of a former one that was there on the day it is said of that one, and not of what it became.
    """
    from stedenband.register.drafts import drafts_seen  # noqa: PLC0415 - likewise
    from stedenband.register.without_file import (  # noqa: PLC0415 - 3 ms, and few need it
        bonds_as_partner,
        members_listed,
        with_drafts,
        with_municipalities,
    )

    register = with_municipalities(register, homes)
    told = Counter(_named(register.municipalities[home]) for home in register.without_file)
    for home in (home for home in homes if home in register.without_file):
        owner, formers = register.municipalities[home], register.asked_on(home, on)
        name = enumeration(formers, LANGUAGE) or _named(owner)
        name += f" ({_told_apart(home, owner)})" if told[name] > 1 else ""
        number = sum(1 for _ in drafts_seen(with_drafts(register, (home,)), (home,), on))
        said = _bonds(number)
        listed = say(f"; Wikidata (2017) noemt {said}: --drafts", f"; Wikidata (2017) names {said}: --drafts")
        hint = listed if number and not shows_drafts else "."
        heeft, has = ("hebben", "have") if len(formers) > 1 else ("heeft", "has")
        complain(say(f"{name} {heeft} nog geen bestand", f"{name} {has} no file yet") + hint)
        if members := members_listed(register, home):
            complain(_in_network(members))
        if owner.level is Level.PROVINCE:
            complain(_in_province(owner))
        elif formers:
            _tell_as_partners(register, formers)
        elif found := bonds_as_partner(register, home, homes):
            complain(_is_nowner(name, owner.gemeente, found))
    return register


def _tell_as_partners(register: Register, formers: Iterable[str]) -> None:
    """Say where the bonds are found of former municipalities that are partners in them."""
    for former in formers:
        if found := number_with_partner(register, former):
            complain(_is_nowner(former, former, found))


def _in_province(owner: Municipality) -> str:
    """How to ask for the bonds of the municipalities in a province, which are none of its own."""
    asked = f"stedenband list --province {owner.country}/{owner.gemeente}"
    return say(f"De banden van de gemeenten erin: {asked}", f"The bonds of the municipalities in it: {asked}")


def _in_network(number: int) -> str:
    """That lists name the members of a network, which are no bonds."""
    return say(
        f"Wikidata (2017) noemt {number} partners, elk in een ander land: de leden van een netwerk, geen banden.",
        f"Wikidata (2017) names {number} partners, each in another country: the members of a network, no bonds.",
    )


def _is_nowner(name: str, gemeente: str, number: int) -> str:
    """Where the bonds are found of a municipality that is only a partner in them."""
    asked = f'--partner "{gemeente}"' if " " in gemeente or "'" in gemeente else f"--partner {gemeente}"
    bonds = _bonds(number)
    return say(f"{name} is partner in {bonds}: {asked}.", f"{name} is a partner in {bonds}: {asked}.")


def _bonds(number: int) -> str:
    return say("1 band" if number == 1 else f"{number} banden", "1 bond" if number == 1 else f"{number} bonds")


def _named(owner: Municipality) -> str:
    if owner.level is not Level.PROVINCE:
        return owner.gemeente
    return say(f"De provincie {owner.gemeente}", f"The province of {owner.gemeente}")


def _told_apart(home: str, owner: Municipality) -> str:
    """What tells a municipality from a namesake: its province or else its country, and the name to ask for it by."""
    province = None if owner.level is Level.PROVINCE else province_name(owner)
    return f"{province or country_name(owner.country, LANGUAGE)}: --gemeente {home}"


def answer(
    settings: Settings,
    names: Sequence[str] | None,
    ask: Callable[[Register, tuple[str, ...]], T],
    *,
    shows_drafts: bool = False,
    on: date | None = None,
    tells_events: bool = True,
) -> tuple[T, bool]:
    """The answer to a question about the municipalities of those names (none: all), and whether the data has faults."""
    folder = settings.folder(shipped=True)
    register, seen, loaded, _ = read_seen(folder, names, shows_drafts=shows_drafts, on=on, tells_events=tells_events)
    trouble = tell_trouble(loaded)
    try:
        return ask(register, seen), trouble
    except UnknownValue:
        # Unknown in the files that were loaded: load the whole register, which may know it.
        return ask(read_whole(folder, register), seen), trouble

"""What `stedenband import` does: understand a table, see what of it is new, and add that to the files."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.became import belonging, those_that_became
from stedenband.cli.run.changing import write_changes
from stedenband.cli.run.compare import owner_of, read_guesses, tell_remarks
from stedenband.cli.run.import_files import sound_changes
from stedenband.cli.run.new import folder_to_fill
from stedenband.cli.run.option_values import date_in, day
from stedenband.cli.run.reading import read_all, tell_trouble
from stedenband.cli.run.schema import ensure_schema
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.exchange.comparison import is_of
from stedenband.exchange.gazetteer import with_places
from stedenband.exchange.placed import CONTRADICTS, ListSource, Placed, reasons
from stedenband.exchange.placing import place
from stedenband.exchange.understanding import understand
from stedenband.places.municipalities import Municipality
from stedenband.query.filter_values import find_homes
from stedenband.register.identity import official
from stedenband.register.register import Register
from stedenband.register.without_file import what_became
from stedenband.render.output import must_not_be_data, write_file
from stedenband.render.progress import watched
from stedenband.render.tables.grid import csv_grid
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Kind
from stedenband.vocabulary.edtf import parse
from stedenband.vocabulary.number_words import enumeration

T = TypeVar("T")


class ImportOptions(NamedTuple):
    """What an import is asked for, as typed."""

    table: Path
    gemeente: list[str] | None
    all_homes: bool
    columns: str | None
    source: str | None
    on: str | None
    places: Path | None
    leftovers: Path | None
    dry_run: bool
    force: bool


def import_table(settings: Settings, asked: ImportOptions) -> bool:
    """Add what a table says to the files of the municipalities asked for; gives whether something went wrong."""
    _must_go_together(asked)
    on = day(asked.on) if asked.on else date.today()
    _must_have_been(on, f"--on {asked.on}")
    source = _source(asked, on)
    folder = folder_to_fill(settings)
    loaded = read_all(folder)
    trouble = tell_trouble(loaded)
    homes = find_homes(loaded.register, asked.gemeente) if asked.gemeente else None
    owner = owner_of(asked.gemeente)
    understood = understand(read_guesses(asked.table, asked.columns, owner), on, _watched, owner)
    entries = with_places(understood.entries, asked.places) if asked.places else understood.entries
    placed = place(loaded.register, homes, _watched(entries, len(entries)), source)
    concerned = [one for one in understood.left if homes is None or is_of(loaded.register, homes, one) is not False]
    placed.left += concerned
    placed.elsewhere += len(understood.left) - len(concerned)
    changes, warnings = sound_changes(folder, loaded, placed)
    _write_leftovers(asked, placed)  # before the data, for it may be that it cannot be written
    failed = write_changes(changes, dry_run=asked.dry_run)
    for home in failed & placed.files.keys():
        placed.take_back(home)
    if failed:
        _write_leftovers(asked, placed)
    is_refused = any(one.reason in ("faulty", "not-written") for one in placed.left)
    if any(one.before is None for home, one in changes.items() if home not in failed) and not asked.dry_run:
        ensure_schema(folder.path)
    recorded = [entry for file in placed.files.values() for entry in file.entries]
    tell_remarks(understood._replace(remarks=(*understood.remarks, *placed.remarks)), recorded)
    _tell(placed, asked)
    _tell_kinds(placed, asked)
    _tell_of_former(loaded.register, homes or (), on)
    _tell_whose_rows(loaded.register, asked.gemeente or ())
    if not failed:
        _tell_warnings(len(warnings), asked)
    return trouble or is_refused


def _must_go_together(asked: ImportOptions) -> None:
    """Refuse an import that names no municipalities, or leftovers that would overwrite a file."""
    if bool(asked.gemeente) == asked.all_homes:
        raise WrongUse(
            Bilingual("noem gemeenten met --gemeente, of --all", "name municipalities with --gemeente, or --all")
        )
    must_not_be_data(asked.leftovers)
    if asked.leftovers and asked.leftovers.exists() and asked.table.exists() and asked.leftovers.samefile(asked.table):
        raise WrongUse(
            Bilingual(
                f"{asked.leftovers} is de tabel zelf en wordt niet overschreven; kies een andere naam",
                f"{asked.leftovers} is the table itself and is not overwritten; choose another name",
            )
        )
    if asked.leftovers and asked.leftovers.exists() and not asked.force:
        raise WrongUse(
            Bilingual(
                f"{asked.leftovers} bestaat al; kies een andere naam of overschrijf met --force",
                f"{asked.leftovers} exists already; choose another name or overwrite with --force",
            )
        )


def _must_have_been(day: date, told: str) -> None:
    """Refuse a table of a day to come: no source can be of that."""
    if day > date.today():
        nl, en = "verwacht was de dag waarvan hij is, of vandaag", "the day of which it is was expected, or today"
        raise WrongUse(
            Bilingual(
                f"{told}: de dag van de tabel ligt in de toekomst; {nl}",
                f"{told}: the table's day lies in the future; {en}",
            )
        )


def _tell_kinds(placed: Placed, asked: ImportOptions) -> None:
    """Say which kind was given to how many bonds of which the table tells none, for a bond has to have one."""
    pairs = [pair for file in placed.files.values() for pair in zip(file.entries, file.bonds, strict=True)]
    if number := sum(entry.kind is None and "kind" in bond for entry, bond in pairs):
        bonds = say("band", "bond") if number == 1 else say("banden", "bonds")
        nl, en = ("zou worden", "would be") if asked.dry_run else ("is", "was")
        complain(
            say(
                f"De soort is niet vermeld bij {number} {bonds}; geschreven {nl}: {Kind.TWINNING.nl}.",
                f"The kind is not told of {number} {bonds}; what {en} written: {Kind.TWINNING.en}.",
            )
        )


def _tell_of_former(register: Register, homes: Iterable[str], on: date) -> None:
    """Say of each municipality asked for that was no more on the table's day why its rows are another's."""
    owners = (register.municipalities.get(home) for home in homes)
    for one in (official(owner) for owner in owners if owner):
        if isinstance(one, Municipality) and one.ended and one.ended <= on:
            how = say(
                "noem met --on de dag van de tabel, of vraag die met --gemeente",
                "name the table's day with --on, or ask for that with --gemeente",
            )
            complain(f"  {belonging(what_became(one))}; {how}.")


def _tell_whose_rows(register: Register, names: Iterable[str]) -> None:
    """Say of each former municipality that has no file whose rows were taken: those of what it became."""
    for one in those_that_became(register, names):
        rows = enumeration(one.today, LANGUAGE)
        taken = say(f"de rijen van {rows} tellen dus mee", f"so the rows of {rows} count too")
        complain(f"{belonging(one)}; {taken}.")


def _tell_warnings(number: int, asked: ImportOptions) -> None:
    """Say how many warnings the files have with what was added, where there are any."""
    if number:
        found = say("waarschuwing" if number == 1 else "waarschuwingen", "warning" if number == 1 else "warnings")
        nl, en = ("zou worden", "would be") if asked.dry_run else ("is", "was")
        complain(
            say(
                f"{number} {found} in wat er geschreven {nl}: `stedenband validate` noemt die.",
                f"{number} {found} in what {en} written: `stedenband validate` tells which.",
            )
        )


def _watched(rows: Iterable[T], number: int) -> Iterable[T]:
    return watched(rows, number, LANGUAGE)


def _source(asked: ImportOptions, on: date) -> ListSource:
    if asked.source is None:
        return ListSource(asked.table.name, None, parse(on.isoformat()))
    title, publisher, when = (*(part.strip() for part in asked.source.split(";")), "", "")[:3]
    if not title:
        raise WrongUse(
            Bilingual(
                '--source: verwacht was "titel; uitgever; datum"', '--source: "title; publisher; date" was expected'
            )
        )
    its_date = date_in(when, "--source") if when else parse(on.isoformat())
    _must_have_been(its_date.first, f"--source {when}")
    return ListSource(title, publisher or None, its_date)


def _write_leftovers(asked: ImportOptions, placed: Placed) -> None:
    """Write what is left over, in the order of the table, where that is asked for."""
    placed.left.sort(key=lambda one: one.at.order)
    if asked.leftovers is None or asked.dry_run:
        return
    head = ("cell", "reason", "home", "partner", "why")
    rows = ((one.at.name, one.reason, *one.texts[:2], one.words.text(LANGUAGE)) for one in placed.left)
    write_file(asked.leftovers, csv_grid(head, rows), force=True)


def _tell(placed: Placed, asked: ImportOptions) -> None:
    """Say on standard error what was done, and what was left over for which reason."""
    added = sum(len(one.bonds) for one in placed.files.values())
    drafts = sum("history" not in bond for one in placed.files.values() for bond in one.bonds)
    against = sum(one.reason == CONTRADICTS for one in placed.left)
    lost = len(placed.left) - against
    read = added + placed.known + placed.doubled + placed.elsewhere + len(placed.left)
    parts = [
        (added, Bilingual(f"{added} erbij ({drafts} alleen vermeld)", f"{added} added ({drafts} only listed)")),
        (placed.known, Bilingual(f"{placed.known} al bekend", f"{placed.known} known already")),
        (against, Bilingual(f"{against} in tegenspraak", f"{against} contradicting")),
        (placed.doubled, Bilingual(f"{placed.doubled} dubbel", f"{placed.doubled} doubled")),
        (placed.elsewhere, Bilingual(f"{placed.elsewhere} van andere", f"{placed.elsewhere} of others")),
        (lost, Bilingual(f"{lost} niet te plaatsen", f"{lost} not placed")),
    ]
    told = ", ".join(words.text(LANGUAGE) for number, words in parts if number) or say("niets", "nothing")
    listings = say("vermelding" if read == 1 else "vermeldingen", "listing" if read == 1 else "listings")
    complain(say(f"{read} {listings} gelezen: {told}.", f"{read} {listings} read: {told}."))
    for number, first in reasons(placed.left):
        at = first.at.name + (say(" en verder", " and on") if number > 1 else "")
        complain(f"  {number}: {first.words.text(LANGUAGE)} ({at})")
    if asked.leftovers and asked.dry_run:
        complain(
            say(
                f"  {asked.leftovers} is niet geschreven: dat gebeurt zonder --dry-run.",
                f"  {asked.leftovers} was not written: it is without --dry-run.",
            )
        )
    elif placed.left and asked.leftovers is None:
        complain(
            say(
                "  Met --leftovers BESTAND staan ze rij voor rij in een tabel.",
                "  --leftovers FILE lists them row by row.",
            )
        )

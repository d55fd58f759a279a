"""What `stedenband import` does: understand a table, see what of it is new, and add that to the files."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.changing import Change, write_changes
from stedenband.cli.run.compare import read_guesses
from stedenband.cli.run.option_values import date_in, day
from stedenband.cli.run.reading import read_all, tell_trouble
from stedenband.cli.run.schema import MODELINE
from stedenband.cli.settings import Settings, complain
from stedenband.editing.append import NotPossible, with_entries, with_records
from stedenband.editing.skeleton import skeleton
from stedenband.errors import WrongUse
from stedenband.exchange.entries import Entry
from stedenband.exchange.gazetteer import with_places
from stedenband.exchange.placing import Addition, ListSource, Placed, place, reasons
from stedenband.exchange.rows import understand
from stedenband.loading.data_folder import DataFolder
from stedenband.places.municipalities import Municipality, Province
from stedenband.query.filter_values import find_homes
from stedenband.register.identity import Official
from stedenband.register.register import Register
from stedenband.render.output import write_file
from stedenband.render.tables.grid import csv_grid
from stedenband.text import Bilingual
from stedenband.vocabulary.edtf import parse


class Asked(NamedTuple):
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


def import_table(settings: Settings, asked: Asked) -> bool:
    """Add what a table says to the files of the municipalities asked for; gives whether something went wrong."""
    if bool(asked.gemeente) == asked.all_homes:
        raise WrongUse(
            Bilingual("noem gemeenten met --gemeente, of --all", "name municipalities with --gemeente, or --all")
        )
    on = day(asked.on) if asked.on else date.today()
    source = _source(asked, on)
    folder = settings.folder(shipped=False)
    loaded = read_all(folder)
    trouble = tell_trouble(loaded)
    homes = find_homes(loaded.register, asked.gemeente) if asked.gemeente else None
    understood = understand(read_guesses(asked.table, asked.columns), on)
    entries = with_places(understood.entries, asked.places) if asked.places else understood.entries
    placed = place(loaded.register, homes, entries, source)
    placed.left += [*understood.left] if asked.all_homes else []
    if asked.leftovers and not asked.dry_run:
        _write_leftovers(asked.leftovers, placed)
    failed = write_changes(folder, loaded, _changes(folder, loaded.register, placed), dry_run=asked.dry_run)
    _tell(placed, asked, entries)
    return trouble or failed


def _source(asked: Asked, on: date) -> ListSource:
    if asked.source is None:
        return ListSource(asked.table.name, None, parse(on.isoformat()))
    title, publisher, when = (*(part.strip() for part in asked.source.split(";")), "", "")[:3]
    if not title:
        raise WrongUse(
            Bilingual(
                '--source: verwacht was "titel; uitgever; datum"', '--source: "title; publisher; date" was expected'
            )
        )
    return ListSource(title, publisher or None, date_in(when, "--source") if when else parse(on.isoformat()))


def _changes(folder: DataFolder, register: Register, placed: Placed) -> Mapping[str, Change]:
    """The text that each file gets."""
    paths, changes = folder.files(), {}
    for home, addition in placed.files.items():
        path = paths.get(home, folder.path / f"{home}.yaml")
        before = path.read_bytes() if home in paths else None
        try:
            changes[home] = Change(path, before, _with(before, addition))
        except NotPossible as error:
            complain(
                say(
                    f"{path}: bij {error.key} kan niets erbij zonder meer te veranderen; zet het er met de hand in.",
                    f"{path}: nothing can be added to {error.key} without changing more; add it by hand.",
                )
            )
    return changes


def _with(before: bytes | None, addition: Addition) -> bytes:
    mark = "\ufeff" if before is not None and before.startswith("\ufeff".encode()) else ""
    text = _new_file(addition.official) if before is None else before.decode("utf-8-sig")
    text = with_entries(text, "sources", addition.sources)
    text = with_records(text, "bonds", addition.bonds)
    return (mark + with_records(text, "joins", addition.joins)).encode()


def _new_file(one: Official) -> str:
    name = one.usual_name if isinstance(one, Municipality) else one.name
    ids = {"cbs" if one.country == "NL" else "nis": one.code}
    level = {"level": "province"} if isinstance(one, Province) else {}
    return MODELINE + skeleton(name, one.country, {"ids": ids, "wikidata": one.wikidata, **level}, (), {})


def _write_leftovers(path: Path, placed: Placed) -> None:
    head = ("sheet", "row", "column", "reason", "home", "partner", "why")
    rows = (
        (one.at.sheet or "", str(one.at.row), str(one.at.column), one.reason, *one.texts[:2], one.words.text(LANGUAGE))
        for one in placed.left
    )
    write_file(path, csv_grid(head, rows), force=True)


def _tell(placed: Placed, asked: Asked, entries: tuple[Entry, ...]) -> None:
    """Say on standard error what was done, and what was left over for which reason."""
    added = sum(len(one.bonds) for one in placed.files.values())
    drafts = sum("listed" in bond for one in placed.files.values() for bond in one.bonds)
    complain(
        say(
            f"{len(entries)} rijen begrepen: {added} erbij ({drafts} alleen vermeld), {placed.known} al bekend, "
            f"{len(placed.left)} niet te plaatsen.",
            f"{len(entries)} rows understood: {added} added ({drafts} only listed), {placed.known} known already, "
            f"{len(placed.left)} could not be placed.",
        )
    )
    words = {one.reason: one.words.text(LANGUAGE) for one in placed.left}
    for reason, number in reasons(placed.left).items():
        complain(f"  {number}: {words[reason]}")
    if placed.left and asked.leftovers is None:
        complain(
            say(
                "  Met --leftovers BESTAND staan ze rij voor rij in een tabel.",
                "  --leftovers FILE lists them row by row.",
            )
        )

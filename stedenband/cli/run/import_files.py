"""The files of an import as they become: a row that would bring an error is left over, and the rest is kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import say
from stedenband.cli.run.changing import Change, new_findings, read_with
from stedenband.cli.run.schema import MODELINE
from stedenband.cli.settings import complain
from stedenband.editing.append import with_entries, with_records
from stedenband.editing.nodes import NotPossible, node_at
from stedenband.editing.skeleton import skeleton
from stedenband.exchange.placed import Addition, Placed
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.workers import divided, in_chunks
from stedenband.places.municipalities import Province
from stedenband.register.identity import Official
from stedenband.rules.catalogue import Severity, severities
from stedenband.rules.finding import Finding
from stedenband.text import Bilingual

_CHUNK = 8  # files that a worker makes at a time


class SoundChanges(NamedTuple):
    """The text that each file gets, by its slug, and the warnings that it has then."""

    changes: Mapping[str, Change]
    warnings: Sequence[Finding] = ()


def sound_changes(folder: DataFolder, loaded: Loaded, placed: Placed) -> SoundChanges:
    """The text that each file gets, without what would bring an error: that is left over, with why."""
    while changes := _changes(folder, placed):
        found = new_findings(loaded, read_with(folder, changes, LintOptions(date.today(), tells=_is_no_note)))
        if not (errors := [one for one in found if one.severity is Severity.ERROR]):
            written = {str(one.path) for one in changes.values()}
            return SoundChanges(changes, [one for one in found if one.file in written])
        _leave_over(errors, changes, placed)
    return SoundChanges({})


def _is_no_note(rule: str) -> bool:
    return severities()[rule] is not Severity.NOTE


def _leave_over(found: Sequence[Finding], changes: Mapping[str, Change], placed: Placed) -> None:
    """Leave over the rows in which an error would be; all of a file, or of all files, where it is in none of them."""
    homes = {str(one.path): home for home, one in changes.items()}
    rows: dict[tuple[str, int], Bilingual] = {}
    for one in found:
        why = Bilingual(one.message("nl"), one.message("en"))
        home = homes.get(one.file)
        file = placed.files.get(home) if home else None  # None of one whose rows were taken back for an earlier error
        row = _row_at(changes[home], file, one.spot.line) if home and file else None
        if home and row is not None:
            rows.setdefault((home, row), why)
        else:
            for other in [home] if home else [*homes.values()]:
                if other in placed.files:
                    placed.take_back(other, why)
    for (home, row), why in sorted(rows.items(), reverse=True):
        if home in placed.files:
            placed.leave(home, row, why)


def _row_at(change: Change, file: Addition, line: int) -> int | None:
    """The number of the added bond that stands at a line of a file; None where none of them does."""
    if not file.bonds:
        return None
    bonds = node_at((change.after or b"").decode("utf-8-sig"), ("bonds",)).value
    for number, node in enumerate(bonds[-len(file.bonds) :]):
        if node.start_mark.line < line <= max(node.end_mark.line, node.start_mark.line + 1):
            return number
    return None


def _changes(folder: DataFolder, placed: Placed) -> Mapping[str, Change]:
    """The text that each file gets; what cannot be put in is left over."""
    paths, changes = folder.files(), {}
    each = [
        (home, paths.get(home, folder.path / f"{home}.yaml"), paths[home].read_bytes() if home in paths else None)
        for home in placed.files
    ]

    made = chain.from_iterable(divided(partial(_made, placed), in_chunks(each, _CHUNK)))
    for (home, path, before), after in zip(each, made, strict=True):
        if not isinstance(after, NotPossible):
            changes[home] = Change(path, before, after)
            continue
        complain(
            say(
                f"{path}: bij {after.key} kan niets erbij zonder meer te veranderen; zet het er met de hand in.",
                f"{path}: nothing can be added to {after.key} without changing more; add it by hand.",
            )
        )
        placed.take_back(home)
    return changes


def _made(placed: Placed, some: Sequence[tuple[str, Path, bytes | None]]) -> list[bytes | NotPossible]:
    """What some files become, each given by its municipality, its path and its bytes until now."""
    return [_with(before, placed.files[home]) for home, _, before in some]


def _with(before: bytes | None, addition: Addition) -> bytes | NotPossible:
    """The bytes of a file with what is added; NotPossible where that can't be put in."""
    try:
        return _added(before, addition)
    except NotPossible as why:
        return why


def _added(before: bytes | None, addition: Addition) -> bytes:
    mark = "\ufeff" if before is not None and before.startswith("\ufeff".encode()) else ""
    text = _new_file(addition.official) if before is None else before.decode("utf-8-sig")
    text = with_entries(text, "sources", addition.sources)
    text = with_records(text, "bonds", addition.bonds)
    return (mark + with_records(text, "joins", addition.joins)).encode()


def _new_file(one: Official) -> str:
    ids = {"cbs" if one.country == "NL" else "nis": one.code}
    level = {"level": "province"} if isinstance(one, Province) else {}
    return MODELINE + skeleton(one.name_apart, one.country, {"ids": ids, "wikidata": one.wikidata, **level}, (), {})

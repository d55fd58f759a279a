"""Changes of files: the errors that they would bring, their diff, and writing them."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.settings import complain
from stedenband.errors import WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.render.escaping import visible
from stedenband.render.output import remove_file, text_alone, write_file
from stedenband.render.page import page
from stedenband.rules.finding import Finding, in_order

_MANY = 20_000  # lines; without the shortcut that leaves common lines out it is quadratic
_STYLES = {"-": "red", "+": "green", "@": "cyan"}


class Change(NamedTuple):
    """A file with its bytes before (None: there was none) and after (None: it goes)."""

    path: Path
    before: bytes | None
    after: bytes | None


def write_changes(changes: Mapping[str, Change], *, dry_run: bool) -> set[str]:
    """Write changes by slug, or with `dry_run` print their diff; gives the slugs of those that were left out.

    Where a file is no longer what was read of it nothing is written, for what another file says of it may be wrong by
    now.
    """
    if dry_run:
        print_diffs(changes.values())
        return set()
    edited = [one.path for one in changes.values() if not _is_as_read(one)]
    for path in edited:
        _tell_edited(path)
    written = set() if edited else {home for home, one in changes.items() if _write_or_tell(one)}
    return changes.keys() - written


def _is_as_read(one: Change) -> bool:
    try:
        return one.path.read_bytes() == one.before
    except FileNotFoundError:
        return one.before is None


def _write_or_tell(one: Change) -> bool:
    try:
        return _write(one)
    except WrongUse as why:
        complain(f"{why.words.text(LANGUAGE)}.")
        return False


def read_with(folder: DataFolder, changes: Mapping[str, Change], options: LintOptions) -> Loaded:
    """The register, read with changes in the place of the files."""
    instead = {
        home: None if one.after is None else read_data(home, one.path.name, str(one.path), one.after)
        for home, one in changes.items()
    }
    return load(folder, options, instead=instead)


def new_findings(before: Loaded, after: Loaded) -> Sequence[Finding]:
    """The findings of a rule that a file has more of than before, wherever in it they stand."""
    more = Counter(map(_sort, after.findings)) - Counter(map(_sort, before.findings))
    known = {(_sort(one), *one.values.items()) for one in before.findings}
    # What is told as before (perhaps on another line) comes last, so that what is new is named.
    found = sorted(after.findings, key=lambda one: (_sort(one), *one.values.items()) in known)
    kept = []
    for one in found:
        if more[_sort(one)] > 0:
            more[_sort(one)] -= 1
            kept.append(one)
    return in_order(kept)


def _sort(one: Finding) -> tuple[str, str]:
    return one.file, one.rule


def write_together(changes: Sequence[Change]) -> bool:
    """Write all changes, or none where a file is no longer what was read or writing fails; gives whether it was."""
    written: list[Change] = []
    try:
        for one in sorted(changes, key=lambda one: one.after is None):  # what goes last: a killed run loses nothing
            if not _write(one):
                break
            written.append(one)
    finally:  # also at Ctrl-C (KeyboardInterrupt): what was written comes back
        if len(written) < len(changes):
            for one in reversed(written):
                _write(Change(one.path, one.after, one.before))
    return len(written) == len(changes)


def _write(one: Change) -> bool:
    """Write a new file, or replace or delete one if it still holds what was read of it."""
    if one.before is None:
        write_file(one.path, one.after or b"", force=False)
        return True
    if one.after is None and one.path.read_bytes() == one.before:
        remove_file(one.path)
        return True
    if one.after is not None and write_file(one.path, one.after, force=True, instead_of=one.before):
        return True
    _tell_edited(one.path)
    return False


def _tell_edited(path: Path) -> None:
    complain(
        say(
            f"{path}: het bestand is intussen veranderd; er is niets aan gedaan. Draai het nog eens.",
            f"{path}: the file was changed meanwhile; it was left alone. Run it again.",
        )
    )


def print_diffs(changes: Iterable[Change]) -> None:
    """Print the lines that change in each file."""
    for one in changes:
        print_diff(one.path, *((data or b"").decode("utf-8-sig") for data in (one.before, one.after)))


def print_diff(path: Path, before: str, after: str) -> None:
    """Print the lines that change, as `diff -u` does; in colour on a terminal."""
    shown = page()
    with text_alone():
        for line in _diff(path, before.splitlines(), after.splitlines()):
            shown.print(visible(line), soft_wrap=True, style=_STYLES.get(line[:1]))


def _diff(path: Path, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The lines of a unified diff. That of difflib takes a line that comes often (`sources: [brief]`) for a change."""
    pairs = difflib.SequenceMatcher(None, old, new, autojunk=max(len(old), len(new)) > _MANY)
    groups = [*pairs.get_grouped_opcodes(3)]
    yield from (f"--- {path}", f"+++ {path}") if groups else ()
    for group in groups:
        yield f"@@ -{_range(group[0][1], group[-1][2])} +{_range(group[0][3], group[-1][4])} @@"
        for tag, first, last, start, end in group:
            signs = (" ", "") if tag == "equal" else ("-", "+")
            yield from (signs[0] + line for line in old[first:last])
            yield from (signs[1] + line for line in new[start:end] if signs[1])


def _range(first: int, last: int) -> str:
    """Lines as a diff numbers them: the first, from 1, and how many where that is not one."""
    count = last - first
    start = first + 1 if count else first
    return str(start) if count == 1 else f"{start},{count}"

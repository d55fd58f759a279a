"""`validate --fix`: makes the edits that have one right answer, lints the result, and only then writes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from stedenband import checks
from stedenband.checks.context import rule_of
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.changing import print_diff
from stedenband.cli.run.finding_filter import Selection
from stedenband.cli.settings import complain
from stedenband.editing.autofix import edits
from stedenband.editing.edits import applied, harmless, most
from stedenband.loading.data_file import DataFile, read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.parsing.source import line_starts
from stedenband.render.output import write_file
from stedenband.text import Bilingual
from stedenband.vocabulary.number_words import count

_MARK = "\ufeff"
_LISTED = 10  # lines that one message names
_BEYOND_READING = frozenset({"file-name", "unused-accept", *map(rule_of, checks.every())})


def fix_files(folder: DataFolder, loaded: Loaded, selection: Selection, asked: LintOptions, *, write: bool) -> Loaded:
    """Fix the files with findings that are shown, or without `write` print a diff; gives the findings afterwards."""
    paths = folder.files()
    tried = {home: _mended(loaded, selection, home, path) for home, path in paths.items()}
    mended = {home: text for home, text in tried.items() if text is not None}
    if not mended:
        return loaded
    after = _with(folder, paths, mended, asked)
    if not write:
        for home, text in mended.items():
            print_diff(paths[home], loaded.texts[str(paths[home])], text)
        return loaded
    written = [home for home, text in mended.items() if _write(paths[home], loaded.texts[str(paths[home])], text)]
    if written:
        files = count(len(written), "files", LANGUAGE)
        complain(say(f"Verbeterd: {files}.", f"Mended: {files}."))
    return after if len(written) == len(mended) else load(folder, asked)


def _mended(loaded: Loaded, selection: Selection, home: str, path: Path) -> str | None:
    """The text of a file with all mends made that change nothing else and add no fault; None where there are none."""
    name = str(path)
    text = loaded.texts.get(name)
    if text is None:
        return None
    made = edits(text, (one for one in loaded.findings if one.file == name and selection.shows(one)))
    kept = harmless(text, made)
    before: Counter[str] = _faults(home, path, text) if kept else Counter()
    sound = most(kept, text, lambda some: _faults(home, path, applied(text, some)) <= before)
    starts = line_starts(text)
    for some, rest, words in ((made, kept, _CHANGES_MORE), (kept, sound, _ADDS_FAULTS)):
        _tell_places(name, sorted({bisect_right(starts, edit.start) for edit in {*some} - {*rest}}), words)
    return applied(text, sound) if sound else None


def _faults(home: str, path: Path, text: str) -> Counter[str]:
    """How often the reader, the schema or a rule on the text finds something: a mend must add nothing.

    What checks find does not count: a file that validates again may have some that could not be checked before.
    """
    file = _as_file(home, path, text)
    found = Counter([*(one.rule for one in file.problems), *(one.rule for one in file.faults)])
    return Counter({rule: number for rule, number in found.items() if rule not in _BEYOND_READING})


_CHANGES_MORE = Bilingual(
    "verbeteren zou hier meer veranderen dan bedoeld; dat is niet gedaan",
    "mending would change more than is meant here; left alone",
)
_ADDS_FAULTS = Bilingual(
    "verbeteren zou hier nieuwe fouten geven; dat is niet gedaan", "mending would add faults here; left alone"
)


def _tell_places(name: str, lines: list[int], why: Bilingual) -> None:
    """Name the lines that are left as they are, with why."""
    if lines:
        listed = ", ".join(map(str, lines[:_LISTED])) + (" …" if len(lines) > _LISTED else "")
        complain(say(f"{name}, regel {listed}: {why.nl}.", f"{name}, line {listed}: {why.en}."))


def _with(folder: DataFolder, paths: Mapping[str, Path], mended: Mapping[str, str], asked: LintOptions) -> Loaded:
    """The register, loaded with the fixed texts in place of the files."""
    return load(folder, asked, instead={home: _as_file(home, paths[home], text) for home, text in mended.items()})


def _as_file(home: str, path: Path, text: str) -> DataFile:
    return read_data(home, path.name, str(path), text.encode())


def _write(path: Path, before: str, after: str) -> bool:
    """Replace a file, if it still holds what was read of it."""
    try:
        data = path.read_bytes()
        mark = _MARK if data.startswith(_MARK.encode()) else ""
        if data == (mark + before).encode() and write_file(path, (mark + after).encode(), force=True, instead_of=data):
            return True
    except OSError:
        pass  # deleted or made unreadable since
    nl = f"{path}: het bestand is intussen veranderd; er is niets verbeterd. Draai het nog eens."
    complain(say(nl, f"{path}: the file was changed meanwhile; nothing was mended. Run it again."))
    return False

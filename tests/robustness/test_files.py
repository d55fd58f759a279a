"""Files of every type, name and encoding in a data folder: FIFOs, symlinks, BOMs. Each is read or a finding."""

import errno
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from tests.cli.test_completion import complete
from tests.conftest import Command, run_forked

Folder = Callable[..., Path]
HEEL = "gemeente: Heel\ncountry: NL\n"
posix = pytest.mark.skipif(os.name == "nt", reason="files of a POSIX system")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the path of a UNIX socket is at most 108 bytes
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


def _device(path: Path) -> None:
    try:
        os.mknod(path, 0o666 | 0o20000, os.makedev(1, 5))  # /dev/zero
    except PermissionError:
        _pipe(path)  # only root can mknod a device


NO_FILES: dict[str, Callable[[Path], object]] = {
    "device": _device,
    "folder": Path.mkdir,
    "link-to-folder": lambda path: path.symlink_to(path.parent),
    "link-to-itself": lambda path: path.symlink_to(path),
    "link-to-nothing": lambda path: path.symlink_to("nergens"),
    "pipe": _pipe,
    "socket": _socket,
}


@posix
def test_what_is_no_file_is_a_finding_and_keeps_no_run_waiting(folder: Folder) -> None:
    data = folder(zeker="gemeente: Zeker\ncountry: NL\n")
    for kind, make in NO_FILES.items():
        make(data / f"{kind}.yaml")
    # Without --data, so that the folder is searched too before it is read.
    commands = (["validate"], ["list", "municipalities"], ["show", "Zeker"])
    checked, listed, shown = run_forked(*commands, cwd=data.parent)
    found = re.findall(r"^data/(.*)\.yaml:1:1: fout \[file-unreadable\]", checked.out, re.MULTILINE)
    assert (checked.code, found) == (1, list(NO_FILES))
    assert (listed.code, "\n1 gemeente\n" in listed.out) == (1, True)
    assert (shown.code, shown.err) == (0, "")


@posix
def test_completion_waits_for_no_pipe(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    data = folder(zeker="gemeente: Zeker\ncountry: NL\n")
    _pipe(data / "pijp.yaml")
    monkeypatch.setenv("STEDENBAND_DATA", str(data))
    assert [words for words, _ in complete("show p", "show pijp/")] == [["pijp"], []]


TWINS = {
    "heel.yml": "heel.yaml",
    "Heel.yaml": "heel.yaml",
    "he\u0301el.yaml": "h\u00e9el.yaml",
}


@posix
@pytest.mark.parametrize(("other", "usual"), TWINS.items())
def test_of_files_whose_names_are_almost_the_same_neither_is_lost(
    other: str, usual: str, folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder()
    # Both hold a fault of their own, so that whoever is not read is missed.
    (data / usual).write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n", encoding="utf-8")
    (data / other).write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n", encoding="utf-8")
    monkeypatch.chdir(data.parent)
    done = stedenband("validate", "--format", "json", data=Path("data"))
    assert {finding["file"] for finding in done.json if finding["rule"] == "unknown-key"} == {
        f"data/{usual}",
        f"data/{other}",
    }


def test_a_second_file_of_a_municipality_is_told_to_become_one_with_the_first(
    folder: Folder, stedenband: Command
) -> None:
    heel = "gemeente: Heel\ncountry: NL\n"
    data = folder(heel=heel)
    (data / "heel.yml").write_text(heel)
    done = stedenband("validate", data=data)
    assert done.code == 1 and done.out.count("[file-name]") == 1
    assert "heel.yml:1:11: fout [file-name]" in done.out
    assert "hernoem het bestand tot heel.yaml; bestaat dat al, voeg ze dan samen" in done.out


def test_a_folder_in_the_place_of_a_file_is_a_finding(folder: Folder, stedenband: Command) -> None:
    data = folder(heel=HEEL)
    (data / "map.yaml").mkdir()
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert "map.yaml:1:1: fout [file-unreadable]" in done.out


def test_a_link_out_of_the_folder_is_a_finding_and_is_not_read(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    (tmp_path / "geheim.yaml").write_text("gemeente: Geheim\ncountry: NL\nwachtwoord: x\n")
    (data / "geheim.yaml").symlink_to(tmp_path / "geheim.yaml")
    (data / "weg.yaml").symlink_to(tmp_path / "nergens.yaml")
    (data / "rond.yaml").symlink_to(data / "rond.yaml")
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert done.out.count("[file-unreadable]") == 3
    assert "een koppeling naar buiten de map" in done.out and "wachtwoord" not in done.out


def test_a_link_inside_the_folder_is_a_file_under_another_name(folder: Folder, stedenband: Command) -> None:
    data = folder(heel=HEEL)
    (data / "anders.yaml").symlink_to(data / "heel.yaml")
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert "anders.yaml:1:11: fout [file-name]" in done.out


def _refuse(*_: object, **__: object) -> Any:
    # root ignores file permissions, so EACCES is simulated.
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_file_without_permission_is_a_finding(
    folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(heel=HEEL, dicht=HEEL)
    really_open = Path.open

    def some(path: Path, *arguments: Any, **options: Any) -> Any:
        return (_refuse if path.name == "dicht.yaml" else really_open)(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", some)
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert "dicht.yaml:1:1: fout [file-unreadable]" in done.out and "heel.yaml:" not in done.out


def test_a_folder_without_permission_is_told_in_the_language_of_the_run(
    folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(heel=HEEL)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    monkeypatch.setattr(os, "listdir", _refuse)
    done = stedenband("list", "-o", str(data / "heel.yaml"), "--format", "csv", data=data)
    assert (done.code, done.err) == (2, f"stedenband: de map {data} is niet te lezen: geen toestemming\n")


@pytest.mark.parametrize(
    "name", ["met spatie.yaml", "met\nregeleinde.yaml", "met\x1b[31mkleur.yaml", "é.yaml", "HEEL.yaml"]
)
def test_names_with_anything_in_them_are_findings_on_one_line(name: str, folder: Folder, stedenband: Command) -> None:
    data = folder(heel=HEEL)
    (data / name).write_text("gemeente: Anders\ncountry: NL\n")
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert "\x1b" not in done.out
    assert [line for line in done.out.splitlines() if "[file-name]" in line and ":1:11: fout" in line]


def test_a_file_with_the_other_suffix_is_seen_and_named(folder: Folder, stedenband: Command) -> None:
    data = folder()
    (data / "heel.yml").write_text(HEEL)
    done = stedenband("validate", data=data)
    assert done.code == 1
    assert "hernoem het bestand tot heel.yaml" in done.out


# --- Their bytes -----------------------------------------------------------------------------------------------------

FAULTY = "gemeente: Heel\ncountry: NL\nnote: caf\u00e9\nkleur: rood\n"
MISREAD = {
    "latin-1": ("3:10", "not-utf8"),
    "cp1252": ("3:10", "not-utf8"),
    "utf-16": ("1:1", "not-utf8"),
    "utf-32": ("1:1", "not-utf8"),
}


@pytest.mark.parametrize("encoding", MISREAD)
def test_another_encoding_is_one_finding_where_it_shows_first(
    encoding: str, folder: Folder, stedenband: Command
) -> None:
    data = folder()
    (data / "heel.yaml").write_bytes(FAULTY.encode(encoding))
    place, rule = MISREAD[encoding]
    done = stedenband("validate", data=data)
    assert done.code == 1 and done.out.count("heel.yaml:") == 1
    assert f"heel.yaml:{place}: fout [{rule}]" in done.out


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "unended"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_however_lines_end_a_fault_stands_in_the_same_place(
    end: str, last: bool, mark: str, folder: Folder, stedenband: Command
) -> None:
    data = folder()
    text = mark + (FAULTY if last else FAULTY.removesuffix("\n"))
    (data / "heel.yaml").write_bytes(text.replace("\n", end).encode())
    (finding,) = stedenband("validate", "--format", "json", data=data).json
    assert (finding["rule"], finding["line"], finding["column"]) == ("unknown-key", 4, 1)


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "# niets\n", "\r\n\r\n", "---\n"])
def test_a_file_without_anything_in_it_is_one_finding(text: str, folder: Folder, stedenband: Command) -> None:
    data = folder(heel=text)
    done = stedenband("validate", data=data)
    assert done.code == 1 and done.out.count("[no-mapping]") == 1 == done.out.count("heel.yaml:")


# --- Their names -----------------------------------------------------------------------------------------------------

NAMED = """\
gemeente: S\u00fadstad
country: NL
sources: {bron: {title: Bron, date: 2020}}
bonds:
- {id: ceske, kind: twinning, sources: [bron], partners: [{name: \u010cesk\u00e9 \u010cihadlo, country: CZ}]}
"""
ASKED = (
    ["list", "--gemeente", "S\u00fadstad"],
    ["list", "--partner", "\u010cesk\u00e9 \u010cihadlo"],
    ["list", "--search", "\u010cihadlo"],
    ["list", "--country", "Tsjechi\u00eb"],
    ["show", "S\u00fadstad"],
    ["report", "--gemeente", "S\u00fadstad"],
)


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_a_name_is_found_in_whole_letters_and_in_loose_letters_and_marks(
    words: list[str], folder: Folder, stedenband: Command
) -> None:
    data = folder(sudstad=NAMED)
    whole, loose = (stedenband(*(normalize(form, word) for word in words), data=data) for form in ("NFC", "NFD"))
    assert (whole.code, loose.code) == (0, 0)
    assert "\u010cihadlo" in whole.out and whole.out == loose.out


@posix
def test_a_path_is_that_of_the_file_which_is_written_so(folder: Folder, stedenband: Command) -> None:
    data = folder(heel=HEEL)
    for form in ("NFC", "NFD"):
        (data / normalize(form, "h\u00e9\u00e9l.yaml")).write_text(HEEL)
        asked = data / normalize(form, "h\u00e9\u00e9l.yaml")
        done = stedenband("validate", str(asked), "--format", "json", data=data)
        assert {finding["file"] for finding in done.json} == {str(asked)}

"""Files of every sort in a data folder: each is read or a finding, none hides another, and none keeps a run waiting."""

import os
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command, run_process
from tests.test_completion import complete

Folder = Callable[..., Path]
posix = pytest.mark.skipif(os.name == "nt", reason="files of a POSIX system")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


def _device(path: Path) -> None:
    try:
        os.mknod(path, 0o666 | 0o20000, os.makedev(1, 5))  # endless zeros
    except PermissionError:
        _pipe(path)  # only an administrator makes devices


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
    checked, listed, shown = (run_process(*words, cwd=data.parent) for words in commands)
    found = re.findall(r"^data/(.*)\.yaml:1:1: fout \[file-unreadable\]", checked.out, re.MULTILINE)
    assert (checked.code, found) == (1, list(NO_FILES))
    assert (listed.code, listed.out.split()[-2:]) == (1, ["1", "gemeente"])
    assert (shown.code, shown.err) == (0, "")


@posix
def test_completion_waits_for_no_pipe(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    data = folder(zeker="gemeente: Zeker\ncountry: NL\n")
    _pipe(data / "pijp.yaml")
    monkeypatch.setenv("STEDENBAND_DATA", str(data))
    assert complete("show p")[0] == ["pijp"]
    assert complete("show pijp/")[0] == []


TWINS = {
    "heel.yml": "heel.yaml",
    "Heel.yaml": "heel.yaml",
    "he\u0301el.yaml": "h\u00e9el.yaml",
    "heel2.yml": "heel2.yaml",
}


@posix
@pytest.mark.parametrize(("other", "usual"), TWINS.items())
def test_of_files_whose_names_are_almost_the_same_neither_is_lost(other: str, usual: str, folder: Folder) -> None:
    data = folder()
    # Both hold a fault of their own, so that whoever is not read is missed.
    (data / usual).write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n", encoding="utf-8")
    (data / other).write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n", encoding="utf-8")
    done = run_process("--data", "data", "validate", "--format", "json", cwd=data.parent)
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

"""Every naughty string, in every text field, through every output: none of them ever acts, and none is lost.

By default each string stands in some fields of a single register, and a few sharp ones in all; `-m slow` puts each
string of a theme in each field.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from docx import Document

from stedenband.query.filter_values import Table
from stedenband.render.escaping import visible
from stedenband.render.tables.columns import keys
from tests.conftest import ROOT, Command, slow, spread
from tests.naughty import every_string, strings
from tests.naughty.places import as_value, leaves, packed
from tests.naughty.readers import (
    COLOUR,
    UNSEEN,
    formulas,
    html_addresses,
    html_parts,
    json_leaves,
    markdown_parts,
    rows,
    xml_parts,
)
from tests.naughty.registers import Twins, named_in_order, twins, words_in
from tests.reading import read_once
from tests.render.pdf_reader import document
from tests.render.test_html import Page
from tests.render.workbooks import opened

FILES = 7  # in which each string that a line takes stands at least once
ON = ("--on", "2026-01-01")
PARTS = [f"--{part}" for part in ("summary", "bonds", "active", "dormant", "suspended", "ended", "roles", "committees",
                                  "events", "anniversaries", "networks", "disputed")]  # fmt: skip
LISTS = [["list", table, "--columns", ",".join(keys(table))] for table in Table]
REPORT = ["report", *ON, *PARTS, "--changes-since", "1900-01-01"]
FULL = ["report", *ON]
SHOWS = [["show", "stout-0"], ["show", "stout-1/torgau"]]
STATS = [["stats", "--by", "gemeente"], ["stats", "--by", "status,gemeente"], ["stats", "--by", "gemeente,country"]]
CALENDAR = ["calendar", *ON, "--years", "20"]
TIMELINE = ["timeline", *ON]

OF_LINES = [*LISTS, REPORT, *SHOWS, STATS[2], CALENDAR]
PICTURED = [FULL, TIMELINE, STATS[0]]  # they have a line more for a label that is too long to stand beside its bar
MARKDOWN = [*LISTS, REPORT, FULL, *STATS, CALENDAR]
CSV = [*LISTS, *STATS, CALENDAR]
JSON = [*LISTS, *SHOWS, *STATS, CALENDAR]
JSON_LINES = [*LISTS, CALENDAR]


def _named(commands: list[list[str]], number: int | None = None) -> pytest.MarkDecorator:
    """Commands by their names, of which the default suite tries so many."""
    ids = [" ".join(command)[:30] for command in commands]
    return pytest.mark.parametrize("command", spread(commands, number or len(commands)), ids=ids)


@pytest.fixture(scope="module", params=["every", *map(slow, strings())])
def register(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Twins:
    place = tmp_path_factory.mktemp("register")
    texts = strings()["sharp" if request.param == "every" else request.param]
    files = packed(texts, len(texts))
    return twins(place, files if request.param != "every" else [*files, *packed(every_string(), FILES)])


@pytest.fixture(autouse=True)
def _reading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read_once(monkeypatch)


Both = Callable[..., tuple[str, str]]


@pytest.fixture(scope="module")
def memory(register: Twins) -> dict[tuple[str, ...], tuple[str, str]]:
    return {}


@pytest.fixture
def both(register: Twins, stedenband: Command, memory: dict[tuple[str, ...], tuple[str, str]]) -> Both:
    """What a command prints of the naughty register, and of its harmless twin."""

    def run(*arguments: str) -> tuple[str, str]:
        if arguments not in memory:
            found, expected = (stedenband(*arguments, data=place) for place in (register.naughty, register.harmless))
            # Fault is found with the texts themselves, and with the files' names: they are shown all the same.
            assert found.code == expected.code == 1, found.err
            memory[arguments] = found.out, expected.out
        return memory[arguments]

    return run


@_named([*OF_LINES, *PICTURED])
def test_nothing_unseen_reaches_a_terminal(command: list[str], both: Both) -> None:
    assert UNSEEN.findall(both(*command)[0]) == []


@_named(OF_LINES)
def test_no_text_makes_or_takes_a_line_of_its_own(command: list[str], both: Both) -> None:
    found, expected = both(*command)
    assert found.count("\n") == expected.count("\n")


def _without_ends(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n")]


@_named([*LISTS, SHOWS[0], FULL, STATS[1], CALENDAR], 4)
def test_in_colour_the_only_escapes_are_our_own(
    command: list[str], register: Twins, both: Both, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, _ = both(*command)
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = stedenband(*command, data=register.naughty).out
    assert COLOUR.search(coloured)
    assert _without_ends(COLOUR.sub("", coloured)) == _without_ends(plain)


def _until_closed(handle: int) -> bytes:
    def piece() -> bytes:
        try:
            return os.read(handle, 65536)
        except OSError:  # so Linux says that nobody writes there any more
            return b""

    return b"".join(iter(piece, b""))


@_named([["show", "stout-0"], ["list", "events"], ["validate"]], 2)
def test_a_real_terminal_gets_colours_and_lines_alone(command: list[str], register: Twins) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    arguments = [sys.executable, "-m", "stedenband", "--data", str(register.naughty), *command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "60"}
    # A bar of progress on standard error has escapes of its own, where a run takes long.
    done = subprocess.Popen(arguments, stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    text = _until_closed(ours).decode().replace("\r\n", "\n")
    os.close(ours)
    assert done.wait() == 1
    assert COLOUR.search(text)
    assert UNSEEN.findall(COLOUR.sub("", text)) == []


def _as_twin(expected: Counter[Any]) -> Counter[Any]:
    """The values of the twin's JSON, each word being what it stands for."""
    words = ((named_in_order(leaf) if isinstance(leaf, str) else leaf, number) for leaf, number in expected.items())
    return Counter(dict(words))


@_named(JSON, 4)
def test_json_holds_every_text_whole(command: list[str], both: Both) -> None:
    found, expected = both(*command, "--format", "json")
    assert UNSEEN.findall(found) == []
    assert json_leaves(found) == _as_twin(json_leaves(expected))


@_named(JSON_LINES, 3)
def test_a_line_of_json_holds_every_text_whole(command: list[str], both: Both) -> None:
    found, expected = both(*command, "--format", "jsonl")
    assert UNSEEN.findall(found) == []
    assert json_leaves(found, lines=True) == _as_twin(json_leaves(expected, lines=True))


def test_a_dossier_in_json_has_each_text_where_the_file_has_it(register: Twins, stedenband: Command) -> None:
    for home, texts in register.texts.items():
        dossier = stedenband("show", home, "--format", "json", data=register.naughty).json
        for loc, text in texts.items():
            assert reduce(getitem, loc, dossier) == as_value(text, leaves()[loc]), loc


@_named([REPORT, FULL])
def test_a_report_in_json_can_be_read(command: list[str], both: Both) -> None:
    found, expected = (json.loads(text) for text in both(*command, "--format", "json"))
    assert found.keys() == expected.keys()
    assert len(found["notes"]) == len(expected["notes"])


@_named(CSV, 4)
def test_csv_has_as_many_cells_and_no_formula_among_them(command: list[str], both: Both) -> None:
    found, expected = both(*command, "--format", "csv")
    assert UNSEEN.findall(found) == formulas(found) == []
    assert [*map(len, rows(found))] == [*map(len, rows(expected))]
    assert found.count("\n") == expected.count("\n")


@_named(MARKDOWN, 4)
def test_no_text_is_more_than_text_in_markdown(command: list[str], both: Both) -> None:
    found, expected = both(*command, "--format", "md")
    assert UNSEEN.findall(found) == []
    assert markdown_parts(found) == markdown_parts(expected)


@_named([REPORT, FULL, TIMELINE])
def test_no_text_is_more_than_text_in_a_page(command: list[str], both: Both) -> None:
    found, expected = both(*command, "--format", "html")
    assert UNSEEN.findall(found) == []
    assert html_parts(found) == html_parts(expected)
    assert all(address.startswith(("#", "http://", "https://")) for address in html_addresses(found))
    _whole_texts_of(expected, "".join(Page(found).texts("html")))


def test_no_text_is_more_than_text_in_a_picture(both: Both) -> None:
    found, expected = both(*TIMELINE, "--format", "svg")
    assert UNSEEN.findall(found) == []
    assert xml_parts(found) == xml_parts(expected)


def _whole_texts_of(expected: str, found: str) -> None:
    """Each text whose word the twin has is there.

    A sentence may have made its first letter a capital one, of brackets within its own commas, and of quotation marks
    within a quotation others.
    """
    told = _without_marks(found)
    for text in words_in(expected):
        assert _without_marks(visible(text).strip()[1:]) in told, text


def _without_marks(text: str) -> str:
    return re.sub(r"[(),\s\"'“”‘’]+", " ", text)


def _text_of(path: Path) -> str:
    document = Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join(
        one.text for one in (*document.paragraphs, *(inner for cell in cells for inner in cell.paragraphs))
    )


def test_no_text_is_more_than_text_in_a_word_document(register: Twins, tmp_path: Path, stedenband: Command) -> None:
    found, expected = tmp_path / "naughty.docx", tmp_path / "harmless.docx"
    for path, data in ((found, register.naughty), (expected, register.harmless)):
        assert stedenband(*REPORT, "--overview", "-o", str(path), data=data).code == 1
    _whole_texts_of(_text_of(expected), _text_of(found))
    with zipfile.ZipFile(found) as ours, zipfile.ZipFile(expected) as theirs:
        assert ours.namelist() == theirs.namelist()
        for name in ours.namelist():
            if name.endswith((".xml", ".rels")):
                assert xml_parts(ours.read(name)) <= xml_parts(theirs.read(name))


@_named([*LISTS, CALENDAR, *STATS, [*REPORT, "--overview"]], 3)
def test_a_workbook_has_as_many_cells_and_each_is_text_or_a_value(
    command: list[str], register: Twins, tmp_path: Path, stedenband: Command
) -> None:
    found, expected = _written("xlsx", command, register, tmp_path, stedenband)
    ours, theirs = opened(found), opened(expected)
    assert [page.dimensions for page in ours] == [page.dimensions for page in theirs]
    cells = [cell for page in ours for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink or UNSEEN.search(str(cell.value)) for cell in cells)


def test_no_text_is_more_than_text_in_a_pdf(register: Twins, tmp_path: Path, stedenband: Command) -> None:
    found, expected = (document(one) for one in _written("pdf", FULL, register, tmp_path, stedenband))
    assert {one.tag for one in found.walk()} == {one.tag for one in expected.walk()}
    assert UNSEEN.findall(found.text.replace("\u200b", "")) == []  # our own, where a long word may be broken


def _written(
    suffix: str, command: list[str], register: Twins, tmp_path: Path, stedenband: Command
) -> tuple[bytes, bytes]:
    """The files that a command writes of the naughty register, and of its harmless twin."""
    found, expected = tmp_path / f"naughty.{suffix}", tmp_path / f"harmless.{suffix}"
    for path, data in ((found, register.naughty), (expected, register.harmless)):
        done = stedenband(*command, "-o", str(path), data=data)
        assert done.code == 1, done.err
    return found.read_bytes(), expected.read_bytes()


def test_no_text_is_more_than_text_in_a_calendar(both: Both) -> None:
    found, expected = both(*CALENDAR, "--format", "ics")
    ours, theirs = vobject.readOne(found), vobject.readOne(expected)
    entries = json.loads(both(*CALENDAR, "--format", "json")[0])
    known = [row for row in entries if row["next"].count("-") == 2 or row["what"] == "jubilee"]
    assert all(len(line.encode()) <= 75 and not UNSEEN.search(line) for line in found.split("\r\n"))
    assert _properties(ours) == _properties(theirs)
    assert {one.summary.value for one in ours.vevent_list} == set(map(_summary, known))
    assert len(icalendar.Calendar.from_ical(found).events) == len(known)


def _summary(row: dict[str, Any]) -> str:
    title = visible(row["title"])
    if row["what"] in ("event", "yearly"):
        return f"{visible(row['gemeente'])}: {title}"
    return f"{title} (alleen het jaar is bekend)" if row["next"].count("-") == 0 else title


def _properties(calendar: Any) -> Counter[tuple[str, ...]]:
    return Counter(tuple(sorted(event.contents)) for event in calendar.vevent_list)

"""The Almelo report of 24 June 2025 in every format, as it was looked at: a change in it is a change that was meant.

Made anew with `python -m tests.cli.test_golden`; then read the difference before committing it.
"""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Command
from tests.render.pdf_reader import document
from tests.render.workbooks import Rows, rows

GOLDEN = ROOT / "tests" / "golden"
REPORT = ["report", "--gemeente", "Almelo", "--on", "2025-06-24"]
COMMANDS = {
    "almelo.txt": [*REPORT, "--format", "text"],
    "almelo.md": [*REPORT, "--format", "md"],
    "almelo.html": [*REPORT, "--format", "html"],
    "almelo.json": [*REPORT, "--format", "json"],
    "almelo.docx.xml": [*REPORT, "--format", "docx"],
    "almelo.pdf.txt": [*REPORT, "--format", "pdf"],
    "almelo.xlsx.txt": [*REPORT, "--format", "xlsx"],
    "beeindigd.md": ["report", "--ended", "--on", "2026-11-21", "--format", "md"],
    "tijdlijn.svg": ["timeline", "--gemeente", "Almelo", "--on", "2025-06-24", "--format", "svg"],
    "agenda.ics": ["calendar", "--gemeente", "Almelo", "--on", "2025-06-24", "--years", "5", "--format", "ics"],
}


def text_of(name: str, printed: bytes) -> str:
    """What a golden file holds: the output, or of a Word file the XML of its text, and what others hold to be read."""
    if name.endswith(".docx.xml"):
        with zipfile.ZipFile(io.BytesIO(printed)) as packed:
            printed = packed.read("word/document.xml")
    elif name.endswith(".pdf.txt"):
        return "".join(f"{line}\n" for line in document(printed).outline())
    elif name.endswith(".xlsx.txt"):
        return "".join(f"{sheet}\n{_table(found)}\n" for sheet, found in rows(printed).items())
    return printed.decode().replace("\r\n", "\n")


def _table(found: Rows) -> str:
    return "".join(" | ".join("" if cell is None else str(cell) for cell in row).rstrip(" |") + "\n" for row in found)


def printed_by(arguments: list[str]) -> bytes:
    """The bytes that a command prints, in a process of its own."""
    command = [sys.executable, "-m", "stedenband", "--data", str(DATA), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_the_one_that_was_looked_at(name: str, tmp_path: Path, stedenband: Command) -> None:
    made = tmp_path / "made"
    if COMMANDS[name][-1] in ("docx", "pdf", "xlsx"):
        assert stedenband(*COMMANDS[name], "-o", str(made)).code == 0
    else:
        made.write_bytes(stedenband(*COMMANDS[name]).out.encode())
    assert text_of(name, made.read_bytes()) == (GOLDEN / name).read_text(encoding="utf-8")


def test_every_golden_file_has_its_command(stedenband: Command) -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(COMMANDS)


if __name__ == "__main__":
    for golden, asked in COMMANDS.items():
        (GOLDEN / golden).write_text(text_of(golden, printed_by(asked)), encoding="utf-8")

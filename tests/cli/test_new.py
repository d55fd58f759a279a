"""`stedenband new`: a skeleton with the right name that validates, and never harms what is there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command, run_process

NAMES = {
    "Leiden": "leiden.yaml",
    "'s-Hertogenbosch": "s-hertogenbosch.yaml",
    "’s-Gravenhage": "s-gravenhage.yaml",
    "Súdwest-Fryslân": "sudwest-fryslan.yaml",
    "Bergen (NH)": "bergen-nh.yaml",
    "Null": "null.yaml",
    "No": "no.yaml",
    "1234": "1234.yaml",
    "- Streep: naam #1": "streep-naam-1.yaml",
    'Met "aanhalingstekens"': "met-aanhalingstekens.yaml",
    "{gemeente}": "gemeente.yaml",
}


@pytest.mark.parametrize(("name", "file"), NAMES.items())
def test_a_skeleton_has_the_right_name_and_validates(name: str, file: str, tmp_path: Path, stedenband: Command) -> None:
    made = stedenband("new", "--", name, data=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert file in made.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [".schema.json", file]
    first = (tmp_path / file).read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=./.schema.json"
    assert stedenband("validate", "--strict", data=tmp_path).code == 0
    assert stedenband("list", "municipalities", "--columns", "gemeente", "--format", "json", data=tmp_path).json == [
        {"gemeente": name}
    ]


def test_the_examples_in_a_skeleton_validate_once_the_marks_are_taken_off(tmp_path: Path, stedenband: Command) -> None:
    stedenband("new", "Leiden", data=tmp_path)
    path = tmp_path / "leiden.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [line.replace("# ", "", 1) if line.startswith("  # ") else line for line in lines]
    path.write_text("\n".join(bare) + "\n", encoding="utf-8")
    done = stedenband("validate", "--strict", data=tmp_path)
    assert done.code == 0, done.out
    assert "1 stedenband, 1 comité en 1 activiteit" in done.out


def test_a_name_in_loose_letters_and_marks_gets_whole_letters(tmp_path: Path, stedenband: Command) -> None:
    made = stedenband("new", "Su\u0301dwest-Frysla\u0302n", data=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert "gemeente: S\u00fadwest-Frysl\u00e2n\n" in (tmp_path / "sudwest-fryslan.yaml").read_text(encoding="utf-8")


WRONG = ["", "   ", "../leiden", "a/b", "..", "Харків", "a\\b", "Heel\udcff"]


@pytest.mark.parametrize("name", WRONG)
def test_a_name_that_leaves_the_folder_or_gives_no_file_is_refused(
    name: str, tmp_path: Path, stedenband: Command
) -> None:
    done = stedenband("new", name, data=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "dat is geen naam van een gemeente" in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_overwritten(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(leiden="gemeente: Leiden\ncountry: NL\n")
    done = stedenband("new", "Leiden", data=data)
    assert done.code == 2
    assert "new overschrijft nooit" in done.err
    assert (data / "leiden.yaml").read_text() == "gemeente: Leiden\ncountry: NL\n"


def test_a_link_is_never_followed(tmp_path: Path, stedenband: Command) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "leiden.yaml").symlink_to(tmp_path / "elders.yaml")
    assert stedenband("new", "Leiden", data=data).code == 2
    assert not (tmp_path / "elders.yaml").exists()


def test_a_flemish_municipality_says_so(tmp_path: Path, stedenband: Command) -> None:
    stedenband("new", "Gent", "--country", "BE", data=tmp_path)
    assert "country: BE\n" in (tmp_path / "gent.yaml").read_text(encoding="utf-8")


def test_the_shipped_register_gets_no_files(tmp_path: Path) -> None:
    done = run_process("new", "Leiden", cwd=tmp_path)
    assert (done.code, list(tmp_path.iterdir())) == (2, [])

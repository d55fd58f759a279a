"""`stedenband validate`: places, sentences, totals and exit codes."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Command, run_process

MISTYPED = (
    "gemeente: Leiden\ncountry: NL\nbonds:\n- id: oxford\n  parners: [{name: Oxford, country: UK}]\n  kind: twinning\n"
)


def test_a_typing_error_is_told_with_its_place_and_what_was_meant(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(leiden=MISTYPED)
    done = stedenband("validate", data=data)
    assert (done.code, done.err) == (1, "")
    place = f"{data / 'leiden.yaml'}:5:3: fout [unknown-key] de sleutel parners bestaat hier niet"
    assert done.out.splitlines()[0].startswith(place)
    assert done.out.splitlines()[1] == "    → bedoeld was misschien partners"
    assert done.out.splitlines()[-1] == "1 fout in 1 bestand"


def test_it_speaks_english_when_asked(folder: Callable[..., Path]) -> None:
    done = run_process("--lang", "en", "--data", str(folder(leiden=MISTYPED)), "validate")
    assert done.code == 1
    assert "error [unknown-key] there is no key parners here" in done.out
    assert "perhaps partners was meant" in done.out
    assert done.out.splitlines()[-1] == "1 error in 1 file"


def test_paths_choose_whose_findings_are_shown(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n", heel="gemeente: Heel\ncountry: NL\n")
    assert stedenband("validate", str(data / "heel.yaml"), data=data).code == 0
    assert stedenband("validate", str(data / "stuk.yaml"), data=data).code == 1
    assert stedenband("validate", str(data), data=data).code == 1


def test_a_path_that_is_not_in_the_register_is_wrong_use(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband("validate", str(data / "weg.yaml"), data=data)
    assert (done.code, done.out) == (2, "")
    assert "weg.yaml" in done.err


def test_the_shipped_register_is_never_validated(tmp_path: Path) -> None:
    done = run_process("validate", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "geen register gevonden" in done.err

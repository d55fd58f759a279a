"""`stedenband rename`: every reference in every file follows, and the old id still finds the bond."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.changing import HEEL, changed
from tests.conftest import Command

HALF = """\
gemeente: Half
country: NL
joins: [heel/bath]
events:
  - id: feest
    date: 2020
    kind: visit
    title: Feest
    bonds: [heel/bath] # van ons samen
    status: held
"""
WITH_HALF = HEEL.replace("{name: Bath, country: GB}", "{name: Bath, country: GB}, {name: Half, country: NL}")


def test_an_id_changes_everywhere_and_the_old_one_is_kept(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=WITH_HALF, half=HALF)
    done = stedenband("rename", "heel/bath", "bath-en-half", "--yes", data=data)
    assert done.code == 0, done.err
    assert changed(WITH_HALF, data / "heel.yaml") == [
        "-   - id: bath # de eerste",
        "+   - id: bath-en-half # de eerste",
        "+     former_ids: [bath]",
        "-     bonds: [bath]",
        "+     bonds: [bath-en-half]",
    ]
    assert changed(HALF, data / "half.yaml") == [
        "- joins: [heel/bath]",
        "+ joins: [heel/bath-en-half]",
        "-     bonds: [heel/bath] # van ons samen",
        "+     bonds: [heel/bath-en-half] # van ons samen",
    ]
    assert stedenband("show", "heel/bath", data=data).out == stedenband("show", "heel/bath-en-half", data=data).out


def test_a_second_new_id_keeps_both_old_ones(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    for old, new in (("bath", "b"), ("b", "c"), ("c", "bath")):
        assert stedenband("rename", f"heel/{old}", new, "--yes", data=data).code == 0
    assert "    former_ids: [b, c]\n" in (data / "heel.yaml").read_text()


def test_a_partner_gets_a_new_name_and_keeps_the_old_one(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    done = stedenband("rename", "heel/bath", "--name", "Aquae Sulis", "--on", "1-1-2026", "--yes", data=data)
    assert done.code == 0, done.err
    assert changed(HEEL, data / "heel.yaml") == [
        "-     partners: [{name: Bath, country: GB}]",
        "+     partners: [{name: Aquae Sulis, country: GB, names: [{name: Bath, until: 2025-12-31}]}]",
    ]


def test_what_cannot_be_is_told(folder: Callable[..., Path], stedenband: Command) -> None:
    two = WITH_HALF.replace("events:", "  - id: b\n    partners: [{name: B, country: GB}]\n    kind: project\nevents:")
    data = folder(heel=two, half=HALF)
    for arguments, message in {
        ("heel/bath",): "noem een nieuwe id, of --name",
        ("heel/bath", "bath"): "dat is geen andere id",
        ("heel/bath", "b"): "b: die id is er al",
        ("heel/bath", "--name", "X"): "--partner ontbreekt; kies Bath, Half",
        ("heel/bath", "--name", "X", "--partner", "Bad"): "--partner Bad: dat is niet bekend",
        ("heel/b", "--name", "B"): "B: zo heet de partner al",
        ("Heel", "c"): "Heel: noem een stedenband: heel/bath, heel/b",
        ("bath", "c"): "bedoelde u heel/bath?",
    }.items():
        done = stedenband("rename", *arguments, data=data)
        assert done.code == 2 and message in done.err, (arguments, done.err)
    assert changed(two, data / "heel.yaml") == []

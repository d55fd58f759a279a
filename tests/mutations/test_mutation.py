"""Single-fault mutation: the real files with one fault at a time, of every kind, at every place where it can stand.

Each must be told: by the right rule, on the right line of the right file, and where the place is one value, in the
right column. By default some places of each kind are tried, spread over all; `-m slow` tries every one of them.
"""

import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from stedenband.loading.data_file import DataFile, read_data
from stedenband.loading.linter import LintOptions, lint
from stedenband.parsing.source import Spot
from stedenband.rules.catalogue import Severity, rules
from stedenband.rules.finding import Finding
from tests.mutations.edits import Kind
from tests.mutations.kinds import KINDS, KINDS_ON_FRESHNESS
from tests.mutations.places import originals
from tests.mutations.planted import Expect, Planted, edited, spot_after

TODAY = date(2026, 11, 21)
SAMPLE = 2  # the first and the last
_SHOWN = 10


@cache
def _sound() -> dict[str, DataFile]:
    return {home: _read(home, file.text) for home, file in originals().items()}


def _read(home: str, text: str, file_name: str = "") -> DataFile:
    name = file_name or f"{home}.yaml"
    return read_data(home, name, name, text.encode("utf-8", "surrogateescape"))


def _with(planted: Planted) -> dict[str, DataFile]:
    """The real files, with the fault in place."""
    files = dict(_sound())
    for home in (planted.home, *planted.others):
        text = edited(originals()[home].text, planted.edits_of(home))
        file_name = planted.file_name if home == planted.home else ""
        if file_name:
            del files[home]
        name = Path(file_name or home).stem
        files[name] = _read(name, text, file_name)
    return files


def _findings(files: Mapping[str, DataFile], stale: bool, rules: Collection[str] = rules()) -> tuple[Finding, ...]:
    """What is found of some rules; of the others no places are looked up, which would take half of the time."""
    return lint({*files}, files, LintOptions(TODAY, stale, tells=rules.__contains__)).findings


@cache
def _before(stale: bool) -> tuple[Finding, ...]:
    """What is found in the real files as they are: notes, and what has gone stale."""
    return _findings(_sound(), stale)


def missed(planted: Planted, stale: bool) -> list[str]:
    """What a fault should have given and did not; each with what was found instead."""
    files = _with(planted)
    findings = _findings(files, stale, {expect.rule for expect in planted.expects})
    lines = [line for expect in planted.expects if (line := _missed(planted, expect, findings, stale))]
    return [f"{line}; found: {_told(_findings(files, stale))}" for line in lines]


def _missed(planted: Planted, expect: Expect, findings: Sequence[Finding], stale: bool) -> str | None:
    home = expect.home or planted.home
    file = planted.file_name or f"{home}.yaml"
    of_rule = [one.spot for one in findings if (one.file, one.rule) == (file, expect.rule)]
    wanted = spot_after(originals()[home].text, planted.edits_of(home), expect)
    known = _known(planted, home, expect.rule, stale)
    if any(_is_at(spot, wanted, expect.column) and spot[:2] not in known for spot in of_rule):
        return None
    place = f"{file}:{wanted.line}:{wanted.column if expect.column else '*'}"
    return f"{planted.home} {planted.where}: expected {place} {expect.rule}"


def _is_at(spot: Spot, wanted: Spot, column: bool) -> bool:
    return spot.line == wanted.line and (not column or spot.column == wanted.column)


def _known(planted: Planted, home: str, rule: str, stale: bool) -> set[tuple[int, int]]:
    """Where the findings that the real file gives as it is stand in the changed text: these tell of no fault.

    A file that has another name than before had no findings.
    """
    if planted.file_name and home == planted.home:
        return set()
    text = originals()[home].text
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    spots = [one.spot for one in _before(stale) if (one.file, one.rule) == (f"{home}.yaml", rule)]
    places = (Expect(rule, starts[spot.line - 1] + spot.column - 1) for spot in spots)
    return {spot_after(text, planted.edits_of(home), place)[:2] for place in places}


def _told(findings: Sequence[Finding]) -> str:
    told = [one for one in findings if one.severity is not Severity.NOTE]
    return ", ".join(f"{one.file}:{one.spot.line}:{one.spot.column} {one.rule}" for one in told[:_SHOWN]) or "nothing"


def _places(kind: Kind) -> list[Planted]:
    """The fault at every place of every real file."""
    files = originals()
    return [planted for file in files.values() for planted in kind(files, file)]


def _spread(places: Sequence[Planted], most: int) -> Sequence[Planted]:
    """At most so many of the places, the first and the last among them."""
    if len(places) <= most:
        return places
    return [places[index * (len(places) - 1) // (most - 1)] for index in range(most)]


def _all_caught(name: str, kind: Kind, most: int | None) -> None:
    places = _places(kind)
    tried = places if most is None else _spread(places, most)
    lines = [line for planted in tried if (line := "; ".join(missed(planted, name in KINDS_ON_FRESHNESS)))]
    sys.stdout.write(f"{name}: planted {len(tried)} of {len(places)}, caught {len(tried) - len(lines)}\n")  # -rP
    assert places, "this kind has no place in the real files"
    assert lines == []


@pytest.mark.parametrize("name", [*KINDS, *KINDS_ON_FRESHNESS])
def test_a_fault_is_told_where_it_stands_at_places_spread_over_the_real_files(name: str) -> None:
    _all_caught(name, {**KINDS, **KINDS_ON_FRESHNESS}[name], SAMPLE)


# No text of a data file breaks these, or none that is read.
_NO_FAULT = {"file-unreadable", "file-in-subfolder", "schema-outdated"}


def test_every_rule_has_a_kind_of_fault() -> None:
    kinds = {**KINDS, **KINDS_ON_FRESHNESS}.values()
    assert {expect.rule for kind in kinds for planted in _places(kind) for expect in planted.expects} == {
        *rules().keys() - _NO_FAULT
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", [*KINDS, *KINDS_ON_FRESHNESS])
def test_a_fault_is_told_where_it_stands_at_every_place_of_the_real_files(name: str) -> None:
    _all_caught(name, {**KINDS, **KINDS_ON_FRESHNESS}[name], None)

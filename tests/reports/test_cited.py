"""Each sentence of a report on a bond cites the sources of what it tells, and no other.

`cited.yaml` beside this is a table of registers in which every record has a source of its own, with every sentence of
the report and the sources that it should cite, as a person has written them beside it. What a sentence stands under, or
in a table, is no part of it.
"""

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

# What each bond has that is not told otherwise, and one beside it, so that the sources of the first are told apart.
_BOND = {"id": "aken", "partners": [{"name": "Aken", "country": "DE"}], "kind": "twinning", "sources": ["band"]}
_BESIDE = {"id": "bath", "partners": [{"name": "Bath", "country": "GB"}], "kind": "twinning", "sources": ["ander"]}
CASES = yaml.safe_load(Path(__file__).with_name("cited.yaml").read_text(encoding="utf-8"))
_TOLD = re.compile(r"\[(.*?)\] (.+)")


def _sources(record: object) -> Iterator[str]:
    """The ids of all sources that a record and those in it name."""
    if isinstance(record, dict):
        for key, value in record.items():
            yield from value if key == "sources" else [value] if key == "source" else _sources(value)
    elif isinstance(record, list):
        for one in record:
            yield from _sources(one)


def _register(case: Mapping[str, Any], folder: Path) -> Path:
    """A data folder with the register of a case, in which each source has its id as its title.

    What Testdam does not write itself stands in the file of the `writer`, and is joined.
    """
    records = {key: case[key] for key in ("events", "committees") if key in case}
    bonds = [{**_BOND, **bond} for bond in case["bonds"]]
    writer = case.get("writer", "Testdam")
    _write(folder, writer, {**records, "bonds": [*bonds, _BESIDE]})
    if writer != "Testdam":
        _write(folder, "Testdam", {"bonds": [_BESIDE], "joins": [f"{writer.lower()}/{bond['id']}" for bond in bonds]})
    return folder


def _write(folder: Path, name: str, records: Mapping[str, Any]) -> None:
    sources = {id: {"title": id, "date": "2020"} for id in _sources(dict(records))}
    file = {"gemeente": name, "country": "NL", "sources": sources, **records}
    (folder / f"{name.lower()}.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), encoding="utf-8")


def _cited(part: Mapping[str, Any], titles: Mapping[int, str]) -> Iterator[tuple[str, set[str]]]:
    """The phrases of the paragraphs of a part, each with the titles of what it cites."""
    for block in part["blocks"]:
        for phrase in block.get("phrases", ()) if block["type"] == "paragraph" else ():
            yield phrase["text"], {titles[number] for number in phrase["notes"]}
    for inner in part["parts"]:
        yield from _cited(inner, titles) if inner["key"] != "testdam/bath" else ()


def _expected(phrases: list[tuple[str, set[str]]], told: list[tuple[str, set[str]]]) -> list[tuple[str, set[str]]]:
    """The sentences of phrases as they are expected: those with the same sources stand in one phrase."""
    found, left = [], [*told]
    for text, cited in phrases:
        rest = text
        while left and rest.startswith(left[0][0]):
            sentence = left.pop(0)[0]
            found.append((sentence, cited))
            rest = rest[len(sentence) :].lstrip()
        if rest:
            found.append((rest, cited))
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_sentence_cites_the_sources_of_what_it_tells(
    case: Mapping[str, Any], tmp_path: Path, stedenband: Command
) -> None:
    done = stedenband(*shlex.split(case["ask"]), "--format", "json", data=_register(case, tmp_path))
    assert done.code == 0, done.err
    answer = json.loads(done.out)
    titles = {note["number"]: note["text"].split(",")[0] for note in answer["notes"]}
    phrases = [it for part in answer["parts"] for it in _cited(part, titles)]
    lines = [_TOLD.fullmatch(line) for line in case["told"]]
    told = [(match[2], set(match[1].split(", "))) for match in lines if match]
    assert len(told) == len(lines)
    assert _expected(phrases, told) == told

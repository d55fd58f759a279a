"""`add`, `change` and `rename` over real files written in other ways (seeded): nothing but the change is another."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest
import yaml

from stedenband.loading.data_file import read_data
from stedenband.model import Municipality
from tests.cases import findings_in
from tests.cli.changing import collections, in_style
from tests.conftest import DATA, Command, slow

ORIGINALS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.yaml"))}
_COMMENT = re.compile(r"(?:^|\s)#[^\n\r]*", re.MULTILINE)
LONG = (
    "Een zin: met komma's, 'aanhalingstekens' en # tekens, die te lang is om op één regel van een bestand te passen. "
)

Way = Callable[[str, random.Random], str]


def _with_comments(text: str, chance: random.Random) -> str:
    """Comments of their own, and behind values that stand on one line."""
    lines = text.split("\n")
    for at in sorted(chance.sample(range(len(lines)), min(8, len(lines))), reverse=True):
        if re.fullmatch(r" *(- )?[a-z_]+: [^>|\"'#]*[^>|\"'#-]", lines[at]):
            lines[at] += f" # kanttekening {at}"
        if re.match(r" {0,4}(- )?[a-z_]+:( |$)", lines[at]):
            lines.insert(at, f"# opmerking {at}")
    return "\n".join(lines)


def _windows(text: str, chance: random.Random) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _marked(text: str, chance: random.Random) -> str:
    return "\ufeff" + text.removeprefix("\ufeff")


def _without_last_end(text: str, chance: random.Random) -> str:
    return text.rstrip("\r\n")


def _with_blank_lines(text: str, chance: random.Random) -> str:
    return re.sub(r"\n(?=  - id:|[a-z_]+:)", "\n\n", text)


def _in_style(is_flow: bool) -> Way:
    """Every list and mapping in brackets, or each value on lines of its own."""
    return lambda text, chance: in_style(text, is_flow=is_flow, width=10_000 if chance.random() < 0.5 else 120)


def _has_brackets(text: str) -> bool:
    return any(node.flow_style and node.value for node in collections(yaml.compose(text)))


STYLES = [_in_style(is_flow=True), _in_style(is_flow=False)]
WAYS: list[Way] = [_with_comments, _with_comments, _with_blank_lines, _windows, _marked, _without_last_end]


def _written(seed: int) -> tuple[str, str]:
    """A real file, by its slug, in which something is written in another way, and nothing says otherwise."""
    chance = random.Random(seed)  # noqa: S311
    home = chance.choice([*ORIGINALS])
    text = ORIGINALS[home]
    if chance.random() < 0.4:
        text = chance.choice(STYLES)(text, chance)
    for way in sorted(chance.sample(WAYS, chance.randint(0, 3)), key=WAYS.index):
        text = way(text, chance)
    return home, text


def _commands(home: str, owner: Municipality) -> Iterator[list[str]]:
    """Commands that this file can take."""
    source = ["--source", next(iter(owner.sources), "")] if owner.sources else []
    yield ["add", "source", home, "--title", LONG.strip(), "--date", "2024", "--publisher", "Wie: dan ook"]
    yield ["add", "committee", home, "--name", "Comité: nieuw", "--form", "stichting", "--since", "rond 1990"]
    yield ["change", home, "confirmed", "1 november 2026"]
    yield ["change", home, "achtergrond", LONG * 2]
    if source:
        yield ["add", "bond", home, "--partner", "Zürich", "--country", "Zwitserland", "--kind", "contact", *source]
        yield [
            "add",
            "event",
            home,
            "--title",
            LONG,
            "--kind",
            "brief",
            "--status",
            "gehouden",
            "--date",
            "2020",
            *source,
        ]
    for bond in owner.bonds:
        ref = f"{home}/{bond.id}"
        yield ["change", ref, "status", "slapend", "--date", "2026", "--by", "beide", "--note", LONG]
        yield ["change", ref, "achtergrond", LONG * 2]
        yield ["change", ref, "beweegredenen", "vrede", "solidarity"]
        yield ["add", "role", ref, "--role", "raad", "--task", LONG * 2, "--holder", "de raad, altijd"]
        yield ["add", "agreement", ref, "--kind", "verdrag", "--signed", "2026", "--theme", "sport"]
        yield ["add", "proposal", ref, "--what", "wijzigen", "--date", "2026", "--by", "partner", "--note", LONG]
        yield ["rename", ref, f"{bond.id}-nieuw"]
        yield ["change", ref, "bronnen", *owner.sources]
        yield ["change", ref, "beweegredenen" if bond.motives else "bronnen", "--remove"]
        if bond.roles:
            yield ["change", ref, "rollen.1", "--remove"]
        if len(bond.partners) == 1:
            yield ["rename", ref, "--name", "Nieuwe Naam", "--on", "2020"]
    for event in owner.events:
        ref = f"{home}/events/{event.id}"  # a source may have the same id
        yield ["change", ref, "place", "Een zaal: de grote"]
        yield ["change", ref, "--remove"]
        yield ["add", "participant", f"{home}/{event.id}", "--office", "inwoner", "--number", "12", "--about", "ja"]


def _harm(before: str, after: str, command: list[str]) -> Iterator[str]:
    """What a command did that it should not."""
    is_replaced = command[0] == "change" and command[2] in {"achtergrond", "beweegredenen", "bronnen"}
    if not is_replaced or "--remove" in command:
        lost = Counter(_COMMENT.findall(before)) - Counter(_COMMENT.findall(after))
        if lost and not any(said in "".join(command) for said in map(str.strip, lost)):
            yield f"comments lost: {[*lost]}"
    if ("\r\n" in before) != ("\r\n" in after) or ("\r\n" in after and after.count("\n") != after.count("\r\n")):
        yield "other line ends"
    if _has_brackets(after) and not _has_brackets(before):
        yield "brackets in a file without them"
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    places = [one for one in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if one[0] != "equal"]
    lines = sum(last - first for _, first, last, _, _ in places)
    if command[0] == "add" and (len(places) > 1 or lines > 1):
        yield f"{len(places)} places, {lines} lines"
    if command[0] == "change" and len(places) > 1:
        yield f"{len(places)} places"


def _errors(folder: Path) -> Counter[str]:
    return Counter(one.rule for one in findings_in(folder) if one.severity == "error")


@pytest.mark.parametrize("number", [12, slow(600)])
def test_nothing_but_the_change_is_another(number: int, tmp_path: Path, stedenband: Command) -> None:
    harmed, done_well = [], 0
    for seed in range(number):
        home, text = _written(seed)
        for path in DATA.glob("*.yaml"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        file = tmp_path / f"{home}.yaml"
        file.write_bytes(text.encode())
        owner = read_data(home, file.name, str(file), text.encode()).municipality
        if owner is None:  # a comment fell inside a value
            continue
        errors = _errors(tmp_path)
        command = random.Random(-seed).choice([*_commands(home, owner)])  # noqa: S311
        done = stedenband(*command, "--yes", data=tmp_path)
        after = file.read_bytes().decode()
        assert done.code in (0, 1, 2) and "had niet mogen gebeuren" not in done.err, (seed, command, done.err)
        if done.code != 0:
            assert after == text, (seed, command)
            told = ("Dit zou fouten geven", "er staat een opmerking bij")
            harmed += [] if any(one in done.err for one in told) else [(seed, command, done.err)]
            continue
        done_well += 1
        harmed += [(seed, command, what) for what in _harm(text, after, command)]
        harmed += [(seed, command, "new errors")] if _errors(tmp_path) - errors else []
    assert harmed == [], "\n".join(map(str, harmed))
    assert done_well > number * 0.8


@pytest.mark.parametrize("home", [home for home, text in ORIGINALS.items() if "country: NL" in text])
@pytest.mark.parametrize("seed", [0, slow(1), slow(2)])
@pytest.mark.parametrize("style", [None, *map(slow, STYLES)])
def test_a_merger_moves_what_a_file_says_with_its_comments(
    home: str, style: Way | None, seed: int, tmp_path: Path, stedenband: Command
) -> None:
    text = re.sub(r"^gemeente: .*$", "gemeente: Appingedam", ORIGINALS[home], count=1, flags=re.MULTILINE)
    text = re.sub(r"^(ids|wikidata|part_of|joins|location): .*\n", "", text, flags=re.MULTILINE)
    text = style(text, random.Random(seed)) if style else text  # noqa: S311
    commented = _with_comments(text, random.Random(seed))  # noqa: S311
    if read_data("appingedam", "", "", commented.encode()).municipality:  # else one fell inside a value
        text = commented
    (tmp_path / "appingedam.yaml").write_text(text, encoding="utf-8")
    before = read_data("appingedam", "appingedam.yaml", "", text.encode()).municipality
    errors = _errors(tmp_path)
    done = stedenband("merge", "Appingedam", "--into", "Eemsdelta", "--yes", data=tmp_path)
    assert done.code == 0, done.err
    made = (tmp_path / "eemsdelta.yaml").read_text(encoding="utf-8")
    after = read_data("eemsdelta", "eemsdelta.yaml", "", made.encode()).municipality
    assert before and after
    assert not (tmp_path / "appingedam.yaml").exists() and not _errors(tmp_path) - errors
    whose = {"origin": None, "home": None}  # what tells that a bond was of the former municipality
    assert [one.model_copy(update=whose) for one in after.bonds] == [
        one.model_copy(update=whose) for one in before.bonds
    ]
    assert all(one.origin or one.home for one in after.bonds)
    assert (after.sources, after.committees, after.events) == (before.sources, before.committees, before.events)
    listed = "\n".join(re.findall(r"^(?:sources|committees|bonds|events):\n(?:(?:  .*)?\n)*", text, re.MULTILINE))
    assert not Counter(_COMMENT.findall(listed)) - Counter(_COMMENT.findall(made))
    said = made + done.err
    assert [
        one for one in _COMMENT.findall(text) if one.strip() not in said and "yaml-language-server" not in one
    ] == []

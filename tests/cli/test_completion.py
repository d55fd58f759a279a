"""Completion in a shell: it knows names and codes, and does not load the world to answer."""

import json
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from stedenband.cli.commands import COMMANDS
from stedenband.cli.completion import CODES_OF_TABLES
from stedenband.cli.lists import TABLES
from stedenband.query.facets import CODES
from stedenband.query.filter_values import Table
from stedenband.vocabulary import codes
from tests.conftest import FROZEN
from tests.starting import started

WORDS = [
    *((letter, [name for name in COMMANDS if name.startswith(letter)]) for letter in "ls"),
    ("list --ge", ["--gemeente"]),
    ("list --gemeente Al", ["Alkmaar", "Almelo"]),
    ("list --gemeente al", ["alkmaar", "almelo"]),
    ("list --gemeente Rotte", ["Rotterdam"]),
    ("list --gemeente sud", ["sudwest-fryslan"]),
    ("import x.csv --gemeente hogel", []),
    ("import x.csv --gemeente het-ho", ["het-hogeland"]),
    ("new Rott", ["Rotterdam"]),
    ("new alm", ["almere"]),
    ("show al", ["alkmaar", "almelo"]),
    ("show almelo/", ["almelo/preston", "almelo/iserlohn", "almelo/ejmiatsin", "almelo/denizli"]),
    ("show leiden/o", ["leiden/oxford"]),
    ("list --country D", ["DE", "DJ", "DK", "DM", "DO", "DZ"]),
    ("list --status e", ["exploring", "ended"]),
    ("list --kind s", ["sister-city"]),
    ("validate --ignore trail", ["trailing-space"]),
    ("explain jub", ["jubilee-mismatch", "jubilee"]),
    ("explain explo", ["exploring"]),
    ("explain kin", ["kind"]),
    ("explain bee", ["beeindigd", "beeindigen"]),
    ("explain slap", ["slapend"]),
    ("explain soo", ["soort"]),
    ("--data data show al", ["alkmaar", "almelo"]),
    ("list --data data --gemeente al", ["alkmaar", "almelo"]),
    ("--lang n", ["nl"]),
    ("list --lang e", ["en"]),
    ("list comm", ["committees"]),
    ("list --format j", ["json", "jsonl"]),
    ("list --format = j", ["json", "jsonl"]),  # so bash parts `--format=j`
    ("calendar --format i", ["ics"]),
    ("stats --by status,decade-b", ["status,decade-begun"]),
    ("schema --draft 2", ["2020-12"]),
    ("new --country B", ["BE"]),
    ("new --country bel", ["belgië", "belgium"]),
    ("list --country Dui", ["Duitsland"]),
    ("list --country Ger", ["Germany"]),
    ("list --country Verenigd\\ K", ["Verenigd\\ Koninkrijk"]),
    ("list --status beë", ["beëindigd"]),
    ("list --status bee", ["beeindigd"]),
    ("list events --status p", ["planned"]),
    ("list events --status geh", ["gehouden"]),
    ("list events --kind jub", ["jubilee"]),
    ("list committees --status wi", ["winding-up"]),
    ("list proposals --status pe", ["pending"]),
    ("list --kind zu", ["zusterstad"]),
    ("list --network Euro", ["Eurocities"]),
    ("list --committee preston", ["preston-comite"]),
]
# The names of columns come from the models, so completing them loads these.
COLUMNS = [
    ("list --columns gem", ["gemeente"]),
    ("list --columns gemeente,part", ["gemeente,partners"]),
    ("list committees --columns for", ["form"]),
    ("list --sort since,-part", ["since,-partners"]),
    ("list --sort -part", ["-partners"]),
    ("list events --sort -ti", ["-title"]),
]


HEAVY = {"yaml", "pydantic", "pydantic_core", "rich", "stedenband.model"}


def complete(*lines: str) -> list[tuple[list[str], list[str]]]:
    """What bash is offered for each line, and which heavy modules were loaded to say so."""
    asked = [
        {
            "_STEDENBAND_COMPLETE": "complete_bash",
            "COMP_WORDS": f"stedenband {line}",
            "COMP_CWORD": str(len(shlex.split(line))),
        }
        for line in lines
    ]
    ended = started([((), one) for one in asked], FROZEN)
    return [(list(filter(None, done.out.splitlines())), sorted(HEAVY & done.loaded)) for done in ended]


@pytest.fixture(scope="module")
def offered() -> Mapping[str, tuple[list[str], list[str]]]:
    """What is offered for each line of the tables."""
    lines = [line for line, _ in (*WORDS, *COLUMNS)]
    return dict(zip(lines, complete(*lines), strict=True))


@pytest.mark.parametrize(("line", "expected"), WORDS, ids=[case[0] for case in WORDS])
def test_a_shell_is_offered_what_fits_without_loading_the_world(
    line: str, expected: list[str], offered: Mapping[str, tuple[list[str], list[str]]]
) -> None:
    assert offered[line] == (expected, [])


@pytest.mark.parametrize(("line", "expected"), COLUMNS, ids=[case[0] for case in COLUMNS])
def test_a_shell_is_offered_the_columns_of_the_table(
    line: str, expected: list[str], offered: Mapping[str, tuple[list[str], list[str]]]
) -> None:
    assert offered[line][0] == expected


def test_the_tables_offered_are_those_that_can_be_listed() -> None:
    assert tuple(Table) == TABLES


def test_the_codes_offered_for_a_table_are_those_that_its_filters_take() -> None:
    for table, words in CODES.items():
        for option, known in words.items():
            name = option.capitalize()
            assert set(known) >= set(getattr(codes, CODES_OF_TABLES.get((table, name), name))), (table, option)


HOSTILE = [
    "$(touch gek)",
    "\\$(touch gek)",
    "`touch gek`",
    "a;touch gek",
    "* *",
    "a\nb",
    "\x1b[31m",
    "-rf",
    "'",
    "[ab]",
]


def test_a_shell_is_never_offered_the_name_of_a_file_that_it_could_obey(
    folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(**dict.fromkeys([*HOSTILE, "heel"], "gemeente: Gek\ncountry: NL\n"))
    monkeypatch.setenv("STEDENBAND_DATA", str(data))
    assert [words for words, _ in complete('show ""', 'list --gemeente ""')] == [["heel"], ["heel"]]


def test_a_shell_is_never_offered_the_name_of_a_network_that_it_could_obey(folder: Callable[..., Path]) -> None:
    names = "".join(f"  - {{name: {json.dumps(name)}}}\n" for name in [*HOSTILE, "Heel gewoon"])
    data = folder(testdam=f"gemeente: Testdam\ncountry: NL\nnetworks:\n{names}")
    assert complete(f'list --data {data} --network ""')[0][0] == ["Heel\\ gewoon"]


def test_a_name_with_a_quote_in_it_is_not_offered_in_part(folder: Callable[..., Path]) -> None:
    names = """["Net 'x'"], [Cités d'Europe], ["'s-Gravennet"], ['Net twee'], [Net drie]"""
    networks = names.replace("[", "{name: ").replace("]", "}")
    data = folder(testdam=f"gemeente: Testdam\ncountry: NL\nnetworks: [{networks}]\n")
    assert complete(f'list --data {data} --network ""')[0][0] == ["Net\\ drie", "Net\\ twee"]


def test_a_folder_that_is_not_there_offers_nothing() -> None:
    assert complete("--data nergens show a", "list --data nergens --network a") == [([], []), ([], [])]

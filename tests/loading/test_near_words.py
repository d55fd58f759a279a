"""Words that people write in the place of a key or a code: which one is meant stands first, and alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.model.base import Record, keys_of
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.everyday import _MEANT
from tests.conftest import Command

HEAD = "gemeente: Testdam\ncountry: NL\n"
BOND = "bonds:\n  - id: x\n    kind: twinning\n    partners: [{name: X, country: DE}]\n"
SOURCE = "sources:\n  brief: {title: Brief, date: 2020}\n"

KEYS = {
    "gemeente: Testdam\nland: NL\n": "country",
    f"{HEAD}stedenbanden: []\n": "bonds",
    f"{HEAD}banden: []\n": "bonds",
    f"{HEAD}inwoners: 5\n": "population",
    f"{HEAD}bron: [x]\n": "sources",
    f'{HEAD}code: "0193"\n': "ids",
    f"{HEAD}gemeentecode: GM0193\n": "ids",
    f"{HEAD}cbs: GM0193\n": "ids",
    f"{HEAD}ids: {{code: GM0193}}\n": "cbs",
    f"{HEAD}uitwisselingen: 50\n": "figures",
    f"{HEAD}committees: [{{id: c, name: C, form: committee, exchanges: 50}}]\n": "figures",
    f"{HEAD}opmerking: x\n": "note",
    f"{HEAD}{BOND}    soort: twinning\n": "kind",
    f"{HEAD}{BOND}    thema: [culture]\n": "themes",
    f"{HEAD}{BOND}    geschiedenis: []\n": "history",
    f"{HEAD}networks: [{{naam: X}}]\n": "name",
    f"{HEAD}networks: [{{name: X, begin: 1990}}]\n": "since",
    f"{HEAD}networks: [{{name: X, einde: 1990}}]\n": "until",
    f"{HEAD}networks: [{{name: X, nmae: 1990}}]\n": "name",
}
CODES = {
    "status: opgezegd": "ended",
    "status: gestopt": "ended",
    "status: inactief": "dormant",
    "status: bevroren": "suspended",
    "status: Beëindigd": "ended",
    "status: actif": "active",
    # What a code is called of a province or of a city.
    "status: active, by: de provincie": "municipality",
    "status: active, by: stad": "municipality",
    "status: active, by: eigen comité": "own-committee",
    "status: active, decided_by: Gedeputeerde Staten": "executive",
    "status: active, decided_by: de gouverneur": "mayor",
}


@pytest.mark.parametrize(("text", "key"), KEYS.items())
def test_a_key_in_everyday_words_is_told_which_it_should_be(
    text: str, key: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    done = stedenband("validate", "--select", "unknown-key", data=folder(testdam=text))
    assert f"bedoeld was misschien {key}\n" in done.out, done.out


@pytest.mark.parametrize(("told", "code"), CODES.items())
def test_a_code_in_everyday_words_is_told_which_it_should_be(
    told: str, code: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    text = f"{HEAD}{BOND}    history: [{{date: 1990, {told}}}]\n"
    done = stedenband("validate", "--select", "unknown-code", data=folder(testdam=text))
    assert f"bedoeld was misschien {code}\n" in done.out, done.out


@pytest.mark.parametrize(("word", "code"), {"Gedeputeerde Staten": "executive", "de stad": "municipality"}.items())
def test_what_a_code_is_called_of_a_province_or_a_city_is_explained(word: str, code: str, stedenband: Command) -> None:
    assert stedenband("explain", word).out == stedenband("explain", code).out


def test_an_everyday_word_is_never_mended_unasked(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(testdam=f"{HEAD}{BOND}    history: [{{date: 1990, status: opgezegd}}]\n")
    stedenband("validate", "--fix", data=data)
    assert "status: opgezegd" in (data / "testdam.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("by", ["gemeente", "de gemeente", "municipality", "the municipality"])
def test_who_ended_a_bond_may_be_asked_in_everyday_words(by: str, stedenband: Command) -> None:
    done = stedenband("report", "--ended", "--ended-by", by)
    assert (done.code, done.err) == (0, "")
    assert done.out == stedenband("report", "--ended", "--ended-by", "municipality").out


def test_a_status_may_be_asked_in_everyday_words(stedenband: Command) -> None:
    assert stedenband("list", "--status", "opgezegd") == stedenband("list", "--status", "ended")


def _records(record: type[Record] = Record) -> set[type[Record]]:
    return {record}.union(*(_records(one) for one in record.__subclasses__()))


def test_every_everyday_word_stands_for_what_there_is_and_is_none_itself() -> None:
    codes = {code.value for codes in Code.__subclasses__() for code in codes}
    keys = {key for record in _records() for _, key in keys_of(record)}
    for word, meant in _MEANT.items():
        assert set(meant.split()) <= codes | keys, word

"""What has changed: since a day by the dates in the data, and since a git revision in the data itself."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command

Folder = Callable[..., Path]

BEFORE = """gemeente: Testdam
country: NL
sources: {brief: {title: Brief, date: 2020}}
committees: [{id: comite, name: Comité, form: committee, sources: [brief]}]
bonds:
- {id: ver, partners: [{name: Ver, country: DE}], kind: twinning, history: [{date: 1990, status: active}],
   roles: [{role: committee, committee: comite}], sources: [brief]}
- {id: weg, partners: [{name: Weg, country: DE}], kind: twinning, history: [{date: 1990, status: active}],
   sources: [brief]}
events: [{id: bezoek, date: 2001, kind: visit, title: Bezoek, status: held, bonds: [ver], sources: [brief]}]
"""
AFTER = """gemeente: Testdam
country: NL
background: Nieuw verhaal.
sources: {brief: {title: Brief, date: 2020}}
committees: [{id: comite, name: Comité, form: foundation, sources: [brief]}]
bonds:
- {id: ver, partners: [{name: Ver, country: DE}], kind: twinning, motives: [peace],
   history: [{date: 1990, status: active}, {date: 2005, status: ended, by: both, reason: cost}],
   roles: [{role: committee, committee: comite}], sources: [brief]}
- {id: nieuw, partners: [{name: Nieuw, country: FR}], kind: twinning, history: [{date: 2006, status: active}],
   sources: [brief]}
events:
- {id: bezoek, date: 2001-05, kind: visit, title: Bezoek, status: held, bonds: [ver], sources: [brief]}
- {id: feest, date: 2006-05-04, kind: jubilee, title: Feest, status: held, bonds: [nieuw], sources: [brief]}
"""


@pytest.fixture
def changed(folder: Folder) -> Path:
    data = folder(testdam=BEFORE, oud="gemeente: Oud\ncountry: NL\n")

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=data, check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "eerst")
    (data / "testdam.yaml").write_text(AFTER, encoding="utf-8")
    (data / "oud.yaml").unlink()
    (data / "jong.yaml").write_text("gemeente: Jong\ncountry: NL\n")
    return data


def test_a_comparison_tells_what_the_data_says_otherwise(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--compare", "HEAD", "--format", "json", data=changed)
    assert (done.code, done.err) == (0, "")
    (part,) = done.json["parts"]
    assert [item["text"] for item in part["blocks"][0]["items"]] == [
        "Jong: nieuw in het register.",
        "Oud: niet meer in het register.",
        "Testdam – Ver: van actief naar beëindigd.",
        "Testdam – Ver: gewijzigd zijn beweegredenen.",
        "Testdam – Nieuw: toegevoegd.",
        "Testdam – Weg: verwijderd.",
        "Testdam – Comité: gewijzigd zijn vorm.",
        "Testdam – Bezoek: gewijzigd zijn datum.",
        "Testdam – Feest: toegevoegd.",
        "Testdam: gewijzigd zijn achtergrond.",
    ]


def test_nothing_changed_is_told_too(changed: Path, stedenband: Command) -> None:
    subprocess.run(["git", "stash", "-uq"], cwd=changed, check=True, capture_output=True)
    assert "Er is niets veranderd." in stedenband("report", "--compare", "HEAD", data=changed).out


def test_a_comparison_leaves_the_working_folder_as_it_is(changed: Path, stedenband: Command) -> None:
    before = {path.name: path.read_bytes() for path in changed.glob("*.yaml")}
    stedenband("report", "--compare", "HEAD", data=changed)
    assert {path.name: path.read_bytes() for path in changed.glob("*.yaml")} == before


WRONG = [
    ("nergens", "die revisie is er niet"),
    ("--output=x", "die revisie is er niet"),
    ("HEAD:x", "die revisie is er niet"),
]


@pytest.mark.parametrize(("revision", "says"), WRONG)
def test_a_revision_that_is_not_there_is_one_sentence(
    revision: str, says: str, changed: Path, stedenband: Command
) -> None:
    done = stedenband("report", f"--compare={revision}", data=changed)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_outside_a_repository_there_is_one_sentence(folder: Folder, stedenband: Command) -> None:
    done = stedenband("report", "--compare", "HEAD", data=folder(jong="gemeente: Jong\ncountry: NL\n"))
    assert (done.code, done.out) == (2, "")
    assert "staat niet in een git-archief" in done.err


def test_without_git_there_is_one_sentence(changed: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    done = stedenband("report", "--compare", "HEAD", data=changed)
    assert (done.code, done.out) == (2, "")
    assert "git is niet gevonden" in done.err


def test_changes_since_a_day_are_the_dated_facts_after_it(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--changes-since", "2002-01-01", "--on", "2026-01-01", "--format", "json", data=changed)
    (part,) = done.json["parts"]
    assert [item["text"] for item in part["blocks"][0]["items"]] == [
        "In 2005: Testdam – Ver beëindigd.",
        "In 2006: Testdam – Nieuw actief.",
        "Testdam – Op 4 mei 2006: Feest.",
    ]
    until_2005 = stedenband("report", "--changes-since", "2002-01-01", "--on", "2005-06-01", data=changed).out
    assert "Ver beëindigd" in until_2005 and "Nieuw" not in until_2005


def test_changes_go_with_other_parts(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--changes-since", "2002-01-01", "--summary", "--format", "json", data=changed)
    assert [part["key"] for part in done.json["parts"]] == ["changes", "summary"]

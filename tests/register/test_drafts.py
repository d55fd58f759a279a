"""Drafts: what is only listed is in no list, count or report, and every command can read a file that has one."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command

FILE = """
gemeente: Testdam
country: NL
sources:
  brief: {title: Brief, publisher: Gemeente Testdam, date: 2020-01-01}
bonds:
  - id: bath
    partners: [{name: Bath, country: GB}]
    listed: [{source: brief, as: Bad}]
  - id: york
    partners: [{name: York, country: GB}]
    listed: [{source: brief, as: York, on: 2022-05-01}]
  - id: praag
    partners: [{name: Praag, country: CZ}]
    kind: twinning
    history: [{date: 1985, status: active}]
    sources: [brief]
events:
  - {id: brief-aan-bath, date: 2021-03, kind: letter, title: Een brief, bonds: [bath], status: held, sources: [brief]}
"""


COMMANDS = [
    "list", "list --status unknown", "list --from 2000", "list --country GB", "list municipalities", "list roles",
    "report", "report --changes-since 2000-01-01", "stats", "stats --by country", "timeline", "calendar",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_only_listed_is_no_bond(command: str, folder: Callable[..., Path], stedenband: Command) -> None:
    told = stedenband(*command.split(), data=folder(testdam=FILE))
    assert told.code == 0
    assert "Bath" not in told.out and "Verenigd Koninkrijk" not in told.out


LISTS = [
    ("--drafts", ["bath", "york", "praag"]),
    ("--status listed", ["bath", "york"]),
    ("--status 'alleen vermeld'", ["bath", "york"]),
    ("--drafts --status active", ["praag"]),
    ("--drafts --country GB", ["bath", "york"]),
    ("--drafts --partner York", ["york"]),
    ("--drafts --kind twinning", ["praag"]),
    ("--drafts --search York", ["york"]),
    ("--drafts --on 2022-04-30", ["bath", "praag"]),
    ("--drafts --on 2019-12-31", ["praag"]),
    ("--status listed --from 2021", ["york"]),
]


@pytest.mark.parametrize(("asked", "ids"), LISTS)
def test_what_is_only_listed_is_there_when_asked_for(
    asked: str, ids: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(testdam=FILE)
    rows = stedenband("list", "--gemeente", "testdam", *shlex.split(asked), "--format", "json", data=data).json
    assert {row["id"]: row["status"] for row in rows} == {
        f"testdam/{id}": "active" if id == "praag" else "listed" for id in ids
    }


LEFT_OUT = [
    ("list", "en 2 alleen vermeld (--drafts)"),
    ("list --country GB", "Wel zijn er 2 alleen vermeld (--drafts)."),
    ("list --on 2021-01-01", "en 1 alleen vermeld (--drafts)"),
    ("list --partner York", "Wel is er 1 alleen vermeld (--drafts)."),
    ("list --drafts", "1 stedenband en 2 alleen vermeld"),
]


@pytest.mark.parametrize(("asked", "last"), LEFT_OUT)
def test_a_list_ends_with_how_many_drafts_there_are(
    asked: str, last: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    asked = f"{asked} --gemeente testdam --format table"
    told = stedenband(*asked.split(), data=folder(testdam=FILE)).out.splitlines()[-1]
    assert told.removesuffix(", waarvan 1 van kracht") == last


NONE_LEFT_OUT = [
    "list --status active",
    "list --status listed",
    "list --on 2019-12-31",
    "list events",
    "list --kind twinning",
]


@pytest.mark.parametrize("asked", NONE_LEFT_OUT)
def test_a_list_that_could_have_no_draft_says_nothing_of_them(
    asked: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    asked = f"{asked} --gemeente testdam --format table"
    assert "--drafts" not in stedenband(*asked.split(), data=folder(testdam=FILE)).out


@pytest.mark.parametrize(
    "by", ["status", "country", "kind", "theme", "role", "decade-begun", "decade-ended", "gemeente", "province"]
)
def test_drafts_can_be_counted(by: str, folder: Callable[..., Path], stedenband: Command) -> None:
    assert stedenband("stats", "--by", by, "--drafts", data=folder(testdam=FILE)).code == 0


@pytest.mark.parametrize("reference", ["testdam", "testdam/bath"])
def test_a_dossier_tells_what_is_only_listed_as_that(
    reference: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    told = stedenband("show", reference, data=folder(testdam=FILE))
    assert (told.code, "alleen vermeld · testdam/bath" in told.out) == (0, True)


EVENT_COMMANDS = [
    "list events",
    "report --events",
    "calendar",
    "show testdam",
    "report --changes-since 2000-01-01",
]


@pytest.mark.parametrize("command", EVENT_COMMANDS)
def test_an_event_can_name_a_draft(command: str, folder: Callable[..., Path], stedenband: Command) -> None:
    told = stedenband(*command.split(), data=folder(testdam=FILE))
    assert (told.code, told.err) == (0, "")


def test_a_draft_is_valid(folder: Callable[..., Path], stedenband: Command) -> None:
    assert stedenband("validate", data=folder(testdam=FILE)).code == 0

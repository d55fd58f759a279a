"""A dossier as text, as a page and as JSON hold the same facts, whatever a file says."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from stedenband.vocabulary.codes import Code, Funder, Level, Office, Organ, Party, Role, Style
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import Owner, label_of, month_name, office_label
from stedenband.vocabulary.number_words import grouped
from tests.conftest import Command
from tests.robustness.valid_files import as_yaml, registers, told_apart

Loc = tuple[str | int, ...]
LABELS: dict[str, set[str]] = {}
for codes in Code.__subclasses__():
    for code in codes:
        LABELS.setdefault(code, set()).add(code.nl)
for office in Office:
    LABELS[office].add(office_label(office, Owner("BE"), "nl"))
for office in Office:
    LABELS[office] |= {office_label(office, Owner(land, Level.PROVINCE), "nl") for land in ("NL", "BE")}
for whose in (Organ, Role, Party, Funder):
    for code in whose:
        LABELS[code].add(label_of(code, Owner("BE", Level.PROVINCE), "nl"))
        LABELS[code].add(label_of(code, Owner("NL", Level.PROVINCE), "nl"))
        LABELS[code].add(label_of(code, Owner("BE", Level.MUNICIPALITY, Style.CITY), "nl"))
LABELS["EUR"] = {"EUR", "€"}  # an amount has the sign of its currency
_DAY = re.compile(r"([\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?")


def _scalars(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, dict | list):
        for at, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _scalars(inner, (*loc, at))
    else:
        yield loc, value


def _words(value: Any) -> list[str]:
    """What must be read in a text for a value to be told in it, as far as its form says."""
    if isinstance(value, bool):
        return []
    if isinstance(value, int | float):
        return [f"{re.escape(str(value))}|{re.escape(grouped(value, 'nl'))}"]
    if value in LABELS:
        return ["|".join(sorted(map(re.escape, LABELS[value])))]
    days = [_DAY.fullmatch(part) for part in re.split(r"[/,]|\.\.", str(value).strip("[]")) if part]
    if isinstance(value, str) and days and all(days):
        return [word for day in days if day for word in _of_day(*day.groups())]
    if isinstance(value, str) and re.fullmatch("[A-Z]{2}|[A-Z]{4}", value):
        return [re.escape(country_name(value, "nl"))]
    return [re.escape(re.sub(r"\s+", " ", str(value)))]


def _of_day(year: str, month: str | None, day: str | None) -> Iterator[str]:
    if year.isdigit():
        yield year.lstrip("0")
    elif year[2:3].isdigit():
        yield f"{year[2]}0"
    if month and month.isdigit() and int(month) <= 12:
        yield rf"{month_name(int(month), 'nl')[:3]}|{month_name(int(month), 'nl', short=True)[:3]}"
    if day and day.isdigit():
        yield str(int(day))


def _untold(shown: Any, text: str) -> list[tuple[Loc, Any]]:
    # An id is the program's, a source is told by its number, and what is joined by the bond itself.
    told_otherwise = {"id", "source", "sources", "joins"}
    return [
        (loc, value)
        for loc, value in _scalars(shown)
        if not (isinstance(loc[-1], str) and loc[-1] in told_otherwise)
        and not (len(loc) > 1 and loc[-2] in told_otherwise and isinstance(loc[-1], int))
        and not all(re.search(rf"(?<!\w)(?:{words})", text) for words in _words(value))
    ]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dossiers")


def _hold_the_same(value: dict[str, Any], place: Path, stedenband: Command) -> None:
    (place / "testdam.yaml").write_text(as_yaml(told_apart(value)), encoding="utf-8")
    for reference in ["testdam", *(f"testdam/{bond['id']}" for bond in value.get("bonds", ()))]:
        text, page, shown = (
            stedenband("show", reference, "--format", name, data=place) for name in ("text", "html", "json")
        )
        assert text.code == page.code == shown.code and shown.code in (0, 1)
        read = unescape(re.sub("<[^>]+>", " ", page.out.partition("<body>")[2]))
        for said in (re.sub(r"\s+", " ", one) for one in (text.out, read)):
            assert _untold(shown.json, said) == []
            for sort in (r"·\d+·", r"\b\d{4}\b"):
                assert {*re.findall(sort, said)} <= {*re.findall(sort, shown.out)}


def _bounded(examples: int) -> settings:
    ignored = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=examples, deadline=None, suppress_health_check=ignored)


@_bounded(12)
@given(value=registers())
def test_a_dossier_as_text_and_as_json_hold_the_same_facts(
    value: dict[str, Any], place: Path, stedenband: Command
) -> None:
    _hold_the_same(value, place, stedenband)


@pytest.mark.slow
@_bounded(2000)
@given(value=registers())
def test_very_many_dossiers_as_text_and_as_json_hold_the_same_facts(
    value: dict[str, Any], place: Path, stedenband: Command
) -> None:
    _hold_the_same(value, place, stedenband)


def test_which_partner_did_something_is_told_of_one_partner_too_where_it_has_another_name(
    place: Path, stedenband: Command
) -> None:
    history = [{"date": 1990, "status": "active"}, {"date": 2010, "status": "ended", "by": "partner"}]
    bond = {"id": "ver", "kind": "twinning", "partners": [{"name": "Ver", "country": "DE"}], "sources": ["a"]}
    told = [{**bond, "history": [history[0], {**history[1], "by_partner": name}]} for name in ("Elders", "Ver")]
    for one, label in zip(told, (1, 0), strict=True):
        source = {"title": "Bron A", "date": 2020}
        _hold_the_same(
            {"gemeente": "Testdam", "country": "NL", "sources": {"a": source}, "bonds": [one]}, place, stedenband
        )
        assert stedenband("show", "testdam/ver", data=place).out.count("welke partner") == label

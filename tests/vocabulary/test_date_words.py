"""Dates in words: every shape of EDTF in every form and both languages, as `date_words.tsv` lists them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stedenband.text import Language
from stedenband.vocabulary import date_words
from stedenband.vocabulary.edtf import DateError, parse
from tests.conftest import Command
from tests.vocabulary.edtf_texts import SPANS, YEARLY

TABLE = Path(__file__).with_name("date_words.tsv")
with TABLE.open(encoding="utf-8", newline="") as stream:
    ROWS = list(csv.DictReader(stream, delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['date']} {row['language']}")
def test_a_date_reads_so_in_each_form_and_language(row: dict[str, str]) -> None:
    expected = {form: words for form, words in row.items() if form not in {"date", "language"} and words}
    at = parse(row["date"])
    assert expected
    assert {form: getattr(date_words, form)(at, row["language"]) for form in expected} == expected


FORMS: tuple[Callable[..., str], ...] = (
    date_words.cell, date_words.label, date_words.bare, date_words.when, date_words.since,
)  # fmt: skip


@given(text=SPANS | YEARLY, language=st.sampled_from(("nl", "en")))
def test_every_date_that_can_be_read_can_be_said(text: str, language: Language) -> None:
    try:
        at = parse(text)
    except DateError:
        return
    for form in FORMS:
        said = form(at, language)
        assert said.strip() == said != ""
        assert not {*said} & {*"X[]%~/"}, "it says so in words"


FILE = """
gemeente: Randstad
country: NL
sources:
  brief: {{title: Brief, publisher: Gemeente Randstad, date: 2020-01-01}}
bonds:
  - id: ver
    partners: [{{name: Ver, country: DE}}]
    kind: twinning
    history:
      - {{date: "{begun}", status: active}}
      - {{date: 2017, status: dormant}}
    disputed: [{{field: history, value: "{disputed}", source: brief}}]
    sources: [brief]
"""
SENTENCES = [
    ("18XX", ", die in de 19e eeuw begon, is sinds 2017 slapend."),
    ("190X", ", die tussen 1900 en 1909 begon, is sinds 2017 slapend."),
    ("198X", ", die in de jaren tachtig begon, is sinds 2017 slapend."),
    ("2001~", ", die omstreeks 2001 begon, is sinds 2017 slapend."),
    ("2001?", ", die vermoedelijk in 2001 begon, is sinds 2017 slapend."),
    ("2001%", ", die vermoedelijk omstreeks 2001 begon, is sinds 2017 slapend."),
    ("[1993,1994]", ", die in 1993 of 1994 begon, is sinds 2017 slapend."),
    ("[..2012-11]", ", die uiterlijk in november 2012 begon, is sinds 2017 slapend."),
    ("[1980,1990..1999]", ", die in 1980 of tussen 1990 en 1999 begon, is sinds 2017 slapend."),
    ("[1990..1999]", ", die tussen 1990 en 1999 begon, is sinds 2017 slapend."),
    ("[2012..]", ", die in of na 2012 begon, is sinds 2017 slapend."),
    ("2004-XX", ", die in 2004 begon, is sinds 2017 slapend."),
]


@pytest.mark.parametrize(("begun", "sentence"), SENTENCES)
def test_a_report_says_when_a_bond_began(
    begun: str, sentence: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    told = stedenband("report", "--bonds", data=folder(randstad=FILE.format(begun=begun, disputed="1950")))
    assert told.code == 0
    assert sentence in told.out


def test_a_list_does_not_call_a_decade_zero(folder: Callable[..., Path], stedenband: Command) -> None:
    listed = stedenband("list", data=folder(randstad=FILE.format(begun="190X", disputed="1950")))
    assert "jaren 1900–1909" in listed.out
    assert "jaren 00" not in listed.out


def test_a_report_can_tell_a_day_that_returns_each_year(folder: Callable[..., Path], stedenband: Command) -> None:
    told = stedenband("report", "--disputed", data=folder(randstad=FILE.format(begun="1948", disputed="XXXX-05-04")))
    assert told.code == 0
    assert "elk jaar op 4 mei" in told.out

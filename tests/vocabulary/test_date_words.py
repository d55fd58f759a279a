"""Dates in words: every shape of EDTF in every form and both languages, as `date_words.tsv` lists them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.vocabulary import date_words
from stedenband.vocabulary.edtf import parse
from tests.conftest import Command

TABLE = Path(__file__).with_name("date_words.tsv")
with TABLE.open(encoding="utf-8", newline="") as stream:
    ROWS = list(csv.DictReader(stream, delimiter="\t"))
CASES = [
    (row["date"], row["language"], form, words)
    for row in ROWS
    for form, words in row.items()
    if form not in {"date", "language"} and words
]


@pytest.mark.parametrize(("text", "language", "form", "words"), CASES)
def test_a_date_reads_so_in_this_form_and_language(text: str, language: str, form: str, words: str) -> None:
    assert getattr(date_words, form)(parse(text), language) == words


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
      - {{date: {begun}, status: active}}
      - {{date: 2017, status: dormant}}
    disputed: [{{field: history, value: "{disputed}", source: brief}}]
    sources: [brief]
"""
SENTENCES = [
    ("18XX", "De band begon in de 19e eeuw."),
    ("190X", "De band begon tussen 1900 en 1909."),
    ("198X", "De band begon in de jaren tachtig."),
    ("2001~", "De band begon omstreeks 2001."),
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

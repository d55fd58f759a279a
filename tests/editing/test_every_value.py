"""Every value of every key that a file can have is understood as people write it, and comes out as the file has it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from stedenband.editing.kinds import Field, fields_of
from stedenband.editing.written_numbers import currency_in, figures
from stedenband.editing.written_values import Where, codes_of, label_in, value_of
from stedenband.model import Municipality
from stedenband.model.base import Record, plain_type, types_of
from stedenband.model.fields import Latitude, Longitude, Number
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import other_names
from tests.cases import CASES

EVERYTHING = read((CASES / "clean" / "everything.yaml").read_text()).value or {}
MODEL = Municipality.model_validate(EVERYTHING)
WHERE = Where(MODEL, date(2026, 11, 21))


def _at(loc: Any) -> Any:
    found: Any = EVERYTHING
    for part in loc:
        found = found[part]
    return found


def _values() -> Iterator[tuple[str, Field, list[str]]]:
    """Each value in the case with everything: where it stands, its field, and its texts."""
    for loc, record in records(MODEL):
        data = _at(loc)
        for field in fields_of(type(record)):
            if field.key in data:
                value = data[field.key]
                texts = [" ".join(str(one).split()) for one in (value if isinstance(value, list) else [value])]
                if texts:
                    yield ".".join(map(str, (*loc, field.key))), field, texts


VALUES = {where: (field, texts) for where, field, texts in _values()}
FRACTIONS = (Number, Latitude, Longitude)
CLASSES = list(dict.fromkeys(type(record) for _, record in records(MODEL)))


def _understood(field: Field, texts: list[str]) -> list[str]:
    value = value_of(field.key, field.key, field.annotation, texts, WHERE)
    return [one.text if isinstance(one, Edtf) else str(one) for one in (value if isinstance(value, list) else [value])]


def _as_read(record: type[Record], key: str, texts: list[str]) -> list[str]:
    """The texts, with yes and no for what YAML also calls true and false."""
    is_yes_no = plain_type(types_of(record)[key]) is bool
    return [{"true": "yes", "false": "no"}.get(one, one) for one in texts] if is_yes_no else texts


@pytest.mark.parametrize("owner", CLASSES, ids=lambda one: str(one.__name__))
def test_a_value_as_a_file_has_it_is_understood(owner: type[Record]) -> None:
    values = {name: (field, texts) for name, (field, texts) in VALUES.items() if field.owner is owner}
    understood = {name: _understood(field, texts) for name, (field, texts) in values.items()}
    assert understood == {name: _as_read(owner, field.key, texts) for name, (field, texts) in values.items()}


@pytest.mark.parametrize("owner", CLASSES, ids=lambda one: str(one.__name__))
def test_every_value_of_a_code_is_understood_by_itself_and_by_its_labels(owner: type[Record]) -> None:
    for field in fields_of(owner):
        for code in codes_of(field.annotation) or ():
            for words in (code.value, *Bilingual(code.nl, code.en)):
                # What is called alike in both languages and means another in one of them is asked about.
                assert _understood(field, [words]) == [code.value], (field.key, words)


OWNERS = [
    Municipality.model_validate({"gemeente": "A", "country": country, **of})
    for country in ("NL", "BE")
    for of in ({}, {"style": "city"}, {"level": "province"})
]


@pytest.mark.parametrize("owner", OWNERS, ids=lambda one: f"{one.country} {one.level} {one.style}")
def test_what_a_code_is_called_of_an_owner_is_understood_with_and_without_an_article(owner: Municipality) -> None:
    where = Where(owner, date(2026, 11, 21))
    for field in (field for record in CLASSES for field in fields_of(record)):
        codes = [*(codes_of(field.annotation) or ())]
        names = {code: {fold(one) for one in (code.nl, code.en, *other_names(code))} for code in codes}
        for code in codes:
            of_others = {name for other in codes if other is not code for name in names[other]}
            for called, the in ((label_in(code, owner, "nl"), "de"), (label_in(code, owner, "en"), "the")):
                bare = re.sub("^(de|het|een|the|a) ", "", called)
                for words in (called, bare, f"{the} {bare}"):
                    if fold(words) not in of_others:  # `de provincie` is the owner, `provincie` some province that pays
                        found = value_of(field.key, field.key, field.annotation, [words], where)
                        assert found in (code.value, [code.value]), (field.key, words)


def test_a_fraction_may_have_a_comma_in_every_number_that_has_one() -> None:
    with_fraction = [of for of in VALUES.values() if of[0].annotation in FRACTIONS and "." in of[1][0]]
    assert {field.key for field, _ in with_fraction} == {"lat", "lon", "amount"}
    for field, texts in with_fraction:
        assert _understood(field, [texts[0].replace(".", ",")]) == texts


NUMBERS = {
    "5000": ("5000", "5.000", "5,000", "5 000", "5.000,-", "5.000,00", "5,000.00"),
    "1250000": ("1.250.000", "1,250,000"),
    "1250.5": ("1250,5", "1.250,5", "1,250.5", "1250.5"),
    "0.5": ("0,5", "0.5"),
    "0.125": ("0,125", "0.125"),
}


@pytest.mark.parametrize(("number", "texts"), NUMBERS.items(), ids=NUMBERS)
def test_a_number_is_understood_with_the_marks_of_both_languages(number: str, texts: tuple[str, ...]) -> None:
    assert [figures(text) for text in texts] == [number] * len(texts)


MONEY = {
    "€ 5.000": ("5.000", "EUR"),
    "€5000": ("5000", "EUR"),
    "ongeveer € 5.000": ("ongeveer 5.000", "EUR"),
    "5.000 euro": ("5.000", "EUR"),
    "EUR 5.000": ("5.000", "EUR"),
    "5.000 USD": ("5.000", "USD"),
    "£ 20": ("20", "GBP"),
    "5000 eur": ("5000", "EUR"),
    "plm. 5.000": ("plm. 5.000", None),
    "5.000": ("5.000", None),
}


@pytest.mark.parametrize(("text", "told"), MONEY.items(), ids=MONEY)
def test_an_amount_is_understood_with_its_currency(text: str, told: tuple[str, str | None]) -> None:
    assert currency_in(text) == told

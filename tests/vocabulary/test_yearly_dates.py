"""Days that return each year, as people write them."""

import pytest

from stedenband.vocabulary.yearly_dates import day_of_year, each_year, is_in_no_year

YEARLY = {
    "elk jaar op 4 mei": "XXXX-05-04",
    "Ieder jaar op 29 februari": "XXXX-02-29",
    "jaarlijks op 4-5": "XXXX-05-04",
    "jaarlijks 4 mei": "XXXX-05-04",
    "elke 4 mei": "XXXX-05-04",
    "each 4 May": "XXXX-05-04",
    "4 mei, elk jaar": "XXXX-05-04",
    "op 4 mei elk jaar": "XXXX-05-04",
    "every year on 4 May": "XXXX-05-04",
    "4 May each year": "XXXX-05-04",
    "4 mei": None,
    "elk jaar in mei": None,
    "elk jaar": None,
    "elk jaar op 31 februari": None,
    "elk jaar op 4 mei 2020": None,
    "elk jaar op 4-5-2020": None,
    "elk jaar rond 4 mei": None,
    "2020": None,
    "jaarlijks op " + "x" * 1000: None,
}


@pytest.mark.parametrize(("text", "meant"), YEARLY.items(), ids=lambda one: str(one)[:30])
def test_a_day_that_returns_each_year_is_understood(text: str, meant: str | None) -> None:
    found = each_year(text)
    assert (found and found.text) == meant


def test_a_day_and_a_month_alone_are_told_from_other_dates() -> None:
    days = {text: day_of_year(text) for text in ("4 mei", "4-5", "mei", "2020", "4 mei 2020", "x", "rond 4 mei")}
    assert {text: of.text for text, of in days.items() if of} == {"4 mei": "XXXX-05-04", "4-5": "XXXX-05-04"}


@pytest.mark.parametrize("text", ["30 februari", "31 april", "31-4", "elk jaar op 30 februari", "each 31 June"])
def test_a_day_that_is_in_no_year_is_told_apart(text: str) -> None:
    assert is_in_no_year(text)


@pytest.mark.parametrize("text", ["29 februari", "4 mei", "13", "30 feestdag", "elke dag", "31-13x", ""])
def test_what_is_in_some_year_or_is_no_day_is_not(text: str) -> None:
    assert not is_in_no_year(text)

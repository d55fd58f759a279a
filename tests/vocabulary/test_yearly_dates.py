"""Days that return each year, as people write them."""

import pytest

from stedenband.vocabulary.yearly_dates import day_of_year, each_year, is_no_day

YEARLY = {
    "elk jaar op 4 mei": "XXXX-05-04",
    "Ieder jaar op 29 februari": "XXXX-02-29",
    "jaarlijks op 4-5": "XXXX-05-04",
    "jaarlijks 4 mei": "XXXX-05-04",
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


@pytest.mark.parametrize("text", [*YEARLY, "jaarlijks op 30-2", "every year on 31 June"], ids=lambda one: one[:30])
def test_a_day_that_no_year_has_is_told_from_others(text: str) -> None:
    assert is_no_day(text) is (text in {"elk jaar op 31 februari", "jaarlijks op 30-2", "every year on 31 June"})

"""The round years of a bond, as precise as its start."""

from datetime import date

import pytest

from stedenband.query.jubilees import round_years
from stedenband.vocabulary.edtf import parse

ROUND = [
    ("1948", "1958 1968 1973 1978 1988 1998"),
    ("1948~", "1958~ 1968~ 1973~ 1978~ 1988~ 1998~"),
    ("1998-09", "2008-09 2011-03 2018-09 2023-09 2028-09 2038-09"),
    ("1998-09-01", "2008-09-01 2011-03-01 2018-09-01 2023-09-01 2028-09-01 2038-09-01"),
    ("2000-08-31~", "2010-08-31~ 2013-03-01~ 2020-08-31~ 2025-08-31~ 2030-08-31~ 2040-08-31~"),
    ("1996-02-29", "2006-03-01 2008-08-29 2016-02-29 2021-03-01 2026-03-01 2036-02-29"),
    ("2013-21", "2023-21 2033-21 2038-21 2043-21 2053-21 2063-21"),
    ("9980-05", "9990-05 9992-11"),
    ("1948?", "1958? 1968? 1973? 1978? 1988? 1998?"),
    ("[1993,1994]", "[2003,2004] [2013,2014] [2018,2019] [2023,2024] [2033,2034] [2043,2044]"),
    ("1987-XX", "1997 2007 2012 2017 2027 2037"),
    ("1987-XX-XX?", "1997? 2007? 2012? 2017? 2027? 2037?"),
    ("1987-05-XX", "1997-05 1999-11 2007-05 2012-05 2017-05 2027-05"),
    (
        "[1987-XX,1988-05-XX]",
        "[1997,1998-05] [2007,2008-05] [2012,2013-05] [2017,2018-05] [2027,2028-05] [2037,2038-05]",
    ),
    ("[1987-XX,198X]", ""),
    ("194X", ""),
    ("19XX", ""),
    ("[..1990]", ""),
]


@pytest.mark.parametrize(("since", "expected"), ROUND)
def test_round_years_are_as_precise_as_the_start(since: str, expected: str) -> None:
    found = [when.text for _, when in round_years(parse(since), date.min, date.max)]
    assert found[:6] == expected.split()


def test_half_a_year_counts_only_by_default() -> None:
    def ages(every: int | None) -> list[int | float]:
        return [age for age, _ in round_years(parse("2000-01"), date(2001, 1, 1), date(2030, 12, 31), every)]

    assert ages(None) == [10, 12.5, 20, 25, 30]
    assert ages(5) == [5, 10, 15, 20, 25, 30]

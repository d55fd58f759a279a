"""Dates as people write them become EDTF; what is no date is refused."""

from datetime import date

import pytest

from stedenband.vocabulary.edtf import DateError
from stedenband.vocabulary.written_dates import lacking, left_out, written

TODAY = date(2026, 11, 28)
DAYS = {
    "1948": "1948", "1998-09": "1998-09", "1998-09-01": "1998-09-01", "194X": "194X", "[..2022-11]": "[..2022-11]",
    "24-06-2025": "2025-06-24", "24/6/2025": "2025-06-24", "24.6.2025": "2025-06-24", "24 juni 2025": "2025-06-24",
    "2-12-2024": "2024-12-02", "juni 2025": "2025-06", "June 2025": "2025-06", "6-2025": "2025-06",
    "vandaag": "2026-11-28", "Today": "2026-11-28", "gisteren": "2026-11-27", "yesterday": "2026-11-27",
    "eergisteren": "2026-11-26", "the day before yesterday": "2026-11-26",
    "tussen 1950 en 1955": "[1950..1955]", "between May and June 1990": "[1990-05..1990-06]",
    "ergens tussen 9 en 12 mei 2024": "[2024-05-09..2024-05-12]",
    " 1948 ": "1948", "in 1958": "1958", "op 4 mei 2025": "2025-05-04", "sinds juni 2025": "2025-06",
    "vanaf 1-1-2025": "2025-01-01", "per 1 januari 2025": "2025-01-01", "since 1958": "1958",
    "in de zomer van 2013": "2013-22", "sinds rond 1944": "1944~",
    "rond 1944": "1944~", "ca. 1944": "1944~", "vermoedelijk juni 2017": "2017-06?", "probably 2017": "2017?",
    "uiterlijk november 2022": "[..2022-11]", "2012 of later": "[2012..]",
    "voorjaar 2013": "2013-21", "zomer van 2013": "2013-22", "autumn 2013": "2013-23", "winter 2013": "2013-24",
    "jaren 90": "199X", "de jaren negentig": "199X", "begin jaren '60": "196X", "in the 1960s": "196X",
    "1er mai 1990": "1990-05-01", "1 May 1990": "1990-05-01", "May 1st, 1990": "1990-05-01",
    "1. März 1990": "1990-03-01",
    "3 août 1990": "1990-08-03", "juillet 1990": "1990-07", "1-mei-1990": "1990-05-01",
    "12 februarie 1990": "1990-02-12",
    "mei '90": "1990-05", "'85": "1985", "12-2-85": "1985-02-12", "1 mei 62": "1962-05-01", "rond '85": "1985~",
    "maandag 3 juni 2024": "2024-06-03", "op maandag, 3-6-2024": "2024-06-03",
    "+/- 1990": "1990~", "± 1990": "1990~", "~1990": "1990~", "c. 1990": "1990~", "ca.1990": "1990~",
    "1990 (ongeveer)": "1990~", "1990, circa": "1990~", "circa jaren 80": "198X~",
    "begin 1990": "1990", "medio mei 1990": "1990-05", "eind jaren zeventig": "197X", "mid-1990": "1990",
    "1990 of 1991": "[1990,1991]", "mei of juni 1990": "[1990-05,1990-06]",
    "1 or 2 May 1990": "[1990-05-01,1990-05-02]",
    "voor 1980": "[..1979]", "before May 1980": "[..1980-04-30]", "na 1980": "[1981..]",
    "na 1 mei 1980": "[1980-05-02..]", "voor 1000": "[..0999]",
    "19900512": "1990-05-12", "199x": "199X", "1990-05-xx": "1990-05-XX", "1990-05-12T10:00:00": "1990-05-12",
    "vrijdag 10 mei 2024": "2024-05-10", "vr. 10-5-2024": "2024-05-10", "on Friday, 10 May 2024": "2024-05-10",
    "uiterlijk vrijdag 10 mei 2024": "[..2024-05-10]", "vrijdag 2024-05-10": "2024-05-10",
    "medio 2024": "2024", "early 2024": "2024", "eind mei 2024": "2024-05", "rond eind 2024": "2024~",
    "in het jaar 2024": "2024", "the year 2024": "2024", "begin jaren negentig": "199X", "the late 1980s": "198X",
    "1990–05–12": "1990-05-12", "12–05–1990": "1990-05-12", "1990-05-12 10:00": "1990-05-12",
}  # fmt: skip
SPANS = {
    "9-5-2024 t/m 12-5-2024": "2024-05-09/2024-05-12",
    "2024-05-09/2024-05-12": "2024-05-09/2024-05-12",
    "2024-05-09–2024-05-12": "2024-05-09/2024-05-12",
    "2024-05-09-2024-05-12": "2024-05-09/2024-05-12",
    "9-5-2024—12-5-2024": "2024-05-09/2024-05-12",
    "2024-05–2024-06": "2024-05/2024-06",
    "van juli 2025 tot en met december 2025": "2025-07/2025-12",
    "van 9 tot en met 12 mei 2024": "2024-05-09/2024-05-12",
    "9 mei t/m 2 juni 2024": "2024-05-09/2024-06-02",
    "mei - juni 2024": "2024-05/2024-06",
    "mei-juni 2024": "2024-05/2024-06",
    "9 mei–2 juni 2024": "2024-05-09/2024-06-02",
    "xxxx-05-04": "XXXX-05-04",
    "9-12 mei 2024": "2024-05-09/2024-05-12",
    "9 – 12 May 2024": "2024-05-09/2024-05-12",
    "XXXX-05-04": "XXXX-05-04",
    "4 en 5 mei 2025": "2025-05-04/2025-05-05",
    "vrijdag 10 t/m zondag 12 mei 2024": "2024-05-10/2024-05-12",
    "begin 1990 t/m eind 1995": "1990/1995",
    "1990-1995": "1990/1995",
    "1990 – 1995": "1990/1995",
    "1990 tot heden": "1990/..",
    "mei 1990 - nu": "1990-05/..",
}


@pytest.mark.parametrize(("text", "expected"), [*DAYS.items(), *SPANS.items()])
def test_a_date_is_read_as_people_write_it(text: str, expected: str) -> None:
    assert str(written(text, TODAY, is_span=text in SPANS)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "morgen",
        "31-02-2025",
        "2025-13",
        "2026-13-01",
        "2026-30-01",
        "rond 2026/13/01",
        "1-13-2020",
        "12/31/2024",
        "9-13-2024 t/m 12-5-2024",
        "uiterlijk 12.31.2024",
        "1990 of 12-31-1991",
        "vrijdag 9 mei 2024",
        "Fri 9 May 2024",
        "uiterlijk vrijdag 9 mei 2024",
        "vrijdag 10 t/m vrijdag 12 mei 2024",
        "maandag 2024",
        "voor 0001",
        "na 9999",
        "voor [..1980]",
        "na [1980..]",
        "rond",
        "juni",
        "12-5-2024 t/m 9-5-2024",
        "",
        "0-0-0000",
        "jaren 20",
        "jaren zoveel",
        "24-06-25",
        "12-2-24",
        "12-5-31",
        "juni 30",
        "85",
        "marathon 1990",
        "31 juni 1990",
        "rond " * 12,
        "1990 of " * 2000,
        "in",
        "op in 1958 dan",
        "12 t/m 9 mei 2024",
        "tussen 1955 en 1950",
        "juni-mei 2024",
        "2024-05-12/2024-05-09",
        "[1994..1993]",
        "XXXX-02-30",
        "9 t/m 31 juni 2024",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        written(text, TODAY, is_span=True)


@pytest.mark.parametrize(
    ("text", "meant"),
    {
        "1-13-2020": "2020-01-13", "12/31/2024": "2024-12-31", "2026-13-01": "2026-01-13",
        "rond 12.31.2024": "2024-12-31", "9-13-2024 t/m 12-5-2024": "2024-09-13",
        "12-5-2024 t/m 9-5-2024": "2024-05-09/2024-05-12", "2024-05-12/2024-05-09": "2024-05-09/2024-05-12",
        "juni-mei 2024": "2024-05/2024-06", "tussen 1955 en 1950": "[1950..1955]",
    }.items(),
)  # fmt: skip
def test_the_order_of_no_date_is_told_with_what_it_could_mean(text: str, meant: str) -> None:
    with pytest.raises(DateError) as refused:
        written(text, TODAY, is_span=True)
    assert refused.value.meant == meant


@pytest.mark.parametrize(
    "text", ["31-02-2026", "31/11/2024", "29-2-2023", "31 juni 2024", "13-2024", "rond 30-2-2024", "XXXX-02-30"]
)
def test_a_day_that_does_not_exist_is_told_as_that(text: str) -> None:
    with pytest.raises(DateError) as refused:
        written(text, TODAY, is_span=True)
    assert (refused.value.problem, refused.value.meant) == ("impossible", None)


LEFT_OUT = {
    "eind 2024": "eind", "begin mei 2024": "begin", "begin jaren negentig": "begin", "Medio 2024": "medio",
    "the late 1980s": "late", "mid-1990": "mid", "rond eind 2024": "eind", "begin 1990 t/m eind 1995": "begin, eind",
    "2024": "", "vrijdag 10 mei 2024": "", "rond 1944": "", "zomer 2024": "", "mei 2024 tot heden": "",
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), LEFT_OUT.items())
def test_a_word_that_a_date_cannot_say_is_told(text: str, words: str) -> None:
    assert ", ".join(left_out(text)) == words


LACKING = {
    "vrijdag 9 mei 2024": "donderdag", "uiterlijk vrijdag 9-5-2024": "donderdag",
    "vrijdag 10 t/m vrijdag 12 mei 2024": "zondag", "9-5-24 t/m 12-5-24": "vier cijfers",
    "30-2-2024 t/m 3-3-2024": "bestaat niet", "rond 30-2-2024": "bestaat niet",
    "12-2-24": "vier cijfers", "mei '24": "vier cijfers", "op 3 juni": "welk jaar", "juni": "welk jaar",
    "3-6": "welk jaar",
    "begin jaren twintig": "welke eeuw", "onbekend": "niet bekend", "?": "niet bekend", "vandaag": "de dag zelf",
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), LACKING.items())
def test_what_lacks_something_to_be_a_date_is_told_what(text: str, says: str) -> None:
    advice = lacking(text)
    assert advice and says in advice.nl


def test_what_is_far_from_a_date_lacks_nothing_that_can_be_told() -> None:
    assert lacking("morgen") is lacking("kerstmis" * 1000) is None


def test_a_day_is_told_only_where_it_is_known_which_day_it_is() -> None:
    with pytest.raises(DateError):
        written("gisteren", None)


def test_a_period_is_no_day() -> None:
    with pytest.raises(DateError):
        written("9-5-2024 t/m 12-5-2024", TODAY)

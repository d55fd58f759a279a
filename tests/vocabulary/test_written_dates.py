"""Dates as people write them become EDTF; what is no date is refused."""

from datetime import date

import pytest

from stedenband.vocabulary.edtf import DateError
from stedenband.vocabulary.written_dates import written

TODAY = date(2026, 11, 28)
DAYS = {
    "1948": "1948", "1998-09": "1998-09", "1998-09-01": "1998-09-01", "194X": "194X", "[..2022-11]": "[..2022-11]",
    "24-06-2025": "2025-06-24", "24/6/2025": "2025-06-24", "24.6.2025": "2025-06-24", "24 juni 2025": "2025-06-24",
    "2-12-2024": "2024-12-02", "juni 2025": "2025-06", "June 2025": "2025-06", "6-2025": "2025-06",
    "vandaag": "2026-11-28", "Today": "2026-11-28", "gisteren": "2026-11-27", "yesterday": "2026-11-27",
    " 1948 ": "1948", "in 1958": "1958", "op 4 mei 2025": "2025-05-04", "sinds juni 2025": "2025-06",
    "vanaf 1-1-2025": "2025-01-01", "per 1 januari 2025": "2025-01-01", "since 1958": "1958",
    "in de zomer van 2013": "2013-22", "sinds rond 1944": "1944~",
    "rond 1944": "1944~", "ca. 1944": "1944~", "vermoedelijk juni 2017": "2017-06?", "probably 2017": "2017?",
    "uiterlijk november 2022": "[..2022-11]", "2012 of later": "[2012..]",
    "voorjaar 2013": "2013-21", "zomer van 2013": "2013-22", "autumn 2013": "2013-23", "winter 2013": "2013-24",
    "jaren 90": "199X", "de jaren negentig": "199X", "begin jaren '60": "196X", "in the 1960s": "196X",
    "voor 1980": "[..1979]", "before May 1980": "[..1980-04-30]", "na 1980": "[1981..]",
    "na 1 mei 1980": "[1980-05-02..]",
}  # fmt: skip
SPANS = {
    "9-5-2024 t/m 12-5-2024": "2024-05-09/2024-05-12",
    "2024-05-09/2024-05-12": "2024-05-09/2024-05-12",
    "van juli 2025 tot en met december 2025": "2025-07/2025-12",
    "van 9 tot en met 12 mei 2024": "2024-05-09/2024-05-12",
    "9 mei t/m 2 juni 2024": "2024-05-09/2024-06-02",
    "mei - juni 2024": "2024-05/2024-06",
    "9-12 mei 2024": "2024-05-09/2024-05-12",
    "9 – 12 May 2024": "2024-05-09/2024-05-12",
    "XXXX-05-04": "XXXX-05-04",
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
        "rond",
        "juni",
        "12-5-2024 t/m 9-5-2024",
        "",
        "0-0-0000",
        "jaren 20",
        "jaren zoveel",
        "24-06-25",
        "in",
        "op in 1958 dan",
        "12 t/m 9 mei 2024",
        "9 t/m 31 juni 2024",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        written(text, TODAY, is_span=True)


def test_a_period_is_no_day() -> None:
    with pytest.raises(DateError):
        written("9-5-2024 t/m 12-5-2024", TODAY)

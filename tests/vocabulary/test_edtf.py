"""EDTF texts: the first and last day that each allows, and what is said of texts that are no dates."""

import pytest

from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import DateError, parse

DATES = [
    ("1948", "1948-01-01", "1948-12-31", "1948", "1948"),
    ("1998-09", "1998-09-01", "1998-09-30", "september 1998", "September 1998"),
    ("2000-02", "2000-02-01", "2000-02-29", "februari 2000", "February 2000"),
    ("1998-09-01", "1998-09-01", "1998-09-01", "1 september 1998", "1 September 1998"),
    ("1944~", "1944-01-01", "1944-12-31", "omstreeks 1944", "about 1944"),
    ("194X", "1940-01-01", "1949-12-31", "jaren 40", "1940s"),
    ("200X", "2000-01-01", "2009-12-31", "jaren 2000–2009", "years 2000–2009"),
    ("19XX", "1900-01-01", "1999-12-31", "20e eeuw", "20th century"),
    ("20XX", "2000-01-01", "2099-12-31", "21e eeuw", "21st century"),
    ("2013-21", "2013-03-01", "2013-05-31", "voorjaar 2013", "spring 2013"),
    ("2013-22", "2013-06-01", "2013-08-31", "zomer 2013", "summer 2013"),
    ("2013-23", "2013-09-01", "2013-11-30", "najaar 2013", "autumn 2013"),
    ("2023-24", "2023-12-01", "2024-02-29", "winter 2023", "winter 2023"),
    ("9999-24", "9999-12-01", "9999-12-31", "winter 9999", "winter 9999"),
    ("2023-10-12/2023-10-15", "2023-10-12", "2023-10-15", "12–15 oktober 2023", "12–15 October 2023"),
    ("2025-06-29/2025-07-01", "2025-06-29", "2025-07-01", "29 juni – 1 juli 2025", "29 June – 1 July 2025"),
    ("2024-12-30/2025-01-02", "2024-12-30", "2025-01-02", "30 december 2024 – 2 januari 2025",
     "30 December 2024 – 2 January 2025"),
    ("2025-07/2025-12", "2025-07-01", "2025-12-31", "juli 2025 – december 2025", "July 2025 – December 2025"),
    ("2013/..", "2013-01-01", "9999-12-31", "vanaf 2013", "from 2013"),
    ("XXXX-05-04", "0001-01-01", "9999-12-31", "elk jaar op 4 mei", "every year on 4 May"),
    ("XXXX-11-07~", "0001-01-01", "9999-12-31", "elk jaar rond 7 november", "every year around 7 November"),
    ("XXXX-02-29", "0001-01-01", "9999-12-31", "elk jaar op 29 februari", "every year on 29 February"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "nl", "en"), DATES)
def test_a_date_allows_these_days_and_reads_so(text: str, first: str, last: str, nl: str, en: str) -> None:
    found = parse(text)
    assert (found.text, str(found.first), str(found.last)) == (text, first, last)
    assert (label(found, "nl"), label(found, "en")) == (nl, en)


NO_DATES = [
    ("", "form", None),
    ("gisteren", "form", None),
    ("48", "form", None),
    ("0000", "form", None),
    ("24-6-2025", "form", "2025-06-24"),
    ("24/06/2025", "form", "2025-06-24"),
    ("24 juni 2025", "form", "2025-06-24"),
    ("juni 2025", "form", "2025-06"),
    ("1948-9-1", "form", "1948-09-01"),
    ("2025/06/24", "form", "2025-06-24"),
    ("2025-02-30", "impossible", None),
    ("2025-02-29", "impossible", None),
    ("2025-13-01", "impossible", "2025-01-13"),
    ("2025-00-10", "impossible", None),
    ("XXXX-02-30", "impossible", None),
    ("2025/2024", "reversed", "2024/2025"),
    ("2025/", "form", None),
    ("/2025", "form", None),
    ("2024/2025/2026", "form", None),
    ("XXXX-05-04/XXXX-05-05", "form", None),
    ("１９４８", "form", None),
    ("1948\n", "form", None),
]


@pytest.mark.parametrize(("text", "problem", "meant"), NO_DATES)
def test_what_is_no_date_is_refused_with_what_was_meant(text: str, problem: str, meant: str | None) -> None:
    with pytest.raises(DateError) as refused:
        parse(text)
    assert (refused.value.problem, refused.value.meant) == (problem, meant)

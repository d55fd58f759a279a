"""EDTF texts: the first and last day that each allows, and what is said of texts that are no dates."""

import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from time import struct_time

import edtf
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import DATE_PATTERN, SPAN_PATTERN, YEARLY_PATTERN, DateError, parse
from tests.vocabulary.edtf_texts import SPANS, YEARLY

DATES = [
    ("1948", "1948-01-01", "1948-12-31", "1948", "1948"),
    ("1998-09", "1998-09-01", "1998-09-30", "september 1998", "September 1998"),
    ("2000-02", "2000-02-01", "2000-02-29", "februari 2000", "February 2000"),
    ("1998-09-01", "1998-09-01", "1998-09-01", "1 september 1998", "1 September 1998"),
    ("1944~", "1944-01-01", "1944-12-31", "omstreeks 1944", "around 1944"),
    ("194X", "1940-01-01", "1949-12-31", "jaren 40", "1940s"),
    ("200X", "2000-01-01", "2009-12-31", "jaren 2000–2009", "between 2000 and 2009"),
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
    ("2017?", "2017-01-01", "2017-12-31", "vermoedelijk 2017", "probably 2017"),
    ("1944%", "1944-01-01", "1944-12-31", "vermoedelijk omstreeks 1944", "probably around 1944"),
    ("2004-XX", "2004-01-01", "2004-12-31", "2004", "2004"),
    ("2004-XX-XX", "2004-01-01", "2004-12-31", "2004", "2004"),
    ("1985-04-XX", "1985-04-01", "1985-04-30", "april 1985", "April 1985"),
    ("000X", "0001-01-01", "0009-12-31", "jaren 1–9", "between 1 and 9"),
    ("00XX", "0001-01-01", "0099-12-31", "1e eeuw", "1st century"),
    ("[1993,1994]", "1993-01-01", "1994-12-31", "1993 of 1994", "1993 or 1994"),
    ("[1996-05,1993,1994~]", "1993-01-01", "1996-05-31", "mei 1996, 1993 of omstreeks 1994",
     "May 1996, 1993 or around 1994"),
    ("[..2022-11]", "0001-01-01", "2022-11-30", "uiterlijk november 2022", "no later than November 2022"),
    ("[..194X]", "0001-01-01", "1949-12-31", "uiterlijk jaren 40", "no later than the 1940s"),
    ("[1900..1909]", "1900-01-01", "1909-12-31", "tussen 1900 en 1909", "between 1900 and 1909"),
    ("[1900,1905..1909]", "1900-01-01", "1909-12-31", "1900 of 1905 tot en met 1909", "1900 or 1905 to 1909"),
    ("[1998-05..1998-07,1993]", "1993-01-01", "1998-07-31", "mei 1998 tot en met juli 1998 of 1993",
     "May 1998 to July 1998 or 1993"),
    ("[2012..]", "2012-01-01", "9999-12-31", "2012 of later", "2012 or later"),
    ("[2012-05-04..]", "2012-05-04", "9999-12-31", "4 mei 2012 of later", "4 May 2012 or later"),
    ("2013/", "2013-01-01", "9999-12-31", "2013 – ?", "2013 – ?"),
    ("../2022-11", "0001-01-01", "2022-11-30", "tot en met november 2022", "up to and including November 2022"),
    ("/2022-11", "0001-01-01", "2022-11-30", "? – november 2022", "? – November 2022"),
    ("1944~/1948?", "1944-01-01", "1948-12-31", "omstreeks 1944 – vermoedelijk 1948", "around 1944 – probably 1948"),
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
    ("1_990", "form", "1990"),
    ("1 990", "form", "1990"),
    ("1_990-05", "form", "1990-05"),
    ("1990_", "form", "1990"),
    ("2025_06_24", "form", "2025-06-24"),
    ("24_06_2025", "form", "2025-06-24"),
    ("19_90", "form", None),
    ("2025-02-30", "impossible", None),
    ("2025-02-29", "impossible", None),
    ("2025-13-01", "impossible", "2025-01-13"),
    ("2025-00-10", "impossible", None),
    ("XXXX-02-30", "impossible", None),
    ("2025/2024", "reversed", "2024/2025"),
    ("/", "form", None),
    ("../..", "form", None),
    ("1948?~", "form", None),
    ("[1948]", "form", None),
    ("[]", "form", None),
    ("[1993, 1994]", "form", None),
    ("[1994..1993]", "reversed", "[1993..1994]"),
    ("[1990,1994..1993]", "reversed", "[1990,1993..1994]"),
    ("[..1993..1994]", "form", None),
    ("[..1993,1994]", "form", None),
    ("[1992,1993..]", "form", None),
    ("[..]", "form", None),
    ("1993..1994", "form", None),
    ("{1993,1994}", "form", None),
    ("[1993,1994]/1996", "form", None),
    ("[2025-02-30,2026]", "impossible", None),
    ("2004-XX-12", "form", None),
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


# --- A second reader -----------------------------------------------------------------------------------------------

# What the edtf package reads otherwise, or not at all; each is decided by ISO 8601-2 or by our own contract.
DISAGREEMENTS = {
    "a winter ends with its year": re.compile("-24"),
    "a day that returns each year has no bounds of its own": re.compile("XXXX"),
    "an end that is left out is a span of ten years": re.compile("^/|/$"),
    "a qualified season cannot be read": re.compile("-2[123][?~%]"),
    "with an unknown digit or month a date must stand alone": re.compile(r"X.*[/\]]|[/,.].*X"),
    "in a set no season can be read": re.compile(r"\[.*-2[123]"),
    "in a set both ends of a range must be told as precisely": re.compile(
        r"[\[,](\d{4}\.\.\d{4}-|\d{4}-\d\d\.\.\d{4}(?!-\d\d[\],])|\d{4}-\d\d-\d\d\.\.\d{4}(?!-\d\d-\d\d))"
    ),
    "in a set with a range no date can be qualified": re.compile(r"\[.*\.\..*[?~%]|\[.*[?~%].*\.\."),
}


def _disagrees(text: str) -> bool:
    return any(known.search(text) for known in DISAGREEMENTS.values())


def _day(of: struct_time | float, open_end: date) -> date:
    # There is no year 0 in our calendar: of a first decade or century the first year is 1.
    return open_end if isinstance(of, float) else date(max(of.tm_year, 1), of.tm_mon, of.tm_mday)


def _is_read(text: str) -> bool:
    try:
        return bool(parse(text))
    except DateError:
        return False


@settings(deadline=None)  # the first text waits for the reader's grammar to be made
@given(text=SPANS)
@example("2100-02-28")
@example("../2022-11")
@example("[..2022-11]")
@example("1944~/1948%")
def test_a_second_reader_finds_the_same_bounds(text: str) -> None:
    assume(_is_read(text) and not _disagrees(text))
    with redirect_stdout(StringIO()):  # it prints what it tries
        theirs = edtf.parse_edtf(text)
    ours = parse(text)
    assert ours.first == _day(theirs.lower_strict(), date.min)
    assert ours.last == _day(theirs.upper_strict(), date.max)


@pytest.mark.parametrize(
    "text",
    [
        "2023-24",
        "1948/",
        "2013-21~",
        "1944-XX/1948",
        "[2013-21,1944]",
        "[..1944~]",
        "[1944~..]",
        "[1993..1994-05]",
        "[1993-05-01..1994-06]",
    ],
)
def test_the_second_reader_still_disagrees(text: str) -> None:
    try:
        with redirect_stdout(StringIO()):
            theirs = edtf.parse_edtf(text)
            bounds = theirs.lower_strict(), theirs.upper_strict()
    except (EDTFParseException, AttributeError, TypeError):
        return
    assert bounds != (parse(text).first, parse(text).last)


# --- The patterns --------------------------------------------------------------------------------------------------


def _slips(text: str) -> st.SearchStrategy[str]:
    """The text itself, or with one character left out, doubled or another in its place."""
    places = st.integers(0, len(text))
    slips = st.sampled_from(("", "X", "?", "~", "-", "/", ",", "..", "[", "]", "0", "9", " ", "\n", "é"))
    slipped = st.builds(lambda at, new, over: text[:at] + new + text[at + over :], places, slips, st.integers(0, 1))
    return st.just(text) | slipped


@given(text=(SPANS | YEARLY).flatmap(_slips))
def test_the_patterns_of_the_schema_accept_what_can_be_read_and_nothing_else(text: str) -> None:
    is_accepted = bool(re.fullmatch(f"{SPAN_PATTERN}|{YEARLY_PATTERN}", text))
    try:
        parse(text)
        assert is_accepted
    except DateError as error:
        # No pattern counts the days of a month or sees which of two dates is first.
        assert not is_accepted or error.problem != "form"


@given(text=(SPANS | YEARLY).flatmap(_slips))
def test_the_pattern_of_a_day_accepts_no_span_and_no_yearly_day(text: str) -> None:
    assume(_is_read(text))
    is_day = not parse(text).is_span and not parse(text).yearly
    assert bool(re.fullmatch(DATE_PATTERN, text)) is is_day

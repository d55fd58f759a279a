"""Numbers as people write them, in the figures that a file has."""

import pytest

from stedenband.vocabulary.number_words import as_figures, only_number


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("71.000", "71000"),
        ("71 000", "71000"),
        ("1.234.567,5", "1234567.5"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),  # no thousand begins with a zero
        ("71,000", "71000"),
        ("1,234,567.5", "1234567.5"),
        ("5000", "5000"),
        ("1.5", ""),  # a file has it so already
        ("12,34,56", ""),
        ("veel", ""),
    ],
)
def test_a_number_has_its_figures_with_a_point_before_a_fraction_alone(written: str, figures: str) -> None:
    assert as_figures(written) == figures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ongeveer 40", "40"),
        ("ca. 40", "40"),
        ("ca.40", "40"),
        ("plm. 1.200 man", "1200"),
        ("40 pers.", "40"),
        ("ca. 2 mln.", "2000000"),
        ("v. 1.5", ""),
        (". 40", ""),
        ("40 of 50", ""),
    ],
)
def test_a_short_text_holds_one_number_also_beside_an_abbreviation(text: str, number: str) -> None:
    assert only_number(text) == number

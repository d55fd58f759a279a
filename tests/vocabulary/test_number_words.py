"""Numbers as people write them, in the figures that a file has."""

import pytest

from stedenband.vocabulary.number_words import as_figures


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

"""Round jubilees: which numbers of years are celebrated."""

HALF = 12.5  # to the month: of a beginning of which only the year is known it has no day


def is_round(years: float) -> bool:
    """Whether a number of years is celebrated: tens, twenty-fives, and 12½."""
    return years > 0 and (years % 10 == 0 or years % 25 == 0 or years == HALF)


def years_told(years: float) -> str:
    """A number of years as it is written in running text."""
    return "12½" if years == HALF else f"{years:g}"

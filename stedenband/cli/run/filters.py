"""Reads the filters that a command was given."""

from datetime import date

from stedenband.cli.options import Given
from stedenband.cli.run.option_values import day, in_period
from stedenband.query.filters import Filters


def filters_in(given: Given) -> Filters:
    """The filters that were given: words by filter, the period, the day (today without one), whether drafts count."""
    first, last = in_period(given.get("since"), given.get("until"))
    others = ("since", "until", "on", "drafts", "missing")
    words = {name: tuple(values) for name, values in given.items() if name not in others}
    on = day(given["on"]) if "on" in given else date.today()
    return Filters(on, words, first, last, "drafts" in given, "missing" in given)

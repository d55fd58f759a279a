"""Two municipalities of one name: that in the other country has it behind its name, and a partner of it does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command

NL = """
gemeente: Zwijndrecht
country: NL
sources: {lijst: {title: Lijst, date: 2017}}
bonds:
  - id: zwijndrecht-be
    partners: [{name: Zwijndrecht, country: BE}]
    kind: twinning
    history: [{date: 1985, status: active}]
    sources: [lijst]
"""
BE = """
gemeente: Zwijndrecht (BE)
country: BE
joins: [zwijndrecht/zwijndrecht-be]
"""


@pytest.mark.parametrize(("gemeente", "country_of_the_other"), [("Zwijndrecht", "BE"), ("Zwijndrecht (BE)", "NL")])
def test_each_of_two_namesakes_has_the_other_as_its_partner(
    gemeente: str, country_of_the_other: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(**{"zwijndrecht": NL, "zwijndrecht-be": BE})
    assert stedenband("validate", data=data).code == 0
    rows = stedenband("list", "--gemeente", gemeente, "--format", "json", data=data).json
    assert [[(one["name"], one["country"]) for one in row["partners"]] for row in rows] == [
        [("Zwijndrecht", country_of_the_other)]
    ]

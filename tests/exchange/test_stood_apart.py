"""Rows of municipalities that on the table's day stood apart from the one in whose file the bond is."""

from datetime import date
from pathlib import Path

import pytest

from stedenband.exchange.comparison import compare
from stedenband.exchange.outcomes import Outcome
from tests.exchange.reading import placed, register_in, understood

_BATH = "{id: bath, partners: [{name: Bath, country: GB}], kind: twinning, history: [{date: 1990, status: active}]MORE}"
_SLUIS = (
    "{id: ring, partners: [{name: Delfzijl, country: NL}, {name: Sluis, country: NL}], kind: twinning, "
    "history: [{date: 1990, status: active}]}"
)
_CONFIRMED, _PERHAPS = Outcome.CONFIRMED, Outcome.PERHAPS
# The day, what the bond of Alkmaar tells more, and the row.
CASES = {
    ("2010-06-01", "", "Alkmaar,Bath,GB"): _CONFIRMED,
    ("2010-06-01", "", "Schermer,Bath,GB"): _PERHAPS,
    ("2016-06-01", "", "Schermer,Bath,GB"): _CONFIRMED,
    ("2010-06-01", ", home: {name: Schermer, level: municipality}", "Schermer,Bath,GB"): _CONFIRMED,
    ("2010-06-01", ", origin: {how: inherited, from: Schermer, date: 2015}", "Schermer,Bath,GB"): _CONFIRMED,
    ("2010-06-01", ", origin: {how: inherited, date: 2015}", "Schermer,Bath,GB"): _CONFIRMED,
    ("2010-06-01", ", origin: {how: inherited, from: Schermer, date: 2015}", "Graft-De Rijp,Bath,GB"): _PERHAPS,
    ("2010-06-01", ", note: De lijst noemt Schermer.", "Schermer,Bath,GB"): _CONFIRMED,
    ("2010-06-01", "", "Delfzijl,Sluis,NL"): _CONFIRMED,
    ("2010-06-01", "", "Appingedam,Sluis,NL"): _PERHAPS,
    ("2022-06-01", "", "Appingedam,Sluis,NL"): _CONFIRMED,
    ("2022-06-01", "", "Eemsdelta,Sluis,NL"): _CONFIRMED,
}


@pytest.mark.parametrize(("case", "outcome"), CASES.items())
def test_the_bond_of_a_municipality_that_then_stood_apart_is_only_perhaps_the_same(
    case: tuple[str, str, str], outcome: Outcome, tmp_path: Path
) -> None:
    day, more, row = case
    (data := tmp_path / "data").mkdir()
    bonds = f"{_BATH.replace('MORE', more)}, {_SLUIS}"
    (data / "alkmaar.yaml").write_text(f"gemeente: Alkmaar\ncountry: NL\nbonds: [{bonds}]\n", encoding="utf-8")
    path, on = tmp_path / "lijst.csv", date.fromisoformat(day)
    path.write_text(f"gemeente,partner,land\n{row}\n", encoding="utf-8")
    table, register = understood(path, on), register_in(data)
    (compared,) = (one for one in compare(register, (), table, on) if one.there)
    found = placed(register, table, on)
    assert (compared.outcome, bool(compared.why)) == (outcome, outcome is _PERHAPS)
    assert ([one.reason for one in found.left], found.known) == ((["perhaps"], 0) if outcome is _PERHAPS else ([], 1))


def test_what_a_former_municipality_brought_is_known_again(tmp_path: Path) -> None:
    """The file that an import makes of a dated row of Schermer, laid beside the same row."""
    (data := tmp_path / "data").mkdir()
    bond = _BATH.replace("MORE", ", note: De lijst noemt Schermer.")
    (data / "alkmaar.yaml").write_text(f"gemeente: Alkmaar\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    path, on = tmp_path / "lijst.csv", date(2010, 6, 1)
    path.write_text("gemeente,partner,land,sinds\nSchermer,Bath,GB,1990\n", encoding="utf-8")
    assert placed(register_in(data), understood(path, on), on).known == 1

"""A place comes from a GeoNames file that the user names, and only where one place is called so."""

from pathlib import Path

import pytest

from stedenband.errors import WrongUse
from stedenband.exchange.entries import Entry
from stedenband.exchange.gazetteer import with_places
from tests.exchange.reading import understood


def _line(id: str, name: str, others: str, country: str, kind: str = "P") -> str:
    return "\t".join([id, name, name, others, "51.75", "-1.26", kind, "PPL", country, *[""] * 10])


LINES = [
    _line("1", "Oxford", "Oxonia,Oksford", "GB"),
    _line("2", "Oxford", "", "US"),
    _line("3", "Bath", "", "GB"),
    _line("4", "Bath", "", "GB"),
    _line("5", "York", "", "GB", "A"),
]


def _entries(folder: Path, partner: str) -> tuple[Entry, ...]:
    (folder / "t.csv").write_text(f"gemeente,partner,land\nLeiden,{partner},GB\n", encoding="utf-8")
    return understood(folder / "t.csv").entries


PLACES = {"Oxford": 1, "Oksford": 1, "Bath": None, "York": None, "Nergens": None}


@pytest.mark.parametrize(("partner", "expected"), PLACES.items())
def test_a_place_is_taken_where_the_file_has_one(partner: str, expected: int | None, tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text("\n".join(LINES), encoding="utf-8")
    ((_, _, _, found, *_),) = with_places(_entries(tmp_path, partner), tmp_path / "places.txt")
    assert (found.geonames, found.lat) == (expected, 51.75 if expected else None)


@pytest.mark.parametrize("text", ["a,b,c\n", LINES[0].replace("51.75", "x"), "\udcff"])
def test_what_is_no_file_of_geonames_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(WrongUse):
        with_places(_entries(tmp_path, "Oxford"), tmp_path / "places.txt")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        with_places(_entries(tmp_path, "Oxford"), tmp_path / "weg.txt")

"""Two towns of one country in one cell are two partners, a town with its region is one."""

from pathlib import Path

import pytest

from tests.exchange.reading import understood

TWO = (
    "Luzern, Bern;CH", "Bern, Luzern;CH", "Luzern, Zürich;CH", "Bazel, Bern;CH", "Genève, Lausanne;CH",
    "Luzern/Bern;CH", "Luzern en Bern;CH", "Luzern, Bern, Zürich;CH", "Zug, Zürich;Zwitserland", "Burgos, León;ES",
    "Gorizia, Udine;IT", "Milaan, Rome;IT", "Toruń, Lublin;PL", "Poznań, Warschau;PL", "Nagasaki, Hiroshima;JP",
    "Salzburg, Graz;AT", "Brno, Ostrava;CZ", "Kiel, Fulda;DE",
)  # fmt: skip
ONE = (
    "Luzern, Kanton Luzern;CH", "Luzern, Luzern;CH", "Thun, Bern;CH", "Thun, kanton Bern;CH", "Winterthur, Zürich;CH",
    "Chur, Graubünden;CH", "Aurora, Illinois;US", "Toledo, Ohio;US", "Albany, New York;US", "León, Guanajuato;MX",
    "Burgos, Castilla y León;ES", "Suzhou, Jiangsu;CN", "Bern, Zwitserland;CH", "Basel / Bazel;CH", "Genova / Genua;IT",
)  # fmt: skip


def _reasons(row: str, folder: Path) -> list[str]:
    partner, country = row.split(";")
    (folder / "t.tsv").write_text(f"gemeente\tpartner\tland\nLeiden\t{partner}\t{country}\n", "utf-8")
    table = understood(folder / "t.tsv")
    assert len(table.entries) + len(table.left) == 1
    return [one.reason for one in table.left]


@pytest.mark.parametrize("row", TWO)
def test_two_towns_of_one_country_are_two_partners(row: str, tmp_path: Path) -> None:
    assert _reasons(row, tmp_path) == ["several-partners"]


@pytest.mark.parametrize("row", ONE)
def test_a_town_with_its_region_is_one_partner(row: str, tmp_path: Path) -> None:
    assert not _reasons(row, tmp_path)

"""Rows with one item of Wikidata and two partners: an item that was filled down, or a mistake."""

from pathlib import Path

import pytest

from stedenband.exchange.comparison import compare
from stedenband.exchange.outcomes import Outcome
from tests.exchange.reading import TODAY, placed, register_in, understood

ROWS = {
    ("Gouda,Elmshorn,DE,Q6847,", "Gouda,Solingen,DE,Q6847,"): 1,
    ("Gouda,Elmshorn,DE,Q6847,", "Gouda,Elmshorn,FR,Q6847,"): 1,
    ("Gouda,Elmshorn,DE,Q6847,Point(9.65 53.75)", "Gouda,Elmshorn,DE,Q6847,Point(7.08 51.17)"): 1,
    ("Rotterdam,Cologne,DE,Q365,", "Rotterdam,Dresden,DE,Q365,"): 1,
    ("Rotterdam,Cologne,DE,Q365,", "Rotterdam,Keulen,DE,Q365,"): 0,
    ("Rotterdam,Cologne,DE,Q365,", "Rotterdam,Köln,DE,Q365,Point(6.95 50.94)"): 0,
    ("Rotterdam,Cologne,DE,Q365,", "Rotterdam,Cologne,,Q365,"): 0,
    ("Leiden,Nuuk,DK,Q226,", "Leiden,Nuuk,GL,Q226,"): 0,
}


def _table(folder: Path, *rows: str) -> Path:
    path = folder / "lijst.csv"
    path.write_text("\n".join(["gemeente,partner,land,wikidata,coord", *rows]), encoding="utf-8")
    return path


@pytest.mark.parametrize(("rows", "left"), ROWS.items())
def test_another_partner_under_the_item_of_an_earlier_row_is_only_perhaps_the_same(
    rows: tuple[str, ...], left: int, tmp_path: Path
) -> None:
    (data := tmp_path / "data").mkdir()
    table = understood(_table(tmp_path, *rows))
    found = placed(register_in(data), table)
    assert [one.reason for one in found.left] == ["perhaps"] * left
    compared = compare(register_in(data), (), table, TODAY)
    assert [one.outcome for one in compared] == [Outcome.ONLY_THERE] * 2
    assert [one.perhaps_again for one in compared] == [False, bool(left)]


FILED = {
    "Gouda,Keulen,DE,Q365,": (0, Outcome.CONFIRMED),
    "Gouda,Colonia Claudia,DE,Q365,": (0, Outcome.CONFIRMED),
    "Gouda,Dresden,DE,Q365,": (1, Outcome.PERHAPS),
    "Gouda,Keulen,FR,Q365,": (1, Outcome.PERHAPS),
}


@pytest.mark.parametrize(("row", "expected"), FILED.items())
def test_another_partner_under_the_item_of_one_in_a_file_is_only_perhaps_the_same(
    row: str, expected: tuple[int, Outcome], tmp_path: Path
) -> None:
    (data := tmp_path / "data").mkdir()
    partner = "{name: Keulen, country: DE, wikidata: Q365}"
    bond = f"{{id: b, partners: [{partner}], kind: twinning, history: [{{date: 1990, status: active}}]}}"
    (data / "gouda.yaml").write_text(f"gemeente: Gouda\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    table = understood(_table(tmp_path, row))
    found = placed(register_in(data), table)
    (compared,) = (one for one in compare(register_in(data), (), table, TODAY) if one.there)
    assert ([one.reason for one in found.left], found.known, compared.outcome) == (
        ["perhaps"] * expected[0],
        1 - expected[0],
        expected[1],
    )


@pytest.mark.parametrize(("label", "left"), {"": ["country-item"], "Duitsland": []}.items())
def test_a_country_by_its_item_alone_is_told_as_the_reason(label: str, left: list[str], tmp_path: Path) -> None:
    (data := tmp_path / "data").mkdir()
    path = tmp_path / "lijst.csv"
    item = "http://www.wikidata.org/entity/Q183"
    head = "gemeente,partner,country" + (",countryLabel" if label else "")
    path.write_text(f"{head}\nGouda,Elmshorn,{item}{label and ','}{label}\n", encoding="utf-8")
    table = understood(path)
    assert [one.reason for one in (*table.left, *placed(register_in(data), table).left)] == left

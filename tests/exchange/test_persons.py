"""Who is told beside a place: a name of a person comes into no file."""

from pathlib import Path

import pytest

from stedenband.exchange.entries import Understood
from tests.exchange.reading import understood

PERSONS = (
    "{} - Klaus Meier (burgemeester)", "{} (M. Bakker)", "{} (mw. A. de Vries)", "{} t.a.v. J. Jansen",
    "{}, t.a.v. J. Jansen", "{} (t.a.v. mevrouw Jansen)", "{} (Klaus Meier)", "{}, Klaus Meier", "{} - Klaus Meier",
    "{} / Klaus Meier", "{}: Klaus Meier", "{} (Anne-Marie van den Berg)", "{} (burgemeester Klaus Meier)",
    "{} burgemeester Meier", "{} (Klaus Meier, burgemeester)", "{} (wethouder De Vries)", "{} p/a M. Bakker",
    "{} c/o Jan Jansen", "{} M. Bakker", "{} mw. De Vries", "{} (Bakker, M.)", "{} (A de Vries)", "{} (OB Meier)",
    "{} (Oberbürgermeister)", "{} (Bürgermeisterin Meier)", "{} (mayor John Smith)", "{} – dhr. Meier",
    "{} ter attentie van de secretaris", "{} (Dr. Meier)",
    "{} Klaus Meier", "{} (J.P. Jansen-de Vries)", "{} [Klaus Meier]", "{} | Klaus Meier",
    "{} (tel. 0431 123456)", "{} (k.meier@kiel.de)",
)  # fmt: skip
PLACES = (
    "St. Petersburg", "Rothenburg ob der Tauber", "Frankfurt a. M.", "Halle (Saale)", "Villa S. Giovanni", "St. Louis",
    "Asheville N. Carolina", "Frankfurt (M.)", "San Carlos (Costa Norte)", "Victor Harbor", "Sault Ste. Marie",
    "Neustadt a. d. Weinstraße", "Neustadt (Titisee-Neustadt)", "Charlotte", "Oranienburg (Anna Paulowna)",
    "Königs Wusterhausen (Mark Brandenburg)", "Brandenburg (Mark)", "Kiel (Sankt Peter)", "Peter", "Soure – Samuel",
)  # fmt: skip


def _table(folder: Path, home: str, partner: str, more: str = "") -> Understood:
    (folder / "t.tsv").write_text(f"gemeente\tpartner\tland\tsoort\n{home}\t{partner}\tDE\t{more}\n", "utf-8")
    return understood(folder / "t.tsv")


@pytest.mark.parametrize("told", PERSONS)
def test_a_row_with_a_person_beside_its_partner_is_left_over(told: str, tmp_path: Path) -> None:
    table = _table(tmp_path, "Leiden", told.format("Kiel"))
    assert [one.reason for one in table.left] == ["more-in-name"] and not table.entries


@pytest.mark.parametrize("told", PERSONS)
def test_a_row_with_a_person_beside_its_municipality_is_left_over(told: str, tmp_path: Path) -> None:
    assert not _table(tmp_path, told.format("Breda"), "Kiel").entries


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_no_person(name: str, tmp_path: Path) -> None:
    assert len(_table(tmp_path, "Leiden", name).entries) == 1


@pytest.mark.parametrize("home", ["'s-Heer Arendskerke", "'s-Heer Abtskerke", "Anna Paulowna", "St. Jansteen"])
def test_a_municipality_that_is_called_as_persons_are_is_no_person(home: str, tmp_path: Path) -> None:
    assert len(_table(tmp_path, home, "Kiel").entries) == 1


@pytest.mark.parametrize("more", ["jumelage (contact M. Bakker)", "mw. A. de Vries", "jumelage, t.a.v. J. Jansen"])
def test_no_person_comes_into_a_note(more: str, tmp_path: Path) -> None:
    table = _table(tmp_path, "Leiden", "Kiel", more)
    (entry,) = table.entries
    assert not entry.notes
    assert [one.at.name for one in table.remarks] == ["D2"]

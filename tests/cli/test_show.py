"""`stedenband show`: the whole dossier of a bond or a municipality."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from stedenband.parsing.reader import read
from stedenband.parsing.source import Bare
from tests.cases import CASES
from tests.conftest import DATA, Command

pytestmark = pytest.mark.usefixtures("reading_once")


def test_denizli_tells_its_whole_story(stedenband: Command) -> None:
    done = stedenband("show", "almelo/denizli")
    assert (done.code, done.err) == (0, "")
    story = [
        "Almelo – Denizli",
        "1974 · actief",
        "2017 · beëindigd · door: de partner · reden: besluit van de partner",
        "27 februari 2025 · wat: hervatten · door: een derde · namens hen: consul-generaal van Turkije",
        "uitkomst: geen besluit bekend",
        "6 maart 2025 · wat: hervatten · door: een derde · namens hen: ambassadeur van Turkije",
        "Brief van de consul-generaal",
        "Gesprek met de Turkse ambassadeur",
        "Raadsbrief Stedenbanden, Gemeente Almelo, 24 juni 2025",
    ]
    places = [done.out.find(part) for part in story]
    assert -1 not in places and places == sorted(places)


@pytest.mark.parametrize("reference", ["Almelo", "almelo", "ALMELO"])
def test_a_municipality_is_found_by_its_name_or_slug(reference: str, stedenband: Command) -> None:
    done = stedenband("show", reference)
    assert done.code == 0
    for word in ("Almelo (Nederland)", "Eurocities", "Almelo – Preston", "Preston Comité", "Werkbezoek"):
        assert word in done.out


@pytest.mark.parametrize("reference", ["amsterdam/randland", "heerlen/randland", "Delfzijl/Randland"])
def test_a_shared_bond_is_found_from_each_side(reference: str, stedenband: Command) -> None:
    assert stedenband("show", reference, "--format", "json").json["id"] == "amsterdam/randland"


WRONG = [
    ("almelo/denizly", "bedoelde u almelo/denizli?"),
    ("Liden", "bedoelde u Leiden?"),
    ("denizli", "bedoelde u almelo/denizli?"),
    ("liden/oxford", "bedoelde u Leiden?"),
    ("almelo/nope", "almelo/nope: dat is niet bekend; wel bekend: almelo/"),
    ("almelo/", "bedoelde u almelo/"),
]


@pytest.mark.parametrize(("reference", "says"), WRONG)
def test_what_is_not_there_gets_a_near_miss(reference: str, says: str, stedenband: Command) -> None:
    done = stedenband("show", reference)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, Bare):
        number = value.value
        return value.text if not isinstance(number, bool) and 1000 <= number <= 2100 else number
    return {"yes": True, "no": False}.get(value, value)


def _texts(value: Any) -> set[str]:
    """Every scalar in a value, as text; years and numbers look alike."""
    if isinstance(value, dict):
        return set().union(*(_texts(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(_texts(inner) for inner in value))
    return {str(value)}


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_as_json_a_municipality_is_what_its_file_says(path: Path, stedenband: Command) -> None:
    written = _plain(read(path.read_text(encoding="utf-8")).value)
    shown = stedenband("show", path.stem, "--format", "json").json
    for key, value in written.items():
        assert shown[key].keys() >= value.keys() if isinstance(value, dict) else True
        assert _texts(value) <= _texts(shown[key])
    assert shown.keys() - written.keys() <= {"bonds", "committees", "events", "sources"}


def test_a_bond_as_json_has_the_keys_of_the_data_and_leaves_out_what_is_absent(stedenband: Command) -> None:
    shown = stedenband("show", "almelo/denizli", "--format", "json").json
    assert shown["id"] == "almelo/denizli"
    assert shown["history"][1] == {
        "date": "2017", "status": "ended", "by": "partner", "reason": "partner-decision", "note": "Eenzijdig opgezegd.",
    }  # fmt: skip
    assert [event["kind"] for event in shown["events"]] == ["letter", "request", "talk"]
    assert shown["sources"]["raadsbrief-2025"]["date"] == "2025-06-24"
    assert "roles" not in shown and "committees" not in shown


def _text_of(path: Path) -> str:
    """What is read in a document, whatever its format."""
    if path.suffix == ".docx":
        text = " ".join(one.text for one in Document(str(path)).paragraphs)
    elif path.suffix == ".html":
        text = unescape(re.sub("<[^>]+>", " ", path.read_text(encoding="utf-8").partition("<body>")[2]))
    else:
        text = path.read_text(encoding="utf-8").replace("\\", "")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("name", ["d.txt", "d.md", "d.html", "d.docx"])
def test_nothing_that_a_file_says_is_left_out(name: str, tmp_path: Path, stedenband: Command) -> None:
    (tmp_path / "testdam.yaml").write_bytes((CASES / "clean" / "everything.yaml").read_bytes())
    assert stedenband("show", "Testdam", "-o", str(tmp_path / name), data=tmp_path).code == 0
    shown = _text_of(tmp_path / name)
    for text in (
        "Oud-Testdam", "Groot-Testdam", "1.000", "Gevouwen tekst op twee regels.", "www.example.org/stedenbanden",
        "Eurocities", "het college, de raad", "bezoeken · ongeveer 4", "dubbele punt: zo.", "De krant telt er vijf.",
        "Als voorbeeld.", "Alleen de kop gelezen.", "Comité Oud-Testdam", "in opheffing", "opgeheven", "Jaarverslag",
        "info@example.org", "Alt-Torgau", "Duitse Democratische Republiek", "Nordsachsen", "Lutjedorp", "RB 1975-12",
        "1976", "5 maart 2020", "2020/17", "april 2020", "herindeling", "jaren 40",
        "meegekomen bij een herindeling", "verzoening", "Oorkonde", "mei 1995", "Freundeskreis", "Streekmuseum",
        "2.500,5", "Busreis", "Letterlijke tekst op twee regels.", "Łódź", "toegetreden", "uitgetreden", "Sovjet-Unie",
        "Uitdrukkelijk niet beëindigd.", "1 januari 2023", "4–6 mei 2001", "ongeveer 12", "Chor", "De Vries",
        "Gedragscode", "Met een concert.", "elk jaar op 4 mei",
    ):  # fmt: skip
        assert text in shown, text


def test_a_dossier_goes_to_a_file(tmp_path: Path, stedenband: Command) -> None:
    target = tmp_path / "denizli.json"
    assert stedenband("show", "almelo/denizli", "-o", str(target)).code == 0
    assert '"almelo/denizli"' in target.read_text(encoding="utf-8")
    target = tmp_path / "denizli.txt"
    assert stedenband("show", "almelo/denizli", "-o", str(target)).code == 0
    assert "Almelo – Denizli" in target.read_text(encoding="utf-8")


def test_of_a_broken_file_nothing_is_shown_but_where_to_look(folder: Callable[..., Path], stedenband: Command) -> None:
    done = stedenband("show", "stuk", data=folder(stuk="gemeente: Stuk\ncountry: UK\n"))
    assert (done.code, done.out) == (1, "")
    assert "1 fout in" in done.err


CHANGED = """gemeente: Testdam
country: NL
sources: {brief: {title: Brief, date: 2020, disputed: [{field: date, value: 2019, note: Volgens de griffie.}]}}
bonds:
- {id: x, partners: [{name: X, country: DE}], kind: twinning, sources: [brief],
   history: [{date: 1990, status: active}, {date: 2015, status: active, kind: friendship}]}
"""


@pytest.mark.parametrize("reference", ["testdam", "testdam/x"])
def test_what_a_bond_was_and_what_is_disputed_of_a_source_are_told(
    reference: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    shown = stedenband("show", reference, data=folder(testdam=CHANGED)).out
    assert "vriendschapsband · actief" in shown and "Soort bij het begin: stedenband" in shown
    assert "datum: 2019 (Volgens de griffie.)" in shown

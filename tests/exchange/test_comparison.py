"""The register beside a table of a day: what is confirmed, contradicted, perhaps the same, or on one side alone."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stedenband.exchange.comparison import compare
from stedenband.exchange.outcomes import Compared, Comparison, Outcome, counted
from stedenband.exchange.packaged import packaged
from stedenband.render.tables.comparison import summary, told
from tests.exchange.reading import HARD_REGISTER, register_in, understood

pytestmark = pytest.mark.usefixtures("reading_once")

ON = date(2026, 2, 8)


def _compare(
    folder: Path, *rows: str, on: date = ON, seen: tuple[str, ...] = (), register: Path = HARD_REGISTER
) -> list[Compared]:
    path = folder / "lijst.csv"
    path.write_text("\n".join(["gemeente,partner,land,sinds,tot,status,soort", *rows]), encoding="utf-8")
    return compare(register_in(register), seen, understood(path, on), on)


DIFFERENCES = {
    "Leiden,Oxford,GB,1946,,,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,GB,,,,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,,,,,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,GB,1946-05-04,,,stedenband": (
        Outcome.CONFIRMED,
        "preciezer in de tabel: begin 4 mei 1946, hier 1946",
    ),
    "Leiden,Oxford,GB,1946-05,,,": (Outcome.CONFIRMED, "preciezer in de tabel: begin mei 1946, hier 1946"),
    "Leiden,Oxford,GB,194X,,,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,GB,ca. 1946,,,": (Outcome.CONFIRMED, None),
    "Leiden,Juigalpa,NI,1988-02-03,2020-06-01,,": (
        Outcome.CONFIRMED,
        "preciezer in de tabel: begin 3 februari 1988, hier 1988",
    ),
    "Leiden,Oxford,GB,1950,,,": (Outcome.CONTRADICTS, "begin: hier 1946, daar 1950"),
    "Leiden,Oxford,GB,,,,jumelage": (Outcome.CONTRADICTS, "soort: hier stedenband, daar jumelage"),
    "Leiden,Oxford,GB,,2020,,": (Outcome.CONTRADICTS, "daar beëindigd, hier niet"),
    "Leiden,Oxford,GB,1950,,slapend,jumelage": (
        Outcome.CONTRADICTS,
        "status: hier actief, daar slapend; soort: hier stedenband, daar jumelage; begin: hier 1946, daar 1950",
    ),
    "Leiden,Oxford,GB,1950,2020,,": (Outcome.CONTRADICTS, "daar beëindigd, hier niet; begin: hier 1946, daar 1950"),
    "Leiden,Juigalpa,NI,1970,2010,,": (
        Outcome.CONTRADICTS,
        "begin: hier 1988, daar 1970; einde: hier 1 juni 2020, daar 2010",
    ),
    "Leiden,Oxford,GB,,,opgezegd,": (Outcome.CONTRADICTS, "daar beëindigd, hier niet"),
    "Leiden,Juigalpa,NI,,,,": (Outcome.CONTRADICTS, "hier beëindigd op 1 juni 2020, daar nog vermeld"),
    "Leiden,Juigalpa,NI,,2020,,": (Outcome.CONFIRMED, None),
    "Leiden,Juigalpa,NI,,2010,,": (Outcome.CONTRADICTS, "einde: hier 1 juni 2020, daar 2010"),
    "Leiden,Toruń,PL,,,,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,GB,,,slapend,": (Outcome.CONTRADICTS, "status: hier actief, daar slapend"),
    "Leiden,Oxford,GB,,,in afbouw,": (Outcome.CONTRADICTS, "status: hier actief, daar in afbouw"),
    "Leiden,Oxford,GB,,,onbekend,": (Outcome.CONFIRMED, None),
    "Leiden,Oxford,GB,,,actief,": (Outcome.CONFIRMED, None),
    "Leiden,Toruń,PL,,,actief,": (Outcome.CONTRADICTS, "status: hier opgeschort, daar actief"),
    "Leiden,Toruń,PL,,,opgeschort,": (Outcome.CONFIRMED, None),
    "Leiden,Juigalpa,NI,,,beëindigd,": (Outcome.CONFIRMED, None),
    "Leiden,Isfahan,IR,,,,": (Outcome.CONTRADICTS, "hier nagegaan: het is geen stedenband"),
    "Middelburg,Nagasaki,JP,,,,": (Outcome.CONTRADICTS, "overgenomen door Leiden"),
    "Almelo,Preston,GB,,,,": (Outcome.ONLY_THERE, "deze gemeente heeft nog geen bestand"),
    "Leiden,Bath,GB,,,,": (Outcome.ONLY_THERE, None),
    "Winsum,Leer,DE,,,,": (
        Outcome.ONLY_THERE,
        "verdeeld over Het Hogeland en Westerkwartier, en geen daarvan heeft al een bestand",
    ),
    "Adorp,Leer,DE,,,,": (
        Outcome.ONLY_THERE,
        "verdeeld over Het Hogeland en Westerkwartier, en geen daarvan heeft al een bestand",
    ),
    "Leiden,Oxford,US,,,,": (
        Outcome.PERHAPS,
        "dezelfde naam, maar het land verschilt: hier Verenigd Koninkrijk, daar Verenigde Staten",
    ),
    "Leiden,Oxford,GB,1948-'12,,,": (
        Outcome.NOT_COMPARABLE,
        "wat daar over begin of einde staat is niet begrepen en niet vergeleken: 1948-'12",
    ),
    "Leiden,Toruń,PL,1950 - ca. eind jaren,,,": (
        Outcome.NOT_COMPARABLE,
        "wat daar over begin of einde staat is niet begrepen en niet vergeleken: 1950 - ca. eind jaren",
    ),
    "Leiden,Oxford,GB,lang geleden,,actief,": (
        Outcome.NOT_COMPARABLE,
        "wat daar over begin of einde staat is niet begrepen en niet vergeleken: lang geleden",
    ),
    "Leiden,Oxford (1946),GB,,,,": (
        Outcome.NOT_COMPARABLE,
        "wat daar over begin of einde staat is niet begrepen en niet vergeleken: 1946",
    ),
    "Leiden,Juigalpa,NI,1988/2020,,,": (
        Outcome.NOT_COMPARABLE,
        "wat daar over begin of einde staat is niet begrepen en niet vergeleken: 1988/2020",
    ),
    "Leiden,Oxford,GB,lang geleden,,,jumelage": (Outcome.CONTRADICTS, "soort: hier stedenband, daar jumelage"),
    "Leiden,Vagarshapat,AM,,,,": (
        Outcome.PERHAPS,
        "de namen lijken op elkaar; zet de andere naam of het item bij de partner als het dezelfde plaats is",
    ),
}


@pytest.mark.parametrize(("row", "expected"), DIFFERENCES.items())
def test_a_row_is_laid_beside_the_bond_that_it_names(
    row: str, expected: tuple[Outcome, str | None], tmp_path: Path
) -> None:
    (found,) = [one for one in _compare(tmp_path, row) if one.there]
    assert (found.outcome, found.why and found.why.nl) == expected


def test_a_partner_without_a_country_is_perhaps_any_of_several_here(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    bonds = "".join(
        f"- {{id: brest-{land.lower()}, partners: [{{name: Brest, country: {land}}}], kind: twinning, "
        "history: [{date: 1990, status: active}], sources: [a]}\n"
        for land in ("BY", "FR")
    )
    (tmp_path / "data" / "leiden.yaml").write_text(
        f"gemeente: Leiden\ncountry: NL\nsources: {{a: {{title: a, date: 2025}}}}\nbonds:\n{bonds}", encoding="utf-8"
    )
    (found,) = _compare(tmp_path, "Leiden,Brest,,,,,", register=tmp_path / "data")
    assert found.outcome is Outcome.PERHAPS and found.why and "zonder land" in found.why.nl
    (named, other) = _compare(tmp_path, "Leiden,Brest,FR,,,,", register=tmp_path / "data")
    assert (named.outcome, other.outcome) == (Outcome.CONFIRMED, Outcome.ONLY_HERE)


BARE = {"Limburg": ("DE", Outcome.PERHAPS), "Hasselt": ("NL", Outcome.PERHAPS), "Bath": ("GB", Outcome.CONFIRMED)}


@pytest.mark.parametrize(("name", "expected"), BARE.items())
def test_a_partner_without_a_country_is_perhaps_another_where_its_name_is_known_in_other_countries(
    name: str, expected: tuple[str, Outcome], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    country, outcome = expected
    (tmp_path / "data" / "leiden.yaml").write_text(
        "gemeente: Leiden\ncountry: NL\nsources: {a: {title: a, date: 2025}}\nbonds:\n"
        f"- {{id: x, partners: [{{name: {name}, country: {country}}}], kind: twinning, "
        "history: [{date: 1990, status: active}], sources: [a]}\n",
        encoding="utf-8",
    )
    (found,) = _compare(tmp_path, f"Leiden,{name},,,,,", register=tmp_path / "data")
    assert found.outcome is outcome


def test_a_row_without_a_country_is_not_counted_as_double(tmp_path: Path) -> None:
    rows = ("Nijmegen,Limburg,,,,,", "Nijmegen,Limburg,DE,,,,", "Nijmegen,Limburg,DE,,,,", "Nijmegen,Limburg,,,,,")
    why = [one.why and one.why.nl for one in _compare(tmp_path, *rows) if one.there]
    double = "dubbel: {} noemt deze band ook"
    assert why == [
        "deze gemeente heeft nog geen bestand",
        "misschien dezelfde als B2; beslis zelf",
        double.format("B3"),
        double.format("B2"),
    ]


def test_how_a_bond_stands_contradicts_only_where_both_surely_know_it_of_that_day(tmp_path: Path) -> None:
    when = {2020: Outcome.CONTRADICTS, 2021: Outcome.CONFIRMED, 2023: Outcome.CONFIRMED}
    (tmp_path / "data").mkdir()
    history = "[{date: 1990, status: active}, {date: 2021, status: dormant}]"
    (tmp_path / "data" / "leiden.yaml").write_text(
        "gemeente: Leiden\ncountry: NL\nsources: {a: {title: a, date: 2025}}\nbonds:\n"
        f"- {{id: bath, partners: [{{name: Bath, country: GB}}], kind: twinning, history: {history}, sources: [a]}}\n",
        encoding="utf-8",
    )
    row = "Leiden,Bath,GB,,,slapend,"
    found = {year: _compare(tmp_path, row, on=date(year, 6, 1), register=tmp_path / "data")[0].outcome for year in when}
    assert found == when


def test_of_what_stands_here_as_a_draft_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "leiden.yaml").write_text(
        "gemeente: Leiden\ncountry: NL\nsources: {a: {title: a, date: 2025}}\nbonds:\n"
        "- {id: bath, partners: [{name: Bath, country: GB}], listed: [{source: a, on: 2025}]}\n",
        encoding="utf-8",
    )
    rows = ("Leiden,Bath,GB,,,,", "Leiden,York,GB,,,,")
    found = _compare(tmp_path, *rows, register=tmp_path / "data")
    assert [(one.outcome, one.why and one.why.nl) for one in found] == [
        (Outcome.ONLY_THERE, "staat hier alleen vermeld: leiden/bath"),
        (Outcome.ONLY_THERE, None),
    ]


CALLED = {"Thorunium,PL": "GeoNames kent één plaats", "Toruń Stad,PL": "de namen lijken op elkaar", "Thorunium,DE": ""}


@pytest.mark.parametrize(("row", "why"), CALLED.items())
def test_a_place_by_its_name_in_another_language_is_perhaps_the_same(row: str, why: str, tmp_path: Path) -> None:
    (found,) = (one for one in _compare(tmp_path, f"Leiden,{row},,,,", seen=("leiden",)) if one.there)
    assert found.outcome is (Outcome.PERHAPS if why else Outcome.ONLY_THERE)
    assert (found.why.nl if found.why else "").startswith(why)


PARTS = {
    "Berlijn,DE": Outcome.PERHAPS,
    "Neukölln,DE": Outcome.CONFIRMED,
    "Neukölln (Berlijn),DE": Outcome.CONFIRMED,
    "Neukölln (Elders),DE": Outcome.PERHAPS,
    "Oostkaap,ZA": Outcome.PERHAPS,
    "Buffalo City,ZA": Outcome.CONFIRMED,
    "Frankfurt (Oder),DE": Outcome.CONFIRMED,
    "Frankfurt (Main),DE": Outcome.PERHAPS,
}


@pytest.mark.parametrize(("row", "expected"), PARTS.items())
def test_a_larger_place_is_not_surely_meant_by_its_part(row: str, expected: Outcome, tmp_path: Path) -> None:
    partners = (
        "{name: Neukölln, country: DE, level: district, part_of: [{name: Berlijn}]}",
        "{name: Oost-Londen, country: ZA, part_of: [{name: Buffalo City}, {name: Oostkaap, level: province}]}",
        "{name: Frankfurt, country: DE}",
    )
    rest = "kind: twinning, history: [{date: 1990, status: active}], listed: [{source: a, as: Frankfurt (Oder)}]"
    bonds = (f"{{id: b{number}, partners: [{one}], {rest}}}" for number, one in enumerate(partners))
    data = tmp_path / "data"
    data.mkdir()
    head = "gemeente: Leiden\ncountry: NL\nsources: {a: {title: A, date: 2000}}\n"
    (data / "leiden.yaml").write_text(f"{head}bonds: [{', '.join(bonds)}]\n", encoding="utf-8")
    (found,) = [one for one in _compare(tmp_path, f"Leiden,{row},,,,", register=data) if one.there]
    assert found.outcome is expected


def test_what_the_table_does_not_have_is_only_here_while_in_force(tmp_path: Path) -> None:
    found = _compare(tmp_path, "Leiden,Oxford,GB,,,,", seen=("leiden",))
    alone = [one.here.bond for one in found if one.outcome is Outcome.ONLY_HERE and one.here]
    assert alone == ["leiden/oost-londen", "leiden/nagasaki", "leiden/torun", "leiden/vagharshapat"]


LEFT_ON_A_BOND = {  # a row that is left over, and the bond of the register that it names
    "Leiden,Oxford,GB,,,zie nota,": "leiden/oxford",
    "Leiden,Oxford,Engelland,,,,": "leiden/oxford",
    "Leiden,Oxford (tot ca. 2010),GB,,,,": "leiden/oxford",
    "GM0546,Oxford,GB,1990,1980,,": "leiden/oxford",
    "Leiden,Oxford,GB,,,,geen stedenband": "leiden/oxford",
    "Leiden,Bath,GB,,,zie nota,": None,
    "Leiden,Oxford,GB,,,,lid van Eurocities": None,
    "Gouda,Oxford,GB,,,zie nota,": None,
}


@pytest.mark.parametrize("row", LEFT_ON_A_BOND)
def test_a_bond_that_a_row_which_is_left_over_names_is_not_only_here_as_well(row: str, tmp_path: Path) -> None:
    without, found = _compare(tmp_path, "Leiden,Bath,GB,,,,"), _compare(tmp_path, "Leiden,Bath,GB,,,,", row)
    (left,) = [one for one in found if one.outcome is Outcome.NOT_COMPARABLE]
    assert (left.here.bond if left.here else None) == LEFT_ON_A_BOND[row]
    only_here = counted(without)[Outcome.ONLY_HERE] - (left.here is not None)
    numbers = counted(found)
    assert (numbers[Outcome.ONLY_HERE], numbers[Outcome.NOT_COMPARABLE]) == (only_here, 1)


SEVERAL_LEFT = {  # the partners of a row that is left over, how it stands, and the bonds of the register that it names
    ("Oxford en Toruń", ""): ("oxford", "torun"),
    ('"Oxford, Toruń en Nagasaki"', ""): ("oxford", "nagasaki", "torun"),
    ("Oxford / Toruń / Jena", "zie nota"): ("oxford", "torun"),
    ("Oxford of Toruń", ""): ("oxford", "torun"),
    ("Oxford; Bath; Toruń", "zie nota"): ("oxford", "torun"),
    ("Oxford (GB) & Toruń (PL)", "zie nota"): ("oxford", "torun"),
    ("1. Oxford 2. Toruń", ""): ("oxford", "torun"),
    ("Oxford (GB) Toruń (PL)", "zie nota"): ("oxford", "torun"),
    ('"Oxford, Toruń"', "zie nota"): ("oxford",),
    ("Bath en Jena", ""): (),
}


@pytest.mark.parametrize(("partners", "status"), SEVERAL_LEFT)
def test_of_a_row_that_is_left_over_with_several_partners_no_bond_is_only_here(
    partners: str, status: str, tmp_path: Path
) -> None:
    found = _compare(tmp_path, f"Leiden,{partners},,,,{status},", seen=("leiden",))
    left = [one for one in found if one.outcome is Outcome.NOT_COMPARABLE]
    expected = [f"leiden/{one}" for one in SEVERAL_LEFT[partners, status]]
    assert sorted(one.here.bond for one in left if one.here) == sorted(expected) and all(one.why for one in left)
    assert counted(found)[Outcome.ONLY_HERE] == 5 - len(expected)
    assert "1 rij is niet te vergelijken" in summary(Comparison(ON, tuple(found), ()), "nl")[-1]


def test_each_row_that_is_left_over_counts_once_beside_one_that_is_read(tmp_path: Path) -> None:
    left = ("Leiden,Oxford,GB,,,zie nota,", "Leiden,Oxford,GB,,,ooit,")
    for rows, read in ((left, 0), ((*left, "Leiden,Oxford,GB,,,,"), 1)):
        found = counted(_compare(tmp_path, "Leiden,Bath,GB,,,,", *rows))
        assert (found[Outcome.CONFIRMED], found[Outcome.NOT_COMPARABLE]) == (read, 2)


def test_only_the_municipalities_asked_for_are_compared(tmp_path: Path) -> None:
    rows = ("Leiden,Oxford,GB,,,,", "Leiden,X,Atlantis,,,,", "Almelo,Preston,GB,,,,", "Nergens,X,GB,,,,")
    told = [(one.gemeente, one.outcome) for one in _compare(tmp_path, *rows, seen=("leiden",)) if one.there]
    assert told == [("Leiden", Outcome.CONFIRMED), ("Leiden", Outcome.NOT_COMPARABLE)]


def test_a_bond_much_like_the_one_that_is_named_stays_only_here(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    near, named = (
        "{id: suzhou-stad, partners: [{name: Suzhou Stad, country: CN}]",
        "{id: suzhou, partners: [{name: Suzhou, country: CN}]",
    )
    rest = ", kind: twinning, history: [{status: active}], sources: [a]}"
    head = "gemeente: Leiden\ncountry: NL\nsources: {a: {title: A, date: 2000}}\n"
    text = f"{head}bonds: [{near}{rest}, {named}{rest}]\n"
    (register / "leiden.yaml").write_text(text, encoding="utf-8")
    found = _compare(tmp_path, "Leiden,Suzhou,CN,,,,", register=register)
    assert {one.here.bond: one.outcome for one in found if one.here} == {
        "leiden/suzhou": Outcome.CONFIRMED,
        "leiden/suzhou-stad": Outcome.ONLY_HERE,
    }


NETWORKS = {  # rows on networks, and what comes of each
    "Leiden,Eurocities,BE,,,,": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
    "Leiden,Cittaslow,BE,,,,": (Outcome.ONLY_THERE, None),
    "Leiden,mont,NL,1999,,,": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
    "Leiden,Jena,DE,,,,": (Outcome.CONFIRMED, None),
    "Leiden,Climate Alliance,DE,1999,,,netwerk": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
    "Leiden,Bath,GB,,,,Lidmaatschap netwerk": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
    "Leiden,Bath,GB,,,,via Eurocities": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
    "Leiden,Bath,GB,,,,stedenband via Eurocities": (Outcome.ONLY_THERE, None),
    "Leiden,Bath,GB,,,,Eurocities (zusterstad)": (Outcome.ONLY_THERE, None),
    "Leiden,Bath,GB,,,,stedenband via een netwerk": (Outcome.ONLY_THERE, None),
    "Leiden,Bath,GB,,,,stedenbandennetwerk": (Outcome.NOT_COMPARABLE, "dit is een lidmaatschap van een netwerk"),
}


@pytest.mark.parametrize("row", NETWORKS)
def test_a_row_on_a_network_is_not_comparable(row: str, tmp_path: Path) -> None:
    data = _register(tmp_path, "partners: [{name: Jena, country: DE}], history: [{date: 1990, status: active}]")
    file = data / "leiden.yaml"
    file.write_text(file.read_text("utf-8") + "networks: [{name: Eurocities}, {name: MONT}, {name: Jena}]\n", "utf-8")
    (found,) = (one for one in _compare(tmp_path, row, register=data) if one.there)
    assert (found.outcome, found.why.nl if found.why else None) == NETWORKS[row]


def _register(folder: Path, *bonds: str) -> Path:
    """A register of Leiden alone, with bonds by their partners and histories."""
    data = folder / "data"
    data.mkdir()
    told = (f"{{id: b{number}, {one}, kind: twinning, sources: [a]}}" for number, one in enumerate(bonds))
    head = "gemeente: Leiden\ncountry: NL\nsources: {a: {title: A, date: 2026-06-01}}\n"
    (data / "leiden.yaml").write_text(f"{head}bonds: [{', '.join(told)}]\n", encoding="utf-8")
    return data


# The day of the table, its ending, the register's; and what comes of it.
ENDINGS = {
    "unknown here": (("2026-02-08", "", ""), (Outcome.NOT_COMPARABLE, "hier beëindigd, uiterlijk 1 juni 2026")),
    "in this year here": (("2026-02-08", "", "2026"), (Outcome.NOT_COMPARABLE, "hier beëindigd, uiterlijk 31")),
    "unknown here, ended there": (("2026-02-08", "2020", ""), (Outcome.CONFIRMED, "")),
    "one of two there": (("2026-02-08", '"[1990,1992]"', "1991"), (Outcome.CONFIRMED, "")),
    "others there": (("2026-02-08", '"[1992,1993]"', "1991"), (Outcome.CONTRADICTS, "einde: hier 1991")),
    "open there": (("2026-02-08", "[2010..]", "2015"), (Outcome.CONFIRMED, "")),
    "open there, but later": (("2026-02-08", "[2016..]", "2015"), (Outcome.CONTRADICTS, "einde: hier 2015")),
    "after some year there": (("2026-02-08", "na 2010", "2015"), (Outcome.CONFIRMED, "")),
    "one of two here": (("1991-06-01", "1990", '"[1990,1992]"'), (Outcome.CONFIRMED, "")),
    "later there": (("2000-01-01", "2010", "1991"), (Outcome.CONTRADICTS, "hier beëindigd in 1991")),
}


@pytest.mark.parametrize(("told", "expected"), ENDINGS.values(), ids=ENDINGS)
def test_an_ending_that_may_agree_is_no_contradiction(
    told: tuple[str, str, str], expected: tuple[Outcome, str], tmp_path: Path
) -> None:
    on, there, here = told
    ended = f"{{date: {here}, status: ended}}" if here else "{status: ended}"
    bond = f"partners: [{{name: Bath, country: GB}}], history: [{{date: 1950, status: active}}, {ended}]"
    rows = _compare(
        tmp_path, f"Leiden,Bath,GB,,{there},,", on=date.fromisoformat(on), register=_register(tmp_path, bond)
    )
    (found,) = rows
    assert found.outcome is expected[0] and (found.why.nl if found.why else "").startswith(expected[1])
    assert found.certain is (found.outcome is not Outcome.NOT_COMPARABLE)
    assert counted(rows)[found.outcome] == 1 and summary(Comparison(ON, tuple(rows), ()), "nl")[0].startswith("1 band")


_EXPLORED = "history: [{date: 2023, status: exploring}]"
_PROPOSED = "proposals: [{what: begin, date: 2023-03, outcome: rejected}]"
_ONLY_PROPOSED = "hier is alleen bekend dat het aangaan is voorgesteld; of de band er was, is niet bekend"
# What the register has, the day of the table, and its beginning, ending and status; and what comes of it.
NOT_BEGUN = {
    "explored": (_EXPLORED, "2026 ,,", (Outcome.CONTRADICTS, "hier in verkenning, daar vermeld als band")),
    "explored, begun there": (
        _EXPLORED,
        "2026 2001,,",
        (Outcome.CONTRADICTS, "hier in verkenning, daar vermeld als band"),
    ),
    "explored, active there": (
        _EXPLORED,
        "2026 ,,actief",
        (Outcome.CONTRADICTS, "status: hier in verkenning, daar actief"),
    ),
    "explored on both sides": (_EXPLORED, "2026 ,,in verkenning", (Outcome.CONFIRMED, None)),
    "explored, to begin there": (_EXPLORED, "2026 2027,,", (Outcome.CONFIRMED, "preciezer in de tabel: begin 2027")),
    "explored, its state unknown there": (
        _EXPLORED,
        "2026 ,,onbekend",
        (Outcome.NOT_COMPARABLE, "hier in verkenning, en niet zeker is of de band er op die dag was"),
    ),
    "begun after it": (
        "history: [{date: 2020, status: exploring}, {date: 2023, status: active}]",
        "2026 ,,",
        (Outcome.CONFIRMED, None),
    ),
    "explored later": (_EXPLORED, "2020 ,,", (Outcome.CONTRADICTS, "hier was er toen nog geen band")),
    "only proposed": (_PROPOSED, "2026 ,,", (Outcome.NOT_COMPARABLE, _ONLY_PROPOSED)),
    "only proposed, active there": (_PROPOSED, "2026 ,,actief", (Outcome.NOT_COMPARABLE, _ONLY_PROPOSED)),
    "only proposed later": (_PROPOSED, "2020 ,,", (Outcome.CONTRADICTS, "hier was er toen nog geen band")),
    "proposed, and agreed upon": (
        f"{_PROPOSED}, agreements: [{{kind: twinning, signed: 2024}}]",
        "2026 ,,",
        (Outcome.CONFIRMED, None),
    ),
    "proposed to end": ("proposals: [{what: end, date: 2023}]", "2026 ,,", (Outcome.CONFIRMED, None)),
    "of an unknown state": ("history: [{status: unknown}]", "2026 ,,", (Outcome.CONFIRMED, None)),
}


@pytest.mark.parametrize(("here", "there", "expected"), NOT_BEGUN.values(), ids=NOT_BEGUN)
def test_a_bond_that_is_only_explored_or_proposed_here_is_not_confirmed_by_a_table_that_lists_it(
    here: str, there: str, expected: tuple[Outcome, str | None], tmp_path: Path
) -> None:
    year, told = there.split(" ", 1)
    register = _register(tmp_path, f"partners: [{{name: Bath, country: GB}}], {here}")
    (found,) = _compare(tmp_path, f"Leiden,Bath,GB,{told},", on=date(int(year), 6, 1), register=register)
    assert found.outcome is expected[0]
    assert (found.why.nl if found.why else "").startswith(expected[1] or "")
    assert bool(found.why) is bool(expected[1])


RING = (
    "partners: [{name: Bath, country: GB}, {name: Jena, country: DE, history: [{date: 1995, status: joined}]}, "
    "{name: Krefeld, country: DE, history: [{date: 2005, status: left}]}, {name: Almelo, country: NL}, "
    "{name: Delft, country: NL, history: [{date: 2000, status: joined}]}], history: [{date: 1980, status: active}]"
)
RINGS = {
    "1998 Leiden,Jena,DE,,": (Outcome.CONFIRMED, None),
    "1998 Leiden,Jena,DE,1995,": (Outcome.CONFIRMED, None),
    "1998 Leiden,Jena,DE,1980,": (Outcome.CONTRADICTS, "begin: hier 1995, daar 1980"),
    "1990 Leiden,Jena,DE,,": (Outcome.CONTRADICTS, "Jena trad hier pas in 1995 toe"),
    "1998 Leiden,Krefeld,DE,,": (Outcome.CONFIRMED, None),
    "2010 Leiden,Krefeld,DE,,": (Outcome.CONTRADICTS, "Krefeld is hier in 2005 uitgetreden, daar nog vermeld"),
    "2010 Leiden,Krefeld,DE,,2005": (Outcome.CONFIRMED, None),
    "2005 Leiden,Krefeld,DE,,": (
        Outcome.NOT_COMPARABLE,
        "Krefeld is hier uitgetreden, uiterlijk 31 december 2005; of dat al zo was, is niet bekend",
    ),
    "2010 Delft,Bath,GB,,": (Outcome.CONFIRMED, None),
    "2010 Delft,Bath,GB,2000,": (Outcome.CONFIRMED, None),
    "1998 Delft,Bath,GB,,": (Outcome.CONTRADICTS, "Delft trad hier pas in 2000 toe"),
    "2010 Almelo,Delft,NL,,": (Outcome.CONFIRMED, None),
    "2010 Delft,Leiden,NL,,": (Outcome.CONFIRMED, None),
    "2010 Almelo,York,GB,,": (Outcome.ONLY_THERE, "deze gemeente heeft nog geen bestand"),
}


@pytest.mark.parametrize(("row", "expected"), RINGS.items())
def test_a_bond_of_several_is_compared_as_it_is_between_two_of_them(
    row: str, expected: tuple[Outcome, str | None], tmp_path: Path
) -> None:
    year, told = row.split(" ", 1)
    compared = _compare(tmp_path, f"{told},,", on=date(int(year), 6, 1), register=_register(tmp_path, RING))
    (found,) = [one for one in compared if one.there]
    assert (found.outcome, found.why and found.why.nl) == expected
    assert found.here is None or found.gemeente not in found.here.partners


MERGED = (
    "partners: [{name: Buffalo City, country: ZA, history: [{date: 2000, status: joined}]}, "
    "{name: East London, country: ZA, level: town, part_of: [{name: Buffalo City, since: 2000}], "
    "history: [{date: 1998, status: joined}, {date: 2000, status: left}]}], history: [{date: 1998, status: active}]"
)


@pytest.mark.parametrize("partner", ["Buffalo City", "East London"])
@pytest.mark.parametrize("on", [date(1999, 1, 1), date(2026, 1, 1)])
def test_what_a_partner_was_merged_into_takes_its_place(partner: str, on: date, tmp_path: Path) -> None:
    compared = _compare(tmp_path, f"Leiden,{partner},ZA,1998,,,", on=on, register=_register(tmp_path, MERGED))
    (found,) = [one for one in compared if one.there]
    assert (found.outcome, found.why) == (Outcome.CONFIRMED, None)


def test_of_a_municipality_of_then_it_is_told_what_it_is_now(tmp_path: Path) -> None:
    (found,) = [one for one in _compare(tmp_path, "Landerd,Leer,DE,,,,", on=date(2021, 1, 1)) if one.there]
    assert found.why and found.why.nl == "nu Maashorst, en dat heeft nog geen bestand"


def test_the_outcomes_come_by_municipality(tmp_path: Path) -> None:
    rows = ("Tilburg,Bath,GB,,,,", "Leiden,Oxford,GB,,,,", "'s-Gravenhage,Bath,GB,,,,", "Almelo,Bath,GB,,,,")
    found = [one for one in _compare(tmp_path, *rows) if one.there]
    assert [one.gemeente for one in found] == ["Leiden", "Almelo", "'s-Gravenhage", "Tilburg"]


def test_each_bond_is_counted_once_and_a_contradiction_goes_before_a_confirmation(tmp_path: Path) -> None:
    rows = (
        "Leiden,Oxford,GB,,,,",
        "Leiden,Oxford,England,1950,,,",
        "Leiden,Bath (Somerset),GB,,,,",
        "Leiden,Somerset – Bath,GB,,,,",
    )
    numbers = counted(_compare(tmp_path, *rows, seen=("leiden",)))
    assert (numbers[Outcome.CONFIRMED], numbers[Outcome.CONTRADICTS], numbers[Outcome.ONLY_THERE]) == (0, 1, 1)


def test_three_places_of_one_name_are_three_and_one_under_two_spellings_is_one(tmp_path: Path) -> None:
    rows = [f"Beringen,Behringen ({whole}),DE,,,," for whole in ("Bispingen", "Stadtilm", "Hainich")]
    more = [
        "Nijmegen,Jiangsu – Suzhou,CN,,,,",
        "Nijmegen,Suzhou (Jiangsu),CN,,,,",
        "Delft,Almelo,NL,,,,",
        "Almelo,Delft,NL,,,,",
    ]
    assert counted(_compare(tmp_path, *rows, *more))[Outcome.ONLY_THERE] == 5


SUMMARIES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "one": (
        ("Leiden,Oxford,GB,,,,",),
        ("1 band staat zowel in het register als in de tabel (8 februari 2026); 1 daarvan is bevestigd.",),
        ("1 bond is both in the register and in the table (8 February 2026); 1 of these is confirmed.",),
    ),
    "some": (
        (
            "Leiden,Oxford,GB,,,,",
            "Leiden,Toruń,PL,,,,",
            "Leiden,Juigalpa,NI,,,,",
            "Almelo,Preston,GB,,,,",
            "X,Y,GB,,,,",
        ),
        (
            "3 banden staan zowel in het register als in de tabel (8 februari 2026); 2 daarvan zijn bevestigd; "
            "over 1 spreken zij elkaar tegen.",
            "1 band staat alleen in de tabel (1 van een gemeente zonder bestand); 1 rij is niet te vergelijken.",
        ),
        (
            "3 bonds are both in the register and in the table (8 February 2026); 2 of these are confirmed; "
            "on 1 they contradict each other.",
            "1 bond is only in the table (1 of a municipality without a file); 1 row cannot be compared.",
        ),
    ),
    "two perhaps named again": (
        ("Leiden,Oxfort,GB,,,,", "Leiden,Oxford,GB,,,,", "Leiden,Toruń,PL,,,,", "Leiden,Toron,PL,,,,"),
        (
            "2 banden staan zowel in het register als in de tabel (8 februari 2026); 2 daarvan zijn bevestigd; "
            "2 andere rijen noemen misschien ook een daarvan.",
        ),
        (
            "2 bonds are both in the register and in the table (8 February 2026); 2 of these are confirmed; "
            "2 other rows perhaps name one of these too.",
        ),
    ),
    "no bonds of the register": (
        ("Leiden,Oxford,GB,,,,", "Leiden,Isfahan,IR,,,,", "Leiden,Bath,GB,,,,", "Leiden,Isfahan,IR,1999,,,"),
        (
            "1 band staat zowel in het register als in de tabel (8 februari 2026); 1 daarvan is bevestigd.",
            "1 band staat alleen in de tabel; 2 rijen zijn volgens het register geen stedenband.",
        ),
        (
            "1 bond is both in the register and in the table (8 February 2026); 1 of these is confirmed.",
            "1 bond is only in the table; 2 rows are no bonds according to the register.",
        ),
    ),
    "of days that are not understood": (
        ("Leiden,Oxford,GB,lang geleden,,,", "Leiden,Toruń,PL,ooit,,,", "Nergenshuizen,Bath,GB,,,,"),
        (
            "2 banden staan zowel in het register als in de tabel (8 februari 2026); 2 daarvan zijn niet te "
            "vergelijken.",
            "1 andere rij is niet te vergelijken.",
        ),
        (
            "2 bonds are both in the register and in the table (8 February 2026); 2 of these cannot be compared.",
            "1 other row cannot be compared.",
        ),
    ),
    "perhaps one twice": (
        ("Leiden,Xuhuize Oord,CN,,,,", "Leiden,Xuhuize,CN,,,,", "Leiden,Bath,GB,,,,"),
        (
            "Geen enkele band staat zowel in het register als in de tabel (8 februari 2026).",
            "3 banden staan alleen in de tabel; 1 daarvan is misschien dubbel geteld.",
        ),
        (
            "No bond is both in the register and in the table (8 February 2026).",
            "3 bonds are only in the table; 1 of these is perhaps counted twice.",
        ),
    ),
    "none": (
        ("Leiden,Bath,GB,,,,",),
        (
            "Geen enkele band staat zowel in het register als in de tabel (8 februari 2026).",
            "1 band staat alleen in de tabel.",
        ),
        (
            "No bond is both in the register and in the table (8 February 2026).",
            "1 bond is only in the table.",
        ),
    ),
}


@pytest.mark.parametrize(("rows", "nl", "en"), SUMMARIES.values(), ids=SUMMARIES)
def test_the_closing_lines_could_stand_in_a_newspaper(
    rows: tuple[str, ...], nl: tuple[str, ...], en: tuple[str, ...], tmp_path: Path
) -> None:
    found = tuple(one for one in _compare(tmp_path, *rows) if one.outcome is not Outcome.ONLY_HERE)
    comparison = Comparison(ON, found, found)
    assert (tuple(summary(comparison, "nl")), tuple(summary(comparison, "en"))) == (nl, en)


_MELLE = (
    "partners: [{name: Melle, country: DE}], history: [{date: 1980, status: active}, {status: ended}]",
    "partners: [{name: Bath, country: GB}], history: [{date: 1980, status: active}, {status: ended}]",
    "partners: [{name: Jena, country: DE}], history: [{date: 1980, status: active}]",
)
TOLD_ONCE = {  # rows on the bonds above, and how many the closing lines tell of each
    "of an unknown end and perhaps the same": (
        ("Leiden,Melle,BE,,,,", "Leiden,Melle,DE,,,,"),
        "1 band staat zowel in het register als in de tabel (8 februari 2026); 1 daarvan is niet te "
        "vergelijken; 1 andere rij noemt misschien ook een daarvan. 2 banden staan alleen in het register.",
    ),
    "with another of an unknown end and three rows of nobody": (
        ("Leiden,Melle,DE,,,,", "Leiden,Melle,BE,,,,", "Leiden,Bath,GB,,,,", "X,Y,GB,,,,", "Y,Y,GB,,,,", "Z,Y,GB,,,,"),
        "2 banden staan zowel in het register als in de tabel (8 februari 2026); 2 daarvan zijn niet te "
        "vergelijken; 1 andere rij noemt misschien ook een daarvan. 1 band staat alleen in het register; 3 andere "
        "rijen zijn niet te vergelijken.",
    ),
    "perhaps the same alone": (
        ("Leiden,Melle,BE,,,,", "X,Y,GB,,,,"),
        "Geen enkele band staat zowel in het register als in de tabel (8 februari 2026). 2 banden staan alleen in "
        "het register; 1 band is misschien dezelfde; 1 rij is niet te vergelijken.",
    ),
    "of an unknown end and contradicting": (
        ("Leiden,Melle,DE,,,,", "Leiden,Melle,DE,1950,1960,,", "Leiden,Jena,DE,,,,"),
        "2 banden staan zowel in het register als in de tabel (8 februari 2026); 1 daarvan is bevestigd; "
        "over 1 spreken zij elkaar tegen. 1 band staat alleen in het register.",
    ),
}


@pytest.mark.parametrize(("rows", "said"), TOLD_ONCE.values(), ids=TOLD_ONCE)
def test_a_bond_of_an_unknown_end_that_another_row_perhaps_names_is_told_once(
    rows: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    found = tuple(_compare(tmp_path, *rows, register=_register(tmp_path, *_MELLE)))
    assert " ".join(summary(Comparison(ON, found, found), "nl")) == said


_ROWS = (
    *(f"Leiden,{partner},,," for partner in ("Melle,DE", "Melle,BE", "Bath,GB", "Bath,US", "Jena,DE", "Delft,NL")),
    *(
        "Leiden,Melle,DE,1950,,",
        "Leiden,Jena,DE,,1990,",
        "Gouda,Bath,GB,,,",
        "Gouda,Bath,,,,",
        "X,Y,GB,,,",
        "X,Z,GB,,,",
    ),
)


@given(rows=st.lists(st.sampled_from(_ROWS), max_size=8))
@settings(max_examples=60, deadline=None)
def test_the_numbers_of_the_closing_lines_add_up_to_the_bonds_and_the_rows_on_none(rows: list[str]) -> None:
    with TemporaryDirectory() as name:
        found = tuple(_compare(Path(name), *rows, register=_register(Path(name), *_MELLE)))
    numbers = counted(found)
    told = {one.here.bond if one.here else one.first or number for number, one in enumerate(found)}
    assert sum(numbers.values()) == len(told)
    said = " ".join(summary(Comparison(ON, found, found), "nl"))
    both, *_ = (int(number) for number in re.findall(r"(\d+) band\w* sta\w+ zowel", said) or ["0"])
    within = re.findall(r"(\d+) daarvan (?:is|zijn) bevestigd|over (\d+) sprek|(\d+) daarvan (?:is|zijn) niet te", said)
    assert sum(int("".join(one)) for one in within) == both
    too = re.findall(r"(\d+) andere rij\w* noem", said) or ["0"]
    perhaps = [one for one in found if one.outcome is Outcome.PERHAPS]
    assert numbers[Outcome.PERHAPS] + int(too[0]) <= len(perhaps)
    bonds, rows_on_none = r"band\w* (?:sta\w+ alleen|is misschien|zijn misschien)", r"(?:andere )?rij\w* (?:is|zijn)"
    apart = re.findall(rf"(\d+) (?:{bonds}|{rows_on_none})", said)
    assert both + sum(map(int, apart)) == len(told)


def test_the_packages_own_list_is_a_table_of_july_2017() -> None:
    table, when = packaged()
    assert when.text == "2017-07"
    assert {one.reason for one in table.left} == {"network"}
    assert {one.home.country for one in table.entries} == {"NL", "BE"}


# Rows on bonds with one and the same partner, and the bonds that they are laid beside, with the outcome of each.
SEVERAL = {
    "by the place of each, the second alone": (
        ["Delfzijl,Aurich,DE,1977,,,"],
        ["eemsdelta/delfzijl confirmed"],
    ),
    "by the place of each, in another order": (
        ["Delfzijl,Aurich,DE,1977,,,", "Appingedam,Aurich,DE,,,,"],
        ["eemsdelta/appingedam confirmed", "eemsdelta/delfzijl confirmed"],
    ),
    "the place before the year": (
        ["Delfzijl,Aurich,DE,1963,,,"],
        ["eemsdelta/delfzijl contradicts"],
    ),
    "by the year": (
        ["Eemsdelta,Aurich,DE,1977,,,", "Eemsdelta,Aurich,DE,1963,,,"],
        ["eemsdelta/appingedam confirmed", "eemsdelta/delfzijl confirmed"],
    ),
    "by the kind": (
        ["Eemsdelta,Aurich,DE,,,,jumelage"],
        ["eemsdelta/appingedam confirmed"],
    ),
    "each once where nothing tells them apart": (
        ["Eemsdelta,Aurich,DE,,,,", "Eemsdelta,Aurich,DE,,,,"],
        ["eemsdelta/appingedam confirmed", "eemsdelta/delfzijl confirmed"],
    ),
    "the one that goes on, not the one that ended": (
        ["Eemsdelta,Emden,DE,,,,"],
        ["eemsdelta/emden-nu confirmed"],
    ),
    "the one that ended, where that is told": (
        ["Eemsdelta,Emden,DE,,1990,,"],
        ["eemsdelta/emden confirmed"],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_of_several_bonds_with_one_partner_each_row_has_its_own(
    rows: list[str], expected: list[str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    aurich, emden = "partners: [{name: Aurich, country: DE}]", "partners: [{name: Emden, country: DE}]"
    bonds = (
        f"{{id: appingedam, {aurich}, kind: jumelage, history: [{{date: 1963, status: active}}], "
        "origin: {how: inherited, from: Appingedam, date: 2021-01-01}}",
        f"{{id: delfzijl, {aurich}, kind: twinning, history: [{{date: 1977-06-01, status: active}}], "
        "home: {name: Delfzijl, level: municipality}}",
        f"{{id: emden, {emden}, kind: twinning, "
        "history: [{date: 1960, status: active}, {date: 1990, status: ended}]}",
        f"{{id: emden-nu, {emden}, kind: twinning, history: [{{date: 2005, status: active}}]}}",
    )
    head = "gemeente: Eemsdelta\ncountry: NL\nids: {cbs: GM1979}\n"
    (data / "eemsdelta.yaml").write_text(f"{head}bonds: [{', '.join(bonds)}]\n", encoding="utf-8")
    found = [one for one in _compare(tmp_path, *rows, register=data) if one.there and one.here]
    assert sorted(f"{one.here.bond} {one.outcome}" for one in found if one.here) == expected


LISTED_AGAIN = {  # a second row: what is said of it, and how many bonds the two rows are
    "Nijmegen,Suzhou,CN,,,,": ("dubbel: B2 noemt deze band ook", 1),
    'Nijmegen,"Suzhou, Jiangsu",CN,,,,': ("dubbel: B2 noemt deze band ook", 1),
    "Nijmegen,Suzhou,CN,1994,,,": (
        "een eerdere rij zegt over deze band iets anders: B2: begin niet genoemd, hier 1994",
        1,
    ),
    "Nijmegen,Soochow,CN,,,,": ("misschien dezelfde als B2; beslis zelf", 2),
    "Nijmegen,Wuxi,CN,,,,": ("deze gemeente heeft nog geen bestand", 2),
    "Arnhem,Suzhou,CN,,,,": ("deze gemeente heeft nog geen bestand", 2),
}


@pytest.mark.parametrize("row", LISTED_AGAIN)
def test_a_bond_that_only_the_table_has_is_told_as_the_same_where_a_row_names_it_again(
    row: str, tmp_path: Path
) -> None:
    why, number = LISTED_AGAIN[row]
    rows = [one for one in _compare(tmp_path, "Nijmegen,Suzhou,CN,,,,", row) if one.outcome is Outcome.ONLY_THERE]
    (second,) = [one for one in rows if one.there and one.there.at.row == 3]
    assert second.why and second.why.nl == why
    assert counted(rows)[Outcome.ONLY_THERE] == number


def test_partners_in_one_cell_are_as_many_bonds(tmp_path: Path) -> None:
    rows = _compare(tmp_path, "Eindhoven,Minsk; Kadoma,,,,,")
    assert counted(rows)[Outcome.ONLY_THERE] == 2


CALLED = {  # a partner that only the table has, and what it is called
    "Leiden,Anvers,BE,,,,": "Antwerpen",
    "Leiden,Mons,Belgique,,,,": "Bergen",
    "Leiden,La Haye,Pays-Bas,,,,": "'s-Gravenhage",
    "Leiden,Cologne,DE,,,,": "Keulen",
    "Leiden,Linden (Cuijk),NL,,,,": "Linden (Cuijk)",
    "Leiden,Bergen (NH),NL,,,,": "Bergen (NH)",
}


@pytest.mark.parametrize("row", CALLED)
def test_a_partner_that_only_the_table_has_is_called_by_its_usual_name(row: str, tmp_path: Path) -> None:
    (found,) = (one for one in _compare(tmp_path, row) if one.there)
    assert told(found, "nl")["partner"] == CALLED[row] and told(found, "nl")["spelled"] == row.split(",")[1]


BOTH_NAMES = {
    "Toruń (Thorn)": True, "Thorn (Toruń)": True, "Toruń / Thorn": True, "Thorn/Toruń": True, "Toruń - Thorn": True,
    "Torun (thorn)": True, "Xyloburg (Ksylo)": True, "Ksylo / Xyloburg": True, "Ksylo – Xyloburg": True,
    "Toruń (Bydgoszcz)": False, "Xyloburg (Xylova)": False,
}  # fmt: skip


@pytest.mark.parametrize("partner", BOTH_NAMES)
def test_two_names_in_one_cell_that_a_file_knows_of_one_partner_are_that(partner: str, tmp_path: Path) -> None:
    bonds = (
        "partners: [{name: Toruń, country: PL, names: [{name: Thorn}]}], history: [{date: 1988, status: active}]",
        "partners: [{name: Xyloburg, country: PL, names: [{name: Ksylo}]}], history: [{date: 1988, status: active}]",
    )
    (one, *_) = _compare(tmp_path, f"Leiden,{partner},PL,,,,", register=_register(tmp_path, *bonds))
    assert one.outcome is (Outcome.CONFIRMED if BOTH_NAMES[partner] else Outcome.PERHAPS)


@pytest.mark.parametrize("name", ["Haaren", "Haaren (Noord-Brabant)", "Haaren (NB)"])
def test_of_a_divided_municipality_it_is_told_that_it_is(name: str, tmp_path: Path) -> None:
    rows = (f"{name},Pobiedziska,PL,,,,", f"{name},Lassee,AT,,,,")
    found = {one.there.partner: one for one in _compare(tmp_path, *rows) if one.there}
    assert found["Lassee"].outcome is Outcome.CONFIRMED
    only = found["Pobiedziska"]
    assert only.outcome is Outcome.ONLY_THERE and only.why
    assert only.why.nl.startswith("deze gemeente is verdeeld over Boxtel, Oisterwijk, Tilburg en Vught")

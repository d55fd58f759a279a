"""Which column says what is guessed from the header and what stands below, or asked for by name, letter or number."""

import pytest

from stedenband.errors import UnknownValue, WrongUse
from stedenband.exchange.column_words import Says, says_of
from stedenband.exchange.columns import asked_columns, guess, guesses
from stedenband.exchange.row_remarks import MAP_NOT_HERE
from stedenband.exchange.sheets import Sheet
from stedenband.exchange.table_rows import rows_of

LEIDEN = ["Leiden", "Oxford", "Engeland"]
_ITEM = "http://www.wikidata.org/entity/"
QUERIED = [f"{_ITEM}Q43631", "Leiden", f"{_ITEM}Q34217", "Oxford", "UK"]
Rows = list[list[str]]

GUESSES: dict[str, tuple[Rows, int, dict[Says, int]]] = {
    "Dutch headers": (
        [["Gemeente", "Zusterstad", "Land"], LEIDEN],
        1,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "a query of Wikidata": (
        [
            ["?city", "?cityLabel", "?twin", "?twinLabel", "?countryLabel"],
            QUERIED,
        ],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3, Says.COUNTRY: 4},
    ),
    "the country of the partner in two ways": (
        [["gemeente", "partner", "country", "countryLabel"], ["Leiden", "Oxford", "GB", "United Kingdom"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "the item of a country beside its name": (
        [["gemeente", "partner", "country", "countryLabel"], ["Leiden", "Oxford", f"{_ITEM}Q145", "UK"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 3},
    ),
    "provinces before the partner": (
        [
            ["gemeente", "provincie", "partner"],
            ["Hasselt", "Overijssel", "Detmold"],
            ["Leiden", "Gelderland", "Oxford"],
        ],
        1,
        {Says.HOME: 0, Says.PARTNER: 2, Says.HOME_PROVINCE: 1},
    ),
    "provinces of the municipalities behind the partner": (
        [["gemeente", "partner", "waar"], ["Hasselt", "Detmold", "Overijssel"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1, Says.HOME_PROVINCE: 2},
    ),
    "provinces of the partners": (
        [["gemeente", "partner", "provincie"], ["Leiden", "Hasselt", "Limburg"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1},
    ),
    "provinces abroad": (
        [["gemeente", "provincie", "partner"], ["Leiden", "Toscane", "Siena"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 2},
    ),
    "the item of a country alone": (
        [["gemeente", "partner", "country"], ["Leiden", "Oxford", f"{_ITEM}Q145"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "a city that is no item": ([["city", "partner"], LEIDEN[:2]], 1, {Says.HOME: 0, Says.PARTNER: 1}),
    "two columns of cities": (
        [["city1", "country1", "city2", "country2"], ["Leiden", "Nederland", "Oxford", "Engeland"]],
        1,
        {Says.HOME: 0, Says.HOME_COUNTRY: 1, Says.PARTNER: 2, Says.COUNTRY: 3},
    ),
    "a header in the third row": (
        [["Overzicht"], [], ["Gemeente", "Partner", "Land"], LEIDEN],
        3,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "two rows of header": (
        [["Gemeente", "Partner", "", ""], ["", "", "land", "sinds"], [*LEIDEN, "1946"]],
        2,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2, Says.SINCE: 3},
    ),
    "an empty first column": (
        [["", "Gemeente", "Partner", "Land"], ["", *LEIDEN]],
        1,
        {Says.HOME: 1, Says.PARTNER: 2, Says.COUNTRY: 3},
    ),
    "a second row of header below one of its cells": (
        [["Gemeente", "Partner", ""], ["", "Naam", "Land"], LEIDEN],
        2,
        {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "the country of each side, ours not named so": (
        [["Gemeente", "Land", "Zusterstad", "Land partner"], ["Leiden", "Nederland", "Oxford", "Engeland"]],
        1,
        {Says.HOME: 0, Says.HOME_COUNTRY: 1, Says.PARTNER: 2, Says.COUNTRY: 3},
    ),
    "the country of each side under one word": (
        [["Land", "Gemeente", "Land", "Partner"], ["Nederland", "Leiden", "Engeland", "Oxford"]],
        1,
        {Says.HOME_COUNTRY: 0, Says.HOME: 1, Says.COUNTRY: 2, Says.PARTNER: 3},
    ),
    "the country of each side, theirs first": (
        [["Partner", "Land", "Gemeente", "Land"], ["Oxford", "Engeland", "Leiden", "Nederland"]],
        1,
        {Says.PARTNER: 0, Says.COUNTRY: 1, Says.HOME: 2, Says.HOME_COUNTRY: 3},
    ),
    "the country of our side alone": (
        [["Gemeente", "Land", "Partner"], ["Leiden", "Nederland", "Oxford"], ["Almelo", "NL", "Preston"]],
        1,
        {Says.HOME: 0, Says.HOME_COUNTRY: 1, Says.PARTNER: 2},
    ),
    "a query whose labels are Dutch": (
        [
            ["gemeente", "gemeenteLabel", "partner", "partnerLabel", "landLabel"],
            QUERIED,
        ],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3, Says.COUNTRY: 4},
    ),
    "a query with variables of one letter": (
        [["g", "gLabel", "p", "pLabel"], QUERIED[:4]],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3},
    ),
    "a query with variables of its own, the partner's first": (
        [["?x", "?xLabel", "?landLabel", "?y", "?yLabel"], [*QUERIED[2:], *QUERIED[:2]]],
        1,
        {Says.ITEM: 0, Says.PARTNER: 1, Says.COUNTRY: 2, Says.HOME_ITEM: 3, Says.HOME: 4},
    ),
    "a query with the item of one side": (
        [["g", "gLabel", "pLabel"], QUERIED[:2] + QUERIED[3:4]],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.PARTNER: 2},
    ),
    "a query with a blank node as an item of our side": (
        [
            ["city", "cityLabel", "sister", "sisterLabel", "countryLabel"],
            [f"{_ITEM}Q12892", "Antwerp", f"{_ITEM}Q8686", "Shanghai", "China"],
            ["_:b0", "Ghent", f"{_ITEM}Q1707", "Kiel", "Germany"],
        ],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3, Says.COUNTRY: 4},
    ),
    "a query with blank nodes alone as items": (
        [["?g", "?gLabel", "?sister", "?sisterLabel"], ["_:b0", "Ghent", "t1234567", "Kiel"]],
        1,
        {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3},
    ),
    "codes, items and names in one column": (
        [["Gemeente", "Partner"], ["0546", "Oxford"], ["Q43631", "Krefeld"], ["Leiden", "Bath"], ["GM0141", "Preston"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 1},
    ),
    "a code instead of a name": (
        [["NIS", "Partner", "Land"], ["44021", "Kanazawa", "Japan"]],
        1,
        {Says.CODE: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ),
    "what people write beside it": (
        [["Gemeente", "Opmerking", "Vriend"], ["Leiden", "leuk", "Oxford"]],
        1,
        {Says.HOME: 0, Says.PARTNER: 2},
    ),
    "no header": ([LEIDEN, ["Almelo", "Preston", "Engeland"]], 0, {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2}),
}


@pytest.mark.parametrize(("rows", "header", "columns"), GUESSES.values(), ids=GUESSES)
def test_columns_are_guessed(rows: Rows, header: int, columns: dict[Says, int]) -> None:
    found = guess(Sheet(None, rows), {})
    assert (found.header, dict(found.columns)) == (header, columns)


WIDE = [
    ["Gemeente", "Partner 1", "Land 1", "Partner 2", "Land 2", "Sinds"],
    ["Leiden", "Oxford", "GB", "Jena", "DE", ""],
]


def test_a_row_may_have_several_partners_in_numbered_columns() -> None:
    found = guess(Sheet(None, WIDE), {})
    rest = {Says.HOME: 0, Says.SINCE: 5}
    assert dict(found.columns) == {**rest, Says.PARTNER: 1, Says.COUNTRY: 2}
    assert [dict(one) for one in found.others] == [{**rest, Says.PARTNER: 3, Says.COUNTRY: 4}]
    assert [row.text(Says.PARTNER) for row in rows_of(found) if not row.is_heading] == ["Oxford", "Jena"]


def test_the_numbered_columns_of_two_sides_are_no_two_partners() -> None:
    found = guess(Sheet(None, [["city1", "city2"], LEIDEN[:2]]), {})
    assert (found.others, dict(found.columns)) == ((), {Says.HOME: 0, Says.PARTNER: 1})
    with pytest.raises(WrongUse):
        guess(Sheet(None, [["partner1", "partner2"], LEIDEN[:2]]), {})


ASKED = {
    "by header": "home=Stad,partner=Vriend",
    "by letter": "home=B,partner=c",
    "by number": "gemeente=2, partner=3",
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_column_is_asked_for(asked: str) -> None:
    rows = [["Lijst", "", ""], ["Nr", "Stad", "Vriend"], ["1", "Leiden", "Oxford"]]
    found = guess(Sheet(None, rows), asked_columns(asked))
    assert (found.columns[Says.HOME], found.columns[Says.PARTNER]) == (1, 2)


def test_letters_are_those_of_the_workbook_where_its_first_columns_are_empty() -> None:
    found = guess(Sheet(None, [["x", "y"]], top=0, left=25), asked_columns("home=Z,partner=AA"))
    assert dict(found.columns) == {Says.HOME: 0, Says.PARTNER: 1}


def test_the_item_of_a_query_is_that_of_the_name_which_is_asked_for() -> None:
    rows = [["g", "gLabel", "p", "pLabel"], QUERIED[:4]]
    found = guess(Sheet(None, rows), asked_columns("home=gLabel,partner=pLabel"))
    assert dict(found.columns) == {Says.HOME_ITEM: 0, Says.HOME: 1, Says.ITEM: 2, Says.PARTNER: 3}


TWO_COUNTRIES = [["Vriend", "Land", "Wij", "Land"], ["Oxford", "Engeland", "Leiden", "Nederland"]]
SIDES = {
    "the municipality alone": ("home=Wij", {Says.COUNTRY: 1, Says.HOME_COUNTRY: 3}),
    "the municipality by its letter": ("home=C", {Says.COUNTRY: 1, Says.HOME_COUNTRY: 3}),
    "both sides": ("home=Wij,partner=Vriend", {Says.COUNTRY: 1, Says.HOME_COUNTRY: 3}),
    "the other way round": ("home=Vriend,partner=Wij", {Says.HOME_COUNTRY: 1, Says.COUNTRY: 3}),
    "a country too": ("home=Wij,country=D", {Says.COUNTRY: 3, Says.HOME_COUNTRY: 1}),
}


@pytest.mark.parametrize(("asked", "countries"), SIDES.values(), ids=SIDES)
def test_where_a_side_is_asked_for_its_country_goes_with_it(asked: str, countries: dict[Says, int]) -> None:
    found = guess(Sheet(None, TWO_COUNTRIES), asked_columns(asked))
    assert {says: column for says, column in found.columns.items() if says in countries} == countries


def test_numbers_of_rows_are_no_municipalities() -> None:
    rows = [[str(number), "Leiden", "Engeland", "Oxford"] for number in range(1, 30)]
    assert dict(guess(Sheet(None, rows), {}).columns) == {Says.HOME: 1, Says.COUNTRY: 2, Says.PARTNER: 3}


OWN: dict[str, tuple[Rows, dict[Says, int]]] = {
    "partners under a word of their own": ([["Partnerstad", "Land"], LEIDEN[1:]], {Says.PARTNER: 0, Says.COUNTRY: 1}),
    "partners under a word that can be of either side": (
        [["Stad", "Land", "Opmerking"], ["Oxford", "Engeland", "leuk"]],
        {Says.PARTNER: 0, Says.COUNTRY: 1},
    ),
    "the municipality in each row": ([["Gemeente", "Stad"], LEIDEN[:2]], {Says.HOME: 0, Says.PARTNER: 1}),
}


@pytest.mark.parametrize(("rows", "columns"), OWN.values(), ids=OWN)
def test_a_table_of_one_municipality_need_not_name_it(rows: Rows, columns: dict[Says, int]) -> None:
    assert dict(guess(Sheet(None, rows), {}, of_one=True).columns) == columns
    if Says.HOME not in columns:
        with pytest.raises(WrongUse):
            guess(Sheet(None, rows), {})


def test_beside_a_sheet_that_names_municipalities_one_that_names_none_is_no_table_of_bonds() -> None:
    told = Sheet("Toelichting", [["Versie", "2"], ["Auteur", "Team Internationaal"]])
    bonds = Sheet("Banden", [["Gemeente", "Partner", "Land"], ["Middelburg", "Nagasaki", "Japan"]])
    assert [dict(one.columns) for one in guesses([told, bonds], {}, of_one=True)] == [
        {}, {Says.HOME: 0, Says.PARTNER: 1, Says.COUNTRY: 2},
    ]  # fmt: skip
    assert guesses([Sheet("Banden", [["Partner", "Land"], ["Nagasaki", "Japan"]])], {}, of_one=True)[0].columns


def test_a_column_that_is_asked_for_is_not_also_taken_for_something_else() -> None:
    found = guess(Sheet(None, [["Stad", "Vriend"], LEIDEN[:2]]), asked_columns("partner=Stad,home=Vriend"))
    assert dict(found.columns) == {Says.PARTNER: 0, Says.HOME: 1}


HEADS = {
    Says.UNTIL: (
        "Stopgezet", "Beëindigd op", "end date", "ended", "Datum einde", "Jaar van beëindiging", "endTime",
        "Tot en met", "Opgezegd per", "Year ended",
    ),
    Says.SINCE: (
        "start date", "established", "Datum ondertekening", "Begin samenwerking", "startTime", "Opgericht in", "Sinds",
        "Tot stand gekomen",
    ),
    Says.PERIOD: ("Periode", "Duur", "Jaren", "Looptijd", "period"),
    Says.REASON: ("Reden van beëindiging", "Reason ended"),
    Says.STATUS: ("Actief", "Stand van zaken", "Status stedenband", "Huidige status"),
    Says.KIND: ("Soort relatie", "Aard van de band", "Type of bond"),
    Says.COUNTRY: ("Land (partner)", "Country of partner", "Partner country"),
    None: ("Aantal landen", "Beëindigd door", "Comité opgericht", "Toelichting einde", "Eindhoven", "Startbudget"),
}  # fmt: skip


@pytest.mark.parametrize(("says", "head"), [(says, head) for says, heads in HEADS.items() for head in heads])
def test_a_header_tells_what_its_column_says_though_it_has_more_words(says: Says | None, head: str) -> None:
    found = guess(Sheet(None, [["Gemeente", "Partner", head], ["Leiden", "Oxford", "1990"]]), {})
    assert {one for one, column in found.columns.items() if column == 2} == ({says} if says else set())


@pytest.mark.parametrize("asked", ["thuis=A", "home", "home="])
def test_what_no_column_can_say_is_refused(asked: str) -> None:
    with pytest.raises(UnknownValue):
        asked_columns(asked)


@pytest.mark.parametrize("name", ["Q", "0", "4", "99999", "9" * 6000, "Sted"])
def test_a_column_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(UnknownValue):
        guess(Sheet(None, [["Stad", "Partner", "Land"], LEIDEN]), {Says.HOME: name})


def test_the_headers_are_listed_where_one_that_is_asked_for_is_not_among_them() -> None:
    rows = [
        ["Lijst"],
        ["GEMEENTE", "Stedenband met", "land"],
        *[["Leiden", f"Oxford {n}", f"GB {n}"] for n in range(40)],
    ]
    with pytest.raises(UnknownValue) as refused:
        guess(Sheet(None, rows), {Says.HOME: "GEMEENTE", Says.PARTNER: "Zusterplaats"})
    assert refused.value.words.nl.endswith("wel bekend: GEMEENTE, Stedenband met, land")


def test_where_nothing_tells_which_column_is_which_the_user_is_asked() -> None:
    with pytest.raises(WrongUse) as refused:
        guess(Sheet(None, [["aap", "noot"], ["1", "2"]]), {})
    assert "--map home=KOLOM" in refused.value.words.nl and "aap, noot" in refused.value.words.nl
    with pytest.raises(WrongUse) as refused:
        guess(Sheet(None, [["Overzicht"], [f"kolom {number}" for number in range(30)], ["1"] * 30]), {})
    assert "kolom 0" in refused.value.words.nl and "kolom 29" in refused.value.words.nl


def test_a_sheet_that_is_no_table_of_bonds_does_not_stop_the_others() -> None:
    notes, bonds, empty = Sheet("Uitleg", [["1"], ["2"]]), Sheet("Banden", [["Gemeente", "Partner"]]), Sheet("Leeg", [])
    assert [bool(one.columns) for one in guesses([notes, bonds, empty], {})] == [False, True]
    with pytest.raises(WrongUse):
        guesses([notes, empty], {})


@pytest.mark.parametrize(
    ("header", "says"),
    [
        *((one, Says.UNTIL) for one in ("Geëindigd", "Ontbonden", "Jaar van ontbinding", "Vervallen per")),
        *((one, Says.SINCE) for one in ("Jaartal", "Jaar van aangaan", "Ingang", "Ingangsdatum", "Gestart in")),
        ("Looptijd", Says.PERIOD),
        *((one, Says.UNTIL) for one in ("Fin", "Date de fin", "Fin du jumelage")),
        *((one, Says.SINCE) for one in ("Depuis", "Année", "Date du jumelage", "Signé le", "Date de début")),
    ],
)
def test_a_header_of_a_date_is_read(header: str, says: Says | None) -> None:
    assert says_of(header) is says


PARTNERS = [["Partnerstad", "Land"], ["Nitra", "SK"]]


@pytest.mark.parametrize(
    ("sheet", "home"),
    [
        (Sheet("Zoetermeer", PARTNERS), "Zoetermeer"),
        (Sheet(None, PARTNERS, title="Zoetermeer"), "Zoetermeer"),
        (Sheet("Zoetermeer", [["Gemeente", *PARTNERS[0]], ["Gouda", *PARTNERS[1]]]), ""),
        (Sheet("Blad1", PARTNERS), ""),
    ],
)
def test_a_sheet_that_is_called_as_a_municipality_has_its_bonds(sheet: Sheet, home: str) -> None:
    assert guess(sheet, {}, of_one=True).home == home
    if not home and sheet.name == "Blad1":
        with pytest.raises(WrongUse):
            guess(sheet, {})


NO_BONDS = {
    "municipalities with their provinces": (
        "cbs_code,name,province,province_code,wikidata,tooi_uri,lat,lon",
        [
            f"{code},{name},Drenthe,PV22,{item},https://identifier.overheid.nl/{code},52.99,6.72"
            for code, name, item in (("GM1680", "Aa en Hunze", "Q300665"), ("GM0106", "Assen", "Q9788"))
        ],
    ),
    "municipalities in two languages": (
        "nis_code,name_nl,name_fr,region,province,wikidata,lat,lon,coordinate_match",
        ["11002,Antwerpen,Anvers,Vlaams Gewest,Antwerpen,Q12892,51.2,4.4,whole"] * 10,
    ),
    "mergers": (
        "country,old_code,old_name,date,new_code,new_name,current_codes,source",
        ["NL,GM0001,Adorp,1990-01-01,GM0053,Winsum,GM1966,RvIG Tabel 33 (copy of 2019-10)"] * 10,
    ),
    "a merger without a header": (
        "",
        ["NL,GM0248,Hengelo (Gld),2005-01-01,GM1876,Bronckhorst,GM1876,RvIG Tabel 33 (copy of 2019-10)"] * 2,
    ),
    "a code beside its name": ("", ["GM0546,Leiden", "GM0503,Delft"]),
}


@pytest.mark.parametrize(("header", "rows"), NO_BONDS.values(), ids=NO_BONDS)
def test_a_table_of_municipalities_is_no_table_of_bonds(header: str, rows: list[str]) -> None:
    table = [row.split(",") for row in (header, *rows) if row]
    with pytest.raises(WrongUse, match="partner"):
        guesses([Sheet(None, table)], {})


_BELOW_ONE_ROW: dict[str, tuple[Rows, str, dict[Says, int], bool]] = {
    "columns by name, of which the second heading knows none": (
        [["Wie", "Met wie", "Staat"], LEIDEN, ["Gemeente", "Land", "Partner"]],
        "home=Wie,partner=Met wie,country=Staat",
        {Says.HOME: 0, Says.COUNTRY: 1, Says.PARTNER: 2},
        True,
    ),
    "a column by name that stands elsewhere in the second heading": (
        [["Gemeente", "Met wie", "Land"], LEIDEN, ["Gemeente", "Land", "Met wie"]],
        "partner=Met wie",
        {Says.HOME: 0, Says.COUNTRY: 1, Says.PARTNER: 2},
        False,
    ),
    "a column by letter that the second heading calls otherwise": (
        [["Gemeente", "Partner", "Opmerking"], LEIDEN, ["Gemeente", "Land", "Partner"]],
        "country=C",
        {Says.HOME: 0, Says.COUNTRY: 1, Says.PARTNER: 2},
        True,
    ),
    "a column by letter of which the second heading tells nothing": (
        [["Gemeente", "Partner", "Opmerking"], LEIDEN, ["Partner", "Gemeente", "Opmerking"]],
        "country=C",
        {Says.PARTNER: 0, Says.HOME: 1, Says.COUNTRY: 2},
        False,
    ),
}


@pytest.mark.parametrize(("rows", "asked", "columns", "is_told"), _BELOW_ONE_ROW.values(), ids=_BELOW_ONE_ROW)
def test_columns_that_are_asked_hold_below_a_second_heading_unless_it_calls_them_otherwise_which_is_told(
    rows: Rows, asked: str, columns: dict[Says, int], is_told: bool
) -> None:
    below = [{Says.HOME: "Delft", Says.COUNTRY: "Duitsland", Says.PARTNER: "Freiberg"}[says] for says in columns]
    _, second = guesses([Sheet(None, [*rows, below])], asked_columns(asked))
    assert second.columns == columns
    assert [one.at.row for one in second.sheet.remarks if one.words == MAP_NOT_HERE] == [3] * is_told

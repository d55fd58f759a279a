"""Which column of a table says what: guessed from its header and, where there is none, from what stands in it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from stedenband.errors import UnknownValue, WrongUse
from stedenband.exchange.sheets import Sheet, column_number
from stedenband.places.find import named
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.text import Bilingual, fold, slug
from stedenband.vocabulary.codes import Code


class Says(Code):
    """What a column can say."""

    HOME = "home", "gemeente", "municipality"
    HOME_COUNTRY = "home-country", "land van de gemeente", "country of the municipality"
    HOME_POINT = "home-point", "ligging van de gemeente", "location of the municipality"
    CODE = "code", "code van de gemeente", "code of the municipality"
    HOME_ITEM = "home-item", "item van de gemeente", "item of the municipality"
    PARTNER = "partner", "partner", "partner"
    COUNTRY = "country", "land", "country"
    ITEM = "item", "item van de partner", "item of the partner"
    POINT = "point", "ligging", "location"
    LAT = "lat", "breedte", "latitude"
    LON = "lon", "lengte", "longitude"
    KIND = "kind", "soort", "kind"
    STATUS = "status", "status", "status"
    SINCE = "since", "sinds", "since"
    UNTIL = "until", "tot", "until"
    REASON = "reason", "reden", "reason"


# The words of headers, folded, without what is no letter; the first that fits counts.
_WORDS: Mapping[Says, str] = {
    Says.HOME: (
        "gemeente municipality home stad city1 origincity origincitylabel thuis plaats place1 town1 citylabel "
        "item itemlabel gemeentenaam municipalitylabel naam name"
    ),
    Says.HOME_COUNTRY: "origincountry country1 homecountry landgemeente landvandegemeente",
    Says.HOME_POINT: "homepoint coord1 origincoord",
    Says.CODE: "code gemeentecode niscode nis cbs cbscode gmcode gm homecode ids",
    Says.HOME_ITEM: "homeitem city originitem homewikidata municipalityitem",
    Says.PARTNER: (
        "partner partners partnerstad partnergemeente zusterstad zustersteden stedenband stedenbanden "
        "jumelage sistercity sistercitylabel twintown twin twinlabel city2 place2 town2 partnerlabel sister "
        "sisterlabel verzustering vriendschapsband buitenland partnerplaats"
    ),
    Says.COUNTRY: (
        "country land destinationcountrylabel destinationcountry country2 landpartner landvandepartner "
        "partnerland partnercountry countrylabel landcode twincountry"
    ),
    Says.ITEM: "wikidata partneritem sistercityitem twinitem partnerwikidata qid",
    Says.POINT: "coord coordinaten coordinates point location ligging coord2",
    Says.LAT: "lat latitude breedtegraad breedte destinationlat partnerlat",
    Says.LON: "lon long lng longitude lengtegraad lengte destinationlong destinationlon partnerlon",
    Says.KIND: "soort kind type aard vorm soortband",
    Says.STATUS: "status stand toestand state",
    Says.SINCE: "sinds since begin van start jaar from beginjaar startjaar datum begindatum aangegaan year gesloten",
    Says.UNTIL: "tot until einde end eindjaar einddatum totenmet beeindigd opgezegd",
    Says.REASON: "reden reason redeneinde redenbeeindiging",
}
_BY_WORD = {word: says for says, words in reversed([*_WORDS.items()]) for word in words.split()}
_ITEM_OF = {Says.HOME: Says.HOME_ITEM, Says.PARTNER: Says.ITEM}
_HEADER_WITHIN = 15  # rows
_PART = 0.6  # of the cells of a column that must be of a sort
_TESTED = 50  # cells
_LETTERS, _NUMBER = re.compile("[A-Za-z]{1,3}"), re.compile("[0-9]{1,5}")
_POINT_TEXT = re.compile(r"(?:Point\()?\s*(-?\d+(?:\.\d+)?)[ ,;]+(-?\d+(?:\.\d+)?)\)?", re.IGNORECASE)

Columns = Mapping[Says, int]


class Guess(NamedTuple):
    """A sheet with what its columns say, and the number of rows that come before the data; the columns count from 0.

    Of a sheet beside others that is no table of bonds nothing is known: it has no columns.
    """

    sheet: Sheet
    columns: Columns
    header: int


def guesses(sheets: Iterable[Sheet], asked: Mapping[Says, str]) -> list[Guess]:
    """What the columns of each sheet that holds anything say; WrongUse where not one of them is a table of bonds."""
    found: list[Guess] = []
    refused: list[WrongUse] = []
    for sheet in sheets:
        if any(map(any, sheet.rows)):
            try:
                found.append(guess(sheet, asked))
            except WrongUse as why:
                refused.append(why)
                found.append(Guess(sheet, {}, 0))
    if len(refused) == len(found):
        raise refused[0]
    return found


def guess(sheet: Sheet, asked: Mapping[Says, str]) -> Guess:
    """What the columns of a sheet say; `asked` names some by header, by letter as spreadsheets do, or by number.

    WrongUse where it is not clear which column holds the municipality and which the partner.
    """
    header, columns = _by_header(sheet.rows)
    if not {Says.HOME, Says.PARTNER} <= columns.keys():
        header, columns = (header, columns) if columns else (0, {})
        columns = {**_by_content(sheet.rows[header:], columns), **columns}
    for says, name in asked.items():
        columns[says], ends = _column(sheet, name)
        header = max(header, ends)
    lacking = [says for says in (Says.HOME, Says.PARTNER) if says not in columns]
    if lacking:
        raise WrongUse(_unclear(sheet, lacking[0]))
    return Guess(sheet, columns, header)


def asked_columns(text: str) -> dict[Says, str]:
    """What `--map home=Stad,partner=Zusterstad` asks; UnknownValue for what no column can say."""
    found = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        key, _, name = part.partition("=")
        says = next((one for one in Says if fold(key) in (fold(one.value), fold(one.nl), fold(one.en))), None)
        if says is None or not name.strip():
            raise UnknownValue("--map", part, [f"{one.value}=…" for one in Says])
        found[says] = name.strip()
    return found


def _word(cell: str) -> str:
    return "".join(filter(str.isalnum, fold(cell)))


def _by_header(rows: Sequence[Sequence[str]]) -> tuple[int, dict[Says, int]]:
    """Where the rows of data begin, and what the header tells; a second row of header may add to the first."""
    items = _columns_of_items(rows)
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        found = _told_by(row, items)
        if Says.HOME in found or Says.PARTNER in found:
            below = _told_by(rows[number + 1], items) if number + 1 < len(rows) else {}
            if len(below) > 1 and not found.keys() & below.keys():
                return number + 2, {**below, **found}
            if len(found) > 1:
                return number + 1, found
    return 0, {}


def _columns_of_items(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns in which Wikidata's items stand: `?city` is the item in one table, and the name in another."""
    sample = rows[: _HEADER_WITHIN + _TESTED]
    cells = {column: [row[column] for row in sample if column < len(row)] for column in range(max(map(len, sample)))}
    return frozenset(column for column, of in cells.items() if any(map(_is_item, of)))


def _is_item(cell: str) -> bool:
    return bool(re.search(r"(?:^|/)Q[1-9][0-9]*$", cell))


def _told_by(row: Sequence[str], items: frozenset[int]) -> dict[Says, int]:
    found: dict[Says, int] = {}
    for column, cell in enumerate(row):
        says = _BY_WORD.get(_word(cell))
        if says in _ITEM_OF and column in items:
            says = _ITEM_OF[says]
        elif says is Says.HOME_ITEM and column not in items:
            says = Says.HOME
        if says is Says.HOME and says in found:
            says = Says.PARTNER if Says.PARTNER not in found else None
        if says and says not in found:
            found[says] = column
    return found


def _by_content(rows: Sequence[Sequence[str]], told: Columns) -> dict[Says, int]:
    """What stands in the columns of which no header tells: municipalities at home, countries, items, other names."""
    found: dict[Says, int] = {}
    for column in range(max(map(len, rows), default=0)):
        cells = [row[column] for row in rows if column < len(row) and row[column]][:_TESTED]
        if not cells or column in told.values():
            continue
        says = next((says for says, test in _TESTS if _share(cells, test) >= _PART), None)
        if says is Says.COUNTRY and Says.HOME in found and Says.HOME_COUNTRY not in found and Says.PARTNER not in found:
            says = Says.HOME_COUNTRY
        if says is Says.HOME and (Says.HOME in found or Says.HOME in told):
            says = Says.PARTNER
        if says and says not in told:
            found.setdefault(says, column)
    return found


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells)


def _is_home(cell: str) -> bool:
    return any(named(part) for part in (cell, *taken_apart(cell)) if part)


_TESTS: tuple[tuple[Says, Callable[[str], bool]], ...] = (
    (Says.ITEM, _is_item),
    (Says.POINT, lambda cell: bool(_POINT_TEXT.fullmatch(cell))),
    (Says.SINCE, lambda cell: bool(re.fullmatch(r"1[89]\d\d|20\d\d", cell))),
    (Says.COUNTRY, lambda cell: country_code(cell) is not None),
    (Says.HOME, _is_home),
    (Says.PARTNER, lambda cell: bool(slug(cell)) and not cell[0].isdigit()),
)


def _column(sheet: Sheet, name: str) -> tuple[int, int]:
    """The number of a column by its header, its letters or its number from 1; and how many rows that header ends."""
    width = max(map(len, sheet.rows), default=0)
    top = sheet.rows[:_HEADER_WITHIN]
    for number, row in enumerate(top):
        for column, cell in enumerate(row):
            if fold(cell) == fold(name):
                return column, number + 1
    at = int(name) if _NUMBER.fullmatch(name) else column_number(name.upper()) if _LETTERS.fullmatch(name) else 0
    if sheet.left < at <= sheet.left + width:
        return at - sheet.left - 1, 0
    raise UnknownValue("--map", name, (cell for row in top for cell in row if cell))


def _unclear(sheet: Sheet, lacking: Says) -> Bilingual:
    heads = ", ".join(filter(None, next(filter(any, sheet.rows), [])[:12]))
    of_nl, of_en = (f" in het blad {sheet.name}", f" in sheet {sheet.name}") if sheet.name else ("", "")
    return Bilingual(
        f"welke kolom{of_nl} de {lacking.nl} is, is niet duidelijk ({heads}); zeg het met --map {lacking.value}=KOLOM",
        f"which column{of_en} is the {lacking.en} is not clear ({heads}); say it with --map {lacking.value}=COLUMN",
    )

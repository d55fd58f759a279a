"""The rows of a sheet, each with what its columns say, and from the side of ours."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from stedenband.exchange import cells
from stedenband.exchange.cell_dates import has_month_first
from stedenband.exchange.column_contents import is_called_home
from stedenband.exchange.column_words import HOMES, Columns, Says
from stedenband.exchange.columns import Guess
from stedenband.exchange.entries import Cell, Remark
from stedenband.exchange.flags import flag_of
from stedenband.exchange.headings import is_heading
from stedenband.exchange.row_remarks import SHORT, SHORTER
from stedenband.exchange.sheets import Sheet
from stedenband.places.find import find
from stedenband.places.municipalities import HOME_COUNTRIES, Municipality
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.codes import Code

C_ = TypeVar("C_", bound=Code)


class Row(NamedTuple):
    """A row, with what its columns say, how many it should have, and the remarks that are made on it.

    `has_month_first` tells that a date of its sheet surely has the month before the day. `home` is the name of its
    sheet, `heading` what stands alone in this row or one above it, where that is a municipality and no column tells.
    One that `is_heading` is the header again, and holds no data.
    """

    sheet: Sheet
    number: int
    cells: list[str]
    columns: Columns
    width: int
    has_month_first: bool
    remarks: list[Remark]
    home: str = ""
    heading: str = ""
    is_heading: bool = False

    def cell(self, column: Says | int) -> Cell:
        """Where one of its cells stands in the table."""
        return self.sheet.cell(self.number, self.columns.get(column, 0) if isinstance(column, Says) else column)

    def raw(self, says: Says) -> str:
        """What stands in the column that says something, as it stands there."""
        column = self.columns.get(says)
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    def text(self, says: Says) -> str:
        """What stands in the column that says something, without footnotes, flags and doubled spaces.

        Of a country it is the code of a flag, in that column or beside the name, where no more is told than its item.
        """
        is_period = says in (Says.SINCE, Says.PERIOD)
        bare = cells.bare_period if is_period else cells.bare_name if says in _NAMES else cells.bare
        told = bare(self.raw(says))
        if says in _NAME_OF and told[-1:].isdigit() and cells.item(told):
            told = ""
        return told or (self._flag(says) if says in _NAME_OF else "")

    def _flag(self, says: Says) -> str:
        """The code of the flag that tells a country."""
        return flag_of(self.raw(says)) or flag_of(self.raw(_NAME_OF[says]))

    @property
    def is_closing(self) -> bool:
        """Whether it is what people write below a table: a total (`Totaal: 12`), or where it comes from."""
        first, *rest = filter(None, map(cells.bare, self.cells))
        is_total = _TOTAL.fullmatch(first) and all(map(_COUNT.fullmatch, rest))
        return bool(is_total or (not rest and _SOURCE.match(first)))

    @property
    def heading_within(self) -> int | None:
        """The column of the only text of a row between those with a municipality that is none itself: of a heading."""
        told = [column for column, text in enumerate(self.cells) if cells.bare(text)]
        if len(told) != 1 or told[0] == self.columns.get(Says.PARTNER) or self.columns.keys().isdisjoint(HOMES):
            return None
        text = cells.bare(self.cells[told[0]])
        is_place = any(isinstance(one, Municipality) for one in find(text)) or bool(re.search("[0-9]", text))
        return None if is_place else told[0]

    @property
    def formula_within(self) -> int | None:
        """The first of its columns in which a formula stands instead of its outcome."""
        if not any(text.startswith("=") for text in self.cells):
            return None
        return next((column for column in sorted(self.columns.values()) if _is_formula(self.cells, column)), None)

    @property
    def home_told(self) -> str:
        """How the municipality is called: by its name, else by its code or item."""
        return next(filter(None, map(self.text, HOMES)), "")

    def code(self, says: Says, codes: type[C_]) -> C_ | None:
        """The code that stands in a column, if any."""
        text = self.text(says)
        return cells.code(text, codes) if text else None

    def with_text(self, column: int, text: str) -> "Row":
        """The row with another text in one of its cells."""
        return self._replace(cells=[text if at == column else told for at, told in enumerate(self.cells)])

    def remark(
        self, says: Says, words: Bilingual, *, quotes: bool = False, unrecorded: Bilingual | None = None
    ) -> None:
        """Tell of a cell what was done with it, and what stands there where it `quotes` that.

        `unrecorded` is told where no record is made of the row.
        """
        self.remarks.append(Remark(self.cell(says), words, self.text(says) if quotes else "", unrecorded))

    def from_home(self) -> "Row":
        """The row with the side of ours first: a list of the world's names either side first."""
        ours, theirs = (cells.country(self.text(says)) for says in (Says.HOME_COUNTRY, Says.COUNTRY))
        if ours in HOME_COUNTRIES or theirs not in HOME_COUNTRIES or not self.text(Says.HOME_COUNTRY):
            return self
        return self.turned()

    def turned(self) -> "Row":
        """The row with its sides changed; a code is that of the first, degrees are of the second."""
        columns = {_TURNED.get(says, says): column for says, column in self.columns.items() if says not in _OF_ONE_SIDE}
        return self._replace(columns=columns)


DATES = (Says.SINCE, Says.UNTIL, Says.PERIOD)
_FORMULA = re.compile(r"=[^\s=].*", re.DOTALL)
_TOTAL = re.compile(r"(?:sub|eind)?-?tota(?:al|l|len|ls)\b.{0,60}", re.IGNORECASE)
_COUNT = re.compile(r"[0-9.,% ]{1,20}|[^0-9]{0,20}[0-9]{1,6} (?:banden|stedenbanden|partners|steden|gemeenten)")
_SOURCE = re.compile(
    r"(?:bron(?:nen)?|sources?|noot|notes?|toelichting|peildatum|laatst bijgewerkt)\s*:", re.IGNORECASE
)
_AS_ABOVE = frozenset({"idem", "id.", "ditto", "dito", '"', "''", "”", "〃"})  # Same is a town
_OTHER_SIDE = {
    Says.HOME: Says.PARTNER,
    Says.HOME_COUNTRY: Says.COUNTRY,
    Says.HOME_POINT: Says.POINT,
    Says.HOME_ITEM: Says.ITEM,
}
_OF_ONE_SIDE = (Says.CODE, Says.HOME_PROVINCE, Says.LAT, Says.LON)
_PLACES = ((Says.HOME, Says.HOME_COUNTRY), (Says.PARTNER, Says.COUNTRY))
_NAMES = frozenset(says for place in _PLACES for says in place)
_NAME_OF = {country: name for name, country in _PLACES}
_TURNED = _OTHER_SIDE | {theirs: ours for ours, theirs in _OTHER_SIDE.items()}


def rows_of(guess: Guess) -> Iterator[Row]:
    """The rows below the header that hold anything, also where it is repeated."""
    sheet, header = guess.sheet, guess.sheet.rows[: guess.header]
    width, needed = guess.width, guess.needed  # each counts the cells of all rows
    dates = [guess.columns[says] for says in DATES if says in guess.columns]
    month_first = any(has_month_first(texts[column]) for texts in sheet.rows for column in dates if column < len(texts))
    places = [
        (columns[says], columns.get(country))
        for columns in (guess.columns, *guess.others)
        for says, country in _PLACES
        if says in columns
    ]
    is_headed = guess.columns.keys().isdisjoint(HOMES) and any(sum(map(bool, row)) > 1 for row in sheet.rows)
    above: list[str] = []
    heading = ""
    for number, given in enumerate(sheet.rows[guess.header :], guess.header):
        texts = above = _in_full(given, above, places)
        row = Row(sheet, number, texts, guess.columns, width, month_first, [], guess.home)
        if any(texts) and (texts in header or is_heading(texts)):
            yield row._replace(is_heading=True)
        elif any(texts):
            heading = (is_headed and _heading(texts)) or heading
            yield from _each_partner(row._replace(heading=heading), guess, needed)


def _each_partner(row: Row, guess: Guess, needed: int) -> Iterator[Row]:
    """A row, and again for each further partner that it has: a row need not have as many as another."""
    if not guess.others and len(row.cells) < needed:
        row.remarks.append(Remark(row.cell(len(row.cells) - 1), SHORT if guess.header else SHORTER))
    yield row
    for columns in guess.others:
        if columns[Says.PARTNER] < len(row.cells) and row.cells[columns[Says.PARTNER]]:
            yield row._replace(columns=columns, remarks=[])


def _heading(texts: list[str]) -> str:
    """The name of a municipality that stands alone in a row; empty where something else does."""
    first, *rest = filter(None, map(cells.bare, texts)) or [""]
    return first if not rest and is_called_home(first) else ""


def _in_full(texts: list[str], above: list[str], places: list[tuple[int, int | None]]) -> list[str]:
    """A row with what stands above in the place of what says that it is the same: `idem`.

    `places` are the columns of places with those of their countries: in another country there is not the same one.
    """
    full = [above[column] if column < len(above) and is_as_above(text) else text for column, text in enumerate(texts)]
    for place, country in places:
        if place < len(texts) and is_as_above(texts[place]) and country is not None:
            own = _country_in(full, country)
            full[place] = texts[place] if own and own != _country_in(above, country) else full[place]
    return full


def _country_in(texts: list[str], column: int) -> str:
    """The country in a column of a row, however it is told; empty where there is none."""
    told = cells.bare(texts[column]) if column < len(texts) else ""
    return cells.country(told) or fold(told)


def _is_formula(texts: list[str], column: int) -> bool:
    return column < len(texts) and _FORMULA.fullmatch(texts[column]) is not None


def is_as_above(text: str) -> bool:
    """Whether a cell says that it is the same as that of the row above."""
    return text.lower() in _AS_ABOVE

"""Understands the rows of a table: each becomes an entry, or is left over with the reason."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from stedenband.exchange import cells
from stedenband.exchange.columns import Columns, Guess, Says
from stedenband.exchange.entries import Cell, Entry, LeftOver, PartnerEntry, Remark, Understood
from stedenband.exchange.networks import without_networks
from stedenband.exchange.sheets import Sheet
from stedenband.places.at_home import code_at_home
from stedenband.places.find import by_item, find, named
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.municipalities import (
    FLANDERS,
    HomeCountry,
    Municipality,
    Province,
    by_code,
    is_flemish,
)
from stedenband.places.tables import Location
from stedenband.register.identity import Official, today_of
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.codes import Code, Kind, Level, Reason, Status

C_ = TypeVar("C_", bound=Code)
T = TypeVar("T")

_PROVINCE = re.compile(r"(?:provincie|province of|province)\s+(.+)", re.IGNORECASE)
_HOME: tuple[HomeCountry, ...] = ("NL", "BE")

_REASONS = {
    "unclear-sheet": Bilingual(
        "in dit blad is niet duidelijk welke kolom de gemeente is, en welke de partner",
        "in this sheet it is not clear which column is the municipality, and which the partner",
    ),
    "ragged": Bilingual(
        "deze rij heeft meer cellen dan de kop; wat waar hoort is niet zeker",
        "this row has more cells than the header; what belongs where is not sure",
    ),
    "no-home": Bilingual("er staat geen gemeente in deze rij", "there is no municipality in this row"),
    "unknown-home": Bilingual("geen bekende gemeente van Nederland of België", "no municipality that is known"),
    "several-homes": Bilingual("meer dan één gemeente heet zo", "more than one municipality is called so"),
    "other-code": Bilingual("de code is van een andere gemeente dan de naam", "the code is not that of the name"),
    "other-region": Bilingual("een gemeente van Wallonië of Brussel", "a municipality of Wallonia or Brussels"),
    "no-partner": Bilingual("er staat geen partner in deze rij", "there is no partner in this row"),
    "damaged": Bilingual(
        "de naam van de partner is beschadigd, of is geen naam", "the name of the partner is damaged, or is no name"
    ),
    "itself": Bilingual("de partner is de gemeente zelf", "the partner is the municipality itself"),
    "unknown-country": Bilingual("het land van de partner is niet bekend", "the country of the partner is not known"),
    "unclear-status": Bilingual("de status is niet te begrijpen", "the status cannot be understood"),
    "unclear-until": Bilingual("het einde is geen datum", "the ending is no date"),
    "reversed": Bilingual("het einde ligt voor het begin", "the ending is before the beginning"),
}
_FOOTNOTE = Bilingual("een voetnoot of vlag is weggelaten", "a footnote or flag was left out")
_NOT_UNDERSTOOD = Bilingual(
    "wat hier staat is niet begrepen en weggelaten", "what stands here was not understood, and was left out"
)


class _Left(Exception):
    """Why nothing can be made of a row, and in which column that is."""

    def __init__(self, reason: str, column: Says | int = 0) -> None:
        super().__init__(reason)
        self.reason, self.column = reason, column


Watch = Callable[[Iterable[T], int], Iterable[T]]


def _unwatched(rows: Iterable[T], number: int) -> Iterable[T]:  # noqa: ARG001  # a Watch
    return rows


def understand(guesses: Sequence[Guess], on: date, watch: Watch["_Row"] = _unwatched) -> Understood:
    """What the rows of the tables of a day say; nothing is lost: what is not understood is left over, with why.

    `watch` passes the rows on, and can tell how far it is.
    """
    entries: list[Entry] = []
    left: list[LeftOver] = []
    remarks = [remark for guess in guesses for remark in guess.sheet.remarks]
    rows = [row for guess in guesses for row in _rows(guess)]
    for one in watch(rows, len(rows)):
        row = one.from_home()
        try:
            entries += _entries(row, on)
            remarks += row.remarks
        except _Left as why:
            texts = (row.text(Says.HOME), row.text(Says.PARTNER))
            left.append(LeftOver(row.cell(why.column), texts, why.reason, _REASONS[why.reason]))
    kept, networks = without_networks(entries)
    in_order = sorted([*left, *networks], key=lambda one: one.at.order)
    return Understood(tuple(kept), tuple(in_order), tuple(dict.fromkeys(remarks)))


class _Row(NamedTuple):
    """A row, with what its columns say, how many it should have, and the remarks that are made on it."""

    sheet: Sheet
    number: int
    cells: list[str]
    columns: Columns
    width: int
    remarks: list[Remark]

    def cell(self, column: Says | int) -> Cell:
        """Where one of its cells stands in the table."""
        return self.sheet.cell(self.number, self.columns.get(column, 0) if isinstance(column, Says) else column)

    def raw(self, says: Says) -> str:
        """What stands in the column that says something, as it stands there."""
        column = self.columns.get(says)
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    def text(self, says: Says) -> str:
        """What stands in the column that says something, without footnotes, flags and doubled spaces."""
        return cells.bare(self.raw(says))

    def code(self, says: Says, codes: type[C_]) -> C_ | None:
        """The code that stands in a column; what is none is remarked on."""
        text = self.text(says)
        found = cells.code(text, codes) if text else None
        if text and found is None:
            self.remark(says, _NOT_UNDERSTOOD)
        return found

    def remark(self, says: Says, words: Bilingual) -> None:
        """Tell of a cell what was done with it."""
        self.remarks.append(Remark(self.cell(says), words))

    def from_home(self) -> "_Row":
        """The row with the side of ours first: a list of the world's names either side first."""
        ours, theirs = (country_code(self.text(says)) for says in (Says.HOME_COUNTRY, Says.COUNTRY))
        if ours in _HOME or theirs not in _HOME or not self.text(Says.HOME_COUNTRY):
            return self
        return self._replace(columns={_TURNED.get(says, says): column for says, column in self.columns.items()})


_OTHER_SIDE = {
    Says.HOME: Says.PARTNER,
    Says.HOME_COUNTRY: Says.COUNTRY,
    Says.HOME_POINT: Says.POINT,
    Says.HOME_ITEM: Says.ITEM,
}
_TURNED = _OTHER_SIDE | {theirs: ours for ours, theirs in _OTHER_SIDE.items()}


def _rows(guess: Guess) -> Iterator[_Row]:
    """The rows of data: not the empty ones, nor the header where it is repeated."""
    sheet, header = guess.sheet, guess.sheet.rows[: guess.header]
    usual = Counter(map(len, sheet.rows)).most_common(1)[0][0]
    width = max(len(header[-1]), usual) if header else usual
    for number, texts in enumerate(sheet.rows[guess.header :], guess.header):
        if any(texts) and texts not in header:
            yield _Row(sheet, number, texts, guess.columns, width, [])


def _entries(row: _Row, on: date) -> list[Entry]:
    """The entries of a row: a partner's cell may hold several, parted by line ends or semicolons."""
    if Says.HOME not in row.columns:
        raise _Left("unclear-sheet")
    beyond = next((column for column, text in enumerate(row.cells) if text and column >= row.width), None)
    if beyond is not None:
        raise _Left("ragged", beyond)
    home = _home(row, on)
    column = row.columns[Says.PARTNER]
    names = [part for part in re.split(r"[\n;]", row.raw(Says.PARTNER)) if slug(cells.bare(part))]
    if not names:
        raise _Left("no-partner", Says.PARTNER)
    alone = (
        row._replace(cells=[name if at == column else text for at, text in enumerate(row.cells)]) for name in names
    )
    return [_entry(one, home, on) for one in alone]


def _entry(row: _Row, home: Official, on: date) -> Entry:
    spelled, since_in_name = cells.without_since(row.text(Says.PARTNER))
    begun = row.text(Says.SINCE)
    period = cells.period(begun) if begun else None
    if begun and period is None:
        row.remark(Says.SINCE, _NOT_UNDERSTOOD)
    since = period.since if period else since_in_name
    told_until = row.text(Says.UNTIL)
    until = cells.when(told_until) if told_until else period.until if period else None
    if told_until and until is None:
        raise _Left("unclear-until", Says.UNTIL)
    if since and until and until.surely_before(since):
        raise _Left("reversed", Says.UNTIL)
    if (told_status := row.text(Says.STATUS)) and cells.code(told_status, Status) is None:
        raise _Left("unclear-status", Says.STATUS)
    partner = _partner(row, spelled, on)
    if partner.official == home:
        raise _Left("itself", Says.PARTNER)
    for says in (Says.HOME, Says.PARTNER):
        if cells.has_more(row.raw(says)):
            row.remark(says, _FOOTNOTE)
    return Entry(
        at=row.cell(Says.PARTNER),
        home=home,
        home_as=row.text(Says.HOME),
        partner=partner,
        kind=row.code(Says.KIND, Kind),
        status=row.code(Says.STATUS, Status) or (Status.ENDED if until and until.last <= on else None),
        since=since,
        until=until,
        reason=row.code(Says.REASON, Reason),
    )


def _home(row: _Row, on: date) -> Official:
    """The municipality or province of a row: by its code, its item, else by its name on the table's day."""
    code, name, item = row.text(Says.CODE), row.text(Says.HOME), cells.item(row.text(Says.HOME_ITEM))
    one = (by_code(code) or by_code(f"GM{code.zfill(4)}")) if code else None
    if one and name and not _may_be_called(one, name):
        raise _Left("other-code", Says.CODE)
    one = one or (by_item(item) if item else None)
    if one is None and not name:
        raise _Left("no-home", Says.HOME)
    one = one or _home_called(name, row, on)
    if one.country == "BE" and not _is_flemish(one):
        raise _Left("other-region", Says.HOME)
    return one


def _is_flemish(one: Official) -> bool:
    return one.region == FLANDERS if isinstance(one, Province) else is_flemish(one.code)


def _may_be_called(one: Official, name: str) -> bool:
    """Whether a name is that of a municipality or of what it became, or of none that is known."""
    found = named(name)
    return not found or not {*map(today_of, found)}.isdisjoint({today_of(one)})


def _home_called(name: str, row: _Row, on: date) -> Official:
    country = country_code(row.text(Says.HOME_COUNTRY))
    countries = tuple(one for one in _HOME if country in {None, one})
    found = [one for of in countries if (one := _called(name, of, on, cells.point(row.text(Says.HOME_POINT))))]
    if len(found) > 1:
        raise _Left("several-homes", Says.HOME)
    if not found:
        raise _Left("unknown-home", Says.HOME)
    return found[0]


def _called(name: str, country: HomeCountry, on: date, point: Location | None) -> Official | None:
    """The municipality, else the province, that a name of a country stands for on a day."""
    province = _PROVINCE.fullmatch(name)
    code = None if province else code_at_home(name, country, on, point)
    if code:
        return by_code(code)
    found = find(province[1] if province else name, country)
    return next((one for one in found if isinstance(one, Province)), None)


def _partner(row: _Row, spelled: str, on: date) -> PartnerEntry:
    if not slug(spelled):
        raise _Left("no-partner", Says.PARTNER)
    if cells.is_damaged(spelled):
        raise _Left("damaged", Says.PARTNER)
    told = row.text(Says.COUNTRY)
    country = country_code(told) if told else None
    if told and country is None:
        raise _Left("unknown-country", Says.COUNTRY)
    name, point = taken_apart(spelled), _point_of(row)
    home = next((one for one in _HOME if one == country), None)
    one = _called(spelled, home, on, point) if home else None
    return PartnerEntry(
        name=one.name_for(name.part) if isinstance(one, Municipality) else one.name if one else name.part,
        whole=name.whole,
        spelled=spelled,
        country=country,
        official=one,
        wikidata=cells.item(row.text(Says.ITEM)),
        lat=point.lat if point else None,
        lon=point.lon if point else None,
        level=Level.PROVINCE if isinstance(one, Province) else None,
    )


def _point_of(row: _Row) -> Location | None:
    lat, lon = row.text(Says.LAT), row.text(Says.LON)
    return cells.point(row.text(Says.POINT)) or (cells.point(f"{lat} {lon}") if lat and lon else None)

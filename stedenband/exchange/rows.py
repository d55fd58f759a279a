"""Understands the rows of a table: each becomes an entry, or is left over with the reason."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from stedenband.exchange.columns import Columns, Guess, Says
from stedenband.exchange.entries import Cell, Entry, LeftOver, PartnerEntry, Understood
from stedenband.places.at_home import code_at_home
from stedenband.places.find import find, named
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.municipalities import HomeCountry, Municipality, Province, by_code, is_flemish
from stedenband.places.tables import Location
from stedenband.register.identity import Official
from stedenband.text import Bilingual, fold, slug
from stedenband.vocabulary.codes import Code, Kind, Reason, Status
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.everyday import meant_by

C_ = TypeVar("C_", bound=Code)

_FOOTNOTE = re.compile(r"\[[^\]]{1,12}\]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]+")
_SINCE_IN_NAME = re.compile(r"[\s,(]+(?:sinds|since|vanaf|seit|depuis|from)\s+(\d{4})\)?", re.IGNORECASE)
_PROVINCE = re.compile(r"(?:provincie|province of|province)\s+(.+)", re.IGNORECASE)
_POINT = re.compile(r"(?:Point\()?\s*(-?\d+(?:\.\d+)?)([ ,;]+)(-?\d+(?:\.\d+)?)\)?", re.IGNORECASE)
_ITEM = re.compile(r"(?:.*/)?(Q[1-9]\d*)")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_NETWORK = 20  # partners in as many countries

_REASONS = {
    "no-home": Bilingual("er staat geen gemeente in deze rij", "there is no municipality in this row"),
    "unknown-home": Bilingual("geen bekende gemeente van Nederland of België", "no municipality that is known"),
    "several-homes": Bilingual("meer dan één gemeente heet zo", "more than one municipality is called so"),
    "other-region": Bilingual("een gemeente van Wallonië of Brussel", "a municipality of Wallonia or Brussels"),
    "no-partner": Bilingual("er staat geen partner in deze rij", "there is no partner in this row"),
    "no-country": Bilingual("het land van de partner staat er niet bij", "the country of the partner is not given"),
    "unknown-country": Bilingual("het land van de partner is niet bekend", "the country of the partner is not known"),
    "network": Bilingual("dit is een lidmaatschap van een netwerk", "this is a membership of a network"),
}  # fmt: skip


_HOME = frozenset({"NL", "BE"})


class _Left(Exception):
    """Why nothing can be made of a row."""

    def __init__(self, reason: str, column: Says | None = None) -> None:
        super().__init__(reason)
        self.reason, self.column = reason, column


def understand(guesses: Iterable[Guess], on: date) -> Understood:
    """What the rows of the tables of a day say; nothing is lost: what is not understood is left over, with why."""
    entries: list[Entry] = []
    left: list[LeftOver] = []
    for guess in guesses:
        for row in _rows(guess):
            try:
                entries += _entries(row, on)
            except _Left as why:
                at = Cell(row.at.sheet, row.at.row, guess.columns.get(why.column, 0) + 1 if why.column else 1)
                texts = (row.text(Says.HOME), row.text(Says.PARTNER))
                left.append(LeftOver(at, texts, why.reason, _REASONS[why.reason]))
    kept, networks = _without_networks(entries)
    return Understood(tuple(kept), tuple(sorted([*left, *networks], key=lambda one: (one.at.sheet or "", one.at.row))))


class _Row(NamedTuple):
    """A row, with what its columns say."""

    at: Cell
    cells: list[str]
    columns: Columns

    def text(self, says: Says) -> str:
        """What stands in the column that says something, without footnotes, flags and doubled spaces."""
        column = self.columns.get(says)
        if column is None or column >= len(self.cells):
            return ""
        return " ".join(_FLAG.sub(" ", _FOOTNOTE.sub("", self.cells[column])).split())

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
    for number, cells in enumerate(sheet.rows[guess.header :], guess.header + 1):
        if any(cells) and cells not in header:
            yield _Row(Cell(sheet.name, number), cells, guess.columns)


def _entries(row: _Row, on: date) -> Iterator[Entry]:
    """The entries of a row: a partner's cell may hold several, parted by line ends or semicolons."""
    row = row.from_home()
    home = _home(row, on)
    column = row.columns[Says.PARTNER]
    cell = row.cells[column] if column < len(row.cells) else ""
    names = [part for part in re.split(r"[\n;]", cell) if slug(part)]
    if not names:
        raise _Left("no-partner", Says.PARTNER)
    for name in names:
        alone = row._replace(cells=[name if at == column else text for at, text in enumerate(row.cells)])
        yield _entry(alone, home, on)


def _entry(row: _Row, home: Official, on: date) -> Entry:
    spelled = row.text(Says.PARTNER)
    since = _date(row.text(Says.SINCE))
    if found := _SINCE_IN_NAME.search(spelled):
        since, spelled = since or parse(found[1]), _SINCE_IN_NAME.sub("", spelled).strip(" ,()")
    until = _date(row.text(Says.UNTIL))
    return Entry(
        at=row.at,
        home=home,
        home_as=row.text(Says.HOME),
        partner=_partner(row, spelled, on),
        kind=_code(row.text(Says.KIND), Kind),
        status=_code(row.text(Says.STATUS), Status) or (Status.ENDED if until and until.last <= on else None),
        since=since,
        until=until,
        reason=_code(row.text(Says.REASON), Reason),
    )


def _home(row: _Row, on: date) -> Official:
    """The municipality or province of a row: by its code, else by its name on the table's day."""
    code, name = row.text(Says.CODE), row.text(Says.HOME)
    one = by_code(code) or by_code(f"GM{code.zfill(4)}") if code else None
    if one is None and not name:
        raise _Left("no-home", Says.HOME)
    one = one or _home_called(name, row, on)
    if isinstance(one, Municipality) and one.country == "BE" and not is_flemish(one.code):
        raise _Left("other-region", Says.HOME)
    return one


def _home_called(name: str, row: _Row, on: date) -> Official:
    country = row.text(Says.HOME_COUNTRY)
    of_country = country_code(country) if country else None
    homes: tuple[HomeCountry, ...] = ("NL",) if of_country == "NL" else ("BE",) if of_country == "BE" else ("NL", "BE")
    found: list[Official]
    if province := _PROVINCE.fullmatch(name):
        found = [one for home in homes for one in named(province[1], home) if isinstance(one, Province)]
    else:
        point = _point(row.text(Says.HOME_POINT))
        codes = [code for home in homes if (code := code_at_home(name, home, on, point))]
        found = [one for code in codes if (one := by_code(code))]
        found = found or [one for home in homes for one in find(name, home) if isinstance(one, Province)]
    if len(found) > 1 and len({one.country for one in found}) > 1:
        raise _Left("several-homes", Says.HOME)
    if not found:
        raise _Left("unknown-home", Says.HOME)
    return found[0]


def _partner(row: _Row, spelled: str, on: date) -> PartnerEntry:
    if not slug(spelled):
        raise _Left("no-partner", Says.PARTNER)
    told = row.text(Says.COUNTRY)
    country = country_code(told) if told else None
    if told and country is None:
        raise _Left("unknown-country", Says.COUNTRY)
    if country is None:
        raise _Left("no-country", Says.COUNTRY if Says.COUNTRY in row.columns else Says.PARTNER)
    name, point = taken_apart(spelled), _point_of(row)
    home: HomeCountry | None = "NL" if country == "NL" else "BE" if country == "BE" else None
    code = code_at_home(spelled, home, on, point) if home else None
    one = by_code(code) if code else None
    item = _ITEM.fullmatch(row.text(Says.ITEM))
    return PartnerEntry(
        name=one.name_for(name.part) if isinstance(one, Municipality) else name.part,
        whole=name.whole,
        spelled=spelled,
        country=country,
        official=one,
        wikidata=item[1] if item else None,
        lat=point.lat if point else None,
        lon=point.lon if point else None,
    )


def _point_of(row: _Row) -> Location | None:
    lat, lon = row.text(Says.LAT), row.text(Says.LON)
    return _point(row.text(Says.POINT)) or (_point(f"{lat} {lon}") if lat and lon else None)


def _point(text: str) -> Location | None:
    """A point: `Point(4.49 52.16)` has the longitude first (WKT), two numbers the latitude."""
    found = _POINT.fullmatch(text)
    if not found:
        return None
    first, second = float(found[1]), float(found[3])
    lat, lon = (second, first) if text.lower().startswith("point") else (first, second)
    return Location(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None  # noqa: PLR2004 - degrees


def _date(text: str) -> Edtf | None:
    """A date as people write it, or as EDTF; None where it is none."""
    if found := _DUTCH_DAY.fullmatch(text):
        text = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    try:
        found_date = parse(text[:10] if "T" in text else text)
    except DateError:
        year = re.search(r"\b(1[0-9]{3}|20[0-9]{2})\b", text)
        return parse(year[1]) if year else None
    return None if found_date.is_span or found_date.yearly else found_date


def _code(text: str, codes: type[C_]) -> C_ | None:
    known: Mapping[str, C_] = {fold(word): code for code in codes for word in (code.value, code.nl, code.en)}
    if not text:
        return None
    meant = meant_by(text, [code.value for code in codes])
    return known.get(fold(text)) or (known.get(fold(meant)) if meant else None)


def _without_networks(entries: list[Entry]) -> tuple[list[Entry], list[LeftOver]]:
    """The entries apart from those of a network: a home with many partners, no two of them in one country."""
    countries: dict[str, list[str | None]] = defaultdict(list)
    for entry in entries:
        countries[entry.home.code].append(entry.partner.country)
    networks = {code for code, found in countries.items() if len(found) == len(set(found)) >= _NETWORK}
    is_network: Callable[[Entry], bool] = lambda entry: entry.home.code in networks  # noqa: E731
    left = [
        LeftOver(one.at, (one.home_as, one.partner.spelled), "network", _REASONS["network"])
        for one in entries
        if is_network(one)
    ]
    return [one for one in entries if not is_network(one)], left

"""Which column of a table says what: guessed from its header and, where there is none, from what stands in it."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stedenband.errors import UnknownValue, WrongUse
from stedenband.exchange.column_contents import (
    PART,
    TESTED,
    by_content,
    cells_in,
    is_called_home,
    is_home,
    may_be_item,
    share,
)
from stedenband.exchange.column_words import (
    BY_WORD,
    HOMES,
    LABEL,
    OF_EITHER_SIDE,
    SURELY_HOME,
    Columns,
    Says,
    is_beside,
    says_of,
    variable,
    word,
)
from stedenband.exchange.entries import Cell, Remark
from stedenband.exchange.headings import HEADER_WITHIN, ITEM_OF, above, by_header, parted
from stedenband.exchange.home_provinces import with_home_province
from stedenband.exchange.row_remarks import MAP_NOT_HERE, empty_first
from stedenband.exchange.sheets import Sheet, column_number
from stedenband.exchange.wide_tables import with_one_partner
from stedenband.places.find import find
from stedenband.places.listed_names import country_code
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.text import Bilingual, fold

_COUNTRIES = (Says.HOME_COUNTRY, Says.COUNTRY)
_LETTERS, _NUMBER = re.compile("[A-Za-z]{1,3}"), re.compile("[0-9]{1,5}")


class Guess(NamedTuple):
    """A sheet with what its columns say, and the number of rows that come before the data; the columns count from 0.

    Of a sheet beside others that is no table of bonds nothing is known: it has no columns. `others` are the columns of
    the second and further partners of its rows. `home` is the sheet's name where that alone tells whose they are.
    """

    sheet: Sheet
    columns: Columns
    header: int
    others: tuple[Columns, ...] = ()
    home: str = ""

    @property
    def width(self) -> int:
        """How many cells a row has: as many as most have, or the header."""
        usual = Counter(map(len, self.sheet.rows)).most_common(1)[0][0]
        return max(len(self.sheet.rows[self.header - 1]), usual) if self.header else usual

    @property
    def needed(self) -> int:
        """How many cells a row is to have: as many as the header has texts above, or without one as most rows."""
        header = self.sheet.rows[max(0, self.header - 2) : self.header]
        return max((column for row in header for column, text in enumerate(row, 1) if text), default=self.width)

    @property
    def unused(self) -> list[int]:
        """The columns that say nothing of a bond: those with a heading, and those without one that hold something."""
        used = {column for columns in (self.columns, *self.others) for column in columns.values()}
        widest = max(map(len, self.sheet.rows), default=0)
        holding = {column for row in self.sheet.rows[self.header :] for column, cell in enumerate(row) if cell}
        return [
            column
            for column in range(widest)
            if column not in used and (self.heading(column) or (column < self.width and column in holding))
        ]

    def heading(self, column: int) -> str:
        """What the header says above a column, in its lowest row that says anything there."""
        rows = self.sheet.rows[max(0, self.header - 2) : self.header]
        return next((row[column] for row in reversed(rows) if column < len(row) and row[column]), "")


def guesses(sheets: Iterable[Sheet], asked: Mapping[Says, str], *, of_one: bool = False) -> list[Guess]:
    """What the columns of each sheet that holds anything say; WrongUse where not one of them is a table of bonds.

    A sheet with a further heading that tells otherwise is one for each. A table `of_one` municipality need not name it:
    but where one sheet does, another that names none is no table of bonds.
    """
    parts = [part for sheet in sheets if any(map(any, sheet.rows)) for part in parted(sheet, asked.values())]
    found, refused = _guessed(parts, asked, of_one=False)
    if of_one and not any(one.columns.keys() & {*HOMES} for one in found):
        found, refused = _guessed(parts, asked, of_one=True)
    if len(refused) == len(found):
        raise refused[0]
    return found


def _guessed(parts: Iterable[Sheet], asked: Mapping[Says, str], *, of_one: bool) -> tuple[list[Guess], list[WrongUse]]:
    """What the columns of each sheet say, and why it is not clear of some."""
    found: list[Guess] = []
    refused: list[WrongUse] = []
    for part in parts:
        try:
            found.append(guess(*_asked_of(part, asked), of_one=of_one))
        except WrongUse as why:
            refused.append(why)
            found.append(Guess(part, {}, 0))
    return found, refused


def guess(sheet: Sheet, asked: Mapping[Says, str], *, of_one: bool = False) -> Guess:
    """What the columns of a sheet say; `asked` names some by header, by letter as spreadsheets do, or by number.

    WrongUse where it is not clear which column holds the municipality and which the partner.
    """
    title = sheet.name or sheet.title
    is_of_title = is_called_home(title)
    of_one = of_one or is_of_title
    wanted = {says: _column(sheet, name) for says, name in asked.items()}
    given = sheet
    each: tuple[Columns, ...] = ()
    if Says.PARTNER not in asked:
        sheet, each = with_one_partner(sheet, HEADER_WITHIN, is_home_known=of_one or not asked.keys().isdisjoint(HOMES))
    mapped = {says: column for says, (column, _) in wanted.items()}
    header, told_above = by_header(sheet.rows, mapped)
    header = max([header, *(ends for _, ends in wanted.values())])
    rows = sheet.rows[header:]
    told_above = {says: column for says, column in told_above.items() if column not in mapped.values()}
    told = {**told_above, **mapped}
    is_theirs = Says.PARTNER not in told and Says.HOME in told_above.keys() - mapped.keys()
    if is_theirs and share(cells_in(rows, told[Says.HOME]), is_home) < PART:
        told[Says.PARTNER] = told.pop(Says.HOME)
    if not {Says.HOME, Says.PARTNER} & mapped.keys():
        told = _with_home_told(sheet.rows[max(0, header - 2) : header], rows, told)
    columns: Columns = told
    if not ({Says.HOME, Says.CODE} & told_above.keys() and Says.PARTNER in told_above):
        columns = {**by_content(rows, told, _beside(sheet.rows[:header])), **told}
    columns = _with_sides(sheet.rows[:header], rows, _with_items(sheet.rows[:header], rows, columns, mapped), mapped)
    if Says.HOME_PROVINCE not in mapped:
        columns = with_home_province(rows, columns, _beside(sheet.rows[:header]))
    if not of_one and not columns.keys() & {*HOMES}:
        raise WrongUse(_unclear(sheet, Says.HOME))
    if Says.PARTNER not in columns:
        raise WrongUse(_unclear(sheet, Says.PARTNER))
    shared = {says: column for says, column in columns.items() if not any(says in one for one in each)}
    is_named = not columns.keys().isdisjoint(HOMES)
    others = tuple({**shared, **one} for one in each[1:])
    given = given._replace(remarks=(*given.remarks, *_empty_first(given), *above(given, header)))
    return Guess(given, columns, header, others, title if is_of_title and not is_named else "")


def _with_home_told(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], told: Columns) -> dict[Says, int]:
    """The columns with ours as the home where the header may call both sides so: `Plaats;Land;Gemeente`.

    That is where municipalities at home stand; where they do in both, the one that is surely called so.
    """
    home, partner = (told.get(says, -1) for says in (Says.HOME, Says.PARTNER))
    heads = [[word(row[at]) for row in header if at < len(row)] for at in (home, partner)]
    if min(home, partner) < 0 or not all(Says.HOME in map(BY_WORD.get, words) for words in heads):
        return {**told}
    are_ours = [share(cells_in(rows, at), is_home) >= PART for at in (home, partner)]
    are_called_so = [not SURELY_HOME.isdisjoint(words) for words in heads]
    is_turned = (are_called_so if are_ours[0] is are_ours[1] else are_ours) == [False, True]
    return {**told, Says.HOME: partner, Says.PARTNER: home} if is_turned else {**told}


def _empty_first(sheet: Sheet) -> Iterator[Remark]:
    """A remark on the first columns of a table in the file, where nothing stands in them."""
    first = min((column for row in sheet.rows for column, text in enumerate(row) if text), default=0)
    if not sheet.is_further and (empty := sheet.left + first):
        yield Remark(Cell(sheet.name, 1), empty_first(empty))


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


def _asked_of(part: Sheet, asked: Mapping[Says, str]) -> tuple[Sheet, Mapping[Says, str]]:
    """What is asked of a part of a sheet: below a further heading what that tells not otherwise, with a remark."""
    if not part.is_further:
        return part, asked
    kept = {says: name for says, name in asked.items() if _holds(part, says, name)}
    if kept == asked:
        return part, asked
    return part._replace(remarks=(*part.remarks, Remark(part.cell(0), MAP_NOT_HERE))), kept


def _holds(part: Sheet, says: Says, name: str) -> bool:
    """Whether a heading has a column of that name, or one with that letter or number of which it tells nothing else."""
    if fold(name) in map(fold, part.rows[0]):
        return True
    at = _numbered_column(part, name)
    return at is not None and (at >= len(part.rows[0]) or says_of(part.rows[0][at]) in {None, says})


def _numbered_column(sheet: Sheet, name: str) -> int | None:
    """The column of a letter, as spreadsheets have it, or of a number from 1; None where the sheet has no such one."""
    width = max(map(len, sheet.rows), default=0)
    at = int(name) if _NUMBER.fullmatch(name) else column_number(name.upper()) if _LETTERS.fullmatch(name) else 0
    return at - sheet.left - 1 if sheet.left < at <= sheet.left + width else None


def _beside(header: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns of which the header tells that they hold something else."""
    return frozenset(column for row in header for column, cell in enumerate(row) if is_beside(cell))


def _with_items(
    header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], columns: Columns, mapped: Columns
) -> Columns:
    """The columns with the item of each side as queries call it: `?x` beside its name, `?xLabel`."""
    heads = [*map(variable, header[-1])] if header else []
    free = {head: column for column, head in enumerate(heads) if head and column not in mapped.values()}
    found: dict[Says, int] = {}
    for name, item in ITEM_OF.items():
        at = columns.get(name, len(heads))
        label = heads[at] if at < len(heads) else ""
        column = free.get(label.removesuffix(LABEL)) if label.endswith(LABEL) else None
        if column is not None and item not in mapped and share(cells_in(rows, column), may_be_item) >= PART:
            found[item] = column
    rest = {says: column for says, column in columns.items() if column not in found.values()}
    return {**rest, **found}


def _with_sides(
    header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], columns: Columns, mapped: Columns
) -> dict[Says, int]:
    """The columns with each country on its side: where nothing says whose it is, in the order of the two sides."""
    countries = sorted(columns[side] for side in _COUNTRIES if side in columns)
    told = {side: column for column in countries if (side := _side_told(header, column))}
    told |= {side: mapped[side] for side in _COUNTRIES if side in mapped}
    free = [column for column in countries if column not in told.values()]
    if len(free) > 1 and _are_alike(rows, *free):
        free = countries = free[:1]
    home = min((columns[says] for says in HOMES if says in columns), default=-1)
    partner = columns.get(Says.PARTNER, sys.maxsize)
    order: tuple[Says, ...] = _COUNTRIES if home < partner else (Says.COUNTRY, Says.HOME_COUNTRY)
    if len(countries) == len(free) == 1:
        is_ours = home < free[0] < partner and _are_countries_of(rows, free[0], home)
        order = (Says.HOME_COUNTRY,) if is_ours else (Says.COUNTRY,)
    rest = {says: column for says, column in columns.items() if says not in _COUNTRIES}
    return {**rest, **told, **dict(zip((side for side in order if side not in told), free, strict=False))}


def _are_alike(rows: Sequence[Sequence[str]], one: int, other: int) -> bool:
    """Whether two columns have the same countries, not all of them ours: a code beside its name."""
    width = max(one, other)
    pairs = [(country_code(row[one]), country_code(row[other])) for row in rows[:TESTED] if width < len(row)]
    are_ours = {first for first, _ in pairs} <= {*HOME_COUNTRIES, None}
    return all(first == second for first, second in pairs) and not are_ours


def _side_told(header: Sequence[Sequence[str]], column: int) -> Says | None:
    """Whose country a column holds, if its header says so."""
    heads = [row[column] for row in header if column < len(row)]
    told = (says_of(one) for one in heads if word(one) not in OF_EITHER_SIDE)
    return next((says for says in told if says in _COUNTRIES), None)


def _are_countries_of(rows: Sequence[Sequence[str]], column: int, home: int) -> bool:
    """Whether the only country in a column is that of the municipalities in another."""
    countries = {country_code(cell) for cell in cells_in(rows, column)}
    if home < 0 or len(countries) != 1:
        return False
    return share(cells_in(rows, home), lambda cell: any(one.country in countries for one in find(cell))) >= PART


def _column(sheet: Sheet, name: str) -> tuple[int, int]:
    """The number of a column by its header, its letters or its number from 1; and how many rows that header ends."""
    top = sheet.rows[:HEADER_WITHIN]
    for number, row in enumerate(top):
        for column, cell in enumerate(row):
            if fold(cell) == fold(name):
                return column, number + 1
    if (at := _numbered_column(sheet, name)) is not None:
        return at, 0
    header, _ = by_header(top, {})
    heads = top[header - 1] if header else _fullest(top)
    raise UnknownValue("--map", name, filter(None, heads))


def _fullest(rows: Sequence[Sequence[str]]) -> Sequence[str]:
    """The first of the rows in which most cells hold something: where no header is known, it is most like one."""
    return max(rows, key=lambda row: sum(map(bool, row)), default=())


def _unclear(sheet: Sheet, lacking: Says) -> Bilingual:
    heads = ", ".join(filter(None, _fullest(sheet.rows[:HEADER_WITHIN])))
    of_nl, of_en = (f" in het blad {sheet.name}", f" in sheet {sheet.name}") if sheet.name else ("", "")
    return Bilingual(
        f"welke kolom{of_nl} de {lacking.nl} is, is niet duidelijk ({heads}); zeg het met --map {lacking.value}=KOLOM",
        f"which column{of_en} is the {lacking.en} is not clear ({heads}); say it with --map {lacking.value}=COLUMN",
    )

"""What the columns of a table hold, by what stands in them: municipalities at home, countries, items, other names."""

import re
from collections.abc import Callable, Sequence

from stedenband.exchange.cell_dates import period
from stedenband.exchange.cells import has_letters, is_unknown_value, item, point, without_period
from stedenband.exchange.column_words import Columns, Says
from stedenband.places.find import find
from stedenband.places.listed_names import country_code, former_state, taken_apart
from stedenband.register.identity import is_called, today_of

PART = 0.6  # of the cells of a column that must be of a sort
TESTED = 50  # cells
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")
_CODE = re.compile("(?:GM|PV)[0-9]{2,4}")
_SHORTEST_CODE = 4  # digits: shorter ones are rather a number of the row


def is_item(cell: str) -> bool:
    """Whether a text is an item of Wikidata, or the address of one."""
    return item(cell) is not None


def may_be_item(cell: str) -> bool:
    """Whether a text is an item of Wikidata, or what stands for an unknown one in the answer of a query."""
    return is_item(cell) or is_unknown_value(cell)


def by_content(rows: Sequence[Sequence[str]], told: Columns, beside: frozenset[int]) -> dict[Says, int]:
    """What stands in the columns of which no header tells: municipalities at home, countries, items, other names."""
    found: dict[Says, int] = {}
    for column in range(max(map(len, rows), default=0)):
        cells = cells_in(rows, column)
        if not cells or column in told.values() or column in beside:
            continue
        says = next((says for says, test in _TESTS if share(cells, test) >= PART), None)
        if says is Says.COUNTRY and (says in found or says in told):
            says = Says.HOME_COUNTRY
        home = found.get(Says.HOME, told.get(Says.HOME, told.get(Says.CODE)))
        if says is Says.HOME and home is not None:
            says = Says.PARTNER
        if says is Says.PARTNER and (_are_no_names(cells) or _is_home_again(rows, column, home)):
            continue
        if says and says not in told:
            found.setdefault(says, column)
    return found


def _are_no_names(cells: Sequence[str]) -> bool:
    """Whether what stands in a column are codes or addresses."""
    return share(cells, lambda cell: "://" in cell or bool(_CODE.fullmatch(cell))) >= PART


def _is_home_again(rows: Sequence[Sequence[str]], column: int, home: int | None) -> bool:
    """Whether a column only repeats the municipality of another: its name beside its code, or what it became."""
    if home is None:
        return False
    pairs = [(row[home], row[column]) for row in rows if max(home, column) < len(row) and row[home] and row[column]]
    same = [_codes_today(one) & _codes_today(other) for one, other in pairs[:TESTED]]
    return bool(same) and sum(map(bool, same)) / len(same) >= PART


def _codes_today(cell: str) -> set[str]:
    return {now.code for one in find(cell) for now in today_of(one)}


def cells_in(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    """What stands in a column, as far as it is tested."""
    return [row[column] for row in rows if column < len(row) and row[column]][:TESTED]


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """How large a part of some cells stand a test: 1 where there are none."""
    return sum(map(test, cells)) / len(cells) if cells else 1.0


def is_home(cell: str) -> bool:
    """Whether a text names a municipality at home, alone or beside other words."""
    return any(find(part) for part in (cell, *taken_apart(cell)) if part)


def is_called_home(text: str) -> bool:
    """Whether a text is the name of a municipality or province at home, and nothing else; a village's is none."""
    return any(is_called(one, text) for one in find(text))


def are_dates(cells: Sequence[str]) -> bool:
    """Whether most of what stands in a column are years or dates."""
    return bool(cells) and share(cells, lambda cell: bool(_YEAR.search(cell) and period(cell))) >= PART


def _is_name(cell: str) -> bool:
    """Whether a text may be a name: it has no number (`RvIG Tabel 33`), but for years and what is in brackets."""
    return has_letters(cell) and not re.search("[0-9]", _IN_BRACKETS.sub("", without_period(cell)[0]))


_TESTS: tuple[tuple[Says, Callable[[str], bool]], ...] = (
    (Says.ITEM, is_item),
    (Says.POINT, lambda cell: point(cell) is not None),
    (Says.SINCE, lambda cell: bool(re.fullmatch(r"1[89]\d\d|20\d\d", cell))),
    (Says.COUNTRY, lambda cell: bool(country_code(cell) or former_state(cell))),
    (Says.HOME, lambda cell: is_home(cell) and not (cell.isdigit() and len(cell) < _SHORTEST_CODE)),
    (Says.PARTNER, _is_name),
)

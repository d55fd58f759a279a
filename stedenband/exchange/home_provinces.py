"""The province that a column tells of a municipality: which of several of one name is meant."""

from collections.abc import Callable, Sequence

from stedenband.exchange.column_contents import PART, TESTED, cells_in, share
from stedenband.exchange.column_words import HOMES, Columns, Says
from stedenband.exchange.home_names import provinces_within, without_levels
from stedenband.places.find import find, named, without_level
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.municipalities import Province, former_provinces, province_of
from stedenband.register.identity import Official, today_of


def province_text(text: Callable[[Says], str]) -> str:
    """What a row has for the province of its municipality: in the column for it, or in that of the country."""
    country = text(Says.HOME_COUNTRY)
    return text(Says.HOME_PROVINCE) or ("" if country_code(country) else country)


def provinces_of(told: str) -> tuple[Province, ...]:
    """The provinces that a cell may mean: `Limburg`, `prov. Antwerpen`."""
    return provinces_within(without_level(told)[0]) if told else ()


def with_province(name: str, told: str) -> str:
    """A municipality's name with its province in brackets, where nothing else stands beside: `Hasselt (Overijssel)`."""
    is_plain = not taken_apart(name).whole and without_level(name)[1] is None and "(" not in name
    return f"{name} ({without_level(told)[0]})" if is_plain and provinces_of(told) else name


def lay_in(one: Official, provinces: Sequence[Province], name: str = "") -> bool:
    """Whether something, or what went up in it and has a `name`, is one of some provinces, or lies or lay in one."""
    if isinstance(one, Province):
        return one in provinces
    before = (each for each in named(taken_apart(name).part) if today_of(each) == today_of(one)) if name else ()
    towns = [each for each in (one, *today_of(one), *before) if not isinstance(each, Province)]
    found = {of for each in towns for of in (province_of(each.code), *former_provinces(each.code))}
    return not found.isdisjoint(provinces)


def with_home_province(rows: Sequence[Sequence[str]], columns: Columns, beside: frozenset[int]) -> dict[Says, int]:
    """The columns with that of the municipalities' provinces: as its header says, else by what stands in it.

    One behind the partner may be the partners', unless the municipalities lie in what stands there.
    """
    told = columns.get(Says.HOME_PROVINCE)
    home = next((columns[says] for says in HOMES if says in columns), None)
    rest: dict[Says, int] = {says: column for says, column in columns.items() if says is not Says.HOME_PROVINCE}
    if home is None:
        return rest
    used = {*rest.values(), *(beside - {told})}
    width = max(map(len, rows), default=0)
    for column in [told] if told is not None else [one for one in range(width) if one not in used]:
        is_first = told is not None and column < columns.get(Says.PARTNER, width)
        if _are_provinces(rows, column) and (is_first or _are_of(rows, home, column)):
            return {**rest, Says.HOME_PROVINCE: column}
    return rest


def _are_provinces(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = cells_in(rows, column)
    return bool(cells) and share(cells, lambda cell: bool(provinces_of(cell))) >= PART


def _are_of(rows: Sequence[Sequence[str]], home: int, column: int) -> bool:
    """Whether most municipalities of a column lie in the provinces of another."""
    width = max(home, column)
    pairs = [(row[home], provinces_of(row[column])) for row in rows if width < len(row)][:TESTED]
    pairs = [(name, provinces) for name, provinces in pairs if provinces]
    fitting = [any(lay_in(one, of) for one in named(without_levels(name)) or find(name)) for name, of in pairs]
    return bool(fitting) and sum(fitting) / len(fitting) >= PART

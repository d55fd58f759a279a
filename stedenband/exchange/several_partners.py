"""The places of a cell: each on its line, or two in a row (`Preston en Denizli`), of which no one place is made."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from stedenband.exchange import cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.one_place import (
    DASH,
    NO_REGION_AS_A_CITY,
    STROKE,
    are_other_places,
    are_others_behind,
    are_seats,
    is_one,
)
from stedenband.exchange.partner_names import without_other_names
from stedenband.exchange.row_remarks import FOR_EACH
from stedenband.exchange.table_rows import Row
from stedenband.places.at_home import are_apart
from stedenband.places.find import find
from stedenband.places.known import countries_of, may_be_namesake
from stedenband.places.listed_names import country_code
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.places.partner_names import countries_of_partner
from stedenband.places.territories import are_two_countries
from stedenband.text import slug
from stedenband.vocabulary.countries import find_countries
from stedenband.vocabulary.place_names import place_name

_BETWEEN = re.compile(rf"(, | (?:en|and|und|et|&|\+) |{STROKE}|{DASH})")
_ALTERNATIVES = re.compile(r", (?:of |or |oder |ou )?| (?:of|or|oder|ou) ")
_ALSO_A_REGION = frozenset({",", "/", "–"})  # behind these a region, a part or another language may stand
_BEHIND_COUNTRY = re.compile(r"(?<=\))\s*(?:[,/|&+•–-]|(?:en|and|und|et)\s)?\s*(?=[^\s(,])")
_BULLETS = frozenset("-–—•")
_NUMBER = re.compile(r"^[0-9]{1,2}[.)]\s*")  # of an item of a list
_SEVERAL_ITEMS = re.compile(r"1[.)] .*\b2[.)] ")
_IN_COUNTRIES = re.compile(r"[,;/&+]| (?:en|and|und|et) ")

_OF_HOMES = frozenset({Says.HOME, Says.CODE, Says.HOME_COUNTRY, Says.HOME_ITEM, Says.HOME_POINT})
_LINE_BY_LINE = frozenset({Says.COUNTRY, Says.ITEM, Says.KIND, Says.STATUS, Says.SINCE, Says.UNTIL, Says.PERIOD})


def each_home(row: Row) -> list[Row]:
    """A row for each municipality that its cell names on a line of its own, with the one partner of them all.

    Of several partners it is not told whose they are: the row stays one, as one that has a name in two languages does.
    """
    names = [*filter(None, map(cells.bare_name, _parts(row.raw(Says.HOME))))]
    if len(names) < 2 or not all(map(find, names)):  # noqa: PLR2004 - two of them
        return [row]
    if are_apart(names) and len(each_partner(row)) == 1:
        return [_on_line(row, number, len(names), _OF_HOMES) for number in range(len(names))]
    return [row.with_text(row.columns[Says.HOME], " / ".join(names))]


def each_partner(row: Row) -> list[Row]:
    """A row for each partner that its cell names; of cells with as many lines as that each has its own line."""
    parts, column = _parts(row.raw(Says.PARTNER)), row.columns[Says.PARTNER]
    found: list[Row] = []
    for number, part in enumerate(parts):
        if cells.has_letters(name := cells.bare_name(part)) and not _is_nothing(name):
            one = _on_line(row, number, len(parts), _LINE_BY_LINE)
            names = [part] if one.text(Says.COUNTRY) else each_with_country(part)
            found += [one.with_text(column, name) for name in names]
    return found


def _is_nothing(name: str) -> bool:
    """Whether there is no partner in a text: an unknown value is one, of which the name is not known."""
    return cells.is_nothing(name) and not cells.is_unknown_value(name)


def names_within(text: str) -> list[str]:
    """All that may be the names of partners in a text of which nothing was made; what commas alone part is one place.

    Unless more is told: of `Oxford, Toruń en Jena`, or where one is to be chosen, they part partners too.
    """
    lines = [*filter(None, map(str.strip, _parts(text)))]
    return [name for line in lines for name in _names_in(line)]


def _names_in(line: str) -> list[str]:
    if _SEVERAL_ITEMS.match(line):
        return [*filter(None, map(str.strip, re.split(r"\b[0-9]{1,2}[.)] ", line)))]
    if len(with_country := each_with_country(line)) > 1:
        return with_country
    for between in (_BETWEEN, _ALTERNATIVES):
        signs = {sign.strip() for sign in re.findall(between, line)}
        if signs - {","}:
            return [cells.bare_name(name) for name in re.split(between, line) if name.strip() not in {*signs, ""}]
    return [line]


def check_country(row: Row, ones: Sequence[Row]) -> None:
    """Remark on one country beside several partners; NotPlaced where one of these is known in other countries only."""
    country = cells.country(cells.bare(row.raw(Says.COUNTRY)))  # a flag is that of one
    if len(ones) < 2 or country is None or are_countries(row.text(Says.COUNTRY)):  # noqa: PLR2004 - two of them
        return
    for one in ones:
        name = cells.without_period(one.text(Says.PARTNER))[0]
        known = countries_of(name) | countries_of_partner(name)
        if known and country not in known and not may_be_namesake(name, country, known):
            raise NotPlaced("one-country", Says.COUNTRY, name)
    row.remark(Says.COUNTRY, FOR_EACH, quotes=True)


def countries_on_lines(row: Row) -> list[str]:
    """The different countries that a cell has, each on a line of its own; none where it has anything else."""
    lines = [*map(cells.bare, _parts(row.raw(Says.COUNTRY)))]
    found = [*map(cells.country, lines)]
    return lines if len({*found}) > 1 and all(found) else []


def _on_line(row: Row, number: int, of: int, columns: frozenset[Says]) -> Row:
    """A row with what stands on one of the lines of its cells, where these have so many."""
    for says in columns & row.columns.keys():
        lines = _parts(row.raw(says))
        if says is Says.COUNTRY and len(lines) == 1 and are_countries(row.text(says)):
            lines = _countries(row.text(says))
        if of > 1 and len(lines) == of:
            are_items = all(line.lstrip()[:1] in _BULLETS for line in lines)
            text = lines[number].strip()
            row = row.with_text(row.columns[says], cells.bare(text) if are_items else text)
    return row


def _parts(text: str) -> list[str]:
    return re.split(r"[\n;]", text.strip())


def each_with_country(text: str) -> list[str]:
    """The partners of a text that tells each with its country (`Diest (B) / Wrocław (PL)`), else the text alone."""
    parts = [_NUMBER.sub("", part, count=1).strip() for part in _BEHIND_COUNTRY.split(text)]
    are_clear = all(part.endswith(")") and cells.with_country(part)[1] and "," not in part for part in parts)
    return parts if are_clear else [text]


def are_several(name: str, country: str) -> bool | None:
    """Whether a name is surely (True), perhaps (False) or not (None) that of two partners, told with a country.

    Surely where they are listed (`1. Meinerzhagen 2. Pápa`, `Nagasaki + Folkestone`) or the row has two countries, and
    where each part is a known place and they can't be one: in other countries, or both where the row says and no region
    is called as the last is. Surely too where a country stands in the midst of it (`Aalborg (Denemarken), Haapsalu`).
    `Suzhou, Jiangsu` has a region behind it, and `Berg en Dal` is one place.
    """
    names, signs = _taken_apart(name)
    if _has_country_within(names) or len(each_with_country(name)) > 1 or _are_listed(name, names, signs):
        return True
    if any(without_other_names(one)[1] for one in names[1:]):  # a region has no former name beside it
        return True
    if len(names) == 1:
        return None
    if are_countries(country):
        return True
    if not all(names) or is_one(name, country) or cells.country(names[-1]) or country_code(name):
        return None
    if _are_far_apart(names, cells.country(country)) or _are_others(name, cells.country(country)):
        return True
    if "–" in signs and len(names) > 2:  # noqa: PLR2004 - a place, and its part
        return len(signs) == 1 or None
    known, may_be_one = [countries_of(part) for part in names], signs <= _ALSO_A_REGION
    if signs == {","} and len(names) > 2:  # noqa: PLR2004 - a place, and one region
        return all(known)
    if not all(known):
        return _with_strokes(names, cells.country(country)) if signs == {"/"} else (None if may_be_one else False)
    countries = _countries(country)
    told = {found for part in countries if (found := cells.country(part) or (len(countries) > 1 and part))}
    are_apart = any(not one & other for one, other in pairwise(known))
    if len(told) > 1 or (not told and (are_apart or signs.isdisjoint({"/", "–"}))):
        return True
    if not told or not all(told <= one for one in known):
        return False
    (country,) = told
    return not may_be_one or _are_apart_in(country, names, signs)


def are_perhaps_names(name: str) -> bool:
    """Whether three names with strokes between may also be those of one place: `Bozen / Bolzano / Bulsan`."""
    names, signs = _taken_apart(name)
    are_with_strokes = len(names) > len("ab") and signs in ({"/"}, {"–"})
    in_dutch = [{slug(place_name(one, "nl", country)) for country in countries_of(one)} for one in names]
    is_called_both = any(one & other for one, other in combinations(in_dutch, 2))
    return are_with_strokes and (is_called_both or not all(in_dutch))


def _taken_apart(name: str) -> tuple[list[str], set[str]]:
    """The names in a text with what stands between them, one sign for all strokes and one for all dashes."""
    parts = _BETWEEN.split(name)
    signs = {"–" if re.fullmatch(DASH, sign) else "/" if re.fullmatch(STROKE, sign) else sign for sign in parts[1::2]}
    return [part.strip() for part in parts[::2]], {*map(str.strip, signs)}


def _with_strokes(names: list[str], country: str | None) -> bool | None:
    """Whether names with strokes between, of which not all are known, are surely, perhaps or not those of partners.

    Two are perhaps (`Creil/Pendle`), but beside a known place a river or its name in another language may stand.
    """
    if not all(name[:1].isalpha() and not name[:1].islower() for name in names):  # `Frankfurt a/d Oder`
        return None
    if len(names) > 2:  # noqa: PLR2004 - two may be one name in two languages
        return True
    known = [of for name in names if (of := countries_of(name) | countries_of_partner(name))]
    return None if any(country in {None, *of} for of in known) else False


def _are_far_apart(names: list[str], country: str | None) -> bool:
    """Whether names are of known places of which no two are in one country: `Nitra, Jinotega`.

    Where the row has the country of one, all are partners of some list: beside London, Ontario is a region.
    """
    as_partners = [countries_of_partner(name) for name in names]
    known = [countries_of(name) | of for name, of in zip(names, as_partners, strict=True)]
    if not all(known) or any(one & other for one, other in combinations(known, 2)):
        return False
    return country is None or (all(as_partners) and any(country in one for one in known))


def _are_others(name: str, country: str | None) -> bool:
    """Whether known places of one country abroad stand behind a sign, which are not the first one's."""
    names, signs = _taken_apart(name)
    if country is None or country in HOME_COUNTRIES:
        return False
    if "–" not in signs and are_seats(names, country):
        return True
    if signs == {"/"}:
        return are_other_places(names, country, are_items="|" in name)
    return signs == {","} and are_others_behind(names, country)


def are_alternatives(name: str) -> bool:
    """Whether a name is a choice between known places (`Bonn of Keulen`), unlike `Isle of Wight`."""
    parts = _ALTERNATIVES.split(name)
    return len(parts) > len(name.split(", ")) and not countries_of(name) and all(map(countries_of, parts))


def are_countries(told: str) -> bool:
    """Whether a text names two countries of today; a region's name, or a territory's beside a state, is none.

    Nor is the name of one state that was two: `Servië en Montenegro`.
    """
    if find_countries(told):
        return False
    found = filter(None, (cells.country(part) for part in _countries(told) if cells.is_country_alone(part)))
    return are_two_countries(*found)


def _countries(told: str) -> list[str]:
    return [*filter(None, map(str.strip, _IN_COUNTRIES.split(told)))]


def _are_listed(text: str, names: list[str], signs: set[str]) -> bool:
    """Whether names stand in a list that can be no name of a place: numbered, or parted by a plus, or by `, … en`.

    So do names that each have brackets behind them.
    """
    if _SEVERAL_ITEMS.match(text) or "+" in signs or (len(names) > 1 and all(name.endswith(")") for name in names)):
        return True
    has_last = "," in signs and len(signs) > 1 and signs.isdisjoint({"/", "–"})
    return has_last and all(names) and not countries_of(text.rpartition(", ")[2])


def _are_apart_in(country: str, names: list[str], signs: set[str]) -> bool:
    """Whether known places of a country are surely not one in two languages, nor a place and what it lies in."""
    if country in HOME_COUNTRIES:
        return are_apart(names, country)
    return "–" not in signs and country in NO_REGION_AS_A_CITY and len({*map(slug, names)}) == len(names)


def _has_country_within(names: list[str]) -> bool:
    """Whether what stands before other names tells its country, or is one between two of them."""
    with_their_own = (cells.with_country(name)[1] for name in names[:-1])
    return any(with_their_own) or any(cells.is_country_alone(name) for name in names[1:-1])

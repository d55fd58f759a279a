"""Recognises whose bond a row of a table is: by a code, an item or a name, on the table's day."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from stedenband.exchange import cell_dates, cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.country_texts import is_region, says_more
from stedenband.exchange.home_names import (
    LEVEL_WITHIN,
    apart_from_its_country,
    in_one_language,
    provinces_within,
    region_told,
    without_levels,
)
from stedenband.exchange.home_parts import code_told
from stedenband.exchange.home_provinces import lay_in, province_text, provinces_of, with_province
from stedenband.places.at_home import are_apart, code_at_home
from stedenband.places.find import (
    by_code_or_item,
    find,
    named,
    provinces_told,
    without_level,
)
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.municipalities import (
    HOME_COUNTRIES,
    HomeCountry,
    Municipality,
    Province,
    by_code,
    is_ours,
    province_of,
)
from stedenband.places.tables import Location
from stedenband.register.identity import Official, is_called, today_of
from stedenband.register.short_names import in_short_beside
from stedenband.text import slug

_NAMED_STILL = 3653  # days, ten years
_BETWEEN = re.compile(r"[/,;&+]| (?:en|and|und|et) ")


class NotPlaced(Exception):
    """Why nothing can be made of a row, and in which column that is."""

    def __init__(self, reason: str, column: Says | int = 0, told: str = "") -> None:
        """Make one of a reason in one word; `told` is what stands there, where that is to be repeated."""
        super().__init__(reason)
        self.reason, self.column, self.told = reason, column, told


def home_of_row(text: Callable[[Says], str], on: date) -> Official:
    """The municipality or province of a row, of which `text` gives what stands in a column.

    It is known by its code, its item, else by its name on the table's day; NotPlaced where it is not.
    """
    code, item, whole = code_told(text(Says.CODE)), text(Says.HOME_ITEM), text(Says.HOME)
    name = in_one_language(whole)
    coded, one = by_code_or_item(code), by_code_or_item(cells.item_alone(item) or "")
    if coded and name and not may_be_called(coded, name):
        raise NotPlaced("other-code", Says.CODE)
    if one and name and not may_be_called(one, name):
        raise NotPlaced("other-item", Says.HOME_ITEM)
    one = coded or one or by_code_or_item(cells.item(name) or name)
    if one is None and (cells.item(name) or (item and not name and not code)):
        raise NotPlaced("unknown-item", Says.HOME if name else Says.HOME_ITEM)
    if one is None and not name:
        raise NotPlaced(*(("unknown-code", Says.CODE, code) if code else ("no-home", Says.HOME)))
    if one is None and _are_two(whole):
        raise NotPlaced("two-homes", Says.HOME)
    try:
        one = one or _home_called(with_province(name, province_text(text)), text, on)
    except NotPlaced as why:
        if why.reason == "several-homes" and code:
            raise NotPlaced("unknown-code", Says.CODE, code) from None
        raise
    _refuse_another_province(one, text)
    if (country := country_code(text(Says.HOME_COUNTRY))) and country != one.country:
        raise _in_other_country(one.usual_name, text(Says.HOME_COUNTRY))
    if country and says_more(text(Says.HOME_COUNTRY)):
        raise NotPlaced("more-in-country", Says.HOME_COUNTRY)
    if not country and not _tells_where(text(Says.HOME_COUNTRY), one):
        raise NotPlaced("unknown-home-country", Says.HOME_COUNTRY, text(Says.HOME_COUNTRY))
    if not is_ours(one):
        raise NotPlaced("other-region", Says.HOME)
    return one


def _tells_where(told: str, one: Official) -> bool:
    """Whether a text that is no name of a country tells where a municipality lies: a province or region."""
    is_wider = provinces_of(told) or region_told(told) or is_region(told, one.country)
    return bool(not told or is_wider or cells.country(told) == one.country)


def _refuse_another_province(one: Official, text: Callable[[Says], str]) -> None:
    """NotPlaced where a municipality lies in no province that a column tells."""
    told = province_text(text)
    if (provinces := provinces_of(told)) and not lay_in(one, provinces, text(Says.HOME)):
        column = Says.HOME_PROVINCE if text(Says.HOME_PROVINCE) else Says.HOME_COUNTRY
        raise NotPlaced("other-home-province", column, f"{one.usual_name} ({told})")


def _are_two(name: str) -> bool:
    """Whether a text names two municipalities (`Terneuzen / Sluis`) of which none lies in the other."""
    parts = [part.strip() for part in _BETWEEN.split(name)]
    return len(parts) > 1 and not find(name) and are_apart(parts)


def may_be_called(one: Official, name: str) -> bool:
    """Whether a name is that of a municipality or of what it became, or of none that is known."""
    found = named(name)
    return not found or not {*map(today_of, found)}.isdisjoint({today_of(one)})


def _home_called(name: str, text: Callable[[Says], str], on: date) -> Official:
    bare, within = _apart_from_region(without_levels(name), name)
    _refuse_another_whole(bare, name)
    told, point, whole = text(Says.HOME_COUNTRY), cells.point(text(Says.HOME_POINT)), taken_apart(bare).whole
    beside = provinces_within(whole)
    provinces = () if named(bare) else beside  # `Bergen (L)` is a name
    country = within or country_code(told) or (cells.country(whole) if whole and not beside else None)
    names = {one: _in_province(bare, provinces, one) for one in HOME_COUNTRIES if country in {None, one}}
    found = {of: called(one, of, on, point) for of, one in names.items() if one and _is_known(one, of)}
    if provinces and not any(found.values()) and named(taken_apart(bare).part):
        raise NotPlaced("other-home-province", Says.HOME, name)
    if whole:  # `Bergen (Limburg)`: there is none in the other Limburg
        found = {of: one for of, one in found.items() if one} or found
    if len(found) > 1:  # `Bergen (NH.)` is a name; of `Nieuwpoort (Molenwaard)` what it lies in tells the country
        found = next(filter(None, (_of_names(found, one) for one in (bare, whole) if one)), found)
    if len(found) > 1:
        found = _living(found, bare, _last_days(text, on)) or found
    if len(found) > 1 or None in found.values():
        raise NotPlaced("several-homes", Says.HOME, name)
    one = next(iter(found.values()), None)
    if one is None and country and named(alone := taken_apart(bare).part):
        raise _in_other_country(alone, told) if told else NotPlaced("other-home-country", Says.HOME, name)
    if one is None:
        raise NotPlaced("unknown-home", Says.HOME, name)
    if isinstance(one, Province) and provinces and one not in provinces:  # `Antwerpen (Brabant)`
        raise NotPlaced("other-home-province", Says.HOME, name)
    if isinstance(one, Province) and without_level(name)[1] is False:
        raise NotPlaced("other-level", Says.HOME, name)
    if not whole and not point and any(country in {None, each.country} for each in in_short_beside(one, bare)):
        raise NotPlaced("several-homes", Says.HOME, name)
    return _successor_told(one, whole)


def _successor_told(one: Official, whole: str) -> Official:
    """Of a divided municipality the one that is told with it, if it became that in part: Boxtel of `Esch (Boxtel)`."""
    told = {after for each in named(whole) for after in today_of(each)} if whole else set()
    now = today_of(one)
    within = [after for after in now if after in told]
    return within[0] if len(within) == 1 < len(now) else one


def _apart_from_region(bare: str, name: str) -> tuple[str, HomeCountry | None]:
    """A name and its country, by the region of Belgium beside it, or as told; NotPlaced where none lies there."""
    part, whole = taken_apart(bare)
    region = region_told(whole)
    if region is None:
        return apart_from_its_country(bare)
    if named(part) and not any(_is_in_region(one, region) for one in named(part)):
        raise NotPlaced("other-home-region", Says.HOME, name)
    return part, "BE"


def _is_in_region(one: Official, region: str) -> bool:
    found = (each if isinstance(each, Province) else province_of(each.code) for each in today_of(one))
    return any(province and province.region == region for province in found)


def _refuse_another_whole(bare: str, name: str) -> None:
    """NotPlaced where a municipality of ours is told to lie in another: `Leiden (gem. Zwolle)`.

    So it is of a former one, or a village of that country, known to be part of another: `Delfzijl (Leeuwarden)`.
    A village that is called as a municipality elsewhere is one where it is known, or where several places are called
    so: `Beek (Montferland)`, `Bergen (Gennep)`.
    """
    part, whole = taken_apart(bare)
    level = LEVEL_WITHIN.search(name)
    if not whole or named(bare) or (provinces_told(whole) and not (level and level["town"])):
        return
    called_so, within = named(part), named(whole)
    villages = (each for one in within if isinstance(one, Municipality) for each in one.villages)
    is_village = slug(part) in {slug(each.partition(" gem ")[0]) for each in villages}
    is_one = len(called_so) == 1 and all(
        is_ours(one) and (is_called(one, part) or one.country in {each.country for each in within}) for one in called_so
    )
    if is_one and not is_village and are_apart([part, whole]):
        raise NotPlaced("other-home-whole", Says.HOME, name)


def _in_province(name: str, provinces: Sequence[Province], country: HomeCountry) -> str | None:
    """A name with the province beside it in full, as a country has that; None where it has none of those told."""
    here = next((one.name for one in provinces if one.country == country), None)
    return f"{taken_apart(name).part} ({here})" if here else None if provinces else name


def _in_other_country(name: str, country: str) -> NotPlaced:
    """Why a row is not placed of which the municipality is known in another country than is told."""
    return NotPlaced("other-home-country", Says.HOME_COUNTRY, f"{name} ({country})")


def _last_days(text: Callable[[Says], str], on: date) -> tuple[date, ...]:
    """The last day on which a bond was there: that of its ending, if told, else the table's or one some years before.

    A list goes on naming a municipality for years after it merged.
    """
    until = cell_dates.when(text(Says.UNTIL))
    return (until.last,) if until and until.last < on else (on, date.fromordinal(max(1, on.toordinal() - _NAMED_STILL)))


def _living(
    found: Mapping[HomeCountry, Official | None], name: str, days: Sequence[date]
) -> dict[HomeCountry, Official | None]:
    """Of namesakes those in a country where one of that name was there on a day: not Hasselt that merged in 2001."""
    return {
        of: one
        for of, one in found.items()
        if any(isinstance(each, Province) or any(map(each.existed_on, days)) for each in named(name, of))
    }


def _of_names(found: Mapping[HomeCountry, Official | None], name: str) -> dict[HomeCountry, Official | None]:
    """Of what was found those in a country where something bears a name."""
    return {of: one for of, one in found.items() if named(name, of)}


def _is_known(name: str, country: HomeCountry) -> bool:
    """Whether something in a country bears a name, or a part of it that is no province beside an unknown place."""
    part, whole = taken_apart(name)
    return any(find(one, country) for one in (name, part, "" if provinces_told(whole) else whole) if one)


def called(name: str, country: HomeCountry, on: date, point: Location | None) -> Official | None:
    """The municipality, else the province, that a name of a country stands for on a day.

    One of Wallonia comes after a province of Flanders: Limburg is no Limbourg, but Luik is the city.
    """
    bare, is_province = without_level(name)
    names = () if is_province else dict.fromkeys((name, bare))
    code = next(filter(None, (code_at_home(one, country, on, point) for one in names)), None)
    one = by_code(code) if code else None
    if one and is_ours(one):
        return one
    found = (other for part in (name, taken_apart(name).part) for other in find(part, country))
    provinces = (other for other in found if isinstance(other, Province) and (one is None or is_ours(other)))
    return next(provinces, one)

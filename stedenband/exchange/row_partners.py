"""The partner that a row of a table names: what it is called, in which country it is, and what of it is known."""

import re
from datetime import date
from typing import NamedTuple

from stedenband.exchange import cells
from stedenband.exchange.cell_dates import when
from stedenband.exchange.column_words import Says
from stedenband.exchange.country_texts import says_more
from stedenband.exchange.entries import PartnerEntry
from stedenband.exchange.flags import flag_of
from stedenband.exchange.homes import NotPlaced, called, may_be_called
from stedenband.exchange.one_place import as_one_name, may_be_two, names_of_one
from stedenband.exchange.partner_names import (
    LEVEL,
    in_latin,
    is_cut_off,
    name_of,
    names_a_part,
    names_no_place,
    without_other_names,
)
from stedenband.exchange.row_places import item_of, point_of
from stedenband.exchange.row_remarks import (
    CUT_OFF,
    FIRST_ALONE,
    NO_PLACE,
    OTHER_ITEM,
    OTHER_NAME,
    PART_OF_PARTNER,
    PERHAPS_SEVERAL,
)
from stedenband.exchange.several_partners import (
    are_alternatives,
    are_countries,
    are_perhaps_names,
    are_several,
    countries_on_lines,
    each_with_country,
)
from stedenband.exchange.table_rows import Row
from stedenband.places.find import by_item
from stedenband.places.known import countries_of
from stedenband.places.listed_names import (
    country_now,
    former_state,
    is_of_today,
    state_beside,
    taken_apart,
)
from stedenband.places.municipalities import HOME_COUNTRIES, Province
from stedenband.places.territories import are_two_countries, is_territory, territory_of
from stedenband.register.identity import Official, is_called
from stedenband.text import slug
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.countries import find_countries, successors

_LONGEST_CODE = 3  # letters of one of ISO 3166-1
_WITH_A_TOWN = frozenset({"AD", "DJ", "GT", "KW", "LU", "MC", "PA", "SG", "SM", "VA"})  # have a town of their name
_ALSO_A_REGION = frozenset({"georgia"})

# A country of Europe by its code, beside a place in one that has no regions with such codes: `Metz (DE)` in France, but
# not `Wilmington (DE)` in the United States, `Como (CO)`, `Freiburg (BR)`.
_CODE_BEHIND = re.compile(
    r".+ \((AT|BE|BG|CH|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|NL|NO|PL|PT|RO|RS|RU|SE|SI|SK|TR|UA)\)"
)
_WITH_CODED_REGIONS = frozenset(["AR", "AU", "BE", "BR", "CA", "CH", "DE", "ES", "IT", "MX", "NL", "PL", "RO", "US"])


class _Called(NamedTuple):
    """What the cell of a partner calls it, beside `others` by which it is known too, and where it lies or lay.

    `several` is False where that is perhaps the name of several partners.
    """

    label: str
    others: tuple[str, ...]
    country: str | None
    former: str | None
    several: bool | None


def partner_of(row: Row, spelled: str, on: date) -> PartnerEntry:
    """The partner of a row, spelled as in its cell without dates and states; NotPlaced where none can be read there."""
    label, others, country, former, several = _called(row, spelled)
    name, point, item = taken_apart(label), point_of(row), item_of(row, Says.ITEM)
    home = next((one for one in HOME_COUNTRIES if one == country), None)
    one = called(label, home, on, point) if home else None
    meant = by_item(item) if item else None
    _refuse_another(row, label, country, meant)
    called_so = name_of(one, label, country)
    if several is None and is_cut_off(label, called_so, one):
        left_out = NO_PLACE if names_no_place(label) else CUT_OFF
        row.remark(Says.PARTNER, PART_OF_PARTNER if names_a_part(label) else left_out, quotes=True)
    if one and item and not meant and is_called(one, called_so):  # its code tells which it is
        item = None
        row.remark(Says.ITEM, OTHER_ITEM)
    return PartnerEntry(
        name=called_so,
        whole=name.whole,
        spelled=spelled,
        country=country,
        former=former,
        official=one,
        wikidata=item,
        lat=point.lat if point else None,
        lon=point.lon if point else None,
        level=Level.PROVINCE if isinstance(one, Province) else None,
        others=others,
        has_country_item=country is None and cells.item(row.raw(Says.COUNTRY)) is not None,
    )


def has_unread_words(partner: PartnerEntry) -> bool:
    """Whether words in small letters stand with the name of a partner that are no part of it, nor its level."""
    whole = taken_apart(partner.spelled).whole
    is_left_out = partner.official is None and not partner.others and slug(whole) not in slug(partner.name)
    return is_left_out and names_no_place(partner.spelled) and not LEVEL.search(whole)


def _called(row: Row, spelled: str) -> _Called:
    """What the cells of a row call its partner; NotPlaced where that is not one partner of one country."""
    _refuse_unreadable(spelled)
    (label, in_name), told = cells.with_country(spelled), ", ".join(countries_on_lines(row)) or row.text(Says.COUNTRY)
    if row.raw(Says.COUNTRY).rstrip(" *").endswith(cells.OVER):  # the sign of what is over, or of a note
        raise NotPlaced("more-in-country", Says.COUNTRY)
    several = _several(row, spelled, label, told or in_name)
    country, former = _country_of(told, in_name)
    _refuse_country(label, country)
    beside = cells.country(in_name)
    if territory := territory_of(tuple(filter(None, (country, beside)))):  # `Nuuk (Groenland)` in Denmark
        country = territory
    elif told and beside != country and not (former and former_state(in_name) == former):
        _refuse_other_country(spelled, label, in_name, country)
        label = spelled
    label = in_latin(label)
    usual, others = without_other_names(label)
    if names := names_of_one(usual, country):
        usual, others = names[0], (*names[1:], *others)
    country = country or (country_now(former, taken_apart(usual).part) if former else None)
    is_home = country in HOME_COUNTRIES
    if is_home:  # the other one is what went up in it
        label, others = (label if not others or "(" in label else f"{usual} (v/h {others[0]})"), ()
    else:
        label = as_one_name(usual, country)
    if others:
        row.remark(Says.PARTNER, OTHER_NAME, quotes=True)
    return _Called(label, others, country, former, several)


def _several(row: Row, spelled: str, label: str, countries: str) -> bool | None:
    """False where a name is perhaps that of several partners, which is remarked; NotPlaced where it surely is."""
    if names_of_one(label, cells.country(countries)):
        return None
    if are_alternatives(label):
        raise NotPlaced("alternatives", Says.PARTNER)
    if several := len(each_with_country(spelled)) > 1 or are_several(label, countries):
        raise NotPlaced("partners-or-names" if are_perhaps_names(label) else "several-partners", Says.PARTNER)
    if several is None and may_be_two(label, cells.country(countries)):
        several = False
    if several is False:
        is_first_alone = ", " in label and taken_apart(label).whole
        row.remark(Says.PARTNER, FIRST_ALONE if is_first_alone else PERHAPS_SEVERAL, quotes=True)
    return several


def _refuse_another(row: Row, label: str, country: str | None, meant: Official | None) -> None:
    """NotPlaced where the flag is of another country, or the item `meant` is another municipality's."""
    if (flag := flag_of(row.raw(Says.PARTNER))) and country and flag != country:
        raise NotPlaced("other-flag", Says.PARTNER)
    if meant and (meant.country != (country or meant.country) or not may_be_called(meant, label)):
        raise NotPlaced("other-item", Says.ITEM)


def _country_of(told: str, in_name: str) -> tuple[str | None, str | None]:
    """The country of a partner, or the former state, from the cell of its country or from that of its name; or both."""
    country = cells.country(told or in_name)
    former = _state_beside(told, in_name, country) if country else former_state(told or in_name)
    if are_countries(told):
        raise NotPlaced("several-countries", Says.COUNTRY)
    if told and not (country or former):
        raise NotPlaced("unknown-country", Says.COUNTRY, told)
    if says_more(told or in_name):
        raise NotPlaced("more-in-country", Says.COUNTRY if told else Says.PARTNER)
    if former and not country and (today := cells.country(in_name)):  # `Riga (Letland)` in the Soviet Union
        if today not in successors(former):
            raise NotPlaced("other-country", Says.COUNTRY)
        country = today
    return country, former


def _state_beside(told: str, in_name: str, country: str) -> str | None:
    """The former state that stands beside a country of today; NotPlaced where that is told to have become another."""
    former = state_beside(told or in_name, country) or (state_beside(in_name, country) if in_name else None)
    is_now = any(map(is_of_today, re.split(r"[(,/] ?", told or in_name)))
    state = former_state(told or in_name) if is_now and not former else None
    if state and country not in successors(state):
        raise NotPlaced("unknown-country", Says.COUNTRY if told else Says.PARTNER, told or in_name)
    return former


def _refuse_other_country(spelled: str, label: str, in_name: str, country: str | None) -> None:
    """NotPlaced where what is told behind a name is another country than that of its column.

    What stands before it may be the name (`Peru, Indiana`), unless the place is known there. A short form may be of
    something else: `Bergen (L)`, `Halle (S)`.
    """
    other = cells.country(in_name) if cells.is_clear_country(in_name) else None
    if country and country not in _WITH_CODED_REGIONS and (code := _CODE_BEHIND.fullmatch(spelled)):
        other = cells.country(code[1])
    is_told = spelled.startswith(label) or other in countries_of(label)
    if other and country and is_told and are_two_countries(other, country):
        raise NotPlaced("other-country", Says.COUNTRY)


def _refuse_unreadable(spelled: str) -> None:
    """Refuse the text of a partner in which no name can be read."""
    if not cells.has_letters(spelled):
        raise NotPlaced("no-partner", Says.PARTNER)
    if cells.is_damaged(spelled) or _is_no_name(spelled):
        raise NotPlaced("damaged", Says.PARTNER)
    if cells.item(spelled) or "://" in spelled:
        raise NotPlaced("no-name", Says.PARTNER)


def _is_no_name(spelled: str) -> bool:
    """Whether a text is a number, a date, or the error of a cell."""
    if spelled.startswith("#") or not any(map(str.isalpha, spelled)):
        return True
    return bool(re.search("[0-9]", spelled)) and when(spelled) is not None


def _refuse_country(label: str, country: str | None) -> None:
    """Refuse a country in the place of a partner in it, unless a town is called so too."""
    named = find_countries(label) if len(label) > _LONGEST_CODE else ()
    if len(named) != 1 or country not in (None, *named) or slug(label) in _ALSO_A_REGION:
        return
    if named[0] not in _WITH_A_TOWN and not is_territory(named[0]):
        raise NotPlaced("damaged", Says.PARTNER)

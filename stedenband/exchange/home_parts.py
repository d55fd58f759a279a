"""What stands in the cell of a municipality that was recognised: a part of it, or a province where it lay once."""

import re

from stedenband.exchange import cells
from stedenband.exchange.country_texts import is_region
from stedenband.exchange.home_names import (
    apart_from_its_country,
    in_one_language,
    provinces_within,
    region_told,
    without_levels,
)
from stedenband.places.find import by_code_or_item, in_full, named, provinces_told, without_level
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.municipalities import Province, former_provinces, province_of
from stedenband.register.identity import Official, is_called, today_of
from stedenband.text import slug

_AUTHORITY = re.compile(r"(?:refnis|nis|ins|cbs)(?:[- ]?code)?[ :.-]*(?=[0-9])", re.IGNORECASE)
_OF_CBS, _GROUPED = re.compile(r"(GM|PV)[ -]?([0-9]{1,4})", re.IGNORECASE), re.compile(r"([0-9]{2})\.([0-9]{3})")


def code_told(text: str) -> str:
    """A code of a municipality as it is known: `NIS 11056`, `GM 642`, `44.021`, a spreadsheet's `44021.0`."""
    bare = _AUTHORITY.sub("", text.strip(), count=1).removesuffix(".0")
    if found := _GROUPED.fullmatch(bare):
        return found[1] + found[2]
    found = _OF_CBS.fullmatch(bare)
    size = {"GM": 4, "PV": 2}[found[1].upper()] if found else 0
    return f"{found[1].upper()}{found[2].zfill(size)}" if found else bare


def is_name(told: str) -> bool:
    """Whether a municipality is told by a name, not by a code or item."""
    return bool(told) and by_code_or_item(told) is None and cells.item(told) is None


def names_part(one: Official, told: str) -> bool:
    """Whether a text by which a municipality was recognised names a part of it that was none of its own.

    Not where all of it only tells which one is meant: `Bergen (Limburg)`, `Leiden (ZH)`, `Bruges / Brugge`,
    `Esch (Haaren)`.
    """
    if isinstance(one, Province) or not is_name(told) or is_called(one, told):
        return False
    bare, _ = without_level(apart_from_its_country(without_levels(in_one_language(told)))[0])
    part, whole = taken_apart(bare)
    is_in_brackets = bare.endswith(")")  # which `Sluis-Aardenburg`, that it was, has not
    is_whole = not is_in_brackets and _is_or_was(one, bare)
    is_told_apart = whole and _is_or_was(one, part) and _tells_apart(whole, one)
    return not (is_whole or is_told_apart or (is_called(one, part) and _went_up_in(one, whole)))


def former_province_told(one: Official, told: str) -> Province | None:
    """The province beside the name of a municipality, where it lay in that once and does no more: `Woerden (ZH)`."""
    if isinstance(one, Province) or not is_name(told):
        return None
    part, whole = taken_apart(without_levels(told))
    now = {province_of(each.code) for each in today_of(one)}
    then = (before for each in named(part) if today_of(each) == today_of(one) for before in former_provinces(each.code))
    told_so = {} if named(told) else {*provinces_within(whole)} - now
    return next((each for each in then if each in told_so), None)


def _is_or_was(one: Official, name: str) -> bool:
    """Whether a municipality, or one that went up whole in it, is called so."""
    full = in_full(name)
    return any(is_called(each, full) and {*today_of(each)} <= {*today_of(one)} for each in named(full))


def _tells_apart(whole: str, one: Official) -> bool:
    """Whether what stands beside a name tells which place is meant: what it lies in, or another name of it."""
    is_short = len(slug(whole)) <= len("NHL") or whole.endswith(".")
    is_wider = bool(region_told(whole) or provinces_told(whole) or is_region(whole, one.country))
    return is_short or is_wider or is_called(one, whole) or country_code(whole) is not None


def _went_up_in(one: Official, whole: str) -> bool:
    """Whether a municipality that is no more went up whole in one of that name: Esch in Haaren, itself divided now."""
    now = {*today_of(one)}
    return one not in now and any(now <= {*today_of(each)} for each in named(whole))

"""Which municipality or province of the official tables a file, or a partner at home, is: by code, item or name."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from stedenband.model import Municipality, Partner
from stedenband.places import municipalities as places
from stedenband.places.find import by_item, named
from stedenband.text import slug
from stedenband.vocabulary.codes import Level

Official = places.Municipality | places.Province


def today_of(one: Official) -> tuple[Official, ...]:
    """What it is today: itself, or the municipalities that it became or was divided over."""
    return places.today(one.code) if isinstance(one, places.Municipality) else (one,)


@cache
def municipality_of(one: Official) -> Municipality:
    """What a file of a municipality or province would say of it at the least."""
    ids = {"cbs": one.code} if one.country == "NL" else {"nis": one.code}
    told = {"gemeente": one.usual_name, "country": one.country, "ids": ids, "wikidata": one.wikidata}
    return Municipality.model_validate({**told, **({"level": "province"} if isinstance(one, places.Province) else {})})


def official(owner: Municipality) -> Official | None:
    """What a file's owner is in the official tables: by its code, else by its name where only one is called so."""
    if owner.ids and owner.ids.code:
        return _by_own_code(owner)
    return only_one(owner.gemeente.removesuffix(f" ({owner.country})"), owner.country, owner.level)


def _by_own_code(owner: Municipality) -> Official | None:
    """What a file's owner is by its code, also by one from before a merger; of one without, nothing is looked up."""
    code = owner.ids.code if owner.ids else None
    one = places.by_code(code) if code else None
    return _under_its_name(one) if isinstance(one, places.Municipality) and one.ended else one


def _under_its_name(one: places.Municipality) -> places.Municipality:
    """What a former municipality became where that bears its name, under another code; else itself."""
    became = places.successors(one.code)
    return became[0] if len(became) == 1 and became[0].name == one.name else one


def former(owner: Municipality) -> places.Municipality | None:
    """The municipality that a file's owner was, where it is no more; None of one of today."""
    one = official(owner)
    return one if isinstance(one, places.Municipality) and one.ended else None


def names_of_kin(owner: Municipality) -> frozenset[str]:
    """What the files of what became a municipality, or of what a former one became, may be called: also namesakes."""
    code = owner.ids.code if owner.ids else None
    one = official(owner) if places.may_have_merged(owner.gemeente, code) else None  # hot: most never merged
    if not isinstance(one, places.Municipality):
        return frozenset()
    return frozenset(name for other in (*all_before(one.code), *all_after(one.code)) for name in _names_of_file(other))


def all_before(code: str) -> Iterator[places.Municipality]:
    """What became a municipality, and what became that in turn."""
    for one in places.predecessors(code):
        yield one
        yield from all_before(one.code)


def all_after(code: str) -> Iterator[places.Municipality]:
    """What a former municipality became, and what became of that."""
    for one in places.successors(code):
        yield one
        yield from all_after(one.code)


def name_by_code(owner: Municipality, on: date) -> str | None:
    """What a file's owner, or what it had become, was called on a day by its code; None where that is not known.

    That is so before a merger made it, and of one that was divided.
    """
    one = _by_own_code(owner)
    if not isinstance(one, places.Municipality) or one.existed_on(on):
        return owner.gemeente
    then = places.on_day(one.code, on)
    return then[0].usual_name if len(then) == 1 and then[0] != one else None


def ended_on(owner: Municipality) -> date | None:
    """The first day on which a file's owner was no more, by its code; None where that is not known."""
    one = _by_own_code(owner)
    return one.ended if one else None


class WentInto(NamedTuple):
    """What a former municipality is part of, or was `until` a last day; `over` what it was divided over itself."""

    name: str
    since: date | None
    until: date | None
    over: tuple[str, ...]


def went_into(owner: Municipality, on: date) -> WentInto | None:
    """What a file's owner went up in by a day, by its code; None where it was there yet, or that is not known.

    Of one that went up in another that was divided later it is not known which part it lies in.
    """
    one = _by_own_code(owner)
    if not isinstance(one, places.Municipality) or one.ended is None or on < one.ended:
        return None
    at_once, then = places.successors(one.code), places.on_day(one.code, on)
    if len(at_once) == 1 < len(then):
        was, ended = at_once[0], at_once[0].ended
        return WentInto(was.usual_name, one.ended, ended and ended - timedelta(days=1), ())
    names = tuple(now.usual_name for now in then)
    return WentInto(names[0], one.ended if then == at_once else None, None, names if len(names) > 1 else ())


def existed_before(owner: Municipality, day: date) -> bool:
    """Whether a file's owner was there already before a day, by the official tables."""
    one = official(owner)
    return isinstance(one, places.Municipality) and one.existed_on(day - timedelta(days=1))


def is_yet_to_be(owner: Municipality, day: date) -> bool:
    """Whether a file's owner came about after a day, by the official tables."""
    one = official(owner)
    has_ended = isinstance(one, places.Municipality) and one.ended is not None and one.ended <= day
    return isinstance(one, places.Municipality) and not has_ended and not one.existed_on(day)


def was_beside(name: str, owner: Municipality, on: date) -> bool:
    """Whether a name is of another municipality, which went up in an owner that was there itself on a day."""
    one = _by_own_code(owner)
    if not isinstance(one, places.Municipality) or not one.existed_on(on) or is_called(one, name):
        return False
    return _former_part(one, name) is not None


def lay_in(name: str, owner: Municipality, on: date) -> str | None:
    """The municipality in which a former one that went up in an owner lay on a day; None where it lay in the owner.

    An owner without a code is looked up by name: few of these have bonds of a former one with no day of the merger.
    """
    one = official(owner)
    former = _former_part(one, name)
    then = places.on_day(former.code, on) if former else ()
    return then[0].usual_name if len(then) == 1 and then[0] != one else None


def has_become(partner: Partner, owner: Municipality) -> bool:
    """Whether a partner is a former municipality, by the official tables, that went up in a file's owner."""
    now = official(owner)
    before = all_before(now.code) if isinstance(now, places.Municipality) else ()
    return partner.level is Level.MUNICIPALITY and official_partner(partner) in before


def partner_then(partner: Partner, owner: Municipality, on: date) -> str | None:
    """What a partner, a former municipality that a file's owner became, was called on a day; None once it is that."""
    one = official_partner(partner)
    if not isinstance(one, places.Municipality) or one.ended is None:
        return None
    then = places.on_day(one.code, on)
    if len(then) != 1 or then[0] == official(owner):
        return None
    return partner.name if then[0] == one else then[0].usual_name


def partner_ended_on(partner: Partner) -> date | None:
    """The first day on which a partner at home was no more; None where that is not known."""
    one = official_partner(partner)
    return one.ended if one else None


def partner_went_into(partner: Partner, on: date) -> tuple[str, ...]:
    """What a partner, a former municipality, went up in by a day; none where it was there yet, or was divided."""
    one = official_partner(partner)
    if not isinstance(one, places.Municipality) or one.ended is None or on < one.ended:
        return ()
    then = places.on_day(one.code, on)
    return (then[0].usual_name,) if len(then) == 1 else ()


def was_in(name: str, owner: Municipality, on: date, *, by_name: bool) -> bool:
    """Whether a former municipality of a name, which went up in an owner since, was there on a day.

    An owner without a code is looked up `by_name` alone: that takes the time of the whole table.
    """
    one = official(owner) if by_name else _by_own_code(owner)
    if not isinstance(one, places.Municipality):
        return False
    return any(is_called(before, name) and before.existed_on(on) for before in all_before(one.code))


def went_up_in(name: str, owner: Municipality) -> Iterator[str]:
    """What a former municipality became, one after the other, before it went up in an owner."""
    one = _by_own_code(owner)
    then = _former_part(one, name)
    while then and then != one:
        yield then.usual_name
        became = places.successors(then.code)
        then = became[0] if len(became) == 1 else None


def _former_part(one: Official | None, name: str) -> places.Municipality | None:
    """The former municipality of a name that went up in one of today."""
    before = all_before(one.code) if isinstance(one, places.Municipality) else ()
    return next((former for former in before if is_called(former, name)), None)


def _names_of_file(one: places.Municipality) -> tuple[str, ...]:
    usual = slug(one.usual_name)
    return one.slug, usual, *(f"{name}-{one.country.lower()}" for name in (one.slug, usual))


def bears_its_name(owner: Municipality, one: Official) -> bool:
    """Whether the owner of a file is called as a municipality or province of the official tables is."""
    return any(is_called(one, name.removesuffix(f" ({owner.country})")) for name in owner.all_names)


def partner_is_called(partner: Partner, one: Official) -> bool:
    """Whether a partner has any name of a municipality or province of the official tables."""
    return any(is_called(one, name) for name in partner.all_names)


def province_of(owner: Municipality) -> places.Province | None:
    """The province that follows from an owner's code: that it is in, was in at the end, or is; None without a code."""
    one = _by_own_code(owner) if owner.ids else None  # hot: asked for each row of a list
    if one is None or isinstance(one, places.Province):
        return one
    return places.province_of(one.code) or _of_successor(one.code)


def point_of(owner: Municipality) -> tuple[float, float] | None:
    """Where an owner is: latitude and longitude, as its file says or as they follow from its code; None if unknown."""
    if owner.location:
        return owner.location.lat, owner.location.lon
    one = _by_own_code(owner) if owner.ids else None  # hot, likewise
    return one.location if isinstance(one, places.Municipality) else None


def province_name(owner: Municipality) -> str | None:
    """The name of the province that a municipality is in, as far as it is known."""
    province = province_of(owner)
    return province.label if province else None


def _of_successor(code: str) -> places.Province | None:
    """The province of what a former municipality became."""
    return next((found for one in places.today(code) if (found := places.province_of(one.code))), None)


def official_partner(partner: Partner) -> Official | None:
    """What a partner at home is in the official tables, by its name where only one is called so."""
    return only_one(partner.name, partner.country, partner.level) if partner.country in places.HOME_COUNTRIES else None


def place_meant(partner: Partner) -> Official | None:
    """What a partner at home is in the official tables, by its item in Wikidata, else by its name."""
    is_at_home = partner.country in places.HOME_COUNTRIES
    return (by_item(partner.wikidata) if partner.wikidata and is_at_home else None) or official_partner(partner)


def municipality_around(partner: Partner) -> Official | None:
    """The municipality or province of the official tables that a partner at home is, or of which it is a part.

    What the file says that it is part of goes before what is known of its name: `Vaassen`, `Linden (Cuijk)`.
    """
    country = next((one for one in places.HOME_COUNTRIES if one == partner.country), None)
    if country is None:
        return None
    if one := official_partner(partner) or _larger(partner, country):
        return one
    from stedenband.places.at_home import code_at_home  # noqa: PLC0415 - with what it needs 1 ms; few partners need it

    code = code_at_home(partner.name, country, date.max, None)
    return places.by_code(code) if code else None


def _larger(partner: Partner, country: str) -> Official | None:
    return next((one for it in partner.part_of if (one := only_one(it.name, country, it.level))), None)


def names_of_today(one: Official | None) -> Iterator[str]:
    """What a municipality or province is called in the official tables, or what it became."""
    yield from (now.usual_name for now in (today_of(one) if one else ()))


def only_one(name: str, country: str, level: Level) -> Official | None:
    """The one municipality or province of a name; one of today goes before a former one."""
    of_level = places.Province if level is Level.PROVINCE else places.Municipality
    found = [one for one in named(name) if one.country == country and type(one) is of_level and is_called(one, name)]
    living = [one for one in found if one.ended is None]
    return next(iter(living or found)) if len(living or found) == 1 else None


def is_called(one: Official, name: str) -> bool:
    """Whether a name, whatever its case and accents, is one of an official municipality or province."""
    return slug(name) in map(slug, (one.name, one.usual_name, *one.others))

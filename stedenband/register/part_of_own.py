"""Whether two places are one municipality on a day, as one went up in the other or both in a third: no partners."""

from datetime import date

from stedenband.model import Municipality, Partner
from stedenband.model.place import PartOf
from stedenband.places.municipalities import may_have_merged
from stedenband.register.identity import ended_on, partner_ended_on, partner_went_into, went_into
from stedenband.register.place_on_day import held
from stedenband.text import name_key
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.edtf import Edtf, parse

NONE: frozenset[str] = frozenset()


def is_one_with(place: Partner | Municipality, owner: Municipality, on: date = date.max) -> bool:
    """Whether a place is the municipality of a file by a day, under the name of what either or both went up in.

    Not a village or district of it, nor one that was divided: which part of it lies where is not known.
    """
    if place.country != owner.country or place.level is not Level.MUNICIPALITY:  # hot: most partners are abroad
        return False
    theirs, ours = _went_up_in(place, on), _went_up_in(owner, on)
    if not theirs and not ours:
        return False
    return not (theirs | {_key(place)}).isdisjoint(ours | {_key(owner)})


def one_since(place: Partner, owner: Municipality) -> Edtf | None:
    """Since when a partner is the municipality of a file, by what these say or by the official tables."""
    if place.country != owner.country or not is_one_with(place, owner):
        return None
    told = [one.since for one in (*place.part_of, *owner.part_of) if one.since]
    told += [parse(day.isoformat()) for day in (ended_on(owner), partner_ended_on(place)) if day]
    return next((day for day in sorted(told, key=lambda day: day.last) if is_one_with(place, owner, day.last)), None)


def _key(place: Partner | Municipality) -> str:
    return name_key(place.name if isinstance(place, Partner) else place.gemeente)


def _went_up_in(place: Partner | Municipality, on: date) -> frozenset[str]:
    """What a municipality is part of by a day, as its file says and by the official tables."""
    told = {one.name for one in place.part_of if one.level is Level.MUNICIPALITY and _is_since(one, on)}
    code = place.ids.code if isinstance(place, Municipality) and place.ids else None
    name = place.name if isinstance(place, Partner) else place.gemeente
    if not may_have_merged(name, code):  # hot, likewise
        return frozenset(map(name_key, told)) if told else NONE
    into = partner_went_into(place, on) if isinstance(place, Partner) else _into(place, on)
    return frozenset(map(name_key, {*told, *into}))


def _is_since(larger: PartOf, on: date) -> bool:
    return larger.since is not None and larger.since.last <= on and held(larger, on)


def _into(owner: Municipality, on: date) -> tuple[str, ...]:
    told = went_into(owner, on)
    return (told.name,) if told and not told.over else ()

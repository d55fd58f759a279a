"""The municipality whose bond it was on a day: before a merger a former one, after it what that became.

An act is of the municipality of its day: none of before a merger is put on what the merger made.
"""

from datetime import date

from stedenband.model import Bond, Municipality, Partner
from stedenband.model.bond import HomePlace, Origin
from stedenband.register.identity import lay_in, name_by_code, partner_then, was_in, went_up_in
from stedenband.register.place_on_day import name_on
from stedenband.register.register import is_called_one_of
from stedenband.vocabulary.codes import Beginning, Level
from stedenband.vocabulary.edtf import Edtf

# How a bond may come to a municipality from who had it before.
_FROM_ANOTHER = frozenset({Beginning.INHERITED, Beginning.TAKEN_OVER})


def owner_then(bond: Bond | None, owner: Municipality, on: date) -> str | None:
    """What the municipality on our side of a bond was called on a day; None where it was one that is not known.

    `bond` is that of which the owner's file tells, and None where that is told in another one's.
    """
    if bond and (former := former_owner(bond, owner, on)):
        return former
    if bond and bond.origin and _is_of_unknown(bond.origin, on):
        return None
    for larger in owner.part_of:
        if larger.since and larger.since.last <= on and larger.level is owner.level:
            return larger.name
    name = name_on(owner, on) if owner.names else owner.gemeente  # hot: most have no other name
    return name_by_code(owner, on) if name == owner.gemeente else name


def owner_between(bond: Bond | None, owner: Municipality, first: date, last: date) -> str | None:
    """What the municipality on our side was called on a day of which only the bounds are known, as `owner_then`.

    Where a merger may have been before or after it that is the former one in its own file, and else is not known.
    """
    now = owner_then(bond, owner, last)
    if first >= last:
        return now
    then = owner_then(bond, owner, first)
    if then in (now, owner.gemeente):
        return then
    is_only_renamed = (
        now and then and {now, then}.issubset(owner.all_names) and not (bond and former_owner(bond, owner, first))
    )
    return now if is_only_renamed else None


def _is_of_unknown(origin: Origin, on: date) -> bool:
    """Whether a bond came along in a merger after a day, and nothing tells from whom."""
    is_later = origin.date is not None and on < origin.date.first
    return is_later and origin.how is Beginning.INHERITED and origin.from_ is None


def former_owner(bond: Bond, owner: Municipality, on: date) -> str | None:
    """The former municipality whose bond it was on a day, where the bond came along in a merger since."""
    if not bond.origin and not bond.home:  # hot: most bonds are of the whole municipality
        return None
    former, merged = _came_from(bond, owner), _merged_on(bond)
    if former is None or (merged and on >= merged.first):
        return None
    return former if merged else lay_in(former, owner, on)


def former_member(partner: Partner, owner: Municipality, on: date) -> str | None:
    """The former municipality that a partner was on a day, where the owner of the file that joins is what it became."""
    if partner.name == owner.gemeente or is_called_one_of(owner, partner.all_names):  # hot: most join by their own name
        return None
    return partner_then(partner, owner, on)


def first_owner(bond: Bond, owner: Municipality, on: date, known_by: date) -> str | None:
    """Who had a bond on a day before its municipality, where what was known by a later one tells: None where not."""
    origin = bond.origin
    if origin is None and bond.home is None:  # hot, likewise
        return None
    if former := former_owner(bond, owner, on):
        return former
    if origin is None or origin.date is None or origin.how not in _FROM_ANOTHER:
        return None
    return origin.from_ if on < origin.date.first and origin.date.counts_from <= known_by else None


def former_owners(bond: Bond, owner: Municipality) -> tuple[str, ...]:
    """The former municipalities whose bond it was on some day, by name: where it came from, and what that became."""
    former = _came_from(bond, owner) if bond.origin or bond.home else None
    return (former, *went_up_in(former, owner)) if former else ()


def _came_from(bond: Bond, owner: Municipality) -> str | None:
    """The former municipality, now merged, that a bond came from; None where it is of the whole one or of a village."""
    origin, home = bond.origin, home_meant(bond, owner)
    ours = home.name if home and home.level is Level.MUNICIPALITY else None
    if not origin or origin.how is not Beginning.INHERITED:
        return ours
    if home and not ours and home.name == origin.from_:
        return None  # it came from a village
    return origin.from_ or ours


def _merged_on(bond: Bond) -> Edtf | None:
    """The day on which the municipality that a bond is of went up in another, where the file has it."""
    if bond.origin and bond.origin.how is Beginning.INHERITED:
        return bond.origin.date
    home = bond.home
    return home.part_of[-1].since if home and home.part_of and home.level is Level.MUNICIPALITY else None


def home_meant(bond: Bond, owner: Municipality) -> HomePlace | None:
    """The place on our side that a bond belongs to: a former municipality where it was one of that name as it began.

    A village has the name of its municipality as often as not: what a file says of the level goes before this.
    """
    home, begun = bond.home, bond.history[0].date if bond.history else None
    if home is None or begun is None or "level" in home.model_fields_set:
        return home
    came_along = bond.origin is not None and bond.origin.how is Beginning.INHERITED
    was_one = was_in(home.name, owner, begun.last, by_name=came_along)
    return home.model_copy(update={"level": Level.MUNICIPALITY}) if was_one else home

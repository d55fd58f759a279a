"""Whether a bond is that of a municipality which stood apart on the table's day from the one that a row names."""

from collections.abc import Iterable
from datetime import date

from stedenband.exchange.entries import Entry
from stedenband.places.municipalities import Municipality
from stedenband.register.identity import Official, municipality_around, official, today_of
from stedenband.register.owner_then import former_owners
from stedenband.register.register import Register, Tie
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.codes import Beginning


def had_by_another(register: Register, entry: Entry, tie: Tie, home: str | None, on: date) -> Bilingual | None:
    """That a bond was on that day another municipality's, into which or with which that of the row merged later.

    None where it came along from that of the row, where it is not known from which it came, or only listed.
    """
    theirs, ours = entry.home, _owner(register, entry, tie, home)
    if ours is None or ours == theirs or not _stood_apart(theirs, ours, on) or tie.bond.listed:
        return None
    came = tie.bond.origin
    is_from_unknown = came is not None and came.how is Beginning.INHERITED and came.from_ is None
    names = {*map(slug, (entry.home_as, theirs.name, theirs.usual_name, *theirs.others))}
    if is_from_unknown or not names.isdisjoint(map(slug, _homes_told(tie))) or _is_noted(tie, names):
        return None
    name, other = ours.usual_name, theirs.usual_name
    return Bilingual(
        f"hier een band van {name}, toen een andere gemeente dan {other}; had {other} hem ook, zet dat dan bij de band "
        "met `home` of `origin`",
        f"a bond of {name} here, then another municipality than {other}; if {other} had it too, tell that with the "
        "bond by `home` or `origin`",
    )


def _stood_apart(one: Official, other: Official, on: date) -> bool:
    """Whether two are municipalities of that day that are, in whole or in part, one today."""
    towns = [each for each in (one, other) if isinstance(each, Municipality) and each.existed_on(on)]
    return len(towns) > 1 and not {*today_of(one)}.isdisjoint(today_of(other))


def _owner(register: Register, entry: Entry, tie: Tie, home: str | None) -> Official | None:
    """What has the bond in the file of `home`, else the side of it that the row's municipality is now one with."""
    if home == tie.home:
        return official(tie.owner)
    partner = register.member(tie, home) if home else None
    around = [municipality_around(partner)] if partner else _sides(tie)
    now = {*today_of(entry.home)}
    sides = [one for one in around if one and not now.isdisjoint(today_of(one))]
    return None if entry.home in sides else next(iter(sides), None)


def _sides(tie: Tie) -> list[Official | None]:
    return [official(tie.owner), *map(municipality_around, tie.bond.partners)]


def _homes_told(tie: Tie) -> Iterable[str]:
    """The places and former municipalities that the bond is said to be of on our own side."""
    bond = tie.bond
    return (*(bond.home.all_names if bond.home else ()), *former_owners(bond, tie.owner), bond.inherited_from or "")


def _is_noted(tie: Tie, names: set[str]) -> bool:
    """Whether the note of the bond names it, as that of one which a table brought: `De lijst noemt Weesp.`."""
    note = f"-{slug(tie.bond.note or '')}-"
    return any(f"-{name}-" in note for name in names)

"""Which records of two registers are one, though the id or the name of a municipality (and its file) is another."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from stedenband.model import Bond, Committee, Event, Municipality
from stedenband.model.place import Name
from stedenband.register.register import Register
from stedenband.text import slug

Named: TypeAlias = Bond | Committee | Event


def renamed_municipalities(before: Register, after: Register) -> Mapping[str, str]:
    """The slugs of municipalities whose file had another name, each with its slug before."""
    gone = [home for home in before.municipalities if home not in after.municipalities and home not in after.unknown]
    found: dict[str, str] = {}
    for home, new in after.municipalities.items():
        if home not in before.municipalities and home not in before.unknown:
            was = next((one for one in gone if _is_one_municipality(before.municipalities[one], new)), None)
            if was:
                gone.remove(was)
                found[home] = was
    return found


def same_records(before: Sequence[Named], after: Sequence[Named]) -> Mapping[str, Named]:
    """By the id of each record what it was before, perhaps under another id; a new one is left out."""
    ours, theirs = ({record.id: record for record in records} for records in (before, after))
    found = {id: ours[id] for id in theirs if id in ours}
    gone = [record for id, record in ours.items() if id not in theirs]
    for id, record in theirs.items():
        was = next((one for one in gone if _is_one(one, record)), None) if id not in ours else None
        if was:
            gone.remove(was)
            found[id] = was
    return found


def _is_one_municipality(old: Municipality, new: Municipality) -> bool:
    """Whether one has the code or a name of the other, or still says all it said, or all its bonds and a source."""
    if old.country != new.country:
        return False
    if (old.ids and old.ids == new.ids) or _say_the_same(old, new):
        return True
    if _share_a_name((old.gemeente, old.names), (new.gemeente, new.names)):
        return True
    has_bonds = bool(old.bonds) and len(same_records(old.bonds, new.bonds)) == len(old.bonds)
    return has_bonds and any(new.sources.get(id) == source for id, source in old.sources.items())


_SAYS_LITTLE = frozenset({"gemeente", "country", "level", "style", "confirmed"})


def _say_the_same(old: Municipality, new: Municipality) -> bool:
    """Whether two files differ in their names alone, and say something besides."""
    says_more = old.model_fields_set - _SAYS_LITTLE
    return bool(says_more) and new.model_copy(update={"gemeente": old.gemeente}) == old


def _is_one(old: Named, new: Named) -> bool:
    """Whether two records of different ids are one: a bond that had the other id, or the same partners, and so on."""
    match old, new:
        case Bond(), Bond():
            return old.id in new.former_ids or (old.kind is new.kind and _are_the_same_partners(old, new))
        case Committee(), Committee():
            return _share_a_name((old.name, old.names), (new.name, new.names))
        case Event(), Event():
            return (slug(old.title), old.kind, old.date) == (slug(new.title), new.kind, new.date)
    return False


def _are_the_same_partners(old: Bond, new: Bond) -> bool:
    return len(old.partners) == len(new.partners) and all(
        any(
            one.country == other.country and _share_a_name((one.name, one.names), (other.name, other.names))
            for other in new.partners
        )
        for one in old.partners
    )


def _share_a_name(*named: tuple[str, Sequence[Name]]) -> bool:
    ours, theirs = ({slug(name), *(slug(other.name) for other in others)} for name, others in named)
    return not ours.isdisjoint(theirs)

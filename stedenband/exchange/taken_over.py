"""The bonds that a municipality took over from another, and by which names that is known."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from stedenband.exchange.entries import Entry
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.particulars import particulars_on
from stedenband.register.register import Register, Tie
from stedenband.register.same_partner import Others, Sought
from stedenband.text import slug
from stedenband.vocabulary.codes import Beginning


def names_of_home(entry: Entry) -> tuple[str, ...]:
    """The slugs of what the municipality of an entry is called."""
    return tuple(dict.fromkeys(map(slug, (entry.home_as, entry.home.usual_name, *entry.home.others))))


def taken_over(register: Register, on: date) -> Mapping[str, list[Tie]]:
    """The bonds that a municipality took over from another, by the slug of the name of that."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in register.ties.values():
        origin = tie.bond.origin
        if not origin or origin.how is not Beginning.TAKEN_OVER or not origin.from_:
            continue
        one = bond_on_day(register, tie, tie.home, on)
        if one and particulars_on(one).origin:
            found[slug(origin.from_)].append(tie)
    return found


def other_owner(ties_of: Mapping[str, list[Tie]], others: Others, entry: Entry, sought: Sought) -> str | None:
    """The municipality that took the bond over from that of the entry."""
    ties = (tie for name in names_of_home(entry) for tie in ties_of.get(name, ()))
    return next((tie.owner.gemeente for tie in ties if tie in others.surely(tie.home, sought)), None)

"""Drafts on a day: what a list elsewhere names and nobody has looked into; it is there from the day it was listed."""

from collections.abc import Iterable, Iterator
from datetime import date

from stedenband.model.bond import Listing
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import source_day
from stedenband.register.identity import name_by_code
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.vocabulary.edtf import Edtf


def is_listed(tie: Tie, listing: Listing, on: date) -> bool:
    """Whether a list named the bond by a day: the listing's own, else that of its source; always where neither has."""
    if listing.on:
        return listing.on.first <= on
    day = source_day(tie.sources((listing.source,)))
    return day is None or day <= on


def lists_naming(draft: BondOnDay) -> list[Listing]:
    """The lists that name a draft by its day."""
    return [one for one in draft.tie.bond.listed if is_listed(draft.tie, one, draft.on)]


def days_listed(draft: BondOnDay) -> list[Edtf | None]:
    """The day of each list that names a draft by its day: the listing's own, else that of its source."""
    sources = draft.tie.sources
    return [one.on or next((source.day for source in sources((one.source,))), None) for one in lists_naming(draft)]


def drafts_seen(register: Register, homes: tuple[str, ...], on: date) -> Iterator[BondOnDay]:
    """What is only listed by a day, in the files of the municipalities asked for (none: all)."""
    asked = (tie for home in homes for tie in register.drafts_by_home.get(home, ()))
    return listed_by(register, asked if homes else register.drafts.values(), on)


def listed_by(register: Register, drafts: Iterable[Tie], on: date) -> Iterator[BondOnDay]:
    """Those of some drafts that a list names by a day."""
    for tie in drafts:
        if any(is_listed(tie, listing, on) for listing in tie.bond.listed):
            draft = draft_on_day(register, tie, on)
            if not register.asked or draft.is_asked_for:
                yield draft


def draft_on_day(register: Register, tie: Tie, on: date) -> BondOnDay:
    """A draft as a row tells it: who takes part, and no state, kind or day."""
    draft = BondOnDay(register, tie, tie.home, View(tie.owner, tie.bond.partners), on, (), tie.bond.kind)
    now = register.municipalities[tie.home].gemeente
    if tie.owner.gemeente != now and (then := name_by_code(tie.owner, on)) and then != now:
        draft.former_owner = then
    return draft

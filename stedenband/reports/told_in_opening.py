"""What of a bond's life the sentence that opens its paragraphs tells, and the sources of just that."""

from collections.abc import Mapping

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import since_of_members
from stedenband.register.particulars import particulars_on
from stedenband.reports.first_members import joinings, joinings_told, later_members
from stedenband.reports.gaps import gaps
from stedenband.reports.kind_changes import changed_kind, turned
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.labels import Draft

# The openings that say since when or from when a bond is or was there, or that this is unknown.
_KEPT = frozenset({"kept-in", "kept-from-until"})
_TELL_SINCE = _KEPT | {"kept-from", "left-since", "left-from-until"}
_TELL_GAPS = _KEPT | {"active-again", "active-interrupted"}


def is_told_as_turned(one: BondOnDay) -> bool:
    """Whether the opening tells that a bond came to be of another kind, as that is all that changed."""
    beginning_and_turn = 2
    if len(one.changes) != beginning_and_turn or one.status is not Status.ACTIVE or turned(one) is None:
        return False
    if one.kind_since is None or since_of_members(one) or later_members(one):
        return False
    began = one.since
    return not any(it.date and began and it.date.first > began.first for it in joinings(one))


def tells_beginning(one: BondOnDay) -> bool:
    """Whether the sentence that opens the paragraphs of a bond says when it began, or its municipality joined it."""
    if one.since is None or since_of_members(one) or changed_kind(one) or one.is_left:
        return False
    return bool(one.members) and one.status is not Status.EXPLORING


def sources_of_opening(one: BondOnDay, key: str, values: Mapping[str, object]) -> tuple[str, ...]:
    """The sources of an opening by its template and words: of a draft those that list it, else of what it tells."""
    if one.status is Draft.LISTED:
        return tuple(told.source for told in particulars_on(one).listed)
    told = [*_state(one, key, values), *_since(one, key, values)]
    cited = [change.sources for change in told] + [it.sources for it in joinings_told(one)]
    return tuple(dict.fromkeys(source for sources in cited for source in sources)) or one.tie.bond.sources


def _since(one: BondOnDay, key: str, values: Mapping[str, object]) -> list[Change]:
    """The changes by which a bond began, or became of its kind, and those by which it ended and came back."""
    says_begun = bool(values.get("begun")) and one.status not in (Status.ACTIVE, Status.ENDED) and tells_beginning(one)
    found: list[Change | None] = []
    if one.status is Status.ACTIVE:
        found = [one.beginning] if is_told_as_turned(one) else []
        found.append(one.kind_change or one.beginning or one.last_change)
    elif key in _TELL_SINCE or says_begun:
        found = [one.beginning]
    if since_of_members(one) and one.status in (Status.ACTIVE, Status.ENDED):
        found = []  # it says since when it is with those that take part
    if key in _TELL_GAPS or says_begun:
        found += [change for pair in gaps(one) for change in pair]
    return [change for change in found if change]


def _state(one: BondOnDay, key: str, values: Mapping[str, object]) -> list[Change]:
    """The change by which a bond stands as it does: not that it is active, nor an ending that is told behind it."""
    is_told_behind = key == "kept-from" and not values.get("clause")
    if one.last_change is None or one.status is Status.ACTIVE or is_told_behind:
        return []
    return [one.last_change]

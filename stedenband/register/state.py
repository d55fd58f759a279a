"""The state that a bond's changes come to: its status and kind, and its ending and exploration in force.

What ended and came back is read here too, as the ending that no longer holds.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stedenband.register.bond_change import Change
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.labels import Draft


class State(NamedTuple):
    """How a bond stands; `ending` and `exploring` are the changes by which it ended and came to be explored."""

    status: Status | Draft
    kind: Kind
    ending: Change | None = None
    exploring: Change | None = None


def state_after(changes: Iterable[Change], state: State) -> State:
    """The state that changes come to, one after the other, from one that was before them."""
    for change in changes:
        state = _after(state, change)
    return state


def _after(state: State, change: Change) -> State:
    is_over = state.status is Status.ENDED
    if change.status is Status.EXPLORING:
        status = state.status if is_over else change.status
        return State(status, change.kind, state.ending, state.exploring or change)
    if change.status is Status.ENDED:
        # An ending after an ending closes an exploration, and leaves the first ending as it was.
        return State(change.status, change.kind, state.ending if is_over else change)
    return State(change.status, change.kind)


def revivals(changes: Iterable[Change]) -> Iterator[tuple[Change, Change]]:
    """Each ending of a bond that came back, with the change by which it did; no exploration in between moves it."""
    ending: Change | None = None
    for change in changes:
        if change.ends_bond:
            ending = change
        elif change.revives and ending:
            yield ending, change
            ending = None

"""The kinds of faults by name: those that the linter always tells, and those that it tells with --stale only."""

from tests.mutations import (
    consistency,
    freshness,
    future,
    history,
    identity,
    life,
    reading,
    references,
    repeats,
    schema,
    signs,
    text,
    times,
)
from tests.mutations.edits import Kind

KINDS: dict[str, Kind] = {
    **reading.KINDS,
    **signs.KINDS,
    **schema.KINDS,
    **references.KINDS,
    **history.KINDS,
    **times.KINDS,
    **future.KINDS,
    **life.KINDS,
    **identity.KINDS,
    **consistency.KINDS,
    **repeats.KINDS,
    **text.KINDS,
}
KINDS_ON_FRESHNESS = freshness.KINDS

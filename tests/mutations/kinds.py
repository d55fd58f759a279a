"""The kinds of faults by name: those that the linter always tells, and those that it tells with --stale only."""

from tests.mutations import consistency, freshness, history, reading, references, schema, text, times
from tests.mutations.edits import Kind

KINDS: dict[str, Kind] = {
    **reading.KINDS,
    **schema.KINDS,
    **references.KINDS,
    **history.KINDS,
    **times.KINDS,
    **consistency.KINDS,
    **text.KINDS,
}
KINDS_ON_FRESHNESS = freshness.KINDS

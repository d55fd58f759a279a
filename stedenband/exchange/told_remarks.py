"""What is told of the cells of a table: that depends on whether a record was made of their row."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stedenband.exchange.entries import Cell, Entry, Remark, Understood


def told_remarks(understood: Understood, recorded: Iterable[Entry] = ()) -> Iterator[Remark]:
    """The remarks on a table, each in the words for a row of which a record was made, or not; both where it has both.

    `recorded` are the entries of which one was made: a row may hold several.
    """
    made = Counter(_row(one.at) for one in recorded)
    named = Counter(_row(one.at) for one in understood.entries)
    for one in understood.remarks:
        row = _row(one.at)
        if one.unrecorded is None or made[row]:
            yield one
        if one.unrecorded and (not made[row] or made[row] < named[row]) and any(one.unrecorded):
            yield one._replace(words=one.unrecorded)


def _row(at: Cell) -> tuple[str | None, int]:
    return at.sheet, at.row

"""What is told of the cells of a table: that depends on whether a record was made of their row."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stedenband.exchange.entries import Cell, Entry, Remark, Understood
from stedenband.exchange.row_remarks import only_of_new


def told_remarks(understood: Understood, recorded: Iterable[Entry] = ()) -> Iterator[Remark]:
    """The remarks on a table, each in the words for a row of which a record was made, or not.

    `recorded` are the entries of which one was made: a row may hold several, of which perhaps not all are.
    """
    made = Counter(_row(one.at) for one in recorded)
    named = Counter(_row(one.at) for one in understood.entries)
    for one in understood.remarks:
        row = _row(one.at)
        if one.unrecorded is None or made[row]:
            is_of_some = one.unrecorded and any(one.unrecorded) and made[row] < named[row]
            yield one._replace(words=only_of_new(one.words)) if is_of_some else one
        elif any(one.unrecorded):
            yield one._replace(words=one.unrecorded)


def _row(at: Cell) -> tuple[str | None, int]:
    return at.sheet, at.row

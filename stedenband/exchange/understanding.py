"""Understands the rows of tables, in several processes: each becomes entries, or is left over with the reason."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple, TypeVar

from stedenband.exchange import cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.columns import Guess
from stedenband.exchange.entries import Cell, Entry, LeftOver, Remark, Understood
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.networks import OtherRow, without_networks
from stedenband.exchange.row_reasons import REASONS
from stedenband.exchange.row_remarks import CLOSING, HEADING
from stedenband.exchange.rows import entries_of
from stedenband.exchange.several_partners import each_home
from stedenband.exchange.suggestions import Suggestions
from stedenband.exchange.table_rows import Row, rows_of
from stedenband.loading.workers import divided, in_chunks
from stedenband.register.identity import Official

T = TypeVar("T")
Watch = Callable[[Iterable[T], int], Iterable[T]]


_CHUNK = 250  # rows that a worker reads at a time


def _unwatched(rows: Iterable[T], number: int) -> Iterable[T]:  # noqa: ARG001  # a Watch
    return rows


def understand(
    guesses: Sequence[Guess], on: date, watch: Watch[Row] = _unwatched, owner: Official | None = None
) -> Understood:
    """What the rows of the tables of a day say; nothing is lost: what is not understood is left over, with why.

    `watch` passes the rows on, and can tell how far it is. `owner` has the bonds of a table that does not say whose.
    """
    entries: list[Entry] = []
    left: list[LeftOver] = []
    others: list[OtherRow] = []
    suggest = Suggestions()
    remarks = [remark for guess in guesses for remark in guess.sheet.remarks]
    rows = [row for guess in guesses for row in rows_of(guess)]
    read = chain.from_iterable(divided(partial(_read, on=on, owner=owner), in_chunks(rows, _CHUNK)))
    for _, one in zip(watch(rows, len(rows)), read, strict=True):
        entries += one.entries
        remarks += one.remarks
        for refused in one.refused:
            words, alike = suggest(refused.reason, refused.told, REASONS[refused.reason])
            left.append(LeftOver(refused.at, refused.texts, refused.reason, words, alike))
            if refused.reason == "other-region":
                others.append(OtherRow(*refused.texts, refused.country))
    kept, networks = without_networks(entries, others)
    in_order = sorted([*left, *networks], key=lambda one: one.at.order)
    return Understood(tuple(kept), tuple(in_order), tuple(dict.fromkeys(remarks)))


class _Refused(NamedTuple):
    """Why nothing is made of a row: in which cell, what its two names are, and what is to be repeated of it.

    With the country of the partner, as far as that is known.
    """

    at: Cell
    texts: tuple[str, str]
    reason: str
    told: str
    country: str | None


class _RowRead(NamedTuple):
    """What a row says, for each municipality that it names."""

    entries: list[Entry]
    remarks: list[Remark]
    refused: list[_Refused]


def _read(rows: Iterable[Row], on: date, owner: Official | None) -> list[_RowRead]:
    """What each of some rows says."""
    return [_read_one(row, on, owner) for row in rows]


def _read_one(one: Row, on: date, owner: Official | None) -> _RowRead:
    if one.is_heading or one.is_closing:
        return _RowRead([], [Remark(one.cell(0), HEADING if one.is_heading else CLOSING)], [])
    read = _RowRead([], [], [])
    for row in each_home(one.from_home()):
        try:
            read.entries.extend(entries_of(row, on, owner))
            read.remarks.extend(row.remarks)
        except NotPlaced as why:
            texts = (row.home_told, row.text(Says.PARTNER))
            country = cells.country(row.text(Says.COUNTRY))
            read.refused.append(_Refused(row.cell(why.column), texts, why.reason, why.told, country))
    return read

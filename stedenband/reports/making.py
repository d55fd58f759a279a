"""Makes the parts of a report: those of a large one in two processes, its notes numbered in the order of the text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from stedenband.loading.workers import divided
from stedenband.reports.bonds import IN_FORCE
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sections import overview, recap
from stedenband.reports.source_notes import Notes, SourceId
from stedenband.reports.statements import joined
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase, Table

Make: TypeAlias = Callable[[ReportContext], Part]
Numbers: TypeAlias = tuple[int, ...]
_Made: TypeAlias = tuple[list[Part], Mapping[int, SourceId]]

_WORTHWHILE = 300  # bonds; with fewer a second process costs more than it saves
_HALF = (IN_FORCE, overview, recap)  # half of the work on many bonds


def made(context: ReportContext, makes: Sequence[Make]) -> list[Part]:
    """Every part of a report, in order."""
    if len(context.bonds) < _WORTHWHILE:
        return [make(context) for make in makes]

    def make_some(some: Sequence[Make]) -> _Made:
        """Some parts, and the sources that their notes count: the work of one process."""
        return [make(context) for make in some], context.notes.numbered()

    halves = ([make for make in makes if make not in _HALF], [make for make in makes if make in _HALF])
    found = dict(_with_numbers(halves, divided(make_some, halves, join_in=True)))
    context.notes.begin()
    return [_renumbered(*found[make], context.notes) for make in makes]


def _with_numbers(
    halves: Sequence[Sequence[Make]], results: Iterator[_Made]
) -> Iterator[tuple[Make, tuple[Part, Mapping[int, SourceId]]]]:
    for half, (parts, numbers) in zip(halves, results, strict=True):
        yield from ((make, (part, numbers)) for make, part in zip(half, parts, strict=True))


def _renumbered(part: Part, numbers: Mapping[int, SourceId], notes: Notes) -> Part:
    """A part with the numbers of `notes` in place of those that it was made with."""

    @cache
    def anew(old: Numbers) -> Numbers:
        """The numbers that the same sources have in `notes`."""
        return tuple(sorted(new for number in old for new in notes.of(numbers[number][0], (numbers[number][1],))))

    return with_notes(part, anew)


def with_notes(part: Part, change: Callable[[Numbers], Numbers]) -> Part:
    """A part with other numbers for its notes, asked for in the order of the text."""
    blocks = tuple(_block_with_notes(block, change) for block in part.blocks)
    return part._replace(blocks=blocks, parts=tuple(with_notes(inner, change) for inner in part.parts))


def _block_with_notes(block: Block, change: Callable[[Numbers], Numbers]) -> Block:
    def noted(one: Phrase) -> Phrase:
        """A phrase with its notes changed; one without notes as it is."""
        return Phrase(one.text, change(one.notes), one.language, one.date, one.bonds) if one.notes else one

    match block:
        case Paragraph(phrases):
            return Paragraph(joined(map(noted, phrases)))
        case Bullets(items):
            return Bullets(tuple(map(noted, items)))
        case Table(rows=rows):
            return block._replace(rows=tuple(tuple(map(noted, row)) for row in rows))
    return block

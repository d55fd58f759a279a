"""Makes the parts of a report: those of a large one in parallel, its notes numbered in the order of the text."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from stedenband.loading.workers import divided
from stedenband.reports.bonds import IN_EACH_STATE
from stedenband.reports.disputed import disputed
from stedenband.reports.outlook import ahead
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sections import recap
from stedenband.reports.source_notes import Notes, SourceId
from stedenband.reports.statements import joined
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase, Table
from stedenband.vocabulary.codes import Status

Make: TypeAlias = Callable[[ReportContext], Part]
Numbers: TypeAlias = tuple[int, ...]
_Made: TypeAlias = tuple[Part, Mapping[int, SourceId]]

_WORTHWHILE = 300  # bonds; with fewer a second process costs more than it saves
# Most of the work on many bonds, the longest first: begun first, so that no process is left with one at the end.
_LONGEST: tuple[Make, ...] = (IN_EACH_STATE[Status.ACTIVE], IN_EACH_STATE[Status.ENDED], recap, disputed, ahead)


def made(context: ReportContext, makes: Sequence[Make]) -> list[Part]:
    """Every part of a report, in order."""
    if len(context.bonds) < _WORTHWHILE:
        return [make(context) for make in makes]

    def make_one(make: Make) -> _Made:
        """A part, and the sources that its notes count."""
        context.notes.begin()
        return make(context), context.notes.numbered()

    longest_first = sorted(makes, key=lambda make: _LONGEST.index(make) if make in _LONGEST else len(_LONGEST))
    found = dict(zip(longest_first, divided(make_one, longest_first), strict=True))
    context.notes.begin()
    return [_renumbered(*found[make], context.notes) for make in makes]


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

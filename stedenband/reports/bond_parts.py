"""Sets what is told of bonds as parts of a report: each under its heading, its sentences in paragraphs."""

from collections.abc import Iterator, Mapping, Sequence, Set

from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.bond_opening import opening, opening_of_several
from stedenband.reports.grammar import few_of, listed, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.same_dates import each_date_once
from stedenband.reports.statements import Statement, in_paragraphs, in_turn, joined, within
from stedenband.reports.told_of_some import led, parted
from stedenband.reports.told_together import Told
from stedenband.reports.values import Paragraph, Part, Phrase


def part_of(context: ReportContext, told: Told, apart: Set[Statement]) -> Part:
    """A part on one bond, or on several told together: the opening and what is told behind it, but what is `apart`."""
    bonds, alone = told.bonds, len(told.bonds) == 1
    first = opening(context, bonds[0]) if alone else opening_of_several(context, bonds)
    own = told.statements
    if not apart.isdisjoint(own):  # hot: of most bonds nothing is
        own = {statement: them for statement, them in own.items() if statement not in apart}
    of_some = {} if alone else {statement: them for statement, them in own.items() if len(them) < len(bonds)}
    of_all = [first, *(statement for statement in own if statement not in of_some)]
    blocks = [_paragraph(context, statements, len(bonds)) for statements in in_paragraphs(of_all)]
    blocks += _of_some(context, of_some)
    gemeente = None if len(context.options.homes) == 1 else context.owner(bonds[0]).name
    return Part(" ".join(one.id for one in bonds), _heading(context, bonds), tuple(blocks), (), gemeente)


def part_together(context: ReportContext, shared: Mapping[Statement, tuple[BondOnDay, ...]], number: int) -> Part:
    """A part on what is told once of several of so many bonds, or of all."""
    of_all = [statement for statement, them in shared.items() if len(them) == number]
    blocks = [_paragraph(context, statements, number) for statements in in_paragraphs(of_all)]
    blocks += _of_some(context, {statement: them for statement, them in shared.items() if len(them) < number})
    is_of_all = all(len(them) == number for them in shared.values())
    return Part("together", say("together-all" if is_of_all else "together", context.language), tuple(blocks))


def _of_some(context: ReportContext, told: Mapping[Statement, tuple[BondOnDay, ...]]) -> Iterator[Paragraph]:
    """A paragraph on each set of bonds of which something is told that is not true of all: those on the most first.

    What is told of a committee itself is true whichever bonds it keeps: there none are named.
    """
    by_bonds: dict[tuple[BondOnDay, ...], list[Statement]] = {}
    for statement, them in told.items():
        by_bonds.setdefault(them, []).append(statement)
    for them, statements in sorted(by_bonds.items(), key=lambda it: -len(it[0])):
        names = listed([context.partners_marked(one) for one in them], context.language)
        of_these, of_itself = parted(sorted(statements, key=lambda it: it.paragraph))
        if of_these:
            first, *others = _phrases(context, of_these, len(them))
            inside = within(context, of_these[0], len(them))
            is_of_these = inside is not None or len(them) == 1
            opened = led(names, first, context.language, inside=inside, is_of_these=is_of_these)
            yield Paragraph(joined([*opened, *others]))
        if of_itself:
            yield _paragraph(context, of_itself, len(them))


def _paragraph(context: ReportContext, statements: Sequence[Statement], number: int) -> Paragraph:
    return Paragraph(joined(_phrases(context, statements, number)))


def _phrases(context: ReportContext, statements: Sequence[Statement], number: int) -> list[Phrase]:
    return in_turn(context, each_date_once(statements, context.language), number)


def _heading(context: ReportContext, bonds: Sequence[BondOnDay]) -> str:
    """The partners of the bonds; of many the first two, and how many more."""
    language, names = context.language, [context.partners_marked(one) for one in bonds]
    told = few_of(names, language)
    return told if len(context.options.homes) == 1 else f"{context.gemeente(bonds[0])} – {told}"

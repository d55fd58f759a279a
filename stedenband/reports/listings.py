"""The bonds that only lists elsewhere name, in one sentence: which lists, of which year, and with whom."""

from collections.abc import Iterator

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import is_listed
from stedenband.reports.blocks import headed, label, plain
from stedenband.reports.grammar import capital, listed, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Part
from stedenband.text import Bilingual


def only_listed(context: ReportContext) -> Part:
    """What lists name beside the bonds that are told, for the municipalities asked for."""
    drafts, language = context.left_out if context.options.homes else (), context.language
    if not drafts:
        return headed(context, "only_listed")
    lists = sorted({name for one in drafts for name in _lists(one)})
    are_many = len(drafts) > 1
    words = {
        "lists": listed(lists, language),
        "ties": say("some-bonds" if are_many else "a-bond", language),
        "partners": listed([label(context, one) for one in drafts], language),
        "also": Bilingual("ook", "also").text(language) if context.bonds else "",
        "unchecked": say("unchecked", language, many=are_many),
    }
    return headed(context, "only_listed", plain(capital(say("lists-name", language, **words, many=len(lists) > 1))))


def _lists(draft: BondOnDay) -> Iterator[str]:
    """The lists that name a draft by its day, each with its year: `Wikidata (2017)`."""
    for told in draft.tie.bond.listed:
        for source in draft.tie.sources((told.source,)):
            if is_listed(draft.tie, told, draft.on):
                day = told.on or source.day
                yield f"{source.publisher or source.title}{f' ({day.first.year})' if day else ''}"

"""The bonds that only lists elsewhere name, a sentence for the same lists: which, of which year, and with whom."""

from collections.abc import Iterator, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import lists_naming
from stedenband.register.particulars import particulars_on
from stedenband.reports.blocks import headed, plain
from stedenband.reports.grammar import capital, listed, say
from stedenband.reports.names import named
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Part
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.place_names import place_name


def only_listed(context: ReportContext) -> Part:
    """What lists name beside the bonds that are told, for the municipalities asked for."""
    drafts, language = context.left_out if context.options.homes else (), context.language
    if not drafts:
        return headed(context, "only_listed")
    by_lists: dict[tuple[str, ...], list[BondOnDay]] = {}
    for one in drafts:
        by_lists.setdefault(tuple(sorted(set(_lists(one)))), []).append(one)
    are_many = len(drafts) > 1
    told = [capital(_named_by(context, lists, found)) for lists, found in sorted(by_lists.items())]
    if len(told) > 1:
        text = " ".join([*(f"{one}." for one in told), say("none-checked", language)])
    else:
        text = f"{told[0]}; {say('unchecked', language, many=are_many)}."
    return Part("only_listed", say("only_listed", language, many=are_many), (plain(text),))


def _named_by(context: ReportContext, lists: tuple[str, ...], drafts: Sequence[BondOnDay]) -> str:
    """What the same lists name: `Wikidata (2017) noemt ook banden met Bath en Tata`."""
    language = context.language
    also = Bilingual("ook", "also").text(language) if context.bonds else ""
    words = {"lists": listed(lists, language), "ties": _ties(context, drafts), "also": also}
    return say("lists-name", language, **words, many=len(lists) > 1)


def _ties(context: ReportContext, drafts: Sequence[BondOnDay]) -> str:
    """`banden met Bath en Tata`; of several municipalities `banden van Leiden met Bath en Tata`."""
    by_home: dict[str, list[str]] = {}
    for one in sorted(drafts, key=lambda one: sort_key(context.gemeente(one))):
        by_home.setdefault(context.called(one), []).append(context.partner_names(one))
    key = "bond-with" if len(context.options.homes) == 1 and len(by_home) == 1 else "bond-of"
    return listed([_with(context, key, home, partners) for home, partners in by_home.items()], context.language)


def _with(context: ReportContext, key: str, home: str, partners: Sequence[str]) -> str:
    language = context.language
    tie = say("some-bonds" if len(partners) > 1 else "a-bond", language)
    names = listed(sorted(partners, key=sort_key), language)
    return say(key, language, tie=tie, gemeente=home, partners=names)


def _lists(draft: BondOnDay) -> Iterator[str]:
    """The lists that name a draft by its day, each with its year: `Wikidata (2017)`."""
    for told in lists_naming(draft):
        for source in draft.tie.sources((told.source,)):
            day = told.on or source.day
            yield f"{source.publisher or source.title}{f' ({day.first.year})' if day else ''}"


def in_lists(one: BondOnDay, language: Language) -> str:
    """Which lists elsewhere name a bond: `in ‘A’ (juli 2017) en ‘B’ (2020, als ‘Thorn’)`; nothing where none does."""
    names = {name for it in one.members for name in (it.name, place_name(it.name, "en"))}
    told = []
    for listing in particulars_on(one).listed:
        sources = one.tie.sources((listing.source,))
        spelled = listing.spelled if listing.spelled not in names else None
        seen = [
            dates.bare(listing.on, language) if listing.on else "",
            say("listed-as", language, name=spelled) if spelled else "",
        ]
        title, publisher = (sources[0].title, sources[0].publisher) if sources else (listing.source, None)
        of = say("of", language, name=named(publisher, language)) if publisher else ""
        told.append(say("listed-in", language, title=title, of=of, told=", ".join(filter(None, seen))))
    return f"in {listed(told, language)}" if told else ""

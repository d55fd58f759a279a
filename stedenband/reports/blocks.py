"""The blocks that the parts of a report are built of: a headed part, a table, a date, a bond's label, phrases."""

from collections.abc import Iterator, Mapping, Sequence

from stedenband.register.bond_change import IN_FORCE
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import members_ahead
from stedenband.reports.grammar import capital, is_neuter, listed, lowered, noun, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Block, Paragraph, Part, Phrase, Table
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.edtf import Edtf, parse
from stedenband.vocabulary.labels import EXPLORATION_ENDED, coming_label, joins_or_leaves, state_label
from stedenband.vocabulary.place_names import place_name


def headed(context: ReportContext, key: str, *blocks: Block | None, parts: tuple[Part, ...] = ()) -> Part:
    """A part under its heading, perhaps with nothing in it."""
    return Part(key, heading(context, key), tuple(block for block in blocks if block is not None), parts)


def heading(context: ReportContext, key: str, bonds: Sequence[BondOnDay] = ()) -> str:
    """The heading of a part, which calls the bonds in it what they all are; without any it is on those of every kind.

    The active bonds are those that exist only where no other is in force.
    """
    language, many = context.language, len(bonds) != 1
    kinds = {one.kind if one.certain is not False or one.kind_certain else None for one in bonds} or {Kind.TWINNING}
    kind = kinds.pop() if len(kinds) == 1 else None
    ties = noun(kind, language, many=many) if kind else say("some-bonds" if many else "some-bond", language)
    is_beside = key == "active" and context.with_status(*IN_FORCE - {Status.ACTIVE})
    neuter = kind is not None and is_neuter(kind) and not many
    return capital(say("active-beside" if is_beside else key, language, many=many, neuter=neuter, ties=ties))


def or_nothing(context: ReportContext, part: Part) -> Part:
    """A part that was asked for by name: where it has nothing to tell it says so."""
    if part.blocks or part.parts:
        return part
    return part._replace(blocks=(plain(_none_of(context, part)),))


# The parts of which it can be said what there is none of: by their heading, or in other words.
_NAMED = frozenset({
    "active", "dormant", "suspended", "phasing_out", "exploring", "ended", "anniversaries", "proposals", "committees",
    "events", "networks", "disputed", "roles",
})  # fmt: skip
_WHAT = {
    "disputed": Bilingual("verschillen tussen bronnen", "differences between sources"),
    "roles": Bilingual(
        "gegevens over het onderhoud van de stedenbanden", "details of the maintenance of the twinning links"
    ),
}


def _none_of(context: ReportContext, part: Part) -> str:
    """The sentence that there is none of what a part is on, where all that could say so was read."""
    is_read = not (context.options.unread or (context.without_file and not context.with_file))
    if part.key not in _NAMED or not is_read:
        return nothing(context, "no-rows")
    language = context.language
    what = _WHAT[part.key].text(language) if part.key in _WHAT else lowered(part.heading)
    period = say("in-this-period", language) if context.options.period else ""
    match = say("that-match", language) if _is_narrowed(context, part) else ""
    return say("none-of", language, what=what, period=period, match=match)


def _is_narrowed(context: ReportContext, part: Part) -> bool:
    """Whether a part is asked for some bonds alone, or for the endings for a reason or by some: others there may be."""
    options = context.options
    is_of_some = options.countries or options.bonds
    return bool(is_of_some or (part.key == "ended" and (options.reasons or options.parties)))


def plain(text: str) -> Paragraph:
    """A paragraph without notes."""
    return Paragraph((Phrase(text),))


def nothing(context: ReportContext, key: str) -> str:
    """The sentence that there is nothing; where a file could not be read, that there is nothing in what could be.

    Of who has no file, that it has none that says anything: it may be a partner in the files of others.
    """
    if key in ("none", "none-known", "no-rows") and context.without_file and not context.with_file:
        names = [place_name(context.owners[home].name, context.language) for home in context.without_file]
        return say("no-file-says", context.language, name=listed(names, context.language))
    return say(f"{key}-read" if context.options.unread else key, context.language)


def table(
    context: ReportContext, key: str, headings: Mapping[str, Bilingual], rows: Sequence[tuple[Phrase, ...]]
) -> Table | None:
    """A table under the caption of a part; a column that says nothing is left out.

    None where it has no rows, or where no column says anything beside the names.
    """
    if not rows:
        return None
    empty = {"", "–", say("unknown", context.language), say("no", context.language)}
    kept = [at for at in range(len(headings)) if at == 0 or any(row[at].text not in empty for row in rows)]
    if len(kept) == 1 < len(headings):
        return None
    names = [words.text(context.language) for words in headings.values()]
    cells = tuple(tuple(row[at] for at in kept) for row in rows)
    return Table(
        heading(context, key),
        tuple(list(headings)[at] for at in kept),
        tuple(names[at] for at in kept),
        cells,
    )


def date_cell(context: ReportContext, at: Edtf | None) -> Phrase:
    """A date in a table, or that it is unknown."""
    return Phrase(dates.label(at, context.language) if at else say("unknown", context.language), date=at)


def label(context: ReportContext, one: BondOnDay) -> str:
    """A bond's partners as headings and tables have them; with the municipality where the report is on several."""
    names = context.partners_marked(one)
    return names if len(context.options.homes) == 1 else f"{context.gemeente(one)} – {names}"


def country_cell(context: ReportContext, one: BondOnDay) -> Phrase:
    """The countries of a bond's partners, in the order of these."""
    return Phrase(listed(context.countries(one), context.language))


def status_text(context: ReportContext, one: BondOnDay) -> str:
    """How a bond stands, with `?` where that is uncertain, what is explored and what is coming: `beëindigd (2017)`."""
    language = context.language
    parts = [state_label(one.status, language, left=one.is_left, certain=one.certain) + _year_of_end(one, language)]
    if one.explored_again is not None:
        parts.append(state_label(Status.EXPLORING, language, left=False, certain=one.explored_again))
    return "; ".join([", ".join(parts), *_coming(context, one)])


def _year_of_end(one: BondOnDay, language: Language) -> str:
    """` (2017)`: the year in which a bond ended, where that is known, as tables have it: `ca. 2012`, `2017?`."""
    at = one.until
    if at is None or one.certain is False or at.first.year != at.last.year:
        return ""
    qualifier = ("%" if at.uncertain else "~") if at.about else "?" if at.uncertain else ""
    return f" ({dates.cell(parse(f'{at.first.year:04}{qualifier}'), language)})"


def _coming(context: ReportContext, one: BondOnDay) -> Iterator[str]:
    """What is decided for later: `per 1 januari 2027 beëindigd`, `in 2030 treedt Oslo toe`."""
    language = context.language
    for change in one.announced:
        label = (change.membership or change.status).label(language)
        if change.closes_exploring:
            label = EXPLORATION_ENDED.text(language)
        elif change.goes_on_as:
            label = coming_label(change.status, change.kind, change.from_status, language)
        yield dates.as_of(change.when, label, language) if change.when else label
    for member in members_ahead(one):
        name = place_name(member.change.place.name, language)
        told = joins_or_leaves(name, member.change.status, language, behind_date=True)
        yield dates.as_of(member.date, told, language)


def from_on(context: ReportContext, at: Edtf) -> str:
    """From when on something will go on: `vanaf juni 2027`; from a day on `per 1 juni 2027`."""
    if at.first == at.last or not at.text.replace("-", "").isdigit():
        return per(context, at)
    return say("from-on", context.language, day=dates.bare(at, context.language))


def per(context: ReportContext, at: Edtf) -> str:
    """From when on something will be: `per 1 januari 2027`, `in 2027`."""
    if at.first == at.last:
        return say("per", context.language, day=dates.bare(at, context.language))
    return dates.when(at, context.language)

"""What a bond is about, as statements: where it came from, why it was made, its partners and what was signed."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.particulars import Particulars, PartnerParticulars, particulars_on, partners_on
from stedenband.reports.agreements import agreement, agreements
from stedenband.reports.grammar import listed, say, theme_list
from stedenband.reports.listings import in_lists
from stedenband.reports.names import level_named
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Level, Motive, Status, Theme
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import grouped
from stedenband.vocabulary.place_names import place_name

_ABOUT, _PARTNERS = Paragraphs.BOND, Paragraphs.PARTNERS
# What leads to a motive in a sentence; motives in turn that have the same stand behind it together.
_IN_VIEW = Bilingual("met het oog op", "to promote")
_BECAUSE = Bilingual("vanwege", "because of")
_OUT_OF = Bilingual("uit", "out of")
_TO = Bilingual("om", "to")
_FOLLOWING = Bilingual("in het verlengde van", "as a continuation of")
_MOTIVES = {
    Motive.RECONCILIATION: (_IN_VIEW, Bilingual("verzoening", "reconciliation")),
    Motive.PEACE: (_IN_VIEW, Bilingual("vrede", "peace")),
    Motive.SOLIDARITY: (_OUT_OF, Bilingual("solidariteit", "solidarity")),
    Motive.EAST_WEST: (_TO, Bilingual("Oost en West nader tot elkaar te brengen", "bring East and West together")),
    Motive.WARTIME_TIES: (
        _TO,
        Bilingual("de betrekkingen uit de oorlogsjaren voort te zetten", "continue the ties of the war years"),
    ),
    Motive.ANTI_APARTHEID: (_FOLLOWING, Bilingual("het verzet tegen de apartheid", "resistance to apartheid")),
    Motive.DEVELOPMENT: (_IN_VIEW, Bilingual("de ontwikkeling van de partner", "the development of the partner")),
    Motive.TRADE_HISTORY: (_BECAUSE, Bilingual("de gedeelde handelsgeschiedenis", "the shared history of trade")),
    Motive.RESIDENTS: (_BECAUSE, Bilingual("inwoners met wortels aldaar", "residents with roots there")),
    Motive.COMPLEMENTARITY: (_BECAUSE, Bilingual("de onderlinge verschillen", "complementary differences")),
    Motive.LEARNING: (_IN_VIEW, Bilingual("wederzijds leren", "learning from each other")),
    Motive.LIKENESS: (_BECAUSE, Bilingual("de gelijkenis tussen de partners", "similarities between the partners")),
    Motive.EUROPE: (_IN_VIEW, Bilingual("de Europese eenwording", "European integration")),
}


def about(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Motives, background, themes, the agreements since its changes, partners and listings of a bond."""
    particulars = particulars_on(one)
    yield from _home(one, particulars, context.language)
    if particulars.motives:
        yield fact(one, _motives_key(one), _ABOUT, list=motive_list(particulars.motives, context.language))
    if particulars.background:
        yield prose(one, particulars.background, _ABOUT)
    if particulars.themes and not _are_in_agreement(one, particulars.themes):
        yield _themes(one, particulars.themes, context.language)
    for signed in agreements(one, among_changes=False):
        yield from agreement(context, one, signed)
    for partner in partners_on(one):
        yield from _partner(context, one, partner)
    if particulars.listed and one.status is not Draft.LISTED:  # of a draft its opening says so
        sources = tuple(told.source for told in particulars.listed)
        yield fact(one, "listed", _ABOUT, sources, lists=in_lists(one, context.language))


def _themes(one: BondOnDay, themes: tuple[Theme, ...], language: Language) -> Statement:
    """What the cooperation is about, and apart that it involves residents."""
    subjects = tuple(theme for theme in themes if theme is not Theme.CITIZENS) or themes
    also = say(_in_tense("also-citizens", one), language) if len(subjects) < len(themes) else ""
    return fact(one, _in_tense("themes", one), _ABOUT, list=theme_list(subjects, language), also=also)


def _in_tense(key: str, one: BondOnDay) -> str:
    """A template as it is true of a bond: what it would be of one only explored, what it was of an ended one."""
    if one.is_only_explored:
        return f"{key}-explored"
    return f"{key}-ended" if one.status is Status.ENDED else key


def _motives_key(one: BondOnDay) -> str:
    """Why a bond was made; of one that was never made, why it is or was explored."""
    if not one.is_only_explored:
        return "motives"
    return "motives-ended" if one.status is Status.ENDED else "motives-explored"


def motive_list(motives: Iterable[Motive], language: Language) -> str:
    """`met het oog op verzoening en vrede en vanwege de gelijkenis tussen de partners`."""
    told = [_MOTIVES[motive] for motive in motives]
    groups = [(lead, [words for _, words in alike]) for lead, alike in groupby(told, key=lambda it: it[0])]
    return listed(
        [f"{lead.text(language)} {listed([it.text(language) for it in words], language)}" for lead, words in groups],
        language,
    )


def _are_in_agreement(one: BondOnDay, themes: tuple[Theme, ...]) -> bool:
    """Whether an agreement tells of the same themes: then they need not be said twice."""
    return any(set(themes) <= set(agreement.themes) for agreement in one.agreements)


def _home(one: BondOnDay, particulars: Particulars, language: Language) -> Iterator[Statement]:
    """The place on our side that a bond belongs to, unless its origin says so."""
    home, origin = particulars.home, particulars.origin
    if home is None or home.name == one.former_owner:
        return
    if not (home.level is Level.MUNICIPALITY and origin and origin.from_ == home.name):
        yield fact(one, _in_tense("home", one), _ABOUT, place=level_named(home.level, home.name, language))


# --- The partners ----------------------------------------------------------------------------------------------------


def _partner(context: ReportContext, one: BondOnDay, partner: PartnerParticulars) -> Iterator[Statement]:
    language, own_name = context.language, place_name(partner.name, context.language)
    for larger in partner.part_of:
        bare = place_name(larger.name, language)
        name = level_named(larger.level, larger.name, language) if larger.is_of_other_level else bare
        since = dates.since(larger.since, language) if larger.since else ""
        lies_in = "lies-in-since" if since else "lies-in"
        key = lies_in if larger.is_of_other_level else "part-of"
        words = {"name": own_name, "larger": name, "since": since}
        yield fact(one, key, _PARTNERS, larger.sources, subject=own_name, **words)
    if partner.population:
        people = partner.population
        about = f"{say('about', language)} " if people.about else ""
        when = dates.when(people.year, language) if people.year else ""
        number = f"{about}{grouped(people.number, language)}"
        key = "population-in" if when else "population"
        words = {"name": own_name, "number": number, "when": when}
        yield fact(one, key, _PARTNERS, people.sources, subject=own_name, **words)
    yield from (prose(one, larger.note, _PARTNERS, larger.sources) for larger in partner.part_of if larger.note)
    if partner.background:
        yield prose(one, partner.background, _PARTNERS, partner.sources)

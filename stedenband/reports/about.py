"""What a bond is about, as statements: where it came from, why it was made, its partners and what was signed."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from stedenband.model.bond import Origin
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import member_changes, merged_members
from stedenband.register.occurrences import MemberChange, Occurrence, What
from stedenband.register.particulars import Particulars, PartnerParticulars, particulars_on, partners_on
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.events import at_signing, is_signing_of
from stedenband.reports.grammar import listed, say, theme_list
from stedenband.reports.listings import in_lists
from stedenband.reports.memberships import in_doubt, member_decision, member_words
from stedenband.reports.names import level_named, named
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Beginning, Level, Membership, Motive, Status, Theme
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import grouped
from stedenband.vocabulary.place_names import place_name

_ABOUT, _PARTNERS = Paragraphs.BOND, Paragraphs.PARTNERS
# What leads to a motive in a sentence; motives in turn that have the same stand behind it together.
_IN_VIEW = Bilingual("met het oog op", "to promote")
_BECAUSE = Bilingual("vanwege", "because of")
_OUT_OF = Bilingual("uit", "out of")
_TO = Bilingual("om", "to")
_MOTIVES = {
    Motive.RECONCILIATION: (_IN_VIEW, Bilingual("verzoening", "reconciliation")),
    Motive.PEACE: (_IN_VIEW, Bilingual("vrede", "peace")),
    Motive.SOLIDARITY: (_OUT_OF, Bilingual("solidariteit", "solidarity")),
    Motive.EAST_WEST: (_TO, Bilingual("Oost en West nader tot elkaar te brengen", "bring East and West together")),
    Motive.WARTIME_TIES: (_BECAUSE, Bilingual("de banden uit de oorlog", "the ties of the war years")),
    Motive.ANTI_APARTHEID: (_OUT_OF, Bilingual("verzet tegen de apartheid", "resistance to apartheid")),
    Motive.DEVELOPMENT: (_IN_VIEW, Bilingual("ontwikkeling", "development")),
    Motive.TRADE_HISTORY: (_BECAUSE, Bilingual("de gedeelde handelsgeschiedenis", "the shared history of trade")),
    Motive.RESIDENTS: (_BECAUSE, Bilingual("inwoners met wortels aldaar", "residents with roots there")),
    Motive.COMPLEMENTARITY: (_BECAUSE, Bilingual("de onderlinge verschillen", "complementary differences")),
    Motive.LEARNING: (_TO, Bilingual("van elkaar te leren", "learn from each other")),
    Motive.LIKENESS: (_BECAUSE, Bilingual("de gelijkenis tussen de partners", "the likeness of the partners")),
    Motive.EUROPE: (_IN_VIEW, Bilingual("de Europese eenwording", "European integration")),
}


def about(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Origin, motives, partners, background, themes, agreements and listings of a bond."""
    particulars = particulars_on(one)
    yield from _beginnings(context, one, particulars)
    yield from _members(context, one)
    if particulars.motives:
        yield fact(one, _motives_key(one), _ABOUT, list=motive_list(particulars.motives, context.language))
    if particulars.background:
        yield prose(one, particulars.background, _ABOUT)
    if particulars.themes and not _are_in_agreement(one, particulars.themes):
        yield _themes(one, particulars.themes, context.language)
    for agreement in sorted(one.agreements, key=lambda it: it.signed.first if it.signed else date.max):
        yield from _agreement(context, one, agreement)
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
    """`met het oog op verzoening en vrede en om van elkaar te leren`."""
    told = [_MOTIVES[motive] for motive in motives]
    groups = [(lead, [words for _, words in alike]) for lead, alike in groupby(told, key=lambda it: it[0])]
    return listed(
        [f"{lead.text(language)} {listed([it.text(language) for it in words], language)}" for lead, words in groups],
        language,
    )


def _are_in_agreement(one: BondOnDay, themes: tuple[Theme, ...]) -> bool:
    """Whether an agreement tells of the same themes: then they need not be said twice."""
    return any(set(themes) <= set(agreement.themes) for agreement in one.agreements)


def _beginnings(context: ReportContext, one: BondOnDay, particulars: Particulars) -> Iterator[Statement]:
    language, origin = context.language, particulars.origin
    if particulars.first_contact:
        yield fact(one, "first-contact", _ABOUT, when=dates.when(particulars.first_contact, language))
    if origin:
        is_told = origin.date is None or origin.date == one.since  # the opening has that day
        when = "" if is_told or origin.date is None else dates.when(origin.date, language)
        is_new = origin.how is Beginning.NEW
        if not is_new or (when and not one.is_only_explored):  # that a bond is new says no more than that it began
            yield came(context, one, origin, when)
    home = particulars.home
    if (
        home
        and home.name != one.former_owner
        and not (home.level is Level.MUNICIPALITY and origin and origin.from_ == home.name)
    ):
        yield fact(one, _in_tense("home", one), _ABOUT, place=level_named(home.level, home.name, language))


def came(context: ReportContext, one: BondOnDay, origin: Origin, when: str) -> Statement:
    """How a bond came to its municipality: new, or from another one."""
    preposition = "origin-of" if origin.how is Beginning.JOINED else "origin-from"
    whose = say(preposition, context.language, name=place_name(origin.from_, context.language)) if origin.from_ else ""
    words = {"gemeente": context.called(one), "from_": whose, "when": when}
    key = f"origin-{origin.how.value}"
    return fact(one, f"{key}-explored" if one.is_only_explored else key, _ABOUT, origin.sources, **words)


# --- The partners ----------------------------------------------------------------------------------------------------


def _members(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Who joined and left, by date; who was there from the first day did not join, and who was merged did not leave."""
    merged, known = merged_members(one), set[str]()
    found = [it for it in member_changes(one) if it.what is What.LEFT or it.date is None or it.date != one.since]
    for it in sorted(found, key=lambda it: it.first if it.date and not it.date.no_later_than else it.last):
        record = it.record
        if not isinstance(record, MemberChange):
            raise TypeError(record)
        name = record.place.name
        if name in merged and record.status is Membership.LEFT:
            words = {"name": place_name(name, context.language), "larger": place_name(merged[name], context.language)}
            yield fact(one, "merged-into", _ABOUT, it.sources, when=_when(context, it), **words)
        elif name not in merged and name not in merged.values():
            yield from _membership(context, one, it, record, is_known=name in known)
            known.add(name)


def _when(context: ReportContext, found: Occurrence) -> str:
    language = context.language
    return dates.when(found.date, language) if found.date else say("on-unknown-day", language)


def _membership(
    context: ReportContext, one: BondOnDay, found: Occurrence, record: MemberChange, *, is_known: bool
) -> Iterator[Statement]:
    words = {**member_words(context, one, found, record, is_known=is_known), "when": _when(context, found)}
    yield fact(one, record.status.value, _ABOUT, found.sources, **words)
    yield from member_decision(context, one, record, found.date, found.sources, _ABOUT)
    if record.note:
        yield prose(one, record.note, _ABOUT, found.sources)


def _partner(context: ReportContext, one: BondOnDay, partner: PartnerParticulars) -> Iterator[Statement]:
    language, own_name = context.language, place_name(partner.name, context.language)
    for larger in partner.part_of:
        bare = place_name(larger.name, language)
        name = level_named(larger.level, larger.name, language) if larger.is_of_other_level else bare
        key = "part-of" if not larger.is_of_other_level else "lies-in"
        since = {"since": dates.since(larger.since, language) if larger.since else ""} if key == "part-of" else {}
        words = {"name": own_name, "larger": name, **since}
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


# --- What was signed, and where it is listed -------------------------------------------------------------------------


def _agreement(context: ReportContext, one: BondOnDay, agreement: AgreementOnDay) -> Iterator[Statement]:
    language, sources = context.language, agreement.sources
    words = {
        "paper": say("paper", language, kind=agreement.kind.label(language), title=agreement.title or ""),
        "by": _by(agreement.parties, language),
        "themes": _on_themes(agreement.themes, language),
    }
    if agreement.signed:
        doubt = in_doubt(context, agreement.signed, agreement.signed.last)
        when = dates.when(agreement.signed, language)
        yield fact(one, "agreement", _ABOUT, sources, when=when, doubt=doubt, **words)
    else:
        yield fact(one, "agreement-undated", _ABOUT, sources, **words)
    for event in context.events_of(one):
        if is_signing_of(event, agreement):
            yield from at_signing(context, event, agreement)
    if agreement.renewed:
        days = listed([dates.when(day, language) for day in agreement.renewed], language)
        last = agreement.renewed[-1]
        yield fact(one, "renewed", _ABOUT, sources, when=days, doubt=in_doubt(context, last, last.last))
    if agreement.expires:
        key = "expired" if agreement.has_expired else "expires-ended" if one.status is Status.ENDED else "expires"
        yield fact(one, key, _ABOUT, sources, when=dates.when(agreement.expires, language))
    if agreement.note:
        yield prose(one, agreement.note, _ABOUT, sources)


def _on_themes(themes: tuple[Theme, ...], language: Language) -> str:
    return say("on-themes", language, list=theme_list(themes, language), many=len(themes) > 1) if themes else ""


def _by(parties: tuple[str, ...], language: Language) -> str:
    return (
        say("by-parties", language, list=listed([named(it, language) for it in parties], language)) if parties else ""
    )

"""What a bond is about, as statements: where it came from, why it was made, its partners and what was signed."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import MemberChange, Occurrence, What
from stedenband.register.particulars import ListingOnDay, Particulars, PartnerParticulars, particulars_on, partners_on
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.bond_opening import member_changes, merged_members
from stedenband.reports.events import at_signing, is_signing_of
from stedenband.reports.grammar import level_named, listed, named, say, theme_list
from stedenband.reports.parties import reason_text
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Beginning, Membership, Motive, Theme
from stedenband.vocabulary.number_words import grouped

_ABOUT, _PARTNERS = Paragraphs.BOND, Paragraphs.PARTNERS
# What a motive is in a sentence, where its label is no noun.
_MOTIVES = {
    Motive.WARTIME_TIES: Bilingual("de banden uit de oorlog", "the ties of the war years"),
    Motive.ANTI_APARTHEID: Bilingual("het verzet tegen de apartheid", "the resistance to apartheid"),
    Motive.TRADE_HISTORY: Bilingual("de gedeelde handelsgeschiedenis", "the shared history of trade"),
    Motive.RESIDENTS: Bilingual("inwoners met wortels aldaar", "residents with roots there"),
    Motive.COMPLEMENTARITY: Bilingual("de onderlinge verschillen", "complementary differences"),
    Motive.LEARNING: Bilingual("de wens van elkaar te leren", "the wish to learn from each other"),
    Motive.LIKENESS: Bilingual("de gelijkenis tussen de partners", "the likeness of the partners"),
    Motive.EUROPE: Bilingual("de Europese eenwording", "European integration"),
}


def about(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Origin, motives, partners, background, themes, agreements and listings of a bond."""
    particulars = particulars_on(one)
    yield from _beginnings(context, one, particulars)
    yield from _members(context, one)
    if particulars.motives:
        motives = [_motive(motive, context.language) for motive in particulars.motives]
        yield fact(one, "motives", _ABOUT, many=len(motives) > 1, list=listed(motives, context.language))
    if particulars.background:
        yield prose(one, particulars.background, _ABOUT)
    if particulars.themes and not _are_in_agreement(one, particulars.themes):
        yield _themes(one, particulars.themes, context.language)
    for agreement in sorted(one.agreements, key=lambda it: it.signed.first if it.signed else date.max):
        yield from _agreement(context, one, agreement)
    for partner in partners_on(one):
        yield from _partner(context, one, partner)
    yield from (_listing(context, one, told) for told in particulars.listed)


def _themes(one: BondOnDay, themes: tuple[Theme, ...], language: Language) -> Statement:
    """What the cooperation is about, and apart that it involves residents."""
    subjects = tuple(theme for theme in themes if theme is not Theme.CITIZENS) or themes
    also = say("also-citizens", language) if len(subjects) < len(themes) else ""
    return fact(one, "themes", _ABOUT, list=theme_list(subjects, language), also=also)


def _motive(motive: Motive, language: Language) -> str:
    return _MOTIVES[motive].text(language) if motive in _MOTIVES else motive.label(language)


def _are_in_agreement(one: BondOnDay, themes: tuple[Theme, ...]) -> bool:
    """Whether an agreement tells of the same themes: then they need not be said twice."""
    return any(set(themes) <= set(agreement.themes) for agreement in one.agreements)


def _beginnings(context: ReportContext, one: BondOnDay, particulars: Particulars) -> Iterator[Statement]:
    language, origin = context.language, particulars.origin
    if particulars.first_contact:
        yield fact(one, "first-contact", _ABOUT, when=dates.when(particulars.first_contact, language))
    if origin:
        preposition = "origin-of" if origin.how is Beginning.JOINED else "origin-from"
        whose = say(preposition, language, name=origin.from_) if origin.from_ else ""
        is_told = origin.date is None or origin.date == one.since  # the opening has that day
        when = "" if is_told or origin.date is None else dates.when(origin.date, language)
        words = {"gemeente": context.called(one), "from_": whose, "when": when}
        yield fact(one, f"origin-{origin.how.value}", _ABOUT, origin.sources, **words)
    if particulars.home:
        place = level_named(particulars.home.level, particulars.home.name, language)
        yield fact(one, "home", _ABOUT, place=place)


# --- The partners ----------------------------------------------------------------------------------------------------


def _members(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Who joined and left, by date; who was there from the first day did not join, and who was merged did not leave."""
    merged = merged_members(one)
    found = [it for it in member_changes(one) if it.what is What.LEFT or it.date is None or it.date != one.since]
    for it in sorted(found, key=lambda it: it.first):
        record = it.record
        if not isinstance(record, MemberChange):
            raise TypeError(record)
        name = record.place.name
        if name in merged and record.status is Membership.LEFT:
            yield fact(one, "merged-into", _ABOUT, it.sources, name=name, when=_when(context, it), larger=merged[name])
        elif name not in merged and name not in merged.values():
            yield from _membership(context, one, it, record)


def _when(context: ReportContext, found: Occurrence) -> str:
    language = context.language
    return dates.when(found.date, language) if found.date else say("on-unknown-day", language)


def _membership(context: ReportContext, one: BondOnDay, found: Occurrence, record: MemberChange) -> Iterator[Statement]:
    reason = reason_text(record.reason, context.language)
    words = {"name": record.place.name, "when": _when(context, found), "reason": reason}
    yield fact(one, record.status.value, _ABOUT, found.sources, **words)
    if record.note:
        yield prose(one, record.note, _ABOUT, found.sources)


def _partner(context: ReportContext, one: BondOnDay, partner: PartnerParticulars) -> Iterator[Statement]:
    language = context.language
    for larger in partner.part_of:
        name = level_named(larger.level, larger.name, language) if larger.is_of_other_level else larger.name
        key = "part-of" if not larger.is_of_other_level else "lies-in"
        since = {"since": dates.since(larger.since, language) if larger.since else ""} if key == "part-of" else {}
        yield fact(one, key, _PARTNERS, larger.sources, name=partner.name, larger=name, **since)
        if larger.note:
            yield prose(one, larger.note, _PARTNERS, larger.sources)
    if partner.population:
        people = partner.population
        about = f"{say('about', language)} " if people.about else ""
        when = dates.when(people.year, language) if people.year else ""
        number = f"{about}{grouped(people.number, language)}"
        key = "population-in" if when else "population"
        yield fact(one, key, _PARTNERS, people.sources, name=partner.name, number=number, when=when)
    if partner.background:
        yield prose(one, partner.background, _PARTNERS, partner.sources)


# --- What was signed, and where it is listed -------------------------------------------------------------------------


def _agreement(context: ReportContext, one: BondOnDay, agreement: AgreementOnDay) -> Iterator[Statement]:
    language, sources = context.language, agreement.sources
    words = {
        "paper": say("paper", language, kind=agreement.kind.label(language), title=agreement.title or ""),
        "by": _by(agreement.parties, language),
        "themes": say("on-themes", language, list=theme_list(agreement.themes, language)) if agreement.themes else "",
    }
    if agreement.signed:
        yield fact(one, "agreement", _ABOUT, sources, when=dates.when(agreement.signed, language), **words)
    else:
        yield fact(one, "agreement-undated", _ABOUT, sources, **words)
    for event in context.events_of(one):
        if is_signing_of(event, agreement):
            yield from at_signing(context, event)
    if agreement.renewed:
        days = listed([dates.when(day, language) for day in agreement.renewed], language)
        yield fact(one, "renewed", _ABOUT, sources, when=days)
    if agreement.expires:
        key = "expired" if agreement.has_expired else "expires"
        yield fact(one, key, _ABOUT, sources, when=dates.when(agreement.expires, language))
    if agreement.note:
        yield prose(one, agreement.note, _ABOUT, sources)


def _by(parties: tuple[str, ...], language: Language) -> str:
    return (
        say("by-parties", language, list=listed([named(it, language) for it in parties], language)) if parties else ""
    )


def _listing(context: ReportContext, one: BondOnDay, told: ListingOnDay) -> Statement:
    language = context.language
    sources = one.tie.sources((told.source,))
    words = {
        "title": sources[0].title if sources else told.source,
        "as_": say("listed-as", language, name=told.spelled) if told.spelled else "",
        "on": say("listed-on", language, when=dates.when(told.on, language)) if told.on else "",
    }
    return fact(one, "listed", _ABOUT, (told.source,), **words)

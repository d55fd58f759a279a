"""What was signed for a bond, as statements, and which agreements are told among the changes that came after them."""

from collections.abc import Iterator
from datetime import date, timedelta

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.events import at_signing, is_signing_of
from stedenband.reports.grammar import capital, listed, say, theme_list
from stedenband.reports.memberships import in_doubt
from stedenband.reports.names import named
from stedenband.reports.quotes import in_quotes
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, as_unit, fact, prose
from stedenband.reports.values import Phrase
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status, Theme

_ABOUT = Paragraphs.BOND
_BOTH_SIDES = 2
_SEALED_WITHIN = timedelta(days=365)  # of its beginning: what is signed then is of that beginning


def agreements(one: BondOnDay, *, among_changes: bool) -> list[AgreementOnDay]:
    """What was signed at the beginning or before the last change told behind it, or what was signed later; in turn."""
    if not one.agreements:
        return []
    found = [it for it in one.agreements if _is_among_changes(one, it) is among_changes]
    return sorted(found, key=lambda it: it.signed.first if it.signed else date.max)


def _is_among_changes(one: BondOnDay, signed: AgreementOnDay) -> bool:
    if signed.signed is None:
        return False
    is_of_beginning = one.since is not None and signed.signed.first - one.since.last <= _SEALED_WITHIN
    return is_of_beginning or signed.signed.first <= _last_change_told(one)


def _last_change_told(one: BondOnDay) -> date:
    """The day of the last change between the beginning and the state that the opening of a bond tells."""
    opened = None if one.status is Status.ACTIVE else one.last_change
    between = (it for it in one.changes if it not in (one.beginning, opened) and (it.comes_into or it.turns_into))
    return max((it.when.first for it in between if it.when), default=date.min)


def agreement(context: ReportContext, one: BondOnDay, signed: AgreementOnDay) -> list[Statement]:
    """What was signed, when and by whom, and until when it is valid; what more than two signed is told of several."""
    told = as_unit(_agreement(context, one, signed))
    return [it._replace(is_shared=True) for it in told] if len(signed.parties) > _BOTH_SIDES else told


def _agreement(context: ReportContext, one: BondOnDay, signed: AgreementOnDay) -> Iterator[Statement]:
    language, sources = context.language, signed.sources
    words = {
        "paper": paper_words(signed, language),
        "by": _by(signed.parties, language),
        "themes": _on_themes(signed.themes, language),
    }
    many = None if len(signed.parties) <= _BOTH_SIDES else False  # then it is one, of several bonds
    if signed.signed:
        doubt = in_doubt(context, signed.signed, signed.signed.last)
        when = dates.when(signed.signed, language)
        yield fact(one, "agreement", _ABOUT, sources, many=many, when=when, doubt=doubt, **words)
    else:
        yield fact(one, "agreement-undated", _ABOUT, sources, many=many, **words)
    for event in context.events_of(one):
        if is_signing_of(event, signed):
            yield from at_signing(context, event, signed)
    if signed.renewed:
        days = listed([dates.when(day, language) for day in signed.renewed], language)
        last = signed.renewed[-1]
        yield fact(one, "renewed", _ABOUT, sources, many=many, when=days, doubt=in_doubt(context, last, last.last))
    if signed.expires:
        key = "expired" if signed.has_expired else "expires-ended" if one.status is Status.ENDED else "expires"
        yield fact(one, key, _ABOUT, sources, when=dates.when(signed.expires, language))
    if signed.note:
        yield prose(one, signed.note, _ABOUT, sources)


def expiries(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    """When agreements are to expire, but for those of what has ended or is to end."""
    if one.status is Status.ENDED or any(it.status is Status.ENDED for it in one.announced):
        return
    for it in one.agreements:
        if it.expires and it.expires.first > context.options.on:
            words = {"when": dates.when(it.expires, context.language), "paper": paper_words(it, context.language)}
            told = capital(say("agreement-expires", context.language, **words))
            yield Phrase(told, context.notes.of(one.writer, it.sources))


def paper_words(signed: AgreementOnDay, language: Language) -> str:
    """What was signed: `een oorkonde (‘Handvest’)`, `een vriendschapsverdrag`."""
    kind = signed.kind.label(language)
    if signed.title and language == "nl" and " " not in signed.title and signed.title.lower().endswith(kind):
        return say("paper", language, kind=signed.title.lower(), title="")
    title = in_quotes(signed.title, language) if signed.title else ""
    return say("paper", language, kind=kind, title=title)


def _on_themes(themes: tuple[Theme, ...], language: Language) -> str:
    return say("on-themes", language, list=theme_list(themes, language), many=len(themes) > 1) if themes else ""


def _by(parties: tuple[str, ...], language: Language) -> str:
    """`door Shrewsbury en Zutphen`; `door burgemeester De Bruin namens Zutphen en door Shrewsbury`."""
    if not parties:
        return ""
    names = [named(it, language) for it in parties]
    if any(" namens " in it for it in parties):
        return listed([say("by-party", language, name=name) for name in names], language)
    return say("by-party", language, name=listed(names, language))

"""Why a bond was made, what it is about, what was signed, where it came from and which lists name it."""

from collections.abc import Iterator

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.particulars import ListingOnDay, Particulars, particulars_on
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.blocks import joined
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import capital, listed, say, sentence
from stedenband.reports.values import Phrase
from stedenband.vocabulary import date_words as dates


def papers(context: ReportContext, one: BondOnDay) -> tuple[Phrase, ...]:
    """The sentences on a bond's origin, motives, themes, agreements, background and listings."""
    particulars = particulars_on(one)
    phrases = [Phrase(text, context.cited(one)) for text in _why(context, particulars)]
    if particulars.origin:
        phrases.insert(0, Phrase(_origin(context, particulars), context.cited(one, particulars.origin.sources)))
    phrases += [Phrase(_agreement(context, told), context.cited(one, told.sources)) for told in one.agreements]
    if particulars.background:
        phrases.append(Phrase(sentence(particulars.background), context.cited(one)))
    phrases += [_listing(context, one, told) for told in particulars.listed]
    return joined(phrases)


def _why(context: ReportContext, particulars: Particulars) -> Iterator[str]:
    language = context.language
    if particulars.first_contact:
        yield say("first-contact", language, when=dates.when(particulars.first_contact, language))
    if particulars.home:
        level = particulars.home.level.label(language)
        yield say("home", language, name=particulars.home.name, level=level)
    for key, codes in (("motives", particulars.motives), ("themes", particulars.themes)):
        if codes:
            yield say(key, language, list=listed([code.label(language) for code in codes], language))


def _origin(context: ReportContext, particulars: Particulars) -> str:
    language, origin = context.language, particulars.origin
    if origin is None:
        return ""
    source = say("origin-from", language, name=origin.from_) if origin.from_ else ""
    when = f", {dates.bare(origin.date, language)}" if origin.date else ""
    return say("origin", language, how=origin.how.label(language), from_=source, when=when)


def _agreement(context: ReportContext, agreement: AgreementOnDay) -> str:
    language = context.language
    themes = [theme.label(language) for theme in agreement.themes]
    values = {
        "kind": capital(agreement.title or agreement.kind.label(language)),
        "parties": _list(context, "agreement-parties", list(agreement.parties)),
        "themes": _list(context, "agreement-themes", themes),
    }
    if agreement.signed:
        texts = [say("agreement", language, when=dates.when(agreement.signed, language), **values)]
    else:
        texts = [say("agreement-undated", language, **values)]
    if agreement.renewed:
        days = [dates.when(day, language) for day in agreement.renewed]
        texts.append(say("renewed", language, when=listed(days, language)))
    if agreement.expires:
        key = "expired" if agreement.has_expired else "expires"
        texts.append(say(key, language, when=dates.when(agreement.expires, language)))
    if agreement.note:
        texts.append(sentence(agreement.note))
    return " ".join(texts)


def _list(context: ReportContext, key: str, items: list[str]) -> str:
    return say(key, context.language, list=listed(items, context.language)) if items else ""


def _listing(context: ReportContext, one: BondOnDay, told: ListingOnDay) -> Phrase:
    language = context.language
    sources = one.tie.sources((told.source,))
    as_ = say("listed-as", language, name=told.spelled) if told.spelled else ""
    on = say("listed-on", language, when=dates.when(told.on, language)) if told.on else ""
    title = sources[0].title if sources else told.source
    return Phrase(say("listed", language, title=title, as_=as_, on=on), context.notes.of(one.writer, (told.source,)))

"""The notice that rules ask for of a visit or trip: to whom it was given, when, and under which articles."""

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.event_words import VISITS, event_statement
from stedenband.reports.grammar import say
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.organs import organ_of_writer
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventKind


def notice_of(context: ReportContext, event: EventOnDay) -> Statement:
    """`De gemeenteraad is van dit bezoek op de hoogte gebracht, op grond van artikel 4 van de Gedragscode.`"""
    language, notice = context.language, event.notice
    assert notice is not None  # noqa: S101 - asked by the caller
    rules = named(notice.rules, language)
    to = organ_of_writer(notice.to, context.owners[event.writer], event.home, language) if notice.to else ""
    what = VISITS.get(event.kind)
    this = Bilingual(f"dit {what.nl}", f"this {what.en}") if what else Bilingual("deze activiteit", "this event")
    if event.kind is EventKind.OFFICIAL_TRIP:
        this = Bilingual("deze dienstreis", "this official trip")
    words = {
        "what": this.text(language),
        "articles": _articles(notice.articles, language) if notice.articles else "",
        "rules": Bilingual(f"de {notice.rules}" if rules == notice.rules else rules, f"the “{notice.rules}”").text(
            language
        ),
        "to": to,
        "when": dates.when(notice.date, language) if notice.date else "",
    }
    return event_statement(event, "notice" if to else "notice-to-none", words, many=language == "nl" and is_many(to))


def _articles(numbers: str, language: Language) -> str:
    """`artikel 4 van `, `de artikelen 5.2 tot en met 5.4 van `."""
    many = any(sign in numbers for sign in ("t/m", ",", " en ", "-", "–"))
    if "," in numbers and " en " not in numbers:
        numbers = " en ".join(numbers.rsplit(", ", 1))
    words = Bilingual(numbers.replace("t/m", "tot en met"), numbers.replace("t/m", "to").replace(" en ", " and "))
    return say("articles" if many else "article", language, articles=words.text(language))

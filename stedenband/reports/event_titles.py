"""The title of an event inside a sentence: `een bezoek aan Iserlohn`, `de ondertekening van het memorandum`."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.grammar import lowered
from stedenband.reports.quotes import in_quotes
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import EventKind, EventStatus

# The nouns that a title can begin with (also as the last part of a longer word), and what stands before them.
_ONE = tuple(
    "aanbieding aankomst aanleg afscheid avond besluit beurs bezoek bijeenkomst boek boomplanting bouw brief "  # noqa: SIM905
    "campagne ceremonie concert conferentie congres cursus dag debat diner evaluatie excursie "
    "expositie feest festival fietstocht gastles gesprek handelsmissie herdenking hulptransport "
    "inrichting inzameling jubileum kamp kennismaking kerkdienst kranslegging lezing loop lunch maaltijd markt "
    "middag onderhoud ondertekening onthulling ontmoeting ontvangst opening oprichting optreden "
    "overhandiging overleg plechtigheid presentatie project publicatie receptie reis renovatie restauratie "
    "rondleiding schenking seminar stage studiedag symposium tentoonstelling terugblik tocht toernooi training "
    "uitbreiding uitvoering uitwisseling verbouwing vergadering verslag verzoek viering voorstelling wandeling "
    "wedstrijd week weekend werkbezoek workshop".split()
)
# Those of them before which `het` stands.
_NEUTER = tuple(
    "afscheid besluit bezoek boek concert congres debat diner feest festival gesprek hulptransport jubileum kamp "  # noqa: SIM905
    "onderhoud optreden overleg project seminar symposium toernooi verslag verzoek weekend".split()
)
DEFINITE = tuple(
    "aanbieding aankomst bouw evaluatie herdenking ondertekening onthulling opening oprichting overhandiging "  # noqa: SIM905
    "presentatie viering".split()
)
# What somebody works on for some time, where anything else takes place.
_WORKS = frozenset(
    "aanleg bouw herbouw inrichting nieuwbouw opbouw renovatie restauratie uitbreiding verbouwing wederopbouw".split()  # noqa: SIM905
)
_LETTERS = frozenset({"raadsbrief", "raadsinformatiebrief", "collegebrief"})
_ORDINALS = frozenset({"eerste", "tweede", "derde", "vierde", "vijfde", "tiende", "laatste"})
_WITHOUT = ("samenwerking", "steun", "hulp")
_MANY = tuple(
    "activiteiten bezoeken bijeenkomsten concerten conferenties cursussen dagen evenementen "  # noqa: SIM905
    "exposities feesten gesprekken kampen kredieten lezingen masterclasses ontmoetingen optredens "
    "projecten reizen stages tentoonstellingen tochten toernooien trainingen uitwisselingen "
    "voorstellingen wandelingen wedstrijden weken workshops".split()
)
_ADJECTIVE = re.compile(r"[a-zë-]+(?:e|s|d|g|k|t)", re.IGNORECASE)
_STOP_WORDS = frozenset(
    "aan bij de der door een en het in is met naar of om op over te tot uit van voor zijn haar".split()  # noqa: SIM905
)
_OF_JUBILEE = frozenset(
    "bestaan jaar jarig jarige jubileum stedenband viering vriendschapsband band".split()  # noqa: SIM905
)


_KIND_OF = {kind.nl: kind for kind in EventKind}  # that a title begins with, whatever it was the occasion of

# What there is, where anything else takes place.
_PAPERS = frozenset({EventKind.DECISION, EventKind.LETTER, EventKind.PUBLICATION, EventKind.REQUEST})
_POSSIBLE = ("mogelijk ", "mogelijke ")


class Title(NamedTuple):
    """A title as a noun in a sentence, and whether that is of many, or definite."""

    text: str
    is_many: bool = False
    is_definite: bool = False


def is_considered(event: EventOnDay) -> bool:
    """Whether an event is but a possible one, of which nothing was decided: its title says so."""
    return event.title.lower().startswith(_POSSIBLE)


def noun_of(event: EventOnDay, language: Language) -> Title:
    """The title with its article; where it is no such noun, or the report is in English, what it was with the title."""
    kind = kind_in_text(event.kind, language)
    if language == "en" and (said := _KIND_OF.get(event.title.split()[0].lower())):
        kind = kind_in_text(said, language)
    if language == "nl":
        title = event.title.split(" ", 1)[1] if is_considered(event) else event.title
        words = title.split()
        first, second = (word.lower() for word in (*words[:2], *["", ""][len(words) :]))
        if first.endswith(_MANY):
            return Title(lowered(title), is_many=True)
        if first.endswith(_WITHOUT):
            return Title(lowered(title))
        if first.endswith(_ONE):
            return _of_one(event, title)
        if first in _ORDINALS and second.endswith(_ONE):
            article = "het" if second.endswith(_NEUTER) else "de"
            return Title(f"{article} {lowered(title)}", is_definite=True)
        if second.endswith(_MANY) and _ADJECTIVE.fullmatch(first):
            return Title(lowered(title), is_many=True)
        if second.endswith(_ONE) and _ADJECTIVE.fullmatch(first):
            return Title(f"een {lowered(title)}")
    if language == "en" and event.title.split()[0].lower().endswith(_MANY) and event.kind not in _PAPERS:
        return Title(f"{kind}s ({in_quotes(event.title, language)})", is_many=True)
    return Title(f"{with_article(kind, language)} ({in_quotes(event.title, language)})")


def said_again(event: EventOnDay, language: Language) -> str:
    """What an event is called behind the sentence on it: `de evaluatie`, `het werkbezoek`; `dit` of what is of many."""
    title = event.title.split(" ", 1)[1] if is_considered(event) else event.title
    said = title.split()[0].lower()
    noun = said if said.endswith((*_ONE, *_MANY)) else kind_in_text(event.kind, "nl")
    if noun.endswith(_MANY) or not noun.endswith(_ONE):
        return Bilingual("dit", "it").text(language)
    article = "het" if noun.endswith(_NEUTER) else "de"
    return Bilingual(f"{article} {noun}", f"the {kind_in_text(_KIND_OF.get(noun, event.kind), 'en')}").text(language)


def _of_one(event: EventOnDay, title: str) -> Title:
    """A title that begins with a noun of one, with its article; without a date nothing leads to what it was."""
    first, second, *_ = (*title.split(), "", "")
    is_undated = event.date is None and event.status is EventStatus.HELD
    is_definite = second == "van" and (is_work(title) or (first.lower() in DEFINITE and not is_undated))
    article = "de" if is_definite or (first.lower() in _LETTERS and second[:1].isupper()) else "een"
    return Title(f"{article} {lowered(title)}", is_definite=is_definite)


def is_work(title: str) -> bool:
    """Whether a title is of what somebody worked on for some time: `Opbouw van een kliniek`."""
    return title.partition(" ")[0].lower() in _WORKS


def kind_in_text(kind: EventKind, language: Language) -> str:
    """What an event of a kind is called in a sentence."""
    return "anniversary celebration" if language == "en" and kind is EventKind.JUBILEE else kind.label(language)


def with_article(word: str, language: Language) -> str:
    """`een bezoek`, `an exchange`."""
    if language == "nl":
        return f"een {word}"
    return f"{'an' if word[0] in 'aeio' else 'a'} {word}"


def is_said(event: EventOnDay, text: str, others: Iterable[str] = ()) -> bool:
    """Whether a sentence says all that the title says, so that the title need not be told."""
    told = _words(" ".join([text, *others])) | _STOP_WORDS | (_OF_JUBILEE if event.jubilee else frozenset())
    return _words(event.title) <= told


def without_title(event: EventOnDay, who: str, names: Iterable[str]) -> str | None:
    """`a discussion`, `a request about Denizli`: in English, of a title that says but with whom and on whose bond.

    `who` is that in Dutch; None where the title says more.
    """
    names = list(names)
    if not who or not is_said(event, f"{event.kind.nl} {who}", names):
        return None
    about = next((f" about {name}" for name in names if f"over {name}" in event.title), "")
    return with_article(kind_in_text(event.kind, "en"), "en") + about


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))

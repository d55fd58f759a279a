"""The words of an event that its sentences share: when, on which occasion, about what and where it was."""

import re
from collections.abc import Iterator, Mapping

from stedenband.query.jubilees import half_after
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.event_modes import is_since
from stedenband.reports.event_titles import DEFINITE
from stedenband.reports.grammar import listed, number_word, say, theme_list, times_word
from stedenband.reports.names import is_name, named, stands_in
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, words_for
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventKind, EventStatus, Theme
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.jubilees import HALF, years_told

_FAR_FROM_ITS_YEAR = 6  # years from which on a celebration is not that of a jubilee
VISITS = {
    EventKind.VISIT: Bilingual("bezoek", "visit"),
    EventKind.OFFICIAL_TRIP: Bilingual("werkbezoek", "working visit"),
}


def event_statement(event: EventOnDay, key: str, words: Mapping[str, str], *, many: bool = False) -> Statement:
    """A statement on an event, in the paragraph on what was or on what is ahead, as one without doubt."""
    paragraph = Paragraphs.AHEAD if event.status is EventStatus.PLANNED else Paragraphs.EVENTS
    return Statement(
        key, words_for(key, {**words, "doubt": ""}), event.writer, event.sources, paragraph, many, is_shared=True
    )


# --- When and on which occasion ---


def event_when(context: ReportContext, event: EventOnDay) -> str:
    """`op 5 juli 2024`, `elk jaar rond 4 mei`, `ongeveer twee keer per jaar`, `op een nog onbekende dag`."""
    language = context.language
    if event.status is EventStatus.RECURRING and not (event.date and event.date.yearly):
        return _when_again(event, language)
    if event.date is None:
        return say("no-day-yet" if event.status is EventStatus.PLANNED else "undated", language)
    if is_since(event):
        return dates.since(event.date.parts[0], language)
    return when_in_view(event, language) if event.kind in VISITS else dates.when(event.date, language)


def _when_again(event: EventOnDay, language: Language) -> str:
    """How often something returns, and in which years: of one date alone only that it was held then too."""
    often, at = how_often(event, language), event.date
    if at is None:
        return often or say("regularly", language)
    if not at.is_span:
        often = often or say("regularly", language)
        return say("often-then", language, often=often, when=dates.when(at, language))
    when = dates.since(at.parts[0], language) if is_since(event) else dates.when(at, language)
    if not often:
        return when
    if language == "en" and is_since(event):
        return f"{often} {when}"
    return f"{often}, {when}," if at.ends_open else f"{when}, {often},"


_NEARLY = 0.05  # how far from whole a number of years may be, as `0.33` is written for once in three


def how_often(event: EventOnDay, language: Language) -> str:
    """`elk jaar`, `ongeveer twee keer per jaar`, `eens in de twee jaar`; nothing where it is not known."""
    times, about = event.per_year, say("about", language) if event.about else ""
    if not times:
        return ""
    if times == 1 and not about:
        return say("yearly", language)
    years = round(1 / times)
    if times < 1 and abs(1 / times - years) < _NEARLY * years:
        return say("once-in-years", language, about=about, years=number_word(years, language))
    return say("times-a-year", language, about=about, times=times_word(times, language))


def when_in_view(event: EventOnDay, language: Language) -> str:
    """When something is considered to be, or a visit was: also `in de tweede helft van 2025`, which it did not last."""
    if event.date is None:
        return ""
    halves = {"01/06": "first", "07/12": "second"}
    start, _, end = event.date.text.partition("/")
    half = halves.get(f"{start[5:]}/{end[5:]}") if start[:4] == end[:4] else None
    return say(f"{half}-half", language, year=start[:4]) if half else dates.when(event.date, language)


def occasion(context: ReportContext, event: EventOnDay) -> str:
    """The jubilee that it marks, with its year where it is marked later; of several bonds that of all as old."""
    if not event.jubilee or not (them := context.bonds_of(event)):
        return ""
    language, one = context.language, them[0]
    begun = begun_for(one, event)
    late = years_late(begun, event)
    year = say("occasion-late", language, year=begun.last.year + int(event.jubilee)) if late and begun else ""
    are_several = len({it.id for it in them}) > 1 and len({_year(begun_for(it, event)) for it in them}) == 1
    return say("occasion", language, years=years_told(event.jubilee), late=year, many=are_several)


def _year(at: Edtf | None) -> int | None:
    return at.last.year if at else None


def _bond(context: ReportContext, event: EventOnDay) -> BondOnDay | None:
    """The first of its bonds that the report is on."""
    return next(iter(context.bonds_of(event)), None)


def begun_for(one: BondOnDay, event: EventOnDay) -> Edtf | None:
    """The beginning that a jubilee counts from: of the bond or of any kind that it was, whichever lies nearest."""
    known = [at for at in dict.fromkeys((one.kind_since, one.since, *one.began_anew)) if at]
    if event.date is None or not event.jubilee:
        return next(iter(known), None)
    marked = event.date.first.year - int(event.jubilee)
    return min(known, key=lambda at: abs(at.last.year - marked), default=None)


def years_late(since: Edtf | None, event: EventOnDay) -> int:
    """How many years after the year that it marks a jubilee is celebrated; zero where it is not late or not known."""
    if since is None or event.date is None or event.date.yearly or not event.jubilee:
        return 0
    half = half_after(since) if event.jubilee == HALF else None
    return max(0, event.date.first.year - (half.last.year if half else since.last.year + int(event.jubilee)))


def is_near(event: EventOnDay, year: int) -> bool:
    """Whether an event can celebrate a jubilee of a year: years before or after it, it marks that of other members."""
    if event.date is None or event.date.yearly:
        return True
    return event.date.first.year - _FAR_FROM_ITS_YEAR < year < event.date.last.year + _FAR_FROM_ITS_YEAR


def about(context: ReportContext, event: EventOnDay) -> str:
    """Its themes, unless the title or the bond as a whole has them; and the committees that take part in it."""
    if not (event.themes or event.committees):  # hot: most have none
        return ""
    return ", ".join(filter(None, (_on_themes(context, event), _with_committees(context, event))))


def about_with(context: ReportContext, event: EventOnDay, people: str) -> dict[str, str]:
    """What it was about, and with whom: committees and people as one (`met medewerking van … en met delegaties`)."""
    committees = _with_committees(context, event) if people and event.committees else ""
    if not committees or event.kind is EventKind.LETTER:  # of which may be told whom it was from or to
        return {"about": about(context, event), "with": people}
    return {"about": _on_themes(context, event), "with": listed([committees, people], context.language)}


def _on_themes(context: ReportContext, event: EventOnDay) -> str:
    language = context.language
    themes = [
        theme for theme in event.themes if language == "nl" or theme.value != event.kind.value
    ]  # English tells the kind
    if not themes or _are_in_title(event) or any(set(themes) <= told for told in _themes_told(_bond(context, event))):
        return ""
    return say("on-theme", language, list=theme_list(themes, language), many=len(themes) > 1)


def _with_committees(context: ReportContext, event: EventOnDay) -> str:
    """`met medewerking van het Preston Comité`, of those that no title, text or participant names."""
    told = (event.title, event.background, *(one.organisation for one in event.participants))
    said = " ".join(filter(None, told))
    known = {one.id: one.name for one in context.register.municipalities[event.writer].committees}
    taking_part = [known[id] for id in event.committees if id in known and not stands_in(known[id], said)]
    names = [named(name, context.language) for name in taking_part]
    return say("with-committees", context.language, list=listed(names, context.language)) if names else ""


def _themes_told(one: BondOnDay | None) -> list[set[Theme]]:
    if one is None:
        return []
    return [set(one.themes), *(set(agreement.themes) for agreement in one.agreements)]


def _are_in_title(event: EventOnDay) -> bool:
    title = event.title.lower()
    return all(theme.nl[:5] in title for theme in event.themes)


# --- Where it was, and what its title says ---


def names_told(context: ReportContext, event: EventOnDay) -> Iterator[str]:
    """The names that a title need not repeat: of the sides of its bonds."""
    yield context.owners[event.home].name
    yield from (member.name for one in context.bonds_of(event) for member in one.members)


def event_place(context: ReportContext, event: EventOnDay) -> str:
    """Where it was, unless the title says so: `in Almelo`, `in het museum`, and of another place only its name."""
    if event.place is None or says_where(event.title, event.place):
        return ""
    place = named(event.place, context.language)
    is_town = _is_town(event.place) or any(opens_with(event.place, name) for name in names_told(context, event))
    if context.language == "en":
        place = place.replace(" en ", " and ") if place == event.place else place
        return f"in {place}" if is_town else say("event-place", "en", place=place)
    in_title = next((name for name in names_told(context, event) if f"{name} (" in f"{event.title} ("), "")
    if in_title and event.place.startswith(f"{in_title} (") and event.place.endswith(")"):
        return event.place.removeprefix(f"{in_title} ")  # the title has the name already
    is_known = place != event.place or place.split()[0] in {"de", "het"} or is_town
    if is_known:
        is_at = event.place.lower().startswith("gemeente ") or _is_occasion(event.place)  # where a place is `in`
        return f"bij {place}" if is_at else say("event-place", context.language, place=place)
    return say("event-at", context.language, place=_BRACKETS.sub(r"[\1]", _BRACKETS_LAST.sub(r", \1", place)))


def says_where(text: str, place: str) -> bool:
    """Whether a text says where something was: not by a name that is part of a word in it, nor by that of a side."""
    if place not in text:
        return False
    before = (text[: it.start()].rpartition(" ")[0] for it in re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", text))
    return any(not (place[0].isupper() and _OF_A_SIDE.search(words)) for words in before)


_OF_A_SIDE = re.compile(r"\b(?:met|over|tussen|uit|van|about|between|from|of|with)$")  # what a name of a side is behind


def _is_town(place: str) -> bool:
    """Whether a place is a name that stands without an article: `Cebu City`, and not `Raadzaal` or `Online`."""
    return is_name(place) and not _NO_TOWN.search(place)


_NO_TOWN = re.compile(
    r"(?:bibliotheek|centrum|digitaal|gebouw|gracht|hal|hotel|huis|kapel|kasteel|kathedraal|kerk|klooster|markt|monument"
    r"|museum|online|paleis|park|plein|school|schouwburg|stadion|station|straat|teams|theater|toren|universiteit|zaal|zoom)"
    r"(?: \(|\)|,| en |$)",
    re.IGNORECASE,
)


def _is_occasion(place: str) -> bool:
    """Whether a place is what took place there: `de opening van het museum`."""
    article, _, rest = place.partition(" ")
    return article in {"de", "het"} and rest.split(" ")[0].endswith(DEFINITE)


_BRACKETS_LAST = re.compile(r" *\(([^()]*)\)$")
_BRACKETS = re.compile(r"\(([^()]*)\)")  # within others these are square


def opens_with(place: str, name: str) -> bool:
    """Whether a place is a name, or that name with where in it: `Lünen (Altlünen)`, `Vologda, Rusland`."""
    return place == name or place.startswith((f"{name} (", f"{name}, "))


def in_one_bracket(what: str, place: str) -> tuple[str, str]:
    """What it was and where; where both end in brackets the place stands in those of the title."""
    if what.endswith(")") and place.startswith("("):
        return f"{what[:-1]}, {place[1:]}", ""
    return what, place


def is_said_by(title: str, text: str) -> bool:
    """Whether a title has every word of a text, articles apart."""
    told = set(title.lower().split())
    return set(text.lower().split()) - {"de", "het", "een", "van", "uit"} <= told

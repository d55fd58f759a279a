"""Yearly figures in words: what there is each year or was in one, and how many take part in a committee."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from stedenband.model.place import YearlyFigure
from stedenband.reports.grammar import listed, number_word, say
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Figure
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import grouped

_ONE = {
    Figure.EXCHANGES: Bilingual("uitwisseling", "exchange"),
    Figure.PARTICIPANTS: Bilingual("betrokken mens", "person involved"),
    Figure.VISITS: Bilingual("bezoek", "visit"),
    Figure.PROJECTS: Bilingual("project", "project"),
    Figure.MEMBERS: Bilingual("lid", "member"),
    Figure.VOLUNTEERS: Bilingual("vrijwilliger", "volunteer"),
}
_IN_IT = frozenset({Figure.MEMBERS, Figure.VOLUNTEERS})  # who is in a committee; all else is what there was

Then = Callable[[tuple[str, ...]], Edtf | None]


class ToldFigures(NamedTuple):
    """What figures say: a template's `key`, the words for its slots, its number, and the sources of the figures."""

    key: str
    words: dict[str, str]
    are_many: bool
    sources: tuple[str, ...]


def figure_cell(one: YearlyFigure, language: Language) -> str:
    """A yearly figure in a table: `ongeveer 50 uitwisselingen`, `1 lid (2023)`."""
    year = f" ({dates.bare(one.year, language)})" if one.year else ""
    return f"{_about(one, language)}{grouped(one.number, language)} {_label(one, language)}{year}"


def yearly(
    name: str, them: Sequence[YearlyFigure], language: Language, then: Then, *, is_over: bool = False, via: str = ""
) -> Iterator[ToldFigures]:
    """What figures say of a committee or a municipality, by year; `is_over` says that it is no more.

    `via` says through whom what there was came about, where that is not plain: `via het Comité Oost`.
    Of those of no year `then` says in which one their sources told them, where that year is past.
    """
    by_year: dict[Edtf | None, list[YearlyFigure]] = {}
    for one in them:
        by_year.setdefault(one.year, []).append(one)
    for year, of_year in by_year.items():
        told_in = None if year or is_over else then(_sources(of_year))
        at = year or told_in
        when = dates.when(at, language) if at else ""
        is_past = is_over or bool(when)
        happened = [one for one in of_year if one.counts not in _IN_IT]
        if happened:
            key = "figures-in" if year else "figures-past" if is_over else "figures-then" if when else "figures"
            each = say("in-each-year", language) if key == "figures-then" else ""
            as_of = dates.bare(told_in, language) if told_in else ""
            words = {"when": when, "then": as_of, "list": _happened(happened, language, each, is_past=is_past)}
            words["via"] = via
            yield ToldFigures(key, words, [one.number for one in _subject(happened)] != [1], _sources(happened))
        if in_it := [one for one in of_year if one.counts in _IN_IT]:
            words = {"name": name, "when": when, "list": listed([_figure(one, language) for one in in_it], language)}
            yield ToldFigures(_of_people(when, is_past=is_past), words, False, _sources(in_it))


def _of_people(when: str, *, is_past: bool) -> str:
    if when:
        return "counted-in"
    return "counted-past" if is_past else "counted"


def _sources(them: Sequence[YearlyFigure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for one in them for source in one.sources))


def _figure(one: YearlyFigure, language: Language) -> str:
    """A figure in a sentence, without its year: `één uitwisseling`, `ongeveer 50 uitwisselingen`."""
    return f"{_number(one, language)} {_label(one, language)}"


def _label(one: YearlyFigure, language: Language) -> str:
    return _ONE[one.counts].text(language) if one.number == 1 else one.counts.label(language)


def _number(one: YearlyFigure, language: Language) -> str:
    return f"{_about(one, language)}{number_word(one.number, language)}"


def _about(one: YearlyFigure, language: Language) -> str:
    return Bilingual("ongeveer ", "about ").text(language) if one.about else ""


def _subject(them: Sequence[YearlyFigure]) -> list[YearlyFigure]:
    """The figures that are the subject of their sentence: all of them, or without the people involved in the others."""
    what = [one for one in them if one.counts is not Figure.PARTICIPANTS]
    return what if what and len(them) - len(what) == 1 else [*them]


def _happened(them: Sequence[YearlyFigure], language: Language, each: str, *, is_past: bool) -> str:
    """Figures in a sentence: `ongeveer 50 uitwisselingen per jaar, waarbij ongeveer 1.000 mensen betrokken zijn`."""
    what = _subject(them)
    told = listed([_figure(it, language) for it in what], language) + each
    if len(what) == len(them):
        return told
    (whom,) = (one for one in them if one not in what)
    verbs = ("was", "waren") if is_past else ("is", "zijn")
    one = Bilingual(f"mens betrokken {verbs[0]}", "person")
    who = one if whom.number == 1 else Bilingual(f"mensen betrokken {verbs[1]}", "people")
    how = Bilingual("waarbij", "involving").text(language)
    return f"{told}, {how} {_number(whom, language)} {who.text(language)}"

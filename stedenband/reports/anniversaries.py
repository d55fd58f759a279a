"""Round years of bonds: those ahead, and those past with how they were celebrated."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from stedenband.query.jubilees import half_after, is_counted_from, years_after
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.member_changes import as_it_is_by, joined_later, since_of_members
from stedenband.register.still import as_before, or_still
from stedenband.reports.blocks import headed, label, table
from stedenband.reports.first_members import names_in_turn
from stedenband.reports.grammar import capital, listed, noun, say, the
from stedenband.reports.jubilee_doubts import full_after, may_be_there_when_full
from stedenband.reports.jubilees import (
    LOOKING_BACK,
    Jubilee,
    coming,
    counted_from,
    is_active_by,
    past,
)  # fmt: skip
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import joined
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf, parse
from stedenband.vocabulary.jubilees import HALF, years_told

_JUBILEES = {
    "year": Bilingual("Jaar", "Year"),
    "partner": Bilingual("Partner", "Partner"),
    "years": Bilingual("Jubileum", "Anniversary"),
    "told": Bilingual("Viering", "Celebration"),
}


def anniversaries(context: ReportContext) -> Part:
    """The round years that are past with how they were celebrated, and those ahead: in sentences and as tables."""
    parts = []
    for key in ("past", "coming"):
        found = _found(context, key)
        if found:
            told = Paragraph(_in_sentences(context, key, found, with_beginnings=True))
            overview = table(context, key, _JUBILEES, [_row(context, *pair) for pair in found])
            blocks = (told, overview) if overview and (len(found) > 1 or context.options.in_tables) else (told,)
            parts.append(Part(key, say(key, context.language), blocks))
    return headed(context, "anniversaries", parts=tuple(parts))


def jubilees_ahead(context: ReportContext) -> tuple[Phrase, ...]:
    """The round years ahead, in sentences."""
    return _in_sentences(context, "coming", _found(context, "coming"))


def _in_sentences(
    context: ReportContext, key: str, found: Iterable[tuple[Jubilee, BondOnDay]], *, with_beginnings: bool = False
) -> tuple[Phrase, ...]:
    """The jubilees that are past or coming, those of a year of which the same is told in one sentence.

    With the sources of the celebrations, and `with_beginnings` of that from which the years count, and of how the
    bonds stand by then.
    """

    def told_alike(pair: tuple[Jubilee, BondOnDay]) -> object:
        """The year and how sure that is; of what is past also what is told of it."""
        jubilee, _ = pair
        source = (jubilee.marked.writer, jubilee.marked.sources) if jubilee.marked else None
        return year_of(jubilee).text, (source, jubilee.said) if key == "past" else None

    def told(alike: list[tuple[Jubilee, BondOnDay]]) -> Phrase:
        """The sentence on jubilees of one year of which the same is told, with its notes."""
        of_bonds = (_of_beginning, _of_standing) if with_beginnings else ()
        known = [number for pair in alike for of_bond in of_bonds for number in of_bond(context, *pair)]
        marked = [number for jubilee, _ in alike for number in _of_marking(context, jubilee)]
        notes = {*known, *marked}
        return Phrase(_of_year(context, key, alike), tuple(sorted(notes)))

    groups: dict[object, list[tuple[Jubilee, BondOnDay]]] = {}
    for pair in found:
        groups.setdefault(told_alike(pair), []).append(pair)
    return joined(map(told, groups.values()))


def _of_beginning(context: ReportContext, jubilee: Jubilee, one: BondOnDay) -> tuple[int, ...]:
    """The sources of the beginning from which years count."""
    begun = next(change for change in one.changes if change.when == jubilee.since)
    return context.cited(one, begun.sources)


def _of_standing(context: ReportContext, jubilee: Jubilee, one: BondOnDay) -> tuple[int, ...]:
    """The sources of how a bond stands or stood by then, as far as that is told."""
    return context.notes.of(one.writer, jubilee.sources)


def _of_marking(context: ReportContext, jubilee: Jubilee) -> tuple[int, ...]:
    """The sources of the event that marked a jubilee."""
    return context.notes.of(jubilee.marked.writer, jubilee.marked.sources) if jubilee.marked else ()


def _of_year(context: ReportContext, key: str, alike: list[tuple[Jubilee, BondOnDay]]) -> str:
    """The jubilees of a year, in one sentence."""
    first, language = alike[0][0], context.language
    groups: dict[object, list[tuple[Jubilee, BondOnDay]]] = {}
    for jubilee, one in alike:
        groups.setdefault(_told_with(key, jubilee, one), []).append((jubilee, one))
    if len(groups) == 1:
        return _sentence(context, f"jubilee-{key}", alike)
    by_years = _by_years(key, groups.values())
    when = _when(context, first)
    if len(by_years) == 1:
        return capital(_said_of_groups(context, f"jubilee-{key}", by_years[0], when=when))
    told = [_said_of_groups(context, f"jubilee-of-{key}", them) for them in by_years]
    return capital(say(f"jubilees-{key}", language, when=when, list=listed(told, language), told=first.said_of_many))


_Alike = Sequence[tuple[Jubilee, BondOnDay]]


def _by_years(key: str, groups: Iterable[_Alike]) -> list[list[_Alike]]:
    """The jubilees that are named together, with those of other kinds that are of as many years.

    Of what is coming those of which more is told stand alone.
    """
    found: dict[object, list[_Alike]] = {}
    for at, them in enumerate(groups):
        jubilee, one = them[0]
        is_alone = _has_own_words(key, jubilee, one) or (key == "coming" and jubilee.said)
        found.setdefault((jubilee.years, at if is_alone else None), []).append(them)
    return list(found.values())


def _said_of_groups(context: ReportContext, key: str, groups: Sequence[_Alike], **words: str) -> str:
    """The jubilee of bonds that are named together, or of several such: `de jumelages met … en de stedenband met …`."""
    if len(groups) == 1:
        return _said(context, key, groups[0], **words)
    ties = [_ties(context, them) if len(them) > 1 else _tie(context, them[0][1], them[0][0].since) for them in groups]
    jubilee = groups[0][0][0]
    words |= {
        "the_tie": listed(ties, context.language),
        "years": years_told(jubilee.years),
        "told": jubilee.said_of_many,
    }
    return say(key, context.language, many=True, **words)


def _found(context: ReportContext, key: str) -> list[tuple[Jubilee, BondOnDay]]:
    them = (pair for one in context.bonds for pair in (_coming if key == "coming" else _past)(context, one))
    return sorted((pair for pair in them if pair[1].members), key=lambda pair: pair[0].year)


def _coming(context: ReportContext, one: BondOnDay) -> Iterator[tuple[Jubilee, BondOnDay]]:
    return ((jubilee, _by_then(jubilee, it)) for it in or_still(one) for jubilee in coming(context, it))


def _past(context: ReportContext, one: BondOnDay) -> Iterator[tuple[Jubilee, BondOnDay]]:
    """Its past jubilees, each once, with the bond as it was, and those that took part as its years were full."""
    found: dict[tuple[int, int | float], tuple[Jubilee, BondOnDay]] = {}
    for then in (one, *_as_it_was(context, one)):
        for jubilee in past(context, then):
            if then is one or may_be_there_when_full(then, jubilee.since, jubilee.years):
                found.setdefault((jubilee.year, jubilee.years), (jubilee, _with_members_then(jubilee, one, then)))
    return iter(found.values())


def _as_it_was(context: ReportContext, one: BondOnDay) -> Iterator[BondOnDay]:
    """A bond as it was in force before each change that ended it, or made it of another kind, as far as that is asked.

    It is where the bond goes on as another kind, or may not yet have ended; where a period is asked for of any.
    """
    period, years = context.options.period, context.options.on.year - LOOKING_BACK
    first = period[0] if period else date(max(years, 1), 1, 1)
    for at, change in enumerate(one.changes):
        if at and change.certain > first and _is_asked(change, one, in_period=period is not None):
            then = as_before(one, at, one.on)
            then.announced = (change,)
            if then.in_force:
                yield then


def _is_asked(change: Change, one: BondOnDay, *, in_period: bool) -> bool:
    """Whether the jubilees before a change are told: before an ending those asked for, and while that is not sure."""
    if change.turns_into:
        return one.in_force or in_period
    return change.ends_bond and (in_period or one.on < change.certain)


def _with_members_then(jubilee: Jubilee, one: BondOnDay, then: BondOnDay) -> BondOnDay:
    """A bond with those that took part on the first day on which its years may have been full, where others do now."""
    if then is one and not one.tie.is_joined_or_left:
        return one
    is_known = counted_from(jubilee.since) is not None
    day = min(full_after(jubilee.since.first, jubilee.years) if is_known else date(jubilee.year, 1, 1), one.on)
    is_now = then is one
    found = bond_on_day(one.register, one.tie, one.home, day) if is_now else as_before(one, len(then.changes), day)
    return found if found and found.members else then


def _by_then(jubilee: Jubilee, one: BondOnDay) -> BondOnDay:
    """A bond with those that still are to take part on the day on which its years are full."""
    return as_it_is_by(one, years_after(jubilee.since.first, jubilee.years))


def _told_with(key: str, jubilee: Jubilee, one: BondOnDay) -> object:
    """What jubilees of a year have alike of which the bonds are named together: who took part since is told of each."""
    of_kind = one.kind if jubilee.since == one.kind_since else None
    is_alone = _has_own_words(key, jubilee, one)
    return (one.home, one.id) if is_alone else (one.home, of_kind, jubilee.years, jubilee.said)


def _has_own_words(key: str, jubilee: Jubilee, one: BondOnDay) -> bool:
    """Whether of a bond it is told who took part since, or how it stands by then."""
    is_of_others = since_of_members(one) is not None or bool(joined_later(one))
    return is_of_others or (key == "coming" and not is_active_by(jubilee, one))


def _when(context: ReportContext, jubilee: Jubilee) -> str:
    """`in 2028`, and of the year of the report `dit jaar (2026)`."""
    year, language = year_of(jubilee), context.language
    if year.text == f"{context.options.on.year:04}":
        return say("this-year", language, year=year.text)
    return dates.when(year, language)


def _sentence(context: ReportContext, key: str, alike: Sequence[tuple[Jubilee, BondOnDay]]) -> str:
    when = _when(context, alike[0][0])
    return capital(_said(context, key, alike, when=when))


def _said(context: ReportContext, key: str, alike: Sequence[tuple[Jubilee, BondOnDay]], **words: str) -> str:
    """The jubilee of one bond or of several: `de jumelages met Frascati en Windsor 60 jaar`."""
    (jubilee, one), many = alike[0], len(alike) > 1
    the_tie = _ties(context, alike) if many else _tie(context, one, jubilee.since)
    told = jubilee.said_of_many if many else jubilee.said
    words |= {"the_tie": the_tie, "years": years_told(jubilee.years), "told": told}
    return say(key, context.language, many=many, **words)


def _ties(context: ReportContext, alike: Sequence[tuple[Jubilee, BondOnDay]]) -> str:
    """`de jumelages met Frascati en Windsor`: bonds of one municipality that are named together."""
    (jubilee, one), language = alike[0], context.language
    is_of_kind = jubilee.since == one.kind_since
    tie = the(one.kind, language, many=True) if is_of_kind else say("same-bond", language, many=True)
    partners = listed([context.partner_names(it) for _, it in alike], language)
    key = "bond-with" if len(context.options.homes) == 1 else "bond-of"
    return say(key, language, tie=tie, gemeente=context.gemeente(one), partners=partners)


def _tie(context: ReportContext, one: BondOnDay, since: Edtf) -> str:
    """`de stedenband met Preston`, `de band` since it was of another kind; of which municipality, among several."""
    language, is_of_one = context.language, len(context.options.homes) == 1
    tie = the(one.kind, language) if since == one.kind_since else say("same-bond", language)
    words = {"tie": tie, "gemeente": context.gemeente(one), "partners": context.partner_names(one)}
    if since_of_members(one):  # its years are not those of the partners that it has by now
        return say("bond-now-with" if is_of_one else "bond-now-of", language, **words)
    if joined_later(one):
        words["partners"] = names_in_turn(one, language)
    return say("bond-with" if is_of_one else "bond-of", language, **words)


def year_of(jubilee: Jubilee) -> Edtf:
    """The year of a jubilee, one of several or about or uncertain as the beginning is that it counts from."""
    since = jubilee.since
    if jubilee.marked and not is_counted_from(since):
        return parse(f"{jubilee.year:04}")
    if since.dates_in_set or counted_from(since) is None:
        half = half_after(since) if jubilee.years == HALF else None
        full, added = (half, 0) if half else (since, int(jubilee.years))
        days = full.dates_in_set or (full,)  # a winter is in two years
        years = dict.fromkeys(at.year + added for one in days for at in (one.first, one.last))
        if len(years) > 1:
            return parse(f"[{','.join(f'{year:04}' for year in years)}]")
    return parse(f"{jubilee.year:04}{since.text[len(since.bare_text) :]}")


def _row(context: ReportContext, jubilee: Jubilee, one: BondOnDay) -> tuple[Phrase, ...]:
    language = context.language
    return (
        Phrase(dates.label(year_of(jubilee), language)),
        Phrase(label(context, one), _of_beginning(context, jubilee, one)),
        Phrase(_named(context, jubilee, one)),
        Phrase(jubilee.told, tuple(sorted({*_of_marking(context, jubilee), *_of_standing(context, jubilee, one)}))),
    )


def _named(context: ReportContext, jubilee: Jubilee, one: BondOnDay) -> str:
    """`50 jaar stedenband`; without the kind where it counts from before the bond was of that kind."""
    key = "years-of" if jubilee.since == one.kind_since else "years"
    return say(key, context.language, years=years_told(jubilee.years), kind=noun(one.kind, context.language))

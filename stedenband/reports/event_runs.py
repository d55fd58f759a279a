"""Events told one after the other: their order, and those that are alike but for one thing in one sentence."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.grammar import listed, say
from stedenband.reports.statements import Statement
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import EventStatus


def rule_before_case(events: Sequence[EventOnDay]) -> list[EventOnDay]:
    """The events with what returns, without a day, before the dated ones of its kind: these are cases of it."""
    order = list(events)
    for rule in [one for one in events if one.status is EventStatus.RECURRING and one.date is None]:
        cases = [one for one in order if one.status is EventStatus.HELD and one.date and one.kind is rule.kind]
        if cases:
            order.remove(rule)
            order.insert(order.index(cases[0]), rule)
    return order


def in_fewer_sentences(told: Sequence[Statement], language: Language) -> Iterator[Statement]:
    """What happened alike on several days as one statement, and several things of one time as one."""
    by_time = groupby(_with_days_together(told, language), key=_only_when)
    for when, alike in by_time:
        statements = list(alike)
        if when is None or len(statements) == 1:
            yield from statements
            continue
        first = statements[0]
        what = things_in_turn([dict(one.values)["what"] for one in statements], language)
        words = {**dict(first.values), "what": what}
        yield first._replace(values=tuple(words.items()), many=True)


def _only_when(one: Statement) -> object:
    """What statements have alike of which only the thing itself differs; None for one that says anything else."""
    words = dict(one.values)
    is_plain = one.key.startswith("event-") and "when" in words
    if not is_plain or any(word for name, word in words.items() if name not in ("when", "what")):
        return None
    return one.key, words["when"], one.writer, one.sources, one.paragraph


def things_in_turn(things: Sequence[str], language: Language) -> str:
    """A list whose last item stands apart, as the items have an `en` of their own."""
    conjunction = Bilingual("en", "and").text(language)
    if len(things) == 1 or not any(f" {conjunction} " in thing for thing in things):
        return listed(things, language)
    return f"{', '.join(things[:-1])}, {conjunction} {things[-1]}"


def _with_days_together(told: Sequence[Statement], language: Language) -> Iterator[Statement]:
    """What happens alike on several days of the year as one: `elk jaar rond 4 mei en rond 5 mei`."""
    days: list[str] = []
    for statement, after in zip_longest(told, told[1:]):
        if after is None and not days:
            yield statement
            continue
        days.append(dict(statement.values).get("when", ""))
        if after is None or not _differ_in_day(statement, after):
            words = {**dict(statement.values), "when": _days(days, language)}
            yield statement._replace(values=tuple(words.items())) if len(days) > 1 else statement
            days = []


def _days(days: Sequence[str], language: Language) -> str:
    """`elk jaar rond 4 en 5 mei`, of several months `elk jaar rond 30 april en rond 4 mei`."""
    parts = [(day.rsplit(" ", 2)) for day in days]
    if all(len(part) > 2 and (part[0], part[-1]) == (parts[0][0], parts[0][-1]) for part in parts):  # noqa: PLR2004
        return f"{parts[0][0]} {listed([part[1] for part in parts], language)} {parts[0][-1]}"
    first, *others = days
    return listed([first, *(day.removeprefix(f"{say('yearly', language)} ") for day in others)], language)


def _differ_in_day(one: Statement, other: Statement) -> bool:
    """Whether two statements say the same of another day."""
    if one.key != other.key or "when" not in dict(one.values):
        return False
    ours, theirs = ({**dict(it.values), "when": ""} for it in (one, other))
    return ours == theirs and one.sources == other.sources

"""A date that sentences in turn have alike: the first says it, the others `op dezelfde datum`."""

import re
from collections.abc import Iterator, Sequence

from stedenband.reports.grammar import say
from stedenband.reports.statements import Statement
from stedenband.text import Language

# How a certain date is said: of two that are not certain, or only bounds, it is not known whether they are the same.
_SAME = {
    "same-day": re.compile(r"o[pn] \d{1,2} [a-zA-Z]+ \d{4}"),
    "same-month": re.compile(r"in [a-zA-Z]+ \d{4}"),
    "same-year": re.compile(r"in \d{4}"),
}


def each_date_once(statements: Sequence[Statement], language: Language) -> Iterator[Statement]:
    """Of statements in turn that have the same certain date the first says it, the others `op dezelfde datum`."""
    before, at_before = None, ""
    for statement in statements:
        dated = {slot: words for slot, words in statement.values if slot in _DATED}
        when = dated.get("when", "")
        at = _without_preposition(when or dated.get("since", "")) if dated else ""
        if when and before and _ended_then(before, statement, at):
            yield _with_when(statement, say("at-that-time", language))
        elif when and at == at_before and not statement.key.endswith("recurring") and _is_clear(before, at):
            when = say(key, language) if (key := _same(when)) else when
            yield _with_when(statement, when)
        else:
            yield statement
        before, at_before = statement, at


def _with_when(statement: Statement, when: str) -> Statement:
    return statement._replace(values=tuple({**dict(statement.values), "when": when}.items()))


def _ended_then(before: Statement, statement: Statement, at: str) -> bool:
    """Whether a committee was dissolved as it stopped: `onderhield tot 2015 de band en is toen opgeheven`."""
    if statement.key != "committee-ended" or before.subject != statement.subject:
        return False
    until = _UNTIL.search(dict(before.values).get("term", ""))
    return until is not None and until[1] == at


_UNTIL = re.compile(r"\b(?:tot|until|to) (?!en met )(.+)$")


def _is_clear(before: Statement | None, at: str) -> bool:
    """Whether `op dezelfde datum` behind a sentence can only be of its date."""
    return before is not None and not _tells_another_year(before, at)


def _tells_another_year(statement: Statement, at: str) -> bool:
    """Whether a sentence tells another year beside its date, of which `op dezelfde datum` behind it could be."""
    beside = " ".join(str(words) for slot, words in statement.values if slot not in _DATED)
    return any(year not in at for year in _YEAR.findall(beside))


def _same(when: str) -> str | None:
    """`op dezelfde datum`, of a month or a year likewise: the key of how a certain date is said again."""
    return next((key for key, said in _SAME.items() if said.fullmatch(when)), None)


_DATED = ("when", "since")
_YEAR = re.compile(r"\b\d{4}\b")
_PREPOSITION = re.compile(r"^(?:op|in|sinds|on|since) ")


def _without_preposition(when: str) -> str:
    return _PREPOSITION.sub("", when) if when else ""

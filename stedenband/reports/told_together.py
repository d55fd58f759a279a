"""What is told of several bonds: statements that say the same are one, with the sources of each of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.statements import Paragraphs, Statement, borne_out, unsourced, words_for
from stedenband.text import fold
from stedenband.vocabulary.codes import Outcome

Bonds = tuple[BondOnDay, ...]


class Told(NamedTuple):
    """Bonds that are told together, and the statements on each."""

    bonds: Bonds
    statements: Mapping[Statement, Bonds]


def gathered(bonds: Bonds, statements: Callable[[BondOnDay], Iterable[Statement]]) -> Told:
    """The statements on some bonds, those that say the same once."""
    if len(bonds) == 1:  # hot: most bonds stand alone
        each = ((statement, statement) for statement in statements(bonds[0]))
        return Told(bonds, {said: bonds for said, _ in _in_turns(each)})
    found: dict[Statement, dict[tuple[str, str], tuple[BondOnDay, Statement]]] = {}
    for one in bonds:
        each = ((unsourced(statement), statement) for statement in statements(one))
        for said, statement in _in_turns(each):
            found.setdefault(said, {})[one.home, one.id] = one, statement
    told = {_of_all(said, them.values()): tuple(one for one, _ in them.values()) for said, them in found.items()}
    return Told(bonds, _named_apart(told))


# What refers to the decision before it, and what says of what it is where that is told of other bonds.
_APART = {"notified": "notified-apart", "notified-here": "notified-here-apart"}


def _named_apart(told: Mapping[Statement, Bonds]) -> Mapping[Statement, Bonds]:
    """The statements on several bonds; one that does not stand behind the decision to which it refers names that."""
    if not any(statement.key in _APART for statement in told):
        return told
    found: dict[Statement, Bonds] = {}
    behind: Bonds = ()  # the bonds of which the statement before is, where that is a decision
    for statement, them in told.items():
        key = statement.key if behind == them else _APART.get(statement.key, statement.key)
        found[statement._replace(key=key)] = them
        behind = them if statement.key == "decided" else ()
    return found


# What became of the proposal that is told before it: two may have come to the same on one day.
_OF_PROPOSAL = {"outcome-unknown", *(f"{sort}-{it.value}" for sort in ("outcome", "request") for it in Outcome)}


def _in_turns(statements: Iterable[tuple[Statement, Statement]]) -> Iterator[tuple[Statement, Statement]]:
    """What the statements on a bond say, with the turn of each among those that say the same, and themselves."""
    before: dict[Statement, list[Statement]] = {}
    for said, statement in statements:
        if said not in before:
            before[said] = [statement]
            yield said, statement
        else:
            turn = _turn(statement, before[said])
            yield (said._replace(turn=turn) if turn else said), statement


def _turn(statement: Statement, before: list[Statement]) -> int:
    """How many that say the same its bond has `before` a statement: of each change and proposal what is behind it."""
    is_of_one_before = statement.paragraph is Paragraphs.BOND or statement.key in _OF_PROPOSAL
    if is_of_one_before or statement not in before:
        before.append(statement)
        return len(before) - 1
    return before.index(statement)


def _of_all(said: Statement, found: Iterable[tuple[BondOnDay, Statement]]) -> Statement:
    return borne_out([statement for _, statement in found])._replace(turn=said.turn)


def in_several(told: Sequence[Told]) -> tuple[frozenset[Statement], dict[Statement, Bonds]]:
    """The statements on bonds that do not stand together which say the same, and as what they are told: once."""
    found: dict[Statement, list[tuple[Statement, Bonds]]] = {}
    for one in told:
        for statement, them in one.statements.items():
            if statement.is_shared:
                found.setdefault(unsourced(statement), []).append((statement, them))
    several = [alike for alike in found.values() if len(alike) > 1]
    once = {borne_out([it for it, _ in alike]): sum((them for _, them in alike), ()) for alike in several}
    return frozenset(it for alike in several for it, _ in alike), once


_OPENS_WITHOUT_ARTICLE = re.compile(r"(?:de|het|the) ", re.IGNORECASE)


def with_names(told: Mapping[Statement, Bonds]) -> dict[Statement, Bonds]:
    """What is told away from the bonds: the data's words on somebody say of whom, where nothing before them does."""
    found: dict[Statement, Bonds] = {}
    named: set[tuple[Bonds, str]] = set()
    for one, them in told.items():
        text, whom = dict(one.values).get("text", ""), one.subject
        name = fold(_OPENS_WITHOUT_ARTICLE.sub("", whom, count=1))
        if one.key == "prose" and whom and name not in fold(text) and (them, whom) not in named:
            words = words_for("known-of", {"holder": whom, "text": text})
            one = one._replace(key="known-of", values=words)  # noqa: PLW2901
        named.add((them, whom))
        found[one] = them
    return found

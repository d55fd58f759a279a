"""Checks over the register: each a small generator over one municipality, listed once at the end of its module.

A check's name gives its rule's name (`event_before_start` looks after `event-before-start`). What is true of one record
alone is the model's; a check is for what needs two records, two files or the order of things.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from stedenband.checks import (
    consistency,
    future,
    history,
    identity,
    life,
    partners,
    proposals,
    references,
    sources,
    time,
)
from stedenband.checks.context import Check, Subject, rule_of
from stedenband.parsing.source import Loc
from stedenband.register.register import Register
from stedenband.rules.finding import ModelFault

# In a file with schema errors some checks run on every salvaged record, the others only on complete ones.
ON_ANY_RECORD = references.ON_ANY_RECORD
ON_WHOLE_RECORDS = (
    *references.ON_WHOLE_RECORDS,
    *history.ON_WHOLE_RECORDS,
    *proposals.ON_WHOLE_RECORDS,
    *time.ON_WHOLE_RECORDS,
    *future.ON_WHOLE_RECORDS,
    *life.ON_WHOLE_RECORDS,
    *identity.ON_WHOLE_RECORDS,
    *consistency.ON_WHOLE_RECORDS,
    *partners.ON_WHOLE_RECORDS,
    *sources.ON_WHOLE_RECORDS,
)
# Checks for something missing run only on files without schema errors.
ON_WHOLE_FILES = (*references.ON_WHOLE_FILES, *identity.ON_WHOLE_FILES)


def that_warn() -> tuple[Check, ...]:
    """The other checks on complete records, of modules without an error: only `validate` and what edits ask these."""
    from stedenband.checks import (  # noqa: PLC0415 - 1 % of the time of `list --gemeente`, which tells errors alone
        committees,
        inherited,
        near_partners,
        privacy,
        repeats,
        states,
        whereabouts,
        wording,
    )

    return (
        *whereabouts.ON_WHOLE_RECORDS,
        *committees.ON_WHOLE_RECORDS,
        *repeats.ON_WHOLE_RECORDS,
        *inherited.ON_WHOLE_RECORDS,
        *near_partners.ON_WHOLE_RECORDS,
        *states.ON_WHOLE_RECORDS,
        *wording.ON_WHOLE_RECORDS,
        *privacy.ON_WHOLE_RECORDS,
    )


def on_freshness() -> tuple[Check, ...]:
    """The checks for what has gone stale, which `validate --stale` asks."""
    from stedenband.checks import freshness  # noqa: PLC0415 - likewise

    return freshness.ON_FRESHNESS


def every() -> tuple[Check, ...]:
    """All checks."""
    return (*ON_ANY_RECORD, *ON_WHOLE_RECORDS, *that_warn(), *ON_WHOLE_FILES, *on_freshness())


def _is_source(loc: Loc) -> bool:
    """Whether a path is that of a source as a whole: its key is its id, so a finding points at the key."""
    return len(loc) == 2 and loc[0] == "sources"  # noqa: PLR2004


Named: TypeAlias = Sequence[tuple[str, Check]]


def named(checks: Iterable[Check]) -> Named:
    """Some checks, each with the name of its rule."""
    return [(rule_of(check), check) for check in checks]


def subject(register: Register, home: str, today: date, years: int) -> Subject:
    """What checks look at: a municipality of the register on a day."""
    return Subject(register, home, register.municipalities[home], today, years)


def faults(checks: Named, subject: Subject) -> Iterator[ModelFault]:
    """Every fault that some checks find in a municipality."""
    for rule, check in checks:
        for loc, values in check(subject):
            yield ModelFault(rule, subject.home, loc, values, at_key=_is_source(loc))

"""Checks over the register: each a small generator over one municipality, listed once here.

A check's name gives its rule's name (`event_before_start` looks after `event-before-start`). What is true of one record
alone is the model's; a check is for what needs two records, two files or the order of things.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from stedenband.checks import consistency, freshness, history, proposals, references, sources, time
from stedenband.checks.context import Check, Subject, rule_of
from stedenband.parsing.source import Loc
from stedenband.register.register import Register
from stedenband.rules.finding import ModelFault

# Of a damaged file these look at every record that can still be read, the others only at whole ones.
ON_ANY_RECORD: tuple[Check, ...] = (
    references.duplicate_id,
    references.unknown_source,
    references.unknown_field,
    references.unknown_committee,
    references.unknown_bond,
    references.unknown_municipality,
    references.unknown_rule,
)
ON_WHOLE_RECORDS: tuple[Check, ...] = (
    references.joins_missing,
    references.unknown_partner,
    references.needless_by_partner,
    history.history_order,
    history.ended_never_active,
    history.ended_twice,
    history.revival_unexplained,
    history.change_after_ending,
    history.ending_unexplained,
    history.effect_before_decision,
    history.undated_entry,
    proposals.proposal_without_entry,
    proposals.decided_before_asked,
    time.period_reversed,
    time.event_before_start,
    time.event_after_end,
    time.event_committee_stopped,
    time.jubilee_mismatch,
    time.future_date,
    consistency.bond_twice,
    consistency.role_without_committee,
    consistency.committee_gone,
    consistency.former_name_is_partner,
    consistency.domestic_as_foreign,
    sources.unsourced,
    sources.disputed_unsourced,
    sources.source_undated,
)
# What is missing can be said of a whole file only.
ON_WHOLE_FILES: tuple[Check, ...] = (
    references.joins_not_partner,
    references.unused_source,
    references.unused_committee,
)
ON_FRESHNESS: tuple[Check, ...] = (
    freshness.stale_planned,
    freshness.stale_bond,
    freshness.stale_agreement,
    freshness.stale_file,
)
EVERY: tuple[Check, ...] = (*ON_ANY_RECORD, *ON_WHOLE_RECORDS, *ON_WHOLE_FILES, *ON_FRESHNESS)


def _is_source(loc: Loc) -> bool:
    """Whether a path is that of a source as a whole: its key is its id, and the place to point to."""
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

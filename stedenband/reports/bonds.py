"""The bonds in running text: those that came to stand alike together, each thing said once.

What several bonds have alike is told once for all of them: under their heading where they stand together, else in a
part of its own behind them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import takewhile
from typing import TypeAlias

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.about import about
from stedenband.reports.askers import event_of_proposal
from stedenband.reports.blocks import headed, heading
from stedenband.reports.bond_opening import opening_but_partners
from stedenband.reports.bond_parts import part_of, part_together
from stedenband.reports.coming import coming_changes
from stedenband.reports.coming_roles import coming_roles
from stedenband.reports.course import course
from stedenband.reports.decisions import is_writer_told
from stedenband.reports.ending_in_course import turned_or_came_back
from stedenband.reports.event_modes import is_cancelled_ahead
from stedenband.reports.event_runs import in_fewer_sentences, rule_before_case
from stedenband.reports.events import event_of_bonds, is_signing_of, told_besides
from stedenband.reports.first_members import later_members
from stedenband.reports.letters import is_to_council, letter_of_notice
from stedenband.reports.listings import in_lists
from stedenband.reports.parties import member_name
from stedenband.reports.proposals import proposal_statements
from stedenband.reports.report_context import ReportContext
from stedenband.reports.standing import beginning_of_each, standing, standing_since
from stedenband.reports.statements import Paragraphs, Statement, as_unit, unsourced
from stedenband.reports.told_before import NOTHING, ToldBefore, told_before
from stedenband.reports.told_in_opening import is_told_as_turned
from stedenband.reports.told_together import Told, gathered, in_several, with_names
from stedenband.reports.upkeep import upkeep
from stedenband.reports.values import Part
from stedenband.text import sort_key
from stedenband.vocabulary.codes import EventStatus, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import OTHER_SIDE, Draft

# The states in the order of a letter, with the part on each; in full an event of several is told in one of them.
GROUPS: Mapping[Status | Draft, str] = {
    Status.ACTIVE: "active",
    Status.DORMANT: "dormant",
    Status.SUSPENDED: "suspended",
    Status.PHASING_OUT: "phasing_out",
    Status.UNKNOWN: "state_unknown",
    Status.EXPLORING: "exploring",
    Status.ENDED: "ended",
    Draft.LISTED: "only_listed",
}
TellEvent: TypeAlias = Callable[[EventOnDay], list[Statement]]


def bonds(context: ReportContext) -> Part:
    """A part on each state in which bonds are, with the bonds in it."""
    groups = (in_state(context) for in_state in IN_EACH_STATE.values())
    return headed(context, "bonds", parts=tuple(group for group in groups if group.parts))


def _in_state(context: ReportContext, status: Status | Draft, key: str) -> Part:
    of_status = [one for one in context.bonds if one.status is status]
    are_left = of_status and all(one.is_left for one in of_status)
    named = heading(context, "all-left" if are_left else key, of_status)
    earlier = takewhile(lambda it: it is not status, GROUPS)
    before = told_before(context.with_status(*earlier), of_status)
    parts = tell(context, of_status, in_full=True, before=before)
    return Part(key, named, (), tuple(parts))


# A part on the bonds in each state, perhaps with none in it, in the order of a letter.
IN_EACH_STATE: Mapping[Status | Draft, Callable[[ReportContext], Part]] = {
    status: partial(_in_state, status=status, key=key) for status, key in GROUPS.items()
}


def tell(
    context: ReportContext, them: Sequence[BondOnDay], *, in_full: bool = False, before: ToldBefore = NOTHING
) -> list[Part]:
    """A part on each of some bonds, oldest first; `in_full` says that those of every state are told in the report.

    `before` is what it told of their committees already.
    """
    among = frozenset(one.id for one in them)
    tell_event: TellEvent = cache(partial(event_of_bonds, context, among=among))  # alike beside each of its bonds
    make = partial(_statements, context, tell_event=tell_event, in_full=in_full, before=before)
    clusters = _clusters(in_order(context, them))
    told = _of_one_date(context, [gathered(one, partial(make, is_alone=len(one) == 1)) for one in clusters])
    apart, shared = in_several(told)
    parts = [part_of(context, one, apart) for one in told]
    return [*parts, *([part_together(context, with_names(shared), len(them))] if shared else [])]


def in_order(context: ReportContext, them: Sequence[BondOnDay], *, by_ending: bool = True) -> list[BondOnDay]:
    """By municipality, then the oldest first; of those that ended that which ended first; without a date last.

    A bond stands by the day since when its opening says that it is there: that of its kind where that is known, else
    its beginning; so does one of which it is unknown when it ended.
    """

    def key(one: BondOnDay) -> tuple[str, str, str, list[str]]:
        """What a bond is ordered by: its municipality, its last day and its first one, its partners."""
        return (
            sort_key(context.gemeente(one)),
            _place(one.until) if one.ending and by_ending else "",
            _place(one.since if is_told_as_turned(one) else one.kind_since or one.since),
            sorted(sort_key(member_name(one, it, context.language)) for it in one.members),
        )

    return sorted(them, key=key)


def _place(at: Edtf | None) -> str:
    """Where a date stands among others; one that is not known behind them."""
    return at.place.isoformat() if at else "~"


# --- Which bonds are told together -----------------------------------------------------------------------------------


def _clusters(them: Sequence[BondOnDay]) -> list[tuple[BondOnDay, ...]]:
    found: dict[object, list[BondOnDay]] = {}
    for one in them:
        found.setdefault(_how_it_stands(one), []).append(one)
    return [tuple(alike) for alike in found.values()]


def _how_it_stands(one: BondOnDay) -> object:
    """What bonds have alike that are told together: one change with its day, reason and decision; else its id."""
    last = one.last_change
    if one.status is Draft.LISTED:
        return one.home, one.former_owner, one.status, in_lists(one, "nl")
    told_on = last.certain if last and one.status is not Status.ACTIVE else one.on
    whose = (one.home, one.former_owner_on(told_on))
    if one.status is Status.UNKNOWN and not one.changes and not one.name:
        return whose, one.status
    if one.certain is False or one.name or last is None or not one.members or one.is_only_explored:
        return one.id
    if any(change.revives for change in one.changes[2:]):
        return one.id  # its opening tells when it had ended and came back
    if turned_or_came_back(one):
        return one.id  # or its ending is told behind what came before it
    if len(one.members) > 1 and later_members(one):
        return one.id  # or who joined later
    if one.status is Status.ACTIVE:
        has_none = one.kind_since is None and not one.changes[1:]
        return (whose, one.status, one.kind) if has_none else one.id
    if one.status in (Status.EXPLORING, Status.UNKNOWN) or last.membership:
        return one.id
    told = (last.reason, last.by, last.by_partner, last.decided, last.organ_that_decided, last.document)
    is_telling = any(told) or last.date is not None
    if not is_telling or last.by_partner or last.by in OTHER_SIDE:
        return one.id
    return (whose, one.status, last.date, *told)


def _statements(
    context: ReportContext,
    one: BondOnDay,
    *,
    tell_event: TellEvent,
    is_alone: bool,
    in_full: bool,
    before: ToldBefore,
) -> Iterator[Statement]:
    """All that is told of a bond behind its opening, in the order of a letter."""
    events = [event for event in context.events_of(one) if not in_full or is_told_here(context, one, event)]
    if not is_alone:
        yield from beginning_of_each(context, one)
    yield from standing(context, one, is_alone=is_alone)
    yield from course(context, one, is_alone=is_alone)
    yield from standing_since(context, one)
    yield from about(context, one)
    yield from upkeep(context, one, before)
    ahead = [it for it in events if it.status is EventStatus.PLANNED or is_cancelled_ahead(context, it)]
    past = [event for event in events if event not in ahead] if ahead else events
    yield from _of_events(context, one, past, tell_event)
    yield from proposal_statements(context, one) if is_alone else as_unit(proposal_statements(context, one))
    yield from (it._replace(paragraph=Paragraphs.AHEAD) for it in _of_events(context, one, ahead, tell_event))
    yield from coming_roles(context, one)
    yield from coming_changes(context, one)


def is_told_here(context: ReportContext, one: BondOnDay, event: EventOnDay) -> bool:
    """Whether an event of several bonds is told under the state that most of them have.

    What returns or is planned is told under one that has not ended, where there is any.
    """
    if len(event.bonds) == 1:  # hot: most are on one
        return True
    states = [it.status for it in context.bonds_of(event)]
    if event.status in (EventStatus.RECURRING, EventStatus.PLANNED):
        states = [status for status in states if status is not Status.ENDED] or states
    return one.status is max(dict.fromkeys(states), key=states.count, default=one.status)


def _of_events(
    context: ReportContext, one: BondOnDay, events: Sequence[EventOnDay], tell_event: TellEvent
) -> Iterator[Statement]:
    if not events:
        return
    requests = [event_of_proposal(context, one, proposal) for proposal in one.proposals]
    last = one.last_change
    notices = [letter_of_notice(context, one, last.notified)] if last and _is_notice_told(one, last) else []
    told: list[Statement] = []
    for event in rule_before_case(events):
        if event in requests:  # told with the proposals, with what is told besides
            continue
        if event in notices:
            told += told_besides(context, event)
        elif not is_to_council(event) and not any(is_signing_of(event, agreement) for agreement in one.agreements):
            told += tell_event(event)
    yield from in_fewer_sentences(told, context.language)


def _is_notice_told(one: BondOnDay, last: Change) -> bool:
    """Whether it is told that the partner heard of the last change: not of a bond that works, nor seen from there."""
    return one.view.is_own and one.status is not Status.ACTIVE and not is_writer_told(one, last)


def _of_one_date(context: ReportContext, told: Sequence[Told]) -> list[Told]:
    """Bonds in turn that are there since one date as one, where nothing is told of one that is not of the others."""
    runs: list[list[Told]] = []
    for one in told:
        if runs and _are_alike(context, runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run[0] if len(run) == 1 else _as_one(run) for run in runs]


def _as_one(run: Sequence[Told]) -> Told:
    own = {one.bonds[0].id: tuple(one.statements) for one in run}
    return gathered(tuple(one.bonds[0] for one in run), lambda bond: own[bond.id])


def _are_alike(context: ReportContext, before: Told, one: Told) -> bool:
    """Whether of bonds in force since one date the same is told, but for the partners: hot, as all are compared."""
    first, second = before.bonds[0], one.bonds[0]
    if first.kind_since is None or first.kind_since != second.kind_since:
        return False
    if (first.home, first.kind) != (second.home, second.kind) or not all(map(_may_be_beside, (first, second))):
        return False
    if [unsourced(it) for it in before.statements] != [unsourced(it) for it in one.statements]:
        return False
    return opening_but_partners(context, first) == opening_but_partners(context, second)


def _may_be_beside(one: BondOnDay) -> bool:
    """Whether a bond in force may be told with others in one sentence: with what was proposed it may not, by number."""
    is_plain = one.status is Status.ACTIVE and not one.changes[1:] and not one.name
    return is_plain and bool(one.members) and not one.proposals_told

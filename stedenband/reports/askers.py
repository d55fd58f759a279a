"""Who asked or moved something on a bond, and the letter or request in which that was done: it is told with it."""

from collections.abc import Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.event_people import placed
from stedenband.reports.grammar import listed, say
from stedenband.reports.letters import is_named, sides_of_message
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.organs import holder_of
from stedenband.reports.owners_then import owner_then
from stedenband.reports.parties import partner_then, who
from stedenband.reports.people import are_many, people
from stedenband.reports.report_context import ReportContext
from stedenband.text import Language
from stedenband.vocabulary.codes import EventKind, EventStatus, Party
from stedenband.vocabulary.labels import OTHER_SIDE

_MESSAGES = frozenset({EventKind.LETTER, EventKind.REQUEST})
_OWN = frozenset({Party.MUNICIPALITY, Party.BOTH})
_COMMITTEES = frozenset({Party.OWN_COMMITTEE, Party.PARTNER_COMMITTEE})


def is_request(proposal: ProposalOnDay) -> bool:
    """Whether it was asked of the municipality, and not moved in it."""
    return proposal.by not in _OWN and bool(proposal.by or proposal.holder)


def asker(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, language: Language) -> str:
    """Who the data of a proposal say it was from; nothing where they name nobody."""
    if proposal.holder and not _is_for_committee(proposal):
        return _holder(one, proposal, proposal.holder, language)
    if proposal.by is None:
        return ""
    when = proposal.date
    owner = owner_then(context, one, when.first, when.last, proposal) if when else context.owner(one)
    party = who(one, owner, proposal.by, proposal.by_partner, language, proposal.date)
    return say("on-behalf", language, who=named(proposal.holder, language), party=party) if proposal.holder else party


def _is_for_committee(proposal: ProposalOnDay) -> bool:
    """Whether somebody asked it for a committee, which the words on who that was do not say."""
    return proposal.by in _COMMITTEES and "comité" not in (proposal.holder or "").lower()


def _holder(one: BondOnDay, proposal: ProposalOnDay, holder: str, language: Language) -> str:
    if proposal.by not in OTHER_SIDE:
        return named(holder, language)
    return holder_of(holder, partner_then(one, proposal.by, proposal.by_partner, proposal.date, language), language)


def askers(
    context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, event: EventOnDay | None
) -> tuple[str, bool]:
    """Who asked something, with all who its event says did; and whether these are many."""
    language = context.language
    name = asker(context, one, proposal, language)
    are_asking = is_many(proposal.holder) if proposal.holder else proposal.by is Party.BOTH
    senders = _senders(context, event) if event else []
    same = _said_by(asker(context, one, proposal, "nl"), senders)
    others = [it for it in senders if it not in same]
    if not others:
        return name, are_asking
    if not same:  # all of them are more than the name, which they say too
        return people(senders, language), are_many(senders)
    return listed([name, people(others, language)], language), True


def _senders(context: ReportContext, event: EventOnDay) -> list[ParticipantOnDay]:
    return placed(context, event, sides_of_message(event)[0])


def _said_by(name: str, senders: Sequence[ParticipantOnDay]) -> list[ParticipantOnDay]:
    """The senders of whom a name says all."""
    return [it for it in senders if is_named(people([it], "nl"), name)]


def event_of_proposal(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> EventOnDay | None:
    """The letter or request in which it was asked: it is told with the proposal."""
    of_that_day = (event for event in context.events_of(one) if proposal.date and event.date == proposal.date)
    return next(
        (
            event
            for event in of_that_day
            if event.kind in _MESSAGES and len(event.bonds) == 1 and _is_told_with(context, one, proposal, event)
        ),
        None,
    )


def _is_as_sure(one: BondOnDay, proposal: ProposalOnDay, event: EventOnDay) -> bool:
    """Whether an event took place as the proposal was made: of what lies ahead, that both are to."""
    return event.status is (EventStatus.PLANNED if proposal.is_ahead(one.on) else EventStatus.HELD)


def _is_told_with(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, event: EventOnDay) -> bool:
    """Whether the sentence on a proposal tells who took part in an event: it was from one of its senders."""
    if not _is_as_sure(one, proposal, event):
        return False
    if not event.participants:
        return True
    if not is_request(proposal) or proposal.is_ahead(one.on):
        return False
    name, senders = asker(context, one, proposal, "nl"), _senders(context, event)
    bare = name.replace("gemeente ", "")
    is_of_one = any(is_named(bare, people([it], "nl")) for it in senders)
    return not senders or is_of_one or bool(_said_by(name, senders))

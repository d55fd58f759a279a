"""The words of one change since a day, of a bond or a committee: what, when, by whose decision, and how certain."""

from collections.abc import Iterator
from itertools import takewhile

from stedenband.model.bond import Origin
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import CommitteeChange, MemberAhead, MemberChange, Occurrence, What
from stedenband.register.records_on_day import AgreementOnDay, ProposalOnDay, RoleOnDay
from stedenband.reports.agreements import paper_words
from stedenband.reports.coming import coming_change
from stedenband.reports.committees import committee_will_be, is_decision_to_stop
from stedenband.reports.course import came
from stedenband.reports.decisions import decided_by, decision, notice
from stedenband.reports.endings import occurred
from stedenband.reports.grammar import capital, document_in, say
from stedenband.reports.holders import role_holder
from stedenband.reports.kind_changes import as_state, kind_change
from stedenband.reports.memberships import coming_member, in_doubt, member_decision, member_words, membership_key
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import initiative
from stedenband.reports.proposals import asked_words, outcome_words
from stedenband.reports.reasons import committee_reason, wanted
from stedenband.reports.report_context import ReportContext
from stedenband.reports.retold import is_retold, membership_is_retold
from stedenband.reports.standing import explored, phase
from stedenband.reports.statements import Paragraphs, Statement, fact, of_data, phrase, prose
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Outcome, Status


def change_words(context: ReportContext, one: BondOnDay, found: Occurrence, number: int) -> str:
    """A change of a bond, or of so many, with when it was decided and whether it is certain."""
    told = _sentence(context, one, found, number)
    return told if isinstance(found.record, ProposalOnDay) else told + doubt_behind(context, found)


# The last that is told of a proposal, by whether it is undecided: behind that stands the remark on it.
_LAST_OF_PROPOSAL = {True: What.PROPOSED, False: What.PROPOSAL_DECIDED}


def note_behind(context: ReportContext, one: BondOnDay, found: Occurrence) -> str:
    """The remark on a change, as it stands in the data; nothing where that is told already."""
    record = found.record.change if isinstance(found.record, MemberAhead) else found.record
    if isinstance(record, ProposalOnDay) and record.note and found.what is _LAST_OF_PROPOSAL[record.decided is None]:
        return _remark(context, one, found, record.note)
    if isinstance(record, Change) and found.what is What.DECIDED:
        record = one.as_told(record)
    if not isinstance(record, (Change, MemberChange)) or record.note is None:
        return ""
    if found.what is What.DECIDED:
        return _remark(context, one, found, record.note)
    is_told = _is_retold(record) if isinstance(record, Change) else _is_member_retold(record, found)
    return "" if is_told else _remark(context, one, found, record.note)


def _is_retold(change: Change) -> bool:
    """Whether the remark on a change tells it in full; not by when it was, where no day is known."""
    return change.when is not None and is_retold(change)


def _remark(context: ReportContext, one: BondOnDay, found: Occurrence, note: str) -> str:
    return phrase(context, prose(one, note, Paragraphs.BOND, found.sources)).text


def _is_member_retold(record: MemberChange, found: Occurrence) -> bool:
    is_more = record.by or record.reason or record.decided
    return not is_more and record.note is not None and membership_is_retold(record.note, record.status, found.date)


def committee_change_words(context: ReportContext, found: Occurrence) -> str:
    """A change of a committee, with when it was decided, whether it is certain, and a remark."""
    told, record = _of_committee(context, found) + doubt_behind(context, found), found.record
    note = record.note if isinstance(record, CommitteeChange) else None
    return f"{told} {of_data(context, note, ()).text}" if note else told


def _of_committee(context: ReportContext, found: Occurrence) -> str:
    language, record = context.language, found.record
    if not isinstance(record, CommitteeChange):
        raise TypeError(record)
    if record.ahead:
        told = capital(committee_will_be(context, record, record.ahead))
        when = dates.when(record.decided, language) if record.decided else ""
        return f"{told} {say('decided', language, when=when, by='', document='')}" if when else told
    reason = committee_reason(record.reason, language)
    words = {"name": named(record.name, language), "when": occurred(context, found), "reason": reason}
    if is_decision_to_stop(record.status, record.decided):
        when = dates.when(record.decided, language) if record.decided else ""
        return capital(say("committee-winding-up-decided", language, **{**words, "when": when}, runs=""))
    told = capital(say(f"committee-became-{record.status.value}", language, **words))
    if record.decided is None or record.decided is found.date:
        return told
    when = dates.when(record.decided, language)
    return f"{told} {say('decided', language, when=when, by='', document='')}"


def _sentence(context: ReportContext, one: BondOnDay, found: Occurrence, number: int) -> str:
    language, record, when = context.language, found.record, occurred(context, found)
    match record:
        case ProposalOnDay():
            return _proposal(context, one, record, found.what)
        case Change() if found.what is What.DECIDED:
            paper = document_in(record.document, language)
            decided = say("decided", language, when=when, by=decided_by(context, one, record), document=paper)
            coming, behind = coming_change(context, one, record), notice(context, one, record)
            return " ".join([phrase(context, coming).text, decided, *(phrase(context, it).text for it in behind)])
        case Change():
            return " ".join(phrase(context, it, number).text for it in _of_change(context, one, record, when))
        case MemberAhead():
            decided = say("decided", language, when=when, by="", document="")
            return f"{phrase(context, coming_member(context, one, record)).text} {decided}"
        case MemberChange() if record.note and _is_member_retold(record, found):
            return _remark(context, one, found, record.note)
        case MemberChange():
            words = {**member_words(context, one, found, record), "doubt": ""}  # that is said behind each change
            told = say(membership_key(one, found, record), language, **words, when=when)
            behind = member_decision(context, one, record, found.date, found.sources, Paragraphs.BOND)
            return " ".join([told, *(phrase(context, it).text for it in behind)])
        case AgreementOnDay():
            paper = paper_words(record, language)
            return say(_OF_AGREEMENTS[found.what], language, when=when, paper=paper, by="", themes="", doubt="")
        case Origin():
            return phrase(context, came(context, one, record, when), number).text
        case RoleOnDay():
            holder = role_holder(context, one, record)
            return say(found.what.value, language, holder=named(holder, language), when=when, many=is_many(holder))
    raise TypeError(record)


_OF_AGREEMENTS = {What.SIGNED: "agreement", What.RENEWED: "agreement-renewed", What.EXPIRED: "agreement-expired"}


def doubt_behind(context: ReportContext, found: Occurrence) -> str:
    """Behind a change of which the date may lie after the day of the report: that it may not have happened by then."""
    doubt = in_doubt(context, found.date, found.last)
    return f" {doubt}" if doubt else ""


def _of_change(context: ReportContext, one: BondOnDay, change: Change, when: str) -> Iterator[Statement]:
    """That a bond came into a state, and of another kind, with the decision and when the other side was told."""
    if change.note and _is_retold(change):
        yield prose(one, change.note, Paragraphs.BOND, change.sources)
        return
    if change.membership is Membership.JOINED and not change.turns_into:
        words = {"name": context.called(one), "when": when, "reason": "", "doubt": ""}
        owner = owner_acting(context, one, change)
        words["initiative"] = initiative(one, owner, change, context.language)
        yield fact(
            one, "joined-again" if _is_return(one, change) else "joined", Paragraphs.BOND, change.sources, **words
        )
    elif change.begins and change.from_status is None:
        yield fact(one, "began", Paragraphs.BOND, change.sources, when=when)
    elif change.status is Status.EXPLORING and change.comes_into:
        words = wanted(one, owner_acting(context, one, change), change, context.language, is_done=False)
        words["ties"] = explored(one, change, "same-bond", context.language)
        yield fact(one, "exploring-began", Paragraphs.BOND, change.sources, when=when, **words)
    elif change.ends_exploring or (change.comes_into and not (change.changes_kind and change.revives)):
        yield phase(context, one, as_state(change), when)
    if change.turns_into:
        yield kind_change(context, one, change, when)
    decided = change.decided if change.status is Status.ACTIVE else one.decided(change)
    yield from decision(context, one, change._replace(decided=decided, note=None))


def _is_return(one: BondOnDay, joining: Change) -> bool:
    """Whether the municipality that joined had left before."""
    before = takewhile(lambda it: it is not joining, one.changes)
    return any(it.membership is Membership.LEFT for it in before)


def _proposal(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, what: What) -> str:
    if what is What.PROPOSED:
        asked = asked_words(context, one, proposal)
        is_told_apart = proposal.decided is not None or proposal.outcome is Outcome.PENDING
        return asked if is_told_apart else f"{asked} {outcome_words(context, one, proposal, is_just_told=True)}"
    return outcome_words(context, one, proposal, is_just_told=False)

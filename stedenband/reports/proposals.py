"""What was asked or moved on a bond, as statements: who asked what, when and how, and what became of it."""

from collections.abc import Iterator, Sequence

from stedenband.query.periods import Belongs, Period, any_falls_in
from stedenband.query.tallies import PERHAPS_IN_PERIOD, said_of
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import surely_by
from stedenband.register.events_on_day import ParticipantOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.askers import asker, askers, event_of_proposal, is_request
from stedenband.reports.blocks import headed, label, plain
from stedenband.reports.decisions import decided_by, organ_then
from stedenband.reports.event_people import placed
from stedenband.reports.event_words import about, event_place
from stedenband.reports.events import told_besides
from stedenband.reports.grammar import capital, document_in, say
from stedenband.reports.letters import received_and_asked, sides_of_message
from stedenband.reports.memberships import in_doubt
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import home_then
from stedenband.reports.people import are_many, people
from stedenband.reports.proposal_words import what_is_asked
from stedenband.reports.proposals_table import proposals_table
from stedenband.reports.repeated import by_date, is_decided_with, repeats, told_behind
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import (
    Paragraphs,
    Statement,
    fact,
    is_circumstance,
    joined,
    phrase,
    prose,
    with_event,
)
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Direction, EventKind, Organ, Outcome, Party, ProposedChange, Status

_AHEAD = Paragraphs.AHEAD
_ENDINGS = frozenset({Status.PHASING_OUT, Status.ENDED})


def proposals(context: ReportContext) -> Part:
    """What was asked or moved, by bond and date; in a period what may have been asked or decided in it."""
    blocks, perhaps = [], 0
    rows: list[tuple[BondOnDay, ProposalOnDay]] = []
    for one in context.bonds:
        found = [(proposal, _is_asked(context, proposal)) for proposal in one.proposals_told]
        told = [proposal for proposal, belongs in found if belongs is not None]
        rows += [(one, proposal) for proposal in told]
        perhaps += [belongs for _, belongs in found].count(False)
        if told:
            phrases = [phrase(context, it) for it in proposal_statements(context, one, told)]
            blocks.append(Paragraph(joined([Phrase(f"{label(context, one)}:"), *phrases])))
    unsure = said_of(perhaps, PERHAPS_IN_PERIOD, context.language)
    overview = proposals_table(context, rows) if context.options.in_tables else None
    return headed(context, "proposals", *blocks, plain(unsure) if unsure else None, overview)


def _is_asked(context: ReportContext, proposal: ProposalOnDay) -> Belongs:
    """Whether it was asked or decided in the period of the report, as a list tells it."""
    period = context.options.period
    return any_falls_in((proposal.date, proposal.decided), Period(*period)) if period else True


def proposal_statements(
    context: ReportContext, one: BondOnDay, told: Sequence[ProposalOnDay] | None = None
) -> Iterator[Statement]:
    """The sentences on each proposal of a bond, by date; what is open of several is said once."""
    found = by_date(one.proposals_told if told is None else told)
    is_beside_bond = told is None  # where the decisions on its changes are told
    pending = [it for it in found if is_open(one, it)]
    is_for_one = len({_decides(it) for it in pending}) == 1
    asked: ProposalOnDay | None = None
    for proposal in found:
        yield _asked(context, one, proposal, asked)
        if is_beside_bond:
            yield from _besides(context, one, proposal)
        asked = proposal
        settled = [it for it in found if _is_settled(one, it) and told_behind(it, found) is proposal]
        outcomes = [_outcome(context, one, it, is_said=is_beside_bond and _is_decision_said(one, it)) for it in settled]
        note = [prose(one, proposal.note, _AHEAD, proposal.sources)] if proposal.note else []
        # What "that" is which was rejected stands right before it, but for a note on how it was asked.
        yield from (*note, *outcomes) if is_circumstance(proposal.note or "") else (*outcomes, *note)
        if proposal is pending[-1] if is_for_one else proposal in pending:
            yield _pending(context, one, pending if is_for_one else [proposal])


def _besides(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> Iterator[Statement]:
    """What else is told of the event in which it was asked."""
    event = event_of_proposal(context, one, proposal)
    if event:
        yield from (it._replace(paragraph=_AHEAD) for it in told_besides(context, event))


def _decides(proposal: ProposalOnDay) -> tuple[Organ, Party | None, str | None] | None:
    """Which organ decides on a proposal, and whose it is; None where none is named."""
    code = proposal.organ_that_decided
    return (code, proposal.by, proposal.by_partner) if code else None


def _pending(context: ReportContext, one: BondOnDay, pending: Sequence[ProposalOnDay]) -> Statement:
    """That no decision is known, of the organ that decides on it where the data name one."""
    last, many = pending[-1], len(pending) > 1
    key = "proposals-pending" if many and not any(map(is_request, pending)) else "outcome-pending"
    sources = tuple(dict.fromkeys(source for it in pending for source in it.sources))
    return fact(one, key, _AHEAD, sources, many=many, whose=_whose(context, one, last))


def _whose(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """`van het college`: whose decision a proposal awaits."""
    told = organ_then(context, one, proposal)
    return f"{Bilingual('van', 'of').text(context.language)} {told}" if told else ""


def is_open(one: BondOnDay, proposal: ProposalOnDay) -> bool:
    """Whether no decision is known on what was asked: nor that it came about since, or is to."""
    if not proposal.is_undecided or proposal.is_ahead(one.on) or _came_about(one, proposal):
        return False
    return not is_decided_with(proposal, one.proposals_told)


def _is_settled(one: BondOnDay, proposal: ProposalOnDay) -> bool:
    """Whether an outcome is known, or else that there was a decision, which nothing that came about tells."""
    is_decided = proposal.decided is not None and not _came_about(one, proposal)
    return proposal.outcome is not Outcome.PENDING or is_decided


def _came_about(one: BondOnDay, proposal: ProposalOnDay) -> bool:
    return any(_brings_about(change, proposal) for change in (*one.changes, *one.announced))


def _brings_about(change: Change, proposal: ProposalOnDay) -> bool:
    """Whether a change is what a proposal asked for, and not surely from before it: `to look again` is none."""
    when = change.decided or change.when
    if when is None or (proposal.date and when.surely_before(proposal.date)):
        return False
    match proposal.what:
        case ProposedChange.BEGIN:
            return change.begins
        case ProposedChange.RESUME:
            return change.status is Status.ACTIVE and change.comes_into and change.from_status is not None
        case ProposedChange.CHANGE:
            return change.changes_kind
        case ProposedChange.PHASE_OUT | ProposedChange.END:
            return change.status in _ENDINGS and change.comes_into and not change.membership
        case ProposedChange.REVIEW:
            return False


def _is_decision_said(one: BondOnDay, proposal: ProposalOnDay) -> bool:
    """Whether what is told of a bond says when, and by whom where that is known, a proposal was accepted."""
    if proposal.outcome is not Outcome.ACCEPTED or proposal.decided is None:
        return False
    told = [change for change in one.changes if not change.begins or change.from_status]
    known = proposal.organ_that_decided
    if any(it.decided == proposal.decided and (it.organ_that_decided or not known) for it in told):
        return True
    return any(is_of_another(it, proposal) for it in one.announced)


def is_of_another(change: Change, proposal: ProposalOnDay) -> bool:
    """Whether a change that is to come tells of another organ for the one decision: what it says is told then."""
    is_one_decision = change.decided is not None and change.decided == proposal.decided
    return is_one_decision and change.organ_that_decided not in (None, proposal.organ_that_decided)


def _asked(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, before: ProposalOnDay | None) -> Statement:
    """`De consul-generaal van Turkije vroeg burgemeester Korteland op 27 februari 2025 per brief om de band …`."""
    key, words, many = _request(context, one, proposal, is_again=repeats(before, proposal))
    told = fact(one, key, _AHEAD, proposal.sources, many=many, doubt=_doubt(context, proposal), **words)
    event = event_of_proposal(context, one, proposal)
    return with_event(told, event) if event else told


def _doubt(context: ReportContext, proposal: ProposalOnDay) -> str:
    """That it may not have been moved by the day of the report."""
    on, language = context.options.on, context.language
    key = "request-in-doubt" if is_request(proposal) else "proposal-in-doubt"
    return "" if proposal.is_moved_by(on) else say(key, language, date=dates.day(on, language))


def _request(
    context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, partners: str = "", *, is_again: bool
) -> tuple[str, dict[str, str], bool]:
    """The template on what was asked, the words for it, and whether its subject is of many."""
    language = context.language
    event = event_of_proposal(context, one, proposal)
    name, are_asking = askers(context, one, proposal, event)
    what = what_is_asked(proposal, language, partners, is_request=is_request(proposal))
    words = {
        "when": dates.when(proposal.date, language) if proposal.date else "",
        "document": document_in(proposal.document, language), "about": about(context, event) if event else "",
    }  # fmt: skip
    if proposal.is_ahead(one.on):
        whose = say("from-whom", language, who=name) if name else ""
        words["what"] = what_is_asked(proposal, language, partners)  # what somebody proposes, also of another
        return "proposed-ahead", {"whose": whose, **words}, False
    if not name:
        return "proposed-by-none", {"what": what, **words}, False
    if not is_request(proposal):
        return "proposed", {"who": name, "what": what, **words}, are_asking
    addressees = placed(context, event, sides_of_message(event)[1]) if event else []
    addressees, asked_ones = received_and_asked(addressees)
    whom = people(addressees, language) if addressees else ""
    if event and event.kind is EventKind.LETTER and event.direction is Direction.INCOMING:
        whom = whom or owner_called(home_then(context, event), language)
        return (
            "asked-by-letter",
            {"who": name, "whom": whom, "of": _of_whom(asked_ones, language), "what": what, **words},
            bool(addressees) and are_many(addressees),
        )
    how = say("by-letter", language) if event and event.kind is EventKind.LETTER else ""
    place = event_place(context, event._replace(title="")) if event and event.kind is EventKind.REQUEST else ""
    asked = {"who": name, "how": how, "place": place, **words}
    if is_again:
        return "asked-too", {**asked, "whom": say("to-whom", language, list=whom) if whom else ""}, are_asking
    return "asked", {**asked, "whom": whom, "what": what}, are_asking


def _of_whom(asked: Sequence[ParticipantOnDay], language: Language) -> str:
    """`aan burgemeester Korteland om`, behind `met het verzoek`."""
    return say("asking-whom", language, list=people(asked, language)) if asked else ""


def asked_words(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """A proposal as a sentence of its own, with the partners of its bond, those of its day."""
    when = None if one.has_one_partner else proposal.date
    there = one.members_in(when.first, when.last) if when else one.members
    others = tuple(it for it in there if proposal.by_partner not in (it.name, *it.known_as))  # nobody asks it of itself
    there = others or there  # the only partner is told as who asked
    is_partners = proposal.by is Party.PARTNER and not proposal.holder and len(there) == 1
    names = context.partner_names_of(one, there)
    is_named = is_partners or asker(context, one, proposal, context.language).endswith(f" {names}")
    partners = "" if is_named else names  # else it is named twice
    key, words, many = _request(context, one, proposal, partners, is_again=False)
    return capital(say(key, context.language, **words, doubt=_doubt(context, proposal), many=many))


def _outcome(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, *, is_said: bool) -> Statement:
    """What became of it; when and by whom, and whether that is certain, not where that `is_said` of the bond."""
    words = {"when": "", "by": "", "doubt": ""} if is_said else _decided(context, one, proposal)
    words |= _what(proposal, context.language, is_just_told=True)
    return fact(one, _key_of_outcome(proposal), _AHEAD, proposal.sources, **words)


def _what(proposal: ProposalOnDay, language: Language, *, is_just_told: bool) -> dict[str, str]:
    """A proposal as the subject of its outcome, and as what a decision was on."""
    if is_just_told:
        return {"what": say(f"that-{_sort(proposal)}", language), "over": Bilingual("daarover", "on it").text(language)}
    what = _proposed(proposal, language)
    return {"what": what, "over": f"{Bilingual('over', 'on').text(language)} {what}"}


def _key_of_outcome(proposal: ProposalOnDay) -> str:
    """The template on what became of it: a request is granted, a proposal accepted; or that this is not known."""
    if proposal.outcome is Outcome.PENDING:
        return "outcome-unknown"
    return f"{'request' if is_request(proposal) else 'outcome'}-{proposal.outcome.value}"


def _sort(proposal: ProposalOnDay) -> str:
    return "request" if is_request(proposal) else "proposal"


def _decided(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> dict[str, str]:
    language = context.language
    by = decided_by(context, one, proposal) if proposal.outcome is not Outcome.PENDING or proposal.decided else ""
    when = proposal.decided or proposal.date
    doubt = in_doubt(context, when, surely_by(when, proposal.latest_source)) if when else ""
    return {"when": dates.when(proposal.decided, language) if proposal.decided else "", "by": by, "doubt": doubt}


def outcome_words(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay, *, is_just_told: bool) -> str:
    """What became of a proposal: `Dat is in oktober 2022 verworpen.`; of one not just told with which it was."""
    language = context.language
    words = _decided(context, one, proposal) | _what(proposal, language, is_just_told=is_just_told)
    return capital(say(_key_of_outcome(proposal), language, **words))


def _proposed(proposal: ProposalOnDay, language: Language) -> str:
    """`het voorstel van 8 maart 2025 om de band te beëindigen`."""
    at = proposal.date
    is_day = at is not None and at.text.replace("-", "").isdigit() and at.first == at.last
    of = f"{Bilingual('van', 'of').text(language)} {dates.bare(at, language)}" if at and is_day else ""
    what = what_is_asked(proposal, language, is_request=is_request(proposal))
    return say(_sort(proposal), language, of=of, what=what)

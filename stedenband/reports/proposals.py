"""What was asked or moved on a bond: who asked what, when, and what became of it."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.blocks import headed, label
from stedenband.reports.parties import organ, who
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import capital, say, sentence
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Outcome, Party, ProposedChange
from stedenband.vocabulary.edtf import Edtf

_WHAT = {
    ProposedChange.BEGIN: Bilingual("een band aan te gaan", "to begin a bond"),
    ProposedChange.RESUME: Bilingual("de band te hervatten", "to resume the bond"),
    ProposedChange.CHANGE: Bilingual("de band te wijzigen", "to change the bond"),
    ProposedChange.PHASE_OUT: Bilingual("de band af te bouwen", "to phase the bond out"),
    ProposedChange.END: Bilingual("de band te beëindigen", "to end the bond"),
}
_OWN = frozenset({Party.MUNICIPALITY, Party.BOTH})


def proposals(context: ReportContext) -> Part:
    """What was asked or moved, by bond and date; in a period what may have been asked or decided in it."""
    told = [(proposal, one) for one in context.bonds for proposal in one.proposals if _is_asked(context, proposal)]
    told.sort(key=lambda pair: pair[0].date.first if pair[0].date else date.max)
    items = tuple(
        Phrase(f"{label(context, one)}: {proposal_words(context, one, proposal)}", context.cited(one, proposal.sources))
        for proposal, one in told
    )
    return headed(context, "proposals", Bullets(items) if items else None)


def _is_asked(context: ReportContext, proposal: ProposalOnDay) -> bool:
    period = context.options.period
    known: list[Edtf] = [when for when in (proposal.date, proposal.decided) if when]
    return period is None or not known or any(when.first <= period[1] and when.last >= period[0] for when in known)


def proposal_phrases(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    """The sentences on each proposal of a bond."""
    for proposal in one.proposals:
        yield Phrase(proposal_words(context, one, proposal), context.cited(one, proposal.sources))


def proposal_words(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """Who asked what, and what became of it."""
    note = [sentence(proposal.note)] if proposal.note else []
    return " ".join([asked_words(context, one, proposal), outcome_words(context, one, proposal), *note])


def asked_words(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """`De consul-generaal van Turkije vroeg op 27 februari 2025 om de band te hervatten.`"""
    language = context.language
    what = _WHAT[proposal.what].text(language)
    when = dates.when(proposal.date, language) if proposal.date else ""
    paper = say("document", language, document=proposal.document) if proposal.document else ""
    name = _name(context, one, proposal)
    if not name:
        key = "proposed-by-none"
    elif proposal.by in _OWN or (proposal.by is None and not proposal.holder):
        key = "proposed"
    else:
        key, what = "asked", f"{Bilingual('om ', '').text(language)}{what}"
    text = say(key, language, who=capital(name), when=when, what=what, document=paper)
    return " ".join(text.split())


def _name(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    if proposal.holder or proposal.by is None:
        return proposal.holder or ""
    return who(one, context.owners[one.home], proposal.by, proposal.by_partner, context.language)


def outcome_words(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """What became of a proposal: `Dat is in oktober 2022 verworpen door de gemeenteraad.`"""
    language, outcome = context.language, proposal.outcome
    when = f"{dates.when(proposal.decided, language)} " if proposal.decided else ""
    by = ""
    if proposal.decided_by and outcome is not Outcome.PENDING:
        owner, writer = context.owners[one.home], context.owners[one.writer]
        told = organ(one, proposal.decided_by, owner, writer, language, proposal.by)
        by = say("decided-by", language, organ=told)
    return say(f"outcome-{outcome.value}", language, when=when, by=by)


def proposed(context: ReportContext, proposal: ProposalOnDay) -> str:
    """`voorstel de band te beëindigen`."""
    return say("proposal", context.language, what=_WHAT[proposal.what].text(context.language))

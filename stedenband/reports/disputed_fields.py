"""Which fact of which record is disputed, in words: `einde van de band`, `voorstel van 5 mei 2023: uitkomst`."""

from stedenband.model import (
    Agreement,
    Bond,
    Committee,
    Event,
    FilledRole,
    Funding,
    HistoryEntry,
    Origin,
    Partner,
    PartnerEntry,
    Proposal,
    Record,
)
from stedenband.model.keys import key_label, labels
from stedenband.model.municipality import CommitteeEntry, Municipality, Participant
from stedenband.register.disputes import DisputeOnDay
from stedenband.register.events_on_day import owner_words, participants_told
from stedenband.reports.grammar import a, lowered, say
from stedenband.reports.report_context import ReportContext
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import AgreementKind, Membership, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import label_of, office_label

_ENDING = Bilingual("beëindiging", "ending")
_PROPOSAL = Bilingual("voorstel", "proposal")
_FUNDING = Bilingual("bijdrage", "contribution")
_ROLE = Bilingual("rol", "role")
_PARTICIPANT = Bilingual("deelnemer", "participant")
_OF = Bilingual("van", "of")
_BEGINNINGS = frozenset({Status.ACTIVE, Status.EXPLORING})
_NEUTER = frozenset({AgreementKind.MEMORANDUM, AgreementKind.TREATY, AgreementKind.COOPERATION})  # `het verdrag`
_WHOLE = (Bond, Committee, Event, Municipality, Partner)


def disputed_field(context: ReportContext, told: DisputeOnDay) -> str:
    """What is disputed, in a sentence: when a bond began, when something was signed; else the record and its key."""
    language, innermost = context.language, told.path[-1] if told.path else None
    match told.field, innermost:
        case "bonds", _ if isinstance(told.kept, int):
            return say("number-of", language, what=say("some-bonds", language))
        case "date", _ if told.is_of_beginning:
            return say("beginning", language)
        case "date", HistoryEntry() as entry:
            return _of_entry(entry, language)
        case "date", PartnerEntry(status=status):
            return _of_membership(status, language)
        case "from_" | "from", Origin():
            return say("taken-from", language)
        case "signed", Agreement(kind=kind):
            return say("signing-of", language, what=kind.label(language), neuter=kind in _NEUTER)
        case "status", HistoryEntry(date=Edtf() as at):
            return f"{lowered(key_label('status', language))} {dates.since(at, language)}"
    key = lowered(key_label(told.field, language)) if told.field in labels() else told.field
    is_said = told.field == "committee" or isinstance(innermost, _WHOLE)  # by the key, or by where
    whose = _record(context, told, innermost) if innermost and not is_said else ""
    return f"{whose}: {key}" if whose else key


def _of_entry(entry: HistoryEntry, language: Language) -> str:
    """What the date of an entry behind the first is of: the end of the bond, another kind, or another state."""
    if entry.status is Status.ENDED:
        return say("ending", language)
    if entry.kind:
        return say("turning-into", language, kind=a(entry.kind, language))
    return say("since-when", language, status=entry.status.label(language))


def _of_membership(status: Membership, language: Language) -> str:
    return say("joining" if status is Membership.JOINED else "leaving", language)


def _record(context: ReportContext, told: DisputeOnDay, record: Record) -> str:
    """Which record inside a bond, event, committee or file it is: by what it tells of, and when that was."""
    language, owner = context.language, owner_words(context.register.municipalities[told.writer])
    match record:
        case HistoryEntry():
            return _state(told, record, language)
        case PartnerEntry():
            return _of_membership(record.status, language)
        case CommitteeEntry():
            at = record.date if told.field != "date" else None
            return f"{record.status.label(language)}{_when(at, language)}"
        case Proposal():
            return f"{_PROPOSAL.text(language)}{_of_date(record.date, language)}"
        case Agreement():
            return f"{record.kind.label(language)}{_of_date(record.signed, language)}"
        case Funding():
            return f"{_FUNDING.text(language)}{_when(record.year or record.since, language)}"
        case FilledRole():
            return f"{_ROLE.text(language)} {label_of(record.role, owner, language)}"
        case Participant():
            return _participant(context, told, record)
    named = getattr(record, "title", None) or getattr(record, "name", None)
    key = told.record.rpartition(".")[2].partition("[")[0]
    return named or (lowered(key_label(key, language)) if key in labels() else "")


def _state(told: DisputeOnDay, entry: HistoryEntry, language: Language) -> str:
    """An entry of a bond's history: its beginning, its ending, another kind, or another state."""
    if entry.status is Status.ENDED:
        return f"{_ENDING.text(language)}{_when(entry.date, language)}"
    if told.is_of_beginning and entry.status in _BEGINNINGS:
        return say("beginning", language)
    if entry.kind:
        return say("turning-into", language, kind=a(entry.kind, language))
    since = f" {dates.since(entry.date, language)}" if entry.date else ""
    return f"{entry.status.label(language)}{since}"


def _participant(context: ReportContext, told: DisputeOnDay, record: Participant) -> str:
    """`deelnemer burgemeester`: who takes part, by an office as the one says it whose it is."""
    event, language = next(one for one in told.path if isinstance(one, Event)), context.language
    at = next(number for number, one in enumerate(event.participants) if one is record)
    owner = participants_told(context.register, told.writer, event, told.writer)[at].owner
    return f"{_PARTICIPANT.text(language)} {office_label(record.office, owner, language)}"


def _when(at: Edtf | None, language: Language) -> str:
    return f" {dates.when(at, language)}" if at else ""


def _of_date(at: Edtf | None, language: Language) -> str:
    return f" {_OF.text(language)} {dates.bare(at, language)}" if at else ""

"""Letters: who sent one and who received it, and which are letters to the council."""

from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.reports.event_people import owner_then, placed
from stedenband.reports.event_titles import is_said, noun_of, with_article
from stedenband.reports.event_words import about, event_statement, event_when, is_said_by, names_told
from stedenband.reports.grammar import say
from stedenband.reports.parties import organ_of_owner
from stedenband.reports.people import are_many, people
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus, Office, Organ, Side


def message(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 27 februari 2025 ontving burgemeester Korteland een brief van de consul-generaal van Turkije.`"""
    if event.kind is not EventKind.LETTER or event.status is not EventStatus.HELD:
        return None
    language = context.language
    senders, addressees = (placed(context, event, side) for side in sides_of_message(event))
    if not senders and not addressees and event.direction is not Direction.OUTGOING:
        return None
    sender = people(senders, language) if senders else owner_then(context, event)
    receiver = people(addressees, language)
    if is_to_council(event):
        receiver = organ_of_owner(Organ.COUNCIL, context.owners[event.writer], language)
    whom = say("to-whom", language, list=receiver) if receiver else ""
    title = noun_of(event, language)
    words = {
        "when": event_when(context, event), "who": sender, "whom": whom,
        "place": "", "about": about(context, event),
        "what": with_article(event.kind.label(language), language),
    }  # fmt: skip
    is_unnamed = not senders and not addressees  # then the title alone says to whom
    if is_unnamed or not is_said(event, " ".join(words.values()), names_told(context, event)):
        words["what"] = title.text
    if event.direction is not Direction.INCOMING:
        return event_statement(event, "sent", words, many=bool(senders) and are_many(senders))
    is_in_title = language == "nl" and words["what"] == title.text and is_said_by(event.title, sender)
    words["who"] = "" if is_in_title else say("from-whom", language, who=sender)
    words["whom"] = receiver or owner_then(context, event)
    return event_statement(event, "received", words, many=are_many(addressees) if addressees else False)


def sides_of_message(event: EventOnDay) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
    """Who sent a letter or asked something, and to whom: who receives it takes no part in it."""
    receiver = Side.PARTNER if event.direction is Direction.OUTGOING else Side.OWN
    to_council = is_to_council(event)
    addressees = [one for one in event.participants if one.side is receiver or (to_council and _is_council(one))]
    return [one for one in event.participants if one not in addressees], addressees


def is_to_council(event: EventOnDay) -> bool:
    """Whether an event is a letter to the council: one that goes out to the councillors, or a notice to the council."""
    if event.kind is not EventKind.LETTER or event.direction is not Direction.OUTGOING:
        return False
    is_noticed = event.notice is not None and event.notice.to is Organ.COUNCIL
    return is_noticed or any(_is_council(one) for one in event.participants)


def _is_council(one: ParticipantOnDay) -> bool:
    return one.office is Office.COUNCILLOR and one.name is None and one.side is not Side.PARTNER

"""Letters: who sent one and who received it, and which are letters to the council."""

import re
from collections.abc import Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import OF_STATES, EventOnDay, ParticipantOnDay
from stedenband.reports.event_people import of_either, other_side, placed, to_each
from stedenband.reports.event_titles import is_said, noun_of, with_article
from stedenband.reports.event_words import about, event_statement, event_when, is_said_by, names_told
from stedenband.reports.grammar import listed, say
from stedenband.reports.organs import organ_of_owner
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import home_then
from stedenband.reports.people import are_many, is_executive, is_placed, people
from stedenband.reports.quotes import in_quotes
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus, Level, Office, Organ, Side
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.place_names import place_name


def message(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 27 februari 2025 ontving burgemeester Korteland een brief van de consul-generaal van Turkije.`

    None where it is not known who sent it and who received it.
    """
    if event.kind is not EventKind.LETTER or event.status is not EventStatus.HELD:
        return None
    language, is_received = context.language, event.direction is Direction.INCOMING
    unsure = of_unknown_side(event)
    senders, addressees = (
        placed(context, event, to_each(context, event, [one for one in side if one not in unsure]))
        for side in sides_of_message(event)
    )
    if event.direction is None or (event.direction is Direction.MUTUAL and not (senders and addressees)):
        return None
    addressees, asked = received_and_asked(addressees) if is_received else (addressees, [])
    sender, receiver = people(senders, language), receiver_of(context, event, addressees)
    receiver = receiver or ("" if is_received else _place_of_member(context, event))
    if language != "nl" and not (sender if is_received else receiver):  # in Dutch the title says it
        other = _other_by_title(context, event)
        sender, receiver = (other, receiver) if is_received else (sender, other)
    known = bool(sender if is_received else sender or receiver)
    subject, other = (receiver, sender) if is_received else (sender, receiver)
    subject = subject or owner_called(home_then(context, event), language)
    behind = say("from-whom" if is_received else "to-whom", language, who=other, list=other) if other else ""
    to_whom = say("to-whom", language, list=people(asked, language)) if asked else ""
    words = {
        "when": event_when(context, event), "place": "", "about": about(context, event), "who": subject,
        "whom": f"{behind} {to_whom}".strip(), "what": with_article(event.kind.label(language), language),
    }  # fmt: skip
    if not known or unsure or not is_said(event, " ".join(words.values()), names_told(context, event)):
        sides = (other, f"{subject} {to_whom}".strip()) if is_received else (subject, other)
        words["what"], rest = title_beside(event, language, *sides, subject)
        words["whom"] = f"{words['whom']} {rest}".strip()
    words["unsure"] = from_or_to(context, unsure, event)
    if is_received:
        words["who"], words["whom"] = words["whom"], words["who"]
    are_subject = addressees if is_received else senders
    key = "received" if is_received else "sent"
    return event_statement(event, key, words, many=bool(are_subject) and are_many(are_subject))


def _place_of_member(context: ReportContext, event: EventOnDay) -> str:
    """The partner that a letter went to, where its place names one of several and its title does not."""
    place = event.place
    if place is None or place in event.title:
        return ""
    members = (member.name for one in context.bonds_of(event) if len(one.members) > 1 for member in one.members)
    return place_name(place, context.language) if place in members else ""


def received_and_asked(them: Sequence[ParticipantOnDay]) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
    """Who received a letter and to whom it was: one of the executive, where that is who received it."""
    received = [one for one in them if is_executive(one)]
    asked = [one for one in them if one not in received and one.name]
    return (received, asked) if received and asked else (list(them), [])


def receiver_of(context: ReportContext, event: EventOnDay, addressees: Sequence[ParticipantOnDay]) -> str:
    """Who received a letter, of the councillors as the council: `de gemeenteraad en een comité uit Nice`."""
    language = context.language
    if not is_to_council(event):
        return people(addressees, language)
    council = organ_of_owner(Organ.COUNCIL, context.owners[event.writer], language)
    others = people([one for one in addressees if not _is_council(one)], language)
    return listed([council, others] if others else [council], language)


# A title of a letter or request: what it is, who sent it, to whom, and about what.
_TITLE = re.compile(
    r"((?:\S+ )?\S*(?:brief|verzoek))(?: van (.+?))?(?: aan (.+?))?"
    r"((?: (?:bij|inzake|met|na|naar|om|over|ter|voor|waarin) .*)?)",
    re.IGNORECASE,
)
_OF_COUNCIL = "raadsleden leden raad gemeente"  # other words for the municipal council


def title_beside(event: EventOnDay, language: Language, sender: str, receiver: str, subject: str) -> tuple[str, str]:
    """What a title says beside who sent it and to whom, which its sentence says: what it is, and about what.

    The title is quoted where it names another one than the data do, but for the subject of the sentence.
    """
    match = _TITLE.fullmatch(event.title) if language == "nl" else None
    if match is None:
        return noun_of(event, language).text, ""
    noun, from_whom, to_whom, rest = match.groups("")
    known = f"{receiver} {_OF_COUNCIL if is_to_council(event) else ''}"
    kept = [noun]
    for preposition, told, said in (("van", from_whom, sender), ("aan", to_whom, known)):
        if told and not is_named(told, said):
            if said.strip() not in ("", subject):
                return f"{with_article(event.kind.label(language), language)} ({in_quotes(event.title, language)})", ""
            kept.append(f"{preposition} {told}")
    return noun_of(event._replace(title=" ".join(kept)), language).text, rest.strip()


def _other_by_title(context: ReportContext, event: EventOnDay) -> str:
    """The partners that a title names, and nobody else, as who wrote the letter or got it; nothing otherwise."""
    match = _TITLE.fullmatch(event.title)
    told = (match[2 if event.direction is Direction.INCOMING else 3] or "") if match else ""
    names = [name for name in other_side(context, event) if name in told]
    return listed(names, context.language) if names and is_named(told, " ".join(names)) else ""


def is_named(words: str, text: str) -> bool:
    """Whether a text has each word of another, articles apart, or a longer one: `raad` in `de gemeenteraad`."""
    told = text.lower().split()
    return all(any(it.endswith(word) for it in told) for word in words.lower().split() if word not in _SMALL)


_SMALL = frozenset({"de", "het", "een", "van", "uit", "en", "in"})


def sides_of_message(event: EventOnDay) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
    """Who sent a letter or asked something, and to whom: who receives it takes no part in it."""
    receiver = Side.PARTNER if event.direction is Direction.OUTGOING else Side.OWN
    to_council = is_to_council(event)
    addressees = [one for one in event.participants if one.side is receiver or (to_council and _is_council(one))]
    return [one for one in event.participants if one not in addressees], addressees


def of_unknown_side(event: EventOnDay) -> list[ParticipantOnDay]:
    """Who may have sent a letter or request or received it, as neither their side nor their place is known.

    Of what goes out that is who the title says it went to: anybody else of no known side is our own, who sent it.
    """
    if not _is_one_way(event):
        return []
    them = (one for one in sides_of_message(event)[0] if one.side is None and not is_placed(one))
    return [
        one
        for one in them
        if one.office not in OF_STATES and (event.direction is Direction.INCOMING or _is_addressed(event, one))
    ]


def _is_addressed(event: EventOnDay, one: ParticipantOnDay) -> bool:
    """Whether a title names somebody as the one that it went to, and not as who sent it."""
    match, words = _TITLE.fullmatch(event.title), people([one], "nl")
    return match is not None and is_named(words, match[3] or "") and not is_named(words, match[2] or "")


def from_or_to(context: ReportContext, them: Sequence[ParticipantOnDay], event: EventOnDay) -> str:
    """`van of aan raadsleden`: those whose side is not known, but for whom the title names already."""
    untold = [one for one in them if not is_said_by(event.title, people([one], "nl"))]
    told = people([of_either(context, event, one) for one in untold], context.language)
    return say("from-or-to", context.language, list=told) if untold else ""


def sent_by_to(context: ReportContext, event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """A letter or request, from whom and to whom: `een brief van de burgemeester van Celle aan burgemeester Jansen`."""
    language, unsure = context.language, of_unknown_side(event)
    senders, addressees = (
        placed(context, event, to_each(context, event, [one for one in side if one in them and one not in unsure]))
        for side in sides_of_message(event)
    )
    asked, whom = people(senders, language), receiver_of(context, event, addressees) if addressees else ""
    what, rest = title_beside(event, language, asked, whom, subject="")
    told = [what, say("from-whom", language, who=asked) if asked else ""]
    told += [say("to-whom", language, list=whom) if whom else "", rest]
    return ", ".join(filter(None, [" ".join(filter(None, told)), from_or_to(context, unsure, event)]))


def is_one_way_message(event: EventOnDay) -> bool:
    """Whether it is a request, or a letter of which it is known which side sent it."""
    return event.kind is EventKind.REQUEST or (event.kind is EventKind.LETTER and _is_one_way(event))


def _is_one_way(event: EventOnDay) -> bool:
    return event.direction in (Direction.INCOMING, Direction.OUTGOING)


def is_to_council(event: EventOnDay) -> bool:
    """Whether an event is a letter to the council: one that goes out to the councillors, or a notice to the council."""
    if event.kind is not EventKind.LETTER or event.direction is not Direction.OUTGOING:
        return False
    is_ours = event.home == event.writer  # else the council that was told is the other one's
    is_noticed = is_ours and event.notice is not None and event.notice.to is Organ.COUNCIL
    return is_noticed or any(_is_council(one) for one in event.participants)


_OF_NOTICE = "brief besluit beëindiging opzegging einde kennisgeving stedenband vriendschapsband partnerschap band"


def letter_of_notice(context: ReportContext, one: BondOnDay, notified: Edtf | None) -> EventOnDay | None:
    """The letter by which the other side was told of a change, where it says no more than that: it is told with it."""
    letters = (
        event
        for event in context.events_of(one)
        if event.kind is EventKind.LETTER and event.direction is Direction.OUTGOING and event.date == notified
        if event.status is EventStatus.HELD and not event.participants and len(event.bonds) == 1
    )
    return next((it for it in letters if notified and is_said(it, _OF_NOTICE, names_told(context, it))), None)


def _is_council(one: ParticipantOnDay) -> bool:
    return one.office is Office.COUNCILLOR and one.name is None and one.side is not Side.PARTNER


def council_called(context: ReportContext) -> str:
    """Whom the letters go to: the council, of a province by its name."""
    are_provinces = all(one.level is Level.PROVINCE for one in context.municipalities)
    if context.municipalities and are_provinces:
        return organ_of_owner(Organ.COUNCIL, context.municipalities[0], context.language)
    return Bilingual("de raad", "the municipal council").text(context.language)

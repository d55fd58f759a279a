"""A bond in paragraphs: what it is, since when, who keeps it going, what happened and what is planned."""

from collections.abc import Iterator

from stedenband.model import Agreement, Committee, Event, FilledRole, HistoryEntry, Participant
from stedenband.register.state import committee_status, date_of
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import committee_name, ended_by, listed, participant, say, sentence
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus, EventStatus, Party, Reason, Role, Status
from stedenband.vocabulary.edtf import Edtf


def bond_part(context: ReportContext, one: BondOnDay) -> Part:
    """The part of a report on one bond."""
    heading = f"{one.row.gemeente} – {one.partner_names}"
    told = [
        Paragraph(tuple(phrases))
        for phrases in (_state(context, one), _upkeep(context, one), _why(context, one))
        if phrases
    ]
    blocks: list[Block] = list(told)
    if events := tuple(_events(context, one)):
        blocks.append(Bullets(events))
    return Part(one.row.id, heading, tuple(blocks))


def _notes(context: ReportContext, one: BondOnDay, ids: tuple[str, ...] = ()) -> tuple[int, ...]:
    return context.notes.of(one.tie.home, ids or one.tie.bond.sources)


def _state(context: ReportContext, one: BondOnDay) -> list[Phrase]:
    """How the bond stands, and since when."""
    if one.state.status is Status.ENDED:
        texts = list(_ending(context, one))
    else:
        texts = [_opening(context, one), *_change(context, one)]
    if one.state.exploring:
        texts += _exploring(context, one.state.exploring)
    bond = one.tie.bond
    if bond.home:
        texts.append(say("home", context.language, name=bond.home.name, level=bond.home.level.label(context.language)))
    if bond.origin:
        source = say("origin-from", context.language, name=bond.origin.from_) if bond.origin.from_ else ""
        texts.append(say("origin", context.language, how=bond.origin.how.label(context.language), from_=source))
    return [Phrase(" ".join(texts), _notes(context, one))]


def _values(context: ReportContext, one: BondOnDay) -> dict[str, str]:
    return {"gemeente": one.row.gemeente, "kind": context.noun(one), "partners": context.partners(one)}


def _opening(context: ReportContext, one: BondOnDay) -> str:
    values = _values(context, one)
    if one.state.status is Status.ACTIVE:
        if one.state.since is None:
            return say("active-undated", context.language, **values)
        return say("active-since", context.language, since=dates.since(one.state.since, context.language), **values)
    return say(f"{one.state.status.value}-is", context.language, **values)


def _change(context: ReportContext, one: BondOnDay) -> Iterator[str]:
    """When a bond that is no longer active began, and what is told of the last change."""
    if one.state.status is Status.ACTIVE:
        return
    last = one.tie.bond.history[-1] if one.tie.bond.history else None
    if last and last.status is one.state.status:
        if at := date_of(last):
            yield say("changed", context.language, when=dates.when(at, context.language))
        yield from _decision(context, last)
    if one.state.since:
        yield say("began", context.language, when=dates.when(one.state.since, context.language))


def _ending(context: ReportContext, one: BondOnDay) -> Iterator[str]:
    ending, language = one.state.ending, context.language
    if ending is None:
        return
    by = ended_by(ending.by, language, one.row.gemeente, one.partner_names)
    at = f"{dates.when(ending.date, language)} " if ending.date else ""
    yield say("ended-is", language, when=at, by=by, **_values(context, one))
    if one.state.since:
        yield say("began", language, when=dates.when(one.state.since, language))
    yield from _decision(context, ending)


def _decision(context: ReportContext, entry: HistoryEntry) -> Iterator[str]:
    language = context.language
    if entry.by is Party.PARTNER and entry.reason is Reason.PARTNER_DECISION:
        pass  # said already: the partner ended it
    elif entry.reason:
        yield say("reason", language, reason=entry.reason.label(language))
    elif entry.status is Status.ENDED:
        yield say("reason-unknown", language)
    if entry.decided or entry.decided_by:
        by = say("decided-by", language, organ=entry.decided_by.label(language)) if entry.decided_by else ""
        paper = say("document", language, document=entry.document) if entry.document else ""
        at = dates.when(entry.decided, language) if entry.decided else ""
        yield " ".join(say("decided", language, when=at, by=by, document=paper).split())
    if entry.notified:
        yield say("notified", language, when=dates.when(entry.notified, language))
    if entry.note:
        yield sentence(entry.note)


def _exploring(context: ReportContext, entry: HistoryEntry) -> list[str]:
    at = date_of(entry)
    words = [sentence(say("explored", context.language, when=dates.since(at, context.language)))] if at else []
    return [*words, *([sentence(entry.note)] if entry.note else [])]


def _upkeep(context: ReportContext, one: BondOnDay) -> list[Phrase]:
    """Who keeps the bond going, how its committees stand, and who pays."""
    roles = one.roles
    names = {committee.id: committee for committee in one.tie.owner.committees}
    if one.state.status is Status.ENDED:
        return []  # nobody keeps it going any more
    held = list(dict.fromkeys(role_holder(context, role, names) for role in roles))
    text = (
        say("kept-by", context.language, list=listed(held, context.language))
        if held
        else say("kept-by-nobody", context.language)
    )
    phrases = [Phrase(text, _notes(context, one))]
    kept = {role.committee for role in roles}
    for committee in context.register.committees(one.tie):
        if committee.id not in kept:
            continue
        phrases += [
            Phrase(said, context.notes.of(one.tie.home, committee.sources))
            for said in _committee(context, one, committee)
        ]
    for paid in one.tie.bond.funding if context.told(one.tie.home, one.tie.bond.sources) else ():
        amount = f", {paid.amount:g} {paid.currency or ''}".rstrip() if paid.amount is not None else ""
        purpose = f": {paid.purpose[0].lower()}{paid.purpose[1:].rstrip('.')}" if paid.purpose else ""
        who = paid.holder or paid.by.label(context.language)
        phrases.append(
            Phrase(say("funding", context.language, who=who, amount=amount, purpose=purpose), _notes(context, one))
        )
    return phrases


def role_holder(context: ReportContext, role: FilledRole, committees: dict[str, Committee]) -> str:
    """Who fills a role: `de burgemeester (R.T.A. Korteland)`, or the committee's name."""
    if role.committee in committees:
        return committees[role.committee].name
    label = role.role.label(context.language)
    if role.role is Role.INSTITUTION or (role.holder and role.holder.startswith(label)):
        return role.holder or label
    return f"{label} ({role.holder})" if role.holder else label


def _committee(context: ReportContext, one: BondOnDay, committee: Committee) -> Iterator[str]:
    language = context.language
    stands = committee_status(committee, one.tie.owner.sources_named, context.options.on)
    name = committee_name(committee.name, language)
    if stands is CommitteeStatus.WINDING_UP:
        yield say("committee-winding-up", language, name=name)
    elif stands is CommitteeStatus.ENDED:
        at = date_of(committee.history[-1])
        yield say("committee-ended", language, name=name, when=f"{dates.when(at, language)} " if at else "")
    for entry in committee.history:
        if entry.note and entry.status is stands:
            yield sentence(entry.note)
    if committee.background and context.told(one.tie.home, committee.sources):
        yield sentence(committee.background)
    for report in committee.reports:
        to = say("report-to", language, organ=report.sent_to.label(language)) if report.sent_to else ""
        yield say("report", language, name=name, year=dates.bare(report.year, language), to=to)


def _why(context: ReportContext, one: BondOnDay) -> list[Phrase]:
    """Why it was made, what it is about, what was signed, and its background."""
    bond, language = one.tie.bond, context.language
    texts = []
    for key, codes in (("motives", bond.motives), ("themes", bond.themes)):
        if codes:
            texts.append(say(key, language, list=listed([code.label(language) for code in codes], language)))
    texts += [_agreement(context, agreement) for agreement in bond.agreements]
    if bond.background and context.told(one.tie.home, bond.sources):
        texts.append(sentence(bond.background))
    return [Phrase(" ".join(texts), _notes(context, one))] if texts else []


def _agreement(context: ReportContext, agreement: Agreement) -> str:
    language = context.language
    kind = sentence(agreement.title or agreement.kind.label(language)).rstrip(".")
    themes = [theme.label(language) for theme in agreement.themes]
    about = say("agreement-themes", language, list=listed(themes, language)) if themes else ""
    if agreement.signed:
        text = say("agreement", language, kind=kind, when=dates.when(agreement.signed, language), themes=about)
    else:
        text = say("agreement-undated", language, kind=kind, themes=about)
    if agreement.expires:
        text += " " + say("expires", language, when=dates.when(agreement.expires, language))
    return text


def _events(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    for home, event in context.events_of(one.tie):
        yield Phrase(event_line(context, one, event), context.notes.of(home, event.sources))


def event_line(context: ReportContext, one: BondOnDay | None, event: Event) -> str:
    """One event: when, what, who, and what is special about it; in a bond's part its own share of it."""
    language = context.language
    who = listed([participant(person, language) for person in _people(one, event)], language)
    values = {
        "title": event.title + (_jubilee(context, one, event) if one else ""),
        "who": f" ({who})" if who else "",
        "status": _status(context, event),
    }
    if event.date is None:
        text = say("event-undated", language, **values)
    else:
        text = sentence(say("event", language, when=dates.when(event.date, language), **values))
    is_first = one is None or context.register.tie(one.tie.home, event.bonds[0]) in (one.tie, None)
    background = " " + sentence(event.background) if event.background and is_first else ""
    return text + _notice(context, event) + background


def _status(context: ReportContext, event: Event) -> str:
    status = context.status_of(event)
    if status is EventStatus.CANCELLED:
        return say("event-cancelled", context.language)
    if status is not EventStatus.PLANNED:
        return ""
    is_past = event.date is not None and event.date.last < context.options.on
    return say("event-was-planned" if is_past else "event-planned", context.language)


def _people(one: BondOnDay | None, event: Event) -> tuple[Participant, ...]:
    """Who takes part; under one of several bonds only its own people, where these can be told."""
    if one is None or len(event.bonds) == 1:
        return event.participants
    places = {partner.name for partner in one.row.partners}
    own = tuple(person for person in event.participants if person.place in places)
    return own or event.participants


def _jubilee(context: ReportContext, one: BondOnDay, event: Event) -> str:
    if not event.jubilee:
        return ""
    late = years_late(one.state.since, event)
    if not late and f"{event.jubilee:g}" in event.title:
        return ""
    if late:
        return say("jubilee-late", context.language, years=f"{event.jubilee:g}", late=late)
    return say("jubilee", context.language, years=f"{event.jubilee:g}")


def years_late(since: Edtf | None, event: Event) -> int:
    """How many years after the year that it marks a jubilee is celebrated; zero where it is not late or not known."""
    if since is None or event.date is None or not event.jubilee:
        return 0
    return max(0, event.date.first.year - since.last.year - int(event.jubilee))


def _notice(context: ReportContext, event: Event) -> str:
    if event.notice is None:
        return ""
    articles = say("articles", context.language, articles=event.notice.articles) if event.notice.articles else ""
    return say("notice", context.language, articles=articles, rules=event.notice.rules)

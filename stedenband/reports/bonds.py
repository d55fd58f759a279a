"""A bond in paragraphs: what it is, since when, who keeps it going, what happened and what is planned."""

from collections.abc import Iterator

from stedenband.codes import CommitteeStatus, EventStatus, Party, Reason, Role, Status
from stedenband.dates import Edtf
from stedenband.model import Agreement, Committee, Event, FilledRole, HistoryEntry, Participant
from stedenband.reports import dates
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import committee_name, ended_by, listed, participant, say, sentence
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase
from stedenband.state import committee_status, date_of


def bond_part(scene: Scene, one: Standing) -> Part:
    """The part of a report on one bond."""
    heading = f"{one.row.gemeente} – {scene.partner_names(one)}"
    told = [
        Paragraph(tuple(phrases)) for phrases in (_state(scene, one), _upkeep(scene, one), _why(scene, one)) if phrases
    ]
    blocks: list[Block] = list(told)
    if events := tuple(_events(scene, one)):
        blocks.append(Bullets(events))
    return Part(one.row.id, heading, tuple(blocks))


def _notes(scene: Scene, one: Standing, ids: tuple[str, ...] = ()) -> tuple[int, ...]:
    return scene.notes.of(one.tie.home, ids or one.tie.bond.sources)


def _state(scene: Scene, one: Standing) -> list[Phrase]:
    """How the bond stands, and since when."""
    if one.state.status is Status.ENDED:
        texts = list(_ending(scene, one))
    else:
        texts = [_opening(scene, one), *_change(scene, one)]
    if one.state.exploring:
        texts += _exploring(scene, one.state.exploring)
    bond = one.tie.bond
    if bond.home:
        texts.append(say("home", scene.language, name=bond.home.name, level=bond.home.level.label(scene.language)))
    if bond.origin:
        source = say("origin-from", scene.language, name=bond.origin.from_) if bond.origin.from_ else ""
        texts.append(say("origin", scene.language, how=bond.origin.how.label(scene.language), from_=source))
    return [Phrase(" ".join(texts), _notes(scene, one))]


def _values(scene: Scene, one: Standing) -> dict[str, str]:
    return {"gemeente": one.row.gemeente, "kind": scene.noun(one), "partners": scene.partners(one)}


def _opening(scene: Scene, one: Standing) -> str:
    values = _values(scene, one)
    if one.state.status is Status.ACTIVE:
        if one.state.since is None:
            return say("active-undated", scene.language, **values)
        return say("active-since", scene.language, since=dates.since(one.state.since, scene.language), **values)
    return say(f"{one.state.status.value}-is", scene.language, **values)


def _change(scene: Scene, one: Standing) -> Iterator[str]:
    """When a bond that is no longer active began, and what is told of the last change."""
    if one.state.status is Status.ACTIVE:
        return
    last = one.tie.bond.history[-1] if one.tie.bond.history else None
    if last and last.status is one.state.status:
        if at := date_of(last):
            yield say("changed", scene.language, when=dates.when(at, scene.language))
        yield from _decision(scene, last)
    if one.state.since:
        yield say("began", scene.language, when=dates.when(one.state.since, scene.language))


def _ending(scene: Scene, one: Standing) -> Iterator[str]:
    ending, language = one.state.ending, scene.language
    if ending is None:
        return
    by = ended_by(ending.by, language, one.row.gemeente, scene.partner_names(one))
    at = f"{dates.when(ending.date, language)} " if ending.date else ""
    yield say("ended-is", language, when=at, by=by, **_values(scene, one))
    if one.state.since:
        yield say("began", language, when=dates.when(one.state.since, language))
    yield from _decision(scene, ending)


def _decision(scene: Scene, entry: HistoryEntry) -> Iterator[str]:
    language = scene.language
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


def _exploring(scene: Scene, entry: HistoryEntry) -> list[str]:
    at = date_of(entry)
    words = [sentence(say("explored", scene.language, when=dates.since(at, scene.language)))] if at else []
    return [*words, *([sentence(entry.note)] if entry.note else [])]


def _upkeep(scene: Scene, one: Standing) -> list[Phrase]:
    """Who keeps the bond going, how its committees stand, and who pays."""
    roles = scene.roles(one)
    names = {committee.id: committee for committee in one.tie.owner.committees}
    if one.state.status is Status.ENDED:
        return []  # nobody keeps it going any more
    held = list(dict.fromkeys(role_holder(scene, role, names) for role in roles))
    text = (
        say("kept-by", scene.language, list=listed(held, scene.language))
        if held
        else say("kept-by-nobody", scene.language)
    )
    phrases = [Phrase(text, _notes(scene, one))]
    kept = {role.committee for role in roles}
    for committee in scene.register.committees(one.tie):
        if committee.id not in kept:
            continue
        phrases += [
            Phrase(said, scene.notes.of(one.tie.home, committee.sources)) for said in _committee(scene, one, committee)
        ]
    for paid in one.tie.bond.funding if scene.told(one.tie.home, one.tie.bond.sources) else ():
        amount = f", {paid.amount:g} {paid.currency or ''}".rstrip() if paid.amount is not None else ""
        purpose = f": {paid.purpose[0].lower()}{paid.purpose[1:].rstrip('.')}" if paid.purpose else ""
        who = paid.holder or paid.by.label(scene.language)
        phrases.append(
            Phrase(say("funding", scene.language, who=who, amount=amount, purpose=purpose), _notes(scene, one))
        )
    return phrases


def role_holder(scene: Scene, role: FilledRole, committees: dict[str, Committee]) -> str:
    """Who fills a role: `de burgemeester (R.T.A. Korteland)`, or the committee's name."""
    if role.committee in committees:
        return committees[role.committee].name
    label = role.role.label(scene.language)
    if role.role is Role.INSTITUTION or (role.holder and role.holder.startswith(label)):
        return role.holder or label
    return f"{label} ({role.holder})" if role.holder else label


def _committee(scene: Scene, one: Standing, committee: Committee) -> Iterator[str]:
    language = scene.language
    stands = committee_status(committee, one.tie.owner.sources_named, scene.asked.on)
    name = committee_name(committee.name, language)
    if stands is CommitteeStatus.WINDING_UP:
        yield say("committee-winding-up", language, name=name)
    elif stands is CommitteeStatus.ENDED:
        at = date_of(committee.history[-1])
        yield say("committee-ended", language, name=name, when=f"{dates.when(at, language)} " if at else "")
    for entry in committee.history:
        if entry.note and entry.status is stands:
            yield sentence(entry.note)
    if committee.background and scene.told(one.tie.home, committee.sources):
        yield sentence(committee.background)
    for report in committee.reports:
        to = say("report-to", language, organ=report.sent_to.label(language)) if report.sent_to else ""
        yield say("report", language, name=name, year=dates.bare(report.year, language), to=to)


def _why(scene: Scene, one: Standing) -> list[Phrase]:
    """Why it was made, what it is about, what was signed, and its background."""
    bond, language = one.tie.bond, scene.language
    texts = []
    for key, codes in (("motives", bond.motives), ("themes", bond.themes)):
        if codes:
            texts.append(say(key, language, list=listed([code.label(language) for code in codes], language)))
    texts += [_agreement(scene, agreement) for agreement in bond.agreements]
    if bond.background and scene.told(one.tie.home, bond.sources):
        texts.append(sentence(bond.background))
    return [Phrase(" ".join(texts), _notes(scene, one))] if texts else []


def _agreement(scene: Scene, agreement: Agreement) -> str:
    language = scene.language
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


def _events(scene: Scene, one: Standing) -> Iterator[Phrase]:
    for home, event in scene.events_of(one.tie):
        yield Phrase(event_line(scene, one, event), scene.notes.of(home, event.sources))


def event_line(scene: Scene, one: Standing | None, event: Event) -> str:
    """One event: when, what, who, and what is special about it; in a bond's part its own share of it."""
    language = scene.language
    who = listed([participant(person, language) for person in _people(one, event)], language)
    values = {
        "title": event.title + (_jubilee(scene, one, event) if one else ""),
        "who": f" ({who})" if who else "",
        "status": _status(scene, event),
    }
    if event.date is None:
        text = say("event-undated", language, **values)
    else:
        text = sentence(say("event", language, when=dates.when(event.date, language), **values))
    is_first = one is None or scene.register.tie(one.tie.home, event.bonds[0]) in (one.tie, None)
    background = " " + sentence(event.background) if event.background and is_first else ""
    return text + _notice(scene, event) + background


def _status(scene: Scene, event: Event) -> str:
    status = scene.status_of(event)
    if status is EventStatus.CANCELLED:
        return say("event-cancelled", scene.language)
    if status is not EventStatus.PLANNED:
        return ""
    is_past = event.date is not None and event.date.last < scene.asked.on
    return say("event-was-planned" if is_past else "event-planned", scene.language)


def _people(one: Standing | None, event: Event) -> tuple[Participant, ...]:
    """Who takes part; under one of several bonds only its own people, where these can be told."""
    if one is None or len(event.bonds) == 1:
        return event.participants
    places = {partner.name for partner in one.row.partners}
    own = tuple(person for person in event.participants if person.place in places)
    return own or event.participants


def _jubilee(scene: Scene, one: Standing, event: Event) -> str:
    if not event.jubilee:
        return ""
    late = years_late(one.state.since, event)
    if not late and f"{event.jubilee:g}" in event.title:
        return ""
    if late:
        return say("jubilee-late", scene.language, years=f"{event.jubilee:g}", late=late)
    return say("jubilee", scene.language, years=f"{event.jubilee:g}")


def years_late(since: Edtf | None, event: Event) -> int:
    """How many years after the year that it marks a jubilee is celebrated; zero where it is not late or not known."""
    if since is None or event.date is None or not event.jubilee:
        return 0
    return max(0, event.date.first.year - since.last.year - int(event.jubilee))


def _notice(scene: Scene, event: Event) -> str:
    if event.notice is None:
        return ""
    articles = say("articles", scene.language, articles=event.notice.articles) if event.notice.articles else ""
    return say("notice", scene.language, articles=articles, rules=event.notice.rules)

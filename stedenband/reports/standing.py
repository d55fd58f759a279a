"""How a bond stands, as statements: its state and since when, what it was before, and what is decided for later."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from stedenband.register.bond_history import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.occurrences import MemberChange, What, of_members
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.blocks import per
from stedenband.reports.grammar import a, is_neuter, listed, noun, say, the
from stedenband.reports.parties import organ, owner_called, partner_meant, reason_words, who, why_committee
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.text import sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Party, Reason, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf

_FIRST = Paragraphs.BOND
_ENDINGS = {
    Party.PARTNER: "by-partner",
    Party.MUNICIPALITY: "by-municipality",
    Party.PARTNER_COMMITTEE: "by-committee",
    Party.OWN_COMMITTEE: "by-committee",
    Party.BOTH: "by-both",
    Party.THIRD_PARTY: "by-third-party",
    None: "by-none",
}
# What an undated state between the beginning and the present one is told as: that it was so before.
_WAS_SO = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT})
# The slots of an opening that tell when the bond began, by the sources of that.
_TELLS_BEGINNING = frozenset({"begun", "clause"})


def standing(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """How a bond stands behind its opening: what is not certain or not known, the decision, and what was before."""
    last = one.last_change
    yield from _doubts(context, one)
    if last and one.status is not Status.ACTIVE:
        yield from _unknown(context, one, last)
        yield from decision(context, one, last)
    if one.name:
        yield fact(one, "called", _FIRST, name=one.name)
    yield from _beginning(context, one)
    if last and one.status is Status.ACTIVE and not last.changes_kind and last.note:
        yield prose(one, last.note, _FIRST, last.sources)
    yield from _phases(context, one)
    if one.exploring and one.status is Status.ENDED:
        yield from _exploring(context, one, one.exploring)


def partners(context: ReportContext, one: BondOnDay, members: Iterable[PlaceOnDay] | None = None) -> str:
    """`Preston (Verenigd Koninkrijk)`, or several of them; without countries where all are in the owner's own."""
    return listed(partner_list(context, one, members), context.language)


def partner_list(context: ReportContext, one: BondOnDay, members: Iterable[PlaceOnDay] | None = None) -> list[str]:
    """The partners of a bond by name, each with its country where any is in another one."""
    language = context.language
    members = sorted(one.members if members is None else members, key=lambda member: sort_key(member.name))
    if not members:
        return [say("nobody", language)]
    if all(member.country == context.owners[one.home].country for member in members):
        return [member.name for member in members]
    return [f"{member.name} ({country_name(member.country, language)})" for member in members]


# --- The opening -----------------------------------------------------------------------------------------------------


def opening(context: ReportContext, one: BondOnDay) -> Statement:
    """The sentence that opens a bond's paragraphs: how it stands and since when."""
    if one.ending:
        return _ended(context, one, one.ending)
    if one.status is Status.ACTIVE:
        return _active(context, one)
    last, language = one.last_change, context.language
    since = dates.since(last.when, language) if last and last.when else ""
    key = f"{one.status.value}-{'is' if since or one.status is Status.UNKNOWN else 'undated'}"
    if one.status is Status.EXPLORING:
        with_whom = {
            "gemeente": context.gemeente(one),
            "ties": a(one.kind, language),
            "partners": partners(context, one),
        }
        return _opening(one, key, since=since, **with_whom)
    reason = reason_words(last, language) if last else ""
    the_ties = the_bond(context, one)
    return _opening(one, key, since=since, reason=reason, begun=_begun(context, one), the_ties=the_ties)


def opening_of_several(context: ReportContext, bonds: Sequence[BondOnDay]) -> Statement:
    """One opening for bonds that came to stand as they do alike: `De stad Gent zet de banden met … niet voort, …`."""
    language, first = context.language, bonds[0]
    named = listed([name for one in bonds for name in partner_list(context, one)], language)
    if first.status is Status.ACTIVE:
        ties = noun(first.kind, language, many=True)
        return _opening(first, "active-undated", gemeente=context.gemeente(first), ties=ties, partners=named)
    the_ties = _the_bonds(context, bonds)
    last = first.last_change
    if first.ending:
        ending = first.ending
        is_open = ending.by is Party.MUNICIPALITY and ending.when is None
        key = "not-continued" if is_open else _of_ending("ended", ending)
        return _opening(first, key, the_ties=the_ties, **_ending_values(context, first, ending))
    since = dates.since(last.when, language) if last and last.when else ""
    reason = reason_words(last, language) if last else ""
    key = f"{first.status.value}-{'is' if since else 'undated'}"
    return _opening(first, key, since=since, reason=reason, begun="", the_ties=the_ties)


def _opening(one: BondOnDay, key: str, **values: str) -> Statement:
    last = one.last_change
    first = next((change for change in one.changes if change.begins), None) if _TELLS_BEGINNING & set(values) else None
    sources = dict.fromkeys(source for change in (last, first) if change for source in change.sources)
    return fact(one, key, _FIRST, tuple(sources), neuter=is_neuter(one.kind), **values)


def _of_ending(prefix: str, change: Change) -> str:
    is_said = change.by is Party.THIRD_PARTY and change.reason is Reason.PARTNER_GOVERNMENT  # who it was
    return f"{prefix}-{'by-none' if is_said else _ENDINGS[change.by]}"


def _ending_values(context: ReportContext, one: BondOnDay, change: Change) -> dict[str, str]:
    """The words that the sentences on an ending need: who, when, why, through whom."""
    language, owner = context.language, context.owners[one.home]
    by = change.by
    is_committee = by in (Party.PARTNER_COMMITTEE, Party.OWN_COMMITTEE)
    return {
        "owner": owner_called(owner, language),
        "partner": partner_meant(one, change.by_partner, language),
        "when": dates.when(change.when, language) if change.when else "",
        "reason": "" if is_committee and change.reason is Reason.REQUEST else reason_words(change, language),
        "why": why_committee(change.reason, language) if is_committee else "",
        "committee": who(one, owner, by, change.by_partner, language) if by and is_committee else "",
    }


def _ended(context: ReportContext, one: BondOnDay, ending: Change) -> Statement:
    """How a bond ended: with its beginning where that is known."""
    language, neuter = context.language, is_neuter(one.kind)
    values = _ending_values(context, one, ending)
    if ending.membership is Membership.LEFT and ending.by is None:
        return _opening(one, "left-is", gemeente=context.gemeente(one), the_ties=_the_tie(context, one), **values)
    since = one.since
    if since is None or not one.members:
        is_open = ending.by is Party.MUNICIPALITY and ending.when is None
        key = "not-continued" if is_open else _of_ending("ended", ending)
        is_owners = ending.by is Party.MUNICIPALITY
        return _opening(one, key, the_ties=_the_tie(context, one) if is_owners else the_bond(context, one), **values)
    clause = say(_of_ending("which-ended", ending), language, neuter=neuter and not _changed_kind(one), **values)
    kept = {
        "gemeente": ", ".join([context.gemeente(one), *partner_list(context, one)[:-1]]),
        "partners": partner_list(context, one)[-1],
        "ties": say("a-bond", language) if _changed_kind(one) else a(one.kind, language),
        "clause": clause,
    }
    if ending.date and _is_plain(since) and _is_plain(ending.date):
        bounds = {"first": dates.bare(since, language), "last": dates.bare(ending.date, language)}
        return _opening(one, "kept-from-until", **bounds, **kept)
    return _opening(one, "kept-from", **{**kept, "when": dates.when(since, language)})


def _is_plain(at: Edtf) -> bool:
    """Whether a date stands well behind `van` and `tot`: it is no bound and no choice of dates."""
    return not (at.no_later_than or at.dates_in_set or at.is_span or at.yearly)


def _active(context: ReportContext, one: BondOnDay) -> Statement:
    language = context.language
    values = {"gemeente": context.gemeente(one), "ties": a(one.kind, language), "partners": partners(context, one)}
    late = _joined_later(one)
    since = _since_of_members(one) or one.kind_since
    if since is None:
        return _opening(one, "active-undated", **values)
    if late and len(late) < len(one.members):
        values["partners"] = _in_turn(context, one, late)
    return _opening(one, "active-since", since=dates.since(since, language), **values)


def the_bond(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband van Almelo met Preston (Verenigd Koninkrijk)`."""
    words = {
        "tie": the(one.kind, context.language),
        "gemeente": context.gemeente(one),
        "partners": partners(context, one),
    }
    return say("bond-of", context.language, **words)


def _the_tie(context: ReportContext, one: BondOnDay) -> str:
    words = {"tie": the(one.kind, context.language), "partners": partners(context, one)}
    return say("bond-with", context.language, **words)


def _the_bonds(context: ReportContext, bonds: Sequence[BondOnDay]) -> str:
    """`de zusterbanden met Melle en Tallinn en het partnerschap met Burgas`: by kind, in the order of the bonds."""
    language = context.language
    by_kind: dict[object, list[BondOnDay]] = {}
    for one in bonds:
        by_kind.setdefault(one.kind, []).append(one)
    told = []
    for alike in by_kind.values():
        names = listed([name for one in alike for name in partner_list(context, one)], language)
        tie = the(alike[0].kind, language, many=len(alike) > 1)
        told.append(say("bond-with", language, tie=tie, partners=names))
    return say("as-well-as", language).join(told)


def _begun(context: ReportContext, one: BondOnDay) -> str:
    """`die in 1974 begon`, where the bond is of one kind since its beginning."""
    if one.since is None or _changed_kind(one):
        return ""
    when = dates.when(one.since, context.language)
    return say("begun", context.language, neuter=is_neuter(one.kind), when=when)


# --- What is not certain or not known, and the decision --------------------------------------------------------------


def _doubts(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    if one.certain is False:
        is_change_open = any(change.certain > one.on for change in one.changes)
        key = "uncertain" if is_change_open else "uncertain-still"  # else a later change may have taken effect
        yield fact(one, key, _FIRST, date=dates.day(one.on, context.language))


def _unknown(context: ReportContext, one: BondOnDay, last: Change) -> Iterator[Statement]:
    """What is not known of an ending: when, by whom, for what reason."""
    if one.status is not Status.ENDED or last.membership:
        return
    language = context.language
    gaps = (("unknown-when", last.when), ("unknown-who", last.by or last.decided_by), ("unknown-why", last.reason))
    missing = [say(key, language) for key, value in gaps if value is None]
    if missing:
        yield fact(one, "not-known", _FIRST, last.sources, list=listed(missing, language))


def decision(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    """By which decision a bond changed, when the other side was told, and a remark."""
    language = context.language
    if (change.decided and change.decided is not change.when) or change.decided_by:
        by = decided_by(context, one, change)
        paper = say("document", language, document=change.document) if change.document else ""
        at = dates.when(change.decided, language) if change.decided else ""
        yield fact(one, "decided", _FIRST, change.sources, when=at, by=by, document=paper)
    if change.notified:
        yield fact(one, "notified", _FIRST, change.sources, when=dates.when(change.notified, language))
    if change.note:
        yield prose(one, change.note, _FIRST, change.sources)


def decided_by(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """`door de gemeenteraad`, `door de gemeenteraad van Leuven`."""
    if change.decided_by is None:
        return ""
    owners = context.owners
    words = organ(one, change.decided_by, owners[one.home], owners[one.writer], context.language)
    return say("decided-by", context.language, organ=words)


# --- Who joined later ------------------------------------------------------------------------------------------------


def _in_turn(context: ReportContext, one: BondOnDay, late: Mapping[str, Edtf]) -> str:
    """`Osnabrück (Duitsland), sinds 1 mei 2017 ook met Harlem (Verenigde Staten)`."""
    language = context.language
    parts = [partners(context, one, (member for member in one.members if member.name not in late))]
    for day in sorted(set(late.values()), key=lambda day: day.first):
        joined_then = partners(context, one, (member for member in one.members if late.get(member.name) == day))
        parts.append(say("also-since", language, since=dates.since(day, language), partners=joined_then))
    return ", ".join(parts)


def _joined_later(one: BondOnDay) -> dict[str, Edtf]:
    """Which of those that take part now joined after the bond, and after it came to be of its kind; and when."""
    if not one.view.is_own:
        return {}
    larger = set(merged_members(one).values())
    joinings = {
        found.record.place.name: found.date
        for found in of_members(one)
        if found.what is What.JOINED and isinstance(found.record, MemberChange) and found.date
        if found.record.place.name not in larger
    }
    began = one.kind_since.first if one.kind_since else date.min
    now = {member.name for member in one.members}
    return {name: day for name, day in joinings.items() if name in now and day.first > began}


def merged_members(one: BondOnDay) -> dict[str, str]:
    """The partners that left since they became part of another one that takes part now, with the name of that."""
    now = {member.name for member in one.members}
    return {
        found.record.place.name: found.record.larger
        for found in of_members(one)
        if isinstance(found.record, MemberChange) and found.record.larger in now
        if found.record.larger and found.record.reason is Reason.MERGER and found.what is What.LEFT
    }


def _since_of_members(one: BondOnDay) -> Edtf | None:
    """Since when a bond is with those that take part now, where each of them joined it later."""
    late = _joined_later(one)
    return min(late.values(), key=lambda day: day.first) if late and len(late) == len(one.members) else None


# --- What was before -------------------------------------------------------------------------------------------------


def _changed_kind(one: BondOnDay) -> bool:
    first = next((change for change in one.changes if change.begins), None)
    return first is not None and (first.kind is not one.kind or any(change.changes_kind for change in one.changes))


def _beginning(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """When the bond began, and as what where it was of another kind then, unless the opening said so."""
    first = next((change for change in one.changes if change.begins), None)
    if first is None or one.since is None:
        return
    language, when = context.language, dates.when(one.since, context.language)
    if _changed_kind(one):
        yield fact(one, "began-as", _FIRST, first.sources, when=when, kind=noun(first.kind, language))
    elif one.status is Status.ACTIVE and _since_of_members(one):
        yield fact(one, "began", _FIRST, first.sources, when=when)


def beginning_of_each(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """When a bond began that is opened together with others."""
    if one.since and not _changed_kind(one):
        yield fact(one, "began", _FIRST, when=dates.when(one.since, context.language))


def _phases(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """The changes between the beginning and the present state, each with its reason and its sources."""
    beginning = next((change for change in one.changes if change.begins), None)
    told = (one.exploring, one.last_change if one.status is not Status.ACTIVE else None)
    is_told = False  # whether a change was told since the beginning
    for change in one.changes:
        if change.changes_kind:
            yield from _of_kind(context, one, change)
        elif change is beginning:
            yield from _of_beginning(context, one, change)
        elif change.ends_exploring or (change.comes_into and change not in told):
            yield from _phase(context, one, change, is_before=not is_told and one.status is not Status.ACTIVE)
        is_told = is_told or (change is not beginning and change.comes_into)


def _of_beginning(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    if change.by and not change.note:
        owner = context.owners[one.home]
        name = who(one, owner, change.by, change.by_partner, context.language)
        yield fact(one, "wanted-by", _FIRST, change.sources, who=name)
    if change.note and change is not one.last_change:
        yield prose(one, change.note, _FIRST, change.sources)


def _of_kind(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    language = context.language
    yield fact(one, "kind-revived" if change.revives else "kind-changed", _FIRST, change.sources,
               **kind_values(context, change), reason=reason_words(change, language))  # fmt: skip
    if change is not one.last_change or one.status is Status.ACTIVE:
        yield from decision(context, one, change)


def kind_values(context: ReportContext, change: Change) -> dict[str, str]:
    """The words of a change of kind: `{when} is de stedenband omgezet in een vriendschapsband`."""
    language = context.language
    values = {"when": _when(context, change)}
    if change.revives:
        return {**values, "kind": noun(change.kind, language)}
    return {**values, "the_before": the(change.from_kind, language), "after": a(change.kind, language)}


def _phase(context: ReportContext, one: BondOnDay, change: Change, *, is_before: bool) -> Iterator[Statement]:
    """A change; `is_before` says that it came between the beginning and the state that was told."""
    language = context.language
    is_undated_before = is_before and not change.when
    when = say("in-between", language) if is_undated_before else _when(context, change)
    values = {**_ending_values(context, one, change), "gemeente": context.gemeente(one), "when": when}
    key = f"before-{change.status.value}" if is_undated_before and change.status in _WAS_SO else _key_of_phase(change)
    yield fact(one, key, _FIRST, change.sources, **values)
    yield from decision(context, one, change)


def _key_of_phase(change: Change) -> str:
    if change.ends_exploring:
        return "phase-exploring-ended"
    if change.status is Status.ENDED:
        is_leaving = change.membership is Membership.LEFT and change.by is None
        return "phase-left" if is_leaving else _of_ending("phase-ended", change)
    is_revived = change.status is Status.ACTIVE and change.from_status not in (None, Status.EXPLORING, Status.UNKNOWN)
    if is_revived:
        return "phase-new-life" if change.reason is Reason.REVIVAL else "phase-revived"
    return f"phase-{change.status.value}"


def _when(context: ReportContext, change: Change) -> str:
    language = context.language
    return dates.when(change.when, language) if change.when else say("later", language)


# --- What is explored and what is coming -----------------------------------------------------------------------------


def _exploring(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    language, at = context.language, change.when
    ahead = Paragraphs.AHEAD
    if at:
        yield fact(one, "explored", ahead, change.sources, since=dates.since(at, language))
    else:
        yield fact(one, "explored-undated", ahead, change.sources)
    if change.note:
        yield prose(one, change.note, ahead, change.sources)


def coming_changes(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """What is decided for later, or told to be."""
    language, ahead = context.language, Paragraphs.AHEAD
    for change in one.announced:
        when = per(context, change.when) if change.when else ""
        if change.changes_kind and not change.comes_into:
            yield fact(one, "coming-kind", ahead, change.sources, per=when, kind=a(change.kind, language))
        else:
            yield fact(one, "coming-status", ahead, change.sources, per=when, status=change.status.label(language))

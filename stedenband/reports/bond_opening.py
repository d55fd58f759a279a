"""The sentence that opens a bond's paragraphs: how it stands and since when, or from when until when it was kept."""

from collections.abc import Mapping, Sequence
from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import since_of_members
from stedenband.reports.ending_in_course import ends_in_course, took_part, until
from stedenband.reports.ending_values import ending_values, is_not_continued, key_of_ending
from stedenband.reports.first_members import first_members
from stedenband.reports.gaps import are_told, bounds, gaps, periods, turns
from stedenband.reports.grammar import a, is_neuter, listed, noun, say, the
from stedenband.reports.kind_changes import changed_kind, kind_wanted, when_changed
from stedenband.reports.listings import in_lists
from stedenband.reports.owners_then import had_until, has_since, owner_acting
from stedenband.reports.partners_named import in_turn, partner_list, partners
from stedenband.reports.reasons import wanted
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, borne_out, fact
from stedenband.reports.told_in_opening import is_told_as_turned, sources_of_opening, tells_beginning
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Party, ProposedChange, Status
from stedenband.vocabulary.labels import Draft

_FIRST = Paragraphs.BOND
_DONE = frozenset({Status.SUSPENDED, Status.PHASING_OUT})  # the states into which somebody brought a bond


def opening(context: ReportContext, one: BondOnDay) -> Statement:
    """The sentence that opens a bond's paragraphs: how it stands and since when."""
    if one.status is Draft.LISTED:
        return _listed(context, one, partners(context, one))
    if one.ending:
        return _ended(context, one, one.ending)
    if one.status is Status.ACTIVE:
        return _active(context, one)
    last = one.last_change
    key, since = _in_state_since(context, one)
    if one.status is Status.UNKNOWN:
        key = "unknown-since" if since and last and last.from_status else "unknown-is"
    if one.status is Status.EXPLORING:
        return _opening(one, key, since=since, **_who_has_what(context, one), **_wanted(context, one, last))
    if not one.changes and any(proposal.what is ProposedChange.BEGIN for proposal in one.proposals_told):
        return _opening(one, "unknown-whether", **_who_has_what(context, one))
    the_ties = the_bond(context, one)
    words = {"since": since, "begun": _begun(context, one), "the_ties": the_ties, **_wanted(context, one, last)}
    return _opening(one, key, **words)


def _who_has_what(context: ReportContext, one: BondOnDay) -> dict[str, str]:
    """The municipality, what the bond is, and its partners."""
    ties = a(one.kind, context.language)
    return {"gemeente": context.called_now(one), "ties": ties, "partners": partners(context, one)}


def _in_state_since(context: ReportContext, one: BondOnDay) -> tuple[str, str]:
    """The template on the state that a bond is in, and since when it is, where that is known."""
    last = one.last_change
    since = dates.since(last.stands_since, context.language) if last and last.stands_since else ""
    return f"{one.status.value}-{'is' if since else 'undated'}", since


def _wanted(context: ReportContext, one: BondOnDay, last: Change | None) -> dict[str, str]:
    """Who wanted the state in which a bond is, and why; that its own municipality explores it says the sentence."""
    if last is None:
        return {"by": "", "initiative": "", "reason": ""}
    owner = owner_acting(context, one, last)
    words = wanted(one, owner, last, context.language, is_done=one.status in _DONE)
    is_said = one.status is Status.EXPLORING and last.by is Party.MUNICIPALITY
    return {**words, "initiative": ""} if is_said else words


def _listed(context: ReportContext, one: BondOnDay, partners: str) -> Statement:
    """That no more is known of a bond, or of several, than that it is listed."""
    words = {"gemeente": context.called(one), "partners": partners, "lists": in_lists(one, context.language)}
    return fact(one, "listed-is", _FIRST, sources_of_opening(one, "listed-is", words), **words)


def opening_of_several(context: ReportContext, bonds: Sequence[BondOnDay]) -> Statement:
    """One opening for bonds that came to stand as they do alike, with the sources of what is told of each."""
    told = _told_of_several(context, bonds)
    cited = [(one.writer, sources_of_opening(one, told.key, dict(told.values))) for one in bonds[1:]]
    return borne_out([told, *(told._replace(writer=writer, sources=sources) for writer, sources in cited)])


def _told_of_several(context: ReportContext, bonds: Sequence[BondOnDay]) -> Statement:
    """`De stad Gent zet de banden met … niet voort, …`, with the sources of the first of them."""
    language, first = context.language, bonds[0]
    named = listed(_names_of_several(context, bonds), language)
    if first.status is Draft.LISTED:
        return _listed(context, first, named)
    if first.status is Status.ACTIVE:
        key, words = opening_but_partners(context, first)
        ties = {"ties": noun(first.kind, language, many=True), "partners": named}
        return _opening(first, key, **{**dict(words), **ties})
    the_ties = _the_bonds(context, bonds)
    if first.status is Status.UNKNOWN:
        return _opening(first, "unknown-is", begun="", the_ties=the_ties)
    if first.ending:
        ending = first.ending
        key = "not-continued" if is_not_continued(first, ending) else key_of_ending("ended", first, ending)
        return _opening(first, key, the_ties=the_ties, **ending_values(context, first, ending))
    key, since = _in_state_since(context, first)
    return _opening(first, key, since=since, begun="", the_ties=the_ties, **_wanted(context, first, first.last_change))


def opening_but_partners(context: ReportContext, one: BondOnDay) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The template of the opening of a bond and its words, but with whom it is."""
    told = opening(context, one)
    return told.key, tuple((slot, words) for slot, words in told.values if slot != "partners")


def _names_of_several(
    context: ReportContext, bonds: Sequence[BondOnDay], beside: Sequence[BondOnDay] = ()
) -> list[str]:
    """The partners of some bonds, each with its country where any of them, or of those beside, is abroad."""
    are_abroad = any(one.is_international for one in (*bonds, *beside))
    return [name for one in bonds for name in partner_list(context, one, with_countries=are_abroad)]


def _opening(one: BondOnDay, key: str, **values: str | bool) -> Statement:
    return fact(one, key, _FIRST, sources_of_opening(one, key, values), neuter=is_neuter(one.kind), **values)


def _ended(context: ReportContext, one: BondOnDay, ending: Change) -> Statement:
    """How a bond ended: with its beginning where that is known."""
    language, neuter = context.language, is_neuter(one.kind)
    values = ending_values(context, one, ending)
    if ending.membership is Membership.LEFT:
        return _left(context, one, ending, values)
    since = since_of_members(one) or one.since
    if since is None and ends_in_course(one):
        return _opening(one, "kept-until", until=until(ending, language), **_kept(context, one, date.min, ending))
    if since is None or not one.members:
        key = "not-continued" if is_not_continued(one, ending) else key_of_ending("ended", one, ending)
        return _opening(one, key, **{**values, **_ended_by(context, one, ending, values["partner"])})
    span = bounds(one, since, ending, language)
    is_within_one = span is not None and span[0] == span[1]
    is_from_until = span and ending.when and since.last < ending.when.first  # else one is the year of the other
    if is_within_one or (is_from_until and ending.when and not ending.when.text.isdigit()):
        values["when"] = ""  # the sentence has it; only a year is short enough to say again
    clause = (
        ""
        if ends_in_course(one)
        else say(key_of_ending("which-ended", one, ending), language, neuter=neuter and not changed_kind(one), **values)
    )
    kept = {**_kept(context, one, since.last, ending), "clause": clause}
    if is_within_one:
        return _opening(one, "kept-in", when=dates.when(since, language), **kept)
    if span and is_from_until:
        return _opening(one, "kept-from-until", first=span[0], last=span[1], **kept)
    return _opening(one, "kept-from", when=dates.when(since, language), **kept)


def _kept(context: ReportContext, one: BondOnDay, since: date, ending: Change) -> dict[str, str]:
    """Who kept a bond that ended, and what it was."""
    named, language = partner_list(context, one, first_members(one)), context.language
    return {
        "gemeente": ", ".join([had_until(context, one, since, ending.certain), *named[:-1]]),
        "partners": named[-1],
        "ties": say("a-bond", language) if changed_kind(one) else a(one.kind, language),
        "then": in_turn(context, one),
    }


def _ended_by(context: ReportContext, one: BondOnDay, ending: Change, partner: str) -> dict[str, str]:
    """What ended, without the side that ended it: of a partner that did so its country stands with its name."""
    if ending.by is Party.MUNICIPALITY:
        return {"the_ties": _the_tie(context, one)}
    named = partner_list(context, one, first_members(one))
    if ending.by is not Party.PARTNER or len(named) > 1 or partner != context.partner_names(one):
        return {"the_ties": the_bond(context, one)}
    words = {"tie": _tie(context, one), "partners": context.called(one)}
    return {"the_ties": say("bond-with", context.language, **words), "partner": named[0], "committee": named[0]}


def _left(context: ReportContext, one: BondOnDay, ending: Change, values: Mapping[str, str]) -> Statement:
    """That the municipality left a bond, which is no ending of the bond itself: since when it took part, and why."""
    words = {"gemeente": context.called(one), **values}
    if one.since is None or not one.members:
        return _opening(one, "left-is", the_ties=_the_tie(context, one), **words)
    ties = say("a-bond", context.language) if changed_kind(one) else a(one.kind, context.language)
    words |= {"ties": ties, "partners": partners(context, one)}
    if ends_in_course(one) and (days := took_part(one, ending)):
        first, last = (dates.bare(day, context.language) for day in days)
        return _opening(one, "left-from-until", first=first, last=last, **words)
    return _opening(one, "left-since", begun=dates.since(one.since, context.language), **words)


def _active(context: ReportContext, one: BondOnDay) -> Statement:
    language = context.language
    since = since_of_members(one) or one.kind_since
    if since is None:
        return _opening(one, "active-undated", **_who_has_what(context, one))
    if is_told_as_turned(one):
        return _turned(context, one)
    whom = {"gemeente": has_since(context, one, since.last), "partners": partners(context, one, first_members(one))}
    words = {"since": dates.since(since, language), "ties": a(one.kind, language), "then": in_turn(context, one)}
    if not (found := gaps(one)):
        return _opening(one, "active-since", **whom, **words)
    if not are_told(one, found):
        return _opening(one, "active-interrupted", many=len(found) > 1, **whom, **words)
    again = found[-1][1].when
    assert again is not None  # noqa: S101 - of a gap that is told both days are known
    words |= {"before": periods(one, found, language), "since": dates.since(again, language)}
    return _opening(one, "active-again", **whom, **words)


def _turned(context: ReportContext, one: BondOnDay) -> Statement:
    """`Almelo heeft sinds 1946 een band met Preston, die eerst een contactband was en in 1977 is omgezet in …`."""
    change, since = one.changes[-1], one.since
    assert since is not None  # noqa: S101 - of what turned into another the beginning is known
    words = {**kind_wanted(context, one, change), "when": when_changed(context, change)}
    words |= {"begun": a(change.from_kind, context.language), "after": a(change.kind, context.language)}
    whom = {"gemeente": has_since(context, one, since.last), "partners": partners(context, one)}
    return _opening(one, "active-turned", since=dates.since(since, context.language), **whom, **words)


def the_bond(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband van Almelo met Preston (Verenigd Koninkrijk)`."""
    words = {
        "tie": _tie(context, one),
        "gemeente": context.called(one),
        "partners": partners(context, one, first_members(one)),
    }
    return say("bond-of", context.language, **words)


def _the_tie(context: ReportContext, one: BondOnDay) -> str:
    words = {"tie": _tie(context, one), "partners": partners(context, one, first_members(one))}
    return say("bond-with", context.language, **words)


def _tie(context: ReportContext, one: BondOnDay) -> str:
    """`de stedenband`, or of what never was one `de verkenning van een stedenband`."""
    language = context.language
    return (
        say("exploration", language, ties=a(one.kind, language)) if one.was_only_explored else the(one.kind, language)
    )


def _the_bonds(context: ReportContext, bonds: Sequence[BondOnDay]) -> str:
    """`de zusterbanden met Melle en Tallinn en het partnerschap met Burgas`: by kind, in the order of the bonds."""
    language = context.language
    by_kind: dict[object, list[BondOnDay]] = {}
    for one in bonds:
        by_kind.setdefault(one.kind, []).append(one)
    told = []
    for alike in by_kind.values():
        names = listed(_names_of_several(context, alike, bonds), language)
        tie = the(alike[0].kind, language, many=len(alike) > 1)
        told.append(say("bond-with", language, tie=tie, partners=names))
    return say("as-well-as", language).join(told)


def _begun(context: ReportContext, one: BondOnDay) -> str:
    """`die in 1974 begon`, where the bond is of one kind since its beginning, and who joined it later."""
    then = in_turn(context, one)
    if one.since is None or not tells_beginning(one):
        return then
    when = dates.when(one.since, context.language)
    if one.beginning and one.beginning.membership:
        begun = say("begun-joined", context.language, when=when, gemeente=context.called(one))
        return ", ".join(filter(None, (begun, then)))
    begun = say("begun", context.language, neuter=is_neuter(one.kind), turns=turns(one, context.language))
    return ", ".join(filter(None, (begun, then)))

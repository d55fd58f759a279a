"""The words on a partner that joined or left a bond of several, or is to: on whose initiative, why, when decided."""

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812  # a change has a `date` of its own
from itertools import takewhile

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import member_changes, merged_members
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.occurrences import MemberAhead, MemberChange, Occurrence, What
from stedenband.register.place_on_day import PlaceKey, PlaceOnDay
from stedenband.reports.blocks import per
from stedenband.reports.grammar import say
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import owner_then
from stedenband.reports.parties import BY_INITIATIVE, names_apart, who
from stedenband.reports.reasons import BY_DECISION, BY_GOVERNMENT, government_of, reason_ahead, reason_text
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Party, Reason
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.place_names import place_name

# The municipality that wrote a bond, told for itself and for another: where no partner wanted its own leaving.
_SIDES = frozenset({Party.MUNICIPALITY, Party.PARTNER})
_BY_OWN_DECISION = Bilingual(" na een eigen besluit", " after a decision of its own")


def coming_member(context: ReportContext, one: BondOnDay, member: MemberAhead) -> Statement:
    """That a partner will join or leave."""
    language, change = context.language, member.change
    words = {
        "name": place_name(change.place.name, language),
        "per": per(context, member.date),
        "initiative": _initiative(one, owner_then(context, one, one.on, one.on), change, language),
        "reason": _reason(context, one, change, reason_ahead(change.reason, language)),
    }
    return fact(one, f"coming-{change.status.value}", Paragraphs.AHEAD, member.sources, **words)


def member_words(
    context: ReportContext, one: BondOnDay, found: Occurrence, member: MemberChange, *, is_known: bool = False
) -> dict[str, str]:
    """The words on a partner that joined or left: its name, on whose initiative, why, and what is in doubt.

    Of one abroad that no longer takes part its country too, unless that `is_known` from what is told before.
    """
    language, when = context.language, member.decided or found
    return {
        "name": place_name(member.place.name, language) if is_known else _former_name(context, one, member.place),
        "initiative": _initiative(one, owner_then(context, one, when.first, when.last), member, language),
        "reason": _reason(context, one, member, reason_text(member.reason, language)),
        "doubt": in_doubt(context, found.date, found.last),
    }


def membership_key(one: BondOnDay, found: Occurrence, member: MemberChange) -> str:
    """The template on a partner that joined or left, or that came back."""
    return "joined-again" if found.what is What.JOINED and _is_return(one, found, member) else member.status.value


def _is_return(one: BondOnDay, found: Occurrence, member: MemberChange) -> bool:
    """Whether a partner that joined had taken part before, and left."""
    before = takewhile(lambda it: it != found, member_changes(one))
    records = (it.record for it in before if it.what is What.LEFT)
    return any(isinstance(it, MemberChange) and it.place.key == member.place.key for it in records)


def _former_name(context: ReportContext, one: BondOnDay, place: PlaceOnDay) -> str:
    language = context.language
    is_told = place.country == context.owner(one).country or any(it.key == place.key for it in one.members)
    if is_told:
        return names_apart(one, [place], language, beside=one.members)[0]
    return f"{place_name(place.name, language)} ({country_name(place.country, language)})"


def member_decision(
    context: ReportContext,
    one: BondOnDay,
    member: MemberChange,
    at: Edtf | None,
    sources: tuple[str, ...],
    paragraph: Paragraphs,
) -> Iterator[Statement]:
    """When it was decided that a partner joins or leaves, where that is not the day `at` on which it did."""
    if member.decided and member.decided is not at:
        when = dates.when(member.decided, context.language)
        yield fact(one, "decided", paragraph, sources, when=when, by="", document="")


def doubtful_changes(one: BondOnDay) -> set[PlaceKey]:
    """The partners of which it is told that they joined or left, and that it is not certain whether they had."""
    merged = merged_members(one)
    apart = {*merged, *merged.values()}
    dated = (it for it in member_changes(one) if it.date and it.last > one.on)
    told = (it.record for it in dated if it.what is What.LEFT or it.date != one.since)
    return {it.place.key for it in told if isinstance(it, MemberChange) and it.place.key not in apart}


def in_doubt(context: ReportContext, when: Edtf | None, last: Day) -> str:
    """That what has a date may not have happened by the day of the report, as its `last` day lies behind that."""
    on, language = context.options.on, context.language
    return say("change-in-doubt", language, date=dates.day(on, language)) if when and last > on else ""


def _reason(context: ReportContext, one: BondOnDay, member: MemberChange, told: str) -> str:
    """Why a partner joined or left; a decision or government of the partner is its own, whoever reads it."""
    language, writer = context.language, context.owners[one.writer]
    match member.reason:
        case Reason.PARTNER_DECISION:
            return _BY_OWN_DECISION.text(language)
        case Reason.OWN_DECISION:
            return BY_DECISION.text(language).format(partner=owner_called(writer, language))
        case Reason.PARTNER_GOVERNMENT | Reason.OWN_GOVERNMENT:
            country = writer.country if member.reason is Reason.OWN_GOVERNMENT else member.place.country
            return BY_GOVERNMENT.text(language).format(government=government_of(country, language))
        case _:
            return told


def _initiative(one: BondOnDay, owner: MunicipalityOnDay, member: MemberChange, language: Language) -> str:
    """`op initiatief van de gemeente Testdam`, unless that is as usual: its own, or for joining that of all.

    Nor where the reason is a decision of the same.
    """
    is_as_usual = member.is_own or (member.by is Party.BOTH and member.status is Membership.JOINED)
    is_said = member.reason is Reason.OWN_DECISION and member.by in _SIDES
    if member.by is None or is_as_usual or is_said:
        return ""
    return f"{BY_INITIATIVE.text(language)} {who(one, owner, member.by, member.by_partner, language)}"

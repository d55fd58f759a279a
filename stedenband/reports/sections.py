"""The parts of a report, each made from the context, by the key that names it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.anniversaries import anniversaries, year_of
from stedenband.reports.blocks import country_cell, date_cell, headed, label, status_text, table
from stedenband.reports.bonds import IN_EACH_STATE, bonds, in_order
from stedenband.reports.committees_kept import committees, loose_committees
from stedenband.reports.disputed import disputed, disputed_with_table
from stedenband.reports.endings import by_status, ended
from stedenband.reports.event_modes import mode_of
from stedenband.reports.event_words import how_often
from stedenband.reports.grammar import say
from stedenband.reports.happenings import events, loose_events
from stedenband.reports.holders import holders
from stedenband.reports.jubilees import Jubilee, next_of
from stedenband.reports.listings import only_listed
from stedenband.reports.networks import networks
from stedenband.reports.opening import background, summary
from stedenband.reports.outlook import ahead
from stedenband.reports.proposals import proposals
from stedenband.reports.report_context import ReportContext
from stedenband.reports.roles import general_roles, roles
from stedenband.reports.timeline import telling_timeline
from stedenband.reports.values import Part, Phrase, Table
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventKind, EventStatus, Kind, Level, Status
from stedenband.vocabulary.jubilees import years_told
from stedenband.vocabulary.labels import Draft

_OVERVIEW = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "kind": Bilingual("Soort", "Kind"),
    "since": Bilingual("Sinds", "Since"),
    "status": Bilingual("Stand", "State"),
    "kept_by": Bilingual("Onderhouden door", "Maintained by"),
    "last_event": Bilingual("Activiteit", "Activity"),
    "next_jubilee": Bilingual("Volgend jubileum", "Next anniversary"),
}


def overview(context: ReportContext) -> Part:
    """A row for each bond, and the picture of them through the years.

    Of a bond that is only listed nothing is known that a table could tell: beside others it is left out.
    """
    known = [one for one in context.bonds if one.status is not Draft.LISTED] or context.bonds
    rows = [_overview_row(context, one) for one in in_order(context, known, by_ending=False)]
    return headed(context, "overview", table(context, "overview", _OVERVIEW, rows), *telling_timeline(context))


def recap(context: ReportContext) -> Part:
    """The overview at the end of a report that told all of it in sentences."""
    part = overview(context)
    blocks = (one._replace(is_summary=True) if isinstance(one, Table) else one for one in part.blocks)
    return part._replace(blocks=tuple(blocks))


def _overview_row(context: ReportContext, one: BondOnDay) -> tuple[Phrase, ...]:
    next_one = next_of(context, one)
    told = [change for change in (one.beginning, one.last_change, one.kind_change) if change]
    sources = dict.fromkeys(source for change in told for source in change.sources)
    return (
        Phrase(label(context, one), context.cited(one, tuple(sources))),
        country_cell(context, one),
        Phrase("–" if one.status is Draft.LISTED else _kind(context, one)),
        Phrase("–") if one.kind_since is None and one.is_only_explored else date_cell(context, one.kind_since),
        Phrase(status_text(context, one)),
        Phrase(_kept_by(context, one)),
        _last_event(context, one),
        Phrase(_jubilee(context, next_one) if next_one else "–"),
    )


def _kind(context: ReportContext, one: BondOnDay) -> str:
    """The kind of a bond, `?` behind one in doubt; a province and what its source calls a partner are no towns."""
    is_of_province = one.kind is Kind.PARTNER_CITY and context.owner(one).level is Level.PROVINCE
    said = _OF_PROVINCE.text(context.language) if is_of_province else one.kind.label(context.language)
    return said if one.kind_certain else f"{said}?"


_OF_PROVINCE = Bilingual("partnerschap", "partnership")


def _jubilee(context: ReportContext, jubilee: Jubilee) -> str:
    """`80 jaar (2028)`."""
    year = dates.label(year_of(jubilee), context.language)
    return f"{years_told(jubilee.years)} {Bilingual('jaar', 'years').text(context.language)} ({year})"


def _last_event(context: ReportContext, one: BondOnDay) -> Phrase:
    """When something was held last, a farewell to an ended bond too; and of what returns how often that is.

    What returns each year was held since whatever has a date. To sign an agreement is no activity under it.
    """
    events = [it for it in context.events_of(one) if it.kind is not EventKind.SIGNING]
    ended = one.until.last if one.ending and one.until else context.options.on
    known = [
        (min(event.date.last, context.options.on), event.date)
        for event in events
        if event.status is EventStatus.HELD and event.date and not event.date.yearly
        if event.date.first <= (context.options.on if event.kind is EventKind.FAREWELL else ended)
    ]
    often, is_yearly = _how_often(context, [] if one.status is Status.ENDED else events)
    if not known or is_yearly:
        return Phrase(often or "–") if often or one.status is Status.ENDED else date_cell(context, None)
    cell = date_cell(context, max(known, key=lambda pair: pair[0])[1])
    return cell._replace(text=f"{cell.text}; {often}") if often else cell


def _how_often(context: ReportContext, events: Sequence[EventOnDay]) -> tuple[str, bool]:
    """How often something returns, of several things the most frequent, and whether each year; nothing if none does."""
    language, found = context.language, [it for it in events if mode_of(context, it) == EventStatus.RECURRING.value]
    if not found:
        return "", False
    most = max(found, key=_times)
    if _times(most) == 1 and not most.about:
        return say("each-year", language), True
    return how_often(most, language) or say("regularly", language), _times(most) >= 1


def _times(event: EventOnDay) -> float:
    """How often a year something returns: once where its date is a day of the year, zero where it is not known."""
    return event.per_year or (1 if event.date and event.date.yearly else 0)


def _kept_by(context: ReportContext, one: BondOnDay) -> str:
    if one.status in (Status.ENDED, Draft.LISTED):
        return "–"
    return ", ".join(holders(context, one)) or say("unknown", context.language)


PARTS: Mapping[str, Callable[[ReportContext], Part]] = {
    "summary": summary,
    "background": background,
    "overview": overview,
    "bonds": bonds,
    "active": partial(by_status, key="active", status=Status.ACTIVE),
    "dormant": partial(by_status, key="dormant", status=Status.DORMANT),
    "suspended": partial(by_status, key="suspended", status=Status.SUSPENDED),
    "phasing_out": partial(by_status, key="phasing_out", status=Status.PHASING_OUT),
    "exploring": partial(by_status, key="exploring", status=Status.EXPLORING),
    "ended": ended,
    "proposals": proposals,
    "roles": roles,
    "committees": committees,
    "events": events,
    "anniversaries": anniversaries,
    "networks": networks,
    "disputed": disputed_with_table,
}

# What the full state of affairs holds, in the order of a letter; what has nothing to tell is left out.
FULL: tuple[Callable[[ReportContext], Part], ...] = (
    summary, background, *IN_EACH_STATE.values(), only_listed, general_roles, loose_committees, loose_events, ahead,
    disputed, recap,
)  # fmt: skip
# What a report on some of the bonds holds of that.
FULL_OF_BONDS = (*IN_EACH_STATE.values(), only_listed, ahead, disputed, recap)

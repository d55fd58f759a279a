"""Who acted on a day: the municipality of that day, which before a merger was a former one, for the words of a report.

One without a name is one of which it is not known which it was.
"""

from datetime import date

from stedenband.model import Bond
from stedenband.register import owner_then as known
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.grammar import say
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.codes import CommitteeStatus, Party
from stedenband.vocabulary.edtf import day_before
from stedenband.vocabulary.place_names import place_name

_OWN = frozenset({Party.MUNICIPALITY, Party.OWN_COMMITTEE})


def owner_then(
    context: ReportContext, one: BondOnDay, first: date, last: date, told: Change | ProposalOnDay | None = None
) -> MunicipalityOnDay:
    """The municipality that a bond is told for, as it was then; on a later day than that of the report as it is.

    Of two former ones that were partners in it the one that did what is `told`.
    """
    owner = context.owners[one.home]
    if told and told.by_partner and told.by in _OWN and not one.view.is_own:
        return owner.as_then(told.by_partner)
    if one.view.is_own:
        return _then(context, one.home, one.tie.bond, first, last)
    former = one.former_owner_on(last)
    if former != one.former_owner_on(min(first, last)):
        return owner.as_then("")
    return owner.as_then(former) if former else _then(context, one.home, None, first, last)


def owner_acting(context: ReportContext, one: BondOnDay, change: Change) -> MunicipalityOnDay:
    """The municipality that a bond is told for, as it was when a change was decided, else as that took effect."""
    return owner_then(context, one, change.acted_from, change.acted_by, change)


def has_since(context: ReportContext, one: BondOnDay, day: date) -> str:
    """The municipality that has a bond, with whose it was at first: `Eemsdelta (eerder Delfzijl)`."""
    now, first = context.called_now(one), _first_owner(context, one, day)
    return say("owner-earlier", context.language, first=first, gemeente=now) if first else now


def had_until(context: ReportContext, one: BondOnDay, day: date, ended: date) -> str:
    """The municipality that had a bond until it ended, with whose it was at first: `Delfzijl (later Eemsdelta)`."""
    first, last = _first_owner(context, one, day), _first_owner(context, one, day_before(ended)) or context.called(one)
    if not first or first == last:
        return first or context.called(one)
    return say("owner-later", context.language, first=first, gemeente=last)


def _first_owner(context: ReportContext, one: BondOnDay, day: date) -> str:
    """Whose bond it was on a day, before it came to the municipality that it is told for; nothing where not known."""
    if one.view.is_own:
        name = known.first_owner(one.tie.bond, context.register.municipalities[one.home], day, one.on)
    else:
        name = one.former_owner_on(day)
    called = place_name(name, context.language) if name else ""
    return "" if called == context.called(one) else called


def writer_then(context: ReportContext, one: BondOnDay, first: date, last: date) -> MunicipalityOnDay:
    """The municipality that wrote a bond, as it was then."""
    return _then(context, one.writer, one.tie.bond, first, last)


def home_then(context: ReportContext, event: EventOnDay) -> MunicipalityOnDay:
    """The municipality that an event is told for, as it was on its day; a former one where a bond of it tells that."""
    today, when = context.owners[event.home], event.date
    if when is None or when.yearly:
        return today
    bonds = [one for one in context.bonds_of(event) if one.home == event.home]
    days = when.first, when.last
    found = [owner_then(context, one, *days) for one in bonds] or [_then(context, event.home, None, *days)]
    return next((one for one in found if one.name not in ("", today.name)), found[0])


def keeper_then(context: ReportContext, home: str, committee: CommitteeOnDay) -> MunicipalityOnDay:
    """The municipality that a committee was of until it ended: of a former one where all its bonds were by then."""
    owner, ended = context.owners[home], committee.since if committee.status is CommitteeStatus.ENDED else None
    ties = [tie for tie in context.register.ties_of(home) if tie.home == home] if ended else []
    bonds = [tie.bond for tie in ties if committee.id in tie.bond.committees]
    found = [_then(context, home, bond, ended.first, ended.last) for bond in bonds] if ended else []
    return found[0] if len({one.name for one in found}) == 1 else owner


def _then(context: ReportContext, home: str, bond: Bond | None, first: date, last: date) -> MunicipalityOnDay:
    owner, municipality = context.owners[home], context.register.municipalities[home]
    name = known.owner_between(bond, municipality, first, min(last, context.options.on))
    return owner.as_then(name or "")

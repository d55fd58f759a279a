"""What lies ahead: the jubilees, and under which bonds the other things that do are told."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.member_changes import members_ahead
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.anniversaries import jubilees_ahead
from stedenband.reports.askers import is_request
from stedenband.reports.blocks import headed, partners_marked, plain
from stedenband.reports.bonds import is_told_here
from stedenband.reports.coming_roles import coming_roles
from stedenband.reports.event_runs import things_in_turn
from stedenband.reports.event_titles import is_considered
from stedenband.reports.grammar import listed, say
from stedenband.reports.letters import is_to_council
from stedenband.reports.proposals import is_open
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Paragraph, Part
from stedenband.vocabulary.codes import EventStatus, Status
from stedenband.vocabulary.labels import Draft


def ahead(context: ReportContext) -> Part:
    """The round years ahead, in sentences; what else lies ahead is told once, under its bond, to which one leads."""
    jubilees = jubilees_ahead(context)
    elsewhere = _elsewhere(context, has_jubilees=bool(jubilees))
    return headed(context, "ahead", Paragraph(jubilees) if jubilees else None, plain(elsewhere) if elsewhere else None)


def _elsewhere(context: ReportContext, *, has_jubilees: bool) -> str:
    """`Wat verder in het vooruitzicht ligt, staat bij de banden zelf: een geplande activiteit bij Preston.`

    Of a municipality with several bonds: one needs no leading, and the bonds of all of them are too many to name.
    """
    told = [one for one in context.bonds if one.status is not Draft.LISTED]
    if len(context.options.homes) != 1 or len(told) <= 1:
        return ""
    language = context.language
    parts = [
        say("ahead-under", language, list=listed(things, language), names=names)
        for names, things in _by_bonds(context, told).items()
    ]
    further = say("ahead-further", language) if has_jubilees else ""
    return say("ahead-elsewhere", language, further=further, list=things_in_turn(parts, language)) if parts else ""


def _by_bonds(context: ReportContext, told: Sequence[BondOnDay]) -> dict[str, list[str]]:
    """What lies ahead under which bonds; the same bonds are named once: `plannen en open verzoeken` of `Denizli`."""
    things: dict[str, list[str]] = {}
    for key, count in _AHEAD.items():
        numbers = [(one, number) for one in told if (number := count(context, one))]
        if numbers:
            names = listed([partners_marked(context, one) for one, _ in numbers], context.language)
            many = sum(number for _, number in numbers) > 1
            things.setdefault(names, []).append(say(key, context.language, many=many))
    return things


def _events(context: ReportContext, one: BondOnDay) -> int:
    """How many events of a bond are planned for a day ahead."""
    return sum(it.date is not None and not is_considered(it) for it in _told_ahead(context, one))


def _plans(context: ReportContext, one: BondOnDay) -> int:
    """How many events of a bond are but considered, or planned for a day that is not known."""
    return sum(it.date is None or is_considered(it) for it in _told_ahead(context, one))


def _told_ahead(context: ReportContext, one: BondOnDay) -> Iterator[EventOnDay]:
    """The events ahead that are told under a bond."""
    planned = (it for it in context.events_of(one) if it.status is EventStatus.PLANNED and not is_to_council(it))
    ahead = (it for it in planned if it.date is None or it.date.last_known >= context.options.on)
    return (it for it in ahead if is_told_here(context, one, it))


def _changes(context: ReportContext, one: BondOnDay) -> int:
    """How many changes of a bond are announced, of its partners and of who keeps it."""
    return len(one.announced) + len(members_ahead(one)) + sum(1 for _ in coming_roles(context, one))


def _agreements(_: ReportContext, one: BondOnDay) -> int:
    """How many agreements under a bond that has not ended are to expire."""
    return 0 if one.status is Status.ENDED else sum(1 for it in one.agreements if it.expires and not it.has_expired)


def _requests(_: ReportContext, one: BondOnDay) -> int:
    """On how many requests no decision is known."""
    return sum(map(is_request, _open_proposals(one)))


def _proposals(_: ReportContext, one: BondOnDay) -> int:
    """On how many proposals of the municipality itself no decision is known."""
    return sum(not is_request(it) for it in _open_proposals(one))


def _open_proposals(one: BondOnDay) -> list[ProposalOnDay]:
    """The proposals on which no decision is known, those that are still to be made among them."""
    return [it for it in one.proposals_told if it.is_ahead(one.on) or is_open(one, it)]


_AHEAD: Mapping[str, Callable[[ReportContext, BondOnDay], int]] = {
    "ahead-events": _events,
    "ahead-plans": _plans,
    "ahead-changes": _changes,
    "ahead-agreements": _agreements,
    "ahead-requests": _requests,
    "ahead-proposals": _proposals,
}

"""What lies ahead: the jubilees, and under which bonds the other things that do are told."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.member_changes import members_ahead
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.anniversaries import jubilees_ahead
from stedenband.reports.askers import is_request
from stedenband.reports.blocks import headed, label, plain
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

_MOST_BONDS = 100


def ahead(context: ReportContext) -> Part:
    """The round years ahead, in sentences; what else lies ahead is told once, under its bond, to which one leads."""
    jubilees = jubilees_ahead(context)
    elsewhere = _elsewhere(context, has_jubilees=bool(jubilees))
    return headed(context, "ahead", Paragraph(jubilees) if jubilees else None, plain(elsewhere) if elsewhere else None)


def _elsewhere(context: ReportContext, *, has_jubilees: bool) -> str:
    """`De beschrijving van de banden noemt ook een geplande activiteit (bij Preston).`

    Of several bonds: one needs no leading, and those of a country are too many to name.
    """
    told = [one for one in context.bonds if one.status is not Draft.LISTED]
    if not 1 < len(told) <= _MOST_BONDS:
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
    for key, found in _AHEAD.items():
        whose: dict[object, list[BondOnDay]] = {}
        for one in told:
            for thing in found(context, one):
                whose.setdefault(thing, []).append(one)
        for names, number in _counted(context, told, list(whose.values())).items():
            things.setdefault(names, []).append(say(key, context.language, many=number > 1))
    return things


def _counted(context: ReportContext, told: Sequence[BondOnDay], whose: Sequence[list[BondOnDay]]) -> dict[str, int]:
    """How many things lie ahead under bonds, by the names of these; what is of several is told once, of these together.

    `whose` are the bonds of each thing.
    """
    language = context.language
    alone = [bonds[0] for bonds in whose if len(bonds) == 1]
    names = listed([label(context, one) for one in told if one in alone], language)
    counted = {names: len(alone)} if alone else {}
    for bonds in whose:
        if len(bonds) > 1:
            list_ = listed([label(context, one) for one in bonds], language)
            together = say("ahead-together", language, names=list_)
            counted[together] = counted.get(together, 0) + 1
    return counted


def _events(context: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The events of a bond that are planned for a day ahead."""
    return (it.id for it in _told_ahead(context, one) if it.date is not None and not is_considered(it))


def _plans(context: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The events of a bond that are but considered, or planned for a day that is not known."""
    return (it.id for it in _told_ahead(context, one) if it.date is None or is_considered(it))


def _told_ahead(context: ReportContext, one: BondOnDay) -> Iterator[EventOnDay]:
    """The events ahead that are told under a bond."""
    planned = (it for it in context.events_of(one) if it.status is EventStatus.PLANNED and not is_to_council(it))
    ahead = (it for it in planned if it.date is None or it.date.last_known >= context.options.on)
    return (it for it in ahead if is_told_here(context, one, it))


def _changes(context: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The changes of a bond that are announced, of its partners and of who keeps it."""
    return _of_one(one, (*one.announced, *members_ahead(one), *coming_roles(context, one)))


def _agreements(_: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The agreements under a bond that has not ended which are to expire."""
    agreements = () if one.status is Status.ENDED else one.agreements
    return _of_one(one, (it for it in agreements if it.expires and not it.has_expired))


def _requests(_: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The requests on which no decision is known."""
    return _of_one(one, (it for it in _open_proposals(one) if is_request(it)))


def _proposals(_: ReportContext, one: BondOnDay) -> Iterator[object]:
    """The proposals of the municipality itself on which no decision is known."""
    return _of_one(one, (it for it in _open_proposals(one) if not is_request(it)))


def _of_one(one: BondOnDay, things: Iterable[object]) -> Iterator[object]:
    """Things that are told under one bond alone, each as one that no other bond has."""
    return ((one.home, one.id, at) for at, _ in enumerate(things))


def _open_proposals(one: BondOnDay) -> list[ProposalOnDay]:
    """The proposals on which no decision is known, those that are still to be made among them."""
    return [it for it in one.proposals_told if it.is_ahead(one.on) or is_open(one, it)]


_AHEAD: Mapping[str, Callable[[ReportContext, BondOnDay], Iterator[object]]] = {
    "ahead-events": _events,
    "ahead-plans": _plans,
    "ahead-changes": _changes,
    "ahead-agreements": _agreements,
    "ahead-requests": _requests,
    "ahead-proposals": _proposals,
}

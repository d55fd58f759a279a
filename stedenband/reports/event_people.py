"""Who took part in an event, each with where they are from: nobody of the other side reads as one of our own."""

from collections.abc import Iterable, Iterator, Mapping

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay, is_of_unknown_side, side_meant
from stedenband.register.named_in_title import named_in_title
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.events_of_others import bonds_about
from stedenband.reports.grammar import listed
from stedenband.reports.owners import bare_owner, owner_called
from stedenband.reports.owners_then import home_then
from stedenband.reports.parties import ONE_OF_MEMBERS, ONE_OF_SEVERAL, doubtful_last, member_name
from stedenband.reports.people import are_many, is_placed
from stedenband.reports.report_context import ReportContext
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import EventKind, Level, Side

SOME_OF_SEVERAL = Bilingual("een of meer partners", "one or more partners")


def placed(
    context: ReportContext, event: EventOnDay, them: Iterable[ParticipantOnDay], *, with_own: bool = False
) -> list[ParticipantOnDay]:
    """Some who took part: those of the partner's side with their place; our own where both are told, or `with_own`."""
    them = list(them)
    with_own = with_own or {Side.OWN, Side.PARTNER} <= {one.side for one in them}
    return [_placed(context, event, one, with_own=with_own) for one in them]


def to_each(context: ReportContext, event: EventOnDay, them: Iterable[ParticipantOnDay]) -> Iterator[ParticipantOnDay]:
    """Some on a side of a letter: an office of the partners is of each of these, where the title names them all."""
    names = other_side(context, event)
    are_all_named = len(names) > 1 and all(name in event.title for name in names)
    for one in them:
        if are_all_named and one.side is Side.PARTNER and not (is_placed(one) or one.name or one.number):
            yield from (one._replace(place=name) for name in names)
        else:
            yield one


def _placed(context: ReportContext, event: EventOnDay, one: ParticipantOnDay, *, with_own: bool) -> ParticipantOnDay:
    if is_placed(one):
        return one
    if one.side is Side.PARTNER:
        return one._replace(place=_of_other_side(context, event, one))
    is_apart = _is_of_another(context, event)
    if is_apart and event.home == event.writer and side_meant(event, one) is Side.OWN:
        return one._replace(place=home_called(context, event))
    if one.side is None:
        return of_either(context, event, one)
    is_told = with_own or is_apart or home_then(context, event).name != context.owners[event.home].name
    return one._replace(place=home_called(context, event)) if one.side is Side.OWN and is_told else one


def _is_of_another(context: ReportContext, event: EventOnDay) -> bool:
    """Whether an event is told under a bond that is told for another municipality than the event itself."""
    return any(one.home != event.home for one in context.bonds_of(event))


def of_either(context: ReportContext, event: EventOnDay, one: ParticipantOnDay) -> ParticipantOnDay:
    """Somebody on whatever side, of an event of a bond of several: on an unknown one as of any of its members."""
    if are_many([one]) or not is_of_unknown_side(event, one):
        return one
    if all(bond.has_one_partner for bond in bonds_about(context, event)):
        return one
    return one._replace(place=ONE_OF_MEMBERS.text(context.language))


def home_called(context: ReportContext, event: EventOnDay) -> str:
    """The municipality that an event is told for, or the former one of its day, as a place: `Almelo`, `Reeuwijk`."""
    owner, language = home_then(context, event), context.language
    return owner_called(owner, language) if owner.level is Level.PROVINCE else bare_owner(owner, language)


def _of_other_side(context: ReportContext, event: EventOnDay, one: ParticipantOnDay) -> str | None:
    names = other_side(context, event)
    if _may_be_anothers(context, event):
        return ONE_OF_MEMBERS.text(context.language)
    if len(names) == 1 and not _has_others_left_out(context, event):
        return names[0]
    if not names:
        return None
    if (named := in_title(context, event)) and (len(named) == 1 or are_many([one])):
        return listed(named, context.language)
    if event.home != event.writer:  # what another one calls a partner may be this one
        return ONE_OF_MEMBERS.text(context.language)
    is_of_one = bool(one.name) or (event.kind is not EventKind.LETTER and not are_many([one]))
    return (ONE_OF_SEVERAL if is_of_one else SOME_OF_SEVERAL).text(context.language)


def _may_be_anothers(context: ReportContext, event: EventOnDay) -> bool:
    """Whether somebody of a partner may be of one with which the municipality that an event is told for has no bond."""
    if event.home == event.writer or len(event.bonds) == 1:
        return False
    ties = [tie for id in event.bonds if (tie := context.register.ties.get(id))]
    return any(event.home not in context.register.sides(tie) for tie in ties)


def _has_others_left_out(context: ReportContext, event: EventOnDay) -> bool:
    """Whether an event is on more bonds than those that a filter of the report lets through."""
    options = context.options
    return bool(options.countries or options.bonds) and any(id not in context.bonds_by_id for id in event.bonds)


def other_side(context: ReportContext, event: EventOnDay) -> list[str]:
    """Who was on the other side of an event's bonds, seen from the municipality that it is told for, each once."""
    return list(_certain_by_name(context, event))


def with_doubt(context: ReportContext, event: EventOnDay, names: Iterable[str]) -> list[str]:
    """Names of the other side, those of whom it is not certain that they took part then last: `misschien Beta`."""
    unsure = {name for name, is_sure in _certain_by_name(context, event).items() if not is_sure}
    return doubtful_last(names, unsure, context.language)


def _certain_by_name(context: ReportContext, event: EventOnDay) -> Mapping[str, bool]:
    """Who was on the other side of an event's bonds, and whether it surely took part in any of them then."""
    found: dict[str, bool] = {}
    for one in bonds_about(context, event):
        for name, is_sure in _other_side(context, event, one):
            found[name] = found.get(name, False) or is_sure
    return found


def in_title(context: ReportContext, event: EventOnDay) -> list[str]:
    """Which of several partners a title says it went to, came from or was with: `Bezoek aan Graz en Pau`."""
    names = other_side(context, event) if event.home == event.writer else []
    return named_in_title(event.title, event.direction, names)


def is_to_one(context: ReportContext, event: EventOnDay) -> bool:
    """Whether each of its bonds had one partner then: of several it is not said which was visited."""
    return all(len(_members(context, event, one)) == 1 for one in context.bonds_of(event) if one.home == event.home)


def _members(context: ReportContext, event: EventOnDay, one: BondOnDay) -> tuple[PlaceOnDay, ...]:
    dated = event.date if event.date and not event.date.yearly else None
    if dated and not one.has_one_partner:
        return one.members_in(dated.first, dated.last, or_perhaps=True)
    day = dated.last if dated else context.options.on
    return one.members_in(day, day)


def _other_side(context: ReportContext, event: EventOnDay, one: BondOnDay) -> list[tuple[str, bool]]:
    if one.home != event.home:
        return [(context.gemeente(one), True)]
    members = _members(context, event, one) or one.members
    return [(member_name(one, member, context.language), member.certain) for member in members]

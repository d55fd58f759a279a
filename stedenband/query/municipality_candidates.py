"""The candidates for rows of municipalities and of what belongs to them: committees and events."""

from collections.abc import Iterator
from functools import partial

from stedenband.query.facets import Facets, names_of_committee, of_owner, only, through_bonds
from stedenband.query.municipality_rows import known_of, municipality_row
from stedenband.query.part_rows import committee_row, event_row
from stedenband.query.periods import Belongs, Period, any_of, falls_in
from stedenband.query.questions import Candidate, Question, answered, asks_what_is_known, in_period, may_tell, side_fits
from stedenband.query.texts import texts_of, texts_of_bond
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.committees_on_day import CommitteeSeen, committees_seen, other_sides
from stedenband.register.events_on_day import EventOnDay, events_seen, retold
from stedenband.register.identity import is_yet_to_be
from stedenband.register.municipality_on_day import MunicipalityOnDay, former_on_day, municipality_on_day
from stedenband.register.names import names_of
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen
from stedenband.text import fold
from stedenband.vocabulary.codes import EventStatus, Status


def committees(question: Question) -> Iterator[Candidate]:
    """The committees, each from the side that tells it."""
    for seen in committees_seen(question.register, question.seen, question.on):
        yield from (_committee(one, question) for one in _committee_as_told(seen, question))


def _committee_as_told(seen: CommitteeSeen, question: Question) -> Iterator[CommitteeSeen]:
    """A committee from the side that tells it, or from the others where what is asked of one side holds of them."""
    if side_fits(_committee_facets(seen, question), question):
        yield seen
        return
    asked = (one for one in other_sides(seen) if may_tell(one.home, question))
    yield from (one for one in asked if side_fits(_committee_facets(one, question), question))


def _committee_facets(seen: CommitteeSeen, question: Question) -> Facets:
    of_bonds = through_bonds(seen.bonds, of_owner(question.register, seen.home, question.on))
    return of_bonds._replace(
        kind=lambda: {*of_bonds.kind(), seen.committee.form},
        status=only(seen.committee.status or Status.UNKNOWN),
        committee=partial(names_of_committee, seen.committee),
    )


def _committee(seen: CommitteeSeen, question: Question) -> Candidate:
    row = partial(committee_row, question.register, seen, question.on)
    belongs = partial(_was_there, seen, question.period)
    return Candidate(row, _committee_facets(seen, question), texts_of(seen.committee), belongs)


def _was_there(seen: CommitteeSeen, period: Period) -> Belongs:
    return seen.committee.was_there_in(*period)


def events(question: Question) -> Iterator[Candidate]:
    """The events, each from the side that tells it."""
    for event in events_seen(question.register, question.seen, question.on):
        told = [event] if side_fits(_event_facets(event, question), question) else _from_other_sides(event, question)
        yield from (_event(one, question) for one in told)


def _from_other_sides(event: EventOnDay, question: Question) -> list[EventOnDay]:
    register = question.register
    homes = (home for tie in register.known_ties(event.bonds) for home in register.sides(tie))
    asked = (home for home in dict.fromkeys(homes) if home != event.home and may_tell(home, question))
    others = (retold(register, event, home, question.on) for home in asked)
    return [other for other in others if side_fits(_event_facets(other, question), question)]


def _event_facets(event: EventOnDay, question: Question) -> Facets:
    register = question.register
    ties = register.known_ties(event.bonds)
    sides = [(tie, event.home if event.home in register.sides(tie) else tie.home) for tie in ties]
    bonds = [bond for tie, home in sides if (bond := bond_on_day(register, tie, home, question.on))]
    committees = [one for one in register.municipalities[event.writer].committees if one.id in event.committees]
    return through_bonds(bonds, of_owner(register, event.home, question.on))._replace(
        kind=only(event.kind),
        status=only(event.status),
        theme=only(*event.themes),
        committee=lambda: (fold(name) for one in committees for name in names_of(one)),
    )


def _event(event: EventOnDay, question: Question) -> Candidate:
    row = partial(event_row, question.register, event, question.on)
    return Candidate(
        row, _event_facets(event, question), texts_of(event), partial(_takes_place, event, question.period)
    )


def _takes_place(event: EventOnDay, period: Period) -> Belongs:
    """Whether an event falls in a period; what recurs and has no date is a habit, of no day that could be in it."""
    if event.date is None and event.status is EventStatus.RECURRING:
        return None
    return falls_in(event.date, period)


def municipalities(question: Question) -> Iterator[Candidate]:
    """The municipalities: those with a file, or with `missing` those without; each with what was its own on the day."""
    for owner, bonds in _by_name_of_day(question):
        home = owner.home
        networks = only(*(fold(one.name) for one in owner.networks))
        facets = through_bonds(bonds, of_owner(question.register, home, question.on)._replace(network=networks))
        yield Candidate(
            partial(municipality_row, owner, bonds, _drafts_of(question.register, home)),
            facets._replace(country=only(owner.country), status=partial(_status_of, facets, question, home)),
            partial(_texts_of_municipality, owner, bonds, question),
            partial(_any_in_period, bonds, question),
            answered(question),
        )


def _by_name_of_day(question: Question) -> Iterator[tuple[MunicipalityOnDay, tuple[BondOnDay, ...]]]:
    """Each municipality with its bonds: those of a former one under that, beside what has a file of its own."""
    found: dict[str, tuple[MunicipalityOnDay, list[BondOnDay]]] = {}
    formers: list[tuple[str, BondOnDay]] = []
    for home in _homes(question):
        owner = municipality_on_day(question.register, home, question.on)
        bonds = list(bonds_seen(question.register, (home, *_with_bonds_of(question, owner.name)), question.on))
        own = [bond for bond in bonds if bond.gemeente == owner.name]
        formers += [(home, bond) for bond in bonds if bond.gemeente != owner.name]
        if own or not bonds or not is_yet_to_be(question.register.municipalities[home], question.on):
            found[home] = owner, own
    by_name = {owner.name: key for key, (owner, _) in found.items()} if formers else {}
    for home, bond in formers:
        key = by_name.setdefault(bond.gemeente, f"{home}/{bond.gemeente}")
        if key not in found:
            found[key] = former_on_day(question.register, home, bond.gemeente, question.on), []
        found[key][1].append(bond)
    for owner, bonds in found.values():
        yield owner, tuple(bonds)


def _drafts_of(register: Register, home: str) -> int | None:
    """How many bonds lists elsewhere name of a municipality without a file; None of one that has a file."""
    if home not in register.without_file:
        return None
    from stedenband.register.without_file import drafts_of  # noqa: PLC0415 - 3 ms, and few need it

    return drafts_of(register, home)


def _status_of(facets: Facets, question: Question, home: str) -> frozenset[str]:
    """How the bonds of a municipality stand, and where that is asked for what is known of it."""
    if not asks_what_is_known(question.wanted):
        return frozenset(facets.status())
    return frozenset((*facets.status(), known_of(_drafts_of(question.register, home))))


def _homes(question: Question) -> Iterator[str]:
    """Those asked for, else those with a file; with `missing` those without one among them."""
    lacking = question.register.without_file
    if question.seen and not question.missing:
        yield from (home for home in question.seen if not _is_beside(question, home))
        return
    if asks_what_is_known(question.wanted) and not question.missing:
        yield from question.register.municipalities
        return
    for home in question.seen or question.register.municipalities:
        if (home in lacking) == question.missing:
            yield home


def _is_beside(question: Question, home: str) -> bool:
    """Whether a file is asked only for the bonds of a former municipality, that has one of its own."""
    register = question.register
    names = register.asked_on(home, question.on) if register.asked else ()
    own = {register.municipalities[it].gemeente for it in question.seen if it != home}
    return bool(names) and own.issuperset(names)


def _with_bonds_of(question: Question, name: str) -> tuple[str, ...]:
    """The other files that are asked for the bonds of a former municipality of that name."""
    if not question.register.asked:
        return ()
    told = (home for home in question.seen if name in question.register.asked_on(home, question.on))
    return tuple(home for home in told if _is_beside(question, home))


def _any_in_period(bonds: tuple[BondOnDay, ...], question: Question) -> Belongs:
    return any_of(in_period(bond, question) for bond in bonds)


def _texts_of_municipality(owner: MunicipalityOnDay, bonds: tuple[BondOnDay, ...], question: Question) -> Iterator[str]:
    ids = {bond.id for bond in bonds}
    events = events_seen(question.register, (owner.home,), question.on)
    yield from texts_of(owner, tuple(one for one in events if not one.bonds or not ids.isdisjoint(one.bonds)))()
    for bond in bonds:
        yield from texts_of_bond(bond)

"""The agenda: what comes for bonds from one day to another.

Coming events and days that return each year, round jubilees of bonds in force, agreements that expire, changes that
were decided for later, and pending proposals with a day ahead.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date

from stedenband.query.agenda_rows import Agenda, AgendaRow, Ahead, What
from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, bonds_ahead_that_fit, bonds_that_fit, select
from stedenband.query.jubilees import round_years
from stedenband.query.part_rows import EventRow, name_on
from stedenband.query.periods import Period, may_fall_in
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.committee_on_day import CommitteeOnDay, committee_on
from stedenband.register.member_changes import as_it_is_by, members_ahead
from stedenband.register.register import Register, Tie
from stedenband.register.seen import ties_seen
from stedenband.register.seen_from import View
from stedenband.register.still import heir_on, may_be, may_be_there, or_still, perhaps_by_then
from stedenband.text import Bilingual, Language, slug, sort_key
from stedenband.vocabulary.codes import Code, EventStatus, Kind, Status
from stedenband.vocabulary.edtf import Edtf, day_before, parse
from stedenband.vocabulary.jubilees import years_told
from stedenband.vocabulary.labels import EXPLORATION_ENDED, coming_label, joins_or_leaves, state_label


def agenda(
    register: Register, seen: tuple[str, ...], words: Mapping[str, tuple[str, ...]], ahead: Ahead, language: Language
) -> Agenda:
    """What comes in a period for the bonds and events that fit the filters' words; titles are in `language`."""
    events = select(register, Table.EVENTS, seen, Filters(ahead.first, words, ahead.first, ahead.last))
    rows = [
        _entry(row, row.date, ahead)
        for row in events
        if isinstance(row, EventRow) and row.date and _comes(row, ahead) and _goes_on(register, row, seen, ahead)
    ]
    filters = Filters(ahead.first, words)
    bonds = (*bonds_that_fit(register, seen, filters), *bonds_ahead_that_fit(register, seen, filters))
    for bond in bonds:
        rows += [row for row in _of_bond(bond, ahead, language) if row.date.first <= bond.leaves_on]
    rows += _of_committees(register, () if words else seen or tuple(register.municipalities), bonds, ahead, language)
    rows.sort(key=lambda row: (row.next.first, row.next.last, sort_key(row.gemeente), sort_key(row.title), row.id))
    return Agenda(
        ahead,
        tuple(register.municipalities[home].gemeente for home in seen),
        tuple(rows),
        _names(register, seen, ahead.first, {id for row in rows for id in row.bonds}),
        {
            f"{home}/{id}": source.title
            for home, one in register.municipalities.items()
            for id, source in one.sources.items()
        },
    )


def _names(register: Register, seen: tuple[str, ...], on: date, ids: Set[str]) -> dict[str, str]:
    """What some bonds are called by who tells them."""
    told = (bond_on_day(register, tie, home, on) for home, tie in ties_seen(register, seen) if tie.id in ids)
    return {bond.id: _called(bond) for bond in told if bond is not None}


# --- Events --------------------------------------------------------------------------------------------------------

_STILL_AHEAD = frozenset({EventStatus.PLANNED, EventStatus.CANCELLED})


def _comes(row: EventRow, ahead: Ahead) -> bool:
    """Whether an event that falls in the period has yet to begin: by its date, or where that is wide, by its status."""
    return row.date is not None and (row.date.yearly or row.date.first >= ahead.first or row.status in _STILL_AHEAD)


def _goes_on(register: Register, row: EventRow, seen: tuple[str, ...], ahead: Ahead) -> bool:
    """Whether an event still is one of those asked for when it comes.

    It is not where they are to have left each bond that it is about; nor is a yearly day where each has ended by then.
    """
    ties = register.known_ties(row.bonds)
    if row.date is None or not ties:
        return True
    writer, when = row.id.partition("/")[0], _next(row.date, ahead).first if row.date.yearly else row.date.first
    sides = [(tie, home) for tie in ties for home in _sides_told(register, tie, writer, seen)]
    bonds = [bond_on_day(register, tie, home, ahead.first) for tie, home in sides]
    if not row.date.yearly:
        return any(bond is None or when <= bond.leaves_on for bond in bonds)
    return any(bond is None or (bond.status is not Status.ENDED and when < bond.ends_on) for bond in bonds)


def _sides_told(register: Register, tie: Tie, writer: str, seen: tuple[str, ...]) -> list[str]:
    """The sides of a bond that an event is told for: those asked for, else the one that wrote it, else the bond's."""
    sides = list(register.sides(tie))
    return [home for home in sides if home in seen] or [writer if writer in sides else tie.home]


def _entry(row: EventRow, when: Edtf, ahead: Ahead) -> AgendaRow:
    return AgendaRow(
        id=row.id,
        date=when,
        next=_next(when, ahead) if when.yearly else when,
        what=What.YEARLY if when.yearly else What.EVENT,
        gemeente=row.gemeente,
        bonds=row.bonds,
        title=row.title,
        place=row.place,
        status=row.status,
        jubilee=row.jubilee,
        sources=row.sources,
    )


def _next(yearly: Edtf, ahead: Ahead) -> Edtf:
    this_year = yearly.in_year(ahead.first.year)
    found = this_year if this_year >= ahead.first else yearly.in_year(ahead.first.year + 1)
    return parse(f"{found.isoformat()}~" if yearly.about else found.isoformat())


# --- Bonds ----------------------------------------------------------------------------------------------------------

# What a bond of these kinds is called where the kind's own label names the city and not the tie.
_TIES = {
    Kind.SISTER_CITY: Bilingual("zusterband", "sister-city tie"),
    Kind.PARTNER_CITY: Bilingual("partnerschap", "city partnership"),
}


def _of_bond(bond: BondOnDay, ahead: Ahead, language: Language) -> Iterator[AgendaRow]:
    for one in or_still(bond):
        yield from _jubilees(one, ahead, language)
    if bond.in_force:
        yield from _expiries(bond, ahead, language)
    for change in bond.announced:
        if change.when:
            title = f"{_coming(change, language)}: {_between_before(bond, change.when, language)}"
            yield from _dated(bond, ahead, What.CHANGE, change.when, title, change.becomes, change.sources)
    for member in members_ahead(bond):
        name, status = member.change.place.name, member.change.status
        told = joins_or_leaves(name, status, language, behind_date=False)
        title = f"{told}: {_between_before(bond, member.date, language)}"
        suffix = f"{member.date.text}-{slug(name)}"
        yield from _dated(bond, ahead, What.CHANGE, member.date, title, status, member.sources, suffix=suffix)
    for when, proposal in bond.proposals_ahead:
        title = Bilingual("voorstel", "proposal").text(language)
        title = f"{title} ({proposal.what.label(language)}): {_between_before(bond, when, language)}"
        yield from _dated(bond, ahead, What.PROPOSAL, when, title, proposal.outcome, proposal.sources)


def _of_committees(
    register: Register, homes: tuple[str, ...], bonds: Iterable[BondOnDay], ahead: Ahead, language: Language
) -> Iterator[AgendaRow]:
    """What was decided for later of the committees that keep the bonds, and of the others of the municipalities."""
    found: dict[tuple[str, str], tuple[str, CommitteeOnDay, list[str]]] = {}
    for bond in bonds:
        for one in bond.committees:
            told = one._replace(coming=tuple(it for it in one.coming if it.date.first <= bond.leaves_on))
            found.setdefault((bond.writer, one.id), (bond.home, told, []))[2].append(bond.id)
    for home in homes:
        owner = register.municipalities[home]
        for committee in owner.committees:
            if (home, committee.id) in found:
                continue
            if of_owner := committee_on(owner, committee, View(owner, ()), ahead.first):
                found[home, committee.id] = (home, of_owner, [])
    period = Period(ahead.first, ahead.last)
    for (writer, id), (home, one, ids) in found.items():
        for it in (it for it in one.coming if may_fall_in(it.date, period)):
            title = f"{it.status.label(language)}: {one.name}"
            row_id = f"{writer}/{id}/{What.CHANGE}-{it.date.text}"
            gemeente, title = name_on(register, home, ahead.first), title[:1].upper() + title[1:]
            yield AgendaRow(
                row_id, it.date, it.date, What.CHANGE, gemeente, ids, title, None, it.status, None, list(it.sources)
            )


def _coming(change: Change, language: Language) -> str:
    """What a bond comes to: a state, another kind, or the end of its exploration."""
    if change.closes_exploring:
        return EXPLORATION_ENDED.text(language)
    if change.goes_on_as:
        return coming_label(change.status, change.kind, change.from_status, language)
    return (change.membership or change.status).label(language)


def _dated(
    bond: BondOnDay,
    ahead: Ahead,
    what: What,
    when: Edtf,
    title: str,
    status: Code,
    sources: tuple[str, ...],
    jubilee: int | float | None = None,
    suffix: str = "",
    *,
    certain: bool | None = None,
) -> Iterator[AgendaRow]:
    """An entry of a bond where its date can still come in the period; `certain` is of the bond's status by then."""
    if not may_fall_in(when, Period(ahead.first, ahead.last)):
        return
    suffix = suffix or (when.text if jubilee is None else str(jubilee).replace(".", "-"))
    yield AgendaRow(
        id=f"{bond.id}/{what}-{suffix}",
        date=when,
        next=when,
        what=what,
        gemeente=bond.gemeente,
        bonds=[bond.id],
        title=title[:1].upper() + title[1:],
        place=None,
        status=status,
        jubilee=jubilee,
        sources=list(sources),
        certain=certain,
    )


def _jubilees(bond: BondOnDay, ahead: Ahead, language: Language) -> Iterator[AgendaRow]:
    """The jubilees of a bond that is still there by then, as far as is known now."""
    if bond.kind_since is None or not bond.in_force:
        return
    begun = next(change for change in bond.changes if change.when == bond.kind_since)
    for years, when in round_years(bond.kind_since, ahead.first, ahead.last, ahead.every):
        then = as_it_is_by(bond, when.first)
        if not then.members or not may_be_there(bond, when.first, when.last, as_kind=True):
            continue
        perhaps = perhaps_by_then(bond, when.first, when.last)
        state = f"{may_be(perhaps, when.last).label(language)}?" if perhaps else ""
        title, is_sure = _title(then, when.first, years, state, language), not (perhaps and perhaps.comes_into)
        yield from _dated(bond, ahead, What.JUBILEE, when, title, then.status, begun.sources, years, certain=is_sure)


def _title(bond: BondOnDay, day: date, years: int | float, perhaps: str, language: Language) -> str:
    """`50 jaar stedenband Testdam – Aken`, with who has the bond by then, and how it stands, or may stand."""
    heir = heir_on(bond, day) if bond.view.is_own else None
    now = Bilingual(f" (nu {heir})", f" (now {heir})").text(language) if heir else ""
    number = years_told(years)
    sort = _TIES[bond.kind].text(language) if bond.kind in _TIES else bond.kind.label(language)
    between = f"{_called(bond, now)} ({perhaps})" if perhaps else _between(bond, language, now)
    return Bilingual(f"{number} jaar {sort} {between}", f"{number} years of {sort} {between}").text(language)


def _between(bond: BondOnDay, language: Language, now: str = "") -> str:
    """What a bond is called, with its state where it is not simply active."""
    is_told = bond.in_force and (bond.status is not Status.ACTIVE or bond.certain is False)
    said = state_label(bond.status, language, left=False, certain=bond.certain)
    return f"{_called(bond, now)} ({said})" if is_told else _called(bond, now)


def _between_before(bond: BondOnDay, when: Edtf, language: Language) -> str:
    """The same with its state before a later date, and only those of its members that are not to have left by then."""
    return _between(as_it_is_by(bond, day_before(when.first)), language)


def _called(bond: BondOnDay, now: str = "") -> str:
    """A bond's name, or who it is between: `Almelo – Preston`, with what that went up in `now`.

    Of whom it is not certain that it takes part on the bond's day has `?` behind its name, as in a list.
    """
    village = bond.tie.bond.home
    ours = village.name if village and bond.view.is_own else bond.gemeente
    members = sorted(bond.members, key=lambda member: sort_key(member.name))
    theirs = [member.name if member.certain else f"{member.name}?" for member in members]
    return bond.name or (f"{ours}{now} – {', '.join(theirs)}" if theirs else f"{ours}{now}")


def _expiries(bond: BondOnDay, ahead: Ahead, language: Language) -> Iterator[AgendaRow]:
    for agreement in bond.agreements:
        if agreement.expires:
            paper = agreement.title or agreement.kind.label(language)
            title = Bilingual(f"{paper} loopt af", f"{paper} expires").text(language)
            then = as_it_is_by(bond, day_before(agreement.expires.first))
            named, told = f"{title}: {_between(then, language)}", agreement.sources
            yield from _dated(
                bond, ahead, What.EXPIRY, agreement.expires, named, then.status, told, certain=then.certain
            )  # fmt: skip

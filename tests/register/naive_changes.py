"""What has changed since a day: every bound that can be that day or later, with the path of its record.

Reading of the contract: the bounds of an entry are narrowed by the entries around it, dated or not.
Reading of the contract: the day of the decision is a date of a change too: what was decided since a day is told, also
where it took effect before.
Reading of the contract: the day on which the other side was told of a status is a date of that change too.
Reading of the contract: joinings and leavings, and a committee's statuses, are statuses: undated, they count up to
their earliest source; but that a committee was there since an unknown day is no change.
Reading of the contract: the leaving of who surely was the last partner is the ending of the bond, and told as that.
Reading of the contract: an entry that changes the kind is a change of kind; it is one of status too where the status
is another. An entry that changes neither is no change: an ended bond that is explored already is not explored again.
Reading of the contract: an agreement's bounds are `signed`, each `renewed` and `expires`; a role's `since` and `until`;
a proposal's `date` and `decided`; an event's date, of whatever status; a day that returns each year has none.
Reading of the contract: for one municipality its whole file counts, of a bond that it joins the bond's own records and
the events of all files that name it, as far as they can fall between its joining and its leaving. Networks, funding,
names, reports and listings are no changes.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from tests.register.naive import Story
from tests.register.naive_dates import Bounds, bounds
from tests.register.naive_history import SURELY_LAST, Raw, Register, Step, find, steps, whole_history

Path = tuple[str | int, ...]
Change = tuple[str, Path]
Dated = tuple[str, Path, Bounds]


def changes_since(register: Register, day: date, seen_from: str | None = None) -> list[Change]:
    """What can have changed on that day or later: in the whole register, or as one municipality sees it."""
    found: list[Dated] = []
    for slug, municipality in register.items():
        found += _of_committees(slug, municipality)
        found += _of_events(slug, municipality)
        for index, bond in enumerate(municipality.get("bonds", [])):
            found += _of_bond((slug, "bonds", index), municipality, bond)
    seen = [one for one in found if seen_from is None or _concerns(register, seen_from, one)]
    return list(dict.fromkeys((what, path) for what, path, when in seen if day <= _last_bound(when)))


def _last_bound(when: Bounds) -> date:
    """The last day of a change."""
    return when.end


def _of_bond(path: Path, owner: Raw, bond: Raw) -> Iterator[Dated]:
    whole = whole_history(owner, bond)
    yield from _of_history((*path, "history"), steps(whole, owner, bond), bond)
    for index, partner in enumerate(bond["partners"]):
        history = steps(partner.get("history", []), owner, bond)
        is_ending = bool(whole) and whole[-1].get(SURELY_LAST) == partner["name"]
        yield from _of_steps("member", (*path, "partners", index, "history"), history[: -1 if is_ending else None])
    for index, agreement in enumerate(bond.get("agreements", [])):
        here = (*path, "agreements", index)
        yield from _of_dates("agreement", here, agreement, "signed", "expires")
        for renewal, when in enumerate(agreement.get("renewed", [])):
            yield from _of_dates("renewal", (*here, "renewed", renewal), {"date": when}, "date")
    for index, role in enumerate(bond.get("roles", [])):
        yield from _of_dates("role", (*path, "roles", index), role, "since", "until")
    for index, proposal in enumerate(bond.get("proposals", [])):
        yield from _of_dates("proposal", (*path, "proposals", index), proposal, "date", "decided")


def _of_history(path: Path, history: list[Step], bond: Raw) -> Iterator[Dated]:
    story = Story(kind=bond.get("kind"))
    for index, step in enumerate(history):
        status, kind, explored = story.status, story.kind, story.explored is not None
        story.add(step)
        changes_kind = story.kind != kind
        if changes_kind:
            yield from _of_step("kind", (*path, index), step)
        repeats = status == story.status and explored == (story.explored is not None)
        if not repeats and (status, story.status) != (None, "unknown"):
            yield from _of_step("status", (*path, index), step)


def _of_steps(what: str, path: Path, history: list[Step]) -> Iterator[Dated]:
    for index, step in enumerate(history):
        yield from _of_step(what, (*path, index), step)


def _of_step(what: str, path: Path, step: Step) -> Iterator[Dated]:
    yield what, path, Bounds(step.first, step.last)
    if step.entry.get("date"):
        yield from _of_dates(what, path, step.entry, "decided")
    yield from _of_dates(what, path, step.entry, "notified")


def _of_dates(what: str, path: Path, record: Raw, *keys: str) -> Iterator[Dated]:
    for key in keys:
        when = bounds(_beginning(record.get(key)))
        if when:
            yield what, path, when


def _beginning(when: Any) -> str:
    """A date; of a period that still goes on its beginning, which may be the last day of it that is known."""
    text = "" if when is None else str(when)
    return text.partition("/")[0] if text.endswith(("/", "/..")) else text


def _of_committees(slug: str, municipality: Raw) -> Iterator[Dated]:
    for index, committee in enumerate(municipality.get("committees", [])):
        entries = committee.get("history", [])
        told = _of_steps("committee", (slug, "committees", index, "history"), steps(entries, municipality, committee))
        first = entries[0] if entries else {}
        is_mere = first.get("status") == "active" and not (first.get("date") or first.get("decided"))
        yield from islice(told, 1 if is_mere else 0, None)


def _of_events(slug: str, municipality: Raw) -> Iterator[Dated]:
    for index, event in enumerate(municipality.get("events", [])):
        yield from _of_dates("event", (slug, "events", index), event, "date")


def _concerns(register: Register, seen_from: str, change: Dated) -> bool:
    """Whether a municipality sees a change: in its own file, or of a bond that it takes part in."""
    slug, kind, index = change[1][:3]
    if slug == seen_from:
        return True
    record = register[str(slug)][str(kind)][index]
    if kind == "bonds":
        return _sees(register, seen_from, f"{slug}/{record['id']}", change[2])
    refs = record.get("bonds", []) if kind == "events" else []
    return any(_sees(register, seen_from, ref if "/" in ref else f"{slug}/{ref}", change[2]) for ref in refs)


def _sees(register: Register, seen_from: str, bond_id: str, when: Bounds) -> bool:
    place = find(register, bond_id, seen_from)
    if place is None:
        return False
    own = place.own_history
    since = date.min if place.is_founder else own[0].first
    until = own[-1].last if own and own[-1].status == "left" else date.max
    return since <= _last_bound(when) and (when.first or date.min) <= until

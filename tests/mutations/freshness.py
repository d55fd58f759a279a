"""What has gone stale; asked for with --stale only."""

from collections.abc import Iterator

from stedenband.model import Bond, Event
from stedenband.vocabulary.codes import EventStatus, Status
from tests.mutations.edits import Kind, fault, item_added, key_given
from tests.mutations.places import Files, Original
from tests.mutations.planted import Expect, Planted


def _planned_in_past(files: Files, file: Original) -> Iterator[Planted]:
    """Each event still planned for a day that is past."""
    for place, event in file.of(Event):
        if event.status is EventStatus.PLANNED and event.date:
            continue  # these are stale already
        edits = [key_given(file, place, "status", "planned")[0], key_given(file, place, "date", "2025-01-01")[0]]
        yield fault(file, place.loc, edits, Expect("stale-planned", file.at(*place.loc, "status").start))


def _expired(files: Files, file: Original) -> Iterator[Planted]:
    """Each active bond with an agreement that expired long ago."""
    for place, bond in file.of(Bond):
        if bond.history[-1].status is Status.ACTIVE:
            signed = [one.signed.last.year for one in bond.agreements if one.signed]  # a later one would replace it
            before = "{kind: treaty, expires: "
            agreement = f"{before}{max(signed, default=2000) + 1}}}"
            if bond.agreements:
                edit, at, plus = item_added(file, file.at(*place.loc, "agreements"), agreement)
            else:
                edit, at, plus = key_given(file, place, "agreements", f"[{agreement}]")
                plus += 1
            yield fault(file, place.loc, edit, Expect("stale-agreement", at, plus + len(before)))


def _eventless(files: Files, file: Original) -> Iterator[Planted]:
    """Each active bond with events in these years, all of them moved to a year long past."""
    for place, bond in file.of(Bond):
        about = [one for one in file.of(Event) if bond.id in one[1].bonds]
        if bond.history[-1].status is Status.ACTIVE and any(_is_recent(event) for _, event in about):
            edits = [key_given(file, at, "date", "2001")[0] for at, _ in about]
            at = file.at(*place.loc, "id").start
            yield fault(file, place.loc, edits, Expect("stale-bond", at))


def _is_recent(event: Event) -> bool:
    if event.status is EventStatus.RECURRING:
        return event.date is None or event.date.last.year >= 2022
    return event.status is EventStatus.HELD and event.date is not None and event.date.last.year >= 2022


def _unconfirmed(files: Files, file: Original) -> Iterator[Planted]:
    """Each file confirmed long ago."""
    edit, at, plus = key_given(file, file.at(), "confirmed", "2001")
    yield fault(file, "confirmed", edit, Expect("stale-file", at, plus))


KINDS: dict[str, Kind] = {
    "planned event that is past": _planned_in_past,
    "agreement expired": _expired,
    "bond without an event for years": _eventless,
    "file confirmed long ago": _unconfirmed,
}

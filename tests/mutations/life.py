"""Faults in the life of a bond: who takes part when, and what is signed, paid, decided or met before or after it."""

from collections.abc import Iterator

from stedenband.model import Agreement, Bond, Committee, CommitteeEntry, Event, HistoryEntry, Partner, Source
from stedenband.register.bond_change import IN_FORCE
from stedenband.vocabulary.codes import CommitteeStatus, Status
from stedenband.vocabulary.edtf import Edtf
from tests.mutations.edits import Kind, entry_added, fault, item_added, key_given
from tests.mutations.history import committee_stopped
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Expect, Planted
from tests.mutations.references import key_added

_MANY = 8  # years; an approximate date may be some years off


def _begun(file: Original) -> Iterator[tuple[Place, Bond, Edtf]]:
    """Each bond that began on a known day, and by nothing earlier."""
    for place, bond in file.of(Bond):
        if bond.history and bond.history[0].date and not bond.first_contact:
            yield place, bond, bond.history[0].date


def _members_before_bonds(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner joining before the bond began, and each leaving before it."""
    for place, bond, start in _begun(file):
        for index, partner in enumerate(bond.partners):
            for status in ("joined", "left"):
                if not partner.history:
                    before = "[{date: "
                    entry = f"{before}{start.first.year - _MANY}, status: {status}}}]"
                    at_partner = file.at(*place.loc, "partners", index)
                    edit = entry_added(file, at_partner, f"history: {entry}")
                    expect = Expect("member-before-bond", edit.start, len(f"history: {before}"))
                    yield fault(file, (*at_partner.loc, status), edit, expect)


def _roles_before_bonds(files: Files, file: Original) -> Iterator[Planted]:
    """Each role ended before the bond began, or one that is added."""
    for place, bond, start in _begun(file):
        year = start.first.year - _MANY
        for index in range(len(bond.roles)):
            edit, at, plus = key_given(file, file.at(*place.loc, "roles", index), "until", str(year))
            yield fault(file, (*place.loc, index), edit, Expect("role-before-bond", at, plus))
        if not bond.roles:
            before = "roles: [{role: council, until: "
            edit = entry_added(file, place, f"{before}{year}}}]")
            yield fault(file, place.loc, edit, Expect("role-before-bond", edit.start, len(before)))


def _members_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond in force that all its partners left."""
    for place, bond in file.of(Bond):
        if bond.history[-1].status in IN_FORCE and not any(one.history for one in bond.partners):
            partners = file.children(file.at(*place.loc, "partners"))
            edits = [entry_added(file, one, "history: [{status: left}]") for one in partners]
            status = file.at(*place.loc, "history", len(bond.history) - 1, "status")
            yield fault(file, place.loc, edits, Expect("members-gone", status.start))


def _contacts_after_starts(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond with a first contact of long after its beginning."""
    for place, _, start in _begun(file):
        edit, at, plus = key_given(file, place, "first_contact", str(start.last.year + _MANY))
        yield fault(file, place.loc, edit, Expect("contact-after-start", at, plus))


def _decided_long_before(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated entry decided forty years before."""
    for place, entry in file.of(HistoryEntry):
        if entry.date:
            edit, at, plus = key_given(file, place, "decided", str(entry.date.first.year - 40))
            yield fault(file, place.loc, edit, Expect("decided-long-before", at, plus))


def _reasons_of_others(files: Files, file: Original) -> Iterator[Planted]:
    """Each ending wanted by the municipality because of what the partner decided."""
    for place, entry in file.of(HistoryEntry):
        if entry.status is Status.ENDED and entry.by and entry.reason:
            edits = [key_given(file, place, "reason", "partner-decision")[0]]
            edits.append(key_given(file, place, "by", "municipality")[0])
            yield fault(file, place.loc, edits, Expect("reason-of-another", file.at(*place.loc, "by").start))


def _ended_by_revival(files: Files, file: Original) -> Iterator[Planted]:
    """Each ending of a bond or a committee because of a revival."""
    for place, entry in file.of(HistoryEntry, CommitteeEntry):
        if entry.status in {Status.ENDED, CommitteeStatus.ENDED}:
            edit, at, plus = key_given(file, place, "reason", "revival")
            yield fault(file, place.loc, edit, Expect("revival-at-ending", at, plus))


def _begun_to_end(files: Files, file: Original) -> Iterator[Planted]:
    """Each beginning, of no other kind, of a bond or a committee for a reason to end."""
    for place, entry in file.of(HistoryEntry, CommitteeEntry):
        if entry.status in {Status.ACTIVE, CommitteeStatus.ACTIVE} and not getattr(entry, "kind", None):
            edit, at, plus = key_given(file, place, "reason", "inactivity")
            yield fault(file, place.loc, edit, Expect("ending-at-beginning", at, plus))


def _read_too_early(files: Files, file: Original) -> Iterator[Planted]:
    """Each source read in the year before its date."""
    for place, source in file.of(Source):
        if source.date:
            edit, at, plus = key_given(file, place, "consulted", str(source.date.first.year - 1))
            yield fault(file, place.loc, edit, Expect("day-too-early", at, plus))


def _renewed_before_signed(files: Files, file: Original) -> Iterator[Planted]:
    """Each agreement renewed long before it was signed."""
    for place, one in file.of(Agreement):
        if one.signed and not one.renewed:
            edit, at, plus = key_given(file, place, "renewed", f"[{one.signed.first.year - _MANY}]")
            yield fault(file, place.loc, edit, Expect("renewed-before-signed", at, plus + 1))


def _after_the_end(key: str, before: str) -> Kind:
    """What is signed or paid after each ending, or after one that is added."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, bond in file.of(Bond):
            last = bond.history[-1]
            edits = []
            year = last.date.last.year if last.date else 2010
            if last.status is not Status.ENDED:
                ending = f"{{date: {year}, status: ended, by: both, reason: cost}}"
                edits = [item_added(file, file.at(*place.loc, "history"), ending)[0]]
            if key not in bond.model_fields_set and (last.date or edits):
                edit = entry_added(file, place, f"{key}: {before}{year + _MANY}}}]")
                expect = Expect("after-the-end", edit.start, len(f"{key}: {before}"))
                yield fault(file, place.loc, [*edits, edit], expect)

    return plant


def _roles_after_committees(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee dissolved before a role that it fills began and ended."""
    for index, committee in enumerate(file.municipality.committees):
        for leaf in file.leaves:
            if leaf.name == "committee" and leaf.value == committee.id:
                role = file.places[leaf.place.loc[:-1]]
                edits = [committee_stopped(file, index, "{date: 1990, status: ended}")]
                edits.append(key_given(file, role, "since", "2001")[0])
                edits.append(key_given(file, role, "until", "2002")[0])
                yield fault(file, role.loc, edits, Expect("committee-gone", leaf.place.start))


def _roles_before_committees(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee begun long after a role that it fills."""
    for index, committee in enumerate(file.municipality.committees):
        for leaf in file.leaves:
            if leaf.name == "committee" and leaf.value == committee.id:
                role = file.places[leaf.place.loc[:-1]]
                began = key_given(file, file.at("committees", index), "history", "[{date: 2001, status: active}]")[0]
                edit, at, plus = key_given(file, role, "since", "1990")
                yield fault(file, role.loc, [began, edit], Expect("committee-not-yet", at, plus))


def _events_of_strangers(files: Files, file: Original) -> Iterator[Planted]:
    """Each event on each bond of another file that this one does not join."""
    for place, _ in file.of(Event):
        for home, other in files.items():
            for bond in other.municipality.bonds:
                id = f"{home}/{bond.id}"
                if home != file.home and id not in file.municipality.joins:
                    edit, at, plus = key_given(file, place, "bonds", f"[{id}]")
                    yield fault(file, (*place.loc, id), edit, Expect("event-of-strangers", at, plus + 1))


def _needless_partners(files: Files, file: Original) -> Iterator[Planted]:
    """Each entry that names the only partner of its bond."""
    for place, entry in file.of(HistoryEntry):
        partners = file.municipality.bonds[int(place.loc[1])].partners
        if len(partners) == 1 and not entry.by_partner:
            edit, at, plus = key_given(file, place, "by_partner", f'"{partners[0].name}"')
            yield fault(file, place.loc, edit, Expect("needless-by-partner", at, plus))


KINDS: dict[str, Kind] = {
    "partner that joined or left before the bond": _members_before_bonds,
    "partner that left before it joined": key_added(
        "left-before-joined", Partner, "history: [{status: §left}, {status: joined}]"
    ),
    "all partners gone": _members_gone,
    "first contact after the beginning": _contacts_after_starts,
    "decided decades before": _decided_long_before,
    "reason of the partner, wanted by the municipality": _reasons_of_others,
    "ending because of a revival": _ended_by_revival,
    "beginning for a reason to end": _begun_to_end,
    "source read before it was there": _read_too_early,
    "report sent before its year": key_added(
        "day-too-early", Committee, "reports: [{year: 2020, title: Verslag, sent: §2019}]"
    ),
    "proposal decided without an outcome": key_added(
        "outcome-lacking", Bond, "proposals: [{date: 2020, what: end, decided: §2021}]"
    ),
    "agreement renewed before it was signed": _renewed_before_signed,
    "agreement added, renewed before it was signed": key_added(
        "renewed-before-signed", Bond, "agreements: [{kind: charter, signed: 2001, renewed: [2005, §1999]}]"
    ),
    "signed after the end": _after_the_end("agreements", "[{kind: charter, signed: "),
    "role begun after the end": _after_the_end("roles", "[{role: mayor, since: "),
    "role that ended before the bond": _roles_before_bonds,
    "paid after the end": _after_the_end("funding", "[{by: municipality, year: "),
    "role that begins after its committee stopped": _roles_after_committees,
    "role that begins before its committee": _roles_before_committees,
    "event on a bond of strangers": _events_of_strangers,
    "only partner named needlessly": _needless_partners,
}

"""Checks on references: an id is unique, what is referred to exists, and what is defined is used."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.same_bond import same_bond
from stedenband.model import Bond, Disputed, Listing, Municipality, Record, Sourced
from stedenband.model.base import keys_of
from stedenband.model.keys import meant_key
from stedenband.model.place import Accept
from stedenband.model.traverse import bond_references, value_at
from stedenband.parsing.source import Loc
from stedenband.register.register import Tie, full_id
from stedenband.rules.catalogue import severities
from stedenband.text import Bilingual, near, slug

_LISTED = 5  # partners that one hint names
_MOST_COMPARED = 200  # ids; with more a near miss is not searched for, since difflib on each unknown id is quadratic


def _meant(id: str, known: Collection[str], before: str = "") -> str:
    """The one of the known ids, with what stands before each, that was probably meant."""
    if len(known) > _MOST_COMPARED:
        return ""
    return near(id, (before + one for one in known)) or ""


def duplicate_id(subject: Subject) -> Iterator[Found]:
    """Two bonds, two committees or two events of a file have one id; bonds also where one had it formerly."""
    for key in ("bonds", "committees", "events"):
        first: dict[str, int] = {}
        for index, record in enumerate(getattr(subject.municipality, key)):
            if record.id in first:
                yield (key, index, "id"), {"id": record.id, "first": (key, first[record.id], "id")}
            first.setdefault(record.id, index)
    ids = {bond.id: index for index, bond in enumerate(subject.municipality.bonds)}
    for index, bond in enumerate(subject.municipality.bonds):
        for place, former in enumerate(bond.former_ids):
            if ids.setdefault(former, index) != index:
                yield ("bonds", index, "former_ids", place), {"id": former, "first": ("bonds", ids[former], "id")}


def unknown_source(subject: Subject) -> Iterator[Found]:
    """A record names a source that the file does not have."""
    known = subject.register.ids(subject.home, "sources")
    if subject.named_sources <= known:
        return
    for loc, id in _source_references(subject):
        if id not in known:
            yield loc, {"found": id, "meant": _meant(id, known)}


def _source_references(subject: Subject) -> Iterator[tuple[Loc, str]]:
    for loc, record in chain.from_iterable(subject.records.values()):
        if isinstance(record, Disputed | Listing) and record.source:
            yield (*loc, "source"), record.source
        if isinstance(record, Sourced):
            yield from (((*loc, "sources", index), id) for index, id in enumerate(record.sources))


def unknown_field(subject: Subject) -> Iterator[Found]:
    """What is disputed is no key of the record that it stands in."""
    for loc, disputed in subject.records_of(Disputed):
        record: Record = value_at(subject.municipality, loc[:-2])
        known = [key for _, key in keys_of(type(record))]
        if disputed.field not in known:
            yield (*loc, "field"), {"found": disputed.field, "meant": meant_key(disputed.field, known) or ""}


def unknown_partner(subject: Subject) -> Iterator[Found]:
    """Who wanted something is said to be a partner that the bond does not have."""
    for loc, name, bond in _partners_named(subject):
        known = {known for partner in bond.partners for known in partner.all_names}
        if name not in known:
            yield loc, {"found": name, "meant": near(name, known) or ""}


def needless_by_partner(subject: Subject) -> Iterator[Found]:
    """In a bond with one partner it is said which partner it was."""
    for loc, name, bond in _partners_named(subject):
        if len(bond.partners) == 1 and name in bond.partners[0].all_names:
            yield loc, {"found": name}


def _partners_named(subject: Subject) -> Iterator[tuple[Loc, str, Bond]]:
    """Each `by_partner`, with the bond that it stands in."""
    for index, bond in enumerate(subject.municipality.bonds):
        told = [("history", place, entry.by_partner) for place, entry in enumerate(bond.history)]
        told += [("proposals", place, proposal.by_partner) for place, proposal in enumerate(bond.proposals)]
        for key, place, name in told:
            if name:
                yield ("bonds", index, key, place, "by_partner"), name, bond


def unknown_committee(subject: Subject) -> Iterator[Found]:
    """A role or an event names a committee that the file does not have."""
    known = subject.register.ids(subject.home, "committees")
    for loc, id in _committee_references(subject.municipality):
        if id not in known:
            yield loc, {"found": id, "meant": _meant(id, known)}


def _committee_references(municipality: Municipality) -> Iterator[tuple[Loc, str]]:
    for index, bond in enumerate(municipality.bonds):
        for place, role in enumerate(bond.roles):
            if role.committee:
                yield ("bonds", index, "roles", place, "committee"), role.committee
    for index, event in enumerate(municipality.events):
        for place, id in enumerate(event.committees):
            yield ("events", index, "committees", place), id


def unknown_bond(subject: Subject) -> Iterator[Found]:
    """An event or `joins` names a bond that its municipality does not have."""
    for loc, reference in bond_references(subject.municipality):
        full = full_id(subject.home, reference)
        if full in subject.register.ties:
            continue
        home, id = full.split("/")
        known = subject.register.ids(home, "bonds")
        if home in subject.register.municipalities and id not in known:
            yield loc, {"found": reference, "meant": _meant(reference, known, f"{home}/" if "/" in reference else "")}


def unknown_municipality(subject: Subject) -> Iterator[Found]:
    """An event or `joins` names a bond of a municipality that has no file."""
    register = subject.register
    for loc, reference in bond_references(subject.municipality):
        home = full_id(subject.home, reference).split("/")[0]
        if home not in register.municipalities and home not in register.unknown:
            yield loc, {"found": home, "meant": near(home, register.municipalities) or ""}


def unknown_rule(subject: Subject) -> Iterator[Found]:
    """An `accept` names a rule that does not exist."""
    for loc, record in subject.records_of(Accept):
        if record.rule not in severities():
            yield (*loc, "rule"), {"found": record.rule, "meant": near(record.rule, severities()) or ""}


def joins_missing(subject: Subject) -> Iterator[Found]:
    """A partner that has a file of its own does not point to the bond it takes part in."""
    for index, tie in subject.ties:
        for place, partner in enumerate(tie.bond.partners):
            other = subject.register.home_of(partner)
            theirs = subject.register.whole(other) if other else None
            if other is None or theirs is None or other == subject.home or tie.id in theirs.joins or tie.bond.is_draft:
                continue
            # A bond that the other file has as its own is reported by `bond-twice`; adding `joins` would not help.
            if not any(same_bond(subject.register, tie, Tie(other, theirs, bond)) for bond in theirs.bonds):
                values = {"partner": partner.name, "bond": tie.id, "file": f"{other}.yaml"}
                yield ("bonds", index, "partners", place, "name"), values


def joins_not_partner(subject: Subject) -> Iterator[Found]:
    """A file points to a bond among whose partners its municipality is not."""
    for index, id in enumerate(subject.municipality.joins):
        tie = subject.register.ties.get(id)
        if tie and not tie.has_partner(subject.municipality) and not subject.register.member(tie, subject.home):
            name = subject.municipality.gemeente
            meant = _instead(subject.municipality, tie)
            yield ("joins", index), {"bond": id, "gemeente": name, "meant": meant}


def _instead(municipality: Municipality, tie: Tie) -> Bilingual:
    """What stands in a bond that a municipality joins, where that should stand: a name that is near, or all of them."""
    name, partners = municipality.gemeente, tie.bond.partners
    file, country = f"{tie.home}.yaml", municipality.country
    others = (Tie(tie.home, tie.owner, bond) for bond in tie.owner.bonds)
    if other := next((one.id for one in others if one.has_partner(municipality)), None):
        return Bilingual(f"bedoeld was misschien {other}", f"perhaps {other} was meant")
    nearest = near(name, (partner.name for partner in partners))
    found = next((partner for partner in partners if partner.name == nearest), None)
    if found and found.country != country:
        nl, en = f"staat {found.name} met country {found.country}", f"has {found.name} with country {found.country}"
        return Bilingual(f"in {file} {nl}; hier is dat {country}", f"{file} {en}; here it is {country}")
    if found:
        return Bilingual(f"in {file} staat {found.name}; is dat {name}?", f"{file} has {found.name}; is that {name}?")
    listed = ", ".join(partner.name for partner in partners[:_LISTED]) + (" …" if len(partners) > _LISTED else "")
    return Bilingual(f"in {file} staan daar: {listed}", f"in {file} there are: {listed}")


def event_of_strangers(subject: Subject) -> Iterator[Found]:
    """An event is on a bond in which the municipality takes no part, nor one that was divided over both."""
    home, register = subject.home, subject.register
    for index, event in enumerate(subject.municipality.events):
        ties = [register.tie(home, reference) for reference in event.bonds]
        for place, tie in enumerate(ties):
            if tie is None or tie.home == home or home in register.sides(tie):
                continue
            gemeente = slug(subject.municipality.gemeente)
            ours = {gemeente, *(_came_from(tie) for tie in ties if tie and tie.home == home)}
            if (_came_from(tie) or tie.id) not in ours:
                yield ("events", index, "bonds", place), {"bond": tie.id, "gemeente": subject.municipality.gemeente}


def _came_from(tie: Tie) -> str | None:
    """The municipality, as a slug, from which a bond was inherited."""
    return slug(tie.bond.inherited_from) if tie.bond.inherited_from else None


def unused_source(subject: Subject) -> Iterator[Found]:
    """No record names a source; one of a file without bonds may bear out that there are none."""
    if not subject.municipality.bonds and not subject.municipality.joins:
        return
    for id in subject.municipality.sources:
        if id not in subject.named_sources:
            yield ("sources", id), {"found": id}


def unused_committee(subject: Subject) -> Iterator[Found]:
    """No role and no event names a committee, also not with a slip, which `unknown-committee` tells."""
    used = frozenset([id for _, id in _committee_references(subject.municipality)])
    for index, committee in enumerate(subject.municipality.committees):
        if committee.id not in used and committee.id not in _misspelt(subject, used):
            yield ("committees", index, "id"), {"found": committee.id}


@lru_cache(maxsize=1)
def _misspelt(subject: Subject, used: frozenset[str]) -> frozenset[str]:
    """The ids of committees that are named with a slip."""
    known = subject.register.ids(subject.home, "committees")
    return frozenset(_meant(id, known) for id in used - known)


ON_ANY_RECORD: tuple[Check, ...] = (
    duplicate_id,
    unknown_source,
    unknown_field,
    unknown_committee,
    unknown_bond,
    unknown_municipality,
    unknown_rule,
)
ON_WHOLE_RECORDS: tuple[Check, ...] = (joins_missing, unknown_partner, needless_by_partner)
ON_WHOLE_FILES: tuple[Check, ...] = (joins_not_partner, event_of_strangers, unused_source, unused_committee)

"""What sources dispute, on a day: the record and its field, the value that is kept, and what else is said.

A dispute counts from the date of its source. It makes no state uncertain.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, get_args

from stedenband.model import Bond, Disputed, Event, Partner, Record
from stedenband.model.base import keys_of
from stedenband.model.traverse import records
from stedenband.parsing.source import Loc
from stedenband.register.bond_change import NO_TWINNINGS
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.dated_entries import SourcesOf, source_day
from stedenband.register.events_on_day import view_of_event
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.register.told_for import tells_of
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import Edtf


class DisputeOnDay(NamedTuple):
    """One dispute in the file of `writer`.

    `record` is the path of the disputed record inside the bond or file, empty for that itself, and `path` the records
    on it, from the outermost; `partner` names the one of several partners that it is about; `codes` is the list that
    the values of the field come from. `kept_of` and `value_of` are whose these are where they only say a partner's, as
    one of several tells it.
    """

    writer: str
    record: str
    path: tuple[Record, ...]
    partner: str | None
    field: str
    kept: object
    value: str
    codes: type[Code] | None
    source: str | None
    note: str | None
    kept_of: str | None = None
    value_of: str | None = None

    @property
    def bond(self) -> Bond | None:
        """The bond in which it stands."""
        return next((record for record in self.path if isinstance(record, Bond)), None)

    @property
    def is_of_beginning(self) -> bool:
        """Whether it is about the first entry of a bond's history."""
        first = next(iter(self.bond.history), None) if self.bond else None
        return first is not None and self.path[-1] is first


def disputes_on(register: Register, home: str, on: date) -> Iterator[DisputeOnDay]:
    """What is disputed in a municipality's file, as known on a day."""
    owner = register.municipalities[home]
    for told in _disputes(home, owner, owner.sources_named, on):
        is_number_of_bonds = told.field == "bonds" and told.path[-1] is owner
        yield told._replace(kept=_bonds_in_force(register, home, on)) if is_number_of_bonds else told


def _bonds_in_force(register: Register, home: str, on: date) -> int:
    """How many bonds a municipality has on a day, those that it joins among them; a project or contact is none."""
    each = (bond_on_day(register, tie, home, on) for tie in register.ties_of(home))
    return sum(one is not None and one.in_force and one.kind not in NO_TWINNINGS for one in each)


def disputes_of_tie(tie: Tie, on: date) -> Iterator[DisputeOnDay]:
    """What is disputed of a bond as it is written, as known on a day: a part of what is in its file."""
    for told in _disputes(tie.home, tie.bond, tie.sources, on):
        yield told._replace(path=(tie.owner, *told.path))


def disputes_of(bond: BondOnDay) -> Iterator[DisputeOnDay]:
    """What is disputed of a bond and of the records inside it, as known on its day, in the words of its side.

    Not of what was before it joined, after it left or while it was away.
    """
    for told in disputes_of_tie(bond.tie, bond.on):
        if bond.view.is_own:
            yield told
        elif _is_told(bond, told):
            yield _seen(told, bond.view)


def _is_told(bond: BondOnDay, told: DisputeOnDay) -> bool:
    """Whether a side tells of the record in the bond that a dispute is about, or that holds this."""
    key, member, inside = told.record.partition("[")[0], bond.view.member, told.path[2:]
    return member is None or not inside or tells_of(bond.tie, member, key, inside[0])


def disputes_of_event(register: Register, writer: str, event: Event, home: str, on: date) -> Iterator[DisputeOnDay]:
    """What is disputed of an event in the file of `writer`, as known on a day, in the words of a side."""
    from stedenband.register.disputes_seen import can_be_seen  # noqa: PLC0415 - few events need it

    owner, view = register.municipalities[writer], view_of_event(register, writer, event, home)
    for found in _disputes(writer, event, owner.sources_named, on) if view or home == writer else ():
        told = found._replace(path=(owner, *found.path))
        if view is None:
            yield told
        elif all(can_be_seen(told.field, value, view) for value in (told.kept, told.value)):
            yield _seen(told, view)


def disputes_of_committee(bond: BondOnDay, id: str) -> Iterator[DisputeOnDay]:
    """What is disputed of a committee that keeps a bond, as known on its day, in the words of its side."""
    owner = bond.tie.owner
    for committee in owner.committees:
        for told in _disputes(bond.writer, committee, bond.tie.sources, bond.on) if committee.id == id else ():
            whole = told._replace(path=(owner, *told.path))
            yield whole if bond.view.is_own else _seen(whole, bond.view)


def _seen(told: DisputeOnDay, view: View) -> DisputeOnDay:
    """A dispute turned to the side that it is told for."""
    from stedenband.register.disputes_seen import field_seen, value_seen, whose_seen  # noqa: PLC0415 - few bonds need it

    record = told.path[-1]
    when = getattr(record, "date", None)
    then = view.during(when) if isinstance(when, Edtf) else view
    kept, value = (value_seen(told.path, told.field, one, then) for one in (told.kept, told.value))
    kept_of, value_of = (whose_seen(told.path, told.field, one, then) for one in (told.kept, told.value))
    field = field_seen(record, told.field, view)
    return told._replace(field=field, kept=kept, value=str(value), kept_of=kept_of, value_of=value_of)


def _disputes(writer: str, outermost: Record, sources: SourcesOf, on: date) -> Iterator[DisputeOnDay]:
    inside = records(outermost)
    found = [(loc, record) for loc, record in inside if type(record) is Disputed]
    by_loc = dict(inside) if found else {}
    for loc, record in found:
        told = source_day(sources(record.source_ids))
        if told is None or told <= on:
            path = tuple(by_loc[loc[:end]] for end in range(len(loc) - 1) if loc[:end] in by_loc)
            yield _dispute(writer, loc[:-2], path, record)


def _dispute(writer: str, loc: Loc, path: tuple[Record, ...], dispute: Disputed) -> DisputeOnDay:
    disputed = path[-1]
    name = {key: name for name, key in keys_of(type(disputed))}.get(dispute.field)
    kept = getattr(disputed, name) if name else None
    return DisputeOnDay(
        writer, _written(loc), path, _partner(path), dispute.field, kept, dispute.value, _codes(disputed, name, kept),
        dispute.source, dispute.note,
    )  # fmt: skip


def _written(loc: Loc) -> str:
    """A path as people and programs write it: `partners[1].population`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")


def _partner(path: tuple[Record, ...]) -> str | None:
    bond, partner = (next((one for one in path if isinstance(one, sort)), None) for sort in (Bond, Partner))
    is_one_of_several = isinstance(bond, Bond) and len(bond.partners) > 1
    return partner.name if isinstance(partner, Partner) and is_one_of_several else None


def _codes(record: Record, name: str | None, kept: object) -> type[Code] | None:
    """The list of codes that a field's values come from: its own, or of a history that of its statuses."""
    if isinstance(kept, tuple):
        kept = kept[-1] if kept else None
        kept = getattr(kept, "status", kept)
    if isinstance(kept, Code):
        return type(kept)
    return _codes_of_annotation(type(record).model_fields[name].annotation) if name else None


def _codes_of_annotation(annotation: object) -> type[Code] | None:
    if isinstance(annotation, type) and issubclass(annotation, Code):
        return annotation
    return next(filter(None, map(_codes_of_annotation, get_args(annotation))), None)

"""What is disputed of a record, turned to the side that it is told for, as the record itself is."""

from collections.abc import Mapping, Sequence

from stedenband.model import FilledRole, Partner, PartnerEntry, Record
from stedenband.model.bond import Funding
from stedenband.model.place import Disputed
from stedenband.register.seen_from import Told, View
from stedenband.vocabulary.codes import Code, Direction, Funder, Organ, Party, Reason, Side

_CODES: Mapping[str, type[Code]] = {
    "by": Party,
    "decided_by": Organ,
    "reason": Reason,
    "direction": Direction,
    "side": Side,
}
_OTHER_SIDE = {"holder": "counterpart", "counterpart": "holder"}


def disputes_seen(path: Sequence[Record], view: View) -> dict[str, tuple[Disputed, ...]]:
    """The disputes of the last record on a path, from its bond's or its own, turned; nothing where it has none."""
    written: tuple[Disputed, ...] = getattr(path[-1], "disputed", ())
    told = (one for one in written if can_be_seen(one.field, one.value, view))
    return {"disputed": tuple(_seen(one, path, view) for one in told)} if written else {}


def can_be_seen(field: str, value: object, view: View) -> bool:
    """Whether a side can tell a value: of several partners it is not known to which an event went or whence it came."""
    codes = (code for code in Direction if field == "direction" and code == value)
    return all(view.direction(code, is_ours=False) for code in codes)


def _seen(one: Disputed, path: Sequence[Record], view: View) -> Disputed:
    seen = {"field": field_seen(path[-1], one.field, view), "value": value_seen(path, one.field, one.value, view)}
    return one.model_copy(update=seen)


def field_seen(record: Record, field: str, view: View) -> str:
    """The field that it is about: of a role that is told from the other side the holder is the counterpart."""
    is_turned = isinstance(record, FilledRole) and record.counterpart and view.is_counterpart(record.counterpart)
    return _OTHER_SIDE.get(field, field) if is_turned else field


def value_seen(path: Sequence[Record], field: str, value: object, view: View) -> object:
    """A value of a field of the last record on a path, turned where it is a code that is relative to a side."""
    codes = Funder if isinstance(path[-1], Funding) and field == "by" else _CODES.get(field)
    code = next((code for code in codes or () if code == value), None)
    turned = _turned(path, code, view) if code else None
    if turned is None:
        return value
    return turned if isinstance(value, Code) else turned.value


def _turned(path: Sequence[Record], code: Code, view: View) -> Code | None:
    match code:
        case Funder():
            return view.funder(code)
        case Party():
            return _told(path, code, view).by
        case Organ():
            return view.organ(code, _told(path, getattr(path[-1], "by", None), view))
        case Reason():
            return view.reason(code, _told(path, getattr(path[-1], "by", None), view))
        case Direction():
            return view.direction(code, is_ours=False)
        case Side():
            return view.side(code)
    return code


def _told(path: Sequence[Record], by: Party | None, view: View) -> Told:
    """Who of them it was, seen from here: of a joining or leaving a partner is the one that it is of."""
    record = path[-1]
    if isinstance(record, PartnerEntry):
        return view.of_member(by, next((one for one in path if isinstance(one, Partner)), None))
    return view.told(by, getattr(record, "by_partner", None))

"""What is disputed of a record, turned to the side that it is told for, as the record itself is."""

from collections.abc import Mapping, Sequence

from stedenband.model import FilledRole, Partner, PartnerEntry, Record
from stedenband.model.base import keys_of
from stedenband.model.bond import Funding
from stedenband.model.place import Disputed
from stedenband.register.seen_from import Told, View
from stedenband.register.told_records import ToldDisputed
from stedenband.vocabulary.codes import Code, Direction, Funder, Organ, Party, Reason, Side

_CODES: Mapping[str, type[Code]] = {
    "by": Party,
    "decided_by": Organ,
    "reason": Reason,
    "direction": Direction,
    "side": Side,
}
ONE_OF_THEM = ""  # a partner that is not named
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
    told, value_of = one.model_copy(update=seen), whose_seen(path, one.field, one.value, view)
    if value_of is None:
        return told
    name = {key: name for name, key in keys_of(type(path[-1]))}.get(one.field, one.field)
    kept_of = whose_seen(path, one.field, getattr(path[-1], name, None), view)
    return ToldDisputed.of(told, value_of, kept_of)


def field_seen(record: Record, field: str, view: View) -> str:
    """The field that it is about: of a role that is told from the other side the holder is the counterpart."""
    is_turned = isinstance(record, FilledRole) and record.counterpart and view.is_counterpart(record.counterpart)
    return _OTHER_SIDE.get(field, field) if is_turned else field


def whose_seen(path: Sequence[Record], field: str, value: object, view: View) -> str | None:
    """Whose a value is that only says that it is a partner's, told for one of several; None where that says enough.

    ONE_OF_THEM where it is not known of which.
    """
    code = _code(path[-1], field, value)
    of_several = view.may_be_anothers if isinstance(code, Side) else view.is_one_of_several
    if code is None or not of_several or not _is_partners(_turned(path, code, view) or code):
        return None
    return (_partner_named(path) or ONE_OF_THEM) if _is_partners(code) else view.writer.gemeente


def _is_partners(code: Code) -> bool:
    """Whether a code of any list is of the partner: `partner`, `partner-council`, `partner-decision`."""
    return code.value.partition("-")[0] == "partner"


def _partner_named(path: Sequence[Record]) -> str | None:
    """The partner that is said to have wanted it: of a joining or leaving the one that it is of."""
    if isinstance(path[-1], PartnerEntry):
        return next((one.name for one in path if isinstance(one, Partner)), None)
    return getattr(path[-1], "by_partner", None)


def _code(record: Record, field: str, value: object) -> Code | None:
    codes = Funder if isinstance(record, Funding) and field == "by" else _CODES.get(field)
    return next((code for code in codes or () if code == value), None)


def value_seen(path: Sequence[Record], field: str, value: object, view: View) -> object:
    """A value of a field of the last record on a path, turned where it is a code that is relative to a side."""
    code = _code(path[-1], field, value)
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

"""Gives a partner another name; the one that it had stays findable as a former one."""

from stedenband.editing.append import with_records, with_value
from stedenband.editing.kinds import order_of
from stedenband.model import Partner
from stedenband.parsing.source import Loc
from stedenband.vocabulary.edtf import Edtf, day_before, parse


def former_name(name: str, on: Edtf | None) -> dict[str, object]:
    """What tells of a name that another took the place of on a day: it was in use until the day before."""
    return {"name": name, **({"until": _before(on)} if on else {})}


def with_new_name(text: str, path: Loc, old: str, new: str, on: Edtf | None) -> str:
    """The text in which the partner at a path has a new name from a day on; NotPossible where an edit fails."""
    text = with_value(text, (*path, "name"), new)
    return with_records(text, (*path, "names"), [former_name(old, on)], order_of(Partner))


def _before(on: Edtf) -> Edtf:
    """The last day of a name, from the first of the next: the day before it; a month or year stays as it is."""
    return parse(day_before(on.first).isoformat()) if on.first == on.last else on

"""Lets the references in a file follow the bonds that they name, where these get another id or move to another file."""

from collections.abc import Mapping

from stedenband.editing.append import with_value
from stedenband.model import Municipality
from stedenband.model.traverse import bond_references
from stedenband.register.register import full_id


def with_references(text: str, owner: Municipality, home: str, new_ids: Mapping[str, str]) -> str:
    """The text of a file whose references follow bonds to their new ids, both with the file's slug in front.

    NotPossible where one cannot be changed.
    """
    for path, reference in bond_references(owner):
        new = new_ids.get(full_id(home, reference))
        if new is not None:
            # An event names a bond of its own file by its id alone; one that was written in full stays so.
            is_short = path[0] == "events" and not reference.startswith(f"{home}/")
            text = with_value(text, path, new.removeprefix(f"{home}/") if is_short else new)
    return text

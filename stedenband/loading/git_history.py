"""When the data changed, as git tells it: the last state of the data folder of each day."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from stedenband.errors import WrongUse
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.git_revision import Git


class State(NamedTuple):
    """The data folder as it was at the end of a day: the commit that made it so."""

    day: date
    commit: str


def states(folder: DataFolder, since: date, most: int) -> list[State]:
    """The states of the data folder from a day on, the latest first; none where there is no git or no history."""
    try:
        lines = Git(folder.path, "HEAD").changes_since(since).splitlines()
    except WrongUse:
        return []
    found: dict[date, State] = {}
    for line in lines:  # the latest commit first
        moment, commit = line.split()
        day = datetime.fromtimestamp(int(moment), UTC).date()
        found.setdefault(day, State(day, commit))
    return list(found.values())[:most]

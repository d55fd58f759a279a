"""Which of several partners the title of an event says it went to, came from or was with: `Bezoek aan Graz en Pau`."""

import re
from collections.abc import Collection, Mapping

from stedenband.vocabulary.codes import Direction

_BEFORE_PARTNERS: Mapping[Direction | None, str] = {Direction.OUTGOING: "aan|naar", Direction.INCOMING: "van|uit"}


def named_in_title(title: str, direction: Direction | None, names: Collection[str]) -> list[str]:
    """The names of partners behind the word that leads to them in a title, as its writer meant it; none without one."""
    if not any(name in title for name in names):
        return []  # hot: before a regex is compiled for these names
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    before = _BEFORE_PARTNERS.get(direction, "met")
    found = re.search(rf"\b(?:{before}) ((?:{one})(?:(?:, | en )(?:{one}))*)(?![\w-])", title)
    return re.findall(one, found[1]) if found else []

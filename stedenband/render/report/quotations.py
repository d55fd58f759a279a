"""What a report quotes: in one that is not in Dutch, all between “ and ” is in Dutch as it stands in the register."""

import re
from collections.abc import Iterator

from stedenband.text import Language

QUOTED: Language = "nl"
_PASSAGE = re.compile("(“[^”]*”)")


def passages(text: str, language: Language) -> Iterator[tuple[str, bool]]:
    """A text of a report in a language, in turn as its own words and as what it quotes in Dutch."""
    if language == QUOTED or "“" not in text:
        yield text, False
        return
    for at, passage in enumerate(_PASSAGE.split(text)):
        if passage:
            yield passage, at % 2 == 1

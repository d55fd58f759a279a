"""Whether a sentence of the data says itself that it is of the past: then it stays true of a bond that ended."""

import re
from collections.abc import Iterable

# Past forms that a present tense never has.
_STRONG = (
    r"was|waren|had(?:den)?|werd(?:en)?|deed|deden|ging(?:en)?|kwam(?:en)?|gaf|gaven|vroeg(?:en)?|zag(?:en)?"
    r"|stond(?:en)?|zat(?:en)?|kreeg|kregen|nam(?:en)?|sprak(?:en)?|trad(?:en)?|droeg(?:en)?|bracht(?:en)?|dacht(?:en)?"
    r"|kocht(?:en)?|zocht(?:en)?|bezocht(?:en)?|hielp(?:en)?|\w*hield(?:en)?|\w*schreef|\w*schreven|kon(?:den)?"
    r"|mocht(?:en)?|moest(?:en)?|wilde(?:n)?|zou(?:den)?|ontving(?:en)?"
)
# Behind a subject also those of weak verbs, in the plural only with a stem on -eer.
_PAST = re.compile(rf" (?:{_STRONG}|\w{{2,}}[dt]e|\w+eerden)\b", re.IGNORECASE)
# At the head of a text a word on -de is as soon a noun: `Gemeente`, `Georganiseerde reizen`.
_OPENS_WITH_PAST = re.compile(
    rf"(?:{_STRONG}|(?!ge)\w+eerden?|verzorgden?|betaalden?|ondersteunden?|steunden?|regelden?|leidden?)\b",
    re.IGNORECASE,
)
_ARTICLES = ("de ", "het ")
_SENTENCES_IN_TURN = re.compile(r"[.;:!?] ")


def is_clause_of_past(text: str) -> bool:
    """Whether a text is one clause in the past tense that lacks who did it: `Vroeg om de band te beëindigen.`"""
    return bool(_OPENS_WITH_PAST.match(text)) and not _SENTENCES_IN_TURN.search(text)


def is_told_of_past(text: str, names: Iterable[str]) -> bool:
    """Whether a text is one sentence that opens with one of some names, and goes on in the past tense."""
    # Compared as text: a pattern with the names in it would be compiled for each of them.
    lower = text.lower()
    openings = {article + name.lower() for name in names for article in ("", *_ARTICLES)}
    verbs = (_PAST.match(text, len(opening)) for opening in openings if lower.startswith(opening))
    return any(verb and not _SENTENCES_IN_TURN.search(text, verb.end()) for verb in verbs)

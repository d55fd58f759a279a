"""What is told of only some of the bonds that stand together: the first sentence says of which, as a sentence does.

`De banden met Gomel en Tver begonnen in 1993.`, `Voor Melle geldt: in 2018 is een verdrag ondertekend.`
"""

import re

from stedenband.reports.values import Phrase
from stedenband.text import Bilingual, Language

_THE_BONDS = re.compile(r"(?:De band(?:en)?|The links?)(?= (?!met |with |van |of )[a-zé])")
# The words that open a sentence and are small within one; any other may be a name.
_SMALL = re.compile(
    r"(?:a|aan|als|an|around|at|between|bij|by|daar|dat|de|deze|die|dit|door|each|earlier|een|eerder|elk|elke|er|"
    r"for|from|geregeld|het|hier|hij|in|it|later|met|na|naast|no|of|om|omstreeks|on|onder|ook|op|over|per|"
    r"probably|rond|since|sinds|te|ten|the|there|this|tijdens|toen|tot|tussen|tussentijds|uit|until|van|vanaf|"
    r"vanwege|veel|vermoedelijk|via|voor|vóór|wegens|with|ze|zij"
    r")\b",
    re.IGNORECASE,
)
_AS_FOR = Bilingual("Voor {names} geldt: {told}", "As for {names}, {told}")
_SAYS_OF = "The register says of {names}:"


def led(names: str, first: Phrase, language: Language, *, is_of_these: bool) -> list[Phrase]:
    """A first sentence that says of which bonds it is; `is_of_these` says that its `de banden` are only these."""
    if first.language:
        return [Phrase(_SAYS_OF.format(names=names), first.notes), first]
    preposition = Bilingual("met", "with").text(language)
    if is_of_these and _THE_BONDS.match(first.text):
        return [first._replace(text=_THE_BONDS.sub(lambda it: f"{it[0]} {preposition} {names}", first.text, count=1))]
    told = first.text[:1].lower() + first.text[1:] if _SMALL.match(first.text) else first.text
    return [first._replace(text=_AS_FOR.text(language).format(names=names, told=told))]

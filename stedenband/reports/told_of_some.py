"""What is told of only some of the bonds that stand together: the first sentence says of which, as a sentence does.

`De banden met Gomel en Tver begonnen in 1993.`, `Voor Melle geldt: in 2018 is een verdrag ondertekend.`,
`Over Aken is het volgende bekend. De Wolden zocht een partner.`
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from stedenband.reports.committees import is_of_itself
from stedenband.reports.statements import Statement
from stedenband.reports.values import Phrase
from stedenband.text import Bilingual, Language

_THE_BONDS = re.compile(r"(?:De band(?:en)?|The links?)(?= (?!met |with |van |of )[a-zé])")
_AS_FOR = Bilingual("Voor {names} geldt: {told}", "For {names}, {told}")
_AS_FOLLOWS = Bilingual("Over {names} is het volgende bekend.", "The register says of {names}:")
_MARK_AND_LETTER = 2  # as much as a capital may change


def led(names: str, first: Phrase, language: Language, *, inside: str | None, is_of_these: bool) -> list[Phrase]:
    """A first sentence that says of which bonds it is; `is_of_these` says that its `de banden` are only these.

    `inside` is how it opens within a sentence; None of one of the data, whose first word may be a name.
    """
    preposition = Bilingual("met", "with").text(language)
    if is_of_these and not first.language and _THE_BONDS.match(first.text):
        return [first._replace(text=_THE_BONDS.sub(lambda it: f"{it[0]} {preposition} {names}", first.text, count=1))]
    if inside is None:
        return [Phrase(_AS_FOLLOWS.text(language).format(names=names), first.notes), first]
    told = inside[:_MARK_AND_LETTER] + first.text[_MARK_AND_LETTER:]
    return [first._replace(text=_AS_FOR.text(language).format(names=names, told=told))]


def as_follows(names: str, told: str, language: Language) -> str:
    """Sentences of the data that say before them of which bonds they are."""
    return f"{_AS_FOLLOWS.text(language).format(names=names)} {told}"


def parted(told: Sequence[Statement]) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """What is told of some bonds, and behind it what is of a committee itself, whichever bonds that keeps."""
    itself = len(list(takewhile(is_of_itself, reversed(told))))
    return told[: len(told) - itself], told[len(told) - itself :]

"""Text that a program damaged or a keyboard mixed up: mojibake, HTML entities, letters of another script in a word."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from stedenband.text import Bilingual

Damage: TypeAlias = tuple[str, int, int, dict[str, str | Bilingual]]

# UTF-8 that was read as Windows-1252: of each character the first byte became one of these letters, and the next ones
# became these signs. Of letters that texts have themselves, only signs that do not follow a word are told.
_SIGNS = "\xa0-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_NOT_AFTER_WORDS = "¡-ª¬-¯°±´-¸º¼-¿€ƒ†‡ˆ‰ŠŒŽ˜šœžŸ"
_LOST = "ï¿½"  # a letter that an earlier program could not read
_SURE = (
    f"[ÂÃ][{_SIGNS}]|[ÄÅ][\xa1-\xbf€‚ƒ„†‡ˆ‰‹]|â€[™œ˜“”¦¢\x9d]|â‚¬|{_LOST}"
    f"|(?:[ÈÎ-Ñ×-Ù][{_SIGNS}]){{2,}}"  # Greek, Cyrillic, Hebrew and Arabic: a word has two letters
    f"|(?:[à-ï][{_SIGNS}]{{2}}){{2,}}|[à-ï][{_NOT_AFTER_WORDS}]{{2}}"  # Chinese, Japanese, Korean and others
)
_MOJIBAKE = f"{_SURE}|(?<=[a-z])È[˜™š›]|È[˜š](?=[a-z])"  # the last are Romanian letters in a word
# The UTF-8 of the letters that can begin it, before one sign, of the small letters two: a regex over bytes compiles
# in a tenth of the time.
_MAY_BE_MOJIBAKE = rb"\xc3(?:[\x82-\x9f]|[\xa0-\xaf](?:[\xc2\xc5\xc6\xcb].|\xe2..))[\xc2\xc5\xc6\xcb\xe2]"
_RUN = "[^\0-\x7f]{2,}"  # in which alone it can be; to search a whole text takes a hundred times as long
_LETTER = Bilingual("een letter die verloren ging", "a letter that was lost")
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}[0-9]?);"
# Cyrillic letters, and the Greek ones that look like Latin ones: a micro or ohm sign may stand before a unit.
_OTHER = (
    "[\u0400-\u052f\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c7]"
)
_LATIN = "[A-Za-z\xc0-\u024f]"
# The look-behind follows the letter, so that the regex engine tests only where one of these letters stands.
_MIXED = f"{_OTHER}(?:(?<={_LATIN}.)|(?={_LATIN}))"


def damage(text: str, odd: str, data: bytes) -> Iterator[Damage]:
    """Each damaged place of a text: the rule, where it begins and ends, and the values of the message.

    `odd` are the characters of the text that are not ASCII, `data` is the text in UTF-8: they decide whether a regex of
    many characters runs at all.
    """
    if "&" in text and ";" in text:
        yield from _entities(text)
    if re.search(_MAY_BE_MOJIBAKE, data):
        yield from _mojibake(text)
    if any("\u0370" <= character < "\u0530" for character in set(odd)):  # Greek and Cyrillic
        for match in re.finditer(_MIXED, text):
            yield "mixed-script", *match.span(), {"found": match[0], "character": f"U+{ord(match[0]):04X}"}


def _mojibake(text: str) -> Iterator[Damage]:
    form = re.compile(_MOJIBAKE)
    for run in re.finditer(_RUN, text):
        for match in form.finditer(text, run.start(), run.end() + 1):
            if meant := _meant(match[0]):
                yield "mojibake", *match.span(), {"found": match[0], "meant": meant}


def _entities(text: str) -> Iterator[Damage]:
    from html import unescape  # noqa: PLC0415 - loads the table of all entities, 1.5 ms; few texts have any

    for match in re.finditer(ENTITY, text):
        meant = unescape(match[0])
        if meant != match[0]:
            yield "html-entity", *match.span(), {"found": match[0], "meant": meant if meant.isprintable() else ""}


def _meant(found: str) -> str | Bilingual | None:
    """What was read in the wrong encoding, or None where it is no UTF-8 after all."""
    if found == _LOST:
        return _LETTER
    try:
        return found.encode("cp1252").decode()
    except UnicodeError:
        return None

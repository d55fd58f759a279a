"""Source text: decoding UTF-8, line and column positions, text problems, and control or invisible characters."""

import re
import unicodedata
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from stedenband.text import Bilingual

MAX_BYTES = 5 * 1024 * 1024
MAX_DEPTH = 32
_LONG = 100  # digits; int() raises ValueError on more than 4,300 (int_max_str_digits)

Loc: TypeAlias = tuple[str | int, ...]


class Bare:
    """An unquoted scalar that is not text in YAML 1.2's core schema: `1948`, `true`."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text

    @property
    def value(self) -> int | float | bool:
        """What the core schema makes of it."""
        lowered = self.text.lower()
        if lowered in {"true", "false"}:
            return lowered == "true"
        if lowered[:2] in {"0x", "0o"}:
            return int(lowered, 0)
        if len(lowered) < _LONG and lowered.lstrip("+-").isdecimal():
            return int(lowered)
        return float(lowered.replace(".inf", "inf").replace(".nan", "nan"))


class Spot(NamedTuple):
    """A place in a text: line and column from 1, columns in characters, and the width of what stands there."""

    line: int
    column: int
    width: int = 1


class TextProblem(NamedTuple):
    """A problem in a text: the rule, the position, the values of the message, and the path of the unusable value.

    The first of three forms of a finding; stedenband/rules/finding.py explains the others.
    """

    rule: str
    spot: Spot
    values: Mapping[str, str | Bilingual] = {}
    loc: Loc | None = None


def decode(data: bytes) -> str | TextProblem:
    """The text of a file's bytes, a byte order mark taken off; or why it is refused."""
    if len(data) > MAX_BYTES:
        return TextProblem("file-too-large", Spot(1, 1), {"limit": str(MAX_BYTES // 1024**2)})
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        return TextProblem("not-utf8", spot_at(before, len(before)), {"byte": f"0x{data[error.start]:02X}"})
    illegal = ILLEGAL.search(uncommon(data.removeprefix(BOM_UTF8))) and ILLEGAL.search(text)
    if illegal:
        return TextProblem("control-character", spot_at(text, illegal.start()), {"character": code_point(illegal[0])})
    return text


# What YAML forbids, and the three line breaks of YAML 1.1 that YAML 1.2 and every editor take for something else.
# As alternatives: a regex of one big character class takes twenty times as long to compile.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]|\ufeff|\ufffe|\uffff")
_COMMON = bytes(range(0x20, 0x7F)) + b"\t\n\r"


def uncommon(data: bytes) -> str:
    """The characters of UTF-8 bytes other than printable ASCII: few, so that a regex over them is cheap."""
    return data.translate(None, _COMMON).decode()


_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def code_point(character: str) -> str:
    """How a character that cannot be shown is named: `U+200B`."""
    return f"U+{ord(character):04X}"


# Bidirectional controls can make a text read otherwise than it is written (Unicode UTS #55, "Trojan Source").
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN_CATEGORIES = frozenset({"Cf", "Zs", "Zl", "Zp", "Co", "Cn"})
# Invisible, though their Unicode category does not say so: Hangul fillers, blank Braille, the replacement character.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffd")
_VARIATIONS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))  # variation selectors


def deceives(character: str) -> str | None:
    """The rule that an invisible or bidirectional control character breaks on its own, or None for any other."""
    if character in _BIDI:
        return "bidi-control"
    if character.isascii():
        return None
    unseen = character in _UNSEEN or character in _VARIATIONS or unicodedata.category(character) in _UNSEEN_CATEGORIES
    return "invisible-character" if unseen else None


def seen(text: str) -> str:
    """A text without its invisible characters, with a plain space for a space of any other kind."""
    return text if text.isascii() else "".join(_seen(text, at) for at in range(len(text)))


def _seen(text: str, index: int) -> str:
    if deceives_in(text, index) is None:
        return text[index]
    return " " if text[index].isspace() else ""


_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
_FLAG = "\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]*\U000e007f?\\Z"
_LONGEST_FLAG = 7  # of England: the flag, `gbeng` and the end
_JOINERS = "\u200c\u200d"  # zero width non-joiner and joiner
_LAST_ALPHABET = 0x0590  # Latin, Greek, Cyrillic and Armenian stand before it: no variants of a letter
# Arabic (Persian, Urdu) with Syriac and its supplements; Devanagari up to Sinhala; Khmer and Mongolian.
_JOINING_SCRIPTS = ((0x0600, 0x08FF), (0x0900, 0x0DFF), (0x1780, 0x18AF))


def deceives_in(text: str, index: int) -> str | None:
    """The rule that a character of a text breaks where it stands: joiners and variation selectors have their places."""
    character = text[index]
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if character in _VARIATIONS and before and not (before.isalpha() and ord(before) < _LAST_ALPHABET):
        return None
    if character in _TAGS and _is_in_flag(text, index):
        return None
    if character in _JOINERS and before and after and (_is_joined(before, after) or _is_emoji(before, after)):
        return None
    return deceives(character)


def _is_in_flag(text: str, index: int) -> bool:
    """Whether a tag letter is of a flag of part of a country: a black flag, its letters, and the tag that ends them."""
    return bool(re.search(_FLAG, text[max(0, index - _LONGEST_FLAG) : index + 1]))


def _is_joined(before: str, after: str) -> bool:
    """Whether both neighbours are letters or marks of a script in which joiners change how a word is written."""
    return all(any(first <= ord(one) <= last for first, last in _JOINING_SCRIPTS) for one in (before, after))


def _is_emoji(before: str, after: str) -> bool:
    """Whether a joiner makes one emoji of two: after a symbol, its skin tone or its variation selector."""
    return unicodedata.category(after) == "So" and (unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f")


def lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them, without their ends."""
    return _LINE_BREAK.split(text)


def line_starts(text: str) -> list[int]:
    """The index of the first character of each line."""
    return [0, *(match.end() for match in _LINE_BREAK.finditer(text))]


def spot_in(starts: list[int], start: int, end: int) -> Spot:
    """The position of a range of characters by its indices, given the index of each line's start."""
    line = bisect_right(starts, start)
    return Spot(line, start - starts[line - 1] + 1, end - start)


def spot_at(text: str, offset: int) -> Spot:
    """The place of a character by its index in the text."""
    before = lines(text[:offset])
    return Spot(len(before), len(before[-1]) + 1)


def spot_within(read: list[str], spot: Spot) -> Spot:
    """A place, or where it is past the last line of text: the end of that line."""
    if spot.line < len(read) or (spot.line == len(read) and read[-1].strip()):
        return spot
    last = max((number for number, line in enumerate(read, start=1) if line.strip()), default=1)
    return Spot(last, max(len(read[last - 1]), 1))


_ENDLESS = 1000  # characters that are looked back on a line; without a limit one long line would be quadratic


def line_before(text: str, index: int) -> str:
    """The text before an index on its line, at most `_ENDLESS` characters of it."""
    first = max(0, index - _ENDLESS)
    return text[max(text.rfind("\n", first, index), text.rfind("\r", first, index), first - 1) + 1 : index]

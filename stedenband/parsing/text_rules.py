"""Rules on the raw text of a file, comments included: private data, whitespace, invisible characters, NFC, damage.

Most files break none of them, so a cheap test on bytes, or on the few characters that are not ASCII (`odd`), decides
whether the regexes run at all.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from yaml import YAMLError
from yaml.events import ScalarEvent, StreamEndEvent

from stedenband.parsing.damaged_text import damage
from stedenband.parsing.private_data import private_data
from stedenband.parsing.source import (
    TextProblem,
    code_point,
    deceives,
    deceives_in,
    line_before,
    line_starts,
    spot_in,
    uncommon,
)
from stedenband.text import Bilingual

# Translation table from each byte to its class: space, tab, line break, what may stand before two spaces, the rest.
_SORTS = bytes(
    {0x20: 0x20, 0x09: 0x09, 0x0A: 0x0A, 0x0D: 0x0A}.get(b, 0x2D if b in b"[{#-" else 0x78) for b in range(256)
)

# Only the regexes that every file needs are compiled at import; `re` compiles and caches the others on first use.
# Look-behind anchors a match at the first space of a run: a match tried from each space of it would be quadratic.
_TRAILING = r"[ \t](?<![ \t]{2})[ \t]*+(?=[\r\n]|\Z)"
_DOUBLED = r"  (?<=[^\s\[{#-]  ) *+(?=[^\s#])"
_TAB = r"[ \t](?<=\S[ \t])(?:(?<=\t)|(?= *\t))[ \t]*+(?=\S)"
_KEY_BEFORE = r"(?:^|[{,\[-]) *[\"']?[a-z_]+[\"']?:$"
_KEY = r"[\w\"'-]+: "

# A run of spaces and unseen signs, with the # behind it: a plain space for one of these would make a comment of that.
_RUN = r"[^\w!-~\r\n]++#?"
_QUOTES = Bilingual(
    "; zet de tekst tussen aanhalingstekens, want achter een spatie begint # commentaar",
    "; put the text in quotes, for after a space # begins a comment",
)
_QUOTES_IF_TEXT = Bilingual(
    "; hoort wat achter # staat bij de tekst, zet die dan tussen aanhalingstekens, want achter een spatie begint # "
    "commentaar",
    "; where what follows # is part of the text, put that in quotes, for after a space # begins a comment",
)
_SPACE = Bilingual(
    "; met een spatie ervoor is # het begin van commentaar", "; with a space before it # begins a comment"
)
# What is before a comment: a line that is one, a value that is closed, or a code, number or date alone in its line,
# which in quotes would be no such value.
_OF_TEXT = "(?:background|name|note|publisher|purpose|task|title|why):"
_CODE = rf"(?:- )*(?!{_OF_TEXT})[a-z_]+: +(?:[a-z0-9-]+|[A-Z]{{2}}|[0-9X~?%/.+-]+)"
_BEFORE_COMMENT = rf" *(?:#.*|.*[\]}}\"']|{_CODE})"


def text_problems(text: str) -> Iterator[TextProblem]:
    """Every problem of the text itself, in no order."""
    data = text.encode()
    odd = uncommon(data)
    found = [*_spaces(text, data), *_told(text, odd, data)]
    starts = line_starts(text) if found else []
    for rule, start, end, values in found:
        yield TextProblem(rule, spot_in(starts, start, end), values)


_Values: TypeAlias = Mapping[str, str | Bilingual]
_Found: TypeAlias = tuple[str, int, int, _Values]


def escaped_problems(value: str, written: str) -> Sequence[tuple[str, _Values]]:
    """What only the escapes of a quoted text put into its value; what is there as written, `text_problems` gives."""
    if "\\" not in written:
        return ()
    told = _by_their_text(written)
    given: list[tuple[str, _Values]] = []
    for (rule, found), values in _by_their_text(value).items():
        one = rule, {**values, "quotes": ""} if "quotes" in values else values
        if (rule, found) not in told and one not in given:
            given.append(one)
    return given


def _by_their_text(text: str) -> Mapping[tuple[str, str], _Values]:
    """Each problem of a text but that of its spaces, by its rule and by where it is, however it is folded."""
    data = text.encode()
    problems = _told(text, uncommon(data), data)
    return {(rule, " ".join(text[start:end].split())): values for rule, start, end, values in problems}


def _told(text: str, odd: str, data: bytes) -> Iterator[_Found]:
    """Every problem of a text but that of its spaces; `odd` are its characters that are not ASCII."""
    yield from private_data(text, odd, data)
    yield from _characters(text, odd)
    yield from damage(text, odd, data)


def _spaces(text: str, data: bytes) -> Iterator[_Found]:
    sorts = data.translate(_SORTS)
    if not (b"x  " in sorts or b"\t" in sorts or b" \n" in sorts or sorts.endswith(b" ")):
        return
    for rule, pattern in (("trailing-space", _TRAILING), ("doubled-space", _DOUBLED), ("tab-in-text", _TAB)):
        for match in re.finditer(pattern, text):
            if rule != "doubled-space" or not _aligns(text, match):
                yield rule, match.start(), match.end(), {}


def _characters(text: str, odd: str) -> Iterator[_Found]:
    if not odd:
        return
    if any(map(deceives, set(odd))):
        before_hash = _before_hash(text)
        for start, character in enumerate(text):
            broken = None if character.isascii() else deceives_in(text, start)
            if broken:
                values = {"character": code_point(character), "quotes": before_hash.get(start, "")}
                yield broken, start, start + 1, values
    for start, end, composed in _not_composed(text):
        yield "not-nfc", start, end, {"found": text[start:end], "expected": composed}


def _before_hash(text: str) -> Mapping[int, Bilingual]:
    """What to say at the places behind which, after spaces and unseen signs alone, a # stands: in a text without
    quotes, or right behind a code.

    Each run of such signs is read once.
    """
    found: list[int] = []
    at_codes: list[int] = []
    for run in re.finditer(_RUN, text):
        if run[0].endswith("#"):
            places = range(run.start(), run.end() - 1)
            if not _is_before_comment(text, run):
                found += places
            elif " " not in run[0] and re.fullmatch(rf" *{_CODE}", line_before(text, run.start())):
                at_codes += places
    return {**dict.fromkeys(at_codes, _SPACE), **(_plain_among(found, text) if found else {})}


def _is_before_comment(text: str, run: re.Match[str]) -> bool:
    """Whether signs of a text stand in a comment, or before a # that begins one at a code; not between braces."""
    before = line_before(text, run.start())
    behind = re.compile(r"[^\r\n]*").match(text, run.end())
    is_closed = behind is None or not behind[0].rstrip().endswith(("]", "}"))
    return is_closed and re.fullmatch(_BEFORE_COMMENT, before) is not None


def _plain_among(places: Sequence[int], text: str) -> Mapping[int, Bilingual]:
    """Those of the places of a text, in order, that are in a value without quotes, or perhaps: it can't be parsed."""
    from stedenband.parsing.reader import parser_class  # noqa: PLC0415 - imports this module; few files have such a sign

    plain: dict[int, Bilingual] = {}
    end = 0
    try:
        next_event = parser_class(text).get_event
        while not isinstance(event := next_event(), StreamEndEvent):
            end = event.end_mark.index
            if isinstance(event, ScalarEvent) and not event.style:
                plain.update(dict.fromkeys(_within(places, event), _QUOTES))
    except YAMLError:
        plain.update(dict.fromkeys(places[bisect_left(places, end) :], _QUOTES_IF_TEXT))
    return plain


def _within(places: Sequence[int], event: Any) -> Sequence[int]:
    """Those of the places of a text, in order, that are in what an event tells of."""
    return places[bisect_left(places, event.start_mark.index) : bisect_left(places, event.end_mark.index)]


def _aligns(text: str, spaces: re.Match[str]) -> bool:
    """Whether spaces align a column: between a key and its value, or before a key in braces."""
    before = line_before(text, spaces.start())
    if re.search(_KEY_BEFORE, before):
        return True
    return before.endswith(",") and bool(re.compile(_KEY).match(text, spaces.end()))


def _not_composed(text: str) -> Iterator[tuple[int, int, str]]:
    """Each letter with its combining marks that is not in Unicode NFC."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in re.finditer(r"[^\s](?:[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\u3099\u309a]+)?", text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield match.start(), match.end(), composed

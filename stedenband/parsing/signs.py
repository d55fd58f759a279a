"""Signs in the text with which YAML ends or alters a value otherwise than a reader sees, or that are no YAML of ours.

They are found in the text itself: libyaml drops or ignores most of them without a word.
"""

import re
from typing import Any

from yaml.events import ScalarEvent

from stedenband.parsing.document import spot_of
from stedenband.parsing.source import Bare, Loc, Spot, TextProblem, lines, seen, spot_at
from stedenband.text import Bilingual

# Signs with which YAML, or libyaml, ends or alters a value otherwise than a reader sees: a # right behind a quote or a
# bracket, a # with a word after a space or tab, a ? right before a key. Each regex begins with a literal: that is fast.
_HASH = re.compile(r"""#(?:(?<=["'\]}]#)|(?<=[ \t]#)(?=\w))""")
_QUESTION = re.compile(r"\?(?<=[\s{\[,]\?)\S")
_LOST = re.compile(r"[ \t]+(#\w[^\r\n]*)")
_MERGE = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
_NEXT_KEY = r",\s*(?=[a-z_]+: )"
_OPENING = {"}": "{", "]": "["}
_OF_MERGE = ("<<<<<<<", ">>>>>>>", "\n=======", "\n|||||||")
_MERGE_INDENTED = r"(?m)^[ \t]+(?P<marker><{7})(?: .*)?$"

_GLUED_HASH = Bilingual(
    "voor dit # hoort een spatie, en wat erachter staat is commentaar; zet het tussen de aanhalingstekens als het bij "
    "de tekst hoort",
    "a space belongs before this #, and what follows is a comment; put it inside the quotes if it is part of the text",
)
_GLUED_QUESTION = Bilingual(
    "een ? vooraan is in YAML een teken en geen tekst; haal het weg of zet de tekst tussen aanhalingstekens",
    "a ? in front is a sign in YAML and no text; remove it or put the text in quotes",
)


def directive(text: str) -> TextProblem | None:
    """The directive that a text begins with: libyaml ignores some silently and fails on others."""
    if not (text.startswith("%") or "\n%" in text or "\r%" in text):
        return None
    for number, line in enumerate(lines(text), start=1):
        if line.startswith("%"):
            return TextProblem("directive", Spot(number, 1, len(line)), {"directive": line.split()[0]})
        if line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def unfinished_merge(text: str) -> TextProblem | None:
    """The first marker of a merge that git left to a person: YAML would take it for text.

    An editor may have indented the first with what follows it; where all are, they may be an example within a text.
    """
    found = _MERGE.search(text) if any(sign in text for sign in _OF_MERGE) else None
    if found is None:
        return None
    before = None if found[0].startswith("<") else re.search(_MERGE_INDENTED, text[: found.start()])
    start = before.start("marker") if before else found.start()
    return TextProblem("unfinished-merge", spot_at(text, start), {"marker": text[start : start + 7]})


def has_signs(text: str) -> bool:
    """Whether a text has any # or ? that must be looked at, which most have not."""
    return bool(_HASH.search(text) or _QUESTION.search(text))


def glued_question(text: str, key: Any, loc: Loc) -> TextProblem | None:
    """A ? right before the key of an event, which libyaml drops."""
    start = key.start_mark
    if not start.index or text[start.index - 1] != "?":
        return None
    spot = Spot(start.line + 1, start.column)
    return TextProblem("syntax-error", spot, {"cause": _GLUED_QUESTION}, (*loc, key.value))


def glued_hash(text: str, event: Any, loc: Loc) -> TextProblem | None:
    """A # right behind the quote or bracket that closes a value, which libyaml takes for a comment."""
    start, end = event.start_mark.index, event.end_mark
    if start < end.index and text[end.index : end.index + 1] == "#" and text[end.index - 1] in "\"']}":
        return TextProblem("syntax-error", Spot(end.line + 1, end.column + 1), {"cause": _GLUED_HASH}, loc)
    return None


def cut_off(text: str, event: Any, loc: Loc) -> TextProblem | None:
    """What a # behind a scalar without quotes cuts off, and may belong to it."""
    if not isinstance(event, ScalarEvent) or not event.implicit[0]:
        return None
    end: Any = event.end_mark
    lost = _LOST.match(text, end.index)
    if lost is None:
        return None
    spot = Spot(end.line + 1, end.column + 1 + lost.start(1) - end.index, len(lost[1]))
    behind = _alone(lost[1], _line_before(text, event))
    quoted = _quoted(" ".join(seen(f"{event.value} {behind}").split()))
    values = {"lost": lost[1].rstrip(), "quoted": quoted}
    return TextProblem("hash-cuts-text", spot, values, loc)


def _line_before(text: str, event: Any) -> str:
    """What stands before a value in its line."""
    start = event.start_mark
    return text[start.index - start.column : start.index]


def _alone(text: str, before: str) -> str:
    """A text that a # cut off without what follows its value between braces: the next key, or the comma at its end."""
    text = re.split(_NEXT_KEY, text, maxsplit=1)[0].rstrip()
    is_between = any(before.count(opening) > before.count(closing) for closing, opening in _OPENING.items())
    return _unclosed(text.rstrip(",") if is_between else text)


def _unclosed(text: str) -> str:
    """A text that a # cut off without the brackets at its end that close what stands before it."""
    text = text.rstrip()
    while text and text[-1] in "}]" and text.count(text[-1]) > text.count(_OPENING[text[-1]]):
        text = text[:-1].rstrip()
    return text


# A line of a text that looks like an entry of a file: `- {name: MONT`, `- id: oxford`, `brief: {title: Brief`, or one
# that is indented more than the others: `  title: Brief`.
_ENTRY = r"(?:- \{?|[\w-]+: \{| +)([a-z_]+): "


def _entry_key(line: str) -> str:
    """The first key of a line of a text that looks like an entry of a file, else nothing."""
    found = re.match(_ENTRY, line)
    return found[1] if found else ""


def swallowed_line(text: str, event: Any, loc: Loc) -> TextProblem | None:
    """The line of a text that perhaps does not belong to it: the second of plain text, or an entry in running text.

    Its values have the key of such an entry, so that only the keys that exist are told.
    """
    start, is_plain = event.start_mark, event.implicit[0]
    following = lines(text[start.index : event.end_mark.index])[1:]
    indent = next((len(line) - len(line.lstrip()) for line in following if line.strip()), 0)
    for number, line in enumerate(following, start=start.line + 2):
        found, key = line.strip(), _entry_key(line[indent:])
        if key or (is_plain and found):
            spot = Spot(number, line.index(found) + 1, len(found))
            return TextProblem("swallowed-line", spot, {"found": found, "key": key}, loc)
    return None


def glued_colon(word: str) -> tuple[str, Bilingual] | None:
    """The key, and what to say, of a word that was meant as a key and its value: `kind:twinning`."""
    found = re.fullmatch(r"([a-z_]+):([^\s:/].*)", word)
    if found is None:
        return None
    apart = f"{found[1]}: {found[2]}"
    return found[1], Bilingual(
        f"achter een dubbele punt hoort een spatie: {apart}", f"a space belongs behind a colon: {apart}"
    )


def joined(key: str, found: Any, parts: list[Any], loc: Loc) -> tuple[str | None, TextProblem]:
    """The value of a key whole again that commas between braces split into parts, and the problem of that.

    `found` is what stands before the first comma, `parts` are the events behind it. None is the value of a list.
    """
    first, spot = parts[0].value, spot_of(parts[0])
    if found is None:
        return None, TextProblem("comma-splits", spot, {"key": first, "meant": _EACH_WITH_A_KEY}, loc)
    pieces = [str(found), *(part.value for part in parts)]
    whole = ", ".join(pieces)
    if glued := glued_colon(first):
        return whole, TextProblem("syntax-error", spot, {"cause": glued[1]}, (*loc, first))
    # What is no number has that problem alone; a text is whole again.
    is_begun = isinstance(found, Bare) or re.fullmatch(_DUTCH_THOUSANDS, pieces[0])
    pieces[0] = pieces[0].replace(".", "") if re.fullmatch(_DUTCH_THOUSANDS, pieces[0]) else pieces[0]
    is_number = is_begun and all(re.fullmatch("-?[0-9]+|-", piece) for piece in pieces)
    meant = _number_with_comma(key, pieces) if is_number else _text_with_comma(f"{key}: {_quoted(whole)}")
    return whole, TextProblem("comma-splits", spot, {"key": first, "meant": meant}, (*loc, key if is_number else first))


def _text_with_comma(whole: str) -> Bilingual:
    """How to write a text between braces that a comma splits, given its key with the text in quotes."""
    return Bilingual(
        f"zet tekst met een komma tussen aanhalingstekens: {whole}", f"put text that holds a comma in quotes: {whole}"
    )


_EACH_WITH_A_KEY = Bilingual(
    "zet voor elke waarde haar sleutel en een dubbele punt: {date: 1948, status: active}",
    "put before each value its key and a colon: {date: 1948, status: active}",
)
_THOUSAND = 3  # figures
_DEGREES = ("lat", "lon")
_DUTCH_THOUSANDS = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"


def _number_with_comma(key: str, pieces: list[str]) -> Bilingual:
    """How to write a number between braces that commas split: `12,50`, `500,-`, `71,000` or `12.500,00`.

    Degrees are never thousands: of `lat: 51,752` the comma stands before a fraction.
    """
    first, *others = pieces
    is_thousands = key not in _DEGREES and all(len(piece) == _THOUSAND for piece in others)
    meant = "".join(pieces) if is_thousands else first if others == ["-"] else ".".join(pieces)
    return Bilingual(
        f"schrijf een getal met een punt voor een breuk en zonder teken voor duizend: {meant}",
        f"write a number with a point before a fraction and no mark for thousands: {meant}",
    )


def _quoted(text: str) -> str:
    """A text in quotes, as YAML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

"""Explains YAML syntax errors in a plain sentence: what is there, and what was probably meant."""

import re
from typing import Any

from yaml import YAMLError

from stedenband.parsing.signs import glued_colon
from stedenband.parsing.source import Spot, TextProblem, code_point, deceives, lines, spot_within
from stedenband.parsing.syntax_lists import (
    UNCLOSED,
    closed,
    glued_dash,
    missing_dash,
    missing_id,
    never_closed,
    other_dash,
    too_far,
    wrong_bracket,
)
from stedenband.text import Bilingual

# The regexes are not compiled at import, since most runs meet no error: `re` compiles and caches them on first use.
# Text that begins with an apostrophe, as many Dutch place names do, opens a quotation in YAML.
_APOSTROPHE = r"(?:^\s+|[:\-,]\s+|[\[{]\s*)(?P<name>'[A-Za-z]{1,2}[- ][^'\],}]*)(?:$|[\],}])"

_UNCLOSED_QUOTE = Bilingual("dit aanhalingsteken wordt nergens gesloten", "this quotation mark is never closed")
_COLON = Bilingual(
    "hier past geen dubbele punt; zet tekst met een dubbele punt tussen aanhalingstekens",
    "no colon fits here; put text that holds a colon in quotes",
)
_CUT_OFF = Bilingual(
    "wat achter dit # staat, is in YAML commentaar; zet tekst met een # tussen aanhalingstekens",
    "what follows this # is a comment in YAML; put text that holds a # in quotes",
)
_INDENTATION = Bilingual(
    "deze regel past niet bij de regels erboven; kijk naar het inspringen en de streepjes",
    "this line does not fit the lines above; look at the indentation and the dashes",
)
_ONE_TOO_MANY = Bilingual("hier staat een haakje te veel", "there is a bracket too many here")
_LACKS_COLON = Bilingual("deze regel mist een dubbele punt na de sleutel", "this line lacks a colon after its key")
_TEXT_GOES_ON = Bilingual(
    "deze regel mist een dubbele punt na de sleutel; is hij het vervolg van een tekst, laat hem dan even ver "
    "inspringen als de regels daarvan",
    "this line lacks a colon after its key; if it goes on with a text, indent it as far as the lines of that",
)
_TEXT_BELOW = Bilingual(
    "de tekst onder > of | springt verder in dan de sleutel ervan",
    "the text below > or | is indented further than its key",
)
_ESCAPE = Bilingual(
    r"na een backslash staat hier geen bekende letter; schrijf \\ of gebruik enkele aanhalingstekens",
    r"no known letter follows this backslash; write \\ or use single quotes",
)
_BEHIND_QUOTE = Bilingual(
    "achter dit aanhalingsteken of haakje staat nog tekst; zet alles tussen aanhalingstekens, en binnen dubbele alleen "
    "enkele",
    "text follows this quotation mark or bracket; put all of it in quotes, and inside double ones use only single ones",
)
# A part of the message of libyaml or the pure Python parser, our sentence, and whether to point at `context_mark`.
_CAUSES = (
    ("end of stream", _UNCLOSED_QUOTE, True),
    ("',' or ", UNCLOSED, True),
    (
        "mapping values are not allowed",
        Bilingual(
            "hier past geen dubbele punt; zet tekst met een dubbele punt tussen aanhalingstekens, "
            "of kijk naar het inspringen",
            "no colon fits here; put text that holds a colon in quotes, or look at the indentation",
        ),
        False,
    ),
    ("find expected ':'", _LACKS_COLON, True),
    (
        "sequence entries are not allowed",
        Bilingual("een lijst met streepjes begint op een nieuwe regel", "a list with dashes begins on a new line"),
        False,
    ),
    ("escape", _ESCAPE, False),
    ("hexdecimal", _ESCAPE, False),
    (
        "node content",
        Bilingual(
            "hier ontbreekt een waarde, of staat een haakje te veel", "a value is missing here, or a bracket too many"
        ),
        False,
    ),
    ("expected key", _INDENTATION, False),
    ("<block end>", _INDENTATION, False),
    ("expected '-'", _INDENTATION, False),
)


# What a parser says of a sign that begins a value and means something else in YAML: % @ ` and * & | > ! ?
_STRANGE_START = (
    "cannot start any token",
    "alphabetic or numeric",
    "comment or",
    "mapping keys are not allowed",
    "indentation indicator",
    "tag",
    "whitespace or line break",
)


def syntax_problem(error: YAMLError, text: str) -> TextProblem:
    """The problem that a parser's error stands for, at the place where a person would mend it."""
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", None) or error)
    read = lines(text)
    spot = spot_within(read, Spot(mark.line + 1, mark.column + 1)) if mark else Spot(1, 1)
    if found := _open_apostrophe(read, spot.line) or _tab(read, spot.line) or _open_quote(read, spot.line):
        return found
    if found := other_dash(read, spot.line) or _unseen(read, spot):
        return found
    if "mapping values" in said and (
        found := glued_dash(read, spot.line)
        or _missing_colon(read, spot.line)
        or too_far(read, spot)
        or wrong_bracket(read, spot.line)
    ):
        return found
    if "',' or " in said and (found := _sign_between_brackets(error, read, spot)):
        return found
    is_at_end = mark and "node content" in said and not text[mark.index :].strip()
    if found := (never_closed(text, read) if is_at_end else None) or _behind_quote(read, spot):
        return found
    if any(words in said for words in _STRANGE_START) or read[spot.line - 1][spot.column - 1 : spot.column] == "?":
        opened = getattr(error, "context_mark", None) if "context" not in said else None
        return _strange_start(Spot(opened.line + 1, opened.column + 1) if opened else spot, read)
    for words, cause, where_it_opened in _CAUSES:
        if words in said:
            if cause is _LACKS_COLON and (found := _glued_colon(error, read)):
                return found
            if cause is _INDENTATION and (found := missing_dash(read, spot.line) or missing_id(read, spot.line)):
                return found
            if cause is _INDENTATION and read[spot.line - 1][spot.column - 1 : spot.column] in ("]", "}"):
                return TextProblem("syntax-error", spot, {"cause": _ONE_TOO_MANY})
            opened = getattr(error, "context_mark", None)
            place = Spot(opened.line + 1, opened.column + 1) if where_it_opened and opened else spot
            if cause is _LACKS_COLON:
                cause = _lacks_colon(read, place.line)  # noqa: PLW2901
            return TextProblem("syntax-error", place, {"cause": closed(cause, read, place)})
    return TextProblem("syntax-error", spot, {"cause": Bilingual(f"YAML zegt: {said}", f"YAML says: {said}")})


def _unseen(read: list[str], spot: Spot) -> TextProblem | None:
    """An invisible character where YAML expected no more of a value: often a space of another kind before a comment."""
    character = read[spot.line - 1][spot.column - 1 : spot.column]
    if not character or deceives(character) is None:
        return None
    name = code_point(character)
    cause = Bilingual(
        f"{name} is hier een onzichtbaar teken; typ een gewone spatie",
        f"{name} is an invisible character here; type a plain space",
    )
    return TextProblem("syntax-error", spot, {"cause": cause})


def _sign_between_brackets(error: YAMLError, read: list[str], spot: Spot) -> TextProblem | None:
    """A colon or a # in a text without quotes between brackets, where YAML misses a comma or the closing bracket."""
    before, sign = read[spot.line - 1][: spot.column - 1], read[spot.line - 1][spot.column - 1 : spot.column]
    if sign == ":" and not re.fullmatch(_KEY_ALONE, before):
        return TextProblem("syntax-error", spot, {"cause": _lacks_comma(before) or _COLON})
    opened = getattr(error, "context_mark", None)
    for number in range(opened.line + 1 if opened else spot.line, spot.line + 1):
        if cut := re.search(r"(?<=\S )#\w", read[number - 1]):
            return TextProblem("syntax-error", Spot(number, cut.start() + 1), {"cause": _CUT_OFF})
    return None


def _lacks_comma(before: str) -> Bilingual | None:
    """That a comma is missing before a second key: `{name: Bath country: GB}`; None where none is there."""
    found = re.search(_SECOND_KEY, before[-_LOOK_BACK:])
    if not found:
        return None
    key = found["key"]
    if found["sign"]:
        return Bilingual(f"voor {key} hoort een komma, geen puntkomma", f"before {key} belongs a comma, no semicolon")
    return Bilingual(
        f"voor {key} mist een komma, of zet tekst met een dubbele punt tussen aanhalingstekens",
        f"a comma is missing before {key}, or put text that holds a colon in quotes",
    )


def _tab(read: list[str], number: int) -> TextProblem | None:
    """A tab in the indentation of the line at fault."""
    line = read[number - 1] if number <= len(read) else ""
    indent = line[: len(line) - len(line.lstrip())]
    return TextProblem("tab", Spot(number, indent.index("\t") + 1)) if "\t" in indent else None


_OPENING_QUOTE = r"(?:^|[:\-,]) +(?P<quote>[\"'])|[\[{] *(?P<inner>[\"'])"
# From behind an opening quotation mark through its closing one on the same line.
_QUOTED = {"'": r"(?:[^']|'')*+'(?!')", '"': r'(?:[^"\\]|\\.)*+"'}


def _open_quote(read: list[str], number: int) -> TextProblem | None:
    """An unclosed quotation mark above the line at fault: YAML read everything up to the next quote as one string.

    The line at fault is the first that closes it, so only lines from the last one before with such a mark can open it.
    """
    opened = [found for quote in _QUOTED if (found := _opened_above(read, number - 1, quote))]
    return TextProblem("syntax-error", min(opened), {"cause": _UNCLOSED_QUOTE}) if opened else None


def _opened_above(read: list[str], at_fault: int, quote: str) -> Spot | None:
    if at_fault >= len(read) or not _closes(read[at_fault], quote):
        return None
    first = next((at for at in range(at_fault - 1, -1, -1) if _closes(read[at], quote)), 0)
    for at in range(first, at_fault):
        for match in re.finditer(_OPENING_QUOTE, read[at]):
            if quote == (match["quote"] or match["inner"]) and not re.compile(_QUOTED[quote]).match(
                read[at], match.end()
            ):
                return Spot(at + 1, match.end())
    return None


def _closes(line: str, quote: str) -> bool:
    """Whether a line has a closing quotation mark: one that is not escaped by doubling or by a backslash."""
    return quote in (line.replace("''", "") if quote == "'" else re.sub(r"\\.", "", line))


_WHOLE = r"""[:\-,\[{] *(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'|\[[^\[\]]*\]|\{[^{}]*\}) *"""
_MORE_TEXT = r"(?![a-z_]+: )[\w(;,.&]"
_SECOND_KEY = r"[\[{,] *[a-z_]+: [^,\[\]{}:]*[^\s,;](?:(?P<sign>;) *| +)(?P<key>[a-z_]+)$"
_LOOK_BACK = 1000  # characters of a line; without a limit one long line would be quadratic


def _behind_quote(read: list[str], spot: Spot) -> TextProblem | None:
    """Text right behind a value in quotes or brackets on the line at fault: `"Leiden" en Oxford`."""
    line, end = read[spot.line - 1], spot.column - 1
    before = re.finditer(_WHOLE, line[max(0, end - _LOOK_BACK) : end])
    if re.compile(_MORE_TEXT).match(line, end) and any(match.end() == min(end, _LOOK_BACK) for match in before):
        return TextProblem("syntax-error", spot, {"cause": _BEHIND_QUOTE})
    return None


_KEY_BEFORE_BRACKET = r"(?P<before>\s*(?:- +)*)[a-z_]+ +[\[{]"
_KEY_ALONE = r"\s*(?:- +)*[a-z_]+"
_KEY_WITHOUT_COLON = r"(?P<before>\s*(?:- +)*)[a-z0-9_][a-z0-9_-]*(?: [^:]*)?"


def _glued_colon(error: Any, read: list[str]) -> TextProblem | None:
    """A key with its colon glued to its value, which makes text of both."""
    at = error.context_mark
    glued = glued_colon(read[at.line][at.column :].rstrip()) if at and at.line < len(read) else None
    return TextProblem("syntax-error", Spot(at.line + 1, at.column + 1), {"cause": glued[1]}) if glued else None


def _missing_colon(read: list[str], number: int) -> TextProblem | None:
    """A key without its colon: before brackets on the line at fault, or on the line above, joined with it by YAML."""
    here = re.match(_KEY_BEFORE_BRACKET, read[number - 1])
    before = re.fullmatch(_KEY_WITHOUT_COLON, read[number - 2]) if number > 1 else None
    match = here or before
    if match is None:
        return None
    line = number if here else number - 1
    glued = glued_colon(read[line - 1][match.end("before") :])
    spot = Spot(line, match.end("before") + 1)
    return TextProblem("syntax-error", spot, {"cause": glued[1] if glued else _lacks_colon(read, line)})


_BEGINS_TEXT = r"[^#]*: +[>|][-+\d]*(?: +#.*|\s*)"


def _lacks_colon(read: list[str], number: int) -> Bilingual:
    """Why a line has no colon: it should, it goes on with a text, or it is the text of the line above."""
    above = next((line for line in reversed(read[: number - 1]) if line.strip()), "")
    if re.fullmatch(_BEGINS_TEXT, above):
        return _TEXT_BELOW
    return _TEXT_GOES_ON if _is_text(read[number - 1]) else _LACKS_COLON


def _is_text(line: str) -> bool:
    """Whether a line reads as a piece of a sentence: at least four words, of which the first has no sign behind it."""
    words = line.split()
    return len(words) >= len(("a", "piece", "of", "text")) and words[0].isalpha()


def _open_apostrophe(read: list[str], until_line: int) -> TextProblem | None:
    for number, line in enumerate(read[:until_line], start=1):
        if match := re.search(_APOSTROPHE, line):
            name = match["name"].rstrip()
            return TextProblem("unquoted-apostrophe", Spot(number, match.start("name") + 1, len(name)), {"name": name})
    return None


def _strange_start(spot: Spot, read: list[str]) -> TextProblem:
    character = read[spot.line - 1][spot.column - 1 : spot.column]
    if character == "\t":
        return TextProblem("tab", spot)
    cause = Bilingual(
        f"een waarde kan niet met {character} beginnen; zet haar tussen aanhalingstekens",
        f"a value cannot begin with {character}; put it in quotes",
    )
    return TextProblem("syntax-error", spot, {"cause": cause})

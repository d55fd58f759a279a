"""Explains errors of YAML syntax in lists: a dash that is gone or is none, a line too far in, an open bracket."""

import re

import yaml
from yaml.tokens import FlowMappingEndToken, FlowMappingStartToken, FlowSequenceEndToken, FlowSequenceStartToken

from stedenband.parsing.document import spot_of
from stedenband.parsing.source import Spot, TextProblem
from stedenband.text import Bilingual

_NO_LIST_DASH = Bilingual(
    "een lijst begint met een kort streepje en een spatie: - id: …", "a list begins with a hyphen and a space: - id: …"
)
_TOO_FAR = Bilingual(
    "deze regel springt verder in dan de regel erboven, die al een waarde heeft",
    "this line is indented further than the one above, which has a value already",
)
_FIRST_WITHOUT_ID = Bilingual(
    "hier begint een bron, maar de regel met haar id is weg (zoals brief-2025:)",
    "a source begins here, but the line with its id is gone (such as letter-2025:)",
)
_BRACES = Bilingual(
    "een reeks sleutels staat tussen accolades, zoals {lat: 52.16, lon: 4.49}",
    "keys with values stand between braces, such as {lat: 52.16, lon: 4.49}",
)
_NO_BRACE = Bilingual(
    "de accolade { voor deze sleutel is weg, of die aan het eind is te veel",
    "the brace { before this key is gone, or the one at the end is too many",
)
_GLUED_DASH = r"(?P<before>\s*)-(?=[a-z])[a-z_]+:(?: .*)?"


_OTHER_DASH = r"(?P<before> *)[–—‐−•·*] ?(?:[a-z_]+:(?: .*)?|\{.*)"


def other_dash(read: list[str], number: int) -> TextProblem | None:
    """A sign that begins an item of a list elsewhere, a long dash or a bullet, on the line at fault or above it."""
    for at in (number, number - 1):
        if at and (match := re.fullmatch(_OTHER_DASH, read[at - 1])):
            return TextProblem("syntax-error", Spot(at, match.end("before") + 1), {"cause": _NO_LIST_DASH})
    return None


def glued_dash(read: list[str], number: int) -> TextProblem | None:
    """A dash without a space behind it, on the line at fault or above it."""
    for at in (number, number - 1):
        if at and (match := re.fullmatch(_GLUED_DASH, read[at - 1])):
            return TextProblem("syntax-error", Spot(at, match.end("before") + 1), {"cause": _NO_LIST_DASH})
    return None


def too_far(read: list[str], spot: Spot) -> TextProblem | None:
    """A key that is indented further than the one above it, which has a value already."""
    key = re.match(r"(?P<before> *)[a-z_]+:(?= |$)", read[spot.line - 1])
    above = (
        re.fullmatch(r"(?P<before> *(?:- +)?)[a-z_]+: [^\s#|>&*\[{].*", read[spot.line - 2]) if spot.line > 1 else None
    )
    if not key or not above or key.end() != spot.column or key.end("before") <= above.end("before"):
        return None
    return TextProblem("syntax-error", Spot(spot.line, key.end("before") + 1), {"cause": _TOO_FAR})


_DASH = re.compile(r" *(?=-(?: |$))")
_KEY_OF_BLOCK = re.compile(r" *(?:- +)*[a-z_]+: *(?:#.*)?")


def missing_dash(read: list[str], number: int) -> TextProblem | None:
    """The first line of a list whose dash is gone: where the line at fault begins with one, YAML has read no list."""
    dash = _DASH.match(read[number - 1])
    if dash is None:
        return None
    first = number
    for at in range(number - 1, 0, -1):
        line = read[at - 1]
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip(" ").startswith("#"):
            continue
        if indent > dash.end():
            first = at
            continue
        is_sibling = indent == dash.end() and _DASH.match(line)
        opens = first < number and not is_sibling and _KEY_OF_BLOCK.fullmatch(line)
        return _without_dash(read, first) if opens and not _DASH.match(read[first - 1]) else None
    return None


def missing_id(read: list[str], number: int) -> TextProblem | None:
    """The first source of which the line with its id is gone: its lines are indented further than the next one's."""
    opens = next((at for at in range(number - 1, 0, -1) if read[at - 1].rstrip() == "sources:"), 0)
    first = next((at for at in range(opens + 1, number) if read[at - 1].strip()), 0) if opens else 0
    indent, next_indent = (len(read[at - 1]) - len(read[at - 1].lstrip(" ")) for at in (first or number, number))
    within = all(line.startswith(" " * indent) or not line.strip() for line in read[opens : number - 1])
    if not first or not 0 < next_indent < indent or not within:
        return None
    return TextProblem("syntax-error", Spot(first, indent + 1), {"cause": _FIRST_WITHOUT_ID})


def _without_dash(read: list[str], number: int) -> TextProblem:
    cause = Bilingual(
        "hier begint een lijst, maar het eerste streepje is weg, of de hele regel ermee (als - id: …)",
        "a list begins here, but its first dash is gone, or the whole line with it (such as - id: …)",
    )
    column = len(read[number - 1]) - len(read[number - 1].lstrip(" ")) + 1
    return TextProblem("syntax-error", Spot(number, column), {"cause": cause})


def wrong_bracket(read: list[str], number: int) -> TextProblem | None:
    """A round bracket, or none, where keys with values belong between braces: `ids: (cbs: GM0546)`."""
    line = read[number - 1]
    if found := re.match(r" *(?:- +|[a-z_]+: *)+(?P<bracket>[()])[a-z_]+: .*[)}]", line):
        return TextProblem("syntax-error", Spot(number, found.start("bracket") + 1), {"cause": _BRACES})
    found = re.match(r" *(?:- +|[a-z_]+: +)(?P<key>[a-z_]+): [^{}]*", line)
    if found and line.rstrip().endswith("}") and line.count("}") > line.count("{"):
        return TextProblem("syntax-error", Spot(number, found.start("key") + 1), {"cause": _NO_BRACE})
    return None


UNCLOSED = Bilingual(
    "dit haakje wordt niet gesloten met {closing}, of daarbinnen mist een komma",
    "this bracket is not closed with {closing}, or a comma is missing within",
)
_CLOSING = {"[": "]", "{": "}"}


def closed(cause: Bilingual, read: list[str], opened: Spot) -> Bilingual:
    """A cause with the sign that closes the bracket at a place."""
    closing = _CLOSING.get(read[opened.line - 1][opened.column - 1 : opened.column], "] of }")
    return Bilingual(*(text.replace("{closing}", closing) for text in cause))


def never_closed(text: str, read: list[str]) -> TextProblem | None:
    """The innermost bracket that is still open at the end of a text."""
    opened: list[Spot] = []
    for token in yaml.scan(text, yaml.CLoader if yaml.__with_libyaml__ else yaml.SafeLoader):
        if isinstance(token, FlowSequenceStartToken | FlowMappingStartToken):
            opened.append(spot_of(token))
        elif isinstance(token, FlowSequenceEndToken | FlowMappingEndToken) and opened:
            opened.pop()
    return TextProblem("syntax-error", opened[-1], {"cause": closed(UNCLOSED, read, opened[-1])}) if opened else None

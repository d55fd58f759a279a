"""Escapes text from the data for a terminal, JSON, CSV and Markdown, so that no control character or markup acts."""

import re

# Control characters, those that XML 1.0 forbids, surrogates, and zero-width or bidirectional controls (Unicode UTS #39,
# Trojan Source).
_UNSEEN = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
_VARIATION = re.compile("[\U000e0100-\U000e01ef]")  # variation selectors, which Python calls printable
# The other regexes are seldom needed: `re` compiles and caches them on first use.
# Markdown syntax, and the colon or dot of a URL that GitHub would autolink (an e-mail autolink cannot be escaped).
_MARKDOWN = r"(?i)[\\`*_\[\]#|~!]|:(?=//)|(?<=\bwww)\."
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Formula characters at the start, after spaces (some programs strip them), and after a semicolon, which separates cells
# in locales with a decimal comma. Also their full-width forms (East Asian input).
_FORMULA = r"((?:^|;)\s*)(?=[=+\-@＝＋－＠])"


def visible(text: str) -> str:
    """`text` with each control or invisible character shown by its number; line breaks become spaces."""
    if text.isprintable() and (text.isascii() or not _VARIATION.search(text)):  # hot: nearly every text
        return text
    return re.sub(_UNSEEN, _shown, text)


def _shown(match: re.Match[str]) -> str:
    return " " if match[0] in "\n\r\t" else f"<U+{ord(match[0]):04X}>"


def escaped(json_text: str) -> str:
    r"""JSON with each invisible character inside it written as `\uXXXX`; line breaks between values stay."""
    return re.sub(_UNSEEN, lambda match: match[0] if match[0] == "\n" else _json_escape(match[0]), json_text)


def _json_escape(character: str) -> str:
    utf16 = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{utf16[at : at + 2].hex()}" for at in range(0, len(utf16), 2))


def spreadsheet(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return re.sub(_FORMULA, r"\1'", text)


def markdown(text: str) -> str:
    """A cell of a Markdown table in which no markup, pipe, HTML or address acts."""
    marked = re.sub(_MARKDOWN, r"\\\g<0>", visible(text))
    return "".join(_HTML.get(character, character) for character in marked)

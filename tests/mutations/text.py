"""Faults in the text itself, comments included: private data, and characters that deceive or go unseen."""

import re
import unicodedata
from collections.abc import Callable, Iterator

import yaml

from tests.mutations.edits import Kind, dotted, fault
from tests.mutations.places import Files, Leaf, Original
from tests.mutations.planted import Edit, Expect, Planted
from tests.mutations.values import is_prose

# Invented numbers and names: no one can be reached at these.
_TELEPHONES = (
    "020-0000000", "06-00000000", "06 00 00 00 00", "(020) 000 00 00", "+31 20 000 00 00", "+31 (0)20 000 0000",
    "0100 000000", "+32 2 000 00 00", "02 000 00 00", "0400/00.00.00", "+44 1000 000000",
)  # fmt: skip
_MAILS = (
    "jan.jansen@example.org", "j.devries@example.org", "piet@example.org", "m.van.den.berg@example.org",
    "Anna_Bos@example.org",
)  # fmt: skip


_LOCAL = ("541111", "54 11 11", "5411-111")
_WIDE = ("０２０－０００００００", "０６ ００００００００", "+３１ ２０ ０００ ００ ００")
_DISGUISED = (
    "jan.jansen [at] example.org", "jan.jansen(at)example.org", "jan.jansen＠example.org", "jan.jansen @ example.org",
    "jan.jansen {AT} example.org",
)  # fmt: skip
_DAMAGED = ("Ã©cole", "Ã¼ber", "â€™s avonds", "Â© Stad", "â‚¬ 5")
_ENTITIES = ("&amp;", "&eacute;", "&#233;", "&#xE9;", "&nbsp;")
# Latin letters with their look-alikes in Cyrillic or Greek.
_LOOK_ALIKES = dict(zip("aceopxyABEHKMOPTX", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443ΑΒΕΗΚΜΟΡΤΧ", strict=True))


def _turns(choices: tuple[str, ...]) -> Iterator[str]:
    while True:
        yield from choices


def _prose_end(leaf: Leaf) -> int:
    """Where words can be added to a text: before its closing quote."""
    node = leaf.place.node
    return leaf.place.end - (isinstance(node, yaml.ScalarNode) and node.style in {"'", '"'})


def _in_prose(rule: str, choices: tuple[str, ...], before: str = " ", back: int = 0) -> Kind:
    """Something added to each text for people, `back` characters before its end."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf, added in zip(filter(is_prose, file.leaves), _turns(choices), strict=False):
            at = _prose_end(leaf) - back
            yield fault(file, leaf.place.loc, Edit(at, at, before + added), Expect(rule, at, len(before)))

    return plant


def _in_comments(rule: str, choices: tuple[str, ...]) -> Kind:
    """A comment on a line of its own before each line; inside a text it is a line of that text."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for start, added in zip(file.line_starts, _turns(choices), strict=False):
            indent = re.match(" *", file.text[start:])
            before = f"{indent[0] if indent else ''}# Van Jan: "
            yield fault(file, f"at {start}", Edit(start, start, f"{before}{added}\n"), Expect(rule, start, len(before)))

    return plant


def _on_lines(rule: str, added: str) -> Kind:
    """Something at the end of each line."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for match in re.finditer(r"$(?=\n)", file.text, re.MULTILINE):
            at = match.start()
            yield fault(file, f"at {at}", Edit(at, at, added), Expect(rule, at))

    return plant


def _between_words(rule: str, new: str, behind_key: bool = True) -> Kind:
    """Each space between two words of a text replaced; or all but those behind a first word that looks like a key."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_prose, file.leaves):
            for match in re.compile(r"(?<=[^\s>-]) (?=\S)").finditer(file.text, leaf.place.start, leaf.place.end):
                at = match.start()
                before = file.text[file.line_start(at) : at]
                if behind_key or not re.fullmatch(r" *[a-z_-]+:", before):
                    where = f"{dotted(leaf.place.loc)} at {at}"
                    yield fault(file, where, Edit(at, at + 1, new), Expect(rule, at))

    return plant


def _in_words(rule: str, change: Callable[[str], str | None], plus: int = 0) -> Kind:
    """The first letter inside a word of each text that can be changed; the finding is `plus` behind it."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_prose, file.leaves):
            for match in re.compile(r"(?<=[A-Za-z])[A-Za-z](?=[A-Za-z])").finditer(
                file.text, leaf.place.start, leaf.place.end
            ):
                new = change(match[0])
                if new:
                    at = match.start()
                    yield fault(file, leaf.place.loc, Edit(at, at + 1, new), Expect(rule, at, plus))
                    break

    return plant


def _mojibake(files: Files, file: Original) -> Iterator[Planted]:
    """Each letter or sign that Windows-1252 knows, as it is read when its bytes in UTF-8 are taken for that."""
    for at, letter in enumerate(file.text):
        try:
            misread = "" if letter.isascii() else letter.encode().decode("cp1252")
        except UnicodeDecodeError:
            continue
        if misread:
            yield fault(file, f"{letter} at {at}", Edit(at, at + 1, misread), Expect("mojibake", at))


def _decomposed(files: Files, file: Original) -> Iterator[Planted]:
    """Each letter with an accent taken apart."""
    for at, letter in enumerate(file.text):
        apart = unicodedata.normalize("NFD", letter)
        if apart != letter:
            yield fault(file, f"{letter} at {at}", Edit(at, at + 1, apart), Expect("not-nfc", at))


KINDS: dict[str, Kind] = {
    "telephone number in a text": _in_prose("telephone-number", _TELEPHONES),
    "telephone number in a comment": _in_comments("telephone-number", _TELEPHONES),
    "telephone number with 0031 and no space": _in_prose("telephone-number", ("0031200000000", "003220000000")),
    "personal e-mail address in a text": _in_prose("personal-email", _MAILS),
    "personal e-mail address in a comment": _in_comments("personal-email", _MAILS),
    "local number after a word": _in_prose("telephone-number", _LOCAL, before=" tel. "),
    "mobile number with the letter O": _in_prose("telephone-number", ("O6-12345678", "o6 1234 5678")),
    "telephone number in full-width figures": _in_prose("telephone-number", _WIDE),
    "personal e-mail address in disguise": _in_prose("personal-email", _DISGUISED),
    "words in a wrong encoding": _in_prose("mojibake", _DAMAGED),
    "letters in a wrong encoding": _mojibake,
    "code of a web page": _in_prose("html-entity", _ENTITIES),
    "letter of another script": _in_words("mixed-script", _LOOK_ALIKES.get),
    "variation selector in a word": _in_words("invisible-character", lambda letter: f"{letter}\ufe0f", plus=1),
    "joiner in a word": _in_words("invisible-character", lambda letter: f"{letter}\u200d", plus=1),
    "byte that is no UTF-8": _in_prose("not-utf8", ("\udcff",), before=""),
    "control character": _in_prose("control-character", ("\x07", "\x00", "\u2028"), before=""),
    "space at the end of a line": _on_lines("trailing-space", " "),
    "tab at the end of a line": _on_lines("trailing-space", "\t"),
    "space doubled": _between_words("doubled-space", "  ", behind_key=False),
    "tab between words": _between_words("tab-in-text", "\t"),
    "space and tab between words": _between_words("tab-in-text", " \t"),
    "no-break space between words": _between_words("invisible-character", "\u00a0"),
    "zero-width space in a text": _in_prose("invisible-character", ("\u200b", "\u200d", "\u00ad"), before="", back=1),
    "zero-width space at the end of a line": _on_lines("invisible-character", "\u200b"),
    "bidirectional control in a text": _in_prose("bidi-control", ("\u202e", "\u2066", "\u200f"), before="", back=1),
    "bidirectional control in a comment": _in_comments("bidi-control", ("\u202e", "\u2066", "\u200f")),
    "letter taken apart": _decomposed,
}

"""Generators of hostile files of any size: deep nesting, alias bombs, long lines, many findings."""

import itertools
from collections.abc import Callable

HEAD = "gemeente: Heel\ncountry: NL\n"


def _filled(unit: str, before: str = f"{HEAD}note: ", after: str = "") -> Callable[[int], bytes]:
    """Repeats a unit between a prefix and a suffix up to a size in bytes."""
    return lambda size: (before + unit * (size // len(unit.encode())) + after).encode("utf-8", "surrogatepass")


def _numbered(line: str, before: str = HEAD) -> Callable[[int], bytes]:
    """Repeats a line, with NN replaced by its number, up to a size in bytes."""

    def made(size: int) -> bytes:
        number = size // (len(line) + 5)
        return (before + "".join(line.replace("NN", f"{at:x}") for at in range(number))).encode()

    return made


def _deep(size: int) -> bytes:
    levels = int((2 * size) ** 0.5)
    return (HEAD + "\n".join(" " * at + "a:" for at in range(levels))).encode()


def _laughs(_: int) -> bytes:
    """Alias bomb (billion laughs): ten anchors, each a list of nine aliases of the one before."""
    names = "abcdefghij"
    nine = (f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in itertools.pairwise(names))
    return f"{HEAD}a: &a [ha, ha, ha]\n{''.join(nine)}".encode()


DEEP: dict[str, Callable[[int], bytes]] = {
    "lists": _filled("["),
    "lists from the start": _filled("[", before=""),
    "lists that are closed": lambda size: f"{HEAD}note: {'[' * (size // 2)}{']' * (size // 2)}\n".encode(),
    "mappings": _filled("{"),
    "mappings with keys": _filled("{a: "),
    "dashes": _filled("- ", before=f"{HEAD}note:\n  "),
    "question marks": _filled("? ", before=f"{HEAD}note:\n  "),
    "indented keys": _deep,
    "names for names": _laughs,
}
LONG: dict[str, Callable[[int], bytes]] = {
    "word": _filled("x"),
    "sentence": _filled("woord "),
    "sentence in quotes": _filled("x y", before=f"{HEAD}note: '", after="'"),
    "sentence in double quotes": _filled("x y", before=f'{HEAD}note: "', after='"'),
    "sentence of escapes": _filled(r"\u0041", before=f'{HEAD}note: "', after='"'),
    "quotation that is not closed": _filled("x y", before=f'{HEAD}note: "'),
    "quotation over lines that is not closed": _filled("x y\n  ", before=f'{HEAD}note: "'),
    "line in a block": _filled("x y", before=f"{HEAD}note: |\n  "),
    "block of lines": _filled("  x y z\n", before=f"{HEAD}note: |\n"),
    "folded block of lines": _filled("  x y z\n", before=f"{HEAD}note: >\n"),
    "text over lines": _filled("  x y z\n", before=f"{HEAD}note: a\n"),
    "key": _filled("k", before=HEAD, after=": x\n"),
    "key in braces": _filled("k", before=f"{HEAD}note: {{", after=": x}\n"),
    "key behind a question mark": _filled("k", before=f"{HEAD}? ", after="\n: x\n"),
    "name of a municipality": _filled("k", before="country: NL\ngemeente: "),
    "code": _filled("k", before="gemeente: Heel\ncountry: "),
    "date": _filled("1", before=f"{HEAD}confirmed: "),
    "number": _filled("1", before=f"{HEAD}population: {{number: ", after="}"),
    "id": _filled(
        "k", before=f"{HEAD}bonds: [{{partners: [{{name: X, country: DE}}], kind: twinning, id: ", after="}]"
    ),
    "reference": _filled("k", before=f"{HEAD}joins: [heel/", after="]"),
    "anchor": _filled("k", before=f"{HEAD}note: &", after=" x"),
    "tag": _filled("k", before=f"{HEAD}note: !", after=" x"),
    "directive": _filled("%", before=""),
    "apostrophe": _filled("a", before=f"{HEAD}note: 's-"),
    "row of dashes": _filled("-", before=HEAD),
    "row of spaces": _filled(" ", before=HEAD),
    "row of tabs": _filled("\t", before=HEAD),
    "row of digits": _filled("0", before=f"{HEAD}# "),
    "row of marks": _filled("\u0301", before=f"{HEAD}# e"),
    "address": _filled("a.", before=f"{HEAD}# x@"),
}
MANY: dict[str, Callable[[int], bytes]] = {
    "keys": _numbered("kNN: x\n"),
    "keys without values": _numbered("NN:\n"),
    "keys in braces": _numbered("NN, ", before=f"{HEAD}note: {{"),
    "keys that are the same": _filled("a:\n", before=HEAD),
    "aliases": _filled("*a,", before=f"{HEAD}a: &a x\nb: ["),
    "anchors": _numbered("&aNN x, ", before=f"{HEAD}a: ["),
    "tags": _numbered("!aNN x, ", before=f"{HEAD}a: ["),
    "records": _filled("- x\n", before=f"{HEAD}bonds:\n"),
    "wrong codes": _filled("{status: x}, ", before=f"{HEAD}bonds: [{{history: ["),
    "documents": _filled("---\n", before=HEAD),
    "directives": _filled("%YAML 1.2\n", before=""),
    "comments": _filled("# x\n", before=HEAD),
    "empty lines": _filled("\n", before=HEAD),
    "empty lines of old": _filled("\r", before=HEAD),
    "spaces at ends": _filled("#x \n", before=HEAD),
    "spaces too many": _filled("x  ", before=f"{HEAD}# "),
    "addresses": _filled("jan.p@example.org ", before=f"{HEAD}# "),
    "quotes": _numbered("- 'NN\n"),
    "quotes after keys": _numbered('kNN: "x\n'),
    "apostrophes": _filled("'t "),
    "letters in two parts": _filled("e\u0301", before=f"{HEAD}# "),
    "turns of the writing": _filled("\u202e", before=f"{HEAD}# "),
    "hidden turns of the writing": _filled(r'"\u202e", ', before=f"{HEAD}note: ["),
    "halves of letters": _filled(r"\ud800", before=f'{HEAD}note: "', after='"'),
    "noughts": _filled("\0", before=HEAD),
    "bytes that are no text": lambda size: HEAD.encode() + b"\xff" * size,
    "lines before a byte that is no text": lambda size: HEAD.encode() + b"#\n" * (size // 2) + b"\xff",
}

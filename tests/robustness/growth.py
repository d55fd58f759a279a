"""Generators of large files with many of one thing, to find quadratic time in each part of the linter."""

from collections.abc import Callable

HEAD = "gemeente: Heel\ncountry: NL\nsources:\n  b: {title: B, date: 2020}\n"
_BOND = "kind: twinning, sources: [b]"
_WITH_X = f"{_BOND}, partners: [{{name: X, country: DE}}]"


def _each(item: str, number: int) -> list[str]:
    """`number` copies of an item, with NN replaced by the number of each."""
    return [item.replace("NN", str(at)) for at in range(number)]


def _lines(line: str, head: str = HEAD) -> Callable[[int], str]:
    return lambda number: head + "".join(f"{one}\n" for one in _each(line, number))


def _list(key: str, item: str) -> Callable[[int], str]:
    return _lines(f"- {item}", f"{HEAD}{key}:\n")


def _in_bond(key: str, item: str) -> Callable[[int], str]:
    head = f"{HEAD}bonds:\n- {{id: x, {_BOND}"
    before = "" if key == "partners" else ", partners: [{name: X, country: DE}]"
    begun = ", history: [{date: 1990, status: active}]" if key == "agreements" else ""
    return lambda number: f"{head}{before}{begun}, {key}: [{', '.join(_each(item, number))}]}}\n"


_SOURCES = _lines("  sNN: {title: T, date: 1990}")
_NETWORKS_OF_OTHERS = _lines("- {name: N, sources: [tNN]}", "networks:\n")
_ACCEPTING = _list("accept", "{rule: doubled-space, why: x}")

GROWING: dict[str, Callable[[int], str]] = {
    "bonds": _list("bonds", f"{{id: xNN, {_BOND}, partners: [{{name: PNN, country: DE}}]}}"),
    "bonds of one partner": _list("bonds", f"{{id: xNN, {_WITH_X}}}"),
    "bonds of one id": _list("bonds", f"{{id: x, {_WITH_X}}}"),
    "partners": _in_bond("partners", "{name: PNN, country: DE}"),
    "names": _list("names", "name: PNN"),
    "joins": _list("joins", "heel/xNN"),
    "committees": _list("committees", "{id: cNN, name: C, form: committee, sources: [b]}"),
    "history": _in_bond("history", "{date: 1990, status: active}"),
    "endings": _in_bond("history", "{status: ended}"),
    "explorations": _in_bond("history", "{status: exploring}"),
    "agreements": _in_bond("agreements", "{kind: charter, signed: 1990, expires: 1991}"),
    "roles": _in_bond("roles", "{role: committee}"),
    "events": _list("events", "{id: eNN, kind: visit, title: T, bonds: [x], status: held, sources: [b]}"),
    "events that are one": _list(
        "events", "{id: eNN, date: 2001, kind: visit, title: T, bonds: [x], status: held, sources: [b]}"
    ),
    "dates ahead": _in_bond("agreements", "{kind: charter, signed: 2203, renewed: [2203, 2204], expires: 2205}"),
    "themes told twice": _in_bond("themes", "culture"),
    "partners that left first": _in_bond(
        "partners", "{name: PNN, country: DE, history: [{status: left}, {status: joined}]}"
    ),
    "partners with a region": _list("bonds", f"{{id: xNN, {_BOND}, partners: [{{name: 'PNN, R', country: DE}}]}}"),
    "sources": _SOURCES,
    "sources that are not there": _list("networks", "{name: N, sources: [tNN]}"),
    "sources, and as many that are not there": lambda number: _SOURCES(number) + _NETWORKS_OF_OTHERS(number),
    "disputes": _list("disputed", "{field: x, value: y}"),
    "acceptances": _list("accept", "{rule: unused-source, why: x}"),
    "acceptances of unknown rules": _list("accept", "{rule: doubldNN, why: x}"),
    "acceptances of faults": _list("networks", "{name: x, accept: [{rule: unsourced, why: z}]}"),
    "acceptances with what they accept": _list(
        "networks", "{name: x  y, accept: [{rule: doubled-space, why: z}], sources: [b]}"
    ),
    "acceptances in one record with what they accept": lambda number: (
        _ACCEPTING(number) + "note: |\n" + "  a  b\n" * number
    ),
    "unknown keys": _lines("zNN: 1"),
    "doubled keys": _lines("note: x"),
    "empty keys": _lines("zNN:"),
    "unknown keys in records": _list("networks", "{name: N, zz: 1}"),
    "doubled keys in records": _list("networks", "{name: N, name: M}"),
    "keys that are missing": _list("networks", "{note: x}"),
    "wrong values": _list("networks", "x"),
    "wrong codes": _in_bond("history", "{status: actief}"),
    "wrong dates": _in_bond("history", "{date: xx, status: active}"),
    "wrong countries": _list("bonds", f"{{id: xNN, {_BOND}, partners: [{{name: PNN, country: Duitsland}}]}}"),
    "anchors": _list("networks", "{name: &aNN x}"),
    "anchors and wrong keys": _list("networks", "{name: &aNN x, zz: 1}"),
    "aliases": lambda number: f"{HEAD}note: &a x\nnetworks: [{'*a, ' * number}]\n",
    "unquoted words": _list("networks", "{name: yes}"),
    "escapes": _list("networks", r'{name: "\u202e"}'),
    "spaces": _lines("# x  y \t"),
    "commas in braces": lambda number: f"{HEAD}note: {{{', '.join(_each('aNN', 10 * number))}}}\n",
    "commas that split": lambda number: f"{HEAD}networks: [{{name: {', '.join(_each('aNN', 10 * number))}}}]\n",
    "quotes": _lines("- 'NN"),
    "quotes in one line": lambda number: HEAD + "networks: [" + "'x', " * 10 * number + "]\n  bad: [\n",
    "quotes in lines": lambda number: f"{HEAD}networks:\n" + "- x: 'a''\n" * number + "  bad: [\n",
    "double quotes in lines": lambda number: f"{HEAD}networks:\n" + '- "NN\\"\n' * number + "  bad: [\n",
    "apostrophes": _lines("  'a- b", f"{HEAD}note: x\n"),
    "words split by commas": lambda number: f"{HEAD}networks: [{{name: {', '.join(_each('yNN', number))}}}]\n",
    "number signs": _list("networks", "name: x #3"),
    "question marks": lambda number: f"{HEAD}networks: [{{{'?a: x, ' * number}b: y}}]\n",
    "marks of a merge": _lines("<<<<<<< HEAD"),
    "list without its first dash": lambda number: f"{HEAD}networks:\n" + "    y: x\n" * number + "  - name: z\n",
    "numbers in Dutch": _list("figures", "{counts: exchanges, number: 71.000}"),
    "depth": lambda number: HEAD + "\n".join(" " * at + "a:" for at in range(number // 10)) + "\n",
    "brackets": lambda number: f"{HEAD}note: {'[' * number}\n",
}

"""A small register to change, and what changed in it."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml.nodes import CollectionNode, Node

HEEL = """\
# Over Heel
gemeente: Heel
country: NL
sources:
  brief: {title: Brief, date: 2020}
committees:
  - id: comite
    name: Comité Heel
    form: committee
    history: [{status: active}]
    sources: [brief]
bonds:
  - id: bath # de eerste
    partners: [{name: Bath, country: GB}]
    kind: twinning
    history: [{date: 1974, status: active}]
    roles:
      - role: committee
        committee: comite
    sources: [brief]
events:
  - id: bezoek-2019
    date: 2019-05
    kind: visit
    title: Bezoek uit Bath
    bonds: [bath]
    status: held
    sources: [brief]
"""
HALF = "gemeente: Half\ncountry: NL\n"


def changed(before: str, path: Path) -> list[str]:
    """The lines that went and came, with a sign before each."""
    old, new = before.splitlines(), path.read_bytes().decode("utf-8-sig").splitlines()
    found: list[str] = []
    for _, first, last, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[first:last] != new[start:end]:
            found += [*(f"- {line}" for line in old[first:last]), *(f"+ {line}" for line in new[start:end])]
    return found


def in_style(text: str, *, is_flow: bool, width: int = 10_000) -> str:
    """A file, without its comments, with every list and mapping in brackets, or each value on lines of its own."""
    top = yaml.compose(text)
    for node in collections(top):
        node.flow_style = is_flow
    return str(yaml.serialize(top, allow_unicode=True, width=width))


def collections(node: Node | None) -> Iterator[CollectionNode]:
    """The lists and mappings of a file: the one that it is, and those in it."""
    if isinstance(node, CollectionNode):
        yield node
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                yield from collections(inner)

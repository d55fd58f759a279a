"""An item of a list comes at another place as it is written, and takes its comments along."""

import pytest

from stedenband.editing.moving import with_place
from stedenband.editing.nodes import NotPossible

HEAD = "bonds:\n  - id: bath\n    history:"
LINES = (
    "      # het begin\n      - {date: 1990, status: active} # toen\n",
    "      - date: 1980\n        status: dormant\n        # nagaan\n",
    "      - {date: 2000, status: ended}\n",
)
REST = "    # nog iets\n    sources: [brief]\n"
PLACES = {
    "lines with their comments": (1, 0, HEAD + "\n{0}{1}{2}" + REST, LINES, (1, 0, 2)),
    "to the end": (0, 2, HEAD + "\n{0}{1}{2}" + REST, LINES, (1, 2, 0)),
    "to the end of a file without a last line end": (
        0, 1, HEAD + "\n{0}\n{1}", ("      - {date: 1990}", "      - {date: 1980}"), (1, 0),
    ),
    "on one line": (
        2, 0, HEAD + " [{0}, {1},  {2}] # drie\n" + REST, ("{date: 1990}", "{date: 2000}", "{date: 1980}"), (2, 0, 1),
    ),
}  # fmt: skip


def _filled(form: str, items: tuple[str, ...]) -> str:
    for at, one in enumerate(items):
        form = form.replace(f"{{{at}}}", one)
    return form


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(("place", "to", "form", "items", "order"), PLACES.values(), ids=PLACES)
def test_an_item_comes_at_another_place(
    place: int, to: int, form: str, items: tuple[str, ...], order: tuple[int, ...], end: str
) -> None:
    made = with_place(_filled(form, items).replace("\n", end), ("bonds", 0, "history"), place, to)
    assert made == _filled(form, tuple(items[at] for at in order)).replace("\n", end)


def test_between_the_items_of_one_line_a_comment_is_not_moved() -> None:
    text = HEAD + " [{date: 1990}, # toen\n      {date: 1980}]\n"
    with pytest.raises(NotPossible):
        with_place(text, ("bonds", 0, "history"), 1, 0)

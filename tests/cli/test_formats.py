"""The registry of formats: every format has what writes it, and a suffix by which a file tells it."""

import pytest

from stedenband.render import formats
from stedenband.render.formats import SUFFIXES, Format

KINDS = {
    name: kind for name, kind in vars(formats).items() if isinstance(kind, dict) and name.isupper() and kind != SUFFIXES
}
ALL = [(name, format, one) for name, kind in KINDS.items() for format, one in kind.items()]


@pytest.mark.parametrize(("kind", "name", "format"), ALL, ids=[f"{kind}-{name}" for kind, name, _ in ALL])
def test_every_format_has_what_writes_it(kind: str, name: str, format: Format) -> None:
    assert callable(format.load())


def test_every_format_that_is_a_file_is_told_by_a_suffix() -> None:
    only_printed = {"github", "gitlab"}  # a runner reads the one; the other is JSON, whose suffix plain JSON has
    assert {name for _, name, _ in ALL} - only_printed == {name for names in SUFFIXES.values() for name in names}

"""A Word template as it is handed to the writer of Word files; without python-docx, so that any command can load it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from stedenband.text import Bilingual


class Template(NamedTuple):
    """A house template: the file itself, what its places say (None: not known), and how to tell what went otherwise."""

    file: bytes
    words: Mapping[str, str | None]
    tell: Callable[[Bilingual], None]

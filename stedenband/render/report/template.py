"""A Word template as it is handed to the writer of Word files; without python-docx, so that any command can load it."""

from collections.abc import Mapping
from typing import NamedTuple


class Template(NamedTuple):
    """A house template: the file itself, and what its places say (None: not known)."""

    file: bytes
    words: Mapping[str, str | None]

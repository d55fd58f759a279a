"""Reading a file of data once, however often the program is asked for it: for tests that are not about reading."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from stedenband.loading.data_file import DataFile, read_path
from stedenband.loading.parsed_files import ParsedFiles
from stedenband.parsing.reader import locate

_locate = cache(locate)


@cache
def _read(home: str, path: Path, data: bytes) -> DataFile:
    return read_path(home, path)


def _read_path(home: str, path: Path) -> DataFile:
    return _read(home, path, path.read_bytes()) if path.is_file() else read_path(home, path)


def _read_paths(parsed: ParsedFiles) -> Iterator[tuple[str, DataFile]]:
    return ((home, _read_path(home, path)) for home, path in parsed.paths.items())


def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program read a file again only when it has changed."""
    monkeypatch.setattr("stedenband.loading.loader.read_path", _read_path)
    monkeypatch.setattr("stedenband.loading.loader.read_paths", _read_paths)
    monkeypatch.setattr("stedenband.loading.data_file.locate", _locate)

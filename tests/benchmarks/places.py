"""The registers and the schema that the benchmarks read, generated on first use (cached_property)."""

from functools import cached_property
from pathlib import Path

from stedenband.cli.run.schema import schema_text
from tests.benchmarks.listing import make_listing
from tests.benchmarks.registers import COUNTRY, TEN_COUNTRIES, make_register


class Places:
    """A folder with what is measured."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def country(self) -> Path:
        """A register as large as the Netherlands."""
        return self._register(COUNTRY)

    @cached_property
    def ten_countries(self) -> Path:
        """A register ten times as large."""
        return self._register(TEN_COUNTRIES)

    @cached_property
    def empty(self) -> Path:
        """A register without files, to import into."""
        folder = self._folder / "empty"
        folder.mkdir()
        return folder

    @cached_property
    def listing(self) -> Path:
        """A table of 10,000 bonds."""
        path = self._folder / "listing.csv"
        make_listing(path)
        return path

    @cached_property
    def schema(self) -> Path:
        """Our own JSON Schema."""
        path = self._folder / "schema.json"
        path.write_text(schema_text("2020-12"), encoding="utf-8")
        return path

    def _register(self, files: int) -> Path:
        folder = self._folder / str(files)
        make_register(folder, files)
        return folder


def size_of(register: Path) -> int:
    """The bytes of all its files."""
    return sum(path.stat().st_size for path in register.glob("*.yaml"))

"""The sites that these tests read, each made once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, run_process
from tests.naughty import every_string, strings
from tests.naughty.places import packed
from tests.naughty.registers import twins

ON = ("--on", "2026-01-01")
BASE, CONTACT = "https://voorbeeld.nl/banden", "https://voorbeeld.nl/meld"
FILES = 7  # in which each naughty string that a line takes stands at least once
Make = Callable[..., Path]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    def made(*arguments: str, data: Path = DATA, code: int = 0) -> Path:
        site = tmp_path_factory.mktemp("site") / "public"
        run = run_process("--data", str(data), "site", "-o", str(site), *ON, *arguments)
        assert run.code == code, run.err
        return site

    return made


@pytest.fixture(scope="session")
def site(make: Make) -> Path:
    """The site of the frozen register, without an address."""
    return make()


@pytest.fixture(scope="session")
def published(make: Make) -> Path:
    """The same with an address, and where mistakes are reported."""
    return make("--url", BASE, "--contact", CONTACT, "--since", "2010-01-01")


@pytest.fixture(scope="session")
def both(make: Make, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of a naughty register, and that of its harmless twin."""
    texts = strings()["sharp"]
    files = [*packed(texts, len(texts)), *packed(every_string(), FILES)]
    made = twins(tmp_path_factory.mktemp("register"), files)
    # Fault is found with the texts themselves, so both end with 1.
    return make(data=made.naughty, code=1), make(data=made.harmless, code=1)

"""The sites that these tests read, each made once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, run_process

ON = ("--on", "2026-01-01")
BASE, CONTACT = "https://voorbeeld.nl/banden", "https://voorbeeld.nl/meld"
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

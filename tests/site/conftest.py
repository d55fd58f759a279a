"""The sites that these tests read, each made once for all workers of pytest-xdist."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import DATA, run_forked, slow
from tests.naughty import every_string, strings
from tests.naughty.places import packed
from tests.naughty.registers import twins

ON = ("--on", "2026-01-01")
BASE, CONTACT = "https://voorbeeld.nl/banden", "https://voorbeeld.nl/meld"
FILES = 7  # in which each naughty string that a line takes stands at least once
Make = Callable[..., Path]


@contextmanager
def _shared(tmp_path_factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """A folder by its name, the same in each worker, which one at a time has to itself."""
    base = tmp_path_factory.getbasetemp()
    of_all = "PYTEST_XDIST_WORKER" in os.environ and sys.platform != "win32"
    folder = (base.parent if of_all else base) / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        if sys.platform != "win32":
            from fcntl import LOCK_EX, flock  # noqa: PLC0415  # not there on Windows

            flock(lock, LOCK_EX)
        yield folder


def _site(folder: Path, *arguments: str, data: Path = DATA, code: int = 0, inside: str = "") -> Path:
    """The site in a folder, made unless another worker did."""
    site = folder / "public"
    if not site.exists():  # the command puts it there in one piece
        (run,) = run_forked(["--data", str(data), "site", "-o", str(site), *ON, *arguments], inside=inside)
        assert run.code == code, run.err
    return site


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    def made(*arguments: str, data: Path = DATA, code: int = 0) -> Path:
        return _site(tmp_path_factory.mktemp("site"), *arguments, data=data, code=code, inside=_SOME_PAGES)

    return made


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the frozen register, without an address."""
    with _shared(tmp_path_factory, "plain-site") as folder:
        return _site(folder)


@pytest.fixture(scope="session", params=["some", slow("all")])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an address, and where mistakes are reported; of the municipalities without a file some or all."""
    inside = _SOME_PAGES if request.param == "some" else ""
    with _shared(tmp_path_factory, f"published-site-{request.param}") as folder:
        return _site(folder, "--url", BASE, "--contact", CONTACT, "--since", "2010-01-01", inside=inside)


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of a naughty register, and that of its harmless twin."""
    with _shared(tmp_path_factory, "twin-sites") as folder:
        naughty, harmless = folder / "naughty", folder / "harmless"
        if not naughty.exists():
            texts = strings()["sharp"]
            twins(folder, [*packed(texts, len(texts)), *packed(every_string(), FILES)])
        # Fault is found with the texts themselves, so both end with 1.
        return _of_twin(naughty), _of_twin(harmless)


def _of_twin(data: Path) -> Path:
    folder = data.with_name(f"{data.name}-site")
    folder.mkdir(exist_ok=True)
    return _site(folder, data=data, code=1, inside=_FEW_PAGES)


# Leaves out all but some of the pages of municipalities without a file, which are a thousand: it keeps those whose code
# ends in 0, both that are called Bergen, and Leiden.
_SOME_PAGES = """
from stedenband.places.municipalities import municipalities
from stedenband.register import without_file
from stedenband.reports.site import context
every, listings, listings_of = context.with_all_municipalities, without_file.listings, without_file.listings_of
named = ("Bergen", "Leiden")
codes = {code for code, one in municipalities().items() if code.endswith("0") or one.usual_name.startswith(named)}
def some(register, **given):
    added = [it for it in every(register, **given).municipalities.items() if it[0] not in register.municipalities]
    return register.extended({home: one for home, one in added if one.ids.code in codes}, [])
without_file.listings = lambda: tuple(one for one in listings() if one.home in codes)
without_file.listings_of = lambda code: listings_of(code) if code in codes else ()
context.with_all_municipalities = some
"""

# Leaves out the pages of municipalities without a file, which are a thousand and hold none of the register's texts.
_FEW_PAGES = """
from stedenband.register import without_file
from stedenband.reports.site import context
without_file.listings = without_file.listings_of = lambda *_: ()
context.with_all_municipalities = lambda register, **_: register
"""

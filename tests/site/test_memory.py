"""The site of a large register is made within the memory of some pages: none stays behind when it is written."""

import gc
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.register.register import Register
from stedenband.register.without_file import with_all_municipalities as whole_of
from stedenband.render.site import site
from stedenband.render.site.pages import SiteSettings
from stedenband.reports.site import context
from tests.conftest import DATA, slow

ON = date(2026, 1, 1)
MOST = 10_000  # objects; with its pages left behind a site of the frozen register leaves 209,467


@pytest.fixture(scope="module")
def register() -> Register:
    return load(DataFolder(DATA, "option"), LintOptions(ON)).register


@pytest.fixture
def _no_collection() -> Iterator[None]:
    """As the program runs (`__main__`)."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def _one_in_ten(register: Register, **given: bool) -> Register:
    """With one of each ten municipalities that have no file."""
    added = whole_of(register, **given).municipalities
    homes = [home for home in added if home not in register.municipalities][::10]
    return register.extended({home: added[home] for home in homes}, [])


@pytest.mark.usefixtures("_no_collection")
@pytest.mark.parametrize(("every", "pages"), [(False, 700), slow(True, 1000)])
def test_no_page_is_left_in_memory(
    every: bool, pages: int, register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def here(work: Callable[[Any], Any], chunks: Iterable[Any]) -> Iterator[Any]:
        return map(work, chunks)

    monkeypatch.setattr(site, "divided", here)
    if not every:
        monkeypatch.setattr(context, "with_all_municipalities", _one_in_ten)
    found = site.write_site(tmp_path / "public", site.SiteOptions(register, ON, ON, (), ()), SiteSettings())
    assert found.written > pages
    assert gc.collect() < MOST

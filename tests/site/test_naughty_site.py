"""Every naughty string, in every text field, through every page: a page has the elements of its harmless twin."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.naughty import every_string, strings
from tests.naughty.places import packed
from tests.naughty.readers import UNSEEN
from tests.naughty.registers import twins
from tests.site.conftest import Make
from tests.site.reader import PageRead, local, pages

FILES = 7


@pytest.fixture(scope="module")
def both(make: Make, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of a naughty register, and that of its harmless twin."""
    texts = strings()["sharp"]
    files = [*packed(texts, len(texts)), *packed(every_string(), FILES)]
    made = twins(tmp_path_factory.mktemp("register"), files)
    # Fault is found with the texts themselves, so both end with 1.
    return make(data=made.naughty, code=1), make(data=made.harmless, code=1)


def _elements(page: PageRead) -> Counter[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, but for the lines of a label in a picture."""
    shown = (one for one in page.elements if local(one) not in {"text", "#comment"})
    return Counter((local(one), tuple(sorted(set(one.attrib) - {"id", "role"}))) for one in shown)


def _pairs(both: tuple[Path, Path]) -> Iterator[tuple[PageRead, PageRead]]:
    naughty, harmless = both
    assert [page.name for page in pages(naughty)] == [page.name for page in pages(harmless)]
    return (
        (page, PageRead(harmless, page.name))
        for page in pages(naughty)
        if "stout-" in page.name or "/" not in page.name
    )


def test_no_text_makes_an_element_or_an_attribute(both: tuple[Path, Path]) -> None:
    differ = {page.name: _elements(page) - _elements(twin) for page, twin in _pairs(both)}
    assert {name: found for name, found in differ.items() if found} == {}


def test_no_address_acts(both: tuple[Path, Path]) -> None:
    for page, _ in _pairs(both):
        for address in page.addresses:
            scheme = address.partition(":")[0] if ":" in address.partition("/")[0] else ""
            assert scheme in {"", "http", "https", "mailto"}, (page.name, address)


def test_nothing_unseen_reaches_a_page(both: tuple[Path, Path]) -> None:
    for page, _ in _pairs(both):
        assert UNSEEN.findall(page.text) == [], page.name


def test_every_file_for_programs_is_sound(both: tuple[Path, Path]) -> None:
    for site in both:
        script = (site / "data.js").read_text(encoding="utf-8")
        assert script.count("\n") == 1 and "<" not in script

"""Every naughty string, in every text field, through every page: a page has the elements of its harmless twin."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.naughty.readers import UNSEEN
from tests.site.reader import PageRead, local, pages, read_page


def _elements(page: PageRead) -> Counter[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, but for the lines of a label in a picture.

    Nor for what a page in English quotes in Dutch: whether a text is a name or words to quote hangs on its letters.
    """
    shown = (one for one in page.elements if local(one) not in {"text", "#comment"})
    found = Counter((local(one), tuple(sorted(set(one.attrib) - {"id", "role"}))) for one in shown)
    del found["span", ("lang",)]
    return found


def _pairs(both: tuple[Path, Path]) -> Iterator[tuple[PageRead, PageRead]]:
    naughty, harmless = both
    assert [page.name for page in pages(naughty)] == [page.name for page in pages(harmless)]
    return (
        (page, read_page(harmless, page.name))
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

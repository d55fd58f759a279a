"""A report as a web page, and its picture as SVG: what a reader, a screen reader and a printer find in it."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from stedenband.render.report.html import as_html
from stedenband.render.report.svg import as_svg
from stedenband.reports.values import Note, Paragraph, Part, Phrase, Report, Timeline
from stedenband.text import Language
from tests.render.hand_made import HOSTILE, PATTERNS, SHOWN, hostile, report, table, timeline

SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "rect", "path", "circle"}
OURS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section", "h1", "h2", "h3", "p", "ul",
    "ol", "li", "a", "sup", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure",
    "figcaption", "details", "summary", "svg", "desc", "defs", "pattern", "rect", "path", "circle", "text",
}  # fmt: skip


class Page(HTMLParser):
    """The elements of a page, with their attributes and the text directly in them; an unclosed one fails."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[tuple[str, list[str]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        texts: list[str] = []
        self.elements.append((tag, dict(attrs), texts))
        if tag not in VOID:
            self.open.append((tag, texts))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, texts in self.open:
            texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes, _ in self.elements if name == tag]

    def texts(self, *tags: str) -> list[str]:
        return ["".join(texts) for name, _, texts in self.elements if name in tags]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_names_its_language_and_its_title(language: Language) -> None:
    page = Page(as_html(report(language)))
    assert page.all("html") == [{"lang": language}]
    assert page.texts("title")[0] == page.texts("h1")[0] == "Stand van zaken"


def test_words_of_the_page_itself_are_in_its_language() -> None:
    dutch, english = as_html(report("nl")), as_html(report("en"))
    assert 'aria-label="Bron 1"' in dutch and 'aria-label="Source 1"' in english
    assert "terug naar de tekst bij bron 1" in dutch and "back to the text at source 1" in english
    assert "begin onbekend" in dutch and "beginning unknown" in english


def test_headings_go_down_a_level_at_a_time() -> None:
    page = Page(as_html(report()))
    levels = [int(tag[1]) for tag, _, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.texts("h3") == ["Almelo – Preston"]


def test_the_first_column_and_the_first_row_of_a_table_head_it() -> None:
    page = Page(as_html(report("nl", Part("k", "K", (table(),)))))
    assert page.texts("caption") == ["Overzicht"]
    assert [scope["scope"] for scope in page.all("th")] == ["col"] * 3 + ["row"] * 2
    assert page.texts("td") == ["cel 0.1", "cel 0.2", "cel 1.1", "cel 1.2"]


def test_on_a_phone_a_row_of_a_wide_table_is_a_card_whose_cells_say_what_they_are() -> None:
    page = Page(as_html(report("nl", Part("k", "K", (table(1, 3), table(1, 4))))))
    assert [one.get("class") for one in page.all("table")] == [None, "cards"]
    assert [one["data-heading"] for one in page.all("td")] == [f"kolom {at}" for at in (1, 2, 1, 2, 3)]
    style = page.texts("style")[0]
    assert "content: attr(data-heading)" in style[style.index("max-width: 48rem") : style.index("@media print")]


def test_what_is_drawn_as_cards_is_still_a_table_to_a_screen_reader() -> None:
    page = Page(as_html(report("nl", Part("k", "K", (table(1, 4),)))))
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    assert all(one["role"] == role for tag, role in roles.items() for one in page.all(tag))
    assert [one["role"] for one in page.all("th")] == ["columnheader"] * 4 + ["rowheader"]


@pytest.mark.parametrize(("language", "hint"), [("nl", "schuif opzij"), ("en", "scroll sideways")])
def test_a_picture_that_is_wider_than_a_phone_says_how_to_see_the_rest(language: Language, hint: str) -> None:
    page = Page(as_html(report(language, Part("k", "K", (timeline(),)))))
    assert sum(hint in text for text in page.texts("p")) == 1


def test_the_contents_lead_to_each_municipality_that_a_part_is_about() -> None:
    inner = tuple(Part(name, f"{home} – {name}", (), (), home) for home, name in (("A", "b"), ("A", "c"), ("D", "e")))
    every = tuple(Part(f"k{at}", f"K{at}", (), inner if at == 2 else ()) for at in range(4))
    text = as_html(report("nl", *every))
    nav = text[text.index("<nav") : text.index("</nav>")]
    assert re.findall('href="#([^"]*)">([^<]*)<', nav) == [
        ("deel-1", "K0"), ("deel-2", "K1"), ("deel-3", "K2"), ("deel-3-1", "A"), ("deel-3-3", "D"), ("deel-4", "K3"),
        ("bronnen", "Bronnen"),
    ]  # fmt: skip
    assert '<h3 id="deel-3-3">D – e</h3>' in text


def test_the_contents_of_one_municipality_lead_to_each_inner_part() -> None:
    text = as_html(report())
    assert '<a href="#deel-3-1">Almelo – Preston</a>' in text and '<h3 id="deel-3-1">Almelo – Preston</h3>' in text


def test_prose_in_another_language_is_read_aloud_in_that_language() -> None:
    mixed = Paragraph((Phrase("Since 1948."), Phrase("Om te verzoenen.", (1,), "nl"), Phrase("All.", (), "en")))
    text = as_html(report("en", Part("k", "K", (mixed,))))
    assert 'Since 1948. <span lang="nl">Om te verzoenen.</span><sup><a href="#bron-1"' in text
    assert "</sup> All.</p>" in text


def test_what_may_be_wider_than_a_phone_scrolls_by_keyboard_under_a_name_of_its_own() -> None:
    same = Part("k", "K", (table(), table(), timeline()))
    regions = [one for one in Page(as_html(report("nl", same))).all("div") if one.get("role") == "region"]
    assert [one["tabindex"] for one in regions] == ["0"] * 3
    assert [one["aria-label"] for one in regions] == [
        "Tabel 1: Overzicht",
        "Tabel 2: Overzicht",
        "Afbeelding 1: Door de jaren",
    ]


def test_every_link_in_a_page_leads_somewhere_and_no_name_is_given_twice() -> None:
    page = Page(as_html(report()))
    names = [attributes["id"] for _, attributes, _ in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    inside = [one["href"] for one in page.all("a") if (one["href"] or "").startswith("#")]
    assert inside and {href[1:] for href in inside if href} <= set(names)


def test_a_note_is_linked_from_the_text_and_back_to_where_it_was_first_named() -> None:
    text = as_html(report())
    assert text.count('id="naar-1"') == 1 and text.count('href="#naar-1"') == 1
    assert '<a href="#bron-2" aria-label="Bron 2">2</a>' in text
    assert 'href="#naar-3"' not in text  # nothing in the text refers to it


def test_notes_keep_the_numbers_that_the_text_gives_them() -> None:
    notes = (Note(4, "Vier."), Note(7, "Zeven."))
    assert [one["value"] for one in Page(as_html(report(notes=notes))).all("li") if "value" in one] == ["4", "7"]


def test_a_number_without_a_note_is_no_link() -> None:
    page = as_html(report(notes=()))
    assert "#bron-" not in page and "Bronnen" not in page
    assert "Sinds 1948.<sup>1, 2</sup>" in page


def test_only_an_address_on_the_web_becomes_a_link() -> None:
    away = [one["href"] for one in Page(as_html(hostile())).all("a") if not (one["href"] or "").startswith("#")]
    assert away == [f"https://a.example/{SHOWN}"]
    assert "javascript:alert(1)" in as_html(hostile())  # it can be read


def test_nothing_in_the_data_becomes_markup() -> None:
    text = as_html(hostile())
    page = Page(text)
    assert {tag for tag, _, _ in page.elements} <= OURS
    assert page.texts("h1") == [SHOWN] and page.texts("caption") == [SHOWN]
    assert not set(text) & set("\u202e\ufffe\uffff\x1b\x00\u200b\ud800")


def test_a_page_needs_nothing_from_elsewhere() -> None:
    text = as_html(report())
    page = Page(text)
    policy = next(one["content"] for one in page.all("meta") if one.get("http-equiv"))
    assert policy and policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert not any({"src", "onclick", "onload"} & attributes.keys() for _, attributes, _ in page.elements)
    assert "url(" not in page.texts("style")[0] and "@import" not in text


def test_on_paper_heads_of_tables_come_back_and_rows_stay_whole() -> None:
    style = Page(as_html(report())).texts("style")[0]
    paper = style[style.index("@media print") :]
    for rule in ("size: A4", "display: table-header-group", "break-inside: avoid"):
        assert rule in paper


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 reckons it."""
    lights = []
    for colour in (one, other):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        lights.append(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def test_all_writing_stands_out_from_its_ground() -> None:
    colours = dict(re.findall(r"--(\w+): (#\w{6})", as_html(report())))
    assert all(
        contrast(colours[ink], ground) >= 4.5
        for ink in ("ink", "soft", "link")
        for ground in ("#ffffff", colours["tint"])
    )
    inks = set(re.findall(r"<text[^>]* fill=\"(#\w{6})\"", as_svg(timeline(), "nl")))
    assert inks and all(contrast(ink, "#ffffff") >= 4.5 for ink in inks)


def test_what_a_picture_shows_can_be_read_and_a_long_one_is_cut_between_pages() -> None:
    page = Page(as_html(report("nl", Part("k", "K", (timeline(45),)))))
    assert page.texts("details")[0].split("\n")[2] == "Preston: actief, sinds 1948."
    assert len(page.all("svg")) == 3
    assert [text for text in page.texts("title") if text.startswith("Door")] == [
        "Door de jaren (1/3)",
        "Door de jaren (2/3)",
        "Door de jaren (3/3)",
    ]


def test_a_part_without_blocks_is_a_heading() -> None:
    assert "<h2" in as_html(report("nl", Part("k", "Leeg")))


def test_two_pages_of_the_same_report_are_the_same() -> None:
    assert as_html(report()) == as_html(report())


def drawn(picture: Timeline, language: Language = "nl") -> ElementTree.Element:
    return ElementTree.fromstring(as_svg(picture, language))  # noqa: S314


def test_a_picture_stands_on_its_own_with_a_title_and_a_description() -> None:
    root = drawn(timeline())
    title = root.find(f"{SVG}title")
    assert root.get("role") == "img" and title is not None
    assert title.get("id") == root.get("aria-labelledby") and title.text == "Door de jaren"
    assert root.findtext(f"{SVG}desc") == "Preston: actief, sinds 1948."


def test_every_status_has_a_pattern_of_its_own_and_a_word_in_the_legend() -> None:
    root = drawn(timeline())
    tiles = {ElementTree.tostring(one).split(b">", 1)[1] for one in root.iter(f"{SVG}pattern")}
    thin = 1  # what has ended is white as the page, and drawn thin
    assert len(tiles) >= len(PATTERNS) - thin
    words = {one.text for one in root.iter(f"{SVG}text")}
    assert {f"stand {pattern}" for pattern in PATTERNS} <= words


def test_a_bar_is_drawn_in_its_years_with_a_sign_at_an_open_end() -> None:
    root = drawn(timeline())
    bars = [one for one in root.iter(f"{SVG}rect") if "-active" in one.get("fill", "")]
    years = {one.text: float(one.get("x", "")) for one in root.iter(f"{SVG}text") if (one.text or "").isdigit()}
    year = (years["2020"] - years["1950"]) / 70
    second = bars[1]
    assert float(second.get("x", "")) == pytest.approx(years["1950"], abs=0.2)
    assert float(second.get("width", "")) == pytest.approx(75.5 * year, abs=0.3)
    assert {"…", "begin onbekend", "duurt voort"} <= {one.text for one in root.iter(f"{SVG}text")}


def test_a_picture_of_nothing_is_still_a_picture() -> None:
    empty = timeline()._replace(bars=(), legend=())
    root = drawn(empty._replace(text="Er is niets."))
    assert root.tag == f"{SVG}svg"
    assert [one.text for one in root.iter(f"{SVG}text")] == ["Er is niets."]


def test_nothing_in_the_data_becomes_a_part_of_the_picture() -> None:
    picture = next(block for part in hostile().parts for block in part.blocks if isinstance(block, Timeline))
    root = drawn(picture)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= OURS
    assert root.findtext(f"{SVG}title") == SHOWN
    assert HOSTILE not in as_svg(picture, "nl")


def test_a_long_name_is_wrapped_and_not_cut() -> None:
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch en omstreken"
    picture = timeline()
    root = drawn(picture._replace(bars=(picture.bars[0]._replace(label=name),)))
    texts = "".join(one.text or "" for one in root.iter(f"{SVG}text"))
    assert name.replace(" ", "") in texts.replace(" ", "")


def test_a_cell_of_only_notes_shows_them_on_the_line() -> None:
    only = table(1, 2)._replace(rows=((Phrase("Preston"), Phrase("", (1,))),))
    made: Report = report("nl", Part("k", "K", (only,)))
    assert re.search('<td [^>]*><span class="notes"><a href="#bron-1"', as_html(made))

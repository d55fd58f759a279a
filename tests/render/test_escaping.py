"""Text from the data is made inert: what nobody would see is named, and what could act is only text."""

import pytest

from stedenband.render.escaping import markdown, spreadsheet, visible

SHOWN = {
    "Toruń, 日本 \U0001f3d8": "Toruń, 日本 \U0001f3d8",
    "een\ntwee\r\tdrie": "een twee  drie",
    "\x1b[31m \x9b31m \x7f": "<U+001B>[31m <U+009B>31m <U+007F>",
    "\u202e\u2066\u200b\ufeff\xad": "<U+202E><U+2066><U+200B><U+FEFF><U+00AD>",
    "\ufffe\uffff\ud800": "<U+FFFE><U+FFFF><U+D800>",
    "a\U000e0041b": "a<U+E0041>b",
    "a\U000e0100b": "a<U+E0100>b",  # a variation selector: printable, says Python, and just as fit to hide a text in
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.items())
def test_what_is_unseen_is_named_and_a_line_stays_one(text: str, shown: str) -> None:
    assert visible(text) == shown


CELLS = {
    "=1+1": "'=1+1",
    "+31": "'+31",
    "-1": "'-1",
    "@SUM(A1)": "'@SUM(A1)",
    "  =1+1": "  '=1+1",
    "\u00a0=1+1": "\u00a0'=1+1",
    "＝1+1": "'＝1+1",
    "＋1": "'＋1",
    "－1": "'－1",
    "＠SUM(A1)": "'＠SUM(A1)",
    "Preston; =1+1;@SUM(A1)": "Preston; '=1+1;'@SUM(A1)",
    "1 + 1 = 2, a@b, -": "1 + 1 = 2, a@b, -",
    "Preston; Iserlohn": "Preston; Iserlohn",
    "": "",
}


@pytest.mark.parametrize(("text", "cell"), CELLS.items())
def test_no_spreadsheet_takes_a_cell_for_a_formula_also_where_a_semicolon_parts_cells(text: str, cell: str) -> None:
    assert spreadsheet(text) == cell


MARKED = {
    "a | b": r"a \| b",
    r"\| *x* _y_ ~z~ `c` # !": r"\\\| \*x\* \_y\_ \~z\~ \`c\` \# \!",
    "[x](y) <b> &amp;": r"\[x\](y) &lt;b&gt; &amp;amp;",
    "https://example.org HTTP://x": r"https\://example.org HTTP\://x",
    "www.example.org WWW.x": r"www\.example.org WWW\.x",
    "info@example.org": "info@example.org",
    "Peildatum: 24 juni; om 12:30 uur.": "Peildatum: 24 juni; om 12:30 uur.",
}


@pytest.mark.parametrize(("text", "marked"), MARKED.items())
def test_no_character_marks_up_a_text_in_markdown_and_no_web_address_becomes_a_link(text: str, marked: str) -> None:
    assert markdown(text) == marked

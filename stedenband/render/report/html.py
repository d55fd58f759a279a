"""A report as one HTML page, for screen, phone and print (A4), without scripts or external resources.

Accessible by WCAG 2.2 AA: semantic headings and tables, notes with back links, wide tables that scroll by keyboard.
"""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from stedenband.render.escaping import visible
from stedenband.render.report.svg import as_svg
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.text import Bilingual

_CONTENTS = Bilingual("Inhoud", "Contents")
_TABLE = Bilingual("Tabel", "Table")
_PICTURE = Bilingual("Afbeelding", "Picture")
_SOURCE = Bilingual("Bron", "Source")
_BACK, _BACK_TO = Bilingual("terug", "back"), Bilingual("terug naar de tekst bij bron", "back to the text at source")
_IN_WORDS = Bilingual("De afbeelding in woorden", "The picture in words")

_PARTS_WITHOUT_CONTENTS = 3  # a page of no more parts needs no list of them
_BARS_OF_A_PAGE = 20  # a taller picture would be split by a page break
_SHORT_TABLE = 8  # rows that are kept together on paper
_ADDRESSES = ("http://", "https://")

_STYLE = Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def as_html(report: Report) -> str:
    """A report as a page of HTML, with text from the data escaped (no XSS) and only http(s) links."""
    return "\n".join(_Page(report).lines()) + "\n"


class _Page:
    """Sets one report; it counts tables and pictures, and remembers which notes the text has referred to."""

    def __init__(self, report: Report) -> None:
        self.report, self.language = report, report.language
        self.noted = {note.number for note in report.notes}
        self.referred: set[int] = set()
        self.tables = self.pictures = 0

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield f"<main>\n<header>\n<h1>{_text(self.report.title)}</h1>"
        yield from (f'<p class="lines">{_text(line)}</p>' for line in self.report.lines)
        yield "</header>"
        if len(self.report.parts) > _PARTS_WITHOUT_CONTENTS:
            yield from self._contents()
        for number, part in enumerate(self.report.parts, start=1):
            yield "<section>"
            yield from self._part(part, 2, f' id="deel-{number}"')
            yield "</section>"
        if self.report.notes:
            yield from self._notes()
        yield "</main>\n</body>\n</html>"

    def _head(self) -> Iterator[str]:
        yield f'<!doctype html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">'
        yield (
            '<meta http-equiv="Content-Security-Policy"'
            " content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
        )
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{_text(self.report.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>"

    def _contents(self) -> Iterator[str]:
        yield f'<nav aria-labelledby="inhoud">\n<h2 id="inhoud">{_CONTENTS.text(self.language)}</h2>\n<ul>'
        for number, part in enumerate(self.report.parts, start=1):
            yield f'<li><a href="#deel-{number}">{_text(part.heading)}</a></li>'
        if self.report.notes:
            yield f'<li><a href="#bronnen">{_text(self.report.notes_heading)}</a></li>'
        yield "</ul>\n</nav>"

    def _part(self, part: Part, level: int, name: str = "") -> Iterator[str]:
        yield f"<h{level}{name}>{_text(part.heading)}</h{level}>"
        for block, following in zip(part.blocks, (*part.blocks[1:], None), strict=False):
            yield from self._block(block, leads=isinstance(following, (Bullets, Table)))
        for inner in part.parts:
            yield from self._part(inner, min(level + 1, 6))

    def _block(self, block: Block, leads: bool) -> Iterator[str]:
        """A block; a paragraph that leads in a list or table stays with it on paper."""
        match block:
            case Paragraph(phrases):
                lead = ' class="lead"' if leads else ""
                yield f"<p{lead}>{' '.join(map(self._phrase, phrases))}</p>"
            case Bullets(items):
                yield "<ul>"
                yield from (f"<li>{self._phrase(item)}</li>" for item in items)
                yield "</ul>"
            case Table():
                yield from self._table(block)
            case Timeline():
                yield from self._timeline(block)

    def _phrase(self, phrase: Phrase) -> str:
        links = ", ".join(map(self._reference, phrase.notes))
        text = _text(phrase.text)
        if phrase.language and phrase.language != self.language:
            text = f'<span lang="{phrase.language}">{text}</span>'
        if not links:
            return text
        return f"{text}<sup>{links}</sup>" if phrase.text else f'<span class="notes">{links}</span>'

    def _reference(self, number: int) -> str:
        """The link to a note; the first to each note has a name, for the way back."""
        if number not in self.noted:
            return str(number)
        name = "" if number in self.referred else f' id="naar-{number}"'
        self.referred.add(number)
        label = f"{_SOURCE.text(self.language)} {number}"
        return f'<a href="#bron-{number}"{name} aria-label="{label}">{number}</a>'

    def _table(self, table: Table) -> Iterator[str]:
        self.tables += 1
        kind = "scroll short" if len(table.rows) <= _SHORT_TABLE else "scroll"
        label = f"{_TABLE.text(self.language)} {self.tables}: {_text(table.caption)}"
        yield f'<div class="{kind}" role="region" tabindex="0" aria-label="{label}">'
        yield f'<table style="--columns: {len(table.headings)}">'
        yield f"<caption>{_text(table.caption)}</caption>\n<thead>\n<tr>"
        yield from (f'<th scope="col">{_text(heading)}</th>' for heading in table.headings)
        yield "</tr>\n</thead>\n<tbody>"
        for head, *cells in table.rows:
            yield f'<tr>\n<th scope="row">{self._phrase(head)}</th>'
            yield from (f"<td>{self._phrase(cell)}</td>" for cell in cells)
            yield "</tr>"
        yield "</tbody>\n</table>\n</div>"

    def _timeline(self, timeline: Timeline) -> Iterator[str]:
        """A timeline as pictures that each fit on a page, and what they show in words."""
        yield f"<figure>\n<figcaption>{_text(timeline.caption)}</figcaption>"
        starts = range(0, len(timeline.bars), _BARS_OF_A_PAGE)
        for number, start in enumerate(starts, start=1):
            self.pictures += 1
            label = f"{_PICTURE.text(self.language)} {self.pictures}: {_text(timeline.caption)}"
            caption = f"{timeline.caption} ({number}/{len(starts)})" if len(starts) > 1 else timeline.caption
            shown = replace(timeline, caption=caption, bars=timeline.bars[start : start + _BARS_OF_A_PAGE], text="")
            yield f'<div class="scroll picture" role="region" tabindex="0" aria-label="{label}">'
            yield f"{as_svg(shown, self.language)}</div>"
        yield f"<details>\n<summary>{_IN_WORDS.text(self.language)}</summary>\n<p>{_text(timeline.text)}</p>"
        yield "</details>\n</figure>"

    def _notes(self) -> Iterator[str]:
        yield f'<section>\n<h2 id="bronnen">{_text(self.report.notes_heading)}</h2>\n<ol class="sources">'
        yield from map(self._note, self.report.notes)
        yield "</ol>\n</section>"

    def _note(self, note: Note) -> str:
        address = f" {_address(note.url)}" if note.url else ""
        back = ""
        if note.number in self.referred:
            back, label = _BACK.text(self.language), f"{_BACK_TO.text(self.language)} {note.number}"
            back = f' <a class="back" href="#naar-{note.number}" aria-label="{label}">{back}</a>'
        return f'<li id="bron-{note.number}" value="{note.number}">{_text(note.text)}{address}{back}</li>'


def _address(url: str) -> str:
    if not url.startswith(_ADDRESSES):
        return _text(url)
    return f'<a href="{_text(url)}" rel="noreferrer">{_text(url)}</a>'


def _text(text: str) -> str:
    return escape(visible(text))

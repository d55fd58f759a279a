"""A report as GitHub Flavored Markdown, with text from the data escaped."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from stedenband.render.escaping import markdown
from stedenband.render.lines import plain
from stedenband.render.report.bars import timeline_lines
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.text import Language

_WIDTH = 100
_LIST_START = re.compile(r"^(\d*)([-+.)])")
_URL_SAFE = ":/?#[]@!$&'()*+,;=%-._~"


def as_markdown(report: Report) -> str:
    """A report as Markdown: headings, tables, the bars as a block of text, and the notes as a numbered list."""
    return "\n\n".join(_pieces(report)) + "\n"


def _pieces(report: Report) -> Iterator[str]:
    yield f"# {markdown(report.title)}"
    yield from map(_running, report.lines)
    for part in report.parts:
        yield from _part(part, 2, report.language)
    if report.notes:
        yield f"## {markdown(report.notes_heading)}"
        yield "\n".join(map(_note, report.notes))


def _part(part: Part, level: int, language: Language, above: tuple[str, ...] = ()) -> Iterator[str]:
    """A part under the headings above it."""
    said = (*above, part.heading)
    if part.is_headed:
        yield f"{'#' * level} {markdown(part.heading)}"
    has_table = any(isinstance(block, Table) for block in part.blocks)
    for block in part.blocks:
        yield from _block(block, said, language, has_table=has_table)
    for inner in part.parts:
        yield from _part(inner, min(level + part.is_headed, 6), language, said)


def _block(block: Block, said: tuple[str, ...], language: Language, *, has_table: bool) -> Iterator[str]:
    """A block under headings, none of which a caption repeats; a table beside a picture says what that shows."""
    match block:
        case Paragraph(phrases):
            yield _inert_start(" ".join(map(_phrase, phrases)))
        case Bullets(items):
            yield "\n".join(f"- {_inert_start(_phrase(item))}" for item in items)
        case Table():
            if block.caption not in said:
                yield f"**{markdown(block.caption).strip()}**"
            yield _table(block)
        case Timeline():
            is_said = block.caption in said
            if not has_table:
                yield _running(block.text)
            yield _fenced([plain(line) for line in timeline_lines(block, _WIDTH, language=language, is_said=is_said)])


def _phrase(phrase: Phrase) -> str:
    return " ".join([*([markdown(phrase.text)] if phrase.text else []), *(rf"\[{note}\]" for note in phrase.notes)])


def _running(text: str) -> str:
    return _inert_start(markdown(text))


def _inert_start(marked: str) -> str:
    """Escape a list marker at the start of a paragraph: `1. May` and `- yes` stay text."""
    return _LIST_START.sub(r"\1\\\2", marked.strip())


def _table(table: Table) -> str:
    lines: list[Iterable[str]] = [map(markdown, table.headings), ["---"] * len(table.headings)]
    lines += [map(_phrase, row) for row in table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _fenced(lines: list[str]) -> str:
    """Lines as a fenced code block, its fence longer than any run of backticks in them."""
    text = "\n".join(lines)
    fence = "`" * (max([2, *map(len, re.findall("`+", text))]) + 1)
    return f"{fence}text\n{text}\n{fence}"


def _note(note: Note) -> str:
    address = f" <{quote(note.url, safe=_URL_SAFE, errors='replace')}>" if note.url else ""
    return f"{note.number}. {_running(note.text)}{address}"

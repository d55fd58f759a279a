"""What the pictures in SVG share: sizes, colours, their opening with a title and a description, and text."""

from collections.abc import Iterator
from html import escape

from stedenband.render.digest import digest
from stedenband.render.escaping import visible
from stedenband.text import Language

WIDTH, EDGE = 960, 20
LINE, LETTER, WRAP = 17, 7.4, 34  # the height of a line, the breadth of a letter, the letters of a label's line
BAR = 16
INK, GREY, FAINT = "#14263d", "#4b5866", "#d5dae0"


def named(sort: str, drawn: object) -> str:
    """The id of a picture, its own on a page: of what is drawn."""
    return f"{sort}-{digest(repr(drawn).encode(errors='surrogatepass'))[:8]}"


def opening(name: str, title: str, description: str, height: float, language: Language) -> Iterator[str]:
    """The opening of a picture, with its title, its description where it has one, and its ground."""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{language}"'
        f' aria-labelledby="{name}" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        ' font-family="system-ui, \'Segoe UI\', Arial, sans-serif" font-size="13">'
    )
    yield f'<title id="{name}">{_escaped(title)}</title>'
    if description:
        yield f"<desc>{_escaped(description)}</desc>"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'


def written(x: float, y: float, text: str, colour: str) -> str:
    """A line of text."""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}">{_escaped(text)}</text>'


def _escaped(text: str) -> str:
    return escape(visible(text))

"""Tables as columns of texts: for the terminal and a pipe, as Markdown and CSV; and rows as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any, NamedTuple

from stedenband.render.escaping import escaped, markdown, spreadsheet, visible
from stedenband.render.page import Page, is_ascii
from stedenband.render.widths import least, most, shared, text_width
from stedenband.text import Bilingual, Language

_GAP = 3  # columns between those of a table


class GridColumn(NamedTuple):
    """A column under its heading, of texts that are visible.

    `narrowest` is what it may be wrapped to, None where it never is; a `number` stands right; `styles` are those of the
    texts on a terminal.
    """

    heading: str
    texts: Sequence[str]
    narrowest: int | None = None
    number: bool = False
    styles: Sequence[str] | None = None

    @property
    def most(self) -> int:
        """The widest that it can use."""
        return most((self.heading, *self.texts))

    @property
    def least(self) -> int:
        """The narrowest that it may be."""
        return self.most if self.narrowest is None else least((self.heading, *self.texts), self.narrowest)


def print_grid(page: Page, columns: Sequence[GridColumn], dispensable: Iterable[str] = ()) -> list[str]:
    """Print columns as a table; on a narrow page those with these headings give way, the first to go first.

    Gives the headings of those that did, in the order of the columns.
    """
    headings = [column.heading for column in columns]
    widths = [column.most for column in columns]
    if _whole(widths) > page.width:
        columns = _fitting(columns, dispensable, page.width)
        bounds = [(column.least, column.most) for column in columns]
        room = page.width - _whole([0] * len(columns))
        _print_rich(page, columns, shared(bounds, room) or [None] * len(columns))
    elif page.is_terminal:
        _print_rich(page, columns, widths)
    else:
        page.file.write(_plain_text(columns, widths, "-" if is_ascii(page) else "─"))
    kept = {column.heading for column in columns}
    return [heading for heading in headings if heading not in kept]


def gave_way(headings: Sequence[str], elsewhere: Bilingual, language: Language) -> list[str]:
    """The line that says which columns gave way, and how to see them; none where none did."""
    listed = ", ".join(heading[:1].lower() + heading[1:] for heading in headings)
    told = Bilingual(
        f"Niet getoond bij deze breedte: {listed}. Wel te zien in een breder venster{elsewhere.nl}.",
        f"Not shown at this width: {listed}. Seen in a wider window{elsewhere.en}.",
    )
    return [told.text(language)] if headings else []


def _whole(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _fitting(columns: Sequence[GridColumn], dispensable: Iterable[str], width: int) -> Sequence[GridColumn]:
    for heading in dispensable:
        if _whole([column.least for column in columns]) <= width:
            break
        columns = [column for column in columns if column.heading != heading]
    return columns


def _print_rich(page: Page, columns: Sequence[GridColumn], widths: Sequence[int | None]) -> None:
    from stedenband.render.tables.rich_grid import rich_grid  # noqa: PLC0415 - Rich takes 25 ms; a pipe needs none

    page.print(rich_grid(columns, widths))


def _plain_text(columns: Sequence[GridColumn], widths: Sequence[int], rule: str) -> str:
    """The table as it is where nothing has to be wrapped or coloured: Rich takes a millisecond for each such row."""
    padded = [list(_padded(column, width)) for column, width in zip(columns, widths, strict=True)]
    heading, *lines = ((" " * _GAP).join(line).rstrip() for line in zip(*padded, strict=True))
    return "".join(f"{line}\n" for line in (heading, rule * _whole(widths), *lines))


def _padded(column: GridColumn, width: int) -> Iterator[str]:
    for text in (column.heading, *column.texts):
        seen = text.rstrip() if column.number else text  # as Rich sets what stands right
        spaces = " " * (width - text_width(seen))
        yield spaces + seen if column.number else seen + spaces


def markdown_grid(columns: Sequence[GridColumn]) -> str:
    """Columns as a Markdown table."""
    lines = [
        [markdown(column.heading) for column in columns],
        ["---:" if column.number else "---" for column in columns],
        *(map(markdown, line) for line in zip(*(column.texts for column in columns), strict=True)),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def csv_grid(keys: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Lines as CSV under those keys, no cell a formula."""
    import csv  # noqa: PLC0415 - half a millisecond, and most lists are tables

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([spreadsheet(visible(key)) for key in keys])
    writer.writerows([spreadsheet(visible(text)) for text in line] for line in lines)
    return out.getvalue()


def json_array(objects: Sequence[dict[str, Any]]) -> str:
    """Objects as one JSON array."""
    import json  # noqa: PLC0415 - 1 ms, and most lists are tables

    return escaped(json.dumps(objects, ensure_ascii=False, indent=2)) + "\n"


def json_lines(objects: Iterable[dict[str, Any]]) -> str:
    """Objects as JSON, one a line."""
    import json  # noqa: PLC0415 - likewise

    return "".join(escaped(json.dumps(one, ensure_ascii=False)) + "\n" for one in objects)

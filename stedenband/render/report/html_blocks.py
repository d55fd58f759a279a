"""What the pages of a report and of the site have in common: the parts, tables, pictures and sources of a report.

`blocks.html.jinja` sets them; everything from the data is escaped there.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from stedenband.render.escaping import visible
from stedenband.render.report.chart import chart_svg
from stedenband.render.report.quotations import passages
from stedenband.render.report.svg import as_svg
from stedenband.reports.values import Bullets, Chart, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.text import Bilingual, Language

SAY = {
    "contents": Bilingual("Inhoud", "Contents"),
    "table": Bilingual("Tabel", "Table"),
    "picture": Bilingual("Afbeelding", "Picture"),
    "source": Bilingual("Bron", "Source"),
    "back": Bilingual("terug", "back"),
    "back_to": Bilingual("terug naar de tekst bij bron", "back to the text at source"),
    "in_words": Bilingual("De afbeelding in woorden", "The picture in words"),
    "scroll": Bilingual(
        "De afbeelding is breder dan het scherm: schuif opzij voor de rest.",
        "The picture is wider than the screen: scroll sideways for the rest.",
    ),
}
_BARS_OF_A_PAGE = 20  # a taller picture would be split by a page break
_SHORT_TABLE = 8  # rows that are kept together on paper
_NARROW_TABLE = 3  # columns that fit on a phone
_ADDRESSES = ("http://", "https://")
SIZES = {"SHORT": _SHORT_TABLE, "NARROW": _NARROW_TABLE}
_BLOCKS = {"paragraph": Paragraph, "bullets": Bullets, "table": Table, "timeline": Timeline, "chart": Chart}


def words(language: Language) -> dict[str, str]:
    """What the blocks say themselves."""
    return {name: told.text(language) for name, told in SAY.items()}


@cache
def environment(*folders: Path) -> Environment:
    """Jinja with everything escaped, control characters shown, and a misspelt name an error; templates in folders."""
    made = Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent]), autoescape=True, undefined=StrictUndefined,
        finalize=_shown, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, auto_reload=False,
    )  # fmt: skip
    for name, kind in _BLOCKS.items():
        made.tests[name] = _is(kind)
    return made


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


class Page:
    """What the page of one report asks while it is set from top to bottom: numbers, links and drawings."""

    names_roles = True  # of tables and cells: older browsers forget them where a narrow screen shows rows as cards

    def __init__(self, report: Report) -> None:
        self.language = report.language
        self.noted = {note.number for note in report.notes}
        self.referred: set[int] = set()
        self.counted: Counter[str] = Counter()

    def next(self, what: str) -> int:
        """The number of the next table or picture."""
        self.counted[what] += 1
        return self.counted[what]

    def is_noted(self, number: int) -> bool:
        """Whether there is a note of that number, to link to."""
        return number in self.noted

    def refer(self, number: int) -> bool:
        """Whether this is the first reference to a note: it gets a name, for the way back."""
        is_first = number not in self.referred
        self.referred.add(number)
        return is_first

    def is_referred(self, number: int) -> bool:
        """Whether the text has referred to a note."""
        return number in self.referred

    def passages(self, text: str) -> Iterator[tuple[str, bool]]:
        """A text in turn as its own words and as what it quotes, which a report in English has in Dutch."""
        return passages(text, self.language)

    def link(self, _part: Part) -> str | None:
        """Where a part has a page of its own; in a report it has none."""
        return None

    def leads_to(self, _cell: Phrase) -> str | None:
        """Where the cell that heads a row has a page of its own; in a report it has none."""
        return None

    def is_address(self, url: str) -> bool:
        """Whether an address becomes a link."""
        return url.startswith(_ADDRESSES)

    def places(self, part: Part) -> list[tuple[str, int]]:
        """The municipalities that a part is about, with the inner part that each begins in; else its inner parts."""
        named: dict[str, int] = {}
        for number, inner in enumerate(part.parts, start=1):
            named.setdefault(inner.gemeente or inner.heading, number)
        return list(named.items())

    def drawings(self, timeline: Timeline) -> Iterator[Markup]:
        """A timeline as pictures that each fit on a page."""
        starts = range(0, len(timeline.bars), _BARS_OF_A_PAGE)
        for number, start in enumerate(starts, start=1):
            caption = f"{timeline.caption} ({number}/{len(starts)})" if len(starts) > 1 else timeline.caption
            shown = timeline._replace(caption=caption, bars=timeline.bars[start : start + _BARS_OF_A_PAGE], text="")
            yield Markup(as_svg(shown, self.language))  # noqa: S704 - escapes by itself

    def chart(self, chart: Chart) -> Markup:
        """A picture of bars."""
        return Markup(chart_svg(chart, self.language))  # noqa: S704 - escapes by itself

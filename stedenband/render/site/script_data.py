"""What the script of the home page searches, as a script itself: a page from `file://` may not fetch data."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stedenband.render.escaping import escaped
from stedenband.render.site import map as drawn
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.lines import homes_on_map
from stedenband.reports.site.pages import place_links
from stedenband.reports.site.values import BondLine, Link
from stedenband.text import fold


def script_data(context: SiteContext) -> bytes:
    """The bonds in the order of the table, and the pages of places, as `site.js` reads them."""
    homes = {link: number for number, link in enumerate(homes_on_map(context.lines))}
    data = {"bonds": [_bond(line, homes) for line in context.lines], "places": list(_places(context))}
    # `<` is escaped too, so that the text is harmless wherever it is copied to.
    text = escaped(json.dumps(data, ensure_ascii=False, separators=(",", ":"))).replace("<", "\\u003c")
    return f"window.stedenbanden={text};\n".encode()


def _bond(line: BondLine, homes: Mapping[Link, int]) -> Sequence[Any]:
    first, last = line.years
    return (
        line.words,
        " ".join(line.codes),
        line.province.code if line.province else "",
        line.status.code,
        line.kind.code if line.kind else "",
        " ".join(line.themes),
        first,
        last,
        drawn.lines(line.start, line.ends),
        drawn.dots(line.ends),
        homes.get(line.gemeente, -1),
    )


def _places(context: SiteContext) -> Iterator[tuple[str, str, str]]:
    for link, names in place_links(context):
        yield link.text, " ".join(dict.fromkeys(map(fold, names))), link.address or ""

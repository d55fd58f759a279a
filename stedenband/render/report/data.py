"""A report as JSON, and its tables as CSV."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from io import StringIO
from typing import Any

from stedenband.render.escaping import escaped, spreadsheet, visible
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase, Report, Table, Timeline


def as_json(report: Report) -> str:
    """A report as one JSON object; each block says its `type`."""
    data = asdict(report) | {"parts": [_part(part) for part in report.parts]}
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _part(part: Part) -> dict[str, Any]:
    return {
        "key": part.key,
        "heading": part.heading,
        "blocks": [_block(block) for block in part.blocks],
        "parts": [_part(inner) for inner in part.parts],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"type": "paragraph", **_values(block)}
        case Bullets():
            return {"type": "bullets", **_values(block)}
        case Table(caption, keys, headings, rows):
            columns = dict(zip(keys, headings, strict=True))
            by_key = [dict(zip(keys, map(_values, row), strict=True)) for row in rows]
            return {"type": "table", "caption": caption, "columns": columns, "rows": by_key}
        case Timeline():
            return {"type": "timeline", **asdict(block), "legend": dict(block.legend)}


def _values(block: Paragraph | Bullets | Phrase) -> dict[str, Any]:
    """The values of a block; a phrase names its language only where that is not the report's."""
    return asdict(block, dict_factory=lambda items: {key: value for key, value in items if value is not None})


def as_csv(report: Report) -> str:
    """The tables of a report under their keys; where there are several, each is begun by its caption."""
    tables = list(_tables(report.parts))
    return "\n".join(_csv(table, captioned=len(tables) > 1) for table in tables)


def _tables(parts: Iterable[Part]) -> Iterator[Table]:
    for part in parts:
        yield from (block for block in part.blocks if isinstance(block, Table))
        yield from _tables(part.parts)


def _csv(table: Table, captioned: bool) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if captioned:
        writer.writerow([_inert(table.caption)])
    writer.writerow(table.keys)
    writer.writerows([_cell(phrase) for phrase in row] for row in table.rows)
    return out.getvalue()


def _cell(phrase: Phrase) -> str:
    """The text alone; of a cell that has nothing but notes, their numbers."""
    return _inert(phrase.text or " ".join(f"[{number}]" for number in phrase.notes))


def _inert(text: str) -> str:
    return spreadsheet(visible(text))

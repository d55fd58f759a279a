"""A report as JSON."""

import json
from dataclasses import asdict
from typing import Any

from stedenband.render.escaping import escaped
from stedenband.reports.values import Block, Bullets, Chart, Paragraph, Part, Report, Table, Timeline


def as_json(report: Report) -> str:
    """A report as one JSON object; each block says its `type`."""
    return escaped(json.dumps(as_data(report), ensure_ascii=False, indent=2)) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """A report as dictionaries, lists and texts; each block says its `type`."""
    return _fields(report) | {"parts": [_part(part) for part in report.parts]}


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
            return {"type": "paragraph", **_fields(block)}
        case Bullets():
            return {"type": "bullets", **_fields(block)}
        case Table(caption, keys, headings, rows):
            columns = dict(zip(keys, headings, strict=True))
            by_key = [dict(zip(keys, map(_fields, row), strict=True)) for row in rows]
            return {"type": "table", "caption": caption, "columns": columns, "rows": by_key}
        case Timeline():
            return {"type": "timeline", **_fields(block), "legend": dict(block.legend)}
        case Chart():
            return {"type": "chart", **_fields(block)}


def _fields(value: Any) -> dict[str, Any]:
    """The fields of a data class, within it too; without the date and bonds of a phrase, whose text says them.

    The language of a phrase that is in that of the report, as most are, is left out too.
    """
    return asdict(value, dict_factory=lambda pairs: {name: one for name, one in pairs if _tells(name, one)})


def _tells(name: str, value: object) -> bool:
    return name not in ("date", "bonds") and (name, value) != ("language", None)

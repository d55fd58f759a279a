"""A report as JSON."""

import json
from typing import Any, NamedTuple

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


def _fields(value: NamedTuple) -> dict[str, Any]:
    """The fields of a value, those within it too, but for what others say: a phrase's date and bonds, a stretch's year.

    The language of a phrase that is in that of the report, as most are, is left out too.
    """
    return {name: _plain(one) for name, one in value._asdict().items() if _tells(name, one)}


def _plain(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return _fields(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _tells(name: str, value: object) -> bool:
    return name not in ("date", "bonds", "year") and (name, value) != ("language", None)

"""The open data of the site: every table in several formats, the files themselves, and what describes them."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, LeftOut, select
from stedenband.query.part_rows import Row
from stedenband.query.sorting import in_order
from stedenband.register.register import Register
from stedenband.render.formats import LISTS
from stedenband.render.tables.columns import keys
from stedenband.text import Bilingual
from stedenband.vocabulary.labels import Draft

_FOLDER = "data"
_DESCRIPTION = "datapackage.json"
_FILES = "stedenbanden-yaml.zip"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # of files in an archive: the same for the same data
_LICENCE = {"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0"}
_MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
TABLES: Mapping[str, Bilingual] = {
    "bonds": Bilingual("Stedenbanden", "Bonds"),
    "listed": Bilingual("Alleen vermeld: door niemand nagegaan", "Only listed: looked into by nobody"),
    "events": Bilingual("Activiteiten", "Events"),
    "committees": Bilingual("Comités", "Committees"),
    "roles": Bilingual("Rollen", "Roles"),
    "proposals": Bilingual("Voorstellen", "Proposals"),
    "municipalities": Bilingual("Gemeenten", "Municipalities"),
}
_ON_A_MAP = ("bonds", "listed", "municipalities")


def file_names() -> list[str]:
    """The files of the open data, as the page on them lists them."""
    return [*(f"{name}.{how}" for name in TABLES for how in _formats(name)), _FILES, _DESCRIPTION]


def _formats(name: str) -> tuple[str, ...]:
    return ("csv", "xlsx", "jsonl", *(("geojson",) if name in _ON_A_MAP else ()))


def table_files(register: Register, name: str, on: date) -> Iterator[tuple[str, bytes]]:
    """A table in each format, with its address; `register` has the municipalities without a file too."""
    table, rows = _rows(register, name, on)
    for how in _formats(name):
        made = LISTS[how].load()(table, rows, [], "nl", LeftOut())
        yield f"{_FOLDER}/{name}.{how}", made.encode() if isinstance(made, str) else made


def _rows(register: Register, name: str, on: date) -> tuple[Table, Sequence[Row]]:
    table = Table.BONDS if name == "listed" else Table(name)
    asked = [Filters(on, {"status": (Draft.LISTED.value,)} if name == "listed" else {})]
    asked += [Filters(on, missing=True)] if table is Table.MUNICIPALITIES else []
    return table, in_order([row for filters in asked for row in select(register, table, (), filters)], [])


def archive_file(paths: Iterable[Path]) -> tuple[str, bytes]:
    """The files themselves in an archive, with its address."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            archive.writestr(zipfile.ZipInfo(path.name, _LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return f"{_FOLDER}/{_FILES}", made.getvalue()


def description(sizes: Mapping[str, int], on: date, base: str | None) -> tuple[str, bytes]:
    """The description of a data package (Frictionless): each file with its form, size and columns; with its address.

    `sizes` are those of all files of the site, by address.
    """
    ours = {name: sizes[f"{_FOLDER}/{name}"] for name in file_names() if name != _DESCRIPTION}
    package: dict[str, Any] = {
        "name": "stedenbanden",
        "title": "Stedenbanden van Nederlandse en Vlaamse gemeenten",
        "profile": "data-package",
        "created": f"{on.isoformat()}T00:00:00Z",
        **({"homepage": base} if base else {}),
        "licenses": [_LICENCE],
        "resources": [_resource(name, size) for name, size in ours.items()],
    }
    return f"{_FOLDER}/{_DESCRIPTION}", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(name: str, size: int) -> dict[str, Any]:
    stem, _, how = name.rpartition(".")
    found: dict[str, Any] = {
        "name": name.replace(".", "-"),
        "title": TABLES[stem].nl if stem in TABLES else "De bestanden zelf (YAML)",
        "path": name,
        "type": "table" if how == "csv" else "file",
        "format": how,
        "mediatype": _MEDIA[how],
        "bytes": size,
        "licenses": [_LICENCE],
    }
    if how == "csv":
        table = Table.BONDS if stem == "listed" else Table(stem)
        fields = [{"name": key, "type": "string"} for key in keys(table)]
        found |= {"profile": "tabular-data-resource", "encoding": "utf-8", "schema": {"fields": fields}}
    return found

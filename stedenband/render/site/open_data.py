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
from stedenband.register.register import Register
from stedenband.render.formats import LISTS
from stedenband.render.tables.columns import keys
from stedenband.text import Bilingual
from stedenband.vocabulary.labels import Draft

FOLDER = "data"
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
_TITLES: Mapping[str, Bilingual] = {
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
    return [*(f"{name}.{how}" for name in _TITLES for how in _formats(name)), _FILES, "datapackage.json"]


def _formats(name: str) -> tuple[str, ...]:
    return ("csv", "xlsx", "jsonl", *(("geojson",) if name in _ON_A_MAP else ()))


def open_data(register: Register, on: date, paths: Iterable[Path], base: str | None) -> Iterator[tuple[str, bytes]]:
    """Each file of the open data with its address; `register` has the municipalities without a file too."""
    sizes: dict[str, int] = {}
    for name, data in (*_tables(register, on), (_FILES, _archive(paths))):
        sizes[name] = len(data)
        yield f"{FOLDER}/{name}", data
    yield f"{FOLDER}/datapackage.json", _described(sizes, on, base)


def _tables(register: Register, on: date) -> Iterator[tuple[str, bytes]]:
    for name in _TITLES:
        table, rows = _rows(register, name, on)
        for how in _formats(name):
            made = LISTS[how].load()(table, rows, [], "nl", LeftOut())
            yield f"{name}.{how}", made.encode() if isinstance(made, str) else made


def _rows(register: Register, name: str, on: date) -> tuple[Table, Sequence[Row]]:
    if name == "listed":
        return Table.BONDS, select(register, Table.BONDS, (), Filters(on, {"status": (Draft.LISTED.value,)}))
    table = Table(name)
    return table, select(register, table, (), Filters(on, missing=table is Table.MUNICIPALITIES))


def _archive(paths: Iterable[Path]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            archive.writestr(zipfile.ZipInfo(path.name, _LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _described(sizes: Mapping[str, int], on: date, base: str | None) -> bytes:
    """The description of a data package (Frictionless): each file with its form, size and columns."""
    package: dict[str, Any] = {
        "name": "stedenbanden",
        "title": "Stedenbanden van Nederlandse en Vlaamse gemeenten",
        "profile": "data-package",
        "created": f"{on.isoformat()}T00:00:00Z",
        **({"homepage": base} if base else {}),
        "licenses": [_LICENCE],
        "resources": [_resource(name, size) for name, size in sizes.items()],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(name: str, size: int) -> dict[str, Any]:
    stem, _, how = name.rpartition(".")
    found: dict[str, Any] = {
        "name": name.replace(".", "-"),
        "title": _TITLES[stem].nl if stem in _TITLES else "De bestanden zelf (YAML)",
        "path": name,
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

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
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.labels import Draft

_FOLDER = "data"
_DESCRIPTION = "datapackage.json"
_FILES = "stedenbanden-yaml.zip"
LICENCE = "LICENSE.txt"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # of files in an archive: the same for the same data
_LICENCE = {"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0"}
# Whom one names who takes over what is theirs: codes of municipalities, and where places lie.
_CREDITS = [
    {"title": "CBS (CC BY 4.0)", "path": "https://www.cbs.nl/"},
    {"title": "Statbel (CC BY 4.0)", "path": "https://statbel.fgov.be/"},
    {"title": "GeoNames (CC BY 4.0)", "path": "https://www.geonames.org/"},
    {"title": "Wikidata (CC0 1.0)", "path": "https://www.wikidata.org/"},
]
_LICENCE_TEXT = """\
Stedenbanden van Nederlandse en Vlaamse gemeenten
Town twinnings of Dutch and Flemish municipalities

Peildatum / as at: {date}

Deze gegevens zijn vrij te gebruiken (CC0 1.0). Wie de codes van gemeenten overneemt, noemt het CBS en Statbel; wie de
nummers en de ligging van plaatsen overneemt, noemt GeoNames (beide CC BY 4.0).
These data are free to use (CC0 1.0). Who takes over the codes of municipalities names Statistics Netherlands (CBS) and
Statbel; who takes over the numbers and locations of places names GeoNames (both CC BY 4.0).

https://creativecommons.org/publicdomain/zero/1.0/
https://creativecommons.org/licenses/by/4.0/
"""
_CLOSING = "Peildatum {date}. Vrij te gebruiken (CC0 1.0); zie LICENSE.txt."
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


_THEMSELVES = Bilingual(
    "De bestanden zelf (YAML), één per gemeente", "The files themselves (YAML), one for each municipality"
)
_DESCRIBED = Bilingual("Beschrijving van de tabellen (Frictionless)", "Description of the tables (Frictionless)")


def file_names(language: Language) -> list[tuple[str, list[str]]]:
    """The files of the open data, each with what it holds, as the page on them lists them."""
    tables = [(told.text(language), [f"{name}.{how}" for how in _formats(name)]) for name, told in TABLES.items()]
    return [*tables, (_THEMSELVES.text(language), [_FILES]), (_DESCRIBED.text(language), [_DESCRIPTION])]


def _formats(name: str) -> tuple[str, ...]:
    return ("csv", "xlsx", "jsonl", *(("geojson",) if name in _ON_A_MAP else ()))


def table_files(register: Register, name: str, on: date) -> Iterator[tuple[str, bytes]]:
    """A table in each format, with its address; `register` has the municipalities without a file too."""
    table, rows = _rows(register, name, on)
    for how in _formats(name):
        more = {"closing": [_CLOSING.format(date=on.isoformat())]} if how == "xlsx" else {}
        made = LISTS[how].load()(table, rows, [], "nl", LeftOut(), **more)
        yield f"{_FOLDER}/{name}.{how}", made if isinstance(made, bytes) else _marked(made, how, on).encode()


def _marked(made: str, how: str, on: date) -> str:
    """A table with the day that it is of and its licence: in each row, or once in the whole of GeoJSON."""
    mark = {"as_of": on.isoformat(), "licence": _LICENCE["name"]}
    inside = json.dumps(mark)[1:-1]
    if how == "geojson":
        return f"{{{inside},{made.removeprefix('{')}"
    lines = made.removesuffix("\n").split("\n") if made else []  # a row each: a line break in a cell became a space
    if how == "jsonl":
        return "".join(f"{line.removesuffix('}')}, {inside}}}\n" for line in lines)
    ends = (",".join(mark), *([",".join(mark.values())] * (len(lines) - 1)))
    return "".join(f"{line},{end}\n" for line, end in zip(lines, ends, strict=True))


def _rows(register: Register, name: str, on: date) -> tuple[Table, Sequence[Row]]:
    table = Table.BONDS if name == "listed" else Table(name)
    asked = [Filters(on, {"status": (Draft.LISTED.value,)} if name == "listed" else {})]
    asked += [Filters(on, missing=True)] if table is Table.MUNICIPALITIES else []
    return table, in_order([row for filters in asked for row in select(register, table, (), filters)], [])


def licence_file(on: date) -> tuple[str, bytes]:
    """What stands beside the open data and in the archive: the day, the licence, and whom to name; with its address."""
    return f"{_FOLDER}/{LICENCE}", _LICENCE_TEXT.format(date=on.isoformat()).encode()


def archive_file(paths: Iterable[Path], on: date) -> tuple[str, bytes]:
    """The files themselves in an archive with their licence, with its address."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            archive.writestr(zipfile.ZipInfo(path.name, _LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo(LICENCE, _LONG_AGO), licence_file(on)[1], zipfile.ZIP_DEFLATED)
    return f"{_FOLDER}/{_FILES}", made.getvalue()


def description(sizes: Mapping[str, int], on: date, base: str | None) -> tuple[str, bytes]:
    """The description of a data package (Frictionless): each file with its form, size and columns; with its address.

    `sizes` are those of all files of the site, by address.
    """
    names = [name for _, names in file_names("nl") for name in names if name != _DESCRIPTION]
    ours = {name: sizes[f"{_FOLDER}/{name}"] for name in names}
    package: dict[str, Any] = {
        "name": "stedenbanden",
        "title": "Stedenbanden van Nederlandse en Vlaamse gemeenten",
        "profile": "data-package",
        "created": f"{on.isoformat()}T00:00:00Z",
        **({"homepage": base} if base else {}),
        "licenses": [_LICENCE],
        "sources": _CREDITS,
        "resources": [_resource(name, size) for name, size in ours.items()],
    }
    return f"{_FOLDER}/{_DESCRIPTION}", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(name: str, size: int) -> dict[str, Any]:
    stem, _, how = name.rpartition(".")
    found: dict[str, Any] = {
        "name": name.replace(".", "-"),
        "title": TABLES[stem].nl if stem in TABLES else _THEMSELVES.nl,
        "path": name,
        "type": "table" if how == "csv" else "file",
        "format": how,
        "mediatype": _MEDIA[how],
        "bytes": size,
        "licenses": [_LICENCE],
    }
    if how == "csv":
        table = Table.BONDS if stem == "listed" else Table(stem)
        fields = [{"name": key, "type": "string"} for key in (*keys(table), "as_of", "licence")]
        found |= {"profile": "tabular-data-resource", "encoding": "utf-8", "schema": {"fields": fields}}
    return found

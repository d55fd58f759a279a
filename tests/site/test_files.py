"""What other programs read of the site: open data, agendas, feed, sitemap, and the data of its own script."""

import csv
import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geojson  # type: ignore[import-untyped]
import openpyxl
import pytest
import vobject  # type: ignore[import-untyped]

from tests.conftest import DATA, Command
from tests.site.conftest import BASE
from tests.site.reader import pages, read_page

ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ON = ("--on", "2026-01-01")
MARK = {"as_of": "2026-01-01", "licence": "CC0-1.0"}  # in every row, or once in the whole


@pytest.mark.parametrize("table", ["bonds", "events", "committees", "roles", "proposals"])
def test_the_tables_are_those_of_list(site: Path, table: str, stedenband: Command) -> None:
    folder = site / "data"
    told = csv.reader(io.StringIO(stedenband("list", table, *ON, "--format", "csv").out))
    found = list(csv.reader(io.StringIO((folder / f"{table}.csv").read_text(encoding="utf-8"))))
    assert [row[:-2] for row in found] == list(told)
    assert [tuple(row[-2:]) for row in found] == [tuple(MARK), *([tuple(MARK.values())] * (len(found) - 1))]
    rows = stedenband("list", table, *ON, "--format", "json").json
    lines = (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [row | MARK for row in rows]
    sheet = openpyxl.load_workbook(folder / f"{table}.xlsx").active
    assert sheet is not None and sheet.max_row >= len(rows)
    below = str(sheet.cell(sheet.max_row, 1).value)
    assert "2026-01-01" in below and "CC0" in below


def test_what_is_only_listed_is_apart_and_every_municipality_is_there(site: Path) -> None:
    listed = [json.loads(line) for line in (site / "data" / "listed.jsonl").read_text(encoding="utf-8").splitlines()]
    assert listed and {row["status"] for row in listed} == {"listed"}
    rows = list(csv.DictReader(io.StringIO((site / "data" / "municipalities.csv").read_text(encoding="utf-8"))))
    names = [(row["gemeente"], row["province"], row["country"]) for row in rows]
    assert {"Rotterdam", "Almelo", "Hasselt"} <= {name for name, _, _ in names}
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", ["bonds", "listed", "municipalities"])
def test_the_geojson_is_valid(site: Path, name: str) -> None:
    found = geojson.loads((site / "data" / f"{name}.geojson").read_text(encoding="utf-8"))
    assert found.is_valid and found["features"]
    assert MARK.items() <= found.items()


def test_the_archive_holds_the_files_as_they_are(site: Path) -> None:
    with zipfile.ZipFile(site / "data" / "stedenbanden-yaml.zip") as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    licence = found.pop("LICENSE.txt").decode()
    assert found == {path.name: path.read_bytes() for path in DATA.glob("*.yaml")}
    assert "CC0 1.0" in licence and "GeoNames" in licence and "2026-01-01" in licence
    assert licence == (site / "data" / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_package_tells_of_each_file_its_size_licence_and_columns(site: Path) -> None:
    package: dict[str, Any] = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    told = {one["path"]: one for one in package["resources"]}
    there = {path.name for path in (site / "data").iterdir()} - {"index.html", "datapackage.json"}
    assert told.keys() == there - {"LICENSE.txt"}
    assert {"GeoNames", "CBS", "Statbel"} <= {one["title"].partition(" ")[0] for one in package["sources"]}
    assert package["created"] == "2026-01-01T00:00:00Z"
    for name, one in told.items():
        assert one["bytes"] == (site / "data" / name).stat().st_size
        assert [licence["name"] for licence in one["licenses"]] == ["CC0-1.0"]
        if name.endswith(".csv"):
            head = (site / "data" / name).read_text(encoding="utf-8").splitlines()[0].split(",")
            assert [field["name"] for field in one["schema"]["fields"]] == head


def _entries(path: Path) -> list[str]:
    calendar = vobject.readOne(path.read_text(encoding="utf-8"))
    return [event.uid.value for event in calendar.contents.get("vevent", ())]


def test_the_agenda_of_each_municipality_is_part_of_the_whole(site: Path) -> None:
    every = _entries(site / "agenda.ics")
    assert len(every) == len(set(every)) > 0
    for path in site.rglob("*/agenda.ics"):
        if path.parent != site / "en":
            assert set(_entries(path)) <= set(every)
    assert len(_entries(site / "almelo" / "agenda.ics")) > 0


def test_the_feed_tells_the_changes_of_the_report(published: Path, stedenband: Command) -> None:
    report = stedenband("report", *ON, "--changes-since", "2010-01-01", "--format", "json").json
    told = {item["text"] for block in report["parts"][0]["blocks"] for item in block["items"]}
    root = ElementTree.parse(published / "feed.xml").getroot()  # noqa: S314 - ours
    entries = root.findall(f"{ATOM}entry")
    titles = [entry.findtext(f"{ATOM}title") for entry in entries]
    assert titles and set(titles) <= told
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True) and max(days) <= "2026-01-01T00:00:00Z"
    links = {link.attrib["href"] for entry in entries for link in entry.findall(f"{ATOM}link")}
    assert f"{BASE}/almelo/ejmiatsin/index.html" in links
    assert all((published / link.removeprefix(f"{BASE}/").partition("#")[0]).is_file() for link in links)
    assert root.findtext(f"{ATOM}id") == f"{BASE}/feed.xml" and root.findtext(f"{ATOM}author/{ATOM}name")


@pytest.mark.usefixtures("few_pages")
def test_the_feed_knows_from_git_when_the_register_first_told_a_change(tmp_path: Path, stedenband: Command) -> None:
    data, site, day = tmp_path / "data", tmp_path / "public", "2025-09-03T12:00:00Z"
    shutil.copytree(DATA, data)
    told = (data / "almelo.yaml").read_text(encoding="utf-8")
    start = told.index("  - id: ", told.index("\nevents:"))
    (data / "almelo.yaml").write_text(told[:start].rstrip().removesuffix("events:"), encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _commit(tmp_path, "2025-08-01T12:00:00Z")
    (data / "almelo.yaml").write_text(told, encoding="utf-8")
    _commit(tmp_path, day)
    assert stedenband("site", "-o", str(site), *ON, "--url", BASE, "--since", "2025-01-01", data=data).code == 0
    root = ElementTree.parse(site / "feed.xml").getroot()  # noqa: S314 - ours
    days = {one.findtext(f"{ATOM}title"): one.findtext(f"{ATOM}updated") for one in root.findall(f"{ATOM}entry")}
    # Of events of February and May git knows that they were first told in September.
    visits = [when for title, when in days.items() if title and "Iserlohn een bezoek" in title]
    assert visits == ["2025-09-03T00:00:00Z"]


def _git(folder: Path, *arguments: str, **more: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, env=os.environ | more)


def _commit(folder: Path, day: str) -> None:
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "x", GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)


def test_the_sitemap_names_each_page(published: Path) -> None:
    root = ElementTree.parse(published / "sitemap.xml").getroot()  # noqa: S314 - ours
    found = root.findall(f"{MAP}url/{MAP}loc")
    names = {page.name for page in pages(published) if not page.name.endswith("404.html")}
    assert {one.text for one in found} == {f"{BASE}/{name}" for name in names}


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_script_has_a_bond_for_each_row_of_the_table(site: Path, folder: str) -> None:
    text = (site / folder / "data.js").read_text(encoding="utf-8")
    data = json.loads(text.removeprefix("window.stedenbanden=").removesuffix(";\n"))
    page = read_page(site, f"{folder}/index.html".lstrip("/"))
    tables = [one for one in page.elements if one.attrib.get("id") == "tabel"]
    rows = [row for row in tables[0].iter() if str(row.tag).endswith("}tr")][1:]
    assert len(rows) == len(data["bonds"])
    for row, bond in zip(rows, data["bonds"], strict=True):
        gemeente = next(one.text or "" for one in row.iter() if str(one.tag).endswith("}a"))
        assert gemeente.split()[-1].casefold()[:3] in bond[0] or not gemeente.isascii()
    assert all((site / folder / address).is_file() for _, _, address in data["places"])


def test_former_names_and_countries_are_searched(site: Path) -> None:
    text = (site / "data.js").read_text(encoding="utf-8")
    bonds = json.loads(text.removeprefix("window.stedenbanden=").removesuffix(";\n"))["bonds"]
    assert any("east london" in bond[0] and "buffalo city" in bond[0] for bond in bonds)
    assert any("den haag" in bond[0] and "s-gravenhage" in bond[0] for bond in bonds)
    assert any("duitsland" in bond[0] and "germany" in bond[0] for bond in bonds)


def test_a_partner_that_left_a_bond_is_not_searched(tmp_path: Path, stedenband: Command, few_pages: None) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    data.mkdir()
    (data / "testdam.yaml").write_text(
        "gemeente: Testdam\ncountry: NL\nbonds:\n  - id: ring\n    partners:\n"
        "      - {name: Anderlecht, country: BE, history: [{date: 1990, status: left}]}\n"
        "      - {name: Marino, country: IT}\n"
        "    kind: jumelage\n    history: [{date: 1955, status: active}]\n",
        encoding="utf-8",
    )
    stedenband("site", "-o", str(site), *ON, data=data)
    text = (site / "data.js").read_text(encoding="utf-8")
    assert "marino" in text and "anderlecht" not in text

"""The pages of the site: every kind is there in both languages, says what the register says, and leads on."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

import pytest

from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.render.site.pages import SiteSettings, page_html
from stedenband.reports.report_context import seen
from stedenband.reports.site.addresses import of_bond, of_draft, of_municipality
from stedenband.reports.site.context import SiteContext, whole
from stedenband.reports.site.pages import pages_of
from stedenband.reports.site.values import SitePage
from tests.conftest import DATA, Command
from tests.site.conftest import BASE, CONTACT, Make
from tests.site.reader import PageRead, local, pages, read_page

# A page, and what it must say.
SAID = [
    (
        "index.html",
        [
            "Peildatum: 1 januari 2026",
            "Denizli",
            "alleen vermeld",
            "Wat er veranderde sinds 1 januari 2025",
            "andere staan alleen op lijsten elders",
        ],
    ),
    (
        "almelo/index.html",
        ["Stedenbanden van Almelo", "nog niet bevestigd", "Denizli", "beëindigd", "Raadsbrief"],
    ),
    ("almelo/denizli/index.html", ["Almelo – Denizli", "die Denizli in 2017 eenzijdig heeft opgezegd", "Raadsbrief"]),
    ("rotterdam/index.html", ["nog niet nagegaan", "weet u meer", "Shanghai"]),
    ("eemsdelta/index.html", ["Voormalige gemeenten", "Delfzijl"]),
    ("en/eemsdelta/index.html", ["Former municipalities", "Delfzijl"]),
    ("land/de/index.html", ["Stedenbanden met Duitsland", "Almelo", "Iserlohn"]),
    ("provincie/overijssel/index.html", ["Stedenbanden in Overijssel", "Almelo", "niet nagegaan"]),
    ("provincie/limburg/index.html", ["Heerlen"]),
    ("provincie/limburg-be/index.html", ["Hasselt"]),
    ("404.html", ["Deze pagina is er niet"]),
    ("data/index.html", ["bonds.csv", "datapackage.json"]),
    ("en/index.html", ["As of 1 January 2026", "What changed since 1 January 2025"]),
    ("en/almelo/index.html", ["Town twinnings of Almelo", "ended"]),
    ("en/almelo/denizli/index.html", ["unilaterally"]),
    ("en/rotterdam/index.html", ["has not been looked into yet"]),
    ("en/land/de/index.html", ["Town twinnings with Germany"]),
]
QUESTIONS = Path(__file__).parents[1] / "questions" / "registers"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(("name", "said"), SAID, ids=[name for name, _ in SAID])
def test_a_page_says_what_it_is_for(site: Path, name: str, said: list[str]) -> None:
    text = read_page(site, name).text.casefold()
    assert [one for one in said if one.casefold() not in text] == []


@pytest.mark.parametrize(
    ("name", "said", "never"),
    [
        ("rotterdam/index.html", ["Keulen", "Rijsel", "Luik"], ["Cologne", "Lille", "Turin "]),
        ("en/rotterdam/index.html", ["Cologne", "Lille", "Liège"], ["Keulen", "Rijsel", "Luik"]),
        ("en/gent/index.html", ["Liège"], ["Luik"]),
    ],
)
def test_a_page_calls_a_place_by_one_name(site: Path, name: str, said: list[str], never: list[str]) -> None:
    text = read_page(site, name).text
    assert [one for one in said if one not in text] + [one for one in never if one in text] == []


def test_each_bond_and_municipality_has_a_page_in_both_languages(site: Path, stedenband: Command) -> None:
    bonds = stedenband("list", "--on", "2026-01-01", "--format", "json").json
    homes = [path.stem for path in DATA.glob("*.yaml")]
    names = [*(of_bond(row["id"]) for row in bonds), *map(of_municipality, homes)]
    assert [name for name in names for folder in ("", "en") if not (site / folder / name).is_file()] == []


def test_every_page_has_a_twin_in_the_other_language(published: Path) -> None:
    names = {page.name for page in pages(published)}
    dutch = {name for name in names if not name.startswith("en/")}
    assert names - dutch == {f"en/{name}" for name in dutch}


def test_every_link_leads_to_a_file_and_a_place_in_it(published: Path) -> None:
    read = {page.name: page for page in pages(published)}
    dead = set()
    for page in read.values():
        for name, place in page.links():
            is_there = (published / name).is_file() and (not place or name not in read or place in read[name].ids)
            dead |= set() if is_there else {(page.name, name, place)}
    assert dead == set()


def test_every_page_is_reached_from_the_first(published: Path) -> None:
    read = {page.name: page for page in pages(published)}
    seen, todo = {"index.html"}, ["index.html"]
    while todo:
        found = {name for name, _ in read[todo.pop()].links() if name in read} - seen
        seen |= found
        todo += found
    assert set(read) - seen == {"404.html", "en/404.html"}


def test_no_page_names_an_id_twice_or_skips_a_heading(published: Path) -> None:
    for page in pages(published):
        assert len(page.ids) == len(set(page.ids)), page.name
        levels = [int(local(one)[1]) for one in page.elements if re.fullmatch("h[1-6]", local(one))]
        assert levels[:1] == [1] and levels.count(1) == 1, page.name
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.name


def test_nothing_is_inline_or_from_elsewhere(published: Path) -> None:
    for page in pages(published):
        if page.name.endswith("404.html"):
            continue  # it is shown at any address, so its links begin with that of the site
        for one in page.elements:
            assert local(one) != "style" and "style" not in one.attrib, page.name
            assert not any(name.startswith("on") for name in one.attrib), page.name
            if local(one) == "script":
                assert one.text is None and not one.attrib["src"].startswith("http"), page.name
            if local(one) == "link" and one.attrib["rel"] in {"stylesheet", "icon"}:
                assert not one.attrib["href"].startswith("http"), page.name


def test_a_policy_forbids_what_no_page_needs(site: Path, published: Path) -> None:
    # Where the site has an address, a page for no page takes its style from there.
    found = [page for page in pages(published) if not page.name.endswith("404.html")]
    for page in (*found, read_page(site, "404.html"), read_page(site, "en/404.html")):
        heads = [one.attrib for one in page.elements if one.attrib.get("http-equiv") == "Content-Security-Policy"]
        policies = [head["content"] for head in heads]
        assert policies == [POLICY]


def test_absolute_addresses_are_there_only_with_an_address(site: Path, published: Path) -> None:
    assert not (site / "sitemap.xml").exists() and not (site / "feed.xml").exists()
    assert all("canonical" not in (site / page.name).read_text(encoding="utf-8") for page in pages(site))
    heads = {
        (one.attrib.get("hreflang"), one.attrib["href"])
        for one in read_page(published, "en/almelo/denizli/index.html").elements
        if local(one) == "link" and one.attrib["rel"] in {"canonical", "alternate"} and "type" not in one.attrib
    }
    page = "almelo/denizli/index.html"
    assert heads == {(None, f"{BASE}/en/{page}"), ("nl", f"{BASE}/{page}"), ("en", f"{BASE}/en/{page}")}


@pytest.fixture(scope="module")
def almelo() -> SitePage:
    """The page of Almelo as it is before it is told where mistakes are reported."""
    on = date(2026, 1, 1)
    context = SiteContext(whole(load(DataFolder(DATA, "option"), LintOptions(on)).register), on, "nl")
    made = pages_of(context, "almelo", seen(context.register, ("almelo",), on))
    return next(page for page in made if page.address == "almelo/index.html")


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (CONTACT, f"{CONTACT}?page=almelo%2Findex.html"),
        (f"{CONTACT}?a=1#b", f"{CONTACT}?a=1&page=almelo%2Findex.html#b"),
        (f"{CONTACT}/{{page}}", f"{CONTACT}/almelo%2Findex.html"),
        ("mailto:info@voorbeeld.nl", "mailto:info@voorbeeld.nl?subject=almelo%2Findex.html"),
    ],
)
def test_a_mistake_is_reported_with_the_page_filled_in(
    almelo: SitePage, contact: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "almelo.html").write_bytes(page_html(SiteSettings(contact=contact), "nl", almelo))
    assert expected in PageRead(tmp_path, "almelo.html").addresses


def test_the_option_contact_is_where_mistakes_are_reported(published: Path) -> None:
    page = quote(f"{BASE}/almelo/index.html", safe="")
    assert f"{CONTACT}?page={page}" in PageRead(published, "almelo/index.html").addresses


def test_pages_and_map_are_small(published: Path) -> None:
    sizes = {page.name: (published / page.name).stat().st_size for page in pages(published)}
    assert {name: size for name, size in sizes.items() if size > 100_000 and not name.endswith("index.html")} == {}
    assert all(size < 100_000 for name, size in sizes.items() if name not in {"index.html", "en/index.html"})


def test_a_file_called_after_a_folder_of_the_site_has_an_address_of_its_own() -> None:
    assert of_municipality("data") == "data-gemeente/index.html"
    assert of_bond("data/en") == "data-gemeente/en/index.html"
    assert of_draft("land/lyon") == "land-gemeente/index.html#vermeld-lyon"


def test_no_two_pages_are_called_the_same(published: Path) -> None:
    titles = Counter(one.text for page in pages(published) for one in page.elements if local(one) == "title")
    assert titles["Stedenbanden van Bergen (Limburg) – Stedenbandenregister"] == 1
    dutch = [page for page in pages(published) if not page.name.startswith("en/")]
    called = Counter(one.text for page in dutch for one in page.elements if local(one) == "h1")
    assert {name for name, number in called.items() if number > 1} == set()


def test_nothing_is_said_twice_on_a_page(site: Path) -> None:
    for name in ("almelo/index.html", "almelo/denizli/index.html", "amsterdam/index.html", "data/index.html"):
        elements = list(PageRead(site, name).elements)
        shown = [one for one in elements if local(one) == "caption" and one.attrib.get("class") != "unseen"]
        headings = [" ".join(one.itertext()) for one in elements if re.fullmatch("h[1-6]", local(one))]
        assert len(headings) == len(set(headings)), name
        assert {" ".join(one.itertext()) for one in shown}.isdisjoint(headings), name


def test_a_draft_stands_once_on_the_page_of_its_municipality_and_in_no_picture(site: Path) -> None:
    page = PageRead(site, "amsterdam/index.html")
    drafts = [one for one in page.elements if one.attrib.get("id", "").startswith("vermeld-")]
    assert len(drafts) > 30
    for one in drafts:
        name = (one.text or "").partition(" (")[0].strip()
        assert page.text.count(f"{name} (") + page.text.count(f"{name} –") == 1, name


def test_the_page_of_one_bond_speaks_of_one(site: Path) -> None:
    told = PageRead(site, "almelo/denizli/index.html").text
    assert "Stand van zaken" in told and "De band door de jaren" in told
    assert "Beëindigde stedenbanden" not in told and "De stedenbanden door de jaren" not in told


def test_a_cell_has_the_role_that_it_has_already(published: Path) -> None:
    cells = {"table", "thead", "tbody", "tr", "th", "td"}
    assert [
        page.name for page in pages(published) for one in page.elements if local(one) in cells and "role" in one.attrib
    ] == []


def test_changes_lead_to_the_bonds_that_they_are_of(published: Path) -> None:
    page = PageRead(published, "index.html")
    section = next(one for one in page.elements if local(one) == "section" and _heads(one, "veranderd"))
    assert "almelo/ejmiatsin/index.html" in [one.attrib["href"] for one in section.iter() if local(one) == "a"]


def _heads(section: Element, id: str) -> bool:
    return any(one.attrib.get("id") == id for one in section)


def test_a_page_for_no_page_leads_on(site: Path) -> None:
    assert "index.html" in PageRead(site, "404.html").addresses


@pytest.fixture(scope="module")
def changed(make: Make, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a register in which one bond had another id, and one file cannot be read."""
    data = tmp_path_factory.mktemp("register") / "data"
    data.mkdir()
    almelo = (DATA / "almelo.yaml").read_text(encoding="utf-8")
    formerly = almelo.replace("  - id: denizli\n", "  - id: denizli\n    former_ids: [pamukkale, preston]\n")
    assert formerly != almelo
    (data / "almelo.yaml").write_text(formerly, encoding="utf-8")
    (data / "leiden.yaml").write_text("gemeente: [\n", encoding="utf-8")
    return make("--url", BASE, data=data, code=1)


def test_a_former_address_leads_on(changed: Path) -> None:
    for folder in ("", "en/"):
        page = PageRead(changed, f"{folder}almelo/pamukkale/index.html")
        onward = [one.attrib["content"] for one in page.elements if one.attrib.get("http-equiv") == "refresh"]
        assert onward == ["0; url=../../almelo/denizli/index.html"]
        assert "../../almelo/denizli/index.html" in page.addresses
        assert "pamukkale" not in (changed / "sitemap.xml").read_text(encoding="utf-8")
        # What has that id now keeps its page.
        assert "sinds 1948" in PageRead(changed, "almelo/preston/index.html").text


def test_a_file_that_cannot_be_read_is_not_one_that_nobody_looked_into(changed: Path) -> None:
    told = PageRead(changed, "leiden/index.html").text
    assert "niet (geheel) te lezen" in told and "nog niet nagegaan" not in told
    assert "leiden.yaml" in PageRead(changed, "index.html").text
    assert "Leiden bestand niet te lezen" in PageRead(changed, "provincie/zuid-holland/index.html").text


def test_ahead_of_a_side_is_what_comes_before_it_leaves_and_of_a_bond_what_comes_before_it_ends() -> None:
    on, data = date(2022, 6, 1), DataFolder(QUESTIONS / "leaving", "option")
    context = SiteContext(whole(load(data, LintOptions(on)).register), on, "nl")
    titles = {key: [row.title for row in rows] for key, rows in context.coming.items()}
    between = "Halle – Eilat, Kampen, Meinerzhagen"
    assert titles["halle"] == [f"30 jaar jumelage {between} (uitgetreden?)", f"Uitgetreden: {between}"]
    assert "Herdenking" in titles["kampen"]
    assert "Herdenking" in titles["kampen/ring"]
    assert "Bevrijdingsfeest" in titles["kampen/pisek"]
    assert "kampen/melle" not in titles


SIDES = {
    "leuven": "gemeente: Leuven\ncountry: BE\nbonds:\n  - id: s-hertogenbosch\n"
    "    partners: [{name: s-Hertogenbosch, country: NL}, "
    "{name: Zutphen, country: NL, history: [{date: 2018, status: left}]}, "
    "{name: Marino, country: IT, history: [{date: 2026, status: left}]}]\n"
    "    kind: twinning\n    history: [{date: 1966, status: active}, {date: 2026, status: active, kind: friendship}]\n",
    "s-hertogenbosch": "gemeente: s-Hertogenbosch\ncountry: NL\njoins: [leuven/s-hertogenbosch]\n",
    "zutphen": "gemeente: Zutphen\ncountry: NL\njoins: [leuven/s-hertogenbosch]\n",
}


def _cells(page: PageRead) -> list[list[str]]:
    """The rows of the first table of a page."""
    table = next(one for one in page.elements if local(one) == "tbody")
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table]


def test_who_joins_a_bond_of_another_sees_it_from_its_own_side(
    tmp_path: Path, stedenband: Command, few_pages: None
) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    data.mkdir()
    for name, text in SIDES.items():
        (data / f"{name}.yaml").write_text(text, encoding="utf-8")
    stedenband("site", "-o", str(site), "--on", "2026-06-01", data=data)
    ((partner, country, *_),) = _cells(PageRead(site, "s-hertogenbosch/index.html"))
    assert (partner, country) == ("Leuven, Marino?", "België, Italië")
    ((_, _, _, status, _),) = _cells(PageRead(site, "zutphen/index.html"))
    assert status == "uitgetreden"
    ((partner, _, kind, *_),) = _cells(PageRead(site, "leuven/index.html"))
    assert (partner, kind) == ("Marino?, s-Hertogenbosch", "vriendschapsband?")
    ((gemeente, *_),) = _cells(PageRead(site, "land/be/index.html"))
    assert gemeente == "s-Hertogenbosch"

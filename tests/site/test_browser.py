"""The site in a browser, from `file://`: search and filters, keyboard alone, without JavaScript, nothing executed."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import each_once, slow

CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")
if not (CHROMIUM and DRIVER):
    pytest.skip("no browser here: Debian has it as chromium and chromium-driver", allow_module_level=True)
webdriver = pytest.importorskip("selenium.webdriver", reason="no selenium here: the extra browser has it")

PATIENCE = 10.0
FIRST = 10  # rows that the table shows unasked


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield made
    made.quit()


def _rows(browser: Any) -> list[str]:
    script = "return Array.from(document.querySelectorAll('#tabel tbody tr'), row => row.textContent)"
    found: list[str] = browser.execute_script(script)
    return found


def _wait(browser: Any, script: str) -> None:
    until = time.monotonic() + PATIENCE
    while not browser.execute_script(f"return {script}"):
        assert time.monotonic() < until, script
        time.sleep(0.02)


def _open(browser: Any, page: Path, state: str = "") -> None:
    browser.get("about:blank")
    browser.get(f"{page.as_uri()}{state}")


def test_search_finds_former_names_and_countries_and_its_state_is_shared(browser: Any, site: Path) -> None:
    _open(browser, site / "index.html")
    before = len(_rows(browser))
    field = browser.find_element("id", "zoek")
    field.send_keys("east lond")
    rows = _rows(browser)
    assert len(rows) == 1 < before and "Buffalo City" in rows[0]
    shared = browser.current_url
    assert shared.endswith("#zoek=east+lond")
    _open(browser, site / "index.html", "#zoek=east+lond")
    assert _rows(browser) == rows
    field = browser.find_element("id", "zoek")
    assert field.get_attribute("value") == "east lond"


def test_filters_narrow_table_and_map_together(browser: Any, site: Path) -> None:
    _open(browser, site / "index.html", "#country=TR&status=ended")
    rows = _rows(browser)
    assert rows and all("Turkije" in row and "beëindigd" in row for row in rows)
    _wait(browser, "document.querySelector('.view .line.active')?.getAttribute('d') === ''")
    browser.execute_script("document.getElementById('zoeken').reset()")
    _wait(browser, "location.hash === ''")
    assert len(_rows(browser)) == FIRST


def test_the_keyboard_alone_leads_from_search_to_the_sources_of_a_bond(browser: Any, site: Path) -> None:
    tab, enter = "\ue004", "\ue007"  # as WebDriver has them
    _open(browser, site / "index.html")
    body = browser.find_element("tag name", "body")
    for _ in range(10):
        body.send_keys(tab) if browser.switch_to.active_element == body else browser.switch_to.active_element.send_keys(
            tab
        )
        if browser.switch_to.active_element.get_attribute("id") == "zoek":
            break
    browser.switch_to.active_element.send_keys("denizli")
    for _ in range(20):
        browser.switch_to.active_element.send_keys(tab)
        if browser.switch_to.active_element.text == "Denizli":
            break
    browser.switch_to.active_element.send_keys(enter)
    _wait(browser, "location.pathname.endsWith('almelo/denizli/index.html')")
    for _ in range(60):
        browser.switch_to.active_element.send_keys(tab)
        if (browser.switch_to.active_element.get_attribute("href") or "").endswith("#bron-1"):
            break
    browser.switch_to.active_element.send_keys(enter)
    _wait(browser, "location.hash === '#bron-1'")


def test_homes_and_what_is_on_no_map_are_filtered_too(browser: Any, site: Path) -> None:
    shown = "return Array.from(document.querySelectorAll('{}')).filter(one => getComputedStyle(one).display !== 'none')"
    _open(browser, site / "index.html")
    _wait(browser, "document.querySelector('.view .ends').getAttribute('d') !== ''")
    homes = len(browser.execute_script(shown.format(".view a")))
    nowhere = len(browser.execute_script(shown.format("#nergens li")))
    _open(browser, site / "index.html", "#zoek=almelo")
    _wait(browser, "document.querySelectorAll('.view a.gone').length > 0")
    assert 0 < len(browser.execute_script(shown.format(".view a"))) < 5 < homes
    left = browser.execute_script(shown.format("#nergens li"))
    assert 0 < len(left) < nowhere
    assert browser.find_element("id", "zonder-plek").get_attribute("textContent") == str(len(left))


def test_on_paper_stand_all_rows_that_were_found(browser: Any, site: Path) -> None:
    _open(browser, site / "index.html")
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert len(_rows(browser)) > 500
    browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert len(_rows(browser)) == FIRST


def test_a_phone_shows_the_status_of_each_bond(browser: Any, site: Path) -> None:
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    _open(browser, site / "index.html")
    script = "return Array.from(document.querySelectorAll('#tabel .status'), one => one.getBoundingClientRect().right)"
    found = browser.execute_script(script)
    assert len(found) == FIRST and max(found) <= size["width"]
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


CONTRAST = """
const parts = (text) => text.match(/[0-9.]+/g).slice(0, 3).map((one) => one / 255);
const light = (text) => parts(text).map((one) => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
  .reduce((sum, one, at) => sum + one * [.2126, .7152, .0722][at], 0);
const of = (one, name) => light(getComputedStyle(document.querySelector(one))[name]);
const grounds = [of(".view .land", "fill"), of(".map > svg", "backgroundColor")];
return Array.from(document.querySelectorAll(".view .line"), (line) => {
  const own = light(getComputedStyle(line).stroke);
  return Math.min(...grounds.map((one) => (Math.max(own, one) + .05) / (Math.min(own, one) + .05)))
    * (getComputedStyle(line).opacity === "1" ? 1 : 0);
});
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_line_on_the_map_stands_out_from_land_and_sea(browser: Any, site: Path, scheme: str) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    _open(browser, site / "index.html")
    found = browser.execute_script(CONTRAST)
    assert found and min(found) >= 3  # WCAG 2.2, 1.4.11
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_without_scripts_the_table_holds_every_bond(browser: Any, site: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        _open(browser, site / "index.html")
        assert len(browser.find_elements("css selector", "#tabel tbody tr")) > 500
        assert not browser.find_element("id", "zoeken").is_displayed()
        assert browser.find_elements("css selector", ".view a")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


PAGES = ("index.html", "almelo/index.html", "en/almelo/denizli/index.html", "land/de/index.html")


@pytest.mark.parametrize(("page", "width"), each_once(PAGES, [320, 390, 1280, 2560]))
def test_no_page_is_wider_than_the_screen_and_the_browser_has_no_complaint(
    browser: Any, site: Path, page: str, width: int
) -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get_log("browser")
    _open(browser, site / page)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.get_log("browser") == []
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def _leads_to(page: Path) -> Path:
    """The page itself, or where one at a former address sends a browser."""
    onward = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', page.read_text(encoding="utf-8"))
    return (page.parent / onward[1].partition("#")[0]).resolve() if onward else page


@pytest.mark.parametrize("step", [5, slow(1)])
def test_no_naughty_string_acts_in_a_browser(step: int, browser: Any, both: tuple[Path, Path]) -> None:
    naughty = both[0]
    found = sorted(naughty.glob("stout-*/**/index.html"))
    assert len(found) > 10
    browser.get_log("browser")
    for page in (naughty / "index.html", naughty / "en" / "index.html", *found[::step]):
        browser.get(page.as_uri())  # an alert would make this fail
        _wait(browser, f"document.title && location.href === {json.dumps(_leads_to(page).as_uri())}")
        assert browser.get_log("browser") == [], page

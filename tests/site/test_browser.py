"""The site in a browser, from `file://`: search and filters, keyboard alone, without JavaScript, nothing executed."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")
if not (CHROMIUM and DRIVER):
    pytest.skip("no browser here: Debian has it as chromium and chromium-driver", allow_module_level=True)
webdriver = pytest.importorskip("selenium.webdriver", reason="no selenium here: the extra browser has it")

PATIENCE = 10.0


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
    assert len(_rows(browser)) == 50


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
    for _ in range(400):
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


def test_without_scripts_the_table_holds_every_bond(browser: Any, site: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        _open(browser, site / "index.html")
        assert len(browser.find_elements("css selector", "#tabel tbody tr")) > 500
        assert not browser.find_element("id", "zoeken").is_displayed()
        assert browser.find_elements("css selector", ".view a")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("width", [320, 390, 1280, 2560])
@pytest.mark.parametrize(
    "page", ["index.html", "almelo/index.html", "en/almelo/denizli/index.html", "land/de/index.html"]
)
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


def test_no_naughty_string_acts_in_a_browser(browser: Any, both: tuple[Path, Path]) -> None:
    naughty = both[0]
    found = sorted(naughty.glob("stout-*/**/index.html"))
    assert len(found) > 10
    browser.get_log("browser")
    for page in (naughty / "index.html", naughty / "en" / "index.html", *found):
        _open(browser, page)  # an alert would make this fail
        _wait(browser, f"document.title && location.href === {json.dumps(_leads_to(page).as_uri())}")
        assert browser.get_log("browser") == [], page

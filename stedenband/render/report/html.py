"""A report as one HTML page, for screen, phone and print (A4), without scripts or external resources.

Accessible by WCAG 2.2 AA: semantic headings and tables, notes with back links, wide tables that scroll by keyboard and
on a phone are a card for each row. `report.html.jinja` is the page, `report.css` how it looks.
"""

from pathlib import Path

from markupsafe import Markup

from stedenband.render.report.html_blocks import SIZES, Page, environment, words
from stedenband.reports.values import Report

_FEW = 3  # parts, of which a page needs no list


def as_html(report: Report) -> str:
    """A report as a page of HTML, with text from the data escaped (no XSS) and only http(s) links."""
    style = Markup(Path(__file__).with_name("report.css").read_text(encoding="utf-8"))  # noqa: S704 - of the package
    page = environment().get_template("report.html.jinja")
    return page.render(report=report, page=Page(report), say=words(report.language), style=style, FEW=_FEW, **SIZES)

"""Where pages of the website stand: their addresses are the ids of the register, and stay."""

from stedenband.text import slug

HOME, MISSING, DATA = "index.html", "404.html", "data/index.html"
_TAKEN = frozenset({"data", "en", "land", "provincie"})  # folders of the site, after which a file may be called too


def of_municipality(home: str) -> str:
    """`almelo/index.html`."""
    return f"{home}-gemeente/index.html" if home in _TAKEN else f"{home}/index.html"


def of_bond(id: str) -> str:
    """`almelo/denizli/index.html`."""
    home, _, bond = id.partition("/")
    return of_municipality(home).replace("index.html", f"{bond}/index.html")


def of_draft(id: str) -> str:
    """`rotterdam/index.html#vermeld-shanghai`: what lists say stands on the page of the municipality."""
    home, _, bond = id.partition("/")
    return f"{of_municipality(home)}#vermeld-{bond}"


def of_country(code: str) -> str:
    """`land/de/index.html`."""
    return f"land/{code.lower()}/index.html"


def of_province(label: str) -> str:
    """`provincie/overijssel/index.html`, `provincie/limburg-be/index.html`."""
    return f"provincie/{slug(label)}/index.html"


def of_calendar(home: str) -> str:
    """`almelo/agenda.ics`."""
    return of_municipality(home).replace("index.html", "agenda.ics")

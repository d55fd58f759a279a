"""Numbers as people write them, in the figures of a file: with marks for thousands, as money, as degrees."""

import re

from stedenband.vocabulary.number_words import as_figures

_CENTS = re.compile(r"(?<=[0-9])(?:[.,](?:-+|=|00))$")  # `5.000,-` and `5.000,00` are whole
_MONEY = re.compile(r"€|£|\b(?i:euro(?:'?s)?|eur)\b|\b[A-Z]{3}\b")
_CODES = {"€": "EUR", "£": "GBP"}


def figures(text: str) -> str:
    """A number without spaces, empty cents and the marks between its thousands: `71000`, `12.5`; else what is said."""
    told = _CENTS.sub("", text.replace(" ", ""))
    return as_figures(told) or told


def degrees(text: str) -> str:
    """Degrees of latitude or longitude with a point before their fraction: `52.16` of `52,16°`."""
    return text.replace(" ", "").removesuffix("°").replace("−", "-").replace(",", ".", 1)


def currency_in(text: str) -> tuple[str, str | None]:
    """An amount without its currency, and the code of that: `5.000` and EUR of `€ 5.000`; None where none is said."""
    found = _MONEY.search(text)
    if found is None:
        return _CENTS.sub("", text), None
    said = found[0].upper()
    code = "EUR" if said.startswith("EURO") else _CODES.get(said, said)
    return _CENTS.sub("", " ".join(_MONEY.sub(" ", text, count=1).split())), code

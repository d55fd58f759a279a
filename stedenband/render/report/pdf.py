"""A report as PDF, tagged for accessibility (PDF/UA-1); needs typst (extra `pdf`), and no office suite.

The template `report.typ` reads the report as JSON: text from the data is never markup.
"""

import json
import re
from pathlib import Path
from typing import Any

import typst

from stedenband.errors import WrongUse
from stedenband.render.escaping import visible
from stedenband.render.output import Remarked
from stedenband.render.report.chart_marks import MARKS
from stedenband.render.report.data import as_data
from stedenband.reports.values import Part, Report
from stedenband.text import Bilingual

_TEMPLATE = Path(__file__).with_name("report.typ").read_bytes()
_ADDRESS = re.compile(r"https?://[!-~]{1,2000}")  # in ASCII, which PDF asks of a link; typst takes none over 8,000
# How typst names each sign that no font has, and how it writes one that is not seen or quoted.
_UNSHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_INSTEAD = "□"
_BEYOND = Bilingual(
    "in het verslag staat een reeks tekens die niet in een PDF te zetten is; kies docx of html",
    "the report has a run of characters that cannot be set in a PDF; choose docx or html",
)


def as_pdf(report: Report) -> bytes | Remarked:
    """A report as PDF, the same for the same report, with a remark on signs that no font has: these are replaced."""
    data = _data(report)
    unshown: dict[str, None] = {}
    while True:
        try:
            made = _made(_replaced(data, unshown))
        except typst.TypstError as error:
            found = dict.fromkeys(map(_sign, _UNSHOWN.findall(error.diagnostic)))
            if found.keys() <= unshown.keys():
                raise
            unshown |= found
        else:
            return Remarked(made, _remark(unshown).text(report.language)) if unshown else made


def _data(report: Report) -> dict[str, Any]:
    """What the template reads: the report, and what it does not say itself."""
    data: dict[str, Any] = as_data(report)
    for told, part in zip(data["parts"], report.parts, strict=True):
        _mark_headed(told, part)
    for note in data["notes"]:
        note["followable"] = bool(_ADDRESS.fullmatch(note["url"] or ""))
    marks = {mark: words.text(report.language) for mark, words in MARKS.items()}
    return {**data, "locale": report.locale, "marks": marks}


def _mark_headed(told: dict[str, Any], part: Part) -> None:
    """Say of a part whether its heading is set, which no other program asks."""
    told["is_headed"] = part.is_headed
    for inner, one in zip(told["parts"], part.parts, strict=True):
        _mark_headed(inner, one)


def _made(data: dict[str, Any]) -> bytes:
    files = {"main.typ": _TEMPLATE, "report.json": json.dumps(data).encode()}
    try:
        return typst.compile(files, pdf_standards=["ua-1"])  # type: ignore[call-overload, no-any-return]
    except BaseException as error:
        # A panic of Rust: typst 0.15.2 has one on a line of marks without their letters in a right-to-left script.
        if type(error).__name__ == "PanicException":
            raise WrongUse(_BEYOND) from None
        raise


def _replaced(value: Any, unshown: dict[str, None]) -> Any:
    """Data in whose texts nothing is unseen, and each sign of `unshown` is replaced."""
    match value:
        case str():
            text = visible(value)
            for sign in unshown:
                text = text.replace(sign, _INSTEAD)
            return text
        case dict():
            return {key: _replaced(one, unshown) for key, one in value.items()}
        case list() | tuple():
            return [_replaced(one, unshown) for one in value]
    return value


def _sign(named: str) -> str:
    """A sign as it is in the data: typst names it as a string in its own syntax."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], named)


def _remark(unshown: dict[str, None]) -> Bilingual:
    signs = ", ".join(f"{sign} ({', '.join(f'U+{ord(one):04X}' for one in sign)})" for sign in unshown)
    return Bilingual(
        f"Geen lettertype op deze computer heeft {signs}; in de PDF staat daar {_INSTEAD}.",
        f"No font on this computer has {signs}; the PDF has {_INSTEAD} instead.",
    )

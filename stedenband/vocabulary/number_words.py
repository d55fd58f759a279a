"""Numbers as people write them: alone, with what they count (`1 stedenband`), as money; and things in a row."""

import re
from collections.abc import Mapping, Sequence

from stedenband.text import Bilingual, Language

COUNTS: Mapping[str, tuple[Bilingual, Bilingual]] = {
    "bonds": (Bilingual("stedenband", "bond"), Bilingual("stedenbanden", "bonds")),
    "projects": (Bilingual("projectband", "project partnership"), Bilingual("projectbanden", "project partnerships")),
    "contacts": (Bilingual("contact", "contact"), Bilingual("contacten", "contacts")),
    "drafts": (Bilingual("alleen vermeld", "only listed"), Bilingual("alleen vermeld", "only listed")),
    "proposals": (Bilingual("voorstel", "proposal"), Bilingual("voorstellen", "proposals")),
    "roles": (Bilingual("rol", "role"), Bilingual("rollen", "roles")),
    "committees": (Bilingual("comité", "committee"), Bilingual("comités", "committees")),
    "events": (Bilingual("activiteit", "event"), Bilingual("activiteiten", "events")),
    "municipalities": (Bilingual("gemeente", "municipality"), Bilingual("gemeenten", "municipalities")),
    "agenda": (Bilingual("agendapunt", "entry"), Bilingual("agendapunten", "entries")),
    "files": (Bilingual("bestand", "file"), Bilingual("bestanden", "files")),
    "errors": (Bilingual("fout", "error"), Bilingual("fouten", "errors")),
    "warnings": (Bilingual("waarschuwing", "warning"), Bilingual("waarschuwingen", "warnings")),
    "notes": (Bilingual("opmerking", "note"), Bilingual("opmerkingen", "notes")),
}


# Figures in groups of three, before a fraction a comma in Dutch and a point in English. Compiled by `re` on first use:
# few files have a number.
_DUTCH = r"(?:[1-9][0-9]{0,2}(?P<mark>[. '_])[0-9]{3}(?:(?P=mark)[0-9]{3})*|[0-9]+)(?:,[0-9]+)?"
_ENGLISH = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_SHORTENED = r"(?:(?<=[^\W\d_])\. ?)?"  # the point behind a word: `ca. 40`
_ALONE = rf"[^0-9.,]{{0,20}}{_SHORTENED}(?P<number>{_DUTCH})(?P<unit>[^0-9.,]{{0,20}}){_SHORTENED}"
_LETTERS = r"(?<![^\W\d_])[OolI]+(?=[0-9])|(?<=[0-9])[OolI]+(?![^\W\d_])"  # beside a figure, and of no word
_AS_FIGURES = str.maketrans("OolI", "0011")
_MANY = r" *(?:k|duizend|thousand|(?P<million>mln|miljoen|million))\b"


_THOUSANDS = 3  # figures behind the mark that groups a number


def as_figures(text: str) -> str:
    """The figures of a number as people write it: `71000` of `71.000`, `12.5` of `12,5`; empty where it is none.

    Three figures behind a comma are an English thousand, but for those of `0,125`.
    """
    if "," in text and re.fullmatch(_ENGLISH, text):
        return text.replace(",", "")
    whole, _, fraction = text.partition(",") if re.fullmatch(_DUTCH, text) else ("", "", "")
    digits = "".join(filter(str.isdecimal, whole))
    return f"{digits}.{fraction}" if fraction else digits


def with_figures(text: str) -> str:
    """A text in which letters that were typed for figures are figures: `40` of `4O`, `1998` of `l998`."""
    return re.sub(_LETTERS, lambda letters: letters[0].translate(_AS_FIGURES), text)


def only_number(text: str) -> str:
    """The one number that a short text holds: `70` of `70 jaar`, `12500` of `€ 12.500`; empty for none, or several."""
    alone = re.fullmatch(_ALONE, with_figures(text))
    figures = as_figures(alone["number"]) if alone else ""
    many = alone and re.match(_MANY, alone["unit"], re.IGNORECASE)
    return f"{float(figures) * (10**6 if many['million'] else 10**3):.0f}" if many and figures else figures


def plain_number(text: str) -> int | float | None:
    """The number that a text is; none where its point may stand before thousands: `2.500`."""
    whole, point, fraction = text.partition(".")
    if not whole.isdecimal() or (point and not fraction.isdecimal()) or len(fraction) == _THOUSANDS:
        return None
    return float(text) if int(fraction or 0) else int(whole)


def grouped(number: int | float, language: Language) -> str:
    """A number as it is written: `1.500.000`, `12,5`."""
    text = f"{number:,}" if isinstance(number, int) else f"{number:,.12g}"
    return _swapped(text) if language == "nl" else text


def _swapped(text: str) -> str:
    """An English number in Dutch: the points and the commas change places."""
    return text.translate(str.maketrans(",.", ".,"))


# The currencies whose sign is that of no other one that a reader would think of.
_SIGNS = {"EUR": "€", "GBP": "£"}


def money(amount: int | float, currency: str | None, language: Language) -> str:
    """An amount, in cents only where it has any: `€ 1.500.000`, `£ 1.500,50`; by a code what has no sign of its own."""
    number = grouped(amount, language)
    if amount % 1:
        cents = f"{amount:,.2f}"
        number = _swapped(cents) if language == "nl" else cents
    if sign := _SIGNS.get(currency or ""):
        return f"{sign}{' ' if language == 'nl' else ''}{number}"
    return f"{number} {currency or ''}".rstrip()


def count(number: int, what: str, language: Language) -> str:
    """A number with its noun: `1 stedenband`, `1.200 stedenbanden`."""
    singular, plural = COUNTS[what]
    return f"{grouped(number, language)} {(singular if number == 1 else plural).text(language)}"


def enumeration(parts: Sequence[str], language: Language) -> str:
    """Things in a row: `a`, `a en b`, `a, b en c`; empty where there are none."""
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND.text(language)} {parts[-1]}"


_AND = Bilingual("en", "and")


def enumerated(parts: Sequence[str]) -> Bilingual:
    """Things in a row, in both languages."""
    return Bilingual(enumeration(parts, "nl"), enumeration(parts, "en"))

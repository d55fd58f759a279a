"""Dates in words, in Dutch and English: `1 sep. 1998`, `omstreeks 1944`, `jaren 40`, `elk jaar op 4 mei`."""

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import month_name

_SEASONS = {
    "21": Bilingual("voorjaar", "spring"),
    "22": Bilingual("zomer", "summer"),
    "23": Bilingual("najaar", "autumn"),
    "24": Bilingual("winter", "winter"),
}
_TEENS = (11, 12, 13)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def spell(when: Edtf, language: Language, *, short: bool = False) -> str:
    """A date in words; `short` abbreviates months, for a table."""
    text = _spell(when, language, short)
    if not when.about or when.yearly:
        return text
    about = Bilingual("ca. ", "c. ") if short else Bilingual("omstreeks ", "about ")
    return about.text(language) + text


def _spell(when: Edtf, language: Language, short: bool) -> str:
    if when.is_span:
        return _span(when, language, short)
    text = when.bare_text
    if when.yearly:
        day = f"{int(text[8:10])} {month_name(int(text[5:7]), language, short=short)}"
        if when.about:
            return Bilingual(f"elk jaar rond {day}", f"every year around {day}").text(language)
        return Bilingual(f"elk jaar op {day}", f"every year on {day}").text(language)
    if "X" in text:
        return _unspecified(text, language)
    year, *rest = text.split("-")
    if not rest:
        return str(int(year))
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]].text(language)} {int(year)}"
    month = f"{month_name(int(rest[0]), language, short=short)} {int(year)}"
    return month if len(rest) == 1 else f"{int(rest[1])} {month}"


def _span(when: Edtf, language: Language, short: bool) -> str:
    start, *ends = when.parts
    if not ends:
        since = _spell(start, language, short)
        return Bilingual(f"vanaf {since}", f"from {since}").text(language)
    end = ends[0]
    until = _spell(end, language, short)
    if len(start.text) == len(end.text) == len("2023-10-12"):
        if start.text[:7] == end.text[:7]:
            return f"{start.first.day}–{until}"
        if start.text[:4] == end.text[:4]:
            return f"{start.first.day} {month_name(start.first.month, language, short=short)} – {until}"
    return f"{_spell(start, language, short)} – {until}"


def _unspecified(text: str, language: Language) -> str:
    if text.endswith("XX"):
        century = int(text[:2]) + 1
        ending = "th" if century in _TEENS else _ENDINGS.get(century % 10, "th")
        return Bilingual(f"{century}e eeuw", f"{century}{ending} century").text(language)
    decade = int(text[:3]) * 10
    if text.startswith("19"):
        return Bilingual(f"jaren {decade % 100:02}", f"{decade}s").text(language)
    return Bilingual(f"tussen {decade} en {decade + 9}", f"between {decade} and {decade + 9}").text(language)

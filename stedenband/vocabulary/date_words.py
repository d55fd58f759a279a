"""Dates as parts of sentences: `sinds 1948`, `in de jaren veertig`, `van 12 tot en met 15 oktober 2023`."""

from datetime import date

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import month_name

_TENS = ("", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_SEASONS = {
    "21": Bilingual("het voorjaar van", "the spring of"),
    "22": Bilingual("de zomer van", "the summer of"),
    "23": Bilingual("het najaar van", "the autumn of"),
    "24": Bilingual("de winter van", "the winter of"),
}


def day(when: date, language: Language) -> str:
    """`24 juni 2025`."""
    return f"{when.day} {month_name(when.month, language)} {when.year}"


def when(at: Edtf, language: Language) -> str:
    """When something was: `in 2017`, `op 27 februari 2025`, `omstreeks 1944`, `van 29 juni tot en met 1 juli 2025`."""
    if at.is_span:
        return _span(at, language)
    if at.yearly:
        said = f"{int(at.text[8:10])} {month_name(int(at.text[5:7]), language)}"
        near = Bilingual("rond", "around") if at.about else Bilingual("op", "on")
        return Bilingual(f"elk jaar {near.nl} {said}", f"every year {near.en} {said}").text(language)
    said = bare(at, language)
    if at.about:
        return said
    is_day = at.first == at.last
    if "X" in at.text and not at.text.startswith("19"):
        return said
    return f"{Bilingual('op' if is_day else 'in', 'on' if is_day else 'in').text(language)} {said}"


def since(at: Edtf, language: Language) -> str:
    """Since when: `sinds 1948`, `sinds de jaren veertig`, `sinds omstreeks 1944`."""
    return f"{Bilingual('sinds', 'since').text(language)} {bare(at, language)}"


def bare(at: Edtf, language: Language) -> str:
    """The date itself, without a preposition: `1948`, `de jaren veertig`, `27 februari 2025`, `omstreeks 1944`."""
    if at.is_span:
        return _span(at, language)
    about = Bilingual("omstreeks ", "about ").text(language) if at.about else ""
    return about + _bare(at.text.rstrip("~"), at, language)


def _bare(text: str, at: Edtf, language: Language) -> str:
    if "X" in text:
        return _unspecified(text, language)
    year, *rest = text.split("-")
    if not rest:
        return str(int(year))
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]].text(language)} {int(year)}"
    return day(at.first, language) if len(rest) > 1 else f"{month_name(int(rest[0]), language)} {int(year)}"


def _unspecified(text: str, language: Language) -> str:
    if text.endswith("XX"):
        return Bilingual(f"de {int(text[:2]) + 1}e eeuw", f"the {int(text[:2])}00s").text(language)
    decade = int(text[:3]) * 10
    if text.startswith("19") and text != "190X":
        return Bilingual(f"de jaren {_TENS[int(text[2])]}", f"the {decade}s").text(language)
    return Bilingual(f"tussen {decade} en {decade + 9}", f"between {decade} and {decade + 9}").text(language)


def _span(at: Edtf, language: Language) -> str:
    start, *ends = at.parts
    if not ends:
        return Bilingual(f"vanaf {bare(start, 'nl')}", f"from {bare(start, 'en')} on").text(language)
    end = ends[0]
    if (end.first - start.last).days == 1 and start.first == start.last and start.first.month == end.first.month:
        both = Bilingual("op {} en {}", "on {} and {}").text(language)
        return both.format(start.first.day, bare(end, language))
    first = bare(start, language)
    if start.first.year == end.first.year and len(start.text) == len(end.text) > len("2025"):
        first = _shortened(start, end, language)
    until = bare(end, language)
    return Bilingual(f"van {first} tot en met {until}", f"from {first} to {until}").text(language)


def _shortened(start: Edtf, end: Edtf, language: Language) -> str:
    """The start of a span as far as its end, in the same year, does not say it."""
    month = month_name(start.first.month, language)
    if len(start.text) == len("2025-06"):
        return month
    return str(start.first.day) if start.first.month == end.first.month else f"{start.first.day} {month}"

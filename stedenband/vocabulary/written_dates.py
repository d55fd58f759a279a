"""Dates as people write them: `24-06-2025`, `in juni 2025`, `rond 1944`, `jaren negentig`; day before month."""

import re
from datetime import date, timedelta

from stedenband.text import Bilingual, fold
from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import DateError, Edtf, parse

_DAYS_AGO = {
    "vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2, "the day before yesterday": 2,
}  # fmt: skip
_WHEN = re.compile(r"^(?:(?:in|op|sinds|vanaf|per|on|since|from) )?(?:(?:(?:het|the) )?(?:jaar|year) (?=\d))?")
_WEEKDAYS = (
    Bilingual("maandag", "Monday"), Bilingual("dinsdag", "Tuesday"), Bilingual("woensdag", "Wednesday"),
    Bilingual("donderdag", "Thursday"), Bilingual("vrijdag", "Friday"), Bilingual("zaterdag", "Saturday"),
    Bilingual("zondag", "Sunday"),
)  # fmt: skip
# The day of a week by its number, from 0 for Monday, as it is written whole or short.
_WEEKDAY = {
    short: number
    for number, day in enumerate(_WEEKDAYS)
    for short in (day.nl, day.nl[:2], day.en.lower(), day.en[:3].lower())
}
_ON_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAY)})\.?,? (?=\d)")
_ABOUT = re.compile(
    r"(?:(?:ca\.?|c\.|circa|omstreeks|rond|ongeveer|plusminus|about|around) |(?:ca?\.|\+/-|\+-|±|~) ?)(.+)"
    r"|(.+?),? \(?(?:ongeveer|circa|ca\.)\)?"
)
_PROBABLY = re.compile(r"(?:vermoedelijk|waarschijnlijk|misschien|probably|perhaps) (.+)")
_NO_LATER = re.compile(r"(?:uiterlijk|niet later dan|no later than) (?:in |op )?(.+)")
_NO_EARLIER = re.compile(r"(?:niet eerder dan|no earlier than) (.+)|(.+) (?:of later|or later)")
_BEYOND = re.compile(r"(?P<before>voor|before) (?:in |op )?(.+)|(?:na|after) (?:in |op )?(.+)")
_DECADE = re.compile(r"(?:de |the )?(?:jaren '?(?P<tens>[a-z]+|\d0)|(?P<decade>1[89]\d0|20\d0)'?s)")
# The decades of which it is clear in which century they are.
_TENS = {"dertig": 3, "veertig": 4, "vijftig": 5, "zestig": 6, "zeventig": 7, "tachtig": 8, "negentig": 9}
# No date of EDTF says which part of a year, month or decade is meant.
_PARTS = "begin|midden|medio|half|halverwege|eind|einde|early|mid|late"
_PART = re.compile(rf"(?:het |de |the )?(?:{_PARTS})[ -](?:van |of )?(.+)")
_ONE_OF = re.compile(r"(.+?) (?:of|or|dan wel) (.+)")
_BETWEEN = re.compile(r"(?:ergens |somewhere )?(?:tussen|between) (.+?) (?:en|and) (.+)")
_SEASON = re.compile(r"(?:de |het |the )?([a-z]+)(?: van| of)? (\d{4})")
_SEASONS = {
    "voorjaar": 21, "lente": 21, "spring": 21, "zomer": 22, "summer": 22,
    "najaar": 23, "herfst": 23, "autumn": 23, "winter": 24,
}  # fmt: skip
_SPAN = re.compile(
    r"(?:van |from )?(.+?)(?: t/m | tot en met | tot | to | until | - | – |/|[–—]|(?<=[0-9]{2})-(?=[0-9]{4}-))(.+)"
)
_DAYS = re.compile(r"(\d{1,2})(?:[-–]| en | and | & )(\d{1,2} [a-z]+ \d{4})")
_MONTHS = re.compile(r"((?:\d{1,2} )?[a-z]+\.?)[-–]((?:\d{1,2} )?[a-z]+\.? \d{4})")
_YEARS = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")
# Two years, the second in two figures that are no month: `1990-'95`, `2019-20`.
_SHORT_YEARS = re.compile(
    r"([12]\d{3})(\s*(?:[-–—/]|t/m|tot en met|tot|until|to)\s*)(?:['’‘](\d\d)|(1[3-9]|[2-9]\d))", re.IGNORECASE
)
_FURTHEST = 50  # years from one to the next that is told in two figures
_NOW = frozenset({"heden", "nu", "nu toe", "vandaag", "now", "present", "today"})
# A year of two figures that cannot be a day of a month as well, behind an apostrophe, a month or a day and a month.
_YEAR_OF_TWO = re.compile(r"(?:^'|(?<=[a-z.] )'?|(?<=\d[-/. ])'?)(3[2-9]|[4-9]\d)$")
_DASHES = re.compile(r"[‐‑‒–—−]")
_WITHOUT_DASHES = re.compile(r"(1\d{3}|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?")
_LOWER_X = re.compile(r"\d\d(?:\dx|xx)|\d{4}-(?:\d\d|xx)-xx|\d{4}-xx|xxxx-\d\d-\d\d")
_LONGEST = 60  # characters; the regexes are for a date, not for a page


class WeekdayError(DateError):
    """A text of which the weekday is not that of its date, which `is_a` tells in words."""

    def __init__(self, text: str, one: Edtf) -> None:
        super().__init__("form", text)
        nl, en = _WEEKDAYS[one.first.weekday()]
        self.is_a = Bilingual(f"{label(one, 'nl')} is een {nl}", f"{label(one, 'en')} is a {en}")


def written(text: str, today: date | None, *, is_span: bool = False) -> Edtf:
    """The date that a text means, or with `is_span` perhaps a period; DateError where it is none.

    `gisteren` is a date only where it is known which day is `today`.
    """
    if len(text) > _LONGEST:
        return parse(text)
    said = _said(text)
    if weekday := _ON_WEEKDAY.match(said):
        return _on_weekday(_WEEKDAY[weekday[1]], said[weekday.end() :], today, is_span=is_span)
    if today and said in _DAYS_AGO:
        return parse((today - timedelta(days=_DAYS_AGO[said])).isoformat())
    for form, made in ((_ABOUT, "{}~"), (_PROBABLY, "{}?"), (_NO_LATER, "[..{}]"), (_NO_EARLIER, "[{}..]")):
        if found := form.fullmatch(said):
            return parse(made.format(written(next(filter(None, found.groups())), today)))
    if part := _PART.fullmatch(said):
        return written(part[1], today, is_span=is_span)
    if (beyond := _BEYOND.fullmatch(said)) and (one := written(next(filter(None, beyond.groups()[1:])), today)):
        return _before(one) if beyond["before"] else _after(one)
    if between := _BETWEEN.fullmatch(said):
        return parse(f"[{_first_of(between[1], between[2], today)}..{written(between[2], today)}]")
    if (found := _DECADE.fullmatch(said)) and (decade := _decade(found["tens"], found["decade"])):
        return parse(f"{decade}X")
    if (season := _SEASON.fullmatch(said)) and season[1] in _SEASONS:
        return parse(f"{season[2]}-{_SEASONS[season[1]]}")
    return _one_or_several(text.strip(), said, today, is_span=is_span)


def _one_or_several(text: str, said: str, today: date | None, *, is_span: bool) -> Edtf:
    """A date without a word about it, or one of two, or with `is_span` perhaps a period."""
    try:
        return _one(text, said)
    except DateError as error:
        if error.meant or error.problem != "form":
            raise
        if either := _ONE_OF.fullmatch(said):
            return parse(f"[{_first_of(either[1], either[2], today)},{written(either[2], today)}]")
        forms = (_YEARS, _DAYS, _MONTHS, _SPAN) if is_span else ()
        span = next((found for form in forms if (found := form.fullmatch(said))), None)
        if span is None:
            raise
        return parse(f"{_first_of(span[1], span[2], today)}/{'..' if span[2] in _NOW else written(span[2], today)}")


def left_out(text: str) -> tuple[str, ...]:
    """The words of a text that is a date of which nothing comes into the date: `eind` of `eind 2024`."""
    return tuple(re.findall(rf"\b({_PARTS})[ -]", fold(text)))


def _said(text: str) -> str:
    """A text folded, without the word before a date."""
    return _WHEN.sub("", " ".join(fold(text).split()))


def _on_weekday(weekday: int, text: str, today: date | None, *, is_span: bool) -> Edtf:
    """The date that a text means, of which the first day is one of the week; DateError where it is another."""
    found = written(text, today, is_span=is_span)
    one = (found.dates_in_set or found.parts)[0]
    if one.first != one.last:
        raise DateError("form", text)
    if one.first.weekday() != weekday:
        raise WeekdayError(text, one)
    return found


def _first_of(first: str, last: str, today: date | None) -> Edtf:
    """Where a period begins; what is not said of it is as at its end: `9` of `12 mei 2024` is 9 May 2024."""
    words = last.split()
    ways = (first, *(" ".join((first, *words[index:])) for index in range(1, len(words))))
    for way in ways[:-1]:
        try:
            return written(way, today)
        except DateError:
            continue
    return written(ways[-1], today)


def _decade(tens: str | None, year: str | None) -> int | None:
    """The first three digits of the years of a decade; None where the century is not clear (`jaren twintig`)."""
    if year:
        return int(year) // 10
    number = int(tens) // 10 if tens and tens.isdigit() else _TENS.get(tens or "", 0)
    return 190 + number if number in _TENS.values() else None


def _before(one: Edtf) -> Edtf:
    """No later than the last year or day before a date."""
    if one.first == date.min:
        raise DateError("form", one.text)
    return parse(f"[..{_as_precise(one.first - timedelta(days=1), one)}]")


def _after(one: Edtf) -> Edtf:
    """No earlier than the first year or day after a date."""
    if one.last == date.max:
        raise DateError("form", one.text)
    return parse(f"[{_as_precise(one.last + timedelta(days=1), one)}..]")


def _as_precise(day: date, one: Edtf) -> str:
    """A day as a text: its year alone beside a date that is a year."""
    return day.isoformat()[:4] if len(one.text) == len("1980") else day.isoformat()


def _one(text: str, said: str) -> Edtf:
    """A date of EDTF, or one that stands for it."""
    said = _as_edtf(_YEAR_OF_TWO.sub(r"19\1", said))
    try:
        return parse(text)
    except DateError as error:
        meant = error.meant
        if error.is_turned or error.problem == "reversed":
            raise
    if meant is None:
        try:
            return parse(said)
        except DateError as error:
            if error.is_turned or error.problem == "reversed":
                raise
            if error.meant is None:
                raise DateError(error.problem, text) from None
            meant = error.meant
    return parse(meant)


def _as_edtf(said: str) -> str:
    """A folded text with what other programs write in the place of EDTF's signs: dashes, `19900512`, `199x`, a time."""
    said = _DASHES.sub("-", said)
    if found := _WITHOUT_DASHES.fullmatch(said):
        return "-".join(found.groups())
    if found := _WITH_TIME.fullmatch(said):
        return found[1]
    return said.upper() if _LOWER_X.fullmatch(said) else said


_UNKNOWN = frozenset({"?", "-", "onbekend", "niet bekend", "n.v.t.", "nvt", "n.n.b.", "geen", "unknown", "none", "n/a"})
_MONTH_NAME = r"(?:jan|feb|ma|mrt|apr|me|ju|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_LACKING = (
    (
        r"xxxx-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[?~%]?",
        Bilingual(
            "een dag die elk jaar terugkeert is er alleen van een activiteit; zeg hier ook in welk jaar",
            "an event alone can have a day that returns each year; say in which year here",
        ),
    ),
    (
        rf"\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]'?\d\d|(?:\d{{1,2}} )?{_MONTH_NAME} '?\d\d|'\d\d(?: ?[-–—/] ?'\d\d)?",
        Bilingual("schrijf het jaar in vier cijfers", "write the year in four figures"),
    ),
    (
        rf"(?:\d{{1,2}}[ -])?{_MONTH_NAME}|\d{{1,2}}[-/]\d{{1,2}}",
        Bilingual("zeg ook in welk jaar", "say in which year too"),
    ),
    (
        r"(?:de |the )?(?:begin |midden |eind |early |late )?(?:van )?(?:de |the )?"
        r"(?:jaren '?(?:nul|tien|twintig|[012]0)|'?[012]0s)",
        Bilingual("zeg ook van welke eeuw, zoals 192X", "say of which century too, such as 192X"),
    ),
)


def lacking(text: str) -> Bilingual | None:
    """What a text that is no date, or a date in it, lacks to be one, as advice; None where that is not clear."""
    advice = _advice(_said(text[:_LONGEST]))
    if advice:
        return advice
    try:
        written(text[:_LONGEST], None, is_span=True)
    except WeekdayError as error:
        return error.is_a
    except DateError as error:
        if error.problem == "impossible" and not error.meant:
            return Bilingual(f"{error.text} bestaat niet", f"{error.text} does not exist")
        return _advice(_said(error.text))
    return None


def _advice(said: str) -> Bilingual | None:
    if said in _UNKNOWN:
        return Bilingual("laat een datum die niet bekend is weg", "leave out a date that is not known")
    if said in _DAYS_AGO:
        return Bilingual("schrijf de dag zelf, zoals 2025-06-24", "write the day itself, such as 2025-06-24")
    return next((advice for form, advice in _LACKING if re.fullmatch(form, said)), None)


def said_date(text: str) -> Edtf | None:
    """The date or period that people's words mean; None where they mean none, or are one as a file has it."""
    try:
        found = written(with_full_years(text), None, is_span=True)
    except DateError:
        return None
    return None if found.yearly or found.text == text else found


def with_full_years(text: str) -> str:
    """Two years with the second in four figures too (`1990-'95`); else the text.

    It is later than the first, and without an apostrophe in its century: `1998-'02`, but not `1995-90`.
    """
    found = _SHORT_YEARS.fullmatch(text.strip())
    if found is None:
        return text
    first, short = int(found[1]), int(found[3] or found[4])
    last = first + (short - first) % 100
    is_clear = first < last <= first + _FURTHEST if found[3] else first % 100 < short
    return f"{first}{found[2]}{last}" if is_clear else text


_SET = Bilingual('schrijf "{set}" voor een van deze', 'write "{set}" for one of these')
_NO_LATER_THAN = Bilingual('schrijf "{set}" voor uiterlijk', 'write "{set}" for no later than')
_ITS_BEGIN = Bilingual("schrijf alleen het begin: {begin}", "write the beginning only: {begin}")
_ITS_BEGIN_OR_NO_LATER_THAN = Bilingual(
    'schrijf alleen het begin ({begin}), "[..{end}]" voor uiterlijk, of "[1993,1994]" voor een van die jaren',
    'write the beginning only ({begin}), "[..{end}]" for no later than, or "[1993,1994]" for one of those years',
)


def as_one_date(meant: str, span: str) -> Bilingual:
    """How a period in the place of one date is written instead: as the set that was `meant`, else by its bounds."""
    begin, _, end = span.partition("/")
    of_set = _NO_LATER_THAN if meant.startswith("[..") else _SET
    advice = of_set if meant else _ITS_BEGIN if end in ("", "..") else _ITS_BEGIN_OR_NO_LATER_THAN
    return Bilingual(*(text.format(set=meant, begin=begin, end=end) for text in advice))

"""Telephone numbers and people's e-mail addresses in the raw text of a file, comments included, also in disguise.

Most texts hold none, so a cheap test on bytes decides whether most of the regexes run at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TypeAlias

from stedenband.parsing.source import line_before

# An address also where its @ is disguised: `naam [at] stad.nl`, `naam(at)stad.nl`, `naam <apenstaartje> stad.nl`;
# in a web address it is `%40`.
_SNAIL = "apen?staart(?:je)?"  # what an @ is called
_GAP = r"(?: ?\r?\n[ #]{0,40}| ?)"  # the address may go on at the next line of a text or a comment
_AT = rf"(?:{_GAP}@{_GAP}|{_GAP}[\[({{<] ?(?:at|@|{_SNAIL}) ?[\])}}>]{_GAP}|&(?:#64|#x40|commat);|%40)"
_DOT = r"(?:\.| \. | ?[\[({<] ?(?:dot|punt|\.) ?[\])}>] ?)"
# Where many people have their mail: such an address is known without the end of its domain.
_PROVIDERS = (
    "gmail|googlemail|hotmail|outlook|msn|yahoo|icloud|ziggo|kpnmail|kpnplanet|hetnet|casema|upcmail|"
    "xs4all|quicknet|telenet|skynet|proximus|protonmail"
)
_EMAIL = rf"(?i)(?<![\w.+-])[\w.+-]++{_AT}(?:[\w-]+(?:{_DOT}[\w-]+)+|(?:{_PROVIDERS})\b)"
_SIGN = (
    r"[@\[({<&%](?:(?<=@)|(?<=%)40|(?<=&)(?:#64|#[xX]40|commat);"
    rf"|(?<![&%]) ?(?i:at|{_SNAIL}) ?[\])}}>])"
)
# An address that is spoken: `jan punt jansen apenstaartje stad punt nl`. A bare `at` counts where the name or the
# domain has its dot in words, or a dot stands in the name, or many people have their mail there: "look at example.com".
_SPOKEN_DOT = r"(?: (?:punt|dot) |\.)"
_WITH_DOT = rf"[\w+-]+(?:{_SPOKEN_DOT}[\w+-]+){{1,4}}"
_SPOKEN = (
    rf"(?i)(?<![\w.+-])(?:[\w+-]+(?:{_SPOKEN_DOT}[\w+-]+){{0,4}} {_SNAIL} [\w-]+(?:{_SPOKEN_DOT}[\w-]+){{1,4}}"
    rf"|{_WITH_DOT} at [\w-]+(?:{_SPOKEN_DOT}[\w-]+){{1,4}}|[\w+-]+ at [\w-]+ (?:punt|dot) [a-z]{{2,3}}\b"
    rf"|[\w.+]+(?: at |[-_]at[-_])(?:{_PROVIDERS}){_SPOKEN_DOT}[a-z]{{2,}}\b)"
)
_SPOKEN_SIGN = rf"(?i)[ _-](?:at|{_SNAIL})[ _-]"
# Lower case, and spaces for brackets, hyphens and underscores: then an @ in words is one of two, in any disguise.
_FLAT = bytes.maketrans(bytes(range(65, 91)) + b"[({<])}>-_", bytes(range(97, 123)) + b" " * 10)
_IN_WORD_MARKS = (b" at ", b"staart")
# Full-width signs, hard spaces and other hyphens read as the plain ones: each is one character, so that positions stay.
_PLAIN: dict[int, int | str] = {
    **{wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)},
    0xFE6B: "@",
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212"), "-"),
}

# How a number goes on at the next line of a text or a comment; what begins there with a 0 is rather the next in a list.
_FOLDED = r"[)–-]? ?\n[ #]{0,40}(?!0)"
# A Dutch or Belgian number of nine or ten figures, or one with a country code (ITU-T E.123), however it is spaced.
# The look-behinds follow the first character, so that the regex engine skips to `+`, `0` or `(` and tests only there.
_TELEPHONE = (
    r"(?as)[+0(](?<![\w+].)(?<!\d[.,/:-].)(?<![A-Za-z]-.)"
    r"(?:(?:(?<=\+)|(?<=0)0 ?)(?:3[0-9]|4[0-9]|9[0-9]|1|2[0-9]|[5-8][0-9])"
    rf"(?:(?:[\s().–/-]{{0,3}}|{_FOLDED})\d){{8,12}}"
    rf"|(?:(?<=0)|(?<=\()0)\)?[ -]?[1-9](?:(?:[ ()._–/-]{{0,3}}|{_FOLDED})\d){{7,8}})(?!\d)"
)
# Without what may stand between its figures such a number has nine in a row; few other texts have.
_BETWEEN_FIGURES, _EACH_A_ZERO = b" \t\n\r\f\v()._/#-" + "–".encode(), bytes.maketrans(b"123456789", b"0" * 9)
_NINE_FIGURES = b"0" * 9
# That of an organisation's exchange abroad, which may be shorter (DIN 5008): `+49 2151 86-0`, `+49 30 90260`.
_EXCHANGE = r"\+(?<![\w+].)[1-9]\d{1,2}[ -](?:\d{2,5}(?:[ /-]\d{2,5}){1,2}-0|(?<=\+...)(?:[ /()-]{0,2}\d){7})(?!\d)"
# A mobile number whose country code has no plus, a local or foreign one, where a word for telephone stands before it,
# and one that begins with the letter O. All are searched by their figures, which are rarer than the letters
# of such words.
_MOBILE_ABROAD = r"(?:1[ -]?6|2[ -]?4)(?:[ .-]?\d){8}(?!\d)"
_LOCAL = re.compile(
    rf"[0-9](?:(?<=3)(?<![\w+.,/-].)(?<![0+] .){_MOBILE_ABROAD}"
    r"|(?<=[.: (].)(?!(?:(?<=1)\d|(?<=2)0)\d\d[ /-])(?:[ )/-]{0,2}\d){5,13}(?![\d-]|\.\d)"
    r"|(?<=[Oo][1-9])(?<![\w-]..)(?:(?<=6)[ .-]?\d(?:[ .-]?\d){7}|\d[ -]\d{7}|\d\d[ -]\d{6})(?!\d))",
    re.ASCII | re.DOTALL,
)
_TELEPHONE_WORD = (
    r"(?ai)(?<!\w)(?:t(?:[eé]l(?:efoo?n|[eé]phone|\.)?(?:nummer|nr)?|st)?|bel|gsm|mob(?:iele?|ile)?|phone|fax|whatsapp"
    r"|app(?:en)? naar|toestel|doorkies(?:nummer)?|bereikbaar (?:op|onder)(?: nummer)?)\b[.:]{0,2} {0,2}\(?$"
)
_MOBILE_WORD = r"(?<!\w)M[.:]{0,2} {0,2}$"  # of a signature; before any other number an M may mean much else
_WITHOUT_ZERO = r"6(?:[ -]?\d){8}"
_LONG = 11  # figures of a number that begins with a 0 which `_TELEPHONE` does not find: that of another country
# A number in words, or in words and figures: `nul zes twaalf vierendertig …`.
_DIGIT = "nul|[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen"
_NUMBER = (
    rf"(?:(?:dubbel |twee keer )?(?:{_DIGIT})|tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien"
    rf"|(?:(?:[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)"
)
_IN_WORDS = (
    rf"(?i)\b(?:plus [\w ]{{3,30}}? )?(?:nul|0[1-9](?=\d? {_NUMBER}\b)\d?)"
    rf"(?:[ ,-]{{1,2}}(?:{_NUMBER}|\d{{1,4}})\b){{5,}}"
)
# Without a space behind it: a search for what ends in a character that is common takes twice as long.
_IN_WORDS_MARK, _IN_FIGURES_MARK = b"nul", "06 "
_NO_TELEPHONE = (
    r"0\d[-/. ](?:0\d|1[0-2])[-/. ](?:19|20)\d\d(?!\d).*"  # a date, day first
    r"|\d\d[/.-]\d\d[/.-]\d\d[/.-](?:19|20)\d\d"  # two days of a month
    r"|0\d{3}-\d\d-\d\d/.*"  # a span before the year 1000
    r"|0\d{3}\.\d{3}\.\d{3}"  # a Belgian company number
    r"|00(?!3[12]\d{8,9}$)\d{10,}"  # a padded document number
)
# What stands before the number of a company, an account or a book, and before that of a document.
_NUMBERED = r"(?:\b(?:RSIN|KBO|KvK|BTW|IBAN|ISBN|ISSN|OCLC|PPN|EAN)\.?:? ?|\b[A-Z]{2}\d\d(?: ?\w{4})* |\bBE )$"
_DOCUMENT = (
    r"(?:\b(?:[Nn]r|no|[A-LN-SU-Z]"  # before T and M a telephone number follows
    r"|(?i:(?:zaak|stuk|dossier|document|registratie|besluit|inventaris|archief|raadsvoorstel|raadsbesluit"
    r"|archiefstuk|toegang|volg|doos|signatuur"
    r"|decos|corsa|verseon|djuma)s?[- ]?(?:nummer|nr)?|kenmerk|referentie)"  # the last row are registries of documents
    r")[.:]? |\b[A-LN-SU-Z]/|\bNL-[A-Z]\w+[ ,.0-9]*)[\"']?$"
)
# Any other number, but not of a mobile telephone, where nothing before it on the line is about calling.
_NUMBER_OF = (
    r"(?i)^(?!.*\b(?:bel(?:len|t)?|tel|telefo\w+|mobiel\w*|gsm|bereik\w+|app\w*|fax|vaste?|priv[eé]\w*)\b)"
    r".*(?<![\w-])nummer[.:]? [\"']?$"
)
_GROUPED = r"06\d\d(?:\.\d\d){3}"  # a file number; nobody writes a mobile number so, but 06.12.34.56.78
_URL_BEFORE = r"(?:://|www\.)\S*$"
_Private: TypeAlias = tuple[str, int, int, Mapping[str, str]]


def private_data(text: str, odd: str, data: bytes) -> Iterator[_Private]:
    """Each telephone number and personal address of a text; `odd` are its characters that are not ASCII."""
    if not _PLAIN.keys().isdisjoint(map(ord, odd)):
        text = text.translate(_PLAIN)
        data = text.encode()
    flat = data.translate(_FLAT)
    if addresses := [*_addresses(text, flat)]:
        yield from _personal(addresses, text)
    if _NINE_FIGURES in data.translate(_EACH_A_ZERO, _BETWEEN_FIGURES):
        for match in re.finditer(_TELEPHONE, text):
            if not re.fullmatch(_NO_TELEPHONE, match[0]) and not _is_other_number(text, match):
                yield "telephone-number", *match.span(), {}
    if _IN_WORDS_MARK in flat or _IN_FIGURES_MARK in text:
        for match in re.finditer(_IN_WORDS, text):
            yield "telephone-number", *match.span(), {}
    if "+" in text:
        for match in re.finditer(_EXCHANGE, text):
            if not re.compile(_TELEPHONE).match(text, match.start()) and not _is_other_number(text, match):
                yield "telephone-number", *match.span(), {}
    yield from _local_numbers(text)


def _personal(addresses: Iterable[re.Match[str]], text: str) -> Iterator[_Private]:
    """The addresses of a text that are a person's."""
    from stedenband.parsing.functional_addresses import is_functional, parties_in  # noqa: PLC0415 - few texts have one

    parties = cache(partial(parties_in, text))
    for match in addresses:
        if not is_functional(_as_written(match[0].lower()), parties):
            yield "personal-email", match.start(), match.end(), {}


def _local_numbers(text: str) -> Iterator[_Private]:
    for match in _LOCAL.finditer(text):
        start, end = match.span()
        if text[start - 1] in "Oo":
            yield "telephone-number", start - 1, end, {}
        elif _is_called_by(text, match):
            yield "telephone-number", start, end, {}


def _is_called_by(text: str, number: re.Match[str]) -> bool:
    """Whether what may be a local, mobile or foreign number is one, by its form or by the word before it."""
    if number[0][0] == "3" and re.fullmatch(rf"3{_MOBILE_ABROAD}", number[0]):
        return not _is_other_number(text, number)
    if number[0][0] == "0":
        found = re.compile(_TELEPHONE).match(text, number.start())
        is_told = found and not re.fullmatch(_NO_TELEPHONE, found[0])
        if is_told or sum(map(str.isdigit, number[0])) < _LONG:
            return False
    before = line_before(text, number.start())
    if re.search(_TELEPHONE_WORD, before) or _is_called_above(text, number.start(), before):
        return True
    return number[0][0] == "6" and bool(re.fullmatch(_WITHOUT_ZERO, number[0]) and re.search(_MOBILE_WORD, before))


def _is_called_above(text: str, start: int, before: str) -> bool:
    """Whether a number begins its line, and that above ends with a word for telephone, not with a lone T."""
    if before.strip(" #"):
        return False
    above = line_before(text, max(0, start - len(before) - 1))
    return bool(re.search(_TELEPHONE_WORD, above) and re.search(r"\w\w[.: ]*$", above))


def _addresses(text: str, flat: bytes) -> Iterator[re.Match[str]]:
    """Every e-mail address, also with an @ in disguise or in words, or without the end of its domain."""
    has_word = any(mark in flat for mark in _IN_WORD_MARKS)
    if has_word or b"@" in flat or b"&" in flat or b"%40" in flat:
        yield from _around(text, _SIGN, _EMAIL)
    if has_word:
        yield from _around(text, _SPOKEN_SIGN, _SPOKEN)


def _around(text: str, mark: str, form: str) -> Iterator[re.Match[str]]:
    """Every address of a form; its regex runs only on lines that contain an @, or what stands for it."""
    search, end = re.compile(mark).search, 0
    sign = search(text)
    while sign:
        start, end = _lines_of(text, sign, end)
        yield from re.compile(form).finditer(text, start, end)
        sign = search(text, end)


def _lines_of(text: str, sign: re.Match[str], after: int) -> tuple[int, int]:
    """Where the line of a sign begins and ends: with the line above if it is first there, and that below if last."""
    start, end = text.rfind("\n", 0, sign.start()), text.find("\n", sign.end())
    if start > 0 and not text[start : sign.start()].strip(" #\n"):
        start = text.rfind("\n", 0, start)
    if end > 0 and not text[sign.end() : end].strip():
        end = text.find("\n", end + 1)
    return max(start + 1, after), len(text) if end < 0 else end


def _as_written(address: str) -> str:
    """An address with its signs, where these were disguised or spoken."""
    plain = re.sub(_DOT, ".", re.sub(_AT, "@", address))
    return re.sub(_SPOKEN_DOT, ".", re.sub(_SPOKEN_SIGN, "@", plain) if "@" not in plain else plain)


def _is_other_number(text: str, number: re.Match[str]) -> bool:
    before = line_before(text, number.start())
    is_grouped = re.fullmatch(_GROUPED, number[0])
    may_be_mobile = number[0].startswith(("06", "316", "324")) and not is_grouped
    is_document = (number[0].isdigit() or is_grouped) and (
        re.search(_DOCUMENT, before) or (not may_be_mobile and re.search(_NUMBER_OF, before))
    )
    return bool(is_document or re.search(_NUMBERED, before) or re.search(_URL_BEFORE, before))

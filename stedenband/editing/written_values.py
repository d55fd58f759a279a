"""What people write for a value of a record, as the file has it: codes for labels, EDTF for dates, ids for names."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from shlex import quote
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from stedenband.editing.written_numbers import currency_in, degrees, figures
from stedenband.errors import UnknownValue, WrongUse, begins_several, in_quotes
from stedenband.loading.right_forms import in_form
from stedenband.model import Municipality
from stedenband.model.base import Record, is_record, plain_type, types_of
from stedenband.model.fields import Count, Country, Expected, Latitude, Longitude, Number, Slug, Text, When
from stedenband.parsing.source import ILLEGAL, Bare, code_point
from stedenband.query.matching import code_vocabulary, resolve_country
from stedenband.text import Bilingual, Language, fold, slug
from stedenband.vocabulary.codes import Code, Office
from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.everyday import meant_by
from stedenband.vocabulary.labels import Owner, label_of, office_label, other_names
from stedenband.vocabulary.written_dates import lacking, written
from stedenband.vocabulary.yearly_dates import day_of_year, each_year, is_in_no_year

_vocabulary = cache(code_vocabulary)  # by the class of the codes: tuples of other codes may be equal as texts
_BEGINNING = 3  # letters that may stand for a longer word: an answer typed at the wrong question is shorter
_ELSEWHERE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_ESTIMATED = frozenset({"number", "per_year", "amount"})
_ABOUT = re.compile(
    r"(?:ongeveer|een stuk of|rond de|rond|circa|ca\.?|plm\.?|zo['’]?n|bijna|ruim|about|around|roughly|some|nearly|±|~)"
    r" *([\d., ]+)|([\d., ]+) *(?:~|\?|ongeveer|of zo|or so)"
)
_EXAMPLES = Bilingual(
    "schrijf bijvoorbeeld 24-06-2025, juni 2025, 1948 of rond 1948",
    "write for example 24-06-2025, June 2025, 1948 or about 1948",
)
_YES_NO = dict.fromkeys(("ja", "j", "yes", "y", "true"), "yes") | dict.fromkeys(("nee", "no", "n", "false"), "no")


class Where(NamedTuple):
    """What the meaning of a value may depend on: the file, and the day on which it is."""

    owner: Municipality
    today: date


def is_estimable(owner: type[Record], key: str) -> bool:
    """Whether a key holds a number of which another key, `about`, can say that it is not exact."""
    return key in _ESTIMATED and "about" in types_of(owner)


def estimated(text: str) -> str | None:
    """The number in a text that says it is not exact: `ongeveer 40`, `zo'n 40`, `ca. 40`; None where none is said."""
    found = _ABOUT.fullmatch(fold(text))
    return next(filter(None, found.groups())) if found else None


def money(owner: type[Record], key: str, text: str) -> tuple[str, str | None]:
    """The text of an amount of money without the currency, and its code where one is said; else the text as it is."""
    return currency_in(text) if key == "amount" and "currency" in types_of(owner) else (text, None)


def item_type(annotation: Any) -> tuple[Any, bool]:
    """The type of a value, or of each in a list, and whether it is a list."""
    plain = plain_type(annotation)
    return (get_args(plain)[0], True) if get_origin(plain) is tuple else (annotation, False)


def is_single(annotation: Any) -> bool:
    """Whether a key holds a value or a list of values, and no records."""
    one = plain_type(item_type(annotation)[0])
    return (get_origin(one) is None and not is_record(one)) or one == int | float


def codes_of(annotation: Any) -> type[Code] | None:
    """The list of codes that a value, or each in a list, is one of; None where it is something else."""
    one = plain_type(item_type(annotation)[0])
    return one if isinstance(one, type) and issubclass(one, Code) else None


def label_in(code: Code, owner: Municipality, language: Language) -> str:
    """What a code is called in a municipality's file: `schepen` in a Belgian one, `de provincie` in a province's."""
    words = Owner(owner.country, owner.level, owner.style)
    return office_label(code, words, language) if isinstance(code, Office) else label_of(code, words, language)


def references(key: str, owner: Municipality) -> Mapping[str, str] | None:
    """For a key that names records of the file: their ids, each with what else it is called; None for other keys."""
    match key:
        case "source" | "sources":
            return {id: source.title for id, source in owner.sources.items()}
        case "committee" | "committees":
            return {one.id: one.name for one in owner.committees}
        case "bonds":
            return {one.id: one.name or ", ".join(partner.name for partner in one.partners) for one in owner.bonds}
    return None


def value_of(option: str, key: str, annotation: Any, texts: Sequence[str], where: Where) -> Any:
    """The value that texts stand for, several only in a list; `option` is what a message calls it.

    Codes and ids of a list may have commas between them. UnknownValue or WrongUse where a text stands for nothing.
    """
    one, is_list = item_type(annotation)
    if is_list and (codes_of(one) or references(key, where.owner) is not None):
        texts = [part for text in texts for part in text.split(",") if part.strip()] or texts
    if not is_list and len(texts) > 1:
        raise WrongUse(_only_one(option, key, one, texts, where))
    values = [_value(option, key, one, _on_one_line(option, text), where) for text in texts]
    return [*dict.fromkeys(values)] if is_list else values[0]


def _only_one(option: str, key: str, annotation: Any, texts: Sequence[str], where: Where) -> Bilingual:
    """What is told of several values for a key that holds one; words were meant as one if together they can be read."""
    nl, en = f"{option}: één waarde is genoeg", f"{option}: one value is enough"
    whole = " ".join(texts)
    try:
        _value(option, key, annotation, _on_one_line(option, whole), where)
    except WrongUse:
        return Bilingual(nl, en)
    more = in_quotes(whole)
    return Bilingual(f"{nl}; {more.nl}", f"{en}; {more.en}")


def _on_one_line(option: str, text: str) -> str:
    """A text as a value is read: its lines as one; WrongUse where it has a character that no text may have."""
    line = " ".join(text.split())
    if wrong := ILLEGAL.search(line):
        found = code_point(wrong[0])
        nl, en = f"het teken {found} hoort niet in tekst", f"the character {found} does not belong in text"
        raise WrongUse(Bilingual(f"{option}: {nl}", f"{option}: {en}"))
    return line


def _value(option: str, key: str, annotation: Any, text: str, where: Where) -> Any:
    known, codes, plain = references(key, where.owner), codes_of(annotation), plain_type(annotation)
    if known is not None:
        if not known and not (key == "bonds" and _ELSEWHERE.fullmatch(text)):
            raise WrongUse(_none_yet(option, key, text, where.owner))
        return _reference(option, text, known, may_be_elsewhere=key == "bonds")
    if codes is not None:
        return _code(option, text, codes)
    if plain is Edtf:
        return _yearly(option, annotation, text) or _date(option, annotation, text, where.today)
    if plain is bool:
        return _yes_no(option, text)
    if annotation in (Count, Number):
        return _checked(option, annotation, Bare(figures(text)), text)
    if annotation in (Latitude, Longitude):
        return _checked(option, annotation, Bare(degrees(text)), text)
    expected = _expected(annotation)
    if expected and expected.codes:
        return _country(option, annotation, text, expected.codes)
    return _checked(option, annotation, slug(text) if annotation == Slug else text)


def begun(text: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Which ids have a name that a text is the beginning of; none where it is too short to be sure."""
    start = fold(text)
    if len(start) < _BEGINNING:
        return []
    return [id for id, of in names.items() if any(fold(one).startswith(start) for one in of)]


def _reference(option: str, text: str, known: Mapping[str, str], *, may_be_elsewhere: bool) -> str:
    if text in known or (may_be_elsewhere and _ELSEWHERE.fullmatch(text)):
        return text
    whole = [id for id, name in known.items() if fold(name) == fold(text) or id == slug(text)]
    found = whole or begun(text, {id: (id, name) for id, name in known.items()})
    if len(found) == 1:
        return found[0]
    _must_begin_none(option, text, {(id, id): (id, name) for id, name in known.items()})
    raise UnknownValue(option, text, known)


def _none_yet(option: str, key: str, text: str, owner: Municipality) -> Bilingual:
    """What is told of a source, committee or bond where the file has none: the command that adds the first."""
    way = f"stedenband add {key.removesuffix('s')} {quote(owner.gemeente)}"
    nl, en = f"het bestand heeft er nog geen; begin met {way}", f"the file has none yet; begin with {way}"
    return Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}")


def _code(option: str, text: str, codes: type[Code]) -> str:
    vocabulary = _vocabulary(codes)
    everyday = meant_by(text, [code.value for code in codes])
    found = sorted(vocabulary.values(text) or ({everyday} if everyday else ()))
    meant = begun(text, {code.value: (code.nl, code.en, *other_names(code)) for code in codes})
    found = found if len(found) == 1 or len(meant) != 1 else meant
    if not found:
        _must_begin_none(option, text, {(one.nl, one.en): (one.nl, one.en, one) for one in codes})
        called = {name: Bilingual(code.nl, code.en) for code in codes for name in (code.value, code.nl, code.en)}
        raise UnknownValue(option, text, called, vocabulary.labels, called)
    if len(found) > 1:
        which = ", ".join(found)
        nl, en = f"kan meer betekenen; kies {which}", f"may mean more than one; choose {which}"
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}"))
    return found[0]


def _must_begin_none(option: str, text: str, names: Mapping[tuple[str, str], Sequence[str]]) -> None:
    """Tell of a beginning what it may be, where it is too short to be taken for that or may be more.

    `names` has what to tell, in Dutch and in English, with all that it is called.
    """
    start = fold(text)
    found = [told for told, called in names.items() if start and any(fold(one).startswith(start) for one in called)]
    if several := begins_several(text, found):
        raise WrongUse(Bilingual(f"{option} {several.nl}", f"{option} {several.en}"))
    if len(found) == 1:
        nl, en = f"dat is niet bekend; bedoelde u {found[0][0]}?", f"that is not known; did you mean {found[0][1]}?"
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}"))


def _yearly(option: str, annotation: Any, text: str) -> Edtf | None:
    """A day that returns each year; None where a text is another date, WrongUse where none can stand here."""
    found = each_year(text)
    if found is not None and annotation != When:
        nl, en = "alleen de dag van een activiteit kan elk jaar terugkeren", "only an event's day can return each year"
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}"))
    if found is None and annotation == When and day_of_year(text) is not None:
        nl, en = (
            f"zeg ook in welk jaar, of schrijf elk jaar op {text}",
            f"say in which year too, or every year on {text}",
        )
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}"))
    return found


def _date(option: str, annotation: Any, text: str, today: date) -> Edtf:
    try:
        found = written(text, today, is_span=annotation == When)
    except DateError as error:
        nl, en = no_date(text, error)
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}")) from None
    _checked(option, annotation, found.text)
    return found


def no_date(text: str, error: DateError) -> Bilingual:
    """Why a text is no date, as the rest of a sentence, and what was probably meant, as people write it."""
    if error.problem == "impossible" and error.text == text and not error.meant:
        return Bilingual("die datum bestaat niet", "that date does not exist")
    if is_in_no_year(text):
        return Bilingual("die dag is er in geen enkel jaar", "there is no such day in any year")
    nl, en = _meant(parse(error.meant)) if error.meant else lacking(text) or _EXAMPLES
    if error.problem == "reversed":
        return Bilingual(f"de periode eindigt voordat zij begint; {nl}", f"the period ends before it begins; {en}")
    part = error.text if error.meant and error.text != text else ""
    return Bilingual(f"{part or 'dat'} is geen datum; {nl}", f"{part or 'that'} is no date; {en}")


def _meant(date: Edtf) -> Bilingual:
    return Bilingual(f"bedoelde u {label(date, 'nl')}?", f"did you mean {label(date, 'en')}?")


def _country(option: str, annotation: Any, text: str, codes: Collection[str]) -> Any:
    """The code of a country; WrongUse where a country stands for a former one only, or may not be named here."""
    found = [code for code in sorted(resolve_country(option, text)) if code in codes]
    if not found and annotation == Country:
        nl, en = "dat land is er niet meer; noem het land van nu", "that country is no more; name the one of today"
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}"))
    return found[0] if found else _checked(option, annotation, text)


def _yes_no(option: str, text: str) -> Bare:
    if fold(text) in _YES_NO:
        return Bare(_YES_NO[fold(text)])
    raise WrongUse(Bilingual(f"{option} {text}: kies ja of nee", f"{option} {text}: choose yes or no"))


def _expected(annotation: Any) -> Expected | None:
    return next((one for one in getattr(annotation, "__metadata__", ()) if isinstance(one, Expected)), None)


@cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)


def _checked(option: str, annotation: Any, value: Any, text: str | None = None) -> Any:
    """The value, if the model takes it; WrongUse says what was expected in the place of `text`."""
    try:
        _adapter(annotation).validate_python(value)
    except ValidationError:
        expected = _expected(annotation)
        words = expected.words if expected else Bilingual("iets anders", "something else")
        said = value if text is None else text
        meant = in_form(str(said), expected.pattern) if isinstance(expected, Text) else ""
        nl, en = (f"; bedoelde u {meant}?", f"; did you mean {meant}?") if meant else ("", "")
        raise WrongUse(
            Bilingual(f"{option} {said}: verwacht was {words.nl}{nl}", f"{option} {said}: {words.en} was expected{en}")
        ) from None
    return value

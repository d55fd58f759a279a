"""Parses option values: dates, periods, columns, codes, countries; WrongUse says what was expected."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from stedenband.cli.choices import one_of
from stedenband.errors import WrongUse
from stedenband.model.keys import labels
from stedenband.query.matching import code_vocabulary, resolve, resolve_country
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import DateError, Edtf, parse

CodeT = TypeVar("CodeT", bound=Code)
_MOST = 999
_EXAMPLE = "2025-06-24"


def _parsed(text: str, option: str) -> Edtf:
    try:
        return parse(text)
    except DateError:
        return _written(text, option)


def _written(text: str, option: str) -> Edtf:
    """The date that a text means as people write it; WrongUse tells why it is none, or which word gets lost."""
    from stedenband.editing.written_values import no_date  # noqa: PLC0415 - a date as in a file does without
    from stedenband.vocabulary.written_dates import left_out, written  # noqa: PLC0415 - likewise

    try:
        found = written(text, None)
    except DateError as error:
        nl, en = no_date(text, error)
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en}")) from None
    if words := left_out(text):
        lost = ", ".join(words)
        nl, en = (
            f"een datum zegt niet ‘{lost}’; noem een dag, maand of jaar",
            f"no date says ‘{lost}’; name a day, month",
        )
        raise WrongUse(Bilingual(f"{option} {text}: {nl}", f"{option} {text}: {en} or year"))
    return found


def _date(text: str, option: str) -> Edtf:
    found = _parsed(text, option)
    if found.yearly or found.is_span:
        raise WrongUse(
            Bilingual(
                f"{option} {text}: verwacht was één dag, maand of jaar", f"{option} {text}: one date was expected"
            )
        )
    return found


def date_in(text: str, option: str) -> Edtf:
    """The day, month or year that an option names; WrongUse for anything else."""
    return _date(text, option)


def day(text: str, option: str = "--on") -> date:
    """The day that an option names, in full; WrongUse for anything less: as example its last day, its first `since`."""
    found = _parsed(text, option)
    if found.first != found.last:
        is_open = date.min in (found.first, found.last) or found.last == date.max
        example = _EXAMPLE if is_open else found.last if option == "--on" else found.first
        raise WrongUse(
            Bilingual(
                f"{option} {text}: verwacht was een hele datum, zoals {example}",
                f"{option} {text}: a full date was expected, such as {example}",
            )
        )
    return found.first


def in_period(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first and last day of `--from` and `--until`; WrongUse where the period ends before it begins."""
    first = _date(since, "--from").first if since else None
    last = _date(until, "--until").last if until else None
    if first and last and last < first:
        raise WrongUse(
            Bilingual(
                f"de periode eindigt ({until}) voordat zij begint ({since}); wissel --from en --until om",
                f"the period ends ({until}) before it begins ({since}); swap --from and --until",
            )
        )
    return first, last


def whole_number(text: str, option: str) -> int:
    """The number that an option gives, of years or days; WrongUse for none, or one beyond any calendar."""
    if text.isascii() and text.isdigit() and len(text) <= len(str(_MOST)) and int(text) > 0:
        return int(text)
    raise WrongUse(
        Bilingual(
            f"{option} {text}: verwacht was een geheel getal van 1 tot en met {_MOST}",
            f"{option} {text}: a whole number from 1 to {_MOST} was expected",
        )
    )


def column_names(text: str | None, known: list[str], option: str) -> list[str]:
    """The columns that an option names by key or label, parted by commas; a dash before one (for sorting) is kept."""
    asked = [word.strip() for word in (text or "").split(",") if word.strip()]
    if text is not None and not asked:
        raise WrongUse(Bilingual(f"{option} noemt geen kolom", f"{option} names no column"))
    by_word = {fold(label): key for key in known for label in labels()[key]} | {fold(key): key for key in known}
    found = []
    for word in asked:
        dash, name = ("-", word[1:]) if option == "--sort" and word.startswith("-") else ("", word)
        found.append(dash + (by_word.get(fold(name)) or one_of(name, known, option)))
    return found


def codes_in(asked: Iterable[str] | None, codes: type[CodeT], option: str) -> frozenset[CodeT]:
    """The codes that the values of an option stand for, by code or label; UnknownValue where one stands for nothing."""
    vocabulary = code_vocabulary(codes)
    found = {value for one in asked or () for value in resolve(option, one, vocabulary)}
    return frozenset(code for code in codes if code.value in found)


def countries_in(asked: Iterable[str] | None, option: str) -> frozenset[str]:
    """The codes of the countries that the values of an option stand for, by code or name."""
    return frozenset().union(*(resolve_country(option, one) for one in asked or ()))

"""Asks on a terminal for the values of a record's fields that the options of a command do not give."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import typer

from stedenband.checks.life import is_revived
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.model_options import label_of, meaning_of
from stedenband.cli.run.asking import Question, ask, on_terminal
from stedenband.cli.run.given_values import Values, see_whose, understood
from stedenband.cli.run.wording import value_in_words
from stedenband.editing.kinds import Field
from stedenband.editing.whole_records import NEW
from stedenband.editing.written_values import (
    Where,
    codes_of,
    is_estimable,
    item_type,
    label_in,
    references,
)
from stedenband.errors import WrongUse
from stedenband.model import CommitteeEntry
from stedenband.model.base import plain_type
from stedenband.model.fields import Country, When
from stedenband.places.known import countries_of
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Code, Office, Reason
from stedenband.vocabulary.countries import COUNTRIES, country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import YES_NO

_ALL = Bilingual(" (alle, met komma's ertussen)", " (all, with commas between)")
_NOT_NAMED = frozenset({Office.DELEGATION, Office.RESIDENT, Office.STUDENT, Office.VETERAN})  # who hold no office


def completed(
    fields: Iterable[Field],
    asked: Sequence[str],
    values: Values,
    where: Where,
    *,
    briefly: bool,
    new_source: Callable[[], str] | None = None,
    of: str = "",
) -> Values:
    """The values with what was missing asked for: what is `asked`, or `briefly` only what cannot do without.

    `of` comes behind each label where the questions are of a record within another. `new_source` asks for a source
    that the file does not have yet, and gives its id. WrongUse where something needed is missing and there is nobody
    to ask.
    """
    by_option = {field.option.removeprefix("--"): field for field in fields}
    lacking = [field for field in by_option.values() if field.required and field.name not in values]
    if not on_terminal():
        if lacking:
            names = ", ".join(field.option for field in lacking)
            nl, en = ("ontbreekt", "is missing") if len(lacking) == 1 else ("ontbreken", "are missing")
            raise WrongUse(Bilingual(f"{names} {nl}", f"{names} {en}"))
        return values
    wanted = [by_option[name] for name in asked] + [field for field in lacking if field.option[2:] not in asked]
    for field in wanted:
        if field.name in values or (briefly and not field.required) or _is_needless(field, values):
            continue
        values |= _answer(field, values, where, new_source if field.key == "sources" else None, of) or {}
    return values


def asked_anew(field: Field, where: Where, new_source: Callable[[], str], *, is_instead: bool) -> Values:
    """Another value for a field, asked for: Enter stands for none; it may come instead of one that it has."""
    question = _question(field, {}, where)._replace(default=None)
    if field.key == "sources":
        question = _with_new(question)
    if is_instead and field.is_list:
        question = question._replace(label=label_of(field) + _ALL.text(LANGUAGE))
    answer = _answer_to(question, field, where, new_source if field.key == "sources" else None, {})
    if answer is None:
        raise AssertionError(field)
    return answer


def _answer(field: Field, values: Values, where: Where, new_source: Callable[[], str] | None, of: str) -> Values | None:
    question = _question(field, values, where, of)
    if new_source is not None and not where.owner.sources:
        typer.echo(say("  Het bestand heeft nog geen bron; eerst die.", "  The file has no source yet; that first."))
        return {field.name: [new_source()]}
    if new_source is not None:
        question = _with_new(question)
    return _answer_to(question, field, where, new_source, values)


def _with_new(question: Question) -> Question:
    """The question which sources, with the choice of one that the file does not have yet."""
    told = say("Met ‘nieuw’ zet u er een nieuwe bron bij.", "With ‘new’ you add a new source.")
    return question._replace(choices=(*question.choices, _new()), meaning=f"{question.meaning} {told}")


def _new() -> str:
    return NEW.text(LANGUAGE)


def _answer_to(
    question: Question, field: Field, where: Where, new_source: Callable[[], str] | None, values: Mapping[str, Any]
) -> Values | None:
    """The answer, for which a source that it calls new is asked for in its turn."""
    if new_source is None:
        return ask(question, partial(_read_of, field, where, values))
    answer = ask(question, partial(_read_sources, field, where))
    if answer is None or _new() not in answer[field.name]:
        return answer
    return {field.name: [new_source() if id == _new() else id for id in answer[field.name]]}


def _read_sources(field: Field, where: Where, text: str) -> Values:
    parts = [part.strip() for part in text.split(",")]
    known = ",".join(part for part in parts if part != _new())
    ids = _read(field, where, known)[field.name] if known else []
    return {field.name: [*ids, *([_new()] if _new() in parts else [])]}


def _read_of(field: Field, where: Where, values: Mapping[str, Any], text: str) -> Values:
    """An answer beside those that were given before it."""
    found = _read(field, where, text)
    if field.key == "decided_by":
        see_whose(label_of(field), text, found[field.name], values)
    return found


def _read(field: Field, where: Where, text: str) -> Values:
    return understood(field, label_of(field), text.split(",") if field.is_list else [text], where)


def _is_needless(field: Field, values: Values) -> bool:
    """Whether an earlier answer leaves nothing to ask: who fills a role that is a committee's, and the like."""
    role = values.get("role")
    return (
        (field.key == "committee" and role is not None and role != "committee")
        or (field.key == "holder" and role == "committee")
        or (field.key == "consulted" and "date" in values)
        or (field.key == "name" and values.get("office") in _NOT_NAMED)
        or (field.key == "bonds" and not field.required and "bond" in values)
    )


def _question(field: Field, values: Values, where: Where, of: str = "") -> Question:
    unfit = {label_in(code, where.owner, LANGUAGE) for code in _unfit(field, values)}
    choices = tuple(one for one in choices_of(field.key, field.annotation, where) if one not in unfit)
    default = _default(field, values, where)
    needed, shown = field.required, field.annotation != Country
    label = label_of(field) + (of if field.key != "consulted" else "") + _hint(field, len(choices))
    told = partial(_told, field, where)
    return Question(label, meaning_of(field), choices, default, needed, shown, told, codes_of(field.annotation))


def _unfit(field: Field, values: Values) -> Iterator[Code]:
    """The codes that are no answer beside what was answered before: the reasons that a status cannot have."""
    if field.key == "reason" and values.get("status") and not is_revived(values["status"]):
        yield Reason.REVIVAL
    if field.key == "reason" and field.owner is CommitteeEntry:
        yield Reason.COMMITTEE_STOPPED  # that is what its own history tells


def _told(field: Field, where: Where, values: Values) -> str:
    """An answer in words."""
    said = value_in_words(values[field.name], field.annotation, where.owner)
    return f"{say('ongeveer', 'about')} {said}" if "about" in values.keys() - {field.name} else said


def choices_of(key: str, annotation: Any, where: Where) -> tuple[str, ...]:
    """What can be answered, where that is one of a list."""
    codes, known = codes_of(annotation), references(key, where.owner)
    if codes is not None:
        return tuple(label_in(code, where.owner, LANGUAGE) for code in codes)
    if annotation == Country:
        return tuple(sorted(country_name(code, LANGUAGE) for code in COUNTRIES))
    if plain_type(annotation) is bool:
        return tuple(word.text(LANGUAGE) for word in YES_NO.values())
    return tuple(known) if known is not None else ()


def _hint(field: Field, choices: int) -> str:
    """How an answer is written, where one may wonder; `choices` is how many there are to choose from."""
    one, is_list = item_type(field.annotation)
    if one == When:
        return say(" (dag, maand of jaar, of 9 t/m 12 mei 2024)", " (day, month or year, or 9 to 12 May 2024)")
    if plain_type(one) is Edtf:
        return say(" (dag, maand of jaar)", " (day, month or year)")
    if is_estimable(field.owner, field.key):
        return say(" (40, of ongeveer 40)", " (40, or about 40)")
    return say(" (met komma's ertussen)", " (with commas between)") if is_list and choices > 1 else ""


def _default(field: Field, values: Values, where: Where) -> str | None:
    """What Enter stands for, where one answer is likely; never the only source where it may be left unsaid."""
    if field.key == "sources" and field.required and len(where.owner.sources) == 1:
        return next(iter(where.owner.sources))
    if field.key == "consulted":
        return say("vandaag", "today")
    if field.annotation == Country:
        known = countries_of(values.get("partner") or values.get("name") or "")
        return next((country_name(code, LANGUAGE) for code in HOME_COUNTRIES if known == {code}), None)
    when = values.get("date")
    if field.key == "status" and isinstance(when, Edtf) and "title" in values:
        if when.yearly:
            return say("terugkerend", "recurring")
        is_coming = when.first > where.today
        return say("gepland", "planned") if is_coming else say("gehouden", "held")
    return None

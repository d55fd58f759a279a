"""What the options and the words of a command stand for, as values of a record's fields; and what is told of them."""

from collections.abc import Iterable, Mapping, Sequence
from shlex import quote
from typing import Any

from stedenband.cli.language import say
from stedenband.cli.run.wording import value_in_words
from stedenband.cli.settings import complain
from stedenband.editing.kinds import Field
from stedenband.editing.written_values import (
    Where,
    codes_of,
    estimated,
    is_estimable,
    item_type,
    money,
    references,
    value_of,
)
from stedenband.errors import UnknownValue, WrongUse, begins_several
from stedenband.model.base import plain_type
from stedenband.parsing.source import Bare
from stedenband.register.seen_from import OF_PARTNER
from stedenband.text import Bilingual, fold, slug
from stedenband.vocabulary.codes import Organ
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.everyday import meant_by
from stedenband.vocabulary.labels import OTHER_SIDE
from stedenband.vocabulary.written_dates import left_out

Values = dict[str, Any]


def given_values(fields: Iterable[Field], given: Mapping[str, Any], where: Where) -> Values:
    """What the options stand for, by the names of their fields; WrongUse where one stands for nothing."""
    found: Values = {}
    known = tuple(fields)
    for field in known:
        if field.name in given:
            texts = given[field.name] if field.is_list else [given[field.name]]
            try:
                read = understood(field, field.option, texts, where)
            except UnknownValue as error:
                raise _of_another(known, field, error.value) or error from None
            tell_begun(field.option, field, texts, read[field.name], where)
            _must_agree(found, read, field.option, texts)
            found |= read
    if "decided_by" in found:
        see_whose("--decided-by", given["decided_by"], found["decided_by"], found)
    return found


def understood(field: Field, called: str, texts: Sequence[str], where: Where) -> Values:
    """The value of a field, with what else its text tells: `ongeveer` that it is not exact, `€` in which currency."""
    first, currency = money(field.owner, field.key, texts[0])
    about = estimated(first) if is_estimable(field.owner, field.key) else None
    value = value_of(called, field.key, field.annotation, [about or first, *texts[1:]], where)
    _tell_left_out(called, field, texts, value, where)
    more = {"about": Bare("yes") if about else None, "currency": currency}
    return {field.name: value, **{key: told for key, told in more.items() if told}}


def _tell_left_out(called: str, field: Field, texts: Sequence[str], value: Any, where: Where) -> None:
    """Tell which words of a date do not come into it (`eind 2024`)."""
    words = (
        [word for text in texts for word in left_out(text)]
        if plain_type(item_type(field.annotation)[0]) is Edtf
        else []
    )
    if words:
        said, told = ", ".join(texts), value_in_words(value, field.annotation, where.owner)
        without = ", ".join(f"‘{word}’" for word in words)
        complain(f"{called} {said} → {told} ({say('zonder', 'without')} {without})")


def tell_begun(called: str, field: Field, texts: Sequence[str], value: Any, where: Where) -> None:
    """Tell which code or id was taken for the beginning of its name: nobody has been asked whether it was meant."""
    known = references(field.key, where.owner)
    if known is None and codes_of(field.annotation) is None:
        return
    parts = [part.strip() for text in texts for part in text.split(",")] if field.is_list else texts
    for said, one in zip(parts, value if field.is_list else [value], strict=False):
        told = value_in_words(one, field.annotation, where.owner)
        names = {one, told, slug(one), *([known[one]] if known and one in known else ())}
        if not {fold(said), slug(said)} & set(map(fold, names)) and any(
            fold(it).startswith(fold(said)) for it in names
        ):
            complain(f"{called} {said} → {told}")


def _must_agree(found: Values, read: Values, option: str, texts: Sequence[str]) -> None:
    """See that an option does not say otherwise what another told with its value: `ca. 40` and `--about no`."""
    if name := next((name for name, value in read.items() if str(found.get(name, value)) != str(value)), None):
        said = f"{option} {', '.join(texts)}"
        nl, en = f"een andere optie zegt het anders ({name})", f"another option says otherwise ({name})"
        raise WrongUse(Bilingual(f"{said}: {nl}", f"{said}: {en}"))


def see_whose(called: str, said: str, organ: str, values: Mapping[str, Any]) -> None:
    """WrongUse where the other side did something and an organ is not named in full: whose is it (`raad`)?"""
    own = next(one for one in Organ if one == organ)
    others = OF_PARTNER.get(own)
    if others is None or values.get("by") not in OTHER_SIDE or fold(said) in {own, fold(own.nl), fold(own.en)}:
        return
    several = begins_several(f"{called} {said}", [(own.nl, own.en), (others.nl, others.en)])
    if several is not None:
        raise WrongUse(several)


def _of_another(fields: Sequence[Field], field: Field, text: str) -> WrongUse | None:
    """What is told of a value that is no code of its own option but is one of another: `--by gemeenteraad`."""
    of_one = codes_of(field.annotation)
    for other in fields:
        codes = codes_of(other.annotation)
        names = {fold(name) for code in codes or () for name in (code, code.nl, code.en)}
        if of_one is None or not (fold(text) in names or meant_by(text, [code.value for code in codes or ()])):
            continue
        meant = f"{other.option} {quote(text)}"
        return WrongUse(
            Bilingual(
                f"{field.option} {text}: dat is niet bekend; bedoelde u {meant}?",
                f"{field.option} {text}: that is not known; did you mean {meant}?",
            )
        )
    return None

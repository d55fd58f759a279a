"""What a file says, in the words of who answers questions: values by their labels, keys and codes in a sentence too."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from stedenband.cli.language import LANGUAGE
from stedenband.editing.written_values import codes_of, item_type, label_in
from stedenband.model import Municipality
from stedenband.model.base import plain_type
from stedenband.model.fields import Country
from stedenband.model.keys import labels
from stedenband.parsing.source import Bare
from stedenband.text import Bilingual, fold
from stedenband.vocabulary import codes as lists
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.date_words import label as date_label
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import YES_NO

_WORD = re.compile(r"[a-z]+(?:[_-][a-z]+)*")
_DUTCH = frozenset({"begin", "contact", "gemeente", "partner", "partners"})  # in a sentence these are no key or code
# What is only so in a file; an answer is written otherwise.
_IN_A_FILE = (
    (" (EDTF)", ""),
    ("yes of no", "ja of nee"),
    ("alleen meewerken is no", "alleen meewerken is nee"),
    ("zonder deze sleutel", "zonder antwoord"),
    ("without this key", "without an answer"),
    (", één onderwerp per code", ""),
    (", one subject for each code", ""),
    (", met de twee hoofdletters van ISO 3166-1 (Duitsland is DE, Kosovo is XK)", ", met zijn naam"),
    (", in the two capitals of ISO 3166-1 (Germany is DE, Kosovo is XK)", ", by its name"),
    (", tussen aanhalingstekens als het alleen uit cijfers bestaat", ""),
    (", in quotes where it is made of digits only", ""),
    (", een heel getal zonder punten of spaties", ", een heel getal"),
    (", a whole one without commas or spaces", ", a whole one"),
    ("als XXXX-05-04 voor", "als XXXX-05-04 (maand en dag) voor"),
    ("as XXXX-05-04 for", "as XXXX-05-04 (month and day) for"),
)


def value_in_words(value: Any, annotation: Any, owner: Municipality) -> str:
    """A value, as the model reads it or as it will stand in the file, by its labels; several with a dot between."""
    if isinstance(value, list | tuple):
        return " · ".join(value_in_words(one, annotation, owner) for one in value)
    one, said = item_type(annotation)[0], value.text if isinstance(value, Bare) else value
    codes = codes_of(one)
    if codes is not None:
        return next(label_in(code, owner, LANGUAGE) for code in codes if code == said)
    if one == Country:
        return country_name(said, LANGUAGE)
    if isinstance(said, Edtf):
        return date_label(said, LANGUAGE)
    if plain_type(one) is bool:
        return YES_NO[said in {True, "yes"}].text(LANGUAGE)
    return str(said)


def explained(meaning: str, codes: type[Code] | None = None, options: Mapping[str, str] | None = None) -> str:
    """What a key means, without the words of the file: its keys and codes by their labels, as in a question.

    A code that is in several lists has the label of that of `codes`; in help a key is the option that `options` has.
    """
    for there, here in _IN_A_FILE:
        meaning = meaning.replace(there, here)
    own = {code.value: Bilingual(code.nl, code.en) for code in codes or ()}

    def told(found: re.Match[str]) -> str:
        """A word of the file by its label, or in help by the option that it is."""
        word = found[0]
        by_label = _by_label(word, own.get(word) or _labels().get(word))
        return options[word] if options and word in options and by_label != word else by_label

    return _WORD.sub(told, meaning)


def _by_label(word: str, label: Bilingual | None) -> str:
    if label is None or fold(label.text(LANGUAGE)) == fold(word):
        return word
    if LANGUAGE == "en":  # the file's words are English; only what is no word of it stands out
        return label.en if "_" in word else word
    return f"‘{label.nl}’"


@cache
def _labels() -> dict[str, Bilingual]:
    known = {code.value: Bilingual(code.nl, code.en) for code in _codes()}
    known |= {key: label for key, label in labels().items() if "." not in key}
    return {word: label for word, label in known.items() if word not in _DUTCH}


def _codes() -> Iterator[Code]:
    for of in vars(lists).values():
        if isinstance(of, type) and issubclass(of, Code):
            yield from of

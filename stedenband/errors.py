"""Exceptions for wrong usage and missing data, with a message in both languages. A fault in the data is a `Finding`."""

from collections.abc import Iterable

from stedenband.text import Bilingual, near

_MOST_LISTED = 30  # known values that one sentence can name


class WrongUse(Exception):
    """Wrong usage; `words` say what was found, what was expected and what was probably meant."""

    def __init__(self, words: Bilingual) -> None:
        super().__init__(words.en)
        self.words = words


class UnknownValue(WrongUse):
    """An option has a value that is not known; the message suggests a near miss or lists the known values."""

    def __init__(self, option: str, value: str, known: Iterable[str]) -> None:
        names = list(dict.fromkeys(known))
        meant = near(value, names)
        nl, en = f"{option} {value}: dat is niet bekend", f"{option} {value}: that is not known"
        if meant:
            nl, en = f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?"
        elif 0 < len(names) <= _MOST_LISTED:
            listed = ", ".join(names)
            nl, en = f"{nl}; wel bekend: {listed}", f"{en}; known are: {listed}"
        super().__init__(Bilingual(nl, en))


class NoData(Exception):
    """No data folder was found, or it cannot be read; `words` say what was looked for, and what to do."""

    def __init__(self, words: Bilingual) -> None:
        super().__init__(words.en)
        self.words = words

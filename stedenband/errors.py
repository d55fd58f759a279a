"""Exceptions for wrong usage and missing data, with a message in both languages. A fault in the data is a `Finding`."""

import errno
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType

from stedenband.text import Bilingual, fold, near

_MOST_LISTED = 40  # known values that one sentence can name: as many as the columns of a list
_NEAR_WORD = 0.65  # of a code, difflib's ratio: `sins` is near since; uitbreiden not near beëindigen, its opposite


# What the system says in English only (strerror), by the number of the error.
_IN_DUTCH = {
    errno.EACCES: "geen toestemming",
    errno.EPERM: "geen toestemming",
    errno.EROFS: "er kan alleen van worden gelezen",
    errno.ENOENT: "dat bestand of die map bestaat niet",
    errno.EISDIR: "dat is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EFBIG: "het bestand wordt te groot",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENFILE: "er zijn te veel bestanden open",
    errno.ELOOP: "koppelingen verwijzen in een kring naar elkaar",
    errno.EBUSY: "het is in gebruik",
    errno.EIO: "de schijf geeft een fout",
    errno.ENXIO: "er is geen apparaat of lezer",
    errno.EEXIST: "het bestaat al",
    errno.EINVAL: "het systeem staat dit niet toe",
    errno.EBADF: "het bestand is gesloten",
}


def cause_of(error: Exception) -> Bilingual:
    """Why the system refused something, in both languages; what it says itself where there are no words for it."""
    said = getattr(error, "strerror", None) or str(error)
    return Bilingual(_IN_DUTCH.get(getattr(error, "errno", None) or 0, said), said)


class WrongUse(Exception):
    """Wrong usage; `words` say what was found, what was expected and what was probably meant."""

    def __init__(self, words: Bilingual) -> None:
        super().__init__(words.en)
        self.words = words


_ALIKE = 0.5  # less than what `near` asks of a whole word: an id may be short


def _resembles(id: str, other: str) -> bool:
    return SequenceMatcher(None, fold(id), fold(other)).ratio() >= _ALIKE


class UnknownValue(WrongUse):
    """An option has a value that is not known; the message suggests a near miss or lists the known values.

    `labels` are what is listed in each language, where that is not all that is known; `called` has the label that is
    told behind a near miss.
    """

    def __init__(
        self,
        option: str | Bilingual,
        value: str,
        known: Iterable[str],
        labels: Sequence[Bilingual] = (),
        called: Mapping[str, Bilingual] = MappingProxyType({}),
    ) -> None:
        self.value = value
        names = list(dict.fromkeys(known))
        home, _, id = value.rpartition("/")
        meant = near(value, names, _NEAR_WORD) if labels or called else near(value, names)
        if id and meant and meant.startswith(f"{home}/") and not _resembles(id, meant.removeprefix(f"{home}/")):
            # What two references have alike before the slash says nothing of what is behind it.
            meant, names = None, [one for one in names if one.startswith(f"{home}/")]
        name = Bilingual(option, option) if isinstance(option, str) else option
        nl, en = f"{name.nl} {value}: dat is niet bekend", f"{name.en} {value}: that is not known"
        if meant:
            nl_meant, en_meant = (
                meant if fold(label) == fold(meant) else f"{meant} ({label})"
                for label in called.get(meant, Bilingual(meant, meant))
            )
            nl, en = f"{nl}; bedoelde u {nl_meant}?", f"{en}; did you mean {en_meant}?"
        elif 0 < len(labels or names) <= _MOST_LISTED:
            listed = labels or [Bilingual(one, one) for one in names]
            nl = f"{nl}; wel bekend: {', '.join(dict.fromkeys(one.nl for one in listed))}"
            en = f"{en}; known are: {', '.join(dict.fromkeys(one.en for one in listed))}"
        super().__init__(Bilingual(nl, en))


def in_quotes(words: str, before: str = "") -> Bilingual:
    """How words are typed that a shell takes for several values; `before` is what comes before them."""
    typed = f'{before}"{words}"'
    return Bilingual(
        f"zet woorden die bij elkaar horen tussen aanhalingstekens: {typed}",
        f"put words that belong together in quotes: {typed}",
    )


_MOST_MEANT = 5  # names that a beginning may stand for, where they are told


def begins_several(said: str, names: Sequence[tuple[str, str]]) -> Bilingual | None:
    """What to tell of a beginning that may stand for a few names, each in Dutch and English; None of one or many."""
    if not 1 < len(names) <= _MOST_MEANT:
        return None
    nl, en = ([*dict.fromkeys(in_one)] for in_one in zip(*names, strict=True))
    return Bilingual(
        f"{said}: dat kan {', '.join(nl[:-1])} of {nl[-1]} zijn",
        f"{said}: that may be {', '.join(en[:-1])} or {en[-1]}",
    )


class NoData(Exception):
    """No data folder was found, or it cannot be read; `words` say what was looked for, and what to do."""

    def __init__(self, words: Bilingual) -> None:
        super().__init__(words.en)
        self.words = words


def was_interrupted(error: BaseException | None) -> bool:
    """Whether Ctrl-C is at the bottom of an error: Python tells it as another one where it falls in `__set_name__`."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None

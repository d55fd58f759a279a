"""Tells that a table knows more precisely than the register when a bond began or ended: `2010-05-04` beside `2010`."""

from stedenband.exchange.entries import Entry
from stedenband.exchange.outcomes import Here
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words
from stedenband.vocabulary.edtf import Edtf

_NOT_GIVEN = Bilingual("niet genoemd", "not given")


def closer_there(entry: Entry, here: Here) -> Bilingual | None:
    """What of the days of a bond the table has more precisely than the register; None where it has nothing of that."""
    both = (("begin", "beginning", here.since, entry.since), ("einde", "ending", here.until, entry.until))
    found = [(nl, en, ours, theirs) for nl, en, ours, theirs in both if theirs and _is_closer(theirs, ours)]
    if not found:
        return None
    nl = ", ".join(f"{what} {date_words.label(theirs, 'nl')}, hier {_told(ours).nl}" for what, _, ours, theirs in found)
    en = ", ".join(f"{what} {date_words.label(theirs, 'en')}, here {_told(ours).en}" for _, what, ours, theirs in found)
    return Bilingual(f"preciezer in de tabel: {nl}", f"more precise in the table: {en}")


def _is_closer(theirs: Edtf, ours: Edtf | None) -> bool:
    """Whether a date lies within another one and is not all of it, or is told where none is."""
    if ours is None:
        return True
    is_within = ours.first <= theirs.first and theirs.last <= ours.last
    return is_within and (ours.first, ours.last) != (theirs.first, theirs.last)


def _told(ours: Edtf | None) -> Bilingual:
    return Bilingual(date_words.label(ours, "nl"), date_words.label(ours, "en")) if ours else _NOT_GIVEN

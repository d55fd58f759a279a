"""That a bond which a table lists is here none that was begun, as far as is known: explored, or only proposed."""

from datetime import date

from stedenband.exchange.entries import Entry
from stedenband.exchange.outcomes import Here
from stedenband.register.beginnings import is_only_proposed
from stedenband.register.bond_on_day import BondOnDay
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Status

_EXPLORED = Bilingual("hier in verkenning, daar vermeld als band", "here being explored, listed there as a bond")
_PERHAPS = Bilingual(
    "hier in verkenning, en niet zeker is of de band er op die dag was",
    "here being explored, and whether the bond was there on that day is not certain",
)
_PROPOSED = Bilingual(
    "hier is alleen bekend dat het aangaan is voorgesteld; of de band er was, is niet bekend",
    "here only a proposal to begin it is known; whether the bond was there is not known",
)
_LATER = Bilingual("hier begon de band pas later", "here the bond began only later")
_NOT_YET = Bilingual("hier was er toen nog geen band", "here there was no bond yet then")


def lists_as_bond(entry: Entry, on: date) -> bool:
    """Whether a table that does not tell of an ending has a bond there on a day: not explored, nor yet to begin."""
    is_to_come = entry.since is not None and entry.since.first > on
    return entry.status is not Status.EXPLORING and not is_to_come


def not_yet(here: Here) -> Bilingual:
    """That the bond was not there yet: one that was only explored or proposed later did not begin then either."""
    return _LATER if here.since else _NOT_YET


def only_explored(entry: Entry, here: Here) -> Bilingual | None:
    """That the bond surely is only explored here, where the table does not tell how it stands."""
    is_sure = here.status is Status.EXPLORING and here.certain
    return _EXPLORED if is_sure and entry.status is None else None


def perhaps_not_begun(here: Here, one: BondOnDay) -> Bilingual | None:
    """That it cannot be told whether there was a bond here."""
    if here.status is Status.EXPLORING:
        return _PERHAPS
    is_unknown = here.status is Status.UNKNOWN
    return _PROPOSED if is_unknown and is_only_proposed(one.register, one.tie, one.on) else None

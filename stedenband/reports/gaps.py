"""The years in which a bond was none: that it ended and came back, told in the words on since when there is one.

Also the state in which it was as it ended.
"""

from collections.abc import Sequence
from itertools import pairwise

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import since_of_members
from stedenband.register.state import revivals
from stedenband.reports.grammar import listed, say
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Membership, Status
from stedenband.vocabulary.edtf import Edtf

Gap = tuple[Change, Change]


def opens_since(one: BondOnDay) -> Edtf | None:
    """From when on the sentence that opens a bond's paragraphs tells of it."""
    return since_of_members(one) or (one.kind_since if one.status is Status.ACTIVE else one.since)


def gaps(one: BondOnDay) -> list[Gap]:
    """Each ending of a bond that came back, with the change by which it did, since the day told in its opening."""
    if len(one.changes) < 3 or (since := opens_since(one)) is None:  # noqa: PLR2004 - began, ended, came back
        return []
    return [(ended, after) for ended, after in revivals(_of_opening(one)) if ended.counts > since.first]


def _of_opening(one: BondOnDay) -> Sequence[Change]:
    """The changes since that by which a bond came to be what its opening tells of, that one included.

    By their order: it may have ended in the year in which it came back as another kind.
    """
    turn = one.kind_change if one.status is Status.ACTIVE and not since_of_members(one) else None
    return one.changes[one.changes.index(turn) :] if turn else one.changes


def are_told(one: BondOnDay, found: Sequence[Gap]) -> bool:
    """Whether the sentence that opens a bond's paragraphs can say from when until when it was kept before."""
    ending = one.ending
    if one.status is Status.ENDED and (ending is None or ending.when is None or ending.membership is Membership.LEFT):
        return False
    last = ending.when if ending else None
    days = [opens_since(one), *(change.when for pair in found for change in pair), *([last] if last else [])]
    known = [day for day in days if day and is_plain(day)]
    return len(known) == len(days) and all(first.last < then.first for first, then in pairwise(known))


def is_in_opening(one: BondOnDay, change: Change) -> bool:
    """Whether a change is told by the opening in full: when the bond ended or came back, and no more is known of it."""
    is_day_apart = change.decided is not None and change.decided is not change.when
    organ = change.organ_that_decided
    is_more = any((change.by, change.reason, organ, change.notified, change.note, is_day_apart))
    if is_more or change.changes_kind or change.membership or not (change.revives or change.ends_bond):
        return False
    found = gaps(one)
    return any(change in pair for pair in found) and _tells_since(one) and are_told(one, found)


def _tells_since(one: BondOnDay) -> bool:
    """Whether the opening of a bond tells since when it is one: of one that changed kind only while it is active."""
    if one.status in (Status.ACTIVE, Status.ENDED):
        return True
    is_other = any(change.changes_kind or change.membership for change in one.changes)
    return not is_other and not since_of_members(one)


def periods(one: BondOnDay, found: Sequence[Gap], language: Language) -> str:
    """From when until when a bond was kept before it came back the last time: `van 1980 tot 2000 en van 2005 tot …`."""
    begun = [opens_since(one), *(after.when for _, after in found)]
    told = [
        say("from-until", language, first=dates.bare(first, language), last=dates.bare(ended.when, language))
        for first, (ended, _) in zip(begun, found, strict=False)
        if first and ended.when
    ]
    return listed(told, language)


def turns(one: BondOnDay, language: Language) -> str:
    """`in 1974 begon`; of a bond that ended and came back `in 1974 begon, in 1990 eindigde en in 2000 werd hervat`."""
    found = gaps(one)
    told = [("begun-when", one.since)]
    for ended, after in found if are_told(one, found) else ():
        told += [("gap-ended", ended.when), ("gap-resumed", after.when)]
    words = [say(key, language, when=dates.when(when, language)) for key, when in told if when]
    return listed([*words, *([say("gap", language)] if found and len(told) == 1 else [])], language)


def bounds(one: BondOnDay, since: Edtf, ending: Change, language: Language) -> tuple[str, str] | None:
    """From when until when a bond was kept, where both dates stand well behind `van` and `tot`.

    Of one that had ended before the second says when that was too: `2018 en van 2020 tot 2024`.
    """
    if ending.when is None or not (is_plain(since) and is_plain(ending.when)):
        return None
    found = gaps(one)
    if not are_told(one, found):
        last = dates.bare(ending.when, language)
        return dates.bare(since, language), say("interrupted", language, last=last) if found else last
    others = (*(change.when for pair in found for change in pair), ending.when)
    told = [dates.bare(at, language) for at in others if at]
    last = told[0]
    for begun, ended in zip(told[1::2], told[2::2], strict=True):
        last = say("and-from-until", language, before=last, first=begun, last=ended)
    return dates.bare(since, language), last


def is_plain(at: Edtf) -> bool:
    """Whether a date stands well behind `van` and `tot`: it is no bound, and no one of several dates."""
    return not (at.no_later_than or at.dates_in_set or at.is_span or at.yearly or "X" in at.text[:4])


def is_state_at_end(one: BondOnDay, change: Change) -> bool:
    """Whether a bond came into a state on a known day and was still in it as it ended, on one that is known too."""
    ending, when = one.ending, change.when
    if ending is None or ending.when is None or ending.membership or when is None or when.no_later_than:
        return False
    behind = one.changes[one.changes.index(change) + 1 :]
    return not any(it.comes_into for it in behind if it is not ending)

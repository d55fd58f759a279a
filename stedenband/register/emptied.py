"""The history of a bond with the ending that every partner's leaving is: a tie with nobody is none."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from stedenband.model import Bond, HistoryEntry, Municipality, Partner, PartnerEntry
from stedenband.register.dated_entries import Dated, SourcesOf, date_of, dated
from stedenband.register.members import membership
from stedenband.register.part_of_own import one_since
from stedenband.vocabulary.codes import Membership, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf, parse

_NO_LONGER_GOES_ON = frozenset({Status.ENDED, Status.EXPLORING})
_Leaving: TypeAlias = tuple[Partner, Dated[PartnerEntry]]


def history_of(
    bond: Bond, owner: Municipality, sources_of: SourcesOf, on: date = date.max
) -> list[Dated[HistoryEntry]]:
    """The entries of a bond with their days, and what is known of each `on` a day.

    Where every partner left, and the history does not tell how the bond stood since, it ended with the last of them.
    So it did where a merger made those that had not left one municipality with its owner.
    """
    entries = dated(bond.history, bond.sources, sources_of, on)
    if bond.partners[-1].country == owner.country and (merger := _merger(bond, owner, entries, on)):
        return dated((*bond.history, merger), bond.sources, sources_of, on)
    if not bond.partners[-1].history:  # hot: of most bonds no partner joined or left
        return entries
    last = _last_to_leave(bond, sources_of, entries)
    if not last:
        return entries
    *before, own = dated((*bond.history, _ending(bond, last)), bond.sources, sources_of, on)
    # Only when the last of those surely had left it surely ended.
    return [*before, own._replace(certain=max(own.certain, *(one.certain for _, one in last)))]


def _merger(bond: Bond, owner: Municipality, entries: Sequence[Dated[HistoryEntry]], on: date) -> HistoryEntry | None:
    """The merger that by a day made the partners of a bond that goes on one municipality with its owner, if any."""
    if not entries or entries[-1].entry.status in _NO_LONGER_GOES_ON:
        return None
    there = [one for one in bond.partners if not one.history or one.history[-1].status is not Membership.LEFT]
    days = [one_since(one, owner) for one in there]
    merged = max((day for day in days if day), key=lambda day: day.last, default=None)
    if merged is None or None in days or not entries[-1].earliest <= merged.first <= on:
        return None
    return HistoryEntry.model_construct(status=Status.ENDED, date=merged, reason=Reason.MERGER)


def ended_with(bond: Bond, sources_of: SourcesOf) -> Partner | None:
    """The partner whose leaving is the ending of a bond, where it surely was the last; None of any other bond."""
    last = _last_to_leave(bond, sources_of, dated(bond.history, bond.sources, sources_of))
    return last[0][0] if len(last) == 1 else None


def _last_to_leave(bond: Bond, sources_of: SourcesOf, entries: Sequence[Dated[HistoryEntry]]) -> list[_Leaving]:
    """The leavings that may have been the last, by which it counts first; none where its history tells more."""
    if not all(partner.history and partner.history[-1].status is Membership.LEFT for partner in bond.partners):
        return []
    if entries and entries[-1].entry.status in _NO_LONGER_GOES_ON:
        return []
    lasts = [(partner, membership(partner, bond, sources_of)[-1]) for partner in bond.partners]
    if entries and date_of(entries[-1].entry) and entries[-1].counts > max(one.counts for _, one in lasts):
        return []
    surely = max(one.earliest for _, one in lasts)
    found = [leaving for leaving in lasts if leaving[1].certain >= surely]
    return sorted(found, key=lambda leaving: leaving[1].counts, reverse=True)


def _ending(bond: Bond, last: Sequence[_Leaving]) -> HistoryEntry:
    """The leaving of the last partner as an ending; of several that may be it by whom and why where all say so."""
    partner, entry = last[0][0], last[0][1].entry
    by, reason = ({getattr(one.entry, name) for _, one in last} for name in ("by", "reason"))
    given: dict[str, Any] = {
        "date": _day_of(last),
        "decided": entry.decided if len({one.entry.decided for _, one in last}) == 1 else None,
        "by": entry.by if len(by) == 1 else None,
        "by_partner": partner.name if len(last) == 1 < len(bond.partners) and entry.by is Party.PARTNER else None,
        "reason": entry.reason if len(reason) == 1 else None,
        "note": entry.note if len(last) == 1 else None,
        "sources": entry.sources or partner.sources,
    }
    return HistoryEntry.model_construct(status=Status.ENDED, **{name: it for name, it in given.items() if it})


def _day_of(last: Sequence[_Leaving]) -> Edtf | None:
    """The day on which the last left; where it may be one of several one of their days, none of before any had."""
    entry = last[0][1].entry
    days = list(dict.fromkeys(date_of(one.entry) for _, one in last))
    if len(days) == 1:
        return entry.date
    if not all(one.has_first_day for _, one in last):
        return date_of(entry)
    first, end = max(one.earliest for _, one in last), max(one.certain for _, one in last)
    late = [it for day in days if day for it in day.choices or (day,) if it.last >= first]
    if any(it.first < first or ".." in it.text for it in late):
        return parse(f"[{first}..{end}]" if end < date.max else f"[{first}..]")
    choices = {(it.first, it.last): it.text for it in reversed(late)}  # of `2012` and `2012~` that which counts first
    texts = [choices[bounds] for bounds in sorted(choices)]
    return parse(texts[0] if len(texts) == 1 else f"[{','.join(texts)}]")

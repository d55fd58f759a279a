"""The history of a bond with the ending that every partner's leaving is: a tie with nobody is none."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from stedenband.model import Bond, HistoryEntry, Partner, PartnerEntry
from stedenband.register.dated_entries import Dated, SourcesOf, date_of, dated
from stedenband.register.members import membership
from stedenband.vocabulary.codes import Membership, Party, Status

_NO_LONGER_GOES_ON = frozenset({Status.ENDED, Status.EXPLORING})


def history_of(bond: Bond, sources_of: SourcesOf, on: date = date.max) -> list[Dated[HistoryEntry]]:
    """The entries of a bond with their days, and what is known of each `on` a day.

    Where every partner left, and the history does not tell how the bond stood since, it ended with the last of them.
    """
    entries = dated(bond.history, bond.sources, sources_of, on)
    if not bond.partners[-1].history:  # hot: of most bonds no partner joined or left
        return entries
    if not all(partner.history and partner.history[-1].status is Membership.LEFT for partner in bond.partners):
        return entries
    if entries and entries[-1].entry.status in _NO_LONGER_GOES_ON:
        return entries
    lasts = [(partner, membership(partner, bond, sources_of)[-1]) for partner in bond.partners]
    left = max(one.counts for _, one in lasts)
    if entries and date_of(entries[-1].entry) and entries[-1].counts > left:
        return entries
    ending = _ending(bond, [(partner, one.entry) for partner, one in lasts if one.counts == left])
    return dated((*bond.history, ending), bond.sources, sources_of, on)


def _ending(bond: Bond, last: Sequence[tuple[Partner, PartnerEntry]]) -> HistoryEntry:
    """The leaving of the last partner as an ending; of several on one day who wanted it and why where all say so."""
    partner, entry = last[0]
    by, reason = ({getattr(one, name) for _, one in last} for name in ("by", "reason"))
    given: dict[str, Any] = {
        "date": entry.date,
        "decided": entry.decided,
        "by": entry.by if len(by) == 1 else None,
        "by_partner": partner.name if len(last) == 1 < len(bond.partners) and entry.by is Party.PARTNER else None,
        "reason": entry.reason if len(reason) == 1 else None,
        "sources": entry.sources or partner.sources,
    }
    return HistoryEntry.model_construct(status=Status.ENDED, **{name: it for name, it in given.items() if it})

"""Rows of a table on bonds that the register has not: whether an earlier one names the same bond, or perhaps does."""

from stedenband.exchange.earlier_rows import EarlierRows, Told, is_only_perhaps
from stedenband.exchange.entries import Entry
from stedenband.exchange.outcomes import There, there_of
from stedenband.exchange.placed import DOUBLED, PERHAPS, TOLD_OTHERWISE, reason_words
from stedenband.exchange.sought_entries import sought_of
from stedenband.register.identity import today_of
from stedenband.text import Bilingual


class ListedRows:
    """The bonds that only the table has, each by the row that names it first."""

    def __init__(self) -> None:
        self._earlier = EarlierRows()

    def beside_earlier(self, entry: Entry) -> tuple[There, Bilingual | None, bool]:
        """The row that names the bond first, what an earlier one has to do with this one, and whether only perhaps."""
        home, sought = today_of(entry.home)[0].code, sought_of(entry)
        told = self._earlier.same(home, sought)
        if told is None:
            perhaps = self._earlier.perhaps(home, sought)
            return self._keep(entry), reason_words(PERHAPS, perhaps) if perhaps else None, bool(perhaps)
        if is_only_perhaps(told, sought, entry):
            return self._keep(entry), reason_words(PERHAPS, told.entry.at.name), True
        if otherwise := self._earlier.otherwise(home, told, sought, entry):
            is_another = self._earlier.apart(home, told, sought) is not None
            first = self._keep(entry) if is_another else told.record["first"]
            return first, reason_words(TOLD_OTHERWISE, otherwise), False
        self._earlier.keep(home, Told(sought, told.record, entry))
        return told.record["first"], reason_words(DOUBLED, told.entry.at.name), False

    def _keep(self, entry: Entry) -> There:
        """Remember a bond for later rows, from both its sides."""
        first = there_of(entry)
        record = {"first": first}
        for one in (entry, *([entry.turned()] if entry.partner.official else [])):
            self._earlier.keep(today_of(one.home)[0].code, Told(sought_of(one), record, entry))
        return first

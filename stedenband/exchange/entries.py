"""What a row of a table says: a bond of a municipality or province with one partner; or why nothing was made of it."""

from typing import NamedTuple

from stedenband.places.municipalities import Province
from stedenband.register.identity import Official, is_called, only_one
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Kind, Level, Reason, Status
from stedenband.vocabulary.edtf import Edtf


class Cell(NamedTuple):
    """Where something stands in a table: `sheet` is None where there is one alone, rows and columns count from 1."""

    sheet: str | None
    row: int
    column: int = 1

    @property
    def name(self) -> str:
        """As spreadsheets call it: `B12`, `Blad2!B12`."""
        letters, rest = "", self.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{self.sheet}!{letters}{self.row}" if self.sheet else f"{letters}{self.row}"

    @property
    def order(self) -> tuple[str, int, int]:
        """Sorts cells by sheet, row and column."""
        return (self.sheet or "", self.row, self.column)


class Remark(NamedTuple):
    """What was left out of a cell, or how it was read, where the row counts all the same: for people to look at.

    `text` is what stands there, where that is to be repeated. `unrecorded` is told instead where no record is made of
    the row: in a comparison, or because the bond is there; empty words are nothing to tell.
    """

    at: Cell
    words: Bilingual
    text: str = ""
    unrecorded: Bilingual | None = None


class PartnerEntry(NamedTuple):
    """A partner as a table names it.

    `name` is that without what tells it from a namesake, which is `whole` (a region, a larger place; else empty);
    `spelled` is how the table has it. `country` is a code of ISO 3166-1, None where the table has none, or has only a
    `former` state (ISO 3166-3) that became several. `official` is set where it is a municipality or province of the
    Netherlands or Belgium on the table's day, or lies in one; `is_home` where it is the one whose bond the row tells.
    `lat` and `lon` are WGS 84. `others` are the other and former names that stand with it. `has_country_item` tells
    that the table has its country by an item of Wikidata alone.
    """

    name: str
    whole: str
    spelled: str
    country: str | None
    official: Official | None = None
    wikidata: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    level: Level | None = None
    former: str | None = None
    is_home: bool = False
    others: tuple[str, ...] = ()
    has_country_item: bool = False

    @property
    def why_no_country(self) -> str:
        """The word for why it cannot be told in which country of today it lies, where that is not known."""
        return "former-country" if self.former else "country-item" if self.has_country_item else "no-country"

    @property
    def is_part(self) -> bool:
        """Whether it is a village or another part of its `official` place, and was no municipality of its own."""
        one = self.official
        return (
            one is not None
            and not is_called(one, self.name)
            and not only_one(self.name, one.country, Level.MUNICIPALITY)
        )


class Entry(NamedTuple):
    """A row that names a bond: whose (on the table's day), as the table calls it, with whom, and what else it says.

    `told` are its two names with all that stands beside them, where the table has more there than `home_as` and the
    partner as spelled. `notes` are sentences that keep what was not understood, `kind_told` a text with no kind in it,
    `days_told` what stands where it began or ended and was not understood. Of a bond that did not begin or end with its
    status `status_since` is when it came to that: `slapend sinds 2005`.
    `has_history` rows, with a date or a status, come from one who keeps records; the others only list a bond.
    """

    at: Cell
    home: Official
    home_as: str
    partner: PartnerEntry
    kind: Kind | None = None
    status: Status | None = None
    since: Edtf | None = None
    until: Edtf | None = None
    reason: Reason | None = None
    notes: tuple[str, ...] = ()
    told: tuple[str, str] | None = None
    kind_told: str = ""
    days_told: str = ""
    status_since: Edtf | None = None

    @property
    def texts(self) -> tuple[str, str]:
        """Its two names as they stand in the table."""
        return self.told or (self.home_as, self.partner.spelled)

    @property
    def has_history(self) -> bool:
        """Whether it says when the bond began or ended, or how it stands."""
        return bool(self.status or self.since or self.until)

    @property
    def knows_more(self) -> bool:
        """Whether it says more of the bond than that it is listed."""
        return bool(self.since or self.until) or self.status not in (None, Status.UNKNOWN)

    def turned(self) -> "Entry":
        """The same bond seen from a partner that is a municipality or province at home."""
        if self.partner.official is None:
            raise ValueError(self)
        return self._replace(home=self.partner.official, home_as=self.partner.spelled, partner=self.home_as_partner)

    @property
    def home_as_partner(self) -> PartnerEntry:
        """Its own municipality or province as a partner."""
        level = Level.PROVINCE if isinstance(self.home, Province) else None
        return PartnerEntry(
            self.home.usual_name, "", self.home_as, self.home.country, self.home, level=level, is_home=True
        )


def may_be_of(entry: Entry, day: Edtf | None) -> bool:
    """Whether a row may tell of a bond that was in force on a day (None: today); what is only listed may be."""
    is_over = entry.status in (Status.ENDED, Status.EXPLORING) or entry.until is not None
    if day is None:
        return not is_over
    began_later = entry.since is not None and entry.since.first > day.last
    was_over = is_over and (entry.until is None or entry.until.first <= day.last)
    return not (began_later or was_over)


def is_to_come(entry: Entry, day: Edtf) -> bool:
    """Whether a row tells of a bond, or of its status, that it is to begin only after a day."""
    return any(one is not None and one.first > day.last for one in (entry.since, entry.status_since))


class LeftOver(NamedTuple):
    """A row of which no entry was made: where, what it says, a reason in one word to count by, and in a sentence.

    `alike` is the sentence of all such rows, where that of this row only repeats what stands in it.
    """

    at: Cell
    texts: tuple[str, ...]
    reason: str
    words: Bilingual
    alike: Bilingual | None = None


class Understood(NamedTuple):
    """A table as understood: its entries and what is left over, in the order of its rows, and remarks on its cells."""

    entries: tuple[Entry, ...]
    left: tuple[LeftOver, ...]
    remarks: tuple[Remark, ...] = ()

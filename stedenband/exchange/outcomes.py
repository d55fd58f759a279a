"""What comes of laying a bond beside a table: an outcome with both sides, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.exchange.entries import Cell, Entry
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Code, Kind, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.place_names import place_name


class Outcome(Code):
    """What comes of laying a bond beside a table."""

    CONFIRMED = "confirmed", "bevestigd", "confirmed"
    CONTRADICTS = "contradicts", "in tegenspraak", "contradicts"
    PERHAPS = "perhaps-the-same", "misschien dezelfde", "perhaps the same"
    ONLY_HERE = "only-here", "alleen hier", "only here"
    ONLY_THERE = "only-there", "alleen daar", "only there"
    NOT_COMPARABLE = "not-comparable", "niet te vergelijken", "not comparable"


class Here(NamedTuple):
    """A bond of the register on the table's day."""

    bond: str
    partners: tuple[str, ...]
    countries: tuple[str, ...]
    kind: Kind
    status: Status | None
    certain: bool | None
    since: Edtf | None
    until: Edtf | None


class There(NamedTuple):
    """What the table has: the row, and how it calls both sides; `usual` is the partner's usual Dutch name."""

    at: Cell
    home_as: str
    partner: str
    country: str | None
    kind: Kind | None
    status: Status | None
    since: Edtf | None
    until: Edtf | None
    usual: str


def there_of(entry: Entry) -> There:
    """What the table has in a row."""
    partner = entry.partner
    told, country = partner.spelled, partner.country
    is_whole = partner.official is not None and not partner.is_part and not partner.whole
    usual = partner.name if is_whole else place_name(told, "nl", country)
    return There(entry.at, entry.home_as, told, country, entry.kind, entry.status, entry.since, entry.until, usual)


class Compared(NamedTuple):
    """A bond with its outcome, on either or both sides; `why` says in a sentence what differs, or what is not known.

    `certain` is false of a bond on both sides that are not comparable: its ending may have come after the table's day,
    the table's days were not understood, or it may never have begun. `first` is the row that names the bond first,
    which the register has not; `has_file` whether its municipality, or what that became, has a file. `perhaps_again`
    tells that an earlier row perhaps names it.
    """

    outcome: Outcome
    gemeente: str
    here: Here | None
    there: There | None
    why: Bilingual | None
    certain: bool = True
    first: There | None = None
    has_file: bool = True
    perhaps_again: bool = False


class Comparison(NamedTuple):
    """All outcomes of laying the register beside a table of a day, and those of them that are to be shown."""

    on: date
    found: tuple[Compared, ...]
    shown: tuple[Compared, ...]


# Of several rows on one bond the outcome that counts, whether it is surely that bond (`certain` is false) or not.
_RANK = (
    (Outcome.CONTRADICTS, True),
    (Outcome.CONFIRMED, True),
    (Outcome.NOT_COMPARABLE, False),
    (Outcome.PERHAPS, True),
    (Outcome.ONLY_HERE, True),
    (Outcome.ONLY_THERE, True),
    (Outcome.NOT_COMPARABLE, True),
)


def each_once(compared: Iterable[Compared]) -> list[Compared]:
    """Of each bond, however many rows name it, the outcome that counts; and each row that is on none."""
    by_bond: dict[object, Compared] = {}
    for number, one in enumerate(compared):
        key = one.here.bond if one.here else one.first or number
        by_bond[key] = min(by_bond.get(key, one), one, key=_rank)
    return [*by_bond.values()]


def _rank(one: Compared) -> int:
    return _RANK.index((one.outcome, one.certain))


def counted(compared: Iterable[Compared]) -> dict[Outcome, int]:
    """How many bonds have each outcome, each bond once."""
    found = Counter(one.outcome for one in each_once(compared))
    return {outcome: found[outcome] for outcome in Outcome}


def perhaps_too(compared: Sequence[Compared]) -> int:
    """How many rows perhaps name a bond that another row surely names."""
    surely = {one.here.bond for one in each_once(compared) if one.here and one.outcome is not Outcome.PERHAPS}
    return sum(one.outcome is Outcome.PERHAPS and one.here is not None and one.here.bond in surely for one in compared)

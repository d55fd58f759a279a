"""What may tell that a bond is over, and is not read: a sign (`1990 †`), a word (`Weggekwijnd`)."""

import re

from stedenband.exchange import cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.entries import PartnerEntry
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.row_partners import has_unread_words
from stedenband.exchange.table_rows import Row
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf

_OF_THE_BOND = (Says.SINCE, Says.PERIOD, Says.UNTIL, Says.STATUS, Says.KIND)
_FADED = (
    r"(?:af|dood|in|los|neer|op|stil|stuk|uit|vast|weg)ge\w+(?:d|t|en)|bevroren|gepauzeerd|gestaakt|gestorven|geslonken"
    r"|incidenteel|informeel|ontbonden|overleden|slaapt|sluimert|sporadisch|stilgevallen|ter ziele|verbroken|verdwenen"
    r"|verflauwd|vergeten|verlopen|verslapt|versloft|verwaterd|verzand|(?:nog )?(?:weinig|geen) contact"
)
_FADED_BEHIND = re.compile(rf"(?:\(|, | [-–—] )(?:{_FADED})\b", re.IGNORECASE)


def in_small_letters(name: str) -> str:
    """A name with the words behind it for what fades in small letters, as they are no name: `Kiel (Weggekwijnd)`."""
    return _FADED_BEHIND.sub(lambda found: found[0].lower(), name) if len(name) <= cells.MOST else name


def refuse_perhaps_over(row: Row, partner: PartnerEntry, status: Status | None, since: Edtf | None) -> None:
    """NotPlaced where the sign of what is over, or of a note, or words that are not read may tell that a bond ended.

    So may words behind the name of one that would be active for its beginning alone: `Jena (weggekwijnd)`.
    """
    if status is not Status.ENDED:
        if row.raw(Says.PARTNER).rstrip(" *").endswith(cells.OVER):
            raise NotPlaced("more-in-name", Says.PARTNER)
        if signed := next((says for says in _OF_THE_BOND if any(one in row.raw(says) for one in cells.OVER)), None):
            raise NotPlaced("sign-of-end", signed)
    if since and status is None and has_unread_words(partner):
        raise NotPlaced("more-in-name", Says.PARTNER)

"""Whether a note says itself what the sentence on its change would say: then that sentence is left out."""

import re

from stedenband.register.bond_change import Change
from stedenband.vocabulary.codes import Membership, Status
from stedenband.vocabulary.edtf import Edtf

# The words by which a note tells that a bond came into a state.
_STATES = {
    Status.EXPLORING: r"verken|onderz(?:oe|o)[ck]",
    Status.ACTIVE: r"hervat|opnieuw|nieuw leven|\bweer\b",
    Status.DORMANT: r"slaap|slap|sliep|sluimer|ingeslapen",
    Status.SUSPENDED: r"opgeschort|opschort|bevroren|bevries",
    Status.PHASING_OUT: r"afgebouwd|afbouw|uitgefaseerd",
    Status.ENDED: r"eindig|opgezegd|opzeg|gestopt|stopgezet",
}
# A note that leans on the sentence before it.
_LEANS = re.compile(r"(?:Dat|Dit|Die|Deze|Daar\w*|Toen|Hij|Zij|Het)\b")
_BEGINNING = r"beg[oi]n|ontst|aangegaan|gesloten|gestart|opgericht|aangeknoopt"
# The words by which a note tells who wanted it.
_INITIATIVE = r"initiatie|verzoek|vroeg|gevraagd|\bwilde|voorstel|voorgesteld|uitgenodigd|uitnodiging|benaderd"
_MEMBERSHIPS = {
    Membership.JOINED: r"toe(?:ge)?tre|trad\w* .*\btoe\b|\bsloot\w* .*\baan\b|aangesloten|deelnem|neemt .*\bdeel\b",
    Membership.LEFT: r"uit(?:ge)?tre|trad\w* .*\buit\b|verliet|stapte .*\buit\b|opgezegd|eindig",
}


def is_retold(change: Change) -> bool:
    """Whether the note of a change says all that is known of it."""
    is_day_apart = change.decided is not None and change.decided is not change.when
    organ = change.organ_that_decided
    is_more = any((change.by, change.reason, organ, change.notified, is_day_apart, change.changes_kind))
    if change.note is None or is_more:
        return False
    if change.membership:
        return membership_is_retold(change.note, change.membership, change.when)
    is_beginning = change.begins and change.from_status is None
    return _says(change.note, _BEGINNING if is_beginning else _STATES.get(change.status, ""), change.when)


def beginning_is_retold(note: str) -> bool:
    """Whether a note tells that it is on the beginning of a bond."""
    return not _LEANS.match(note) and re.search(_BEGINNING, note, re.IGNORECASE) is not None


def tells_initiative(note: str | None) -> bool:
    """Whether a note tells itself on whose initiative a bond began, or was joined."""
    return note is not None and re.search(_INITIATIVE, note, re.IGNORECASE) is not None


def membership_is_retold(note: str, membership: Membership, when: Edtf | None) -> bool:
    """Whether a note tells that a partner joined or left, and when."""
    return _says(note, _MEMBERSHIPS[membership], when)


def _says(note: str, words: str, when: Edtf | None) -> bool:
    """Whether a note has some words, and the year where that is known."""
    if when and (when.first.year != when.last.year or str(when.first.year) not in note):
        return False
    return bool(words) and not _LEANS.match(note) and re.search(words, note, re.IGNORECASE) is not None

"""What comes of a bond of the register beside a table's entry: whether they agree on a day, and in what they differ.

Each side may not know whether the bond had ended by then: what is not known contradicts nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.exchange.closer_days import closer_there
from stedenband.exchange.entries import Entry
from stedenband.exchange.not_begun import lists_as_bond, not_yet, only_explored, perhaps_not_begun
from stedenband.exchange.outcomes import Here, Outcome
from stedenband.model import PartnerEntry
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.dated_entries import Dated
from stedenband.register.register import Register, Tie
from stedenband.register.same_partner import Sought, entries_with
from stedenband.text import Bilingual, slug
from stedenband.vocabulary import date_words
from stedenband.vocabulary.codes import Membership, Status
from stedenband.vocabulary.edtf import parse

OutcomeAndWhy = tuple[Outcome, Bilingual | None]


class Step(NamedTuple):
    """The joining or leaving of a partner by its name."""

    partner: str
    entry: Dated[PartnerEntry]


class Terms(NamedTuple):
    """When two of those who take part in a bond both did: the later joining and the earlier leaving, if any."""

    joined: Step | None
    left: Step | None

    def seen(self, here: Here) -> Here:
        """A bond of several as it is between these two."""
        since = self.joined.entry.entry.date if self.joined else here.since
        return here._replace(since=since, until=self.left.entry.entry.date if self.left else here.until)


def terms_of(tie: Tie, sides: Iterable[Sought], on: date) -> Terms:
    """When those sides of a bond joined and left it, as it counts on a day: a later joining too."""
    joined, left = [], []
    for side in sides:
        steps = [_steps_of(name, entries, on) for name, entries in entries_with(tie, side)]
        if steps and all(one for one, _ in steps):
            joined.append(min((one for one, _ in steps if one), key=_counts))
        if steps and all(one for _, one in steps):
            left.append(max((one for _, one in steps if one), key=_counts))
    return Terms(max(joined, key=_counts, default=None), min(left, key=_counts, default=None))


def _steps_of(name: str, entries: Sequence[Dated[PartnerEntry]], on: date) -> tuple[Step | None, Step | None]:
    """The joining of a partner that counts, or else the one to come, and its leaving where it left."""
    told = [one for one in entries if one.counts <= on]
    joinings = [one for one in told or entries[:1] if one.entry.status is Membership.JOINED]
    has_left = bool(told) and told[-1].entry.status is Membership.LEFT
    return Step(name, joinings[-1]) if joinings else None, Step(name, told[-1]) if has_left else None


def _counts(step: Step) -> date:
    return step.entry.counts


def here_on(register: Register, tie: Tie, home: str, on: date) -> Here:
    """A bond of the register on a day, as a municipality has it; of one that began later what is to come."""
    one = bond_on_day(register, tie, home, on)
    if one is not None:
        return here_of(one)
    later = bond_on_day(register, tie, home, date.max)
    return Here(tie.id, *_members(later), tie.bond.kind, None, True, later.since if later else None, None)


def here_of(one: BondOnDay) -> Here:
    """A bond of the register as its day has it."""
    status = one.status if isinstance(one.status, Status) else None
    return Here(one.id, *_members(one), one.kind, status, one.certain, one.since, one.until)


def seen_from(here: Here, owner: str, names: Collection[str]) -> Here:
    """A bond of several as a member sees it, of which these are the names (slugs): with the `owner` of its file."""
    return here._replace(partners=(owner, *(name for name in here.partners if slug(name) not in names)))


def _members(one: BondOnDay | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of those who take part in a bond, and their countries, each once."""
    members = one.members if one else ()
    return tuple(member.name for member in members), tuple(dict.fromkeys(member.country for member in members))


def outcome_of(entry: Entry, here: Here, one: BondOnDay | None, terms: Terms, on: date) -> OutcomeAndWhy:
    """The outcome for a bond that an entry surely names, and in all that the two differ; or what is closer there.

    Where the register cannot tell whether it had ended by that day, and the table lists it, they are not comparable;
    nor are they where what the table tells of beginning or ending was not understood, or nothing tells that it began.
    """
    if one is None:
        return Outcome.CONTRADICTS, not_yet(here)
    if terms.joined and terms.joined.entry.counts > on:
        return Outcome.CONTRADICTS, _joined_later(terms.joined)
    is_over_there = _is_over(entry, on)
    perhaps = _perhaps_ended(one, terms)
    if is_over_there is False and perhaps:
        return Outcome.NOT_COMPARABLE, perhaps
    is_over_here = here.status is Status.ENDED or terms.left is not None
    whys: list[Bilingual] = []
    if is_over_here and is_over_there is False:
        whys.append(_left(terms.left) if terms.left else _ended(one))
    if is_over_there and one.in_force and not is_over_here and not perhaps:
        whys.append(Bilingual("daar beëindigd, hier niet", "ended there, not here"))
    is_listed = is_over_there is False and lists_as_bond(entry, on)
    if is_listed and (why := only_explored(entry, here)):
        whys.append(why)
    others = _other_status(entry, here), _other_kind(entry, here), *_other_dates(entry, terms.seen(here))
    if whys := [*whys, *filter(None, others)]:
        return Outcome.CONTRADICTS, Bilingual("; ".join(why.nl for why in whys), "; ".join(why.en for why in whys))
    if entry.days_told:
        return Outcome.NOT_COMPARABLE, _unread(entry)
    if is_listed and (why := perhaps_not_begun(here, one)):
        return Outcome.NOT_COMPARABLE, why
    return Outcome.CONFIRMED, closer_there(entry, terms.seen(here))


def _unread(entry: Entry) -> Bilingual:
    """That the days of a row were not understood, so that nothing is said of these."""
    told = entry.days_told
    return Bilingual(
        f"wat daar over begin of einde staat is niet begrepen en niet vergeleken: {told}",
        f"what is told there of beginning or ending was not understood, and not compared: {told}",
    )


def _is_over(entry: Entry, on: date) -> bool | None:
    """Whether a bond has ended by a day for the table; None where its ending may be before or after it.

    So it may be where its days were not understood, and no status tells: `1948-'12`.
    """
    if entry.status is Status.ENDED:
        return True
    if entry.days_told and entry.until is None and entry.status in (None, Status.UNKNOWN):
        return None
    if entry.until is None or entry.until.first > on:
        return False
    return True if entry.until.last <= on else None


def _perhaps_ended(one: BondOnDay, terms: Terms) -> Bilingual | None:
    """That the bond has ended, or a partner left it, on a day of which it is not known whether it is after this one."""
    if terms.left and one.on < terms.left.entry.certain:
        return _left_by(terms.left)
    if one.status is Status.ENDED and one.certain is False and one.ending:
        return _ended_by(one.ending.certain)
    later = next((change for change in one.later if change.status is Status.ENDED), None)
    return _ended_by(later.certain) if later and later.earliest <= one.on else None


def _ended_by(day: date) -> Bilingual:
    by = parse(day.isoformat())
    return Bilingual(
        f"hier beëindigd, uiterlijk {date_words.bare(by, 'nl')}; of dat al zo was, is niet bekend",
        f"ended here, no later than {date_words.bare(by, 'en')}; whether by then is not known",
    )


def _ended(one: BondOnDay) -> Bilingual:
    """That the bond had ended before the table's day."""
    at = one.ending.when if one.ending else None
    if at:
        nl, en = date_words.when(at, "nl"), date_words.when(at, "en")
        return Bilingual(f"hier beëindigd {nl}, daar nog vermeld", f"ended here {en}, still listed there")
    return Bilingual("hier beëindigd, datum onbekend; daar nog vermeld", "ended here, date unknown; still listed there")


def _joined_later(step: Step) -> Bilingual:
    at = step.entry.entry.date
    nl, en = (date_words.when(at, "nl"), date_words.when(at, "en")) if at else ("later", "later")
    return Bilingual(f"{step.partner} trad hier pas {nl} toe", f"{step.partner} joined here only {en}")


def _left(step: Step) -> Bilingual:
    at = step.entry.entry.date
    nl, en = (f" {date_words.when(at, 'nl')}", f" {date_words.when(at, 'en')}") if at else ("", "")
    return Bilingual(
        f"{step.partner} is hier{nl} uitgetreden, daar nog vermeld", f"{step.partner} left here{en}, still listed there"
    )


def _left_by(step: Step) -> Bilingual:
    by = parse(step.entry.certain.isoformat())
    return Bilingual(
        f"{step.partner} is hier uitgetreden, uiterlijk {date_words.bare(by, 'nl')}; of dat al zo was, is niet bekend",
        f"{step.partner} left here, no later than {date_words.bare(by, 'en')}; whether by then is not known",
    )


def _other_status(entry: Entry, here: Here) -> Bilingual | None:
    """That the bond stands otherwise there, where both tell how: that one ended is told in its own words."""
    ours, theirs = here.status, entry.status
    are_told = here.certain and theirs and not {ours, theirs} & {None, Status.UNKNOWN, Status.ENDED}
    if ours is None or theirs is None or not are_told or ours is theirs:
        return None
    return Bilingual(
        f"status: hier {ours.label('nl')}, daar {theirs.label('nl')}",
        f"status: here {ours.label('en')}, there {theirs.label('en')}",
    )


def _other_kind(entry: Entry, here: Here) -> Bilingual | None:
    if entry.kind is None or entry.kind is here.kind:
        return None
    ours, theirs = here.kind, entry.kind
    return Bilingual(
        f"soort: hier {ours.label('nl')}, daar {theirs.label('nl')}",
        f"kind: here {ours.label('en')}, there {theirs.label('en')}",
    )


def _other_dates(entry: Entry, here: Here) -> Iterator[Bilingual]:
    """That it began, or ended, on another day there."""
    for nl, en, ours, theirs in (
        ("begin", "beginning", here.since, entry.since),
        ("einde", "ending", here.until, entry.until),
    ):
        if ours and theirs and (ours.surely_before(theirs) or theirs.surely_before(ours)):
            yield Bilingual(
                f"{nl}: hier {date_words.label(ours, 'nl')}, daar {date_words.label(theirs, 'nl')}",
                f"{en}: here {date_words.label(ours, 'en')}, there {date_words.label(theirs, 'en')}",
            )

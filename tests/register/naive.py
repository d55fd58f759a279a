"""The bond on a day, seen from one municipality, computed a second time: slow, plain, over the raw mappings of a file.

It shares no code with the package, so that the two can be laid side by side. Where the contract leaves room:

Reading of the contract: `certain` is false while any entry may have taken effect, also one that changes only the kind.
Reading of the contract: before its first contact a bond is not there, whatever its history leaves open.
Reading of the contract: `since` is the first `active` entry, null where that is undated or the bond was never active;
the first day active is unknown, so null too, if the bond was known in another state before any active entry: dormant,
suspended, phasing out, or ended without having only been explored.
Reading of the contract: `until`, `ended_by` and `end_reason` tell the ending in force: null again after a revival.
Reading of the contract: an `ended` that follows an `ended` leaves the first as it was, exploration between or not.
Reading of the contract: `exploring_since` is given also where the status is `exploring`; the first of a row of them.
Reading of the contract: an entry is in `coming` if it has a date (or `decided`) and counts later, `[..x]` included. It
was decided on the first day of `decided`, and no source told it before; else a source did on the last day of its date:
of several the latest, since an old one may tell of other things.
A bond that is left out has nothing coming.
Reading of the contract: the first kind has `kind_since` = `since`; a kind that came back began when it came back; an
entry that repeats the kind of the day changes nothing; what changed while it was only explored began with the bond.
Reading of the contract: `by: partner` of a bond of several stays `partner` for a member, unless `by_partner` names it.
Reasons turn alike: what the partner decided is for it its own decision, if it is the only one or the one that wanted
the change; what the writer decided is for each of the others a decision of a partner.
Reading of the contract: a dated joining, like a beginning, leaves the bond out before it; before an undated one the
status is `unknown`. An agreement doesn't bring the bond there before it.
Reading of the contract: a member's `since` is the later of its joining and the bond's first day active, so its joining
where the bond was known to be there by then, in whatever state; else null if never active. Its `kind_since` is the
later of its joining and that of the kind, its `exploring_since` likewise.
Reading of the contract: a bond that ended before the day on which a member left keeps its ending; on the same day the
member's leaving is told. The leaving closes the story: from its last day on it is certain.
Reading of the contract: a coming leaving is `left` in a member's `coming`, and what follows it is not told.
Reading of the contract: `certain` is of the status alone: false where it would be another if an entry that may or may
not have taken effect had not, or had. That only the kind changes, or an ended bond is no longer explored, leaves it.
Reading of the contract: entries of other members touch `certain` of no one else.
Reading of the contract: an ending that names a kind says as what the bond ended, not since when it was that, which is
then unknown (`kind_since` null) until it is revived; the kind
of what is explored after an ending is that of the bond only when it begins.
Reading of the contract: where nobody takes part on the other side, those that may do; a bond that ended was with those
that did last. Beside the members those are told that may take part, of an ended bond nobody.
Reading of the contract: a former name has an `until`; it is shown up to and including the last day of it.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from tests.register.naive_dates import ONE_DAY, Bounds, bounds
from tests.register.naive_history import Place, Raw, Register, Step, all_told_by, find

BEGINNINGS = {"active", "exploring"}
IN_FORCE = {"active", "dormant", "suspended", "phasing-out"}
MIRRORED = {
    "municipality": "partner",
    "partner": "municipality",
    "own-committee": "partner-committee",
    "partner-committee": "own-committee",
}


@dataclass(frozen=True)
class State:
    """What is told of a bond on a day: `doubtful` are the members that may not be any, or not yet, `perhaps` those that
    may have joined, or not have left; with `left` it ended for this municipality alone."""

    exists: bool
    status: str | None = None
    certain: bool | None = None
    exploring_since: str | None = None
    since: str | None = None
    until: str | None = None
    ended_by: str | None = None
    end_reason: str | None = None
    kind: str | None = None
    kind_since: str | None = None
    members: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    coming: tuple[tuple[str, str], ...] = ()
    left: bool = False

    @property
    def in_force(self) -> bool:
        """Whether it is active, dormant, suspended or being phased out."""
        return self.status in IN_FORCE


NOT_THERE = State(exists=False)


@dataclass
class Story:
    """What the entries that count so far come to."""

    status: str | None = None
    explored: Step | None = None
    began: Step | None = None
    seen_before: Step | None = None
    ending: Step | None = None
    kind: str | None = None
    kind_step: Step | None = None
    lived_as: str | None = None
    kind_is_of_ending: bool = False
    told: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """One more entry takes effect."""
        before, kind_before = self.kind_step, self.kind
        self.lived_as = self.lived_as if self.status == "ended" else self.kind
        self.told.append(step)
        kind = step.entry.get("kind")
        if kind and kind != self.kind:
            only_explored = all(one.status == "exploring" for one in self.told)
            self.kind, self.kind_step = str(kind), None if only_explored else step
        if self.status == "ended" and step.status in IN_FORCE:
            self.kind_step = self.kind_step if self.kind == self.lived_as else step
        if self.began is None and self.seen_before is None:
            only_explored = bool(self.told[:-1]) and all(one.status in ("exploring", "ended") for one in self.told[:-1])
            if step.status == "active":
                self.began = step
            elif step.status in IN_FORCE or (step.status == "ended" and not only_explored):
                self.seen_before = step
        if step.status == "exploring":
            self.explored = self.explored or step
            self.status = "ended" if self.status == "ended" else "exploring"
            return
        self.explored = None
        if step.status == "ended":
            self.kind_step = before
            self.kind_is_of_ending = self.kind_is_of_ending or self.kind != kind_before
        elif step.status in IN_FORCE:
            self.kind_is_of_ending = False
        if step.status == "ended" and self.status == "ended":
            return
        self.status, self.ending = step.status, step if step.status == "ended" else None


def state(register: Register, bond_id: str, seen_from: str, on: date) -> State:
    """The bond on that day, seen from that municipality."""
    place = find(register, bond_id, seen_from)
    if place is None:
        return NOT_THERE
    own = [step for step in place.own_history if step.counts <= on]
    if own and own[-1].status == "left":
        return _after_leaving(place, own[-1], on)
    if not own and not place.is_founder:
        return _before_joining(place, on)
    return replace(_as_member(place, on), coming=_coming(place, on))


def story_on(place: Place, on: date) -> Story:
    """What the bond's entries that count on that day come to."""
    story = Story(kind=place.bond["kind"])
    for step in place.history:
        if step.counts <= on:
            story.add(step)
    return story


def _statuses(place: Place, on: date) -> list[str | None]:
    """The status after each number of the bond's entries that may be all that have taken effect by that day."""
    surely = sum(step.last <= on for step in place.history)
    perhaps = sum(step.first <= on for step in place.history)
    found = []
    for number in range(surely, perhaps + 1):
        story = Story(kind=place.bond["kind"])
        for step in place.history[:number]:
            story.add(step)
        found.append(story.status)
    return found


def _as_member(place: Place, on: date) -> State:
    """The bond on a day on which the municipality belongs to it."""
    story = story_on(place, on)
    if not story.told and not _shown_before_first(place, on):
        return NOT_THERE
    status = story.status or "unknown"
    uncertain = any(step.open_on(on) for step in place.own_history) or len(set(_statuses(place, on))) > 1
    ending = story.ending
    return State(
        exists=True,
        status=status,
        certain=None if status == "unknown" else not uncertain,
        exploring_since=_explored_since(place, story),
        since=_since(place, story.began, story),
        until=ending.text if ending else None,
        ended_by=_turned(place, ending.entry) if ending else None,
        end_reason=_reason(place, ending.entry) if ending else None,
        kind=story.kind,
        kind_since=None if story.kind_is_of_ending else _since(place, story.kind_step or story.began, story),
        members=_members(place, on),
        doubtful=_doubtful(place, on),
        perhaps=() if status == "ended" else _perhaps(place, on),
    )


def _shown_before_first(place: Place, on: date) -> bool:
    first = place.history[0] if place.history else None
    begins = first is not None and first.status in BEGINNINGS and first.has_first_day
    return not (begins or place.is_after_contact) or (place.evidence is not None and place.evidence <= on)


def _since(place: Place, began: Step | None, story: Story) -> str | None:
    """The text of the day on which something began, for a later member that of its joining."""
    joined = None if place.is_founder else place.own_history[0]
    if joined and any(one and one.counts <= joined.counts for one in (story.began, story.seen_before)):
        return began.text if began and began.counts > joined.counts else joined.text
    return began.text if began else None


def _explored_since(place: Place, story: Story) -> str | None:
    if story.explored is None:
        return None
    joined = None if place.is_founder else place.own_history[0]
    return story.explored.text if joined is None or story.explored.counts > joined.counts else joined.text


def _before_joining(place: Place, on: date) -> State:
    bond = _as_member(place, on)
    if place.own_history[0].has_first_day or not bond.exists:
        return NOT_THERE
    coming = _coming(place, on)
    return replace(bond, status="unknown", certain=None, exploring_since=None, since=None, until=None, ended_by=None,
                   end_reason=None, kind_since=None, perhaps=_perhaps(place, on), coming=coming)  # fmt: skip


def _after_leaving(place: Place, left: Step, on: date) -> State:
    """The bond after the municipality left: as it was on that day, and ended."""
    before, then = _as_member(place, left.counts - ONE_DAY), _as_member(place, left.counts)
    certain = not any(step.open_on(on) for step in place.own_history)
    if before.status == "ended":
        return replace(before, certain=certain)
    if not then.exists:
        return NOT_THERE
    wish = {**left.entry, "by_partner": place.member["name"] if place.member else None}
    return replace(
        then,
        status="ended",
        certain=certain,
        exploring_since=None,
        until=left.text,
        ended_by=_turned(place, wish),
        end_reason=_reason(place, wish),
        perhaps=(),
        left=True,
    )


def _turned(place: Place, entry: Raw) -> str | None:
    """Who wanted it, in the words of the municipality that it is seen from."""
    by: str | None = entry.get("by")
    if place.member is None or by is None:
        return by
    several = len(_there(place, entry)) > 1
    if several and by.startswith("partner") and entry.get("by_partner") != place.member["name"]:
        return by
    return MIRRORED.get(by, by)


def _there(place: Place, entry: Raw) -> list[Raw]:
    """The partners that may have taken part when something was so; all where the one that it is seen from did not."""
    partners: list[Raw] = place.bond["partners"]
    when = bounds(entry.get("date"))
    if when is None:
        return partners
    there = [one for one in partners if not _is_away(one.get("history") or [], when)]
    return there if place.member in there else partners


def _is_away(history: list[Raw], when: Bounds) -> bool:
    """Whether a partner surely joined after some days, or left before them."""
    if not history:
        return False
    begun, ended = bounds(history[0].get("date")), bounds(history[-1].get("date"))
    joined_later = history[0]["status"] == "joined" and begun is not None and (begun.first or date.min) > when.end
    return joined_later or (
        history[-1]["status"] == "left" and ended is not None and ended.end < (when.first or date.min)
    )


def _reason(place: Place, entry: Raw) -> str | None:
    """Why, in the words of the municipality that it is seen from."""
    reason: str | None = entry.get("reason")
    whose, _, what = (reason or "").partition("-")
    if place.member is None or whose not in ("own", "partner"):
        return reason
    is_this_partner = len(_there(place, entry)) == 1 or _turned(place, entry) == "municipality"
    return f"partner-{what}" if whose == "own" else f"own-{what}" if is_this_partner else reason


def _members(place: Place, on: date) -> tuple[str, ...]:
    """Who is on the other side that day, by the names of that day."""
    return tuple(_name(one, day) for one, day in _other_side(place, on))


def _other_side(place: Place, on: date) -> list[tuple[Raw, date]]:
    """Who is on the other side that day, each with the day of its name; where nobody is, who may be or was last."""
    there = [(one, on) for one in place.bond["partners"] if one is not place.member and _belongs(place, one, on)]
    if not place.is_owner:
        return [(place.owner, on), *there]
    entries = [step for one in place.bond["partners"] for step in place.history_of(one) if step.counts <= on]
    perhaps = [(one, on) for one in place.bond["partners"] if _is_in_doubt(place, one, on)]
    last = max((step.counts for step in entries), default=None)
    if there or perhaps or last is None or story_on(place, on).ending is None:
        return there or perhaps
    return _last_there(place, last - ONE_DAY)


def _last_there(place: Place, on: date) -> list[tuple[Raw, date]]:
    """Who was on the other side on a day, or may have been; if nobody on the last day on which somebody was."""
    there = _other_side(place, on)
    there += [(one, on) for one in place.bond["partners"] if (one, on) not in there and _is_in_doubt(place, one, on)]
    days = [step.counts for one in place.bond["partners"] for step in place.history_of(one) if step.counts <= on]
    return there or (_last_there(place, max(days) - ONE_DAY) if days else [])


def _doubtful(place: Place, on: date) -> tuple[str, ...]:
    """Who of the other side's members that day may not be one: a joining or leaving may have taken effect, or not."""
    there = [one for one, day in _other_side(place, on) if day == on and one is not place.owner]
    return tuple(_name(one, on) for one in there if _is_in_doubt(place, one, on))


def _perhaps(place: Place, on: date) -> tuple[str, ...]:
    """Who else may be one."""
    there = [one for one, _ in _other_side(place, on)]
    others = (one for one in place.bond["partners"] if one is not place.member and one not in there)
    return tuple(_name(one, on) for one in others if _is_in_doubt(place, one, on))


def _is_in_doubt(place: Place, partner: Raw, on: date) -> bool:
    return any(step.open_on(on) for step in place.history_of(partner))


def _belongs(place: Place, partner: Raw, on: date) -> bool:
    history = place.history_of(partner)
    told = [step.status for step in history if step.counts <= on]
    if told:
        return told[-1] == "joined"
    return not history or history[0].status == "left"


def _name(of: Raw, on: date) -> str:
    for other in of.get("names", []):
        since, until = bounds(other.get("since")), bounds(other.get("until"))
        if until and on <= until.end and (since is None or since.counts <= on):
            return str(other["name"])
    return str(of.get("gemeente") or of["name"])


def _coming(place: Place, on: date) -> tuple[tuple[str, str], ...]:
    """What is dated later and was decided or told by that day."""
    left = next((step for step in place.own_history if step.status == "left" and _is_coming(place, step, on)), None)
    told = [
        (step.text or "", step.status)
        for step in place.history
        if _is_coming(place, step, on) and (left is None or step.counts < left.counts)
    ]
    if left and story_on(place, left.counts - ONE_DAY).status != "ended":
        told.append((left.text or "", "left"))
    return tuple(told)


def _is_coming(place: Place, step: Step, on: date) -> bool:
    if step.text is None or step.counts <= on:
        return False
    decided = bounds(step.entry.get("decided"))
    if decided is not None and (decided.counts <= on or (decided.first and decided.first > on)):
        return decided.counts <= on
    return all_told_by(step.entry, place.owner, place.bond) <= on

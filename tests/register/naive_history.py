"""The days of a history's entries, and a bond found in its file, over the raw mappings.

Reading of the contract: the order of the list binds dated entries too: an entry dated before the one above counts when
that one does, and can't be certain before it. An entry is certain once one below it is.
Reading of the contract: an undated entry without a dated source, and with none below it, never counts by itself.
Reading of the contract: the earliest source is the one whose last day comes first.
Reading of the contract: where only `decided` is known it stands for the date, in `since`, `until` and `coming` too.
Reading of the contract: an agreement (also one only known to be renewed), a held event and `first_contact` show that a
bond was there from their first day on, else their last; an event in any file may do so, whatever bond file names it.
Reading of the contract: a member is the partner that shares a name with the municipality, as written; failing that, the
one that is or was part of it.
Reading of the contract: a bond ended when the last of its partners left it, unless its history ends with what is no
more than that, or tells how it stood since; who wanted it and why is what all say that may have been the last, and
where these have different days it was on one of them, from the first day on which all may have left.
Reading of the contract: of a bond without any history, which was proposed to begin, a past day knows nothing before
that was asked, or a source told it, unless something else shows that it was there.
Reading of the contract: a bond without a `kind` is a draft: it isn't there.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from tests.register.naive_dates import Bounds, bounds, parts

Raw = Mapping[str, Any]
Register = Mapping[str, Raw]
NOT_SURE_BEFORE, SURELY_LAST = "not sure before", "surely last"  # of the ending that is made here


class Step(NamedTuple):
    """An entry of a history: the day it counts from, and the first and last day on which it may have taken effect."""

    entry: Raw
    first: date
    counts: date
    last: date

    @property
    def status(self) -> str:
        """Its status."""
        return str(self.entry["status"])

    @property
    def text(self) -> str | None:
        """Its date as written, else the day of the decision."""
        found = self.entry.get("date") or self.entry.get("decided")
        return None if found is None else str(found)

    @property
    def has_first_day(self) -> bool:
        """Whether its own date has a first day."""
        own = bounds(self.text)
        return own is not None and own.first is not None

    @property
    def stretches(self) -> list[tuple[date, date]]:
        """The stretches of days on one of which it took effect: more than one where its date is one of several."""
        found = [(part.first or date.min, part.end) for part in parts(self.text)]
        between = [(max(first, self.first), min(last, self.last)) for first, last in found]
        return [(first, last) for first, last in between if first <= last] or [(self.first, self.last)]

    def open_on(self, day: date) -> bool:
        """Whether it may or may not have taken effect by that day."""
        return self.first <= day < self.last


class Place(NamedTuple):
    """A bond in its file, seen from one municipality; `member` is its own partner record, None for the owner."""

    owner: Raw
    bond: Raw
    is_owner: bool
    member: Raw | None
    evidence: date | None

    @property
    def is_after_contact(self) -> bool:
        """Whether its first contact has a first day, before which it was not there, or it is only proposed."""
        contact = bounds(self.bond.get("first_contact"))
        is_known = contact is not None and contact.first is not None
        return is_known or _proposed_on(self.owner, self.bond) is not None

    @property
    def history(self) -> list[Step]:
        """The bond's own history."""
        return steps(whole_history(self.owner, self.bond), self.owner, self.bond)

    @property
    def own_history(self) -> list[Step]:
        """The joinings and leavings of the municipality that it is seen from."""
        return self.history_of(self.member) if self.member else []

    def history_of(self, partner: Raw) -> list[Step]:
        """The joinings and leavings of a partner."""
        return steps(partner.get("history", []), self.owner, self.bond)

    @property
    def is_founder(self) -> bool:
        """Whether the municipality was in it from its beginning."""
        return not self.own_history or self.own_history[0].status == "left"


def whole_history(owner: Raw, bond: Raw) -> list[Raw]:
    """The entries, with the ending that it is when everyone has left."""
    entries = kinds_changed(bond)
    found = steps(entries, owner, bond)
    lasts = [(one, steps(one.get("history", []), owner, bond)[-1:]) for one in bond["partners"]]
    left = [(one["name"], step) for one, last in lasts for step in last if step.status == "left"]
    if len(left) < len(lasts) or (found and found[-1].status in ("ended", "exploring")):
        return entries
    if found and found[-1].text and found[-1].counts > max(step.counts for _, step in left):
        return entries
    surely = max(step.first for _, step in left)
    may = sorted((one for one in left if one[1].last >= surely), key=lambda one: one[1].counts, reverse=True)
    first = may[0][1].entry
    ending = {key: value for key, value in first.items() if key in ("date", "sources")}
    for key in ("by", "reason", "decided"):
        if all(step.entry.get(key) == first.get(key) is not None for _, step in may):
            ending[key] = first[key]
    if len({step.text for _, step in may}) > 1:
        ending["date"] = _one_of_days([step for _, step in may], surely)
    if len(may) == 1 < len(lasts) and ending.get("by") == "partner":
        ending["by_partner"] = may[0][0]
    ending = {key: value for key, value in ending.items() if value is not None}
    surely_last = may[0][0] if len(may) == 1 else None
    made = {"status": "ended", NOT_SURE_BEFORE: max(step.last for _, step in may), SURELY_LAST: surely_last}
    return [*entries, {**ending, **made}]


def _one_of_days(may: list[Step], surely: date) -> str | None:
    """The day of one of several leavings, as a text; where one has no first day that of the one that counts last."""
    if not all(step.has_first_day for step in may):
        return may[0].text
    parts = [part for step in may for part in (step.text or "").strip("[]").split(",")]
    days = {part: day for part in parts if (day := bounds(f"[{part}]")) and day.end >= surely}
    if any(".." in part or day.counts < surely for part, day in days.items()):
        end = max(step.last for step in may)
        return f"[{surely}..]" if end == date.max else f"[{surely}..{end}]"
    texts: dict[Bounds, str] = {}
    for part, day in days.items():
        texts.setdefault(day, part)
    text = ",".join(texts[day] for day in sorted(texts, key=lambda day: (day.counts, day.end)))
    return text if len(texts) == 1 else f"[{text}]"


def kinds_changed(bond: Raw) -> list[Raw]:
    """The entries, an ending and an active one of another kind on its day (or in its year, or month) told as one."""
    kind: str = bond["kind"]
    told: list[Raw] = []
    for entry in bond.get("history", []):
        if told and entry["status"] == "active" and entry.get("kind", kind) != kind and _ended_then(told[-1], entry):
            told[-1] = {**{key: value for key, value in told[-1].items() if key != "date"}, **entry}
        else:
            told.append(entry)
        kind = entry.get("kind", kind)
    return _kinds_explored(told)


def _kinds_explored(history: list[Raw]) -> list[Raw]:
    """The entries, the kind of what was explored after an ending told where the bond came back."""
    told: list[Raw] = []
    ended = False
    explored: dict[str, Any] = {}
    for entry in history:
        if ended and entry["status"] == "exploring":
            explored = {"kind": entry["kind"]} if "kind" in entry else explored
            entry = {key: value for key, value in entry.items() if key != "kind"}  # noqa: PLW2901
        else:
            ended = entry["status"] == "ended"
            entry, explored = ({} if ended else explored) | dict(entry), {}  # noqa: PLW2901
        told.append(entry)
    return told


def _ended_then(ending: Raw, entry: Raw) -> bool:
    """Whether the bond ended by a date no wider than a year in which the other may begin, the day before, or then."""
    dates = [one.get("date") or one.get("decided") for one in (ending, entry)]
    end, begun = map(bounds, dates)
    if ending["status"] != "ended" or "kind" in ending or not (end and end.first and begun and begun.first):
        return False
    if dates[0] == dates[1]:
        return True
    if end.first == end.end and begun.first == begun.end and (begun.first - end.first).days == 1:
        return True
    return (end.end - end.first).days < 366 and end.first <= begun.first <= end.end


def steps(entries: list[Raw], owner: Raw, bond: Raw) -> list[Step]:
    """The entries of a history with their days, put into the order of the list."""
    found = [_alone(entry, owner, bond) for entry in entries]
    for index in reversed(range(len(found) - 1)):
        if not found[index].has_first_day:
            found[index] = found[index]._replace(counts=min(found[index].counts, found[index + 1].counts))
    for index in range(1, len(found)):
        above, step = found[index - 1], found[index]
        first = max(step.first, above.first)
        last = step.last if step.last >= first else max(first, above.last)
        found[index] = step._replace(first=first, last=last, counts=max(step.counts, above.counts))
    for index in reversed(range(len(found) - 1)):
        found[index] = found[index]._replace(last=min(found[index].last, found[index + 1].last))
    return list(map(_surely, found))


def _alone(entry: Raw, owner: Raw, bond: Raw) -> Step:
    own = bounds(entry.get("date") or entry.get("decided"))
    if own and own.first:
        return Step(entry, own.first, own.first, own.end)
    last = own.end if own else told_on(entry, owner, bond)
    return Step(entry, date.min, last, last)


def _surely(step: Step) -> Step:
    """An entry, that of the leaving of all only certain when each surely had left."""
    return step._replace(last=max(step.last, step.entry.get(NOT_SURE_BEFORE, date.min)))


def told_on(record: Raw, owner: Raw, bond: Raw) -> date:
    """The last day of the earliest source of a record, else of its bond's; the end of time where none has a day."""
    return min(_days_of_sources(record, owner, bond), default=date.max)


def all_told_by(record: Raw, owner: Raw, bond: Raw) -> date:
    """The last day of the latest source of a record, else of its bond's; the end of time where none has a day."""
    return max(_days_of_sources(record, owner, bond), default=date.max)


def _days_of_sources(record: Raw, owner: Raw, bond: Raw) -> list[date]:
    named = record.get("sources") or bond.get("sources") or []
    sources = [owner.get("sources", {}).get(name, {}) for name in named]
    days = [bounds(source.get("date") or source.get("consulted")) for source in sources]
    return [day.end for day in days if day]


def find(register: Register, bond_id: str, seen_from: str) -> Place | None:
    """The bond as far as that municipality takes part in it: it wrote it, or joins it."""
    slug, _, id = bond_id.partition("/")
    owner = register[slug]
    bond = next(bond for bond in owner.get("bonds", []) if bond["id"] == id)
    if "kind" not in bond:
        return None
    evidence = _evidence(register, slug, bond)
    if seen_from == slug:
        return Place(owner, bond, True, None, evidence)
    viewer = register[seen_from]
    if bond_id not in viewer.get("joins", []):
        return None
    return Place(owner, bond, False, _partner_that_is(viewer, bond), evidence)


def _partner_that_is(viewer: Raw, bond: Raw) -> Raw | None:
    own = _names(viewer, "gemeente", "names")
    for keys in (("name", "names"), ("part_of",)):
        for partner in bond["partners"]:
            if own & _names(partner, *keys):
                found: Raw = partner
                return found
    return None


def _names(place: Raw, *keys: str) -> set[str]:
    """The names under those keys: one name, or a list of places."""
    found: set[str] = set()
    for key in keys:
        value = place.get(key, [])
        found |= {value} if isinstance(value, str) else {str(other["name"]) for other in value}
    return found


def _evidence(register: Register, slug: str, bond: Raw) -> date | None:
    """The first day on which something other than the history shows that the bond is there."""
    dates = [bond.get("first_contact")]
    for agreement in bond.get("agreements", []):
        dates += [agreement.get("signed"), *agreement.get("renewed", [])]
    for file, municipality in register.items():
        for event in municipality.get("events", []):
            named = {ref if "/" in ref else f"{file}/{ref}" for ref in event.get("bonds", [])}
            if event["status"] == "held" and f"{slug}/{bond['id']}" in named:
                dates.append(event.get("date"))
    shown = [day.counts for day in map(bounds, dates) if day]
    proposed = _proposed_on(register[slug], bond)
    return min([*shown, *([proposed] if proposed else [])], default=None)


def _proposed_on(owner: Raw, bond: Raw) -> date | None:
    """The first day on which it was asked or told that a bond should begin of which no history tells."""
    if bond.get("history") or any(partner.get("history") for partner in bond["partners"]):
        return None
    begun = [one for one in bond.get("proposals", []) if one["what"] == "begin"]
    asked = [asked_on.counts for one in begun if (asked_on := bounds(one.get("date")))]
    told = [day for one in begun if (day := told_on(one, owner, bond)) != date.max]
    return min([*asked, *told], default=None)

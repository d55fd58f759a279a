"""The changes of a bond as one side tells them: its history's entries, and for a partner its joining and leaving.

A municipality that joined a bond has it from the day of joining, and its leaving is an ending for it; what happens to
the bond before and after is none of its history. So every question (state, since, until, period, years) is asked of one
list of changes, whoever asks.
"""

from collections.abc import Iterable, Sequence
from datetime import date as Day  # noqa: N812  # a change has a `date` of its own
from datetime import timedelta

from stedenband.model import Bond, HistoryEntry, PartnerEntry
from stedenband.register.beginnings import is_definite
from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.dated_entries import Dated, SourcesOf, date_of, is_known
from stedenband.register.emptied import history_of
from stedenband.register.members import membership
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import Kind, Membership, Status
from stedenband.vocabulary.edtf import Edtf


def changes(bond: Bond, view: View, sources_of: SourcesOf, on: Day, *, was_in: bool = False) -> list[Change]:
    """Every change of a bond as a side tells it, in the order that counts, with what is known of each `on` a day.

    `was_in` takes a partner as one that took part from the beginning, whatever it says of its joining.
    """
    found = changes_of_all(bond, view, sources_of, on)
    if view.member is None or not view.member.history:
        return found
    own = membership(view.member, bond, sources_of, on)
    told = [one for one in own if _is_told(one, own[0], bond, sources_of, on)]
    return _during(found, told[1:] if was_in else told, bond, view)


def changes_of_all(bond: Bond, view: View, sources_of: SourcesOf, on: Day) -> list[Change]:
    """Every change of a bond, in the words of a side, whoever took part in it."""
    found: list[Change] = []
    status: Status | None = None
    kind, is_explored, is_first = bond.kind, False, True
    lived = kind  # the kind before an ending, which may tell of another one: it is that only once it came back
    for one in _without_endings_of_kinds(history_of(bond, view.writer, sources_of, on), kind):
        entry = one.entry
        explores = entry.status is Status.EXPLORING
        before = Status.EXPLORING if explores and is_explored else status
        is_back_as_ended = status is Status.ENDED and entry.status in IN_FORCE and entry.kind in (None, kind)
        found.append(_of_entry(bond, view, one, before, kind, is_first=is_first))
        if is_back_as_ended:
            found[-1] = found[-1]._replace(from_kind=lived)
        is_first = is_first and (explores or (entry.status is Status.ENDED and status is not None))
        # Exploring an ended bond does not undo its ending.
        status = status if explores and status is Status.ENDED else entry.status
        kind, is_explored = entry.kind or kind, explores
        lived = lived if status is Status.ENDED else kind
    return _with_unknown_beginning(found)


def _with_unknown_beginning(found: list[Change]) -> list[Change]:
    """The changes; none begins a bond that was there in another state before it is first told to be active."""
    for change in found:
        if change.begins:
            return found
        if _is_there(change):
            return [it._replace(begins=False) for it in found]
    return found


def _is_there(change: Change) -> bool:
    """Whether a bond is in force by a change, or was until it ended: not one that was only explored."""
    return change.status in IN_FORCE or change.ends_bond


def _is_told(one: Dated[PartnerEntry], first: Dated[PartnerEntry], bond: Bond, sources_of: SourcesOf, on: Day) -> bool:
    """Whether a joining or leaving is of use on a day: a later leaving only where it is known, a later return not."""
    if one.counts <= on or (one is first and one.entry.status is Membership.JOINED):
        return True
    is_left = one.entry.status is Membership.LEFT and date_of(one.entry) is not None
    return is_left and is_known(one.entry.decided, one.entry.sources or bond.sources, sources_of, on)


def _of_entry(
    bond: Bond, view: View, one: Dated[HistoryEntry], status: Status | None, kind: Kind, *, is_first: bool
) -> Change:
    entry = one.entry
    view = view.during(entry.date)
    told = view.told(entry.by, entry.by_partner)
    return Change(
        entry.status, status, entry.kind or kind, kind, entry.date, entry.decided, told.by, told.partner,
        view.organ(entry.decided_by, told), entry.document, entry.notified, view.reason(entry.reason, told), entry.note,
        entry.sources or bond.sources, one.earliest, one.counts, one.certain, one.has_first_day,
        entry.status is Status.ACTIVE, is_first=is_first,
        organ_of_another=view.organ_of_another(entry.decided_by, told),
    )  # fmt: skip


# --- A change of kind that is written as an ending and a new beginning ----------------------------------------------


def _without_endings_of_kinds(entries: Sequence[Dated[HistoryEntry]], kind: Kind) -> list[Dated[HistoryEntry]]:
    """The entries; an ending after which the bond went on at once as another kind is told as that change of kind."""
    found: list[Dated[HistoryEntry]] = []
    for one in entries:
        if found and one.entry.kind not in (None, kind) and _went_on_at_once(found[-1], one):
            found[-1] = one._replace(entry=_with_words_of(one.entry, found[-1].entry))
        else:
            found.append(one)
        kind = one.entry.kind or kind
    is_any_explored = any(one.entry.status is Status.EXPLORING for one in found)
    return _with_kinds_explored_later(found) if is_any_explored else found


def _with_kinds_explored_later(entries: Sequence[Dated[HistoryEntry]]) -> list[Dated[HistoryEntry]]:
    """The entries; what is explored after an ending is of its kind from when that begins, and what ended stays."""
    found: list[Dated[HistoryEntry]] = []
    explored: Kind | None = None
    is_over = False
    for one in entries:
        entry = one.entry
        if is_over and entry.status is Status.EXPLORING:
            explored, kind = entry.kind or explored, None
        else:
            is_over = entry.status is Status.ENDED
            explored, kind = None, entry.kind or (None if is_over else explored)
        found.append(one if kind is entry.kind else one._replace(entry=entry.model_copy(update={"kind": kind})))
    return found


def kind_explored(bond: Bond, change: Change) -> Kind | None:
    """Of what kind that is which an exploration looks into, where its entry says so."""
    entries = (one for one in bond.history if one.status is change.status and one.kind)
    return next((one.kind for one in entries if (one.date, one.decided) == (change.date, change.decided)), None)


_AT_ONCE = timedelta(days=366)  # an ending known by its year alone, and a beginning in that year


def _went_on_at_once(ending: Dated[HistoryEntry], after: Dated[HistoryEntry]) -> bool:
    is_pair = ending.entry.status is Status.ENDED and after.entry.status is Status.ACTIVE
    when, begun = date_of(ending.entry), date_of(after.entry)
    if not is_pair or ending.entry.kind or not (ending.has_first_day and after.has_first_day):
        return False
    return when is not None and begun is not None and _is_at_once(when, begun)


def _is_at_once(ended: Edtf, begun: Edtf) -> bool:
    """Whether what begun did so as it ended: by one date, on the next day, or in what is no wider than a year."""
    if ended == begun or (ended.last < begun.last and (begun.last - ended.first).days == 1):
        return True
    return ended.last - ended.first < _AT_ONCE and ended.first <= begun.first <= ended.last


_WORDS = ("by", "by_partner", "decided", "decided_by", "document", "notified", "reason", "note")


def _with_words_of(entry: HistoryEntry, ending: HistoryEntry) -> HistoryEntry:
    """A change of kind with what its ending says of who, why and by which decision, where it says nothing itself.

    What both remark is told in turn.
    """
    words = {name: getattr(ending, name) for name in _WORDS if getattr(entry, name) is None}
    if entry.note and ending.note:
        words["note"] = f"{ending.note}{'' if ending.note.endswith(('.', '!', '?')) else '.'} {entry.note}"
    sources = tuple(dict.fromkeys((*entry.sources, *ending.sources)))
    return entry.model_copy(update={**words, "sources": sources})


# --- Joining and leaving ---------------------------------------------------------------------------------------------


def _during(found: Iterable[Change], entries: Sequence[Dated[PartnerEntry]], bond: Bond, view: View) -> list[Change]:
    """The changes while a partner takes part, with its joining as a beginning and its leaving as an ending."""
    found = list(found)
    earliest = (
        found[0].earliest if found and is_definite(found[0]) else Day.min
    )  # nobody is in a bond that has not begun
    told: list[Change] = []
    standing: list[Change] = []  # what tells how the bond stands: the last change, and of an explored one its ending
    was_there = False
    is_in = not entries or entries[0].entry.status is Membership.LEFT
    for step in _in_turn(found, entries):
        if isinstance(step, Change):
            standing, was_there = _standing_after(standing, step), was_there or _is_there(step)
            told += [step] if is_in else []
            continue
        is_in = step.entry.status is Membership.JOINED
        if is_in:
            told += [
                _of_joining(step, change, told, bond, view, max(step.earliest, earliest), begins=was_there)
                for change in standing
            ]
            continue
        before = [change for change in told if change.counts < step.counts]
        if _has_ended(before):
            told = before  # its own ending stands, whatever happened on the day of leaving
        else:
            # On the day on which the bond ended too, what this side tells is its own leaving.
            told = [change for change in told if change.status is not Status.ENDED or change.counts < step.counts]
            told.append(_of_leaving(step, standing[-1] if standing else None, told, bond, view))
    return told


def _has_ended(told: Iterable[Change]) -> bool:
    standing: list[Change] = []
    for change in told:
        standing = _standing_after(standing, change)
    return bool(standing) and standing[0].status is Status.ENDED


def _standing_after(standing: list[Change], change: Change) -> list[Change]:
    if standing and standing[-1].status is change.status is Status.EXPLORING:
        # It is being explored since the first of these.
        return [*standing[:-1], change._replace(date=standing[-1].date, decided=standing[-1].decided)]
    is_over = bool(standing) and standing[0].status is Status.ENDED
    if is_over and change.status in (Status.ENDED, Status.EXPLORING):
        return [standing[0], *([change] if change.status is Status.EXPLORING else [])]
    return [change]


def _in_turn(found: Iterable[Change], entries: Iterable[Dated[PartnerEntry]]) -> list["Change | Dated[PartnerEntry]"]:
    steps: list[Change | Dated[PartnerEntry]] = [*found, *entries]
    return sorted(steps, key=lambda step: step.counts)


def _of_joining(
    step: Dated[PartnerEntry],
    now: Change,
    told: Sequence[Change],
    bond: Bond,
    view: View,
    earliest: Day,
    *,
    begins: bool,
) -> Change:
    """The bond as it stood when a partner joined it, from that day, at the `earliest` from when the bond began.

    Of one that joins again it may be of another kind than as it left. Beside the joining it tells of any other state
    than active: that is borne out by the sources of it.
    """
    own = _sources_of(step, bond, view)
    return _in_words_of_joining(step.entry, now, view)._replace(
        from_status=told[-1].status if told else None, from_kind=told[-1].kind if told else now.kind,
        sources=own if now.status is Status.ACTIVE else tuple(dict.fromkeys((*own, *now.sources))),
        earliest=earliest, counts=step.counts, certain=max(step.certain, now.certain),
        has_first_day=step.has_first_day,
        begins=begins, membership=Membership.JOINED, joined=step.entry.date or step.entry.decided,
    )  # fmt: skip


def _sources_of(step: Dated[PartnerEntry], bond: Bond, view: View) -> tuple[str, ...]:
    """The sources of a joining or leaving: its own, else those of the partner or of the bond."""
    return step.entry.sources or (view.member.sources if view.member else ()) or bond.sources


def _in_words_of_joining(entry: PartnerEntry, now: Change, view: View) -> Change:
    """Who wanted it and why: the joining of an active bond; of any other why the bond stands as it does."""
    if now.status is Status.ENDED:
        return now
    if now.status is not Status.ACTIVE:
        return now._replace(
            by=None, by_partner=None, decided_by=None, organ_of_another=None, note=entry.note or now.note
        )
    view = view.during(entry.date)
    told = view.of_member(entry.by, view.member)
    return now._replace(
        decided=entry.decided, by=told.by, by_partner=told.partner, decided_by=None, document=None, notified=None,
        reason=view.reason(entry.reason, told), note=entry.note, organ_of_another=None,
    )  # fmt: skip


def _of_leaving(
    step: Dated[PartnerEntry], now: Change | None, told: Sequence[Change], bond: Bond, view: View
) -> Change:
    entry = step.entry
    kind = now.kind if now else bond.kind
    from_kind = told[-1].kind if told else kind  # what ended the bond on that day may have changed its kind
    view = view.during(entry.date)
    by = view.of_member(entry.by, view.member)
    return Change(
        Status.ENDED, told[-1].status if told else None, kind, from_kind, entry.date, entry.decided, by.by, by.partner,
        None, None, None, view.reason(entry.reason, by), entry.note, _sources_of(step, bond, view),
        step.earliest, step.counts, step.certain, step.has_first_day, False, Membership.LEFT,
    )  # fmt: skip

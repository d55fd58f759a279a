"""A bond on a day, seen from one municipality: the one place that knows what held, since when and until when.

Every list, report, count, timeline, agenda and map asks it; nothing above looks into a history, at members or at
agreements itself.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from stedenband.model import Partner, PartnerEntry
from stedenband.register.beginnings import is_before_contact, is_definite, is_evident
from stedenband.register.bond_change import Change
from stedenband.register.bond_history import changes
from stedenband.register.bond_life import BondLife
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.dated_entries import Dated, foretells, source_day
from stedenband.register.members import (
    entries_of,
    last_members,
    members_in,
    members_in_doubt,
    members_on,
    surely_members_in,
    view_on,
)
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.records_on_day import (
    AgreementOnDay,
    FundingOnDay,
    ProposalOnDay,
    RoleOnDay,
    agreements_on,
    began_after,
    funding_on,
    is_filled,
    is_past,
    keeps_or_kept,
    last_known,
    proposals_ahead,
    proposals_on,
    roles_ahead_on,
    roles_on,
)
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import CommitteeStatus, Membership, Status, Theme
from stedenband.vocabulary.edtf import Edtf, day_before


class BondOnDay(BondLife):
    """A bond `on` a day, seen from the municipality `home`: its life until then, who takes part, what is told of it."""

    # --- Who takes part --------------------------------------------------------------------------------------------

    @cached_property
    def members(self) -> tuple[PlaceOnDay, ...]:
        """Who takes part on the other side on the day, never the municipality itself, by the names of the day.

        Where the municipality left the bond these are the members of that day: nothing later is told. A bond that ended
        was with those that took part last.
        """
        found = members_on(self.register, self.tie, self.home, self._last_told, self._last_day)
        return found or (last_members(self.register, self.tie, self.on) if self.ending else ())

    def members_in(self, first: date, last: date, *, or_perhaps: bool = False) -> tuple[PlaceOnDay, ...]:
        """Who took part on any day of a period, by the names of each of its days on which somebody joined or left.

        With `or_perhaps` also who may have: of what one of the partners did it is not certain that it was another.
        """
        if self._has_same_members_always:  # hot: most bonds
            return self.members
        last = min(last, self._last_told)
        if first > last:
            return self.members
        if (found := self._members_in.get(asked := (first, last, or_perhaps))) is None:
            found = members_in(self.register, self.tie, self.home, first, last, self._last_day, or_perhaps=or_perhaps)
            self._members_in[asked] = found
        return found

    @cached_property
    def _members_in(self) -> dict[tuple[date, date, bool], tuple[PlaceOnDay, ...]]:
        return {}

    @cached_property
    def _has_same_members_always(self) -> bool:
        """Whether the other side always was those who take part now, by the names of now, each once."""
        is_same = self.view.is_own and self.tie.has_same_partners_always
        return is_same and len(set(self.members)) == len(self.tie.bond.partners)

    def surely_members_in(self, first: date, last: date) -> tuple[PlaceOnDay, ...]:
        """Who surely took part on any day of a period."""
        last = min(last, self._last_told)
        if first > last:
            return tuple(one for one in self.members if one.certain)
        return surely_members_in(self.register, self.tie, self.home, first, last, self._last_day)

    def partner_called(self, name: str) -> Partner | None:
        """The only partner that it has had, or the one of a name."""
        partners = self.tie.bond.partners
        return partners[0] if len(partners) == 1 else next((one for one in partners if name in one.all_names), None)

    @property  # not cached: `as_it_is_by` gives a copy other members
    def members_or_perhaps(self) -> tuple[PlaceOnDay, ...]:
        """The members, and as uncertain who may not have left by the day, or may have joined by then."""
        if not self.tie.is_joined_or_left:
            return self.members
        surely = {member.key for member in self.members}
        perhaps = (one._replace(certain=False) for one in self.members_in_doubt if one.key not in surely)
        return (*self.members, *perhaps)

    @cached_property
    def members_in_doubt(self) -> tuple[PlaceOnDay, ...]:
        """Who may take part on the other side on the day, or not, by the names of the day; of an ended bond nobody."""
        is_over = self.status is Status.ENDED
        return () if is_over else members_in_doubt(self.register, self.tie, self.home, self.on)

    @property
    def _last_told(self) -> date:
        """The last day of which members are told."""
        left = self._left_on
        if left is None:
            return self.on
        had_ended = not (self.ending and self.ending.membership)  # before it left
        return day_before(left) if had_ended else left

    @property
    def _last_day(self) -> date:
        """The last day on which it was there for this side, where it ended: a merger since changes nothing of it."""
        return day_before(self.ending.counts) if self.ending else date.max

    @property
    def is_international(self) -> bool:
        """Whether any member on the other side is in another country."""
        return any(member.country_now != self.municipality.country for member in self.members)

    # --- What is told of it ----------------------------------------------------------------------------------------

    def tells(self, sources: tuple[str, ...]) -> bool:
        """Whether what has no date of its own was told by the day: by one of its sources, or where these have none."""
        if not sources or sources is self.tie.bond.sources:  # hot: most of what has no date cites the bond's
            return self._is_told
        return self._is_told_by(sources)

    @cached_property
    def _is_told(self) -> bool:
        return self._is_told_by(self.tie.bond.sources)

    def _is_told_by(self, sources: tuple[str, ...]) -> bool:
        told = source_day(self.tie.sources(sources))
        return told is None or told <= self.on

    def tells_of(self, begun: Edtf | None, end: Edtf | None) -> bool:
        """Whether what was over by a day is told: not what was before the municipality joined, or while it was away."""
        if end is None:
            return True
        return end.last >= self.told_from and not self.was_away(begun.first if begun else date.min, end.last)

    def _tells_ahead(self, sources: tuple[str, ...]) -> bool:
        """Whether what lies ahead of the last day of which it tells was told: not of what this side left."""
        named = self.tie.sources(sources or self.tie.bond.sources)
        return not self.tells_no_more and foretells(named, self.on) is not False

    @property
    def themes(self) -> tuple[Theme, ...]:
        """What it is about, as told by the day."""
        themes = self.tie.bond.themes
        return themes if themes and self.tells(()) else ()

    @cached_property
    def agreements(self) -> tuple[AgreementOnDay, ...]:
        """What was signed by the day."""
        told = map(self._as_renewed, agreements_on(self.tie.bond, self.told_until, self.tells))
        return tuple(one for one in told if self.tells_of(one.signed, last_known(one)))

    def _as_renewed(self, one: AgreementOnDay) -> AgreementOnDay:
        """An agreement without the renewals that were made while this side was away."""
        if not (one.renewed and self.gaps):
            return one
        return one._replace(renewed=tuple(it for it in one.renewed if not self.was_away(it.first, it.last)))

    @cached_property
    def all_roles(self) -> tuple[RoleOnDay, ...]:
        """The roles that were filled by the day, those that ended among them, as this side tells them."""
        told = roles_on(self.tie, self.view, self.told_until, self.tells, self._tells_ahead)
        return tuple(self._with_committee_told(one) for one in told if self.tells_of(one.since, one.until))

    def _with_committee_told(self, role: RoleOnDay) -> RoleOnDay:
        """A role whose committee has the reports and figures of the time in which this side took part."""
        known = role.committee
        if known is None or not self.own_entries:  # hot: most sides took part always
            return role
        reports = (one for one in known.reports if self.tells_of(one.sent or one.year, one.sent or one.year))
        figures = (one for one in known.figures if self.tells_of(one.year, one.year))
        return role._replace(committee=known._replace(reports=tuple(reports), figures=tuple(figures)))

    @cached_property
    def roles(self) -> tuple[RoleOnDay, ...]:
        """The roles that are filled on the day, or were on the last day of which it tells."""
        return tuple(role for role in self.all_roles if is_filled(role, self.told_until))

    @property
    def roles_ahead(self) -> tuple[RoleOnDay, ...]:
        """The roles that will be filled from a later day on."""
        return roles_ahead_on(self.tie, self.view, self.told_until, self._tells_ahead)

    @property
    def roles_now(self) -> tuple[RoleOnDay, ...]:
        """Its roles but those that ended with it: of what ended those begun since, of what this side left none.

        They are as uncertain as the bond where that may have ended, or not, and they with it.
        """
        if self.tells_no_more or not self.roles:
            return ()
        if self.may_have_ended:
            return tuple(role._replace(certain=False) for role in self.roles)
        end = self.ending
        return self.roles if end is None else tuple(role for role in self.roles if began_after(role, end.certain))

    @property
    def roles_at_end(self) -> tuple[RoleOnDay, ...]:
        """The roles that were filled when the bond ended, where it did."""
        end = self.ending
        if end is None:
            return ()
        begun = (role for role in self.all_roles if not began_after(role, end.certain))
        return tuple(role for role in begun if role.until is None or role.until.last >= end.earliest)

    @cached_property
    def roles_over(self) -> tuple[RoleOnDay, ...]:
        """The roles that are filled no more: those that surely ended, of an ended bond all but those begun since."""
        end = self.ending
        if end is not None:
            return tuple(role for role in self.all_roles if not began_after(role, end.certain))
        return tuple(role for role in self.all_roles if role.certain and not is_filled(role, self.told_until))

    @cached_property
    def committees(self) -> tuple[CommitteeOnDay, ...]:
        """The committees that its roles of the day name, each once."""
        return tuple({role.committee.id: role.committee for role in self.roles if role.committee}.values())

    @cached_property
    def all_committees(self) -> tuple[CommitteeOnDay, ...]:
        """The committees that any of its roles names, also one that ended, each once."""
        return tuple({one.id: one for _, one in self.roles_of_committees}.values())

    @property
    def roles_of_committees(self) -> Iterator[tuple[RoleOnDay, CommitteeOnDay]]:
        """The roles that committees fill or filled: of what this side left those of which nothing can have changed."""
        for role in self.all_roles:
            committee = role.committee
            if committee and not (self.tells_no_more and committee.status is not CommitteeStatus.ENDED):
                yield role, committee

    def committees_kept(self) -> set[str]:
        """The ids of the committees that keep it, or kept it until it ended, and those dissolved that did."""
        return {one.id for role, one in self.roles_of_committees if keeps_or_kept(role, one, self.told_until)}

    @cached_property
    def proposals(self) -> tuple[ProposalOnDay, ...]:
        """What was asked or moved by the day."""
        told = proposals_on(self.tie, self.view, self.told_until, self.tells)
        return tuple(one for one in told if one.is_undecided or self.tells_of(one.date, one.decided or one.date))

    @property
    def proposals_ahead(self) -> tuple[tuple[Edtf, ProposalOnDay], ...]:
        """What is pending and has a day ahead, with that day; but of what this side left."""
        if self.tells_no_more or not self.tie.bond.proposals:
            return ()
        return proposals_ahead(self.tie, self.view, self.on, self.tells, self._tells_ahead)

    @property
    def proposals_told(self) -> tuple[ProposalOnDay, ...]:
        """What was asked or moved by the day, and what is to be on a later one."""
        ahead = (it for _, it in self.proposals_ahead if it.is_ahead(self.on))
        return (*self.proposals, *ahead)

    @cached_property
    def funding(self) -> tuple[FundingOnDay, ...]:
        """The money that was paid or is paid, as known by the day."""
        told = funding_on(self.tie.bond, self.view, self.told_until, self.tells, self._tells_ahead)
        known = tuple(one for one in told if self.tells_of(one.since or one.year, one.until or one.year))
        end = self.ending
        return known if end is None else tuple(one._replace(is_past=is_past(one, end.certain)) for one in known)


def bond_on_day(register: Register, tie: Tie, home: str, on: date) -> BondOnDay | None:
    """A bond as it stood on a day for a municipality; None where it was not there yet."""
    view = view_on(register, tie, home, on)
    told = changes(tie.bond, view, tie.sources, on)
    if view.member is not None and view.member.history:
        return _for_member(register, tie, home, view, on, told, entries_of(tie, view.member))
    is_before = not told or told[0].counts > on
    if is_before and (is_before_contact(register, tie, on) or _is_absent(register, tie, told, on)):
        return None
    return BondOnDay(register, tie, home, view, on, told, tie.bond.kind)


def _is_absent(register: Register, tie: Tie, told: Sequence[Change], on: date) -> bool:
    """Whether a bond of which nothing counts by a day was not there: it began later, and nothing shows it before."""
    return bool(told) and is_definite(told[0]) and not is_evident(register, tie, on)


def _for_member(
    register: Register,
    tie: Tie,
    home: str,
    view: View,
    on: date,
    told: Sequence[Change],
    own: Sequence[Dated[PartnerEntry]],
) -> BondOnDay | None:
    """A bond for a partner that joined or left it: not there before it joined, and then only where the bond was."""
    is_before = own[0].entry.status is Membership.JOINED and own[0].counts > on
    if is_before and own[0].has_first_day:
        return None
    if is_before:
        whole = bond_on_day(register, tie, tie.home, on)
        later = [one for one in changes(tie.bond, view, tie.sources, on, was_in=True) if one.counts > on]
        return BondOnDay(register, tie, home, view, on, later, whole.kind) if whole else None
    begun = next((change for change in told if change.counts <= on), None)
    if begun is not None and begun.membership is not Membership.LEFT:
        return BondOnDay(register, tie, home, view, on, told, tie.bond.kind)
    whole = bond_on_day(register, tie, tie.home, begun.counts if begun else on)
    return BondOnDay(register, tie, home, view, on, told, whole.kind) if whole else None

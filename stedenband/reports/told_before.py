"""What the full report told of committees beside bonds in another state, so that it is told once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.vocabulary.codes import CommitteeStatus, Status
from stedenband.vocabulary.labels import Draft

_Whose = tuple[str, str, str]


class ToldBefore(NamedTuple):
    """The `committees` that were told of, and the `tasks` of these: for whom, in whose file, and by what id."""

    committees: frozenset[_Whose] = frozenset()
    tasks: frozenset[tuple[_Whose, str]] = frozenset()

    def tells_of(self, one: BondOnDay, committee: str) -> bool:
        """Whether a committee of a bond was told of."""
        return bool(self.committees) and _whose(one, committee) in self.committees

    def tells_task(self, one: BondOnDay, role: RoleOnDay) -> bool:
        """Whether it was told what a committee does, in the same words."""
        if not self.tasks or role.task is None or role.committee_id is None:
            return False
        return (_whose(one, role.committee_id), role.task) in self.tasks


NOTHING = ToldBefore()


def told_before(bonds: Iterable[BondOnDay], them: Sequence[BondOnDay]) -> ToldBefore:
    """What is told of the committees of some bonds beside those of the states before theirs."""
    kept = {(one.writer, id) for one in them for id in one.tie.bond.committees}
    if not kept:
        return NOTHING
    writers = {writer for writer, _ in kept}
    beside = (one for one in bonds if one.writer in writers)
    with_these = [one for one in beside if any((one.writer, id) in kept for id in one.tie.bond.committees)]
    committees = {_whose(one, committee.id) for one in with_these for committee in committees_beside(one)}
    roles = ((one, role) for one in with_these for role in one.roles)
    tasks = {(_whose(one, role.committee_id), role.task) for one, role in roles if role.committee_id and role.task}
    return ToldBefore(frozenset(committees), frozenset(tasks))


def _whose(one: BondOnDay, committee: str) -> _Whose:
    return one.home, one.writer, committee


def committees_beside(one: BondOnDay) -> list[CommitteeOnDay]:
    """The committees that are told with a bond: those that keep it, and those that kept it and are dissolved."""
    kept = one.committees if one.status not in (Status.ENDED, Draft.LISTED) else ()
    return [*kept, *stopped(one)]


def stopped(one: BondOnDay) -> list[CommitteeOnDay]:
    """The dissolved committees that kept a bond, but those that may still do so: these are told with their roles."""
    perhaps = () if one.status is Status.ENDED else one.committees
    return [it for it in one.all_committees if it.status is CommitteeStatus.ENDED and it not in perhaps]

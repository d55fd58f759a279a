"""The records of a bond as another municipality tells them, with what no key of a file holds: who of several it was."""

from typing import Self

from pydantic import PrivateAttr

from stedenband.model import Disputed, FilledRole, HistoryEntry, PartnerEntry
from stedenband.model.bond import Funding, Proposal
from stedenband.model.fields import Line
from stedenband.vocabulary.codes import Organ, Side
from stedenband.vocabulary.edtf import Edtf


class ToldDisputed(Disputed):
    """A value of a partner as one of several tells it: `whose` it is, and the kept one, which are no keys of it."""

    _whose: tuple[str, str | None] = PrivateAttr(default=("", None))

    @property
    def whose(self) -> tuple[str, str | None]:
        """Whose the value is, and whose that which is kept, as `DisputeOnDay` has them."""
        return self._whose

    @classmethod
    def of(cls, one: Disputed, value_of: str, kept_of: str | None) -> Self:
        """A dispute with whose its value is."""
        told = cls.model_construct(**{name: getattr(one, name) for name in one.model_fields_set})
        told._whose = (value_of, kept_of)
        return told


class ToldRole(FilledRole):
    """A role that only others fill: without a counterpart of ours it stays theirs."""

    side: Side = Side.OWN


class ToldPartnerEntry(PartnerEntry):
    """The joining or leaving of a partner, as another one tells it: `by_partner` is who wanted it where not itself."""

    by_partner: Line | None = None


class ToldFunding(Funding):
    """Money of the municipality that wrote it, as one of several partners tells it: `by_partner` is that one."""

    by_partner: Line | None = None


class ToldEntry(HistoryEntry):
    """A status as one of several partners tells it: `organ_of_another` is that of `by_partner` which decided."""

    organ_of_another: Organ | None = None


class ToldProposal(Proposal):
    """A proposal as one of several partners tells it: `organ_of_another` is that of `by_partner` which decides."""

    organ_of_another: Organ | None = None


class OwnLeaving(HistoryEntry):
    """That the side itself left, as an entry of the bond's history: it ended for it alone."""

    left: bool = True


class OwnJoining(HistoryEntry):
    """That the side itself joined a bond that was not active, as an entry of its history: how that stood, since when.

    Who wanted it, the decision and note are of the joining, the reason why it stood so.
    """

    joined: bool = True
    stood_since: Edtf | None = None

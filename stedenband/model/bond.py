"""A bond: a lasting tie between the municipality and one or more partners, with all that is told of it."""

from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from stedenband.model.base import OneOrMore, keys_of
from stedenband.model.fields import Currency, Date, Line, Number, Past, Prose, Slug, Url, YesNo
from stedenband.model.place import NamedPlace, Partner, Sourced
from stedenband.vocabulary.codes import (
    AgreementKind,
    Beginning,
    Funder,
    Kind,
    Level,
    Motive,
    Organ,
    Outcome,
    Party,
    ProposedChange,
    Reason,
    Role,
    Status,
    Theme,
)


class HistoryEntry(Sourced):
    """A dated status. `date` is the day of effect, `decided` the day of the decision, which may come later."""

    date: Date | None = None
    status: Status
    decided: Past | None = None
    by: Party | None = None
    by_partner: Line | None = None
    decided_by: Organ | None = None
    document: Line | None = None
    notified: Past | None = None
    reason: Reason | None = None
    kind: Kind | None = None


class Proposal(Sourced):
    """What was asked or moved and is not (yet) decided; it changes no status. `outcome` is told since `decided`."""

    date: Date | None = None
    what: ProposedChange
    by: Party | None = None
    by_partner: Line | None = None
    holder: Line | None = None
    decided_by: Organ | None = None
    document: Line | None = None
    outcome: Outcome = Outcome.PENDING
    decided: Past | None = None


class Listing(Sourced):
    """That a list elsewhere names the bond: which list (a source's id), how that spells it, on which day."""

    source: Slug
    as_: Line | None = Field(default=None, alias="as")
    on: Past | None = None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The id of the list's own source, and of any other that says so."""
        return (self.source, *self.sources)


class Agreement(Sourced):
    """A paper that was signed; `renewed` holds the days on which it was signed anew."""

    kind: AgreementKind
    title: Line | None = None
    signed: Past | None = None
    renewed: tuple[Past, ...] = ()
    expires: Date | None = None
    parties: tuple[Line, ...] = ()
    themes: tuple[Theme, ...] = ()
    website: Url | None = None


class Origin(Sourced):
    """How the bond came to the municipality: from whom (`from`), and when."""

    how: Beginning
    from_: Line | None = Field(default=None, alias="from")
    date: Date | None = None


class FilledRole(Sourced):
    """A role that is filled in a bond: by whom, with whom on the other side, since when, and what it does."""

    role: Role
    holder: Line | None = None
    counterpart: Line | None = None
    committee: Slug | None = None
    since: Date | None = None
    until: Date | None = None
    task: Prose | None = None
    themes: tuple[Theme, ...] = ()


class Funding(Sourced):
    """Money for a bond: by whom, how much and when. `amount` is in whole units of `currency` (ISO 4217)."""

    by: Funder
    holder: Line | None = None
    amount: Number | None = None
    about: YesNo = False
    currency: Currency | None = None
    year: Date | None = None
    since: Date | None = None
    until: Date | None = None
    purpose: Prose | None = None


class HomePlace(NamedPlace):
    """The place on our own side that a bond belongs to, where it is not the municipality as a whole."""

    level: Level = Level.VILLAGE


# What a draft can have: it is only listed, and nothing else is told of it.
_OF_DRAFT = ("id", "former_ids", "partners", "listed", "note", "disputed", "accept", "sources")


class Bond(Sourced):
    """A lasting tie with one or more partners; `history` tells its statuses, oldest first, in the order that counts.

    Without a kind it is a draft: what some list names and nobody has looked into.
    """

    id: Slug
    former_ids: tuple[Slug, ...] = ()
    name: Line | None = None
    partners: OneOrMore[Partner]
    home: HomePlace | None = None
    # Only a draft has none, and no register has drafts among its bonds: whoever reads a kind need not ask.
    kind: Kind = Field(default=None)  # type: ignore[assignment]
    history: tuple[HistoryEntry, ...] = ()
    first_contact: Past | None = None
    origin: Origin | None = None
    motives: tuple[Motive, ...] = ()
    themes: tuple[Theme, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    roles: tuple[FilledRole, ...] = ()
    funding: tuple[Funding, ...] = ()
    background: Prose | None = None
    website: Url | None = None
    listed: tuple[Listing, ...] = ()

    @classmethod
    def also_in_json_schema(cls) -> dict[str, Any]:
        """What the validator asks: a kind, or nothing but what a draft has."""
        others = {key: {"type": "null"} for _, key in keys_of(cls) if key not in _OF_DRAFT}
        draft = {"required": ["listed"], "properties": {**others, "listed": {"type": "array", "minItems": 1}}}
        return {"anyOf": [{"required": ["kind"], "properties": {"kind": {"type": "string"}}}, draft]}

    @property
    def is_draft(self) -> bool:
        """Whether it is only listed."""
        return "kind" not in self.model_fields_set

    @model_validator(mode="after")
    def _has_kind(self) -> Self:
        if self.is_draft and not (self.listed and self.model_fields_set <= {*_OF_DRAFT}):
            raise PydanticCustomError("missing-key", "{key}", {"key": "kind"})
        return self

    @property
    def inherited_from(self) -> str | None:
        """The former municipality or village that it came from in a merger, as far as it is told."""
        return self.origin.from_ if self.origin and self.origin.how is Beginning.INHERITED else None

    @property
    def committees(self) -> tuple[str, ...]:
        """The ids of the committees that its roles name, each once."""
        return tuple(dict.fromkeys(role.committee for role in self.roles if role.committee))

"""The Pydantic models of a data file: frozen records that do no input or output and know no current date."""

from stedenband.model.base import Record
from stedenband.model.bond import Agreement, Bond, FilledRole, Funding, HistoryEntry, Listing, Origin, Proposal
from stedenband.model.municipality import (
    Committee,
    CommitteeEntry,
    Event,
    Municipality,
    Participant,
    RoleDescription,
)
from stedenband.model.place import Disputed, NamedPlace, Partner, PartnerEntry, Place, Source, Sourced

__all__ = [
    "Agreement",
    "Bond",
    "Committee",
    "CommitteeEntry",
    "Disputed",
    "Event",
    "FilledRole",
    "Funding",
    "HistoryEntry",
    "Listing",
    "Municipality",
    "NamedPlace",
    "Origin",
    "Participant",
    "Partner",
    "PartnerEntry",
    "Place",
    "Proposal",
    "Record",
    "RoleDescription",
    "Source",
    "Sourced",
]

"""The candidates of each table: what could be a row, with its facets, its texts and its answer about a period."""

from collections.abc import Callable, Iterator, Mapping

from stedenband.query.bond_candidates import bonds, proposals, roles
from stedenband.query.filter_values import Table
from stedenband.query.municipality_candidates import committees, events, municipalities
from stedenband.query.questions import Candidate, Question

CANDIDATES: Mapping[Table, Callable[[Question], Iterator[Candidate]]] = {
    Table.BONDS: bonds,
    Table.ROLES: roles,
    Table.COMMITTEES: committees,
    Table.EVENTS: events,
    Table.PROPOSALS: proposals,
    Table.MUNICIPALITIES: municipalities,
}

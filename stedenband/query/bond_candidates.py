"""The candidates for rows of bonds and of what belongs to them: roles and proposals."""

from collections.abc import Iterator
from functools import partial

from stedenband.query.facets import bond_facets, names_of_committee, nothing, of_owner, only
from stedenband.query.part_rows import Row, general_role_rows, proposal_row, role_row
from stedenband.query.periods import Belongs, Period, any_falls_in, any_of, both_of, falls_in, overlaps
from stedenband.query.questions import Candidate, Question, answered, bonds_told, in_period_with
from stedenband.query.rows import bond_row
from stedenband.query.texts import texts_of, texts_of_bond
from stedenband.register.ahead import bonds_ahead
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import days_listed, drafts_seen
from stedenband.register.municipality_on_day import municipality_on_day
from stedenband.register.records_on_day import ProposalOnDay, RoleOnDay
from stedenband.vocabulary.labels import Draft


def bonds(question: Question) -> Iterator[Candidate]:
    """The bonds, and with drafts what is only listed."""
    for bond in bonds_told(question):
        yield Candidate(
            partial(bond_row, bond),
            bond_facets(bond, question.period),
            partial(texts_of_bond, bond),
            partial(in_period_with, bond, question),
            answered(question),
            bond,
        )
    if question.drafts:
        yield from drafts(question)


def drafts(question: Question) -> Iterator[Candidate]:
    """What is only listed."""
    for draft in drafts_seen(question.register, question.seen, question.on):
        row, texts = partial(bond_row, draft), partial(texts_of_bond, draft)
        belongs = partial(_listed_in, draft, question)
        by_period = () if question.period.is_all else ("status",)
        yield Candidate(row, bond_facets(draft, question.period), texts, belongs, by_period, draft)


def ahead(question: Question) -> Iterator[Candidate]:
    """What is not there yet and is to begin; it has no state."""
    for bond in bonds_ahead(question.register, question.seen, question.on):
        facets = bond_facets(bond, question.period)._replace(status=nothing)
        comes = partial(_comes_in, bond, question.period)
        yield Candidate(partial(bond_row, bond), facets, partial(texts_of_bond, bond), comes, (), bond)


def _comes_in(bond: BondOnDay, period: Period) -> Belongs:
    return any_of(falls_in(one.date, period) for one in bond.coming)


def _listed_in(draft: BondOnDay, question: Question) -> Belongs:
    """Perhaps there was a bond in the period; with `--status listed` whether a list named it in the period."""
    statuses = question.wanted.get("status")
    if statuses is None:
        return False
    days = days_listed(draft) if Draft.LISTED in statuses else []
    return any_of(falls_in(when, question.period) for when in days)


def roles(question: Question) -> Iterator[Candidate]:
    """The roles that are filled in bonds, and those that municipalities tell apart in general."""
    yield from _general_roles(question)
    for bond in bonds_told(question):
        for role in _roles_of(bond, question):
            yield _role(bond, role, question)


def _roles_of(bond: BondOnDay, question: Question) -> tuple[RoleOnDay, ...]:
    """The roles of the day, none that ended with its bond, or those of a period."""
    return bond.roles_now if question.period.is_all else bond.all_roles


def _general_roles(question: Question) -> Iterator[Candidate]:
    for home in question.seen or question.register.municipalities:
        owner = municipality_on_day(question.register, home, question.on)
        for described in owner.general_roles:
            for row in general_role_rows(owner, described):
                facets = of_owner(question.register, home, question.on)._replace(role=only(row.role))
                yield Candidate(partial(_itself, row), facets, texts_of(described), lambda: True)


def _itself(row: Row, _belongs: Belongs) -> Row:
    return row


def _role(bond: BondOnDay, role: RoleOnDay, question: Question) -> Candidate:
    facets = bond_facets(bond, question.period)._replace(
        role=only(role.role),
        theme=lambda: dict.fromkeys([*bond.themes, *role.themes]),
        committee=lambda: names_of_committee(role.committee) if role.committee else (),
    )
    return Candidate(
        partial(role_row, bond, role),
        facets,
        texts_of(role),
        lambda: both_of(overlaps(role.since, role.until, question.period), in_period_with(bond, question)),
        answered(question),
    )


def proposals(question: Question) -> Iterator[Candidate]:
    """The proposals on bonds."""
    for bond in bonds_told(question):
        for proposal in bond.proposals_told:
            facets = bond_facets(bond, question.period)._replace(
                kind=only(bond.kind, proposal.what), status=only(proposal.outcome)
            )
            row = partial(proposal_row, bond, proposal)
            yield Candidate(row, facets, texts_of(proposal), partial(_moved_in, proposal, question.period))


def _moved_in(proposal: ProposalOnDay, period: Period) -> Belongs:
    return any_falls_in((proposal.date, proposal.decided), period)

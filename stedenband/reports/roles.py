"""Who keeps the bonds going: the matrix of roles."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from stedenband.query.periods import Belongs, Period, both_of, overlaps
from stedenband.query.tallies import PERHAPS_IN_PERIOD, said_of
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.periods import in_force_in
from stedenband.register.records_on_day import RoleOnDay
from stedenband.reports.blocks import headed, label, plain, table
from stedenband.reports.bonds import in_order
from stedenband.reports.grammar import capital, listed, say
from stedenband.reports.holders import listed_as
from stedenband.reports.names import named
from stedenband.reports.organs import role_of_owner
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement, borne_out, in_turn, joined, of_data, unsourced
from stedenband.reports.told_before import NOTHING, ToldBefore, told_before
from stedenband.reports.upkeep import perhaps_kept, upkeep
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Bilingual, fold
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Role, Side, Status
from stedenband.vocabulary.labels import Draft, Owner, label_of


def roles(context: ReportContext) -> Part:
    """Who keeps or kept each bond and what these do; the roles told apart in general; who fills which, as a table.

    Of an ended bond, told last, the table has what began since, and what may go on where that it ended is uncertain.
    With a period it alone tells of bonds: who filled which in it.
    """
    if context.options.period:
        return _roles_in(context, Period(*context.options.period))
    told_of = ((one, one.roles_now) for one in context.bonds)
    rows = [
        (
            Phrase(label(context, one), _cited(context, one, filled)),
            *_role_cells(filled, lambda role: _holder(context, role)),
        )
        for one, filled in told_of
        if one.status is not Draft.LISTED and not one.is_left and filled
    ]
    told = [_kept(context, them, statements) for them, statements in _told_once(context)]
    in_general = general_roles(context).blocks
    return headed(context, "roles", *in_general, *told, table(context, "roles", _headings(context), rows))


def _told_once(context: ReportContext) -> Iterator[tuple[list[BondOnDay], list[Statement]]]:
    """What is told of which bonds, the ended ones last; of a committee of several only with the first of these."""
    with_committee: dict[tuple[str, str], list[BondOnDay]] = {}
    for them, statements in _alike(context):
        kept = [with_committee.setdefault((them[0].writer, id), []) for id in them[0].tie.bond.committees]
        if earlier := [one for bonds in kept for one in bonds]:
            yield them, _who_keeps(context, them[0], told_before(earlier, them)) or statements
        else:
            yield them, statements
        for bonds in kept:
            bonds.extend(them)


def _alike(context: ReportContext) -> Iterator[tuple[list[BondOnDay], list[Statement]]]:
    """The bonds of which all that is told is alike, with that."""
    alike: dict[object, list[tuple[BondOnDay, list[Statement]]]] = {}
    for one in sorted(in_order(context, context.bonds), key=lambda one: one.status is Status.ENDED):
        statements = _who_keeps(context, one)
        is_shared = all(it.is_shared for it in statements)
        key = (one.writer, *map(unsourced, statements)) if is_shared else one.id
        alike.setdefault(key, []).append((one, statements))
    for found in alike.values():
        bonds, told = zip(*found, strict=True)
        yield list(bonds), [borne_out(said) for said in zip(*told, strict=True)]


def _who_keeps(context: ReportContext, one: BondOnDay, before: ToldBefore = NOTHING) -> list[Statement]:
    """Who keeps a bond, also one that may have ended."""
    return [*upkeep(context, one, before), *perhaps_kept(context, one)]


def _roles_in(context: ReportContext, period: Period) -> Part:
    """Who filled each role at some time in a period, as a table, and of how many that is not certain."""
    rows, perhaps = [], 0
    for one in context.bonds:
        found = [(role, _was_filled(one, role, period)) for role in one.all_roles]
        told = [role for role, belongs in found if belongs is not None]
        perhaps += [belongs for _, belongs in found].count(False)
        if told:
            cells = _role_cells(told, lambda role: _holder_and_term(context, role))
            rows.append((Phrase(label(context, one), _cited(context, one, told)), *cells))
    unsure = said_of(perhaps, PERHAPS_IN_PERIOD, context.language)
    drawn = table(context, "roles", _headings(context), rows)
    return headed(context, "roles", *general_roles(context).blocks, drawn, plain(unsure) if unsure else None)


def _was_filled(one: BondOnDay, role: RoleOnDay, period: Period) -> Belongs:
    """Whether a role was filled in a period in which the bond was in force, as a list tells it."""
    return both_of(overlaps(role.since, role.until, period), in_force_in(one, *period))


def _holder_and_term(context: ReportContext, role: RoleOnDay) -> str:
    """Who filled a role, and since and until when as far as is known: `wethouder (1990–2000)`."""
    first, last = (dates.bare(at, context.language) if at else "" for at in (role.since, role.until))
    holder = _holder(context, role._replace(certain=True))
    if not last:
        return f"{holder} ({dates.since(role.since, context.language)})" if role.since else holder
    return (
        f"{holder} ({first}–{last})"
        if first
        else f"{holder} ({Bilingual('tot', 'until').text(context.language)} {last})"
    )


def _headings(context: ReportContext) -> dict[str, Bilingual]:
    return {"partner": Bilingual("Partner", "Partner"), **{role.value: _heading(context, role) for role in Role}}


def _heading(context: ReportContext, role: Role) -> Bilingual:
    """A role as the column is headed: in the words of a province where the table is on one alone."""
    owners = {Owner(one.country, one.level) for one in context.municipalities}
    owner = owners.pop() if len(owners) == 1 else Owner()
    return Bilingual(label_of(role, owner, "nl"), label_of(role, owner, "en"))


def general_roles(context: ReportContext) -> Part:
    """The roles that municipalities tell apart in general, and the committees that keep none of the bonds told."""
    paragraphs = [Paragraph(told) for one in context.municipalities if (told := joined(_of_roles(context, one)))]
    return headed(context, "roles", *paragraphs)


def _kept(context: ReportContext, them: Sequence[BondOnDay], statements: Sequence[Statement]) -> Paragraph | None:
    """Who keeps some bonds, of which the same is told, behind their names; None where nothing is known."""
    phrases = in_turn(context, statements, len(them))
    names = listed([label(context, one) for one in them], context.language)
    lead = Phrase(f"{names}:", phrases[0].notes) if phrases else None
    return Paragraph(joined([lead, *phrases])) if lead else None


def _cited(context: ReportContext, one: BondOnDay, told: Iterable[RoleOnDay]) -> tuple[int, ...]:
    return context.cited(one, tuple(dict.fromkeys(source for role in told for source in role.sources)))


def _role_cells(told: Iterable[RoleOnDay], called: Callable[[RoleOnDay], str]) -> Iterator[Phrase]:
    holders: dict[Role, list[str]] = {role: [] for role in Role}
    for filled in told:
        holders[filled.role].append(called(filled))
    yield from (Phrase("; ".join(held) or "–") for held in holders.values())


def _holder(context: ReportContext, role: RoleOnDay) -> str:
    if role.committee:
        holder = role.committee.name
    else:
        holder = listed_as(context, role.holder) if role.holder else say("yes", context.language)
    holder += "" if role.certain else "?"
    return on_side(context, holder, role.side)


def on_side(context: ReportContext, name: str, side: Side) -> str:
    """A name, and that it stands on the partner's side where it does."""
    return name if side is Side.OWN else say("partner-side", context.language, holder=name)


def _of_roles(context: ReportContext, municipality: MunicipalityOnDay) -> Iterator[Phrase]:
    language = context.language
    for described in municipality.general_roles:
        notes = context.notes.of(municipality.home, described.sources)
        holders = [role_of_owner(role, municipality, language) for role in described.roles]
        text = described.task or ""
        if described.counterpart and fold(described.counterpart) not in fold(text):
            words = {"holder": listed(holders, language), "counterpart": named(described.counterpart, language)}
            yield Phrase(capital(say("in-contact", language, many=len(holders) > 1, **words)), notes)
        if text:
            yield of_data(context, text, notes)

"""The committees and foundations: how they stand, which bonds they keep, kept or gave up, and the table of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.reports.blocks import headed, label, table
from stedenband.reports.committees import committee_statements
from stedenband.reports.grammar import capital, listed, say
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.report_context import ReportContext
from stedenband.reports.roles import on_side
from stedenband.reports.statements import in_turn, joined
from stedenband.reports.told_before import committees_beside
from stedenband.reports.upkeep import term_of
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.reports.yearly_figures import figure_cell
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Side, Status
from stedenband.vocabulary.place_names import place_name

_COMMITTEES = {
    "name": Bilingual("Naam", "Name"),
    "form": Bilingual("Vorm", "Form"),
    "status": Bilingual("Stand", "State"),
    "bonds": Bilingual("Stedenbanden", "Twinning links"),
    "upkeep": Bilingual("Onderhoud overgedragen", "Maintenance handed over"),
    "figures": Bilingual("Per jaar", "Per year"),
}


def committees(context: ReportContext) -> Part:
    """The committees of the day: those that keep or kept the bonds, then the others of the municipalities."""
    kept, given_up, found = _kept_bonds(context), _given_up(context), _found(context)
    rows = [_committee_row(context, key[0], one, kept.get(key, [])) for key, one in found.items()]
    told = [_committee(context, key[0], one, kept.get(key, []), given_up.get(key)) for key, one in found.items()]
    return headed(context, "committees", *told, table(context, "committees", _COMMITTEES, rows))


def loose_committees(context: ReportContext) -> Part:
    """The committees that are told with no bond of the report: those of no bond, or that only kept an ended one."""
    told = {(one.writer, committee.id) for one in context.bonds for committee in committees_beside(one)}
    kept = _kept_bonds(context)
    loose = [
        _committee(context, key[0], one, kept.get(key, [])) for key, one in _found(context).items() if key not in told
    ]
    return headed(context, "committees", *loose)


def _kept_bonds(context: ReportContext) -> dict[tuple[str, str], list[BondOnDay]]:
    """Which bonds each committee keeps or kept."""
    kept: dict[tuple[str, str], list[BondOnDay]] = {}
    for one in context.bonds:
        for id in one.committees_kept():
            kept.setdefault((one.writer, id), []).append(one)
    return kept


def _given_up(context: ReportContext) -> dict[tuple[str, str], dict[str, list[BondOnDay]]]:
    """Which bonds each committee gave up, by when it kept them."""
    found: dict[tuple[str, str], dict[str, list[BondOnDay]]] = {}
    for one in context.bonds:
        kept = one.committees_kept() if one.all_committees else ()
        for role, committee in one.roles_of_committees:
            if committee.id not in kept:
                terms = found.setdefault((one.writer, committee.id), {})
                terms.setdefault(term_of(one, role, context.language), []).append(one)
    return found


def _found(context: ReportContext) -> dict[tuple[str, str], CommitteeOnDay]:
    """The committees of the bonds, then the others of the municipalities, by the file that they are written in."""
    kept = ((one.writer, committee) for one in context.bonds for _, committee in one.roles_of_committees)
    found = {(writer, committee.id): committee for writer, committee in kept}
    for home, committee in _others(context):
        found.setdefault((home, committee.id), committee)
    return found


def _committee(
    context: ReportContext,
    home: str,
    one: CommitteeOnDay,
    kept: list[BondOnDay],
    given_up: Mapping[str, list[BondOnDay]] | None = None,
) -> Paragraph | None:
    """What is told of a committee, behind the bonds that it keeps; of one that keeps none behind those that it kept.

    At the end those that it gave up, by when it kept them.
    """
    now = [bond for bond in kept if bond.status is not Status.ENDED and one.id in {it.id for it in bond.committees}]
    labels = _labels(context, now or kept)
    told = in_turn(context, committee_statements(context, home, one), len(labels) or 1)
    lead = [Phrase(f"{listed(labels, context.language)}:", told[0].notes)] if told and labels else []
    over = [bond for bond in kept if bond not in now] if now else []
    former = [_kept_before(context, one, over)] if over else []
    former += [_kept_before(context, one, them, term) for term, them in (given_up or {}).items()]
    return Paragraph(joined([*lead, *told, *former])) if told else None


def _labels(context: ReportContext, bonds: Iterable[BondOnDay]) -> list[str]:
    return list(dict.fromkeys(label(context, one) for one in bonds))


def _kept_before(context: ReportContext, one: CommitteeOnDay, bonds: Sequence[BondOnDay], term: str = "") -> Phrase:
    """Which bonds a committee kept, and when: `Het Comité Oost onderhield tot 2015 de band met Emden.`"""
    language, whose = context.language, "bond-with" if len(context.options.homes) == 1 else "bond-of"
    by_home: dict[str, list[BondOnDay]] = {}
    for bond in bonds:
        by_home.setdefault(_whose(context, one, bond), []).append(bond)
    told = []
    for gemeente, them in by_home.items():
        tie = say("same-bond", language, many=len(them) > 1)
        partners = listed([context.partners_marked(bond) for bond in them], language)
        told.append(say(whose, language, tie=tie, gemeente=gemeente, partners=partners))
    roles = [(bond, role) for bond in bonds for role, it in bond.roles_of_committees if it.id == one.id]
    notes = {number for bond, role in roles for number in context.cited(bond, role.sources)}
    key = "kept-by-ended" if one.side is Side.OWN else "kept-by-ended-partner"
    words = {"list": named(one.name, language), "bond": listed(told, language), "term": term}
    return Phrase(capital(say(key, language, many=is_many(one.name), **words)), tuple(sorted(notes)))


def _whose(context: ReportContext, one: CommitteeOnDay, bond: BondOnDay) -> str:
    """Whose bond a committee kept: of a former municipality where it did until before a merger."""
    ends = [role.until.last for role, it in bond.roles_of_committees if it.id == one.id and role.until]
    ended = max(ends, default=bond.ending.certain if bond.ending else None)
    former = bond.former_owner_on(ended) if ended else None
    return place_name(former, context.language) if former else context.gemeente(bond)


def _others(context: ReportContext) -> Iterator[tuple[str, CommitteeOnDay]]:
    """Every committee in the files of the municipalities asked for."""
    if context.options.countries:
        return
    for municipality in context.municipalities:
        yield from ((municipality.home, committee) for committee in municipality.committees)


def _committee_row(context: ReportContext, home: str, one: CommitteeOnDay, kept: list[BondOnDay]) -> tuple[Phrase, ...]:
    language = context.language
    figures = [figure_cell(it, language) for it in one.figures]
    state = (
        one.status.label(language) + ("?" if one.certain is False else "") if one.status else say("unknown", language)
    )
    coming = [dates.as_of(it.date, it.status.label(language), language) for it in one.coming]
    return (
        Phrase(on_side(context, one.name, one.side), context.notes.of(home, one.state_sources)),
        Phrase(one.form.label(language)),
        Phrase("; ".join([state, *coming])),
        Phrase(", ".join(_labels(context, kept))),
        Phrase(_upkeep(one, language)),
        Phrase(", ".join(figures) or "–"),
    )


def _upkeep(committee: CommitteeOnDay, language: Language) -> str:
    """Whether the upkeep was handed over; nothing where the data does not say."""
    return "–" if committee.upkeep is None else say("yes" if committee.upkeep else "no", language)

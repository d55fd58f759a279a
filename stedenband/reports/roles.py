"""Who keeps the bonds going: the matrix of roles, and the committees."""

from collections.abc import Iterator

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import CommitteeOnDay, RoleOnDay
from stedenband.reports.blocks import headed, label, table
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import figure, say
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Role, Side, Status
from stedenband.vocabulary.labels import Draft


def roles(context: ReportContext) -> Part:
    """The matrix of bonds by roles: who fills each; and the roles that municipalities tell apart in general."""
    headings = {
        "partner": Bilingual("Partner", "Partner"),
        **{role.value: Bilingual(role.nl, role.en) for role in Role},
    }
    rows = [
        (Phrase(label(context, one), _cited(context, one)), *_role_cells(context, one))
        for one in context.bonds
        if one.status not in (Status.ENDED, Draft.LISTED)
    ]
    general = tuple(_general_roles(context))
    return headed(context, "roles", table(context, "roles", headings, rows), Bullets(general) if general else None)


def _cited(context: ReportContext, one: BondOnDay) -> tuple[int, ...]:
    return context.cited(one, tuple(dict.fromkeys(source for role in one.roles for source in role.sources)))


def _role_cells(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    holders: dict[Role, list[str]] = {role: [] for role in Role}
    for filled in one.roles:
        holders[filled.role].append(_holder(context, filled))
    yield from (Phrase("; ".join(held) or "–") for held in holders.values())


def _holder(context: ReportContext, role: RoleOnDay) -> str:
    holder = role.committee.name if role.committee else role.holder or say("yes", context.language)
    return _on_side(context, holder, role.side)


def _on_side(context: ReportContext, name: str, side: Side) -> str:
    """A name, and that it stands on the partner's side where it does."""
    return name if side is Side.OWN else say("partner-side", context.language, holder=name)


def _general_roles(context: ReportContext) -> Iterator[Phrase]:
    language = context.language
    for municipality in context.municipalities:
        for described in municipality.general_roles:
            names = "/".join(role.label(language) for role in described.roles)
            told = ". ".join(part for part in (described.counterpart, described.task) if part)
            text = f"{municipality.name}: {names} – {told}"
            yield Phrase(text, context.notes.of(municipality.home, described.sources))


_COMMITTEES = {
    "name": Bilingual("Naam", "Name"),
    "form": Bilingual("Vorm", "Form"),
    "status": Bilingual("Stand", "State"),
    "bonds": Bilingual("Stedenbanden", "Bonds"),
    "upkeep": Bilingual("Onderhoud overgedragen", "Upkeep handed over"),
    "figures": Bilingual("Per jaar", "Per year"),
}


def committees(context: ReportContext) -> Part:
    """The committees of the day: those that keep or kept the bonds, then the others of the municipalities."""
    found: dict[tuple[str, str], CommitteeOnDay] = {}
    kept: dict[tuple[str, str], dict[str, None]] = {}
    for one in context.bonds:
        for role in one.all_roles:
            if role.committee:
                found[one.writer, role.committee.id] = role.committee
                kept.setdefault((one.writer, role.committee.id), {})[label(context, one)] = None
    for home, committee in _others(context):
        found.setdefault((home, committee.id), committee)
    rows = [_committee_row(context, home, one, list(kept.get((home, id), ()))) for (home, id), one in found.items()]
    return headed(context, "committees", table(context, "committees", _COMMITTEES, rows))


def _others(context: ReportContext) -> Iterator[tuple[str, CommitteeOnDay]]:
    """Every committee in the files of the municipalities asked for."""
    if context.options.countries:
        return
    for municipality in context.municipalities:
        yield from ((municipality.home, committee) for committee in municipality.committees)


def _committee_row(context: ReportContext, home: str, one: CommitteeOnDay, kept: list[str]) -> tuple[Phrase, ...]:
    language = context.language
    about = Bilingual("ongeveer ", "about ").text(language)
    figures = [f"{about if it.about else ''}{figure(it.number, it.counts, language)}" for it in one.figures]
    doubt = "?" if one.certain is False else ""
    return (
        Phrase(_on_side(context, one.name, one.side), context.notes.of(home, one.state_sources)),
        Phrase(one.form.label(language)),
        Phrase(f"{one.status.label(language)}{doubt}" if one.status else say("unknown", language)),
        Phrase(", ".join(kept)),
        Phrase(_upkeep(one, language)),
        Phrase(", ".join(figures) or "–"),
    )


def _upkeep(committee: CommitteeOnDay, language: Language) -> str:
    """Whether the upkeep was handed over; nothing where the data does not say."""
    return "–" if committee.upkeep is None else say("yes" if committee.upkeep else "no", language)

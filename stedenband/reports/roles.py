"""Who keeps the bonds going: the matrix of roles, and the committees."""

from collections.abc import Iterator

from stedenband.model import Committee
from stedenband.register.state import committee_status
from stedenband.reports.blocks import bond_notes, headed, label, table
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import say
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Role, Status


def roles(context: ReportContext) -> Part:
    """The matrix of bonds by roles: who fills each; and the roles that municipalities tell apart in general."""
    headings = {
        "partner": Bilingual("Partner", "Partner"),
        **{role.value: Bilingual(role.nl, role.en) for role in Role},
    }
    rows = [
        (Phrase(label(context, one), bond_notes(context, one)), *_role_cells(context, one))
        for one in context.bonds
        if one.state.status is not Status.ENDED
    ]
    general = tuple(_general_roles(context))
    return headed(context, "roles", table(context, "roles", headings, rows), Bullets(general) if general else None)


def _role_cells(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    names = {committee.id: committee.name for committee in one.tie.owner.committees}
    holders: dict[Role, list[str]] = {role: [] for role in Role}
    for filled in one.roles:
        holder = names.get(filled.committee or "") or filled.holder or say("yes", context.language)
        holders[filled.role].append(holder)
    yield from (Phrase("; ".join(held) or "–") for held in holders.values())


def _general_roles(context: ReportContext) -> Iterator[Phrase]:
    language = context.language
    for home in context.options.homes or context.register.municipalities:
        municipality = context.register.municipalities[home]
        for described in municipality.roles:
            if not context.told(home, described.sources):
                continue
            names = "/".join(role.label(language) for role in described.roles)
            told = ". ".join(part for part in (described.counterpart, described.task) if part)
            text = f"{municipality.gemeente}: {names} – {told}"
            yield Phrase(text, context.notes.of(home, described.sources))


_COMMITTEES = {
    "name": Bilingual("Naam", "Name"),
    "form": Bilingual("Vorm", "Form"),
    "status": Bilingual("Stand", "State"),
    "bonds": Bilingual("Stedenbanden", "Bonds"),
    "upkeep": Bilingual("Onderhoud overgedragen", "Upkeep handed over"),
    "figures": Bilingual("Per jaar", "Per year"),
}


def committees(context: ReportContext) -> Part:
    """The committees that keep the bonds."""
    found: dict[tuple[str, str], Committee] = {}
    kept: dict[tuple[str, str], list[str]] = {}
    for one in context.bonds:
        found |= {(one.tie.home, committee.id): committee for committee in context.register.committees(one.tie)}
        for id in one.tie.bond.committees:
            kept.setdefault((one.tie.home, id), []).append(label(context, one))
    rows = [_committee_row(context, home, one, kept.get((home, id), [])) for (home, id), one in found.items()]
    return headed(context, "committees", table(context, "committees", _COMMITTEES, rows))


def _committee_row(context: ReportContext, home: str, committee: Committee, kept: list[str]) -> tuple[Phrase, ...]:
    language, owner = context.language, context.register.municipalities[home]
    stands = committee_status(committee, owner.sources_named, context.options.on)
    about = Bilingual("ongeveer ", "about ").text(language)
    figures = [f"{about if one.about else ''}{one.number} {one.counts.label(language)}" for one in committee.figures]
    return (
        Phrase(committee.name, context.notes.of(home, committee.sources)),
        Phrase(committee.form.label(language)),
        Phrase(stands.label(language) if stands else say("unknown", language)),
        Phrase(", ".join(kept)),
        Phrase(_upkeep(committee, language)),
        Phrase(", ".join(figures) or "–"),
    )


def _upkeep(committee: Committee, language: Language) -> str:
    """Whether the upkeep was handed over; nothing where the data does not say."""
    if "upkeep" not in committee.model_fields_set:
        return "–"
    return say("yes" if committee.upkeep else "no", language)

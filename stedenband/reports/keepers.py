"""Who keeps the bonds going: the matrix of roles, and the committees."""

from collections.abc import Iterator

from stedenband.codes import Role, Status
from stedenband.model import Committee
from stedenband.reports.pieces import bond_notes, headed, label, table
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import say
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.state import committee_status
from stedenband.text import Language, Words


def roles(scene: Scene) -> Part:
    """The matrix of bonds by roles: who fills each; and the roles that municipalities tell apart in general."""
    headings = {"partner": Words("Partner", "Partner"), **{role.value: Words(role.nl, role.en) for role in Role}}
    rows = [
        (Phrase(label(scene, one), bond_notes(scene, one)), *(_role_cell(scene, one, role) for role in Role))
        for one in scene.standings
        if one.state.status is not Status.ENDED
    ]
    general = tuple(_general_roles(scene))
    return headed(scene, "roles", table(scene, "roles", headings, rows), Bullets(general) if general else None)


def _role_cell(scene: Scene, one: Standing, role: Role) -> Phrase:
    names = {committee.id: committee.name for committee in one.tie.owner.committees}
    held = [
        names.get(filled.committee or "") or filled.holder or say("yes", scene.language)
        for filled in scene.roles(one)
        if filled.role is role
    ]
    return Phrase("; ".join(held) or "–")


def _general_roles(scene: Scene) -> Iterator[Phrase]:
    language = scene.language
    for home in scene.asked.homes or scene.register.municipalities:
        municipality = scene.register.municipalities[home]
        for described in municipality.roles:
            if not scene.told(home, described.sources):
                continue
            names = "/".join(role.label(language) for role in described.roles)
            told = ". ".join(part for part in (described.counterpart, described.task) if part)
            text = f"{municipality.gemeente}: {names} – {told}"
            yield Phrase(text, scene.notes.of(home, described.sources))


_COMMITTEES = {
    "name": Words("Naam", "Name"),
    "form": Words("Vorm", "Form"),
    "status": Words("Stand", "State"),
    "bonds": Words("Stedenbanden", "Bonds"),
    "upkeep": Words("Onderhoud overgedragen", "Upkeep handed over"),
    "figures": Words("Per jaar", "Per year"),
}


def committees(scene: Scene) -> Part:
    """The committees that keep the bonds."""
    seen = {
        committee.id + one.tie.home: (one, committee)
        for one in scene.standings
        for committee in scene.register.committees(one.tie)
    }
    rows = [_committee_row(scene, one.tie.home, committee.id) for one, committee in seen.values()]
    return headed(scene, "committees", table(scene, "committees", _COMMITTEES, rows))


def _committee_row(scene: Scene, home: str, id: str) -> tuple[Phrase, ...]:
    language, owner = scene.language, scene.register.municipalities[home]
    committee = next(one for one in owner.committees if one.id == id)
    stands = committee_status(committee, owner.sources_named, scene.asked.on)
    about = Words("ongeveer ", "about ").text(language)
    figures = [f"{about if one.about else ''}{one.number} {one.counts.label(language)}" for one in committee.figures]
    kept = [label(scene, one) for one in scene.standings if one.tie.home == home and id in one.tie.bond.committees]
    return (
        Phrase(committee.name, scene.notes.of(home, committee.sources)),
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

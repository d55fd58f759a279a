"""What `stedenband show` does: find the bond or municipality of a reference, and write its dossier."""

from datetime import date

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.reading import read_all, read_for, tell_trouble
from stedenband.cli.settings import Settings, complain
from stedenband.errors import UnknownValue
from stedenband.loading.linter import Loaded
from stedenband.query.dossier import BondDossier, MunicipalityDossier, bond_dossier, has_bond, municipality_dossier
from stedenband.register.register import Register
from stedenband.render.formats import DOSSIER
from stedenband.render.output import write
from stedenband.reports.dossier import dossier_report
from stedenband.text import slug


def show(settings: Settings, reference: str, target: Target) -> bool:
    """Write the dossier of what a reference names; gives whether the data has faults."""
    chosen = chosen_format(DOSSIER, target)
    loaded, homes = _read(settings, reference)
    trouble = tell_trouble(loaded)
    if homes[0] in loaded.register.municipalities:
        dossier = _dossier(loaded.register, homes, reference)
        value = dossier if chosen == "json" else dossier_report(dossier, LANGUAGE)
        if remark := write(DOSSIER[chosen], target.path, target.force, value):
            complain(remark)
    return trouble


def _read(settings: Settings, reference: str) -> tuple[Loaded, tuple[str, ...]]:
    """What is needed to show a reference; where it is a bond's id without its municipality, that is said."""
    folder, home = settings.folder(shipped=True), reference.split("/", maxsplit=1)[0]
    try:
        return read_for(folder, (home,))
    except UnknownValue:
        register = read_all(folder).register
        bonds = [id for id in (*register.ties, *register.drafts) if id.split("/")[1] == slug(reference)]
        names = [municipality.gemeente for municipality in register.municipalities.values()]
        raise UnknownValue("show", reference if bonds else home, bonds or names) from None


def _dossier(register: Register, homes: tuple[str, ...], reference: str) -> BondDossier | MunicipalityDossier:
    """The dossier of the first municipality, or of the bond in the first file that has one of that id."""
    id = reference.partition("/")[2]
    if "/" in reference:
        here = next((home for home in homes if id and has_bond(register, home, id)), homes[0])
        return bond_dossier(register, here, id, date.today())
    for home in homes[1:]:
        if home in register.municipalities and home not in register.without_file:
            _tell_of_other(home, register.municipalities[home].gemeente)
    return municipality_dossier(register, homes[0], date.today())


def _tell_of_other(home: str, name: str) -> None:
    """Say that another municipality that a name stands for, such as one that was merged into it, has a file too."""
    asked = f"stedenband show {home}"
    complain(say(f"Ook {name} heeft een bestand: {asked}.", f"{name} has a file too: {asked}."))

"""How many there are, in words (`27 stedenbanden en 1 contact`), and what must be said beside a number."""

from collections.abc import Iterable, Sequence

from stedenband.query.rows import BondRow
from stedenband.register.bond_change import IN_FORCE
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import count, enumeration, grouped

_SORTS = {Kind.PROJECT: "projects", Kind.CONTACT: "contacts"}


def count_bonds(bonds: Iterable[BondRow | BondOnDay], language: Language) -> str:
    """How many bonds there are, each once, projects and contacts as what they are: `27 stedenbanden en 1 contact`.

    Unless all are in force or all have ended it says how many are in force, and of how many it is unknown.
    """
    each = _each_once(bonds)
    known = [bond for bond in each if bond.status is not Draft.LISTED]
    drafts = count(len(each) - len(known), "drafts", language) if len(known) < len(each) else ""
    numbers = dict.fromkeys(("bonds", "projects", "contacts"), 0)
    for bond in known:
        numbers[_SORTS.get(bond.kind, "bonds")] += 1
    told = [count(number, what, language) for what, number in numbers.items() if number]
    told = told or ([] if drafts else [count(0, "bonds", language)])
    in_force, unknown = (sum(bond.status in states for bond in known) for states in (IN_FORCE, {Status.UNKNOWN}))
    if in_force == len(known) or all(bond.status is Status.ENDED for bond in known):
        return enumeration([*told, *([drafts] if drafts else [])], language)
    said = enumeration(told, language) + _in_force(in_force, unknown, language) + _unknown(unknown, language)
    return f"{said}, {Bilingual('en', 'and').text(language)} {drafts}" if drafts else said


def _each_once(bonds: Iterable[BondRow | BondOnDay]) -> Sequence[BondRow | BondOnDay]:
    """Each bond once; what lists name of two municipalities is a draft of each, and one."""
    found: list[BondRow | BondOnDay] = []
    sides: set[tuple[tuple[str, str], ...]] = set()
    for bond in {bond.id: bond for bond in bonds}.values():
        if isinstance(bond, BondRow) and bond.status is Draft.LISTED:
            both = ((bond.gemeente, bond.home_country), *((one.name, one.country) for one in bond.partners))
            if both[::-1] in sides:
                continue
            sides.add(both)
        found.append(bond)
    return found


def _in_force(number: int, unknown: int, language: Language) -> str:
    """How many are in force; that none is only where no state is unknown."""
    if not number and unknown:
        return ""
    many = grouped(number, language) if number else Bilingual("geen", "none").text(language)
    return Bilingual(f", waarvan {many} van kracht", f", of which {many} in force").text(language)


def _unknown(number: int, language: Language) -> str:
    many = grouped(number, language)
    said = Bilingual(f"; van {many} is de stand onbekend", f"; of {many} the state is unknown")
    return said.text(language) if number else ""


def seen_from(rows: Sequence[BondRow], language: Language) -> str:
    """Why there are more rows than bonds, where that is so: `, gezien vanuit 3 gemeenten`."""
    if len(_each_once(rows)) == len(rows):
        return ""
    homes = count(len({(row.gemeente, row.level, row.home_country) for row in rows}), "municipalities", language)
    return Bilingual(f", gezien vanuit {homes}", f", seen from {homes}").text(language)


def drafts_to_ask_for(number: int, language: Language, *, is_alone: bool) -> str:
    """The line that says how many drafts were left out: `en 2 alleen vermeld (--drafts)`; alone it is a sentence."""
    said = count(number, "drafts", language)
    if is_alone:
        verb = Bilingual("is" if number == 1 else "zijn", "is" if number == 1 else "are").text(language)
        return Bilingual(f"Wel {verb} er {said} (--drafts).", f"There {verb} {said} (--drafts).").text(language)
    return Bilingual(f"en {said} (--drafts)", f"and {said} (--drafts)").text(language)


def without_bonds(owner: MunicipalityOnDay, language: Language) -> str:
    """The sentence that a municipality has no bonds: `Tilburg heeft geen stedenbanden (stand 2024).`"""
    on = owner.no_bonds.on if owner.no_bonds else None
    day = date_words.label(on, language) if on else ""
    nl, en = (f" (stand {day})", f" (as at {day})") if day else ("", "")
    return Bilingual(f"{owner.name} heeft geen stedenbanden{nl}.", f"{owner.name} has no bonds{en}.").text(language)


def without_file(only_listed: int, unknown: int, language: Language) -> str:
    """The line that says how many municipalities without a file were left out: `en 12 zonder bestand (--missing)`."""
    many, listed, nothing = (grouped(number, language) for number in (only_listed + unknown, only_listed, unknown))
    return Bilingual(
        f"en {many} zonder bestand: {listed} alleen vermeld, van {nothing} is niets bekend (--missing)",
        f"and {many} without a file: {listed} only listed, of {nothing} nothing is known (--missing)",
    ).text(language)


# What is said of some of the bonds or rows that were counted.
LEFT_BY_ONE = Bilingual(
    "Waarvan verlaten: {many}; de andere deelnemers konden doorgaan.",
    "Of which left: {many}; the others may have gone on.",
)
ONLY_EXPLORED = Bilingual(
    "Van {many} daarvan eindigde alleen een verkenning: een band kwam er niet.",
    "Of {many} of these only an exploration ended: it never became a bond.",
)
EXPLORED_IN_PERIOD = Bilingual(
    "Van {many} daarvan eindigde in deze periode alleen een verkenning.",
    "Of {many} of these only an exploration ended in this period.",
)
EXPLORED_LEFT_OUT = Bilingual(
    "Niet meegeteld: {many} waarvan alleen een verkenning eindigde.",
    "Not counted: {many} of which only an exploration ended.",
)
STATE_IN_DOUBT = Bilingual(
    "Van {many} daarvan is de stand op die dag niet zeker.", "Of {many} of these the state on that day is not certain."
)
KIND_IN_DOUBT = Bilingual(
    "Van {many} daarvan is de soort op die dag niet zeker.", "Of {many} of these the kind on that day is not certain."
)
MEMBERS_IN_DOUBT = Bilingual(
    "Van {many} daarvan is niet zeker welke partners op die dag deelnamen.",
    "Of {many} of these it is not certain which partners took part on that day.",
)
ROLE_IN_DOUBT = Bilingual(
    "Van {many} daarvan is niet zeker of de rol op die dag vervuld was.",
    "Of {many} of these it is not certain whether the role was filled on that day.",
)
PROPOSAL_IN_DOUBT = Bilingual(
    "Van {many} daarvan is niet zeker dat het op die dag al gedaan of besloten was.",
    "Of {many} of these it is not certain that it had been made or decided by that day.",
)
PERHAPS_IN_PERIOD = Bilingual(
    "Van {many} daarvan is niet zeker of het in deze periode valt: de datum is onbekend of niet precies.",
    "Of {many} of these it is not certain whether it falls in this period: its date is unknown or not precise.",
)


def said_of(number: int, words: Bilingual, language: Language) -> str:
    """A line that says something of so many of the bonds or rows that were counted; empty where it is of none."""
    return words.text(language).format(many=grouped(number, language)) if number else ""

"""Who decides, with an article: the organs of an owner as its country and level call them, and who fills a role."""

import re

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.seen_from import OWN
from stedenband.reports.grammar import say
from stedenband.reports.names import named
from stedenband.reports.owners import bare_name, bare_owner
from stedenband.reports.parties import partner_then
from stedenband.reports.reasons import government_of
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Level, Office, Organ, Party, Role
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import OTHER_SIDE, OWN_ORGANS, Owner, called, label_of, without_article

_ORGANS = {
    Organ.COUNCIL: Bilingual("de gemeenteraad", "the municipal council"),
    Organ.EXECUTIVE: Bilingual("het college", "the executive"),
    Organ.MAYOR: Bilingual("de burgemeester", "the mayor"),
    Organ.ADMINISTRATION: Bilingual("de ambtelijke organisatie", "the administration"),
    Organ.COUNCIL_COMMITTEE: Bilingual("de raadscommissie", "the committee of the council"),
    Organ.COMMITTEE: Bilingual("het comitébestuur", "the committee's board"),
    Organ.PARTNER_COUNCIL: Bilingual("de raad van {partner}", "the council of {partner}"),
    Organ.PARTNER_EXECUTIVE: Bilingual("het bestuur van {partner}", "the executive of {partner}"),
    Organ.PARTNER_MAYOR: Bilingual("de burgemeester van {partner}", "the mayor of {partner}"),
    Organ.PARTNER_ADMINISTRATION: Bilingual(
        "de ambtelijke organisatie van {partner}", "the administration of {partner}"
    ),
    Organ.PARTNER_COUNCIL_COMMITTEE: Bilingual(
        "de raadscommissie van {partner}", "the committee of the council of {partner}"
    ),
    Organ.PARTNER_COMMITTEE: Bilingual("het comitébestuur van {partner}", "the board of the committee of {partner}"),
    Organ.PROVINCE: Bilingual("de provincie", "the province"),
    Organ.GOVERNMENT: Bilingual("de regering", "the national government"),
    Organ.COURT: Bilingual("de rechter", "the court"),
}

_ORGANS_OF_PROVINCE = {
    Organ.COUNCIL: Bilingual("Provinciale Staten", "the provincial council"),
    Organ.EXECUTIVE: Bilingual("Gedeputeerde Staten", "the provincial executive"),
    Organ.MAYOR: Bilingual("de commissaris van de Koning", "the King's commissioner"),
    Organ.COUNCIL_COMMITTEE: Bilingual("de Statencommissie", "the committee of the provincial council"),
}

_ORGANS_OF_FLEMISH_PROVINCE = {
    Organ.COUNCIL: Bilingual("de provincieraad", "the provincial council"),
    Organ.EXECUTIVE: Bilingual("de deputatie", "the provincial executive"),
    Organ.MAYOR: Bilingual("de gouverneur", "the governor"),
    Organ.COUNCIL_COMMITTEE: Bilingual("de commissie van de provincieraad", "the committee of the provincial council"),
}

_ORGANS_AT_HOME = {"NL": _ORGANS_OF_PROVINCE, "BE": _ORGANS_OF_FLEMISH_PROVINCE}

_ORGANS_OF_ROLES = {Role.MAYOR: Organ.MAYOR, Role.EXECUTIVE: Organ.EXECUTIVE, Role.COUNCIL: Organ.COUNCIL}


def organ(
    one: BondOnDay,
    code: Organ,
    owner: MunicipalityOnDay,
    writer: MunicipalityOnDay,
    language: Language,
    by: Party | None = None,
    by_partner: str | None = None,
    when: Edtf | None = None,
) -> str:
    """An organ with its article, and of whom it is: of another municipality, or where `by` names the other side.

    That of a partner is of the one that is named, or the only one of the day on which it decided.
    """
    if not one.view.is_own and code in OWN:  # a writer that has a file: by its own names
        return f"{_own_organ(OWN[code], writer, language)} {_of(writer, language)}"
    if code is Organ.PROVINCE:
        return province_around(writer, owner, language)
    if code is Organ.GOVERNMENT and writer.country != owner.country:
        return government_of(writer.country, language)
    partner = partner_then(one, Party.PARTNER, by_partner, when, language)
    theirs = one.partner_called(partner) if one.view.is_own and code in OWN else None
    if theirs and theirs.level is Level.PROVINCE:
        return _organ_of_partner_province(code, partner, theirs.country, language)
    is_said = by in OTHER_SIDE or owner.name not in ("", one.gemeente)  # of a former municipality that is told too
    whose = f" {_of(owner, language)}" if is_said and code in OWN_ORGANS else ""
    return _own_organ(code, owner, language).format(partner=partner) + whose


def organ_of_another(one: BondOnDay, code: Organ, by_partner: str | None, partner: str, language: Language) -> str:
    """An organ of another of several partners: of a province `Provinciale Staten van de provincie Utrecht`."""
    theirs = one.partner_called(by_partner) if by_partner else None
    return organ_of_partner(code, partner, Owner(theirs.country, theirs.level) if theirs else Owner(), language)


def organ_of_partner(code: Organ, partner: str, theirs: Owner, language: Language) -> str:
    """An organ of a partner by its code in the file of the bond: `het bestuur van Limburg`."""
    if theirs.level is Level.PROVINCE:
        return _organ_of_partner_province(code, partner, theirs.country, language)
    return _ORGANS[code].text(language).format(partner=partner)


_LABEL = Bilingual("{organ} van de partner", "{organ} of the partner")


def organ_label_of_partner(code: Organ, theirs: Owner, language: Language) -> str:
    """An organ of the partner as a label, of a province at home in its own words: `Provinciale Staten van de partner`.

    The label of the code is right for any other.
    """
    at_home = _ORGANS_AT_HOME.get(theirs.country, {}) if theirs.level is Level.PROVINCE else {}
    own = OWN.get(code)
    return _LABEL.text(language).format(organ=label_of(own, theirs, language)) if own in at_home else ""


def _organ_of_partner_province(code: Organ, partner: str, country: str, language: Language) -> str:
    """An organ of a province on the other side: of one at home by its own name, of one abroad as that of a province."""
    at_home = _ORGANS_AT_HOME.get(country, {}).get(OWN[code])
    whose = province_of(bare_name(partner), Level.PROVINCE, language)
    words = Bilingual(f"{at_home.nl} van {{partner}}", f"{at_home.en} of {{partner}}") if at_home else _ORGANS[code]
    return words.text(language).format(partner=whose)


_PROVINCE = Bilingual("de provincie {name}", "the province of {name}")
_PROVINCE_AROUND = Bilingual("de provincie van {name}", "{name}’s province")


def province_around(writer: MunicipalityOnDay, owner: MunicipalityOnDay, language: Language) -> str:
    """The province that is meant in the file of `writer`: of that municipality, unless it is the owner's as well."""
    is_ours = writer.home == owner.home or (writer.province is not None and writer.province == owner.province)
    if is_ours:
        return _ORGANS[Organ.PROVINCE].text(language)
    return province_of(bare_owner(writer, language), writer.level, language)


def province_of(name: str, level: Level, language: Language) -> str:
    """`de provincie Utrecht`, of the file of a province, else `de provincie van Gent`."""
    words = _PROVINCE if level is Level.PROVINCE else _PROVINCE_AROUND
    return words.text(language).format(name=name)


# A body or office, and perhaps with who holds it: `het college van burgemeester en wethouders`, `wethouder Klein`.
_HELD = re.compile(r"(.+?)(?: van burgemeester en (?:wethouders|schepenen))?(?: [A-Z]\S*)*")
_BODIES = (*OWN_ORGANS, Organ.COMMITTEE, Role.COUNCIL, Office.ALDERMAN, Office.COUNCILLOR, Office.OFFICIAL)
_OTHER_BODIES = frozenset({"bestuur", "comite", "gemeentebestuur", "jumelagecomite", "stadsbestuur"})


def holder_of(holder: str, whose: str, language: Language) -> str:
    """Who acted for the other side, as a sentence has it: of whom a body is that any municipality has.

    `het college van Heerlen`, `burgemeester Groot van Heerlen`; and `de Rotaryclub`, `de burgemeester van Sluis`.
    """
    said = named(holder, language)
    is_bare = _is_of_any(holder) and whose not in holder
    return f"{said} {Bilingual('van', 'of').text(language)} {whose}" if is_bare else said


def _is_of_any(holder: str) -> bool:
    """Whether the data describe somebody as any municipality has them: a body or office, perhaps with who holds it."""
    match = _HELD.fullmatch(holder)
    body = without_article(match[1]) if match else ""
    return body in _OTHER_BODIES or called(body, _BODIES) is not None


def organ_of_owner(code: Organ, owner: MunicipalityOnDay, language: Language) -> str:
    """An organ with its article, as the owner of a file has it."""
    return _own_organ(code, owner, language).format(partner=Bilingual("de partner", "the partner").text(language))


def organ_of_writer(code: Organ, writer: MunicipalityOnDay, home: str, language: Language) -> str:
    """An organ with its article, told for a municipality: of whom it is where another one has written of it."""
    told = organ_of_owner(code, writer, language)
    return f"{told} {_of(writer, language)}" if code in OWN_ORGANS and writer.home != home else told


def _own_organ(code: Organ, owner: MunicipalityOnDay, language: Language) -> str:
    own = _ORGANS_AT_HOME[owner.country]
    return (own.get(code, _ORGANS[code]) if owner.level is Level.PROVINCE else _ORGANS[code]).text(language)


def role_of_owner(code: Role, owner: MunicipalityOnDay | None, language: Language) -> str:
    """Who fills a role with an article, as the owner of a file has it: `de burgemeester`, `Gedeputeerde Staten`."""
    if owner and owner.level is Level.PROVINCE and code in _ORGANS_OF_ROLES:
        return _own_organ(_ORGANS_OF_ROLES[code], owner, language)
    return say(f"role-{code.value}", language)


def _of(owner: MunicipalityOnDay, language: Language) -> str:
    return f"{Bilingual('van', 'of').text(language)} {bare_owner(owner, language)}"

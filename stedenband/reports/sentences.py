"""The sentences of reports, in Dutch as a clerk writes it and in English: every template in one place.

Words in braces are filled in; what the data does not tell is said to be unknown, or its sentence is left out.
"""

from stedenband.model import Participant
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Kind, Office, Party

TEMPLATES = {
    # Titles and lines
    "title": Bilingual("Stand van zaken stedenbanden {of}", "State of affairs of the bonds {of}"),
    "title-all": Bilingual("Stand van zaken stedenbanden", "State of affairs of the bonds"),
    "of": Bilingual("van de gemeente {name}", "of the municipality of {name}"),
    "of-several": Bilingual("van de gemeenten {names}", "of the municipalities of {names}"),
    "peildatum": Bilingual("Peildatum: {date}.", "As of {date}."),
    "confirmed": Bilingual("Gegevens laatst bevestigd: {dates}.", "Data last confirmed: {dates}."),
    "part-of": Bilingual("{name} maakt {since}deel uit van {larger}.", "{name} is {since}part of {larger}."),
    "period": Bilingual("Periode: {period}.", "Period: {period}."),
    # Headings
    "summary": Bilingual("Samenvatting", "Summary"),
    "overview": Bilingual("Overzicht", "Overview"),
    "bonds": Bilingual("De stedenbanden", "The bonds"),
    "active": Bilingual("Actieve stedenbanden", "Active bonds"),
    "ended": Bilingual("Beëindigde stedenbanden", "Ended bonds"),
    "dormant": Bilingual("Slapende stedenbanden", "Dormant bonds"),
    "suspended": Bilingual("Opgeschorte stedenbanden", "Suspended bonds"),
    "exploring": Bilingual("Stedenbanden in verkenning", "Bonds being explored"),
    "roles": Bilingual("Wie de banden onderhoudt", "Who keeps the bonds going"),
    "committees": Bilingual("Comités en stichtingen", "Committees and foundations"),
    "events": Bilingual("Activiteiten", "Events"),
    "held": Bilingual("Gehouden activiteiten", "Events held"),
    "planned": Bilingual("Geplande activiteiten", "Planned events"),
    "recurring": Bilingual("Terugkerende activiteiten", "Recurring events"),
    "anniversaries": Bilingual("Jubilea", "Jubilees"),
    "coming": Bilingual("Komende jubilea", "Coming jubilees"),
    "past": Bilingual("Jubilea die voorbij zijn", "Jubilees that are past"),
    "networks": Bilingual("Netwerken", "Networks"),
    "disputed": Bilingual("Waarover bronnen verschillen", "Where sources differ"),
    "timeline": Bilingual("De stedenbanden door de jaren", "The bonds through the years"),
    "sources": Bilingual("Bronnen", "Sources"),
    # Summary
    "count": Bilingual(
        "Op {date} kent het register {bonds}{of}{where}.", "On {date} the register knows {bonds}{of}{where}."
    ),
    "count-of": Bilingual(" van {names}", " of {names}"),
    "count-in": Bilingual(" in {names}", " in {names}"),
    "also-exploring": Bilingual(
        "Van de beëindigde banden {verb} {number} opnieuw verkend: {names}.",
        "Of the ended bonds {number} {verb} being explored again: {names}.",
    ),
    "none": Bilingual("Er zijn geen stedenbanden die hieraan voldoen.", "There are no bonds that fit this."),
    "no-rows": Bilingual("Hierover staat niets in het register.", "The register says nothing on this."),
    # A bond's paragraph
    "active-since": Bilingual(
        "{gemeente} heeft {since} een {kind} met {partners}.", "{gemeente} has had a {kind} with {partners} {since}."
    ),
    "active-undated": Bilingual(
        "{gemeente} heeft een {kind} met {partners}; sinds wanneer is onbekend.",
        "{gemeente} has a {kind} with {partners}; since when is unknown.",
    ),
    "dormant-is": Bilingual(
        "De {kind} van {gemeente} met {partners} slaapt.", "The {kind} of {gemeente} with {partners} is dormant."
    ),
    "suspended-is": Bilingual(
        "De {kind} van {gemeente} met {partners} is opgeschort, niet beëindigd.",
        "The {kind} of {gemeente} with {partners} is suspended, not ended.",
    ),
    "phasing-out-is": Bilingual(
        "De {kind} van {gemeente} met {partners} wordt afgebouwd.",
        "The {kind} of {gemeente} with {partners} is being phased out.",
    ),
    "exploring-is": Bilingual(
        "{gemeente} verkent een {kind} met {partners}.", "{gemeente} is exploring a {kind} with {partners}."
    ),
    "unknown-is": Bilingual(
        "Van de {kind} van {gemeente} met {partners} is de stand onbekend.",
        "Of the {kind} of {gemeente} with {partners} the state is unknown.",
    ),
    "ended-is": Bilingual(
        "De {kind} van {gemeente} met {partners} is {when}{by}.",
        "The {kind} of {gemeente} with {partners} was {when}{by}.",
    ),
    "began": Bilingual("De band begon {when}.", "The bond began {when}."),
    "changed": Bilingual("Dat gebeurde {when}.", "That was {when}."),
    "reason": Bilingual("Reden: {reason}.", "Reason: {reason}."),
    "reason-unknown": Bilingual("De reden is onbekend.", "The reason is unknown."),
    "decided": Bilingual(
        "Het besluit is {when} genomen{by}{document}.", "The decision was taken {when}{by}{document}."
    ),
    "decided-by": Bilingual(" door {organ}", " by {organ}"),
    "document": Bilingual(" (stuk {document})", " (document {document})"),
    "notified": Bilingual("De andere kant kreeg {when} bericht.", "The other side was told {when}."),
    "explored": Bilingual("{when} wordt een nieuwe band verkend.", "A new bond is being explored {when}."),
    "origin": Bilingual("Herkomst: {how}{from_}.", "Origin: {how}{from_}."),
    "origin-from": Bilingual(" van {name}", " of {name}"),
    "home": Bilingual("De band is van {name} ({level}).", "The bond is that of {name} ({level})."),
    "motives": Bilingual("Beweegredenen: {list}.", "Motives: {list}."),
    "themes": Bilingual("Thema's: {list}.", "Themes: {list}."),
    "agreement": Bilingual("{kind} ondertekend {when}{themes}.", "{kind} signed {when}{themes}."),
    "agreement-undated": Bilingual(
        "{kind} gesloten{themes}; de datum is onbekend.", "{kind} made{themes}; its date is unknown."
    ),
    "agreement-themes": Bilingual(", over {list}", ", on {list}"),
    "expires": Bilingual("De looptijd eindigt {when}.", "The term ends {when}."),
    "kept-by": Bilingual("Wie de band onderhoudt: {list}.", "Who keeps the bond going: {list}."),
    "kept-by-nobody": Bilingual("Wie de band onderhoudt, is onbekend.", "Who keeps the bond going is unknown."),
    "committee-winding-up": Bilingual("{name} wil stoppen.", "{name} wants to stop."),
    "committee-ended": Bilingual("{name} is {when}opgeheven.", "{name} was {when}dissolved."),
    "funding": Bilingual("{who} betaalt{amount}{purpose}.", "{who} pays{amount}{purpose}."),
    "report": Bilingual("{name} bracht verslag uit over {year}{to}.", "{name} reported over {year}{to}."),
    "report-to": Bilingual("; dat is aan de {organ} gezonden", "; it was sent to the {organ}"),
    "event": Bilingual("{when}: {title}{who}{status}.", "{when}: {title}{who}{status}."),
    "event-undated": Bilingual("{title}{who}{status}; zonder datum.", "{title}{who}{status}; without a date."),
    "event-planned": Bilingual(", gepland", ", planned"),
    "event-was-planned": Bilingual(
        ", was gepland; of het is doorgegaan, is niet bekend", ", was planned; whether it took place is not known"
    ),
    "event-cancelled": Bilingual(", afgelast", ", cancelled"),
    "notice": Bilingual(" Kennisgeving op grond van {articles}{rules}.", " Notice under {articles}{rules}."),
    "articles": Bilingual("artikel {articles} van de ", "articles {articles} of the "),
    "jubilee-late": Bilingual(
        " ({years} jaar, {late} jaar later gevierd)", " ({years} years, celebrated {late} years late)"
    ),
    "jubilee": Bilingual(" ({years} jaar)", " ({years} years)"),
    # Anniversaries
    "celebrated": Bilingual("gevierd", "celebrated"),
    "celebrated-late": Bilingual("gevierd in {year}, {late} jaar later", "celebrated in {year}, {late} years late"),
    "celebration-planned": Bilingual("viering gepland {when}", "celebration planned {when}"),
    "celebration-was-planned": Bilingual(
        "viering was gepland {when}; of zij doorging, is niet bekend",
        "celebration was planned {when}; whether it took place is not known",
    ),
    "not-celebrated": Bilingual("geen viering bekend", "no celebration known"),
    # Changes
    "changes": Bilingual("Wat er gebeurde sinds {date}", "What happened since {date}"),
    "comparison": Bilingual(
        "Wat er in de gegevens veranderde sinds {revision}", "What changed in the data since {revision}"
    ),
    "no-changes": Bilingual("Er is niets veranderd.", "Nothing changed."),
    "file-added": Bilingual("{name}: nieuw in het register.", "{name}: new in the register."),
    "file-removed": Bilingual("{name}: niet meer in het register.", "{name}: no longer in the register."),
    "record-added": Bilingual("{name}: toegevoegd.", "{name}: added."),
    "record-removed": Bilingual("{name}: verwijderd.", "{name}: removed."),
    "record-changed": Bilingual("{name}: gewijzigd zijn {keys}.", "{name}: changed are {keys}."),
    "status-changed": Bilingual("{name}: {change}.", "{name}: {change}."),
    "from-to": Bilingual("van {before} naar {after}", "from {before} to {after}"),
    "explored-again": Bilingual("{status}, en opnieuw in verkenning", "{status}, and being explored again"),
    "unknown": Bilingual("onbekend", "unknown"),
    "yes": Bilingual("ja", "yes"),
    "no": Bilingual("nee", "no"),
    "and": Bilingual("en", "and"),
}

# How an ending came about, by who wanted it; the partner's name stands in for {partner}.
ENDED_BY = {
    Party.PARTNER: Bilingual("eenzijdig beëindigd door {partner}", "ended by {partner} alone"),
    Party.MUNICIPALITY: Bilingual("beëindigd door de gemeente {gemeente}", "ended by the municipality of {gemeente}"),
    Party.PARTNER_COMMITTEE: Bilingual(
        "beëindigd op verzoek van het comité in {partner}", "ended at the request of the committee in {partner}"
    ),
    Party.OWN_COMMITTEE: Bilingual(
        "beëindigd op verzoek van het eigen comité", "ended at the request of our own committee"
    ),
    Party.BOTH: Bilingual("in overleg beëindigd", "ended by agreement"),
    Party.THIRD_PARTY: Bilingual("beëindigd door toedoen van een derde", "ended by a third party"),
    None: Bilingual("beëindigd; door wie is onbekend", "ended; by whom is unknown"),
}


# What a bond of each kind is called in running text, where a label such as "zusterstad" would name a city.
_NOUNS = {
    Kind.SISTER_CITY: Bilingual("zusterstedenband", "sister-city bond"),
    Kind.PARTNER_CITY: Bilingual("partnerstedenband", "partner-city bond"),
    Kind.CONTACT: Bilingual("contactband", "contact"),
}
_PLURALS = {
    Office.MAYOR: Bilingual("burgemeesters", "mayors"),
    Office.ALDERMAN: Bilingual("wethouders", "aldermen"),
    Office.COUNCILLOR: Bilingual("raadsleden", "councillors"),
    Office.OFFICIAL: Bilingual("ambtenaren", "officials"),
    Office.DELEGATION: Bilingual("delegaties", "delegations"),
    Office.COMMITTEE: Bilingual("comitéleden", "committee members"),
    Office.STUDENT: Bilingual("studenten", "students"),
    Office.VETERAN: Bilingual("veteranen", "veterans"),
    Office.RESIDENT: Bilingual("inwoners", "residents"),
}
_NEVER_ALONE = frozenset({Office.OFFICIAL, Office.STUDENT, Office.VETERAN, Office.RESIDENT, Office.COUNCILLOR})


def noun(kind: Kind, country: str, language: Language) -> str:
    """What a bond of a kind is called in running text, as the municipality's country says it."""
    return _NOUNS[kind].text(language) if kind in _NOUNS else kind.label(language)


def participant(one: Participant, language: Language) -> str:
    """Who takes part: `burgemeester Korteland`, `8 studenten van Leiden`, `delegatie van Hochschule Niederrhein`."""
    many = (one.number or 0) > 1 or (one.number is None and one.name is None and one.office in _NEVER_ALONE)
    who = _PLURALS[one.office].text(language) if many and one.office in _PLURALS else one.office.label(language)
    of = Bilingual("van", "of").text(language)
    from_where = one.place if one.name is None else None
    if one.organisation:
        is_common = one.organisation[0].islower() and not one.organisation.startswith("namens")
        if is_common or one.office is Office.NATIONAL_GOVERNMENT:
            who = one.organisation
        else:
            from_where = one.organisation
    about = Bilingual("ongeveer ", "about ").text(language) if one.about else ""
    parts = [f"{about}{one.number}" if one.number else "", who, one.name or ""]
    if from_where:
        parts.append(from_where if from_where.startswith("namens") else f"{of} {from_where}")
    return " ".join(part for part in parts if part)


def committee_name(name: str, language: Language) -> str:
    """A committee's name with its article, as it opens a sentence."""
    if language == "en":
        return name
    return f"Het {name}" if "comité" in name.lower() else f"De {name}"


def say(key: str, language: Language, **values: object) -> str:
    """A template filled in, in `language`."""
    return TEMPLATES[key].text(language).format(**values)


def ended_by(party: Party | None, language: Language, gemeente: str, partner: str) -> str:
    """By whom a bond was ended, as a part of a sentence."""
    return ENDED_BY[party].text(language).format(gemeente=gemeente, partner=partner)


def listed(items: list[str], language: Language) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} {TEMPLATES['and'].text(language)} {items[-1]}"


def sentence(text: str) -> str:
    """A text with a capital and a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")

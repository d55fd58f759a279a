"""The sentences of reports, in Dutch as a clerk writes it and in English: every template in one place.

Words in braces are filled in; what the data does not tell is said to be unknown, or its sentence is left out.
"""

from stedenband.codes import Kind, Office, Party, kind_label
from stedenband.model import Participant
from stedenband.text import Language, Words

TEMPLATES = {
    # Titles and lines
    "title": Words("Stand van zaken stedenbanden {of}", "State of affairs of the bonds {of}"),
    "title-all": Words("Stand van zaken stedenbanden", "State of affairs of the bonds"),
    "of": Words("van de gemeente {name}", "of the municipality of {name}"),
    "of-several": Words("van de gemeenten {names}", "of the municipalities of {names}"),
    "peildatum": Words("Peildatum: {date}.", "As of {date}."),
    "confirmed": Words("Gegevens laatst bevestigd: {dates}.", "Data last confirmed: {dates}."),
    "confirmed-one": Words("{name} {date}", "{name} {date}"),
    "part-of": Words("{name} maakt {since}deel uit van {larger}.", "{name} is {since}part of {larger}."),
    "period": Words("Periode: {period}.", "Period: {period}."),
    # Headings
    "summary": Words("Samenvatting", "Summary"),
    "overview": Words("Overzicht", "Overview"),
    "bonds": Words("De stedenbanden", "The bonds"),
    "active": Words("Actieve stedenbanden", "Active bonds"),
    "ended": Words("Beëindigde stedenbanden", "Ended bonds"),
    "dormant": Words("Slapende stedenbanden", "Dormant bonds"),
    "suspended": Words("Opgeschorte stedenbanden", "Suspended bonds"),
    "exploring": Words("Stedenbanden in verkenning", "Bonds being explored"),
    "roles": Words("Wie de banden onderhoudt", "Who keeps the bonds going"),
    "committees": Words("Comités en stichtingen", "Committees and foundations"),
    "events": Words("Activiteiten", "Events"),
    "held": Words("Gehouden activiteiten", "Events held"),
    "planned": Words("Geplande activiteiten", "Planned events"),
    "recurring": Words("Terugkerende activiteiten", "Recurring events"),
    "anniversaries": Words("Jubilea", "Jubilees"),
    "coming": Words("Komende jubilea", "Coming jubilees"),
    "past": Words("Jubilea die voorbij zijn", "Jubilees that are past"),
    "networks": Words("Netwerken", "Networks"),
    "disputed": Words("Waarover bronnen verschillen", "Where sources differ"),
    "timeline": Words("De stedenbanden door de jaren", "The bonds through the years"),
    "sources": Words("Bronnen", "Sources"),
    # Summary
    "count": Words(
        "Op {date} kent het register {bonds}{of}{where}.", "On {date} the register knows {bonds}{of}{where}."
    ),
    "count-of": Words(" van {names}", " of {names}"),
    "count-in": Words(" in {names}", " in {names}"),
    "count-status": Words("{number} {status}", "{number} {status}"),
    "also-exploring": Words(
        "Van de beëindigde banden {verb} {number} opnieuw verkend: {names}.",
        "Of the ended bonds {number} {verb} being explored again: {names}.",
    ),
    "none": Words("Er zijn geen stedenbanden die hieraan voldoen.", "There are no bonds that fit this."),
    "no-rows": Words("Hierover staat niets in het register.", "The register says nothing on this."),
    # A bond's paragraph
    "active-since": Words(
        "{gemeente} heeft {since} een {kind} met {partners}.", "{gemeente} has had a {kind} with {partners} {since}."
    ),
    "active-undated": Words(
        "{gemeente} heeft een {kind} met {partners}; sinds wanneer is onbekend.",
        "{gemeente} has a {kind} with {partners}; since when is unknown.",
    ),
    "dormant-is": Words(
        "De {kind} van {gemeente} met {partners} slaapt.", "The {kind} of {gemeente} with {partners} is dormant."
    ),
    "suspended-is": Words(
        "De {kind} van {gemeente} met {partners} is opgeschort, niet beëindigd.",
        "The {kind} of {gemeente} with {partners} is suspended, not ended.",
    ),
    "phasing-out-is": Words(
        "De {kind} van {gemeente} met {partners} wordt afgebouwd.",
        "The {kind} of {gemeente} with {partners} is being phased out.",
    ),
    "exploring-is": Words(
        "{gemeente} verkent een {kind} met {partners}.", "{gemeente} is exploring a {kind} with {partners}."
    ),
    "unknown-is": Words(
        "Van de {kind} van {gemeente} met {partners} is de stand onbekend.",
        "Of the {kind} of {gemeente} with {partners} the state is unknown.",
    ),
    "ended-is": Words(
        "De {kind} van {gemeente} met {partners} is {when}{by}.",
        "The {kind} of {gemeente} with {partners} was {when}{by}.",
    ),
    "began": Words("De band begon {when}.", "The bond began {when}."),
    "changed": Words("Dat gebeurde {when}.", "That was {when}."),
    "reason": Words("Reden: {reason}.", "Reason: {reason}."),
    "reason-unknown": Words("De reden is onbekend.", "The reason is unknown."),
    "decided": Words("Het besluit is {when} genomen{by}{document}.", "The decision was taken {when}{by}{document}."),
    "decided-by": Words(" door {organ}", " by {organ}"),
    "document": Words(" (stuk {document})", " (document {document})"),
    "notified": Words("De andere kant kreeg {when} bericht.", "The other side was told {when}."),
    "explored": Words("{when} wordt een nieuwe band verkend.", "A new bond is being explored {when}."),
    "origin": Words("Herkomst: {how}{from_}.", "Origin: {how}{from_}."),
    "origin-from": Words(" van {name}", " of {name}"),
    "home": Words("De band is van {name} ({level}).", "The bond is that of {name} ({level})."),
    "motives": Words("Beweegredenen: {list}.", "Motives: {list}."),
    "themes": Words("Thema's: {list}.", "Themes: {list}."),
    "agreement": Words("{kind} ondertekend {when}{themes}.", "{kind} signed {when}{themes}."),
    "agreement-undated": Words(
        "{kind} gesloten{themes}; de datum is onbekend.", "{kind} made{themes}; its date is unknown."
    ),
    "agreement-themes": Words(", over {list}", ", on {list}"),
    "expires": Words("De looptijd eindigt {when}.", "The term ends {when}."),
    "kept-by": Words("Wie de band onderhoudt: {list}.", "Who keeps the bond going: {list}."),
    "kept-by-nobody": Words("Wie de band onderhoudt, is onbekend.", "Who keeps the bond going is unknown."),
    "committee-winding-up": Words("{name} wil stoppen.", "{name} wants to stop."),
    "committee-ended": Words("{name} is {when}opgeheven.", "{name} was {when}dissolved."),
    "funding": Words("{who} betaalt{amount}{purpose}.", "{who} pays{amount}{purpose}."),
    "report": Words("{name} bracht verslag uit over {year}{to}.", "{name} reported over {year}{to}."),
    "report-to": Words("; dat is aan de {organ} gezonden", "; it was sent to the {organ}"),
    "event": Words("{when}: {title}{who}{status}.", "{when}: {title}{who}{status}."),
    "event-undated": Words("{title}{who}{status}; zonder datum.", "{title}{who}{status}; without a date."),
    "event-planned": Words(", gepland", ", planned"),
    "event-was-planned": Words(
        ", was gepland; of het is doorgegaan, is niet bekend", ", was planned; whether it took place is not known"
    ),
    "event-cancelled": Words(", afgelast", ", cancelled"),
    "notice": Words(" Kennisgeving op grond van {articles}{rules}.", " Notice under {articles}{rules}."),
    "articles": Words("artikel {articles} van de ", "articles {articles} of the "),
    "jubilee-late": Words(
        " ({years} jaar, {late} jaar later gevierd)", " ({years} years, celebrated {late} years late)"
    ),
    "jubilee": Words(" ({years} jaar)", " ({years} years)"),
    # Anniversaries
    "celebrated": Words("gevierd", "celebrated"),
    "celebrated-late": Words("gevierd in {year}, {late} jaar later", "celebrated in {year}, {late} years late"),
    "celebration-planned": Words("viering gepland {when}", "celebration planned {when}"),
    "celebration-was-planned": Words(
        "viering was gepland {when}; of zij doorging, is niet bekend",
        "celebration was planned {when}; whether it took place is not known",
    ),
    "not-celebrated": Words("geen viering bekend", "no celebration known"),
    # Changes
    "changes": Words("Wat er gebeurde sinds {date}", "What happened since {date}"),
    "comparison": Words(
        "Wat er in de gegevens veranderde sinds {revision}", "What changed in the data since {revision}"
    ),
    "no-changes": Words("Er is niets veranderd.", "Nothing changed."),
    "file-added": Words("{name}: nieuw in het register.", "{name}: new in the register."),
    "file-removed": Words("{name}: niet meer in het register.", "{name}: no longer in the register."),
    "record-added": Words("{name}: toegevoegd.", "{name}: added."),
    "record-removed": Words("{name}: verwijderd.", "{name}: removed."),
    "record-changed": Words("{name}: gewijzigd zijn {keys}.", "{name}: changed are {keys}."),
    "status-changed": Words("{name}: {change}.", "{name}: {change}."),
    "from-to": Words("van {before} naar {after}", "from {before} to {after}"),
    "explored-again": Words("{status}, en opnieuw in verkenning", "{status}, and being explored again"),
    "unknown": Words("onbekend", "unknown"),
    "yes": Words("ja", "yes"),
    "no": Words("nee", "no"),
    "and": Words("en", "and"),
}

# How an ending came about, by who wanted it; the partner's name stands in for {partner}.
ENDED_BY = {
    Party.PARTNER: Words("eenzijdig beëindigd door {partner}", "ended by {partner} alone"),
    Party.MUNICIPALITY: Words("beëindigd door de gemeente {gemeente}", "ended by the municipality of {gemeente}"),
    Party.PARTNER_COMMITTEE: Words(
        "beëindigd op verzoek van het comité in {partner}", "ended at the request of the committee in {partner}"
    ),
    Party.OWN_COMMITTEE: Words(
        "beëindigd op verzoek van het eigen comité", "ended at the request of our own committee"
    ),
    Party.BOTH: Words("in overleg beëindigd", "ended by agreement"),
    Party.THIRD_PARTY: Words("beëindigd door toedoen van een derde", "ended by a third party"),
    None: Words("beëindigd; door wie is onbekend", "ended; by whom is unknown"),
}


# What a bond of each kind is called in running text, where a label such as "zusterstad" would name a city.
_NOUNS = {
    Kind.SISTER_CITY: Words("zusterstedenband", "sister-city bond"),
    Kind.PARTNER_CITY: Words("partnerstedenband", "partner-city bond"),
    Kind.CONTACT: Words("contactband", "contact"),
}
_PLURALS = {
    Office.MAYOR: Words("burgemeesters", "mayors"),
    Office.ALDERMAN: Words("wethouders", "aldermen"),
    Office.COUNCILLOR: Words("raadsleden", "councillors"),
    Office.OFFICIAL: Words("ambtenaren", "officials"),
    Office.DELEGATION: Words("delegaties", "delegations"),
    Office.COMMITTEE: Words("comitéleden", "committee members"),
    Office.STUDENT: Words("studenten", "students"),
    Office.VETERAN: Words("veteranen", "veterans"),
    Office.RESIDENT: Words("inwoners", "residents"),
}
_NEVER_ALONE = frozenset({Office.OFFICIAL, Office.STUDENT, Office.VETERAN, Office.RESIDENT, Office.COUNCILLOR})


def noun(kind: Kind, country: str, language: Language) -> str:
    """What a bond of a kind is called in running text, as the municipality's country says it."""
    return _NOUNS[kind].text(language) if kind in _NOUNS else kind_label(kind, country, language)


def participant(one: Participant, language: Language) -> str:
    """Who takes part: `burgemeester Korteland`, `8 studenten van Leiden`, `delegatie van Hochschule Niederrhein`."""
    many = (one.number or 0) > 1 or (one.number is None and one.name is None and one.office in _NEVER_ALONE)
    who = _PLURALS[one.office].text(language) if many and one.office in _PLURALS else one.office.label(language)
    of = Words("van", "of").text(language)
    from_where = one.place if one.name is None else None
    if one.organisation:
        is_common = one.organisation[0].islower() and not one.organisation.startswith("namens")
        if is_common or one.office is Office.NATIONAL_GOVERNMENT:
            who = one.organisation
        else:
            from_where = one.organisation
    about = Words("ongeveer ", "about ").text(language) if one.about else ""
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

"""The sentences of reports, in Dutch as a clerk writes it and in English: every template in one place.

Words in braces are filled in; what the data does not tell is said to be unknown, or its sentence is left out.
"""

from stedenband.codes import Party
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
    "count": Words("Op {date} telt {where} {bonds}.", "On {date} {where} has {bonds}."),
    "where-all": Words("het register", "the register"),
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
    "began": Words("Zij begon {when}.", "It began {when}."),
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
    "committee-ended": Words("{name} is {when}opgeheven.", "{name} was dissolved{when}."),
    "funding": Words("Betaald door {who}{amount}{purpose}.", "Paid by {who}{amount}{purpose}."),
    "report": Words("{name} deed verslag over {year}{to}.", "{name} reported over {year}{to}."),
    "report-to": Words(", gezonden aan de {organ}", ", sent to the {organ}"),
    "event": Words("{when}: {title}{who}{status}.", "{when}: {title}{who}{status}."),
    "event-undated": Words("{title}{who}{status}; zonder datum.", "{title}{who}{status}; without a date."),
    "event-planned": Words(", gepland", ", planned"),
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

"""The sentences of reports, in Dutch as a clerk writes it and in English: every template in one place.

Words in braces are filled in; what the data does not tell is said to be unknown, or its sentence is left out.
"""

from stedenband.text import Bilingual

TEMPLATES = {
    # Titles and lines
    "title": Bilingual("Stand van zaken stedenbanden {of}", "State of affairs of the bonds {of}"),
    "title-all": Bilingual("Stand van zaken stedenbanden", "State of affairs of the bonds"),
    "of": Bilingual("van {name}", "of {name}"),
    "peildatum": Bilingual("Peildatum: {date}.", "As of {date}."),
    "confirmed": Bilingual("Gegevens laatst bevestigd: {dates}.", "Data last confirmed: {dates}."),
    "part-of": Bilingual("{name} maakt {since}deel uit van {larger}.", "{name} is {since}part of {larger}."),
    "period": Bilingual("Periode: {period}.", "Period: {period}."),
    "unread": Bilingual("Niet (geheel) te lezen: {files}.", "Not to be read (whole): {files}."),
    "not-begun": Bilingual("Nog niet begonnen: {bonds}.", "Not begun yet: {bonds}."),
    "drafts-left-out": Bilingual(
        "Niet meegeteld: {number} alleen vermeld (--drafts).", "Not counted: {number} only listed (--drafts)."
    ),
    # Headings
    "summary": Bilingual("Samenvatting", "Summary"),
    "overview": Bilingual("Overzicht", "Overview"),
    "bonds": Bilingual("De stedenbanden", "The bonds"),
    "active": Bilingual("Actieve stedenbanden", "Active bonds"),
    "ended": Bilingual("Beëindigde stedenbanden", "Ended bonds"),
    "dormant": Bilingual("Slapende stedenbanden", "Dormant bonds"),
    "suspended": Bilingual("Opgeschorte stedenbanden", "Suspended bonds"),
    "phasing_out": Bilingual("Stedenbanden in afbouw", "Bonds being phased out"),
    "exploring": Bilingual("Stedenbanden in verkenning", "Bonds being explored"),
    "perhaps": Bilingual("Mogelijk in deze periode", "Perhaps in this period"),
    "stepped_down": Bilingual("Omgezet in een andere band", "Turned into another bond"),
    "proposals": Bilingual("Voorstellen en verzoeken", "Proposals and requests"),
    "roles": Bilingual("Wie de banden onderhoudt", "Who keeps the bonds going"),
    "committees": Bilingual("Comités en stichtingen", "Committees and foundations"),
    "events": Bilingual("Activiteiten", "Events"),
    "held": Bilingual("Gehouden activiteiten", "Events held"),
    "planned": Bilingual("Geplande activiteiten", "Planned events"),
    "recurring": Bilingual("Terugkerende activiteiten", "Recurring events"),
    "undated": Bilingual("Activiteiten zonder datum", "Events without a date"),
    "anniversaries": Bilingual("Jubilea", "Jubilees"),
    "coming": Bilingual("Komende jubilea", "Coming jubilees"),
    "past": Bilingual("Jubilea die voorbij zijn", "Jubilees that are past"),
    "networks": Bilingual("Netwerken", "Networks"),
    "disputed": Bilingual("Waarover bronnen verschillen", "Where sources differ"),
    "undated-end": Bilingual("beëindigd, onbekend wanneer", "ended, unknown when"),
    "timeline": Bilingual("De stedenbanden door de jaren", "The bonds through the years"),
    "sources": Bilingual("Bronnen", "Sources"),
    # Summary
    "count": Bilingual(
        "Op {date} kent het register {bonds}{of}{where}{known}.",
        "On {date} the register knows {bonds}{of}{where}{known}.",
    ),
    "count-unknown": Bilingual(
        " waarvan vaststaat dat zij van kracht waren; van {number} is de stand onbekend",
        " that were certainly in force; of {number} the state is unknown",
    ),
    "count-not-in-force": Bilingual(" die van kracht waren", " that were in force"),
    "count-of": Bilingual(" van {names}", " of {names}"),
    "count-in": Bilingual(" in {names}", " in {names}"),
    "also-exploring": Bilingual(
        "Van de beëindigde banden {verb} {number} opnieuw verkend: {names}.",
        "Of the ended bonds {number} {verb} being explored again: {names}.",
    ),
    "none": Bilingual("Er zijn geen stedenbanden die hieraan voldoen.", "There are no bonds that fit this."),
    "no-rows": Bilingual("Hierover staat niets in het register.", "The register says nothing on this."),
    "none-read": Bilingual(
        "In wat te lezen was zijn geen stedenbanden die hieraan voldoen.",
        "In what could be read there are no bonds that fit this.",
    ),
    "no-rows-read": Bilingual("Hierover staat niets in wat te lezen was.", "What could be read says nothing on this."),
    # How a bond stands
    "active-since": Bilingual(
        "{gemeente} heeft {since} een {kind} met {partners}.", "{gemeente} has had a {kind} with {partners} {since}."
    ),
    "also-since": Bilingual("{since} ook met {partners}", "{since} also with {partners}"),
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
    "left-is": Bilingual(
        "{gemeente} is {when}uit de {kind} met {partners} getreden.",
        "{gemeente} {when}left the {kind} with {partners}.",
    ),
    "listed-is": Bilingual(
        "Van een band van {gemeente} met {partners} is niet meer bekend dan dat hij vermeld is.",
        "Of a bond of {gemeente} with {partners} no more is known than that it is listed.",
    ),
    "uncertain": Bilingual("Of dat op {date} al zo was, is niet zeker.", "Whether it was so by {date} is not certain."),
    "uncertain-still": Bilingual(
        "Of dat op {date} nog zo was, is niet zeker.", "Whether it was still so on {date} is not certain."
    ),
    "nobody": Bilingual("niemand anders", "nobody else"),
    "called": Bilingual("De band heet {name}.", "The bond is called {name}."),
    "began": Bilingual("De band begon {when}.", "The bond began {when}."),
    "began-as": Bilingual("De band begon {when} als {kind}.", "The bond began {when} as a {kind}."),
    "first-contact": Bilingual("Het eerste contact was {when}.", "The first contact was {when}."),
    "changed": Bilingual("Dat gebeurde {when}.", "That was {when}."),
    "kind-changed": Bilingual(
        "{when} is de {before} omgezet in een {after}.", "{when} the {before} was turned into a {after}."
    ),
    "kind-revived": Bilingual("{when} werd de band hervat, als {after}.", "{when} the bond was revived, as a {after}."),
    "revived-as": Bilingual("hervat als {after}", "revived as a {after}"),
    "kind-moved": Bilingual("{before} omgezet in {after}", "{before} turned into {after}"),
    "in-between": Bilingual("tussentijds (datum onbekend)", "in between (date unknown)"),
    "later": Bilingual("later (datum onbekend)", "later (date unknown)"),
    "reason": Bilingual("Reden: {reason}.", "Reason: {reason}."),
    "reason-unknown": Bilingual("De reden is onbekend.", "The reason is unknown."),
    "decided": Bilingual(
        "Het besluit is {when} genomen{by}{document}.", "The decision was taken {when}{by}{document}."
    ),
    "decided-by": Bilingual(" door {organ}", " by {organ}"),
    "document": Bilingual(" (stuk {document})", " (document {document})"),
    "notified": Bilingual("De andere kant kreeg {when} bericht.", "The other side was told {when}."),
    "notified-here": Bilingual("{name} kreeg {when} bericht.", "{name} was told {when}."),
    "notified-here-at": Bilingual("{day} (aan {name})", "{day} (to {name})"),
    "explored": Bilingual("{when} wordt een nieuwe band verkend.", "A new bond is being explored {when}."),
    "explored-undated": Bilingual("Er wordt een nieuwe band verkend.", "A new bond is being explored."),
    "joined": Bilingual("{name} is {when} toegetreden.", "{name} joined {when}."),
    "left": Bilingual("{name} is {when} uitgetreden.", "{name} left {when}."),
    "rejoined": Bilingual("{name} is {when} weer toegetreden.", "{name} joined again {when}."),
    "on-unknown-day": Bilingual("op een onbekende dag", "on an unknown day"),
    "coming-status": Bilingual("De band wordt {per} {status}.", "The bond will be {status} {per}."),
    "coming-exploring-ended": Bilingual("De verkenning wordt {per} beëindigd.", "The exploration will be ended {per}."),
    "coming-joined": Bilingual("{name} treedt {per} toe.", "{name} joins {per}."),
    "coming-left": Bilingual("{name} treedt {per} uit.", "{name} leaves {per}."),
    "coming-kind": Bilingual("De band wordt {per} een {kind}.", "The bond becomes a {kind} {per}."),
    "per": Bilingual("per {day}", "as of {day}"),
    # Where it comes from, and what it is about
    "origin": Bilingual("Herkomst: {how}{from_}{when}.", "Origin: {how}{from_}{when}."),
    "origin-from": Bilingual(" van {name}", " of {name}"),
    "home": Bilingual("De band is van {name} ({level}).", "The bond is that of {name} ({level})."),
    "motives": Bilingual("Beweegredenen: {list}.", "Motives: {list}."),
    "themes": Bilingual("Thema's: {list}.", "Themes: {list}."),
    "agreement": Bilingual("{kind} ondertekend {when}{parties}{themes}.", "{kind} signed {when}{parties}{themes}."),
    "agreement-undated": Bilingual(
        "{kind} gesloten{parties}{themes}; de datum is onbekend.", "{kind} made{parties}{themes}; its date is unknown."
    ),
    "agreement-parties": Bilingual(" door {list}", " by {list}"),
    "agreement-themes": Bilingual(", over {list}", ", on {list}"),
    "renewed": Bilingual("Vernieuwd {when}.", "Renewed {when}."),
    "expires": Bilingual("De looptijd eindigt {when}.", "The term ends {when}."),
    "expired": Bilingual("De looptijd liep af {when}.", "The term ended {when}."),
    "listed": Bilingual("De band staat vermeld in {title}{as_}{on}.", "The bond is listed in {title}{as_}{on}."),
    "listed-as": Bilingual(", als ‘{name}’", ", as ‘{name}’"),
    "listed-on": Bilingual(", zoals gezien {when}", ", as seen {when}"),
    # Who keeps it going
    "kept-by": Bilingual("Wie de band onderhoudt: {list}.", "Who keeps the bond going: {list}."),
    "kept-by-partner": Bilingual("Aan de andere kant: {list}.", "On the other side: {list}."),
    "kept-by-nobody": Bilingual("Wie de band onderhoudt, is onbekend.", "Who keeps the bond going is unknown."),
    "role": Bilingual("{holder}{counterpart}{task}.", "{holder}{counterpart}{task}."),
    "role-counterpart": Bilingual(", tegenhanger {name}", ", counterpart {name}"),
    "partner-side": Bilingual("{holder} (kant van de partner)", "{holder} (partner's side)"),
    "committee-winding-up": Bilingual("{name} wil stoppen.", "{name} wants to stop."),
    "committee-ended": Bilingual("{name} is {when}opgeheven.", "{name} was {when}dissolved."),
    "report": Bilingual("{name} bracht verslag uit over {year}{to}.", "{name} reported over {year}{to}."),
    "report-to": Bilingual("; dat is aan {organ} gezonden", "; it was sent to {organ}"),
    # Proposals
    "asked": Bilingual("{who} vroeg {when} {what}{document}.", "{who} asked {when} {what}{document}."),
    "proposed": Bilingual("{who} stelde {when} voor {what}{document}.", "{who} proposed {when} {what}{document}."),
    "proposed-by-none": Bilingual(
        "Er is {when} voorgesteld {what}{document}.", "It was proposed {when} {what}{document}."
    ),
    "proposal": Bilingual("voorstel {what}", "proposal {what}"),
    "outcome-pending": Bilingual("Daarover is nog niet besloten.", "It has not been decided on yet."),
    "outcome-accepted": Bilingual("Dat is {when}aangenomen{by}.", "It was {when}accepted{by}."),
    "outcome-rejected": Bilingual("Dat is {when}verworpen{by}.", "It was {when}rejected{by}."),
    "outcome-withdrawn": Bilingual("Dat is {when}ingetrokken.", "It was {when}withdrawn."),
    # Events
    "event": Bilingual("{when}: {title}{who}{status}.", "{when}: {title}{who}{status}."),
    "event-undated": Bilingual("{title}{who}{status}; zonder datum.", "{title}{who}{status}; without a date."),
    "event-often": Bilingual(
        "{title}{who}{status}; {times} keer per jaar.", "{title}{who}{status}; {times} times a year."
    ),
    "event-planned": Bilingual(", gepland", ", planned"),
    "event-was-planned": Bilingual(
        ", was gepland; of het is doorgegaan, is niet bekend", ", was planned; whether it took place is not known"
    ),
    "event-cancelled": Bilingual(", afgelast", ", cancelled"),
    "event-place": Bilingual(" Plaats: {place}.", " Place: {place}."),
    "event-themes": Bilingual(" Thema's: {list}.", " Themes: {list}."),
    "notice": Bilingual(" Kennisgeving op grond van {articles}{rules}.", " Notice under {articles}{rules}."),
    "articles": Bilingual("artikel {articles} van de ", "articles {articles} of the "),
    "jubilee-late": Bilingual(
        " ({years} jaar, {late} jaar later gevierd)", " ({years} years, celebrated {late} years late)"
    ),
    "jubilee": Bilingual(" ({years} jaar)", " ({years} years)"),
    # Jubilees
    "years": Bilingual("{years} jaar", "{years} years"),
    "years-of": Bilingual("{years} jaar {kind}", "{years} years of {kind}"),
    "celebrated": Bilingual("gevierd", "celebrated"),
    "celebrated-late": Bilingual("gevierd in {year}, {late} jaar later", "celebrated in {year}, {late} years late"),
    "celebration-planned": Bilingual("viering gepland {when}", "celebration planned {when}"),
    "celebration-was-planned": Bilingual(
        "viering was gepland {when}; of zij doorging, is niet bekend",
        "celebration was planned {when}; whether it took place is not known",
    ),
    "not-celebrated": Bilingual("geen viering bekend", "no celebration known"),
    "bond-is": Bilingual("de band is {status}", "the bond is {status}"),
    # Durations
    "range": Bilingual("{least} tot {most}", "{least} to {most}"),
    "at-least": Bilingual("minstens {years}", "at least {years}"),
    "at-most": Bilingual("hoogstens {years}", "at most {years}"),
    "about": Bilingual("ongeveer {years}", "about {years}"),
    # Changes
    "changes": Bilingual("Wat er gebeurde sinds {date}", "What happened since {date}"),
    "comparison": Bilingual(
        "Wat er in de gegevens veranderde sinds {revision}", "What changed in the data since {revision}"
    ),
    "no-changes": Bilingual("Er is niets veranderd.", "Nothing changed."),
    "no-known-changes": Bilingual("Er is geen verandering bekend.", "No change is known."),
    "no-known-changes-read": Bilingual(
        "In wat te lezen was is geen verandering bekend.", "In what could be read no change is known."
    ),
    "change": Bilingual("{when}: {what}", "{when}: {what}"),
    "change-decided": Bilingual("besloten: {per} {what}", "decided: {per} {what}"),
    "change-undated": Bilingual("{what}; de datum is onbekend{latest}", "{what}; the date is unknown{latest}"),
    "latest": Bilingual(", uiterlijk {day}", ", {day} at the latest"),
    "undated-endings": Bilingual(
        "Van {number} beëindigingen is de datum onbekend{latest}: {names}.",
        "Of {number} endings the date is unknown{latest}: {names}.",
    ),
    "undated-states": Bilingual(
        "Van {number} banden is onbekend sinds wanneer zij {status} waren{latest}: {names}.",
        "Of {number} bonds it is unknown since when they were {status}{latest}: {names}.",
    ),
    "exploring-ended": Bilingual("verkenning beëindigd", "exploration ended"),
    "date-unknown": Bilingual("datum onbekend", "date unknown"),
    "agreement-renewed": Bilingual("{what} vernieuwd", "{what} renewed"),
    "agreement-expired": Bilingual("{what} afgelopen", "{what} expired"),
    "role-began": Bilingual("{holder} onderhoudt de band", "{holder} keeps the bond going"),
    "role-ended": Bilingual("{holder} onderhoudt de band niet meer", "{holder} no longer keeps the bond going"),
    "unreadable-then": Bilingual(
        "{name}: niet vergeleken; het bestand was toen niet te lezen.",
        "{name}: not compared; its file could not be read then.",
    ),
    "unreadable-now": Bilingual(
        "{name}: niet vergeleken; het bestand is nu niet (geheel) te lezen.",
        "{name}: not compared; its file cannot be read (whole) now.",
    ),
    "file-added": Bilingual("{name}: nieuw in het register.", "{name}: new in the register."),
    "file-removed": Bilingual("{name}: niet meer in het register.", "{name}: no longer in the register."),
    "record-added": Bilingual("{name}: toegevoegd.", "{name}: added."),
    "record-removed": Bilingual("{name}: verwijderd.", "{name}: removed."),
    "record-changed": Bilingual("{name}: {changes}.", "{name}: {changes}."),
    "renamed": Bilingual("{name}: hernoemd (was: {was}).", "{name}: renamed (was: {was})."),
    "file-renamed": Bilingual(
        "{name}: het bestand heet nu {now} (was: {was}).", "{name}: its file is now {now} (was: {was})."
    ),
    "id-renamed": Bilingual("{name}: de id is nu {now} (was: {was}).", "{name}: its id is now {now} (was: {was})."),
    "now-and-before": Bilingual("{now} (was: {was})", "{now} (was: {was})"),
    "come": Bilingual("erbij: {now}", "added: {now}"),
    "gone": Bilingual("weg: {was}", "gone: {was}"),
    "other-order": Bilingual("in een andere volgorde", "in another order"),
    "written-otherwise": Bilingual("anders geschreven", "written otherwise"),
    "nothing": Bilingual("geen", "none"),
    "status-changed": Bilingual("{name}: {change}.", "{name}: {change}."),
    "from-to": Bilingual("van {before} naar {after}", "from {before} to {after}"),
    "explored-again": Bilingual("{status}, en opnieuw in verkenning", "{status}, and being explored again"),
    "unknown": Bilingual("onbekend", "unknown"),
    "yes": Bilingual("ja", "yes"),
    "no": Bilingual("nee", "no"),
    "and": Bilingual("en", "and"),
}

# What happened to a bond before it came to stand as it does; {when} opens the sentence.
PHASES = {
    "unknown": Bilingual("{when} werd de stand onbekend.", "{when} its state became unknown."),
    "exploring": Bilingual("{when} werd de band verkend.", "{when} the bond was explored."),
    "active": Bilingual("{when} werd de band actief.", "{when} the bond became active."),
    "revived": Bilingual("{when} werd de band weer actief.", "{when} the bond became active again."),
    "dormant": Bilingual("{when} werd de band slapend.", "{when} the bond became dormant."),
    "suspended": Bilingual("{when} werd de band opgeschort.", "{when} the bond was suspended."),
    "phasing-out": Bilingual("{when} begon de afbouw van de band.", "{when} the bond began to be phased out."),
    "ended": Bilingual("{when} werd de band {by}.", "{when} the bond was {by}."),
    "exploring-ended": Bilingual("{when} werd de verkenning beëindigd.", "{when} the exploration was ended."),
}

"""The sentences on bonds, in Dutch as a council clerk writes it and in English: every template in one table.

`{is|zijn}` is for one subject and for many, `{die/dat}` for a common and a neuter noun; of a slot with punctuation in
its braces, `{ when}` or `{, reason}`, all of it goes where there is nothing to fill in. A text that opens a sentence
gets its capital where it is used.
"""

from stedenband.text import Bilingual

TEMPLATES = {
    "prose": Bilingual("{text}", "{text}"),
    # --- What it is, and since when
    "active-since": Bilingual(
        "{gemeente} heeft {since} {ties} met {partners}.", "{gemeente} has had {ties} with {partners} {since}."
    ),
    "active-undated": Bilingual(
        "{gemeente} heeft {ties} met {partners}; sinds wanneer, is onbekend.",
        "{gemeente} has {ties} with {partners}; since when is unknown.",
    ),
    "also-since": Bilingual("{since} ook met {partners}", "{since} also with {partners}"),
    "dormant-is": Bilingual(
        "{the_ties}{, begun,} {is|zijn}{ since} slapend{reason}.",
        "{the_ties}{, begun,} {has been|have been} dormant{ since}{reason}.",
    ),
    "dormant-undated": Bilingual(
        "{the_ties}{, begun,} {is|zijn} slapend{reason}; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} dormant{reason}; since when is unknown.",
    ),
    "suspended-is": Bilingual(
        "{the_ties}{, begun,} {is|zijn}{ since} opgeschort{reason}, maar niet beëindigd.",
        "{the_ties}{, begun,} {has been|have been} suspended{ since}{reason}, but not ended.",
    ),
    "suspended-undated": Bilingual(
        "{the_ties}{, begun,} {is|zijn} opgeschort{reason}, maar niet beëindigd; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} suspended{reason}, but not ended; since when is unknown.",
    ),
    "phasing-out-is": Bilingual(
        "{the_ties}{, begun,} {wordt|worden}{ since} afgebouwd{reason}.",
        "{the_ties}{, begun,} {is|are} being phased out{ (since)}{reason}.",
    ),
    "phasing-out-undated": Bilingual(
        "{the_ties}{, begun,} {wordt|worden} afgebouwd{reason}; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} being phased out{reason}; since when is unknown.",
    ),
    "begun": Bilingual("{die/dat} {when} begon", "which began {when}"),
    "exploring-is": Bilingual(
        "{gemeente} verkent{ since} {ties} met {partners}.",
        "{gemeente} has been exploring {ties} with {partners}{ since}.",
    ),
    "exploring-undated": Bilingual(
        "{gemeente} verkent {ties} met {partners}.", "{gemeente} is exploring {ties} with {partners}."
    ),
    "unknown-is": Bilingual(
        "Hoe het staat met {the_ties}, is onbekend.", "How things stand with {the_ties} is unknown."
    ),
    "wanted-by": Bilingual("De band begon op initiatief van {who}.", "The link began on the initiative of {who}."),
    "a-bond": Bilingual("een band", "a link"),
    "bond-of": Bilingual("{tie} van {gemeente} met {partners}", "{tie} of {gemeente} with {partners}"),
    "bond-with": Bilingual("{tie} met {partners}", "{tie} with {partners}"),
    "as-well-as": Bilingual(" en ", " and "),
    # --- How it ended: a sentence of its own on one bond or several, and a clause behind when it was kept
    "kept-from-until": Bilingual(
        "{gemeente} en {partners} onderhielden van {first} tot {last} {ties}, {clause}.",
        "{gemeente} and {partners} had {ties} from {first} to {last}; {clause}.",
    ),
    "kept-from": Bilingual(
        "{gemeente} en {partners} begonnen {when} {ties}, {clause}.",
        "{gemeente} and {partners} began {ties} {when}; {clause}.",
    ),
    "ended-by-partner": Bilingual(
        "{partner} heeft {the_ties}{ when} eenzijdig opgezegd{reason}.",
        "{the_ties} {was|were} ended unilaterally by {partner}{ when}{reason}.",
    ),
    "which-ended-by-partner": Bilingual(
        "{die/dat} {partner}{ when} eenzijdig heeft opgezegd{reason}",
        "it was ended unilaterally by {partner}{ when}{reason}",
    ),
    "ended-by-municipality": Bilingual(
        "{owner} heeft {the_ties}{ when} beëindigd{reason}.", "{the_ties} {was|were} ended by {owner}{ when}{reason}."
    ),
    "not-continued": Bilingual(
        "{owner} zet {the_ties} niet voort{reason}.", "{owner} is not continuing {the_ties}{reason}."
    ),
    "which-ended-by-municipality": Bilingual(
        "{die/dat} {owner}{ when} heeft beëindigd{reason}", "it was ended by {owner}{ when}{reason}"
    ),
    "ended-by-committee": Bilingual(
        "{the_ties} {is|zijn}{ when} beëindigd {why} {committee}{reason}.",
        "{the_ties} {was|were} ended{ when} {why} {committee}{reason}.",
    ),
    "which-ended-by-committee": Bilingual(
        "{die/dat}{ when} is beëindigd {why} {committee}{reason}", "it was ended{ when} {why} {committee}{reason}"
    ),
    "ended-by-both": Bilingual(
        "{the_ties} {is|zijn}{ when} in overleg beëindigd{reason}.",
        "{the_ties} {was|were} ended by agreement{ when}{reason}.",
    ),
    "which-ended-by-both": Bilingual(
        "{die/dat}{ when} in overleg is beëindigd{reason}", "it was ended by agreement{ when}{reason}"
    ),
    "ended-by-third-party": Bilingual(
        "{the_ties} {is|zijn}{ when} beëindigd door toedoen van een derde{reason}.",
        "{the_ties} {was|were} ended{ when} through the action of a third party{reason}.",
    ),
    "which-ended-by-third-party": Bilingual(
        "{die/dat}{ when} is beëindigd door toedoen van een derde{reason}",
        "it was ended{ when} through the action of a third party{reason}",
    ),
    "ended-by-none": Bilingual(
        "{the_ties} {is|zijn}{ when} beëindigd{reason}.", "{the_ties} {was|were} ended{ when}{reason}."
    ),
    "which-ended-by-none": Bilingual("{die/dat}{ when} is beëindigd{reason}", "it was ended{ when}{reason}"),
    "left-is": Bilingual(
        "{gemeente} is{ when} uit {the_ties} getreden{reason}.", "{gemeente} left {the_ties}{ when}{reason}."
    ),
    "not-known": Bilingual("{list} dat gebeurde, is onbekend.", "{list} is unknown."),
    "unknown-when": Bilingual("wanneer", "when"),
    "unknown-who": Bilingual("door wie", "by whom"),
    "unknown-why": Bilingual("om welke reden", "for what reason"),
    # --- The state is uncertain; what it is called
    "uncertain": Bilingual("Of dat op {date} al zo was, is niet zeker.", "Whether it was so by {date} is not certain."),
    "uncertain-still": Bilingual(
        "Of dat op {date} nog zo was, is niet zeker.", "Whether it was still so on {date} is not certain."
    ),
    "nobody": Bilingual("niemand anders", "nobody else"),
    "called": Bilingual("De band heet {name}.", "The link is called {name}."),
    # --- Beginnings, and what changed since
    "began": Bilingual("De band begon {when}.", "The link began {when}."),
    "began-as": Bilingual("De band begon {when} als {kind}.", "The link began {when} as a {kind}."),
    "first-contact": Bilingual("Het eerste contact was {when}.", "The first contact was {when}."),
    "kind-changed": Bilingual(
        "{when} is {the_before} omgezet in {after}{reason}.", "{when} {the_before} was turned into {after}{reason}."
    ),
    "kind-revived": Bilingual(
        "{when} is de band hervat als {kind}{reason}.", "{when} the link was revived as a {kind}{reason}."
    ),
    "phase-unknown": Bilingual("{when} werd onbekend hoe het met de band stond.", "{when} its state became unknown."),
    "phase-exploring": Bilingual("{when} is de band verkend{reason}.", "{when} the link was explored{reason}."),
    "phase-active": Bilingual("{when} werd de band actief{reason}.", "{when} the link became active{reason}."),
    "phase-revived": Bilingual(
        "{when} werd de band weer actief{reason}.", "{when} the link became active again{reason}."
    ),
    "phase-new-life": Bilingual("{when} is de band nieuw leven ingeblazen.", "{when} the link was given new life."),
    "phase-dormant": Bilingual(
        "{when} {werd de band|werden de banden} slapend{reason}.", "{when} the {link|links} became dormant{reason}."
    ),
    "phase-suspended": Bilingual(
        "{when} {werd de band|werden de banden} opgeschort{reason}.",
        "{when} the {link was|links were} suspended{reason}.",
    ),
    "phase-phasing-out": Bilingual(
        "{when} begon de afbouw van de {band|banden}{reason}.",
        "{when} the phasing out of the {link|links} began{reason}.",
    ),
    "phase-ended-by-partner": Bilingual(
        "{when} heeft {partner} de band eenzijdig opgezegd{reason}.",
        "{when} the link was ended unilaterally by {partner}{reason}.",
    ),
    "phase-ended-by-municipality": Bilingual(
        "{when} heeft {owner} de band beëindigd{reason}.", "{when} the link was ended by {owner}{reason}."
    ),
    "phase-ended-by-committee": Bilingual(
        "{when} is de band beëindigd {why} {committee}{reason}.",
        "{when} the link was ended {why} {committee}{reason}.",
    ),
    "phase-ended-by-both": Bilingual(
        "{when} is de band in overleg beëindigd{reason}.", "{when} the link was ended by agreement{reason}."
    ),
    "phase-ended-by-third-party": Bilingual(
        "{when} is de band beëindigd door toedoen van een derde{reason}.",
        "{when} the link was ended through the action of a third party{reason}.",
    ),
    "phase-ended-by-none": Bilingual("{when} is de band beëindigd{reason}.", "{when} the link was ended{reason}."),
    "phase-left": Bilingual("{when} is {gemeente} uitgetreden{reason}.", "{when} {gemeente} left{reason}."),
    "phase-exploring-ended": Bilingual(
        "{when} is de verkenning beëindigd{reason}.", "{when} the exploration was ended{reason}."
    ),
    "before-dormant": Bilingual(
        "Daarvoor {was de band|waren de banden} slapend{reason}.",
        "Before that the {link was|links were} dormant{reason}.",
    ),
    "before-suspended": Bilingual(
        "Daarvoor {was de band|waren de banden} opgeschort{reason}.",
        "Before that the {link was|links were} suspended{reason}.",
    ),
    "before-phasing-out": Bilingual(
        "Daarvoor {was de band|waren de banden} in afbouw{reason}.",
        "Before that the {link was|links were} being phased out{reason}.",
    ),
    "in-between": Bilingual("tussentijds (datum onbekend)", "in between (date unknown)"),
    "later": Bilingual("later (datum onbekend)", "later (date unknown)"),
    "earlier": Bilingual("eerder (datum onbekend)", "earlier (date unknown)"),
    "decided": Bilingual(
        "Het besluit is{ when} genomen{ by}{document}.", "The decision was taken{ when}{ by}{document}."
    ),
    "decided-by": Bilingual("door {organ}", "by {organ}"),
    "document": Bilingual(" (stuk {document})", " (document {document})"),
    "notified": Bilingual("De partner is daarvan {when} op de hoogte gesteld.", "The partner was told of it {when}."),
    "explored": Bilingual("{since} wordt een nieuwe band verkend.", "A new link has been explored {since}."),
    "explored-undated": Bilingual("Er wordt een nieuwe band verkend.", "A new link is being explored."),
    "coming-status": Bilingual("De band wordt {per} {status}.", "The link will be {status} {per}."),
    "coming-kind": Bilingual("De band wordt {per} {kind}.", "The link will become {kind} {per}."),
    "per": Bilingual("per {day}", "as of {day}"),
    # --- Members and places
    "joined": Bilingual("{name} is {when} toegetreden{reason}.", "{name} joined {when}{reason}."),
    "left": Bilingual("{name} is {when} uitgetreden{reason}.", "{name} left {when}{reason}."),
    "merged-into": Bilingual(
        "De band is aangegaan met {name}, dat {when} opging in {larger}.",
        "The link was made with {name}, which became part of {larger} {when}.",
    ),
    "on-unknown-day": Bilingual("op een onbekende dag", "on an unknown day"),
    "part-of": Bilingual("{name} maakt {since }deel uit van {larger}.", "{name} has been part of {larger}{ since}."),
    "lies-in": Bilingual("{name} ligt in {larger}.", "{name} lies in {larger}."),
    "population-in": Bilingual("{name} telde {when} {number} inwoners.", "{name} had {number} inhabitants {when}."),
    "population": Bilingual("{name} telt {number} inwoners.", "{name} has {number} inhabitants."),
    # --- Where it comes from, and what it is about
    "origin-new": Bilingual("De band is{ when} nieuw aangegaan.", "The link was newly made{ when}."),
    "origin-joined": Bilingual(
        "{gemeente} sloot zich{ when} aan bij een bestaande band{ from_}.",
        "{gemeente} joined an existing link{ from_}{ when}.",
    ),
    "origin-taken-over": Bilingual("De band is{ when} overgenomen{ from_}.", "The link was taken over{ from_}{ when}."),
    "origin-inherited": Bilingual(
        "De band is{ when} bij een herindeling meegekomen{ from_}.", "The link came along{ from_} in a merger{ when}."
    ),
    "origin-of": Bilingual("van {name}", "of {name}"),
    "origin-from": Bilingual("van {name}", "from {name}"),
    "home": Bilingual("De band is die van {place}.", "The link is that of {place}."),
    "motives": Bilingual("{Beweegreden was|Beweegredenen waren} {list}.", "{The motive was|The motives were} {list}."),
    "themes": Bilingual("De samenwerking gaat over {list}.", "The cooperation is about {list}."),
    "agreement": Bilingual(
        "{when} is {paper} ondertekend{ by}{, themes}.", "{when} {paper} was signed{ by}{, themes}."
    ),
    "agreement-undated": Bilingual(
        "Er is{| telkens} {paper} gesloten{ by}{, themes}; wanneer, is onbekend.",
        "{paper} was made{ by}{, themes}; when is unknown.",
    ),
    "paper": Bilingual("een {kind}{ (‘title’)}", "a {kind}{ (‘title’)}"),
    "by-parties": Bilingual("door {list}", "by {list}"),
    "on-themes": Bilingual("over {list}", "on {list}"),
    "renewed": Bilingual("Die overeenkomst is {when} vernieuwd.", "That agreement was renewed {when}."),
    "expires": Bilingual("De looptijd eindigt {when}.", "Its term ends {when}."),
    "expired": Bilingual("De looptijd liep {when} af.", "Its term ended {when}."),
    "listed": Bilingual("De band staat vermeld in ‘{title}’{as_}{on}.", "The link is listed in ‘{title}’{as_}{on}."),
    "listed-as": Bilingual(", als ‘{name}’", ", as ‘{name}’"),
    "listed-on": Bilingual(", zoals gezien {when}", ", as seen {when}"),
    # --- Who keeps it going
    "kept-by": Bilingual("De band wordt onderhouden door {list}.", "The link is kept going by {list}."),
    "kept-by-partner": Bilingual(
        "Aan de kant van de partner {zorgt|zorgen} {list} daarvoor.",
        "On the partner's side {list} {keeps|keep} it going.",
    ),
    "in-contact": Bilingual(
        "{holder} {onderhoudt|onderhouden} de contacten met {counterpart}.",
        "{holder} {keeps|keep} in contact with {counterpart}.",
    ),
    "role-mayor": Bilingual("de burgemeester", "the mayor"),
    "role-executive": Bilingual("het college", "the executive"),
    "role-council": Bilingual("de raad", "the council"),
    "role-administration": Bilingual("de ambtelijke organisatie", "the administration"),
    "role-committee": Bilingual("het comité", "the committee"),
    "role-institution": Bilingual("een instelling", "an institution"),
    "funding": Bilingual("{text}.", "{text}."),
    "partner-side": Bilingual("{holder} (kant van de partner)", "{holder} (partner's side)"),
    "committee-winding-up": Bilingual("{name} wil stoppen.", "{name} wants to stop."),
    "committee-active": Bilingual("{name} is {form}.", "{name} is {form}."),
    "committee-ended": Bilingual("{name} is{ when} opgeheven.", "{name} was dissolved{ when}."),
    "committee-upkeep": Bilingual(
        "{owner} heeft het onderhoud van de {band|banden} overgedragen aan {name}.",
        "{owner} has handed over the upkeep of the {link|links} to {name}.",
    ),
    "figures": Bilingual("Jaarlijks gaat het om {list}.", "Each year there are {list}."),
    "report": Bilingual("{name} bracht verslag uit over {year}{; to}.", "{name} reported on {year}{; to}."),
    "report-to": Bilingual("dat is{ when} aan {organ} gezonden", "the report was sent to {organ}{ when}"),
    # --- Proposals
    "asked": Bilingual(
        "{who} vroeg{ whom}{ when}{ how} {what}{document}.", "{who} asked{ whom}{ when}{ how} {what}{document}."
    ),
    "asked-too": Bilingual(
        "{who} deed{ whom}{ when}{ how} hetzelfde verzoek{document}.",
        "{who} made the same request{ whom}{ when}{ how}{document}.",
    ),
    "proposed": Bilingual("{who} stelde{ when} voor {what}{document}.", "{who} proposed{ when} {what}{document}."),
    "proposed-by-none": Bilingual(
        "Er is{ when} voorgesteld {what}{document}.", "It was proposed{ when} {what}{document}."
    ),
    "by-letter": Bilingual("per brief", "by letter"),
    "to-whom": Bilingual("aan {list}", "to {list}"),
    "proposal": Bilingual("voorstel {what}", "proposal {what}"),
    "outcome-pending": Bilingual(
        "{Daarover|Over deze verzoeken} is nog niet besloten.",
        "{It has|These requests have} not been decided on yet.",
    ),
    "outcome-accepted": Bilingual("Dat is{ when} aangenomen{ by}.", "It was accepted{ by}{ when}."),
    "outcome-rejected": Bilingual("Dat is{ when} verworpen{ by}.", "It was rejected{ by}{ when}."),
    "outcome-withdrawn": Bilingual("Dat is{ when} ingetrokken.", "It was withdrawn{ when}."),
    # --- Events: what was planned is said to be a plan, and of a plan whose day is past what is not known of it
    "visit-held": Bilingual(
        "{when} {bracht|brachten} {who}{ occasion} {what} aan {where}{, about}.",
        "{when} {who} paid {what} to {where}{ occasion}{, about}.",
    ),
    "visit-planned": Bilingual(
        "{when} {brengt|brengen} {who}{ occasion} volgens plan {what} aan {where}{, about}.",
        "{when} {who} {is|are} to pay {what} to {where}{ occasion}, according to plan{, about}.",
    ),
    "visit-was-planned": Bilingual(
        "{when} {zou|zouden} {who}{ occasion} {what} brengen aan {where}{, about}; "
        "of dat is doorgegaan, is niet bekend.",
        "{when} {who} {was|were} to pay {what} to {where}{ occasion}{, about}; whether that took place is not known.",
    ),
    "visit-cancelled": Bilingual(
        "{when} {zou|zouden} {who}{ occasion} {what} brengen aan {where}{, about}; dat is afgelast.",
        "{when} {who} {was|were} to pay {what} to {where}{ occasion}{, about}; that was cancelled.",
    ),
    "visit-recurring": Bilingual(
        "{when} {brengt|brengen} {who}{ occasion} {what} aan {where}{, about}.",
        "{when} {who} {pays|pay} {what} to {where}{ occasion}{, about}.",
    ),
    "event-held": Bilingual(
        "{when} {was|waren} er{ occasion} {what}{ place}{, about}{, with}.",
        "{when} there {was|were} {what}{ place}{ occasion}{, about}{, with}.",
    ),
    "event-planned": Bilingual(
        "{when} {is|zijn}{ occasion} {what}{ place} gepland{, about}{, with}.",
        "{when} {what}{ place}{ occasion} {is|are} planned{, about}{, with}.",
    ),
    "event-was-planned": Bilingual(
        "{when} {was|waren}{ occasion} {what}{ place} gepland{, about}{, with}; of dat is doorgegaan, is niet bekend.",
        "{when} {what}{ place}{ occasion} {was|were} planned{, about}{, with}; whether that took place is not known.",
    ),
    "event-cancelled": Bilingual(
        "{when} {was|waren}{ occasion} {what}{ place} gepland{, about}{, with}; dat is afgelast.",
        "{when} {what}{ place}{ occasion} {was|were} planned{, about}{, with}; that was cancelled.",
    ),
    "event-recurring": Bilingual(
        "{when} {is|zijn} er{ occasion} {what}{ place}{, about}{, with}.",
        "{when} there {is|are} {what}{ place}{ occasion}{, about}{, with}.",
    ),
    "took-place-held": Bilingual(
        "{when} {vond|vonden}{ occasion} {what}{ place} plaats{, about}{, with}.",
        "{when} {what}{ place}{ occasion} took place{, about}{, with}.",
    ),
    "took-place-recurring": Bilingual(
        "{when} {vindt|vinden}{ occasion} {what}{ place} plaats{, about}{, with}.",
        "{when} {what}{ place}{ occasion} {takes|take} place{, about}{, with}.",
    ),
    "sent": Bilingual(
        "{when} stuurde{ who} {what}{ whom}{ place}{, about}.", "{when} {who} sent {what}{ whom}{ place}{, about}."
    ),
    "undated": Bilingual("op een onbekende datum", "on an unknown date"),
    "no-day-yet": Bilingual("op een nog onbekende dag", "on a day not yet known"),
    "regularly": Bilingual("geregeld", "regularly"),
    "yearly": Bilingual("elk jaar", "every year"),
    "times-a-year": Bilingual("{about }{times} keer per jaar", "{about }{times} times a year"),
    "about": Bilingual("ongeveer", "about"),
    "occasion": Bilingual(
        "bij het {years}-jarig bestaan van de band{ (late)}", "for the {years} years of the link{ (late)}"
    ),
    "occasion-late": Bilingual("in {year}", "in {year}"),
    "event-at": Bilingual("({place})", "({place})"),
    "event-place": Bilingual("in {place}", "at {place}"),
    "on-theme": Bilingual("in het teken van {list}", "on the theme of {list}"),
    "present": Bilingual("Daarbij {was|waren} {who} aanwezig{ place}.", "{who} {was|were} present{ place}."),
    "with": Bilingual("met {list}", "with {list}"),
    "notice": Bilingual(
        "Daarvan is{ when} op grond van {articles}{rules} kennis gegeven{ to}.",
        "Notice of it was given{ to}{ when} under {articles}{rules}.",
    ),
    "article": Bilingual("artikel {articles} van ", "article {articles} of "),
    "articles": Bilingual("de artikelen {articles} van ", "articles {articles} of "),
}

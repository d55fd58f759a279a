"""The sentences on bonds, in Dutch as a council clerk writes it and in English: every template in one table.

`{is|zijn}` is for one subject and for many, `{die/dat}` for a common and a neuter noun; of a slot with punctuation in
its braces, `{ when}` or `{, reason}`, all of it goes where there is nothing to fill in. A text that opens a sentence
gets its capital where it is used.
"""

from stedenband.reports.ending_templates import ENDINGS
from stedenband.reports.record_templates import RECORDS
from stedenband.text import Bilingual

TEMPLATES = {
    "prose": Bilingual("{text}", "{text}"),
    # --- What it is, and since when
    "active-since": Bilingual(
        "{gemeente} heeft {since} {ties} met {partners}{, then}.",
        "{gemeente} has had {ties} with {partners} {since}{, then}.",
    ),
    "active-again": Bilingual(
        "{gemeente} had {before} {ties} met {partners} en heeft {die/dat} {since} opnieuw{, then}.",
        "{gemeente} had {ties} with {partners} {before} and has had it again {since}{, then}.",
    ),
    "from-until": Bilingual("van {first} tot {last}", "from {first} to {last}"),
    "active-interrupted": Bilingual(
        "{gemeente} heeft {since}, met {een onderbreking|onderbrekingen}, {ties} met {partners}{, then}.",
        "{gemeente} has had {ties} with {partners} {since}, with {an interruption|interruptions}{, then}.",
    ),
    "active-undated": Bilingual(
        "{gemeente} heeft {ties} met {partners}; sinds wanneer, is onbekend.",
        "{gemeente} has {ties} with {partners}; it is not known since when.",
    ),
    "active-turned": Bilingual(
        "{gemeente} heeft {since} een band met {partners}, die eerst {begun} was en {when}{ by} is omgezet in {after}"
        "{reason}.",
        "{gemeente} has had a link with {partners} {since}; at first {begun}, it was turned into {after}{ by} {when}"
        "{reason}.",
    ),
    "also-later": Bilingual("{first}, later ook met {partners},", "{first}, later also with {partners},"),
    "also-since": Bilingual("{since} ook met {partners}", "and {since} also with {partners}"),
    "dormant-is": Bilingual(
        "{the_ties}{, begun,} {is|zijn}{ since} slapend{ initiative}{reason}.",
        "{the_ties}{, begun,} {has been|have been} dormant{ since}{ initiative}{reason}.",
    ),
    "dormant-undated": Bilingual(
        "{the_ties}{, begun,} {is|zijn} slapend{ initiative}{reason}; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} dormant{ initiative}{reason}; it is not known since when.",
    ),
    "suspended-is": Bilingual(
        "{the_ties}{, begun,} {is|zijn}{ since}{ by} opgeschort{reason}, maar niet beëindigd.",
        "{the_ties}{, begun,} {has been|have been} suspended{ by}{ since}{reason}, but not ended.",
    ),
    "suspended-undated": Bilingual(
        "{the_ties}{, begun,} {is|zijn}{ by} opgeschort{reason}, maar niet beëindigd; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} suspended{ by}{reason}, but not ended; it is not known since when.",
    ),
    "phasing-out-is": Bilingual(
        "{the_ties}{, begun,} {wordt|worden}{ since}{ by} afgebouwd{reason}.",
        "{the_ties}{, begun,} {has|have} been in the process of being phased out{ by}{ since}{reason}.",
    ),
    "phasing-out-undated": Bilingual(
        "{the_ties}{, begun,} {wordt|worden}{ by} afgebouwd{reason}; sinds wanneer, is onbekend.",
        "{the_ties}{, begun,} {is|are} being phased out{ by}{reason}; it is not known since when.",
    ),
    "owner-later": Bilingual("{first} (later {gemeente})", "{first} (later {gemeente})"),
    "owner-earlier": Bilingual("{gemeente} (eerder {first})", "{gemeente} (previously {first})"),
    "begun": Bilingual("{die/dat} {turns}", "which {turns}"),
    "begun-when": Bilingual("{when} begon", "began {when}"),
    "gap-ended": Bilingual("{when} eindigde", "ended {when}"),
    "gap-resumed": Bilingual("{when} werd hervat", "was resumed {when}"),
    "gap": Bilingual("daarna onderbroken is geweest", "was interrupted since"),
    "begun-joined": Bilingual("waartoe {gemeente} {when} toetrad", "which {gemeente} joined {when}"),
    "exploring-is": Bilingual(
        "{gemeente} verkent{ since}{ initiative} {ties} met {partners}{reason}.",
        "{gemeente} has been exploring {ties} with {partners}{ since}{ initiative}{reason}.",
    ),
    "exploring-undated": Bilingual(
        "{gemeente} verkent{ initiative} {ties} met {partners}{reason}.",
        "{gemeente} is exploring {ties} with {partners}{ initiative}{reason}.",
    ),
    "unknown-is": Bilingual(
        "Hoe het staat met {the_ties}{, begun}, is onbekend.", "How things stand with {the_ties}{, begun,} is unknown."
    ),
    "unknown-since": Bilingual(
        "Hoe het staat met {the_ties}{, begun}, is {since} onbekend.",
        "How things stand with {the_ties}{, begun,} has been unknown {since}.",
    ),
    "unknown-whether": Bilingual(
        "Of {gemeente} {ties} met {partners} heeft, is onbekend.",
        "Whether {gemeente} has {ties} with {partners} is unknown.",
    ),
    "wanted-by": Bilingual(
        "De {band begon|banden begonnen} op initiatief van {who}.", "The {link|links} began on the initiative of {who}."
    ),
    "joining-wanted-by": Bilingual(
        "{gemeente} trad toe{ initiative}{reason}.", "{gemeente} joined{ initiative}{reason}."
    ),
    "a-bond": Bilingual("een band", "a link"),
    "bond-of": Bilingual("{tie} van {gemeente} met {partners}", "{tie} of {gemeente} with {partners}"),
    "bond-with": Bilingual("{tie} met {partners}", "{tie} with {partners}"),
    "exploration": Bilingual("de verkenning van {ties}", "the exploration of {ties}"),
    "bond-now-of": Bilingual("{tie} van {gemeente}, nu met {partners},", "{tie} of {gemeente}, now with {partners},"),
    "bond-now-with": Bilingual("{tie}, nu met {partners},", "{tie}, now with {partners},"),
    "as-well-as": Bilingual(" en ", " and "),
    **ENDINGS,
    # --- The state is uncertain; what it is called
    "uncertain": Bilingual("Of dat op {date} al zo was, is niet zeker.", "Whether it was so by {date} is not certain."),
    "uncertain-again": Bilingual(
        "Of de band op {date} al weer actief was, is niet zeker.",
        "Whether the link was active again by {date} is not certain.",
    ),
    "uncertain-still": Bilingual(
        "Of dat op {date} nog zo was, is niet zeker.", "Whether it was still so on {date} is not certain."
    ),
    "member-in-doubt": Bilingual(
        "Of {names} op {date} {deelnam|deelnamen}, is niet zeker.",
        "Whether {names} took part on {date} is not certain.",
    ),
    "member-in-doubt-then": Bilingual(
        "Of {name} toen deelnam, is niet zeker.", "Whether {name} took part then is not certain."
    ),
    "unknown-partner": Bilingual("onbekende partner", "unknown partner"),
    "nobody": Bilingual("een onbekende partner", "an unknown partner"),
    "called": Bilingual("De band heet {name}.", "The link is called “{name}”."),
    "called-ended": Bilingual("De band heette {name}.", "The link was called “{name}”."),
    # --- Beginnings, and what changed since
    "began": Bilingual("De {band begon|banden begonnen} {when}.", "The {link|links} began {when}."),
    "began-undated": Bilingual(
        "Wanneer de {band begon|banden begonnen}, is onbekend.", "When the {link|links} began is unknown."
    ),
    "began-undated-too": Bilingual(
        "Ook is onbekend wanneer de {band begon|banden begonnen}.", "Nor is it known when the {link|links} began."
    ),
    "ended-as": Bilingual("Bij het einde was het {after}.", "At its end it was {after}."),
    "on-beginning": Bilingual(
        "Over het begin is het volgende bekend. {text}", "Of its beginning the following is known: “{text}”"
    ),
    "began-as": Bilingual(
        "De {band begon|banden begonnen} {when} als {kind}.", "The {link|links} began {when}{|, each} as a {kind}."
    ),
    "was-before": Bilingual("Eerder was er {ties}.", "Earlier there was {ties}."),
    "began-and-turned": Bilingual(
        "De {band begon|banden begonnen} {when} als {kind} en {is|zijn} {later}{ by}{| telkens} omgezet in "
        "{after}{reason}.",
        "The {link|links} began {when}{|, each} as a {kind}{|,} and {was|were} turned into {after}{ by} {later}"
        "{reason}.",
    ),
    "joined-as": Bilingual(
        "{gemeente} trad {when} toe; {de band was|de banden waren} toen {|telkens }een {kind}.",
        "{gemeente} joined {when}, when {the link|each link} was a {kind}.",
    ),
    "first-contact": Bilingual("Het eerste contact was {when}.", "The first contact was {when}."),
    "kind-changed": Bilingual(
        "{when} is{| telkens} {the_before}{ by} omgezet in {after}{reason}.",
        "{when} {the_before} was turned into {after}{| in each case}{ by}{reason}.",
    ),
    "kind-revived": Bilingual(
        "{when} {is de band|zijn de banden}{ by} hervat als {kind}{reason}.",
        "{when} {the link|each link} was revived as a {kind}{ by}{reason}.",
    ),
    "kind-rejoined": Bilingual(
        "{when} is {gemeente} weer toegetreden{ initiative}; {de band was|de banden waren} toen {|telkens }een {kind}.",
        "{when} {gemeente} joined again{ initiative}, when {the link|each link} was a {kind}.",
    ),
    "phase-unknown": Bilingual(
        "{when} werd onbekend hoe het met de {band|banden} stond.", "{when} {its|their} state became unknown."
    ),
    "phase-exploring": Bilingual(
        "De verkenning{| van de banden} begon {when}{ initiative}{reason}.",
        "Exploration{| of the links} began {when}{ initiative}{reason}.",
    ),
    "exploring-began": Bilingual(
        "{when} begon{ initiative} de verkenning van {ties}{reason}.",
        "{when} exploration of {ties} began{ initiative}{reason}.",
    ),
    "phase-active": Bilingual(
        "{when} {werd de band|werden de banden} actief{ initiative}{reason}.",
        "{when} the {link|links} became active{ initiative}{reason}.",
    ),
    "phase-revived": Bilingual(
        "{when} {werd de band|werden de banden} weer actief{ initiative}{reason}.",
        "{when} the {link|links} became active again{ initiative}{reason}.",
    ),
    "phase-new-life": Bilingual(
        "{when} {is de band|zijn de banden}{ initiative} nieuw leven ingeblazen.",
        "{when} the {link was|links were} given new life{ initiative}.",
    ),
    "phase-dormant": Bilingual(
        "{when} {werd de band|werden de banden} slapend{ initiative}{reason}.",
        "{when} the {link|links} became dormant{ initiative}{reason}.",
    ),
    "phase-suspended": Bilingual(
        "{when} {werd de band|werden de banden}{ by} opgeschort{reason}.",
        "{when} the {link was|links were} suspended{ by}{reason}.",
    ),
    "phase-phasing-out": Bilingual(
        "{when} begon{ initiative} de afbouw van de {band|banden}{reason}.",
        "{when} the phasing out of the {link|links} began{ initiative}{reason}.",
    ),
    "phase-ended-by-partner": Bilingual(
        "{when} heeft {partner} de {band|banden} eenzijdig opgezegd{reason}.",
        "{when} the {link was|links were} ended unilaterally by {partner}{reason}.",
    ),
    "phase-ended-by-municipality": Bilingual(
        "{when} heeft {owner} de {band|banden} beëindigd{reason}.",
        "{when} the {link was|links were} ended by {owner}{reason}.",
    ),
    "phase-ended-by-committee": Bilingual(
        "{when} {is de band|zijn de banden} beëindigd {why} {committee}{reason}.",
        "{when} the {link was|links were} ended {why} {committee}{reason}.",
    ),
    "phase-ended-by-both": Bilingual(
        "{when} {is de band|zijn de banden} in overleg beëindigd{reason}.",
        "{when} the {link was|links were} ended by agreement{reason}.",
    ),
    "phase-ended-by-third-party": Bilingual(
        "{when} {is de band|zijn de banden} beëindigd door toedoen van een derde{reason}.",
        "{when} the {link was|links were} ended through the action of a third party{reason}.",
    ),
    "phase-ended-by-none": Bilingual(
        "{when} {is de band|zijn de banden} beëindigd{reason}.", "{when} the {link was|links were} ended{reason}."
    ),
    "phase-left": Bilingual(
        "{when} is {gemeente} uitgetreden{ initiative}{reason}.", "{when} {gemeente} left{ initiative}{reason}."
    ),
    "phase-rejoined": Bilingual("{when} is {gemeente} weer toegetreden.", "{when} {gemeente} joined again."),
    "phase-exploring-ended": Bilingual(
        "{when} is de verkenning{| van de banden}{ by} beëindigd{reason}.{ doubt}",
        "{when} the exploration{| of the links} was ended{ by}{reason}.{ doubt}",
    ),
    "before-dormant": Bilingual(
        "Eerder {was de band|waren de banden} slapend{ initiative}{reason}.",
        "Earlier the {link was|links were} dormant{ initiative}{reason}.",
    ),
    "before-suspended": Bilingual(
        "Eerder {was de band|waren de banden}{ by} opgeschort{reason}.",
        "Earlier the {link was|links were} suspended{ by}{reason}.",
    ),
    "before-phasing-out": Bilingual(
        "Eerder {was de band|waren de banden} in afbouw{ initiative}{reason}.",
        "Earlier the {link was|links were} being phased out{ initiative}{reason}.",
    ),
    "at-end-dormant": Bilingual(
        "{De band was|De banden waren} bij het einde al {since}{ initiative} slapend{reason}.",
        "By the end the {link|links} had been dormant {since}{ initiative}{reason}.",
    ),
    "at-end-suspended": Bilingual(
        "{De band was|De banden waren} bij het einde al {since}{ by} opgeschort{reason}.",
        "By the end the {link|links} had been suspended {since}{ by}{reason}.",
    ),
    "at-end-phasing-out": Bilingual(
        "{De band was|De banden waren} bij het einde al {since}{ initiative} in afbouw{reason}.",
        "By the end the {link|links} had been winding down {since}{ initiative}{reason}.",
    ),
    "at-joining-dormant": Bilingual(
        "Bij de toetreding {was de band|waren de banden}{ since} slapend{ initiative}{reason}.",
        "When {gemeente} joined, the {link|links} had been dormant{ since}{ initiative}{reason}.",
    ),
    "at-joining-suspended": Bilingual(
        "Bij de toetreding {was de band|waren de banden}{ since}{ by} opgeschort{reason}.",
        "When {gemeente} joined, the {link|links} had been suspended{ since}{ by}{reason}.",
    ),
    "at-joining-phasing-out": Bilingual(
        "Bij de toetreding {was de band|waren de banden}{ since}{ initiative} in afbouw{reason}.",
        "When {gemeente} joined, the {link|links} had been winding down{ since}{ initiative}{reason}.",
    ),
    "new-bond": Bilingual("{een nieuwe band|nieuwe banden}", "{a new link|new links}"),
    "same-bond": Bilingual("de {band|banden}", "the {link|links}"),
    "in-between": Bilingual("tussentijds (datum onbekend)", "in between (date unknown)"),
    "same-day": Bilingual("op dezelfde datum", "on the same date"),
    "same-year": Bilingual("in hetzelfde jaar", "in the same year"),
    "same-month": Bilingual("in dezelfde maand", "in the same month"),
    "later": Bilingual("later (datum onbekend)", "later (date unknown)"),
    "decided": Bilingual(
        "Het besluit is{ when} genomen{ by}{document}.", "The decision was taken{ when}{ by}{document}."
    ),
    "decided-beginning": Bilingual(
        "Het besluit tot het aangaan van {de band|de banden} is{ when} genomen{ by}{document}.",
        "The decision to begin the {link|links} was taken{ when}{ by}{document}.",
    ),
    "decided-turn": Bilingual(
        "Het besluit tot de omzetting is{ when} genomen{ by}{document}.",
        "The decision on this change was taken{ when}{ by}{document}.",
    ),
    "decided-joining": Bilingual(
        "Het besluit tot toetreding is{ when} genomen{ by}{document}.",
        "The decision to join was taken{ when}{ by}{document}.",
    ),
    "decided-by": Bilingual("door {organ}", "by {organ}"),
    "document-named": Bilingual(" ({document})", " ({document})"),
    "document": Bilingual(" (stuk {document})", " (document {document})"),
    "notified": Bilingual(
        "De {partner is|partners zijn} daarvan {when}{ how} op de hoogte gesteld.",
        "The {partner was|partners were} told of it{ how} {when}.",
    ),
    "notified-apart": Bilingual(
        "De {partner is|partners zijn} {when}{ how} op de hoogte gesteld van het besluit.",
        "The {partner was|partners were} told of the decision{ how} {when}.",
    ),
    "notified-here-apart": Bilingual(
        "{name} is {when} op de hoogte gesteld van het besluit.", "{name} was told of the decision {when}."
    ),
    "notified-here": Bilingual("{name} is daarvan {when} op de hoogte gesteld.", "{name} was told of it {when}."),
    "notified-here-at": Bilingual("{day} (aan {name})", "{day} (to {name})"),
    "explored": Bilingual(
        "{since} {wordt|worden}{ initiative} {ties} verkend{reason}.",
        "{ties} {has|have} been explored {since}{ initiative}{reason}.",
    ),
    "explored-undated": Bilingual(
        "Er {wordt|worden}{ initiative} {ties} verkend{reason}.",
        "{ties} {is|are} being explored{ initiative}{reason}.",
    ),
    "coming-status": Bilingual(
        "De {band wordt|banden worden} {per}{ by} {status}{ initiative}{reason}.",
        "The {link|links} will be {status}{ by} {per}{ initiative}{reason}.",
    ),
    "coming-exploring": Bilingual(
        "De {band wordt|banden worden} {per}{ initiative}{ again} verkend{reason}.",
        "The {link|links} will be explored{ again} {per}{ initiative}{reason}.",
    ),
    "again": Bilingual("opnieuw", "again"),
    "before-now": Bilingual("eerder", "earlier"),
    "coming-exploring-ended": Bilingual(
        "De verkenning wordt {per}{ by} beëindigd{reason}.", "The exploration will be ended{ by} {per}{reason}."
    ),
    "coming-joined": Bilingual(
        "{name} treedt {per} toe{ initiative}{reason}.", "{name} will join {per}{ initiative}{reason}."
    ),
    "coming-left": Bilingual(
        "{name} treedt {per} uit{ initiative}{reason}.", "{name} will leave {per}{ initiative}{reason}."
    ),
    "coming-revived": Bilingual(
        "De {band wordt|banden worden} {per}{ by} hervat als {kind}{reason}.",
        "{The link|Each link} will be revived as a {kind}{ by} {per}{reason}.",
    ),
    "coming-kind": Bilingual(
        "De {band wordt|banden worden} {per}{ initiative}{| elk} {kind}{reason}.",
        "{The link|Each link} will become {kind} {per}{ initiative}{reason}.",
    ),
    "per": Bilingual("per {day}", "as of {day}"),
    "from-on": Bilingual("vanaf {day}", "from {day} on"),
    **RECORDS,
}

"""The sentences on events: what was planned is told as a plan, and of a plan that is past what is not known of it."""

from stedenband.text import Bilingual

EVENTS = {
    "ahead-elsewhere": Bilingual(
        "De beschrijving van de banden noemt{ further} {list}.",
        "The description of the links{ further} mentions {list}.",
    ),
    "ahead-further": Bilingual("ook", "also"),
    "ahead-under": Bilingual("{list} (bij {names})", "{list} (under {names})"),
    "ahead-together": Bilingual("{names} samen", "{names} together"),
    "ahead-events": Bilingual("{een geplande activiteit|geplande activiteiten}", "{a planned event|planned events}"),
    "ahead-agreements": Bilingual(
        "{een aflopende overeenkomst|aflopende overeenkomsten}", "{an expiring agreement|expiring agreements}"
    ),
    "ahead-plans": Bilingual("plannen", "plans"),
    "ahead-requests": Bilingual(
        "{een verzoek|verzoeken} waarover geen besluit bekend is",
        "{a request|requests} on which no decision is known",
    ),
    "ahead-proposals": Bilingual(
        "{een voorstel|voorstellen} waarover geen besluit bekend is",
        "{a proposal|proposals} on which no decision is known",
    ),
    "ahead-changes": Bilingual(
        "{een aangekondigde wijziging|aangekondigde wijzigingen}", "{an announced change|announced changes}"
    ),
    "also-of": Bilingual(
        "{it} betreft ook de {band|banden} met {names}{, still}.",
        "{it} also concerns the {link|links} with {names}{, still}.",
    ),
    "also-of-others": Bilingual("{it} betreft ook {list}.", "{it} also concerns {list}."),
    "also-of-others-past": Bilingual("{it} betrof ook {list}.", "{it} also concerned {list}."),
    "also-of-past": Bilingual(
        "{it} betrof ook de {band|banden} met {names}{, still}.",
        "{it} also concerned the {link|links} with {names}{, still}.",
    ),
    "visit-held": Bilingual(
        "{when} {bracht|brachten} {who}{ occasion} {what} aan {where}{, about}{, hosts}.{ doubt}",
        "{when} {who} paid {what} to {where}{ occasion}{, about}{, hosts}.{ doubt}",
    ),
    "visit-planned": Bilingual(
        "{when} {brengt|brengen} {who}{ occasion} {what} aan {where}{, about}{, hosts}.",
        "{when} {who} will pay {what} to {where}{ occasion}{, about}{, hosts}.",
    ),
    "visit-was-planned": Bilingual(
        "{when} {zou|zouden} {who}{ occasion} {what} brengen aan {where}{, about}{, hosts}; "
        "of dat is doorgegaan, is niet bekend.",
        "{when} {who} {was|were} to pay {what} to {where}{ occasion}{, about}{, hosts}; "
        "whether that took place is not known.",
    ),
    "visit-had-no-day": Bilingual(
        "{then} {was|waren} {who} van plan{ occasion} {what} te brengen aan {where}{, about}{, hosts}; "
        "of dat is doorgegaan, is niet bekend.",
        "{then} {who} {was|were} planning to pay {what} to {where}{ occasion}{, about}{, hosts}; "
        "whether that took place is not known.",
    ),
    "visit-cancelled": Bilingual(
        "{when} {zou|zouden} {who}{ occasion} {what} brengen aan {where}{, about}{, hosts}; dat is afgelast.",
        "{when} {who} {was|were} to pay {what} to {where}{ occasion}{, about}{, hosts}; that was cancelled.",
    ),
    "visit-cancelled-ahead": Bilingual(
        "{when} {zou|zouden} {who}{ occasion} {what} brengen aan {where}{, about}{, hosts}; dat is afgelast.",
        "{when} {who} {was|were} to pay {what} to {where}{ occasion}{, about}{, hosts}; it has been cancelled.",
    ),
    "visit-cancelled-undated": Bilingual(
        "{who} {zou|zouden}{ occasion} {what} brengen aan {where}{, about}{, hosts}; dat is afgelast.",
        "{who} {was|were} to pay {what} to {where}{ occasion}{, about}{, hosts}; that was cancelled.",
    ),
    "visit-recurring": Bilingual(
        "{when} {brengt|brengen} {who}{ occasion} {what} aan {where}{, about}{, hosts}.",
        "{who} {pays|pay} {what} to {where}{ occasion}{ when}{, about}{, hosts}.",
    ),
    "visit-since": Bilingual(
        "{when} {brengt|brengen} {who}{ occasion} {what} aan {where}{, about}{, hosts}.",
        "{who} {has|have} paid {what} to {where}{ occasion}{ when}{, about}{, hosts}.",
    ),
    "event-held": Bilingual(
        "{when} {was|waren} er{ occasion} {what}{ place}{, about}{, with}.{ present}{ doubt}",
        "{when} there {was|were} {what}{ place}{ occasion}{, about}{, with}.{ present}{ doubt}",
    ),
    "event-planned": Bilingual(
        "{when} {is|zijn}{ occasion} {what}{ place} gepland{, about}{, with}.",
        "{when} {what}{ place}{ occasion} {is|are} planned{, about}{, with}.",
    ),
    "event-planned-begun": Bilingual(
        "{when} {is|zijn}{ occasion} {what}{ place} gepland{, about}{, with}; "
        "of {dat al is|die al zijn} begonnen, is niet bekend.",
        "{when} {what}{ place}{ occasion} {is|are} planned{, about}{, with}; "
        "whether {that has|they have} begun is not known.",
    ),
    "event-considered": Bilingual(
        "{what}{ place}{ when} {wordt|worden}{ occasion} overwogen{, about}{, with}.",
        "{what}{ place}{ when} {is|are} being considered{ occasion}{, about}{, with}.",
    ),
    "event-was-considered": Bilingual(
        "{what}{ place}{ when} {werd|werden}{ occasion} overwogen{, about}{, with}; "
        "of dat is doorgegaan, is niet bekend.",
        "{what}{ place}{ when} {was|were} being considered{ occasion}{, about}{, with}; "
        "whether that took place is not known.",
    ),
    "event-was-planned": Bilingual(
        "{when} {was|waren}{ occasion} {what}{ place} gepland{, about}{, with}; "
        "of {dat is|die zijn} doorgegaan, is niet bekend.",
        "{when} {what}{ place}{ occasion} {was|were} planned{, about}{, with}; "
        "whether {that|they} took place is not known.",
    ),
    "event-cancelled": Bilingual(
        "{when} {was|waren}{ occasion} {what}{ place} gepland{, about}{, with}; {dat is|die zijn} afgelast.",
        "{when} {what}{ place}{ occasion} {was|were} planned{, about}{, with}; {that was|they were} cancelled.",
    ),
    "event-cancelled-ahead": Bilingual(
        "{when} {was|waren}{ occasion} {what}{ place} gepland{, about}{, with}; {dat is|die zijn} afgelast.",
        "{when} {what}{ place}{ occasion} {was|were} planned{, about}{, with}; {it has|they have} been cancelled.",
    ),
    "event-cancelled-undated": Bilingual(
        "{what} {was|waren}{ occasion} gepland{ place}{, about}{, with}; {dat is|die zijn} afgelast.",
        "{what}{ place}{ occasion} {was|were} planned{, about}{, with}; {that was|they were} cancelled.",
    ),
    "event-considered-cancelled": Bilingual(
        "{what}{ place}{ when} {werd|werden}{ occasion} overwogen{, about}{, with}; {dat is|die zijn} afgelast.",
        "{what}{ place}{ when} {was|were} being considered{ occasion}{, about}{, with}; "
        "{that was|they were} cancelled.",
    ),
    "event-recurring": Bilingual(
        "{when} {is|zijn} er{ occasion} {what}{ place}{, about}{, with}.",
        "{when }there {is|are} {what}{ place}{ occasion}{, about}{, with}.",
    ),
    "event-since": Bilingual(
        "{when} {is|zijn} er{ occasion} {what}{ place}{, about}{, with}.{ doubt}",
        "There {has|have} been {what}{ place}{ occasion}{ when}{, about}{, with}.{ doubt}",
    ),
    "event-undated": Bilingual(
        "Er {was|waren}{ occasion} {what}{ place}{, about}{, with}; wanneer dat was, is niet bekend.",
        "There {was|were} {what}{ place}{ occasion}{, about}{, with}; it is not known when.",
    ),
    "event-no-day-yet": Bilingual(
        "Er zijn plannen voor {what}{ place}{ occasion}{, about}{, with}; een datum is niet bekend.",
        "There are plans for {what}{ place}{ occasion}{, about}{, with}; no date is known.",
    ),
    "event-had-no-day": Bilingual(
        "{then} waren er plannen voor {what}{ place}{ occasion}{, about}{, with}; "
        "of dat is doorgegaan, is niet bekend.",
        "{then} there were plans for {what}{ place}{ occasion}{, about}{, with}; whether that took place is not known.",
    ),
    "event-considered-then": Bilingual(
        "{then} {werd|werden}{ occasion} {what}{ place}{ when} overwogen{, about}{, with}.",
        "{then} {what}{ place}{ when} {was|were} being considered{ occasion}{, about}{, with}.",
    ),
    "took-place-undated": Bilingual(
        "{what}{ place} {heeft|hebben}{ occasion} plaatsgevonden{, about}{, with}; wanneer dat was, is niet bekend.",
        "{what}{ place}{ occasion} took place{, about}{, with}; it is not known when.",
    ),
    "took-place-held": Bilingual(
        "{when} {vond|vonden}{ occasion} {what}{ place} plaats{, about}{, with}.{ doubt}",
        "{when} {what}{ place}{ occasion} took place{, about}{, with}.{ doubt}",
    ),
    "took-place-recurring": Bilingual(
        "{when} {vindt|vinden}{ occasion} {what}{ place} plaats{, about}{, with}.",
        "{when} {what}{ place}{ occasion} {takes|take} place{, about}{, with}.",
    ),
    "took-place-since": Bilingual(
        "{when} {vindt|vinden}{ occasion} {what}{ place} plaats{, about}{, with}.{ doubt}",
        "{what}{ place}{ occasion} {has|have} been taking place{ when}{, about}{, with}.{ doubt}",
    ),
    "work-held": Bilingual(
        "{when} is{ occasion} gewerkt aan {what}{ place}{, about}{, with}.{ doubt}",
        "{when} work was done on {what}{ place}{ occasion}{, about}{, with}.{ doubt}",
    ),
    "work-since": Bilingual(
        "{when} wordt{ occasion} gewerkt aan {what}{ place}{, about}{, with}.{ doubt}",
        "Work has been done on {what}{ place}{ occasion}{ when}{, about}{, with}.{ doubt}",
    ),
    "work-undated": Bilingual(
        "Er is{ occasion} gewerkt aan {what}{ place}{, about}{, with}; wanneer dat was, is niet bekend.",
        "Work was done on {what}{ place}{ occasion}{, about}{, with}; it is not known when.",
    ),
    "appeared-held": Bilingual(
        "{when} {verscheen|verschenen}{ occasion} {what}{ place}{, about}{, with}.{ doubt}",
        "{when} {what}{ place} appeared{ occasion}{, about}{, with}.{ doubt}",
    ),
    "appeared-since": Bilingual(
        "{when} {verschijnt|verschijnen}{ occasion} {what}{ place}{, about}{, with}.{ doubt}",
        "{what}{ place} {has|have} been appearing{ when}{ occasion}{, about}{, with}.{ doubt}",
    ),
    "appeared-undated": Bilingual(
        "Er {verscheen|verschenen}{ occasion} {what}{ place}{, about}{, with}; wanneer dat was, is niet bekend.",
        "{what}{ place} appeared{ occasion}{, about}{, with}; it is not known when.",
    ),
    "decision-held": Bilingual(
        "{when} is{ occasion} {what} genomen{ place}{ rest}{, about}{, with}.{ doubt}",
        "{when} {what} was taken{ place}{ rest}{ occasion}{, about}{, with}.{ doubt}",
    ),
    "decision-was-planned": Bilingual(
        "{when} was{ occasion} {what}{ place} gepland{ rest}{, about}{, with}; of het is genomen, is niet bekend.",
        "{when} {what}{ place}{ rest}{ occasion} was planned{, about}{, with}; whether it was taken is not known.",
    ),
    "decision-undated": Bilingual(
        "Er is{ occasion} {what} genomen{ place}{ rest}{, about}{, with}; wanneer dat was, is niet bekend.",
        "{what} was taken{ place}{ rest}{ occasion}{, about}{, with}; it is not known when.",
    ),
    "requested": Bilingual(
        "{when} {deed|deden} {who}{ place}{ occasion} {what}{, about}.{ doubt}",
        "{when} {who} made {what}{ place}{ occasion}{, about}.{ doubt}",
    ),
    "sent": Bilingual(
        "{when} {stuurde|stuurden}{ who} {what}{ whom}{, unsure}{ place}{, about}.{ doubt}",
        "{when} {who} sent {what}{ whom}{, unsure}{ place}{, about}.{ doubt}",
    ),
    "received": Bilingual(
        "{when} {ontving|ontvingen} {whom} {what}{ who}{, unsure}{, about}.{ doubt}",
        "{when} {whom} received {what}{ who}{, unsure}{, about}.{ doubt}",
    ),
    "undated": Bilingual("op een onbekende datum", "on an unknown date"),
    "no-day-yet": Bilingual("op een nog onbekende dag", "on a day not yet known"),
    "first-half": Bilingual("in de eerste helft van {year}", "in the first half of {year}"),
    "second-half": Bilingual("in de tweede helft van {year}", "in the second half of {year}"),
    "regularly": Bilingual("geregeld", "regularly"),
    "yearly": Bilingual("elk jaar", "every year"),
    "times-a-year": Bilingual("{about }{times} per jaar", "{about }{times} a year"),
    "once-in-years": Bilingual("{about }eens in de {years} jaar", "{about }once every {years} years"),
    "often-then": Bilingual("{often}, onder meer {when},", "{often}, including {when},"),
    "about": Bilingual("ongeveer", "about"),
    "occasion": Bilingual(
        "ter gelegenheid van het {years}-jarig bestaan van de {band|banden}{ (late)}",
        "to mark {years} years of the {link|links}{ (late)}",
    ),
    "occasion-late": Bilingual("in {year}", "in {year}"),
    "event-at": Bilingual("({place})", "({place})"),
    "event-place": Bilingual("in {place}", "at {place}"),
    "on-theme": Bilingual("rond {het thema|de thema’s} {list}", "with a focus on {list}"),
    "present": Bilingual("Daarbij {was|waren} {who} aanwezig{ place}.", "{who} {was|were} present{ place}."),
    "present-at": Bilingual(
        "De ondertekening vond plaats {place}; {who} {was|waren} daarbij aanwezig.",
        "It was signed {place}; {who} {was|were} present.",
    ),
    "signed-at": Bilingual("De ondertekening vond plaats {place}.", "It was signed {place}."),
    "with-committees": Bilingual("met betrokkenheid van {list}", "involving {list}"),
    "with": Bilingual("met {list}", "with {list}"),
    "which-goes-on": Bilingual("die {voortduurt|voortduren}", "which {continues|continue}"),
    "done-by": Bilingual("door {list}", "by {list}"),
    "for": Bilingual("voor {list}", "for {list}"),
    "visit-from": Bilingual("uit {place}", "from {place}"),
    "in-presence": Bilingual("in aanwezigheid van {list}", "in the presence of {list}"),
    "notice": Bilingual(
        "{to} {is|zijn}{ when} van {what} op de hoogte gebracht, op grond van {articles}{rules}.",
        "{to} {was|were} notified of {what}{ when} under {articles}{rules}.",
    ),
    "notice-to-none": Bilingual(
        "Van {what} is{ when} melding gedaan, op grond van {articles}{rules}.",
        "Notice of {what} was given{ when} under {articles}{rules}.",
    ),
    "article": Bilingual("artikel {articles} van ", "article {articles} of "),
    "articles": Bilingual("de artikelen {articles} van ", "articles {articles} of "),
}

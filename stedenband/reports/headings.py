"""Titles, headings and the words of lists: of what is told in a line and not in the sentences on a bond."""

from stedenband.text import Bilingual

HEADINGS = {
    # Titles and lines
    "title": Bilingual("Stand van zaken stedenbanden {of}", "Town twinning {of}: current position"),
    "title-since": Bilingual("Wijzigingen sinds {date}: stedenbanden {of}", "Changes since {date}: town twinning {of}"),
    "title-since-all": Bilingual("Wijzigingen sinds {date}: stedenbanden", "Changes since {date}: town twinning"),
    "title-all": Bilingual("Stand van zaken stedenbanden", "Town twinning: current position"),
    "of": Bilingual("van {name}", "of {name}"),
    "peildatum": Bilingual("Peildatum: {date}.", "As at {date}."),
    "confirmed": Bilingual("Gegevens laatst bevestigd: {dates}.", "Data last confirmed: {dates}."),
    "period": Bilingual("Periode: {period}.", "Period: {period}."),
    "unread": Bilingual("Niet (geheel) te lezen: {files}.", "Could not be read (in full): {files}."),
    "not-begun": Bilingual("{the_tie} begint {when}.", "{the_tie} begins {when}."),
    "not-joined": Bilingual("{gemeente} treedt {when} toe tot {the_tie}.", "{gemeente} joins {the_tie} {when}."),
    "drafts-left-out": Bilingual(
        "{number} {band|banden} die alleen op een lijst {staat|staan}, {is|zijn} niet meegeteld.",
        "{number} {link that is|links that are} only on a list {is|are} not counted.",
    ),
    "dutch": Bilingual(
        "",
        "Passages and titles in Dutch are quoted from the register of town twinning on which this overview is based.",
    ),
    "one-source-unless": Bilingual(
        "Bron, tenzij anders vermeld: {source}", "Source, unless otherwise stated: {source}"
    ),
    "one-source": Bilingual("Bron van het hele overzicht: {source}", "Source of the whole overview: {source}"),
    # Headings; `ties` are the bonds in a part, as they are called
    "summary": Bilingual("Samenvatting", "Summary"),
    "background": Bilingual("Achtergrond", "Background"),
    "overview": Bilingual("Overzicht", "Overview"),
    "bonds": Bilingual("De stedenbanden", "The twinning links"),
    "active": Bilingual("{Bestaande/Bestaand} {ties}", "Current {ties}"),
    "active-beside": Bilingual("{Actieve/Actief} {ties}", "Active {ties}"),
    "dormant": Bilingual("{Slapende/Slapend} {ties}", "Dormant {ties}"),
    "suspended": Bilingual("{Opgeschorte/Opgeschort} {ties}", "Suspended {ties}"),
    "phasing_out": Bilingual("{ties} in afbouw", "{ties} being phased out"),
    "exploring": Bilingual("{ties} in verkenning", "{ties} being explored"),
    "state_unknown": Bilingual("{ties} waarvan de stand onbekend is", "{ties} of unknown state"),
    "ended": Bilingual("{Beëindigde/Beëindigd} {ties}", "Ended {ties}"),
    "all-left": Bilingual("Verlaten {ties}", "{ties} that were left"),
    "only_listed": Bilingual(
        "Alleen vermelde {stedenband|stedenbanden}", "Twinning {link that is|links that are} only listed"
    ),
    "together": Bilingual("Wat voor meerdere banden geldt", "Several links"),
    "together-all": Bilingual("Wat voor al deze banden geldt", "All of these links"),
    "perhaps": Bilingual("Mogelijk in deze periode", "Perhaps in this period"),
    "stepped_down": Bilingual("Omgezet in een andere band", "Turned into another link"),
    "revived": Bilingual("Beëindigd en later hervat", "Ended and later revived"),
    "partners_left": Bilingual("Partners die uit een band traden", "Partners that left a link"),
    "proposals": Bilingual("Voorstellen en verzoeken", "Proposals and requests"),
    "roles": Bilingual("Het onderhoud van de stedenbanden", "Maintenance of the twinning links"),
    "committees": Bilingual("Comités en stichtingen", "Committees and foundations"),
    "events": Bilingual("Activiteiten", "Events"),
    "held": Bilingual("Gehouden activiteiten", "Events held"),
    "changes-ahead": Bilingual("Komende wijzigingen", "Coming changes"),
    "planned": Bilingual("Geplande activiteiten", "Planned events"),
    "cancelled": Bilingual("Afgelaste activiteiten", "Cancelled events"),
    "recurring": Bilingual("Terugkerende activiteiten", "Recurring events"),
    "undated-events": Bilingual("Activiteiten zonder datum", "Events without a date"),
    "anniversaries": Bilingual("Jubilea", "Anniversaries"),
    "coming": Bilingual("Komende jubilea", "Coming anniversaries"),
    "past": Bilingual("Voorbije jubilea", "Past anniversaries"),
    "ahead": Bilingual("Vooruitblik", "Looking ahead"),
    "networks": Bilingual("Netwerken", "Networks"),
    "disputed": Bilingual("Verschillende lezingen", "Differing accounts"),
    "undated-end": Bilingual("ergens in deze jaren beëindigd", "ended at some point in these years"),
    "timeline": Bilingual("De stedenbanden door de jaren heen", "The twinning links through the years"),
    "timeline-of-kinds": Bilingual("De banden door de jaren heen", "The links through the years"),
    "not-drawn": Bilingual(
        "Zonder jaartal, en daarom hierboven niet getekend: {names}.",
        "Without a year, and so not drawn above: {names}.",
    ),
    "sources": Bilingual("Bronnen", "Sources"),
    # Titles of a report on one part; of the others the heading with whose it is
    "title-summary": Bilingual("Samenvatting: stedenbanden van {name}", "Summary: twinning links of {name}"),
    "title-background": Bilingual(
        "Achtergrond bij de stedenbanden van {name}", "Background to the twinning links of {name}"
    ),
    "title-overview": Bilingual("Overzicht van de stedenbanden van {name}", "Overview of the twinning links of {name}"),
    "title-exploring": Bilingual("Stedenbanden die {name} verkent", "Twinning links being explored by {name}"),
    "title-phasing_out": Bilingual("Stedenbanden van {name} in afbouw", "Twinning links of {name} being phased out"),
    "title-state_unknown": Bilingual(
        "Stedenbanden van {name} waarvan de stand onbekend is", "Twinning links of {name} of unknown state"
    ),
    "title-only_listed": Bilingual(
        "Alleen vermelde stedenbanden van {name}", "Twinning links of {name} that are only listed"
    ),
    "title-proposals": Bilingual(
        "Voorstellen en verzoeken over de stedenbanden van {name}",
        "Proposals and requests concerning the twinning links of {name}",
    ),
    "title-anniversaries": Bilingual(
        "Jubilea van de stedenbanden van {name}", "Anniversaries of the twinning links of {name}"
    ),
    "title-disputed": Bilingual(
        "Verschillende lezingen over de stedenbanden van {name}", "Differing accounts on the twinning links of {name}"
    ),
    "dispute": Bilingual(
        "Bij {where} ({field}) is hier {kept} aangehouden; genoemd wordt ook {said}.",
        "For {where} ({field}) this overview uses {kept}; {said} is also given.",
    ),
    "number-of": Bilingual("aantal {what}", "number of {what}"),
    "beginning": Bilingual("begin van de band", "beginning of the link"),
    "ending": Bilingual("einde van de band", "end of the link"),
    "turning-into": Bilingual("omzetting in {kind}", "turning into {kind}"),
    "since-when": Bilingual("sinds wanneer de band {status} is", "since when the link has been {status}"),
    "taken-from": Bilingual("van wie de band komt", "whom the link comes from"),
    "joining": Bilingual("toetreding", "joining"),
    "leaving": Bilingual("uittreding", "leaving"),
    "signing-of": Bilingual("ondertekening van {de/het} {what}", "signing of the {what}"),
    # What a part says that has nothing to tell
    "none": Bilingual("Er zijn geen stedenbanden die hieraan voldoen.", "There are no twinning links that match this."),
    "none-known": Bilingual("Er zijn geen stedenbanden bekend.", "No twinning links are known."),
    "none-known-read": Bilingual(
        "In wat te lezen was staan geen stedenbanden.", "What could be read holds no twinning links."
    ),
    "no-rows": Bilingual("Hierover staat niets in het register.", "The register says nothing about this."),
    "none-of": Bilingual("Er zijn{ period} geen {what} bekend{ match}.", "No {what}{ match} are known{ period}."),
    "that-match": Bilingual("die hieraan voldoen", "that match this"),
    "in-this-period": Bilingual("in deze periode", "in this period"),
    "none-read": Bilingual(
        "In wat te lezen was zijn geen stedenbanden die hieraan voldoen.",
        "In what could be read there are no twinning links that match this.",
    ),
    "no-rows-read": Bilingual(
        "Hierover staat niets in wat te lezen was.", "What could be read says nothing about this."
    ),
    "no-file-says": Bilingual(
        "Er is nog geen bestand van {name} dat hierover iets zegt.",
        "There is no file of {name} yet that says anything about this.",
    ),
    "without-file": Bilingual(
        "{name} heeft nog geen bestand in dit register.", "{name} has no file in this register yet."
    ),
    "lists-name": Bilingual(
        "{lists} {noemt|noemen}{ also} {ties}",
        "{lists}{ also} {names|name} {ties}",
    ),
    "some-bonds": Bilingual("banden", "links"),
    "some-bond": Bilingual("band", "link"),
    "unchecked": Bilingual("die {is|zijn} niet nagegaan", "{it has|these have} not been looked into"),
    "none-checked": Bilingual("Geen van deze banden is nagegaan.", "None of these links has been looked into."),
    "see-above": Bilingual("Zie hierboven.", "See above."),
    # What is in force
    "count": Bilingual(
        "Op {date} {heeft|hebben} {who} {bonds}{ where}{known}.",
        "As at {date} {who} {has|have} {bonds}{ where}{known}.",
    ),
    "count-then": Bilingual(
        "Volgens de laatst bekende gegevens, van {date}, heeft {who} {bonds}{ where}{known}.",
        "According to the latest information, from {date}, {who} has {bonds}{ where}{known}.",
    ),
    "count-all": Bilingual(
        "Op {date} kent het register {bonds}{ where}{known}.", "As at {date} the register holds {bonds}{ where}{known}."
    ),
    "count-former": Bilingual(
        "Van {who} kent het register op {date} {bonds}{ where}{known}.",
        "As at {date} the register holds {bonds}{ where}{known} of {who}.",
    ),
    "count-unknown": Bilingual(
        " waarvan vaststaat dat zij van kracht zijn; van {number} is de stand onbekend",
        " that are certainly in force; the state of {number} is unknown",
    ),
    "count-not-in-force": Bilingual(" die van kracht zijn", " that are in force"),
    "count-in": Bilingual("in {names}", "in {names}"),
    "by-status": Bilingual("Daarvan {is|zijn}{ there} {list}.", "Of these, {list}."),
    "by-status-of-one": Bilingual("{Die/Dat} is {state}.", "It is {state}."),
    "by-status-of-all": Bilingual("Die zijn {every} {state}.", "{every} are {state}."),
    "both": Bilingual("beide", "both"),
    "every": Bilingual("alle {number}", "all {number}"),
    "not-in-force": Bilingual("Daarnaast {is|zijn} er {list}.", "In addition, {list}."),
    "only-not-in-force": Bilingual("Wel {is|zijn} er {list}.", "However, {list}."),
    "bonds-left": Bilingual("{who} {is|zijn} uit {ties} getreden.", "{who} {has|have} left {ties}."),
    "has-no-bonds": Bilingual("{who} heeft geen stedenbanden{ as_at}.", "{who} has no twinning links{ as_at}."),
    "as-at": Bilingual("(stand {date})", "(as at {date})"),
    "states-in-doubt": Bilingual(
        "Van {number} van deze banden is de stand op die dag niet zeker.",
        "The state of {number} of these links on that day is not certain.",
    ),
    "members-in-doubt": Bilingual(
        "Van {number} van deze banden is niet zeker of de partner daar op die dag deelnam.",
        "Of {number} of these links it is not certain whether the partner there took part on that day.",
    ),
    "members-of": Bilingual("{owner} is aangesloten bij {list}.", "{owner} is a member of {list}."),
    "also-members-of": Bilingual("{since} bij {list}", "{since} of {list}"),
    "network-joins": Bilingual("{when} sluit {owner} zich aan bij {name}.", "{when} {owner} is to join {name}."),
    "network-until": Bilingual(
        "Het lidmaatschap van {owner} van {name} loopt tot en met {until}.",
        "The membership of {owner} in {name} runs until {until}.",
    ),
    "network-joined": Bilingual("{owner} heeft zich {when} aangesloten bij {name}.", "{owner} joined {name} {when}."),
    "network-left": Bilingual(
        "Het lidmaatschap van {owner} van {name} eindigde {when}.", "The membership of {owner} in {name} ended {when}."
    ),
    "networks-in-doubt": Bilingual(
        "Of {owner} op {date} aangesloten was bij {list}, is niet zeker.",
        "Whether {owner} was a member of {list} on {date} is not certain.",
    ),
    "members-of-since": Bilingual(
        "{owner} is {since} aangesloten bij {list}.", "{owner} has been a member of {list} {since}."
    ),
    "explored-only": Bilingual(
        "Er {is|zijn} {number} {verkenning|verkenningen} beëindigd zonder dat er een band kwam.",
        "{number} {exploration has|explorations have} ended without a link.",
    ),
    "endings-ahead": Bilingual(
        "Aangekondigd is de beëindiging van {de band|de banden} {names}.",
        "The ending of the {link|links} {names} has been announced.",
    ),
    "whose": Bilingual("van {gemeente} met {partners}", "of {gemeente} with {partners}"),
    "also-exploring": Bilingual(
        "Van de beëindigde banden {wordt|worden} {number} opnieuw verkend: {names}.",
        "Of the ended links {number} {is|are} being explored again: {names}.",
    ),
    "perhaps-exploring": Bilingual(
        "Van de beëindigde banden {wordt|worden} misschien {number} opnieuw verkend: {names}.",
        "Of the ended links {number} {is|are} perhaps being explored again: {names}.",
    ),
    # Anniversaries
    "years": Bilingual("{years} jaar", "{years} years"),
    "years-of": Bilingual("{years} jaar {kind}", "{years} years of the {kind}"),
    "jubilee-coming": Bilingual(
        "{when} {bestaat|bestaan} {the_tie} {years} jaar{; told}.",
        "{when} {the_tie} {reaches|reach} {years} years{; told}.",
    ),
    "this-year": Bilingual("dit jaar ({year})", "this year ({year})"),
    "jubilees-coming": Bilingual("{when} {list}.", "{when} {list}."),
    "jubilee-of-coming": Bilingual(
        "{bestaat|bestaan} {the_tie} {years} jaar{ (told)}", "{the_tie} {reaches|reach} {years} years{ (told)}"
    ),
    "jubilee-of-past": Bilingual(
        "{bestond|bestonden} {the_tie} {years} jaar", "{the_tie} had existed for {years} years"
    ),
    "jubilees-past": Bilingual("{when} {list}{; told}.", "{when} {list}{; told}."),
    "jubilee-past": Bilingual(
        "{when} {bestond|bestonden} {the_tie} {years} jaar{; told}.",
        "{when} {the_tie} had existed for {years} years{; told}.",
    ),
    "celebrated-said": Bilingual("dat is gevierd", "that was celebrated"),
    "celebrated-late-said": Bilingual(
        "dat is {late} jaar later gevierd, in {year}", "that was celebrated {late} years late, in {year}"
    ),
    "celebration-planned-said": Bilingual("de viering is gepland{ when}", "the celebration is planned{ when}"),
    "celebration-was-planned-said": Bilingual(
        "de viering was gepland {when}, maar of zij doorging, is niet bekend",
        "the celebration was planned {when}, but whether it took place is not known",
    ),
    "celebration-cancelled": Bilingual("viering afgelast", "celebration cancelled"),
    "celebration-cancelled-said": Bilingual("de viering is afgelast", "the celebration was cancelled"),
    "not-celebrated-said": Bilingual("een viering is niet bekend", "no celebration is known"),
    "celebrated": Bilingual("gevierd", "celebrated"),
    "celebrated-late": Bilingual("gevierd in {year}, {late} jaar later", "celebrated in {year}, {late} years late"),
    "celebration-planned": Bilingual("viering gepland {when}", "celebration planned {when}"),
    "celebration-was-planned": Bilingual(
        "viering was gepland {when}; of zij doorging, is niet bekend",
        "celebration was planned {when}; whether it took place is not known",
    ),
    "not-celebrated": Bilingual("geen viering bekend", "no celebration known"),
    "bond-is": Bilingual("de {band is|banden zijn}{ then} {what}", "the {link is|links are}{ then} {what}"),
    "bond-may-have-been": Bilingual(
        "de {band was|banden waren} toen misschien{ already} {what}",
        "the {link|links} may{ already} have been {what} then",
    ),
    "bond-may-be": Bilingual(
        "de {band is|banden zijn} misschien{ already} {what}", "the {link|links} may{ already} be {what}"
    ),
    "already": Bilingual("al", "already"),
    "bond-may-be-then": Bilingual(
        "de {band is|banden zijn} dan misschien {what}", "the {link|links} may be {what} by then"
    ),
    "bond-then": Bilingual("dan", "then"),
    # Durations
    "either": Bilingual("{least} of {most}", "{least} or {most}"),
    "range": Bilingual("{least} tot {most}", "{least} to {most}"),
    "at-least": Bilingual("minstens {years}", "at least {years}"),
    "at-most": Bilingual("hoogstens {years}", "at most {years}"),
    "about-years": Bilingual("ongeveer {years}", "about {years}"),
    # Changes
    "changes": Bilingual("Wijzigingen sinds {date}", "Changes since {date}"),
    "comparison": Bilingual(
        "Wat er in de gegevens veranderde sinds {revision}", "What changed in the data since {revision}"
    ),
    "last-letter": Bilingual(
        "De laatste brief aan {organ} over de stedenbanden is van {date}.",
        "The last letter to {organ} on the twinning links is dated {date}.",
    ),
    "announced": Bilingual("Aangekondigd {was|waren} {list}; {outcome}.", "{list} {was|were} announced; {outcome}."),
    "considered": Bilingual("Overwogen {werd|werden} {list}; {outcome}.", "{list} {was|were} considered; {outcome}."),
    "intended": Bilingual("Voorgenomen {was|waren} {list}; {outcome}.", "{list} {was|were} intended; {outcome}."),
    "announced-one": Bilingual("{what}{ place}{ (bonds)}{ when}", "{what}{ place}{ (bonds)}{ when}"),
    "announced-of": Bilingual("{band|banden} met {names}", "{link|links} with {names}"),
    "announced-held": Bilingual("{dat is|deze zijn} doorgegaan", "{it|they} took place"),
    "announced-cancelled": Bilingual("{dat is|deze zijn} afgelast", "{it was|they were} cancelled"),
    "considered-cancelled": Bilingual("{dat is|deze zijn} niet doorgegaan", "{it|they} did not take place"),
    "announced-ahead": Bilingual("{dat moet|deze moeten} nog plaatsvinden", "{it is|they are} still to come"),
    "considered-ahead": Bilingual(
        "of {het doorgaat|deze doorgaan}, is niet bekend", "whether {it is|they are} to take place is not known"
    ),
    "announced-unknown": Bilingual(
        "of {dat is|deze zijn} doorgegaan, is niet bekend", "whether {it|they} took place is not known"
    ),
    "announced-running": Bilingual(
        "of {dat|deze} al {is|zijn} begonnen, is niet bekend", "whether {it has|they have} begun is not known"
    ),
    "announced-decision-held": Bilingual("{het is|zij zijn} genomen", "{it was|they were} taken"),
    "announced-decision-unknown": Bilingual(
        "of {het is|zij zijn} genomen, is niet bekend", "whether {it was|they were} taken is not known"
    ),
    "no-changes": Bilingual("Er is niets veranderd.", "Nothing changed."),
    "no-known-changes": Bilingual("Er is geen verandering bekend.", "No change is known."),
    "no-known-changes-read": Bilingual(
        "In wat te lezen was is geen verandering bekend.", "In what could be read no change is known."
    ),
    "latest": Bilingual(", uiterlijk {day}", ", {day} at the latest"),
    "undated-endings": Bilingual(
        "Van {number} beëindigingen is de datum onbekend{latest}: {names}.",
        "For {number} endings the date is unknown{latest}: {names}.",
    ),
    "undated-states": Bilingual(
        "Van {number} banden is onbekend wanneer zij {status} werden{latest}: {names}.",
        "For {number} links it is unknown when they became {status}{latest}: {names}.",
    ),
    "date-unknown": Bilingual("datum onbekend", "date unknown"),
    "change-in-doubt": Bilingual(
        "Of dat op {date} al gebeurd was, is niet zeker.", "Whether that had happened by {date} is not certain."
    ),
    "beginning-in-doubt": Bilingual(
        "Of dat op {date} al begonnen was, is niet zeker.", "Whether that had begun by {date} is not certain."
    ),
    "changed-undated": Bilingual("op een onbekende datum{ (latest)}", "on an unknown date{ (latest)}"),
    "agreement-renewed": Bilingual("{when} is {paper} vernieuwd.", "{when} {paper} was renewed."),
    "agreement-expired": Bilingual("{when} liep de looptijd van {paper} af.", "{when} the term of {paper} ended."),
    "agreement-expires": Bilingual("{when} eindigt de looptijd van {paper}.", "{when} the term of {paper} ends."),
    "role-began": Bilingual(
        "{when} {ging|gingen} {holder} de band onderhouden.", "{when} {holder} began to maintain the link."
    ),
    "role-ended": Bilingual(
        "{when} {hield|hielden} {holder} op de band te onderhouden.", "{when} {holder} ceased to maintain the link."
    ),
    "committee-became-active": Bilingual("{when} werd {name} actief.", "{when} {name} became active."),
    "committee-became-winding-up": Bilingual(
        "{when} liet {name} weten te willen stoppen{reason}.",
        "{when} {name} let it be known that it wanted to stop{reason}.",
    ),
    "committee-became-ended": Bilingual("{when} is {name} opgeheven{reason}.", "{when} {name} was dissolved{reason}."),
    "unreadable-then": Bilingual(
        "{name}: niet vergeleken; het bestand was toen niet te lezen.",
        "{name}: not compared; its file could not be read then.",
    ),
    "unreadable-now": Bilingual(
        "{name}: niet vergeleken; het bestand is nu niet (geheel) te lezen.",
        "{name}: not compared; its file cannot be read (in full) now.",
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
    "each-year": Bilingual("jaarlijks", "yearly"),
    "in-each-year": Bilingual(" per jaar", " a year"),
    "yes": Bilingual("ja", "yes"),
    "no": Bilingual("nee", "no"),
}

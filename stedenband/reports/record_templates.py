"""The sentences on what belongs to a bond: members and places, agreements, upkeep and proposals, and events."""

from stedenband.reports.event_templates import EVENTS
from stedenband.text import Bilingual

RECORDS = {
    # --- Members and places
    "joined": Bilingual(
        "{name} is {when} toegetreden{ initiative}{reason}.{ doubt}",
        "{name} joined {when}{ initiative}{reason}.{ doubt}",
    ),
    "joined-again": Bilingual(
        "{name} is {when} weer toegetreden{ initiative}{reason}.{ doubt}",
        "{name} rejoined {when}{ initiative}{reason}.{ doubt}",
    ),
    "left": Bilingual(
        "{name} is {when} uitgetreden{ initiative}{reason}.{ doubt}", "{name} left {when}{ initiative}{reason}.{ doubt}"
    ),
    "took-part": Bilingual(
        "{name} deed{ once} mee van {first} tot {last}.", "{name} took part{ once} from {first} to {last}."
    ),
    "took-part-and-left": Bilingual(
        "{name} deed{ once} mee van {first} tot {last} en trad{ initiative} uit{reason}.",
        "{name} took part{ once} from {first} to {last} and left{ initiative}{reason}.",
    ),
    "merged-into": Bilingual(
        "De {band is|banden zijn} aangegaan met {name}, dat {when} opging in {larger}.",
        "The {link was|links were} formed with {name}, which became part of {larger} {when}.",
    ),
    "on-unknown-day": Bilingual("op een onbekende dag", "on an unknown day"),
    "part-of": Bilingual("{name} maakt {since }deel uit van {larger}.", "{name} has been part of {larger}{ since}."),
    "was-part-of": Bilingual("{name} maakte {when} deel uit van {larger}.", "{name} was part of {larger} {when}."),
    "divided": Bilingual("{name} is {since }verdeeld over {larger}.", "{name} has been divided over {larger}{ since}."),
    "lies-in": Bilingual("{name} ligt in {larger}.", "{name} lies in {larger}."),
    "lies-in-since": Bilingual("{name} ligt {since} in {larger}.", "{name} has belonged to {larger} {since}."),
    "population-in": Bilingual("{name} telde {when} {number} inwoners.", "{name} had {number} inhabitants {when}."),
    "population": Bilingual("{name} telt {number} inwoners.", "{name} has {number} inhabitants."),
    # --- Where it comes from, and what it is about
    "origin-new": Bilingual(
        "{De band is|De banden zijn}{ when} aangegaan.{ doubt}", "The {link was|links were} formed{ when}.{ doubt}"
    ),
    "origin-joined": Bilingual(
        "{gemeente} sloot zich daarmee{ when} aan bij {een bestaande band|bestaande banden}{ from_}.{ doubt}",
        "{gemeente} thereby joined {an existing link|existing links}{ from_}{ when}.{ doubt}",
    ),
    "origin-taken-over": Bilingual(
        "{De band is|De banden zijn}{ when} overgenomen{ from_}.{ doubt}",
        "The {link was|links were} taken over{ from_}{ when}.{ doubt}",
    ),
    "origin-inherited": Bilingual(
        "{De band is|De banden zijn}{ when} bij een herindeling meegekomen{ from_}.{ doubt}",
        "The {link was|links were} inherited{ from_} in a merger{ when}.{ doubt}",
    ),
    "origin-new-explored": Bilingual("De band zou worden aangegaan.", "The link would be formed."),
    "origin-joined-explored": Bilingual(
        "{gemeente} zou zich aansluiten bij een bestaande band{ from_}.",
        "{gemeente} would join an existing link{ from_}.",
    ),
    "origin-taken-over-explored": Bilingual(
        "De band zou worden overgenomen{ from_}.", "The link would be taken over{ from_}."
    ),
    "origin-inherited-explored": Bilingual(
        "De verkenning is{ when} bij een herindeling meegekomen{ from_}.{ doubt}",
        "The exploration was inherited{ from_} in a merger{ when}.{ doubt}",
    ),
    "origin-of": Bilingual("van {name}", "of {name}"),
    "origin-from": Bilingual("van {name}", "from {name}"),
    "home": Bilingual("Het gaat om {een band|banden} van {place}.", "The {link belongs|links belong} to {place}."),
    "home-ended": Bilingual("Het ging om {een band|banden} van {place}.", "The {link|links} belonged to {place}."),
    "home-explored": Bilingual("Het zou gaan om een band van {place}.", "The link would belong to {place}."),
    "motives": Bilingual(
        "{De band werd|De banden werden} gesloten {list}.", "The {link was|links were} formed {list}."
    ),
    "motives-explored": Bilingual(
        "De {band wordt|banden worden} verkend {list}.", "The {link is|links are} being explored {list}."
    ),
    "motives-ended": Bilingual(
        "De {band werd|banden werden} verkend {list}.", "The {link was|links were} explored {list}."
    ),
    "themes": Bilingual("De samenwerking richt zich op {list}{, also}.", "The cooperation focuses on {list}{, also}."),
    "themes-ended": Bilingual(
        "De samenwerking richtte zich op {list}{, also}.", "The cooperation focused on {list}{, also}."
    ),
    "themes-explored": Bilingual(
        "De samenwerking zou zich richten op {list}{, also}.", "The cooperation would focus on {list}{, also}."
    ),
    "also-citizens": Bilingual("met betrokkenheid van de inwoners", "and involves residents"),
    "also-citizens-ended": Bilingual("met betrokkenheid van de inwoners", "and involved residents"),
    "also-citizens-explored": Bilingual("met betrokkenheid van de inwoners", "and involve residents"),
    "agreement": Bilingual(
        "{when} is{| telkens} {paper}{ themes} ondertekend{ by}.{ doubt}",
        "{when} {paper}{ themes} was signed{| in each case}{ by}.{ doubt}",
    ),
    "agreement-undated": Bilingual(
        "{Er|Met elke partner} is {paper}{ themes} gesloten{ by}; wanneer dat was, is onbekend.",
        "{paper}{ themes} was made{| with each partner}{ by}; it is not known when.",
    ),
    "paper": Bilingual("een {kind}{ (title)}", "a {kind}{ (title)}"),
    "by-party": Bilingual("door {name}", "by {name}"),
    "on-themes": Bilingual("over {list}", "on {list}"),
    "renewed": Bilingual(
        "Die {overeenkomst is|overeenkomsten zijn} {when} vernieuwd.{ doubt}",
        "{That agreement was|Those agreements were} renewed {when}.{ doubt}",
    ),
    "role-in-doubt": Bilingual(
        "Of {holder} {bond} op {date} {onderhield|onderhielden}, is niet zeker.",
        "Whether {holder} maintained {bond} on {date} is not certain.",
    ),
    "contact-in-doubt": Bilingual(
        "Of {holder} de contacten met {counterpart} op {date} {onderhield|onderhielden}, is niet zeker.",
        "Whether {holder} kept in contact with {counterpart} on {date} is not certain.",
    ),
    "expires": Bilingual("De looptijd eindigt {when}.", "Its term ends {when}."),
    "expires-ended": Bilingual("De looptijd zou {when} eindigen.", "Its term was to end {when}."),
    "expired": Bilingual("De looptijd liep {when} af.", "Its term ended {when}."),
    "listed": Bilingual("De {band staat|banden staan} vermeld {lists}.", "The {link is|links are} listed {lists}."),
    "listed-in": Bilingual("‘{title}’{ of}{ (told)}", "“{title}”{ of}{ (told)}"),
    "listed-as": Bilingual("als ‘{name}’", "as “{name}”"),
    # --- Who keeps it going
    "kept-by": Bilingual("{list} {onderhoudt|onderhouden} {bond}.", "{list} {maintains|maintain} {bond}."),
    "kept-by-since": Bilingual(
        "{list} {onderhoudt|onderhouden} {bond} {since}.", "{list} {has|have} maintained {bond} {since}."
    ),
    "kept-by-also": Bilingual(
        "{list} {onderhoudt|onderhouden} ook {these}.", "{list} also {maintains|maintain} {these}."
    ),
    "these-bonds": Bilingual("deze {band|banden}", "{this link|these links}"),
    "kept-so-since": Bilingual("{list} {doet|doen} dat {since}.", "{list} {has|have} done so {since}."),
    "kept-by-ended": Bilingual("{list} {onderhield|onderhielden}{ term} {bond}.", "{list} maintained {bond}{ term}."),
    "kept-by-explored": Bilingual("{list} {verkent|verkennen} {bond}.", "{list} {is|are} exploring {bond}."),
    "kept-by-explored-since": Bilingual(
        "{list} {verkent|verkennen} {bond} {since}.", "{list} {has|have} been exploring {bond} {since}."
    ),
    "kept-by-was-explored": Bilingual("{list} {verkende|verkenden}{ term} {bond}.", "{list} explored {bond}{ term}."),
    "kept-by-ended-partner": Bilingual(
        "Aan de kant van de partner {onderhield|onderhielden} {list}{ term} {bond}.",
        "On the partner's side {list} maintained {bond}{ term}.",
    ),
    "kept-by-explored-partner": Bilingual(
        "Aan de kant van de partner {verkent|verkennen} {list} {bond}.",
        "On the partner's side {list} {is|are} exploring {bond}.",
    ),
    "kept-by-explored-partner-since": Bilingual(
        "Aan de kant van de partner {verkent|verkennen} {list} {bond} {since}.",
        "On the partner's side {list} {has|have} been exploring {bond} {since}.",
    ),
    "kept-by-was-explored-partner": Bilingual(
        "Aan de kant van de partner {verkende|verkenden} {list}{ term} {bond}.",
        "On the partner's side {list} explored {bond}{ term}.",
    ),
    "in-contact-ended": Bilingual(
        "{holder} {onderhield|onderhielden}{ term} de contacten met {counterpart}.",
        "{holder} kept in contact with {counterpart}{ term}.",
    ),
    "role-ends": Bilingual(
        "{holder} {onderhoudt|onderhouden} {bond} {term}.", "{holder} {is|are} to maintain {bond} {term}."
    ),
    "role-ends-contact": Bilingual(
        "{holder} {onderhoudt|onderhouden} de contacten met {counterpart} {term}.",
        "{holder} {is|are} to keep in contact with {counterpart} {term}.",
    ),
    "role-begins": Bilingual(
        "{term} {onderhoudt|onderhouden} {holder} {bond}.", "{term} {holder} will maintain {bond}."
    ),
    "role-begins-contact": Bilingual(
        "{term} {onderhoudt|onderhouden} {holder} de contacten met {counterpart}.",
        "{term} {holder} will keep in contact with {counterpart}.",
    ),
    "role-until": Bilingual("tot {until}", "until {until}"),
    "role-from": Bilingual("vanaf {since}", "from {since} on"),
    "role-since-until": Bilingual("van {since} tot {until}", "from {since} until {until}"),
    "task-ended": Bilingual(
        "De rol van {holder} was als volgt omschreven: ‘{text}’",
        "The role of {holder} was described as follows: “{text}”",
    ),
    "known-of": Bilingual(
        "Over {holder} is het volgende bekend. {text}", "Of {holder} the following is known: “{text}”"
    ),
    "so-since": Bilingual("Dat is {since} zo.", "This has been so {since}."),
    "kept-by-partner": Bilingual(
        "Aan de kant van de partner {onderhoudt|onderhouden} {list} {bond}.",
        "On the partner's side {list} {maintains|maintain} {bond}.",
    ),
    "kept-by-partner-since": Bilingual(
        "Aan de kant van de partner {onderhoudt|onderhouden} {list} {bond} {since}.",
        "On the partner's side {list} {has|have} maintained {bond} {since}.",
    ),
    "in-contact": Bilingual(
        "{holder} {onderhoudt|onderhouden} de contacten met {counterpart}.",
        "{holder} {keeps|keep} in contact with {counterpart}.",
    ),
    "kept-by-first": Bilingual("{list} {onderhoudt|onderhouden}", "{list} {maintains|maintain}"),
    "kept-by-too": Bilingual(
        "{before} {bond}; {holder} {onderhoudt|onderhouden} de contacten met {counterpart}.",
        "{before} {bond}; {holder} {keeps|keep} in contact with {counterpart}.",
    ),
    "in-contact-first": Bilingual(
        "{holder} {onderhoudt|onderhouden} de contacten met {counterpart}",
        "{holder} {keeps|keep} in contact with {counterpart}",
    ),
    "in-contact-too": Bilingual(
        "{before}; {holder} {onderhoudt|onderhouden} die met {counterpart}.",
        "{before}; {holder} {keeps|keep} in contact with {counterpart}.",
    ),
    "role-mayor": Bilingual("de burgemeester", "the mayor"),
    "role-executive": Bilingual("het college", "the executive"),
    "role-council": Bilingual("de raad", "the council"),
    "role-administration": Bilingual("de ambtelijke organisatie", "the administration"),
    "role-committee": Bilingual("het comité", "the committee"),
    "role-institution": Bilingual("een instelling", "an institution"),
    "funding": Bilingual("{paid}{| per band}{ purpose}.", "{paid}{| per link}{ purpose}{ when}."),
    "funding-bare": Bilingual("{paid} bij aan de {band|banden}.", "{paid} to the {link|links}{ when}."),
    "partner-side": Bilingual("{holder} (kant van de partner)", "{holder} (partner's side)"),
    "committee-winding-up": Bilingual("{name} wil stoppen{reason}.", "{name} wants to stop{reason}."),
    "committee-winding-up-then": Bilingual(
        "{name} was {then} van plan te stoppen{reason}; of dat is gebeurd, is niet bekend.",
        "{then} {name} was planning to stop{reason}; whether it has done so is not known.",
    ),
    "committee-winding-up-since": Bilingual(
        "{name} wil {since} stoppen{reason}.", "{name} has wanted to stop {since}{reason}."
    ),
    "committee-winding-up-decided": Bilingual(
        "{name} besloot {when} te stoppen{reason}{; runs}.", "{name} decided {when} to stop{reason}{; runs}."
    ),
    "committee-runs": Bilingual("de opheffing loopt {since}", "it has been winding up {since}"),
    "committee-was-winding-up": Bilingual(
        "{name} wilde{ since} stoppen{reason}.", "{name} had wanted to stop{ since}{reason}."
    ),
    "committee-active": Bilingual("{name} is actief.", "{name} is active."),
    "committee-active-since": Bilingual("{name} is {since} actief.", "{name} has been active {since}."),
    "committee-exists": Bilingual("{name} bestaat {since}.", "{name} has existed {since}."),
    "committee-existed": Bilingual("{name} bestond {since}.", "{name} had existed {since}."),
    "committee-is": Bilingual("{name} is {form}.", "{name} is {form}."),
    "committee-ended": Bilingual("{name} is{ when} opgeheven{reason}.", "{name} was dissolved{ when}{reason}."),
    "at-that-time": Bilingual("toen", "at that time"),
    "committee-will-be-active": Bilingual("{name} wordt {per} actief.", "{name} will become active {per}."),
    "committee-will-be-winding-up": Bilingual("{name} gaat {per} stoppen.", "{name} will begin to wind up {per}."),
    "committee-will-be-ended": Bilingual(
        "{name} wordt {per} opgeheven{reason}.", "{name} will be dissolved {per}{reason}."
    ),
    "committee-upkeep": Bilingual(
        "{owner} heeft het onderhoud van de {band|banden} overgedragen aan {name}.",
        "{owner} has handed over the maintenance of the {link|links} to {name}.",
    ),
    "upkeep-also": Bilingual(
        "{owner} heeft ook het onderhoud van deze {band|banden} overgedragen aan {name}.",
        "{owner} has also handed over the maintenance of {this link|these links} to {name}.",
    ),
    "committee-had-upkeep": Bilingual(
        "{owner} had het onderhoud van de {band|banden} overgedragen aan {name}.",
        "{owner} had handed over the maintenance of the {link|links} to {name}.",
    ),
    "figures": Bilingual("Jaarlijks {is|zijn} er{ via} {list}.", "Each year there {is|are}{, via,} {list}."),
    "figures-then": Bilingual(
        "Naar de stand van {then} {was|waren} er{ via} {list}.", "As of {then} there {was|were}{, via,} {list}."
    ),
    "figures-past": Bilingual("Jaarlijks {was|waren} er{ via} {list}.", "Each year there {was|were}{, via,} {list}."),
    "figures-in": Bilingual("{when} {was|waren} er{ via} {list}.", "{when} there {was|were}{, via,} {list}."),
    "via": Bilingual("via {name}", "through {name}"),
    "counted": Bilingual("{name} telt {list}.", "{name} has {list}."),
    "counted-past": Bilingual("{name} telde {list}.", "{name} had {list}."),
    "counted-in": Bilingual("{when} telde {name} {list}.", "{name} had {list} {when}."),
    "report": Bilingual("{name} bracht verslag uit over {year}{; to}.", "{name} reported on {year}{; to}."),
    "report-to": Bilingual("het verslag is{ when} aan {organ} gezonden", "the report was sent to {organ}{ when}"),
    # --- Proposals
    "asked": Bilingual(
        "{who} {vroeg|vroegen}{ whom}{ when}{ how}{ place} om {what}{document}{, about}.{ doubt}",
        "{who} asked{ whom}{ when}{ how}{ place} {what}{document}{, about}.{ doubt}",
    ),
    "asked-by-letter": Bilingual(
        "{when} {ontving|ontvingen} {whom} een brief van {who} met het verzoek{ of} {what}{document}{, about}.{ doubt}",
        "{when} {whom} received a letter from {who} with a request{ of} {what}{document}{, about}.{ doubt}",
    ),
    "asked-too": Bilingual(
        "{who} {herhaalde|herhaalden} dat verzoek{ whom}{ when}{ how}{ place}{document}{, about}.{ doubt}",
        "{who} repeated that request{ whom}{ when}{ how}{ place}{document}{, about}.{ doubt}",
    ),
    "proposed": Bilingual(
        "{who} {stelde|stelden}{ when} voor om {what}{document}.{ doubt}",
        "{who} proposed{ when} {what}{document}.{ doubt}",
    ),
    "proposed-by-none": Bilingual(
        "Er is{ when} voorgesteld om {what}{document}.{ doubt}", "It was proposed{ when} {what}{document}.{ doubt}"
    ),
    "proposed-ahead": Bilingual(
        "{when} komt er een voorstel{ whose} om {what}{document}.",
        "{when} there will be a proposal{ whose} {what}{document}.",
    ),
    "by-letter": Bilingual("per brief", "by letter"),
    "from-whom": Bilingual("van {who}", "from {who}"),
    "on-behalf": Bilingual("{who}, namens {party},", "{who}, on behalf of {party},"),
    "from-or-to": Bilingual("van of aan {list}", "from or to {list}"),
    "asking-whom": Bilingual("aan {list} om", "to {list}"),
    "to-whom": Bilingual("aan {list}", "to {list}"),
    "request": Bilingual("het verzoek{ of} om {what}", "the request{ of} {what}"),
    "proposal": Bilingual("het voorstel{ of} om {what}", "the proposal{ of} {what}"),
    "that-request": Bilingual("dat verzoek", "the request"),
    "that-proposal": Bilingual("dat", "the proposal"),
    "outcome-pending": Bilingual(
        "Een besluit{ whose} {daarover|over deze verzoeken} is niet bekend.",
        "No decision{ whose} is known to have been taken{| on these requests}.",
    ),
    "proposals-pending": Bilingual(
        "Een besluit{ whose} over deze voorstellen is niet bekend.",
        "No decision{ whose} is known to have been taken on these proposals.",
    ),
    "proposal-in-doubt": Bilingual(
        "Of dat voorstel op {date} al gedaan was, is niet zeker.",
        "Whether that proposal had been made by {date} is not certain.",
    ),
    "request-in-doubt": Bilingual(
        "Of dat verzoek op {date} al gedaan was, is niet zeker.",
        "Whether that request had been made by {date} is not certain.",
    ),
    "outcome-accepted": Bilingual(
        "{what} is{ when} aangenomen{ by}.{ doubt}", "{what} was accepted{ by}{ when}.{ doubt}"
    ),
    "outcome-rejected": Bilingual(
        "{what} is{ when} verworpen{ by}.{ doubt}", "{what} was rejected{ by}{ when}.{ doubt}"
    ),
    "outcome-withdrawn": Bilingual("{what} is{ when} ingetrokken.{ doubt}", "{what} was withdrawn{ when}.{ doubt}"),
    "outcome-unknown": Bilingual(
        "{over} is{ when} een besluit genomen{ by}; met welke uitkomst, is niet bekend.{ doubt}",
        "A decision {over} was taken{ by}{ when}; with what outcome is not known.{ doubt}",
    ),
    "request-accepted": Bilingual(
        "{what} is{ when} ingewilligd{ by}.{ doubt}", "{what} was granted{ by}{ when}.{ doubt}"
    ),
    "request-rejected": Bilingual(
        "{what} is{ when} afgewezen{ by}.{ doubt}", "{what} was refused{ by}{ when}.{ doubt}"
    ),
    "request-withdrawn": Bilingual("{what} is{ when} ingetrokken.{ doubt}", "{what} was withdrawn{ when}.{ doubt}"),
    **EVENTS,
}

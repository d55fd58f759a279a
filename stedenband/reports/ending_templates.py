"""The sentences on how bonds ended: one of its own on one bond or several, and a clause behind when it was kept."""

from stedenband.text import Bilingual

ENDINGS = {
    "kept-from-until": Bilingual(
        "{gemeente} en {partners} onderhielden van {first} tot {last} {ties}{, then}{, clause}.",
        "{gemeente} and {partners} had {ties} from {first} to {last}{, then}{; clause}.",
    ),
    "and-from-until": Bilingual("{before} en van {first} tot {last}", "{before} and from {first} to {last}"),
    "interrupted": Bilingual("{last}, met een onderbreking,", "{last}, with an interruption"),
    "kept-in": Bilingual(
        "{gemeente} en {partners} onderhielden {when} {ties}{, then}{, clause}.",
        "{gemeente} and {partners} had {ties} {when}{, then}{; clause}.",
    ),
    "kept-from": Bilingual(
        "{gemeente} en {partners} begonnen {when} {ties}{, then}{, clause}.",
        "{gemeente} and {partners} began {ties} {when}{, then}{; clause}.",
    ),
    "kept-until": Bilingual(
        "{gemeente} en {partners} onderhielden{ until} {ties}{, then}.",
        "{gemeente} and {partners} had {ties}{ until}{, then}.",
    ),
    "until-when": Bilingual("tot {last}", "until {last}"),
    "ended-by-partner": Bilingual(
        "{partner} heeft {the_ties}{ when} eenzijdig opgezegd{reason}.",
        "{the_ties} {was|were} ended unilaterally by {partner}{ when}{reason}.",
    ),
    "ended-exploring-by-partner": Bilingual(
        "{partner} heeft {the_ties}{ when} gestaakt{reason}.",
        "{the_ties} {was|were} broken off by {partner}{ when}{reason}.",
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
        "{gemeente} is{ when} uit {the_ties} getreden{ initiative}{reason}.",
        "{gemeente} left {the_ties}{ when}{ initiative}{reason}.",
    ),
    "left-since": Bilingual(
        "{gemeente} nam {begun} deel aan {ties} met {partners} en is{ when} uitgetreden{ initiative}{reason}.",
        "{gemeente} had taken part in {ties} with {partners} {begun} and left{ when}{ initiative}{reason}.",
    ),
    "left-from-until": Bilingual(
        "{gemeente} nam van {first} tot {last} deel aan {ties} met {partners}.",
        "{gemeente} took part in {ties} with {partners} from {first} to {last}.",
    ),
    "listed-is": Bilingual(
        "Van {een band|banden} van {gemeente} met {partners} is alleen bekend dat {hij vermeld is|zij vermeld zijn}"
        "{ lists}.",
        "All that is known of {a link|links} of {gemeente} with {partners} is that {it is|they are} listed{ lists}.",
    ),
    "not-known": Bilingual("{list} dat gebeurde, is onbekend.", "{list} that happened is not known."),
    "not-known-who": Bilingual("Door wie dat gebeurde, is onbekend.", "Who ended {it|them} is not known."),
    "not-known-ended": Bilingual(
        "{list} de {band is|banden zijn} beëindigd, is onbekend.",
        "{list} the {link was|links were} ended is not known.",
    ),
    "left-when-unknown": Bilingual("Wanneer dat was, is onbekend.", "When that was is unknown."),
    "unknown-when": Bilingual("wanneer", "when"),
    "unknown-who": Bilingual("door wie", "by whom"),
    "unknown-why": Bilingual("om welke reden", "why"),
}

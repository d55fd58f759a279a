"""Why nothing is made of a row of a table: what is told of it."""

from stedenband.exchange.networks import NETWORK
from stedenband.text import Bilingual

# Why a row is left over, by the word by which such rows are counted.
REASONS = {
    "unclear-sheet": Bilingual(
        "in dit blad is niet duidelijk welke kolom de gemeente is, en welke de partner",
        "in this sheet it is not clear which column is the municipality, and which the partner",
    ),
    "ragged": Bilingual(
        "deze rij heeft meer cellen dan de kop; wat waar hoort is niet zeker",
        "this row has more cells than the header; what belongs where is not sure",
    ),
    "formula": Bilingual(
        "hier staat een formule zonder uitkomst; open en bewaar het bestand in een rekenprogramma",
        "a formula without its outcome stands here; open the file in a spreadsheet program and save it",
    ),
    "no-home": Bilingual(
        "er staat geen gemeente in deze rij; is het die van de rij erboven, zet die er dan ook bij",
        "there is no municipality in this row; if it is that of the row above, put it here too",
    ),
    "heading": Bilingual(
        "in deze rij staat alleen een tekst die geen gemeente is (een tussenkop mag weg)",
        "this row has only a text that is no municipality (a heading can go)",
    ),
    "unknown-home": Bilingual("geen bekende gemeente van Nederland of België", "no municipality that is known"),
    "other-home-country": Bilingual(
        "in het land dat de tabel noemt is geen gemeente met deze naam of code bekend",
        "in the country that the table tells no municipality of this name or code is known",
    ),
    "unknown-code": Bilingual(
        "de code is van geen bekende gemeente van Nederland of België", "the code is that of no known municipality"
    ),
    "unknown-home-country": Bilingual(
        "het land van de gemeente is niet bekend", "the country of the municipality is not known"
    ),
    "other-home-province": Bilingual(
        "in de provincie die erbij staat ligt nu geen bekende gemeente met deze naam",
        "in the province that is told with it no municipality of this name is known to lie now",
    ),
    "other-home-region": Bilingual(
        "in het gewest dat erbij staat ligt geen bekende gemeente met deze naam",
        "in the region that is told with it no municipality of this name is known to lie",
    ),
    "other-home-whole": Bilingual(
        "wat met deze naam bekend is, is of ligt in een andere gemeente dan die erbij staat; laat alleen de gemeente "
        "staan van wie de band is",
        "what is known by this name is, or lies in, another municipality than is told with it; leave only the "
        "municipality that has the bond",
    ),
    "other-level": Bilingual(
        "zo heet een provincie, en geen bekende gemeente",
        "a province is called so, and no municipality that is known",
    ),
    "unknown-item": Bilingual(
        "dit item van Wikidata is niet dat van een gemeente (misschien van de stad); zet de naam erbij",
        "this item of Wikidata is not that of a municipality (perhaps of the city); add the name",
    ),
    "several-homes": Bilingual(
        "meer dan één gemeente heet zo; zet haar code in de tabel, of de naam met haar land of wat haar onderscheidt",
        "more than one municipality is called so; put its code into the table, or its name with what tells it apart",
    ),
    "more-in-home": Bilingual(
        "bij de gemeente staat iets dat haar niet aanwijst; zegt het iets over de band, zet het dan in een eigen "
        "kolom, en laat anders alleen de gemeente staan van wie de band is",
        "beside the municipality stands something that does not tell which it is; where it tells something of the "
        "bond, put it into a column of its own, else leave only the municipality that has the bond",
    ),
    "two-homes": Bilingual(
        "hier staan twee gemeenten; geef elk een eigen rij", "two municipalities stand here; give each a row of its own"
    ),
    "below-heading": Bilingual(
        "hier of erboven staat alleen de naam van een gemeente: zijn dit haar partners, zet haar dan bij elke rij in "
        "een eigen kolom; is ze zelf een partner, zet er dan haar land bij",
        "here or above the name of a municipality stands alone: where these are its partners, put it into a column of "
        "its own in each row; where it is a partner, put its country here",
    ),
    "swapped": Bilingual(
        "de gemeente en de partner lijken hier verwisseld; staan ze overal zo, zeg dan met "
        "--map home=KOLOM,partner=KOLOM welke kolom welke is",
        "the municipality and the partner seem to have changed places here; where they always have, tell with "
        "--map home=COLUMN,partner=COLUMN which column is which",
    ),
    "other-code": Bilingual("de code is van een andere gemeente dan de naam", "the code is not that of the name"),
    "other-item": Bilingual(
        "het item van Wikidata is van een andere gemeente dan de naam",
        "the item of Wikidata is that of another municipality than the name",
    ),
    "other-region": Bilingual("een gemeente van Wallonië of Brussel", "a municipality of Wallonia or Brussels"),
    "no-partner": Bilingual("er staat geen partner in deze rij", "there is no partner in this row"),
    "no-name": Bilingual(
        "de partner staat er alleen met een nummer of adres, zonder naam",
        "the partner is told by a number or address alone, without a name",
    ),
    "unknown-value": Bilingual(
        "de partner is hier een onbekende waarde (in SPARQL een lege knoop), zonder naam",
        "the partner is an unknown value here (a blank node in SPARQL), without a name",
    ),
    "other-above": Bilingual(
        "de partner zou dezelfde zijn als erboven, maar daar staat er geen, of een in een ander land",
        "the partner is said to be the same as above, but there is none there, or one in another country",
    ),
    "several-partners": Bilingual(
        "hier lijken meer partners te staan; zet er een puntkomma of een regeleinde tussen",
        "several partners seem to stand here; put a semicolon or a line end between them",
    ),
    "partners-or-names": Bilingual(
        "hier lijken meer partners te staan, of namen van één plaats; zet tussen partners een puntkomma of een "
        "regeleinde, en laat van één plaats één naam staan",
        "several partners seem to stand here, or names of one place; put a semicolon or a line end between partners, "
        "and leave one name of one place",
    ),
    "alternatives": Bilingual(
        "hier staan plaatsen waaruit nog te kiezen is; laat alleen die staan met wie de band is",
        "these are places to choose from; leave only the one that the bond is with",
    ),
    "damaged": Bilingual(
        "de naam van de partner is beschadigd, of is geen naam", "the name of the partner is damaged, or is no name"
    ),
    "itself": Bilingual("de partner is de gemeente zelf", "the partner is the municipality itself"),
    "several-countries": Bilingual(
        "er staan niet evenveel landen als partners; geef elke partner een eigen land",
        "there are not as many countries as partners; give each partner a country of its own",
    ),
    "one-country": Bilingual(
        "bij meer partners staat één land, en deze ligt daar voor zover bekend niet; geef elke partner een eigen land",
        "one country stands beside several partners, and this one is not known to be in it; give each its own country",
    ),
    "other-flag": Bilingual(
        "de vlag bij de naam is van een ander land dan er staat",
        "the flag beside the name is of another country than is told",
    ),
    "other-country": Bilingual(
        "bij de naam van de partner staat een ander land dan in de kolom van het land",
        "beside the name of the partner stands another country than in the column of the country",
    ),
    "unknown-country": Bilingual("het land van de partner is niet bekend", "the country of the partner is not known"),
    "more-in-country": Bilingual(
        "bij het land staat nog een land, of iets dat niet als land of streek bekend is; zegt het iets over de band, "
        "zet dat dan in een eigen kolom, en laat anders één land staan",
        "beside the country stands another one, or something that is not known as a country or region; where it tells "
        "something of the bond, put that into a column of its own, else leave one country",
    ),
    "unclear-status": Bilingual(
        "de status is niet te begrijpen, wel bijvoorbeeld actief, slapend, beëindigd of beëindigd in 2015",
        "the status cannot be understood; active, dormant, ended and ended in 2015 can",
    ),
    "unclear-kind": Bilingual(
        "de soort zegt ook of de band er is of hoe hij ervoor staat; dat hoort bij status of einde",
        "the kind also says whether the bond is there or how it stands; that belongs under status or ending",
    ),
    "two-kinds": Bilingual(
        "bij de naam van de partner staat een andere soort dan in de kolom daarvoor",
        "beside the name of the partner stands another kind than in the column for it",
    ),
    "more-in-name": Bilingual(
        "bij de naam van de partner staat iets over de band dat niet te begrijpen is",
        "beside the name of the partner something is told of the bond that cannot be understood",
    ),
    "sign-of-end": Bilingual(
        "hier staat een teken dat voor een einde kan staan; zet het einde of de status in een eigen kolom, of haal het "
        "teken weg",
        "a sign stands here that may be that of an ending; put the ending or the status into a column of its own, or "
        "take the sign out",
    ),
    "odd-day": Bilingual(
        "zo'n dag in 1905 toont een rekenblad voor een jaartal in een cel voor datums; schrijf het jaar",
        "such a day in 1905 is what a spreadsheet shows of a year in a cell for dates; write the year",
    ),
    "zero-day": Bilingual(
        "die dag toont een rekenblad voor een nul in een cel voor datums; maak de cel leeg, of schrijf de datum",
        "that day is what a spreadsheet shows of a zero in a cell for dates; empty the cell, or write the date",
    ),
    "month-first": Bilingual("hier staat de maand vóór de dag", "the month comes before the day here"),
    "unclear-day": Bilingual(
        "in deze tabel staat bij sommige datums de maand voorop; of dat hier ook zo is, is niet zeker",
        "some dates of this table have the month first; whether this one has too is not sure",
    ),
    "unclear-until": Bilingual(
        "het einde is niet als datum te lezen; schrijf het als 2015, mei 2015 of 31-12-2015",
        "the ending cannot be read as a date; write it as 2015, May 2015 or 31-12-2015",
    ),
    "status-and-end": Bilingual(
        "de status en het einde spreken elkaar tegen", "the status and the ending contradict each other"
    ),
    "status-before-begin": Bilingual(
        "de dag bij de status ligt voor het begin", "the day of the status is before the beginning"
    ),
    "several-days": Bilingual(
        "hier staan twee verschillende dagen van het begin of het einde",
        "two different days of the beginning or the ending stand here",
    ),
    "span-in-begin": Bilingual(
        "een periode in de kolom van het begin, en die van het einde is leeg; eindigde de band, zet dat dan daar, "
        "anders hier één datum",
        "a period in the column of the beginning, and that of the ending is empty; if the bond ended, put that there, "
        "else one date here",
    ),
    "network": NETWORK,
    "reversed": Bilingual("het einde ligt voor het begin", "the ending is before the beginning"),
}

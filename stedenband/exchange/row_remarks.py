"""What is told of a row of a table: why nothing is made of it, or what of a cell was not taken as it stands."""

from collections.abc import Sequence

from stedenband.exchange.column_words import Says
from stedenband.exchange.networks import NETWORK
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Kind
from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import Edtf

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
    "unknown-item": Bilingual(
        "dit item van Wikidata is niet dat van een gemeente (misschien van de stad); zet de naam erbij",
        "this item of Wikidata is not that of a municipality (perhaps of the city); add the name",
    ),
    "several-homes": Bilingual(
        "meer dan één gemeente heet zo; zet haar code in de tabel, of de naam met haar land of wat haar onderscheidt",
        "more than one municipality is called so; put its code into the table, or its name with what tells it apart",
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
    "other-above": Bilingual(
        "de partner zou dezelfde zijn als erboven, maar daar staat er geen, of een in een ander land",
        "the partner is said to be the same as above, but there is none there, or one in another country",
    ),
    "several-partners": Bilingual(
        "hier lijken meer partners te staan; zet er een puntkomma of een regeleinde tussen",
        "several partners seem to stand here; put a semicolon or a line end between them",
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
    "unclear-status": Bilingual(
        "de status is niet te begrijpen, wel bijvoorbeeld actief, slapend, beëindigd of beëindigd in 2015",
        "the status cannot be understood; active, dormant, ended and ended in 2015 can",
    ),
    "unclear-kind": Bilingual(
        "de soort zegt ook of de band er is of hoe hij ervoor staat; dat hoort bij status of einde",
        "the kind also says whether the bond is there or how it stands; that belongs under status or ending",
    ),
    "more-in-name": Bilingual(
        "bij de naam van de partner staat iets over de band dat niet te begrijpen is",
        "beside the name of the partner something is told of the bond that cannot be understood",
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
    "several-days": Bilingual(
        "hier staan twee verschillende dagen van het begin of het einde",
        "two different days of the beginning or the ending stand here",
    ),
    "span-in-begin": Bilingual(
        "twee jaren in de kolom van het begin, en die van het einde is leeg; eindigde de band, zet dat dan daar, "
        "anders hier één jaar",
        "two years in the column of the beginning, and that of the ending is empty; if the bond ended, put that there, "
        "else one year here",
    ),
    "network": NETWORK,
    "reversed": Bilingual("het einde ligt voor het begin", "the ending is before the beginning"),
}
NO_BOND = Bilingual("hier nagegaan: het is geen stedenband", "looked into here: it is no bond")
FOOTNOTE = Bilingual("een voetnoot, vlag of opsommingsteken is weggelaten", "a footnote, flag or bullet was left out")
DAY_FIRST = Bilingual(
    "gelezen met de dag voor de maand; is het andersom, schrijf de maand dan voluit",
    "read with the day before the month; if it is the other way round, write the month in full",
)
KIND_OF_DRAFT = Bilingual(
    "deze soort komt niet in het bestand: zonder begin of status is een band alleen vermeld, en dan zonder soort",
    "this kind does not come into the file: without a beginning or status a bond is only listed, and then has no kind",
)
NOTHING_TO_TELL = Bilingual("", "")
FLAG = Bilingual("de vlag is gelezen als het land", "the flag was read as the country")
NOT_UNDERSTOOD = Bilingual(
    "wat hier staat is niet begrepen en weggelaten", "what stands here was not understood, and was left out"
)
CLOSING = Bilingual("een rij met een totaal of een bron is overgeslagen", "a row with a total or a source was skipped")
ABOVE_HEADING = Bilingual("dit staat boven de kop en is niet gelezen", "this stands above the heading and was not read")
HEADING = Bilingual("gelezen als een kop en overgeslagen", "read as a heading, and skipped")
FURTHER_HEADING = Bilingual(
    "een andere kop dan erboven; de rijen eronder zijn gelezen zoals deze het zegt",
    "another heading than above; the rows below were read as this one tells",
)
SECOND_HEADING = Bilingual("gelezen als een tweede regel van de kop", "read as a second row of the heading")
SHORT = Bilingual(
    "deze rij heeft minder cellen dan de kop; wat erachter hoort is als leeg gelezen",
    "this row has fewer cells than the header; what belongs behind them was read as empty",
)
SHORTER = Bilingual(
    "deze rij heeft minder cellen dan andere; wat erachter hoort is als leeg gelezen",
    "this row has fewer cells than others; what belongs behind them was read as empty",
)
MAP_NOT_HERE = Bilingual(
    "de kolommen hieronder zijn gelezen zoals deze kop ze noemt, niet zoals --map",
    "the columns below were read as this heading calls them, not as --map does",
)
FOR_EACH = Bilingual(
    "dit land is gelezen als dat van elk van de partners in deze rij",
    "this country was read as that of each of the partners in this row",
)
PERHAPS_SEVERAL = Bilingual(
    "als één plaats gelezen; staan hier twee partners, zet er dan een puntkomma of een regeleinde tussen",
    "read as one place; where these are two partners, put a semicolon or a line end between them",
)
CUT_OFF = Bilingual(
    "wat er achter de naam staat is gelezen als waar de plaats in ligt, niet als deel van de naam; is het nog een "
    "partner, zet er dan een puntkomma tussen",
    "what stands behind the name was read as what the place lies in, not as part of the name; where it is another "
    "partner, put a semicolon between them",
)
PART_OF_PARTNER = Bilingual(
    "gelezen als de hele plaats; is de band alleen met het deel dat erachter staat, zet dat dan zelf bij de partner",
    "read as the whole place; where the bond is only with the part that stands behind it, put that at the partner",
)
OTHER_NAME = Bilingual(
    "wat er achter de naam staat is gelezen als een andere naam van de partner",
    "what stands behind the name was read as another name of the partner",
)
PERHAPS_OVER = Bilingual(
    "gelezen als slapend; is de band beëindigd, zet dan dat erbij",
    "read as dormant; where the bond has ended, say so",
)
OTHER_ITEM = Bilingual(
    "dit item van Wikidata is niet dat van de gemeente (misschien van de stad); gelezen is de naam",
    "this item of Wikidata is not that of the municipality (perhaps of the city); the name was read",
)
KEPT_OF_NAME = Bilingual(
    "wat bij de naam staat is niet begrepen; `import` zet het in een opmerking bij de band, kijk die na",
    "what stands beside the name was not understood; `import` puts it into a note at the bond, look at that",
)
_NOT_KEPT_OF_NAME = Bilingual(
    "wat bij de naam staat is niet begrepen; daarvan is niets vergeleken of geschreven",
    "what stands beside the name was not understood; nothing of that was compared or written",
)


def kept(says: Says, period: str = "") -> Bilingual:
    """That the text of a column was not understood, and is kept in a note; `period` is what was perhaps meant."""
    words = Bilingual(
        f"niet begrepen als {says.nl} en dus niet overgenomen; `import` zet de tekst in een opmerking bij de band",
        f"not understood as {says.en}, so not taken over; `import` puts the text into a note at the bond",
    )
    return _with_period(KEPT_OF_NAME if says is Says.PARTNER else words, period)


def not_kept(says: Says, period: str = "") -> Bilingual:
    """That the text of a column was not understood and comes nowhere: no record is made of the row."""
    words = Bilingual(
        f"niet begrepen als {says.nl}; hiervan is niets vergeleken of geschreven",
        f"not understood as {says.en}; nothing of this was compared or written",
    )
    return _with_period(_NOT_KEPT_OF_NAME if says is Says.PARTNER else words, period)


def _with_period(words: Bilingual, period: str) -> Bilingual:
    if not period:
        return words
    return Bilingual(
        f"{words.nl}; is dit een periode, schrijf dan {period}", f"{words.en}; where this is a period, write {period}"
    )


def read_as_whole(home: str) -> Bilingual:
    """As whose bond a row was read that names a part of a municipality."""
    return Bilingual(
        f"als de band van heel {home} gelezen; is hij alleen van een dorp of wijk daarin, zeg dat dan "
        "bij de band met `home`",
        f"read as the bond of all of {home}; where it is that of a village or quarter in it alone, "
        "say so at the bond with `home`",
    )


def empty_first(columns: int) -> Bilingual:
    """That nothing stands in the first column of a table, or in the first few."""
    if columns == 1:
        return Bilingual("de eerste kolom is leeg en overgeslagen", "the first column is empty, and was skipped")
    return Bilingual(
        f"de eerste {columns} kolommen zijn leeg en overgeslagen",
        f"the first {columns} columns are empty, and were skipped",
    )


def kind_among_words(kind: Kind) -> Bilingual:
    """As which kind a text was read that says more."""
    return Bilingual(
        f"gelezen als {kind.nl}; `import` zet de hele tekst in een opmerking bij de band",
        f"read as {kind.en}; `import` puts the whole text into a note at the bond",
    )


def kind_alone(kind: Kind) -> Bilingual:
    """As which kind a text was read that says more, where no record is made of the row."""
    return Bilingual(
        f"gelezen als {kind.nl}; van de rest van de tekst is niets vergeleken of geschreven",
        f"read as {kind.en}; nothing of the rest of the text was compared or written",
    )


def read_beside_name(what: Sequence[Says]) -> Bilingual:
    """As what that was read which stands beside a partner's name."""
    nl, en = (" en ".join(one.nl for one in what), " and ".join(one.en for one in what))
    return Bilingual(f"wat er bij de naam staat is gelezen als {nl}", f"what stands beside the name was read as {en}")


def perhaps_year(year: int) -> Bilingual:
    """Of which year a day is perhaps made by a cell that shows numbers as days."""
    return Bilingual(
        f"bedoeld was misschien het jaar {year}: zo toont een rekenblad dat getal in een cel voor datums",
        f"perhaps the year {year} was meant: so a spreadsheet shows that number in a cell for dates",
    )


def part_left_out(words: Sequence[str], read: Edtf) -> Bilingual:
    """As what a date was read, and which of its words no date can say."""
    nl, en = label(read, "nl"), label(read, "en")
    told = ", ".join(words)
    return Bilingual(
        f"gelezen als {nl}, zonder “{told}”; kijk na of dat klopt",
        f"read as {en}, without “{told}”; see whether that fits",
    )

"""What is told of a cell of a table that was not taken as it stands."""

from collections.abc import Sequence

from stedenband.exchange.column_words import Says
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.date_words import label
from stedenband.vocabulary.edtf import Edtf

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
OF_A_PERSON = Bilingual(
    "hier staat een persoon bij; namen van personen komen niet in het bestand, en de rest is niet begrepen",
    "a person is told here; names of persons do not come into the file, and the rest was not understood",
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
FIRST_ALONE = Bilingual(
    "alleen de naam voor de komma is gelezen, wat erachter staat is weggelaten; staan hier twee partners, zet er dan "
    "een puntkomma of een regeleinde tussen",
    "only the name before the comma was read, what stands behind it was left out; where these are two partners, put a "
    "semicolon or a line end between them",
)
CUT_OFF = Bilingual(
    "wat er achter de naam staat is weggelaten, als iets waar de plaats in ligt; is het nog een partner, zet er dan "
    "een puntkomma tussen",
    "what stands behind the name was left out, as something that the place lies in; where it is another partner, put "
    "a semicolon between them",
)
NO_PLACE = Bilingual(
    "wat er achter de naam staat is niet begrepen en buiten de naam gelaten; zegt het iets over de band, zet het dan "
    "in een eigen kolom",
    "what stands behind the name was not understood, and left out of it; where it tells something of the bond, put it "
    "into a column of its own",
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
OTHER_CODE = Bilingual(
    "deze code is van geen bekende gemeente; gelezen is de naam",
    "this code is that of no known municipality; the name was read",
)
BEGIN_AND_END = Bilingual(
    "gelezen als een begin en een einde; is de band toen niet geëindigd, zet dan alleen het begin hier",
    "read as a beginning and an ending; where the bond did not end then, put only the beginning here",
)
BEGIN_OR_END = Bilingual(
    "; is dit het begin, zet er dan sinds voor, is het het einde, tot (of voor een hele kolom: --map since=KOLOM of "
    "until=KOLOM)",
    "; where this is the beginning, put since before it, where it is the ending, until (or for a whole column: "
    "--map since=COLUMN or until=COLUMN)",
)
KEPT_OF_NAME = Bilingual(
    "wat bij de naam staat is niet begrepen; `import` zet het in een opmerking bij de band, kijk die na",
    "what stands beside the name was not understood; `import` puts it into a note at the bond, look at that",
)
_NOT_KEPT_OF_NAME = Bilingual(
    "wat bij de naam staat is niet begrepen; daarvan is niets vergeleken of geschreven",
    "what stands beside the name was not understood; nothing of that was compared or written",
)


def kept(says: Says, meant: Bilingual = NOTHING_TO_TELL) -> Bilingual:
    """That the text of a column was not understood, and is kept in a note; `meant` tells how to write what it is."""
    words = Bilingual(
        f"niet begrepen als {says.nl} en dus niet overgenomen; `import` zet de tekst in een opmerking bij de band",
        f"not understood as {says.en}, so not taken over; `import` puts the text into a note at the bond",
    )
    return _joined(KEPT_OF_NAME if says is Says.PARTNER else words, meant)


def not_kept(says: Says, meant: Bilingual = NOTHING_TO_TELL) -> Bilingual:
    """That the text of a column was not understood and comes nowhere: no record is made of the row."""
    words = Bilingual(
        f"niet begrepen als {says.nl}; hiervan is niets vergeleken of geschreven",
        f"not understood as {says.en}; nothing of this was compared or written",
    )
    return _joined(_NOT_KEPT_OF_NAME if says is Says.PARTNER else words, meant)


def left_out_of(says: Says) -> Bilingual:
    """That the text of a column that tells which place is meant was not read, and comes nowhere."""
    return Bilingual(f"niet gelezen als {says.nl}, en weggelaten", f"not read as {says.en}, and left out")


def perhaps_a_period(period: str) -> Bilingual:
    """How to write the period that a text may be."""
    return Bilingual(f"; is dit een periode, schrijf dan {period}", f"; where this is a period, write {period}")


def only_of_new(words: Bilingual) -> Bilingual:
    """What was done with a cell for those partners of its row alone of which a record was made."""
    return _joined(
        words,
        Bilingual(
            " (alleen bij een partner in deze rij die erbij komt)", " (only at a partner in this row that is added)"
        ),
    )


def _joined(words: Bilingual, more: Bilingual) -> Bilingual:
    return Bilingual(words.nl + more.nl, words.en + more.en)


def read_as_whole(home: str) -> Bilingual:
    """As whose bond a row was read that names a part of a municipality."""
    return Bilingual(
        f"als de band van heel {home} gelezen; is hij alleen van een dorp of wijk daarin, zeg dat dan "
        "bij de band met `home`",
        f"read as the bond of all of {home}; where it is that of a village or quarter in it alone, "
        "say so at the bond with `home`",
    )


def former_province(province: str) -> Bilingual:
    """That a municipality is told with a province in which it lies no more."""
    return Bilingual(
        f"gelezen als de plaats die vroeger in {province} lag; is een andere bedoeld, zet dan haar gemeente hier",
        f"read as the place that lay in {province} before; where another is meant, put its municipality here",
    )


def empty_first(columns: int) -> Bilingual:
    """That nothing stands in the first column of a table, or in the first few."""
    if columns == 1:
        return Bilingual("de eerste kolom is leeg en overgeslagen", "the first column is empty, and was skipped")
    return Bilingual(
        f"de eerste {columns} kolommen zijn leeg en overgeslagen",
        f"the first {columns} columns are empty, and were skipped",
    )


def code_among_words(code: Code) -> Bilingual:
    """As which kind or status a text was read that says more."""
    return Bilingual(
        f"gelezen als {code.nl}; `import` zet de hele tekst in een opmerking bij de band",
        f"read as {code.en}; `import` puts the whole text into a note at the bond",
    )


def code_alone(code: Code) -> Bilingual:
    """As which kind or status a text was read that says more, where no record is made of the row."""
    return Bilingual(
        f"gelezen als {code.nl}; van de rest van de tekst is niets vergeleken of geschreven",
        f"read as {code.en}; nothing of the rest of the text was compared or written",
    )


def read_beside_name(what: Sequence[Says]) -> Bilingual:
    """As what that was read which stands beside a partner's name."""
    nl, en = (" en ".join(one.nl for one in what), " and ".join(one.en for one in what))
    return Bilingual(f"wat er bij de naam staat is gelezen als {nl}", f"what stands beside the name was read as {en}")


def part_left_out(words: Sequence[str], read: Edtf) -> Bilingual:
    """As what a date was read, and which of its words no date can say."""
    nl, en = label(read, "nl"), label(read, "en")
    told = ", ".join(words)
    return Bilingual(
        f"gelezen als {nl}, zonder “{told}”; kijk na of dat klopt",
        f"read as {en}, without “{told}”; see whether that fits",
    )

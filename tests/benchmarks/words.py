"""Generated names and prose that look like Dutch, without real places or persons."""

from collections.abc import Iterator
from itertools import cycle, islice

from stedenband.places.find import misspelt
from tests.benchmarks.deck import Deck

_STEMS = """
Brem Quar Zwil Drus Flon Grym Hulst Jork Klav Lumm Mierz Nuel Ozing Plaar Rimp Slob Twen Ulf Vlag Wroe Bij Dwar Elp
Fratt Goel Hemp Ijsv Jutt Kriem Loev Mast Neer Olst Prik Ruig Snel Tjal Uyt Vries Wams Barr Coen Doev Eng Frie Gams
Heil Inter Jaar Koud Lisp Moer Nij Oever Pol Roef Spaar Turf Umm Vorst Wind Bloem Clin Dolm Ester Fluit Gorn Hark Ing
Joost Kamp Lint Mool Nood Oord Punt Reig Stoel Tin Uil Veen Wolk Zomp Bakk Daal Eik Gast Kerf Ledd Ratt Zeeg Brûst
Lyts Noard Wâld
""".split()  # noqa: SIM905
_ENDINGS = """
eldam erdijk enveen ehoven erkerk ewijk endrecht ebroek elo emeer erhout ezijl ehuizen elaar ingen egem erzele evoorde
ebeek esluis ermond ekapelle estein enberg ehage ewolde etille euzen ardshoek ensward ershaven ewâl ezande emuiden
egeest estreek eboord enesse
""".split()  # noqa: SIM905
_BEFORE = ("'s-", "'t ", "Sint-", "Nieuw-", "Oud-", "De ", "Hoog-", "Saint-Rémy-", "Ambt ") + ("",) * 111

_TOWN_STEMS = """
Vald Kroz Mont Lys Brač Ost Tarn Gél Sorr Puł Weiß Ard Nov Kál Bist Rem Åls Grün Fer Zab Cor Dun Hel Ista Jov Kur Łom
Maz Niš Or Pet Quim Rost Sab Tver Ulm Var Yal Zor Çan Şar
""".split()  # noqa: SIM905
_TOWN_ENDINGS = """
opol enburg ville ingford ino ów egg aix ești ava hausen ıköy ura mouth eda ović anje ampton ille ello stad ek enza agua
nagar dorf fors bach ún ierre
""".split()  # noqa: SIM905

_INITIALS = "A B C D E F G H J K L M N P R S T W".split()  # noqa: SIM905
_FAMILIES = "Voskamp Brinkema Duizendstra Krijgeling Wolkerink Ostermaat Pruimelaar Zwaluwstra Dwarsveld".split()  # noqa: SIM905

_WORDS = """
de het een van in op en met voor aan bij uit dat die zij er niet ook nog wel al meer zich om door naar over tussen onder
sinds stad gemeente band partner bezoek uitwisseling comité stichting college raad burgemeester wethouder delegatie
inwoners scholen leerlingen verenigingen koren orkest sport cultuur muziek handel water erfgoed herdenking vrede
samenwerking project kennis bestuur brief gesprek besluit verslag overeenkomst jaar jaren zomer voorjaar week dagen
vriendschap contact steun subsidie bijdrage begroting activiteiten ontvangst programma tentoonstelling concert werkgroep
vrijwilligers ambtenaren ziekenhuis bibliotheek museum brandweer haven markt wijk dorp streek rivier land grens wereld
Europa oorlog bevrijding kosten tijd plan doel vraag antwoord begin eind oude nieuwe eerste laatste kleine grote jonge
gezamenlijke jaarlijkse geregelde wederzijdse open breed warm vaak soms later eerder intussen daarna daarom vooral
samen opnieuw elkaar werd wordt was waren zijn heeft hebben had kwam komt ging gaat bleef blijft gaf geeft kreeg vroeg
vraagt zocht zoekt hielp helpt deed doet stond staat liet laat één coördinatie financiën reünie ideeën ’s-avonds
""".split()  # noqa: SIM905


def municipality_names(deck: Deck, count: int) -> list[str]:
    """Names of that many municipalities, all different and none nearly a real one, some with an accent."""
    plain = deck.shuffled(sorted({stem + ending for stem in _STEMS for ending in _ENDINGS}))
    names = (deck.deal("before", _BEFORE) + name for name in plain)
    return list(islice((name for name in names if misspelt(name) is None), count))


def towns(deck: Deck) -> Iterator[str]:
    """Names of places abroad without end; they come round again, as towns with many partners do."""
    return cycle(deck.shuffled([stem + ending for stem in _TOWN_STEMS for ending in _TOWN_ENDINGS]))


def person(deck: Deck) -> str:
    """The name of somebody in public office."""
    return f"{deck.deal('initials', _INITIALS)}. {deck.deal('family', _FAMILIES)}"


def prose(deck: Deck, length: int) -> str:
    """Sentences of about that many characters in all."""
    said = ""
    while len(said) < length:
        said += " " * bool(said) + _sentence(deck, min(length - len(said), deck.between(40, 190)))
    return said


def _sentence(deck: Deck, length: int) -> str:
    words: list[str] = []
    size = 0
    while size < length or len(words) < 2:
        words.append(deck.deal("word", _WORDS))
        size += len(words[-1]) + 1
    for place in range(6, len(words) - 2, 7):
        words[place] += ","
    return words[0].capitalize() + " " + " ".join(words[1:]) + "."


def line(deck: Deck, length: int) -> str:
    """A title or a name of about that many characters, without a full stop."""
    return _sentence(deck, length)[:-1].replace(",", "")

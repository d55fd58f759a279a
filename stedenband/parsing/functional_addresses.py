"""Whether an e-mail address is that of an office, a desk or a body, or a person's. Loaded where a text has one."""

import re
from collections.abc import Callable, Set

from stedenband.vocabulary.countries import find_countries

# Offices held by one person: with a name added the address is personal.
_HELD_BY_ONE = (
    "alcalde", "ambassadeur", "burgemeester", "burmistrz", "bürgermeister", "buergermeister", "clerk", "consul",
    "coordinator", "coördinator", "directeur", "director", "ereconsul", "gedeputeerde", "maire", "mayor", "ombudsman",
    "penningmeester", "polgarmester", "polgármester", "president", "prezydent", "primator", "projectleider", "rector",
    "schepen", "secretaire", "secretaris", "secretary", "sindaco", "starosta", "treasurer", "voorzitter", "wethouder",
    "woordvoerder",
)  # fmt: skip
_FUNCTIONAL = frozenset(
    """
    accueil admin administratie afd afdeling alcaldia alcaldía ambasada ambassade ayuntamiento balie belediye bestuur
    botschaft bureau cabinet city cityhall college comite committee communicatie communication comune consulaat
    consulado consulat contact council cultuur delegatie departement department dorpsraad embajada embassy evenementen
    foundation gemeente gemeinde griffie hello help helpdesk hivatal info information informatie international
    internationaal jumelage kabinet kancelaria kantoor kcc klantcontactcentrum kommune konsulat mail mairie media museum
    noreply office onthaal ontvangst partner partners pers podatelna polgarmesteri polgármesteri post postbus poststelle
    presse press privacy protocol protocole protokol protokoll provincie raad rathaus receptie redactie relaties
    relations secretariaat secretariat secrétariat sectie section sekretariat service servicepunt stad stadhuis stadt
    stedenband stedenbanden stichting support townhall twinning urzad urząd vereniging ville voorlichting vvv webmaster
    welkom
    """.split()  # noqa: SIM905
).union(_HELD_BY_ONE)
# Subjects of a desk, such as that for North and South; with another word they may be the name of a person.
_SUBJECTS = frozenset(
    """
    adviesraad belastingen beleid benw betrekkingen bezwaar buitenland centrum cities club crediteuren cultureel culture
    cultuurraad directie domein donateurs duurzaamheid economie economische eu europa europadirect europe events
    facturen fanfare feestelijkheden finance financien financiën fysiek general generaal gminy hauptamt herdenking
    honorair honorary honoraire ict inkoop integratie internationale internationales jeugd jeugdraad jongeren
    jongerenraad juridisch klachten kulturamt leden leefbaarheid maatschappelijk meldingen miasta milieu mondiaal musea
    nieuws nieuwsbrief noord onderwijs oost openbare orde orkest ouderenraad parochie participatie personeel politiek
    political projecten projects publiek recreatie regio rekenkamer rotary ruimte ruimtelijke scholen sector senioren
    seniorenraad sister sociaal sociale sport sportraad subsidie subsidies team toerisme town uitwisseling
    uitwisselingen veiligheid vergunningen verkeer verkiezingen visa visum vrede vrienden vrijwilligers vrouwenraad web
    website welzijn werken west wonen zorg zuid zusterstad zustersteden
    """.split()  # noqa: SIM905
)
# How a desk or body is called, or its name ends: `stadsarchief`, `jeugddienst`; no surname ends so.
_DESKS = (
    "archief", "archiv", "balie", "beheer", "beraad", "bibliotheek", "buero", "bureau", "büro", "desk", "dienst",
    "diensten", "festival", "loket", "marketing", "museum", "office", "partnerschaft", "samenwerking", "school",
    "theater", "universiteit", "verwaltung", "zaken",
)  # fmt: skip
# Words for an embassy or a consulate begin so in most languages, after what it is of too (`generalkonsulat`).
_MISSION = (
    r"ambas|botschaft|consol(?=a[dt])|consul(?!t)|embaixada|embajada|embassy|konsolos|konsul|nagykövetség|nagykovetseg"
    r"|velvyslanectv"
)
# Such a word alone, with no more behind it than its ending: not `consulmans`.
_MISSION_ALONE = (
    r"ambas+(?:ad|ciat)\w{0,3}|botschaft(?:er(?:in)?)?|[ck]onsul(?:a\w{0,4}|in)?|consola[dt]o|konsolos(?:luk|lugu|luğu)?"
    r"|ereconsul"
)
# Such a word for the house, not for who works there.
_HOUSE = r"ambas+(?:ad[ae]?|ciata)$|botschaft$|consola|consula(?!r)|emba(?:ixada|jada|ssy)$|konsula(?!r)"
# What the name of an office held by one begins with, so that no surname does: unlike `lemaire`, `sotomayor`.
_TITLED = rf"(?:city|deputy|honor(?:ary|air|ar)|lady|lord|town|vice)(?:{'|'.join(_HELD_BY_ONE)}|konsul)"
# In the domain of a ministry of foreign affairs, or of its posts, where a post may be told by less.
_MINISTRIES = frozenset(
    "bmeia diplo diplobel diplomatie eda esteri maec mfa minbuza mofa msz mzv".split()  # noqa: SIM905
)
_POSTS = frozenset({"amb", "emb", "gc", "mission", "vertretung"})
_CODE_OF_POST = 3  # letters: `ambasciata.aja`
# Where such posts are, as that place is called there and here, without spaces; not what is a first name too (`sofia`).
_SEATS = frozenset(
    """
    aachen aken algiers amsterdam ankara antwerp antwerpen anvers athene athens bagdad bangkok barcelona beijing
    beiroet beirut belgrado beograd berlijn berlin bern boedapest boekarest bogota bonn bratislava brussel brussels
    bruxelles bucharest bucuresti budapest buenosaires caïro cairo canberra capetown caracas chicago chisinau
    copenhagen dakar damascus denbosch denhaag dublin dusseldorf duesseldorf düsseldorf frankfurt gand geneva geneve
    genève gent ghent haag haga hague hamburg hanoi harare havana haya helsinki hongkong istanbul jakarta jeruzalem
    jerusalem kaapstad kabul keulen kiev kinshasa kobenhavn koeln kopenhagen koln kyiv köln lahaya lahaye lapaz
    liege lisboa lisbon lissabon ljubljana london londen losangeles luik luxembourg luxemburg lyon maastricht madrid
    managua manila marseille melbourne milaan milano minsk montevideo moscow moskou moskva muenchen munchen munich
    münchen nairobi napels napoli newdelhi newyork nicosia osaka oslo ottawa paramaribo parijs paris peking prag
    prague praha praag pretoria quito rabat reykjavik riga rijsel rotterdam sanfrancisco sarajevo seoel seoul
    shanghai singapore skopje stockholm stpetersburg straatsburg strasbourg sydney taipei tallinn tashkent tasjkent
    tbilisi teheran telaviv thehague tirana tokio tokyo toronto tripoli tunis vancouver vilnius warsaw warschau
    warszawa washington wellington wenen vienna wien willemstad yerevan zagreb zurich zürich
    """.split()  # noqa: SIM905
)
_POST_AND_SECTION = r"[a-z]{3}-[a-z]{2,3}@minbuza\.nl"  # of an embassy in Tokyo, its section: `tok-wl`
# What only goes before an office or a desk: an article, or what it is of (`stads.archief`).
_BEFORE_AN_OFFICE = frozenset(
    "de dorps gemeentelijk gemeentelijke het la le lord provinciaal raads stads stedelijk the vice wijk".split()  # noqa: SIM905
)
_JOINING = frozenset({"en", "and", "und", "et", "voor"})  # of two subjects
_PARTICLES = frozenset({"van", "den", "der", "het", "ten", "ter", "von"})
_OF = frozenset({"del", "della", "di", "du", "of"})  # before what an embassy is of; `de` and `van` begin many surnames
_BEFORE_A_SURNAME = frozenset({"van", "von"})  # right behind an office; `de` may begin the name of a body
_NO_INITIALS = "st"  # as a letter alone also of `s-Hertogenbosch` and `t-Harde`
# Words that also count as a prefix or suffix of a compound: `raadsgriffie`, `stedenbandleiden`, `gemeentesecretaris`.
_ENDINGS = tuple(word for word in _FUNCTIONAL if len(word) > 6)  # noqa: PLR2004
_BEGINNINGS = tuple(word for word in _ENDINGS if word not in _HELD_BY_ONE)
_OF_TOWN_HALL = r"14[ .-]?0\d{2,3}"  # the number of a municipality: 14 and its area code
# The municipality of a file, and the partners in it.
_PARTY = r"(?:\bgemeente: *|\bname: *(?=[^,}\n]+,? *\n? *country:))[\"']?([^,}\n\"']+)"


def is_functional(address: str, parties: Callable[[], Set[str]]) -> bool:
    """Whether an address (lower case) is functional: it begins with an office that no name follows, or all is known.

    Known are offices, subjects, words of its domain and names of the parties that the text is about.
    """
    local, _, domain = address.partition("@")
    words = _from_office([word for word in re.split(r"[._+-]|\d+", local) if word])
    known, labels = {*domain.split("."), *_SUBJECTS}, {*re.split("[.-]", domain)}
    unknown = [word for word in words if not (word in known or word.endswith(_DESKS) or _is_office(word))]
    if not unknown:
        return bool(words) or bool(re.fullmatch(_OF_TOWN_HALL, local))
    if _is_of_post(unknown, words, labels) or re.fullmatch(_POST_AND_SECTION, address):
        return True
    if len(words) < 2:  # noqa: PLR2004 - a place alone may be a surname
        return False
    unknown = [word for word in unknown if word not in parties() and word not in labels]
    if any(re.match(_MISSION, word) for word in words):
        return all(map(_is_code_of_country, unknown))
    is_of_many = _is_office(words[0]) and not words[0].endswith(_HELD_BY_ONE)
    return not unknown or (is_of_many and words[1] not in _BEFORE_A_SURNAME and not _are_a_name(unknown, len(words)))


def _is_of_post(unknown: list[str], words: list[str], labels: Set[str]) -> bool:
    """Whether an address is that of an embassy or consulate, of which the unknown words tell where or whose it is.

    In the domain of a ministry three letters behind or before its office tell that, and two behind a seat its section.
    """
    is_of_ministry = not _MINISTRIES.isdisjoint(labels)
    if not is_of_ministry and not any(re.search(_MISSION, one) for one in (*words, *labels)):
        return False
    where = [word for word in unknown if not (is_of_ministry and word in _POSTS)]
    if is_of_ministry and any(word in _POSTS or re.match(_MISSION, word) for word in words):
        is_told = not where or (len(where) == 1 and len(where[0]) <= _CODE_OF_POST)
    else:
        is_told = is_of_ministry and len(where[-1]) < _CODE_OF_POST and _are_a_seat_or_country(where[:-1])
    without_codes = [word for word in where if not _is_code_of_country(word)]
    return is_told or _is_of_house(where, words) or any(map(_are_a_seat_or_country, (where, without_codes)))


def _is_of_house(where: list[str], words: list[str]) -> bool:
    """Whether what is behind an embassy or consulate is a country in any language, or such a name: `di.italia`."""
    if not where or where[0] not in _OF or not any(re.match(_HOUSE, word) for word in words):
        return False
    return len(where) == len(["di", "italia"]) or _are_a_seat_or_country(where[1:])


def _is_code_of_country(word: str) -> bool:
    """Whether a word is the code of a country; such may be a particle too: `de`."""
    return len(word) == len("nl") and bool(find_countries(word))


def _are_a_seat_or_country(words: list[str]) -> bool:
    name = " ".join(words)
    return "".join(words) in _SEATS or (len(name) > len("nld") and bool(find_countries(name)))


def _from_office(words: list[str]) -> list[str]:
    """The words of an address from its office on, where only what goes before one precedes: `de.ambassadeur`."""
    while _BEFORE_AN_OFFICE.issuperset(words[:2]) and words[2:]:  # `the.lord.mayor`
        words = words[1:]
    is_before = len(words) > 1 and words[0] in _BEFORE_AN_OFFICE
    return words[1:] if is_before and (_is_office(words[1]) or words[1].endswith(_DESKS)) else words


def _are_a_name(words: list[str], among: int) -> bool:
    """Whether words are a person's name `among` others: two, one with an initial, or one behind an office alone."""
    names = [word for word in words if len(word) > 2 and word not in _PARTICLES]  # noqa: PLR2004 - `de`, `vv`
    has_initial = any(len(word) == 1 and word not in _NO_INITIALS for word in words)
    return _JOINING.isdisjoint(words) and bool(names) and (len(names) > 1 or has_initial or among == 2)  # noqa: PLR2004


def parties_in(text: str) -> frozenset[str]:
    """The words, in lower case, of the names of the municipality that a text is about and of its partners."""
    return frozenset(word for name in re.findall(_PARTY, text.lower()) for word in re.split(r"[ -]", name))


def _is_office(word: str) -> bool:
    is_known = word in _FUNCTIONAL or word.startswith(_BEGINNINGS) or word.endswith(_ENDINGS)
    return is_known or re.fullmatch(_MISSION_ALONE, word) is not None or re.fullmatch(_TITLED, word) is not None

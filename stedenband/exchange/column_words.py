"""The words of headers, and what a column can say."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from stedenband.text import fold, slug
from stedenband.vocabulary.codes import Code


class Says(Code):
    """What a column can say."""

    HOME = "home", "gemeente", "municipality"
    HOME_COUNTRY = "home-country", "land van de gemeente", "country of the municipality"
    HOME_PROVINCE = "home-province", "provincie van de gemeente", "province of the municipality"
    HOME_POINT = "home-point", "ligging van de gemeente", "location of the municipality"
    CODE = "code", "code van de gemeente", "code of the municipality"
    HOME_ITEM = "home-item", "item van de gemeente", "item of the municipality"
    PARTNER = "partner", "partner", "partner"
    COUNTRY = "country", "land", "country"
    ITEM = "item", "item van de partner", "item of the partner"
    POINT = "point", "ligging", "location"
    LAT = "lat", "breedte", "latitude"
    LON = "lon", "lengte", "longitude"
    KIND = "kind", "soort", "kind"
    STATUS = "status", "status", "status"
    SINCE = "since", "sinds", "since"
    UNTIL = "until", "tot", "until"
    PERIOD = "period", "periode", "period"
    REASON = "reason", "reden", "reason"


HOMES = (Says.HOME, Says.CODE, Says.HOME_ITEM)  # each tells whose bond it is
LABEL = "label"  # behind a variable of a query, the variable of what that is called
Columns: TypeAlias = Mapping[Says, int]  # from 0

# The words of headers, as `word` has them, the first that fits counts.
_WORDS: Mapping[Says, str] = {
    Says.HOME: (
        "gemeente municipality home stad city1 origincity thuis plaats place1 town1 item gemeentenaam "
        "naamgemeente naam name commune municipalite ville nom nomdelacommune"
    ),
    Says.HOME_COUNTRY: (
        "origincountry country1 homecountry landgemeente landvandegemeente eigenland landthuis paysdelacommune"
    ),
    Says.HOME_PROVINCE: "provincie province prov homeprovince provinciegemeente provincievandegemeente",
    Says.HOME_POINT: "homepoint coord1 origincoord",
    Says.CODE: "code gemeentecode niscode nis cbs cbscode gmcode gm homecode ids codeins ins",
    Says.HOME_ITEM: "homeitem city originitem homewikidata municipalityitem",
    Says.PARTNER: (
        "partner partners partnerstad partnersteden partnergemeente partnergemeenten zusterstad zustersteden "
        "zustergemeente stedenband stedenbanden jumelage sistercity twintown twin city2 place2 town2 sister "
        "verzustering vriendschapsband buitenland partnerplaats vriendschapsstad vriendschapssteden zustergemeenten "
        "partenaire partenaires villepartenaire villespartenaires communepartenaire communespartenaires "
        "villejumelee villesjumelees communejumelee communesjumelees jumeleavec jumeleeavec jumelages"
    ),
    Says.COUNTRY: (
        "country land landcode pays destinationcountry country2 landpartner landvandepartner landzusterstad "
        "landpartnerstad landpartnergemeente partnerland partnercountry twincountry"
    ),
    Says.ITEM: "wikidata partneritem sistercityitem twinitem partnerwikidata qid",
    Says.POINT: "coord coordinaten coordinates coordonnees point location ligging coord2",
    Says.LAT: "lat latitude breedtegraad breedte destinationlat partnerlat",
    Says.LON: "lon long lng longitude lengtegraad lengte destinationlong destinationlon partnerlon",
    Says.KIND: "soort kind type aard vorm soortband nature",
    Says.STATUS: "status stand standvanzaken toestand situatie state actief active actif situation",
    Says.SINCE: (
        "sinds since van jaar from datum year date totstandgekomen totstandkoming depuis annee datedujumelage "
        "anneedujumelage"
    ),
    Says.UNTIL: "tot until totenmet tm fin datedefin anneedefin findujumelage jusque",
    Says.PERIOD: "periode period duur duration jaren years looptijd duree",
    Says.REASON: "reden reason redeneinde redenbeeindiging",
}
BY_WORD: Mapping[str, Says] = {one: says for says, words in reversed([*_WORDS.items()]) for one in words.split()}

# Under these the municipality stands; the other words of it can be those of a partner.
SURELY_HOME = frozenset({"gemeente", "municipality", "gemeentenaam", "naamgemeente", "commune", "municipalite"})
# A country under one of these words can be that of either side.
OF_EITHER_SIDE = frozenset({"country", "land", "landcode", "pays"})

# What people write beside a bond: no column of partners, though it may look like one.
_BESIDE = (
    "opmerking opmerkingen toelichting notitie notities note notes remark remarks comment comments bron bronnen "
    "source sources contact contactpersoon contactpersonen website url link adres email telefoon nr nummer number "
    "id thema themas theme themes onderwerp provincie province provinciepartner regio region werelddeel continent "
    "inwoners population match taal language afstand distance remarque remarques commentaire commentaires lien "
    "habitants langue"
)
BESIDE = frozenset(_BESIDE.split())


# One of these among others is enough: `Beëindigd op`, `start date`, `jaar van ondertekening`, `endTime`.
_AMONG: Mapping[Says, str] = {
    Says.REASON: "reden reason waarom why motif raison",
    Says.UNTIL: (
        "einde eind eindigde eindigt end ended ending endtime enddate einddatum eindjaar beeindigd beeindigde "
        "beeindiging stopgezet "
        "stopzetting opgezegd opzegging opgeheven opheffing gestopt verbroken afgelopen terminated dissolved "
        "discontinued until geeindigd ontbonden ontbinding beeindigen opzeggen uitgetreden uittreding vervallen"
    ),
    Says.SINCE: (
        "begin begindatum beginjaar begonnen start startdatum startjaar startdate starttime started sinds since vanaf "
        "aangaan aanvang aanvangsdatum aanvangsjaar ingang ingangsdatum ingangsjaar ingegaan gestart sedert jaartal "
        "aangegaan gesloten opgericht oprichting ondertekend ondertekening established founded signed begun "
        "depuis debut signe signature"
    ),
    Says.STATUS: "status statut",
    Says.KIND: "soort kind type aard",
    Says.COUNTRY: "land country landcode pays",
}
# With one of these a header is about something or someone else: `Beëindigd door`, `Comité opgericht`.
_OF_OTHERS = "aantal door by wie who comite committee stichting foundation vereniging kosten cost costs nombre par qui"
_ABOUT_OTHERS = BESIDE.union(_OF_OTHERS.split())
_BY_ONE_WORD = {says: frozenset(among.split()) for says, among in _AMONG.items()}


def says_of(cell: str) -> Says | None:
    """What a header tells that its column says; None where it tells nothing that is known."""
    if (known := BY_WORD.get(word(cell))) or word(cell) in BESIDE:
        return known
    words = {*slug(cell).split("-")}
    if not words.isdisjoint(_ABOUT_OTHERS):
        return None
    return next((says for says, among in _BY_ONE_WORD.items() if not words.isdisjoint(among)), None)


def is_header(cell: str) -> bool:
    """Whether a text is what stands above a column."""
    return says_of(cell) is not None or word(cell) in BESIDE


def is_beside(cell: str) -> bool:
    """Whether a header tells of something beside the bond: `province_code`."""
    return word(cell) in BESIDE or (says_of(cell) is None and not BESIDE.isdisjoint(slug(cell).split("-")))


def word(cell: str) -> str:
    """A header as a word of these lists: without what is no letter, and without `label` behind a variable's name."""
    return "".join(filter(str.isalnum, fold(cell))).removesuffix(LABEL)


def variable(cell: str) -> str:
    """A header as the name of a variable of a query."""
    return fold(cell).removeprefix("?")


def with_labels(row: Sequence[str]) -> frozenset[int]:
    """The columns of the header of a query's answer that name a variable of which another is the label."""
    names = [*map(variable, row)]
    return frozenset(column for column, name in enumerate(names) if name and f"{name}{LABEL}" in names)

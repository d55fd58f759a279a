"""What a partner is called in a file, by the name that a table has, and whether something of that is left out."""

import re

from stedenband.exchange.cell_dates import TO, UNTIL, YEAR
from stedenband.places.known import countries_of
from stedenband.places.listed_names import country_code, former_state, taken_apart, with_bracket
from stedenband.places.municipalities import Municipality, Province
from stedenband.register.identity import Official, is_called
from stedenband.text import slug
from stedenband.vocabulary.place_names import place_name

_WAS = (
    r"vroegere?|voorheen|voormalige?|v[/.]?h\.?|vml?\.?|voorm\.?|ook(?: wel)?|toen(?:malige?)?|destijds|oude naam"
    r"|formerly|former(?: name)?|previously|also|alias|früher|ehemals|anciennement"
)
_NOW = "nu|thans|tegenwoordig|now|today|heute|jetzt"
_CALLED = "genaamd|genoemd|geheten|bekend als|called|known as"
_BESIDE_NAME = re.compile(
    r"(?P<name>[^(),]+)(?: \((?P<within>[^()]+)\)|, (?P<behind>[^()]+))"
    # a word that tells of another name needs no sign before it: `Harare v/h Salisbury`
    rf"|(?P<bare>[^(),=]+?)(?: [-–—])? (?P<other>(?:(?i:{_WAS}|{_NOW})[ :]|ex[- ]|= ?).+)"
)
_TILL = (
    rf"(?:{UNTIL}) (?:[0-9a-z]{{1,10}}[-./ ]){{0,2}}{YEAR}|van {YEAR} ?(?:{TO}) ?{YEAR}|{YEAR} ?(?:{TO}) ?{YEAR}(?=:)"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
# `Szczecin (vroeger Stettin)`, `Oslo, ook wel Kristiania`, `Chemnitz (tot 1990: …)`; what begins small is no name.
_OTHER_NAME = re.compile(
    rf"(?i:(?:heette )?(?:(?:{_WAS}|{_TILL})|(?P<now>{_NOW}))(?: (?:{_CALLED}))?:? |ex[- ]|= ?)"
    rf"(?P<other>{_CAPITAL}[^\d]*?)(?i: (?:{_CALLED}))?|(?P<before>{_CAPITAL}[^\d]*?)(?i: (?:{_TILL}))"
)
_A_PART = re.compile(  # of the place before it, not what that lies in
    r"(?:(?:stads)?wijk|stadsdeel|deelgemeente|(?:kerk)?dorp|kern|buurt|buurtschap|gehucht|ortsteil|stadtteil|quartier"
    r"|quarter|borough|village|neighbou?rhood)s?\b:? .+|.+ (?:wijk|stadsdeel)",
    re.IGNORECASE,
)
LEVEL = re.compile(  # in small letters
    r"\b(?:gmina|powiat|gemeente|stad|dorp|wijk|district|county|municipality|city|town|village|commune|kreis)\b"
)
_SHORTEST = 4  # letters of a name in capitals that is no abbreviation
_SMALL = frozenset(
    ["am", "an", "auf", "de", "den", "der", "des", "du", "en", "im", "in", "la", "le", "sur", "the", "upon"]
)


def in_latin(label: str) -> str:
    """The name in Latin letters where one of another script stands beside it: `Москва (Moskou)`; else all of it."""
    name = taken_apart(label)
    latin = [part for part in name if re.search("[a-z]", slug(part))]
    has_both = len(latin) == 1 and all(any(map(str.isalpha, part)) for part in name)
    return latin[0] if has_both else label


def without_other_names(label: str) -> tuple[str, tuple[str, ...]]:
    """The usual name of a place abroad, and the other or former ones that stand with it; none where none does.

    That which it bears now is the usual one, also where it stands behind: `Karl-Marx-Stadt (nu Chemnitz)`.
    """
    beside = _BESIDE_NAME.fullmatch(label)
    told = beside["within"] or beside["behind"] or beside["other"] if beside else ""
    parts = re.split("[,;] ?", told) if told else []
    found = [one for part in parts if (one := _OTHER_NAME.fullmatch(part.strip()))]
    names = [*filter(None, (other_name(part) for part in parts))]
    if not beside or len(names) < len(parts):
        return label, ()
    first = (beside["name"] or beside["bare"]).strip()
    usual = next((name for name, one in zip(names, found, strict=True) if one["now"]), first)
    return usual, tuple(name for name in dict.fromkeys([first, *names]) if name != usual)


def other_name(text: str) -> str:
    """The name that is told as another or former one of a place: `tot 1990: Karl-Marx-Stadt`; empty where none is."""
    found = _OTHER_NAME.fullmatch(text.strip())
    name = (found["other"] or found["before"]).strip() if found else ""
    return "" if country_code(name) or former_state(name) else name


def names_a_part(label: str) -> bool:
    """Whether what stands beside a name tells a part of that place: `Warschau (wijk Praga)`."""
    return _A_PART.fullmatch(taken_apart(label).whole) is not None


def names_no_place(label: str) -> bool:
    """Whether what stands beside a name is surely no place, as it has no capital: `Peine (informeel)`."""
    whole = taken_apart(label).whole
    return whole[:1].islower() and whole == whole.lower()


def is_cut_off(label: str, called_so: str, one: Official | None) -> bool:
    """Whether the name of a place lacks what stands with it in the table, and that did not tell which place it is."""
    whole = taken_apart(label).whole
    is_understood = not whole or (one and not label.endswith(f", {whole}")) or re.search("[0-9]", whole)
    return not is_understood and slug(whole) not in slug(called_so)


def name_of(one: Official | None, label: str, country: str | None) -> str:
    """The usual Dutch name of a place by the one that a table has."""
    name = taken_apart(label)
    if one is None or not (is_called(one, name.part) or isinstance(one, Province)):
        usual = place_name(_in_small_letters(name.part, country), "nl", country)
        return f"{usual} ({name.whole})" if with_bracket(label) != name.part else usual
    return one.name_for(name.part) if isinstance(one, Municipality) else one.name


def _in_small_letters(name: str, country: str | None) -> str:
    """A name of a known place in capitals as it is usually written: `BAD BENTHEIM`; any other as it is."""
    if not name.isupper() or len(name) < _SHORTEST or country not in countries_of(name):
        return name
    words = re.split(r"([ -])", name.lower())
    return "".join(word if at and word in _SMALL else word.capitalize() for at, word in enumerate(words))

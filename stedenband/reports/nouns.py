"""The Dutch noun of a name or description in the data: which article it has, and whether it is of one or of many.

This is the one place that decides so, for holders, counterparts, participants and funders alike. A name of which the
noun is not known has no article, and is of one.
"""

import re
from functools import lru_cache

from stedenband.vocabulary.codes import Theme

# The nouns that ask for an article; of any other word none is guessed.
_ARTICLES = {
    "de": (
        "academie ambassade ambtelijke brandweer cel dienst fanfare gedragscode gemeente gemeenteraad griffie harmonie "
        "hochschule hogeschool kamer kerk parochie politie provincie raad regering school schouwburg stad stichting "
        "kreistag universiteit vereniging vzw"
    ),
    "het": (
        "bedrijfsleven bestuur bisdom bureau college consulaat gemeentehuis genootschap gymnasium hoogheemraadschap "
        "huis kerkgenootschap koor kruis lyceum ministerie museum ocmw orkest platform raadhuis rathaus reglement rijk "
        "instituut stadhuis stadsdeel team theater waterschap ziekenhuis"
    ),
}
# The last parts of longer nouns, none of them that of a name of a place.
_LAST_PARTS = {
    "de": (
        "academie afdeling bibliotheek club commissie delegatie directie fractie gemeenschap groep jeugdraad kring "
        "overheid school stichting universiteit vereniging"
    ),
    "het": (
        "archief atheneum bestuur comité conservatorium fonds kabinet ministerie museum netwerk parlement secretariaat "
        "stadhuis"
    ),
}
_ARTICLE_OF = {word: article for article, words in _ARTICLES.items() for word in words.split()}
_ENDINGS = {article: tuple(words.split()) for article, words in _LAST_PARTS.items()}
# What a name of an institution may end with, whatever stands before it: `Etty Hillesum Lyceum`, `Deventer Ziekenhuis`.
_LAST_OF_NAMES = (
    "stichting", "vereniging", "museum", "lyceum", "gymnasium", "orkest", "koor", "ziekenhuis", "theater", "archief",
    "fonds", "instituut", "conservatorium", "club", "kring", "netwerk",
)  # fmt: skip
# What a member of an executive is charged with, and nobody's name: `wethouder Cultuur`, `gedeputeerde Economie`.
_CHARGES = {theme.nl for theme in Theme} | {
    "bestuur", "cultuurbeleid", "europa", "europese", "financiën", "internationale", "jeugdzaken", "landbouw",
    "mobiliteit", "ruimte", "ruimtelijke", "sociale", "sociaal", "stadsontwikkeling", "wonen", "zorg",
}  # fmt: skip
# A noun that an adjective stands before: `Vlaamse overheid`, `Internationale Raad`.
_ADJECTIVE = re.compile(r"(?:\w{2,}[^aeiou]e|vlaams|(?:stede|konink|gemeente|land)lijk|provinciaal|internationaal)")
OFFICES = frozenset(
    "ambassadeur burgemeester burgemeesters bürgermeister commissaris consul consul-generaal directeur gedeputeerde "  # noqa: SIM905
    "gemeentesecretaris gouverneur griffier landraad landrat loco-burgemeester maarschalk minister oberbürgermeister "
    "prefect primator rector schepen secretaris starost voivode voorzitter wethouder".split()
)
_POSTS = ("medewerker", "coördinator", "adviseur")  # the last parts of what somebody is employed as
_PERSONS = OFFICES | {"ambtenaar", "lid", "raadslid", "raadsleden", "schepenen", "wethouders"}
_BEHIND = re.compile(r" (?:van|uit|in|voor|te|der|of|bij|op|aan|met|tussen) ")
PART = re.compile(r", (?:afdeling|dienst|directie|faculteit|team) .*")  # of what is named before it
_UNSURE = ("university",)  # an English noun keeps its own words


@lru_cache(maxsize=2**12)
def article_of(text: str) -> str | None:
    """`de`, `het`, or None where the noun that a name begins with, or ends with, is not known."""
    head = _BEHIND.split(text)[0].lower().split()
    if not head:
        return None
    first, last = head[0], head[-1]
    if found := _article_of_noun(first):
        return found
    if len(head) == 1 and " " not in text:
        return None
    if any("comité" in word or "committee" in word for word in head):
        return "het"
    if last.endswith(_UNSURE):
        return None
    if _ADJECTIVE.fullmatch(first):
        return _article_of_noun(head[1]) or _article_of_noun(last) if len(head) > 1 else None
    return _article_of_noun(last) if last.endswith(_LAST_OF_NAMES) else None


def _article_of_noun(word: str) -> str | None:
    if found := _ARTICLE_OF.get(word):
        return found
    return next((article for article, endings in _ENDINGS.items() if word.endswith(endings)), None)


def is_office(word: str) -> bool:
    """Whether a noun is an office or a post: `wethouder`, `beleidsmedewerker`."""
    return word in OFFICES or word.endswith(_POSTS)


def is_charge(text: str) -> bool:
    """Whether what stands behind an office is what somebody is charged with: `Cultuur`, `Internationale Zaken`."""
    return text.split(" ", maxsplit=1)[0].rstrip(",").lower() in _CHARGES


_OF_OFFICE = frozenset("eerste huidige nieuwe tijdelijk toenmalig toenmalige voormalig voormalige waarnemend".split())  # noqa: SIM905


def is_office_described(text: str) -> bool:
    """Whether a text is an office with a word before it, and nobody's name behind it: `waarnemend burgemeester`."""
    head = _BEHIND.split(text)[0].lower().split()
    return len(head) == 2 and head[0] in _OF_OFFICE and head[1] in OFFICES  # noqa: PLR2004


# --- One or many -----------------------------------------------------------------------------------------------------

_STATEN = ("Provinciale Staten", "Gedeputeerde Staten")
_NUMBER = re.compile(r"\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf")
_PLURAL_ENDINGS = ("en", "s")
_PLURALS = frozenset({"musea", "centra", "media", "politici", "academici"})
# Nouns of one that end as those of many do.
_ONE = re.compile(
    r"(?:schepen|.*(?:leven|wezen|haven|toren|keten|teken|examen|diaken|gids|proces|is|prins|kas|klas|kruis|campus|gres|dres|[^au]us))"
)
# Of a name with a capital only these are sure to be of many: `Wethouders`, `Statenleden`, and not `Rovers`.
_MANY_NAMED = frozenset(
    "ambtenaren basisscholen bedrijven bewoners burgemeesters gedeputeerden gemeenten inwoners kerken kinderen koren "  # noqa: SIM905
    "leden leerlingen mensen musea ondernemers orkesten ouders particulieren partners raadsleden schepenen scholen "
    "sponsors sportclubs studenten universiteiten verenigingen vrijwilligers wethouders".split()
)


@lru_cache(maxsize=2**12)
def is_many(text: str) -> bool:
    """Whether a name or description is of many: `ambtenaren van Leiden`, `scholen en bedrijfsleven`, `Wethouders`.

    It is by the noun that it begins with, adjectives apart: a `schepen`, a `secretaris` and `een koor` are one.
    """
    if text.startswith(_STATEN):
        return True
    words = PART.sub("", text).split()
    first = words[0] if words else ""
    if first.lower() in ("een", "het"):
        return False
    words = words[1:] if first.lower() == "de" else words
    if not words or (not words[0].islower() and "comité" in text.lower()):
        return False
    return bool(_NUMBER.fullmatch(words[0])) or are_several(" ".join(words)) or _is_plural(words)


def are_several(text: str) -> bool:
    """Whether a text is a list: `scholen en bedrijfsleven`, `Raad en commissie`, `Tata, Bath en Troyes`.

    No list is what somebody is of, or charged with: `ministerie van Cultuur en Media`, `wethouder economie en sport`.
    """
    first, _, second = text.partition(" en ")
    if not second:
        return False
    opening, *others = first.split()
    word, last = opening.lower(), second.split()[0]
    if word in OFFICES and others and "," not in first:
        return last in _PERSONS or article_of(second) is not None
    if "," in first and not second[0].islower():
        return not (opening.islower() or article_of(opening))
    is_of = _BEHIND.search(f"{first} ") is not None and ("," not in first or article_of(opening) is not None)
    return not is_of and second[0].islower()


def _is_plural(words: list[str]) -> bool:
    """Whether the noun of a description is a plural; a name of somebody, or a preposition, ends it."""
    if not words[0].islower():
        return words[0].lower() in _MANY_NAMED or words[0].endswith("leden")
    head = _BEHIND.split(f"{' '.join(words)} ")[0].split()
    noun = next((word for word in head if not _is_adjective(word)), head[-1])
    return noun in _PLURALS or (noun.endswith(_PLURAL_ENDINGS) and not _ONE.fullmatch(noun))


def _is_adjective(word: str) -> bool:
    is_noun = word in ("dame", "groupe") or _article_of_noun(word) is not None
    return word.islower() and word.endswith("e") and not is_noun

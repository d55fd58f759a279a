"""Reads what stands beside a partner's name in its cell and tells of the bond: its kind, how it stands, whom to ask."""

import re

from stedenband.exchange.beside_homes import is_beside_unknown
from stedenband.exchange.cell_dates import SINCE, TO, YEAR
from stedenband.exchange.cells import MOST, OVER, code, is_closed, named_in, with_day, without_state
from stedenband.exchange.home_parts import names_part
from stedenband.exchange.partner_names import LEVEL, names_no_place, other_name, without_other_names
from stedenband.exchange.persons import tells_person
from stedenband.places.find import find, provinces_told
from stedenband.places.listed_names import taken_apart
from stedenband.register.identity import Official
from stedenband.vocabulary.codes import Kind, Status

_PARTS = re.compile(r"[(),;]| [-–] ")  # of a name and what is told with it
_BOND_WORDS = (
    r"stedenband|zusterstad|partner(?:stad|gemeente)?|band|bond|jumelage|verzustering|vriendschapsband|vriendschapsstad|"
    r"contact|twin(?: town|ning)?|sister city|partner city"
)
_FORMER = re.compile(  # not `vroeger Danzig`, which is a name
    r"(?:voormalige?|vroegere?|voorheen|v[/.]?h\.?|vml?\.?|voorm\.?|gewezen|former|formerly)(?: (?:een |a )?(?:"
    + _BOND_WORDS
    + r"))?|"
    r"(?:ex|oud)[- ]?(?:" + _BOND_WORDS + ")",
    re.IGNORECASE,
)
_BEHIND_SIGN = re.compile(
    r"(?P<name>.*[^\s])(?:\s*\[(?P<square>[^][]+)\]|(?:\s+-|\s*[–—/|]|-(?=\s))\s*(?P<tail>[^][()]+))"
)
_ONLY_A_KIND = re.compile(r"\w+band|zusterstad|partnerstad|jumelage|verzustering", re.IGNORECASE)
_MOST_WORDS = 3  # of a kind: `twin town`
_FORMER_BESIDE = re.compile(r"ex|oud", re.IGNORECASE)  # alone behind a name
_BOND_BESIDE = re.compile(rf"(?:\w+ )?(?:{_BOND_WORDS})", re.IGNORECASE)
_OF_THE_BOND = re.compile(
    rf"\b(?:{SINCE}|bis|{TO})\s+{YEAR}|\b(?:geen|niet meer|no longer)\b|\b(?:tot|t/m|until|bis)\b.*{YEAR}",
    re.IGNORECASE,
)
_WHOM_TO_ASK = re.compile(  # and where to read more
    r"(?i:contact|aanspreek|co[oö]rdinat|secretari|telefoon|e-?mail|website|opmerking|(?:tel|opm|n\.?b)[.:]|via\b"
    r"|(?:zie|bron|source|stichting|comit[eé]|vereniging|werkgroep|foundation|committee|mevrouw|de heer)\b)"
    r"|(?i:mevr|mw|dhr|mr|mrs|ms|drs?|ir|ing)\.? [A-Z]|\S+@\S+|(?:\+|00?)[1-9][0-9 ()/-]{6,}"
    r"|(?:[A-Z]\. ?)+(?:(?:van|de|der|den|te|ten|ter|von) )*[A-Z]\w+$"
)
_YEAR_BEHIND = re.compile(rf"[^\s(,;] (?:[-–—] ?)?{YEAR}$")  # `Jena 1990`: of what is not told
_BEFORE_NAME = re.compile(r"[^(]*:(?!//)")  # `vroeger: Stettin` in brackets is another name
_NO_NAME = re.compile(
    r"(?:ex-|(?:ex|voorheen|voormalige?|vroeger|former|formerly) ).*|[(\[].*[)\]]|[(\[].*[)\]] .*|.*\?", re.IGNORECASE
)


def in_brackets(name: str) -> str:
    """A name with brackets round what stands behind it of the bond: `Jena - jumelage`, `Dessau vriendschapsband`."""
    if len(name) > MOST:
        return name
    before, _, bracket = name.rpartition(" (")
    if bracket.endswith(")") and is_closed(before):
        return f"{in_brackets(before)} ({bracket}"
    found = _BEHIND_SIGN.fullmatch(name)
    tail = (found["square"] or found["tail"]).strip() if found else ""
    if found and is_closed(found["name"]) and _is_read_in_brackets(tail):
        return f"{in_brackets(found['name'])} ({tail})"
    words = name.split()
    for number in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        before, kind = " ".join(words[:-number]), " ".join(words[-number:])
        if _is_kind(kind) and not words[-number - 1][0].islower() and is_closed(before):
            return f"{before.rstrip(',')} ({kind})"
    return name


def _is_read_in_brackets(text: str) -> bool:
    """Whether brackets with this text behind a name tell the kind of the bond, or how it stands."""
    is_former = _FORMER.fullmatch(text) or _FORMER_BESIDE.fullmatch(text)
    return bool(is_former) or code(text, Kind) is not None or without_state(f"x ({text})")[0] == "x"


def _is_kind(text: str) -> bool:
    """Whether the last words of a name are a kind, in small letters where a town may be called so: Friendship."""
    is_clear = text[:1].islower() or _ONLY_A_KIND.fullmatch(text)
    return bool(is_clear) and code(text, Kind) is not None


_AMONG_OTHERS = re.compile(r"(?:^|\s)(?:o\. ?a\.|onder andere|e\. ?a\.|en andere|etc\.)(?:\s|$)", re.IGNORECASE)


def tells_more(name: str) -> bool:
    """Whether a name, without what was understood of it, still tells how the bond stands or when, or was cut off.

    So does what is doubted (`Jena?`), set apart (`(Trier)`), over (`ex-Ulm`) or behind a colon (`Opgezegd: Ulm`), and
    whom to ask about it (`(contact: …)`).
    """
    if len(name) > MOST:
        return False  # no name at all
    parts = [part.strip() for part in _PARTS.split(name)]
    return (
        bool(_NO_NAME.fullmatch(name) or _AMONG_OTHERS.search(name))
        or name.endswith(("-", "–", "—"))
        or bool(_BEFORE_NAME.match(name) and not without_other_names(name)[1])
        or not is_closed(name)
        or any(_is_of_the_bond(part) or _has_status(part) or _ends_in_bond(part) for part in parts)
        or _is_small_behind_dash(name)
        or _YEAR_BEHIND.search(name) is not None
        or any(_WHOM_TO_ASK.match(part) or _is_bond(part) for part in parts[1:])
        or tells_person(name)
    )


def home_tells_more(home: Official, told: str, raw: str) -> bool:
    """Whether words or signs beside the name of a municipality tell of the bond: `Gouda (beëindigd)`; or are not read.

    Words in small letters are, where they are known as a place, or a level; others where what they name is known.
    `raw` is the cell as it stands.
    """
    if any(sign in told for sign in ("?", *OVER)) or raw.rstrip(" *").endswith(OVER):
        return True
    whole = taken_apart(told).whole
    if not told or find(told) or provinces_told(whole):  # `Breda (N.B.)` is in Noord-Brabant
        return False
    if tells_more(told) or re.search(YEAR, whole) or without_state(f"x ({whole})")[0] == "x" or code(whole, Kind):
        return True
    is_read = bool(find(whole)) or LEVEL.search(whole) is not None
    if names_no_place(told) and not is_read and names_part(home, told):
        return True
    return is_beside_unknown(home, told)


def _is_small_behind_dash(name: str) -> bool:
    """Whether no capital stands behind a dash, where no name is then: `Peine - informeel`."""
    _, *rest = re.split(r" [-–—] ?", name)
    return bool(rest) and rest[-1][:1].islower() and rest[-1] == rest[-1].lower()


def _is_bond(part: str) -> bool:
    """Whether a part of a text behind a name tells of the bond, as no kind of it alone does."""
    if _FORMER_BESIDE.fullmatch(part):
        return True
    return code(part, Kind) is None and bool(_BOND_BESIDE.fullmatch(part) or named_in(part, Kind))


def _ends_in_bond(part: str) -> bool:
    """Whether the last word of a text, in small letters, is a kind or only tells that the bond is a former one."""
    before, _, last = part.rpartition(" ")
    return bool(before and _is_kind(last)) or re.search(rf"\S (?:ex|oud|{_BOND_WORDS})$", part) is not None


def _is_of_the_bond(part: str) -> bool:
    """Whether a part of a text tells when a bond began or ended, not until when the place had another name."""
    name = other_name(part)
    is_name = name and not (code(name, Status) or re.search(_BOND_WORDS, name, re.IGNORECASE))
    return not is_name and _OF_THE_BOND.search(part) is not None


def _has_status(part: str) -> bool:
    """Whether the last words of a text tell how a bond stands, or those before a date (`opgeheven vanaf mei 2010`)."""
    words = with_day(part)[0].split()
    ends = [" ".join(words[at:]) for at in range(len(words))]
    before = [" ".join(words[:at]) for at in range(1, len(words))] if re.search(YEAR, part) else []
    return any(code(end, Status) or _FORMER.fullmatch(end) for end in (*ends, *before))


def is_former(text: str) -> bool:
    """Whether a text tells of a bond that it is a former one, and no more than that: `voormalige stedenband`."""
    return _FORMER.fullmatch(text) is not None

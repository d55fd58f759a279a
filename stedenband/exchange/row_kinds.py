"""What kind of bond a row tells, as far as it tells one: not a network, nor what is none, is over or is to come."""

import re
from typing import NamedTuple

from stedenband.exchange import cells
from stedenband.exchange.beside_names import is_former
from stedenband.exchange.column_words import Says
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.networks import is_membership
from stedenband.exchange.table_rows import Row
from stedenband.text import fold, slug
from stedenband.vocabulary.codes import Kind, Status

# Words by which a text denies a bond, or tells that it is over or to come: `geen stedenband`, `ex-zusterstad`.
_DOUBTS = frozenset(
    """
    ancien ancienne aspirant beoogd beoogde bis ehemalig ehemalige ex former formerly future geen gepland geplande
    geweest gewezen intended kandidaat mogelijk mogelijke niet no not oud overwogen planned possible potential
    potentiele proposed prospective toekomstig toekomstige tot until vml voorbereiding voorgenomen voorgesteld
    voorgestelde voorheen voormalig voormalige vroeger vroegere was
    """.split()  # noqa: SIM905
)
_NO_NETWORK = re.compile(  # which denies no bond: `stedenband, geen netwerk`
    r"\b(?:geen|niet|not?)\s+(?:(?:via|door|in|een|of|a|part|lid|van|het|the)\s+)*(?:netwerk|network)\b", re.IGNORECASE
)
_WITHOUT_BOND = re.compile(  # which denies one, unlike `stedenband zonder contract`
    r"\b(?:zonder|without)\s+(?:(?:een|a|an|enige|any|officiele|formele|official|formal)\s+)*"
    r"(?:\w*band|bond|tie|jumelage|verzustering|zusterstad|partnerstad|contact|twinning|sister city|partner city)\b"
)
_BEHIND_NAME = re.compile(r" ?\(([^()]+)\)|, ?([^,()]+)$")
_IN_FORCE = (Status.ACTIVE, Status.UNKNOWN)


class ToldKind(NamedTuple):
    """The kind of a bond; how it stands, where that is told with it; `other` is a text with no kind in it.

    `is_all` tells that the text says no more than that.
    """

    kind: Kind | None
    status: Status | None = None
    other: str = ""
    is_all: bool = True


def without_kind(name: str) -> tuple[str, Kind | None]:
    """A name without the kind of the bond that stands behind it (`Goch (jumelage)`), and that kind."""
    for found in _BEHIND_NAME.finditer(name):
        if kind := cells.code((found[1] or found[2]).strip(), Kind):
            return (name[: found.start()] + name[found.end() :]).strip(), kind
    return name, None


def kind_of(row: Row, beside: Kind | None) -> ToldKind:
    """What the column of kinds tells, else what stands `beside` the name; NotPlaced where these differ."""
    told = _told_in_column(row)
    if beside and told.kind not in (None, beside):
        raise NotPlaced("two-kinds", Says.PARTNER)
    return told._replace(kind=beside) if beside else told


def _told_in_column(row: Row) -> ToldKind:
    """What the column of kinds tells; NotPlaced where it is a network, or no bond that is there."""
    text = row.text(Says.KIND)
    if cells.is_denial(text):
        raise NotPlaced("unclear-kind", Says.KIND, text)
    if (kind := row.code(Says.KIND, Kind)) or cells.is_nothing(text):
        return ToldKind(kind)
    if is_former(text):
        return ToldKind(_only(cells.named_in(text, Kind)), Status.ENDED)
    rest = _NO_NETWORK.sub("", text)
    if _is_doubted(rest):
        raise NotPlaced("unclear-kind", Says.KIND, text)
    named = cells.named_in(rest, Kind)
    if not named and is_membership(rest):
        raise NotPlaced("network", Says.KIND)
    return ToldKind(_only(named), None, "" if named else text, is_all=False)


def _only(named: frozenset[Kind]) -> Kind | None:
    return next(iter(named)) if len(named) == 1 else None


def _is_doubted(text: str) -> bool:
    """Whether a word of a text denies the bond, or tells that it is not in force."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    stands = (cells.code(word, Status) for word in words)
    is_denied = _WITHOUT_BOND.search(fold(text)) is not None or not _DOUBTS.isdisjoint(map(slug, words))
    return is_denied or any(one not in (None, *_IN_FORCE) for one in stands)

"""The bonds that stand in the file of their other side, as they may be called from a municipality that joins them."""

from collections.abc import Sequence

from stedenband.model import Municipality
from stedenband.text import NEAR_NAME, Bilingual, near, slug


def joined_as(owner: Municipality, said: str) -> list[str]:
    """The bonds that a municipality joins of which a text is the id, or names the file of the other side."""
    by_part: dict[str, list[str]] = {}
    for bond in owner.joins:
        for part in dict.fromkeys(bond.split("/")):
            by_part.setdefault(part, []).append(bond)
    return by_part.get(near(slug(said), by_part, NEAR_NAME) or "", [])


def in_another_file(option: str | Bilingual, said: str, bonds: Sequence[str]) -> Bilingual:
    """What is told of such bonds: what is said of one is changed where it stands, for its words are that side's."""
    name = Bilingual(option, option) if isinstance(option, str) else option
    which = Bilingual(" of ".join(bonds), " or ".join(bonds))
    nl, en = "die band staat in het bestand van de andere kant", "that bond is in the other side's file"
    return Bilingual(
        f"{name.nl} {said}: {nl}; bedoelde u {which.nl}?", f"{name.en} {said}: {en}; did you mean {which.en}?"
    )

"""Whether two names are nearly the same: one letter else, one in the other, or spelled as another language does."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from stedenband.places.sounds import FEWEST_SOUNDS, sounds

_NEAR = 0.85  # difflib's ratio: `Vagharshapat` has 0.86 of `Vagarshapat`, `Suzhou` 0.83 of `Xuzhou`
_NEAR_OF_ONE_BEGINNING = 0.8  # `Oxfort` has 0.83 of `Oxford`, `Bergen` 0.67 of `Berlin`
_SHORTEST = 5  # letters of a name that stands in a longer one


def are_near(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some names, as slugs, is nearly one of others."""
    return any(_is_near(name, other) for name in names for other in others)


def _is_near(name: str, other: str) -> bool:
    shorter, longer = sorted((name, other), key=len)
    if len(shorter) >= _SHORTEST and (f"-{shorter}-" in f"-{longer}-" or _sound_alike(name, other)):
        return True
    near = _NEAR if name[:1] != other[:1] else _NEAR_OF_ONE_BEGINNING
    matcher = SequenceMatcher(None, name, other)  # the quick ratios are upper bounds of the slow one
    return all(ratio() >= near for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def _sound_alike(name: str, other: str) -> bool:
    """Whether two names have the same consonants, but for how a language spells them: Etchmiadzin is Ejmiatsin."""
    told = sounds(name)
    return len(told) >= FEWEST_SOUNDS and told == sounds(other)

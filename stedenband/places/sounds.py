"""How a name sounds, whatever the language that spells it: Etchmiadzin is Ejmiatsin, Lissabon is Lisbon."""

import re
from functools import lru_cache

FEWEST_SOUNDS = 4  # of a name that is known by them
_SOUNDS = (
    (re.compile("tch|tsch|tsj|tj|sch|ch|sh|sj|zh|j"), "x"),
    (re.compile("dz|ts|tz|z|c(?=[ei])"), "s"),
    (re.compile("kh|gh|g|c|q"), "k"),
    (re.compile("ph|v|w"), "f"),
    (re.compile("th|t"), "d"),
)


@lru_cache(maxsize=2**12)
def sounds(name: str) -> str:
    """The consonants of a slug, each as one letter for all that sound much like it, doubled ones once."""
    for letters, sound in _SOUNDS:
        name = letters.sub(sound, name)
    return re.sub(r"[aeiouyh0-9-]", "", re.sub(r"(.)\1+", r"\1", name))

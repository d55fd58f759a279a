"""The country that a flag beside a name tells."""

import re

from stedenband.exchange.cells import country

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4\U000e0067\U000e0062[\U000e0020-\U000e007f]+")
_LETTERS = {0x1F1E6 + number: ord("A") + number for number in range(26)}


def flag_of(text: str) -> str:
    """The code of the country of which the only flag stands in a text (that of Scotland is GB); empty where none is."""
    found = {*_FLAG.findall(text)}
    one = found.pop() if len(found) == 1 else ""
    code = "GB" if len(one) > len("NL") else one.translate(_LETTERS)
    return code if country(code) else ""

"""Words of the data between quotation marks, as each language writes them: ‘Dutch’, “English”, the others within."""

import re

from stedenband.text import Bilingual, Language

_QUOTED = re.compile(r"(?<![\w])(?:[„“\"]([^„“”\"]+)[”\"]|['‘]([^'‘’]+)['’])(?!\w)")
_OUTER = Bilingual("‘{}’", "“{}”")
_INNER = Bilingual("“{}”", "‘{}’")


def in_quotes(text: str, language: Language) -> str:
    """A text between quotation marks; what is quoted within it has the marks of the other kind."""
    inner = _INNER.text(language)
    return _OUTER.text(language).format(_QUOTED.sub(lambda it: inner.format(it[1] or it[2]), text))

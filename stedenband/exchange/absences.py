"""Why the register lacks a bond that a table has: its municipality has no file, or is said to have no bonds."""

from stedenband.exchange.placed import reason_words
from stedenband.places.municipalities import Province
from stedenband.register.identity import Official, today_of
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import enumerated

_NO_FILE = Bilingual("deze gemeente heeft nog geen bestand", "this municipality has no file yet")
_OTHER_LEVEL = Bilingual("een provincie, en die heeft hier geen bestand", "a province, which has no file here")


def has_no_bonds(gemeente: str, on: Edtf | None) -> Bilingual:
    """That a file says that its municipality has no bond, as of a day where it says so."""
    nl, en = (f" ({date_words.label(on, 'nl')})", f" ({date_words.label(on, 'en')})") if on else ("", "")
    return Bilingual(
        f"hier staat dat {gemeente} geen stedenbanden heeft{nl}", f"here {gemeente} is said to have no bonds{en}"
    )


def of_other_level(home: Official) -> Bilingual | None:
    """That a province has no file; None of a municipality."""
    return _OTHER_LEVEL if isinstance(home, Province) else None


def no_file(home: Official) -> Bilingual:
    """That a municipality has no file, nor what it became."""
    now = today_of(home)
    if now == (home,):
        return _NO_FILE
    nl, en = enumerated([one.usual_name for one in now])
    if len(now) == 1:
        return Bilingual(f"nu {nl}, en dat heeft nog geen bestand", f"now {en}, which has no file yet")
    return Bilingual(
        f"verdeeld over {nl}, en geen daarvan heeft al een bestand", f"divided over {en}, none of which has a file yet"
    )


def divided(home: Official) -> Bilingual | None:
    """That a former municipality became several, of which it is not known which has the bond; None of any other."""
    now = today_of(home)
    return reason_words("divided", enumerated([one.usual_name for one in now])) if len(now) > 1 else None

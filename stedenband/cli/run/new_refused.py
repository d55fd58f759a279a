"""Why a name begins no file, or a file does not point to a bond: what is asked for is several, no more or elsewhere."""

from collections.abc import Sequence

from stedenband.cli.language import LANGUAGES
from stedenband.places.municipalities import Municipality, Province, is_ours, province_of, successors, today
from stedenband.register.identity import Official
from stedenband.register.register import Register
from stedenband.register.without_file import home_of
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.date_words import day
from stedenband.vocabulary.number_words import enumerated


def which(register: Register, name: str, found: Sequence[Official]) -> Bilingual:
    """The ways to say which of several a name is of."""
    homes = {home_of(register, one): one for one in found}
    slugs = {f"{home}-{one.country.lower()}" if home == slug(name) else home: one for home, one in homes.items()}
    nl, en = (
        f" {word} ".join(ways) for word, *ways in zip(("of", "or"), *map(_way, slugs, slugs.values()), strict=True)
    )
    return Bilingual(f"{name}: dat kan meer dan één zijn; kies {nl}", f"{name}: that may be more than one; choose {en}")


def _way(home: str, one: Official) -> Bilingual:
    """The command that makes the file of one of several, with what it is, and is now if it is no more."""
    told = f"{one.label if isinstance(one, Province) else one.name}, {one.code}"
    became = became_of(one) if isinstance(one, Municipality) and one.ended else None
    anyway = " --anyway" if became or not is_ours(one) else ""
    return Bilingual(
        f"stedenband new {home}{anyway} ({told}{f', {became.nl}' if became else ''})",
        f"stedenband new {home}{anyway} ({told}{f', {became.en}' if became else ''})",
    )


def no_more(name: str, one: Official) -> Bilingual:
    """That a name is of a former municipality, or of a place in one of today."""
    if isinstance(one, Municipality) and one.ended:
        on = Bilingual(*(day(one.ended, language) for language in LANGUAGES))
        became = became_of(one)
        return Bilingual(
            f"{name} bestaat niet meer sinds {on.nl} en {became.nl}; toch een bestand maken kan met --anyway",
            f"{name} no longer exists since {on.en} and {became.en}; --anyway makes a file all the same",
        )
    return Bilingual(
        f"{name} ligt in de gemeente {one.name}: stedenband new {slug(one.name)}; anders --anyway",
        f"{name} is in the municipality of {one.name}: stedenband new {slug(one.name)}; else --anyway",
    )


def became_of(one: Municipality) -> Bilingual:
    """What became of a former municipality: of one that was part of another when that was divided, both are told."""
    first, now = successors(one.code), today(one.code)
    nl, en = enumerated([each.usual_name for each in now])
    if len(now) == 1:
        return Bilingual(f"is nu {nl}", f"is now {en}")
    if len(first) == 1:
        whole = first[0].usual_name
        return Bilingual(
            f"werd deel van {whole}, nu verdeeld over {nl}", f"became part of {whole}, now divided over {en}"
        )
    return Bilingual(f"is verdeeld over {nl}", f"was divided over {en}")


def elsewhere(name: str, one: Official) -> Bilingual:
    """That a name is of a municipality or province in a region of which the register keeps no bonds."""
    province = one if isinstance(one, Province) else province_of(one.code)
    region = Bilingual("Wallonië", "Wallonia") if province else Bilingual("Brussel", "Brussels")
    return Bilingual(
        f"{name} ligt in {region.nl}; dit register is van Nederland en Vlaanderen. Toch een bestand maken: --anyway",
        f"{name} is in {region.en}; this register is of the Netherlands and Flanders. To make a file anyway: --anyway",
    )

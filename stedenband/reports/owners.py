"""What the owner of a file is called in a sentence: a municipality, city or province, of today or a former one."""

from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.reports.grammar import listed
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Level, Style
from stedenband.vocabulary.place_names import place_name

_OWNERS = {
    Level.PROVINCE: Bilingual("de provincie {name}", "the province of {name}"),
    Style.CITY: Bilingual("de stad {name}", "the city of {name}"),
    Style.MUNICIPALITY: Bilingual("de gemeente {name}", "the municipality of {name}"),
}
_SORTS = ("provincie ", "gemeente ", "stad ")
# The one of a day before a merger, of which no more is known.
THEN = Bilingual("de toenmalige gemeente", "the municipality of that time")


def owner_called(owner: MunicipalityOnDay, language: Language) -> str:
    """`de gemeente Almelo`, `de stad Gent`, `de provincie Utrecht`, also where the name says so itself."""
    if not owner.name:
        return THEN.text(language)
    words = _OWNERS[owner.level if owner.level is Level.PROVINCE else owner.style].text(language)
    return words.format(name=place_name(bare_name(owner.name), language))


def province_called(name: str, language: Language) -> str:
    """`de provincie Utrecht`, also where the name says so itself."""
    return _OWNERS[Level.PROVINCE].text(language).format(name=place_name(bare_name(name), language))


def bare_owner(owner: MunicipalityOnDay, language: Language) -> str:
    """An owner as a place, behind `in` or `van`: `Almelo`, `Utrecht`, `de toenmalige gemeente`."""
    return place_name(bare_name(owner.name), language) if owner.name else THEN.text(language)


def bare_name(name: str) -> str:
    """A name without the sort of owner that it says itself: `Utrecht` of `Provincie Utrecht`."""
    sort = next((sort for sort in _SORTS if name.lower().startswith(sort)), "")
    return name[len(sort) :]


def owners_called(owners: tuple[MunicipalityOnDay, ...], language: Language) -> str:
    """`de gemeente Almelo`, `de gemeenten Almelo en Leiden`, `de gemeente Almelo en de provincie Utrecht`.

    Of those that are part of another by now: `de gemeente Eemsdelta en de voormalige gemeenten Delfzijl en Loppersum`.
    """
    former = [one for one in owners if one.part_of]
    if former:
        others = tuple(one for one in owners if not one.part_of)
        called = [owners_called(others, language)] if others else []
        return listed([*called, _former_called(former, language)], language)
    are_alike = all(one.level is not Level.PROVINCE and one.style is Style.MUNICIPALITY for one in owners)
    if len(owners) > 1 and are_alike:
        names = listed([place_name(one.name, language) for one in owners], language)
        return Bilingual(f"de gemeenten {names}", f"the municipalities of {names}").text(language)
    return listed([owner_called(one, language) for one in owners], language)


def _former_called(former: list[MunicipalityOnDay], language: Language) -> str:
    names, many = listed([place_name(one.name, language) for one in former], language), len(former) > 1
    return Bilingual(
        f"de voormalige {'gemeenten' if many else 'gemeente'} {names}",
        f"the former {'municipalities' if many else 'municipality'} of {names}",
    ).text(language)

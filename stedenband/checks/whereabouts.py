"""Checks on where: a place lies in the country that is given, by what is known of it and by its coordinates."""

from collections.abc import Collection, Iterator

from stedenband.checks.context import Check, Found, Subject, Values
from stedenband.model import Partner, Place
from stedenband.model.place import Location
from stedenband.parsing.source import Loc
from stedenband.places.countries import lies_in
from stedenband.places.find import by_item, named
from stedenband.places.known import countries_of, may_be_namesake
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.identity import is_called, partner_is_called
from stedenband.text import Bilingual
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.number_words import enumeration

_GIVE_LOCATION = Bilingual("geef dan de location", "give its location")
_ACCEPT = Bilingual(
    "zeg dat dan met accept, want haar punt kan in beide liggen", "say so with accept, as its point may be in both"
)


def partner_elsewhere(subject: Subject) -> Iterator[Found]:
    """A partner is known in another country than the one that is given; or the owner is, where it gives no code."""
    yield from _owner_elsewhere(subject)
    for loc, partner, _ in subject.partners:
        by_its_item = _country_of_item(partner)
        known = by_its_item or countries_of(partner.name)
        if not known or partner.country in known or _lies(partner, partner.country, known):
            continue
        if by_its_item or not _is_namesake(partner.name, partner.country, known):
            yield (*loc, "country"), _elsewhere(partner.name, partner, partner.country, known)


def _owner_elsewhere(subject: Subject) -> Iterator[Found]:
    owner = subject.municipality
    at_home = frozenset(one.country for one in named(owner.gemeente) if is_called(one, owner.gemeente))
    if at_home and owner.ids is None and owner.country not in at_home and not _lies(owner, owner.country, at_home):
        yield ("country",), _elsewhere(owner.gemeente, owner, owner.country, at_home)


def _elsewhere(name: str, place: Place, found: str, known: frozenset[str]) -> Values:
    """What is said of a place that is known in other countries; one is named as meant only where it is the only one."""
    meant = min(known) if len(known) == 1 else ""
    return {
        "partner": name,
        "found": found,
        "known": _countries(known),
        "meant": Bilingual(
            f"bedoeld was misschien {meant}" if meant else "kijk het land na",
            f"perhaps {meant} was meant" if meant else "look the country up",
        ),
        "namesake": _ACCEPT if place.location else _GIVE_LOCATION,
    }


def _country_of_item(partner: Partner) -> frozenset[str]:
    """The country of the municipality whose item a partner gives, where it is called as that is."""
    one = by_item(partner.wikidata) if partner.wikidata else None
    return frozenset({one.country}) if one and partner_is_called(partner, one) else frozenset()


def _is_namesake(name: str, country: str, known: frozenset[str]) -> bool:
    """Whether a place in a country may bear a name that is known elsewhere; at home every municipality is known."""
    return country not in HOME_COUNTRIES and (known <= {*HOME_COUNTRIES} or may_be_namesake(name, country, known))


def _lies(place: Place, country: str, known: frozenset[str]) -> bool:
    """Whether a place surely is where its country is, by its coordinates: not where its name is known as well."""
    at = place.location
    if at is None or not lies_in(country, at.lat, at.lon):
        return False
    return not any(lies_in(one, at.lat, at.lon) for one in known)


def _countries(codes: Collection[str]) -> Bilingual:
    nl, en = ([country_name(code, language) for code in sorted(codes)] for language in ("nl", "en"))
    return Bilingual(enumeration(nl, "nl"), enumeration(en, "en"))


def location_elsewhere(subject: Subject) -> Iterator[Found]:
    """A place does not lie in the country that is given."""
    owner = subject.municipality
    places: list[tuple[Loc, Place, str]] = [((), owner, owner.country)]
    places += [(loc, partner, partner.country) for loc, partner, _ in subject.partners]
    for loc, place, country in places:
        at = place.location
        if at and lies_in(country, at.lat, at.lon) is False:
            named = _countries(frozenset({country}))
            values = {"lat": str(at.lat), "lon": str(at.lon), "meant": _meant_point(at, country), "country": named}
            yield (*loc, "location"), values


def _meant_point(at: Location, country: str) -> Bilingual | str:
    """The point of a country that was probably meant: with both degrees swapped, or a minus lost or too much."""
    if lies_in(country, at.lon, at.lat):
        point = f"lat: {at.lon}, lon: {at.lat}"
        return Bilingual(f"verwisseld misschien: {point}", f"swapped perhaps: {point}")
    turned = ((at.lat, -at.lon), (-at.lat, at.lon), (-at.lat, -at.lon))
    found = next(((lat, lon) for lat, lon in turned if lies_in(country, lat, lon)), None)
    if found is None:
        return ""
    point = f"lat: {found[0]}, lon: {found[1]}"
    return Bilingual(
        f"bedoeld was misschien {point}; ten westen van Greenwich en ten zuiden van de evenaar staat er een minteken",
        f"perhaps {point} was meant; west of Greenwich and south of the equator there is a minus",
    )


ON_WHOLE_RECORDS: tuple[Check, ...] = (partner_elsewhere, location_elsewhere)

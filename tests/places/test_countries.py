"""A point is said to lie elsewhere only where that is sure."""

import pytest

from stedenband.places.countries import lies_in
from stedenband.places.find import by_item
from stedenband.places.known import countries_of, may_be_namesake, names_recur


@pytest.mark.parametrize(
    ("country", "lat", "lon", "lies"),
    [
        ("NL", 52.16, 4.49, True),
        ("NL", 52.88, 5.36, True),  # Stavoren, far from the middle of its municipality
        ("NL", 51.44, 4.93, True),  # Baarle-Nassau, among parts of Belgium
        ("BE", 51.44, 4.93, True),  # Baarle-Hertog, among parts of the Netherlands
        ("NL", 51.22, 4.40, False),  # Antwerpen
        ("NL", 51.96, 7.63, False),  # Münster
        ("BE", 51.44, 5.47, False),  # Eindhoven
        ("BE", 51.22, 6.77, False),  # Düsseldorf
        ("NL", 12.15, -68.27, True),  # Bonaire
        ("NL", 4.49, 52.16, False),
        ("DE", 50.88, 6.05, True),  # Kerkrade, on the border
        ("UA", 44.5, 34.17, True),  # Yalta
        ("RU", 44.5, 34.17, True),
        ("GB", 53.76, 52.7, False),
        ("FJ", -17.7, 178.1, True),
        ("XK", 42.66, 21.17, True),
        ("TV", -8.5, 179.2, None),  # too small to be drawn
    ],
)
def test_a_point_lies_in_a_country_or_near_it(country: str, lat: float, lon: float, lies: bool | None) -> None:
    assert lies_in(country, lat, lon) is lies


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("Gent", {"BE"}),
        ("gand", {"BE"}),
        ("Zwijndrecht", {"NL", "BE"}),
        ("Tata", {"HU", "MA"}),
        ("Preston", {"GB"}),
        ("Brest", {"BY", "FR"}),
        ("Krakau", {"PL"}),
        ("Kraków", {"PL"}),
        ("Nergenshuizen", set()),
    ],
)
def test_a_name_is_known_where_a_municipality_a_listed_partner_or_a_city_bears_it(
    name: str, countries: set[str]
) -> None:
    assert countries_of(name) == countries


def test_an_item_is_known_of_municipalities_and_provinces_at_home() -> None:
    known = [by_item(item) for item in ("Q43631", "Q776", "Q1")]
    assert [one and one.country for one in known] == ["NL", "NL", None]


@pytest.mark.parametrize(
    ("name", "country", "may_be"),
    [
        ("Köln", "AT", False),
        ("München", "AT", False),
        ("Keulen", "CH", False),
        ("Hannover", "US", True),  # its own name too
        ("Keulen", "US", False),
        ("Wenen", "US", False),
        ("Kyiv", "RU", False),
        ("Chicago", "FR", False),
        ("Hamburg", "US", True),
        ("Santiago", "CU", True),
        ("Freiburg", "CH", True),
        ("Odessa", "UA", True),
        ("Macau", "CN", True),
        ("Preston", "US", False),  # known in the one country that settlers came from
        ("Preston", "AU", True),
        ("Oxford", "CA", True),  # known in several
        ("Odessa", "CA", True),  # known where settlers went themselves
    ],
)
def test_a_place_may_have_namesakes_where_one_is_known_or_names_recur(name: str, country: str, may_be: bool) -> None:
    assert may_be_namesake(name, country, countries_of(name)) is may_be


@pytest.mark.parametrize(
    ("country", "known", "recur"),
    [
        ("US", {"DE"}, True),  # Hamburg
        ("UA", {"US"}, True),  # Odessa, of which the list has another spelling
        ("CH", {"DE"}, True),  # Freiburg
        ("CU", {"CL", "MX"}, True),  # Santiago
        ("MY", {"GY", "US"}, True),  # Georgetown
        ("DE", {"PL"}, False),
        ("HU", {"JP"}, False),
    ],
)
def test_names_recur_where_settlers_took_them_or_people_speak_alike(country: str, known: set[str], recur: bool) -> None:
    assert names_recur(country, frozenset(known)) is recur

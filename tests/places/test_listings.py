"""What lists elsewhere say, as it stands in the package."""

from collections import Counter

from stedenband.places.listings import Listing, listings, listings_of
from stedenband.places.municipalities import country_of, is_flemish, municipalities, today
from stedenband.vocabulary.countries import COUNTRIES

ALL = listings()


def _partners(found: tuple[Listing, ...]) -> list[str]:
    return [one.partner for one in found]


def test_every_bond_is_of_a_municipality_of_the_netherlands_or_flanders() -> None:
    for one in ALL:
        assert country_of(one.home) == "NL" or is_flemish(one.home), one
        assert one.homes_today == tuple(now.code for now in today(one.home))


def test_every_partner_has_a_name_a_country_and_a_spelling() -> None:
    for one in ALL:
        assert one.partner and one.spelled and one.home_as
        assert one.country in COUNTRIES
        assert (one.geonames is None) == (one.location is None)
        assert one.partner_code is None or country_of(one.partner_code) == one.country


def test_a_bond_is_listed_once() -> None:
    ends = Counter((one.home, one.partner_code or one.geonames or (one.partner, one.country)) for one in ALL)
    assert [pair for pair, times in ends.items() if times > 1] == []
    both = {frozenset((one.home, one.partner_code)) for one in ALL if one.partner_code}
    assert len(both) == sum(one.partner_code is not None for one in ALL)


def test_the_only_network_is_meerssens() -> None:
    members = [one for one in ALL if one.network]
    assert {one.home for one in members} == {"GM0938"}
    assert len(members) == 26 == len(listings_of("GM0938"))


def test_most_are_named_by_wikipedia_too() -> None:
    drafts = [one for one in ALL if not one.network]
    assert len(drafts) == 513
    assert sum(one.in_wikipedia for one in drafts) == 279


def test_a_name_that_was_spoiled_on_the_day_of_the_list_is_left_out() -> None:
    assert "A verga" not in {one.partner for one in ALL}


def test_a_home_has_the_code_of_the_day_of_the_list() -> None:
    assert {one.home for one in ALL if one.home_as == "Zwijndrecht"} >= {"GM0642", "11056"}
    assert {one.home for one in ALL if one.home_as == "Puurs"} == {"12030"}
    assert {one.home for one in ALL if one.home_as == "Ekeren"} == {"11002"}
    for one in ALL:
        ended, since = municipalities()[one.home].ended, municipalities()[one.home].since
        assert ended is None or ended.isoformat() > "2017-07", one
        assert since is None or since.isoformat() < "2017-07" or one.home_as == "Ee", one


def test_a_municipality_of_today_has_what_is_listed_of_those_that_became_it() -> None:
    assert {one.home for one in listings_of("46030")} == {"11056", "46013"}
    assert _partners(listings_of("12041")) == _partners(listings_of("12030")) != []


def test_a_former_municipality_has_only_what_is_its_own() -> None:
    assert {one.home for one in listings_of("11056")} == {"11056"}


def test_a_bond_between_two_at_home_is_seen_from_both() -> None:
    [here] = [one for one in listings_of("GM0642") if one.partner_code == "11056"]
    [there] = [one for one in listings_of("11056") if one.partner_code == "GM0642"]
    assert (here.partner, here.country, there.partner, there.country) == ("Zwijndrecht", "BE", "Zwijndrecht", "NL")
    assert there.location == municipalities()["GM0642"].location


def test_of_some_nothing_is_listed() -> None:
    assert listings_of("GM9001") == ()

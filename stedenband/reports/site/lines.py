"""The bonds of the register as lines of the site's tables and of its map."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from stedenband.model import Municipality
from stedenband.places import municipalities as places
from stedenband.places.municipalities import Province
from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, select
from stedenband.query.rows import BondRow, PartnerRow, Point
from stedenband.register.identity import official, province_of
from stedenband.register.names import names_of_members
from stedenband.register.register import Register, Tie
from stedenband.reports.site import addresses
from stedenband.reports.site.values import BondLine, Link, Option
from stedenband.text import Language, fold, slug, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import Draft, state_label
from stedenband.vocabulary.place_names import place_name

# Equal ones are one object, since thousands of lines have the same municipality, country, kind and status.
_link, _option = cache(Link), cache(Option)


def bond_lines(register: Register, on: date, language: Language, titles: Mapping[str, str]) -> tuple[BondLine, ...]:
    """Every bond and draft once, by municipality and partner; `titles` are those of the pages of municipalities."""
    rows = [row for row in select(register, Table.BONDS, (), Filters(on, drafts=True)) if isinstance(row, BondRow)]
    lines = [_line(register, row, language, titles) for row in rows]
    return tuple(sorted(lines, key=lambda line: (sort_key(line.gemeente.text), sort_key(line.bond.text), line.id)))


def lines_seen_from(
    register: Register, home: str, on: date, language: Language, titles: Mapping[str, str]
) -> Iterator[BondLine]:
    """The bonds of others that a municipality joins or joined, each as it is from there."""
    rows = select(register, Table.BONDS, (home,), Filters(on))
    joined = (row for row in rows if isinstance(row, BondRow) and row.id.partition("/")[0] != home)
    return (_line(register, row, language, titles, home) for row in joined)


def homes_on_map(lines: Iterable[BondLine]) -> dict[Link, Point]:
    """The municipalities that lines on the map begin in, in the order of the lines, each with where it lies."""
    return {line.gemeente: line.start for line in lines if line.start}


def official_province(owner: Municipality) -> Province | None:
    """The province of a file's owner, by its code, else by its name where only one municipality is called so."""
    one = official(owner)
    return province_of(owner) or (
        one if isinstance(one, Province) else one and next(map(places.province_of, _now(one)))
    )


def _now(one: places.Municipality) -> tuple[str, ...]:
    """The codes of the municipalities of today that one is or became."""
    return tuple(now.code for now in places.today(one.code))


def _point(owner: Municipality) -> Point | None:
    one = official(owner)
    return Point(*one.location) if isinstance(one, places.Municipality) and one.location else None


def official_names(owner: Municipality) -> tuple[str, ...]:
    """The names of a file's owner, with those that the official tables know of it: Den Haag is 's-Gravenhage too."""
    one = official(owner)
    return (*owner.all_names, *((one.name, *one.others) if one else ()))


def _line(
    register: Register, row: BondRow, language: Language, titles: Mapping[str, str], seen_from: str | None = None
) -> BondLine:
    """A bond, told from the municipality whose file has it where no other is named."""
    home = row.id.partition("/")[0]
    side = seen_from or home
    province = official_province(register.municipalities[side])
    is_draft = row.status is Draft.LISTED
    tie = register.drafts[row.id] if is_draft else register.ties[row.id]
    names = sorted((_named(partner, is_draft, language) for partner in row.partners), key=sort_key)
    partners = row.name or ", ".join(names) or tie.bond.id
    status = state_label(row.status, language, left=row.left, certain=row.certain)
    return BondLine(
        row.id,
        Link(partners, addresses.of_draft(row.id) if is_draft else addresses.of_bond(row.id)),
        home,
        _link(titles.get(side, row.gemeente), addresses.of_municipality(side)),
        tuple(_link(country_name(code, language), addresses.of_country(code)) for code in row.country),
        tuple(row.country),
        _option(slug(province.label), province.label) if province else None,
        None if is_draft else _option(row.kind.value, row.kind.label(language) + ("" if row.kind_certain else "?")),
        _option(row.status.value, status),
        dates.label(row.since, language) if row.since else "",
        _years(row),
        tuple(row.themes),
        " ".join(dict.fromkeys(fold(text) for text in (*_words(row, tie), *names))),
        row.location or _point(register.municipalities[side]),
        tuple(partner.location for partner in row.partners if partner.location),
    )


def _named(partner: PartnerRow, is_draft: bool, language: Language) -> str:
    """A partner as the report on the same page calls it: what a list in English named also by its Dutch name."""
    is_as_written = language == "nl" and not is_draft
    name = partner.name if is_as_written else place_name(partner.name, language, partner.country)
    return name if partner.certain else f"{name}?"


def _years(row: BondRow) -> tuple[int | None, int | None]:
    ended = row.until.last.year if row.until and row.status is Status.ENDED else None
    return (row.since.first.year if row.since else None), ended


def _words(row: BondRow, tie: Tie) -> Iterator[str]:
    """What a bond is found by: its municipality, partners and countries, under every name."""
    yield from (row.gemeente, row.name or "", *official_names(tie.owner))
    yield from (larger.name for larger in tie.owner.part_of)
    yield from names_of_members(tie, {partner.name for partner in row.partners})
    for code in row.country:
        yield from (country_name(code, "nl"), country_name(code, "en"))

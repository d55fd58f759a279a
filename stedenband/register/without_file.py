"""What the register can say of municipalities without a file: who they are, and the drafts that lists elsewhere give.

They are drafts of municipalities with a file too, where that does not know the bond already under any name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from stedenband.model import Partner
from stedenband.model.municipality import NotABond
from stedenband.places import municipalities as places
from stedenband.places.find import find, meant_first
from stedenband.places.listings import Listing, listings, listings_of
from stedenband.places.municipalities import Province, today
from stedenband.register.draft_of_listing import draft_of
from stedenband.register.identity import (
    Official,
    all_after,
    all_before,
    municipality_around,
    municipality_of,
    official,
    official_partner,
    today_of,
)
from stedenband.register.register import Asked, Register, Tie
from stedenband.text import name_key
from stedenband.vocabulary.codes import Level


def homes_meant(register: Register, name: str) -> tuple[str, ...]:
    """The slugs of what a name of the official tables stands for; of one without a file that which it would have.

    A village stands for what it is part of, a municipality of today for the files of what became it too. A former one
    stands for its own file, those of what became it, and for what it became: not for the others that became that.
    """
    return tuple(dict.fromkeys(home for one in meant_first(find(name)) for home in _meant(register, one)))


def _meant(register: Register, one: Official) -> tuple[str, ...]:
    if one.ended is None:
        return kin(register, one)
    then = (home_of(register, each) for each in (one, *all_after(one.code)))
    meant = {*then, *_files_before(register, one)}
    return tuple(home for home in kin(register, one) if home in meant)


def _files_before(register: Register, one: Official) -> list[str]:
    """The slugs of the files of what became a municipality."""
    before = {it.code for it in all_before(one.code)} if register.former else ()
    return [home for home, it in register.former.items() if it.code in before]


class Became(NamedTuple):
    """A former municipality, and what it is part of or divided over today: `since` a day where that did not change."""

    name: str
    since: date | None
    today: tuple[str, ...]
    whole: str = ""  # what it became part of that day, where only that was divided: which part came where is not known


def became(register: Register, name: str) -> Iterator[Became]:
    """What became of the former municipality, without a file of its own, that a name of the official tables is of.

    Where another is called so too it has its full name: Hengelo is still there, Hengelo (Gld) is not.
    """
    for one in meant_first(find(name)):
        if isinstance(one, places.Municipality) and one.ended and not has_file(register, home_of(register, one)):
            told = what_became(one)
            if told.today != (one.usual_name,):  # a merger may keep the name of one of them, under another code
                yield told


def formers_until_now(register: Register, name: str) -> Asked:
    """The former municipality, without a file, that a name is of, and what it was before what it is."""
    names: set[str] = set()
    formers: dict[str, places.Municipality] = {}
    for one in meant_first(find(name)):
        if isinstance(one, places.Municipality) and one.ended and not has_file(register, home_of(register, one)):
            each = (one, *(it for it in all_after(one.code) if it.ended))
            names |= {name_key(name), *(name_key(it.usual_name) for it in each)}
            formers |= {it.code: it for it in each}
    return Asked(frozenset(names), tuple(formers.values()))


def what_became(one: places.Municipality) -> Became:
    """What became of a former municipality."""
    now, at_once = places.today(one.code), places.successors(one.code)
    whole = at_once[0].usual_name if len(at_once) == 1 < len(now) else ""
    since = one.ended if whole or now == at_once else None
    return Became(_told_apart(one), since, tuple(it.usual_name for it in now), whole)


def _told_apart(one: places.Municipality) -> str:
    """A name that no other bears: the usual, the official, else this with the country."""
    found = (name for name in (one.usual_name, one.name) if find(name) == (one,))
    alike = [other for other in find(one.name) if other.name == one.name]
    return next(found, one.name if len(alike) == 1 else f"{one.name} ({one.country})")


def kin(register: Register, one: Official) -> tuple[str, ...]:
    """The slugs of what a municipality is, what it became, and of the files of what became that; first its own.

    What a former municipality is counts where it has a file.
    """
    now = today_of(one)
    former = (home for home, it in register.former.items() if not {*today(it.code)}.isdisjoint(now))
    own = home_of(register, one)
    is_there = one in now or has_file(register, own)
    homes = ([own] if is_there else [], (home_of(register, each) for each in now), sorted(former))
    return tuple(dict.fromkeys(chain.from_iterable(homes)))


def with_files_before(register: Register, homes: Iterable[str]) -> tuple[str, ...]:
    """The slugs of some files, each of a municipality with those of what became it: what was not moved yet."""
    found: list[str] = []
    for home in homes:
        one = official(owner) if (owner := register.municipalities.get(home)) else None
        found.append(home)
        if isinstance(one, places.Municipality):
            found += kin(register, one) if one.ended is None else _files_before(register, one)
    return tuple(dict.fromkeys(found))


def has_file(register: Register, home: str) -> bool:
    """Whether a municipality has a file."""
    return home in register.municipalities and home not in register.without_file


def home_of(register: Register, one: Official) -> str:
    """The slug of the file that a municipality or province has or would have."""
    known = register.by_code.get(one.code) or _by_name(register, one)
    if known:
        return known
    # The province beside its capital, and a namesake in the other country, come after it.
    namesakes = [other for other in find(one.slug) if other.slug == one.slug]
    is_first = namesakes[:1] == [one] and one.slug not in register.municipalities
    return one.slug if is_first or isinstance(one, Province) else f"{one.slug}-{one.country.lower()}"


def homes_of_partners(register: Register, tie: Tie) -> Iterator[str]:
    """The slugs of the files that the partners at home of a bond have or would have."""
    nows = (now for one in map(municipality_around, tie.bond.partners) if one for now in today_of(one))
    return (home_of(register, now) for now in nows)


def _by_name(register: Register, one: Official) -> str | None:
    level = Level.PROVINCE if isinstance(one, Province) else Level.MUNICIPALITY
    home = register.homes.get((one.country, level, name_key(one.usual_name)))
    return home if home and official(register.municipalities[home]) == one else None


def with_municipalities(register: Register, homes: Iterable[str]) -> Register:
    """The register with those municipalities that have no file, as ones of which no bond is known."""
    added = {home: municipality_of(one) for home in homes if (one := _without_file(register, home))}
    return register.extended(added, [])


def _without_file(register: Register, home: str) -> Official | None:
    if home in register.municipalities or home in register.unknown:
        return None
    return next((one for one in find(home) if home_of(register, one) == home), None)


def bonds_as_partner(register: Register, home: str, homes: Iterable[str]) -> int:
    """In how many bonds a municipality without a file, or what became it, is a partner: none of those of `homes`."""
    now, asked = official(register.municipalities[home]), {*homes}
    ties = (tie for tie in register.ties.values() if asked.isdisjoint(register.sides(tie)))
    told = (map(municipality_around, tie.bond.partners) for tie in ties)
    return sum(any(one is not None and now in today_of(one) for one in partners) for partners in told)


def with_all_municipalities(register: Register, *, also_unread: bool = False) -> Register:
    """The register with every municipality of today, of the Netherlands and Flanders, that has no file.

    With `also_unread` also with those whose file could not be read.
    """
    there = register.municipalities.keys() | (frozenset() if also_unread else register.unknown)
    todays = (one for one in places.municipalities().values() if one.ended is None)
    ours = filter(places.is_ours, todays)
    homes = ((home_of(register, one), one) for one in ours)
    return register.extended({home: municipality_of(one) for home, one in homes if home not in there}, [])


# --- What lists say --------------------------------------------------------------------------------------------------


def drafts_of(register: Register, home: str) -> int:
    """How many bonds lists elsewhere name of a municipality that its file, if it has one, doesn't know."""
    return sum(1 for _ in _of_homes(register, (home,)))


def members_listed(register: Register, home: str) -> int:
    """How many partners lists elsewhere name of a municipality that are the members of a network, and no bonds."""
    one = official(register.municipalities[home])
    return sum(listing.network for listing in listings_of(one.code)) if isinstance(one, places.Municipality) else 0


def with_drafts(register: Register, homes: tuple[str, ...]) -> Register:
    """The register with what lists elsewhere name of those municipalities (none: all) and the register doesn't know."""
    told = [*_of_homes(register, homes)] if homes else [*_of_all(register)]
    added = {home: municipality_of(one) for home, one, _ in told if home not in register.municipalities}
    return register.extended(added, _drafts(register, told))


def drafts_listed(register: Register, home: str) -> list[Tie]:
    """What lists elsewhere name of a municipality and its file doesn't know."""
    return _drafts(register, _of_homes(register, (home,)))


_Listed = tuple[str, places.Municipality, Listing]


def _of_homes(register: Register, homes: Iterable[str]) -> Iterator[_Listed]:
    for home in homes:
        one = official(register.municipalities[home])
        if isinstance(one, places.Municipality):
            known = _known(register, _that_may_know(register, home, one))
            ours = (listing for listing in listings_of(one.code) if _file_of_then(register, listing) in {None, home})
            yield from ((home, one, listing) for listing in ours if _is_news(listing, known))


def _file_of_then(register: Register, listing: Listing) -> str | None:
    """The file of a former municipality, of which a listing is; None where that has none."""
    then = places.municipalities()[listing.home]
    home = home_of(register, then) if then.ended else ""
    return home if home and has_file(register, home) else None


def _of_all(register: Register) -> Iterator[_Listed]:
    """Each listing once: in its own municipality's file, else at the first of today that this is or became.

    Of a municipality whose file could not be read it is not known what that knows.
    """
    known: dict[str, _Known] = {}
    for listing in listings():
        if register.unknown and _is_unread(register, listing):
            continue
        is_then = _file_of_then(register, listing) is not None
        one = places.municipalities()[listing.home] if is_then else today(listing.home)[0]
        home = home_of(register, one)
        if home not in known:
            known[home] = _known(register, _that_may_know(register, home, one))
        if _is_news(listing, known[home]):
            yield home, one, listing


def _is_unread(register: Register, listing: Listing) -> bool:
    """Whether the file of a listing's municipality, or of what that became, could not be read."""
    ones = (places.municipalities()[listing.home], *today(listing.home))
    return any(home_of(register, one) in register.unknown for one in ones)


class _Known(NamedTuple):
    """The partners that files of a municipality tell of, also as no bond: by country and name, and by official code."""

    names: frozenset[tuple[str | None, str]]
    codes: frozenset[str]
    partners: tuple[Partner, ...]
    not_bonds: tuple[NotABond, ...]


def _that_may_know(register: Register, home: str, one: places.Municipality) -> list[str]:
    """The files that may know the bonds of a municipality: its own, of what a former one became, of what became it."""
    now = (home_of(register, each) for each in (today(one.code) if one.ended else ()))
    return [it for it in (home, *now, *_files_before(register, one)) if it in register.municipalities]


def _known(register: Register, homes: Collection[str]) -> _Known:
    """What some files tell of."""
    owners = [register.municipalities[home] for home in homes]
    ties = [tie for home in homes for tie in (*register.ties_of(home), *register.drafts_by_home.get(home, ()))]
    ties += [draft for owner in owners for id in owner.joins if (draft := register.drafts.get(id))]
    partners = [partner for tie in ties for partner in tie.bond.partners]
    names: set[tuple[str | None, str]] = {
        (partner.country, name_key(name)) for partner in partners for name in partner.all_names
    }
    names |= {(one.country, name_key(one.partner)) for owner in owners for one in owner.not_bonds}
    others = [tie.owner for tie in ties if tie.home not in homes]
    codes = [one.code for one in (*map(official_partner, partners), *map(official, others)) if one]
    not_bonds = (one for owner in owners for one in owner.not_bonds)
    return _Known(frozenset(names), frozenset(codes), tuple(partners), tuple(not_bonds))


def _is_news(listing: Listing, known: _Known) -> bool:
    """Whether a listing is of a bond that files of a municipality don't know, under no name; a network is none."""
    names = {name_key(name) for name in (listing.usual_name, listing.partner, *listing.spelled)}
    is_known = any((country, name) in known.names for country in (listing.country, None) for name in names)
    now = {one.code for one in today(listing.partner_code)} if listing.partner_code else set()
    if listing.network or is_known or not known.codes.isdisjoint({*now, listing.partner_code}):
        return False
    if not (known.partners or known.not_bonds):
        return True
    from stedenband.register.same_partner import may_be_listed  # noqa: PLC0415 - it imports this module; few need it

    return not may_be_listed(listing, known.partners, known.not_bonds)  # `Gdańsk` perhaps is `Danzig`


def _drafts(register: Register, told: Iterable[_Listed]) -> list[Tie]:
    ids: dict[str, set[str]] = defaultdict(set)
    return [draft_of(register, home, one, listing, ids[home]) for home, one, listing in told]

"""Checks on who: codes and items fit the names, municipalities still exist."""

from collections.abc import Iterator
from datetime import date

from stedenband.checks.context import Check, Found, Subject, Values
from stedenband.model import Bond, HistoryEntry, Partner, Place
from stedenband.model import Municipality as Owner
from stedenband.model.place import PartOf
from stedenband.parsing.source import Loc
from stedenband.places.find import by_item, misspelt, named
from stedenband.places.municipalities import Municipality, Province, by_code, municipalities, today
from stedenband.register.dated_entries import date_of
from stedenband.register.identity import (
    Official,
    bears_its_name,
    is_called,
    official,
    official_partner,
    partner_is_called,
)
from stedenband.text import Bilingual, name_key, slug
from stedenband.vocabulary.codes import EventKind, Level, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import enumerated

_IN_FILE_OF_SUCCESSOR = Bilingual(
    "zet wat later gebeurde in het bestand van de gemeente die het werd",
    "put what happened later in the file of the municipality that it became",
)
_LOOK_UP = Bilingual(
    "kijk de code, het item of level na; heette de gemeente vroeger zo, zet die naam dan bij names",
    "look the code, item or level up; if the municipality was called so before, put that name under names",
)
_A_CODE, _A_NAME = Bilingual("code", "code"), Bilingual("naam", "name")
_NOT_ITS = Bilingual("de plaats of iets anders", "the place or something else")


def _codes(subject: Subject) -> Iterator[tuple[Loc, str, str]]:
    """Each code that the file gives, with the country that such codes are of."""
    ids = subject.municipality.ids
    for key, code, country in (("cbs", ids and ids.cbs, "NL"), ("nis", ids and ids.nis, "BE")):
        if code:
            yield ("ids", key), code, country


def lacking_identity(subject: Subject) -> Iterator[Found]:
    """A file gives no code, and the name is that of one municipality or province."""
    one = official(subject.municipality) if subject.municipality.ids is None else None
    if one:
        key = "cbs" if one.country == "NL" else "nis"
        yield ("gemeente",), {"gemeente": subject.municipality.gemeente, "meant": f"ids: {key}: {one.code}"}


def unknown_identity(subject: Subject) -> Iterator[Found]:
    """A code is that of no municipality or province of the file's country; or a name without a code, but for a slip."""
    for loc, code, country in _codes(subject):
        if by_code(code) is None or country != subject.municipality.country:
            yield loc, {"found": code, "what": _A_CODE, "meant": _meant_code(subject.municipality, code, country)}
    name = subject.municipality.gemeente
    slipped = misspelt(name) if subject.municipality.ids is None and not named(name) else None
    if slipped and slug(slipped) != subject.home:  # else `file-name` tells it
        yield ("gemeente",), {"found": name, "what": _A_NAME, "meant": _perhaps(slipped)}


def _meant_code(owner: Owner, code: str, country: str) -> Bilingual | str:
    """What was probably meant by a code that none in the owner's country has; `country` is that of such codes."""
    meant, theirs = official(owner.model_copy(update={"ids": None})), by_code(code)
    if meant:
        key = "" if country == owner.country else "cbs: " if country == "BE" else "nis: "
        return _perhaps(f"{key}{meant.code}")
    if theirs and bears_its_name(owner.model_copy(update={"country": country}), theirs):
        return _perhaps(f"country: {country}")
    if country == owner.country:
        return ""
    key = "nis" if owner.country == "BE" else "cbs"
    return Bilingual(
        f"zo'n code is van {country_name(country, 'nl')}; zet die van {country_name(owner.country, 'nl')} bij {key}",
        f"such codes are of {country_name(country, 'en')}; put that of {country_name(owner.country, 'en')} under {key}",
    )


def _perhaps(meant: str) -> Bilingual:
    return Bilingual(f"bedoeld was misschien {meant}", f"perhaps {meant} was meant")


def identity_of_another(subject: Subject) -> Iterator[Found]:
    """A code or item is that of a municipality or province that is called otherwise, or of the other level."""
    owner = subject.municipality
    for loc, code, country in _codes(subject):
        one = by_code(code) if country == owner.country else None
        if one and not bears_its_name(owner, one):
            slipped = misspelt(owner.gemeente) if not named(owner.gemeente) else None
            meant = _meant_name(one.name) if slipped and is_called(one, slipped) else _LOOK_UP
            yield loc, {"found": code, "other": one.name, "gemeente": owner.gemeente, "meant": meant}
        elif one and isinstance(one, Province) != (is_province := owner.level is Level.PROVINCE):
            other = _of_level(one.name, is_province=not is_province)
            ours = _of_level(owner.gemeente, is_province=is_province)
            yield loc, {"found": code, "other": other, "gemeente": ours, "meant": _LOOK_UP}
    one = official(owner)
    if owner.wikidata and one and one.wikidata and owner.wikidata != one.wikidata and bears_its_name(owner, one):
        its = _of_level(f"{one.name} ({one.wikidata})", is_province=isinstance(one, Province))
        theirs = by_item(owner.wikidata)
        whose = theirs.name if theirs else _NOT_ITS
        yield ("wikidata",), {"found": owner.wikidata, "other": whose, "gemeente": its, "meant": _LOOK_UP}
    yield from _items_of_others(subject)


def _items_of_others(subject: Subject) -> Iterator[Found]:
    """Partners with the item of a municipality or province that lies in another country and is called otherwise.

    So too those with the number of the partner of another bond; `told-twice` tells of two in one bond.
    """
    first: dict[str | int, tuple[Bond, Partner]] = {}
    for loc, partner, bond in subject.partners:
        for key, number in (("wikidata", partner.wikidata), ("geonames", partner.geonames)):
            elsewhere, other = first.setdefault(number, (bond, partner)) if number else (bond, partner)
            if elsewhere is not bond and not {*map(name_key, partner.all_names)} & {*map(name_key, other.all_names)}:
                values = {"found": str(number), "other": other.name, "gemeente": partner.name}
                yield (*loc, key), {**values, "meant": _LOOK_UP}
        item = partner.wikidata
        one = by_item(item) if item else None
        if item and one and one.country != partner.country and not partner_is_called(partner, one):
            yield (*loc, "wikidata"), {"found": item, "other": one.name, "gemeente": partner.name, "meant": _LOOK_UP}


def _meant_name(name: str) -> Bilingual:
    return _perhaps(f"gemeente: {name}")


def _of_level(name: str, *, is_province: bool) -> Bilingual:
    if is_province:
        return Bilingual(f"de provincie {name}", f"the province of {name}")
    return Bilingual(f"de gemeente {name}", f"the municipality of {name}")


def identity_twice(subject: Subject) -> Iterator[Found]:
    """Two files have one code; where it is that of one of them by its name, the other has a fault of its own."""
    for loc, code, _ in _codes(subject):
        first = subject.register.by_code[code]
        if first == subject.home:
            continue
        one, both = by_code(code), (subject.municipality, subject.register.municipalities[first])
        if one is None or len({bears_its_name(owner, one) for owner in both}) == 1:
            yield loc, {"found": code, "file": f"{first}.yaml" if slug(first) == first else first}


def former_code(subject: Subject) -> Iterator[Found]:
    """A code is that of before a merger in which the municipality kept its name: its code is another one now."""
    owner = subject.municipality
    for loc, code, _ in _codes(subject):
        one, now = municipalities().get(code), official(owner)
        if one and one.ended and now and now.code != code and bears_its_name(owner, one):
            yield loc, {"found": code, "gemeente": one.usual_name, "day": one.ended.isoformat(), "code": now.code}


def municipality_gone(subject: Subject) -> Iterator[Found]:
    """Something happened after a municipality ceased to exist, or it became part of another, or on another day."""
    yield from _merged_otherwise(subject)
    one = official(subject.municipality)
    if not isinstance(one, Municipality) or one.ended is None:
        return
    values = {"gemeente": one.usual_name, **_end(one, one.ended), "meant": _IN_FILE_OF_SUCCESSOR}
    for loc, when in _happened(subject):
        if when.first > one.ended:
            yield loc, {"found": when.text, **values}
            return


def _merged_otherwise(subject: Subject) -> Iterator[Found]:
    """What a former municipality, the owner or a partner, is said to be part of since a day that is not that of it."""
    places: list[tuple[Loc, Place, Official | None]] = [((), subject.municipality, official(subject.municipality))]
    places += [(loc, partner, official_partner(partner)) for loc, partner, _ in subject.partners if partner.part_of]
    for loc, place, one in places:
        if not isinstance(one, Municipality) or one.ended is None:
            continue
        for index, larger in enumerate(place.part_of):
            if larger.level is Level.MUNICIPALITY and (wrong := _wrong_in(larger, one)):
                part_of = _part_of(one)
                meant = Bilingual(f"verbeter {part_of.nl}", f"mend {part_of.en}")
                values = {"found": str(getattr(larger, wrong)), "gemeente": one.usual_name, **_end(one, one.ended)}
                yield (*loc, "part_of", index, wrong), {**values, "meant": meant}


def _wrong_in(larger: PartOf, one: Municipality) -> str | None:
    """The key of what a municipality is said to be part of that is at odds with its merger; None where neither is."""
    if larger.until or not any(isinstance(known, Municipality) for known in named(larger.name)):
        return None
    days = [day for later, day in _became(one) if is_called(later, larger.name)]
    since = larger.since
    if not days:
        return "name"
    return "since" if since and not any(since.first <= day <= since.last for day in days) else None


def _became(one: Municipality) -> Iterator[tuple[Municipality, date]]:
    """What a municipality became, with the day, and what that became in turn."""
    for later in map(municipalities().__getitem__, one.successors):
        if one.ended:
            yield later, one.ended
            yield from _became(later)


def _happened(subject: Subject) -> Iterator[tuple[Loc, Edtf]]:
    for index, bond in enumerate(subject.municipality.bonds):
        for place, entry in enumerate(bond.history):
            if entry.date and entry.status is not Status.ENDED:
                yield ("bonds", index, "history", place, "date"), entry.date
    for index, event in enumerate(subject.municipality.events):
        if event.date and event.kind is not EventKind.FAREWELL:
            yield ("events", index, "date"), event.date


def partner_municipality_gone(subject: Subject) -> Iterator[Found]:
    """A bond is in force with a municipality that ceased to exist before, and what it became is not told."""
    for loc, partner, bond in subject.partners:
        one = official_partner(partner)
        if not isinstance(one, Municipality) or one.ended is None or partner.part_of:
            continue
        if any(is_called(now, name) for now in today(one.code) for name in partner.all_names):
            continue
        last = bond.history[-1] if bond.history else None
        if one.ended <= subject.today and not (last and last.status is Status.ENDED and _by(last, one.ended)):
            values = {"partner": partner.name, **_end(one, one.ended), "part_of": _part_of(one)}
            yield (*loc, "name"), values


def _by(entry: HistoryEntry, day: date) -> bool:
    """Whether an entry may have been no later than a day."""
    when = date_of(entry)
    return when is None or when.first <= day


def _end(one: Municipality, ended: date) -> Values:
    names = [later.usual_name for later in today(one.code)]
    return {"day": ended.isoformat(), "became": enumerated(names)}


def _part_of(one: Municipality) -> Bilingual:
    """What a former municipality may be said to be part of: one of those that it was divided over, with the day."""
    *others, last = (later.usual_name for later in today(one.code))
    days = {day for later, day in _became(one) if later.ended is None}
    before = ", ".join(others)
    since = f", since: {next(iter(days)).isoformat()}" if len(days) == 1 else ""
    nl, en = (f"{before} of ", f"{before} or ") if others else ("", "")
    return Bilingual(f"part_of: {nl}{last}{since}", f"part_of: {en}{last}{since}")


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    unknown_identity,
    identity_of_another,
    identity_twice,
    former_code,
    municipality_gone,
    partner_municipality_gone,
)
ON_WHOLE_FILES: tuple[Check, ...] = (lacking_identity,)

"""A row of a table as a record of a file: a bond that is only listed, or one with its history."""

from collections.abc import Iterator
from typing import Any

from stedenband.exchange.entries import Entry, PartnerEntry
from stedenband.exchange.placed import ListSource
from stedenband.model import Partner
from stedenband.places.find import without_level
from stedenband.places.listed_names import taken_apart
from stedenband.register.identity import Official, is_called, only_one, today_of
from stedenband.text import name_key
from stedenband.vocabulary.codes import Kind, Level, Status
from stedenband.vocabulary.place_names import place_name

_WHO = ("name", "country", "level")
_FIRST = ("name", "country")  # of the keys of a partner


def record_of(entry: Entry, official: Official, name: str, id: str, source: str, list: ListSource) -> dict[str, Any]:
    """The record of an entry in the file of `official`, under a name and an id; `source` is the list's id there."""
    told = _history(entry)
    head: dict[str, Any] = {"id": id, "partners": [_partner(entry, name)]}
    notes = () if is_called(official, without_level(entry.home_as)[0]) else (f"De lijst noemt {entry.home_as}.",)
    note = {"note": " ".join((*notes, *entry.notes))} if notes or entry.notes else {}
    listed = {"listed": [{"source": source, "as": entry.partner.spelled, "on": list.date}]}
    if not told:
        return {**head, **listed, **note}
    kind = (entry.kind or Kind.TWINNING).value
    names = [name, entry.partner.name, *(other["name"] for other in head["partners"][0].get("names", ()))]
    is_spelled_so = entry.partner.spelled in names
    more = {} if is_spelled_so else listed  # `Frankfurt (Oder)`: what tells it from a namesake is kept
    return {**head, "kind": kind, "history": told, **more, "sources": [source], **note}


def add_names(record: dict[str, Any], partner: PartnerEntry) -> None:
    """Put into a new record what another row on the bond tells of its partner: further names, and a former state."""
    if not record:  # of a bond that was there
        return
    one = record["partners"][0]
    known = {name_key(each["name"]) for each in (one, *one.get("names", ()))}
    names = [*one.get("names", ()), *({"name": each} for each in partner.others if name_key(each) not in known)]
    more = {"names": names} if names else {}
    more |= {"former_countries": [{"country": partner.former}]} if partner.former else {}
    first, rest = ({key: one[key] for key in one if (key in _FIRST) is is_first} for is_first in (True, False))
    record["partners"][0] = {**first, **more, **rest}


def numbered(name: str) -> Iterator[str]:
    """A name as an id, then with numbers: `oxford`, `oxford-2`."""
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def written_name(partner: PartnerEntry) -> str:
    """A partner's name as a file has it: the official one where the usual is read as another's (`Bergen (L.)`)."""
    meant, one = only_one(partner.name, partner.country or "", partner.level or Level.MUNICIPALITY), partner.official
    is_another = meant is not None and one is not None and today_of(meant) != today_of(one)
    is_of_several = meant is None and one is not None and is_called(one, partner.name)
    return one.name if one and (is_another or is_of_several) else partner.name


def partner_of(record: dict[str, Any]) -> Partner:
    """The first partner of a new bond, by what tells who that is."""
    return Partner.model_validate({key: record["partners"][0][key] for key in _WHO if key in record["partners"][0]})


def _partner(entry: Entry, name: str) -> dict[str, Any]:
    partner = entry.partner
    found: dict[str, Any] = {"name": name, "country": partner.country}
    listed = taken_apart(partner.spelled).part
    is_foreign = place_name(listed, "nl", partner.country) == name and listed.casefold() != name.casefold()
    others = [*([listed] if is_foreign else []), *partner.others]
    found |= {"names": [{"name": other} for other in others]} if others else {}
    found |= {"former_countries": [{"country": partner.former}]} if partner.former else {}
    found |= {"level": partner.level.value} if partner.level else {}
    found |= {"wikidata": partner.wikidata} if partner.wikidata else {}
    found |= {"geonames": partner.geonames} if partner.geonames else {}
    if partner.lat is not None and partner.lon is not None and partner.official is None:
        found["location"] = {"lat": round(partner.lat, 4), "lon": round(partner.lon, 4)}
    return found


def _history(entry: Entry) -> list[dict[str, Any]]:
    """The entries of a history that a row tells: when it began, and how it ended or stands."""
    if not entry.has_history:
        return []
    found: list[dict[str, Any]] = []
    ended = entry.status is Status.ENDED or entry.until is not None
    begun, over = ({"date": day} if day else {} for day in (entry.since, entry.until))
    reason = {"reason": entry.reason.value} if entry.reason else {}
    if entry.status is Status.EXPLORING and not ended:  # what began is the exploring
        return [{**begun, "status": "exploring"}]
    at = {"date": entry.status_since} if entry.status_since else {}
    if entry.since or ended or at or entry.status is Status.ACTIVE:
        found.append({**begun, "status": "active"})
    if ended:
        found += [{**at, "status": entry.status.value}] if entry.status is Status.PHASING_OUT else []
        found.append({**over, "status": "ended", **reason})
    elif entry.status is Status.UNKNOWN and not found:
        return []  # that alone tells no more than a list does
    elif entry.status not in (None, Status.ACTIVE):
        found.append({**at, "status": str(entry.status), **reason})
    return found

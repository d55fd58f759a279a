"""Faults in who and where: codes, items and points of other places, municipalities that are gone, bonds only listed."""

from collections.abc import Iterator

from stedenband.model import Bond, Participant, Partner
from stedenband.places.municipalities import Municipality
from stedenband.register.identity import official
from stedenband.vocabulary.codes import Status
from tests.mutations.edits import Kind, entry_added, fault, item_added, key_given
from tests.mutations.places import Files, Original
from tests.mutations.planted import Expect, Planted
from tests.mutations.references import key_added

# A code of each country, with the municipality that has it, and a code that no municipality has.
_CODES = {"NL": ("cbs", "GM0599", "Rotterdam", "GM9999"), "BE": ("nis", '"11002"', "Antwerpen", '"99999"')}
_IN_THE_SEA = "{lat: 0.5, lon: -25.5}"


def _ids(file: Original, code: str) -> str:
    return f"ids: {{{_CODES[file.municipality.country][0]}: {code}}}"


def _lacking(files: Files, file: Original) -> Iterator[Planted]:
    """Each file as that of a municipality with a code, which it does not give."""
    name = _CODES[file.municipality.country][2]
    edit, at, plus = key_given(file, file.at(), "gemeente", name)
    expect = Expect("lacking-identity", at, plus)
    yield Planted(file.home, name, (edit,), (expect,), file_name=f"{name.lower()}.yaml")


def _code(rule: str, which: int) -> Kind:
    """Each file with a code that is not its own."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        code = _CODES[file.municipality.country][which]
        edit = entry_added(file, file.at(), _ids(file, code))
        yield fault(file, "ids", edit, Expect(rule, edit.start, edit.new.index(code)))

    return plant


def _codes_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each file with the code that another, earlier in the alphabet, has too."""
    country = file.municipality.country
    others = [home for home, one in files.items() if home < file.home and one.municipality.country == country]
    code = _CODES[country][1]
    for home in others[:1]:
        edit, other = (entry_added(one, one.at(), _ids(file, code)) for one in (file, files[home]))
        expect = Expect("identity-twice", edit.start, edit.new.index(code))
        yield Planted(file.home, f"with {home}", (edit,), (expect,), {home: (other,)})


def _code_of_before(files: Files, file: Original) -> Iterator[Planted]:
    """Each file as that of a municipality that kept its name in a merger, with its code of before."""
    named, country = (
        key_given(file, file.at(), key, new)[0] for key, new in (("gemeente", "Aalter"), ("country", "BE"))
    )
    edit, at, plus = key_given(file, file.at(), "ids", '{nis: "44001"}')
    expect = Expect("former-code", at, plus + len("{nis: "))
    yield Planted(file.home, "ids", (named, country, edit), (expect,), file_name="aalter.yaml")


def _items(files: Files, file: Original) -> Iterator[Planted]:
    """Each file with the item of another place, where its own is known."""
    one = official(file.municipality)
    if one and one.wikidata:
        edit = entry_added(file, file.at(), "wikidata: Q1")
        yield fault(file, "wikidata", edit, Expect("identity-of-another", edit.start, len("wikidata: ")))


def _numbers_of_others(files: Files, file: Original) -> Iterator[Planted]:
    """Each first partner of a bond with the number of that of the bond before it."""
    for index in range(1, len(file.municipality.bonds)):
        before, partner = (file.at("bonds", place, "partners", 0) for place in (index - 1, index))
        edit, at, plus = key_given(file, partner, "geonames", "2654710")
        edits = [key_given(file, before, "geonames", "2654710")[0], edit]
        yield fault(file, partner.loc, edits, Expect("identity-of-another", at, plus))


def _after_the_end(files: Files, file: Original) -> Iterator[Planted]:
    """A meeting in a municipality that no longer existed then."""
    one = official(file.municipality)
    if isinstance(one, Municipality) and one.ended and not file.municipality.events:
        before = "events: [{id: later, title: Later, kind: meeting, status: held, date: "
        edit = entry_added(file, file.at(), f"{before}{one.ended.year + 1}}}]")
        yield fault(file, "events", edit, Expect("municipality-gone", edit.start, len(before)))


def _partners_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner of an active bond as a municipality at home that ceased to exist."""
    for place, bond in file.of(Bond):
        if bond.history and bond.history[-1].status is Status.ACTIVE:
            for index in (index for index, partner in enumerate(bond.partners) if not partner.part_of):
                partner = file.at(*place.loc, "partners", index)
                country = key_given(file, partner, "country", "NL")[0]
                edit, at, plus = key_given(file, partner, "name", "Bolsward")
                expect = Expect("partner-municipality-gone", at, plus)
                yield fault(file, partner.loc, (edit, country), expect)


def _elsewhere(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner as a well-known city, also by its Dutch name, in a country that it is not in."""
    for place, partner in file.of(Partner):
        for city in ("Nagasaki", "Krakau") if not partner.location else ():
            name = key_given(file, place, "name", city)[0]
            edit, at, plus = key_given(file, place, "country", "HU")
            yield fault(file, (*place.loc, city), (name, edit), Expect("partner-elsewhere", at, plus))


def _points(files: Files, file: Original) -> Iterator[Planted]:
    """Each municipality and each partner in the middle of the sea."""
    for place in (file.at(), *(place for place, _ in file.of(Partner))):
        edit, at, plus = key_given(file, place, "location", _IN_THE_SEA)
        yield fault(file, (*place.loc, "location"), edit, Expect("location-elsewhere", at, plus))


def _only_listed(files: Files, file: Original) -> Iterator[Planted]:
    """A bond behind each other one, of which no more is known than that a list names it."""
    source = next(iter(file.municipality.sources), "")
    for index in range(len(file.municipality.bonds)):
        bond = f"{{id: listed, partners: [{{name: Xanten, country: DE}}], listed: [{{source: {source}, as: Xanten}}]}}"
        edit, at, plus = item_added(file, file.at("bonds"), bond, index)
        yield fault(file, ("bonds", index), edit, Expect("only-listed", at, plus + len("{id: ")))


def _no_sentences(files: Files, file: Original) -> Iterator[Planted]:
    """A background that is no sentence, in each file and with each bond."""
    for place in (file.at(), *(place for place, _ in file.of(Bond))):
        edit, at, plus = key_given(file, place, "background", "een band van jaren.")
        yield fault(file, (*place.loc, "background"), edit, Expect("no-sentence", at, plus))


def _private_names(files: Files, file: Original) -> Iterator[Planted]:
    """Each participant who is named becomes a resident."""
    for place, one in file.of(Participant):
        if one.name and not one.organisation:
            edit, _, _ = key_given(file, place, "office", "resident")
            at = file.places[*place.loc, "name"].start
            yield fault(file, place.loc, edit, Expect("private-name", at))


KINDS: dict[str, Kind] = {
    "no-code": _lacking,
    "unknown-code": _code("unknown-identity", 3),
    "state that the partner was not in": key_added(
        "former-country-elsewhere", Partner, "former_countries: [{country: §NHVU}]"
    ),
    "number of the partner of another bond": _numbers_of_others,
    "code-of-another": _code("identity-of-another", 1),
    "item-of-another": _items,
    "code-twice": _codes_twice,
    "code-of-before": _code_of_before,
    "after-the-end-of-a-municipality": _after_the_end,
    "partner-gone": _partners_gone,
    "partner-in-another-country": _elsewhere,
    "point-in-the-sea": _points,
    "only-listed": _only_listed,
    "no-sentence": _no_sentences,
    "private-name": _private_names,
}

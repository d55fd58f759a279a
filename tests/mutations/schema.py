"""Faults against the schema: keys, codes, dates, countries and ids that are wrong, missing, or of another sort."""

from collections.abc import Callable, Iterable, Iterator

import yaml

from stedenband.model import Bond, Source
from stedenband.model.base import keys_of
from stedenband.model.municipality import RoleDescription
from stedenband.parsing.source import Loc
from stedenband.vocabulary.countries import country_name
from tests.mutations.edits import Kind, fault, replaced, without
from tests.mutations.places import Files, Leaf, Original, Place
from tests.mutations.planted import Edit, Expect, Planted
from tests.mutations.values import (
    always,
    dropped,
    each_value,
    is_code,
    is_country,
    is_date,
    is_day,
    is_foreign,
    is_id,
    is_number,
    is_prose,
    is_reference,
    is_text,
    is_url,
    is_yes_no,
    swapped,
)


def _misspelt_code(change: Callable[[str, Iterable[str]], str]) -> Callable[[Leaf], str]:
    return lambda leaf: change(str(leaf.value), [code.value for code in type(leaf.value)])


def _label(language: str) -> Callable[[Leaf], str | None]:
    def label(leaf: Leaf) -> str | None:
        text = str(getattr(leaf.value, language))
        return None if text in {code.value for code in type(leaf.value)} else text

    return label


def _each_end(change: Callable[[str], str]) -> Kind:
    """Each date, each end of a span and each yearly day replaced; in a span the whole is where the finding stands."""

    def plant(rule: str, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_date, file.leaves):
            ends = leaf.value.text.split("/")
            for index, end in enumerate(ends):
                if end != "..":
                    new = "/".join((*ends[:index], change(end), *ends[index + 1 :]))
                    yield replaced(file, leaf.place, new, rule)

    def impossible(files: Files, file: Original) -> Iterator[Planted]:
        return plant("impossible-date", file)

    return impossible


def _year(end: str) -> str:
    return end[:4] if end[:4].isdecimal() else "1948"


def _impossible_day(end: str) -> str:
    return "XXXX-02-30" if end.startswith("XXXX") else f"{_year(end)}-02-30"


def _reversed_spans(files: Files, file: Original) -> Iterator[Planted]:
    """Each span with its ends swapped."""
    for leaf in filter(is_date, file.leaves):
        start, slash, end = leaf.value.text.partition("/")
        if slash and end != "..":
            yield replaced(file, leaf.place, f"{end}/{start}", "span-reversed")


def _keys_of(file: Original) -> Iterator[tuple[Place, tuple[int, int], list[str]]]:
    """Each key of each record, with all that its record may have; ids of sources are no keys of a record."""
    for loc, record in file.records:
        known = [key for _, key in keys_of(type(record))]
        for place in file.children(file.places[loc]):
            if place.key:
                yield place, place.key, known


def _misspelt_keys(change: Callable[[str, Iterable[str]], str]) -> Kind:
    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, key, known in _keys_of(file):
            new = change(str(place.loc[-1]), known)
            yield fault(file, place.loc, Edit(*key, new), Expect("unknown-key", key[0]))

    return plant


def _required(file: Original) -> Iterator[tuple[Loc, Place, str]]:
    for loc, record in file.records:
        for name, key in keys_of(type(record)):
            if type(record).model_fields[name].is_required() or (type(record), key) == (Bond, "kind"):
                yield loc, file.places[(*loc, key)], key


def _missing_keys(files: Files, file: Original) -> Iterator[Planted]:
    """Each required key taken out; the finding stands at what the record's own key is, or else at its beginning."""
    for loc, place, _ in _required(file):
        around = file.places[loc]
        edit = without(file, place)
        assert edit is not None, place.loc
        at = 0 if loc == () else around.key[0] if around.key else around.start
        yield fault(file, place.loc, edit, Expect("missing-key", at))


def _empty_keys(files: Files, file: Original) -> Iterator[Planted]:
    """Each required key left without a value."""
    for _, place, _ in _required(file):
        assert place.key is not None
        colon = ": " if place.in_flow else ":"
        yield fault(file, place.loc, Edit(place.key[1], place.end, colon), Expect("missing-key", place.key[0]))


def _collections(text: str, chosen: type[yaml.CollectionNode]) -> Kind:
    """Each list, or each set of keys, replaced by something else."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if isinstance(place.node, chosen) and place.loc:
                yield replaced(file, place, text, "wrong-type")

    return plant


def _empty_lists(files: Files, file: Original) -> Iterator[Planted]:
    """Each list that must hold something left empty."""
    for place, _ in file.of(Bond, RoleDescription):
        key = "partners" if place.loc[0] == "bonds" else "roles"
        yield replaced(file, file.at(*place.loc, key), "[]", "empty-list")


def _renamed_files(files: Files, file: Original) -> Iterator[Planted]:
    """Each file under another name."""
    for name in (f"{file.home}-stad.yaml", f"{file.home}.yml", f"{file.home.title()}.yaml", f"{file.home[:-1]}.yaml"):
        expect = Expect("file-name", file.at("gemeente").start)
        yield Planted(file.home, name, (), (expect,), file_name=name)


def _capital_source_ids(files: Files, file: Original) -> Iterator[Planted]:
    """Each source under an id with a capital."""
    for place, _ in file.of(Source):
        assert place.key is not None
        yield fault(file, place.loc, Edit(*place.key, str(place.loc[-1]).title()), Expect("bad-id", place.key[0]))


KINDS: dict[str, Kind] = {
    "key with a letter dropped": _misspelt_keys(dropped),
    "key with two letters swapped": _misspelt_keys(swapped),
    "required key missing": _missing_keys,
    "required key without a value": _empty_keys,
    "list for text": each_value("wrong-type", is_text, always("[een, twee]")),
    "keys for text": each_value("wrong-type", is_text, always("{een: twee}")),
    "list for a code": each_value("wrong-type", is_code, lambda leaf: f"[{leaf.value}]"),
    "list for a date": each_value("bad-date", is_date, lambda leaf: f"[{leaf.value}]"),
    "list of dates": each_value("several-dates", is_date, always("[1993, 1994]")),
    "span for a day": each_value("several-dates", is_day, always("1993/1994")),
    "no later than, as a span": each_value("several-dates", is_day, always("../1994-05")),
    "list for a number": each_value("wrong-type", is_number, lambda leaf: f"[{leaf.value}]"),
    "text for a number": each_value("wrong-type", is_number, always("veel")),
    "number with a Dutch thousands mark": each_value("number-notation", is_number, always("71.000")),
    "number as programs write it": each_value(
        "number-notation", is_number, lambda leaf: ("1e3", "0x1F", "+19")[leaf.place.start % 3]
    ),
    "year as programs write it": each_value(
        "number-notation", is_date, lambda leaf: ("1.99e3", "0x7C6", "+1990")[leaf.place.start % 3]
    ),
    "text for yes or no": each_value("wrong-type", is_yes_no, always("misschien")),
    "list for a country": each_value("unknown-country", is_country, lambda leaf: f"[{leaf.value}]"),
    "text for a list": _collections("tekst", yaml.SequenceNode),
    "text for keys": _collections("tekst", yaml.MappingNode),
    "list that may not be empty": _empty_lists,
    "bare number for text": each_value("bare-text", is_text, always("1948")),
    "bare truth for text": each_value("bare-text", is_text, always("true")),
    "blank text": each_value("bad-text", lambda leaf: is_prose(leaf) or is_url(leaf), always('" "')),
    "blank id": each_value("bad-id", lambda leaf: is_id(leaf) or is_reference(leaf), always('" "')),
    "address without https": each_value("bad-text", is_url, always("www.leiden.nl")),
    "code with a letter dropped": each_value("unknown-code", is_code, _misspelt_code(dropped)),
    "code with two letters swapped": each_value("unknown-code", is_code, _misspelt_code(swapped)),
    "Dutch label for a code": each_value("unknown-code", is_code, _label("nl")),
    "English label for a code": each_value("unknown-code", is_code, _label("en")),
    "code in capitals": each_value("unknown-code", is_code, lambda leaf: str(leaf.value).upper()),
    "date in Dutch order": each_value("bad-date", is_date, always("12-10-2023")),
    "date in words": each_value("bad-date", is_date, always("mei 1998")),
    "date of a year in two figures": each_value("bad-date", is_date, always("48")),
    "month that does not exist": each_value("impossible-date", is_date, always("1998-13")),
    "day that does not exist": _each_end(_impossible_day),
    "span that ends before it begins": each_value("span-reversed", is_date, always("2020-05/2019")),
    "span with its ends swapped": _reversed_spans,
    "habit for a country": each_value("unknown-country", is_country, always("UK")),
    "Dutch name for a country": each_value("unknown-country", is_country, lambda leaf: country_name(leaf.value, "nl")),
    "English name for a country": each_value(
        "unknown-country", is_country, lambda leaf: country_name(leaf.value, "en")
    ),
    "country in small letters": each_value("unknown-country", is_country, lambda leaf: leaf.value.lower()),
    "former state for a country": each_value("unknown-country", is_foreign, always("DDDE")),
    "capital in an id": each_value("bad-id", is_id, lambda leaf: leaf.value.capitalize()),
    "capital in a reference": each_value("bad-id", is_reference, lambda leaf: leaf.value.capitalize()),
    "capital in the id of a source": _capital_source_ids,
    "space in an id": each_value("bad-id", is_id, lambda leaf: f"{leaf.value} twee"),
    "file under another name": _renamed_files,
}

"""Reads one data file into a model; all that is wrong in the file by itself becomes faults and problems."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from os import fstat
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from pydantic import ValidationError

from stedenband.errors import cause_of
from stedenband.loading.lost_keys import LostKey, lost_keys, named_ids, source_without_id
from stedenband.loading.salvage import Salvaged, incomplete_records, salvage
from stedenband.loading.schema_errors import TEXT, annotation_at, empty_key_faults, schema_faults, without_misspelt
from stedenband.model import Municipality
from stedenband.model.fields import Prose
from stedenband.model.keys import labels
from stedenband.parsing.document import Document, Positions
from stedenband.parsing.reader import clean_value, locate, read
from stedenband.parsing.source import MAX_BYTES, Loc, Spot, TextProblem, decode
from stedenband.parsing.text_rules import text_problems
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual, near, slug
from stedenband.vocabulary.codes import Level

# The keys that are boolean in every record that has them: a bare `yes` or `no` is accepted there.
BOOLEAN_KEYS = frozenset({"about", "upkeep"})
_IDS = ("bonds", "committees", "sources")


class DataFile(NamedTuple):
    """One file as read. `municipality` is None where anything was refused; then `salvaged` is what is left, and
    `whole_records` that without any record that is not complete.

    `problems` have a place in the text, `faults` a path; `raw_ids` are the ids that a damaged file names. The text is
    kept where something is wrong with it.
    """

    home: str
    name: str
    text: str | None = None
    municipality: Municipality | None = None
    problems: tuple[TextProblem, ...] = ()
    faults: tuple[ModelFault, ...] = ()
    salvaged: Salvaged | None = None
    whole_records: Salvaged | None = None
    raw_ids: Mapping[str, frozenset[str]] = {}


def read_path(home: str, path: Path) -> DataFile:
    """Read the file of the municipality with slug `home`."""
    return file_of(home, path, sound_value(path))


def sound_value(path: Path) -> dict[str, Any] | None:
    """The parsed value of a file whose text has no problem or remark; None for any other."""
    data = _bytes(path)
    text = data if isinstance(data, TextProblem) else decode(data)
    if isinstance(text, TextProblem):
        return None
    value = clean_value(text, BOOLEAN_KEYS)
    return value if value is not None and next(text_problems(text), None) is None else None


def file_of(home: str, path: Path, value: dict[str, Any] | None) -> DataFile:
    """The file of which `sound_value` gave `value`; a file with anything wrong is read again, with positions."""
    try:
        if value is not None:
            municipality = Municipality.model_validate(value)
            return DataFile(
                home, str(path), None, municipality, faults=tuple(_file_name(home, path.name, municipality))
            )
    except ValidationError:
        pass
    return read_data(home, path.name, str(path), _bytes(path))


class SourceText:
    """A file's text and positions, read again only for a file with a finding."""

    def __init__(self, file: DataFile) -> None:
        self.file = file

    @cached_property
    def text(self) -> str | None:
        """The text, or None where it cannot be read."""
        if self.file.text is not None or self.file.municipality is None:
            return self.file.text
        data = _bytes(Path(self.file.name))
        text = data if isinstance(data, TextProblem) else decode(data)
        return text if isinstance(text, str) else None

    @cached_property
    def positions(self) -> Positions:
        """Where each key and value stands."""
        return locate(self.text) if self.text is not None else Positions({}, {})


def _bytes(path: Path) -> bytes | TextProblem:
    try:
        if not S_ISREG(path.lstat().st_mode):
            if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
                return _unreadable(
                    Bilingual("het is een koppeling naar buiten de map", "it is a link out of the folder")
                )
            if not path.is_file() and path.exists():
                # Opening a FIFO would block for ever.
                return _unreadable(Bilingual("het is geen gewoon bestand", "it is no ordinary file"))
        with path.open("rb", buffering=0) as stream:
            # Not read(MAX_BYTES + 1) for all: it allocates that much first, which takes three times as long.
            is_larger = fstat(stream.fileno()).st_size > MAX_BYTES
            return stream.read(MAX_BYTES + 1) if is_larger else stream.readall()
    except (OSError, RuntimeError) as error:  # a symlink loop raises RuntimeError before Python 3.13
        return _unreadable(cause_of(error))


def _unreadable(cause: Bilingual) -> TextProblem:
    return TextProblem("file-unreadable", Spot(1, 1), {"cause": cause})


def read_data(home: str, file_name: str, shown: str, data: bytes | TextProblem) -> DataFile:
    """Read a file's bytes; `file_name` is checked against the gemeente, `shown` is what people see."""
    text = data if isinstance(data, TextProblem) else decode(data)
    if isinstance(text, TextProblem):
        return DataFile(home, shown, problems=(text,))
    document = read(text, BOOLEAN_KEYS)
    remarks = (*text_problems(text), *filter(_is_told, document.remarks))
    refused = list(empty_key_faults(home, document.empty_keys))
    municipality = None
    try:
        if document.value is not None:
            municipality = Municipality.model_validate(document.value)
    except ValidationError as error:
        refused += schema_faults(home, error)
    if municipality is None or refused or document.problems:
        return _damaged(home, shown, text, document, _without_doubles(remarks, refused), refused)
    named = tuple(_file_name(home, file_name, municipality))
    return DataFile(home, shown, text, municipality, remarks, named)


def _is_told(remark: TextProblem) -> bool:
    """Whether a remark of the reader holds for the field: running text may go on on a next line, and have dashes."""
    if remark.rule != "swallowed-line":
        return True
    return remark.values["key"] in labels() or annotation_at(remark.loc or ()) != Prose


def _without_doubles(remarks: tuple[TextProblem, ...], refused: list[ModelFault]) -> tuple[TextProblem, ...]:
    """The remarks without the advice to quote a value (`yaml-meaning`) that must be no text, and is told so."""
    told = {
        fault.loc
        for fault in refused
        if fault.rule == "number-notation" or (fault.rule == "wrong-type" and fault.values["expected"] != TEXT)
    }
    return tuple(one for one in remarks if one.rule != "yaml-meaning" or one.loc not in told)


def _damaged(
    home: str,
    shown: str,
    text: str,
    document: Document,
    remarks: tuple[TextProblem, ...],
    refused: list[ModelFault],
) -> DataFile:
    """A file with schema errors: what can be salvaged of it is still checked."""
    problems = (*document.problems, *remarks)
    if document.value is None:
        return DataFile(home, shown, text, problems=problems, faults=without_misspelt(refused))
    without_id = source_without_id(document.value, home)
    if without_id:
        refused = [*(fault for fault in refused if fault.loc[:1] != ("sources",)), without_id]
    lost = lost_keys(document.value, refused)
    spoilt = frozenset(problem.loc for problem in document.problems if problem.loc is not None)
    untold = spoilt.union(*(one.items for one in lost))
    unknown_keys = frozenset(fault.loc for fault in refused if fault.rule == "unknown-key")
    salvaged = salvage(document.value, home, untold | unknown_keys)
    whole = salvage(document.value, home, incomplete_records(salvaged)) if salvaged else None
    told = [fault for fault in without_misspelt(refused) if not _is_in(fault.loc, untold)]
    faults = (*told, *(one.fault(home) for one in lost))
    ids = _raw_ids(document.value, lost)
    begun_anew = {str(one.loc[0]) for one in document.problems if one.rule == "duplicate-key" and one.loc}
    for key in ids.keys() & {*begun_anew, *map(_without_ids, refused)}:
        ids[key] |= frozenset(named_ids(document.value, key))  # among them that of a record that lost its id
    for key, id in _wrong_ids(refused):
        ids[key] |= {name for name in named_ids(document.value, key) if near(name, (id,))}
    return DataFile(home, shown, text, None, problems, faults, salvaged, whole, ids)


def _is_in(loc: Loc, locs: frozenset[Loc]) -> bool:
    """Whether a path leads to one of some places, or into it."""
    return any(loc[:length] in locs for length in range(len(loc) + 1))


def _without_ids(fault: ModelFault) -> str:
    """The list of records of which a fault hides ids: its key is misspelt, or an id is gone."""
    if fault.rule == "unknown-key" and len(fault.loc) == 1:
        return str(fault.values.get("near", ""))
    is_of_id = fault.rule == "missing-key" and fault.values["key"] == "id"
    return str(fault.loc[0]) if is_of_id else ""


def _wrong_ids(faults: list[ModelFault]) -> Iterator[tuple[str, str]]:
    """Each id that is none, with the key of its list: `Iserlohn`, to which events refer as `iserlohn`."""
    for fault in faults:
        is_of_record = fault.loc[2:] == ("id",) or (fault.loc[0] == "sources" and len(fault.loc) == len(("sources", 0)))
        if fault.rule == "bad-id" and is_of_record and fault.loc[0] in _IDS:
            yield str(fault.loc[0]), str(fault.values["found"])


def _raw_ids(value: dict[str, Any], lost: list[LostKey]) -> dict[str, frozenset[str]]:
    stood = {one.key: str(one.at[0]) for one in lost if len(one.at) == 1}  # of a key whose line is gone
    return {key: frozenset(_ids_in(value.get(stood.get(key, key)))) for key in _IDS}


def _ids_in(records: Any) -> Iterator[str]:
    if isinstance(records, dict):
        yield from records
    elif isinstance(records, list):
        yield from (id for one in records if isinstance(one, dict) and isinstance(id := one.get("id"), str))


def _file_name(home: str, file_name: str, municipality: Municipality) -> Iterator[ModelFault]:
    expected = f"{slug(municipality.gemeente)}.yaml"
    if file_name != expected and file_name not in _told_apart(municipality):
        values = {"gemeente": municipality.gemeente, "found": file_name, "expected": expected}
        yield ModelFault("file-name", home, ("gemeente",), values)


def _told_apart(owner: Municipality) -> Iterator[str]:
    """What the file of an owner may be called as well, where another has its name: a namesake, or its own capital."""
    name = slug(owner.gemeente)
    yield f"{name}-provincie.yaml" if owner.level is Level.PROVINCE else f"{name}-{owner.country.lower()}.yaml"
    if owner.ids and owner.ids.code:
        from stedenband.places.municipalities import by_code  # noqa: PLC0415 - no other file needs the table to be read
        from stedenband.register.identity import bears_its_name  # noqa: PLC0415 - likewise

        one = by_code(owner.ids.code)
        yield f"{one.slug}.yaml" if one and bears_its_name(owner, one) else ""

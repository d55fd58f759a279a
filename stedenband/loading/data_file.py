"""Reads one data file into a model; all that is wrong in the file by itself becomes faults and problems.

What can be salvaged of a file with errors is worked out in `damaged_file`.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from stedenband.loading.parsed_files import BOOLEAN_KEYS, read_bytes, size_of, sound_value
from stedenband.loading.validation import is_large, validated
from stedenband.model import Municipality
from stedenband.model.base import annotation_in
from stedenband.model.fields import Prose
from stedenband.model.keys import labels
from stedenband.parsing.document import Positions
from stedenband.parsing.reader import locate, read
from stedenband.parsing.source import Loc, TextProblem, decode
from stedenband.parsing.text_rules import text_problems
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.codes import Level

if TYPE_CHECKING:
    from stedenband.loading.salvage import Salvaged


class DataFile(NamedTuple):
    """One file as read. `municipality` is None where anything was refused; then `salvaged` is what is left, and
    `whole_records` that without any record that is not complete.

    `problems` have a place in the text, `faults` a path; `raw_ids` are the ids that a damaged file names, `accepts` the
    rules that it accepts, with where it says so. The text is kept where something is wrong with it.
    """

    home: str
    name: str
    text: str | None = None
    municipality: Municipality | None = None
    problems: tuple[TextProblem, ...] = ()
    faults: tuple[ModelFault, ...] = ()
    salvaged: "Salvaged | None" = None
    whole_records: "Salvaged | None" = None
    raw_ids: Mapping[str, frozenset[str]] = {}
    accepts: tuple[tuple[str, Loc], ...] = ()


def read_path(home: str, path: Path) -> DataFile:
    """Read the file of the municipality with slug `home`."""
    return file_of(home, path, sound_value(path))


def file_of(home: str, path: Path, value: dict[str, Any] | None) -> DataFile:
    """The file of which `sound_value` gave `value`; a file with anything wrong is read again, with positions."""
    try:
        if value is not None:
            large = is_large(size_of(path))
            municipality = validated(value) if large else Municipality.model_validate(value)
            return DataFile(
                home, str(path), None, municipality, faults=tuple(_file_name(home, path.name, municipality))
            )
    except ValidationError:
        pass
    return read_data(home, path.name, str(path), read_bytes(path))


class SourceText:
    """A file's text and positions, read again only for a file with a finding."""

    def __init__(self, file: DataFile) -> None:
        self.file = file

    @cached_property
    def text(self) -> str | None:
        """The text, or None where it cannot be read."""
        if self.file.text is not None or self.file.municipality is None:
            return self.file.text
        data = read_bytes(Path(self.file.name))
        text = data if isinstance(data, TextProblem) else decode(data)
        return text if isinstance(text, str) else None

    @cached_property
    def positions(self) -> Positions:
        """Where each key and value stands."""
        return locate(self.text) if self.text is not None else Positions({}, {})


def read_data(home: str, file_name: str, shown: str, data: bytes | TextProblem) -> DataFile:
    """Read a file's bytes; `file_name` is checked against the gemeente, `shown` is what people see."""
    text = data if isinstance(data, TextProblem) else decode(data)
    if isinstance(text, TextProblem):
        return DataFile(home, shown, problems=(text,))
    document = read(text, BOOLEAN_KEYS)
    remarks = (*text_problems(text), *filter(_is_told, document.remarks))
    municipality, error = None, None
    try:
        if document.value is not None:
            municipality = validated(document.value)
    except ValidationError as found:
        error = found
    if municipality is None or document.empty_keys or document.problems:
        from stedenband.loading.damaged_file import damage, refusals  # noqa: PLC0415 - takes 2.4 ms; few files are

        refused = refusals(home, document, error)
        if municipality is None or refused or document.problems:
            return DataFile(home, shown, text, None, *damage(home, document, remarks, refused))
    named = tuple(_file_name(home, file_name, municipality))
    return DataFile(home, shown, text, municipality, remarks, named)


def _is_told(remark: TextProblem) -> bool:
    """Whether a remark of the reader holds for the field: running text may go on on a next line, and have dashes."""
    if remark.rule != "swallowed-line":
        return True
    return remark.values["key"] in labels() or annotation_in(Municipality, remark.loc or ()) != Prose


def _file_name(home: str, file_name: str, municipality: Municipality) -> Iterator[ModelFault]:
    expected = f"{slug(municipality.gemeente)}.yaml"
    if file_name != expected and file_name not in _told_apart(municipality):
        values = {"gemeente": municipality.gemeente, "found": file_name, "expected": expected}
        yield ModelFault("file-name", home, ("gemeente",), {**values, "meant": _mend(expected, home, municipality)})


def _mend(expected: str, home: str, owner: Municipality) -> Bilingual:
    """Which of the two names to mend: that of the file, or a gemeente with a slip in it that the file has right."""
    from stedenband.places.find import misspelt, named  # noqa: PLC0415 - loads the model, 30 ms that parsers do without

    meant = misspelt(owner.gemeente) if not named(owner.gemeente) else None
    if meant and slug(meant) == home:
        return Bilingual(f"bedoeld was misschien gemeente: {meant}", f"perhaps gemeente: {meant} was meant")
    return Bilingual(
        f"hernoem het bestand tot {expected}; bestaat dat al, voeg ze dan samen",
        f"rename the file to {expected}; where that exists already, merge the two",
    )


def _told_apart(owner: Municipality) -> Iterator[str]:
    """What the file of an owner may be called as well, where another has its name: a namesake, or its own capital."""
    name = slug(owner.gemeente)
    if owner.level is Level.PROVINCE:
        name = f"{name}-provincie"
        yield f"{name}.yaml"
    yield f"{name}-{owner.country.lower()}.yaml"
    if owner.ids and owner.ids.code:
        from stedenband.places.municipalities import by_code  # noqa: PLC0415 - only a file that no other names
        from stedenband.register.identity import bears_its_name  # noqa: PLC0415 - likewise

        one = by_code(owner.ids.code)
        yield f"{one.slug}.yaml" if one and bears_its_name(owner, one) else ""

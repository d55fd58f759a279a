"""The records: Pydantic models that stay as they were read."""

import pytest
from pydantic import BaseModel, ValidationError

from stedenband.model import Bond, Municipality, Record
from stedenband.parsing.reader import read

FILE = """\
gemeente: Testdam
country: NL
bonds:
  - id: veurne
    partners: [{name: Veurne, country: BE}]
    kind: jumelage
    origin: {how: taken-over, from: Proefstad}
"""


@pytest.fixture
def municipality() -> Municipality:
    return Municipality.model_validate(read(FILE).value)


def test_every_record_is_a_pydantic_model() -> None:
    assert issubclass(Record, BaseModel) and issubclass(Municipality, Record) and issubclass(Bond, Record)


def test_a_record_never_changes(municipality: Municipality) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        municipality.gemeente = "Proefstad"


def test_what_a_file_does_not_say_has_its_default_and_is_not_among_what_it_says(municipality: Municipality) -> None:
    bond = municipality.bonds[0]
    assert (bond.history, bond.name, bond.partners[0].level.value) == ((), None, "municipality")
    assert bond.model_fields_set == {"id", "partners", "kind", "origin"}


def test_a_key_that_python_has_another_use_for_is_read_by_its_own_name(municipality: Municipality) -> None:
    origin = municipality.bonds[0].origin
    assert origin is not None and origin.from_ == "Proefstad"

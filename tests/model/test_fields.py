"""The types of single values: what each expects is said with it, so that a finding can say it."""

from typing import Any, get_args

from stedenband.model import Municipality
from stedenband.model.base import is_record, plain_type, types_of
from stedenband.model.fields import Expected
from stedenband.vocabulary.codes import Code


def _single(annotation: Any) -> set[Any]:
    """The types of single values that a type is made of, but for codes."""
    plain = plain_type(annotation)
    if is_record(plain):
        return set().union(*map(_single, types_of(plain).values()))
    if get_args(plain) and not any(isinstance(one, Expected) for one in get_args(annotation)):
        return set().union(*(_single(one) for one in get_args(plain) if one is not Ellipsis))
    return set() if isinstance(plain, type) and issubclass(plain, Code) else {annotation}


def test_every_type_of_a_single_value_says_what_it_expects() -> None:
    types = _single(Municipality)
    assert len(types) > 10
    for one in types:
        expected = [said for said in get_args(one) if isinstance(said, Expected)]
        assert len(expected) == 1 and all(expected[0].words), one

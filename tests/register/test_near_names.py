"""Which names are nearly the same: spelled a little otherwise, or as another language does."""

import pytest

from stedenband.register.near_names import are_near

NEAR = [
    ("oxfort", "oxford"),
    ("etchmiadzin", "ejmiatsin"),
    ("vagarshapat", "vagharshapat"),
    ("sevastopol", "sebastopol"),
    ("tsjernihiv", "chernihiv"),
    ("tasjkent", "tashkent"),
    ("frankfurt", "frankfurt-oder"),
    ("munster", "minster"),
]
FAR = [
    ("suzhou", "xuzhou"), ("bergen", "berlin"), ("torun", "turin"), ("leiden", "leuven"), ("bath", "bad"),
    ("delft", "delfzijl"), ("hamm", "homburg"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(*pair, True) for pair in NEAR] + [(*pair, False) for pair in FAR]
)
def test_names_are_near_as_people_see_it(one: str, other: str, expected: bool) -> None:
    assert are_near([one], ["x", other]) is are_near([other], [one]) is expected

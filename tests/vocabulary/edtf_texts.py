"""Texts in the shapes of EDTF that the register knows, as hypothesis invents them; some are of no day that exists."""

from hypothesis import strategies as st

_YEARS = st.one_of(st.integers(1, 9999), st.integers(1900, 2100)).map("{:04}".format)
_MONTHS = st.integers(0, 13).map("{:02}".format)
_DAYS = st.integers(0, 32).map("{:02}".format)
_SEASONS = st.integers(21, 24).map(str)


def _joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("-".join)


PLAIN = st.one_of(
    _YEARS,
    _joined(_YEARS, _MONTHS),
    _joined(_YEARS, _MONTHS, _DAYS),
    _joined(_YEARS, _SEASONS),
    _joined(_YEARS, st.just("XX")),
    _joined(_YEARS, st.just("XX-XX")),
    _joined(_YEARS, _MONTHS, st.just("XX")),
    _YEARS.map(lambda year: f"{year[:3]}X"),
    _YEARS.map(lambda year: f"{year[:2]}XX"),
)
QUALIFIED = st.tuples(PLAIN, st.sampled_from(("", "", "?", "~", "%"))).map("".join)
RANGES = st.tuples(QUALIFIED, QUALIFIED).map("..".join)
SETS = st.one_of(
    st.lists(QUALIFIED, min_size=2, max_size=4).map(lambda dates: f"[{','.join(dates)}]"),
    QUALIFIED.map("[..{}]".format),
    QUALIFIED.map("[{}..]".format),
    st.lists(QUALIFIED | RANGES, min_size=1, max_size=3).map(lambda dates: f"[{','.join(dates)}]"),
)
DATES = QUALIFIED | SETS
SPANS = st.one_of(
    DATES,
    st.tuples(QUALIFIED, QUALIFIED).map("/".join),
    st.tuples(QUALIFIED, st.sampled_from(("", ".."))).map("/".join),
    st.tuples(st.sampled_from(("", "..")), QUALIFIED).map("/".join),
)
YEARLY = st.tuples(_joined(st.just("XXXX"), _MONTHS, _DAYS), st.sampled_from(("", "?", "~", "%"))).map("".join)

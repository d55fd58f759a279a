"""Each filter on each table: what it finds, and that no table is silent about one."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from stedenband.cli.options import FILTERS
from stedenband.errors import UnknownValue
from stedenband.query.facets import Facets, resolved
from stedenband.query.filter_values import Table
from stedenband.register.register import Register
from tests.cases import CASES
from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

HEEL = """\
gemeente: Heel
country: NL
ids: {cbs: GM0917}
networks: [{name: Eurocities}]
sources: {brief: {title: Brief, date: 2025-06-24}}
roles: [{roles: [mayor], sources: [brief]}]
committees:
  - {id: comite, name: Heels Comité, form: committee, history: [{date: 1990, status: active}], sources: [brief]}
bonds:
  - id: torgau
    partners: [{name: Torgau, country: DE}]
    kind: jumelage
    history: [{date: 1990, status: active}]
    themes: [culture]
    roles: [{role: mayor}, {role: committee, committee: comite}]
    proposals: [{date: 2020, what: change, note: Meer over water.}]
    background: Over water.
    sources: [brief]
events:
  - id: bezoek
    date: 2020-05-04
    kind: visit
    title: Over water
    bonds: [torgau]
    committees: [comite]
    status: held
    themes: [culture]
    sources: [brief]
"""
ANDERS = """\
gemeente: Anders
country: BE
networks: [{name: MONT}]
sources: {brief: {title: Brief, date: 2025-06-24}}
roles: [{roles: [council], sources: [brief]}]
committees:
  - {id: stichting, name: Andere Stichting, form: foundation, history: [{date: 1990, status: ended}], sources: [brief]}
bonds:
  - id: gent
    partners: [{name: Roubaix, country: FR}]
    kind: friendship
    history: [{date: 1990, status: active}, {date: 2000, status: ended, by: both, reason: cost}]
    themes: [sport]
    roles: [{role: council}]
    proposals: [{date: 1999, what: end, by: partner, outcome: accepted, decided: 2000}]
    sources: [brief]
events:
  - {id: brief-1995, date: 1995-05-04, kind: letter, title: Brief, bonds: [gent], status: cancelled, sources: [brief]}
"""
WORDS = {
    "partner": "Torgau",
    "country": "DE",
    "kind": "jumelage",
    "status": "active",
    "theme": "culture",
    "role": "mayor",
    "committee": "comite",
    "network": "Eurocities",
    "province": "Limburg",
    "search": "water",
}
# Where a table has words or values of its own.
OWN = {
    ("country", Table.MUNICIPALITIES): "NL",
    ("kind", Table.EVENTS): "visit",
    ("status", Table.EVENTS): "held",
    ("status", Table.PROPOSALS): "pending",
    ("search", Table.ROLES): "mayor",
    ("search", Table.COMMITTEES): "heels",
}


def test_each_option_that_filters_has_a_facet_and_a_row_here() -> None:
    options = set(FILTERS) - {"since", "until", "on", "drafts"}
    facets = {*Facets._fields, "search"}
    assert options == facets, "FILTERS of cli/options.py and Facets of query/facets.py name the same filters"
    assert options == set(WORDS), "WORDS of this file has a row for each filter"


@pytest.mark.parametrize("name", Facets._fields)
@pytest.mark.parametrize("table", Table)
def test_each_filter_says_which_words_it_takes(table: Table, name: str) -> None:
    try:
        with pytest.raises(UnknownValue):
            resolved(Register({}), table, name, ("no word of any filter",))
    except KeyError:
        pytest.fail(f"query/facets.py does not say, beside its facet, which words --{name} takes")


@pytest.mark.parametrize("table", Table)
@pytest.mark.parametrize("name", WORDS)
def test_a_filter_finds_in_each_table_what_it_is_about(
    name: str, table: Table, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL, anders=ANDERS)
    both = {"Heel", "Anders"}
    assert {row["gemeente"] for row in stedenband("list", table, "--format", "json", data=data).json} == both
    word = OWN.get((name, table), WORDS[name])
    found = stedenband("list", table, f"--{name}", word, "--format", "json", data=data)
    assert (found.code, found.err) == (0, "")
    assert {row["gemeente"] for row in found.json} == {"Heel"}


NOTED = {  # where a note stands, and the lists that it is found in
    "a committee's": ("  - {id: comite, ", ["bonds", "committees", "roles", "municipalities"]),
    "a committee's of an entry": ("history: [{", ["bonds", "committees", "roles", "municipalities"]),
    "a municipality's": ("gemeente: Heel\n", ["municipalities"]),
}


@pytest.mark.parametrize(("before", "lists"), NOTED.values(), ids=NOTED)
def test_a_note_is_found_in_the_lists_of_what_it_is_about(
    before: str, lists: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    note = "note: Verhuisd naar zolder." + ("\n" if before.endswith("\n") else ", ")
    data = folder(heel=HEEL.replace(before, f"{before}{note}", 1))
    told = {one: stedenband("list", one, "--search", "ZOLDER", "--format", "json", data=data).json for one in Table}
    assert [one.value for one in Table if told[one]] == [one.value for one in Table if one.value in lists]
    early = stedenband(
        "list", Table.COMMITTEES, "--search", "zolder", "--on", "2024-01-01", "--format", "json", data=data
    )
    assert bool(early.json) is (before == "history: [{"), "what has no day was not told before its source"


# Every key of a bond that is a text of its own, and the text of one that has another form than it is shown in.
_TEXTS = {"id": None, "kind": None, "first_contact": None, "background": "tekst op twee"}


def test_each_text_of_a_bond_is_searched(stedenband: Command, folder: Callable[..., Path]) -> None:
    everything = (CASES / "clean" / "everything.yaml").read_text(encoding="utf-8")
    data = folder(testdam=everything)
    bond = yaml.safe_load(everything)["bonds"][0]
    texts = {key: _TEXTS.get(key, text) for key, text in bond.items() if isinstance(text, str)}
    assert {"name", "background", "website"} <= texts.keys()
    for key, text in texts.items():
        if text is not None:
            found = stedenband("list", "--search", text, "--format", "json", data=data)
            assert [row["id"] for row in found.json] == ["testdam/torgau"], key
    assert stedenband("list", "--search", "Torgau, DDR", "--format", "json", data=data).json, "as a list spells it"

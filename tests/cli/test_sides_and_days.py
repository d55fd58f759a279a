"""Lists, counts, the agenda and dossiers tell difficult bonds from the right side, and only what held on the day."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cases import CASES
from tests.conftest import Command, spread

pytestmark = pytest.mark.usefixtures("reading_once")

LEUVEN = """\
gemeente: Leuven
country: BE
sources: {a: {title: Bron A, date: 2020}}
committees: [{id: comite, name: Leuvens Comité, form: committee, history: [{date: 1984, status: active}], sources: [a]}]
bonds:
- id: den-bosch
  partners: [{name: "'s-Hertogenbosch", country: NL}]
  kind: sister-city
  history:
  - {date: 1984, status: active, by: partner}
  - {date: 2019, status: ended, by: municipality, decided_by: council, reason: cost}
  roles:
  - {role: executive, holder: Schepen, counterpart: wethouder}
  - {role: council, holder: Gemeenteraad}
  - {role: committee, committee: comite}
  proposals: [{date: 2018, what: end, by: municipality, decided_by: council, outcome: accepted, decided: 2019}]
  funding: [{by: municipality, amount: 100, currency: EUR}]
  sources: [a]
events:
- id: b
  date: 2015
  kind: visit
  title: Bezoek
  bonds: [den-bosch]
  direction: outgoing
  status: held
  participants: [{office: alderman, name: X, side: own}]
  sources: [a]
"""
DEN_BOSCH = """\
gemeente: "'s-Hertogenbosch"
country: NL
joins: [leuven/den-bosch]
sources: {a: {title: Een andere bron, date: 2021}}
committees: [{id: comite, name: Bosch Comité, form: committee, sources: [a]}]
bonds:
- id: den-bosch
  partners: [{name: Trier, country: DE}]
  kind: twinning
  history: [{date: 1980, status: active}]
  sources: [a]
"""
NAMESAKES = """\
gemeente: Súdwest-Fryslân
country: NL
names: [{name: Bolsward, until: 2010}]
joins: [amsterdam/vier]
"""
AMSTERDAM = """\
gemeente: Amsterdam
country: NL
sources: {s: {title: Bron A, date: 2020-01-01}}
bonds:
- id: vier
  partners: [{name: Delft, country: NL}, {name: Bolsward, country: NL}]
  kind: friendship
  history: [{date: 1990, status: active}]
  sources: [s]
"""
RING = """\
gemeente: Testdam
country: NL
sources: {a: {title: Bron, date: 2020}, krant: {title: Krant, date: 2022-11-30}}
bonds:
- id: ring
  partners:
  - {name: Anderlecht, country: BE, history: [{date: 1990, status: left}]}
  - {name: Marino, country: IT, history: [{date: 1972, status: joined}]}
  - {name: Leningrad-stad, country: RU, names: [{name: Leningrad, until: 1991}],
     former_countries: [{country: SUHH, until: 1991}]}
  kind: jumelage
  history: [{date: 1955, status: active}]
  sources: [a]
- id: shrewsbury
  partners: [{name: Shrewsbury, country: GB}]
  kind: contact
  history: [{date: 1946, status: active}, {date: 1977, status: active, kind: twinning}]
  sources: [a]
- id: pulawy
  partners: [{name: Puławy, country: PL}]
  kind: twinning
  history:
  - {date: 1993, status: active}
  - {date: 2015, status: ended, by: both, reason: inactivity}
  - {date: 2015, status: active, kind: friendship}
  - {date: 2020-07-13, status: ended, by: municipality, reason: human-rights}
  sources: [a]
- id: tver
  partners: [{name: Tver, country: RU}]
  kind: twinning
  history: [{date: 1990, status: active}, {status: ended, by: municipality, reason: war, sources: [krant]}]
  sources: [a]
- id: lyon
  partners: [{name: Lyon, country: FR}]
  kind: project
  home: {name: Buitendorp}
  history: [{date: 2118, status: active}]
  sources: [a]
- id: nantes
  partners: [{name: Nantes, country: FR}]
  kind: twinning
  home: {name: Buitendorp}
  history: [{date: 1980, status: active}, {date: 2100-01-01, status: ended, decided: 2026-01, by: both, reason: cost}]
  agreements: [{kind: charter, signed: 1980, expires: 2099-05-01}]
  sources: [a]
- id: praag
  partners: [{name: Praag, country: CZ}]
  kind: twinning
  history: [{date: 198X, status: active}]
  proposals:
  - date: 2025
    what: phase-out
    holder: De raad
    decided: 2098-03-01
    outcome: accepted
    accept: [{rule: future-date, why: Dit register ligt met opzet ver vooruit.}]
    sources: [a]
  sources: [a]
"""
STATES_UNKNOWN = """\
gemeente: Stilstad
country: NL
sources: {a: {title: Bron, date: 2020}}
bonds:
- {id: een, partners: [{name: Een, country: FR}], kind: twinning, history: [{date: 1990, status: active}], sources: [a]}
- {id: twee, partners: [{name: Twee, country: FR}], kind: twinning, sources: [a]}
- id: drie
  partners: [{name: Drie, country: FR}]
  kind: twinning
  history: [{date: 1990, status: active}, {date: 1999, status: ended}]
  sources: [a]
"""


@pytest.fixture
def data(folder: Callable[..., Path]) -> Path:
    files = {"leuven": LEUVEN, "s-hertogenbosch": DEN_BOSCH, "sudwest-fryslan": NAMESAKES, "amsterdam": AMSTERDAM}
    return folder(testdam=RING, stilstad=STATES_UNKNOWN, **files)


def _rows(stedenband: Command, data: Path, asked: str) -> Any:
    done = stedenband(*asked.split(), "--format", "json", data=data)
    assert done.code == 0, done.err
    return done.json


DEN_BOSCH_SIDE = ("s-hertogenbosch", "leuven/den-bosch")
LISTED = [
    # Where only another side has the partner or country asked for, that side tells it.
    ("list --partner Leuven", [("'s-Hertogenbosch", "Leuven")]),
    ("list --country BE --on 2026-01-01", [("'s-Hertogenbosch", "Leuven")]),
    ("list --partner 's-Hertogenbosch", [("Leuven", "'s-Hertogenbosch")]),
    ("list --partner Leuven --gemeente Leuven", []),
    ("list --partner Leuven --role council --from 2018 --until 2018", []),
    ("list --partner Leuven --gemeente Leuven --gemeente 's-Hertogenbosch", [("'s-Hertogenbosch", "Leuven")]),
    ("list --partner Amsterdam", [("Súdwest-Fryslân", "Amsterdam, Delft")]),
    # A municipality is not its own partner, under whatever name.
    ("list --gemeente Súdwest-Fryslân", [("Súdwest-Fryslân", "Amsterdam, Delft")]),
    ("list --gemeente Bolsward", [("Súdwest-Fryslân", "Amsterdam, Delft")]),
    ("list --gemeente Súdwest-Fryslân --partner Bolsward", []),
    ("list --gemeente Amsterdam --partner Súdwest-Fryslân", [("Amsterdam", "Delft, Bolsward")]),
    # The members of the day, by the names of the day; a filter knows every name that they have or had.
    ("list --country IT --on 1971-12-31", []),
    ("list --country IT --on 1972-01-01", [("Testdam", "Anderlecht, Marino, Leningrad")]),
    ("list --country BE --gemeente Testdam --on 1989-01-01", [("Testdam", "Anderlecht, Marino, Leningrad")]),
    ("list --country BE --gemeente Testdam", []),
    ("list --partner Leningrad", [("Testdam", "Marino, Leningrad-stad")]),
    ("list --partner Leningrad-stad --on 1985-01-01", [("Testdam", "Anderlecht, Marino, Leningrad")]),
    ("list --country Sovjet-Unie", [("Testdam", "Marino, Leningrad-stad")]),
    # What has not begun is not there yet.
    ("list --partner Lyon", []),
    ("list --partner Praag --on 1980-01-01", [("Testdam", "Praag")]),
    ("list --partner Praag --on 1979-12-31", []),
    # A village finds the municipality that keeps its bond.
    ("list --gemeente Buitendorp --country FR", [("Testdam", "Nantes")]),
]


@pytest.mark.parametrize(("asked", "expected"), LISTED, ids=[case[0] for case in LISTED])
def test_a_bond_is_listed_from_the_side_that_is_asked_for_with_the_members_of_the_day(
    asked: str, expected: list[tuple[str, str]], data: Path, stedenband: Command
) -> None:
    rows = _rows(stedenband, data, asked)
    assert [(row["gemeente"], ", ".join(one["name"] for one in row["partners"])) for row in rows] == expected


STATES = [
    ("list --partner Leuven", {"ended_by": "partner", "by_partner": "Leuven", "roles": []}),
    ("list --partner Leuven --role executive --from 2018 --until 2018", {"gemeente": "'s-Hertogenbosch"}),
    ("list --gemeente Leuven", {"ended_by": "municipality", "by_partner": None, "roles": []}),
    ("list --gemeente Leuven --role executive --from 2018 --until 2018", {"gemeente": "Leuven"}),
    ("list --gemeente Leuven --role council --from 2018 --until 2018", {"gemeente": "Leuven"}),
    ("list --gemeente Leuven --role committee --from 2018 --until 2018", {"gemeente": "Leuven"}),
    ("list --partner Shrewsbury", {"kind": "twinning", "since": "1946", "kind_since": "1977"}),
    ("list --partner Shrewsbury --on 1976-01-01", {"kind": "contact", "since": "1946", "kind_since": "1946"}),
    ("list --partner Puławy --on 2016-01-01", {"kind": "friendship", "status": "active", "until": None,
                                               "kind_since": "2015", "certain": True}),
    ("list --partner Puławy", {"status": "ended", "until": "2020-07-13", "end_reason": "human-rights"}),
    ("list --partner Nantes", {"status": "active", "until": None, "ended_by": None, "end_reason": None,
                               "coming": [{"date": "2100-01-01", "status": "ended", "partner": None, "kind": None}]}),
    ("list --partner Nantes --on 2019-01-01", {"status": "active", "coming": []}),
    ("list --partner Praag --on 1980-01-01", {"status": "active", "certain": False}),
    ("list --partner Praag", {"certain": True}),
    ("list --partner Tver", {"status": "ended", "certain": True, "until": None}),
    ("list --partner Tver --on 2022-11-29", {"status": "active", "certain": False}),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "expected"), STATES, ids=[case[0] for case in STATES])
def test_a_row_tells_what_held_on_the_day(
    asked: str, expected: dict[str, Any], data: Path, stedenband: Command
) -> None:
    (row,) = _rows(stedenband, data, asked)
    assert {key: row[key] for key in expected} == expected


PERIODS = [
    ("--from 2010 --until 2018", {"ring": True, "shrewsbury": True, "pulawy": True, "tver": False, "nantes": True,
                                  "praag": True}),
    ("--from 2023", {"ring": True, "shrewsbury": True, "nantes": True, "praag": True}),
    ("--until 1950", {"shrewsbury": True}),
    ("--from 1980 --until 1981", {"ring": True, "shrewsbury": True, "nantes": True, "praag": False}),
    ("--status ended --from 2015 --until 2020", {"pulawy": True, "tver": False}),
    ("--status ended --from 2015 --until 2015", {"tver": False}),
    ("--status ended --from 2023", {}),
    ("--status active --from 1993 --until 1993", {"pulawy": True}),
    ("--status active --from 1985 --until 1986", {"praag": False}),
    ("--status dormant --from 1900", {}),
]  # fmt: skip


@pytest.mark.parametrize(("period", "expected"), PERIODS, ids=[case[0] for case in PERIODS])
def test_a_period_means_one_thing_in_lists_and_counts(
    period: str, expected: dict[str, bool], data: Path, stedenband: Command
) -> None:
    rows = _rows(stedenband, data, f"list --gemeente Testdam {period}")
    assert {row["id"].partition("/")[2]: row["period_certain"] for row in rows} == expected
    counts = _rows(stedenband, data, f"stats --gemeente Testdam --by gemeente {period}")
    assert sum(row["count"] for row in counts) == len(expected)
    ended = f"list --gemeente Testdam --status ended {period.replace('--status ended', '')}"
    if "status" not in period or "ended" in period:
        reasons = _rows(stedenband, data, f"stats --gemeente Testdam --by reason {period}")
        assert sum(row["count"] for row in reasons) == len(_rows(stedenband, data, ended))
    shown = stedenband("list", "--gemeente", "Testdam", *period.split(), data=data).out
    perhaps = list(expected.values()).count(False)
    assert (f"Van {perhaps} daarvan is niet zeker" in shown) is bool(perhaps)
    assert shown.count("misschien") == perhaps


def test_the_help_says_what_a_period_means(stedenband: Command) -> None:
    for command in ("list", "stats"):
        said = " ".join(stedenband(command, "--help").out.replace("│", " ").split())
        assert "Van kracht op enig moment" in said and "met --status: in die stand gekomen" in said


TABLES = [
    ("list --partner Praag --on 1980-01-01", "actief?"),
    ("list --partner Praag", "actief  "),
    ("list --partner Shrewsbury", "1977"),
    ("list --partner Nantes", "per 1 januari 2100 beëindigd"),
    ("list --partner Amsterdam --partner Leuven", "\n2 stedenbanden, waarvan 1 van kracht\n"),
    ("list --country RU --gemeente Testdam", "\n2 stedenbanden, waarvan 1 van kracht\n"),
    ("list --partner Shrewsbury --on 1950-01-01", "\n1 contact\n"),
    ("stats --gemeente Testdam", "Totaal: 6 stedenbanden, waarvan 4 van kracht\n"),
    ("stats --gemeente Testdam --on 1950-01-01", "Totaal: 1 contact\n"),
    ("stats --by decade-ended --gemeente Testdam", "datum onbekend"),
    ("list --gemeente Leuven", "Leuvens Comité"),
    ("list --partner Shrewsbury --columns since,kind_since", "Actief sinds   Sinds"),
    (
        "list --partner Praag --partner Shrewsbury --from 1980 --until 1981 --columns period_certain",
        "In de periode\n─────────────\nmisschien\nja\n",
    ),
    ("list --gemeente Stilstad", "\n3 stedenbanden, waarvan 1 van kracht; van 1 is de stand onbekend\n"),
    ("stats --gemeente Stilstad", "Totaal: 3 stedenbanden, waarvan 1 van kracht; van 1 is de stand onbekend\n"),
    ("show testdam/shrewsbury", "\n- Soort bij het begin: contact\n"),
    (
        "list --gemeente Testdam --partner Marino --on 1985-01-01",
        "Anderlecht, Leningrad, Marino   België, Sovjet-Unie, Italië",
    ),
]


@pytest.mark.parametrize(("asked", "says"), TABLES, ids=[case[0] for case in TABLES])
def test_a_table_says_it_in_words(asked: str, says: str, data: Path, stedenband: Command) -> None:
    assert says in stedenband(*asked.split(), data=data).out


def test_counts_take_a_bond_once_however_many_sides_tell_it(stedenband: Command) -> None:
    rows = stedenband("list", "--partner", "Amsterdam", "--format", "json").json
    assert [row["gemeente"] for row in rows] == ["Delfzijl", "Heerlen", "Sluis"]
    assert "\n1 stedenband, gezien vanuit 3 gemeenten\n" in stedenband("list", "--partner", "Amsterdam").out
    assert [row["count"] for row in stedenband("stats", "--partner", "Amsterdam", "--format", "json").json] == [1]


RING_OF_FILES = """\
gemeente: Aadorp
country: NL
sources: {a: {title: Bron, date: 2020}}
bonds:
- id: trio
  partners:
  - {name: Bonn, country: NL, history: [{date: 2010, status: left}]}
  - {name: Cburg, country: BE, history: [{date: 2005, status: joined}]}
  kind: twinning
  history: [{date: 1990, status: active}]
  sources: [a]
"""


@pytest.fixture
def trio(folder: Callable[..., Path]) -> Path:
    joins = "joins: [aadorp/trio]\n"
    bonn, cburg = f"gemeente: Bonn\ncountry: NL\n{joins}", f"gemeente: Cburg\ncountry: BE\n{joins}"
    return folder(aadorp=RING_OF_FILES, bonn=bonn, cburg=cburg)


ONCE_A_MEMBER = [
    ("list --partner Bonn", []),
    ("list --partner Bonn --from 2000 --until 2012", ["Aadorp"]),
    ("list --partner Bonn --gemeente Aadorp --from 2000", ["Aadorp"]),
    ("list --partner Bonn --from 2011", []),
    ("list --partner Cburg --until 2004", []),
    ("list --country BE --from 2000 --until 2004", []),
    ("list --country BE --from 2000 --until 2005", ["Aadorp"]),
    ("list --partner Cburg --gemeente Bonn --from 2011", []),
]


@pytest.mark.parametrize(("asked", "tell"), ONCE_A_MEMBER, ids=[case[0] for case in ONCE_A_MEMBER])
def test_with_a_period_who_took_part_on_a_day_in_it_is_a_partner(
    asked: str, tell: list[str], trio: Path, stedenband: Command
) -> None:
    assert [row["gemeente"] for row in _rows(stedenband, trio, asked)] == tell


def test_an_empty_list_says_that_the_partner_asked_for_left_its_bond(trio: Path, stedenband: Command) -> None:
    done = stedenband("list", "--partner", "bonn", data=trio)
    assert done.out.startswith("Geen stedenbanden gevonden")
    assert done.err == "Bonn trad uit aadorp/trio; --on 2009-12-31 toont de band van toen.\n"
    (row,) = _rows(stedenband, trio, "list --partner Bonn --on 2009-12-31")
    assert "Bonn" in [one["name"] for one in row["partners"]]
    for asked in ("--partner Bonn --on 2000-01-01", "--partner Cburg", "--partner Cburg --status ended"):
        assert stedenband("list", *asked.split(), data=trio).err == ""


BATH_LEFT = """
gemeente: Aadorp
country: NL
sources: {a: {title: Bron, date: 2020-01-01}}
bonds:
- id: trio
  partners:
  - {name: Bath, country: GB, history: [{date: 2010, status: left}]}
  - {name: Bonn, country: DE, former_countries: [{country: DDDE, until: 1990-10-02}]}
  - {name: Cburg, country: BE, history: [{date: 2015, status: left}]}
  kind: twinning
  history: [{date: 1980, status: active}]
  sources: [a]
"""


@pytest.mark.parametrize("asked", ["--country GB", "--country gb --gemeente Aadorp", "--country GB --partner Bath"])
def test_an_empty_list_says_which_partner_in_the_country_asked_for_left(
    asked: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(aadorp=BATH_LEFT, cburg="gemeente: Cburg\ncountry: BE\njoins: [aadorp/trio]\n")
    done = stedenband("list", *asked.split(), data=data)
    assert done.out.startswith("Geen stedenbanden gevonden")
    assert done.err == "Bath trad uit aadorp/trio; --on 2009-12-31 toont de band van toen.\n"
    assert _rows(stedenband, data, f"list {asked} --on 2009-12-31") != []
    for other in ("--country FR", "--country FR --partner Bath", "--country DDR", "--country BE --gemeente Cburg"):
        assert "trad uit" not in stedenband("list", *other.split(), data=data).err


PROPERTIES = ("status", "country", "decade-begun", "decade-ended", "reason")


@pytest.mark.parametrize("asked", ["", "--on 2006-01-01", "--status active", "--from 2008 --until 2012"])
@pytest.mark.parametrize("by", PROPERTIES)
def test_a_municipality_is_counted_with_what_it_sees_itself(
    by: str, asked: str, trio: Path, stedenband: Command
) -> None:
    crossed = _rows(stedenband, trio, f"stats --by gemeente,{by} {asked}")
    for gemeente in ("Aadorp", "Bonn", "Cburg"):
        alone = _rows(stedenband, trio, f"stats --by {by} --gemeente {gemeente} {asked}")
        expected = {next(iter(row.values())) or "unknown": row["count"] for row in alone}
        told = [row[f"by_{by.replace('-', '_')}"] for row in crossed if row["gemeente"] == gemeente]
        told = [{value: number for value, number in cells.items() if number} for cells in told]
        assert told == ([expected] if expected else [])


def test_a_bond_that_sides_see_otherwise_stands_under_each_state_and_is_one_in_all(
    trio: Path, stedenband: Command
) -> None:
    assert _rows(stedenband, trio, "stats --by status,gemeente") == [
        {"status": "active", "label": "actief", "count": 1, "by_gemeente": {"Aadorp": 1, "Bonn": 0, "Cburg": 1}},
        {"status": "ended", "label": "beëindigd", "count": 1, "by_gemeente": {"Aadorp": 0, "Bonn": 1, "Cburg": 0}},
    ]
    assert "Totaal: 1 stedenband\n" in stedenband("stats", "--by", "status,gemeente", data=trio).out


def test_roles_are_told_from_the_own_side_and_one_without_a_counterpart_stays_theirs(
    data: Path, stedenband: Command
) -> None:
    def told(gemeente: str) -> list[tuple[str, ...]]:
        rows = _rows(stedenband, data, f"list roles --partner {gemeente} --from 2000")
        return [(row["role"], row["side"], row["holder"], row["counterpart"]) for row in rows]

    assert told("Leuven") == [
        ("executive", "own", "wethouder", "Schepen"),
        ("council", "partner", "Gemeenteraad", None),
        ("committee", "partner", "Leuvens Comité", None),
    ]
    assert told("'s-Hertogenbosch")[0] == ("executive", "own", "Schepen", "wethouder")


def test_proposals_are_a_table_of_their_own(data: Path, stedenband: Command) -> None:
    (row,) = _rows(stedenband, data, "list proposals --partner Leuven")
    asked = {key: row[key] for key in ("gemeente", "bond", "what", "by", "by_partner", "decided_by", "outcome")}
    assert asked == {
        "gemeente": "'s-Hertogenbosch", "bond": "leuven/den-bosch", "what": "end", "by": "partner",
        "by_partner": "Leuven", "decided_by": "partner-council", "outcome": "accepted",
    }  # fmt: skip
    (before,) = _rows(stedenband, data, "list proposals --gemeente Leuven --on 2018-06-01")
    assert (before["outcome"], before["decided"]) == ("pending", None)
    assert _rows(stedenband, data, "list proposals --gemeente Leuven --status verworpen") == []


def test_events_are_told_from_the_side_that_is_asked_for(data: Path, stedenband: Command) -> None:
    (row,) = _rows(stedenband, data, "list events --country BE")
    assert (row["gemeente"], row["direction"], row["participants"][0]["side"]) == (
        "'s-Hertogenbosch", "incoming", "partner",
    )  # fmt: skip
    (row,) = _rows(stedenband, data, "list events --gemeente Leuven")
    assert (row["direction"], row["participants"][0]["side"]) == ("outgoing", "own")


AHEAD = [
    ("--on 2026-12-01", {"50 jaar stedenband Testdam – Shrewsbury"}),
    ("--on 2098-01-01 --years 3", {"Beëindigd: Buitendorp – Nantes", "Oorkonde loopt af: Buitendorp – Nantes",
                                   "Voorstel (afbouwen): Testdam – Praag"}),
    ("--on 1996-01-01", set()),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "titles"), AHEAD, ids=[case[0] for case in AHEAD])
def test_the_agenda_counts_from_the_present_kind_and_tells_what_was_decided_for_later(
    asked: str, titles: set[str], data: Path, stedenband: Command
) -> None:
    found = {row["title"] for row in _rows(stedenband, data, f"calendar --gemeente Testdam {asked}")}
    assert titles <= found
    assert not {title for title in found if "contact" in title or ("Praag" in title and "jaar" in title)}


def test_a_dossier_is_told_from_the_side_that_is_asked_for(data: Path, stedenband: Command) -> None:
    shown = _rows(stedenband, data, "show s-hertogenbosch/leuven/den-bosch")
    assert [one["name"] for one in shown["partners"]] == ["Leuven"]
    assert [entry.get("by") for entry in shown["history"]] == ["municipality", "partner"]
    assert shown["history"][1]["decided_by"] == "partner-council"
    assert shown["roles"][0] == {"role": "executive", "holder": "wethouder", "counterpart": "Schepen"}
    assert shown["roles"][1] == {"side": "partner", "role": "council", "holder": "Gemeenteraad"}
    assert shown["funding"][0]["by"] == "partner" and shown["proposals"][0]["by"] == "partner"
    assert (shown["events"][0]["direction"], shown["events"][0]["bonds"]) == ("incoming", ["leuven/den-bosch"])
    assert shown["events"][0]["participants"][0]["side"] == "partner"
    assert (shown["committees"][0]["side"], shown["joined_by"]) == ("partner", ["Leuven"])


def test_of_a_municipality_text_and_json_have_the_joined_bonds_with_what_belongs_to_them(
    data: Path, stedenband: Command
) -> None:
    shown = _rows(stedenband, data, "show s-hertogenbosch")
    assert [(bond["id"], bond["partners"][0]["name"]) for bond in shown["bonds"]] == [
        ("den-bosch", "Trier"), ("leuven/den-bosch", "Leuven"),
    ]  # fmt: skip
    # The two files share the ids of a source and of a committee.
    assert {id: source["title"] for id, source in shown["sources"].items()} == {
        "a": "Een andere bron", "leuven/a": "Bron A",
    }  # fmt: skip
    assert (shown["bonds"][0]["sources"], shown["bonds"][1]["sources"]) == (["a"], ["leuven/a"])
    assert [(one["id"], one["name"]) for one in shown["committees"]] == [
        ("comite", "Bosch Comité"), ("leuven/comite", "Leuvens Comité"),
    ]  # fmt: skip
    assert shown["bonds"][1]["roles"][2]["committee"] == "leuven/comite"
    text = stedenband("show", "s-hertogenbosch", data=data).out
    for said in (
        "'s-Hertogenbosch – Leuven",
        "'s-Hertogenbosch – Trier",
        "Leuvens Comité",
        "richting: inkomend",
        "Bron A",
    ):
        assert said in text
    assert "'s-Hertogenbosch – 's-Hertogenbosch" not in text


SHOWN = [
    ("show testdam/nantes", ["per 1 januari 2100 beëindigd", "Aan onze kant", "Buitendorp"]),
    ("show testdam/lyon", ["projectband · nog niet begonnen"]),
    ("show testdam/praag", ["Voorstellen", "afbouwen", "De raad"]),
    ("show testdam/ring", ["Testdam – Leningrad-stad, Marino", "1990 · uitgetreden", "1972 · toegetreden"]),
]


@pytest.mark.parametrize(("asked", "says"), SHOWN, ids=[case[0] for case in SHOWN])
def test_a_dossier_says_how_a_bond_stands_today_and_what_comes(
    asked: str, says: list[str], data: Path, stedenband: Command
) -> None:
    shown = stedenband(*asked.split(), data=data).out
    assert [said for said in says if said not in shown] == []


DISPUTED = """\
gemeente: Testdam
country: NL
population: {number: 12000, year: 2020}
disputed: [{field: population, value: 13000, source: s}, {field: bonds, value: 5, source: s}]
sources: {s: {title: Bron, date: 2020-01-01}}
bonds:
- id: bath
  partners: [{name: Bath, country: GB, disputed: [{field: country, value: IE, source: s}]}]
  kind: twinning
  origin: {how: joined, from: Oude Gemeente, date: 1970, disputed: [{field: from, value: Ander, source: s}]}
  history: [{date: 1970, status: active, disputed: [{field: status, value: dormant, source: s},
    {field: date, value: "197X", source: s}]}]
  disputed: [{field: history, value: dormant, source: s}]
  sources: [s]
"""


def test_what_is_disputed_is_told_in_words(folder: Callable[..., Path], stedenband: Command) -> None:
    shown = stedenband("show", "testdam", data=folder(testdam=DISPUTED)).out
    for said in ("inwoners: 13.000 [1]", "stedenbanden: 5 [1]", "land: Ierland [1]", "van: Ander [1]",
                 "status: slapend [1]", "verloop: slapend [1]", "datum: jaren 70 [1]"):  # fmt: skip
        assert said in shown


def test_a_dispute_counts_from_its_sources_date(folder: Callable[..., Path], stedenband: Command) -> None:
    def fields(on: str) -> list[str]:
        (row,) = _rows(stedenband, folder(testdam=DISPUTED), f"list --on {on}")
        return sorted(one["field"] for one in row["disputed"])

    assert (fields("2019-12-31"), fields("2020-01-01")) == ([], ["country", "date", "from", "history", "status"])


OF_GENT = """\
gemeente: Gent
country: BE
bonds:
- id: ring
  partners:
  - {name: Almelo, country: NL, history: [{date: 1985, status: joined}, {date: 2005-06-01, status: left}]}
  - {name: Krefeld, country: DE}
  - {name: Lyon, country: FR, history: [{date: 2012, status: left}]}
  - {name: Porto, country: PT, history: [{date: 2013, status: joined}]}
  kind: jumelage
  history: [{date: 1970, status: active}, {date: 2022, status: phasing-out}]
  agreements: [{kind: charter, title: Oud, signed: 1990, renewed: [2000, 2014]}, {kind: charter, signed: 2021}]
  roles: [{role: mayor, holder: Burgemeester, since: 1990, until: 2016}, {role: council, holder: Raad, since: 2021}]
  proposals: [{date: 2004, what: end, outcome: accepted, decided: 2018}, {date: 2019, what: end}]
events:
- {id: r2, date: 2001-05-05, kind: visit, title: Ringfeest, bonds: [ring], direction: outgoing, status: held}
- {id: r3, date: 2008-05-05, kind: visit, title: Later, bonds: [ring], direction: outgoing, status: held}
"""


@pytest.mark.parametrize(
    "asked",
    ["show almelo", "show almelo/ring", "show almelo --format json", "report --gemeente Almelo",
     "report --gemeente Almelo --changes-since 2000-01-01"],
)  # fmt: skip
def test_a_former_member_is_told_nothing_of_after_it_left(
    asked: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(gent=OF_GENT, almelo="gemeente: Almelo\ncountry: NL\njoins: [gent/ring]\n")
    shown = stedenband(*asked.split(), data=data).out
    assert "Ringfeest" in shown or "2005" in shown
    later = ("2008", "Later", "2012", "2013", "Porto", "2014", "2016", "2018", "2019", "2021", "2022")
    assert [said for said in later if said in shown] == []


PROVINCE = """\
gemeente: Utrecht
level: province
country: NL
bonds:
- id: x
  partners: [{name: X, country: DE}]
  kind: twinning
  history: [{date: 1990, status: active, by: municipality, decided_by: council}]
  funding: [{by: municipality, amount: 100, currency: EUR}]
"""


def test_a_dossier_calls_a_province_and_its_council_by_their_names(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    shown = stedenband("show", "utrecht/x", data=folder(utrecht=PROVINCE)).out
    assert "gemeente" not in shown
    assert "Provinciale Staten" in shown and shown.count("de provincie") == 2


COUNTED = """\
gemeente: Testdam
country: NL
disputed: [{field: bonds, value: 9, source: s}]
sources: {s: {title: Bron, date: 2020-01-01}}
bonds:
- {id: a, partners: [{name: A, country: DE}], kind: twinning, history: [{date: 1990, status: active}], sources: [s]}
- {id: b, partners: [{name: B, country: DE}], kind: project, history: [{date: 1990, status: active}], sources: [s]}
- id: c
  partners: [{name: C, country: DE}]
  kind: twinning
  history: [{date: 1990, status: active}, {date: 1999, status: ended}]
  sources: [s]
"""


def test_a_disputed_number_of_bonds_is_set_against_those_in_force(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    shown = stedenband("report", "--gemeente", "Testdam", data=folder(testdam=COUNTED)).out
    said = "Bij Testdam (aantal banden) is hier één aangehouden;"
    assert f"{said} genoemd wordt ook negen." in shown


JOINED_BY_A_SUCCESSOR = [
    ("list --gemeente Puurs-Sint-Amands", [("Puurs-Sint-Amands", "Balen"), ("Puurs-Sint-Amands", "Balen, Bornem")]),
    ("list --gemeente Súdwest-Fryslân", [("Súdwest-Fryslân", "Balen")]),
    ("list --gemeente Balen --partner Puurs-Sint-Amands", [("Balen", "Bornem, Sint-Amands"), ("Balen", "Puurs")]),
    ("list --partner Puurs", [("Balen", "Puurs")]),
]


@pytest.mark.parametrize(("asked", "sides"), JOINED_BY_A_SUCCESSOR, ids=[case[0] for case in JOINED_BY_A_SUCCESSOR])
def test_what_a_partner_went_up_in_takes_part_in_the_bond_that_it_joins(
    asked: str, sides: list[tuple[str, str]], stedenband: Command
) -> None:
    rows = stedenband(*asked.split(), "--format", "json", data=CASES / "clean" / "joins-by-what-a-partner-became").json
    assert [(row["gemeente"], ", ".join(one["name"] for one in row["partners"])) for row in rows] == sides


def test_what_happened_is_told_from_either_side_where_a_successor_joins(stedenband: Command) -> None:
    data = CASES / "clean" / "joins-by-what-a-partner-became"
    for home in ("Balen", "Puurs-Sint-Amands"):
        assert [
            row["id"] for row in stedenband("list", "events", "--gemeente", home, "--format", "json", data=data).json
        ]


# Puurs and Sint-Amands became Puurs-Sint-Amands in 2019: under either name its bonds are found, but those of the other.
FORMERLY = [
    ("Puurs", "1980", "", True),
    ("Sint-Amands", "1980", "", True),
    ("Puurs", "2020", "", True),
    ("Puurs-Sint-Amands", "1980", "", True),
    ("Puurs", "1980", "origin: {how: inherited, from: Puurs, date: 2019-01-01}", True),
    ("Sint-Amands", "1980", "origin: {how: inherited, from: Puurs, date: 2019-01-01}", False),
    ("Sneek", "1980", "", False),
]


@pytest.mark.parametrize("ids", ['ids: {nis: "12041"}\n', ""], ids=["with its code", "without a code"])
@pytest.mark.parametrize(("name", "begun", "origin", "found"), FORMERLY)
def test_what_a_partner_was_before_a_merger_finds_it_by_its_file(
    name: str, begun: str, origin: str, found: bool, ids: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = (
        "{id: bolsward, partners: [{name: Bolsward, country: NL}], kind: twinning, "
        f"history: [{{date: {begun}, status: active}}], sources: [s]{origin and f', {origin}'}}}"
    )
    puurs = f"gemeente: Puurs-Sint-Amands\ncountry: BE\n{ids}bonds: [{bond}]\n"
    data = folder(
        **{
            "puurs-sint-amands": f"{puurs}sources: {{s: {{title: Brief, date: 2021}}}}\n",
            "sudwest-fryslan": "gemeente: Súdwest-Fryslân\ncountry: NL\nids: {cbs: GM1900}\n"
            "joins: [puurs-sint-amands/bolsward]\n",
        }
    )
    assert ("Súdwest" in stedenband("list", "--partner", name, data=data).out) is found


# Each way in which a partner may be written, with the names that find it and those that do not.
WRITTEN = {
    "name: Puurs-Sint-Amands, country: BE": (["Puurs", "Sint-Amands", "Puurs-Sint-Amands"], ["Bornem"]),
    "name: PSA, country: BE, wikidata: Q45202943": (["Puurs", "Puurs-Sint-Amands"], ["Bornem"]),
    "name: Puurs, country: BE": (["Puurs", "Puurs-Sint-Amands"], ["Sint-Amands"]),
    "name: Adorp, country: NL": (["Winsum", "Het Hogeland", "Westerkwartier"], ["Baflo", "Bedum"]),
    "name: Het Hogeland, country: NL": (["Adorp", "Winsum", "Bedum"], ["Westerkwartier"]),
    "name: Bronckhorst, country: NL": (["Hengelo (Gld)", "Steenderen"], ["Hengelo"]),
    "name: Maashorst, country: NL": (["Uden", "Landerd"], ["Zeeland"]),
    "name: Pernis, country: NL, level: village": (["Rotterdam"], ["Rozenburg"]),
    "name: Rotterdam, country: NL": (["Rozenburg"], ["Pernis"]),
    "name: Puurs, country: FR": ([], ["Puurs-Sint-Amands"]),
    "name: Keulen, country: DE": (["Cologne", "cologne"], []),
    "name: Luik, country: BE": (["Liège"], []),
    "name: Keulen, country: FR": ([], ["Cologne"]),
}
WRITTEN_NAMES = [
    (told, name, is_found)
    for told, both in WRITTEN.items()
    for is_found in (True, False)
    for name in both[not is_found]
]


@pytest.mark.parametrize(("told", "name", "is_found"), spread(WRITTEN_NAMES, 14))
def test_a_partner_is_found_by_what_became_it_and_what_it_became_whenever_the_bond_began(
    told: str, name: str, is_found: bool, folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = f"{{id: x, partners: [{{{told}}}], kind: twinning, history: [{{date: 2023, status: active}}]}}"
    data = folder(leiden=f"gemeente: Leiden\ncountry: NL\nbonds: [{bond}]\n")
    assert ("Leiden" in stedenband("list", "--partner", name, data=data).out) is is_found


ENDED = {  # when a bond with Rotterdam ended, and whether it is found by Rozenburg, which merged into it in March 2010
    "": True,
    ", {date: 2015, status: ended}": True,
    ", {date: 2010, status: ended}": True,
    ", {status: ended}": True,
    ", {date: 2000, status: ended}": False,
    ", {date: 2000, status: ended}, {date: 2012, status: active}": True,
}


@pytest.mark.parametrize(("ended", "is_found"), ENDED.items())
def test_a_bond_that_ended_before_a_merger_is_not_found_by_who_merged_into_its_partner(
    ended: str, is_found: bool, folder: Callable[..., Path], stedenband: Command
) -> None:
    history = f"history: [{{date: 1980, status: active}}{ended}], sources: [s]"
    bond = f"{{id: x, partners: [{{name: Rotterdam, country: NL}}], kind: twinning, {history}}}"
    text = f"country: NL\nsources: {{s: {{title: Brief, date: 2024}}}}\nbonds: [{bond}]\n"
    data = folder(leiden=f"gemeente: Leiden\n{text}")
    for name, finds in (("Rozenburg", is_found), ("Rotterdam", True)):
        done = stedenband("list", "--partner", name, data=data)
        assert (done.code, "Leiden" in done.out) == (0, finds)
    assert (
        "Rozenburg hoort sinds 18 maart 2010 bij Rotterdam."
        in stedenband("list", "--partner", "Rozenburg", data=data).err
    )


JOINED_BY_ITS_MUNICIPALITY = [
    ("list --gemeente Epe", ["Balen", "Balen, Bath"]),
    ("list --gemeente Puurs-Sint-Amands", ["Balen"]),
    ("list --gemeente Balen", ["Vrijhoef, Bath", "Sint-Amands", "Vaassen"]),
]


@pytest.mark.parametrize(("asked", "partners"), JOINED_BY_ITS_MUNICIPALITY)
def test_the_municipality_in_which_a_partner_lies_takes_part_in_the_bond_that_it_joins(
    asked: str, partners: list[str], stedenband: Command
) -> None:
    data = CASES / "clean" / "joins-of-what-a-village-lies-in"
    rows = stedenband(*asked.split(), "--format", "json", data=data).json
    assert [", ".join(one["name"] for one in row["partners"]) for row in rows] == partners


def test_of_a_bond_that_its_municipality_joins_it_is_told_of_which_village_it_is(stedenband: Command) -> None:
    data = CASES / "clean" / "joins-of-what-a-village-lies-in"
    rows = stedenband("list", "--gemeente", "Epe", "--format", "json", data=data).json
    assert [(row["gemeente"], row["home"]) for row in rows] == [("Epe", "Vaassen"), ("Epe", "Vrijhoef")]
    assert "Het gaat om een band van het dorp Vaassen." in stedenband("report", "--gemeente", "Epe", data=data).out


SAID_OF_PARTNERS = {
    "Rozenburg": ["Rozenburg hoort sinds 18 maart 2010 bij Rotterdam."],
    "Weesp": ["Weesp hoort sinds 24 maart 2022 bij Amsterdam."],
    "Haaren": ["Haaren is sinds 1 januari 2021 verdeeld over Boxtel, Oisterwijk, Tilburg en Vught."],
    "Rotterdam": [],
}


@pytest.mark.parametrize(("name", "said"), SAID_OF_PARTNERS.items())
def test_of_a_former_municipality_that_is_asked_for_as_a_partner_it_is_told_what_it_belongs_to(
    name: str, said: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    partners = "{name: Rotterdam, country: NL}, {name: Tilburg, country: NL}"
    told = "kind: twinning, history: [{date: 2023, status: active}], sources: [s]"
    sources = "sources: {s: {title: Brief, date: 2025}}"
    bond = f"{{id: x, partners: [{partners}], {told}}}"
    data = folder(leiden=f"gemeente: Leiden\ncountry: NL\n{sources}\nbonds: [{bond}]\n")
    done = stedenband("list", "--partner", name, data=data)
    assert (done.code, done.err.splitlines(), "Leiden" in done.out) == (0, said, name != "Weesp")


MAYBE_EXPLORED = """\
gemeente: Testdam
country: NL
bonds:
- id: bath
  partners: [{name: Bath, country: GB}]
  kind: twinning
  history: [{date: 1970, status: active}, {date: 1990, status: ended}, {date: 20XX, status: exploring}]
"""


def test_a_dossier_marks_an_exploration_that_may_not_have_begun(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    shown = stedenband("show", "testdam", data=folder(testdam=MAYBE_EXPLORED)).out
    assert "beëindigd · in verkenning? sinds" in shown

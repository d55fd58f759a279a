"""`stedenband merge`: what municipalities had comes into the file of the one that they became, as it was written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changing import HEEL, changed, in_style
from tests.conftest import DATA, Command, Run

pytestmark = pytest.mark.usefixtures("reading_once")

LAW = "    title: Wet over de samenvoeging van Appingedam, Delfzijl en Loppersum\n    date: 2020\n"
APPINGEDAM = f"""\
gemeente: Appingedam
country: NL
sources:
  # de wet
  herindelingswet-2020:
{LAW}  brief: {{title: Brief, date: 2019}}
committees:
  - {{id: comite, name: Comité A, form: committee, history: [{{status: active}}], sources: [brief]}}
bonds:
  # de eerste band
  - id: bath # naam
    partners: [{{name: Bath, country: GB}}]
    kind: twinning
    history: [{{date: 1958, status: active}}]
    roles: [{{role: committee, committee: comite}}]
    sources: [brief]
  - id: oud
    partners: [{{name: Olden, country: NO}}]
    kind: contact
    history: [{{date: 1958, status: active}}, {{date: 2000, status: ended, by: both, reason: inactivity}}]
    sources: [herindelingswet-2020]
events:
  - {{id: bezoek, date: 2010, kind: visit, title: Bezoek, bonds: [bath], status: held, sources: [brief]}}
"""
LOPPERSUM = """\
gemeente: Loppersum
country: NL
background: Een dorp met een stadje.
population: {number: 9000, year: 2019}
sources: {brief: {title: Andere brief, date: 2018}}
committees:
- id: comite
  name: Comité L
  form: committee
  history: [{status: active}]
  sources: [brief]
bonds:
- id: bath
  partners: [{name: Batheaston, country: GB}]
  home: {name: Stedum}
  kind: friendship
  history: [{date: 1990, status: active}]
  roles: [{role: committee, committee: comite}]
  sources: [brief]
"""
LEIDEN = "gemeente: Leiden\ncountry: NL\n"
FRIEND = """\
gemeente: Vriend
country: NL
events:
  - {id: feest, date: 2019, kind: visit, title: Feest, bonds: [loppersum/bath], status: planned, sources: [b]}
sources: {b: {title: B, date: 2019}}
"""
EEMSDELTA = f"""\
# yaml-language-server: $schema=./.schema.json
gemeente: Eemsdelta
country: NL
ids: {{cbs: GM1979}}
names: [{{name: Appingedam, until: 2020-12-31}}, {{name: Loppersum, until: 2020-12-31}}]
wikidata: Q97055892
background: Een dorp met een stadje.

sources:
  # de wet
  herindelingswet-2020:
{LAW}  brief: {{title: Brief, date: 2019}}
  brief-loppersum: {{title: Andere brief, date: 2018}}

committees:
  - {{id: comite, name: Comité A, form: committee, history: [{{status: active}}], sources: [brief]}}
  - id: comite-loppersum
    name: Comité L
    form: committee
    history: [{{status: active}}]
    sources: [brief-loppersum]

bonds:
  # de eerste band
  - id: bath # naam
    partners: [{{name: Bath, country: GB}}]
    kind: twinning
    history: [{{date: 1958, status: active}}]
    origin: {{how: inherited, from: Appingedam, date: 2021-01-01}}
    roles: [{{role: committee, committee: comite}}]
    sources: [brief]
  - id: oud
    partners: [{{name: Olden, country: NO}}]
    home: {{name: Appingedam, level: municipality}}
    kind: contact
    history: [{{date: 1958, status: active}}, {{date: 2000, status: ended, by: both, reason: inactivity}}]
    sources: [herindelingswet-2020]
  - id: bath-loppersum
    partners: [{{name: Batheaston, country: GB}}]
    home: {{name: Stedum}}
    kind: friendship
    history: [{{date: 1990, status: active}}]
    origin: {{how: inherited, from: Loppersum, date: 2021-01-01}}
    roles: [{{role: committee, committee: comite-loppersum}}]
    sources: [brief-loppersum]

events:
  - {{id: bezoek, date: 2010, kind: visit, title: Bezoek, bonds: [bath], status: held, sources: [brief]}}
"""


BONDS_OF_ONE = """\
sources: {{b: {{title: Bron, date: 1950}}}}
bonds:
  - id: {id}
    partners: [{{name: {partner}, country: NO}}]
    kind: twinning
    history: [{{date: 1958, status: active}}]
    sources: [b]
  - id: {id}-oud
    partners: [{{name: Oud{partner}, country: NO}}]
    kind: twinning
    history: [{{date: 1959, status: active}}, {{date: 1968, status: ended, by: municipality, reason: inactivity}}]
    sources: [b]
"""


def test_two_files_become_one_as_they_were_written(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(appingedam=APPINGEDAM, loppersum=LOPPERSUM)
    done = stedenband("merge", "Appingedam", "Loppersum", "--into", "Eemsdelta", "--on", "1-1-2021", "--yes", data=data)
    assert done.code == 0, done.err
    assert sorted(path.name for path in data.iterdir()) == ["eemsdelta.yaml"]
    assert (data / "eemsdelta.yaml").read_text(encoding="utf-8") == EEMSDELTA
    assert "Loppersum: dit gaat niet mee, het zegt iets van de gemeente zelf: inwoners." in done.err
    assert "\n  population: {number: 9000, year: 2019}\n" in done.err
    assert stedenband("show", "appingedam", data=data).out == stedenband("show", "Eemsdelta", data=data).out


def test_what_the_municipality_itself_has_names_its_sources_by_their_new_ids(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    own = (
        "names: [{name: Stedum, until: 1989-12-31, sources: [brief]}]\n"
        "networks: [{name: MONT, sources: [brief]}]\n"
        "not_bonds: [{partner: Wells, why: Een gerucht., sources: [brief]}]\n"
        "website: https://www.loppersum.example/\n"
    )
    data = folder(appingedam=APPINGEDAM, loppersum=LOPPERSUM.replace("sources: {", f"{own}sources: {{", 1))
    done = stedenband("merge", "Appingedam", "Loppersum", "--into", "Eemsdelta", "--yes", data=data)
    made = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert done.code == 0 and "  website: https://www.loppersum.example/\n" in done.err, done.err
    for record in ("name: Stedum, until: 1989-12-31", "name: MONT", "why: Een gerucht."):
        assert f"{record}, sources: [brief-loppersum]}}" in made
    assert stedenband("list", "--gemeente", "Stedum", data=data).out.count("Eemsdelta") == 3


def test_comments_of_a_file_that_goes_are_shown_where_they_did_not_come_along(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    text = APPINGEDAM.replace("bonds:\n", "# Nagevraagd bij het archief.\nbonds:\n# over bath\n")
    text = text.replace("gemeente: Appingedam\n", "gemeente: Appingedam # de stad\njoins: [heel/bath] # met Vriend\n")
    text = text.replace("NL\n", 'NL\nwebsite: "https://a.example/#a" # oud\npopulation:\n  number: 1 # veel\n')
    heel = HEEL.replace("country: GB}", "country: GB}, {name: Appingedam, country: NL}")
    data = folder(appingedam=f"# yaml-language-server: $schema=./.schema.json\n{text}  # en dan nog een\n", heel=heel)
    done = stedenband("merge", "Appingedam", "--into", "Eemsdelta", "--yes", data=data)
    assert done.code == 0 and "# over bath" in (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert [line for line in done.err.splitlines() if "#" in line and line.startswith("  ")] == [
        '  website: "https://a.example/#a" # oud',
        "    number: 1 # veel",
        "  gemeente: Appingedam # de stad",
        "  joins: [heel/bath] # met Vriend",
        "  # Nagevraagd bij het archief.",
        "  # en dan nog een",
    ]
    assert "van de gemeente zelf: website, inwoners, opmerkingen. Wat ook voor Eemsdelta geldt" in done.err


def test_references_from_elsewhere_follow(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(appingedam=APPINGEDAM, loppersum=LOPPERSUM, vriend=FRIEND)
    assert stedenband("merge", "appingedam", "loppersum", "--into", "Eemsdelta", "--yes", data=data).code == 0
    assert "bonds: [eemsdelta/bath-loppersum]" in (data / "vriend.yaml").read_text()


def test_an_event_names_a_bond_that_came_into_its_file_by_its_id_alone(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    event = "events:\n  - {id: feest, date: 2019, kind: visit, title: F, bonds: [appingedam/bath], status: held}\n"
    data = folder(appingedam=APPINGEDAM, loppersum=LOPPERSUM + event.replace("held", "held, sources: [brief]"))
    done = stedenband("merge", "appingedam", "loppersum", "--into", "Eemsdelta", "--yes", data=data)
    assert done.code == 0, done.err
    assert "title: F, bonds: [bath], status: held" in (data / "eemsdelta.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("order", [("Appingedam", "Loppersum"), ("Loppersum", "Appingedam")], ids=" ".join)
def test_a_bond_between_two_that_become_one_is_not_joined_by_itself(
    order: tuple[str, ...], folder: Callable[..., Path], stedenband: Command
) -> None:
    text = APPINGEDAM.replace("Olden, country: NO", "Loppersum, country: NL").replace("id: oud", "id: loppersum")
    joined = LOPPERSUM.replace("sources: {", "joins: [appingedam/loppersum]\nsources: {", 1)
    data = folder(appingedam=text, loppersum=joined)
    done = stedenband("merge", *order, "--into", "Eemsdelta", "--yes", data=data)
    made = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert done.code == 0 and "joins" not in made and "id: loppersum" in made, done.err


@pytest.mark.parametrize("at_once", [True, False])
def test_of_two_bonds_with_one_partner_each_is_of_its_former_municipality(
    at_once: bool, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(
        appingedam=APPINGEDAM, loppersum=LOPPERSUM.replace("Batheaston", "Bath").replace("  home: {name: Stedum}\n", "")
    )
    for names in [("Appingedam", "Loppersum")] if at_once else [("Appingedam",), ("Loppersum",)]:
        done = stedenband("merge", *names, "--into", "Eemsdelta", "--yes", data=data)
        assert done.code == 0, done.err
    made = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    homes = [f"home: {{name: {name}, level: municipality}}" for name in ("Appingedam", "Loppersum")]
    assert [made.count(home) for home in homes] == [2, 1] and made.count("home:") == 3  # one of them had ended
    report = stedenband("report", data=data).out
    assert "bij een herindeling meegekomen van Loppersum." in report and "Het gaat om een band van" not in report


def test_two_partners_with_names_in_another_script_are_no_namesakes(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    moscow = "{name: Moskou, country: RU, names: [{name: Москва}]}"
    kazan = "{name: Kazan, country: RU, names: [{name: Казань}]}"
    data = folder(
        appingedam=APPINGEDAM.replace("{name: Bath, country: GB}", moscow),
        loppersum=LOPPERSUM.replace("{name: Batheaston, country: GB}", kazan).replace("  home: {name: Stedum}\n", ""),
    )
    done = stedenband("merge", "Appingedam", "Loppersum", "--into", "Eemsdelta", "--yes", data=data)
    made = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert done.code == 0 and moscow in made and kazan in made and made.count("home:") == 1, done.err


def test_a_bond_of_the_successor_itself_is_of_no_former_municipality(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    own = APPINGEDAM.replace("Appingedam\n", "Eemsdelta\n", 1)
    lost = LOPPERSUM.replace("Batheaston", "Bath").replace("  home: {name: Stedum}\n", "")
    data = folder(eemsdelta=own, loppersum=lost)
    assert stedenband("merge", "Loppersum", "--into", "Eemsdelta", "--yes", data=data).code == 0
    made = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert made.count("home:") == made.count("home: {name: Loppersum, level: municipality}") == 1


def test_a_bond_that_another_file_has_is_joined_by_the_successor(tmp_path: Path, stedenband: Command) -> None:
    for path in DATA.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    before = stedenband("list", "--gemeente", "Delfzijl", "--format", "json", data=tmp_path).json
    done = stedenband("merge", "Delfzijl", "--into", "Eemsdelta", "--yes", data=tmp_path)
    assert done.code == 0, done.err
    assert stedenband("validate", "--strict", data=tmp_path).code == 0
    name = "names: [{name: Delfzijl, until: 2020-12-31, sources: [herindelingswet-2020]}]\n"
    assert name in (tmp_path / "eemsdelta.yaml").read_text(encoding="utf-8")
    after = stedenband("list", "--gemeente", "Delfzijl", "--format", "json", data=tmp_path).json
    told = ("id", "partners", "kind", "status", "since", "sources")
    assert [[row[key] for key in told] for row in after] == [[row[key] for key in told] for row in before]
    assert [row["gemeente"] for row in after] == ["Eemsdelta"]


@pytest.mark.parametrize("file", ["delfzijl", "appingedam"])
def test_of_those_that_have_no_file_it_is_told_and_the_others_go(
    file: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    name = file.capitalize()
    data = folder(**{file: APPINGEDAM.replace("gemeente: Appingedam", f"gemeente: {name}")}, leiden=LEIDEN)
    others = [one for one in ("Appingedam", "Delfzijl", "Loppersum") if one != name]
    merge = ("merge", "Appingedam", "Delfzijl", "Loppersum", "--into", "Eemsdelta", "--on", "2021-01-01", "--yes")
    done = stedenband(*merge, data=data)
    assert done.code == 0 and f"Van {', '.join(others)} zijn geen bestanden; daarvan komt niets mee." in done.err
    assert f"origin: {{how: inherited, from: {name}, date: 2021-01-01}}" in (data / "eemsdelta.yaml").read_text()
    again = stedenband(*merge, data=data)
    assert again.code == 2 and "zijn geen bestanden, dus niets om mee te nemen" in again.err
    only = stedenband("merge", others[0], "--into", "Eemsdelta", "--yes", data=data)
    assert only.code == 2 and f"van {others[0]} is geen bestand, dus niets om mee te nemen" in only.err


def test_a_namesake_with_a_file_is_not_taken_for_what_became_the_successor(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    ours = "gemeente: Zwijndrecht\ncountry: NL\nids: {cbs: GM0642}\n"
    former = APPINGEDAM.replace("gemeente: Appingedam\ncountry: NL", "gemeente: Zwijndrecht\ncountry: BE")
    data = folder(zwijndrecht=ours, **{"zwijndrecht-be": former})
    done = stedenband("merge", "Zwijndrecht", "--into", "Beveren-Kruibeke-Zwijndrecht", "--yes", data=data)
    assert done.code == 0 and (data / "zwijndrecht.yaml").read_text() == ours, done.err
    assert not (data / "zwijndrecht-be.yaml").exists()


def test_of_a_divided_municipality_only_the_bonds_named_go(folder: Callable[..., Path], stedenband: Command) -> None:
    text = APPINGEDAM.replace("gemeente: Appingedam", "gemeente: Haaren")
    data = folder(haaren=text)
    asked = stedenband("merge", "Haaren", "--into", "Oisterwijk", data=data)
    assert asked.code == 2 and "werd verdeeld over" in asked.err and "--bond ontbreekt" in asked.err
    wrong = stedenband("merge", "Haaren", "--into", "Oisterwijk", "--bond", "bad", data=data)
    assert wrong.code == 2 and "--bond bad: dat is niet bekend" in wrong.err
    done = stedenband("merge", "Haaren", "--into", "Oisterwijk", "--bond", "bath", "--yes", data=data)
    assert done.code == 0, done.err
    gone = [line for line in changed(text, data / "haaren.yaml") if line.startswith("-")]
    assert "-   - id: bath # naam" in gone and "-   - id: oud" not in gone
    new = (data / "oisterwijk.yaml").read_text(encoding="utf-8")
    assert "id: bath # naam" in new and "id: oud" not in new and "herindelingswet" not in new


DIVIDED = """\
gemeente: Haaren
country: NL
website: https://www.haaren.example/
# Nagevraagd.
sources:
  brief: {title: Brief, date: 2019}
  wet: {title: Wet, date: 2020}
bonds:
  - id: aurich
    partners: [{name: Aurich, country: DE}]
    kind: contact
    history: [{date: 1990, status: active}]
    sources: [brief]
  - id: testheim
    partners: [{name: Testheim, country: DE}]
    kind: contact
    history: [{date: 1990, status: active}]
    sources: [brief]
events:
  - {id: feest, date: 2010, kind: visit, title: Feest, bonds: [aurich, testheim], status: held, sources: [wet]}
"""


def _divided(text: str, folder: Callable[..., Path], stedenband: Command) -> tuple[Path, Run]:
    data = folder(haaren=text)
    for into, bond in (("Oisterwijk", "aurich"), ("Vught", "testheim")):
        done = stedenband("merge", "Haaren", "--into", into, "--bond", bond, "--yes", data=data)
        assert done.code == 0 and "waarschuwing" not in done.err, done.err
    return data, done


def test_the_file_of_a_divided_municipality_goes_with_its_last_bond(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data, done = _divided(DIVIDED, folder, stedenband)
    assert sorted(path.name for path in data.iterdir()) == ["oisterwijk.yaml", "vught.yaml"]
    assert "bonds: [oisterwijk/aurich, testheim]" in (data / "vught.yaml").read_text(encoding="utf-8")
    shown = [line for line in done.err.splitlines() if line.startswith("  ")]
    assert shown == ["  website: https://www.haaren.example/", "  # Nagevraagd."]
    assert stedenband("validate", "--strict", data=data).code == 0


@pytest.mark.parametrize("is_flow", [True, False])
def test_a_file_in_brackets_or_without_is_divided_and_merged(
    is_flow: bool, folder: Callable[..., Path], stedenband: Command
) -> None:
    data, _ = _divided(in_style(DIVIDED, is_flow=is_flow), folder, stedenband)
    assert sorted(path.name for path in data.iterdir()) == ["oisterwijk.yaml", "vught.yaml"]
    assert "oisterwijk/aurich" in (data / "vught.yaml").read_text(encoding="utf-8")
    files = {"appingedam": APPINGEDAM, "loppersum": LOPPERSUM}
    data = folder(**{home: in_style(text, is_flow=is_flow) for home, text in files.items()})
    for name in ("Appingedam", "Loppersum"):
        done = stedenband("merge", name, "--into", "Eemsdelta", "--yes", data=data)
        assert done.code == 0, done.err
    assert stedenband("list", "--gemeente", "Eemsdelta", "--format", "json", data=data).json


STAYING = {
    "confirmed: 2008-01-01": "bevestigd",
    "confirmed: 2008-01-01 # door de griffie": "bevestigd",
    "no_bonds: {on: 2008}": "heeft geen stedenbanden",
}


@pytest.mark.parametrize(("line", "key"), STAYING.items())
def test_what_was_found_of_a_former_municipality_does_not_come_along_unsaid(
    line: str, key: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(sneek=f"gemeente: Sneek\ncountry: NL\nids: {{cbs: GM0091}}\n{line}\n")
    done = stedenband("merge", "Sneek", "--into", "Súdwest-Fryslân", "--yes", data=data)
    assert done.code == 0 and f"het zegt iets van de gemeente zelf: {key}." in done.err and f"  {line}\n" in done.err


def test_a_source_of_a_divided_municipality_that_no_successor_has_is_shown(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    _, done = _divided(DIVIDED.replace("  wet:", "  krant: {title: Krant, date: 2018}\n  wet:"), folder, stedenband)
    assert "  sources:\n" in done.err and "krant: {title: Krant" in done.err


def test_the_file_of_a_divided_municipality_stays_where_it_still_has_records(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    more = "committees:\n  - {id: c, name: C, form: committee, history: [{status: active}], sources: [brief]}\n"
    data, done = _divided(DIVIDED + more, folder, stedenband)
    assert "heeft geen stedenbanden meer, maar nog wel dit" in done.err and ": comités." in done.err
    assert more in (data / "haaren.yaml").read_text(encoding="utf-8")


SHARED = DIVIDED.replace(
    "bonds:\n",
    "committees:\n  - {id: com, name: Comité, form: committee, history: [{date: 1990, status: active}],"
    " sources: [brief]}\nbonds:\n",
    1,
)
ROLE = "    roles: [{role: committee, committee: com}]\n"
OF_BOTH = SHARED.replace("    sources: [brief]\n", f"{ROLE}    sources: [brief]\n")
OF_AN_EVENT = SHARED.replace("    sources: [brief]\n", f"{ROLE}    sources: [brief]\n", 1).replace(
    "bonds: [aurich, testheim]", "bonds: [testheim], committees: [com]"
)


@pytest.mark.parametrize("first", ["aurich", "testheim"])
@pytest.mark.parametrize("text", [OF_BOTH, OF_AN_EVENT])
@pytest.mark.parametrize("second", ["Oisterwijk", "Vught"])
def test_a_committee_of_bonds_that_are_divided_comes_with_each(
    first: str, text: str, second: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(haaren=text)
    last = "testheim" if first == "aurich" else "aurich"
    for into, bond in (("Oisterwijk", first), (second, last)):
        done = stedenband("merge", "Haaren", "--into", into, "--bond", bond, "--yes", data=data)
        assert done.code == 0, done.err
    files = {path.stem: path.read_text(encoding="utf-8") for path in data.iterdir()}
    assert sorted(files) == sorted({"oisterwijk", second.lower()})
    assert all(text.count("- {id: com, name: Comité,") == 1 and "com-haaren" not in text for text in files.values())
    assert stedenband("validate", data=data).code == 0


def test_another_committee_of_that_id_stays_beside_the_one_that_comes(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    own = OF_BOTH.replace("Haaren", "Oisterwijk").replace("Comité", "Ander").replace("id: testheim", "id: x")
    data = folder(haaren=OF_BOTH, oisterwijk=own.replace("aurich, testheim", "x").replace("Testheim", "Xheim"))
    for bond in ("aurich", "testheim"):
        done = stedenband("merge", "Haaren", "--into", "Oisterwijk", "--bond", bond, "--yes", data=data)
        assert done.code == 0, done.err
    made = (data / "oisterwijk.yaml").read_text(encoding="utf-8")
    assert made.count("id: com-haaren, name: Comité") == 1 and made.count("committee: com-haaren") == 2


JOINING = "gemeente: Haaren\ncountry: NL\nids: {cbs: GM0788}\njoins: [almelo/haaren]\n"
ALMELO = """\
gemeente: Almelo
country: NL
sources: {b: {title: B, date: 2019}}
bonds:
  - id: haaren
    partners: [{name: Haaren, country: NL}]
    kind: contact
    history: [{date: 1990, status: active}]
    sources: [b]
"""


@pytest.mark.parametrize("named", ["almelo/haaren", "haaren"])
def test_a_bond_that_a_divided_municipality_joins_goes_as_its_own_do(
    named: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(haaren=JOINING, almelo=ALMELO)
    done = stedenband("merge", "Haaren", "--into", "Vught", "--bond", named, "--yes", data=data)
    assert done.code == 0, done.err
    assert sorted(path.name for path in data.iterdir()) == ["almelo.yaml", "vught.yaml"]
    assert "joins: [almelo/haaren]" in (data / "vught.yaml").read_text(encoding="utf-8")
    called = "{name: Vught, country: NL, names: [{name: Haaren, until: 2020-12-31}]}"
    assert called in (data / "almelo.yaml").read_text(encoding="utf-8")
    assert stedenband("validate", data=data).code == 0
    assert stedenband("list", "--gemeente", "Vught", "--format", "json", data=data).json[0]["id"] == "almelo/haaren"


def test_a_merger_that_is_newer_than_the_table_can_be_told_anyway(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    ours = "gemeente: Gouda\ncountry: NL\nids: {cbs: GM0513}\n"
    data = folder(gouda=ours, waddinxveen=APPINGEDAM.replace("Appingedam\n", "Waddinxveen\n", 1))
    merge = ("merge", "Waddinxveen", "--into", "Gouda", "--yes")
    for more, message in {
        (
            "--on",
            "1-1-2026",
        ): "bestaat volgens de tabel van gemeenten nog; is de herindeling nieuwer dan de tabel, zet er dan --on en",
        ("--anyway",): "bestaat volgens de tabel van gemeenten nog",
        ("--on", "2026", "--anyway"): "--on 2026: noem de hele dag, zoals 1-1-2026",
    }.items():
        refused = stedenband(*merge, *more, data=data)
        assert refused.code == 2 and message in refused.err, refused.err
    done = stedenband(*merge, "--on", "1-1-2026", "--anyway", data=data)
    assert done.code == 0, done.err
    made = (data / "gouda.yaml").read_text(encoding="utf-8")
    assert "origin: {how: inherited, from: Waddinxveen, date: 2026-01-01}" in made
    assert "names: [{name: Waddinxveen}]" in made and not (data / "waddinxveen.yaml").exists()
    assert stedenband("validate", data=data).code == 0


@pytest.mark.parametrize("into", ["Gouda", "Midden-Holland"])
def test_of_a_merger_that_is_newer_than_the_table_only_the_bonds_named_go(
    into: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    text = APPINGEDAM.replace("Appingedam\n", "Waddinxveen\n", 1)
    data = folder(waddinxveen=text, **{into.lower(): f"gemeente: {into}\ncountry: NL\n"})
    merge = ("merge", "Waddinxveen", "--into", into, "--on", "1-1-2026", "--anyway", "--yes")
    wrong = stedenband(*merge, "--bond", "nope", data=data)
    assert wrong.code == 2 and "--bond nope: dat is niet bekend" in wrong.err, wrong.err
    assert changed(text, data / "waddinxveen.yaml") == []
    done = stedenband(*merge, "--bond", "oud", data=data)
    assert done.code == 0 and "weggehaald" not in done.err, done.err
    left = (data / "waddinxveen.yaml").read_text(encoding="utf-8")
    made = (data / f"{into.lower()}.yaml").read_text(encoding="utf-8")
    assert "id: bath" in left and "id: bezoek" in left and "id: oud" not in left
    assert "id: oud" in made and "id: bath" not in made and "names:" not in made


def test_what_is_newer_than_the_table_can_be_gone_into_too(folder: Callable[..., Path], stedenband: Command) -> None:
    new = "gemeente: Midden-Holland\ncountry: NL\n"
    data = folder(waddinxveen=APPINGEDAM.replace("Appingedam\n", "Waddinxveen\n", 1), **{"midden-holland": new})
    merge = ("merge", "Waddinxveen", "--into", "Midden-Holland", "--on", "2026-01-01", "--yes")
    refused = stedenband(*merge, data=data)
    assert refused.code == 2 and "--into Midden-Holland staat niet in de tabel van gemeenten; is de" in refused.err
    done = stedenband(*merge, "--anyway", data=data)
    assert done.code == 0, done.err
    made = (data / "midden-holland.yaml").read_text(encoding="utf-8")
    assert "origin: {how: inherited, from: Waddinxveen, date: 2026-01-01}" in made


def test_what_the_table_of_municipalities_does_not_say_is_refused(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    invented = "gemeente: Testdam\ncountry: NL\n"
    data = folder(appingedam=APPINGEDAM, leiden=LEIDEN, testdam=invented)
    for arguments, message in {
        ("Appingedam", "--into", "Groningen"): "Appingedam ging op in Eemsdelta",
        ("Appingedam", "--into", "Eemsdelta", "--on", "2020"): "--on 2020: noem de hele dag",
        ("Appingedam", "--into", "Eemsdelta", "--on", "1-1-2020"): "--on 2020-01-01: het was 2021-01-01",
        ("Appingedam", "--into", "Groningen", "--on", "1-1-2020", "--anyway"): "Appingedam ging op in Eemsdelta",
        ("Leiden", "--into", "Eemsdelta"): "Leiden bestaat volgens de tabel van gemeenten nog",
        ("Leiden", "--into", "Leiden"): "Leiden kan niet in zichzelf opgaan",
        ("Delfzijl", "--into", "Groningen"): "Delfzijl ging op in Eemsdelta",
        ("Testdam", "--into", "Eemsdelta"): "Testdam staat niet in de tabel van gemeenten",
        ("Delfzeil", "--into", "Eemsdelta"): "Delfzeil: dat is niet bekend",
        ("Appingedam", "--into", "Eemsdela"): "--into Eemsdela: dat is niet bekend; bedoelde u Eemsdelta?",
        ("Eemsdelta", "--into", "Delfzijl"): "--into Delfzijl: ging op in Eemsdelta",
        (
            "Appingedam",
            "--into",
            "Eemsdelta",
            "--bond",
            "bath",
        ): "--bond: Appingedam werd niet verdeeld maar ging",
        ("Appingedam", "--into", "Eemsdelta", "--bond", "nope", "--anyway"): "geheel op in Eemsdelta; zonder --bond",
    }.items():
        done = stedenband("merge", *arguments, data=data)
        assert done.code == 2 and message in done.err, done.err
    assert changed(APPINGEDAM, data / "appingedam.yaml") == []


@pytest.mark.parametrize(
    ("former", "into", "code", "arguments", "day"),
    [
        ("Haren", "Groningen", "cbs: GM0014", (), "2019-01-01"),
        ("Warnsveld", "Zutphen", "cbs: GM0301", (), "2005-01-01"),
        ("Drongen", "Gent", "nis: '44021'", ("--on", "1977-01-01", "--anyway"), "1977-01-01"),
        ("Waddinxveen", "Gouda", "cbs: GM0513", ("--on", "2026-01-01", "--anyway"), "2026-01-01"),
    ],
)
def test_a_municipality_that_was_there_before_the_merger_was_never_called_as_who_went_up_in_it(
    former: str,
    into: str,
    code: str,
    arguments: tuple[str, ...],
    day: str,
    folder: Callable[..., Path],
    stedenband: Command,
) -> None:
    country = "country: BE" if into == "Gent" else "country: NL"
    own = f"gemeente: {into}\n{country}\nids: {{{code}}}\n" + BONDS_OF_ONE.format(partner="Olden", id="olden")
    theirs = f"gemeente: {former}\n{country}\nnames: [{{name: Oud, until: 1965}}]\n"
    theirs += BONDS_OF_ONE.format(partner="Bath", id="bath")
    data = folder(**{into.lower(): own, former.lower(): theirs})
    done = stedenband("merge", former, "--into", into, *arguments, "--yes", data=data)
    assert done.code == 0, done.err
    made = (data / f"{into.lower()}.yaml").read_text(encoding="utf-8")
    assert f"names: [{{name: Oud}}, {{name: {former}}}]" in made
    assert f"home: {{name: {former}, level: municipality" in made and f"from: {former}, date: {day}" in made
    for on in ("1964-01-01", "1970-01-01"):
        rows = stedenband("list", "--on", on, "--format", "json", data=data).json
        told = [(row["gemeente"], row["partners"][0]["name"]) for row in rows if not row["id"].endswith("oud")]
        assert sorted(told) == sorted([(into, "Olden"), (former, "Bath")])
    ended = stedenband("report", "--gemeente", into, "--ended", data=data).out
    assert f"die de gemeente {into} in 1968 heeft beëindigd" in ended
    found = stedenband("list", "--gemeente", former, "--format", "json", data=data).json
    assert len(found) == 4


@pytest.mark.parametrize(
    ("former", "into", "code"), [("Haren", "Groningen", "GM0014"), ("Warnsveld", "Zutphen", "GM0301")]
)
def test_a_file_that_has_who_went_up_in_it_as_a_former_name_is_read_by_the_official_table(
    former: str, into: str, code: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    names = f"names: [{{name: {former}, until: 2004}}, {{name: {into}er, until: 1961}}]\n"
    text = f"gemeente: {into}\ncountry: NL\nids: {{cbs: {code}}}\n{names}"
    data = folder(**{into.lower(): text + BONDS_OF_ONE.format(partner="Olden", id="olden")})
    for on, name in {"1970-01-01": into, "1961-01-01": f"{into}er"}.items():
        rows = stedenband("list", "--on", on, "--format", "json", data=data).json
        assert {row["gemeente"] for row in rows} == {name}


def test_a_list_comes_without_a_blank_line_into_a_file_without_them(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    own = "gemeente: Eemsdelta\ncountry: NL\nsources:\n  x: {title: X, date: 2020}\n"
    data = folder(eemsdelta=own, appingedam=APPINGEDAM)
    assert stedenband("merge", "Appingedam", "--into", "Eemsdelta", "--yes", data=data).code == 0
    assert "\n\n" not in (data / "eemsdelta.yaml").read_text(encoding="utf-8")

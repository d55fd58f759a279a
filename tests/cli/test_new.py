"""`stedenband new`: a skeleton with the right name that validates, and never harms what is there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.parsing.reader import read
from tests.conftest import Command, each_once, spread

NAMES = {
    "Leiden": "leiden.yaml",
    "'s-Hertogenbosch": "s-hertogenbosch.yaml",
    "’s-Gravenhage": "s-gravenhage.yaml",
    "Súdwest-Fryslân": "sudwest-fryslan.yaml",
    "Bergen (NH)": "bergen-nh.yaml",
    "Null": "null.yaml",
    "No": "no.yaml",
    "1234": "1234.yaml",
    "- Streep: naam #1": "streep-naam-1.yaml",
    'Met "aanhalingstekens"': "met-aanhalingstekens.yaml",
    "{gemeente}": "gemeente.yaml",
}


@pytest.mark.parametrize(("name", "file"), spread(NAMES.items(), 4))
def test_a_skeleton_has_the_right_name_and_validates(name: str, file: str, tmp_path: Path, stedenband: Command) -> None:
    made = stedenband("new", "--", name, data=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert file in made.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [".schema.json", file]
    first = (tmp_path / file).read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=./.schema.json"
    assert stedenband("validate", "--strict", data=tmp_path).code == 0
    assert stedenband("list", "municipalities", "--columns", "gemeente", "--format", "json", data=tmp_path).json == [
        {"gemeente": name}
    ]


def test_the_examples_in_a_skeleton_validate_once_the_marks_are_taken_off(tmp_path: Path, stedenband: Command) -> None:
    stedenband("new", "Leiden", data=tmp_path)
    path = tmp_path / "leiden.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [line.replace("# ", "", 1) if line.startswith("  # ") else line for line in lines]
    path.write_text("\n".join(bare) + "\n", encoding="utf-8")
    done = stedenband("validate", "--strict", data=tmp_path)
    assert done.code == 0, done.out
    assert "1 stedenband, 1 comité en 1 activiteit" in done.out


def test_a_name_in_loose_letters_and_marks_gets_whole_letters(tmp_path: Path, stedenband: Command) -> None:
    made = stedenband("new", "Su\u0301dwest-Frysla\u0302n", data=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert "gemeente: S\u00fadwest-Frysl\u00e2n\n" in (tmp_path / "sudwest-fryslan.yaml").read_text(encoding="utf-8")


WRONG = ["   ", "../leiden", "a/b", "..", "Харків", "a\\b", "Heel\udcff"]


@pytest.mark.parametrize("name", WRONG)
def test_a_name_that_leaves_the_folder_or_gives_no_file_is_refused(
    name: str, tmp_path: Path, stedenband: Command
) -> None:
    done = stedenband("new", name, data=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "dat is geen naam van een gemeente" in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_overwritten(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(leiden="gemeente: Leiden\ncountry: NL\n")
    done = stedenband("new", "Leiden", data=data)
    assert done.code == 2
    assert "new overschrijft nooit" in done.err
    assert (data / "leiden.yaml").read_text() == "gemeente: Leiden\ncountry: NL\n"


def test_a_link_is_never_followed(tmp_path: Path, stedenband: Command) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "leiden.yaml").symlink_to(tmp_path / "elders.yaml")
    assert stedenband("new", "Leiden", data=data).code == 2
    assert not (tmp_path / "elders.yaml").exists()


def test_a_flemish_municipality_says_so(tmp_path: Path, stedenband: Command) -> None:
    stedenband("new", "Gent", "--country", "BE", data=tmp_path)
    assert "country: BE\n" in (tmp_path / "gent.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("country", ["BE", "be", "België", "belgie", "Belgium"])
def test_the_country_may_be_named(country: str, tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("new", "Gent", "--country", country, data=tmp_path).code == 0
    assert "country: BE\n" in (tmp_path / "gent.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("country", ["Duitsland", "DE", "Blegië", ""])
def test_a_country_without_municipalities_of_ours_is_refused(country: str, tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("new", "Gent", "--country", country, data=tmp_path).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [".", "data", ".git"])
def test_a_register_begins_in_an_empty_folder(
    place: str, tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path)
    done = stedenband("new", "Venlo", data=None)
    assert (done.code, done.out) == (0, "")
    assert "data/venlo.yaml is gemaakt" in done.err
    assert stedenband("validate", "--strict", data=None).code == 0


def test_a_folder_that_a_variable_names_may_be_empty(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEDENBAND_DATA", str(tmp_path))
    assert stedenband("new", "Venlo", data=None).code == 0
    assert (tmp_path / "venlo.yaml").exists()


def test_a_folder_with_other_things_gets_no_register_unasked(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brief.txt").touch()
    monkeypatch.chdir(tmp_path)
    done = stedenband("new", "Leiden", data=None)
    assert (done.code, [path.name for path in tmp_path.iterdir()]) == (2, ["brief.txt"])


NEAR = {"Utrehct": "Utrecht", "Utrech": "Utrecht", "Amsterdamm": "Amsterdam", "Maastrciht": "Maastricht"}
NOT_NEAR = ["Almere", "Leiderdorp", "Utrecht-Zuid", "Maastricht"]
REGISTER = """\
gemeente: {name}
country: NL
bonds:
  - {{id: maastricht, partners: [{{name: Maastricht, country: NL}}], kind: twinning}}
"""


@pytest.mark.parametrize(("name", "meant"), NEAR.items())
def test_a_name_much_like_a_known_one_is_asked_about(
    name: str, meant: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(utrecht=REGISTER.format(name="Utrecht"), amsterdam="gemeente: Amsterdam\ncountry: NL\n")
    done = stedenband("new", name, data=data)
    assert (done.code, done.out) == (2, "")
    assert f"bedoelde u {meant}?" in done.err
    assert not (data / f"{name.lower()}.yaml").exists()
    assert stedenband("new", name, "--anyway", data=data).code == 0


@pytest.mark.parametrize("name", NOT_NEAR)
def test_a_name_of_its_own_is_not_asked_about(name: str, folder: Callable[..., Path], stedenband: Command) -> None:
    known = {one: f"gemeente: {one.capitalize()}\ncountry: NL\n" for one in ("almelo", "leiden")}
    data = folder(utrecht=REGISTER.format(name="Utrecht"), **known)
    assert stedenband("new", name, data=data).code == 0


IDENTITIES = {
    "Rotterdam": ("rotterdam.yaml", "gemeente: Rotterdam\ncountry: NL\nids: {cbs: GM0599}\nwikidata: Q2680952\n"),
    "rotterdam": ("rotterdam.yaml", "gemeente: Rotterdam\n"),
    "GM0599": ("rotterdam.yaml", "gemeente: Rotterdam\n"),
    "Gand": ("gent.yaml", 'gemeente: Gent\ncountry: BE\nids: {nis: "44021"}\n'),
    "zwijndrecht-nl": ("zwijndrecht.yaml", "gemeente: Zwijndrecht\ncountry: NL\nids: {cbs: GM0642}\n"),
    "bergen-l": ("bergen-l.yaml", "gemeente: Bergen (L.)\ncountry: NL\nids: {cbs: GM0893}\n"),
    "Utrecht": ("utrecht.yaml", "ids: {cbs: GM0344}\n"),
    "utrecht-provincie": ("utrecht-provincie.yaml", "ids: {cbs: PV26}\nwikidata: Q776\nlevel: province\n"),
    "provincie Utrecht": ("utrecht-provincie.yaml", "gemeente: Utrecht\ncountry: NL\nids: {cbs: PV26}\n"),
    "limburg-provincie-be": ("limburg-provincie-be.yaml", 'country: BE\nids: {nis: "70000"}\n'),
    "stad Gent": ("gent.yaml", 'ids: {nis: "44021"}\n'),
    "Bois-le-Duc": ("s-hertogenbosch.yaml", 'gemeente: "\'s-Hertogenbosch"\ncountry: NL\n'),
    "The Hague": ("s-gravenhage.yaml", 'gemeente: "\'s-Gravenhage"\n'),
    "den haag": ("s-gravenhage.yaml", "gemeente: Den Haag\n"),
    "Limburg (BE)": ("limburg-provincie-be.yaml", 'gemeente: Limburg\ncountry: BE\nids: {nis: "70000"}\n'),
    "limburg-be": ("limburg-provincie-be.yaml", 'ids: {nis: "70000"}\n'),
    "Hengelo": ("hengelo-o.yaml", "gemeente: Hengelo\ncountry: NL\nids: {cbs: GM0164}\n"),
    "Beek": ("beek-l.yaml", "gemeente: Beek\ncountry: NL\nids: {cbs: GM0888}\n"),
    "den-helder": ("den-helder.yaml", "gemeente: Den Helder\ncountry: NL\n"),
    "Den-helder": ("den-helder.yaml", "gemeente: Den Helder\n"),
    "DEN-HELDER": ("den-helder.yaml", "gemeente: Den Helder\n"),
    "Den_Helder": ("den-helder.yaml", "gemeente: Den Helder\n"),
    "Bergen-l": ("bergen-l.yaml", "gemeente: Bergen (L.)\n"),
    "s-Hertogenbosch": ("s-hertogenbosch.yaml", 'gemeente: "\'s-Hertogenbosch"\n'),
    "s Hertogenbosch": ("s-hertogenbosch.yaml", 'gemeente: "\'s-Hertogenbosch"\n'),
    "Sint-pieters-leeuw": ("sint-pieters-leeuw.yaml", "gemeente: Sint-Pieters-Leeuw\n"),
    "0642": ("zwijndrecht.yaml", "ids: {cbs: GM0642}\n"),
}


@pytest.mark.parametrize(("name", "file", "head"), spread([(name, *found) for name, found in IDENTITIES.items()], 6))
def test_a_known_municipality_gets_its_code_item_and_country(
    name: str, file: str, head: str, tmp_path: Path, stedenband: Command
) -> None:
    assert stedenband("new", name, data=tmp_path).code == 0
    assert head in (tmp_path / file).read_text(encoding="utf-8")
    assert stedenband("validate", "--strict", "--notes", data=tmp_path).code == 0


@pytest.mark.parametrize(
    ("name", "told"),
    {
        "Den Haag": "Den Haag is 's-Gravenhage officieel; daarnaar heet het bestand.",
        "Den Bosch": "Den Bosch is 's-Hertogenbosch officieel; daarnaar heet het bestand.",
        "den haag": "den haag is 's-Gravenhage.",
    }.items(),
)
def test_a_file_named_otherwise_than_was_asked_is_told(
    name: str, told: str, tmp_path: Path, stedenband: Command
) -> None:
    assert told in stedenband("new", name, data=tmp_path).err


NOT_ONE = {
    "Zwijndrecht": "kies stedenband new zwijndrecht-nl (Zwijndrecht, GM0642) of stedenband new zwijndrecht-be "
    "--anyway (Zwijndrecht, 11056, is nu Beveren-Kruibeke-Zwijndrecht)",
    "Bergen": "stedenband new bergen-nh (Bergen (NH.), GM0373)",
    "Limburg": "limburg-provincie-be (Limburg (BE), 70000) of stedenband new limburg-provincie (Limburg, PV31)",
    "Q34370": "Q34370: die code is niet bekend",
    "GM9999": "GM9999: die code is niet bekend",
    "Weesp": "Weesp bestaat niet meer sinds 24 maart 2022 en is nu Amsterdam",
    "Haaren": "is verdeeld over Boxtel, Oisterwijk, Tilburg en Vught",
    "Esch (Haaren)": "werd deel van Haaren, nu verdeeld over Boxtel, Oisterwijk, Tilburg en Vught",
    "Nieuwpoort (Molenwaard)": "ligt in de gemeente Molenlanden: stedenband new molenlanden",
    "Luik": "Luik ligt in Wallonië; dit register is van Nederland en Vlaanderen",
    "provincie Namen": "ligt in Wallonië",
    "Elsene": "Elsene ligt in Brussel",
    "Rotterdm": "bedoelde u Rotterdam?",
}


@pytest.mark.parametrize(("name", "said"), NOT_ONE.items())
def test_a_name_of_several_or_of_what_is_no_more_is_asked_about(
    name: str, said: str, tmp_path: Path, stedenband: Command
) -> None:
    done = stedenband("new", name, data=tmp_path)
    assert (done.code, [*tmp_path.iterdir()]) == (2, [])
    assert said in done.err


@pytest.mark.parametrize("name", ["Köln", "Atlantis", "Halle (Saale)"])
def test_of_a_name_that_no_municipality_bears_that_is_said(name: str, tmp_path: Path, stedenband: Command) -> None:
    made = stedenband("new", name, data=tmp_path)
    assert (made.code, f"{name} is geen gemeente of provincie van Nederland of België die bekend is" in made.err) == (
        0,
        True,
    )
    assert "die bekend is" not in stedenband("new", "Leiden", data=tmp_path).err


def test_a_name_in_another_language_is_told_with_the_dutch_one(tmp_path: Path, stedenband: Command) -> None:
    assert "Ostend is Oostende.\n" in stedenband("new", "Ostend", data=tmp_path).err


def test_a_file_of_a_municipality_of_wallonia_can_be_made_all_the_same(tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("new", "Luik", "--anyway", data=tmp_path).code == 0
    assert 'ids: {nis: "62063"}\n' in (tmp_path / "luik.yaml").read_text(encoding="utf-8")


def test_a_file_of_a_former_municipality_can_be_made_all_the_same(tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("new", "zwijndrecht-be", "--anyway", data=tmp_path).code == 0
    text = (tmp_path / "zwijndrecht-be.yaml").read_text(encoding="utf-8")
    assert 'gemeente: Zwijndrecht\ncountry: BE\nids: {nis: "11056"}\n' in text


def test_drafts_are_written_into_a_new_file_and_are_no_bonds_yet(tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("new", "Rotterdam", "--drafts", data=tmp_path).code == 0
    text = (tmp_path / "rotterdam.yaml").read_text(encoding="utf-8")
    assert "\n  - id: burgas\n    partners: [{name: Burgas, country: BG, geonames: 732770, location: {" in text
    assert stedenband("validate", "--strict", data=tmp_path).code == 0
    assert stedenband("list", "--format", "json", data=tmp_path).json == []
    listed = stedenband("list", "--drafts", "--gemeente", "Rotterdam", "--format", "json", data=tmp_path).json
    assert "burgas" in {row["id"].split("/")[1] for row in listed}
    before = len(listed)
    (tmp_path / "rotterdam.yaml").unlink()
    stedenband("new", "Rotterdam", data=tmp_path)
    assert (
        len(stedenband("list", "--drafts", "--gemeente", "Rotterdam", "--format", "json", data=tmp_path).json) == before
    )


LISTED_OF_A_PART = {
    "Rotterdam": [("ostringen", "Rozenburg")],
    "Antwerpen": [("andernach", "Ekeren")],
    "Puurs-Sint-Amands": [("debica", "Puurs")],
    "Leiden": [],
}


@pytest.mark.parametrize(("name", "notes"), LISTED_OF_A_PART.items())
def test_a_draft_says_which_former_municipality_or_village_the_list_names(
    name: str, notes: list[tuple[str, str]], tmp_path: Path, stedenband: Command
) -> None:
    assert stedenband("new", name, "--drafts", data=tmp_path).code == 0
    written = read((tmp_path / f"{name.lower()}.yaml").read_text(encoding="utf-8")).value
    assert written is not None
    told = [(bond["id"], bond["note"]) for bond in written["bonds"] if "note" in bond]
    assert told == [(id, f"De lijst noemt {part}.") for id, part in notes]


@pytest.mark.parametrize(("name", "publisher"), [("Drenthe", "Provincie Drenthe"), ("Emmen", "Gemeente Emmen")])
def test_the_example_of_a_source_names_the_owner_of_the_file(
    name: str, publisher: str, tmp_path: Path, stedenband: Command
) -> None:
    assert stedenband("new", name, data=tmp_path).code == 0
    (file,) = tmp_path.glob("*.yaml")
    assert f"publisher: {publisher}, " in file.read_text(encoding="utf-8")


WITH_FILES = {  # of some pairs that a list names, the names to ask `new` for, and that of the second file
    "Middelburg/Vilvoorde": (("NL/Middelburg", "Vilvoorde"), "vilvoorde"),
    "Vilvoorde/Middelburg": (("Vilvoorde", "NL/Middelburg"), "middelburg-z"),
    "Zwijndrecht/Zwijndrecht": (("zwijndrecht-nl", "zwijndrecht-be"), "zwijndrecht-be"),
    "Amsterdam/Delfzijl": (("Amsterdam", "Delfzijl"), "delfzijl"),
    "Helmond/Mechelen": (("Helmond", "Mechelen"), "mechelen"),
    "Kruisem/Oudenaarde/Bergen op Zoom": (("Oudenaarde", "Bergen op Zoom", "Kruisem"), "bergen-op-zoom"),
    "Stein/Maasmechelen": (("Stein", "Maasmechelen"), "maasmechelen"),
}


@pytest.mark.parametrize(("pair", "drafts"), each_once(WITH_FILES, ["", "--drafts"]))
def test_a_new_file_points_to_a_bond_or_draft_that_a_partners_file_has_with_it_and_validates(
    pair: str, drafts: str, tmp_path: Path, stedenband: Command
) -> None:
    (first, *others), second = WITH_FILES[pair]
    assert stedenband("new", first, "--drafts", "--anyway", data=tmp_path).code == 0
    for name in others:
        assert stedenband("new", name, *drafts.split(), "--anyway", data=tmp_path).code == 0
    assert "joins: [" in (tmp_path / f"{second}.yaml").read_text(encoding="utf-8")
    assert stedenband("validate", data=tmp_path).code == 0


def test_a_new_file_points_to_a_bond_in_the_file_of_another(folder: Callable[..., Path], stedenband: Command) -> None:
    partners = "[{name: Vilvoorde, country: BE}, {name: Heerlen, country: NL}]"
    bond = (
        f"{{id: ring, partners: {partners}, kind: twinning, history: [{{date: 1990, status: active}}], sources: [a]}}"
    )
    data = folder(
        middelburg=f"gemeente: Middelburg\ncountry: NL\nsources: {{a: {{title: A, date: 2025}}}}\nbonds: [{bond}]\n"
    )
    for name in ("Vilvoorde", "Heerlen"):
        assert stedenband("new", name, "--drafts", data=data).code == 0
        assert "\njoins: [middelburg/ring]\n" in (data / f"{name.lower()}.yaml").read_text(encoding="utf-8")
    assert stedenband("validate", data=data).code == 0
    assert (
        "Middelburg"
        not in stedenband("list", "--gemeente", "Vilvoorde", "--drafts", "--status", "listed", data=data).out
    )


def _with_bond(partner: str) -> str:
    bond = f"id: b, partners: [{{name: {partner}, country: NL}}], kind: twinning, history: [{{status: active}}]"
    sources = "sources: {a: {title: A, date: 2025}}"
    return f"gemeente: Middelburg\ncountry: NL\n{sources}\nbonds: [{{{bond}, sources: [a]}}]\n"


FORMER_PARTNERS = {
    "Delfzijl": "Eemsdelta",
    "Rozenburg": "Rotterdam",
    "Weesp": "Amsterdam",
    "Bolsward": "Súdwest-Fryslân",
}


@pytest.mark.parametrize(("former", "drafts"), each_once(FORMER_PARTNERS, ["", "--drafts"]))
def test_a_new_file_points_to_no_bond_that_the_file_of_what_went_up_in_its_municipality_joins(
    former: str, drafts: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(middelburg=_with_bond(former))
    for name in (former, FORMER_PARTNERS[former]):
        assert stedenband("new", name, *drafts.split(), "--anyway", data=data).code == 0
    texts = [path.read_text(encoding="utf-8") for path in data.glob("*.yaml")]
    assert len(texts) == 3 and sum("joins: [middelburg/b]" in text for text in texts) == 1
    assert stedenband("validate", data=data).code == 0


@pytest.mark.parametrize("former", FORMER_PARTNERS)
def test_a_new_file_points_to_the_bond_of_what_went_up_in_its_municipality_and_has_no_file(
    former: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(middelburg=_with_bond(former))
    assert stedenband("new", FORMER_PARTNERS[former], data=data).code == 0
    assert any("joins: [middelburg/b]" in path.read_text(encoding="utf-8") for path in data.glob("*.yaml"))
    assert stedenband("validate", data=data).code == 0


HAAREN = "Haaren is verdeeld over Boxtel, Oisterwijk, Tilburg en Vught"
DIVIDED = {
    "Boxtel": ("Haaren", HAAREN),
    "Tilburg": ("Haaren", HAAREN),
    "Het Hogeland": ("Adorp", "Adorp werd deel van Winsum, nu verdeeld over Het Hogeland en Westerkwartier"),
}


@pytest.mark.parametrize("name", DIVIDED)
def test_a_new_file_leaves_it_to_a_person_whether_its_municipality_has_the_bond_of_one_that_was_divided(
    name: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    partner, told = DIVIDED[name]
    data = folder(middelburg=_with_bond(partner))
    made = stedenband("new", name, data=data)
    (path,) = (path for path in data.glob("*.yaml") if path.stem != "middelburg")
    assert "\njoins" not in path.read_text(encoding="utf-8")
    assert f"middelburg/b: {told}; heeft {name} deze band nu, zet er dan joins: [middelburg/b] bij." in made.err
    path.write_text(path.read_text(encoding="utf-8") + "joins: [middelburg/b]\n", encoding="utf-8")
    assert stedenband("validate", data=data).code == 0
    assert "middelburg/b" not in stedenband("new", "Vught" if partner == "Haaren" else "Westerkwartier", data=data).err

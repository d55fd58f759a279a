"""`stedenband add`: one command puts a record in a file, in the style of its neighbours."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changing import HALF, HEEL, changed
from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

SOURCED = ("add", "bond", "Heel", "--partner", "Lviv", "--country", "Oekraïne", "--source", "brief")
BOND = (*SOURCED, "--kind", "vriendschapsband")
ADDED = {
    "a bond": (
        (*BOND, "--since", "4 mei 2026"),
        [
            "+   - id: lviv",
            "+     partners: [{name: Lviv, country: UA}]",
            "+     kind: friendship",
            "+     history: [{date: 2026-05-04, status: active}]",
            "+     sources: [brief]",
        ],
    ),
    "an event": (
        ("add", "event", "heel", "--title", "Bezoek: jubileum", "--date", "9-5-2024 t/m 12-5-2024", "--kind", "bezoek",
         "--bond", "Bath", "--direction", "inkomend", "--status", "gehouden", "--jubilee", "50", "--source", "Brief"),
        [
            "+   - id: bezoek-jubileum-2024",
            "+     date: 2024-05-09/2024-05-12",
            "+     kind: visit",
            "+     title: \"Bezoek: jubileum\"",
            "+     bonds: [bath]",
            "+     direction: incoming",
            "+     status: held",
            "+     jubilee: 50",
            "+     sources: [brief]",
        ],
    ),
    "an event of each year": (
        ("add", "event", "heel", "--title", "Herdenking", "--date", "elk jaar op 4 mei", "--kind", "herdenking",
         "--status", "terugkerend", "--source", "brief"),
        [
            "+   - id: herdenking",
            "+     date: XXXX-05-04",
            "+     kind: remembrance",
            "+     title: Herdenking",
            "+     status: recurring",
            "+     sources: [brief]",
        ],
    ),
    "a committee": (
        ("add", "committee", "heel", "--name", "Stichting Bath", "--form", "stichting", "--since", "1990"),
        [
            "+   - id: stichting-bath",
            "+     name: Stichting Bath",
            "+     form: foundation",
            "+     history: [{date: 1990, status: active}]",
        ],
    ),
    "a source": (
        ("add", "source", "heel", "--title", "Raadsbrief", "--date", "24-06-2025"),
        ["+   raadsbrief-2025: {title: Raadsbrief, date: 2025-06-24}"],
    ),
    "a role": (
        ("add", "role", "heel/bath", "--role", "burgemeester", "--counterpart", "mayor of Bath", "--theme", "cultuur",
         "--theme", "sport"),
        ["+       - role: mayor", "+         counterpart: mayor of Bath", "+         themes: [culture, sport]"],
    ),
    "an agreement": (
        ("add", "agreement", "heel/bath", "--kind", "oorkonde", "--signed", "1974-05", "--party", "Heel", "--party",
         "Bath"),
        ["+     agreements: [{kind: charter, signed: 1974-05, parties: [Heel, Bath]}]"],
    ),
    "a proposal": (
        ("add", "proposal", "heel/Bath", "--what", "beëindigen", "--date", "feb 2026", "--by", "gemeente"),
        ["+     proposals: [{date: 2026-02, what: end, by: municipality}]"],
    ),
    "a proposal in everyday words": (
        ("add", "proposal", "heel/bath", "--what", "uitbreiden", "--by", "wij", "--outcome", "afgewezen"),
        ["+     proposals: [{what: change, by: municipality, outcome: rejected}]"],
    ),
    "a proposal to stop": (
        ("add", "proposal", "heel/bath", "--what", "stoppen"),
        ["+     proposals: [{what: end}]"],
    ),
    "another partner": (
        ("add", "partner", "heel/bath", "--name", "Wells", "--country", "GB", "--since", "1980"),
        [
            "-     partners: [{name: Bath, country: GB}]",
            "+     partners: [{name: Bath, country: GB}, "
            "{name: Wells, country: GB, history: [{date: 1980, status: joined}]}]",
        ],
    ),
    "about how many took part": (
        ("add", "participant", "heel/bezoek-2019", "--office", "studenten", "--number", "ca. 40"),
        ["+     participants: [{office: student, number: 40, about: yes}]"],
    ),
    "who took part": (
        ("add", "participant", "heel/bezoek-2019", "--office", "inwoner", "--number", "1.200", "--about", "ja"),
        ["+     participants: [{office: resident, number: 1200, about: yes}]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "lines"), ADDED.values(), ids=ADDED)
def test_a_record_is_added_and_nothing_else_changes(
    arguments: tuple[str, ...], lines: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband(*arguments, "--yes", data=data)
    assert (done.code, changed(HEEL, data / "heel.yaml")) == (0, lines), done.err
    assert all(line.replace("+ ", "+", 1) in done.out for line in lines if line.startswith("+"))


def test_a_bond_of_two_files_is_written_once_and_the_other_points_to_it(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL, half=HALF)
    done = stedenband(
        "add",
        "bond",
        "Heel",
        "--partner",
        "Half",
        "--country",
        "NL",
        "--kind",
        "jumelage",
        "--source",
        "brief",
        "--yes",
        data=data,
    )
    assert done.code == 0, done.err
    assert changed(HALF, data / "half.yaml") == ["+ joins: [heel/half]"]
    assert "half.yaml" in done.err and "heel.yaml" in done.err


def test_a_bond_that_a_province_comes_into_is_pointed_to_by_its_own_file(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    files = {
        "utrecht": "gemeente: Utrecht\ncountry: NL\n",
        "sticht": "gemeente: Utrecht\nlevel: province\ncountry: NL\n",
    }
    data = folder(heel=HEEL, **files)
    level = ("--level", "provincie")
    done = stedenband("add", "partner", "heel/bath", "--name", "Utrecht", "--country", "NL", *level, "--yes", data=data)
    assert done.code == 0, done.err
    assert changed(files["sticht"], data / "sticht.yaml") == ["+ joins: [heel/bath]"]
    assert changed(files["utrecht"], data / "utrecht.yaml") == []


EACH_YEAR = ("add", "event", "heel", "--title", "Herdenking", "--kind", "herdenking", "--source", "brief")
WRONG = {
    (*EACH_YEAR, "--status", "terugkerend", "--date", "4 mei"): (
        "--date 4 mei: zeg ook in welk jaar, of schrijf elk jaar op 4 mei"
    ),
    (*BOND, "--since", "elk jaar op 4 mei"): "alleen de dag van een activiteit kan elk jaar terugkeren",
    (*BOND, "--partner", "Londen"): "--partner: één waarde is genoeg; de volgende met stedenband add partner",
    (*BOND, "--since", "2020", "--since", "2020"): "--since: één waarde is genoeg",
    (*BOND, "--note", "a", "--note=b"): "--note: één waarde is genoeg",
    ("add", "bond", "Heel", "--partner", "Lviv"): "--country, --kind, --source ontbreken",
    ("add", "bond", "Heel", "--partner", "Lviv", "--country", "UA", "--kind", "contact"): "--source ontbreekt",
    ("add", "proposal", "heel/bath", "--what", "verbreiden"): "--what verbreiden: dat is niet bekend; wel bekend: ",
    ("add", "participant", "heel/bezoek-2019", "--office", "eigen"): (
        "--office eigen: dat is niet bekend; bedoelde u --side eigen?"
    ),
    ("add", "bond"): "GEMEENTE ontbreekt",
    ("add", "role", "--role", "raad"): "GEMEENTE/BAND ontbreekt",
    ("add", "bond", "Hel", "--partner", "Lviv"): "bedoelde u Heel?",
    ("add", "role", "heel/bad", "--role", "raad"): "bedoelde u heel/bath?",
    ("add", "role", "bath", "--role", "raad"): "bedoelde u heel/bath?",
    (*SOURCED, "--kind", "vriend"): "--yes ontbreekt",
    (*SOURCED, "--kind", "stad"): "--kind stad: dat is niet bekend",
    (*SOURCED, "--kind", "twining"): "--kind twining: dat is niet bekend; bedoelde u twinning (stedenband)?",
    ("add", "bond", "Heel", "--partner", "Jena", "--country", "DDR", "--kind", "contact", "--source", "brief"): (
        "--country DDR: dat land is er niet meer; noem het land van nu"
    ),
    (*SOURCED, "--kind", "p"): "--kind p: dat kan partnerstad of projectband zijn",
    ("add", "event", "Heel", "--direction", "in"): "--direction in: dat is niet bekend; bedoelde u inkomend?",
    ("add", "event", "Heel", "--bond", "b"): "--bond b: dat is niet bekend; bedoelde u bath?",
    (*BOND, "--since", "morgen"): "--since morgen: dat is geen datum",
    (*BOND, "--website", "heel"): "--website heel: verwacht was een webadres",
    (*BOND, "--website", "www.heel.nl"): "een webadres dat met https:// begint; bedoelde u https://www.heel.nl?",
    (*BOND, "--source", "krant"): "--source krant: dat is niet bekend",
    (*BOND, "--id", "bath"): "--id bath: die is er al",
    ("add", "event", "Heel", "--about", "beetje"): "--about beetje: kies ja of nee",
    ("add", "event", "Heel", "--jubilee", "veel"): "--jubilee veel: verwacht was een getal",
    ("add", "participant", "2019"): "GEMEENTE/ACTIVITEIT 2019: dat is niet bekend; wel bekend: heel/bezoek-2019",
    ("add", "bnod"): "het commando bnod bestaat niet; bedoelde u bond?",
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.items(), ids=map(" ".join, WRONG))
def test_wrong_use_is_told_and_nothing_is_written(
    arguments: tuple[str, ...], message: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband(*arguments, data=data)
    assert done.code == 2 and message in done.err, done.err
    assert ("bedoelde u" in done.err) == ("bedoelde u" in message)
    assert changed(HEEL, data / "heel.yaml") == []


def test_what_would_be_an_error_is_shown_and_not_written(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    done = stedenband("add", "agreement", "heel/bath", "--kind", "charter", "--signed", "3000", "--yes", data=data)
    assert done.code == 1 and "[future-date]" in done.err and "er is niets veranderd" in done.err
    assert changed(HEEL, data / "heel.yaml") == []


def test_a_file_with_faults_is_left_alone(folder: Callable[..., Path], stedenband: Command) -> None:
    broken = HEEL.replace("kind: twinning", "kind: twining")
    data = folder(heel=broken)
    done = stedenband(*BOND, "--yes", data=data)
    assert done.code == 2 and "heeft fouten; herstel die eerst" in done.err
    assert changed(broken, data / "heel.yaml") == []


def test_a_dry_run_only_shows_the_change(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    done = stedenband(*BOND, "--dry-run", data=data)
    assert done.code == 0 and "+  - id: lviv" in done.out
    assert changed(HEEL, data / "heel.yaml") == []


def test_a_municipality_without_a_file_is_told_how_to_begin(folder: Callable[..., Path], stedenband: Command) -> None:
    done = stedenband("add", "bond", "Rotterdam", data=folder(heel=HEEL))
    assert done.code == 2 and "begin het met stedenband new rotterdam" in done.err


LISTED = HEEL.replace(
    "events:\n",
    "  - id: banja-luka\n    partners: [{name: Banja Luka, country: BA}]\n"
    "    listed: [{source: brief, on: 2020}]\nevents:\n",
)
TO_ADD = ("--kind", "contact", "--source", "brief", "--yes")


@pytest.mark.parametrize("name", ["Banja Luka", "banja luka"])
def test_of_what_is_listed_already_it_is_told_how_it_becomes_a_bond(
    name: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=LISTED)
    done = stedenband("add", "bond", "Heel", "--partner", name, "--country", "BA", *TO_ADD, data=data)
    assert done.code == 2 and "gebruik stedenband change heel/banja-luka status" in done.err, done.err
    assert changed(LISTED, data / "heel.yaml") == []


@pytest.mark.parametrize(("name", "country", "told"), [
    ("Bnja Luka", "BA", "Bnja Luka: bedoelde u Banja Luka? Dan is het stedenband change heel/banja-luka status"),
    ("Bathh", "GB", "Bathh: bedoelde u Bath (heel/bath)?"),
    ("Bnja Luka", "DE", ""),
    ("Basel", "CH", ""),
])  # fmt: skip
def test_of_a_name_much_like_that_of_another_partner_it_is_told(
    name: str, country: str, told: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=LISTED)
    done = stedenband("add", "bond", "Heel", "--partner", name, "--country", country, *TO_ADD, data=data)
    assert done.code == 0 and told in done.err and ("bedoelde u" in done.err) == bool(told), done.err


def test_what_is_taken_for_the_beginning_of_a_code_is_told(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    begun = stedenband("add", "proposal", "heel/bath", "--what", "wij", "--by", "gemeente", "--yes", data=data)
    assert begun.code == 0 and begun.err.startswith("--what wij → wijzigen"), begun.err
    name = ("--title", "X", "--kind", "visit", "--status", "held", "--direction", "inkomend")
    ids = ("add", "event", "heel", *name, "--bond", "bat", "--source", "bri", "--yes")
    named = stedenband(*ids, data=data)
    assert named.code == 0 and "--bond bat → bath" in named.err and "--source bri → brief" in named.err
    assert "--kind" not in named.err and "--direction" not in named.err
    changed_to = stedenband("change", "heel/bezoek-2019", "comités", "com", "--yes", data=data)
    assert changed_to.code == 0 and "comités com → comite" in changed_to.err
    whole = stedenband("add", "proposal", "heel/bath", "--what", "wijzigen", "--by", "partner", "--yes", data=data)
    assert whole.code == 0 and "→" not in whole.err


@pytest.mark.parametrize(("words", "option"), [
    (("proposal", "heel/bath", "--what", "stoppen"), "--date"),
    (("agreement", "heel/bath", "--kind", "oorkonde"), "--signed"),
    (("event", "heel", "--title", "Feest", "--kind", "visit", "--status", "held", "--source", "brief"), "--date"),
], ids=["proposal", "agreement", "event"])  # fmt: skip
def test_of_what_happened_on_no_day_that_is_told(
    words: tuple[str, ...], option: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("add", *words, "--yes", data=data)
    assert done.code == 0 and f"Zonder {option}: wanneer dit was blijft onbekend." in done.err, done.err
    dated = stedenband("add", *words, option, "2024", "--yes", data=data)
    assert dated.code == 0 and "blijft onbekend" not in dated.err, dated.err


def test_it_speaks_english(folder: Callable[..., Path], english: Command) -> None:
    done = english("add", "bond", "Heel", "--partner", "Lviv", data=folder(heel=HEEL))
    assert (done.code, "--country, --kind, --source are missing" in done.err) == (2, True)


UNREADABLE = {
    "a bond with a municipality": ("add", "bond", "Heel", "--partner", "Heerlen", "--country", "NL", *TO_ADD),
    "one more partner": ("add", "partner", "heel/bath", "--name", "Heerlen", "--country", "NL", "--yes"),
    "one that no table has": ("add", "bond", "Heel", "--partner", "Half", "--country", "NL", *TO_ADD),
    "a bond that goes": ("change", "heel/bath", "--remove", "--yes"),
    "a bond with another id": ("rename", "heel/bath", "bad", "--yes"),
}


@pytest.mark.parametrize("arguments", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("fault", ["joins: [heel/bath\n", "joins: [heel/bath]\nkind: twinning\n"])
def test_where_the_other_file_cannot_follow_neither_is_written(
    arguments: tuple[str, ...], fault: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    name = "Half" if "Half" in arguments else "Heerlen"
    heel = HEEL.replace(" # de eerste", "")
    broken = f"gemeente: {name}\ncountry: NL\n{fault}"
    data = folder(heel=heel, **{name.lower(): broken})
    done = stedenband(*arguments, data=data)
    assert done.code == 2 and f"{name.lower()}.yaml heeft fouten; herstel die eerst" in done.err, done
    assert changed(heel, data / "heel.yaml") == changed(broken, data / f"{name.lower()}.yaml") == []


def test_what_has_nothing_to_do_with_a_file_that_cannot_be_read_is_written(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL, heerlen="gemeente: Heerlen\ncountry: NL\njoins: [heel/bathurst\n")
    assert stedenband("rename", "heel/bath", "bad", "--yes", data=data).code == 0
    assert stedenband("add", "bond", "Heel", "--partner", "Heerlen", "--country", "US", *TO_ADD, data=data).code == 0


def test_what_is_to_be_put_in_by_hand_is_told_as_it_is_written(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    heel = "gemeente: Heel\ncountry: NL\nevents: ~\nsources: ~\nbonds: ~\n"
    data = folder(heel=heel, half=HALF)
    done = stedenband("add", "source", "Heel", "--id", "x", "--title", "T, U", "--date", "2024", "--yes", data=data)
    assert done.code == 2 and 'zet het er zelf in: x: {title: "T, U", date: 2024}\n' in done.err, done.err
    text = heel.replace("sources: ~", "sources: {brief: {title: B}}")
    data = folder(heel=text)
    done = stedenband("add", "bond", "Heel", "--partner", "Half", "--country", "NL", *TO_ADD, data=data)
    assert done.code == 2 and "sources: [brief]}; half.yaml: joins: [heel/half]\n" in done.err, done.err
    assert changed(HALF, data / "half.yaml") == changed(text, data / "heel.yaml") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("committee", "--name", "Comité Bath", "--form", "comité"), "comite-bath is er al: dit wordt comite-bath-2"),
        (("source", "--title", "Verslag", "--date", "2024"), "verslag-2024 is er al: dit wordt verslag-2024-2"),
    ],
)
def test_what_is_there_already_is_told(
    words: tuple[str, ...], told: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    once, twice = (stedenband("add", words[0], "heel", *words[1:], "--yes", data=data) for _ in range(2))
    assert "is er al" not in once.err and told in twice.err, twice.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--number", "ca 40", "--about", "nee"), "--about nee: een andere optie zegt het anders (about)"),
        (("--about", "nee", "--number", "ca 40"), "--about nee: een andere optie zegt het anders (about)"),
        (("--number", "ca 40", "--about", "ja"), None),
        (("--number", "40", "--about", "nee"), None),
    ],
)
def test_two_options_that_say_otherwise_are_refused(
    words: tuple[str, ...], told: str | None, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("add", "participant", "heel/bezoek-2019", "--office", "inwoner", *words, "--yes", data=data)
    assert (done.code, told in done.err if told else True) == (2 if told else 0, True), done.err

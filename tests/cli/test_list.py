"""`stedenband list`: its filters, its day, its formats, and what it says where something is wrong."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.query.rows import BondRow
from tests.conftest import DATA, Command, formats, run_process, spread

pytestmark = pytest.mark.usefixtures("reading_once")

FILTERS = [
    (["--gemeente", "leiden"], 6),
    (["--gemeente", "Leiden", "--gemeente", "Alkmaar"], 11),
    (["--gemeente", "Heerlen", "--gemeente", "Amsterdam"], 1),
    (["--gemeente", "Leiden", "--country", "DE"], 1),
    (["--country", "Duitsland"], 5),
    (["--country", "germany", "--country", "JP"], 7),
    (["--country", "VK"], 4),
    (["--kind", "vriendschapsband"], 2),
    (["--kind", "friendship"], 2),
    (["--kind", "jumelage", "--gemeente", "Gent"], 0),
    (["--status", "ended"], 12),
    (["--status", "Beëindigd"], 12),
    (["--status", "in verkenning"], 0),
    (["--theme", "sport"], 2),
    (["--theme", "eten en drinken"], 1),
    (["--role", "burgemeester"], 3),
    (["--role", "institution", "--gemeente", "Leiden"], 5),
    (["--committee", "SVLJ"], 1),
    (["--committee", "Alkmaars Uitwisselings Comite"], 5),
    (["--network", "MONT"], 4),
    (["--network", "eurocities"], 16),
    (["--search", "ijzeren gordijn"], 1),
    (["--search", "handelspost", "--search", "microkrediet"], 2),
    (["--search", "dit staat nergens"], 0),
    (["--partner", "Toruń"], 1),
    (["--partner", "amsterdam", "--gemeente", "Sluis"], 1),
    (["--partner", "Eemsdelta"], 1),
    (["--until", "1939"], 16),
    (["--gemeente", "Almelo", "--from", "2018"], 3),
    (["--gemeente", "Almelo", "--from", "1950", "--until", "1953"], 1),
    (["events", "--gemeente", "Alkmaar"], 1),
    (["events", "--theme", "herdenking"], 3),
    (["events", "--country", "Armenië"], 3),
    (["events", "--committee", "auc"], 1),
    (["events", "--from", "2024-11-01", "--until", "2024-11-30"], 7),
    (["events", "--from", "2025-05-04", "--until", "2025-05-04"], 8),
    (["events", "--gemeente", "Almelo", "--on", "2024-12-31"], 2),
    (["committees", "--status", "in opheffing"], 1),
    (["committees", "--country", "ZA"], 1),
    (["roles", "--gemeente", "Leiden", "--role", "comité of stichting"], 4),
    (["roles", "--status", "ended"], 0),  # they ended with the bond
    (["roles", "--status", "ended", "--from", "2000"], 1),
    (["municipalities"], 8),
    (["municipalities", "--country", "België"], 1),
    (["municipalities", "--network", "Eurocities"], 2),
    (["municipalities", "--partner", "Sluis"], 3),
    (["municipalities", "--from", "1940", "--until", "1945"], 2),
]


@pytest.mark.parametrize(("arguments", "number"), spread(FILTERS, 24), ids=[" ".join(case[0]) for case in FILTERS])
def test_filters_narrow_every_table_and_their_repeats_widen(
    arguments: list[str], number: int, stedenband: Command
) -> None:
    done = stedenband("list", *arguments, "--format", "json")
    assert (done.code, done.err, len(done.json)) == (0, "", number)


WRONG_USE = [
    (["--columns", " ,,"], "--columns noemt geen kolom"),
    (["--on", "XXXX-05-04"], "--on XXXX-05-04: verwacht was een hele datum, zoals 2025-06-24"),
    (["--gemeente", "Liden"], "--gemeente Liden: dat is niet bekend; bedoelde u Leiden?"),
    (["--partner", "Thorun"], "bedoelde u Toruń?"),
    (["--partner", "Thorun", "--gemeente", "Leiden"], "bedoelde u Toruń?"),
    (["--country", "Duitslnad"], "bedoelde u Duitsland?"),
    (["--status", "aktief"], "bedoelde u actief?"),
    (["--kind", "zusterstat"], "bedoelde u zusterstad?"),
    (["--theme", "sprot"], "bedoelde u sport?"),
    (["--role", "burgermeester"], "bedoelde u burgemeester?"),
    (["--committee", "acu"], "bedoelde u auc?"),
    (["--network", "Eurocity"], "bedoelde u Eurocities?"),
    (["--columns", "gemente"], "--columns gemente: dat is niet bekend; bedoelde u gemeente?"),
    (["--columns", "foo"], "--columns foo: dat is niet bekend; wel bekend: id, gemeente, level, "),
    (["--sort", "sins"], "--sort sins: dat is niet bekend; bedoelde u since?"),
    (["--format", "xml"], "--format xml: dat is niet bekend; wel bekend: table, "),
    (["--on", "2000"], "een hele datum"),
    (["--on", "31-2-2000"], "--on 31-2-2000: die datum bestaat niet"),
    (["--on", "1-1-20"], "--on 1-1-20: dat is geen datum; schrijf het jaar in vier cijfers"),
    (["--on", "vrijdag 9 mei 2024"], "9 mei 2024 is een donderdag"),
    (["--from", "eind 2024"], "--from eind 2024: een datum zegt niet ‘eind’"),
    (["--from", "gisteren"], "--from gisteren: dat is geen datum"),
    (["--from", "2020", "--until", "2010"], "wissel --from en --until om"),
    (["bond"], "list bond: dat is niet bekend; bedoelde u bonds?"),
    (["--gemeete", "Leiden"], "de optie --gemeete bestaat niet; bedoelde u --gemeente?"),
    (["bonds", "events"], "dit is te veel: events\n"),
    (["bonds", "Bergen (NH)", "a(b"], "dit is te veel: Bergen (NH) a(b\n"),
    (["--gemeente"], "--gemeente"),
    (["-o", "lijst.xyz"], "aan lijst.xyz is geen vorm te zien"),
]


@pytest.mark.parametrize("option", ["--on", "--from", "--until"])
@pytest.mark.parametrize("written", ["9 mei 2024", "9-5-2024", "donderdag 9 mei 2024"])
def test_a_day_may_be_written_as_people_do(option: str, written: str, stedenband: Command) -> None:
    said, meant = (stedenband("list", option, day, "--format", "json") for day in (written, "2024-05-09"))
    assert said.code == 0 and said.out == meant.out, said.err


@pytest.mark.parametrize(("arguments", "says"), WRONG_USE, ids=[" ".join(case[0]) for case in WRONG_USE])
def test_wrong_use_gets_a_near_miss_on_standard_error(arguments: list[str], says: str, stedenband: Command) -> None:
    done = stedenband("list", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert "Traceback" not in done.err


def test_a_filter_that_fits_nothing_says_so_and_is_no_failure(stedenband: Command) -> None:
    done = stedenband("list", "--gemeente", "Leiden", "--country", "Frankrijk")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Geen stedenbanden gevonden die hieraan voldoen.\n"


def test_a_known_value_of_another_municipality_fits_nothing(stedenband: Command) -> None:
    done = stedenband("list", "--gemeente", "Leiden", "--partner", "Denizli", "--format", "json")
    assert (done.code, done.json) == (0, [])


def test_a_bond_row_has_the_keys_of_the_contract(stedenband: Command) -> None:
    row = stedenband("list", "--partner", "Kanazawa", "--format", "json").json[0]
    keys = (
        "id gemeente partners kind scope status exploring_since since until ended_by end_reason "
        "themes roles committees disputed sources"
    )
    assert set(keys.split()) <= row.keys()
    assert (row["themes"], row["committees"], row["disputed"], row["since"]) == ([], [], [], None)


CONTRACT = {
    "events": "gemeente bonds date kind title direction status participants sources",
    "committees": "id gemeente name form status bonds sources",
    "roles": "gemeente bond role holder counterpart committee",
    "municipalities": "gemeente country networks bonds sources",
}


@pytest.mark.parametrize(("table", "keys"), CONTRACT.items())
def test_every_row_has_the_keys_of_the_contract(table: str, keys: str, stedenband: Command) -> None:
    for row in stedenband("list", table, "--format", "json").json:
        assert set(keys.split()) <= row.keys()


def test_rows_sort_by_columns_and_what_is_absent_comes_last(stedenband: Command) -> None:
    def since(sort: str) -> list[str | None]:
        rows = stedenband("list", "--gemeente", "Alkmaar", "--gemeente", "Almelo", "--sort", sort, "--format", "json")
        return [row["since"] for row in rows.json]

    assert since("since") == ["194X", "1948", "1954", "1974", "2021-06-29", None, None, None, None]
    assert since("-since") == ["2021-06-29", "1974", "1954", "1948", "194X", None, None, None, None]


def test_columns_choose_in_every_format(stedenband: Command) -> None:
    arguments = ["list", "--partner", "Bath", "--columns", "status,gemeente", "--format"]
    assert stedenband(*arguments, "json").json == [{"status": "active", "gemeente": "Alkmaar"}]
    assert stedenband(*arguments, "jsonl").out == '{"status": "active", "gemeente": "Alkmaar"}\n'
    assert stedenband(*arguments, "csv").out == "status,gemeente\nactive,Alkmaar\n"
    assert stedenband(*arguments, "md").out == "| Status | Gemeente |\n| --- | --- |\n| actief | Alkmaar |\n"
    assert stedenband(*arguments, "table").out.splitlines()[0].split() == ["Status", "Gemeente"]


def test_csv_has_every_key_with_the_codes_of_the_data(stedenband: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(stedenband("list", "--format", "csv").out)))
    assert len(rows) == 28
    assert list(rows[0]) == list(BondRow._fields)
    assert rows[0] | {"partners": "Bath", "country": "GB", "status": "active", "since": "194X"} == rows[0]


def test_json_lines_are_the_rows_of_the_array(stedenband: Command) -> None:
    lines = stedenband("list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == stedenband("list", "--format", "json").json


def test_english_is_there_for_the_asking(stedenband: Command, english: Command) -> None:
    for done in (
        english("list", "--partner", "Luik"),
        run_process("list", "--partner", "Luik", STEDENBAND_LANG="en"),
    ):
        assert done.code == 0
        for word in ("Municipality", "Belgium", "partner city", "ended", "1 bond"):
            assert word in done.out
    assert "did you mean Leiden?" in english("list", "--gemeente", "Liden").err
    assert "kies nl of en" in stedenband("--lang", "de", "list").err


def test_into_a_pipe_nothing_is_cut_coloured_or_wrapped(stedenband: Command) -> None:
    done = stedenband("list", "events", "--gemeente", "Alkmaar")
    assert "alkmaar/bath, alkmaar/troyes, alkmaar/darmstadt, alkmaar/bergama, alkmaar/tata" in done.out
    assert "\x1b" not in done.out
    assert len(done.out.splitlines()) == 5


def test_a_file_takes_its_format_from_its_suffix(tmp_path: Path, stedenband: Command) -> None:
    for format in (
        one for one in formats("list") if one != "xlsx"
    ):  # which is no text: see tests/render/test_sheets.py
        target = tmp_path / f"lijst.{'txt' if format == 'table' else format}"
        done = stedenband("list", "--gemeente", "Leiden", "-o", str(target))
        assert (done.code, done.out, done.err) == (0, "", "")
        assert "Nagasaki" in target.read_text(encoding="utf-8")
        if format != "table":  # which has the width of a page in a file, and any width in a pipe
            assert target.read_bytes().decode() == stedenband("list", "--gemeente", "Leiden", "--format", format).out
        target.unlink()
        assert [*tmp_path.iterdir()] == []


def test_no_answer_takes_the_place_of_a_data_file(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(testdam="gemeente: Testdam\ncountry: NL\n")
    path = data / "testdam.yaml"
    for asked in (("list", "--format", "csv"), ("report", "--format", "md"), ("schema",)):
        refused = stedenband(*asked, "-o", str(path), "--force", data=data)
        assert (refused.code, "is een databestand" in refused.err) == (2, True)
    assert path.read_text(encoding="utf-8") == "gemeente: Testdam\ncountry: NL\n"


def test_an_existing_file_is_not_overwritten_without_force(tmp_path: Path, stedenband: Command) -> None:
    target = tmp_path / "lijst.csv"
    target.write_text("van mij")
    refused = stedenband("list", "-o", str(target))
    assert (refused.code, target.read_text()) == (2, "van mij")
    assert "overschrijf met --force" in refused.err
    assert stedenband("list", "-o", str(target), "--force").code == 0
    assert target.read_text().startswith("id,gemeente")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, stedenband: Command) -> None:
    done = stedenband("list", "-o", str(tmp_path / "nergens" / "lijst.csv"))
    assert done.code == 2
    assert "kan niet worden geschreven" in done.err


def test_broken_data_is_named_and_the_sound_files_are_still_shown(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\nkleur: rood\n", heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband("list", "municipalities", data=data)
    assert done.code == 1
    assert "Heel" in done.out and "Stuk" not in done.out
    assert "2 fouten in" in done.err and "stuk.yaml" in done.err and "stedenband validate" in done.err


def test_one_municipality_is_read_without_the_others(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n", heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband("list", "--gemeente", "Heel", data=data)
    assert (done.code, done.err) == (0, "")


def test_a_reference_that_dangles_makes_data_that_does_not_validate(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\njoins: [nergens/band]\n")
    done = stedenband("list", "--gemeente", "Heel", data=data)
    assert done.code == 1
    assert "1 fout in" in done.err


def test_without_a_data_folder_there_is_a_sentence(tmp_path: Path, stedenband: Command) -> None:
    missing = stedenband("list", data=tmp_path / "weg")
    assert (missing.code, missing.out) == (2, "")
    assert "bestaat niet" in missing.err
    (tmp_path / "leeg").mkdir()
    empty = stedenband("list", data=tmp_path / "leeg")
    assert empty.code == 2
    assert "geen enkel .yaml-bestand" in empty.err


def test_the_data_folder_is_the_nearest_that_holds_a_register(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "verweg.yaml").write_text("gemeente: Verweg\ncountry: NL\n")
    inner = tmp_path / "a" / "data"
    inner.mkdir(parents=True)
    (inner / "iets.yaml").write_text("anders: ja\n")
    monkeypatch.chdir(tmp_path / "a")
    assert "Verweg" in stedenband("list", "municipalities", data=None).out
    (inner / "dichtbij.yaml").write_text("gemeente: Dichtbij\ncountry: NL\n")
    monkeypatch.chdir(inner)
    assert "Dichtbij" in stedenband("list", "municipalities", data=None).out
    monkeypatch.setenv("STEDENBAND_DATA", str(DATA))
    assert "Leiden" in stedenband("list", "municipalities", data=None).out


UNSEEN = {
    "list events": "Niet getoond bij deze breedte: soort, stedenbanden, richting, deelnemers. "
    "Wel te zien in een breder venster, met --columns of met --format csv.",
    "calendar --on 2025-06-24": "Niet getoond bij deze breedte: plaats, status, stedenbanden, bronnen. "
    "Wel te zien in een breder venster of met --format csv.",
}


@pytest.mark.parametrize(("asked", "sentence"), UNSEEN.items())
def test_columns_for_which_there_is_no_room_are_named_below_a_table(
    asked: str, sentence: str, stedenband: Command, narrow: Callable[[int], None]
) -> None:
    assert "Niet getoond" not in stedenband(*asked.split()).out
    narrow(80)
    out = stedenband(*asked.split()).out
    assert " ".join(out.split()).endswith(sentence)
    assert max(map(len, out.splitlines())) <= 80


def test_the_gemeente_of_an_event_stays_in_80_columns(stedenband: Command, narrow: Callable[[int], None]) -> None:
    narrow(80)
    assert stedenband("list", "events").out.splitlines()[0].split() == ["Gemeente", "Datum", "Titel", "Status"]


MANY = """gemeente: Testdam
country: NL
sources: {b: {title: B, date: 2020}}
events:
- {id: e, date: 2020, kind: visit, title: T, participants: [{office: resident, number: 1000000}],
   status: held, sources: [b]}
"""


@pytest.mark.parametrize(
    ("chosen", "told"),
    [("table", "1.000.000 × inwoner"), ("md", "1.000.000 × inwoner"), ("csv", "1000000"), ("json", "1000000")],
)
def test_numbers_are_grouped_for_people_and_plain_for_programs(
    chosen: str, told: str, folder: Callable[..., Path], stedenband: Command, english: Command
) -> None:
    data = folder(testdam=MANY)
    assert told in stedenband("list", "events", "--format", chosen, data=data).out
    assert "1,000,000 × resident" in english("list", "events", data=data).out


HOSTILE = "[bold]x[/] <b>y</b> | a\u202eb \u200b`c` =1+1 *d* \\[link](javascript:e)"


def test_text_from_the_data_never_acts(folder: Callable[..., Path], stedenband: Command) -> None:
    quoted = json.dumps(HOSTILE, ensure_ascii=False)
    data = folder(
        testdam="gemeente: Testdam\ncountry: NL\nsources: {b: {title: B, date: 2020}}\n"
        f"bonds:\n- id: x\n  name: {quoted}\n  partners: [{{name: {quoted}, country: DE}}]\n"
        "  kind: twinning\n  history: [{status: active}]\n  sources: [b]\n"
    )

    def out(chosen: str) -> str:
        done = stedenband("list", "--columns", "partners", "--format", chosen, data=data)
        assert done.code == 1, "the data is shown, and what is wrong with it is told on standard error"
        assert "\u202e" not in done.out and "\u200b" not in done.out
        return done.out

    seen = HOSTILE.replace("\u202e", "<U+202E>").replace("\u200b", "<U+200B>")
    assert seen in out("table")
    assert json.loads(out("json"))[0]["partners"][0]["name"] == HOSTILE
    assert seen in out("csv")
    markdown = out("md").splitlines()[2]
    assert "<b>" not in markdown and r"\[link\]" in markdown and r"\| a" in markdown and r"\*d\*" in markdown
    assert seen in stedenband("show", "testdam/x", data=data).out


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_cell_is_no_formula(start: str, folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(testdam=f'gemeente: Testdam\ncountry: NL\nnetworks: [{{name: "{start}1+1"}}]\n')
    done = stedenband("list", "municipalities", "--columns", "networks", "--format", "csv", data=data)
    assert done.out == f"networks\n'{start}1+1\n"


@pytest.mark.parametrize("command", [["list"], ["list", "events"], ["stats"], ["calendar"], ["report"], ["timeline"]])
def test_a_municipality_whose_file_is_broken_is_not_said_to_have_nothing(
    command: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n", heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband(*command, "--gemeente", "Stuk", data=data)
    assert (done.code, done.out) == (1, "")
    assert "1 fout in" in done.err and "stuk.yaml" in done.err

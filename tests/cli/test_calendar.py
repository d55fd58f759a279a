"""`stedenband calendar`: its rows, and the iCalendar file, read back by a parser of another make (vobject)."""

import csv
import io
import json
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]

from stedenband.extras import install_command
from stedenband.query.agenda_rows import Agenda, AgendaRow, Ahead, What
from stedenband.render.ics import agenda_ics
from stedenband.vocabulary.edtf import parse
from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

ON = ("--on", "2025-06-24")

FOLDER = """\
gemeente: Testdam
country: NL
sources: {b: {title: Brief van het college, date: 2020}}
bonds:
- id: oud
  partners: [{name: Oud, country: DE}]
  kind: sister-city
  history: [{date: 2000, status: active}, {date: 2010, status: ended}]
  sources: [b]
- id: stil
  partners: [{name: Stil, country: DE}]
  kind: sister-city
  home: {name: Dorp}
  history: [{date: 2011-03, status: active}, {date: 2015, status: dormant}]
  sources: [b]
- id: wacht
  partners: [{name: Wacht, country: RU}]
  kind: twinning
  history: [{date: 2000-05-01, status: active}, {date: 2018, status: suspended}]
  sources: [b]
- id: bijna
  partners: [{name: Bijna, country: FR}]
  kind: jumelage
  history: [{date: 2013-12-31, status: active}]
  sources: [b]
events:
- {id: schrikkel, date: XXXX-02-29, kind: remembrance, title: Schrikkeldag, status: recurring, sources: [b]}
- {id: dodenherdenking, date: XXXX-05-04, kind: remembrance, title: Dodenherdenking, status: recurring, sources: [b]}
- {id: afgelast, date: 2026-01-10, kind: visit, title: Bezoek, status: cancelled, bonds: [bijna], sources: [b]}
- {id: maand, date: 2026-02, kind: visit, title: Ooit in februari, status: planned, sources: [b]}
- {id: seizoen, date: 2026-21, kind: visit, title: Ooit in het voorjaar, status: planned, sources: [b]}
- {id: vanaf, date: 2026-03-01/.., kind: project, title: Langlopend, status: planned, sources: [b]}
- {id: loopt, date: 2020/.., kind: project, title: Loopt al, status: recurring, sources: [b]}
- {id: rond, date: 2026-04-01~, kind: visit, title: Ongeveer dan, status: planned, place: Bijna, sources: [b]}
"""


@pytest.fixture
def testdam(folder: Callable[..., Path]) -> Path:
    return folder(testdam=FOLDER)


def test_bonds_in_force_have_jubilees_with_their_status_said(testdam: Path, stedenband: Command) -> None:
    done = stedenband("calendar", "--on", "2021-01-01", "--years", "6", "--format", "json", data=testdam)
    jubilees = [(row["date"], row["title"]) for row in done.json if row["what"] == "jubilee"]
    assert jubilees == [
        ("2021-03", "10 jaar zusterband Dorp – Stil (slapend)"),
        ("2023-09", "12½ jaar zusterband Dorp – Stil (slapend)"),
        ("2023-12-31", "10 jaar jumelage Testdam – Bijna"),
        ("2025-05-01", "25 jaar stedenband Testdam – Wacht (opgeschort)"),
        ("2026-07-01", "12½ jaar jumelage Testdam – Bijna"),
    ]


UNSURE_WHO = """\
gemeente: Testdam
country: NL
sources: {b: {title: Brief van het college, date: 2020}}
bonds:
- id: kring
  partners: [{name: Kleef, country: DE, history: [{status: left}]}, {name: Genk, country: BE}]
  kind: twinning
  history: [{date: 1990-06-15, status: active}, {date: 2001, status: ended, decided: 1998}]
  agreements: [{kind: charter, signed: 1990, expires: 2000-07}]
  sources: [b]
"""


def test_who_may_have_left_by_the_day_asked_is_marked(folder: Callable[..., Path], stedenband: Command) -> None:
    asked = ("calendar", "--on", "1999-01-01", "--years", "3")
    done = stedenband(*asked, "--format", "json", data=folder(testdam=UNSURE_WHO))
    assert [row["title"] for row in done.json] == [
        "10 jaar stedenband Testdam – Genk, Kleef?",
        "Oorkonde loopt af: Testdam – Genk, Kleef?",
        "Beëindigd: Testdam – Genk, Kleef?",
    ]
    assert "Genk, Kleef?" in stedenband(*asked, data=folder(testdam=UNSURE_WHO)).out


def _calendar(text: str) -> Any:
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return vobject.readOne(text)


def _ics(stedenband: Command, *arguments: str, data: Path) -> Any:
    done = stedenband("calendar", "--on", "2025-06-24", *arguments, "--format", "ics", data=data)
    assert done.code == 0
    return _calendar(done.out)


def _by_uid(calendar: Any) -> dict[str, Any]:
    return {event.uid.value: event for event in calendar.vevent_list}


DAYS = {
    "testdam/dodenherdenking@stedenband": (date(2026, 5, 4), date(2026, 5, 5)),
    "testdam/schrikkel@stedenband": (date(2026, 3, 1), date(2026, 3, 2)),
    "testdam/afgelast@stedenband": (date(2026, 1, 10), date(2026, 1, 11)),
    "testdam/vanaf@stedenband": (date(2026, 3, 1), date(2026, 3, 2)),
    "testdam/rond@stedenband": (date(2026, 4, 1), date(2026, 4, 2)),
    "testdam/bijna/jubilee-12-5@stedenband": (date(2026, 7, 1), date(2026, 7, 2)),
}


def test_a_calendar_holds_whole_days_and_the_end_is_the_day_after(testdam: Path, stedenband: Command) -> None:
    events = _by_uid(_ics(stedenband, "--years", "2", data=testdam))
    assert {uid: (event.dtstart.value, event.dtend.value) for uid, event in events.items()} == DAYS
    assert {event.dtstamp.value.replace(tzinfo=None) for event in events.values()} == {datetime(2025, 6, 24)}


def test_what_has_no_known_day_is_left_out_of_a_calendar_and_counted(testdam: Path, stedenband: Command) -> None:
    done = stedenband("calendar", "--on", "2025-06-24", "--format", "ics", data=testdam)
    assert done.err == "Weggelaten, want zonder bekende dag: 2 agendapunten.\n"
    assert "Ooit" not in done.out


@pytest.mark.parametrize(("language", "name"), [("nl", "Stedenbanden Testdam"), ("en", "Twinning links Testdam")])
def test_a_calendar_is_called_by_the_bonds_that_it_is_of(
    language: str, name: str, testdam: Path, stedenband: Command, english: Command
) -> None:
    ask = english if language == "en" else stedenband
    made = ask("calendar", "--on", "2025-06-24", "--gemeente", "Testdam", "--format", "ics", data=testdam).out
    assert f"NAME:{name}" in made.splitlines()


def test_a_yearly_day_returns_each_year_and_a_leap_day_in_each_year(testdam: Path, stedenband: Command) -> None:
    events = _by_uid(_ics(stedenband, data=testdam))

    def next_three(id: str) -> list[date]:
        return [when.date() for when in events[f"testdam/{id}@stedenband"].getrruleset()[:3]]

    assert next_three("dodenherdenking") == [date(2026, 5, 4), date(2027, 5, 4), date(2028, 5, 4)]
    assert next_three("schrikkel") == [date(2026, 3, 1), date(2027, 3, 1), date(2028, 2, 29)]


def test_an_entry_says_when_where_and_by_what_source(testdam: Path, stedenband: Command) -> None:
    events = _by_uid(_ics(stedenband, data=testdam))
    about, cancelled = events["testdam/rond@stedenband"], events["testdam/afgelast@stedenband"]
    assert (about.summary.value, about.location.value) == ("Testdam: Ongeveer dan", "Bijna")
    assert about.description.value == "Omstreeks 1 april 2026\nGemeente: Testdam\nBronnen: Brief van het college"
    assert (cancelled.status.value, "status" in about.contents) == ("CANCELLED", False)
    assert cancelled.summary.value == "Testdam – Bijna: bezoek"
    assert "Stedenbanden: Testdam – Bijna" in cancelled.description.value


TITLES = [
    ("Werkbezoek bij het 75-jarig bestaan", "werkbezoek bij het 75-jarig bestaan"),
    ("Bezoeken van scholieren", "bezoeken van scholieren"),
    ("Concerten", "concerten"),
    ("Oxford op bezoek", "Oxford op bezoek"),
    ("Turks-Nederlands museum geopend", "Turks-Nederlands museum geopend"),
]


@pytest.mark.parametrize(("title", "told"), TITLES)
def test_behind_a_colon_a_title_keeps_its_capital_unless_it_begins_with_a_sort_of_event(title: str, told: str) -> None:
    day = parse("2026-01-01")
    row = AgendaRow("a/b", day, day, What.EVENT, "Almelo", ["a/p"], title, None, None, None, [])
    found = Agenda(Ahead(date(2025, 1, 1), date.max), (), (row,), {"a/p": "Almelo – Preston"})
    assert _calendar(agenda_ics(found, "nl").decode()).vevent.summary.value == f"Almelo – Preston: {told}"


WHOSE = [
    (
        What.EXPIRY,
        "Samenwerkingsakkoord loopt af: Hanzeverbond",
        "Samenwerkingsakkoord loopt af: Almelo – Hanzeverbond",
    ),
    (What.JUBILEE, "25 jaar stedenband Hanzeverbond", "25 jaar stedenband Almelo – Hanzeverbond"),
    (What.JUBILEE, "25 jaar stedenband Almelo – Preston", "25 jaar stedenband Almelo – Preston"),
    (What.EVENT, "Bezoek", "Almelo – Hanzeverbond: bezoek"),
]


@pytest.mark.parametrize(("what", "title", "told"), WHOSE)
def test_a_title_says_whose_bond_it_is_about_also_where_that_has_a_name(what: What, title: str, told: str) -> None:
    day = parse("2026-01-01")
    row = AgendaRow("a/b", day, day, what, "Almelo", ["a/h"], title, None, None, None, [])
    found = Agenda(Ahead(date(2025, 1, 1), date.max), (), (row,), {"a/h": "Hanzeverbond"})
    assert _calendar(agenda_ics(found, "nl").decode()).vevent.summary.value == told


def test_a_jubilee_without_a_known_day_stands_on_the_first_and_says_what_is_known(
    testdam: Path, stedenband: Command
) -> None:
    (testdam / "testdam.yaml").write_text(FOLDER.replace("2000-05-01", "2001~").replace("2013-12-31", "2016"))
    done = stedenband("calendar", "--on", "2025-06-24", "--years", "1", "--format", "ics", data=testdam)
    events = _by_uid(_calendar(done.out))
    year, about = events["testdam/bijna/jubilee-10@stedenband"], events["testdam/wacht/jubilee-25@stedenband"]
    assert (year.dtstart.value, year.dtend.value) == (date(2026, 1, 1), date(2026, 1, 2))
    assert year.summary.value == "10 jaar jumelage Testdam – Bijna (alleen het jaar is bekend)"
    assert year.description.value.startswith("2026; alleen het jaar is bekend\n")
    assert about.description.value.startswith("Omstreeks 2026; alleen het jaar is bekend\n")
    month = _by_uid(_ics(stedenband, "--every", "15", data=testdam))["testdam/stil/jubilee-15@stedenband"]
    assert month.dtstart.value == date(2026, 3, 1)
    assert month.summary.value == "15 jaar zusterband Dorp – Stil (slapend) (de dag is niet bekend)"


def test_an_alarm_comes_at_nine_so_many_days_before_and_both_readers_find_it(
    testdam: Path, stedenband: Command
) -> None:
    asked = ("calendar", "--on", "2025-06-24", "--format", "ics")
    assert "VALARM" not in stedenband(*asked, data=testdam).out
    text = stedenband(*asked, "--remind", "7", data=testdam).out
    before = timedelta(hours=9) - timedelta(days=7)
    events = _by_uid(_calendar(text)).values()
    assert {event.valarm.trigger.value for event in events} == {before}
    assert all(event.valarm.description.value == event.summary.value for event in events)
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        [alarm] = event.walk("VALARM")
        assert (alarm.decoded("trigger"), alarm["description"]) == (before, event["summary"])


def test_a_calendar_is_named_after_the_municipalities(stedenband: Command) -> None:
    done = stedenband("calendar", *ON, "--gemeente", "Almelo", "--gemeente", "Leiden", "--format", "ics")
    calendar = _calendar(done.out)
    assert calendar.contents["x-wr-calname"][0].value == "Stedenbanden Almelo, Leiden"
    assert calendar.contents["name"][0].value == "Stedenbanden Almelo, Leiden"
    assert calendar.version.value == "2.0"
    assert calendar.prodid.value == "-//stedenband//stedenband//NL"


def test_a_second_import_updates_and_two_runs_are_the_same(stedenband: Command) -> None:
    def made(on: str) -> str:
        return stedenband("calendar", "--gemeente", "Leiden", "--on", on, "--years", "5", "--format", "ics").out

    assert made("2025-06-24") == made("2025-06-24")
    before, after = _by_uid(_calendar(made("2025-06-24"))), _by_uid(_calendar(made("2026-06-24")))
    assert after.keys() - before.keys() == {"leiden/krefeld/jubilee-70@stedenband"}, "it falls within the later period"
    assert all(one.dtstamp.value < after[uid].dtstamp.value for uid, one in before.items())


HOSTILE = "a\r\nATTENDEE:mailto:x@y.z\nEND:VEVENT;b,c\\d\\N\\ne\u2028\u202e\x07<b>"
SEEN = "a  ATTENDEE:mailto:x@y.z END:VEVENT;b,c\\d\\N\\ne<U+2028><U+202E><U+0007><b>"


def test_text_from_the_data_adds_no_line_to_a_calendar() -> None:
    day = parse("2026-01-01")
    row = AgendaRow(HOSTILE, day, day, What.EVENT, HOSTILE, [HOSTILE], HOSTILE, HOSTILE, None, None, [HOSTILE])
    made = agenda_ics(Agenda(Ahead(date(2025, 1, 1), date.max), (HOSTILE,), (row,)), "nl").decode()
    calendar = _calendar(made)
    event = calendar.vevent
    assert calendar.contents["x-wr-calname"][0].value == f"Stedenbanden {SEEN}"
    assert (event.summary.value, event.location.value) == (f"{SEEN}: {SEEN}", SEEN)
    assert event.description.value == f"1 januari 2026\nGemeente: {SEEN}\nStedenbanden: {SEEN}\nBronnen: {SEEN}"
    known = {"uid", "dtstamp", "dtstart", "dtend", "summary", "description", "categories", "transp", "location"}
    assert set(event.contents) == known
    assert event.uid.value.endswith("%3Cb%3E@stedenband")


def test_text_from_the_data_is_inert_in_the_other_formats(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(testdam=FOLDER.replace("title: Bezoek,", 'title: "=1+1 | <b>y</b> \u200b[x](y)",'))

    def out(chosen: str) -> str:
        return stedenband("calendar", *ON, "--format", chosen, data=data).out

    assert "\u200b" not in out("table") + out("md") + out("csv") + out("json") + out("ics")
    assert r"=1+1 \| &lt;b&gt;y&lt;/b&gt; &lt;U+200B&gt;\[x\](y)" in out("md")
    assert ",'=1+1 | <b>y</b> <U+200B>[x](y)," in out("csv")


def test_an_empty_agenda_says_so(stedenband: Command) -> None:
    arguments = ["calendar", *ON, "--partner", "Denizli"]
    sentence = "Niets in de agenda van 24 juni 2025 tot en met 23 juni 2026.\n"
    for chosen in ("table", "md"):
        done = stedenband(*arguments, "--format", chosen)
        assert (done.code, done.out, done.err) == (0, sentence, "")
    done = stedenband(*arguments, "--format", "ics")
    assert (done.code, done.err, "VEVENT" in done.out) == (0, sentence, False)


def test_a_table_tells_the_period_and_in_english_too(stedenband: Command, english: Command) -> None:
    lines = stedenband("calendar", *ON, "--gemeente", "Almelo").out.splitlines()
    assert lines[0].split() == ["Datum", "Wat", "Gemeente", "Titel", "Plaats", "Status", "Stedenbanden", "Bronnen"]
    assert lines[2].startswith("29 jun – 1 jul 2025   activiteit   Almelo     Werkbezoek")
    assert lines[-1] == "2 agendapunten van 24 juni 2025 tot en met 23 juni 2026"
    told = english("calendar", *ON, "--country", "ZA", "--years", "4").out
    assert "30 years of town twinning Leiden – Buffalo City" in told
    assert "1 entry from 24 June 2025 to 23 June 2029" in told


def test_a_narrow_terminal_keeps_the_date_and_the_title(stedenband: Command, narrow: Callable[[int], None]) -> None:
    narrow(50)
    out = stedenband("calendar", *ON, "--gemeente", "Almelo").out
    assert out.splitlines()[0].split() == ["Datum", "Titel"]
    assert all(len(line) <= 50 for line in out.splitlines())


def test_the_formats_hold_the_same_entries(stedenband: Command) -> None:
    def out(chosen: str) -> str:
        return stedenband("calendar", *ON, "--gemeente", "Leiden", "--format", chosen).out

    rows = json.loads(out("json"))
    assert [json.loads(line) for line in out("jsonl").splitlines()] == rows
    cells = list(csv.DictReader(io.StringIO(out("csv"))))
    assert [cell["id"] for cell in cells] == [row["id"] for row in rows]
    assert [cell["date"] for cell in cells] == [row["date"] for row in rows]
    assert len(out("md").splitlines()) == len(rows) + 2


@pytest.mark.parametrize("name", ["agenda.ics", "agenda.csv", "agenda.json", "agenda.jsonl", "agenda.md", "agenda.txt"])
def test_a_file_takes_its_format_from_its_suffix(name: str, tmp_path: Path, stedenband: Command) -> None:
    arguments = ["calendar", *ON, "--gemeente", "Almelo", "-o", str(tmp_path / name)]
    assert stedenband(*arguments).code == 0
    assert "erkbezoek" in (tmp_path / name).read_text(encoding="utf-8")
    assert "overschrijf met --force" in stedenband(*arguments).err
    assert stedenband(*arguments, "--force").code == 0


WRONG_USE = [
    (["--years", "0"], "--years 0: verwacht was een geheel getal van 1 tot en met 999"),
    (["--years", "1,5"], "--years 1,5: verwacht was een geheel getal"),
    (["--every", "-5"], "--every -5: verwacht was een geheel getal"),
    (["--every", "9" * 5000], "verwacht was een geheel getal"),
    (["--on", "2025"], "een hele datum"),
    (["--format", "ics", "--remind", "-1"], "--remind -1: verwacht was een geheel getal van 1 tot en met 999"),
    (["--remind", "7"], "--remind hoort bij --format ics"),
    (["--gemeente", "Almeloo"], "bedoelde u Almelo?"),
    (["--gemeente", "Almelo", "--partner", "Oxfrod"], "bedoelde u Oxford?"),
    (["--format", "ical"], "--format ical: dat is niet bekend; wel bekend: table, "),
    (["-o", "agenda.xyz"], ".ics"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG_USE, ids=[" ".join(case[0])[:40] for case in WRONG_USE])
def test_wrong_use_is_told_in_a_sentence(arguments: list[str], says: str, stedenband: Command) -> None:
    done = stedenband("calendar", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_the_longest_look_ahead_ends_with_the_calendar(stedenband: Command) -> None:
    done = stedenband("calendar", "--on", "9999-06-01", "--years", "999", "--format", "json")
    assert done.code == 0
    assert {row["date"] for row in done.json if row["what"] == "yearly"} == {"XXXX-11-07~"}


def test_without_the_library_a_sentence_says_what_to_install(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "stedenband.render.ics", raising=False)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    done = stedenband("calendar", *ON, "-o", str(tmp_path / "agenda.ics"))
    assert (done.code, list(tmp_path.iterdir())) == (2, [])
    assert f"hiervoor is icalendar nodig; installeer het met: {install_command('office')}\n" in done.err


def test_broken_data_is_named_and_the_sound_files_are_still_shown(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n", testdam=FOLDER)
    done = stedenband("calendar", *ON, data=data)
    assert (done.code, "Dodenherdenking" in done.out, "stuk.yaml" in done.err) == (1, True, True)
    alone = stedenband("calendar", *ON, "--gemeente", "Stuk", data=data)
    assert (alone.code, alone.out) == (1, "")

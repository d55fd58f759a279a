"""`stedenband change`: one value of a record becomes another, or a status comes into its history."""

import re
from collections.abc import Callable
from pathlib import Path
from shlex import split

import pytest

from tests.cli.changing import HALF, HEEL, changed
from tests.conftest import Command, run_forked, slow

pytestmark = pytest.mark.usefixtures("reading_once")

LONG = "Een zin die lang genoeg is om niet op één regel te passen, met komma's en ook: een dubbele punt. " * 2
ENDED = ("--date", "31-12-2025", "--by", "gemeente", "--reason", "comité gestopt", "--source", "brief")
CHANGED = {
    "a status": (
        ("heel/bath", "status", "beëindigd", *ENDED),
        [
            "-     history: [{date: 1974, status: active}]",
            "+     history:",
            "+       - {date: 1974, status: active}",
            "+       - {date: 2025-12-31, status: ended, by: municipality, reason: committee-stopped, "
            "sources: [brief]}",
        ],
    ),
    "that a partner left": (
        ("heel/bath", "partners.bath.status", "uitgetreden", "--date", "2025", "--by", "partner"),
        [
            "-     partners: [{name: Bath, country: GB}]",
            "+     partners: [{name: Bath, country: GB, history: [{date: 2025, status: left, by: partner}]}]",
        ],
    ),
    "the status of a committee": (
        ("heel/comite", "status", "opgeheven", "--date", "2025"),
        [
            "-     history: [{status: active}]",
            "+     history: [{status: active}, {date: 2025, status: ended}]",
        ],
    ),
    "the status of an event": (
        ("heel/bezoek-2019", "status", "afgelast"),
        ["-     status: held", "+     status: cancelled"],
    ),
    "a value of a source": (
        ("heel/brief", "datum", "24-06-2020"),
        ["-   brief: {title: Brief, date: 2020}", "+   brief: {title: Brief, date: 2020-06-24}"],
    ),
    "a value": (("heel/bath", "kind", "jumelage"), ["-     kind: twinning", "+     kind: jumelage"]),
    "a value by its Dutch name": (("heel/bath", "achtergrond", "Kort, en goed."), ["+     background: Kort, en goed."]),
    "a long text": (
        ("heel/bath", "background", LONG),
        [
            "+     background: >-",
            "+       Een zin die lang genoeg is om niet op één regel te passen, met komma's en ook: een dubbele "
            "punt. Een zin die lang",
            "+       genoeg is om niet op één regel te passen, met komma's en ook: een dubbele punt.",
        ],
    ),
    "a key by the beginning of its name": (("Heel", "beves", "24-06-2025"), ["+ confirmed: 2025-06-24"]),
    "a number that is not exact": (
        ("heel/bezoek-2019", "per_year", "ongeveer 2"),
        ["+     per_year: 2", "+     about: yes"],
    ),
    "a key by its Dutch name with a dash": (
        ("heel/bath", "soort-bij-het-begin", "jumelage"),
        ["-     kind: twinning", "+     kind: jumelage"],
    ),
    "a list": (("heel/bath", "themes", "cultuur", "sport"), ["+     themes: [culture, sport]"]),
    "a list with commas": (("heel/bath", "themes", "cultuur, sport"), ["+     themes: [culture, sport]"]),
    "the beginning of a name": (
        ("heel/bezoek-2019", "comités", "com"),
        ["+     committees: [comite]"],
    ),
    "lines of a text as one": (("heel/bath", "background", "Een.\n\nTwee."), ["+     background: Een. Twee."]),
    "a municipality's day": (("Heel", "confirmed", "24-06-2025"), ["+ confirmed: 2025-06-24"]),
    "a value in a record inside": (("heel/bath", "rollen.1.tot", "2024-12-31"), ["+         until: 2024-12-31"]),
    "a record by the label of what it is": (
        ("heel/bath", "rollen.comité of stichting.tot", "2024"),
        ["+         until: 2024"],
    ),
    "a record by its name": (("heel/bath", "partners.bath.wikidata", "Q22889"), [
        "-     partners: [{name: Bath, country: GB}]",
        "+     partners: [{name: Bath, country: GB, wikidata: Q22889}]",
    ]),
    "a value on one line before those that come after it": (("heel/comite", "verloop.1.datum", "1974"), [
        "-     history: [{status: active}]",
        "+     history: [{date: 1974, status: active}]",
    ]),
    "a first other name": (("Heel", "namen", "Hele"), ["+ names: [{name: Hele}]"]),
    "another name of a partner": (("heel/bath", "partners.1.names", "Aquae Sulis"), [
        "-     partners: [{name: Bath, country: GB}]",
        "+     partners: [{name: Bath, country: GB, names: [{name: Aquae Sulis}]}]",
    ]),
    "where a municipality is": (("Heel", "location", "51,18, 5.89"), ["+ location: {lat: 51.18, lon: 5.89}"]),
    "where a partner is, west of Greenwich": (("heel/bath", "partners.1.location", "51.38", "-2,36"), [
        "-     partners: [{name: Bath, country: GB}]",
        "+     partners: [{name: Bath, country: GB, location: {lat: 51.38, lon: -2.36}}]",
    ]),
    "about how many live there": (("Heel", "inwoners", "ca. 9.000"), ["+ population: {number: 9000, about: yes}"]),
    "who pays": (("heel/bath", "financiering", "gemeente"), ["+     funding: [{by: municipality}]"]),
    "a text that looks like an option": (("heel/bath", "naam", "- a: b"), ["+     name: \"- a: b\""]),
    "a record that is not there yet": (("heel/bath", "origin.how", "taken-over"), ["+     origin: {how: taken-over}"]),
}  # fmt: skip


PLANNED = HEEL.replace(
    "    history: [{date: 1974, status: active}]\n",
    "    history:\n"
    "      - {date: 1974, status: active}\n"
    "      - {date: 2027-06-30, status: ended, decided: 2025-01-01, by: municipality, reason: cost}\n",
)
IN_PLACE = {
    "before a planned ending": (
        ("in afbouw", "--date", "1-10-2025"),
        ["+       - {date: 2025-10-01, status: phasing-out, sources: [brief]}"],
    ),
    "by the day of its decision": (
        ("in afbouw", "--decided", "1-10-2025"),
        ["+       - {status: phasing-out, decided: 2025-10-01, sources: [brief]}"],
    ),
    "before the first": (
        ("verkenning", "--date", "1973"),
        ["+       - {date: 1973, status: exploring, sources: [brief]}"],
    ),
}


@pytest.mark.parametrize(("words", "lines"), IN_PLACE.values(), ids=IN_PLACE)
def test_a_status_comes_where_its_day_puts_it(
    words: tuple[str, ...], lines: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=PLANNED)
    done = stedenband("change", "heel/bath", "status", *words, "--source", "brief", "--yes", data=data)
    assert (done.code, changed(PLANNED, data / "heel.yaml")) == (0, lines), done.err
    assert stedenband("validate", data=data).code == 0


def test_an_entry_whose_day_changes_keeps_the_history_in_order(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    text = HEEL.replace(
        "    history: [{date: 1974, status: active}]\n",
        "    history:\n"
        "      - {date: 1974, status: active}\n"
        "      # toen het stil was\n"
        "      - {date: 2001, status: dormant}\n"
        "      - {date: 2010, status: active, note: Weer.}\n",
    )
    data = folder(heel=text)
    done = stedenband("change", "heel/bath", "verloop.2.datum", "2015", "--yes", data=data)
    assert done.code == 0 and "deze regel wordt nummer 3 (was 2)" in done.err, done.err
    dormant, active = (
        "      # toen het stil was\n      - {date: 2001, ",
        "      - {date: 2010, status: active, note: Weer.}\n",
    )
    expected = text.replace(active, "").replace(dormant, active + dormant.replace("2001", "2015"))
    assert (data / "heel.yaml").read_text(encoding="utf-8") == expected
    again = stedenband("change", "heel/bath", "verloop.3.datum", "2016", "--yes", data=data)
    assert again.code == 0 and "nummer" not in again.err
    wrong = stedenband("change", "heel/bath", "verloop.1.datum", "2012", "--yes", data=data)
    assert wrong.code == 0 and "deze regel wordt nummer 2 (was 1)" in wrong.err, wrong.err


@pytest.mark.parametrize(("arguments", "lines"), CHANGED.values(), ids=CHANGED)
def test_a_change_is_the_few_lines_that_it_should_be(
    arguments: tuple[str, ...], lines: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", *arguments, "--yes", data=data)
    assert (done.code, changed(HEEL, data / "heel.yaml")) == (0, lines), done.err


REMOVED = {
    "a value": (("heel/bezoek-2019", "bonds"), ["-     bonds: [bath]"]),
    "a value by its Dutch name": (("heel/comite", "bronnen"), ["-     sources: [brief]"]),
    "a record in a bond": (("heel/bath", "rollen.1"), [
        "-     roles:",
        "-       - role: committee",
        "-         committee: comite",
    ]),
    "an event": (("heel/bezoek",), [
        "-   - id: bezoek-2019", "-     date: 2019-05", "-     kind: visit", "-     title: Bezoek uit Bath",
        "-     bonds: [bath]", "-     status: held", "-     sources: [brief]",
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "lines"), REMOVED.values(), ids=REMOVED)
def test_what_is_wrong_can_be_taken_out(
    arguments: tuple[str, ...], lines: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", *arguments, "--remove", "--yes", data=data)
    found = [line for line in changed(HEEL, data / "heel.yaml") if line not in {"- events:", "+ events:"}]
    assert (done.code, found) == (0, lines), done.err


DRAFT = """\
  - id: lviv
    partners: [{name: Lviv, country: UA}]
    listed: [{source: brief, as: Lviv, on: 2020}]
"""
GROWN = {
    "by a kind": (
        ("kind", "contact", "--source", "brief"),
        ["+     kind: contact", "+     sources: [brief]"],
    ),
    "by a status": (
        ("status", "actief", "--date", "1990", "--kind", "contact", "--source", "brief"),
        ["+     kind: contact", "+     history: [{date: 1990, status: active}]", "+     sources: [brief]"],
    ),
}


@pytest.mark.parametrize(("arguments", "lines"), GROWN.values(), ids=GROWN)
def test_what_is_only_listed_becomes_a_bond(
    arguments: tuple[str, ...], lines: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    text = HEEL.replace("events:\n", f"{DRAFT}events:\n")
    data = folder(heel=text)
    lacking = stedenband("change", "heel/lviv", "status", "actief", data=data)
    assert lacking.code == 2 and "--kind, --source ontbreken" in lacking.err
    done = stedenband("change", "heel/lviv", *arguments, "--yes", data=data)
    assert (done.code, changed(text, data / "heel.yaml")) == (0, lines), done.err


def test_of_two_records_of_one_id_it_is_asked_which(folder: Callable[..., Path], stedenband: Command) -> None:
    text = HEEL.replace("id: bezoek-2019", "id: brief")
    data = folder(heel=text)
    asked = stedenband("change", "heel/brief", "datum", "2021", "--yes", data=data)
    assert asked.code == 2 and "heel/brief: dat kan meer zijn; kies heel/events/brief, heel/sources/brief" in asked.err
    done = stedenband("change", "heel/bronnen/brief", "datum", "2021", "--yes", data=data)
    assert done.code == 0, done.err
    assert changed(text, data / "heel.yaml") == [
        "-   brief: {title: Brief, date: 2020}",
        "+   brief: {title: Brief, date: 2021}",
    ]


def test_what_is_named_elsewhere_or_needed_is_not_taken_out(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    for arguments, rule in {
        ("heel/comite",): "unknown-committee",
        ("heel/bath", "partners.1.land"): "missing-key",
        ("heel/brief",): "unknown-source",
    }.items():
        done = stedenband("change", *arguments, "--remove", "--yes", data=data)
        assert done.code == 1 and f"[{rule}]" in done.err, done.err
    comment = stedenband("change", "heel/bath", "--remove", "--yes", data=data)
    assert (
        comment.code == 2
        and "heel.yaml:13: dit kan niet zonder dat" in comment.err
        and "haal het er zelf uit" in comment.err
    )
    assert changed(HEEL, data / "heel.yaml") == []


def test_a_bond_that_goes_goes_for_the_other_side_too(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(
        heel=HEEL.replace(" # de eerste", "").replace("    bonds: [bath]\n", ""), half=HALF + "joins: [heel/bath]\n"
    )
    done = stedenband("change", "heel/bath", "--remove", "--yes", data=data)
    assert done.code == 0, done.err
    assert (data / "half.yaml").read_text() == HALF
    assert "id: bath" not in (data / "heel.yaml").read_text()


WRONG = {
    ("heel/bath", "status", "slapend", "--date", "2020", "--date", "2021"): "--date: één waarde is genoeg",
    (): "REF ontbreekt",
    ("heel/bath",): "SLEUTEL ontbreekt",
    ("heel/bath", "status"): "de nieuwe status ontbreekt; kies onbekend, in verkenning",
    ("heel/comite", "status", "xyz"): "stedenband: status xyz: dat is niet bekend; wel bekend: actief",
    ("comite", "status", "ended"): "REF comite: dat is niet bekend; bedoelde u heel/comite?",
    ("2019", "status", "held"): "REF 2019: dat is niet bekend; wel bekend: heel/bezoek-2019",
    ("bethe", "status", "ended"): "gemeente bethe: dat is niet bekend",
    ("heel/bath", "kind"): "de nieuwe waarde ontbreekt",
    ("heel/bath", "kind", "jumelage", "--by", "partner"): "--by hoort bij status",
    ("heel", "status", "ended", "--date", "2026"): "een gemeente heeft geen status; wel een band, comité,",
    ("heel", "status", "ended"): "een gemeente heeft geen status; wel een band, comité,",
    ("heel/brief", "status", "ended"): "een bron heeft geen status",
    ("heel/bath", "rollen.1.status", "ended", "--date", "2026"): "een rol in een stedenband heeft geen status",
    ("heel/bezoek-2019", "status", "afgelast", "--date", "2021", "--by", "both"): (
        "--date, --by kan hier niet: een activiteit heeft maar één status, zonder verloop"
    ),
    ("heel/bath", "history.1.status", "slapend", "--date", "2021"): "--date hoort bij status",
    ("heel/comite", "status", "ended", "--by", "partner"): "--by kan hier niet",
    ("heel/bath", "kind", "jumelage", "project"): "kind: één waarde is genoeg",
    ("heel/bath", "knid", "jumelage"): "SLEUTEL knid: dat is niet bekend; bedoelde u kind?",
    ("heel/bath", "sinds", "1975"): "SLEUTEL sinds: dat is niet bekend; bedoelde u verloop.1.datum?",
    ("heel/bath", "begin", "1975"): "bedoelde u verloop.1.datum?",
    ("heel/bath", "since", "1975"): "bedoelde u verloop.1.datum?",
    ("heel/bath", "land", "DE"): "bedoelde u partner.1.land?",
    ("heel/bath", "partners.1.sinds", "1975"): "dat is niet bekend",
    ("heel/comite", "datum", "1975"): "bedoelde u verloop.1.datum?",
    ("heel/bath", "reden", "kosten"): "bedoelde u verloop.1.reden?",
    ("heel/bath", "taak", "Schrijft."): "bedoelde u rollen.1.taak?",
    ("heel/brief", "xyzxyz", "x"): "wel bekend: titel, uitgever, datum",
    ("heel/bath", "kind", "xyzxyz"): "wel bekend: stedenband, zusterstad, partnerstad",
    ("heel/bath", "note", "een\x07bel"): "note: het teken U+0007 hoort niet in tekst",
    ("heel/bath", "note", ""): "TEKST: de waarde is leeg; haal een waarde weg met --remove",
    ("heel/bath", "kind", "j"): "kind j: dat is niet bekend",
    ("heel/bath", "sources", "heel/brief"): "sources heel/brief: dat is niet bekend",
    ("heel/bath", "kind", "jumelage", "--remove"): "--remove: er hoort geen waarde bij",
    ("heel/bath", "status", "--remove"): "--remove: noem de regel van het verloop, zoals verloop.2",
    ("heel", "--remove"): "--remove: een gemeente gaat weg met haar bestand",
    (
        "heel",
        "gemeente",
        "Bath",
    ): "gemeente Bath: haar bestand heet naar haar; ging zij op in een andere, doe dan merge",
    ("heel/bath", "rollen"): "zoals rollen.1.rol, of gebruik stedenband add role",
    ("heel/bath", "verloop"): "zoals verloop.1.datum, of gebruik status",
    ("heel", "bronnen"): "bronnen is geen enkele waarde; gebruik stedenband add source",
    ("heel", "location", "51.18"): "location: zeg het als location BREEDTE LENGTE",
    ("heel", "location.lat", "51.18"): "location is er nog niet; maak het met location BREEDTE LENGTE",
    ("heel", "names.1.name", "Hele"): "1 is er niet; er is er nog geen; een nieuwe: names NAAM",
    (
        "heel/bath",
        "partners.1.names.1.name",
        "Bad",
    ): "1 is er niet; er is er nog geen; een nieuwe: partners.1.names NAAM",
    ("heel", "namen"): "de nieuwe waarde ontbreekt: namen NAAM",
    (
        "heel/bath",
        "naam",
        "Band",
        "met",
        "Bath",
    ): 'zet woorden die bij elkaar horen tussen aanhalingstekens: "Band met Bath"',
    ("heel/bath", "naam", "-x"): "de optie -x bestaat niet; een waarde die zo begint, komt achter --",
    ("heel/bath", "id", "bad"): "een id verandert alleen met rename",
    ("heel/bezoek-2019", "id", "bad"): "de id blijft; is zij verkeerd, haal dit dan weg met --remove",
    ("heel/bath", "roles", "mayor"): "roles is geen enkele waarde",
    ("heel/bath", "roles.2.until", "2020"): "roles.2.until: 2 is er niet; er is er 1",
    ("heel/bath", "voorstellen.1.uitkomst", "aangenomen"): "1 is er niet; er is er nog geen",
    ("heel/bath", "partners.1.land", "DDR"): "dat land is er niet meer; noem het land van nu",
    ("heel", "land", "Duitsland"): "verwacht was NL of BE",
    ("heel/bath", "kind.x", "2020"): "kind.x: kind heeft geen x",
    ("heel/boht", "kind", "jumelage"): "bedoelde u heel/bath?",
    ("heel/bezoek-2019", "jubilee", "50 jaar"): "jubilee 50 jaar: verwacht was een getal",
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.items(), ids=map(" ".join, WRONG))
def test_wrong_use_is_told_and_nothing_is_written(
    arguments: tuple[str, ...], message: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", *arguments, data=data)
    assert done.code == 2 and message in done.err, done.err
    assert changed(HEEL, data / "heel.yaml") == []


def test_where_a_file_has_no_source_or_committee_it_is_told_how_to_begin(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(half=HALF.replace("Half", "'Half Dorp'"))
    (data / "half.yaml").rename(data / "half-dorp.yaml")
    done = stedenband("change", "Half Dorp", "networks", "MONT", "--yes", data=data)
    assert done.code == 0, done.err
    done = stedenband("change", "Half Dorp", "networks.1.sources", "brief", data=data)
    assert "het bestand heeft er nog geen; begin met stedenband add source 'Half Dorp'" in done.err


def test_an_amount_may_have_its_currency(folder: Callable[..., Path], stedenband: Command) -> None:
    text = HEEL.replace("    roles:\n", "    funding: [{by: municipality, currency: USD}]\n    roles:\n")
    data = folder(heel=text)
    done = stedenband("change", "heel/bath", "geld.1.bedrag", "ongeveer € 5.000,-", "--yes", data=data)
    assert done.code == 0, done.err
    assert changed(text, data / "heel.yaml") == [
        "-     funding: [{by: municipality, currency: USD}]",
        "+     funding: [{by: municipality, amount: 5000, about: yes, currency: EUR}]",
    ]


def test_a_warning_is_shown_and_without_a_terminal_stops_the_change(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", "heel/bath", "status", "ended", "--date", "2020", data=data)
    assert done.code == 2 and "[ending-unexplained]" in done.err and "--yes ontbreekt" in done.err
    assert changed(HEEL, data / "heel.yaml") == []


def test_what_stands_there_already_changes_nothing(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", "heel/bath", "kind", "stedenband", data=data)
    assert (done.code, done.out) == (0, "") and "Er verandert niets" in done.err


@pytest.mark.parametrize(("word", "status"), [("sinds", "actief"), ("begin", "actief"), ("einde", "beëindigd")])
def test_without_a_history_a_day_is_told_to_come_with_a_status(
    word: str, status: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL.replace("    history: [{date: 1974, status: active}]\n", ""))
    done = stedenband("change", "heel/bath", word, "1975", data=data)
    assert done.code == 2 and f"dat is niet bekend; bedoelde u status {status} --date …?" in done.err, done.err
    active = stedenband("change", "heel/comite", "einde", "1975", data=data)
    assert active.code == 2 and "bedoelde u status opgeheven --date …?" in active.err, active.err
    of_value = stedenband("change", "heel/bath", "partner.1.sinds", "1975", data=data)
    assert of_value.code == 2 and "status" not in of_value.err


def test_the_beginning_and_the_end_are_told_apart(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=TOLD)
    for word, meant in {"sinds": "1.datum", "tot": "3.datum", "einde": "3.datum", "besloten": "3.besloten"}.items():
        done = stedenband("change", "heel/bath", word, "1975", data=data)
        assert done.code == 2 and f"bedoelde u verloop.{meant}?" in done.err, done.err


TOLD = HEEL.replace(
    "    history: [{date: 1974, status: active}]\n",
    "    history:\n"
    "      - {date: 1974, status: active}\n"
    "      - {status: dormant, sources: [brief]}\n"
    "      - {status: ended, decided: 2020-05-04, reason: cost}\n",
)
REPEATED = {
    "all of it": (("heel/bath", "beëindigd", "--decided", "4-5-2020", "--reason", "kosten"), ""),
    "less than there is": (("heel/bath", "opgezegd"), ""),
    "of a committee": (("heel/comite", "actief"), ""),
    "in the middle": (("heel/bath", "actief", "--date", "1974"), ""),
    "a day more": (("heel/comite", "actief", "--date", "1990"), "heel/comite verloop.1.datum 1990"),
    "its day of effect": (("heel/bath", "beëindigd", "--date", "2021"), "heel/bath verloop.3.datum 2021"),
    "a source more": (("heel/bath", "ended", "--source", "brief"), "heel/bath verloop.3.bronnen brief"),
    "the kind that it has": (("heel/bath", "actief", "--date", "1974", "--kind", "twinning"), ""),
    "all that is new": (
        ("heel/bath", "ended", "--date", "2021", "--by", "gemeente", "--note", "Zo."),
        "heel/bath verloop.3.datum 2021; stedenband change heel/bath verloop.3.door 'de gemeente'; "
        "stedenband change heel/bath verloop.3.opmerking Zo.",
    ),
}  # fmt: skip
TOLD_ENDED = TOLD.replace("      - {status: dormant, sources: [brief]}\n", "")
CONTRADICTED = {
    "another reason": (
        ("ended", "--reason", "mensenrechten", "--by", "gemeente"),
        "maar anders (reden: kosten); klopt dat niet: stedenband change heel/bath verloop.2.reden mensenrechten; "
        "zet erbij wat nieuw is: stedenband change heel/bath verloop.2.door 'de gemeente'",
    ),
    "a day in its year": (
        ("actief", "--date", "1974-05"),
        "maar anders (datum: 1974); klopt dat niet: stedenband change heel/bath verloop.1.datum 1974-05",
    ),
    "an ending on another day": (
        ("beëindigd", "--decided", "2021"),
        "maar anders (besloten: 4 mei 2020); klopt dat niet: stedenband change heel/bath verloop.2.besloten 2021",
    ),
    "about its year": (
        ("actief", "--date", "1974~"),
        "maar anders (datum: 1974); klopt dat niet: stedenband change heel/bath verloop.1.datum '1974~'",
    ),
}


@pytest.mark.parametrize(("words", "told"), CONTRADICTED.values(), ids=CONTRADICTED)
def test_what_a_status_that_stands_there_says_otherwise_is_told(
    words: tuple[str, ...], told: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=TOLD_ENDED)
    done = stedenband("change", "heel/bath", "status", *words, "--yes", data=data)
    assert done.code == 2 and f"deze status staat er al, {told}" in done.err, done.err
    assert changed(TOLD_ENDED, data / "heel.yaml") == []
    for command in re.findall(r"stedenband (change [^;]*)", done.err):
        assert stedenband(*split(command), "--yes", data=data).code == 0, command


def test_a_status_of_the_past_is_told_to_change_nothing_today(folder: Callable[..., Path], stedenband: Command) -> None:
    active = HEEL.replace("history: [{status: active}]", "history: [{date: 1990, status: active}]")
    data = folder(
        heel=active.replace("status: active}]\n    roles", "status: active}, {date: 2099, status: ended}]\n    roles")
    )
    for reference, date, is_past in (
        ("heel/comite", "31-12-1980", True),
        ("heel/comite", "1995", False),
        ("heel/bath", "1970", True),
        ("heel/bath", "2020", False),
    ):
        status = "opgeheven" if reference == "heel/comite" else "slapend"
        done = stedenband("change", reference, "status", status, "--date", date, "--dry-run", data=data)
        assert ("dus nu verandert er niets" in done.err) == is_past, done.err
        if is_past:
            assert "Dit komt in het verloop vóór actief (19" in done.err, done.err


@pytest.mark.parametrize(("words", "way"), REPEATED.values(), ids=REPEATED)
def test_a_status_that_stands_there_already_is_not_added_again(
    words: tuple[str, ...], way: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=TOLD)
    reference, status, *more = words
    done = stedenband("change", reference, "status", status, *more, "--yes", data=data)
    told = f"zet erbij wat nieuw is: stedenband change {way}" if way else "Er verandert niets: zo staat het er al."
    assert (done.code, told in done.err) == (2 if way else 0, True), done.err
    assert changed(TOLD, data / "heel.yaml") == []


def test_the_advice_to_take_out_an_entry_has_its_command(folder: Callable[..., Path], stedenband: Command) -> None:
    twice = "history: [{date: 2001, status: joined}, {date: 2002, status: joined}]"
    text = TOLD.replace("reason: cost}\n", "reason: cost}\n      - {date: 2021, status: ended, reason: cost}\n")
    text = text.replace("[{status: active}]", "[{status: active}, {date: 2000, status: active}]")
    text = text.replace(
        "[{name: Bath, country: GB}]", f"[{{name: Bath, country: GB}}, {{name: Wells, country: GB, {twice}}}]"
    )
    data = folder(heel=text)
    found = stedenband("validate", "--lang", "nl", data=data)
    commands = re.findall(r"stedenband change (.* --remove)\)", found.out)
    assert sorted(commands) == [
        "heel/bath partner.2.verloop.2 --remove",
        "heel/bath verloop.4 --remove",
        "heel/comite verloop.2 --remove",
    ], found.out
    for command in commands:
        assert stedenband("change", *command.split(), "--yes", data=data).code == 0
    assert "haal een van de twee weg" not in stedenband("validate", data=data).out


def test_a_status_that_comes_back_or_has_another_day_is_another(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    text = TOLD.replace("history: [{status: active}]", "history: [{date: 1990, status: active}]")
    data = folder(heel=text)
    for words in (
        ("heel/bath", "status", "slapend", "--date", "2021"),
        ("heel/bath", "status", "actief"),
        ("heel/comite", "status", "actief", "--date", "2000"),
        ("heel/bath", "status", "actief", "--date", "1974", "--kind", "contact"),
    ):
        done = stedenband("change", *words, "--dry-run", data=data)
        assert "verandert niets: zo staat" not in done.err and "+ " in done.out, done.err


def test_where_a_comment_would_be_lost_it_is_told_what_to_write(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    text = HEEL.replace(
        "    kind: twinning\n", "    kind: twinning\n    themes:\n      - sport # vooral\n      - music\n"
    )
    data = folder(heel=text)
    done = stedenband("change", "heel/bath", "themes", "cultuur", "--yes", data=data)
    assert done.code == 2 and "heel.yaml:16: bij themes kan dit niet" in done.err and "[culture]" in done.err
    assert changed(text, data / "heel.yaml") == []


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_line_ends_a_byte_order_mark_the_mode_and_a_link_stay(
    end: str, mark: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(half="gemeente: Half\ncountry: NL\n")
    real = data / "heel.txt"
    real.write_bytes((mark + HEEL.replace("\n", end)).encode())
    real.chmod(0o640)
    (data / "heel.yaml").symlink_to("heel.txt")
    done = stedenband("change", "heel/bath", "background", LONG, "--yes", data=data)
    after = real.read_bytes().decode()
    assert done.code == 0, done.err
    assert after.startswith(mark + "# Over") and after.count("\n") == after.count(end) == HEEL.count("\n") + 3
    assert real.stat().st_mode & 0o777 == 0o640 and (data / "heel.yaml").is_symlink()


@pytest.mark.parametrize("runs", [2, slow(4)])
def test_of_two_at_once_nothing_is_lost(runs: int, folder: Callable[..., Path]) -> None:
    data = folder(heel=HEEL)
    add = ["--data", str(data), "add", "source", "heel", "--date", "2020", "--yes", "--title"]
    done = run_forked(*([*add, f"bron-{number}"] for number in range(runs)))
    added = [line for line in changed(HEEL, data / "heel.yaml") if line.startswith("+")]
    assert len(added) == sum(one.code == 0 for one in done) >= 1
    assert all(one.code == 0 or "is intussen veranderd" in one.err for one in done)

"""What was meant by a reference, key or value that is not there: what was typed stands in another place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changing import HEEL, changed
from tests.conftest import Command

WITH_GENT = HEEL.replace("{name: Bath, country: GB}", "{name: Gent, country: BE}")
GENT = """\
gemeente: Gent
country: BE
joins: [heel/bath]
sources:
  brief: {title: Brief, date: 2020}
bonds:
  - id: bachel
    partners: [{name: Bachel, country: DE}]
    kind: twinning
    sources: [brief]
"""
IN_THE_OTHER_FILE = "die band staat in het bestand van de andere kant; bedoelde u heel/bath?"
MEANT = {
    ("change", "gent/heel", "status", "slapend"): IN_THE_OTHER_FILE,
    ("change", "gent/Heell", "status", "slapend"): IN_THE_OTHER_FILE,
    ("change", "gent/bath", "status", "slapend"): IN_THE_OTHER_FILE,
    ("add", "role", "gent/heel", "--role", "raad"): IN_THE_OTHER_FILE,
    ("rename", "gent/heel", "x"): IN_THE_OTHER_FILE,
    ("change", "heel/bath", "stauts", "slapend"): "SLEUTEL stauts: dat is niet bekend; bedoelde u status?",
    ("change", "heel/bath", "partners.1.sttus", "uitgetreden"): "bedoelde u status?",
    ("change", "heel/comite", "statut", "opgeheven"): "bedoelde u status?",
    ("change", "heel/bath", "qqqq", "x"): "wel bekend: status, vroegere id's, naam",
    ("change", "heel", "bath", "status", "slapend"): "heel bath: bedoelde u heel/bath?",
    ("change", "Heel", "Gent", "status", "slapend"): "heel Gent: bedoelde u heel/bath?",
    ("change", "heel", "bezoek-2019", "titel", "x"): "bedoelde u heel/bezoek-2019?",
    ("change", "heel", "bath", "--remove"): "bedoelde u heel/bath?",
    ("change", "heel/comite", "status"): "de nieuwe status ontbreekt; kies actief",
    ("change", "heel/bezoek-2019", "datum", "9", "mei", "2024"): 'tussen aanhalingstekens: "9 mei 2024"',
    ("change", "heel/bath", "soort", "vriendschap", "band"): "soort: één waarde is genoeg",
    ("change", "heel/bath", "status", "in", "afbouw", "--date", "2024"): 'aanhalingstekens: "in afbouw"',
    ("change", "heel/bath", "status", "slapend", "--date", "9", "mei", "2024"): 'aanhalingstekens: --date "9 mei 2024"',
    ("add", "event", "Heel", "--title", "Bezoek", "aan", "Gent", "--kind", "visit"): (
        'dit is te veel: aan Gent; zet woorden die bij elkaar horen tussen aanhalingstekens: --title "Bezoek aan Gent"'
    ),
    ("add", "event", "Heel", "--date", "9", "mei", "2024"): '--date "9 mei 2024"',
    ("rename", "heel/bath", "x", "y"): "dit is te veel: y\n",
    ("change", "heel/bath", "status", "ended", "--by", "gemeenteraad"): "bedoelde u --decided-by gemeenteraad?",
    ("change", "heel/bath", "status", "ended", "--reason", "raad van de partner"): (
        "--reason raad van de partner: dat is niet bekend; bedoelde u --decided-by 'raad van de partner'?"
    ),
    ("change", "heel/bath", "status", "ended", "--by", "partnr"): "bedoelde u partner",
    ("add", "event", "heel", "--kind", "gehouden"): "bedoelde u --status gehouden?",
    (
        "rename",
        "heel/bezoek-2019",
        "bezoek",
    ): "heel/bezoek-2019 is een activiteit; alleen een stedenband of haar partner",
    ("rename", "heel/comite", "c"): "heel/comite is een comité; alleen een stedenband",
    ("rename", "heel/brief", "c"): "heel/brief is een bron; alleen een stedenband",
    ("change", "heel/bath", "status", "ended", "--by", "partner", "--decided-by", "raad"): (
        "--decided-by raad: dat kan gemeenteraad of raad van de partner zijn"
    ),
    ("change", "heel/bath", "status", "ended", "--by", "raad"): "bedoelde u --decided-by raad?",
    ("change", "heel/bath", "status", "ended", "--by", "partner", "--decided-by", "gemeenteraad"): "--yes ontbreekt",
    ("change", "heel/bath", "status", "ended", "--by", "gemeente", "--decided-by", "raad"): "--yes ontbreekt",
    ("change", "gent/bachl", "status", "slapend"): "bedoelde u gent/bachel?",
}


@pytest.mark.parametrize(("arguments", "message"), MEANT.items(), ids=map(" ".join, MEANT))
def test_it_is_told_what_was_meant_and_nothing_is_written(
    arguments: tuple[str, ...], message: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=WITH_GENT, gent=GENT)
    done = stedenband(*arguments, data=data)
    assert done.code == 2 and message in done.err, done.err
    assert changed(WITH_GENT, data / "heel.yaml") == changed(GENT, data / "gent.yaml") == []


def test_a_bond_is_shown_by_the_name_of_its_other_side(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=WITH_GENT, gent=GENT)
    assert stedenband("show", "gent/heel", data=data).out == stedenband("show", "gent/bath", data=data).out != ""
    assert stedenband("--lang", "en", "change", "gent/heel", "status", "dormant", data=data).code == 2


def test_of_what_is_not_saved_it_is_not_advised_to_take_it_out(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    ended = WITH_GENT.replace("1974, status: active}", "1974, status: active}, {date: 2000, status: ended}")
    data = folder(heel=ended, gent=GENT)
    again = ("--source", "brief", "--yes")
    twice = stedenband("change", "heel/bath", "status", "ended", "--date", "2010", *again, data=data)
    assert twice.code == 2 and "deze status staat er al" in twice.err and "--remove" not in twice.err, twice.err
    bond = ("add", "bond", "heel", "--partner", "Gent", "--country", "BE", "--kind", "contact", *again)
    twice = stedenband(*bond, data=data)
    assert twice.code == 1 and "[bond-twice]" in twice.err and "--remove" not in twice.err, twice.err
    event = ("add", "event", "heel", "--title", "Bezoek", "--date", "2010", "--kind", "visit", "--bond", "bath", *again)
    late = stedenband(*event, "--status", "held", data=data)
    assert late.code == 1 and "→ verbeter een van de twee datums; een nieuwe verkenning" in late.err, late.err


def test_a_municipality_that_is_no_partner_is_not_taken_for_another(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    done = stedenband("list", "--partner", "Gemert", data=folder(heel=HEEL.replace("Bath", "Weert")))
    assert (done.code, done.err) == (2, "stedenband: --partner Gemert: dat is niet bekend\n")

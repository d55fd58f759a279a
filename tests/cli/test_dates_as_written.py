"""A date that a person writes for `add` or `change`: refused with the reason, or told what of it was left out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changing import HEEL, changed
from tests.conftest import Command

REFUSED = {
    "1-13-2020": ("dat is geen datum; bedoelde u 13 januari 2020?", "that is no date; did you mean 13 January 2020?"),
    "12/31/2024": ("bedoelde u 31 december 2024?", "did you mean 31 December 2024?"),
    "31-02-2026": (": die datum bestaat niet", ": that date does not exist"),
    "vrijdag 9 mei 2024": ("9 mei 2024 is een donderdag", "9 May 2024 is a Thursday"),
    "Friday, 9 May 2024": ("9 mei 2024 is een donderdag", "9 May 2024 is a Thursday"),
    "9-5-24 t/m 12-5-24": ("schrijf het jaar in vier cijfers", "write the year in four figures"),
    "9-13-2024 t/m 12-5-2024": (
        ": 9-13-2024 is geen datum; bedoelde u 13 september",
        ": 9-13-2024 is no date; did you",
    ),
    "12-5-2024 t/m 9-5-2024": (
        "eindigt voordat zij begint; bedoelde u 9–12 mei",
        "ends before it begins; did you mean 9",
    ),
    "2024-05-12/2024-05-09": (
        "eindigt voordat zij begint; bedoelde u 9–12 mei",
        "ends before it begins; did you mean 9",
    ),
    "XXXX-02-30": (": die datum bestaat niet", ": that date does not exist"),
    "elk jaar op 30 februari": (": die dag is er in geen enkel jaar", ": no year has that day"),
    "30-2-2024 t/m 3-3-2024": ("30-2-2024 bestaat niet", "30-2-2024 does not exist"),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_with_the_reason(
    text: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    for words in (("change", "heel/bezoek-2019", "date", text), _added(text)):
        done = stedenband(*words, "--yes", data=data)
        assert done.code == 2 and REFUSED[text][0] in done.err, done.err
    assert (data / "heel.yaml").read_text("utf-8") == HEEL


@pytest.mark.parametrize("text", ["1-13-2020", "31-02-2026", "Friday, 9 May 2024", "12-5-2024 t/m 9-5-2024"])
def test_it_is_refused_in_english_too(text: str, folder: Callable[..., Path], english: Command) -> None:
    done = english(*_added(text), "--yes", data=folder(heel=HEEL))
    assert done.code == 2 and REFUSED[text][1] in done.err, done.err


def _added(date: str) -> tuple[str, ...]:
    return ("add", "event", "heel", "--kind", "visit", "--title", "Reis", "--status", "held", "--date", date,
            "--source", "brief")  # fmt: skip


LEFT_OUT = {"eind 2024": ("2024", "eind"), "begin mei 2024": ("mei 2024", "begin"), "medio 2024": ("2024", "medio")}


@pytest.mark.parametrize(("text", "read"), LEFT_OUT.items())
def test_the_word_that_a_date_cannot_say_is_told(
    text: str, read: tuple[str, str], folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    for called, words in (("datum", ("change", "heel/bezoek-2019", "datum", text)), ("--date", _added(text))):
        done = stedenband(*words, "--yes", data=data)
        assert done.code == 0 and f"{called} {text} → {read[0]} (zonder ‘{read[1]}’)" in done.err, done.err


def test_a_weekday_that_is_right_needs_no_word(folder: Callable[..., Path], stedenband: Command) -> None:
    data = folder(heel=HEEL)
    done = stedenband("change", "heel/bezoek-2019", "date", "vrijdag 10 mei 2024", "--yes", data=data)
    assert "→" not in done.err and "+     date: 2024-05-10" in changed(HEEL, data / "heel.yaml")

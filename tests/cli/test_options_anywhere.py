"""The options of every command, `--data` and `--lang`: before the command or after it."""

from pathlib import Path

import pytest

from stedenband.cli.commands import COMMANDS
from tests.conftest import DATA, Command, run_process


def test_the_data_folder_may_be_named_after_the_command(stedenband: Command) -> None:
    before = stedenband("list", "--gemeente", "Leiden", data=DATA)
    assert stedenband("list", "--gemeente", "Leiden", "--data", str(DATA), data=None) == before
    assert (before.code, before.err) == (0, "")


def test_of_two_data_folders_the_last_counts(tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("list", "--data", str(DATA), data=tmp_path / "nergens").code == 0
    assert stedenband("list", "--data", str(tmp_path / "nergens"), data=DATA).code == 2


def test_the_language_may_be_named_after_the_command(english: Command) -> None:
    assert run_process("list", "--gemeente", "Leiden", "--lang", "en") == english("list", "--gemeente", "Leiden")
    assert run_process("explain", "--lang=en").out.startswith("Rule")


@pytest.mark.parametrize("arguments", [("--lang", "de", "list"), ("list", "--lang", "de")])
def test_a_language_that_is_not_spoken_is_refused(arguments: tuple[str, ...], stedenband: Command) -> None:
    done = stedenband(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "--lang de: kies nl of en" in done.err


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_names_them(command: str, stedenband: Command) -> None:
    told = stedenband(command, "--help").out
    assert "Bij elk commando" in told and "--data" in told and "--lang" in told


@pytest.mark.parametrize("command", [("list",), ("show", "leiden/oxford"), ("add", "event"), ("validate", "--notes")])
def test_the_option_of_the_program_alone_says_where_it_stands(
    command: tuple[str, ...], stedenband: Command, english: Command
) -> None:
    done = stedenband(*command, "--version")
    assert (done.code, done.out) == (2, "")
    assert "--version staat vóór het commando: stedenband --version\n" in done.err
    assert "--version stands before the command: stedenband --version\n" in english(*command, "--version").err

"""Messages are in one language: also what the system and Typer say in English only."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stedenband.cli import shells
from stedenband.errors import cause_of
from tests.conftest import ROOT, Command

USAGE = {
    ("report", "--years", "x"): "--years x: verwacht was een geheel getal van 1 tot en met 999",
    ("validate", "--years", "0"): "--years: verwacht was een heel getal, 1 of meer",
    ("report", "--years"): "bij --years hoort een waarde",
    ("list", "--drafts=x"): "bij --drafts hoort geen waarde",
    ("--version=x",): "bij --version hoort geen waarde",
    ("add", "bond", "heel", "--yes=nee"): "bij --yes hoort geen waarde",
    ("list", "--nee"): "de optie --nee bestaat niet",
    ("show",): "'REF' ontbreekt",
    ("list", "bonds", "meer"): "dit is te veel: meer",
    ("lisst",): "het commando lisst bestaat niet; bedoelde u list?",
    ("--lang", "fr", "list"): "--lang fr: kies nl of en",
}


@pytest.mark.parametrize(("arguments", "message"), USAGE.items())
def test_wrong_usage_is_told_in_dutch_alone(arguments: tuple[str, ...], message: str, stedenband: Command) -> None:
    done = stedenband(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0].startswith(f"stedenband: {message}")
    assert not {"not", "valid", "the", "range", "requires", "an"} & set(done.err.split()), done.err


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS])
def test_what_the_system_says_is_said_in_both_languages(number: int) -> None:
    told = cause_of(OSError(number, os.strerror(number)))
    assert told.en == os.strerror(number) != told.nl


def test_what_there_are_no_words_for_is_said_as_the_system_says_it() -> None:
    assert cause_of(OSError(errno.EPROTO, "Protocol error")) == ("Protocol error", "Protocol error")
    assert cause_of(RuntimeError("kring")) == ("kring", "kring")


def test_a_file_that_cannot_be_written_says_why(tmp_path: Path, stedenband: Command, english: Command) -> None:
    asked = ("list", "-o", str(tmp_path / "er" / "niet.csv"))
    assert "dat bestand of die map bestaat niet" in stedenband(*asked).err
    assert "No such file or directory" in english(*asked).err


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("language", "told"),
    [("nl", "De Tab-toets vult voortaan aan in elke nieuwe terminal met bash; dat staat in {path}.\n"),
     ("en", "From now on Tab completes in every new terminal with bash; {path} says how.\n")],
)  # fmt: skip
def test_installing_completion_is_told_in_the_language_of_the_run(language: str, told: str, tmp_path: Path) -> None:
    program = "from stedenband.__main__ import main; main()"
    command = f'"{sys.executable}" -c "{program}" --lang {language} --install-completion; true'
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (told.format(path=tmp_path / ".bash_completions/stedenband.sh"), "")


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
def test_a_shell_that_cannot_complete_is_told_in_one_language(
    option: str, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shells, "_get_shell_name", lambda: "tcsh")
    done = stedenband(option, data=None)
    told = "stedenband: aanvullen kan in bash, zsh, fish en PowerShell; deze shell is tcsh\n"
    assert (done.code, done.out, done.err) == (2, "", told)

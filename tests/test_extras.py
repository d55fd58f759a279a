"""The extras: what each brings, and the command that fits how the program was installed."""

import json
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from packaging.requirements import Requirement

from stedenband import extras
from stedenband.extras import EXTRAS, install_command, missing
from tests.conftest import ROOT

EDITABLE = {"url": "file:///srv/sted%20band", "dir_info": {"editable": True}}
FOLDER = {"url": "file:///srv/stedenband", "dir_info": {}}
WHEEL = {"url": "file:///srv/stedenband-1.0-py3-none-any.whl", "archive_info": {}}
GIT = {"url": "https://git.example/x.git", "vcs_info": {"vcs": "git", "commit_id": "abc", "requested_revision": "v1"}}
MAIN = {"url": "https://git.example/x.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}

# What made the environment, where the package came from, and what is to be typed.
CASES: list[tuple[str, dict[str, Any] | None, str]] = [
    ("", None, 'pip install "stedenband[pdf]"'),
    ("pyvenv.cfg:home = /usr/bin", None, 'pip install "stedenband[pdf]"'),
    ("pyvenv.cfg:home = /usr/bin\nuv = 0.13.9", None, 'uv pip install "stedenband[pdf]"'),
    ("uv-receipt.toml:[tool]", None, 'uv tool install "stedenband[pdf]"'),
    ("pipx_metadata.json:{}", None, 'pipx install --force "stedenband[pdf]"'),
    ("", EDITABLE, 'pip install --editable "/srv/sted band[pdf]"'),
    ("", FOLDER, 'pip install "stedenband[pdf] @ file:///srv/stedenband"'),
    ("", WHEEL, 'pip install "stedenband[pdf] @ file:///srv/stedenband-1.0-py3-none-any.whl"'),
    ("", MAIN, 'pip install "stedenband[pdf] @ git+https://git.example/x.git"'),
    ("uv-receipt.toml:[tool]", GIT, 'uv tool install "stedenband[pdf] @ git+https://git.example/x.git@v1"'),
    ("pipx_metadata.json:{}", EDITABLE, 'pipx install --force --editable "/srv/sted band[pdf]"'),
]


@pytest.fixture
def no_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (module for modules in EXTRAS.values() for module in modules):
        monkeypatch.setitem(sys.modules, module, None)


def _from(origin: dict[str, Any] | None) -> Any:
    told = json.dumps(origin) if origin else None
    return lambda _package: SimpleNamespace(read_text=lambda _file: told)


@pytest.mark.parametrize(("made_by", "origin", "command"), CASES, ids=[case[2] for case in CASES])
@pytest.mark.usefixtures("no_extras")
def test_the_command_fits_how_the_program_was_installed(
    made_by: str, origin: dict[str, Any] | None, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, _, text = made_by.partition(":")
    if name:
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(extras, "distribution", _from(origin))
    assert install_command("pdf") == command


@pytest.mark.usefixtures("no_extras")
def test_the_command_keeps_an_extra_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(extras, "distribution", _from(None))
    for module in EXTRAS["office"]:
        monkeypatch.delitem(sys.modules, module)
    assert install_command("pdf") == 'pip install "stedenband[office,pdf]"'
    assert install_command("office") == 'pip install "stedenband[office]"'


@pytest.mark.usefixtures("no_extras")
def test_a_program_that_was_never_installed_has_a_command_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> Any:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(extras, "distribution", unknown)
    assert missing("typst", "pdf") == (
        'hiervoor is typst nodig; installeer het met: pip install "stedenband[pdf]"',
        'this needs typst; install it with: pip install "stedenband[pdf]"',
    )


def test_the_modules_of_the_extras_are_those_of_the_packages_that_they_bring() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    packages = {module: {one.lower() for one in of} for module, of in packages_distributions().items()}
    for extra, modules in EXTRAS.items():
        brought = {package for module in modules for package in packages[module]}
        assert brought == {Requirement(one).name.lower() for one in asked[extra]}

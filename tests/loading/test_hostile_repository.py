"""Reading a git revision: a hostile repository runs nothing."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from stedenband.loading import git_revision
from tests.conftest import Command, each_once
from tests.loading.conftest import OLD, git, lose


class Hostile(NamedTuple):
    """Settings of a repository that make git run a command, `{run}`, and a call of git that runs it."""

    settings: Mapping[str, str]
    attacked: tuple[str, ...]


def _promisor(url: str, **settings: str) -> Hostile:
    """A remote from which git fetches an object that is not there."""
    always = {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "o",
        "remote.o.promisor": "true",
        "remote.o.partialclonefilter": "blob:none",
        "protocol.allow": "always",
        "remote.o.url": url,
    }
    return Hostile(always | {key.replace("_", "."): value for key, value in settings.items()}, ("cat-file", "-p", OLD))


# Kinds that our own settings put out of action, whatever git is called for.
SWITCHED_OFF = {
    "promisor over ext": _promisor("ext::{run}", protocol_ext_allow="always"),
    "promisor over a helper": _promisor("{run}", remote_o_vcs="ext"),
    "promisor in a file": _promisor("file:///", remote_o_uploadpack="{run};"),
    "promisor over ssh": _promisor("ssh://x/x", core_sshCommand="{run};"),
    "promisor over git": _promisor("git://x/x", core_gitProxy="{run}"),
    "promisor that asks a password": _promisor("{locked}", core_askPass="{run}"),
    "promisor that wants a credential": _promisor("{locked}", credential_helper="!{run};"),
    "fsmonitor": Hostile({"core.fsmonitor": "{run}"}, ("rev-parse", ":data/heel.yaml")),
    "hooks": Hostile({"core.hooksPath": "{hooks}"}, ("read-tree", "HEAD")),
    "pager": Hostile({"core.pager": "{run};", "pager.cat-file": "true"}, ("cat-file", "-p", OLD)),
    "pager of a command": Hostile({"pager.ls-tree": "{run};"}, ("ls-tree", "HEAD~1")),
}
# Kinds that the commands which we call never look at.
NOT_CALLED = {
    "textconv": Hostile({"diff.x.textconv": "{run};"}, ("show", "HEAD")),
    "filter": Hostile({"filter.x.smudge": "{run}; cat"}, ("archive", "HEAD~1")),
    "filter that goes on": Hostile({"filter.x.process": "{run}"}, ("cat-file", "--filters", OLD)),
    "diff": Hostile({"diff.external": "{run};"}, ("diff", "HEAD~1")),
    "signature": Hostile({"gpg.program": "{run}", "log.showSignature": "true"}, ("log", "-1")),
    "alias": Hostile({"alias.x": "!{run};"}, ("x",)),
}
HOSTILE = SWITCHED_OFF | NOT_CALLED
_HOOKS = ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman")
Turned = Callable[[Hostile], Path]


class _Locked(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(401)
        self.send_header("WWW-Authenticate", "Basic")
        self.end_headers()

    def log_message(self, format: str, *_: object) -> None:
        """Say nothing of a request."""


@pytest.fixture(scope="module")
def locked() -> Iterator[str]:
    """An address that asks for a password."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Locked) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/x"
        server.shutdown()


@pytest.fixture
def hostile(repository: Path, tmp_path: Path, locked: str, monkeypatch: pytest.MonkeyPatch) -> Turned:
    """Makes the repository a hostile one, and gives the file that its command makes."""
    for name in ("GIT_PAGER", "GIT_ASKPASS", "GIT_ALLOW_PROTOCOL", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF"):
        monkeypatch.delenv(name, raising=False)
    seen, script, hooks = tmp_path / "seen", tmp_path / "run.sh", tmp_path / "hooks"
    script.write_text(f"#!/bin/sh\ntouch {seen}\n")
    script.chmod(0o755)
    hooks.mkdir()
    for name in _HOOKS:
        (hooks / name).symlink_to(script)

    def turned(kind: Hostile) -> Path:
        (tmp_path / ".git/info/attributes").write_text("*.yaml diff=x filter=x\n")
        _sign(repository)
        git(tmp_path, "update-index", "--fsmonitor")
        if "remote.o.url" in kind.settings:
            lose(tmp_path, OLD)
        for key, value in kind.settings.items():
            git(tmp_path, "config", key, value.format(run=script, hooks=hooks, locked=locked))
        assert not seen.exists()
        return seen

    return turned


def _sign(repository: Path) -> None:
    """Put a signature, though none that is good, on the last commit."""
    head, _, message = git(repository, "cat-file", "commit", "HEAD").partition("\n\n")
    signed = repository.parent / "signed"
    signed.write_text(f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n{message}\n")
    git(repository, "update-ref", "HEAD", git(repository, "hash-object", "-t", "commit", "-w", str(signed)))


def _at_a_terminal(repository: Path, *words: str, **environment: str) -> None:
    """Run a command with a terminal as its output: git starts a pager for no other."""
    ours, its = os.openpty()
    try:
        subprocess.run(
            words,
            cwd=repository,
            env=os.environ | {"TERM": "xterm", "GIT_TERMINAL_PROMPT": "0"} | environment,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=its,
            stderr=subprocess.DEVNULL,
            timeout=60,
        )
    finally:
        os.close(its)
        os.close(ours)


needs_a_shell = pytest.mark.skipif(os.name == "nt", reason="the commands are those of a shell")


@needs_a_shell
@pytest.mark.parametrize(("kind", "revision"), each_once(HOSTILE, ["HEAD~1", ":data/heel.yaml", OLD, "@{upstream}"]))
def test_a_hostile_repository_runs_no_command(
    kind: str, revision: str, repository: Path, hostile: Turned, stedenband: Command
) -> None:
    seen = hostile(HOSTILE[kind])
    done = stedenband("report", "--compare", revision, data=repository)
    assert not seen.exists()
    assert done.code in (0, 2) and "dit had niet mogen gebeuren" not in done.err


@needs_a_shell
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_repository_runs_its_command_where_git_is_called_plainly(
    kind: str, tmp_path: Path, hostile: Turned
) -> None:
    seen = hostile(HOSTILE[kind])
    _at_a_terminal(tmp_path, "git", *HOSTILE[kind].attacked)
    assert seen.exists()


@needs_a_shell
@pytest.mark.parametrize("kind", SWITCHED_OFF)
def test_our_settings_of_git_switch_the_hostile_ones_off(kind: str, tmp_path: Path, hostile: Turned) -> None:
    seen = hostile(SWITCHED_OFF[kind])
    _at_a_terminal(tmp_path, *git_revision.GIT, *SWITCHED_OFF[kind].attacked, **git_revision.ENVIRONMENT)
    assert not seen.exists()

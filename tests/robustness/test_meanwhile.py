"""Race conditions and failing forks: files deleted during a run, workers that are killed, fork raising EAGAIN."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Command, Run, each_once, run_forked, slow

if os.name == "nt":
    pytest.skip("files and processes of a POSIX system", allow_module_level=True)

Folder = Callable[..., Path]

COME_AND_GO = """
import os, sys
print("begun", flush=True)
while True:
    os.rename(sys.argv[1], sys.argv[2])
    os.rename(sys.argv[2], sys.argv[1])
"""


READING = ["validate", "validate --fix", "list municipalities", "show Komt"]


@contextmanager
def _coming_and_going(path: Path, away: Path) -> Iterator[None]:
    """A path that another process creates and deletes in a loop."""
    with subprocess.Popen([sys.executable, "-c", COME_AND_GO, path, away], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline()
        try:
            yield
        finally:
            process.kill()


@pytest.mark.parametrize("rounds", [10, slow(1000)])
@pytest.mark.parametrize(("command", "what"), each_once(READING, ["file", "folder"]))
def test_what_comes_and_goes_while_it_is_read_is_a_finding_at_most(
    command: str, what: str, rounds: int, folder: Folder, stedenband: Command
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n", komt="gemeente: Komt \ncountry: NL\n")
    with _coming_and_going(data / "komt.yaml" if what == "file" else data, data.parent / "gegaan"):
        for _ in range(rounds):
            done = stedenband(*command.split(), data=data)
            assert done.code in (0, 1, 2), done.err
            assert done.out or done.err


# A large register is parsed by forked workers.
TROUBLES = {
    "every worker is killed": "child = fork()\n    if not child: os.kill(os.getpid(), 9)\n    return child",
    "every worker exits": "child = fork()\n    if not child: os._exit(1)\n    return child",
    "no worker can be forked": "refused()",
    "one worker can be forked": "os.fork = refused\n    return fork()",
}
INSIDE = """
import os
fork = os.fork
def refused():
    raise BlockingIOError(11, "Resource temporarily unavailable")
def troubled():
    {}
os.fork = troubled
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sequence[str], Run]:
    """What is asked of a large register, and the answer where nothing is the matter."""
    place = tmp_path_factory.mktemp("large")
    for at in range(60):
        note = "lang " * 2000
        (place / f"heel-{at}.yaml").write_text(f"gemeente: Heel {at}\ncountry: NL\nnote: {note}\nkleur: rood\n")
    asked = ("--data", str(place), "validate", "--format", "json")
    (run,) = run_forked(asked)
    return asked, run


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_with_workers_changes_nothing(trouble: str, large: tuple[Sequence[str], Run]) -> None:
    asked, undisturbed = large
    assert len(undisturbed.json) == 120
    assert run_forked(asked, inside=INSIDE.format(TROUBLES[trouble])) == [undisturbed]

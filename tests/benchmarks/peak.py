"""The peak memory of a process with its children: the sum of their PSS (proportional set size), sampled.

PSS divides each shared page among the processes that map it (`Pss` in proc_pid_smaps(5), Linux only).
"""

import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

_PAUSE = 0.01  # seconds between samples
PROC = Path("/proc")


def peak_of(process: "Popen[bytes]") -> float:
    """The peak of the summed PSS of a process and its children, in bytes, until it ends."""
    most = 0
    while process.poll() is None:
        family = [*_family(process.pid)]
        shared = sum(map(_share, family))
        # When one ends in between, what it shared is counted with the others again, with each at another moment.
        if [*_family(process.pid)] == family:
            most = max(most, shared)
        time.sleep(_PAUSE)
    return most


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = (PROC / str(process) / "task" / str(process) / "children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _share(process: int) -> int:
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has ended
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))

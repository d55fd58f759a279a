"""Runs the program in this process, and writes how much memory it took at most: `python peak.py FILE ARGUMENTS`."""

import atexit
import os
import resource
import sys
from pathlib import Path

_UNIT = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in


class _Peak:
    """Counts this process's helpers, and says at its end what all of them took."""

    def __init__(self, report: Path) -> None:
        self._report, self._process, self._helpers = report, os.getpid(), 0

    def count_helper(self) -> None:
        self._helpers += 1

    def write(self) -> None:
        if os.getpid() == self._process:
            self._report.write_text(str(self._bytes()), encoding="ascii")

    def _bytes(self) -> int:
        # Of its helpers a process learns only what the largest took. To take that for each of them is to count too
        # much, the more so as a page that they share with this process counts again in each: it is never too little.
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return (own + max(self._helpers, largest > 0) * largest) * _UNIT


def _main() -> None:
    peak = _Peak(Path(sys.argv[1]))
    os.register_at_fork(before=peak.count_helper)
    atexit.register(peak.write)
    from stedenband.__main__ import main

    sys.argv = ["stedenband", *sys.argv[2:]]
    main()


if __name__ == "__main__":
    _main()

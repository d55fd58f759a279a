"""A process that runs one command after the other in its own language: that of its command line, for all of them.

`python -m tests.answering --lang en` reads the arguments of each command as a line of JSON, and writes a line with its
exit code and what it printed on standard output and error.
"""

import json
import os
import sys
import tempfile
from typing import Any

from stedenband.cli.main import main


def _answer(arguments: list[str]) -> tuple[Any, str, str]:
    code = None
    sys.argv = ["stedenband", *arguments]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        sys.stdout.flush()
        sys.stderr.flush()
        told, complained = (os.pread(one.fileno(), os.fstat(one.fileno()).st_size, 0).decode() for one in (out, err))
    return code, told, complained


def _serve() -> None:
    """Answer until standard input is closed."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        for line in sys.stdin:
            print(json.dumps(_answer(json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    _serve()

"""Starts the program, as the command `stedenband` and as `python -m stedenband`."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

WRONG_USE, INTERRUPTED = 2, 130


def start() -> NoReturn:
    """The command: `main`, then the end of the process without the interpreter's teardown.

    That would free every object one by one, which takes a twentieth of the time of `list` and `validate`.
    """
    try:
        main()
    except SystemExit as stop:
        if not isinstance(stop.code, int):
            raise
        for stream in (sys.stdout, sys.stderr):
            with suppress(Exception):  # closed, or full: that was told where it mattered
                stream.flush()
        os._exit(stop.code)


def main() -> NoReturn:
    """Run the program and raise SystemExit with its code; Ctrl-C (KeyboardInterrupt) is silent, also during imports."""
    # Garbage collection off: a run is short and makes no reference cycles. Collecting took a fifth of the time of
    # `list` and saved no memory, not on 1,500 files either.
    gc.disable()
    # No plugin of another package watches or changes how files are validated; to look for them Pydantic would read the
    # entry points of every installed package, which takes 2 % of the time of `list --gemeente`.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Where memory ends, Rust would wait for ever on a lock of its own while it prints one.
    os.environ["RUST_BACKTRACE"] = "0"
    try:
        _must_start()
        from stedenband.cli.main import main as run  # noqa: PLC0415 - Ctrl-C during this import is caught

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        from stedenband.errors import was_interrupted  # noqa: PLC0415 - loaded by then, but for an early Ctrl-C

        if was_interrupted(error):
            sys.exit(INTERRUPTED)
        raise


def _must_start() -> None:
    """Without memory for the program itself it ends with a sentence; no import can be counted on to say it."""
    try:
        from stedenband.memory import OWN, must_fit  # noqa: PLC0415 - may fail to load

        must_fit(OWN)
    except (MemoryError, ImportError):
        in_english = os.environ.get("STEDENBAND_LANG") == "en"
        told = "there is too little memory for this program" if in_english else "er is te weinig geheugen"
        os.write(2, f"stedenband: {told}\n".encode())
        sys.exit(WRONG_USE)


if __name__ == "__main__":
    start()

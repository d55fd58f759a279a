"""Whether there is memory for what is coming, asked before it is needed.

Where memory ends, Python raises MemoryError, but the allocator of Rust, in which pydantic is written, aborts the
process (SIGABRT), and a library that cannot be loaded is an ImportError.
"""

import errno
import os
from mmap import mmap

OWN = 64 * 1024**2  # bytes of address space that the program takes before it reads anything; 58 MB were measured
_LITTLE = 16 * 1024**2


def must_fit(size: int) -> None:
    """MemoryError where so many bytes cannot be reserved (ENOMEM), as under `ulimit -v`; none of them is used."""
    try:
        mmap(-1, size).close()
    except OSError:
        raise MemoryError from None


def is_spent(error: BaseException) -> bool:
    """Whether an error comes of memory that is full, while what it holds is not yet freed."""
    said = str(error)
    if isinstance(error, MemoryError) or os.strerror(errno.ENOMEM) in said or "failed to map segment" in said:
        return True
    try:
        must_fit(_LITTLE)
    except MemoryError:
        return True
    return False

"""A short fixed name for contents: SHA-256."""

import hashlib


def digest(contents: bytes) -> str:
    """The hexadecimal SHA-256; MemoryError where OpenSSL has no memory for it, which it tells as a ValueError."""
    try:
        return hashlib.sha256(contents).hexdigest()
    except ValueError:
        raise MemoryError from None

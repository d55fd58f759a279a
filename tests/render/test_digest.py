"""A digest is that of the contents, and tells as too little memory what OpenSSL tells as a wrong value."""

import hashlib

import pytest

from stedenband.render.digest import digest


def test_a_digest_is_that_of_the_contents() -> None:
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_too_little_memory_for_a_digest_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: bytes) -> None:
        raise ValueError("[digital envelope routines] not able to copy ctx")

    monkeypatch.setattr(hashlib, "sha256", full)
    with pytest.raises(MemoryError):
        digest(b"x")

"""Changes of several files are written together, or not at all."""

import os
from pathlib import Path

import pytest

from stedenband.cli.run import changing
from stedenband.cli.run.changing import Change, write_together
from stedenband.errors import WrongUse


def _changes(folder: Path, **before: bytes | None) -> list[Change]:
    for name in before:
        (folder / name).write_bytes(b"oud")
    return [Change(folder / name, data, b"nieuw") for name, data in before.items()]


def test_where_one_file_was_changed_meanwhile_none_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = _changes(tmp_path, a=b"oud", b=b"iets anders")
    assert not write_together(changes)
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"oud", b"oud"]
    assert "is intussen veranderd" in capsys.readouterr().err


@pytest.mark.parametrize("after", [b"nieuw", None], ids=["changed", "gone"])
def test_where_one_file_may_only_be_read_none_is_written(
    after: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = _changes(tmp_path, a=b"oud", b=b"oud")
    changes[1] = changes[1]._replace(after=after)
    real = os.access  # of who may do everything a read-only file is none
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "b" and real(path, mode))
    with pytest.raises(WrongUse, match="ermission denied"):
        write_together(changes)
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"oud", b"oud"]


def test_files_come_go_and_change_together(tmp_path: Path) -> None:
    (tmp_path / "weg").write_bytes(b"oud")
    gone, new = Change(tmp_path / "weg", b"oud", None), Change(tmp_path / "nieuw", None, b"nieuw")
    assert write_together([gone, new, *_changes(tmp_path, a=b"oud")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"nieuw": b"nieuw", "a": b"nieuw"}


def test_what_was_written_comes_back_at_ctrl_c(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = _changes(tmp_path, a=b"oud", b=b"oud")
    real = changing._write

    def interrupted(one: Change) -> bool:
        if one is changes[1]:
            raise KeyboardInterrupt
        return real(one)

    monkeypatch.setattr(changing, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_together(changes)
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"oud", b"oud"]

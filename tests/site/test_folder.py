"""Putting a site in place: only what changed is written, all at once, and never over what is not a site of ours."""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA, Command
from tests.site.conftest import ON


def _state(site: Path) -> dict[str, tuple[int, int]]:
    """The files of a site, each with its inode and when it was written."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A register of two files."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("almelo.yaml", "leiden.yaml"):
        shutil.copy(DATA / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site of those files is kept, made once."""
    return tmp_path_factory.mktemp("kept") / "public"


@pytest.fixture
def old(kept: Path, data: Path, tmp_path: Path, stedenband: Command, few_pages: None) -> Path:
    """A copy of that site."""
    if not kept.exists():
        assert stedenband("site", "-o", str(kept), *ON, data=data).code == 0
    made = tmp_path / "there" / "public"
    made.parent.mkdir()
    shutil.copytree(kept, made)
    return made


def test_a_second_run_writes_nothing_and_says_so(old: Path, data: Path, stedenband: Command) -> None:
    before = _state(old)
    run = stedenband("site", "-o", str(old), *ON, data=data)
    assert (run.code, _state(old)) == (0, before)
    assert "niets veranderd" in run.err


def test_only_pages_whose_content_changed_are_written(old: Path, data: Path, stedenband: Command) -> None:
    before = _state(old)
    file = data / "almelo.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2017", "2016"), encoding="utf-8")
    assert stedenband("site", "-o", str(old), *ON, data=data).code == 0
    after = _state(old)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {"almelo/index.html", "almelo/denizli/index.html", "data/bonds.csv"} <= changed
    kept = {"leiden/index.html", "leiden/oxford/index.html", "land/jp/index.html", "site.css"}
    assert kept <= after.keys() - changed


def test_what_is_gone_from_the_register_goes_from_the_site(old: Path, data: Path, stedenband: Command) -> None:
    assert (old / "leiden" / "oxford" / "index.html").is_file()
    (data / "leiden.yaml").unlink()
    assert stedenband("site", "-o", str(old), *ON, data=data).code == 0
    assert not (old / "leiden" / "oxford").exists()


def test_what_somebody_else_put_in_the_folder_stays(old: Path, data: Path, stedenband: Command) -> None:
    (old / "CNAME").write_text("voorbeeld.nl", encoding="utf-8")
    (old / ".git").mkdir()
    (old / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    (data / "leiden.yaml").unlink()
    assert stedenband("site", "-o", str(old), *ON, data=data).code == 0
    assert (old / "CNAME").read_text(encoding="utf-8") == "voorbeeld.nl"
    assert (old / ".git" / "HEAD").is_file()


@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_is_no_site_of_ours_is_not_touched(what: str, tmp_path: Path, stedenband: Command) -> None:
    target = tmp_path / "public"
    thesis = target / "thesis.txt" if what == "folder" else target
    thesis.parent.mkdir(exist_ok=True)
    thesis.write_text("alles", encoding="utf-8")
    run = stedenband("site", "-o", str(target), *ON)
    assert run.code == 2 and "iets anders dan een site van stedenband" in run.err
    assert thesis.read_text(encoding="utf-8") == "alles"
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_nothing_is_left_beside_the_site(old: Path, kept: Path) -> None:
    assert [path.name for path in kept.parent.iterdir()] == ["public"]


@pytest.mark.usefixtures("few_pages")
def test_a_site_behind_a_link_is_replaced_and_the_link_kept(tmp_path: Path, data: Path, stedenband: Command) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    assert stedenband("site", "-o", str(tmp_path / "link"), *ON, data=data).code == 0
    assert (tmp_path / "link").is_symlink() and (tmp_path / "there" / "index.html").is_file()


def test_others_can_read_the_site(old: Path, kept: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    assert kept.stat().st_mode & 0o777 == 0o777 & ~mask


@pytest.mark.parametrize(
    ("option", "value"),
    [("--contact", "javascript:alert(1)"), ("--contact", "meld"), ("--url", "ftp://voorbeeld.nl"), ("--url", "https:"),
     ("--css", "/er/is/niets.css"), ("--since", "ooit")],
)  # fmt: skip
def test_an_option_that_would_lead_nowhere_is_refused(
    option: str, value: str, tmp_path: Path, stedenband: Command
) -> None:
    run = stedenband("site", "-o", str(tmp_path / "public"), option, value)
    assert run.code == 2 and value in run.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("few_pages")
def test_own_colours_are_loaded_after_ours(tmp_path: Path, data: Path, stedenband: Command) -> None:
    (tmp_path / "huis.css").write_text(":root { --link: #060; }", encoding="utf-8")
    site = tmp_path / "public"
    assert stedenband("site", "-o", str(site), "--css", str(tmp_path / "huis.css"), *ON, data=data).code == 0
    page = (site / "almelo" / "index.html").read_text(encoding="utf-8")
    assert page.index("../site.css") < page.index("../eigen.css")
    assert (site / "eigen.css").read_text(encoding="utf-8") == ":root { --link: #060; }"

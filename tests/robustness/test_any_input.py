"""Fuzzing with hypothesis: any file or arguments end in findings or a message, never in a traceback."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from stedenband.cli.commands import COMMANDS, loaded
from stedenband.loading.data_file import DataFile, read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from tests.conftest import DATA, Command, examples

ASKED = LintOptions(date(2026, 11, 21), stale=True)
REAL = {path.stem: path.read_bytes() for path in sorted(DATA.glob("*.yaml"))}
FOLDER = DataFolder(DATA, "option")
BOUNDED = settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _checked(home: str, data: bytes) -> Loaded:
    file = read_data(home, f"{home}.yaml", f"{home}.yaml", data)
    return load(FOLDER, ASKED, instead={home: file})


def _every_message_can_be_said(loaded: Loaded) -> None:
    for finding in loaded.findings:
        for language in ("nl", "en"):
            assert finding.message(language)
            finding.hint(language)
        assert finding.spot.line >= 1 and finding.spot.column >= 1 and finding.spot.width >= 1


@BOUNDED
@given(st.binary(max_size=300))
def test_any_bytes_end_in_findings(data: bytes) -> None:
    file = read_data("iets", "iets.yaml", "iets.yaml", data)
    assert isinstance(file, DataFile)
    assert file.problems or file.faults


@BOUNDED
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_under_a_real_key_ends_in_findings_or_is_text(text: str) -> None:
    _every_message_can_be_said(_checked("heerlen", f"gemeente: Heerlen\ncountry: NL\nnote: {text}\n".encode()))


PIECES = st.one_of(
    st.binary(max_size=12), st.sampled_from([b"[", b"{", b'"', b"'", b": ", b"\n", b"- ", b"\t", b"&a ", b"*a", b"!x "])
)


@BOUNDED
@given(
    st.sampled_from(sorted(REAL)),
    st.floats(0, 1),
    st.integers(0, 40),
    PIECES,
)  # fmt: skip
def test_a_real_file_with_a_piece_replaced_ends_in_findings_or_passes(
    home: str, where: float, length: int, piece: bytes
) -> None:
    data = REAL[home]
    start = int(where * len(data))
    loaded = _checked(home, data[:start] + piece + data[start + length :])
    _every_message_can_be_said(loaded)
    others = {finding.file for finding in loaded.findings if finding.severity == "error"}
    may_refer_to_it = {"amsterdam", "delfzijl", "heerlen", "sluis"} if home in _SHARED else {home}
    assert {Path(name).stem for name in others} <= may_refer_to_it | {home}


_SHARED = {"amsterdam", "delfzijl", "heerlen", "sluis"}


@BOUNDED
@given(st.sampled_from(sorted(REAL)), st.floats(0, 1))
def test_a_truncated_real_file_ends_in_findings_or_passes(home: str, where: float) -> None:
    _every_message_can_be_said(_checked(home, REAL[home][: int(where * len(REAL[home]))]))


SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6), st.dates())
KEYS = st.one_of(
    st.sampled_from(
        ["gemeente", "country", "bonds", "id", "partners", "name", "kind", "history", "date", "status", "sources",
         "events", "committees", "roles", "accept", "rule", "why", "disputed", "joins", "names", "part_of", "origin"]
    ),
    st.text(max_size=4),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


@BOUNDED
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_yaml_ends_in_findings_or_passes(value: dict[str, object]) -> None:
    text = yaml.safe_dump({"gemeente": "Heerlen", "country": "NL", **value}, allow_unicode=True)
    _every_message_can_be_said(_checked("heerlen", text.encode("utf-8", "surrogatepass")))


# Writing has tests of its own, and so has standard input.
WRITING = {"-o", "--output", "--fix", "--template"}
OPTIONS = {
    name: sorted({word for one in loaded(name).params for word in one.opts if word.startswith("-")} - WRITING)
    for name in COMMANDS
    if name not in {"add", "change", "merge", "new", "rename"}
}
ANSWERS = st.one_of(
    st.sampled_from(
        ["Leiden", "almelo/denizli", "2000-01-01", "1998", "bonds", "events", "json", "csv", "since", "-since", "DE",
         "active", "duplicate-id", "3", "0", "HEAD", "--", "--lang", "en"]
    ),
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=6),
)  # fmt: skip


def _lines(command: str) -> st.SearchStrategy[list[str]]:
    options = OPTIONS.get(command, sorted({word for words in OPTIONS.values() for word in words}))
    words = st.lists(st.one_of(st.sampled_from(options or ["--help"]), ANSWERS), max_size=5)
    return words.map(lambda chosen: [*([command] if command else []), *chosen])


LINES = st.sampled_from([*OPTIONS, "liist", ""]).flatmap(_lines)


@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=LINES)
def test_any_arguments_end_in_an_answer_or_a_sentence(
    words: list[str], stedenband: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assume("-" not in words)  # standard input
    before = Path.cwd()
    os.chdir(tmp_path_factory.getbasetemp())
    try:
        done = stedenband(*words)
    finally:
        os.chdir(before)
    assert done.code in (0, 1, 2), done.err
    assert "Traceback" not in done.err and "had niet mogen gebeuren" not in done.err
    assert done.code == 0 or done.err or done.out


Folder = Callable[..., Path]
HEEL = "gemeente: Heel\ncountry: NL\n"


@pytest.mark.parametrize("name", ["'s-Hertogenbosch", "’s-Gravenhage", 'Huis "De Band"', "Bergen (NH)", "x. 'y'."])
def test_a_command_that_does_not_exist_is_named_as_it_was_typed(name: str, stedenband: Command) -> None:
    assert stedenband(name).err.startswith(f"stedenband: het commando {name} bestaat niet; ")


STRANGE = ["een\ntwee", "een\r\nfout: alles", "een\x0btwee\x0cdrie", "een\x1ctwee\x85drie", "een\u2028twee\u2029"]


@pytest.mark.parametrize("strange", STRANGE)
def test_what_is_said_on_standard_error_is_one_line_whatever_it_names(
    strange: str, folder: Folder, stedenband: Command
) -> None:
    data = folder(heel=HEEL)
    assert len(stedenband("list", "--gemeente", strange, data=data).err.splitlines()) == 1
    assert len(stedenband("explain", strange, data=data).err.splitlines()) == 1
    (data / f"{strange}.yaml").write_text("gemeente: Anders\ncountry: XX\n")
    told = stedenband("list", data=data).err
    assert len(told.splitlines()) == 1 and told.startswith("1 fout in "), told


LONG = "a" * 5000  # longer than any system lets a name be
TOO_LONG = [
    ["--data", LONG, "list"],
    ["new", LONG],
    ["validate", LONG],
    ["list", "-o", f"{LONG}.csv"],
    ["report", "--format", "docx", "--template", LONG],
]


@pytest.mark.parametrize("arguments", TOO_LONG, ids=[" ".join(case)[:20] for case in TOO_LONG])
def test_a_name_too_long_for_the_system_is_told_in_a_sentence(
    arguments: list[str], folder: Folder, stedenband: Command
) -> None:
    done = stedenband(*arguments, data=folder(heel=HEEL))
    assert (done.code, done.out) == (2, "")
    assert LONG in done.err and "had niet mogen gebeuren" not in done.err

"""Naughty strings where the reader or the command line refuses them: what is said of them is as harmless."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stedenband.reports.grammar import sentence
from tests.conftest import Command, slow
from tests.naughty import every_string, strings
from tests.naughty.places import leaves, packed, quoted, written
from tests.naughty.readers import UNSEEN, json_leaves
from tests.reading import read_once
from tests.render.test_findings_formats import github_commands

HEAD = "gemeente: Stout\ncountry: NL\n"
MOST_SHOWN = 500
Findings = list[dict[str, str]]
ALL = ("validate", "--notes", "--stale", "--on", "2026-11-21")


def _values() -> Iterator[tuple[str, bytes]]:
    """Each string as the value of some keys, dates and codes among them."""
    texts, places = every_string(), tuple(leaves())
    for number in range(2):
        values = {loc: texts[(number * len(places) + at) % len(texts)] for at, loc in enumerate(places)}
        yield f"waarde-{number}", written(values, escapes=bool(number % 2)).encode()


def _keys() -> Iterator[tuple[str, bytes]]:
    """Each string as a key: of the file, of a source, and of a bond without a value."""
    keys = [quoted(text, escapes=bool(number % 2)) for number, text in enumerate(every_string())]
    yield "sleutel", (HEAD + "".join(f"{key}: x\n" for key in keys)).encode()
    yield "bron", (HEAD + "sources:\n" + "".join(f"  {key}: {{title: x}}\n" for key in keys)).encode()
    yield "leeg", f"{HEAD}bonds:\n- {{{', '.join(keys)}}}\n".encode()


def _bare() -> Iterator[tuple[str, bytes]]:
    """Each string without quotes, where YAML may take it for anything: as a value, a key, a comment, a whole file."""
    for number, text in enumerate(every_string()):
        lines = (f"note: {text}", f"{text}: x", f"background: &{text} *{text} !{text}", f"# {text}")
        yield f"kaal-{number}", (HEAD + "\n".join(lines)).encode()
        yield f"alleen-{number}", f"{text}\n".encode()


def _names() -> Iterator[tuple[str, bytes]]:
    """Each string as the name of a file, as far as a name can be so."""
    for text in every_string():
        yield text.replace("/", "_").replace("\0", "_")[:60], f"{HEAD}level: XX\n".encode()


def _texts() -> Iterator[tuple[str, bytes]]:
    """Each string where it is taken: the finding is that of another file's name, or of what is not seen in it."""
    for number, values in enumerate(packed(every_string(), 8)):
        yield f"tekst-{number}", written(values, escapes=bool(number % 2)).encode()


@pytest.fixture(scope="module", params=[_values, _keys, _bare, _names, _texts], ids=lambda one: one.__name__[1:])
def refused(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("refused")
    for name, data in request.param():
        (place / f"{name}.yaml").write_bytes(data)
    return place


@pytest.fixture(scope="module")
def memory(refused: Path) -> dict[Path, Findings]:
    return {}


@pytest.fixture
def findings(
    refused: Path, stedenband: Command, memory: dict[Path, Findings], monkeypatch: pytest.MonkeyPatch
) -> Findings:
    read_once(monkeypatch)
    if refused not in memory:
        done = stedenband(*ALL, "--format", "json", data=refused)
        assert done.code == 1 and UNSEEN.findall(done.out) == []
        memory[refused] = done.json
    return memory[refused]


def test_findings_in_text_have_the_lines_that_we_give_them_and_no_other(
    refused: Path, findings: Findings, stedenband: Command
) -> None:
    out = stedenband(*ALL, data=refused).out
    head = re.compile(rf"{re.escape(str(refused))}/.*:\d+:\d+: (fout|waarschuwing|opmerking) \[[a-z0-9-]+\] .+")
    under = re.compile(r" *\d+ │ .*|      │  *\^+|      → .+|")
    *lines, total, _ = out.split("\n")
    heads = [line for line in lines if head.fullmatch(line)]
    more = [line for line in lines if line.startswith("… en nog ")]
    assert UNSEEN.findall(out) == []
    assert [line for line in lines if not head.fullmatch(line) and not under.fullmatch(line)] == more
    assert len(heads) == min(len(findings), MOST_SHOWN)
    assert re.fullmatch(r"[\d.]+ fout.* in [\d.]+ bestand(en)?", total)


def test_github_gets_a_command_for_each_finding_and_none_from_the_data(
    refused: Path, findings: Findings, stedenband: Command
) -> None:
    out = stedenband(*ALL, "--format", "github", data=refused).out
    commands = github_commands(out)
    assert UNSEEN.findall(out) == []
    assert [properties["title"] for _, properties, _ in commands] == [finding["rule"] for finding in findings]
    assert {name for name, _, _ in commands} <= {"error", "warning", "notice"}
    assert {tuple(properties) for _, properties, _ in commands} == {("file", "line", "col", "endColumn", "title")}


def test_every_other_format_has_as_many_findings_and_can_be_read(
    refused: Path, findings: Findings, stedenband: Command
) -> None:
    rules = [finding["rule"] for finding in findings]
    out = {name: stedenband(*ALL, "--format", name, data=refused).out for name in ("sarif", "gitlab", "junit")}
    assert all(UNSEEN.findall(text) == [] for text in out.values())
    assert [one["ruleId"] for one in json.loads(out["sarif"])["runs"][0]["results"]] == rules
    assert [one["check_name"] for one in json.loads(out["gitlab"])] == rules
    cases = ElementTree.fromstring(out["junit"]).iter("testcase")  # noqa: S314
    assert [(one.get("name") or "").split()[0] for one in cases] == rules


def test_files_with_errors_are_named_on_standard_error_a_line_each(
    refused: Path, findings: Findings, stedenband: Command
) -> None:
    files = {one["file"] for one in findings if one["severity"] == "error"}
    told = stedenband("list", "--on", "2026-11-21", data=refused).err
    assert UNSEEN.findall(told) == []
    assert len(told.splitlines()) == len(files)
    assert all(
        re.fullmatch(r"\d+ fout(en)? in .+: draai `stedenband validate` om .+\.", line) for line in told.splitlines()
    )


_UNSEEN_IN_WORDS = re.compile("[\xad\u180e\u200b\u2060\ufeff]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def _as_mended(text: str) -> str:
    """A text without what --fix may take out of it or write otherwise; of a hard space at an end nothing is left."""
    return _SPACES.sub(" ", _UNSEEN_IN_WORDS.sub("", unicodedata.normalize("NFC", text))).strip()


def test_mending_takes_no_word_out_of_any_text(tmp_path: Path, stedenband: Command) -> None:
    # Of what is nothing but unseen, nothing would be left, which is no text.
    texts = [text for text in every_string() if _as_mended(text)]
    for number, values in enumerate(packed(texts, 8)):
        (tmp_path / f"tekst-{number}.yaml").write_text(written(values, escapes=bool(number % 2)), encoding="utf-8")

    def told() -> dict[str, Counter[str]]:
        shown = {path.stem: stedenband("show", path.stem, "--format", "json", data=tmp_path).out for path in files}
        return {
            home: Counter(_as_mended(str(leaf)) for leaf in json_leaves(out).elements()) for home, out in shown.items()
        }

    files = sorted(tmp_path.iterdir())
    before, old = told(), [path.read_bytes() for path in files]
    assert re.fullmatch(r"Verbeterd: \d bestanden\.\n", stedenband("validate", "--fix", data=tmp_path).err)
    assert told() == before
    assert [path.read_bytes() for path in files] != old


# Where `…` stands a string is typed.
ASKED = [
    "list …", "list --gemeente …", "list --sort …", "list --columns …", "list --format …", "list --on …",
    "list --country …", "list --search …", "list --from …", "list bonds …", "list … …", "list -o …", "show …",
    "show heel/…", "explain …", "stats --by …", "calendar --years …", "timeline --gemeente …", "report --compare …",
    "report --template … --format docx", "report --changes-since …", "validate --select …", "validate heel.yaml …",
    "--lang … list", "--data … list", "…",
]  # fmt: skip


def _can_be_typed(text: str) -> bool:
    # A system has no argument with a NUL in it; a dash alone is standard input.
    return "\0" not in text and text != "-"


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_typed_is_told_on_a_line_of_our_own(
    asked: str, folder: Callable[..., Path], stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    monkeypatch.chdir(data)
    for text in filter(_can_be_typed, every_string()[ASKED.index(asked) :: len(ASKED)]):
        done = stedenband(*(word.replace("…", text) for word in asked.split()), data=data)
        assert UNSEEN.findall(done.out + done.err) == []
        assert done.code in (0, 2) and "had niet mogen gebeuren" not in done.err, text
        first, *more = done.err.splitlines() or ["stedenband: "]
        assert first.startswith("stedenband: ") or done.code == 0, text
        assert more == [] or (len(more) == 1 and more[0].startswith("Hulp: stedenband ")), text


@pytest.mark.parametrize("step", [5, slow(1)])
def test_a_new_file_has_its_name_whole_or_is_refused_on_one_line(
    step: int, tmp_path: Path, stedenband: Command
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    made = set()
    for text in filter(_can_be_typed, every_string()[::step]):
        done = stedenband("new", "--", text, data=data)
        *before, last = done.err.splitlines()
        assert (done.out, UNSEEN.findall(done.err)) == ("", []), text
        assert (done.code == 0 and "is gemaakt" in last and len(before) <= 1) or (done.code, before) == (2, []), text
        made |= {unicodedata.normalize("NFC", " ".join(text.split()))} if done.code == 0 else set()
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.yaml|\.schema\.json", path.name) for path in data.iterdir())
    assert stedenband("validate", "--strict", data=data).code == 0
    listed = stedenband("list", "municipalities", "--columns", "gemeente", "--format", "json", data=data).json
    assert {row["gemeente"] for row in listed} == made and len(made) > 30


@pytest.mark.parametrize("theme", sorted(strings().keys() - {"blank", "long"}))  # some of which have no words at all
def test_no_two_texts_of_a_theme_are_one_sentence(theme: str) -> None:
    """Such as `null` and `Null`: a report would tell both once, and not its harmless twin."""
    said = Counter(" ".join(sentence(text).split()) for text in strings()[theme])
    assert [text for text, number in said.items() if number > 1] == []

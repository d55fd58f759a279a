"""`validate --fix`: mends what has one right answer, and leaves every other byte as it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.editing import edits
from tests.conftest import Command

Folder = Callable[..., Path]

FIRST = "gemeente: Testdam\n"
HEAD = "gemeente: Testdam\ncountry: NL\n"


def _dated(*dates: str) -> str:
    """A bond with a history of those days."""
    statuses = ("active", "dormant") * len(dates)
    entries = (f"  - status: {status}\n    date: {date}\n" for date, status in zip(dates, statuses, strict=False))
    return (
        f"{HEAD}sources: {{b: {{title: B, date: 2020}}}}\nbonds:\n- id: x\n  kind: twinning\n  sources: [b]\n"
        f"  partners: [{{name: X, country: DE}}]\n  history: # oud\n{''.join(entries)}"
    )


FIXES = [
    ("trailing space goes", f"# kop \n{HEAD}", f"# kop\n{HEAD}"),
    ("a letter is composed", f"{HEAD}note: Ge\u0065\u0308erd # e\u0301\n", f"{HEAD}note: Geëerd # é\n"),
    ("what shows nothing goes", f"{HEAD}note: a\u200bb\u00adc\n", f"{HEAD}note: abc\n"),
    ("a space of another width becomes plain", f"{HEAD}note: a\u00a0b\u2009c\n", f"{HEAD}note: a b c\n"),
    ("of spaces in a row one stays", f"{HEAD}note: a\u00a0 b \u2009c\u00a0\u00a0d\n", f"{HEAD}note: a b c d\n"),
    ("between two spaces it takes one with it", f'{HEAD}note: "a \u00a0 b"\n', f'{HEAD}note: "a b"\n'),
    ("so does what shows nothing", f"{HEAD}note: Zie \u200b hier \u00ad daar\n", f"{HEAD}note: Zie hier daar\n"),
    ("so do several", f"{HEAD}note: a \u200b\u200b b \u00a0 \u2009 c\n", f"{HEAD}note: a b c\n"),
    ("so do both kinds", f"{HEAD}note: a\u00a0\u200b b \u200b\u00a0c \u00a0\u200b d\n", f"{HEAD}note: a b c d\n"),
    ("and the rest is mended", f"{FIRST}country: nl\nnote: a \u00a0 b\n", f"{HEAD}note: a b\n"),
    ("in a comment too", f"{HEAD}note: a # b \u200b c\n", f"{HEAD}note: a # b c\n"),
    ("at the end of a line none stays", f"{HEAD}note: a\u00a0\n", f"{HEAD}note: a\n"),
    ("nor at the end of a text in quotes", f'{HEAD}note: "Kiel \u200b"\n', f'{HEAD}note: "Kiel"\n'),
    ("nor at its beginning", f'{HEAD}note: "\u200b Lübeck"\n', f'{HEAD}note: "Lübeck"\n'),
    ("nor at both, of any kind", f"{HEAD}note: ' \u00a0\u200bKiel\u00a0\u00ad '\n", f"{HEAD}note: 'Kiel'\n"),
    ("between more spaces one stays", f"{HEAD}note: a \u200b  \u200b b\n", f"{HEAD}note: a b\n"),
    ("so too between braces", f'{HEAD}ids: {{cbs: "GM0344 \u200b"}}\n', f'{HEAD}ids: {{cbs: "GM0344"}}\n'),
    ("a space before a text in quotes stays", f'{HEAD}note: a # \u200b "b"\n', f'{HEAD}note: a # "b"\n'),
    ("and behind one", f'{HEAD}note: a # "b" \u200b c\n', f'{HEAD}note: a # "b" c\n'),
    ("so does indentation", f"{HEAD}note: >-\n    a\n    \u200bb\n", f"{HEAD}note: >-\n    a\n    b\n"),
    ("and that of a text in lines", f"{HEAD}note: >-\n  a\u200b \n  b\n", f"{HEAD}note: >-\n  a\n  b\n"),
    ("a country's name becomes its code", f"country: Nederland\n{FIRST}", f"country: NL\n{FIRST}"),
    (
        "a partner's country becomes its code, whatever the quotes",
        HEAD + 'sources: {b: {title: B, date: 2020}}\nbonds:\n- {id: x, kind: twinning, sources: [b], '
        'partners: [{name: X, country: "Duitsland"}, {name: Y, country: Noorwegen}]}\n',
        HEAD + "sources: {b: {title: B, date: 2020}}\nbonds:\n- {id: x, kind: twinning, sources: [b], "
        'partners: [{name: X, country: DE}, {name: Y, country: "NO"}]}\n',
    ),
    (
        "a label becomes its code, and comments stay",
        HEAD + "sources: {b: {title: B, date: 2020}}\nbonds:\n- id: x # de eerste\n  kind: Zusterstad # soort\n"
        "  sources: [b]\n  partners: [{name: X, country: DE}]\n",
        HEAD + "sources: {b: {title: B, date: 2020}}\nbonds:\n- id: x # de eerste\n  kind: sister-city # soort\n"
        "  sources: [b]\n  partners: [{name: X, country: DE}]\n",
    ),
    (
        "a span or a bare list where one day is meant becomes a set where it has one reading",
        _dated("1993/1994", "../2004-11", "/2005", "[1996, 2010]", "[..2015]", "['2016', 2017-01]", '"../2018"'),
        _dated('"[1993,1994]"', '"[..2004-11]"', '"[..2005]"', '"[1996,2010]"', '"[..2015]"', '"[2016,2017-01]"',
               '"[..2018]"'),
    ),
    (
        "a day in another notation becomes EDTF where its day and its month could not change places",
        _dated("24-06-2024", "'24/6/2024'", "24 juni 2024", "juni 2024", "1er mai 1990", "2024/6/4", "5-5-2025"),
        _dated("2024-06-24", "2024-06-24", "2024-06-24", "2024-06", "1990-05-01", "2024-06-04", "2025-05-05"),
    ),
    (
        "what can be read in two ways, or says more than a day, is left to a person",
        _dated("2-12-2024", "12-2-24", "begin 1990", "12 februarie 1990", "rond 1990", "31-6-2024"),
        None,
    ),
    ("a span of which the reading is open is left to a person", _dated("1993/1996", "1997/", "1998/.."), None),
    ("a list over lines is left to a person", _dated("[1993,\n      1994]"), None),
    ("two years, the second in two figures, are left to a person", _dated("2019-20"), None),
    ("carriage returns stay", "gemeente: Testdam \r\ncountry: NL\r\n", "gemeente: Testdam\r\ncountry: NL\r\n"),
    ("a byte order mark stays", "\ufeffgemeente: Testdam \ncountry: NL", "\ufeffgemeente: Testdam\ncountry: NL"),
    ("what is only near is left to a person", HEAD + "levl: x\n", None),
    ("what turns the writing round is left to a person", HEAD + "note: a\u202eb\n", None),
    ("a lost character is left to a person", HEAD + "note: a\ufffdb\n", None),
    ("an escape is left to a person", HEAD + 'population: {number: 5, note: "een\\u00a0twee"}\n', None),
    ("so is one in a text of two lines", HEAD + 'population: {number: 5, note: "een\n  twee\\u00a0drie"}\n', None),
    ("what stands beside an escape is mended", HEAD + 'note: "a\u00a0b\\u200b"\n', HEAD + 'note: "a b\\u200b"\n'),
    ("a label over two lines is left to a person", HEAD + "level: stadsdeel of\n  district\n", None),
    ("a wide space that keeps a # in the text stays", f"{HEAD}note: Verslag\u00a0#3 over Oxford\n", None),
    ("so does a zero-width one", f"{HEAD}note: \u200b#stedenbanden is de hashtag\n", None),
    ("and one where a space before a comment was meant, or text", f"{HEAD}level: district\u200b# x\n", None),
    ("and a row of them before a #", f"{HEAD}note: Verslag\u2060\u200b#3\n", None),
    ("and each of several", f"{HEAD}note: a\u200b#b c\u200b#d\n", None),
    ("in quotes it goes", f"{HEAD}note: 'Verslag\u200b#3'\n", f"{HEAD}note: 'Verslag#3'\n"),
    ("in a comment too, before a #", f"{HEAD}note: a # b\u200b# c\n", f"{HEAD}note: a # b# c\n"),
    ("where a comment follows it goes", f"{HEAD}level: district\u200b # x\n", f"{HEAD}level: district # x\n"),
    ("and one that keeps a colon in the text", f"{HEAD}note: De krant:\u00a0band stopt\n", None),
    ("and one that keeps a word from being nothing", f"{HEAD}note: null\u200b\n", None),
    ("and a letter that would be a sign of YAML", f"{HEAD}note: \u1fefx\n", None),
    (
        "what stands beside such a place is mended",
        f"{HEAD}note: Verslag\u00a0#3 \nbackground: a\u00a0b\n",
        f"{HEAD}note: Verslag\u00a0#3\nbackground: a b\n",
    ),
    ("of two keys that are the same both keep their text", f"{HEAD}note: a\nnote: Verslag\u00a0#3\n", None),
    ("where nothing can be read nothing is mended", f"{HEAD}note: a \nnetworks: [\n", None),
    ("a label with an escape is left to a person", HEAD + 'level: "stads\\u0064eel of district"\n', None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in FIXES], ids=[case[0] for case in FIXES])
def test_mending_changes_only_what_has_one_right_answer(
    before: str, after: str | None, tmp_path: Path, stedenband: Command
) -> None:
    path = tmp_path / "testdam.yaml"
    path.write_bytes(before.encode())
    stedenband("validate", "--fix", data=tmp_path)
    assert path.read_bytes() == (after or before).encode()
    assert [one.name for one in tmp_path.iterdir()] == ["testdam.yaml"]


def test_a_diff_is_shown_and_nothing_is_written(folder: Folder, stedenband: Command) -> None:
    data = folder(testdam="gemeente: Testdam \ncountry: NL\n")
    done = stedenband("validate", "--fix", "--diff", data=data)
    assert "-gemeente: Testdam \n+gemeente: Testdam\n" in done.out
    assert (data / "testdam.yaml").read_text() == "gemeente: Testdam \ncountry: NL\n"


def test_what_remains_is_told_after_mending(folder: Folder, stedenband: Command) -> None:
    data = folder(testdam="gemeente: Testdam \ncountry: NL\nkleur: rood\n", heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband("validate", "--fix", data=data)
    assert done.code == 1
    assert "Verbeterd: 1 bestand." in done.err
    assert "[unknown-key]" in done.out and "[trailing-space]" not in done.out


def test_a_place_that_mending_would_make_worse_is_left_and_told_and_the_rest_is_mended(
    folder: Folder, stedenband: Command
) -> None:
    worse = 'gemeente: Leeg \ncountry: NL\nnote: "\u200b"\n'
    data = folder(heel="gemeente: Heel \ncountry: NL\n", leeg=worse)
    done = stedenband("validate", "--fix", data=data)
    assert "leeg.yaml, regel 3: verbeteren zou hier nieuwe fouten geven; dat is niet gedaan.\n" in done.err
    assert "Verbeterd: 2 bestanden.\n" in done.err
    assert (data / "heel.yaml").read_text() == "gemeente: Heel\ncountry: NL\n"
    assert (data / "leeg.yaml").read_text() == worse.replace("Leeg ", "Leeg")
    assert "[invisible-character]" in done.out and "heel.yaml" not in done.out


def test_only_what_is_shown_is_mended(folder: Folder, stedenband: Command) -> None:
    text = "gemeente: {} \ncountry: NL\n"
    data = folder(een=text.format("Een"), twee=text.format("Twee"))
    stedenband("validate", "--fix", str(data / "een.yaml"), data=data)
    stedenband("validate", "--fix", "--ignore", "trailing-space", data=data)
    assert (data / "een.yaml").read_text() == "gemeente: Een\ncountry: NL\n"
    assert (data / "twee.yaml").read_text() == "gemeente: Twee \ncountry: NL\n"


def test_mending_twice_is_mending_once(folder: Folder, stedenband: Command) -> None:
    data = folder(testdam="gemeente: Testdam \ncountry: NL\nnote: a\u00a0 b\n")
    stedenband("validate", "--fix", data=data)
    once = (data / "testdam.yaml").read_bytes()
    assert once == b"gemeente: Testdam\ncountry: NL\nnote: a b\n"
    stedenband("validate", "--fix", data=data)
    assert (data / "testdam.yaml").read_bytes() == once


def test_a_place_where_mending_would_change_more_is_told(folder: Folder, stedenband: Command) -> None:
    data = folder(testdam=f"{HEAD}note: Verslag\u00a0#3 over Oxford\n")
    done = stedenband("validate", "--fix", data=data)
    assert f"{data / 'testdam.yaml'}, regel 3: verbeteren zou hier meer veranderen dan bedoeld" in done.err
    assert "[invisible-character]" in done.out


def test_many_places_that_must_stay_take_no_long_search(
    folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(f"  - {{name: N{number}, note: Verslag\u00a0#3}}\n" for number in range(5000))
    data = folder(testdam=f"{HEAD}networks:\n{lines}")
    parsed, events_of = [], edits._events

    def counted(text: str) -> object:
        parsed.append(len(text))
        return events_of(text)

    monkeypatch.setattr(edits, "_events", counted)
    stedenband("validate", "--fix", data=data)
    assert 10 * len(lines) < sum(parsed) < edits._READ_AT_MOST + 2 * len(lines)


MOMENTS = {"before it is read for writing": "read_bytes", "just before it is replaced": "fsync"}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_an_edit_made_meanwhile_is_never_overwritten(
    moment: str, folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(testdam="gemeente: Testdam \ncountry: NL\n", heel="gemeente: Heel \ncountry: NL\n")
    path, edited = data / "testdam.yaml", "gemeente: Testdam \ncountry: NL\nnote: van een ander\n"
    owner: object = Path if moment == "read_bytes" else os
    plainly = getattr(owner, moment)

    def interrupted(*arguments: object) -> object:
        path.write_text(edited)
        return plainly(*arguments)

    monkeypatch.setattr(owner, moment, interrupted)
    done = stedenband("validate", "--fix", data=data)
    assert path.read_text() == edited
    assert "testdam.yaml: het bestand is intussen veranderd" in done.err and "Verbeterd: 1 bestand." in done.err
    assert (data / "heel.yaml").read_text() == "gemeente: Heel\ncountry: NL\n"
    assert "[trailing-space]" in done.out

"""Reports for the terminal and as Markdown and JSON, from hand-made values with every block and hostile text."""

import json
import re
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from rich.cells import cell_len
from rich.console import Console

from stedenband.render.lines import print_lines
from stedenband.render.report.bars import timeline_lines
from stedenband.render.report.data import as_json
from stedenband.render.report.markdown import as_markdown
from stedenband.render.report.text import print_report
from stedenband.reports.values import (
    Bar,
    Bullets,
    Note,
    Paragraph,
    Part,
    Phrase,
    Report,
    Stretch,
    Table,
    Timeline,
)

PIPE = 100_000

TIMELINE = Timeline(
    "Door de jaren",
    1940,
    2026,
    (
        Bar("Preston", "actief", (Stretch(1948, 2025.5, "active"),), False, True),
        Bar("Iserlohn", "slapend", (Stretch(1954, 1998, "active"), Stretch(1998, 2025.5, "dormant")), False, True),
        Bar(
            "Denizli",
            "in verkenning",
            (Stretch(1974, 2017.5, "active"), Stretch(2017.5, 2025.2, "ended"), Stretch(2025.2, 2025.5, "exploring")),
            False,
            True,
        ),
        Bar(
            "’s-Hertogenbosch en Heerlen (Randland)",
            "opgeschort",
            (Stretch(1985, 1999, "unknown"), Stretch(1999, 2015, "phasing-out"), Stretch(2015, 2025.5, "suspended")),
            True,
            False,
        ),
    ),
    (
        ("exploring", "in verkenning"),
        ("active", "actief"),
        ("dormant", "slapend"),
        ("suspended", "opgeschort"),
        ("phasing-out", "in afbouw"),
        ("ended", "beëindigd"),
        ("unknown", "onbekend"),
    ),
    "Preston: actief, sinds 1948; Denizli: in verkenning.",
)
TABLE = Table(
    "Overzicht",
    ("partner", "country", "kept_by", "source"),
    ("Partner", "Land", "Onderhouden door", "Bron"),
    (
        (Phrase("Preston", (1,)), Phrase("Verenigd Koninkrijk"), Phrase("Preston Comité"), Phrase("", (1, 2))),
        (Phrase("Iserlohn"), Phrase("Duitsland"), Phrase(""), Phrase("", (2,))),
    ),
)
ENDED = Table("Beëindigd", ("partner", "until"), ("Partner", "Tot"), ((Phrase("Denizli"), Phrase("2017")),))
REPORT = Report(
    "nl",
    "Stedenbanden van Almelo",
    ("Peildatum: 24 juni 2025.",),
    (
        Part(
            "summary",
            "Samenvatting",
            (
                Paragraph((Phrase("Almelo heeft 3 stedenbanden.", (1,)), Phrase("Eén wordt opnieuw verkend.", (1, 2)))),
                Bullets((Phrase("2 actief, waarvan één met een eigen comité"), Phrase("1 beëindigd", (2,)))),
            ),
        ),
        Part("overview", "Overzicht", (TABLE,)),
        Part("bonds", "De banden", (), (Part("denizli", "Denizli", (Paragraph((Phrase("Tot 2017."),)), ENDED)),)),
    ),
    "Bronnen",
    (
        Note(1, "Raadsbrief Stedenbanden, Gemeente Almelo", "https://almelo.example/brief_2025?versie=2"),
        Note(2, "Krant, 6 maart 2017"),
    ),
)

HOSTILE = "[bold]=x[/] <b>b</b> | `c` \x1b[31mrood \u202etac :smile: https://x.example/[link]"
FORMULA = "=1+1"
_HOSTILE_BAR = Bar(HOSTILE, FORMULA, (Stretch(2000, 2010, "active"),), True, True)
HOSTILE_REPORT = Report(
    "nl",
    HOSTILE,
    (FORMULA, HOSTILE),
    (
        Part(
            HOSTILE,
            HOSTILE,
            (
                Paragraph((Phrase(HOSTILE, (1,)),)),
                Bullets((Phrase(HOSTILE), Phrase("- [ ] klus"))),
                Table(
                    FORMULA,
                    ("a", "b"),
                    (HOSTILE, "B"),
                    ((Phrase(FORMULA), Phrase(HOSTILE)), (Phrase("@SUM(A1)"), Phrase("-2"))),
                ),
                Table("# kop", ("a",), ("A",), ((Phrase("+3"),),)),
            ),
        ),
        Part(
            "jaren", HOSTILE, (Timeline(HOSTILE, 1990, 2026, (_HOSTILE_BAR,), (("active", HOSTILE),), "1. " + HOSTILE),)
        ),
    ),
    HOSTILE,
    (Note(1, HOSTILE, "https://x.example/a>b`c\x1b[31m\u202e d"),),
)


def _console(stream: StringIO, width: int, color: bool = False) -> Console:
    return Console(
        file=stream,
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
    )


def _set(report: Report, width: int) -> str:
    stream = StringIO()
    print_report(_console(stream, width), report)
    return stream.getvalue()


def _drawn(timeline: Timeline, width: int) -> str:
    stream = StringIO()
    print_lines(_console(stream, width), timeline_lines(timeline, width))
    return stream.getvalue()


AT_80 = """\
Stedenbanden van Almelo
═══════════════════════
Peildatum: 24 juni 2025.

Samenvatting
────────────
Almelo heeft 3 stedenbanden. [1] Eén wordt opnieuw verkend. [1] [2]

- 2 actief, waarvan één met een eigen comité
- 1 beëindigd [2]

Overzicht
─────────
Partner      Land                 Onderhouden door  Bron
───────────────────────────────────────────────────────────
Preston [1]  Verenigd Koninkrijk  Preston Comité    [1] [2]
Iserlohn     Duitsland                              [2]

De banden
─────────

Denizli
Tot 2017.

Beëindigd
Partner  Tot
─────────────
Denizli  2017

Bronnen
───────
[1] Raadsbrief Stedenbanden, Gemeente Almelo
    https://almelo.example/brief_2025?versie=2
[2] Krant, 6 maart 2017
"""

AT_40 = """\
Almelo heeft 3 stedenbanden. [1] Eén
wordt opnieuw verkend. [1] [2]

- 2 actief, waarvan één met een eigen
  comité
- 1 beëindigd [2]

Overzicht
─────────
Preston [1]
  Land: Verenigd Koninkrijk
  Onderhouden door: Preston Comité
  Bron: [1] [2]

Iserlohn
  Land: Duitsland
  Bron: [2]
"""

AT_20 = """\
Overzicht
─────────
Preston [1]
  Land: Verenigd
    Koninkrijk
  Onderhouden
    door: Preston
    Comité
  Bron: [1] [2]
"""


def test_a_report_is_set_in_headed_parts_with_its_sources_last() -> None:
    assert _set(REPORT, 80) == AT_80


def test_a_narrow_terminal_gets_a_block_for_each_row_of_a_table_that_does_not_fit() -> None:
    assert AT_40 in _set(REPORT, 40)
    assert AT_20 in _set(REPORT, 20)


def test_a_table_wraps_its_cells_at_spaces_before_it_is_broken_up() -> None:
    assert """\
Partner      Land         Onderhouden  Bron
                          door
──────────────────────────────────────────────
Preston [1]  Verenigd     Preston      [1] [2]
             Koninkrijk   Comité

Iserlohn     Duitsland                 [2]
""" in _set(REPORT, 46)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("report", [REPORT, HOSTILE_REPORT])
def test_nothing_stands_out_of_the_width_but_the_address_of_a_source(report: Report, width: int) -> None:
    lines = [line for line in _set(report, width).splitlines() if not line.startswith("    http")]
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [20, 40, 80, 120, PIPE])
def test_no_line_ends_in_a_space(width: int) -> None:
    assert not re.search(r" $", _set(REPORT, width) + _drawn(TIMELINE, width), re.MULTILINE)


def test_running_text_is_not_wider_than_is_easily_read() -> None:
    text = " ".join(["woord"] * 100)
    report = Report("nl", "Kop", (), (Part("a", "A", (Paragraph((Phrase(text),)),)),), "Bronnen", ())
    assert max(map(len, _set(report, 200).splitlines())) <= 90
    assert text in _set(report, PIPE).splitlines()


def test_a_pipe_gets_every_row_and_note_on_one_line() -> None:
    cell = " ".join(["woord"] * 200)
    table = Table("Lijst", ("a", "b"), ("A", "B"), ((Phrase("x"), Phrase(cell)),))
    report = Report("nl", "Kop", (cell,), (Part("a", "A", (table,)),), cell, (Note(1, cell),))
    lines = _set(report, PIPE).splitlines()
    assert {cell, f"x  {cell}", f"[1] {cell}"} <= set(lines)


def test_colour_adds_nothing_that_the_text_does_not_say() -> None:
    stream = StringIO()
    print_report(_console(stream, 80, color=True), REPORT)
    assert "\x1b[" in stream.getvalue()
    assert re.sub(r"\x1b\[[\d;]*m", "", stream.getvalue()) == AT_80


BARS_AT_80 = """\
Door de jaren
Preston        ██████████████████████████████████████████████████▸ actief
Iserlohn           ████████████████████████████░░░░░░░░░░░░░░░░░░▸ slapend
Denizli                         ████████████████████████████╌╌╌╌·▸ in verkenning
’s-Hertogenbosch en Heerlen (Randland)
                                      ◂?????????▄▄▄▄▄▄▄▄▄▄▒▒▒▒▒▒▒  opgeschort
          ┴─────┴──────┴─────┴──────┴─────┴─────┴──────┴─────┴───
          1940  1950   1960  1970   1980  1990  2000   2010  2020

· in verkenning   █ actief   ░ slapend   ▒ opgeschort   ▄ in afbouw
╌ beëindigd   ? onbekend   ◂ begin onbekend   ▸ duurt voort
"""


def test_each_bond_is_a_bar_over_an_axis_with_its_status_behind_it_and_a_legend() -> None:
    assert _drawn(TIMELINE, 80) == BARS_AT_80


@pytest.mark.parametrize("width", [20, 40, 80, 120, PIPE])
def test_bars_fit_the_width_and_are_never_wider_than_a_page(width: int) -> None:
    assert max(map(cell_len, _drawn(TIMELINE, width).splitlines())) <= min(width, 120)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_a_status_of_a_few_months_is_seen_even_where_a_column_is_years_wide(width: int) -> None:
    denizli = next(line for line in _drawn(TIMELINE, width).splitlines() if "╌" in line)
    assert "·▸" in denizli


def test_a_picture_without_bars_or_stretches_has_its_axis() -> None:
    empty = Timeline("Leeg", 2024, 2025, (Bar("X", "onbekend", (), True, True),), (), "")
    assert _drawn(empty, 30).splitlines()[:2] == ["Leeg", "X"]
    assert "2024" in _drawn(Timeline("Leeg", 2024, 2025, (), (), ""), 30)


ASCII_AT_60 = """\
Tijdlijn
--------
Door de jaren
Preston        ############################################>
Iserlohn          #########################::::::::::::::::>
Denizli                      #########################----.>
?s-Hertogenbosch en Heerlen (Randland)
                                   <????????=========%%%%%%
          +----------+-----------+----------+-----------+--
          1940       1960        1980       2000        2020

. in verkenning   # actief   : slapend   % opgeschort
= in afbouw   - beëindigd   ? onbekend   < begin onbekend
> duurt voort

Beëindigd
Partner  Tot
-------------
Denizli  2017
"""


def test_a_terminal_without_unicode_gets_ascii() -> None:
    stream = TextIOWrapper(BytesIO(), encoding="latin-1", errors="replace", newline="\n")
    console = Console(file=stream, width=60, markup=False, emoji=False, highlight=False)
    print_report(console, Report("nl", "Kop", (), (Part("t", "Tijdlijn", (TIMELINE, ENDED)),), "", ()))
    stream.seek(0)
    assert stream.read() == "Kop\n===\n\n" + ASCII_AT_60


MARKDOWN = r"""# Stedenbanden van Almelo

Peildatum: 24 juni 2025.

## Samenvatting

Almelo heeft 3 stedenbanden. \[1\] Eén wordt opnieuw verkend. \[1\] \[2\]

- 2 actief, waarvan één met een eigen comité
- 1 beëindigd \[2\]

## Overzicht

| Partner | Land | Onderhouden door | Bron |
| --- | --- | --- | --- |
| Preston \[1\] | Verenigd Koninkrijk | Preston Comité | \[1\] \[2\] |
| Iserlohn | Duitsland |  | \[2\] |

## De banden

### Denizli

Tot 2017.

**Beëindigd**

| Partner | Tot |
| --- | --- |
| Denizli | 2017 |

## Bronnen

1. Raadsbrief Stedenbanden, Gemeente Almelo <https://almelo.example/brief_2025?versie=2>
2. Krant, 6 maart 2017
"""


def test_markdown_has_headings_tables_and_numbered_notes() -> None:
    assert as_markdown(REPORT) == MARKDOWN


def test_a_timeline_in_markdown_is_its_text_and_a_block_of_bars() -> None:
    report = Report("nl", "Kop", (), (Part("t", "Tijd", (TIMELINE,)),), "", ())
    text, fence, *picture, end = (
        as_markdown(report).rstrip("\n").split("## Tijd\n\n")[1].replace("\n\n", "\n").split("\n")
    )
    assert (text, fence, end) == ("Preston: actief, sinds 1948; Denizli: in verkenning.", "```text", "```")
    assert picture[1].startswith("Preston ") and picture[1].endswith("█▸ actief")
    assert max(map(cell_len, picture)) <= 100


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("- streep", r"\- streep"),
        ("+ plus", r"\+ plus"),
        ("1. een", r"1\. een"),
        ("12) twaalf", r"12\) twaalf"),
        ("    ingesprongen", "ingesprongen"),
        ("# kop", r"\# kop"),
        ("> citaat", "&gt; citaat"),
        ("1948 was het begin.", "1948 was het begin."),
    ],
)
def test_a_paragraph_in_markdown_begins_no_other_block(text: str, marked: str) -> None:
    blocks = (Paragraph((Phrase(text),)), Bullets((Phrase(text),)))
    written = as_markdown(Report("nl", "Kop", (), (Part("a", "A", blocks),), "", ()))
    assert written == f"# Kop\n\n## A\n\n{marked}\n\n- {marked}\n"


def test_a_fence_is_longer_than_the_backticks_inside_it() -> None:
    bars = (Bar("````", "actief", (Stretch(2000, 2020, "active"),), False, True),)
    timeline = Timeline("Jaren", 2000, 2026, bars, (), "Tekst.")
    written = as_markdown(Report("nl", "Kop", (), (Part("a", "A", (timeline,)),), "", ()))
    assert "\n`````text\n" in written and written.endswith("\n`````\n")


def test_what_a_table_beside_a_picture_says_is_not_said_again_in_markdown() -> None:
    picture = Timeline("Jaren", 2000, 2026, (_HOSTILE_BAR,), (), "Bath: actief, sinds 1948.")
    beside = Table("Tabel", ("a",), ("A",), ((Phrase("Bath"),),))
    alone, with_table = (
        as_markdown(Report("nl", "Kop", (), (Part("a", "A", blocks),), "", ()))
        for blocks in ((picture,), (beside, picture))
    )
    assert "sinds 1948" in alone and "sinds 1948" not in with_table


def test_hostile_text_does_not_act_in_markdown() -> None:
    written = as_markdown(HOSTILE_REPORT)
    prose = re.sub(r"(?s)\n(`{3,})text\n.*?\n\1\n", "\n", written)
    assert r"\[bold\]=x\[/\] &lt;b&gt;b&lt;/b&gt; \| \`c\` &lt;U+001B&gt;\[31mrood &lt;U+202E&gt;tac" in prose
    assert re.findall(r"<[^>]*>", prose) == ["<https://x.example/a%3Eb%60c%1B[31m%E2%80%AE%20d>"]
    assert not re.search(r"(?<!\\)[`]", prose)
    assert re.search(r"^1\\\. \\\[bold", prose, re.MULTILINE) and r"**\# kop**" in prose
    assert r"- \- \[ \] klus" in prose


def test_hostile_text_does_not_act_in_the_terminal() -> None:
    text = _set(HOSTILE_REPORT, PIPE)
    assert "[bold]=x[/] <b>b</b> | `c` <U+001B>[31mrood <U+202E>tac :smile: https://x.example/[link] [1]\n" in text
    assert "    https://x.example/a>b`c<U+001B>[31m<U+202E> d\n" in text


@pytest.mark.parametrize("write", [lambda report: _set(report, 80), as_markdown, as_json])
def test_no_control_or_invisible_character_gets_through(write: object) -> None:
    assert callable(write)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", write(HOSTILE_REPORT))


def test_json_holds_the_whole_report() -> None:
    report = Report("nl", "Kop", ("Regel",), (Part("t", "Tijd", (TIMELINE, *REPORT.parts[0].blocks, ENDED)),), "B", ())
    data = json.loads(as_json(report))
    timeline, paragraph, bullets, table = data["parts"][0]["blocks"]
    assert (data["language"], data["title"], data["lines"], data["notes_heading"]) == ("nl", "Kop", ["Regel"], "B")
    assert (timeline["type"], timeline["first"], timeline["legend"]["ended"]) == ("timeline", 1940, "beëindigd")
    assert timeline["bars"][0]["stretches"] == [{"start": 1948, "end": 2025.5, "pattern": "active"}]
    assert paragraph["phrases"][0] == {"text": "Almelo heeft 3 stedenbanden.", "notes": [1]}
    assert (paragraph["type"], bullets["type"]) == ("paragraph", "bullets")
    assert bullets["items"][1] == {"text": "1 beëindigd", "notes": [2]}
    assert table == {
        "type": "table",
        "caption": "Beëindigd",
        "columns": {"partner": "Partner", "until": "Tot"},
        "rows": [{"partner": {"text": "Denizli", "notes": []}, "until": {"text": "2017", "notes": []}}],
    }


def test_json_names_the_language_of_a_phrase_only_where_it_is_another() -> None:
    mixed = Paragraph((Phrase("Since."), Phrase("Sinds.", (), "nl")))
    data = json.loads(as_json(Report("en", "T", (), (Part("t", "T", (mixed,)),), "S", ())))
    first, second = data["parts"][0]["blocks"][0]["phrases"]
    assert "language" not in first and second["language"] == "nl"


def test_json_nests_parts_and_keeps_notes_and_hostile_text_as_they_are() -> None:
    data = json.loads(as_json(REPORT))
    assert [part["key"] for part in data["parts"]] == ["summary", "overview", "bonds"]
    assert data["parts"][2]["parts"][0]["heading"] == "Denizli"
    assert data["notes"][1] == {"number": 2, "text": "Krant, 6 maart 2017", "url": None}
    assert json.loads(as_json(HOSTILE_REPORT))["title"] == HOSTILE

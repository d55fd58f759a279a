"""Records are added to a file in its own style, and every other byte stays."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stedenband.editing.append import with_entries, with_record_at, with_records, with_value
from stedenband.editing.nodes import NotPossible
from stedenband.vocabulary.edtf import parse

BOND = {"id": "bath", "partners": [{"name": "Bath", "country": "GB"}]}
LINES = "  - id: bath\n    partners: [{name: Bath, country: GB}]\n"
HEAD = "gemeente: Heel # naam\ncountry: NL\n"

CASES = {
    "no list yet": (HEAD, HEAD + "bonds:\n" + LINES),
    "no list yet, and a blank line": (
        HEAD.replace("country", "\ncountry"),
        HEAD.replace("country", "\ncountry") + "\nbonds:\n" + LINES,
    ),
    "the first of lists without blank lines": (
        HEAD + "joins: [a/b]\nsources:\n  x: {title: X}\n",
        HEAD + "joins: [a/b]\nsources:\n  x: {title: X}\nbonds:\n" + LINES,
    ),
    "a file in brackets": (
        "{gemeente: Heel, bonds: [{id: a}]}\n",
        "{gemeente: Heel, bonds: [{id: a}, {id: bath, partners: [{name: Bath, country: GB}]}]}\n",
    ),
    "a file in brackets, the list empty": (
        "{gemeente: Heel, bonds: , events: []}\n",
        "{gemeente: Heel, bonds: [{id: bath, partners: [{name: Bath, country: GB}]}] , events: []}\n",
    ),
    "an empty list with a comment in it": (
        "bonds: [ # geen\n  ]\n",
        "bonds: [ # geen\n  {id: bath, partners: [{name: Bath, country: GB}]}]\n",
    ),
    "a file in brackets without the list": (
        "{gemeente: Heel, events: []} # alles\n",
        "{gemeente: Heel, bonds: [{id: bath, partners: [{name: Bath, country: GB}]}], events: []} # alles\n",
    ),
    "an empty key with comments below": (
        HEAD + "bonds:\n  # - id: voorbeeld\n\n# einde\n",
        HEAD + "bonds:\n" + LINES + "  # - id: voorbeeld\n\n# einde\n",
    ),
    "a block list with a comment behind": (
        HEAD + "bonds:\n  - id: a # een\n  # nog een\nevents: []\n",
        HEAD + "bonds:\n  - id: a # een\n" + LINES + "  # nog een\nevents: []\n",
    ),
    "a block list without indentation": (
        HEAD + "bonds:\n- id: a\n",
        HEAD
        + "bonds:\n- id: bath\n  partners: [{name: Bath, country: GB}]\n".replace("- id: bath", "- id: a\n- id: bath"),
    ),
    "folded text at the end": (
        HEAD + "bonds:\n  - id: a\n    note: >-\n      Een\n      twee.\n\nevents: []\n",
        HEAD + "bonds:\n  - id: a\n    note: >-\n      Een\n      twee.\n\n" + LINES + "events: []\n",
    ),
    "a flow list": (
        HEAD + "bonds: [{id: a}] # kort\n",
        HEAD + "bonds: [{id: a}, {id: bath, partners: [{name: Bath, country: GB}]}] # kort\n",
    ),
    "an empty flow list": (HEAD + "bonds: []\n", HEAD + "bonds: [{id: bath, partners: [{name: Bath, country: GB}]}]\n"),
    "a flow list with a comma at the end": (
        HEAD + "bonds: [{id: a},]\n",
        HEAD + "bonds: [{id: a}, {id: bath, partners: [{name: Bath, country: GB}]}]\n",
    ),
    "no line end at the end": (HEAD + "bonds:\n  - id: a", HEAD + "bonds:\n  - id: a\n" + LINES),
    "Windows' line ends": (
        (HEAD + "bonds:\n  - id: a\n").replace("\n", "\r\n"),
        (HEAD + "bonds:\n  - id: a\n" + LINES).replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_record_is_added_to_the_end_of_its_list(text: str, expected: str) -> None:
    assert with_records(text, "bonds", [BOND]) == expected


LIST = HEAD + "bonds:\n  - id: bath\n    history:"
FIRST, LAST = "{date: 1990, status: active}", "{date: 2027, status: ended}"
NEW = {"date": parse("2026"), "status": "dormant"}
SHORT = "{date: 2026, status: dormant}"
PLACES = {
    "a block list": (
        1,
        f"{LIST}\n      - {FIRST}\n      - {LAST}\n",
        f"{LIST}\n      - {FIRST}\n      - {SHORT}\n      - {LAST}\n",
    ),
    "a comment that is about what follows": (
        1,
        f"{LIST}\n      - {FIRST} # toen\n      # straks\n      - {LAST}\n",
        f"{LIST}\n      - {FIRST} # toen\n      - {SHORT}\n      # straks\n      - {LAST}\n",
    ),
    "the first of a block list": (0, f"{LIST}\n      - {LAST}\n", f"{LIST}\n      - {SHORT}\n      - {LAST}\n"),
    "a flow list": (1, f"{LIST} [{FIRST}, {LAST}]\n", f"{LIST} [{FIRST}, {SHORT}, {LAST}]\n"),
    "the first of a flow list": (0, f"{LIST} [{LAST}] # al\n", f"{LIST} [{SHORT}, {LAST}] # al\n"),
    "a flow list that becomes too long": (
        1,
        f"{LIST} [{FIRST}, {LAST[:-1]}, note: Zoals in 2024 besloten}}]\n",
        f"{LIST}\n      - {FIRST}\n      - {SHORT}\n      - {LAST[:-1]}, note: Zoals in 2024 besloten}}\n",
    ),
    "Windows' line ends": (
        1,
        f"{LIST}\n      - {FIRST}\n      - {LAST}\n".replace("\n", "\r\n"),
        f"{LIST}\n      - {FIRST}\n      - {SHORT}\n      - {LAST}\n".replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize(("place", "text", "expected"), PLACES.values(), ids=PLACES)
def test_a_record_comes_at_its_place_in_a_list(place: int, text: str, expected: str) -> None:
    assert with_record_at(text, ("bonds", 0, "history"), place, NEW) == expected


ENTRY = {"lijst": {"title": "De lijst: 2026", "date": parse("2026")}}


SAID = 'lijst: {title: "De lijst: 2026", date: 2026}'
MAPPINGS = {
    "no mapping yet": (HEAD, f"{HEAD}sources:\n  {SAID}\n"),
    "a flow mapping": (HEAD + "sources: {a: {title: A}}\n", f"{HEAD}sources: {{a: {{title: A}}, {SAID}}}\n"),
    "a block mapping": (HEAD + "sources:\n    a: {title: A}\n", f"{HEAD}sources:\n    a: {{title: A}}\n    {SAID}\n"),
}


@pytest.mark.parametrize(("text", "expected"), MAPPINGS.values(), ids=MAPPINGS)
def test_an_entry_is_added_to_the_end_of_its_mapping(text: str, expected: str) -> None:
    assert with_entries(text, "sources", ENTRY) == expected


@pytest.mark.parametrize("text", ["1991?", "1991-05?", "Wie? Wij", "1991%", "[1991,1992]", "Bath, of York?"])
def test_a_record_on_one_line_can_be_read_by_any_reader_of_yaml(text: str) -> None:
    date = parse(text) if text[0] in "[1" else text
    made = with_records(HEAD, "bonds", [{"id": "a", "history": [{"date": date, "status": "active"}]}])
    assert yaml.safe_load(made)["bonds"][0]["history"] == [{"date": text, "status": "active"}]


def test_a_reference_is_added_to_a_list() -> None:
    assert with_records("joins: [a/b]\n", "joins", ["c/d"]) == "joins: [a/b, c/d]\n"


@pytest.mark.parametrize("text", ["gemeente: Heel\nbonds: {a: 1}\n", "- a\n"])
def test_where_more_would_have_to_change_nothing_is(text: str) -> None:
    with pytest.raises(NotPossible):
        with_records(text, "bonds", [BOND])


# As `new` makes it: example comments below each key are about that key, those above it too.
SKELETON = """\
gemeente: Heel
country: NL

# Waar de feiten vandaan komen.
sources:
  # brief: {title: Brief, date: 2020}

# De stedenbanden.
bonds:
  # - id: voorbeeld
  #   kind: twinning

# Wat er gebeurde.
events:
  # - id: voorbeeld
  #   kind: visit
"""
FILLED = SKELETON.replace("bonds:\n", "bonds:\n" + LINES + "    # nagaan\n").replace(
    "sources:\n", "sources:\n  wet: {title: Wet}\n    # nagaan\n"
)
EXAMPLE_OF_BONDS = "  # - id: voorbeeld\n  #   kind: twinning\n"
IN_SKELETONS = {
    "a list of its own, between those that go before and after it": (
        SKELETON, "committees", [{"id": "c"}],
        "Brief, date: 2020}\n", "Brief, date: 2020}\n\ncommittees:\n  - id: c\n",
    ),
    "one that comes last, behind the examples of the one before": (
        SKELETON[: SKELETON.index("\n# Wat er")], "events", [{"id": "e"}],
        EXAMPLE_OF_BONDS, f"{EXAMPLE_OF_BONDS}\nevents:\n  - id: e\n",
    ),
    "references": (SKELETON, "joins", ["a/b"], "country: NL\n", "country: NL\njoins: [a/b]\n"),
    "records on the municipality": (
        SKELETON, "networks", [{"name": "Net"}], "country: NL\n", "country: NL\nnetworks: [{name: Net}]\n",
    ),
    "references behind what has examples": (
        SKELETON.replace("country: NL\n", "country: NL\nnetworks:\n  # - name: N\n"), "joins", ["a/b"],
        "  # - name: N\n", "  # - name: N\njoins: [a/b]\n",
    ),
    "a record behind one with a comment in it": (
        FILLED, "bonds", [{"id": "b"}], "    # nagaan\n  # - id", "    # nagaan\n  - id: b\n  # - id",
    ),
    "a list of a file without blank lines": (
        SKELETON.replace("\n\n", "\n").replace("sources:\n", "sources:\n  wet: {title: Wet}\n"),
        "committees", [{"id": "c"}], "Brief, date: 2020}\n", "Brief, date: 2020}\ncommittees:\n  - id: c\n",
    ),
    "the last list of a file without blank lines": (
        HEAD + "sources:\n  wet: {title: Wet}\nbonds:\n  - id: a\n", "events", [{"id": "e"}],
        "  - id: a\n", "  - id: a\nevents:\n  - id: e\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(("text", "key", "records", "old", "new"), IN_SKELETONS.values(), ids=IN_SKELETONS)
def test_what_comes_into_a_skeleton_leaves_each_example_with_its_key(
    text: str, key: str, records: list[object], old: str, new: str, end: str
) -> None:
    assert text.count(old) == 1
    made = with_records(text.replace("\n", end), key, records)
    assert made.replace("\r\n", "\n") == text.replace(old, new) and made.count(end) == made.count("\n")


LONG = "Een zin die lang genoeg is om over meer dan een regel te lopen. " * 2
STYLES = {
    "blank lines between records": (
        "bonds:\n  - id: a\n\n  - id: b\n    # nagaan\n\nevents:\n", [{"id": "c"}, {"id": "d"}],
        "    # nagaan\n", "    # nagaan\n\n  - id: c\n\n  - id: d\n",
    ),
    "no blank line between the last two": (
        "bonds:\n  - id: a\n\n  - id: b\n  - id: c\n", [{"id": "d"}], "  - id: c\n", "  - id: c\n  - id: d\n",
    ),
    "a comment at the end of a list in brackets": (
        "bonds: [\n  {id: a}, # een\n  # einde\n]\n", [{"id": "b"}], "# een\n", "# een\n  {id: b},\n",
    ),
    "one behind the last of a list in brackets": (
        "bonds: [\n  {id: a} # een\n]\n", [{"id": "b"}], "{id: a} # een\n", "{id: a}, # een\n  {id: b}\n",
    ),
    "one behind others on its line": (
        "bonds: [{id: a} # een\n]\n", [{"id": "b"}], "{id: a} #", "{id: a}, {id: b} #",
    ),
    "an empty list that becomes too long for a line": (
        "bonds: []\n", [{"id": "b", "note": LONG.strip()}], "bonds: []\n",
        "bonds:\n  - id: b\n    note: >-\n      " + LONG[:112].strip() + "\n      " + LONG[112:].strip() + "\n",
    ),
    "a long word, which cannot be folded": (
        "bonds:\n  - id: a\n", [{"id": "b" * 130}], "  - id: a\n", f"  - id: a\n  - id: {'b' * 130}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(("text", "records", "old", "new"), STYLES.values(), ids=STYLES)
def test_records_take_the_style_of_their_list(text: str, records: list[object], old: str, new: str, end: str) -> None:
    made = with_records(text.replace("\n", end), "bonds", records)
    assert made == text.replace(old, new).replace("\n", end)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_key_of_a_record_in_brackets_has_a_line_where_the_others_have(end: str) -> None:
    text = "bonds: [\n  {id: a,\n   kind: contact, # soort\n   sources: [b]}\n]\n".replace("\n", end)
    order = ("id", "kind", "themes", "sources", "note")
    made = with_value(text, ("bonds", 0, "themes"), ["sport"], order)
    assert made == text.replace("   sources", f"   themes: [sport],{end}   sources")
    assert with_value(text, ("bonds", 0, "note"), "x", order) == text.replace("[b]}", "[b], note: x}")


def test_the_blank_lines_behind_a_replaced_block_of_lines_stay() -> None:
    text = "background: |\n  Een.\n\n  Twee.\n\n\nsources: {}\n"
    assert with_value(text, ("background",), "Drie.") == "background: Drie.\n\n\nsources: {}\n"


def test_an_entry_and_a_key_come_behind_the_comments_in_what_goes_before() -> None:
    entry = with_entries(FILLED, "sources", {"b": {"title": "B"}})
    assert entry == FILLED.replace("    # nagaan\n  # brief", "    # nagaan\n  b: {title: B}\n  # brief")
    text = "bonds:\n  - id: a\n    history:\n      - {status: active}\n      # nagaan\n    # dit\n    sources: [b]\n"
    for made in (
        with_value(text, ("bonds", 0, "background"), "Zo.", ("id", "history", "background", "sources")),
        with_records(text, ("bonds", 0, "roles"), [{"role": "mayor"}], ("id", "history", "roles", "sources")),
    ):
        assert "      # nagaan\n    background: Zo.\n    # dit" in made or "# nagaan\n    roles: [{role" in made
    made = with_record_at(text + "  - id: b\n", ("bonds",), 1, {"id": "c"})
    assert made == text + "  - id: c\n  - id: b\n"


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip() == text))
def test_any_text_comes_back_as_it_was_meant(text: str) -> None:
    with_records(HEAD, "bonds", [{"id": "a", "note": text}])


BONDS = """\
gemeente: Heel
bonds:
  - id: a # de eerste
    partners: [{name: A, country: DE}]
    history:
      - {date: 1974, status: active}
    # later
    sources: [brief]
  - {id: b, history: [{status: active}]}
"""
ENDED = {"date": parse("2017"), "status": "ended"}
ORDER = ("id", "partners", "kind", "history", "background", "sources")
NESTED = {
    "a list of records on one line each": (
        ("bonds", 0, "history"),
        "      - {date: 1974, status: active}\n",
        "      - {date: 1974, status: active}\n      - {date: 2017, status: ended}\n",
    ),
    "a list in a record on one line": (
        ("bonds", 1, "history"),
        "[{status: active}]",
        "[{status: active}, {date: 2017, status: ended}]",
    ),
    "a list that is not there": (
        ("bonds", 0, "proposals"),
        "    sources: [brief]\n",
        "    sources: [brief]\n    proposals: [{date: 2017, status: ended}]\n",
    ),
}


@pytest.mark.parametrize(("path", "old", "new"), NESTED.values(), ids=NESTED)
def test_a_record_is_added_inside_another(path: tuple[str | int, ...], old: str, new: str) -> None:
    assert with_records(BONDS, path, [ENDED], ORDER) == BONDS.replace(old, new)


IN_LINES = """\
gemeente: Heel
sources:
  x:
    title: X
bonds:
- id: a
  partners:
  - name: A
    country: DE
  history:
  - date: 1974
    status: active
"""
STYLED = {
    "a record": (
        ("bonds",), [{**BOND, "sources": ["x"]}],
        "    status: active\n",
        "    status: active\n- id: bath\n  partners:\n  - name: Bath\n    country: GB\n  sources:\n  - x\n",
    ),
    "a list in a record": (
        ("bonds", 0, "roles"), [{"role": "council", "themes": ["sport"]}],
        "    status: active\n", "    status: active\n  roles:\n  - role: council\n    themes:\n    - sport\n",
    ),
    "an entry": (
        ("bonds", 0, "history"), [{"date": parse("2020"), "status": "dormant"}],
        "    status: active\n", "    status: active\n  - date: 2020\n    status: dormant\n",
    ),
    "a list that the file did not have": (
        ("events",), [{"id": "e", "bonds": ["a"]}],
        "    status: active\n", "    status: active\nevents:\n- id: e\n  bonds:\n  - a\n",
    ),
    "references": (("joins",), ["a/b"], "gemeente: Heel\n", "gemeente: Heel\njoins:\n- a/b\n"),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("shift", [0, 2])
@pytest.mark.parametrize(("path", "records", "old", "new"), STYLED.values(), ids=STYLED)
def test_what_is_new_has_lines_of_its_own_in_a_file_without_brackets(
    path: tuple[str | int, ...], records: list[object], old: str, new: str, shift: int, end: str
) -> None:
    def written(text: str) -> str:
        """The text with its lists that far right of their keys."""
        top = yaml.safe_load(text)
        return (_indented(top) if shift else text).replace("\n", end)

    order = () if len(path) == 1 else ORDER[:4]
    assert with_records(written(IN_LINES), path, records, order) == written(IN_LINES.replace(old, new))


def _indented(value: object) -> str:
    class Shifted(yaml.SafeDumper):
        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
            del indentless
            super().increase_indent(flow, False)

    return yaml.dump(value, Dumper=Shifted, sort_keys=False)


def test_a_source_and_a_value_have_lines_of_their_own_in_a_file_without_brackets() -> None:
    assert with_entries(IN_LINES, "sources", {"z": {"title": "Z", "themes": ["sport"]}}) == IN_LINES.replace(
        "title: X\n", "title: X\n  z:\n    title: Z\n    themes:\n    - sport\n"
    )
    made = with_value(IN_LINES, ("bonds", 0, "origin"), {"how": "joined", "sources": ["x"]}, ORDER[:4])
    assert made == IN_LINES.replace("active\n", "active\n  origin:\n    how: joined\n    sources:\n    - x\n")


LISTED = """\
gemeente: Heel
bonds:
  - id: a
    themes:
    - sport # vooral
    - music
    sources:
      - brief
"""
LISTS = {
    "more behind those that stay": (
        ("bonds", 0, "themes"),
        ["sport", "music", "water"],
        "music\n",
        "music\n    - water\n",
    ),
    "others": (("bonds", 0, "sources"), ["krant", "wet"], "      - brief\n", "      - krant\n      - wet\n"),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(("path", "value", "old", "new"), LISTS.values(), ids=LISTS)
def test_a_list_of_several_lines_stays_one(
    path: tuple[str | int, ...], value: list[str], old: str, new: str, end: str
) -> None:
    made = with_value(LISTED.replace("\n", end), path, value, ORDER)
    assert made == LISTED.replace(old, new).replace("\n", end)


VALUES = {
    "another value": (("bonds", 0, "id"), "c", "id: a #", "id: c #"),
    "a new key in its place": (
        ("bonds", 0, "kind"),
        "twinning",
        "DE}]\n    history:",
        "DE}]\n    kind: twinning\n    history:",
    ),
    "a new key in a record on one line": (("bonds", 1, "kind"), "contact", "b, history", "b, kind: contact, history"),
    "a list": (("bonds", 0, "sources"), ["brief", "krant"], "[brief]", "[brief, krant]"),
    "a text that needs quotes": (("gemeente",), "Heel: de stad", "gemeente: Heel\n", 'gemeente: "Heel: de stad"\n'),
}


@pytest.mark.parametrize(("path", "value", "old", "new"), VALUES.values(), ids=VALUES)
def test_a_value_is_set_where_it_belongs(path: tuple[str | int, ...], value: object, old: str, new: str) -> None:
    assert with_value(BONDS, path, value, ORDER) == BONDS.replace(old, new)


def test_a_folded_text_is_replaced_whole() -> None:
    text = "a: >-\n  Een\n  twee.\nb: 1\n"
    assert with_value(text, ("a",), "Drie.") == "a: Drie.\nb: 1\n"


def test_a_long_text_is_folded_in_a_record_of_several_lines() -> None:
    long = "Een zin die lang genoeg is om over meer dan een regel te lopen. " * 3
    made = with_records("gemeente: Heel\nbonds:\n  - id: a\n", "bonds", [{"id": "b", "note": long.strip()}])
    assert "    note: >-\n      Een zin" in made
    assert max(map(len, made.splitlines())) <= 120

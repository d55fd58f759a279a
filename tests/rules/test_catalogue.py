"""The catalogue of rules: every one is documented, its examples hold, and the page of all rules is up to date."""

import re
from importlib import import_module
from inspect import getmembers, isgeneratorfunction
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

from stedenband import checks
from stedenband.checks.context import rule_of
from stedenband.loading.linter import is_error
from stedenband.parsing.reader import read
from stedenband.render.explanations import as_markdown
from stedenband.rules.catalogue import Severity, explanation, rules, severities
from stedenband.vocabulary.codes import Code
from tests.cases import findings_in
from tests.conftest import ROOT, Command

EXPLAINED = read((ROOT / "stedenband" / "rules" / "explanations.yaml").read_text(encoding="utf-8")).value or {}
WITH_EXAMPLES = [name for name, told in EXPLAINED.items() if "bad" in told]


def test_the_rules_and_their_explanations_are_the_same() -> None:
    assert EXPLAINED.keys() == rules().keys(), "explanations.yaml explains each rule of rules.yaml, and no other"


def _lay_out(example: str, name: str, folder: Path) -> None:
    parts = re.split(r"^# data/([a-z0-9-]+\.yaml)\n", example, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2], strict=True)) or {"testdam.yaml": example}
    for file, text in files.items():
        stale = "# stale\n" if name.startswith("stale-") else ""
        (folder / file).write_text(text + stale, encoding="utf-8")


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_bad_example_of_a_rule_breaks_it(name: str, tmp_path: Path) -> None:
    _lay_out(explanation(name).bad or "", name, tmp_path)
    assert name in {finding.rule for finding in findings_in(tmp_path)}


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_good_example_of_a_rule_is_clean(name: str, tmp_path: Path) -> None:
    _lay_out(explanation(name).good or "", name, tmp_path)
    assert [one for one in findings_in(tmp_path) if one.severity is not Severity.NOTE or one.rule == name] == []


def test_each_severity_stands_on_the_first_line_below_its_rule_where_it_is_read() -> None:
    assert severities() == {name: rule.severity for name, rule in rules().items()}


def test_every_rule_is_explained_in_both_languages() -> None:
    for name in EXPLAINED:
        told = explanation(name)
        assert len(told.text.nl) > 40 and len(told.text.en) > 40, name
        assert bool(told.bad) is bool(told.good), name


WITHOUT_EXAMPLE = {"not-utf8", "file-too-large", "file-unreadable", "file-in-subfolder", "schema-outdated"}


def test_only_what_no_text_of_a_data_file_can_break_has_no_example() -> None:
    assert set(rules()) - set(WITH_EXAMPLES) <= WITHOUT_EXAMPLE


def test_every_check_has_a_rule_of_its_name_and_a_sentence() -> None:
    for check in checks.every():
        assert rule_of(check) in rules()
        assert (check.__doc__ or "").endswith(".")
    assert len({rule_of(check) for check in checks.every()}) == len(checks.every())


MODULES_OF_CHECKS = [import_module(f"{checks.__name__}.{one.name}") for one in iter_modules(checks.__path__)]


@pytest.mark.parametrize("module", MODULES_OF_CHECKS, ids=lambda module: str(module.__name__.split(".")[-1]))
def test_every_check_that_is_written_is_run(module: ModuleType) -> None:
    written = {one for name, one in getmembers(module, isgeneratorfunction) if one.__module__ == module.__name__}
    assert {rule_of(check) for check in written if not check.__name__.startswith("_")} == {
        rule_of(check) for check in checks.every() if check.__module__ == module.__name__
    }


def test_no_check_that_only_validate_asks_finds_an_error() -> None:
    asked_by_validate_alone = (*checks.that_warn(), *checks.on_freshness())
    assert not [rule_of(check) for check in asked_by_validate_alone if is_error(rule_of(check))]


def test_the_page_of_all_rules_is_made_of_the_same_texts() -> None:
    page = (ROOT / "stedenband" / "rules" / "RULES.md").read_text(encoding="utf-8")
    assert page == as_markdown(None, "nl"), "RULES.md is behind; CONTRIBUTING says how it is made"
    assert "stedenband/rules/RULES.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_explain_tells_a_rule_with_a_bad_and_a_good_example(stedenband: Command) -> None:
    done = stedenband("explain", "jubilee-mismatch")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("jubilee-mismatch (fout)")
    assert "Fout:" in done.out and "Goed:" in done.out and "jubilee: " in done.out


def test_explain_lists_every_rule(stedenband: Command) -> None:
    done = stedenband("explain")
    assert done.code == 0
    assert [name for name in rules() if name not in done.out] == []


MEANINGS = {
    "exploring": ["exploring (code)", "in verkenning", "waarde van status"],
    "kind": ["kind (sleutel)", "Soort.", "Kan zijn: twinning (stedenband), sister-city (zusterstad)"],
    "country": ["country (sleutel)", "Land."],
    "committee": ["committee (sleutel)", "committee (code)"],
    "jubilee": ["jubilee (sleutel)", "jubilee (code)"],
    "land": ["country (sleutel)", "Land."],
    "beëindigd": [
        "ended (code)",
        "beëindigd (waarde van status in bonds.history)",
        "opgeheven (waarde van status in committees.history)",
    ],
    "opgezegd": ["ended (code)"],
    "Datum": ["date (sleutel)"],
}


@pytest.mark.parametrize(("word", "told"), MEANINGS.items())
def test_explain_knows_keys_and_codes(word: str, told: list[str], stedenband: Command) -> None:
    done = stedenband("explain", word)
    assert (done.code, done.err) == (0, "")
    text = " ".join(done.out.split())
    assert [one for one in told if one not in text] == [], text
    assert "waarde van )" not in text, "a list of codes that no key has"
    assert stedenband("explain", word, "--format", "md").out.startswith(f"## {told[0].partition(' ')[0]}\n")


@pytest.mark.parametrize("word", ["kind", "status", "by", "level", "motives"])
def test_explain_tells_the_values_of_a_key_and_what_they_mean_once(word: str, stedenband: Command) -> None:
    told = stedenband("explain", word).out.replace("Kan zijn: hetzelfde als", "").splitlines()
    lines = [line for line in told if line.startswith(("- ", "Kan zijn: "))]
    assert lines and len({*lines}) == len(lines)


def test_explain_tells_where_the_values_of_a_key_stand_that_it_has_in_a_second_place(stedenband: Command) -> None:
    text = " ".join(stedenband("explain", "kind").out.split())
    assert "zoals wanneer na een stedenband de vriendschap blijft. Kan zijn: hetzelfde als in bonds." in text


PLACES = {
    "kind": [
        "Soort. Wat dit is, hangt af van waar het staat.", "In bonds: Wat voor band het bij het begin is;",
        "In events: Wat voor activiteit", "In bonds.history: Het soort band vanaf deze datum",
        "In bonds.agreements: Wat voor stuk er is getekend",
    ],
    "country": [
        "Bovenaan het bestand: Het land van de gemeente, NL", "In not_bonds, bonds.partners: Het land van nu",
        "bonds.partners.former_countries, bonds.home.former_countries: De vroegere",
    ],
    "title": ["In sources: ", "In events: ", "In committees.reports: ", "In bonds.agreements: "],
    "sources": ["Bovenaan het bestand: ", "In networks, roles, figures en elders: "],
}  # fmt: skip


@pytest.mark.parametrize(("word", "told"), PLACES.items())
def test_explain_tells_of_a_key_that_means_several_things_where_it_means_which(
    word: str, told: list[str], stedenband: Command
) -> None:
    text = " ".join(stedenband("explain", word).out.split())
    assert [one for one in told if one not in text] == [], text
    assert sorted(told, key=text.index) == told, "as they stand in a file"


def test_explain_tells_no_place_of_a_key_that_means_one_thing(stedenband: Command) -> None:
    assert stedenband("explain", "themes").out.startswith("themes (sleutel)\n\nThema's.\nWaar het")


def test_explain_lists_all_that_a_code_is_called(stedenband: Command) -> None:
    text = [" ".join(line.split()) for line in stedenband("explain").out.splitlines()]
    assert {"ended code opgeheven, beëindigd", "dormant code slapend"} <= {*text}


def test_explain_lists_every_key_and_code(stedenband: Command) -> None:
    listed = set(stedenband("explain").out.split())
    of_the_data = [codes for codes in Code.__subclasses__() if codes.__module__ == Code.__module__]
    codes = {code.value for codes in of_the_data for code in codes}
    assert codes | {"gemeente", "partners", "former_countries", "per_year"} <= listed


def test_explain_names_a_near_miss(stedenband: Command) -> None:
    done = stedenband("explain", "jubile-mismatch")
    assert (done.code, done.out) == (2, "")
    assert "bedoelde u jubilee-mismatch?" in done.err


def test_explain_speaks_english(english: Command) -> None:
    done = english("explain", "trailing-space")
    assert done.out.startswith("trailing-space (warning)")
    assert "Good:" in done.out

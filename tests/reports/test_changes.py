"""What has changed: since a day by the dates in the data, and since a git revision in the data itself."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command

Folder = Callable[..., Path]

BEFORE = """gemeente: Testdam
country: NL
sources: {brief: {title: Brief, date: 2020}}
committees: [{id: comite, name: Comité, form: committee, sources: [brief]}]
bonds:
- {id: ver, partners: [{name: Ver, country: DE}], kind: twinning, history: [{date: 1990, status: active}],
   roles: [{role: committee, committee: comite}], sources: [brief]}
- {id: weg, partners: [{name: Weg, country: DE}], kind: twinning, history: [{date: 1990, status: active}],
   sources: [brief]}
events: [{id: bezoek, date: 2001, kind: visit, title: Bezoek, status: held, bonds: [ver], sources: [brief]}]
"""
AFTER = """gemeente: Testdam
country: NL
background: Nieuw verhaal.
sources: {brief: {title: Brief, date: 2020}}
committees: [{id: comite, name: Comité, form: foundation, sources: [brief]}]
bonds:
- {id: ver, partners: [{name: Ver, country: DE}], kind: twinning, motives: [peace],
   history: [{date: 1990, status: active}, {date: 2005, status: ended, by: both, reason: cost}],
   roles: [{role: committee, committee: comite}], sources: [brief]}
- {id: nieuw, partners: [{name: Nieuw, country: FR}], kind: twinning, history: [{date: 2006, status: active}],
   sources: [brief]}
events:
- {id: bezoek, date: 2001-05, kind: visit, title: Bezoek, status: held, bonds: [ver], sources: [brief]}
- {id: feest, date: 2006-05-04, kind: jubilee, title: Feest, status: held, bonds: [nieuw], sources: [brief]}
"""


def _git(data: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=data, check=True, capture_output=True)


@pytest.fixture
def changed(folder: Folder) -> Path:
    data = folder(testdam=BEFORE, oud="gemeente: Oud\ncountry: NL\n")

    _git(data, "init", "-q")
    _git(data, "add", "-A")
    _git(data, "commit", "-qm", "eerst")
    (data / "testdam.yaml").write_text(AFTER, encoding="utf-8")
    (data / "oud.yaml").unlink()
    (data / "jong.yaml").write_text("gemeente: Jong\ncountry: NL\n")
    return data


def test_a_comparison_tells_what_the_data_says_otherwise(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--compare", "HEAD", "--format", "json", data=changed)
    assert (done.code, done.err) == (0, "")
    (part,) = done.json["parts"]
    assert [item["text"] for item in part["blocks"][0]["items"]] == [
        "Jong: nieuw in het register.",
        "Oud: niet meer in het register.",
        "Testdam – Ver: van actief naar beëindigd.",
        "Testdam – Ver: beweegredenen: vrede (was: geen).",
        "Testdam – Nieuw: toegevoegd.",
        "Testdam – Weg: verwijderd.",
        "Testdam – Comité: vorm: stichting (was: comité).",
        "Testdam – Bezoek: datum: mei 2001 (was: 2001).",
        "Testdam – Feest: toegevoegd.",
        "Testdam: achtergrond: Nieuw verhaal. (was: geen).",
    ]


RING = """gemeente: Alfadam
country: NL
sources: {brief: {title: Brief, date: 2020}}
bonds:
- {id: ring, kind: twinning, history: [{date: 1990, status: active}], sources: [brief],
   partners: [{name: Betadam, country: NL}, {name: Ver, country: DE}]}
- {id: weg, partners: [{name: Weg, country: DE}], kind: twinning, sources: [brief]}
"""
JOINING = "gemeente: Betadam\ncountry: NL\njoins: [alfadam/ring]\n"


def test_a_comparison_tells_who_joins_a_bond_what_changed_of_it(folder: Folder, stedenband: Command) -> None:
    data = folder(alfadam=RING, betadam=JOINING)
    _git(data, "init", "-q")
    _git(data, "add", "-A")
    _git(data, "commit", "-qm", "eerst")
    now = RING.replace("1990, status: active}", "1990, status: active}, {date: 2010, status: dormant}")
    (data / "alfadam.yaml").write_text(now.replace("Weg", "Elders"), encoding="utf-8")
    for homes in (["betadam"], ["alfadam", "betadam"]):
        asked = [part for home in homes for part in ("--gemeente", home)]
        done = stedenband("report", "--compare", "HEAD", "--format", "json", *asked, data=data)
        (part,) = done.json["parts"]
        told = [item["text"] for item in part["blocks"][0]["items"]]
        assert ("Betadam – Alfadam, Ver: van actief naar slapend." in told) == (homes == ["betadam"])
        assert any(text.startswith("Alfadam – Betadam, Ver: ") for text in told) == (len(homes) > 1)
        assert any("Elders" in text for text in told) == (len(homes) > 1)


ONE = "sources: {brief: {title: Brief, date: 2020}}\n"
HEAD = "gemeente: Testdam\ncountry: NL\n"
BOND = "{id: ver, partners: [{name: Ver, country: DE}], kind: twinning, sources: [brief]}"
MANY = " ".join(f"Zin {number} van het verhaal." for number in range(40))
SAID = {
    "a date that was not known": (
        HEAD,
        f"{HEAD}confirmed: 2026-10-01\n",
        ["laatst bevestigd: 1 oktober 2026 (was: onbekend)"],
    ),
    "a date that is no longer known": (
        f"{HEAD}confirmed: 2026-10-01\n",
        HEAD,
        ["laatst bevestigd: onbekend (was: 1 oktober 2026)"],
    ),
    "a number": (
        f"{HEAD}population: {{number: 70000, year: 2020}}\n",
        f"{HEAD}population: {{number: 71000, year: 2021}}\n",
        ["inwoners: aantal 71.000, jaar 2021 (was: aantal 70.000, jaar 2020)"],
    ),
    "a code that stands for itself": (HEAD, f"{HEAD}style: municipality\n", None),
    "a code": (HEAD, f"{HEAD}style: city\n", ["noemt zich: stad (was: gemeente)"]),
    "records that came": (
        HEAD,
        f"{HEAD}networks: [{{name: Eurocities, since: 1990}}, {{name: VNG}}]\n",
        ["netwerken: erbij: naam Eurocities, sinds 1990; naam VNG"],
    ),
    "records that went": (
        f"{HEAD}networks: [{{name: A}}, {{name: B}}]\n",
        f"{HEAD}networks: [{{name: B}}]\n",
        ["netwerken: weg: naam A"],
    ),
    "a record that changed": (
        f"{HEAD}networks: [{{name: A}}]\n",
        f"{HEAD}networks: [{{name: A, since: 1999~}}]\n",
        ["netwerken: naam A, sinds omstreeks 1999 (was: naam A)"],
    ),
    "records in another order": (
        f"{HEAD}networks: [{{name: A}}, {{name: B}}]\n",
        f"{HEAD}networks: [{{name: B}}, {{name: A}}]\n",
        ["netwerken: in een andere volgorde"],
    ),
    "a source": (
        HEAD + ONE,
        HEAD + ONE.replace("Brief", "Raadsbrief"),
        ["bronnen: brief (titel Raadsbrief, datum 2020) (was: brief (titel Brief, datum 2020))"],
    ),
    "a text of which the spaces differ": (
        f'{HEAD}note: "a  b"\n',
        f"{HEAD}note: a b\n",
        ["opmerking: anders geschreven"],
    ),
    "a long text, where it differs": (
        f"{HEAD}note: {MANY}\n",
        f"{HEAD}note: {MANY.replace('Zin 30 van', 'Regel 30 van')}\n",
        [
            "opmerking: … verhaal. Zin 29 van het verhaal. Regel 30 van",
            "(was: … verhaal. Zin 29 van het verhaal. Zin 30 van",
        ],
    ),
}


def _between(before: str, after: str, data: Path, stedenband: Command, *, name: str = "testdam") -> list[str]:
    """The lines of a comparison of two states of a folder with one file."""
    (data / "testdam.yaml").write_text(before, encoding="utf-8")
    _git(data, "init", "-q")
    _git(data, "add", "-A")
    _git(data, "commit", "-qm", "eerst")
    (data / "testdam.yaml").unlink()
    (data / f"{name}.yaml").write_text(after, encoding="utf-8")
    done = stedenband("report", "--compare", "HEAD", "--format", "json", data=data)
    (part,) = done.json["parts"]
    assert done.err == ""
    return [item["text"] for item in part["blocks"][0].get("items", ())]


@pytest.mark.parametrize("kind", SAID)
def test_a_change_gives_the_new_value_and_the_old_one_in_words(kind: str, folder: Folder, stedenband: Command) -> None:
    before, after, says = SAID[kind]
    told = _between(before, after, folder(), stedenband)
    if says is None:
        assert told == []
    else:
        assert len(told) == 1 and all(one in told[0] for one in says)
        assert len(told[0]) < 400


RENAMED = {
    "a bond": (
        f"{HEAD}{ONE}bonds: [{BOND}]\n",
        f"{HEAD}{ONE}bonds: [{BOND.replace('id: ver', 'id: verre')}]\n",
        ["Testdam – Ver: de id is nu verre (was: ver)."],
    ),
    "a bond whose partner has another name too": (
        f"{HEAD}{ONE}bonds: [{BOND}]\n",
        f"{HEAD}{ONE}bonds: [{BOND.replace('id: ver', 'id: weg').replace('Ver', 'Weg, names: [{name: Ver}]')}]\n",
        [
            "Testdam – Weg: de id is nu weg (was: ver).",
            "Testdam – Weg: partner: land Duitsland, naam Weg, andere namen naam Ver (was: land Duitsland, naam Ver).",
        ],
    ),
    "two bonds of one partner, of another kind": (
        f"{HEAD}{ONE}bonds: [{BOND}]\n",
        f"{HEAD}{ONE}bonds: [{BOND.replace('id: ver', 'id: later').replace('twinning', 'contact')}]\n",
        ["Testdam – Ver: toegevoegd.", "Testdam – Ver: verwijderd."],
    ),
    "a committee": (
        f"{HEAD}{ONE}committees: [{{id: c, name: Comité, form: committee, sources: [brief]}}]\n",
        f"{HEAD}{ONE}committees: [{{id: comite, name: Comité, form: committee, sources: [brief]}}]\n",
        ["Testdam – Comité: de id is nu comite (was: c)."],
    ),
    "an event": (
        f"{HEAD}{ONE}events: [{{id: e, date: 2001, kind: visit, title: Bezoek, status: held, sources: [brief]}}]\n",
        f"{HEAD}{ONE}events: [{{id: x, date: 2001, kind: visit, title: Bezoek, status: held, sources: [brief]}}]\n",
        ["Testdam – Bezoek: de id is nu x (was: e)."],
    ),
    "a draft": (
        f"{HEAD}{ONE}bonds: [{{id: ver, partners: [{{name: Ver, country: DE}}], listed: [{{source: brief}}]}}]\n",
        f"{HEAD}{ONE}bonds: [{{id: x, partners: [{{name: Ver, country: DE}}], listed: [{{source: brief}}]}}]\n",
        ["Testdam – Ver: de id is nu x (was: ver)."],
    ),
}


@pytest.mark.parametrize("kind", RENAMED)
def test_a_record_with_another_id_is_told_as_that(kind: str, folder: Folder, stedenband: Command) -> None:
    before, after, told = RENAMED[kind]
    assert _between(before, after, folder(), stedenband) == told


MUNICIPALITIES = {
    "by its former name": (HEAD, "gemeente: Nieuwdam\ncountry: NL\nnames: [{name: Testdam, until: 2020}]\n", [
        "Nieuwdam: hernoemd (was: Testdam).",
        "Nieuwdam: andere namen: erbij: naam Testdam, tot 2020.",
    ]),
    "by its bonds and sources": (
        f"{HEAD}{ONE}bonds: [{BOND}]\n", f"gemeente: Nieuwdam\ncountry: NL\n{ONE}bonds: [{BOND}]\n",
        ["Nieuwdam: hernoemd (was: Testdam)."],
    ),
    "by its bonds, of which the id is another now, and a source": (
        f"{HEAD}{ONE}bonds: [{BOND}]\n",
        "gemeente: Nieuwdam\ncountry: NL\nconfirmed: 2026-10-01\n"
        f"{ONE}bonds: [{BOND.replace('id: ver', 'id: anders')}]\n",
        ["Nieuwdam: hernoemd (was: Testdam).", "Nieuwdam – Ver: de id is nu anders (was: ver).",
         "Nieuwdam: laatst bevestigd: 1 oktober 2026 (was: onbekend)."],
    ),
    "by its code, without bonds": (
        f"{HEAD}ids: {{cbs: GM0546}}\n", "gemeente: Nieuwdam\ncountry: NL\nids: {cbs: GM0546}\nnote: Anders.\n",
        ["Nieuwdam: hernoemd (was: Testdam).", "Nieuwdam: opmerking: Anders. (was: geen)."],
    ),
    "by all that it says, without bonds": (
        f"{HEAD}{ONE}networks: [{{name: MONT, sources: [brief]}}]\n",
        f"gemeente: Nieuwdam\ncountry: NL\n{ONE}networks: [{{name: MONT, sources: [brief]}}]\n",
        ["Nieuwdam: hernoemd (was: Testdam)."],
    ),
    "of another code, though all else is the same": (
        f"{HEAD}ids: {{cbs: GM0546}}\nnetworks: [{{name: MONT}}]\n",
        "gemeente: Nieuwdam\ncountry: NL\nids: {cbs: GM0547}\nnetworks: [{name: MONT}]\n",
        ["Nieuwdam: nieuw in het register.", "Testdam: niet meer in het register."],
    ),
    "of which nothing but the country is the same": (HEAD, "gemeente: Nieuwdam\ncountry: NL\n", [
        "Nieuwdam: nieuw in het register.", "Testdam: niet meer in het register.",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("kind", MUNICIPALITIES)
def test_a_renamed_municipality_is_told_as_that(kind: str, folder: Folder, stedenband: Command) -> None:
    before, after, told = MUNICIPALITIES[kind]
    assert _between(before, after, folder(), stedenband, name="nieuwdam") == told


def test_nothing_changed_is_told_too(changed: Path, stedenband: Command) -> None:
    subprocess.run(["git", "stash", "-uq"], cwd=changed, check=True, capture_output=True)
    assert "Er is niets veranderd." in stedenband("report", "--compare", "HEAD", data=changed).out


def test_a_comparison_alone_is_titled_as_that_and_of_whom(changed: Path, stedenband: Command) -> None:
    asked = ("report", "--compare", "HEAD", "--format", "md")
    first, *_ = stedenband(*asked, data=changed).out.splitlines()
    assert first == "# Wat er in de gegevens veranderde sinds HEAD"
    first, *_ = stedenband(*asked, "--gemeente", "Testdam", data=changed).out.splitlines()
    assert first == "# Wat er in de gegevens veranderde sinds HEAD: de gemeente Testdam"


def test_a_comparison_leaves_the_working_folder_as_it_is(changed: Path, stedenband: Command) -> None:
    before = {path.name: path.read_bytes() for path in changed.glob("*.yaml")}
    stedenband("report", "--compare", "HEAD", data=changed)
    assert {path.name: path.read_bytes() for path in changed.glob("*.yaml")} == before


WRONG = [
    ("nergens", "die revisie is er niet"),
    ("--output=x", "die revisie is er niet"),
    ("HEAD:x", "die revisie is er niet"),
]


@pytest.mark.parametrize(("revision", "says"), WRONG)
def test_a_revision_that_is_not_there_is_one_sentence(
    revision: str, says: str, changed: Path, stedenband: Command
) -> None:
    done = stedenband("report", f"--compare={revision}", data=changed)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_outside_a_repository_there_is_one_sentence(folder: Folder, stedenband: Command) -> None:
    done = stedenband("report", "--compare", "HEAD", data=folder(jong="gemeente: Jong\ncountry: NL\n"))
    assert (done.code, done.out) == (2, "")
    assert "staat niet in een git-archief" in done.err


def test_without_git_there_is_one_sentence(changed: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    done = stedenband("report", "--compare", "HEAD", data=changed)
    assert (done.code, done.out) == (2, "")
    assert "git is niet gevonden" in done.err


def test_changes_since_a_day_are_the_dated_facts_after_it(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--changes-since", "2002-01-01", "--on", "2026-01-01", "--format", "json", data=changed)
    (part,) = done.json["parts"]
    assert [item["text"] for item in part["blocks"][0]["items"]] == [
        "Testdam – Ver: In 2005 is de band in overleg beëindigd vanwege de kosten.",
        "Testdam – Nieuw: De band begon in 2006.",
        "Testdam – Nieuw: Op 4 mei 2006 was er een feest.",
    ]
    until_2005 = stedenband("report", "--changes-since", "2002-01-01", "--on", "2005-06-01", data=changed).out
    assert "In 2005 is de band in overleg beëindigd" in until_2005 and "Nieuw" not in until_2005


@pytest.mark.parametrize(("since", "on", "code"), [
    ("2005-06-02", "2005-06-01", 2), ("2090-01-01", "2005-06-01", 2), ("2005-06-01", "2005-06-01", 0),
])  # fmt: skip
def test_changes_are_not_asked_since_a_day_after_the_one_reported_on(
    since: str, on: str, code: int, changed: Path, stedenband: Command
) -> None:
    done = stedenband("report", "--changes-since", since, "--on", on, data=changed)
    assert done.code == code
    assert ("die dag is na de peildatum (2005-06-01)" in done.err) == (code == 2)


def test_changes_go_with_other_parts(changed: Path, stedenband: Command) -> None:
    done = stedenband("report", "--changes-since", "2002-01-01", "--summary", "--format", "json", data=changed)
    assert [part["key"] for part in done.json["parts"]] == ["changes", "summary"]


_OF_A_LETTER = """gemeente: {name}
country: NL
sources: {{brief: {{title: Brief, date: 2025-06-24}}}}
bonds: [{{id: {id}, partners: [{{name: {partner}, country: {country}}}], kind: twinning,
  history: [{{date: 1950, status: active}}], sources: [brief]}}]
events: [{{id: brief, date: 2025-06-24, kind: letter, title: Raadsbrief, direction: outgoing, status: held,
  bonds: [{id}], participants: [{{office: councillor, side: own}}], sources: [brief]}}]
"""


def test_the_last_letter_is_that_of_one_municipality(tmp_path: Path, stedenband: Command) -> None:
    first = _OF_A_LETTER.format(name="Testdam", id="proefstad", partner="Proefstad", country="NL")
    (tmp_path / "testdam.yaml").write_text(first, encoding="utf-8")
    other = _OF_A_LETTER.format(name="Proefstad", id="bath", partner="Bath", country="GB")
    (tmp_path / "proefstad.yaml").write_text(other.partition("events:")[0], encoding="utf-8")
    asked = ("report", "--changes-since", "last", "--on", "2026-01-01")
    both = ("--gemeente", "Testdam", "--gemeente", "Proefstad")
    for which in ((), both):
        done = stedenband(*asked, *which, data=tmp_path)
        assert done.code == 2 and "elke gemeente heeft haar eigen laatste brief" in done.err, done.err
    assert "van 24 juni 2025" in stedenband(*asked, "--gemeente", "Testdam", data=tmp_path).out
    # The letter to another council, on a bond with its municipality, is no letter of its own.
    done = stedenband(*asked, "--gemeente", "Proefstad", data=tmp_path)
    assert done.code == 2 and "kent geen brief aan de raad" in done.err, done.out


def test_a_missing_last_letter_is_told_as_the_event_to_write(tmp_path: Path, stedenband: Command) -> None:
    path, asked = tmp_path / "testdam.yaml", ("report", "--changes-since", "last", "--on", "2026-01-01")
    text = "gemeente: Testdam\ncountry: NL\nsources: {a: {title: Bron A, date: 2025-06-24}}\n"
    path.write_text(text, encoding="utf-8")
    told = stedenband(*asked, data=tmp_path).err
    event = re.search(r"\{(date: .*\]\}?)", told)
    assert event and "office: councillor" in told, told
    record = f"{{id: raadsbrief, title: Raadsbrief, sources: [a], {event[1].rpartition(']')[0]}]}}"
    path.write_text(f"{text}events:\n  - {record}\n", encoding="utf-8")
    assert stedenband("validate", data=tmp_path).code == 0
    done = stedenband(*asked, data=tmp_path)
    assert done.code == 0 and "24 juni 2025" in done.out, done.err

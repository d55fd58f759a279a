"""What is missing is asked on a terminal, one question a line; Ctrl-C changes nothing."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from shlex import split

import pytest

from tests.cli.changing import HALF, HEEL, changed
from tests.conftest import Command

if os.name == "nt":
    pytest.skip("terminals of a POSIX system", allow_module_level=True)

from tests.robustness.terminals import conversation

Folder = Callable[..., Path]
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-9][0-9;]*m")
PASTE_MODE = re.compile(r"\x1b\[\?2004[hl]\r?")  # in which a terminal says what was pasted
BOND = ("Gemeente: ", "heel\n"), ("Partner: ", "Lviv\n"), ("Land: ", "Oekr\t\n"), ("Soort bij het begin: ", "vriend\n")


def test_a_bond_is_entered_by_answering(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add bond",
        [*BOND, ("Enter: onbekend", "morgen\n"), ("is geen datum", ""), ("Enter: onbekend", "?\n"),
         ("De dag waarop dit ingaat", ""), ("Enter: onbekend", "4 mei 2026\n"), ("[brief]: ", "\n"), ("[J/n] ", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert "  stedenband · zusterstad · partnerstad · vriendschapsband" in shown
    assert COLOUR.search(shown)
    assert changed(HEEL, data / "heel.yaml") == [
        "+   - id: lviv",
        "+     partners: [{name: Lviv, country: UA}]",
        "+     kind: friendship",
        "+     history: [{date: 2026-05-04, status: active}]",
        "+     sources: [brief]",
    ]


def test_enter_leaves_unknown_and_what_is_needed_is_asked_again(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add bond heel --partner Lviv --country UA --source brief",
        [
            ("begin: ", "\n"),
            ("Dit is nodig", ""),
            ("begin: ", "weet niet\n"),
            ("Dit is nodig", ""),
            ("begin: ", "contact\n"),
            ("Enter: onbekend", "Onbekend\n"),
            ("[J/n]", "j\n"),
        ],
    )
    assert code == 0, shown
    assert "history" not in "".join(changed(HEEL, data / "heel.yaml"))


@pytest.mark.parametrize("command", [
    "change heel/bath status ended --date 2020 --decided 2020 --by gemeente --decided-by raad --reason kosten",
    "add committee heel --name Comité --form comité --since 1990 --id bath",
    "add role heel/bath --role comité --holder x --counterpart y --since 1990 --task Z.",
], ids=["the source of a status", "the source of a committee", "the committee of a role"])  # fmt: skip
def test_enter_alone_claims_nothing_where_the_file_has_only_one(command: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(f"--data {data} {command}", [("(Enter: onbekend): ", "\n"), ("opslaan? ", "j\n")])
    assert code == 0, shown
    made = "\n".join(line for line in changed(HEEL, data / "heel.yaml") if line.startswith("+"))
    assert made and "brief" not in made and "committee: comite" not in made


@pytest.mark.parametrize("said", ["weet niet", "Weet ik niet", "onbekend", "-"])
def test_that_it_is_not_known_is_no_name(said: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add bond heel --country UA --kind contact --source brief",
        [("Partner: ", f"{said}\n"), ("Dit is nodig", ""), ("Partner: ", "Lviv\n"), ("onbekend)", "weet niet\n"),
         ("[J/n]", "j\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert "+     partners: [{name: Lviv, country: UA}]" in changed(HEEL, data / "heel.yaml")


@pytest.mark.parametrize("said", ["\x03", "\x04", "n\n"], ids=["Ctrl-C", "Ctrl-D", "no"])
def test_who_stops_at_the_last_question_changes_nothing(said: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(f"--data {data} change heel/bath background Kort", [("[J/n] ", said)])
    assert code == (1 if said == "n\n" else 130), shown
    assert "Traceback" not in shown and changed(HEEL, data / "heel.yaml") == []
    told = "Er is niets veranderd." if said == "n\n" else "Er is niets geschreven."
    assert PASTE_MODE.sub("", shown).endswith(f"\n{told}\n"), shown


def test_ctrl_c_at_the_first_question_changes_nothing(folder: Folder) -> None:
    data = folder(heel=HEEL)
    for terminal in ("xterm-256color", "dumb"):
        code, shown = conversation(f"--data {data} add event heel", [("Titel: ", "\x03")], TERM=terminal)
        assert code == 130 and PASTE_MODE.sub("", shown).endswith("\nEr is niets geschreven.\n"), shown
    assert changed(HEEL, data / "heel.yaml") == []


def test_a_warning_is_asked_about_and_enter_is_no(folder: Folder) -> None:
    data = folder(heel=HEEL)
    asked = [("Datum", "2020\n"), ("Besloten", "\n"), ("Door", "\n"), ("Besluit van", "\n"), ("Reden", "\n"),
             ("Bron (Enter: onbekend)", "\n")]  # fmt: skip
    command = f"--data {data} change heel/bath status ended"
    code, shown = conversation(command, [*asked, ("Toch zo opslaan? [j/N] ", "\n")])
    assert code == 1 and "[ending-unexplained]" in shown
    assert changed(HEEL, data / "heel.yaml") == []
    code, shown = conversation(
        command, [*asked, ("Toch zo opslaan? [j/N] ", "jaren\n"), ("Antwoord ja of nee", ""), ("[j/N] ", "ja\n")]
    )
    assert code == 0 and len(changed(HEEL, data / "heel.yaml")) == 2


@pytest.mark.parametrize(("said", "told", "ended"), [
    (" actief --date 1974 --note Zo.", "wat nieuw is: stedenband change heel/bath verloop.1.opmerking Zo.", 2),
    ("", "Er verandert niets: zo staat het er al.", 0),
])  # fmt: skip
def test_a_status_that_stands_there_is_told_before_more_is_asked(
    said: str, told: str, ended: int, folder: Folder
) -> None:
    data = folder(heel=HEEL)
    asked = [] if said else [("Status: ", "actief\n"), ("Datum", "1974\n")]
    code, shown = conversation(f"--data {data} change heel/bath status{said}", asked, COLUMNS="200")
    assert code == ended and told in shown and "Besloten" not in shown, shown


@pytest.mark.parametrize(("said", "role"), [("\n", ["+         until: 2020"]), ("nee\n", [])], ids=["yes", "no"])
def test_with_a_committee_that_stops_its_role_can_end_too(said: str, role: list[str], folder: Folder) -> None:
    data = folder(heel=HEEL)
    last = ("Zo opslaan? [J/n] ", "\n") if role else ("Toch zo opslaan? [j/N] ", "ja\n")
    code, shown = conversation(
        f"--data {data} change heel/comite status opgeheven --date 2020 --decided 2020 --reason fusie --source brief",
        [("Eindigt daarmee ook de rol van dit comité in heel/bath? [J/n] ", said), last],
    )
    assert code == 0 and ("[committee-gone]" in shown) == (not role), shown
    assert [line for line in changed(HEEL, data / "heel.yaml") if "until" in line] == role


@pytest.mark.parametrize("command", [
    "change heel/comite status opgeheven --decided 2020 --reason fusie --source brief --date 2099",
    "change heel/comite status winding-up --decided 2020 --date 2020 --source brief --reason fusie",
    "change heel/comite status opgeheven --date 2020 --yes",
])  # fmt: skip
def test_no_role_ends_that_need_not_or_where_nothing_is_asked(command: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    _, shown = conversation(f"--data {data} {command}", [] if "--yes" in command else [("opslaan? ", "n\n")])
    assert "Eindigt daarmee" not in shown, shown


def test_a_file_without_sources_is_asked_for_the_first(folder: Folder) -> None:
    data = folder(half=HALF)
    code, shown = conversation(
        f"--data {data} add bond half --partner Lviv --country UA --kind contact --since 2020",
        [("nog geen bron", ""), ("Titel van de bron: ", "Raadsbrief\n"), ("Uitgever van de bron ", "\n"),
         ("Datum van de bron (dag", "24-06-2025\n"), ("Webadres", "\n"), ("Id van de bron [raadsbrief-2025]: ", "\n"),
         ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    after = (data / "half.yaml").read_text(encoding="utf-8")
    assert "  raadsbrief-2025: {title: Raadsbrief, date: 2025-06-24}\n" in after
    assert "    sources: [raadsbrief-2025]\n" in after


def test_what_changes_is_asked_with_what_it_is_now(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change",
        [("almelo/denizli): ", "heel/ba\t\n"), ("Wat verandert er: ", "soort bij\t\n"), ("Nu: stedenband", ""),
         ("begin: ", "jumelage\n"), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml") == ["-     kind: twinning", "+     kind: jumelage"]


@pytest.mark.parametrize(("words", "label", "made", "taken"), [
    ("source heel --title Braadsbrief --publisher x --date 2024 --url https://x.example",
     "Id van de bron", "braadsbrief-2024", "brief"),
    ("event heel --title Bezoke --date 2024 --kind visit --bond bath --place Bath --status held"
     " --source brief --direction inkomend", "Id van de activiteit", "bezoke-2024", "bezoek-2019"),
    ("committee heel --name Comtié --form comité --since 1990 --source brief", "Id van het comité", "comtie", "comite"),
], ids=["source", "event", "committee"])  # fmt: skip
def test_an_id_that_stays_is_asked(words: str, label: str, made: str, taken: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add {words}",
        [(f"{label} [{made}]: ", "?\n"), ("De korte naam", ""), ("]: ", f"{taken}\n"), ("die is er al", ""),
         ("]: ", "j\n"), ("te kort voor een id", ""),
         ("]: ", "Beter 2024\n"), ("→ beter-2024", ""), ("opslaan? ", "j\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert "beter-2024" in "\n".join(changed(HEEL, data / "heel.yaml"))
    code, shown = conversation(f"--data {data} add source heel --title Nota --date 2024 --yes", [])
    assert code == 0 and "Id van" not in shown, shown


def test_a_list_is_asked_anew_in_whole_and_may_have_a_new_source(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change heel/bath bronnen",
        [("Nu: brief", ""), ("  brief · nieuw", ""), ("Bronnen (alle, met komma's ertussen): ", "?\n"),
         ("een nieuwe bron", ""), ("ertussen): ", "brief, nieuw\n"),
         ("Titel van de bron: ", "Website\n"), ("Uitgever", "\n"), ("Datum", "2025\n"), ("Webadres", "\n"),
         ("Id van de bron [", "\n"), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml") == [
        "+   website-2025: {title: Website, date: 2025}",
        "-     sources: [brief]",
        "+     sources: [brief, website-2025]",
    ]
    code, shown = conversation(f"--data {data} change heel/bath thema's", [("ertussen): ", "\x03")])
    assert "Thema's (met komma's ertussen): " in shown and "nieuw" not in shown, shown


def test_what_changes_is_asked_step_by_step_and_a_wrong_step_is_asked_again(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change",
        [("almelo/denizli): ", "?\n"), ("met een schuine streep", ""), ("almelo/denizli): ", "heel\n"),
         ("bath · bezoek-2019 · comite · brief", ""), ("[de gemeente zelf]: ", "bad\n"), ("dat is niet bekend", ""),
         ("[de gemeente zelf]: ", "bath\n"), ("Wat verandert er: ", "rolen\n"), ("bedoelde u", ""),
         ("Wat verandert er: ", "voorstellen\n"), ("er is er nog geen", ""), ("verandert er: ", "rollen\n"),
         ("  1. comité of stichting, comite", ""), ("Welke (het nummer) [1]: ", "2\n"), ("er is er 1", ""),
         ("(het nummer) [1]: ", "\n"), ("Wat daarvan: ", "tot\n"), ("Tot (dag", "2020\n"), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml") == ["+         until: 2020"]


@pytest.mark.parametrize(("key", "asked"), [
    ("verloop", [("  1. 1974, actief", ""), ("Welke (het nummer) [1]: ", "\n"), ("Wat daarvan: ", "datum\n")]),
    ("verloop.1", [("Wat daarvan: ", "datum\n")]),
])  # fmt: skip
def test_a_key_that_holds_more_is_asked_into(key: str, asked: list[tuple[str, str]], folder: Folder) -> None:
    data = folder(heel=HEEL)
    command = f"--data {data} change heel/bath {key}"
    code, shown = conversation(command, [*asked, ("Nu: 1974", ""), (": ", "1975\n"), ("[J/n]", "\n")])
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml")[1:] == ["+     history: [{date: 1975, status: active}]"]
    code, shown = conversation(f"--data {data} change heel/bath voorstellen", [])
    assert code == 2 and "er is er nog geen; voeg er een toe met add" in shown


NAMED = HEEL.replace("country: NL\n", "country: NL\nnames: [{name: Hiel}]\n", 1)


@pytest.mark.parametrize(("text", "words", "asked", "made"), [
    (HEEL, " names", [("Naam: ", "Hele\n")], ["+ names: [{name: Hele}]"]),
    (HEEL, "", [("Wat verandert er: ", "andere namen\n"), ("Naam: ", "Hele\n")], ["+ names: [{name: Hele}]"]),
    (NAMED, " names", [("(het nummer, of nieuw) [1]: ", "Hele\n"), ("er is er 1; een nieuwe: nieuw\r\n", ""),
                       ("nieuw) [1]: ", "nieuw\n"), ("Naam: ", "Hele\n")],
     ["- names: [{name: Hiel}]", "+ names: [{name: Hiel}, {name: Hele}]"]),
    (NAMED, " names", [("(het nummer, of nieuw) [1]: ", "\n"), ("Wat daarvan: ", "naam\n"), ("Naam: ", "Hele\n")],
     ["- names: [{name: Hiel}]", "+ names: [{name: Hele}]"]),
])  # fmt: skip
def test_one_more_in_a_list_that_add_does_not_make_is_asked(
    text: str, words: str, asked: list[tuple[str, str]], made: list[str], folder: Folder
) -> None:
    data = folder(heel=text)
    first = [] if words else [("[de gemeente zelf]: ", "\n")]
    command = f"--data {data} change heel{words}" if words else f"--data {data} change"
    before = [] if words else [("almelo/denizli): ", "heel\n"), *first]
    code, shown = conversation(command, [*before, *asked, ("[J/n]", "\n")], COLUMNS="200")
    assert code == 0, shown
    assert changed(text, data / "heel.yaml") == made


def test_entries_are_numbered_and_their_days_told_apart(folder: Folder) -> None:
    entry = "{date: 2025-01-01, status: ended, decided: 2024-11-14, reason: cost}"
    data = folder(heel=HEEL.replace("{date: 1974, status: active}", f"{{date: 1974, status: active}}, {entry}"))
    code, shown = conversation(f"--data {data} change heel/bath verloop", [("(het nummer): ", "\x03")])
    assert code == 130 and "  1. 1974, actief\n  2. 1 januari 2025, beëindigd, besloten 14 november 2024\n" in shown


def test_in_what_something_comes_is_asked_again_where_it_is_not_there(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add participant",
        [("Gemeente: ", "hel\n"), ("bedoelde u", ""), ("Gemeente: ", "heel\n"), ("Activiteit: ", "x\n"),
         ("dat is niet bekend", ""), ("Activiteit: ", "bezoek\n"), ("Functie: ", "burgem\n"), ("Kant", "\n"),
         ("Naam", "\n"), ("Aantal", "\n"), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml") == ["+     participants: [{office: mayor}]"]


def test_the_beginning_of_one_choice_will_do_and_what_is_understood_is_told(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add participant heel/bezoek-2019",
        [("Functie: ", "inwoners\n"), ("→ inwoner", ""), ("Kant", "e\n"), ("→ eigen kant", ""),
         ("Aantal (40, of ongeveer 40)", "veel\n"), ("verwacht was", ""), ("Aantal", "zo'n 40\n"),
         ("→ ongeveer 40", ""), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    made = "+     participants: [{office: resident, number: 40, about: yes, side: own}]"
    assert changed(HEEL, data / "heel.yaml") == [made]


def test_a_beginning_of_several_is_told_and_what_is_taken_for_a_name_too(folder: Folder) -> None:
    data = folder(heel=HEEL, heelsum=HALF.replace("Half", "Heelsum"), half=HALF)
    code, shown = conversation(
        f"--data {data} add bond",
        [("Gemeente: ", "hee\n"), ("hee: dat kan heel of heelsum zijn", ""), ("Gemeente: ", "ha\n"), ("→ half", ""),
         ("Partner: ", "Lviv\n"), ("Land: ", "UA\n"), ("begin: ", "p\n"),
         ("p: dat kan partnerstad of projectband zijn", ""), ("begin: ", "\x03")],
    )  # fmt: skip
    assert code == 130, shown
    code, shown = conversation(
        f"--data {data} change",
        [("almelo/denizli): ", "heel\n"), ("[de gemeente zelf]: ", "bez\n"), ("→ bezoek-2019", ""),
         ("verandert er: ", "tit\n"), ("→ titel", ""), ("Titel: ", "\x03")],
    )  # fmt: skip
    assert code == 130, shown


@pytest.mark.parametrize(("partner", "land"), [("Leiden", "Nederland"), ("Brugge", "België")])
def test_of_a_municipality_at_home_the_country_is_known(partner: str, land: str, folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add bond heel --partner {partner} --kind contact --since 2020 --source brief",
        [(f"Land [{land}]: ", "\n"), ("[J/n]", "\n")],
    )
    assert code == 0, shown


def test_a_reason_that_a_status_cannot_have_is_not_offered(folder: Folder) -> None:
    data = folder(heel=HEEL)
    for status, is_offered in (("slapend", False), ("actief", True)):
        code, shown = conversation(
            f"--data {data} change heel/bath status {status} --date 2021 --decided 2021 --by both --decided-by council",
            [("Reden", "\x03")],
        )
        assert code == 130 and "comité gestopt" in shown and ("nieuw leven" in shown) is is_offered, shown


def test_a_day_of_each_year_returns(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add event heel --title Herdenking --kind herdenking --bond bath --direction incoming"
        " --place Heel --source brief",
        [("Datum", "elk jaar op 4 mei\n"), ("Status [terugkerend]: ", "\n"), ("Id", "\n"), ("[J/n]", "\n")],
    )
    assert code == 0, shown
    assert "+     status: recurring" in changed(HEEL, data / "heel.yaml")


def test_lines_that_are_pasted_are_one_answer(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change heel/bath background",
        [("Achtergrond: ", "\x1b[200~Een zin die\njaren doorgaat.\x1b[201~"), ("doorgaat.", "\n"),
         ("→ Een zin die jaren doorgaat.", ""), ("[J/n]", "\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert changed(HEEL, data / "heel.yaml") == ["+     background: Een zin die jaren doorgaat."]


def test_a_date_is_told_as_it_is_understood(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change heel/bath status",
        [("Status: ", "slap\n"), ("→ slapend", ""), ("Datum", "5-4-2020\n"), ("→ 5 april 2020", ""),
         ("Besloten", "3 maart 2020\n"), ("Door", "p\n"), ("Door", "\x03")],
    )  # fmt: skip
    assert code == 130 and "→ 3 maart" not in shown and "kan meer" not in shown, shown


def test_a_question_is_explained_in_the_words_of_who_answers_it(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add bond heel --partner Lviv",
        [("Land: ", "?\n"), ("‘vroegere landen’", ""), ("Land: ", "\x03")],
    )
    assert code == 130 and "ISO" not in shown, shown


def test_a_municipality_alone_leaves_its_record_to_be_asked(folder: Folder) -> None:
    data = folder(heel=HEEL, half=HALF)
    code, shown = conversation(f"--data {data} add participant heel", [("Activiteit: ", "\x03")])
    assert code == 130 and "  bezoek-2019" in shown
    code, shown = conversation(f"--data {data} add participant half", [])
    assert code == 2 and "half heeft nog geen activiteit; begin met stedenband add event half" in shown


def test_of_a_divided_municipality_each_bond_is_asked(folder: Folder) -> None:
    text = HEEL.replace("gemeente: Heel", "gemeente: Haaren")
    data = folder(haaren=text)
    command = f"--data {data} merge Haaren --into Oisterwijk"
    code, shown = conversation(command, [("Haaren – Bath naar Oisterwijk? [j/N] ", "\n")])
    assert code == 0 and "werd verdeeld over Boxtel, " in shown and "Er gaat niets mee." in shown
    assert changed(text, data / "haaren.yaml") == [] and not (data / "oisterwijk.yaml").exists()
    code, shown = conversation(command, [("[j/N] ", "ja\n"), ("[J/n] ", "\n")])
    assert code == 0 and "id: bath" in (data / "oisterwijk.yaml").read_text(), shown


def test_a_dumb_terminal_gets_no_escapes_and_english_is_spoken(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--lang en --data {data} add bond heel --partner Lviv --country Ukraine --source brief",
        [("Kind at the beginning: ", "friend\n"), ("Enter: unknown", "May 2026\n"), ("[Y/n] ", "y\n")],
        TERM="dumb",
    )
    assert code == 0 and "\x1b" not in shown, shown
    assert "town twinning · sister city" in shown


def test_whose_organ_decided_is_asked_again_where_the_other_side_did_it(folder: Folder) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} change heel/bath status ended --date 2020 --decided 2020 --reason kosten --source brief",
        [("Door", "partner\n"), ("Besluit van", "raad\n"), ("raad van de partner of", ""),
         ("Besluit van", "raad van de partner\n"), ("opslaan?", "j\n")],
    )  # fmt: skip
    assert code == 0, shown
    assert "decided_by: partner-council" in "".join(changed(HEEL, data / "heel.yaml"))


def test_answers_that_are_not_saved_are_told_as_a_command(folder: Folder, stedenband: Command) -> None:
    data = folder(heel=HEEL)
    code, shown = conversation(
        f"--data {data} add event heel --title Bezoek",
        [("Datum", "9 t/m 12 mei 2024\n"), ("Soort", "bezoek\n"),
         ("Stedenband", "bath\n"), ("Richting", "\n"), ("Status", "\n"), ("Plaats", "Bad Ems\n"),
         ("[brief]: ", "nieuw\n"), ("Titel van de bron: ", "Nota\n"), ("Uitgever", "\n"),
         ("Datum van de bron", "2024\n"), ("Webadres", "\n"), ("Id van de bron", "\n"), ("Id van de", "\n"),
         ("[J/n] ", "n\n")],
    )  # fmt: skip
    assert code == 1, shown
    told = [line[2:] for line in shown.splitlines() if line.startswith("  stedenband ")]
    assert told == [
        "stedenband add source heel --id nota-2024 --title Nota --date 2024",
        "stedenband add event heel --id bezoek-2024 --date 2024-05-09/2024-05-12 --kind visit --title Bezoek "
        "--bond bath --status held --place 'Bad Ems' --source nota-2024",
    ]
    for command in told:
        done = stedenband(*split(command)[1:], "--yes", data=data)
        assert done.code == 0, done.err
    code, shown = conversation(
        f"--data {data} change heel/bath status --date 2020 --decided 2020 --reason kosten --source brief",
        [("Status", "beëindigd\n"), ("Door", "partner\n"), ("Besluit van", "gemeenteraad\n"), ("zou fouten geven", "")],
    )
    words = "stedenband change heel/bath status ended --date 2020 "
    assert code == 1 and f"\n  {words}" in shown and " --decided-by council " in shown, shown

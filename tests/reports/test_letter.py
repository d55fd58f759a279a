"""The letter of Almelo to its council of 24 June 2025, fact by fact, beside what the report tells of that day.

What the letter says stands in words of our own. A fact that is changed in the data changes the sentences about it, and
no other.
"""
# ruff: noqa: E501 - sentences stand whole, so that they can be searched for

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command

pytestmark = pytest.mark.usefixtures("reading_once")

LIVING_DATA = ROOT / "data"
ASKED = ("report", "--gemeente", "Almelo", "--on", "2025-06-24", "--format", "json")

# Each sentence of the letter that states a fact, and the sentences of the report that have it.
LETTER = [
    (
        "It tells how the twinnings of Almelo stand, on the day of the letter",
        ["Stand van zaken stedenbanden van de gemeente Almelo", "Peildatum: 24 juni 2025."],
    ),
    (
        "Europe matters for the great tasks of today, of which six are named",
        [
            "is Europa door de huidige opgaven actueler dan ooit",
            "Sociale inclusie, mobiliteit, veiligheid en defensie, klimaat, energietransitie en circulaire economie",
        ],
    ),
    (
        "The region has to work on these with others at home and abroad",
        ["over gemeente- en landsgrenzen heen samenwerkt"],
    ),
    ("Twinnings play an ever larger part in Europe", ["spelen stedenbanden in Europa een steeds grotere rol"]),
    (
        "For the EU agenda other cities are sought for knowledge, a network and solutions",
        [
            "Bij de activiteiten voor de EU-agenda zoekt Almelo steeds vaker contact met andere steden, met het oog op "
            "kennis, een breder netwerk en oplossingen"
        ],
    ),
    (
        "MONT and Eurocities are ways to make contacts",
        [
            "Ook het MONT-netwerk en Eurocities helpen bij het leggen",
            "De gemeente Almelo is aangesloten bij Eurocities en MONT.",
        ],
    ),
    (
        "Preston has been a twin since 1948",
        ["Almelo heeft sinds 1948 een stedenband met Preston (Verenigd Koninkrijk)."],
    ),
    (
        "It came about after the war, to be in touch, to learn and to prevent new wars",
        [
            "De band werd gesloten met het oog op vrede en wederzijds leren.",
            "De band ontstond vlak na de Tweede Wereldoorlog, toen gemeenten in Europa contact met elkaar zochten.",
        ],
    ),
    (
        "Its committee organised art projects and exchanges for many years",
        ["organiseerde jarenlang activiteiten, waaronder kunstprojecten en uitwisselingen."],
    ),
    (
        "The two committees had less contact, in part because of corona",
        ["In de jaren voor 2025 was er, mede door corona, minder contact tussen de comités van Almelo en Preston."],
    ),
    (
        "The committee told the chamber of commerce that it wants to stop as a foundation",
        [
            "Het Preston Comité wil stoppen en heeft de Kamer van Koophandel laten weten zijn werk als stichting te willen "
            "neerleggen."
        ],
    ),
    ("The bond was 75 years old in 2023", ["ter gelegenheid van het 75-jarig bestaan van de band (in 2023)"]),
    (
        "Preston invited the mayor for that",
        [
            "een werkbezoek aan Preston, rond de thema’s cultuur en economie. Preston had burgemeester Korteland vanwege dit "
            "jubileum uitgenodigd."
        ],
    ),
    (
        "The mayor and an alderman go there from 29 June to 1 July, on culture and economy",
        [
            "Van 29 juni tot en met 1 juli 2025 brengen burgemeester Korteland en wethouder Overmeen-Bakhuis ter "
            "gelegenheid van het 75-jarig bestaan van de band (in 2023) een werkbezoek aan Preston, rond de thema’s cultuur en economie."
        ],
    ),
    (
        "The council is told of the trip under three articles of the code of conduct",
        [
            "De gemeenteraad is op 24 juni 2025 van deze dienstreis op de hoogte gebracht, op grond van de artikelen 5.2 "
            "tot en met 5.4 van de Gedragscode integriteit collegeleden gemeente Almelo 2015."
        ],
    ),
    ("Iserlohn has been a twin since 1954", ["Almelo heeft sinds 1954 een stedenband met Iserlohn (Duitsland)."]),
    (
        "It came about after the war, for reconciliation and peace",
        [
            "De band werd gesloten met het oog op verzoening en vrede. De band kwam na de Tweede Wereldoorlog tot stand.",
        ],
    ),
    (
        "It was 70 years old in 2024 and the mayor went there on 5 July 2024",
        [
            "Op 5 juli 2024 bracht burgemeester Korteland ter gelegenheid van het 70-jarig bestaan van de band een bezoek aan Iserlohn."
        ],
    ),
    (
        "A committee takes part and reported on 2024",
        ["Het Iserlohn Comité is betrokken bij de stedenband en bracht verslag uit over 2024;"],
    ),
    (
        "The council has the report, which shows that there are many exchanges",
        [
            "het verslag is aan de gemeenteraad gezonden.",
            "Volgens het verslag zijn er veel uitwisselingen tussen beide steden.",
        ],
    ),
    (
        "The mayor of Iserlohn came to Almelo on 4 and 5 May",
        ["Op 4 en 5 mei 2025 bracht burgemeester Joite van Iserlohn een bezoek aan Almelo."],
    ),
    (
        "A memorandum was signed with Ejmiatsin on 29 June 2021, on four fields",
        [
            "Almelo heeft sinds 29 juni 2021 een stedenband met Ejmiatsin (Armenië).",
            "Op dezelfde datum is een memorandum of understanding over cultuur, eten en drinken, toerisme, "
            "economie en kennis ondertekend door de gemeente Almelo en Ejmiatsin.",
        ],
    ),
    (
        "A foundation carries it out and pays for it",
        [
            "De Stichting Stedenband Almelo-Ejmiatsin geeft uitvoering aan de stedenband en financiert de activiteiten en "
            "projecten."
        ],
    ),
    (
        "Armenia's High Commissioner visited the mayor on 20 February 2025",
        [
            "Op 20 februari 2025 bracht de High Commissioner for Diaspora Affairs van Armenië een bezoek aan burgemeester "
            "Korteland."
        ],
    ),
    (
        "Partly for that, a visit in the second half of the year is looked into with the foundation",
        [
            "Een bezoek aan Ejmiatsin in de tweede helft van 2025 wordt overwogen.",
            "Het bezoek van de High Commissioner was daarvoor mede de aanleiding.",
            "In juni 2025 ging de gemeente met de Stichting Stedenband Almelo-Ejmiatsin na wat mogelijk was.",
        ],
    ),
    (
        "Denizli was a twin from 1974 to 2017, when it ended that by itself",
        [
            "Almelo en Denizli (Turkije) onderhielden van 1974 tot 2017 een stedenband, die Denizli in 2017 eenzijdig "
            "heeft opgezegd."
        ],
    ),
    (
        "The executive received a letter of the consul general of Turkey on 27 February 2025, which asks the mayor to look again",
        [
            "Op 27 februari 2025 ontving het college een brief van de consul-generaal van Turkije met het verzoek aan "
            "burgemeester Korteland om de contacten opnieuw te bekijken.",
        ],
    ),
    (
        "The ambassador said so again on 6 March 2025 at the opening of a museum",
        [
            "De ambassadeur van Turkije herhaalde dat verzoek op 6 maart 2025 bij de opening van het Turks-Nederlands "
            "museum.",
        ],
    ),
    (
        "A talk with the ambassador is meant, to explore how to work on a twinning",
        [
            "Er zijn plannen voor een gesprek met de ambassadeur van Turkije over Denizli; een datum is niet bekend.",
            "Het college nam zich voor in dat gesprek te verkennen op welke wijze er weer een stedenband met Denizli kan komen.",
        ],
    ),
    (
        "Of old it was volunteers, and mayors and councillors who met",
        [
            "Van oudsher waren het vooral vrijwilligers die de banden met succes vormgaven",
            "Daarnaast hadden de burgemeesters, de andere collegeleden en de raadsleden van de partnersteden geregeld "
            "contact met elkaar.",
        ],
    ),
    (
        "The roles told apart today: mayor; executive, council and staff; committee",
        [
            "De burgemeester onderhoudt contact met de burgemeester van de partnerstad.",
            "Het college, de raad en de ambtelijke organisatie onderhouden contact met hun tegenhangers: college, raad en "
            "ambtelijke organisatie van de partnerstad.",
            "Een comité of stichting onderhoudt contact met een comité of stichting in de partnerstad en organiseert "
            "activiteiten",
        ],
    ),
    (
        "Not each bond needs each role",
        ["soms vervult vooral één van de partijen", "een rol, soms vervullen alle partijen er een."],
    ),
    ("A bond can be about a theme", ["Een band kan ook een thema als uitgangspunt hebben"]),
    (
        "Bonds matter for the groups of people in town",
        ["de relatie van de gemeente met de verschillende groepen inwoners van de stad"],
    ),
]


def _sentences(stedenband: Command, data: Path) -> list[str]:
    """Every sentence of the report, each once."""
    told = stedenband(*ASKED, data=data).json
    texts = [told["title"], *told["lines"], *(text for part in told["parts"] for text in _of_part(part))]
    return [one for text in texts for one in re.split(r"(?<=[a-zé0-9)][.!?]) (?=[A-ZÀ-Ž‘'])", text)]


def _of_part(part: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[str]:
    own = [one["text"] for block in part["blocks"] for one in block.get("phrases", [])]
    return [*own, *(text for inner in part["parts"] for text in _of_part(inner))]  # type: ignore[arg-type]


@pytest.fixture
def told(stedenband: Command) -> str:
    return " ".join(_sentences(stedenband, LIVING_DATA))


@pytest.mark.parametrize(("fact", "sentences"), LETTER, ids=[fact for fact, _ in LETTER])
def test_the_report_has_each_fact_of_the_letter(fact: str, sentences: list[str], told: str) -> None:
    assert [one for one in sentences if one not in told] == [], fact


def test_nothing_in_the_report_is_said_twice(stedenband: Command) -> None:
    sentences = _sentences(stedenband, LIVING_DATA)
    assert sorted(one for one in set(sentences) if sentences.count(one) > 1) == []


CHANGES = {
    "a year": (
        [("history: [{date: 1954", "history: [{date: 1955")],
        ["Almelo heeft sinds 1954 een stedenband met Iserlohn (Duitsland).",
         "In 2029 bestaat de stedenband met Iserlohn 75 jaar."],
        ["Almelo heeft sinds 1955 een stedenband met Iserlohn (Duitsland).",
         "Dit jaar (2025) bestaat de stedenband met Iserlohn 70 jaar.",
         "In 2030 bestaat de stedenband met Iserlohn 75 jaar."],
    ),
    "a name": (
        [("Joite", "Jansen")],
        ["Burgemeester R.T.A. Korteland onderhoudt de contacten met burgemeester Joite.",
         "Op 4 en 5 mei 2025 bracht burgemeester Joite van Iserlohn een bezoek aan Almelo."],
        ["Burgemeester R.T.A. Korteland onderhoudt de contacten met burgemeester Jansen.",
         "Op 4 en 5 mei 2025 bracht burgemeester Jansen van Iserlohn een bezoek aan Almelo."],
    ),
    "who did it": (
        [("by: partner, reason: partner-decision", "by: municipality, reason: human-rights")],
        ["Almelo en Denizli (Turkije) onderhielden van 1974 tot 2017 een stedenband, die Denizli in 2017 eenzijdig heeft "
         "opgezegd."],
        ["Almelo en Denizli (Turkije) onderhielden van 1974 tot 2017 een stedenband, die de gemeente Almelo in 2017 heeft "
         "beëindigd vanwege de mensenrechtensituatie."],
    ),
    "the state of a committee": (
        [("status: winding-up", "status: active")],
        ["Het Preston Comité wil stoppen en heeft de Kamer van Koophandel laten weten zijn werk als stichting te willen "
         "neerleggen."],
        ["Het Preston Comité heeft de Kamer van Koophandel laten weten zijn werk als stichting te willen neerleggen."],
    ),
    "the state of an event": (
        [("direction: outgoing\n    status: planned\n    place: Preston",
          "direction: outgoing\n    status: cancelled\n    place: Preston")],
        ["Van 29 juni tot en met 1 juli 2025 brengen burgemeester Korteland en wethouder Overmeen-Bakhuis ter "
         "gelegenheid van het 75-jarig bestaan van de band (in 2023) een werkbezoek aan Preston, rond de thema’s cultuur en economie.",
         "De beschrijving van de banden noemt ook een geplande activiteit (bij Preston), plannen (bij Denizli "
         "en Ejmiatsin), en verzoeken waarover geen besluit bekend is (bij Denizli)."],
        ["Van 29 juni tot en met 1 juli 2025 zouden burgemeester Korteland en wethouder Overmeen-Bakhuis ter "
         "gelegenheid van het 75-jarig "
         "bestaan van de band (in 2023) een werkbezoek brengen aan Preston, rond de thema’s cultuur en economie; dat is "
         "afgelast.",
         "De beschrijving van de banden noemt ook plannen (bij Denizli en Ejmiatsin), en verzoeken "
         "waarover geen besluit bekend is (bij Denizli)."],
    ),
    "the outcome of a request": (
        [("what: review\n        by: third-party\n        holder: ambassadeur van Turkije",
          "what: review\n        outcome: rejected\n        decided: 2025-06-01\n        decided_by: executive\n"
          "        by: third-party\n        holder: ambassadeur van Turkije")],
        ["Een besluit over deze verzoeken is niet bekend.",
         "De beschrijving van de banden noemt ook een geplande activiteit (bij Preston), plannen (bij Denizli "
         "en Ejmiatsin), en verzoeken waarover geen besluit bekend is (bij Denizli)."],
        ["Dat verzoek is op 1 juni 2025 afgewezen door het college.",
         "De beschrijving van de banden noemt ook een geplande activiteit (bij Preston), en plannen "
         "(bij Denizli en Ejmiatsin)."],
    ),
    "a letter that was cancelled": (
        [("direction: incoming\n    status: held\n    participants:\n      - {office: consul",
          "direction: incoming\n    status: cancelled\n    participants:\n      - {office: consul")],
        ["Op 27 februari 2025 ontving het college een brief van de consul-generaal van Turkije met het verzoek aan "
         "burgemeester Korteland om de contacten opnieuw te bekijken."],
        ["De consul-generaal van Turkije vroeg op 27 februari 2025 om de contacten opnieuw te bekijken.",
         "Op 27 februari 2025 was een brief van de consul-generaal van Turkije aan het college en burgemeester Korteland "
         "over Denizli gepland; dat is afgelast."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGES)
def test_a_fact_that_changes_changes_the_sentences_about_it_and_no_other(
    kind: str, tmp_path: Path, stedenband: Command
) -> None:
    edits, gone, come = CHANGES[kind]
    data = tmp_path / "data"
    shutil.copytree(LIVING_DATA, data)
    path = data / "almelo.yaml"
    text = path.read_text(encoding="utf-8")
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")
    then, now = _sentences(stedenband, LIVING_DATA), _sentences(stedenband, data)
    assert sorted(set(then) - set(now)) == sorted(gone)
    assert sorted(set(now) - set(then)) == sorted(come)

"""Questions are asked and explained in the reader's words; a file's own keys and codes stand in none."""

import re

import pytest

from stedenband.cli.run.wording import explained, value_in_words
from stedenband.editing.kinds import KINDS, fields
from stedenband.model import HistoryEntry, Municipality, Participant, Proposal
from stedenband.model.base import types_of
from stedenband.model.keys import described, labels
from stedenband.vocabulary.codes import CommitteeStatus, Office, Organ, Status
from stedenband.vocabulary.edtf import parse
from tests.conftest import Command

OF_A_FILE = {key for key, label in labels().items() if label.nl.lower() != key and label.en.lower() == key}


@pytest.mark.parametrize("kind", KINDS)
def test_no_explanation_speaks_of_keys_and_codes(kind: str) -> None:
    for field in fields(kind):
        told = explained(described(field.owner, field.key).get("nl", ""))
        words = {*re.findall(r"[\w-]+", told)}
        assert not words & (OF_A_FILE - {"partner", "gemeente"}), (field.option, told)
        assert not re.search(r"EDTF|\byes\b|ISO|sleutel(?! horen)|[a-z]_[a-z]|exploring|ended", told), told


def test_a_code_in_several_lists_is_called_as_in_the_list_to_choose_from() -> None:
    meaning = described(HistoryEntry, "status")["nl"]
    assert "na ‘beëindigd’" in explained(meaning, Status) and "‘opgeheven’" in explained("na ended", CommitteeStatus)


@pytest.mark.parametrize(
    ("owner", "office", "organ"),
    [
        ({"gemeente": "Heel", "country": "NL"}, "wethouder", "gemeenteraad"),
        ({"gemeente": "Gent", "country": "BE", "style": "city"}, "schepen", "gemeenteraad"),
        ({"gemeente": "Utrecht", "country": "NL", "level": "province"}, "gedeputeerde", "Provinciale Staten"),
    ],
    ids=["municipality", "Belgian city", "province"],
)
def test_a_value_is_told_by_what_the_owner_calls_it(owner: dict[str, str], office: str, organ: str) -> None:
    of = Municipality.model_validate(owner)
    assert value_in_words(Office.ALDERMAN, types_of(Participant)["office"], of) == office
    assert value_in_words("council", types_of(Proposal)["decided_by"], of) == organ
    assert value_in_words(Organ.COUNCIL, types_of(Proposal)["decided_by"], of) == organ
    assert value_in_words(parse("1990~"), types_of(Proposal)["date"], of) == "omstreeks 1990"
    assert value_in_words(True, types_of(Participant)["about"], of) == "ja"


@pytest.mark.parametrize("words", [("change",), *(("add", kind) for kind in KINDS)], ids=" ".join)
def test_the_help_of_an_option_speaks_the_readers_language(words: tuple[str, ...], stedenband: Command) -> None:
    told = " ".join(re.sub("[│\n]", " ", stedenband(*words, "--help").out).split())
    assert not re.search(r"EDTF|yes of no|staat in [a-z_]+[.;]|\bexploring|\bincoming|\bheld\b|TEKST Id ", told), told


def test_help_names_what_there_is_to_choose_from_and_how_a_date_is_written(stedenband: Command) -> None:
    told = " ".join(re.sub("[│\n]", " ", stedenband("change", "--help").out).split())
    assert "Kies: stedenband, zusterstad, partnerstad" in told and "Kies: doelen bereikt, " in told
    assert "Zoals 24-06-2025, juni 2025 of rond 1948." in told and "wie het besluit nam staat in --decided-by." in told

"""An option that does not exist, told with the one that was meant: by another word for it, or a misspelling."""

import pytest

from tests.conftest import Command

MEANT = {
    ("add", "bond", "almelo", "--land", "DE"): "--country",
    ("new", "Leiden", "--land", "NL"): "--country",
    ("list", "--land", "DE"): "--country",
    ("list", "--soort", "twinning"): "--kind",
    ("list", "--thema", "sport"): "--theme",
    ("change", "almelo/denizli", "status", "ended", "--since", "2024"): "--date",
    ("change", "almelo/denizli", "status", "ended", "--waarom", "kosten"): "--reason",
    ("add", "event", "almelo", "--bron", "brief"): "--source",
    ("add", "bond", "almelo", "--sinds", "1990"): "--since",
    ("add", "agreement", "almelo/denizli", "--date", "1965"): "--signed",
    ("add", "agreement", "almelo/denizli", "--datum", "1965"): "--signed",
    ("add", "committee", "almelo", "--date", "1965"): "--since",
    ("list", "--date", "1965"): "--on",
    ("list", "--gemeete", "Leiden"): "--gemeente",
    ("list", "--lnag", "en"): "--lang",
}


@pytest.mark.parametrize(("words", "meant"), MEANT.items())
def test_an_option_by_another_word_is_told_which_it_should_be(
    words: tuple[str, ...], meant: str, stedenband: Command
) -> None:
    done = stedenband(*words)
    assert done.code == 2 and f"bestaat niet; bedoelde u {meant}?\n" in done.err, done.err

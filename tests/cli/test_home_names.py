"""`--gemeente` takes the name of a municipality as lists have it: with its province, country, level or larger place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.cli.home_names import as_known
from tests.conftest import Command

KNOWN = {
    "Bergen (Limburg)": "bergen-l",
    "Leiden (ZH)": "leiden",
    "Leiden (Zuid-Holland, NL)": "leiden",
    "Zwijndrecht België": "11056",
    "Zwijndrecht (Antw.)": "11056",
    "Bergen (Noord-Holland)": "bergen-nh",
    "Hengelo (Overijssel)": "hengelo-o",
    "Beek (Montferland)": "montferland",
    "Vaassen (Epe)": "epe",
    "Bruges / Brugge": "brugge",
    "Almelo (Twente)": "almelo",
}
AS_IT_IS = (
    "Leiden", "Den Haag", "Bergen (L)", "Bergen (L.)", "Bergen (NH)", "Bergen NH", "Zwijndrecht (BE)", "Hengelo (Gld)",
    "Utrecht (stad)", "BE/Zwijndrecht", "Alphen a/d Rijn", "Haren (Ems)", "Gouda (Xyz)", "Leiden (Zwolle)",
    "Nergens (ZH)", "Limburg", "Namen (Wallonië)",
)  # fmt: skip


@pytest.mark.parametrize("name", KNOWN)
def test_a_name_with_what_tells_which_is_meant_is_that_of_its_municipality(name: str) -> None:
    assert as_known([name]) == [KNOWN[name]]


@pytest.mark.parametrize("name", AS_IT_IS)
def test_a_name_that_is_known_or_tells_none_stays_as_it_is(name: str) -> None:
    assert as_known([name]) == [name]


@pytest.mark.parametrize("command", ["list", "report", "stats", "timeline", "calendar", "compare", "import"])
@pytest.mark.parametrize("name", ["Leiden (ZH)", "Leiden (Nederland)", "gem. Leiden (Zuid-Holland)", "Leiden, ZH"])
def test_each_command_takes_such_a_name(
    command: str, name: str, folder: Callable[..., Path], tmp_path: Path, stedenband: Command
) -> None:
    data = folder(leiden="gemeente: Leiden\ncountry: NL\nids: {cbs: GM0546}\n")
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nLeiden,Bath,GB\n", "utf-8")
    table = (str(tmp_path / "t.csv"),) if command in ("compare", "import") else ()
    assert stedenband(command, *table, "--gemeente", name, data=data).code == 0


@pytest.mark.parametrize("name", ["Haren (Ems)", "Leiden (Zwolle)"])
def test_a_name_that_tells_something_else_is_not_known(name: str, stedenband: Command) -> None:
    assert stedenband("list", "--gemeente", name).code == 2

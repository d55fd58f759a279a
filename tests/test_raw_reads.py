"""Only `register/` looks into histories, members, agreements and the like; what stands above it asks for a day.

Whatever is read of a record while commands run is watched, so that `getattr` is seen too.
"""

import sys
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from stedenband.model import Bond, Committee, Municipality, Partner, Record
from stedenband.query.count_values import By
from stedenband.query.filter_values import Table
from stedenband.reports.sections import PARTS
from tests.cases import CASES
from tests.conftest import DATA, Command, each_once, formats, slow
from tests.reading import read_once

# The fields that tell what held when: whose they are, and `__dict__`, by which all of them could be had.
RAW = {
    Bond: {"history", "agreements", "roles", "proposals", "funding", "partners"},
    Partner: {"history"},
    Committee: {"history", "reports", "figures", "status"},
    Municipality: {"networks", "roles", "figures"},
    Record: {"__dict__", "model_dump", "model_fields_set"},
}
NAMES = frozenset().union(*RAW.values())
ABOVE = ("stedenband.query.", "stedenband.render.", "stedenband.reports.")

Reads = list[tuple[str, str, str]]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """The raw fields that modules above the register read, from now on: the module, the record and the field."""
    found: Reads = []
    plain = Record.__getattribute__

    def watched(self: Record, name: str) -> Any:
        if name in NAMES:
            module = sys._getframe(1).f_globals["__name__"]
            sort = object.__getattribute__(self, "__class__")
            is_raw = any(issubclass(sort, one) and name in names for one, names in RAW.items())
            if is_raw and module.startswith(ABOVE):
                found.append((module, sort.__name__, name))
        return plain(self, name)

    monkeypatch.setattr(Record, "__getattribute__", watched)
    return found


def _questions() -> Iterator[list[str]]:
    words = ["--partner", "Alt-Torgau", "--country", "DE", "--search", "stad", "--from", "1950", "--until", "2020"]
    for table in Table:
        yield ["list", table]
        yield ["list", table, "--on", "1995-01-01"]
        yield ["list", table, *words]
        yield [
            "list",
            table,
            "--status",
            "ended" if table in (Table.BONDS, Table.ROLES) else "nergens",
            "--from",
            "2000",
        ]
    yield from (["stats", "--by", one, "--from", "1950"] for one in By)
    yield from (["calendar", "--years", "30", "--format", name] for name in formats("calendar"))
    yield from (["report", "--format", name, "--on", "2010-06-01"] for name in formats("report"))
    yield from (["timeline", "--format", name] for name in formats("timeline"))
    yield ["report", "--changes-since", "1990-01-01"]
    yield ["report", "--ended", "--dormant", "--from", "1950", "--until", "2020"]
    yield ["report", "--disputed", "--country", "DE"]
    yield from (["report", f"--{part.replace('_', '-')}", "--from", "1950"] for part in PARTS)
    for path in sorted(DATA.glob("*.yaml")):
        yield ["report", "--gemeente", path.stem]
        yield from (["show", path.stem, "--format", name] for name in formats("show", "x"))
    yield from (
        ["show", reference] for reference in ("heerlen/randland", "almelo/denizli", "testdam", "testdam/torgau")
    )


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of one file, which has every key."""
    place = tmp_path_factory.mktemp("everything")
    (place / "testdam.yaml").write_bytes((CASES / "clean" / "everything.yaml").read_bytes())
    return place


registers = pytest.mark.parametrize("register", ["everything", slow("frozen")])


def _in_formats() -> Iterator[Any]:
    """Each table and each format once, and every table in every format with `-m slow`."""
    for row in each_once(list(Table), formats("list")):
        table, name = row.values
        yield pytest.param(["list", table, "--format", name], marks=row.marks)


@registers
@pytest.mark.parametrize("arguments", [*_questions(), *_in_formats()], ids=" ".join)
def test_nothing_above_the_register_looks_into_raw_records(
    arguments: list[str],
    register: str,
    reads: Reads,
    everything: Path,
    stedenband: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_once(monkeypatch)
    assert stedenband(*arguments, data=DATA if register == "frozen" else everything).code in (0, 1, 2)
    assert sorted(set(reads)) == []


@registers
def test_no_page_of_the_site_looks_into_raw_records(
    register: str,
    reads: Reads,
    everything: Path,
    stedenband: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("stedenband.loading.workers.cores", lambda: 1)  # a forked worker's reads would not be seen
    monkeypatch.setattr("stedenband.reports.site.context.with_all_municipalities", lambda register, **_: register)
    data = DATA if register == "frozen" else everything
    assert stedenband("site", "-o", str(tmp_path / data.name), data=data).code == 0
    assert sorted(set(reads)) == []


def _planted(code: str, module: str) -> Callable[[Record], object]:
    names: dict[str, Any] = {"__name__": module, "attrgetter": attrgetter}
    exec(f"def ask(record): return {code}", names)  # noqa: S102  # the code is that of the table below
    found: Callable[[Record], object] = names["ask"]
    return found


PLANTED = [
    "record.history",
    "getattr(record, 'history')",
    "getattr(record, 'partners', ())",
    "attrgetter('agreements')(record)",
    "[one for one in record.roles]",
    "vars(record)['history']",
    "record.__dict__['history']",
]


@pytest.mark.parametrize(
    "module", ["stedenband.query.planted", "stedenband.render.tables.planted", "stedenband.reports.planted"]
)
@pytest.mark.parametrize("code", PLANTED)
def test_a_raw_read_that_is_planted_above_the_register_is_seen(code: str, module: str, reads: Reads) -> None:
    bond = Bond.model_validate({"id": "x", "partners": [{"name": "X", "country": "DE"}], "kind": "twinning"})
    _planted(code, "stedenband.register.planted")(bond)
    assert reads == [], "the register itself may"
    _planted(code, module)(bond)
    assert [module for module, _, _ in reads] == [module]

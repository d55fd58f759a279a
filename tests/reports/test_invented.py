"""Reports of invented registers: they are told for every day, and agree with a second reading of the same bonds."""

import re
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.model import Municipality
from stedenband.parsing.reader import read
from stedenband.register.register import Register
from stedenband.reports.compose import report
from stedenband.reports.report_context import report_context
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.sections import PARTS
from stedenband.reports.timeline import timeline
from stedenband.reports.values import Part, Table, Timeline
from stedenband.text import Language
from stedenband.vocabulary.codes import Membership, Status
from tests.conftest import examples
from tests.register.invented import as_text, registers
from tests.register.naive import state
from tests.register.naive_history import Raw

LABELS = {status.value: status.nl for status in (*Status, *Membership)}
SLOW = settings(deadline=None, max_examples=examples(40), suppress_health_check=list(HealthCheck))
DAYS = st.dates(date(1940, 1, 1), date(2029, 12, 31))


def _register(of: dict[str, Raw]) -> Register:
    return Register({slug: Municipality.model_validate(read(as_text(raw)).value) for slug, raw in of.items()})


def _parts(
    of: dict[str, Raw],
    home: str,
    on: date,
    language: Language = "nl",
    asked: tuple[str, ...] = tuple(PARTS),
    since: date | None = None,
    **options: Any,
) -> dict[str, Part]:
    made = report(_register(of), ReportOptions((home,), on, language, **options), asked, since)
    return {part.key: part for part in made.parts}


def _bonds_of(of: dict[str, Raw], home: str) -> list[str]:
    return [f"{home}/{bond['id']}" for bond in of[home]["bonds"]] + list(of[home]["joins"])


@SLOW
@given(registers(), DAYS, st.data())
def test_an_overview_and_a_timeline_tell_the_states_that_the_second_reading_tells(
    of: dict[str, Raw], on: date, data: st.DataObject
) -> None:
    home = data.draw(st.sampled_from(sorted(of)))
    found = [state(of, bond_id, home, on) for bond_id in _bonds_of(of, home)]
    expected = sorted(
        LABELS["left" if one.left else one.status] + ("?" if one.certain is False else "")
        for one in found
        if one.exists and one.status
    )
    blocks = _parts(of, home, on)["overview"].blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    # A column of which nothing is known is left out: then each state is unknown.
    states = [
        row[table.keys.index("status")].text if "status" in table.keys else LABELS["unknown"]
        for table in tables
        for row in table.rows
    ]
    assert sorted(re.split(r"[,;]| \(\d{4}", state)[0] for state in states) == expected
    context = report_context(_register(of), ReportOptions((home,), on, "nl"))
    drawn = timeline(context, context.bonds)
    assert sorted(bar.status for bar in (drawn.bars if drawn else ())) == expected
    # In an overview the bonds of which no year is known are named, not drawn.
    in_overview = [bar for block in blocks if isinstance(block, Timeline) for bar in block.bars]
    every = [(bar.label, bar.status) for bar in (drawn.bars if drawn else ())]
    assert all((bar.label, bar.status) in every for bar in in_overview)


@SLOW
@given(registers(), DAYS, st.data())
def test_the_ended_of_a_day_are_those_that_the_second_reading_tells(
    of: dict[str, Raw], on: date, data: st.DataObject
) -> None:
    home = data.draw(st.sampled_from(sorted(of)))
    found = [state(of, bond_id, home, on) for bond_id in _bonds_of(of, home)]
    (part,) = _parts(of, home, on, asked=("ended",)).values()
    told = [id for inner in part.parts for id in inner.key.split() if "/" in id]
    assert len(told) == sum(one.status == "ended" for one in found)


@SLOW
@given(registers(), DAYS, st.integers(0, 9000), st.sampled_from(["nl", "en"]), st.data())
def test_every_part_is_told_for_every_day_and_period_in_both_languages(
    of: dict[str, Raw], on: date, length: int, language: Language, data: st.DataObject
) -> None:
    home = data.draw(st.sampled_from(sorted(of)))
    since = on - timedelta(days=3650)
    parts = _parts(of, home, on, language, since=since, first=on - timedelta(days=length), last=on)
    assert set(parts) == {"changes", *PARTS}
    assert "{" not in repr([part for key, part in parts.items() if key not in ("events", "bonds")])

"""What `stedenband list` does: find the rows that fit, order them, and write them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from stedenband.cli.choices import Target, chosen_format, one_of
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import Given
from stedenband.cli.run.became import belonging, those_that_became
from stedenband.cli.run.filters import filters_in
from stedenband.cli.run.option_values import column_names
from stedenband.cli.run.reading import answer
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.query.filter_values import Table
from stedenband.query.filters import FormerPartner, former_partners, left_out, select
from stedenband.query.part_rows import Row
from stedenband.query.sorting import in_order
from stedenband.register.names import has_partners_at_home
from stedenband.register.register import Register
from stedenband.render.formats import LISTS
from stedenband.render.output import write
from stedenband.render.tables.columns import keys
from stedenband.text import Bilingual

if TYPE_CHECKING:
    from stedenband.register.without_file import Became


def write_list(
    settings: Settings,
    what: str,
    gemeente: list[str] | None,
    filters: Given,
    sort: str | None,
    columns: str | None,
    target: Target,
) -> bool:
    """Write the rows of a table that fit; gives whether the data has faults."""
    table = Table(one_of(what, tuple(Table), "list"))
    wanted = filters_in(filters)
    if wanted.missing and table is not Table.MUNICIPALITIES:
        raise WrongUse(Bilingual("--missing hoort bij list municipalities", "--missing goes with list municipalities"))
    sorting = column_names(sort, keys(table), "--sort")
    shown = column_names(columns, keys(table), "--columns")
    chosen = chosen_format(LISTS, target)
    (rows, beside, former, became), trouble = answer(
        settings,
        gemeente,
        lambda register, seen: (
            rows := select(register, table, seen, wanted),
            left_out(register, table, seen, wanted, rows),
            [] if rows else former_partners(register, seen, wanted),
            _merged(register, rows, wanted.words.get("partner", ())),
        ),
        shows_drafts=wanted.drafts,
        on=wanted.on,
        tells_events=table is Table.EVENTS,
    )
    write(LISTS[chosen], target.path, target.force, table, in_order(rows, sorting), shown, LANGUAGE, beside)
    _tell_former(former)
    for one in became:
        complain(f"{belonging(one)}.")
    return trouble


def _merged(register: Register, rows: Sequence[Row], partners: Sequence[str]) -> list["Became"]:
    """What became of the former municipalities among the partners asked for: their names find what that has."""
    may_be_some = partners and (not rows or has_partners_at_home(register))  # to look them up takes time
    return [*those_that_became(register, partners)] if may_be_some else []


def _tell_former(former: Iterable[FormerPartner]) -> None:
    """Say on standard error which partner asked for left its bond, and how to see the bond as it was."""
    for name, bond, last in former:
        complain(
            say(
                f"{name} trad uit {bond}; --on {last} toont de band van toen.",
                f"{name} left {bond}; --on {last} shows the bond as it was then.",
            )
        )

"""Understands one row of a table: its bonds become entries, or it is refused (NotPlaced) with the reason."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stedenband.exchange import cell_dates, cells
from stedenband.exchange.beside_names import home_tells_more, in_brackets, tells_more
from stedenband.exchange.cell_dates import Period
from stedenband.exchange.column_contents import is_called_home
from stedenband.exchange.column_words import HOMES, Says
from stedenband.exchange.entries import Entry, PartnerEntry
from stedenband.exchange.flags import flag_of
from stedenband.exchange.home_parts import code_told, former_province_told, is_name, names_part
from stedenband.exchange.homes import NotPlaced, home_of_row
from stedenband.exchange.perhaps_over import in_small_letters, refuse_perhaps_over
from stedenband.exchange.row_kinds import kind_of, without_kind
from stedenband.exchange.row_notes import days_told, notes_of
from stedenband.exchange.row_partners import partner_of
from stedenband.exchange.row_places import item_of, tell_home_point
from stedenband.exchange.row_remarks import (
    BEGIN_AND_END,
    FLAG,
    FOOTNOTE,
    KIND_OF_DRAFT,
    NOTHING_TO_TELL,
    OTHER_CODE,
    OTHER_ITEM,
    PERHAPS_OVER,
    former_province,
    read_as_whole,
    read_beside_name,
)
from stedenband.exchange.several_partners import check_country, each_partner
from stedenband.exchange.standings import (
    Standing,
    agreed,
    begun_by,
    check_order,
    ending_of,
    one_day,
    refuse_odd_days,
    since_of,
    since_when,
    span_of,
    status_of,
    tell_left_out,
)
from stedenband.exchange.table_rows import DATES, Row, is_as_above
from stedenband.places.find import by_code_or_item, by_item, find
from stedenband.places.known import countries_of
from stedenband.places.municipalities import (
    HOME_COUNTRIES,
    Municipality,
)
from stedenband.register.identity import Official, today_of
from stedenband.vocabulary.codes import Kind, Reason, Status
from stedenband.vocabulary.edtf import Edtf


def entries_of(row: Row, on: date, owner: Official | None) -> list[Entry]:
    """The entries of a row; of one between a municipality that is not ours and one that is, those of the latter."""
    try:
        return _entries(row, on, owner)
    except NotPlaced as why:
        if _is_swapped(row, why.reason):
            raise NotPlaced("swapped", Says.HOME) from None
        is_at_home = cells.country(row.text(Says.COUNTRY)) in HOME_COUNTRIES
        if why.reason != "other-region" or not is_at_home:
            raise
        try:
            return _entries(row.turned(), on, owner)
        except NotPlaced:
            raise why from None


def _is_swapped(row: Row, reason: str) -> bool:
    """Whether the partner of a row is a municipality at home, and what stands for the municipality is not."""
    country, home = cells.country(row.text(Says.COUNTRY)), row.text(Says.HOME)
    if country not in HOME_COUNTRIES or row.text(Says.HOME_COUNTRY) or not is_called_home(row.text(Says.PARTNER)):
        return False
    abroad = countries_of(home) if reason == "unknown-home" else frozenset()
    return reason == "other-region" or bool(abroad and abroad.isdisjoint(HOME_COUNTRIES))


def _entries(row: Row, on: date, owner: Official | None) -> list[Entry]:
    """The entries of a row: a partner's cell may hold several, parted by line ends or semicolons."""
    if Says.PARTNER not in row.columns:
        raise NotPlaced("unclear-sheet")
    if (at := row.formula_within) is not None:
        raise NotPlaced("formula", at)
    if (at := row.heading_within) is not None:
        raise NotPlaced("heading", at, cells.bare(row.cells[at]))
    beyond = next((column for column, text in enumerate(row.cells) if text and column >= row.width), None)
    if beyond is not None:
        raise NotPlaced("ragged", beyond)
    if is_as_above(row.raw(Says.PARTNER)):
        raise NotPlaced("other-above", Says.PARTNER)
    home = _home(row, on, owner)
    alone = each_partner(row)
    if not alone:
        raise NotPlaced("no-partner", Says.PARTNER)
    check_country(row, alone)
    return [_entry(one, home, on) for one in alone]


def _home(row: Row, on: date, owner: Official | None) -> Official:
    """Whose bond a row tells: by its columns, else by its sheet's name, else the `owner`'s."""
    if not row.columns.keys().isdisjoint(HOMES):
        home = home_of_row(row.text, on)
        if home_tells_more(home, row.text(Says.HOME), row.raw(Says.HOME)):
            raise NotPlaced("more-in-home", Says.HOME)
        return home
    is_owners = owner and (not row.home or owner in find(row.home))
    home = owner if owner and is_owners else home_of_row(lambda says: row.home if says is Says.HOME else "", on)
    if row.heading and home not in find(row.heading):
        raise NotPlaced("below-heading", Says.PARTNER)
    return home


_NONE = Period(None, None)
_WITH_REASON = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT, Status.ENDED})


class _PartnerCell(NamedTuple):
    """The cell of the partner as spelled, without what else it tells: the kind, how the bond stands, and periods."""

    spelled: str
    kind: Kind | None
    state: Status | None
    beside: Period
    in_name: Period


def _partner_cell(row: Row) -> _PartnerCell:
    if cells.is_unknown_value(row.text(Says.PARTNER)):
        raise NotPlaced("unknown-value", Says.PARTNER)
    named, in_name = cells.without_period(in_small_letters(in_brackets(row.text(Says.PARTNER))))
    spelled, state, beside = cells.without_state(named)
    if tells_more(spelled):
        raise NotPlaced("more-in-name", Says.PARTNER)
    spelled, kind = without_kind(spelled)
    return _PartnerCell(spelled, kind, state, beside, in_name)


def _entry(row: Row, home: Official, on: date) -> Entry:
    for says in DATES:
        check_order(row, says)
    spelled, kind, state, beside, in_name = _partner_cell(row)
    period, span = since_of(row), span_of(row)
    standing, ending = status_of(row), ending_of(row)
    since, until = _days(row, (standing, ending), period or _NONE, span or _NONE, in_name, beside)
    status_since = since_when(standing, since, until)
    refuse_odd_days({Says.SINCE: since, Says.UNTIL: until, Says.STATUS: status_since})
    told_kind = kind_of(row, kind)
    status = agreed(standing.status, (state, ending.status, told_kind.status), until, on) or (
        Status.ENDED if until and until.last <= on else None
    )
    reason = _reason(row, status, until)
    partner = _partner(row, home, spelled, on)
    refuse_perhaps_over(row, partner, status, since)
    _tell_part_of_home(row, home)
    _tell_beside_name(row, state, kind, in_name, beside)
    _remark(row, status)
    is_read, is_kind = standing.is_all or None, told_kind.is_all or None
    read = {Says.SINCE: period, Says.PERIOD: span, Says.STATUS: is_read, Says.KIND: is_kind, Says.REASON: reason}
    tell_left_out(row, [says for says in DATES if read.get(says, True)])
    _tell_footnotes(row, [says for says in row.columns if says not in _NAMES and read.get(says, True)])
    home_as, whole = row.home_told if is_name(row.home_told) else home.usual_name, row.text(Says.PARTNER)
    entry = Entry(
        row.cell(Says.PARTNER), home, home_as, partner, told_kind.kind, status, since, until, reason,
        told=(home_as, whole) if whole != spelled else None,
        kind_told=told_kind.other,
        notes=notes_of(row, partner.whole, read, {Says.KIND: told_kind.kind, Says.STATUS: status}),
        days_told=days_told(row, partner.whole, read), status_since=status_since,
    )  # fmt: skip
    if told_kind.is_all:
        _tell_kind_of_draft(row, entry)
    return entry


def _tell_part_of_home(row: Row, home: Official) -> None:
    """Remark on a part of a municipality, of which a bond is read as that of the whole, and on its former province.

    Of one that was divided no record is made.
    """
    if len(today_of(home)) == 1 and names_part(home, row.text(Says.HOME)):
        row.remark(Says.HOME, read_as_whole(home.usual_name), quotes=True)
    if before := former_province_told(home, row.text(Says.HOME)):
        row.remark(Says.HOME, former_province(before.name), quotes=True)


def _tell_kind_of_draft(row: Row, entry: Entry) -> None:
    """Remark on the kind of a bond that is only listed: no draft has one."""
    if entry.kind and not entry.knows_more:
        told_in = Says.KIND if row.text(Says.KIND) else Says.PARTNER
        row.remark(told_in, KIND_OF_DRAFT, quotes=True, unrecorded=NOTHING_TO_TELL)


def _partner(row: Row, home: Official, spelled: str, on: date) -> PartnerEntry:
    """The partner of a row; NotPlaced where it is the home itself."""
    partner = partner_of(row, spelled, on)
    if partner.official and _is_itself(home, partner.official, on):
        raise NotPlaced("itself", Says.PARTNER)
    return partner


def _days(row: Row, stands: tuple[Standing, Standing], period: Period, *told: Period) -> Period:
    """When it began and ended, by its columns, its status and what is `told` beside the name; NotPlaced on two days."""
    standing, ending = stands
    is_over = standing.status is Status.ENDED
    if period.until and Says.UNTIL in row.columns and not row.text(Says.UNTIL) and not is_over:
        raise NotPlaced("span-in-begin", Says.SINCE)  # two years of a beginning, or an ending in the wrong column
    if cell_dates.has_two_days(row.text(Says.SINCE)) and not (ending.day or is_over):
        row.remark(Says.SINCE, BEGIN_AND_END, quotes=True)
    since = one_day(Says.SINCE, period.since, *(one.since for one in told), begun_by(standing))
    over = standing.day if is_over else None
    until = one_day(Says.UNTIL, ending.day, period.until, *(one.until for one in told), over)
    if since and until and until.surely_before(since):
        raise NotPlaced("reversed", Says.UNTIL)
    return Period(since, until)


def _reason(row: Row, status: Status | None, until: Edtf | None) -> Reason | None:
    """Why it is not active; of any other state the text is kept in a note."""
    return row.code(Says.REASON, Reason) if until or status in _WITH_REASON else None


def _remark(row: Row, status: Status | None) -> None:
    """Remark on what was read otherwise than it stands, or left out of a name."""
    for says in (Says.STATUS, Says.PARTNER):
        if status is Status.DORMANT and cells.is_perhaps_over(row.text(says)):
            row.remark(says, PERHAPS_OVER)
    tell_home_point(row)
    item = item_of(row, Says.HOME_ITEM)
    if item and not by_item(item):
        row.remark(Says.HOME_ITEM, OTHER_ITEM)
    code = row.text(Says.CODE)
    if code and not by_code_or_item(code_told(code)):
        row.remark(Says.CODE, OTHER_CODE, quotes=True)
    for says, country in ((Says.HOME, Says.HOME_COUNTRY), (Says.PARTNER, Says.COUNTRY)):
        if cells.has_more(row.raw(says)):
            is_told = row.raw(country) or not flag_of(row.raw(says))
            row.remark(says, FOOTNOTE if is_told else FLAG)


_NAMES = (Says.HOME, Says.PARTNER)


def _tell_footnotes(row: Row, columns: Iterable[Says]) -> None:
    """Remark on a footnote, flag or bullet that was left out of what else was read in a cell."""
    for says in columns:
        told, raw = row.text(says), " ".join(row.raw(says).split())
        if told and told != raw and told in raw and cells.has_more(raw):
            row.remark(says, FOOTNOTE)


def _tell_beside_name(row: Row, state: Status | None, kind: Kind | None, *told: Period) -> None:
    """Remark on what was read of the bond beside the partner's name: its kind, days and status."""
    since, until = any(one.since for one in told), any(one.until for one in told)
    is_stated = state and not cells.is_perhaps_over(row.text(Says.PARTNER))
    found = {Says.SINCE: since, Says.UNTIL: until, Says.STATUS: is_stated, Says.KIND: kind}
    read = [what for what, is_there in found.items() if is_there]
    if read:
        row.remark(Says.PARTNER, read_beside_name(read), quotes=True)


def _is_itself(home: Official, partner: Official, on: date) -> bool:
    """Whether a partner is the municipality itself, or what this had become by the table's day."""
    is_gone = isinstance(home, Municipality) and not home.existed_on(on)
    return partner == home or (is_gone and today_of(home) == today_of(partner))

"""Where a row tells that a place lies, and which item of Wikidata it is; what stands there and is not read is told."""

from stedenband.exchange import cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.entries import Remark
from stedenband.exchange.row_remarks import left_out_of
from stedenband.exchange.table_rows import Row
from stedenband.places.tables import Location


def point_of(row: Row) -> Location | None:
    """Where the partner of a row lies: by its column, else by those of latitude and longitude."""
    told = {says: row.text(says) for says in (Says.LAT, Says.LON) if not cells.is_nothing(row.text(says))}
    in_two = " ".join(map(cells.with_decimal_point, told.values())) if len(told) > 1 else ""
    point = cells.point(row.text(Says.POINT)) or cells.point(in_two)
    if point is None:
        _tell_unread(row, Says.POINT, row.text(Says.POINT))
        if told:
            row.remarks.append(Remark(row.cell(next(iter(told))), left_out_of(Says.POINT), " ".join(told.values())))
    return point


def item_of(row: Row, says: Says) -> str | None:
    """The item of Wikidata that the column of one of the two sides tells."""
    item = cells.item_alone(row.text(says))
    if item is None:
        _tell_unread(row, says, row.text(says))
    return item


def tell_home_point(row: Row) -> None:
    """Remark on what does not tell where the municipality lies, in the column of that."""
    if cells.point(told := row.text(Says.HOME_POINT)) is None:
        _tell_unread(row, Says.HOME_POINT, told)


def _tell_unread(row: Row, says: Says, told: str) -> None:
    """Remark on a text that was not read, unless it stands for nothing."""
    if not cells.is_nothing(told):
        row.remark(says, left_out_of(says), quotes=True)

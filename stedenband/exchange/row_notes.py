"""What of a row is kept as it stands, in a note of the file, since it was not understood."""

import re
from collections.abc import Mapping

from stedenband.exchange import cell_dates, cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.persons import tells_person
from stedenband.exchange.row_remarks import (
    BEGIN_OR_END,
    NOT_UNDERSTOOD,
    NOTHING_TO_TELL,
    OF_A_PERSON,
    code_alone,
    code_among_words,
    kept,
    not_kept,
    perhaps_a_period,
)
from stedenband.exchange.table_rows import Row
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Code


def notes_of(row: Row, whole: str, read: Mapping[Says, object], codes: Mapping[Says, Code | None]) -> tuple[str, ...]:
    """The texts that are kept as they stand: a `whole` name with figures in it, and what was `read` as nothing.

    Of a text that says more than the code among `codes` it is told as which that was read.
    """
    told = [Says.PARTNER] if re.search("[0-9]", whole) else []
    told += [says for says, what in read.items() if what is None and _is_text(row, says)]
    return tuple(_kept(row, says, codes.get(says)) for says in told)


def days_told(row: Row, whole: str, read: Mapping[Says, object]) -> str:
    """What stands where it began or ended and was `read` as nothing (never an ending alone), and a year in a name."""
    texts = [text for says in (Says.SINCE, Says.PERIOD) if read[says] is None and (text := row.text(says))]
    in_name = [whole] if re.search(cell_dates.YEAR, whole) else []
    return ", ".join([*in_name, *(text for text in texts if not cells.is_nothing(text))])


def _is_text(row: Row, says: Says) -> bool:
    """Whether a cell holds something that can be kept; what is damaged, or of a person, is remarked on."""
    text = row.text(says)
    if cells.is_nothing(text):
        return False
    if cells.is_damaged(text):
        row.remark(says, NOT_UNDERSTOOD)
        return False
    if tells_person(text):
        row.remark(says, OF_A_PERSON)
        return False
    return True


def _kept(row: Row, says: Says, code: Code | None) -> str:
    """A text that was not understood, or only as a `code`, as a sentence of the file, and remarked on."""
    text = row.text(says)
    if code:
        row.remark(says, code_among_words(code), unrecorded=code_alone(code))
    else:
        meant = _meant(says, text)
        row.remark(says, kept(says, meant), unrecorded=not_kept(says, meant))
    return f"De lijst zegt bij {says.nl}: {text if text.endswith('..') else text.rstrip('. ')}."


def _meant(says: Says, text: str) -> Bilingual:
    """How to write what a text of a beginning or period perhaps is; nothing where that is not known."""
    if says in (Says.SINCE, Says.PERIOD) and (period := cell_dates.perhaps_period(text)):
        return perhaps_a_period(period)
    is_day = says is Says.PERIOD and all(cell_dates.span(f"{word} {text}") for word in ("sinds", "tot"))
    return BEGIN_OR_END if is_day else NOTHING_TO_TELL

"""What stands in a column of a beginning, an ending or a period is read as a date, or told: it is never lost."""

from pathlib import Path

import pytest

from stedenband.exchange.entries import Entry, Understood
from stedenband.vocabulary.codes import Status
from tests.exchange.reading import understood

# A text with the days that are read below `Sinds`, `Tot` and `Periode`: none where it is kept or left over, and told.
DAYS = {
    "1990-95": ("1990/1995", "", "1990/1995"),
    "1990 - 95": ("1990/1995", "", "1990/1995"),
    "1990–95": ("1990/1995", "", "1990/1995"),
    "1990-'95": ("1990/1995", "", "1990/1995"),
    "1998-99": ("1998/1999", "", "1998/1999"),
    "1995-90": ("", "", ""),
    "1990/95": ("", "", ""),
    "1990/91": ("[1990,1991]/", "", ""),
    "1990-05": ("1990-05/", "/1990-05", ""),
    "1990-22": ("1990-22/", "/1990-22", ""),
    "einde 31-12-2012": ("/2012-12-31", "/2012-12-31", "/2012-12-31"),
    "eindigde op 31 december 2012": ("/2012-12-31", "/2012-12-31", "/2012-12-31"),
    "einde: 31-12-2012": ("/2012-12-31", "/2012-12-31", "/2012-12-31"),
    "einde 2012": ("2012/ einde", "/2012 einde", ""),
    "tot heden": ("", "/", ""),
    "tot 2012": ("/2012", "/2012", "/2012"),
    "t/m 31-12-2012": ("/2012-12-31", "/2012-12-31", "/2012-12-31"),
    "1990 - heden": ("1990/", "", "1990/"),
    "1990-heden": ("1990/", "", "1990/"),
    "medio 1985": ("1985/ medio", "/1985 medio", ""),
    "medio 1985 - heden": ("1985/ medio", "", "1985/ medio"),
    "begin jaren 90": ("199X/ begin", "/199X begin", ""),
    "begin jaren '90 - heden": ("199X/ begin", "", "199X/ begin"),
    "eind 1999": ("1999/ eind", "/1999 eind", ""),
    "ca. 1975": ("1975~/", "/1975~", ""),
    "sinds: 1990": ("1990/", "/1990", "1990/"),
    "sinds eind 1999": ("1999/ eind", "/1999 eind", "1999/ eind"),
    "1990 - eind 1995": ("", "", ""),
}


def _read(head: str, text: str, folder: Path) -> Understood:
    (folder / "t.tsv").write_text(f"gemeente\tpartner\tland\t{head}\nLeiden\tKiel\tDE\t{text}\n", "utf-8")
    return understood(folder / "t.tsv")


def _days(entry: Entry) -> str:
    return f"{entry.since or ''}/{entry.until or ''}"


@pytest.mark.parametrize("column", range(3))
@pytest.mark.parametrize("text", DAYS)
def test_a_text_is_read_or_told(text: str, column: int, tmp_path: Path) -> None:
    days, _, left_out = DAYS[text][column].partition(" ")
    table = _read(("sinds", "tot", "periode")[column], text, tmp_path)
    if days:
        (entry,) = table.entries
        assert _days(entry) == days
        assert (entry.status is Status.ENDED) is not days.endswith("/")
        is_ended_in_begin = column == 0 and all(days.split("/"))
        told = [f"zonder “{left_out}”"] if left_out else ["een begin en een einde"] if is_ended_in_begin else []
        assert [words in one.words.nl for words, one in zip(told, table.remarks, strict=True)] == [True] * len(told)
    else:
        assert not any(one.has_history for one in table.entries)
        assert table.left or any(text in one.notes[0] for one in table.entries)
        assert table.left or table.remarks

"""A table is read whatever its separator, encoding and kind, cell by cell; what is none is refused in a sentence."""

import json
import sys
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from stedenband.errors import WrongUse
from stedenband.exchange.sheets import Sheet
from stedenband.exchange.tables import read_sheets
from tests.conftest import examples

ROWS = [["gemeente", "partner"], ["Leiden", "Toruń"]]
CP1252 = [["gemeente", "partner"], ["Leiden", "Malmö"]]
TERMS = '?city\t?cityLabel\n<http://www.wikidata.org/entity/Q43631>\t"Le\\"iden"@nl\n\t"1967"^^<http://x>\n'
JSON = {
    "head": {"vars": ["city", "twin"]},
    "results": {"bindings": [{"city": {"value": " Leiden "}}, {"twin": {"value": "x\ud800"}}]},
}

TEXTS: dict[str, tuple[str, bytes, list[list[str]]]] = {
    "commas": ("t.csv", "gemeente,partner\nLeiden,Toruń\n".encode(), ROWS),
    "semicolons": ("t.csv", "gemeente;partner\r\nLeiden;Toruń\r\n".encode(), ROWS),
    "tabs": ("t.tsv", "gemeente\tpartner\nLeiden\tToruń\n".encode(), ROWS),
    "bars": ("t.txt", "gemeente|partner\nLeiden | Toruń".encode(), ROWS),
    "a byte order mark": ("t.csv", "\ufeffgemeente,partner\nLeiden,Toruń\n".encode(), ROWS),
    "UTF-16": ("t.csv", "gemeente,partner\nLeiden,Toruń\n".encode("utf-16"), ROWS),
    "Windows' code page": ("t.csv", "gemeente,partner\nLeiden,Malmö\n".encode("cp1252"), CP1252),
    "a quoted comma": ("t.csv", b'a,b\n"Suzhou, Jiangsu",x\n', [["a", "b"], ["Suzhou, Jiangsu", "x"]]),
    "a quoted line end": ("t.csv", b'a,b\n"x\ny",z\n', [["a", "b"], ["x\ny", "z"]]),
    "SPARQL TSV": (
        "t.tsv",
        TERMS.encode(),
        [["?city", "?cityLabel"], ["http://www.wikidata.org/entity/Q43631", 'Le"iden'], ["", "1967"]],
    ),
    "a blank node in SPARQL JSON": (
        "t.json",
        json.dumps(
            {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "bnode", "value": "b0"}}]}}
        ).encode(),
        [["x"], ["_:b0"]],
    ),
    "SPARQL JSON": ("t.json", json.dumps(JSON).encode(), [["city", "twin"], ["Leiden", ""], ["", "x\ufffd"]]),
}


@pytest.mark.parametrize(("name", "data", "rows"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_read_as_its_rows(name: str, data: bytes, rows: list[list[str]], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (sheet,) = read_sheets(tmp_path / name)
    assert sheet.rows == rows


MARKUP = {
    "a tag": ("<b>Gera</b>", "Gera"),
    "a link": ('<a href="x">Jena</a>', "Jena"),
    "a line end": ("Aarau<br />Adapazari", "Aarau\nAdapazari"),
    "items of a list": ("<ul><li>Aarau</li><li>Gent</li></ul>", "Aarau\nGent"),
    "a name of a letter": ("K&ouml;ln", "Köln"),
    "its number": ("K&#246;ln", "Köln"),
    "its number in hexadecimals": ("K&#xF6;ln", "Köln"),
    "written twice": ("K&amp;ouml;ln", "Köln"),
    "a tag written as text": ("&lt;i&gt;Gera&lt;/i&gt;", "Gera"),
    "a footnote": ("Kfar Saba<sup>[1]</sup>", "Kfar Saba"),
    "a footnote of a wiki": ('Gera<ref name="a">Zie Bath</ref>', "Gera"),
    "an ampersand": ("Tyne &amp; Wear", "Tyne & Wear"),
    "an ampersand of its own": ("Tyne & Wear", "Tyne & Wear"),
    "less than": ("A<B", "A<B"),
    "brackets that are no tag": ("<Naam>", "<Naam>"),
    "no entity": ("R&B;x", "R&B;x"),
}


@pytest.mark.parametrize("separator", ["\t", ",", ";"])
@pytest.mark.parametrize(("cell", "text"), MARKUP.values(), ids=MARKUP)
def test_a_cell_that_holds_html_is_read_as_its_text(cell: str, text: str, separator: str, tmp_path: Path) -> None:
    quoted = '"' + cell.replace('"', '""') + '"' if cell in ("R&B;x", MARKUP["a link"][0]) else cell
    rows = [["gemeente", "partner", "land"], ["Leiden", quoted, "DE"], ["Delft", "Bath", "GB"]]
    (tmp_path / "t.csv").write_text("\n".join(map(separator.join, rows)), "utf-8")
    (sheet,) = read_sheets(tmp_path / "t.csv")
    assert sheet.rows[1:] == [["Leiden", text, "DE"], ["Delft", "Bath", "GB"]]
    assert [one.at.name for one in sheet.remarks] == (["B2"] if cell != text else [])


REMARKS = {
    "Windows' code page": ("a,b\nx,Malmö\n".encode("cp1252"), "B2", "Windows-1252"),
    "UTF-8 but for a byte": ("a,b\nŁódź,x\n".encode() + b"y,\xff\n", "A2", "onleesbaar"),
    "an open quotation mark": (b'a,b\nx,"y\nz,w\n', "B2", "aanhalingsteken"),
}


@pytest.mark.parametrize(("data", "cell", "says"), REMARKS.values(), ids=REMARKS)
def test_how_a_doubtful_text_was_read_is_told_with_a_cell(data: bytes, cell: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(data)
    ((remark,),) = [sheet.remarks for sheet in read_sheets(tmp_path / "t.csv")]
    assert (remark.at.name, says in remark.words.nl) == (cell, True)


def test_an_open_quotation_mark_swallows_no_rows(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b'a,b\nx,"y\nz,w\n')
    assert read_sheets(tmp_path / "t.csv")[0].rows == [["a", "b"], ["x", '"y'], ["z", "w"]]


REFUSED = {
    "empty": ("t.csv", b"", "er staat niets in"),
    "only separators": ("t.csv", b",,\n,\n", "er staat niets in"),
    "no text": ("t.csv", b"a\0b", "dit is geen tekst"),
    "a page": ("t.csv", b"<!DOCTYPE html>\n<html><body><table>", "dit is html of xml"),
    "a table of a page": ("t.html", b"\n<table>\n<tr><th>Gemeente</th><th>Partner</th></tr>", "dit is html of xml"),
    "a workbook as xml": ("t.xls.txt", b'<?xml version="1.0"?>\n<Workbook>', "dit is html of xml"),
    "no SPARQL": ("t.json", b'{"a": 1}', "geen uitkomst van SPARQL"),
    "deep JSON": ("t.json", b"[" * 100_000, "geen uitkomst van SPARQL"),
    "no workbook": ("t.xlsx", b"PK\x03\x04 nee", "dit is geen werkmap"),
    "no old workbook": ("t.xls", b"nee", "dit is geen werkmap"),
    "no ods": ("t.ods", b"", "is niet te lezen"),
}


@pytest.mark.parametrize(("name", "data", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_table_is_refused_in_a_sentence(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(WrongUse) as refused:
        read_sheets(tmp_path / name)
    assert says in refused.value.words.nl


def test_a_folder_and_a_file_that_is_not_there_are_no_tables(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.csv"):
        with pytest.raises(WrongUse):
            read_sheets(path)


def test_sheets_of_a_workbook_keep_their_names_and_places(tmp_path: Path) -> None:
    book = Workbook()
    first, second = book.active, book.create_sheet("Banden")
    assert first is not None
    first.title = "Leeg"
    second["C5"], second["D5"] = "Gemeente", "Sinds"
    second["C6"], second["D6"] = "Leiden", 1946
    book.save(tmp_path / "t.xlsx")
    assert read_sheets(tmp_path / "t.xlsx") == [
        Sheet("Leeg", []),
        Sheet("Banden", [["Gemeente", "Sinds"], ["Leiden", "1946"]], 4, 2),
    ]
    assert read_sheets(tmp_path / "t.xlsx")[1].cell(1).name == "Banden!C6"


def test_a_hidden_sheet_is_skipped_with_a_remark_that_names_it(tmp_path: Path) -> None:
    book = Workbook()
    first, hidden = book.active, book.create_sheet("Oud")
    assert first is not None
    first["A1"], hidden["A1"], hidden.sheet_state = "Gemeente", "Gemeente", "hidden"
    book.save(tmp_path / "t.xlsx")
    (sheet,) = read_sheets(tmp_path / "t.xlsx")
    assert (sheet.name, [one.at.name for one in sheet.remarks]) == (None, ["Oud!A1"])
    assert "verborgen" in sheet.remarks[0].words.nl


DATE_FORMATS = {
    "yyyy": "1992",
    "yy": "1992",
    "mmm-yy": "1992-05",
    'mmmm" "yyyy': "1992-05",
    "[$-413]mmmm\\ yyyy;@": "1992-05",
    '"sinds "yyyy': "1992",
    "dd-mm-yyyy": "1992-05-01",
    "d-mmm": "1992-05-01",
    "yyyy-mm-dd h:mm": "1992-05-01",
}


def test_a_day_is_as_precise_as_its_cell_shows_it(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Leeg", 0)
    sheet = book.create_sheet("Blad")
    for row, code in enumerate(DATE_FORMATS, 3):
        sheet.cell(row, 2, "Oxford")
        sheet.cell(row, 3, date(1992, 5, 1)).number_format = code
    sheet.cell(3, 4, 1992).number_format = "yyyy"
    book.save(tmp_path / "t.xlsx")
    read = read_sheets(tmp_path / "t.xlsx")[-1]
    assert [row[1] for row in read.rows] == [*DATE_FORMATS.values()]


ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Leiden</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="1988-05-01"><text:p>1 mei</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def test_a_sheet_of_open_document_is_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "t.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", ODS.replace(">\n<", "><"))
    assert read_sheets(tmp_path / "t.ods")[0].rows == [["Leiden", "1988-05-01"]]


DAYS_SHOWN = {
    "1990": ("1990-01-01", "1990"),
    "mei 1990": ("1990-05-01", "1990-05"),
    "05-1990": ("1990-05-01", "1990-05"),
    "1 mei 1990": ("1990-05-01", "1990-05-01"),
    "01-05-90": ("1990-05-01", "1990-05-01"),
    "1 mei": ("1990-05-01", "1990-05-01"),
}


@pytest.mark.parametrize(("shown", "days"), DAYS_SHOWN.items())
def test_a_day_of_open_document_is_no_more_precise_than_it_is_shown(
    shown: str, days: tuple[str, str], tmp_path: Path
) -> None:
    kept, read = days
    content = ODS.replace("1988-05-01", kept).replace("1 mei", shown)
    with ZipFile(tmp_path / "t.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", content.replace(">\n<", "><"))
    assert read_sheets(tmp_path / "t.ods")[0].rows == [["Leiden", read]]


def test_a_year_kept_as_a_number_is_read_without_a_fraction(tmp_path: Path) -> None:
    number = ODS.replace('"date" office:date-value="1988-05-01"', '"float" office:value="1990.0"')
    with ZipFile(tmp_path / "t.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", number.replace(">\n<", "><"))
    assert read_sheets(tmp_path / "t.ods")[0].rows == [["Leiden", "1990"]]


def test_an_error_in_a_cell_of_a_workbook_is_read_as_its_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("Banden")
    for row, error in enumerate(("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"), 3):
        sheet.cell(row, 2, "Oxford")
        sheet.cell(row, 3, error)
    book.save(tmp_path / "t.xlsx")
    read = read_sheets(tmp_path / "t.xlsx")[-1]
    assert [row[1] for row in read.rows] == ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"]


def test_a_formula_without_a_stored_value_is_read_as_its_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Oxford", "=2000+1"], ['=A1&"<"', 1990], ["=A2", "=B2"]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    (read,) = read_sheets(tmp_path / "t.xlsx")
    assert read.rows == [["Oxford", "=2000+1"], ['=A1&"<"', "1990"], ["=A2", "=B2"]]


FORMULAS = {  # as they stand in a sheet of Excel
    '<c r="A1"><f>1+1</f><v>2</v></c>': "2",
    '<c r="A1" t="str"><f>IF(1,"","")</f><v></v></c>': "",
    '<c r="A1" t="str"><f>"Ulm"</f><v>Ulm</v></c>': "Ulm",
    '<c r="A1"><f t="shared" si="0"/></c>': "=…",
    '<c r="A1" s="0"><f>1+1</f><v/></c>': "=1+1",
    '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>': "#DIV/0!",
    '<c r="A1"/><c r="B1" t="e"><v>#REF!</v></c>': "",
}


@pytest.mark.parametrize(("cell", "text"), FORMULAS.items())
def test_only_a_formula_without_a_value_is_read_as_its_text(cell: str, text: str, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["x", "Bath"])
    book.worksheets[0].append(["Oxford"])
    book.save(tmp_path / "b.xlsx")
    with ZipFile(tmp_path / "b.xlsx") as old, ZipFile(tmp_path / "t.xlsx", "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            rest = f'<row r="1">{cell}<c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
            is_sheet = name.startswith("xl/worksheets/")
            sheet = part.partition("<sheetData>")[0] + f"<sheetData>{rest}</sheetData></worksheet>"
            new.writestr(name, sheet if is_sheet else part)
    assert read_sheets(tmp_path / "t.xlsx")[0].rows[0][0] == text


CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
CELLS_OF_CALC = {
    f'{CALC}table:formula="of:=#REF!" office:value-type="string" office:string-value="" '
    'calcext:value-type="error"><text:p>#VERW!</text:p></table:table-cell>': ["#VERW!"],
    f'{CALC}office:value-type="string" office:string-value="" calcext:value-type="error" '
    'table:number-columns-repeated="2"><text:p>Err:502</text:p></table:table-cell>': ["Err:502", "Err:502"],
    'table:formula="of:=2000+1&amp;[.A1]"/>': ["=2000+1&[.A1]"],
    'table:formula="of:=2000+1"></table:table-cell>': ["=2000+1"],
    'table:formula="of:=2000+1" office:value-type="float" office:value="2001"><text:p>2001</text:p>'
    "</table:table-cell>": ["2001"],
    'table:formula="of:=IF(1;&quot;&quot;)" office:value-type="string" office:string-value=""></table:table-cell>': [],
}


@pytest.mark.parametrize(("cell", "texts"), CELLS_OF_CALC.items())
def test_errors_and_formulas_of_open_document_are_read_alike(cell: str, texts: list[str], tmp_path: Path) -> None:
    start, _, rest = ODS.replace(">\n<", "><").partition('<table:table-cell office:value-type="date"')
    end = rest.partition("</table:table-cell>")[2]
    with ZipFile(tmp_path / "t.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", f"{start}<table:table-cell {cell}{end}")
    assert [text for text in read_sheets(tmp_path / "t.ods")[0].rows[0] if text] == ["Leiden", *texts]


def test_a_number_with_a_fraction_that_looks_like_a_year_and_month_is_read_with_a_comma(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append([1979.1, 1979.12, 1979.0, "1979.10", 52.16, -4.5])
    book.save(tmp_path / "t.xlsx")
    assert read_sheets(tmp_path / "t.xlsx")[0].rows == [["1979,1", "1979,12", "1979", "1979.10", "52.16", "-4.5"]]


def test_what_stands_in_merged_cells_stands_in_each_of_their_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row, cells in enumerate(["Lijst", "Gemeente Partner", "Leiden Oxford", " Bath", " Krefeld", "Delft "], 3):
        for column, cell in enumerate(cells.split(" "), 2):
            sheet.cell(row, column, cell or None)
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("B5:B7")
    book.save(tmp_path / "t.xlsx")
    (read,) = read_sheets(tmp_path / "t.xlsx")
    assert [row[0] for row in read.rows] == ["Lijst", "Gemeente", "Leiden", "Leiden", "Leiden", "Delft"]
    assert [row[1] for row in read.rows] == ["", "Partner", "Oxford", "Bath", "Krefeld", ""]


def test_merged_cells_of_an_opendocument_spreadsheet_are_read_alike(tmp_path: Path) -> None:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    cell = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
    merged = cell.format(' table:number-columns-spanned="1" table:number-rows-spanned="3"', "Leiden")
    rows = [
        '<table:table-cell table:number-columns-repeated="2"/>' + cell.format("", "Lijst"),
        cell.format("", "Gemeente") * 2 + cell.format("", "Partner"),
        cell.format("", "NL") + merged + cell.format("", "Oxford"),
        *[f"<table:table-cell/><table:covered-table-cell/>{cell.format('', name)}" for name in ("Bath", "Krefeld")],
    ]
    sheet = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    with ZipFile(tmp_path / "t.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Blad1"><table:table-column/>{sheet}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    (read,) = read_sheets(tmp_path / "t.ods")
    assert [row[1:] for row in read.rows[2:]] == [["Leiden", "Oxford"], ["Leiden", "Bath"], ["Leiden", "Krefeld"]]


def test_a_workbook_whose_last_cell_is_far_away_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "gemeente", "x"
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(WrongUse) as refused:
        read_sheets(tmp_path / "t.xlsx")
    assert "een blad is te groot" in refused.value.words.nl


def test_a_workbook_that_is_large_once_unpacked_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stedenband.exchange.workbooks._LARGEST_UNPACKED", 1000)
    with ZipFile(tmp_path / "t.xlsx", "w") as file:
        file.writestr("xl/workbook.xml", " " * 2000)
    with pytest.raises(WrongUse) as refused:
        read_sheets(tmp_path / "t.xlsx")
    assert "een blad is te groot" in refused.value.words.nl


def test_a_workbook_asks_for_a_library_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    (tmp_path / "t.xlsx").write_bytes(b"")
    with pytest.raises(WrongUse) as refused:
        read_sheets(tmp_path / "t.xlsx")
    assert "python-calamine" in refused.value.words.nl


@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200), suffix=st.sampled_from(["csv", "tsv", "json", "xlsx", "ods", "xls"]))
def test_any_bytes_are_a_table_or_refused(data: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"t.{suffix}"
    path.write_bytes(data)
    try:
        assert read_sheets(path)
    except WrongUse as refused:
        assert str(path) in refused.words.nl

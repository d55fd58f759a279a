"""A hostile template: nothing that acts by itself comes into a letter, and reading it has an end."""

import os
import re
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from stedenband.errors import WrongUse
from tests.conftest import Command
from tests.render.test_docx import changed, house, house_file, in_house, saved

_RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NS = (
    b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    b'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a document as they are."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(made: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_part(
    source: str, kind: bytes, target: str, content: bytes | None = None, element: bytes = b"", type_: str = "text/plain"
) -> bytes:
    """A house template with one more relation of a part, to a new part or (without `content`) to what is outside."""
    made = parts(house_file())
    folder, _, name = source.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    outside = b"" if content is not None else b' TargetMode="External"'
    relation = b'<Relationship Id="rId99" Type="%s" Target="%s"%s/>' % (
        kind if kind.startswith(b"http") else _RELATIONS + kind, target.encode(), outside
    )  # fmt: skip
    empty = (
        _HEAD + b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    made[rels] = made.get(rels, empty).replace(b"</Relationships>", relation + b"</Relationships>")
    if content is not None:
        made[f"{folder}/{target}"] = content
        override = f'<Override PartName="/{folder}/{target}" ContentType="{type_}"/></Types>'.encode()
        made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(b"</Types>", override)
    root = re.search(rb"<w:\w+", made[source].partition(b"?>")[2])
    assert root
    tag = root[0]
    made[source] = re.sub(rb"</%s>\s*$" % tag[1:], lambda end: element + end[0], made[source])
    return zipped(made)


HEADER = next(name for name in parts(house_file()) if re.fullmatch(r"word/header\d\.xml", name))
MARK = "geheim"
ACTING: dict[str, Callable[[], bytes]] = {
    "macros": lambda: with_part(
        "word/document.xml", b"http://schemas.microsoft.com/office/2006/relationships/vbaProject", f"{MARK}.bin", b"x",
        type_="application/vnd.ms-office.vbaProject",
    ),
    "an attached template elsewhere": lambda: with_part(
        "word/settings.xml", b"attachedTemplate", f"http://{MARK}.example/x.dotm",
        element=b'<w:attachedTemplate %s r:id="rId99"/>' % _NS,
    ),
    "an attached template on a file server": lambda: with_part(
        "word/settings.xml", b"attachedTemplate", f"file:///\\\\{MARK}\\x.dotm",
        element=b'<w:attachedTemplate %s r:id="rId99"/>' % _NS,
    ),
    "a picture elsewhere": lambda: with_part(
        HEADER, b"image", f"http://{MARK}.example/x.png",
        element=b'<w:p %s><w:r><w:pict><v:shape><v:imagedata r:id="rId99"/></v:shape></w:pict></w:r></w:p>' % _NS,
    ),
    "a picture of VML elsewhere": lambda: with_part(
        HEADER, b"hyperlink", "https://almelo.nl",
        element=b'<w:p %s><w:r><w:pict><v:shape><v:imagedata src="http://geheim.example/x"/></v:shape></w:pict></w:r></w:p>'
        % _NS,
    ),
    "an object elsewhere": lambda: with_part(
        HEADER, b"oleObject", f"http://{MARK}.example/x",
        element=b'<w:p %s><w:r><w:object><o:OLEObject r:id="rId99"/></w:object></w:r></w:p>' % _NS,
    ),
    "an object inside": lambda: with_part(
        HEADER, b"oleObject", f"{MARK}.bin", b"x",
        element=b'<w:p %s><w:r><w:object><o:OLEObject r:id="rId99"/></w:object></w:r></w:p>' % _NS,
    ),
    "another document inside": lambda: with_part(
        HEADER, b"aFChunk", f"{MARK}.html", b"<html/>", element=b'<w:altChunk %s r:id="rId99"/>' % _NS,
    ),
    "a control": lambda: with_part(
        HEADER, b"control", f"{MARK}.xml", b"<x/>",
        element=b'<w:p %s><w:r><w:control r:id="rId99"/></w:r></w:p>' % _NS,
    ),
    "a link to a file": lambda: with_part(
        HEADER, b"hyperlink", f"file://{MARK}/x",
        element=b'<w:p %s><w:hyperlink r:id="rId99"><w:r><w:t>Tel. 140546</w:t></w:r></w:hyperlink></w:p>' % _NS,
    ),
    "a mail merge": lambda: with_part(
        "word/settings.xml", b"mailMergeSource", f"file:///{MARK}.odc",
        element=b'<w:mailMerge %s><w:connectString w:val="Provider=geheim"/><w:dataSource r:id="rId99"/></w:mailMerge>'
        % _NS,
    ),
    "a field that runs a program": lambda: with_part(
        HEADER, b"hyperlink", "https://almelo.nl",
        element=b"<w:p %s><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar/></w:r>"
        b"<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\geheim.exe</w:instrText></w:r></w:p>"
        % _NS,
    ),
    "a field over two paragraphs": lambda: with_part(
        HEADER, b"hyperlink", "https://almelo.nl",
        element=b"<w:p %s><w:r><w:instrText>DD</w:instrText></w:r></w:p>"
        b"<w:p %s><w:r><w:instrText>EAUTO c:\\geheim.exe</w:instrText></w:r></w:p>" % (_NS, _NS),
    ),
    "a field that fetches a picture": lambda: with_part(
        HEADER, b"hyperlink", "https://almelo.nl",
        element=b'<w:p %s><w:fldSimple w:instr=" includepicture &quot;http://geheim.example&quot;"/></w:p>' % _NS,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ACTING)
def test_what_acts_by_itself_does_not_come_into_a_letter(kind: str) -> None:
    template = ACTING[kind]()
    assert any(MARK.encode() in data or MARK in name for name, data in parts(template).items())
    made = parts(in_house(template))
    assert not [name for name, data in made.items() if MARK in name or MARK.encode() in data]
    written = Document(BytesIO(zipped(made)))
    assert "Gemeente Almelo" in [one.text for one in written.sections[0].header.paragraphs]
    if kind == "a link to a file":
        assert b"Tel. 140546" in made[HEADER]


KEPT = {
    "an address on the web": with_part(
        HEADER, b"hyperlink", "https://www.almelo.nl/", element=b'<w:p %s><w:hyperlink r:id="rId99"/></w:p>' % _NS
    ),
    "a picture": with_part(
        HEADER, b"image", "logo.png", b"\x89PNG", type_="image/png",
        element=b'<w:p %s><w:r><w:pict><v:shape><v:imagedata r:id="rId99"/></v:shape></w:pict></w:r></w:p>' % _NS,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KEPT)
def test_the_letterhead_keeps_its_pictures_and_web_addresses(kind: str) -> None:
    made = parts(in_house(KEPT[kind]))
    assert b'"rId99"' in made[HEADER] and b'"rId99"' in made[HEADER.replace("word/", "word/_rels/") + ".rels"]


def test_a_chart_goes_with_its_whole_drawing() -> None:
    drawing = (
        b'<w:p %s><w:r><w:drawing><a:graphic><a:graphicData><c:chart xmlns:c="x" r:id="rId99"/></a:graphicData>'
        b"</a:graphic></w:drawing></w:r></w:p>" % _NS
    )
    made = parts(in_house(with_part(HEADER, b"chart", "chart.xml", b"<x/>", element=drawing)))
    assert b"w:drawing" not in made[HEADER] and b"graphicData" not in made[HEADER]


def test_remarks_of_colleagues_in_the_margin_stay_with_what_they_are_about() -> None:
    template = house()
    template.add_comment(template.paragraphs[0].runs, "Klopt dit?", "Ada")
    made = parts(in_house(saved(template)))
    assert b"Klopt dit?" in made["word/comments.xml"] and b"w:commentReference" in made["word/document.xml"]


def test_numbers_of_pages_stay() -> None:
    field = b"<w:p %s><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>" % _NS
    keyword = b"<w:p %s><w:r><w:instrText> DOCPROPERTY Record \\* MERGEFORMAT </w:instrText></w:r></w:p>" % _NS
    made = parts(in_house(with_part(HEADER, b"hyperlink", "https://almelo.nl", element=field + keyword)))
    assert b" PAGE " in made[HEADER] and b" DOCPROPERTY Record " in made[HEADER]


def test_a_template_of_word_itself_is_accepted() -> None:
    dotx = changed(house_file(), b"document.main+xml", b"template.main+xml")
    made = in_house(dotx)
    assert Document(BytesIO(made)).sections[0].header.paragraphs[0].text == "Gemeente Almelo"
    assert b"template.main+xml" not in parts(made)["[Content_Types].xml"]


# --- Size and time ---------------------------------------------------------------------------------------------------

_MIB = 1024**2
TOO_LARGE: dict[str, Callable[[], dict[str, bytes]]] = {
    "one part": lambda: {"word/media/x.png": bytes(65 * _MIB)},
    "parts together": lambda: {f"word/media/{at}.png": bytes(_MIB) for at in range(65)},
    "XML": lambda: {"word/x.xml": b" " * 9 * _MIB},
    "XML of another name": lambda: {"word/x.y": b" " * 9 * _MIB},
    "many parts": lambda: {f"word/{at}.xml": b"" for at in range(1000)},
}


@pytest.mark.parametrize("kind", TOO_LARGE)
def test_a_template_too_large_unpacked_is_refused(kind: str) -> None:
    template = zipped(parts(house_file()) | TOO_LARGE[kind]())
    assert len(template) < _MIB
    with pytest.raises(WrongUse) as refused:
        in_house(template)
    assert "uitgepakt te groot" in refused.value.words.nl and "too large unpacked" in refused.value.words.en


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_template_packed_otherwise_than_word_does_is_refused(how: int) -> None:
    with pytest.raises(WrongUse):
        in_house(zipped(parts(house_file()), how))


def _many(piece: bytes, part: str, end: bytes) -> bytes:
    made = parts(house_file())
    room = 4 * _MIB - 10_000 - sum(map(len, made.values()))
    made[part] = made[part].replace(end, b"".join(piece % at for at in range(room // len(piece % 999_999))) + end)
    return zipped(made)


LONG = {
    "paragraphs": (b"<w:p/><!-- %d -->", "word/document.xml", b"<w:sectPr"),
    "sections": (b"<w:p><w:pPr><w:sectPr/></w:pPr></w:p><!-- %d -->", "word/document.xml", b"<w:sectPr"),
    "places": (b"<w:p><w:r><w:t>[stedenbanden] [datum]%d</w:t></w:r></w:p>", "word/document.xml", b"<w:sectPr"),
    "fields": (b"<w:p><w:r><w:instrText>DDE%d</w:instrText></w:r></w:p>", HEADER, b"</w:hdr>"),
}  # fmt: skip


@pytest.mark.timing
@pytest.mark.parametrize("kind", LONG)
def test_the_longest_template_that_is_accepted_takes_seconds(kind: str) -> None:
    template = _many(*LONG[kind])
    started = time.process_time()
    in_house(template, {"datum": "1 juli 2025"})
    assert time.process_time() - started < 20


def test_more_styles_than_any_template_has_are_refused() -> None:
    styles = b"".join(b'<w:style w:type="paragraph" w:styleId="s%d"/>' % at for at in range(2000))
    with pytest.raises(WrongUse) as refused:
        in_house(changed(house_file(), b"</w:styles>", styles + b"</w:styles>"))
    assert "meer dan 2000 stijlen" in refused.value.words.nl


def test_a_style_of_no_kind_is_refused_in_a_sentence() -> None:
    with pytest.raises(WrongUse) as refused:
        in_house(changed(house_file(), b'<w:style w:type="paragraph" ', b"<w:style "))
    assert "geen Word-document" in refused.value.words.nl


def test_entities_are_not_expanded() -> None:
    made = parts(house_file())
    names = "abcdefghij"
    laughs = b"".join(
        b'<!ENTITY %s "%s">' % (name.encode(), b"ha" if not at else b"&%s;" % names[at - 1].encode() * 10)
        for at, name in enumerate(names)
    )
    made[HEADER] = made[HEADER].replace(b"<w:hdr", b"<!DOCTYPE x [" + laughs + b"]><w:hdr", 1)
    made[HEADER] = made[HEADER].replace(b"Gemeente Almelo", b"Gemeente &j;")
    with suppress(WrongUse):
        assert b"haha" not in parts(in_house(zipped(made)))[HEADER]


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize("kind", ["fifo", "/dev/zero", "folder", "large"])
def test_only_an_ordinary_file_is_a_template(kind: str, tmp_path: Path, stedenband: Command) -> None:
    path = tmp_path / "x.docx" if not kind.startswith("/") else Path(kind)
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "large":
        with path.open("wb") as stream:
            stream.truncate(2**40)
    done = stedenband("report", "--format", "docx", "--template", str(path), "-o", str(tmp_path / "uit.docx"))
    assert (done.code, done.out) == (2, "")
    assert f"het sjabloon {path} is niet te lezen: " in done.err and done.err.count("\n") == 1

"""Takes out of a Word template what may act by itself: macros, embedded objects, and whatever is fetched from outside.

A template is a zip file of parts, with relations between them. Only relations of known kinds are kept; python-docx
copies no part that none leads to, so a macro's part (vbaProject.bin) goes with its relation.
"""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from posixpath import basename, dirname
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from stedenband.errors import WrongUse
from stedenband.text import Bilingual

MOST_PARTS, MOST_XML, MOST_BYTES = 1_000, 4 * 1024**2, 64 * 1024**2  # unpacked; the largest house templates are 20 MB
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".odttf", ".ttf")  # and fonts
# The last piece of a relation's type, of parts that only say how a document looks.
_KEPT = frozenset({
    "officeDocument", "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "font", "theme",
    "numbering", "header", "footer", "image", "footnotes", "endnotes", "comments", "core-properties",
    "extended-properties", "custom-properties", "customXml", "customXmlProps",
})  # fmt: skip
_LINKS = ("http://", "https://", "mailto:")  # that a reader may follow from a letterhead; nothing is fetched before
_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
# Fields by which Word runs a program, or fetches a file or an address; and the settings of a mail merge.
_FETCHING = frozenset({
    "DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD",
    "MACROBUTTON",
})  # fmt: skip
_ADDRESSES = frozenset({"src", "href", "althref"})
_GRAPHIC = qn("a:graphicData")
_VML = "{urn:schemas-microsoft-com:vml}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def cleaned(template: bytes) -> bytes:
    """The same template (.docx or .dotx) as a document (.docx) without what acts by itself.

    WrongUse where it is too large unpacked; BadZipFile or SyntaxError where it is no such file.
    """
    with zipfile.ZipFile(BytesIO(template)) as archive:
        _measure(archive.infolist())
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[_TYPES] = parts[_TYPES].replace(_TEMPLATE, _DOCUMENT)
    for name in [name for name in parts if name.endswith(".rels")]:
        source = f"{dirname(dirname(name))}/{basename(name).removesuffix('.rels')}".removeprefix("/")
        parts[name], dropped = _relations(parts[name])
        if dropped and source in parts:
            parts[source] = _without(parts[source], dropped)
    for name, data in parts.items():
        if data.lstrip(b"\xef\xbb\xbf\xff\xfe\0\r\n\t ").startswith(b"<") and name != _TYPES:
            parts[name] = _without_fetching(data)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def _measure(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what is too large unpacked (a zip bomb): no entry gives more bytes than it says."""
    whole = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if not entry.filename.lower().endswith(_PICTURES))
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise zipfile.BadZipFile
    if len(entries) > MOST_PARTS or whole > MOST_BYTES or xml > MOST_XML:
        raise WrongUse(
            Bilingual(
                f"het sjabloon is uitgepakt te groot; het mag {MOST_BYTES // 1024**2} MB zijn, waarvan "
                f"{MOST_XML // 1024**2} MB tekst en opmaak (XML), in {MOST_PARTS} delen",
                f"the template is too large unpacked; it may be {MOST_BYTES // 1024**2} MB, of which "
                f"{MOST_XML // 1024**2} MB text and layout (XML), in {MOST_PARTS} parts",
            )
        )


def _relations(data: bytes) -> tuple[bytes, frozenset[str]]:
    """The relations of a part, and the ids of those that were dropped."""
    root = parse_xml(data)
    dropped = [one for one in root if not _is_kept(one.attrib)]
    for one in dropped:
        root.remove(one)
    return serialize_part_xml(root), frozenset(one.get("Id", "") for one in dropped)


def _is_kept(relation: Mapping[str, str]) -> bool:
    kind, target = basename(relation.get("Type", "")), relation.get("Target", "")
    if relation.get("TargetMode", "Internal") != "Internal":
        return kind == "hyperlink" and target.lower().startswith(_LINKS)
    return kind in _KEPT or (kind == "hyperlink" and target.startswith("#"))


def _without(data: bytes, ids: frozenset[str]) -> bytes:
    """A part without the elements that name a relation that was dropped; of a link in a text the text stays."""
    root = parse_xml(data)
    for one in list(root.iter("{*}*")):
        dropped = [key for key, value in one.attrib.items() if key.startswith(_RELATION) and value in ids]
        for key in dropped:
            del one.attrib[key]
        is_left = any(key.startswith(_RELATION) for key in one.attrib) or one.tag == qn("w:hyperlink")
        if dropped and not is_left:
            _remove(one)
    return serialize_part_xml(root)


def _remove(one: Any) -> None:
    """Remove an element; a drawing of which it is all (a chart, SmartArt), since Word refuses an empty one."""
    if one.getparent() is not None and one.getparent().tag == _GRAPHIC:
        one = next(one.iterancestors(qn("w:drawing")), one)
    if one.getparent() is not None:
        one.getparent().remove(one)


def _without_fetching(data: bytes) -> bytes:
    """A part without a mail merge, and without fields and VML that run or fetch something; what they showed stays."""
    root = parse_xml(data)
    for merge in list(root.iter(qn("w:mailMerge"))):
        merge.getparent().remove(merge)
    for shape in root.iter(f"{_VML}*"):
        for key in [key for key in shape.attrib if key.rpartition("}")[2] in _ADDRESSES and "relationships" not in key]:
            del shape.attrib[key]
    for simple in root.iter(qn("w:fldSimple")):
        if _fetches(simple.get(qn("w:instr"), "")):
            simple.set(qn("w:instr"), "")
    for place in (*root.iter(qn("w:p")), root):  # in a paragraph, then where a field goes on over several
        _empty_fields(list(place.iter(qn("w:instrText"), qn("w:fldChar"))))
    return serialize_part_xml(root)


def _empty_fields(pieces: list[Any]) -> None:
    """Empty the instructions of fields where any fetches; one may be cut up over several elements."""
    texts = [one.text or "" if one.tag == qn("w:instrText") else None for one in pieces]
    whole = "".join(text or "" for text in texts), "".join(" " if text is None else text for text in texts)
    if any(map(_fetches, whole)):
        for one in pieces:
            one.text = ""


def _fetches(instruction: str) -> bool:
    return not _FETCHING.isdisjoint(re.findall("[A-Z]+", instruction.upper()))

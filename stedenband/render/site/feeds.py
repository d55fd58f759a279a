"""What other programs read of the site: the feed of changes (Atom, RFC 4287) and the sitemap; both need its address."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from stedenband.render.escaping import visible
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.values import in_language
from stedenband.reports.values import Phrase

_ATOM, _SITEMAP = "http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"


def changes_feed(context: SiteContext, base: str, title: str, changes: Sequence[Phrase]) -> bytes:
    """The changes as a feed, each a sentence of the report; its day is that of the change, as far as it has come."""
    own = base + in_language(context.language, "")
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": context.language})
    days = [min(one.date.first, context.on) if one.date else context.on for one in changes]
    _text(feed, "title", title)
    _text(feed, "id", f"{own}feed.xml")
    _text(feed, "updated", _moment(max(days, default=context.on)))
    SubElement(feed, "link", {"rel": "self", "href": f"{own}feed.xml"})
    SubElement(feed, "link", {"href": f"{own}index.html"})
    _text(SubElement(feed, "author"), "name", title)
    for number, (one, day) in enumerate(zip(changes, days, strict=True)):
        entry = SubElement(feed, "entry")
        _text(entry, "title", one.text)
        before = sum(other.text == one.text for other in changes[:number])
        _text(entry, "id", uuid5(NAMESPACE_URL, f"{own}#{before}#{visible(one.text)}").urn)
        _text(entry, "updated", _moment(day))
        SubElement(entry, "link", {"href": f"{own}index.html#veranderd"})
    return _written(feed)


def sitemap(base: str, names: Iterable[str]) -> bytes:
    """The addresses of all pages."""
    found = Element("urlset", {"xmlns": _SITEMAP})
    for name in sorted(names):
        _text(SubElement(found, "url"), "loc", base + name)
    return _written(found)


def _text(within: Element, name: str, text: str) -> None:
    SubElement(within, name).text = visible(text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _written(root: Element) -> bytes:
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"

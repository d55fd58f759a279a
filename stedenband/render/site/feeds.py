"""What other programs read of the site: the feed of changes (Atom, RFC 4287) and the sitemap; both need its address."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from stedenband.render.escaping import visible
from stedenband.reports.site import addresses
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.values import in_language
from stedenband.reports.values import Phrase

_ATOM, _SITEMAP = "http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"


def changes_feed(
    context: SiteContext, base: str, title: str, changes: Sequence[Phrase], told_on: Sequence[date | None]
) -> bytes:
    """The changes as a feed, each a sentence of the report, the latest first.

    Its day is that on which the register first told it (`told_on`, of each change), else that of the change itself, as
    far as it has come.
    """
    own = base + in_language(context.language, "")
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": context.language})
    told = [(_day(context, one, day), one) for one, day in zip_longest(changes, told_on[: len(changes)])]
    told.sort(key=lambda pair: pair[0], reverse=True)
    days, changes = [day for day, _ in told], [one for _, one in told]
    _text(feed, "title", title)
    _text(feed, "id", f"{own}feed.xml")
    _text(feed, "updated", _moment(max(days, default=context.on)))
    SubElement(feed, "link", {"rel": "self", "href": f"{own}feed.xml"})
    SubElement(feed, "link", {"href": f"{own}index.html"})
    _text(SubElement(feed, "author"), "name", title)
    _text(feed, "rights", "CC0 1.0")
    for number, (one, day) in enumerate(zip(changes, days, strict=True)):
        entry = SubElement(feed, "entry")
        _text(entry, "title", one.text)
        before = sum(other.text == one.text for other in changes[:number])
        _text(entry, "id", uuid5(NAMESPACE_URL, f"{own}#{before}#{visible(one.text)}").urn)
        _text(entry, "updated", _moment(day))
        SubElement(entry, "link", {"href": own + _page(context, one)})
    return _written(feed)


def _page(context: SiteContext, change: Phrase) -> str:
    """The page of the bond that a change is of, else where the first page tells of it."""
    links = [context.pages[id] for id in change.bonds if id in context.pages]
    return (links[0].address or "") if len(links) == 1 else f"{addresses.HOME}#veranderd"


def _day(context: SiteContext, change: Phrase, told_on: date | None) -> date:
    return told_on or (min(change.date.first, context.on) if change.date else context.on)


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

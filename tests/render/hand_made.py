"""Reports made by hand for the renderers: every kind of block, and text that tries to be more than text."""

from stedenband.reports.values import (
    Bar,
    Bullets,
    Note,
    Paragraph,
    Part,
    Pattern,
    Phrase,
    Report,
    Stretch,
    Table,
    Timeline,
)
from stedenband.text import Language

HOSTILE = "<script>alert(1)</script> & \"'</td> {{x}} \u202eomgekeerd\ufffe\uffff\x1b[31m\x00\u200b\ud800 =1+1"
SHOWN = (
    "<script>alert(1)</script> & \"'</td> {{x}} <U+202E>omgekeerd<U+FFFE><U+FFFF><U+001B>[31m<U+0000><U+200B><U+D800>"
    " =1+1"
)
PATTERNS: tuple[Pattern, ...] = (
    "unknown",
    "exploring",
    "active",
    "dormant",
    "suspended",
    "phasing-out",
    "undated-end",
    "ended",
)


def timeline(bars: int = 2) -> Timeline:
    """A picture in which every status occurs, over the years 1940 to 2025."""
    stretches = tuple(Stretch(1940 + 12 * at, 1952 + 12 * at, pattern) for at, pattern in enumerate(PATTERNS))
    first = Bar("Preston", "actief", stretches, open_start=True, open_end=False)
    more = (Bar(f"Stad {at}", "actief", (Stretch(1950.0, 2025.5, "active"),), False, True) for at in range(1, bars))
    legend = tuple((pattern, f"stand {pattern}") for pattern in PATTERNS)
    return Timeline("Door de jaren", 1940, 2025, (first, *more), legend, "Preston: actief, sinds 1948.")


def table(rows: int = 2, columns: int = 3, caption: str = "Overzicht") -> Table:
    """A table of towns."""
    names = tuple(f"kolom {at}" for at in range(columns))
    body = tuple(tuple(Phrase(f"cel {row}.{at}", (1,) * (at == 0)) for at in range(columns)) for row in range(rows))
    return Table(caption, tuple(f"k{at}" for at in range(columns)), names, body)


def report(language: Language = "nl", *parts: Part, notes: tuple[Note, ...] | None = None, ended: int = 40) -> Report:
    """A report of some parts; without any, one of every kind of block, two levels deep, that ends in a long table."""
    inner = Part("preston", "Almelo – Preston", (Paragraph((Phrase("Sinds 1948.", (1, 2)), Phrase("Vrede.", (1,)))),))
    every = (
        Part("summary", "Samenvatting", (Paragraph((Phrase("Vier banden."),)), Bullets((Phrase("3 actief", (2,)),)))),
        Part("overview", "Overzicht", (table(), timeline())),
        Part("bonds", "De stedenbanden", (), (inner,)),
        Part("ended", "Beëindigde stedenbanden", (table(ended, 10, "Beëindigd"),)),
    )
    listed = (
        Note(1, "Raadsbrief, 24 juni 2025.", "https://almelo.example/brief?a=1&b=2"),
        Note(2, "Jaarverslag."),
        Note(3, "Nergens genoemd.", "javascript:alert(1)"),
    )
    return Report(
        language, "Stand van zaken", ("Peildatum: 24 juni 2025.",), parts or every, "Bronnen",
        listed if notes is None else notes,
    )  # fmt: skip


def hostile() -> Report:
    """A report in which every text tries to be more than text."""
    bad = Phrase(HOSTILE, (1,))
    bar = Bar(HOSTILE, HOSTILE, (Stretch(1990, 2000, "active"),), True, True)
    picture = Timeline(HOSTILE, 1990, 2020, (bar,), (("active", HOSTILE),), HOSTILE)
    blocks = (
        Paragraph((bad, bad)),
        Bullets((bad,)),
        Table(HOSTILE, ("k", "l"), (HOSTILE, HOSTILE), ((bad, bad),)),
        picture,
    )
    notes = (
        Note(1, HOSTILE, f"https://a.example/{HOSTILE}"),
        Note(2, HOSTILE, "javascript:alert(1)"),
        Note(3, HOSTILE, "data:text/html,x"),
        Note(4, HOSTILE, " https://a.example"),
    )
    return Report("nl", HOSTILE, (HOSTILE,), (Part(HOSTILE, HOSTILE, blocks),), HOSTILE, notes)

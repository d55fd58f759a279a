"""The pieces that parts of a report are built of: a headed part, a table, a date, a bond's label and its notes."""

from collections.abc import Mapping, Sequence

from stedenband.dates import Edtf
from stedenband.reports import dates
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import say
from stedenband.reports.values import Block, Paragraph, Part, Phrase, Table
from stedenband.text import Language, Words

_COUNT = (Words("stedenband", "bond"), Words("stedenbanden", "bonds"))


def counted(number: int, language: Language) -> str:
    """`1 stedenband`, `2 stedenbanden`."""
    return f"{number} {_COUNT[number != 1].text(language)}"


def headed(scene: Scene, key: str, *blocks: Block | None, parts: tuple[Part, ...] = ()) -> Part:
    """A part under its heading; where it has nothing to tell it says so."""
    kept = tuple(block for block in blocks if block is not None)
    if not kept and not parts:
        kept = (Paragraph((Phrase(say("no-rows", scene.language)),)),)
    return Part(key, say(key, scene.language), kept, parts)


def table(scene: Scene, key: str, headings: Mapping[str, Words], rows: Sequence[tuple[Phrase, ...]]) -> Table | None:
    """A table under the caption of a part, or None where it has no rows."""
    if not rows:
        return None
    names = tuple(words.text(scene.language) for words in headings.values())
    return Table(say(key, scene.language), tuple(headings), names, tuple(rows))


def date_cell(scene: Scene, at: Edtf | None) -> Phrase:
    """A date in a table, or that it is unknown."""
    return Phrase(dates.bare(at, scene.language) if at else say("unknown", scene.language))


def bond_notes(scene: Scene, one: Standing) -> tuple[int, ...]:
    """The numbers of a bond's sources."""
    return scene.notes.of(one.tie.home, one.tie.bond.sources)


def label(scene: Scene, one: Standing) -> str:
    """A bond's partner; with the municipality where the report is on several."""
    partners = scene.partner_names(one)
    return partners if len(scene.asked.homes) == 1 else f"{one.row.gemeente} – {partners}"


def of_municipality(scene: Scene, home: str, text: str) -> str:
    """A line with the municipality that it is of, where the report is on several."""
    return text if len(scene.asked.homes) == 1 else f"{scene.register.municipalities[home].gemeente} – {text}"

"""What the signs at the ends of a bar mean, in each picture of a timeline."""

from collections.abc import Mapping

from stedenband.reports.values import Timeline
from stedenband.text import Bilingual

MARKS = {  # by the property of the bar
    "open_start": Bilingual("begin onbekend", "beginning unknown"),
    "open_end": Bilingual("duurt voort", "goes on"),
}


def marks(timeline: Timeline) -> Mapping[str, Bilingual]:
    """The signs that occur in a timeline, with what they mean."""
    drawn = [bar for bar in timeline.bars if bar.stretches]
    return {mark: words for mark, words in MARKS.items() if any(getattr(bar, mark) for bar in drawn)}

"""What `stedenband timeline` does: draw the bonds that fit."""

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE
from stedenband.cli.options import Given
from stedenband.cli.run.filters import filters_in
from stedenband.cli.run.reading import Seen, read_seen, read_whole, tell_trouble
from stedenband.cli.settings import Settings
from stedenband.errors import UnknownValue
from stedenband.query.filters import Filters, select_bonds
from stedenband.render.formats import TIMELINE
from stedenband.render.output import write
from stedenband.reports.compose import picture
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.timeline import nothing_to_draw
from stedenband.reports.values import Report, Timeline


def write_timeline(settings: Settings, gemeente: list[str] | None, filters: Given, target: Target) -> bool:
    """Write the bonds that fit as bars through the years; gives whether the data has faults."""
    chosen = chosen_format(TIMELINE, target)
    wanted = filters_in(filters)
    folder = settings.folder(shipped=True)
    seen = read_seen(folder, gemeente, shows_drafts=wanted.drafts, on=wanted.on)
    trouble = tell_trouble(seen.loaded)
    try:
        made = _picture(seen, wanted)
    except UnknownValue:
        # Unknown in the files that were loaded: load the whole register, which may know it.
        made = _picture(seen._replace(register=read_whole(folder, seen.register)), wanted)
    _write(made, chosen, target)
    return trouble


def _picture(seen: Seen, filters: Filters) -> Report:
    options = ReportOptions(
        seen.homes, filters.on, LANGUAGE, filters.first, filters.last, drafts=filters.drafts, unread=seen.unread
    )
    told = [*select_bonds(seen.register, seen.homes, filters)]
    # With drafts the bonds are of a register that also has the municipalities without a file.
    return picture(told[0][0].register if told else seen.register, options, told)


def _write(made: Report, chosen: str, target: Target) -> None:
    """Write the picture alone where it is an SVG."""
    if chosen != "svg":
        write(TIMELINE[chosen], target.path, target.force, made)
        return
    pictures = [block for part in made.parts for block in part.blocks if isinstance(block, Timeline)]
    drawn = pictures[0] if pictures else nothing_to_draw(LANGUAGE)
    write(TIMELINE["svg"], target.path, target.force, drawn, LANGUAGE)

"""What `stedenband timeline` does: draw the bonds of the municipalities asked for."""

from datetime import date

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE
from stedenband.cli.run.option_values import countries_in, day
from stedenband.cli.run.reading import read_seen
from stedenband.cli.settings import Settings
from stedenband.render.formats import TIMELINE
from stedenband.render.output import write
from stedenband.reports.compose import picture
from stedenband.reports.report_context import ReportOptions
from stedenband.reports.timeline import nothing_to_draw
from stedenband.reports.values import Report, Timeline


def write_timeline(
    settings: Settings,
    gemeente: list[str] | None,
    country: list[str] | None,
    on: str | None,
    drafts: bool,
    target: Target,
) -> bool:
    """Write the bonds as bars through the years; gives whether the data has faults."""
    chosen = chosen_format(TIMELINE, target)
    countries = countries_in(country, "--country")
    peildatum = day(on) if on else date.today()
    seen = read_seen(settings.folder(shipped=True), gemeente)
    options = ReportOptions(seen.homes, peildatum, LANGUAGE, countries=countries, drafts=drafts, unread=seen.unread)
    _write(picture(seen.register, options), chosen, target)
    return seen.trouble


def _write(made: Report, chosen: str, target: Target) -> None:
    """Write the picture alone where it is an SVG."""
    if chosen != "svg":
        write(TIMELINE[chosen], target.path, target.force, made)
        return
    pictures = [block for part in made.parts for block in part.blocks if isinstance(block, Timeline)]
    drawn = pictures[0] if pictures else nothing_to_draw(LANGUAGE)
    write(TIMELINE["svg"], target.path, target.force, drawn, LANGUAGE)

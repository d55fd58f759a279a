"""Composes a report: its title, the lines under it, the parts asked for and the notes."""

from collections.abc import Iterator, Sequence
from datetime import date

from stedenband.query.tallies import perhaps_in_period
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.register import Register
from stedenband.reports.blocks import headed, nothing, per
from stedenband.reports.changes import changes_since
from stedenband.reports.parties import owners_called
from stedenband.reports.report_context import ReportContext, ReportOptions, report_context
from stedenband.reports.sections import PARTS
from stedenband.reports.sentences import listed, say
from stedenband.reports.timeline import kind_changes, timeline
from stedenband.reports.values import Paragraph, Part, Phrase, Report
from stedenband.vocabulary import date_words as dates

# What the full state of affairs holds, in its order: what is told of each bond is not told again by status.
FULL = ("summary", "overview", "bonds", "ended", "roles", "committees", "anniversaries", "networks", "disputed")


def report(
    register: Register,
    options: ReportOptions,
    parts: Sequence[str],
    since: date | None = None,
    compared: Part | None = None,
) -> Report:
    """A report with some parts, by key in the order of `PARTS`; none asked for means the full state of affairs.

    `since` adds what happened since that day, `compared` a comparison that was made already.
    """
    context = report_context(_known(register, options), options)
    only_changes = not parts and (since is not None or compared is not None)
    chosen = [] if only_changes else [key for key in PARTS if key in (parts or FULL)]
    extra = [*([changes_since(context, since)] if since else []), *([compared] if compared else [])]
    made = (*extra, *(PARTS[key](context) for key in chosen))
    notes = context.notes.all()
    heading, country = say("sources", options.language), _country(context)
    return Report(options.language, _title(context, chosen), _lines(context), made, heading, notes, country)


def _known(register: Register, options: ReportOptions) -> Register:
    """The register, with drafts that of what lists elsewhere name too."""
    if not options.drafts:
        return register
    from stedenband.register.without_file import with_drafts  # noqa: PLC0415 - 10 ms, and few reports need it

    return with_drafts(register, options.homes)


def _country(context: ReportContext) -> str:
    """The country that all municipalities are in, or the Netherlands."""
    countries = {one.country for one in context.municipalities}
    return countries.pop() if len(countries) == 1 else "NL"


def _title(context: ReportContext, chosen: list[str]) -> str:
    language = context.language
    asked = context.municipalities if context.options.homes else ()
    of = say("of", language, name=owners_called(asked, language)) if asked else ""
    if len(chosen) == 1:
        return f"{say(chosen[0], language)} {of}".strip()
    return say("title", language, of=of) if of else say("title-all", language)


def _lines(context: ReportContext) -> tuple[str, ...]:
    options, language = context.options, context.language
    lines = [say("peildatum", language, date=dates.day(options.on, language)), _confirmed(context)]
    lines += _merged(context) if options.homes else []
    if options.first or options.last:
        lines.append(say("period", language, period=_period(context)))
    return (*lines, *_left_out(context))


def _left_out(context: ReportContext) -> Iterator[str]:
    """What no part tells of: files that could not be read, bonds that are to begin, drafts that were not asked for."""
    language, unread = context.language, context.options.unread
    if unread:
        yield say("unread", language, files=listed([f"{home}.yaml" for home in unread], language))
    if context.ahead:
        told = [f"{context.name(one)} ({per(context, one.coming[0].date)})" for one in context.ahead]
        yield say("not-begun", language, bonds="; ".join(told))
    if context.left_out:
        yield say("drafts-left-out", language, number=context.left_out)


def _confirmed(context: ReportContext) -> str:
    language = context.language
    days = [(one.name, one.confirmed) for one in context.municipalities]
    if all(day is None for _, day in days):
        told = say("unknown", language)
    elif len(days) == 1:
        told = dates.bare(days[0][1], language) if days[0][1] else say("unknown", language)
    else:
        shown = [f"{name} {dates.bare(day, language) if day else say('unknown', language)}" for name, day in days]
        told = ", ".join(shown)
    return say("confirmed", language, dates=told)


def picture(register: Register, options: ReportOptions, told: Sequence[tuple[BondOnDay, bool | None]]) -> Report:
    """The picture through the years of some bonds, each with whether it surely belongs to the period asked for.

    A sentence where there are none.
    """
    context = report_context(register, options, [bond for bond, _ in told])
    perhaps = sum(belongs is False for _, belongs in told) if options.period else 0
    unsure = Paragraph((Phrase(perhaps_in_period(perhaps, context.language)),)) if perhaps else None
    part = headed(context, "timeline", timeline(context) or _no_bonds(context), kind_changes(context), unsure)
    lines = (say("peildatum", options.language, date=dates.day(options.on, options.language)), *_left_out(context))
    return Report(options.language, _title(context, []), lines, (part,), say("sources", options.language), ())


def _no_bonds(context: ReportContext) -> Paragraph:
    return Paragraph((Phrase(nothing(context, "none")),))


def _merged(context: ReportContext) -> list[str]:
    """What municipalities are part of by now."""
    return [
        say(
            "part-of",
            context.language,
            name=one.name,
            since=f"{dates.since(larger.since, context.language)} " if larger.since else "",
            larger=larger.name,
        )
        for one in context.municipalities
        for larger in one.part_of
    ]


def _period(context: ReportContext) -> str:
    first, last, language = context.options.first, context.options.last, context.language
    if first and last:
        return f"{dates.day(first, language)} – {dates.day(last, language)}"
    if first:
        return f"{'vanaf' if language == 'nl' else 'from'} {dates.day(first, language)}"
    return f"{'tot en met' if language == 'nl' else 'until'} {dates.day(last, language) if last else ''}"

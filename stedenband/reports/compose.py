"""Composes a report: its title, the lines under it, the parts asked for and the notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from stedenband.query.tallies import PERHAPS_IN_PERIOD, said_of
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.register import Register
from stedenband.register.without_file import with_drafts
from stedenband.reports.blocks import headed, heading, nothing, or_nothing, plain
from stedenband.reports.bonds import GROUPS
from stedenband.reports.changes import changes_since
from stedenband.reports.coming import bond_begins, members_to_come
from stedenband.reports.endings import BESIDE
from stedenband.reports.grammar import capital, listed, number_word, say
from stedenband.reports.headings import HEADINGS
from stedenband.reports.making import made, with_notes
from stedenband.reports.owners import owners_called
from stedenband.reports.report_context import ReportContext, Seen, report_context
from stedenband.reports.report_options import ReportOptions
from stedenband.reports.sections import FULL, FULL_OF_BONDS, PARTS
from stedenband.reports.timeline import kind_changes, timeline
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.place_names import place_name


def report(
    register: Register,
    options: ReportOptions,
    parts: Sequence[str],
    since: date | None = None,
    compared: Part | None = None,
    *,
    is_last_letter: bool = False,
    seen: Seen | None = None,
) -> Report:
    """A report with some parts, by key in the order of `PARTS`; none asked for means the full state of affairs.

    `since` adds what happened since that day (`is_last_letter`: that of the last letter to the council), `compared` a
    comparison that was made already. `seen` holds the bonds of the municipalities asked for, where these were looked up
    already.
    """
    if not parts:  # a state of affairs is that of the day, whatever the period
        options = replace(options, first=None, last=None)
    context = report_context(_known(register, options), options, seen=seen)
    only_changes = not parts and (since is not None or compared is not None)
    chosen = [] if only_changes else [key for key in PARTS if key in parts]
    extra = [
        *([changes_since(context, since, is_last_letter=is_last_letter)] if since else []),
        *([compared] if compared else []),
    ]
    is_full = not parts and not only_changes
    parts_made = list(_full(context)) if is_full else [_asked(context, key, chosen) for key in chosen]
    title = _title(context, chosen)
    if only_changes:
        title = _title_since(context, since) if since else _title_compared(context, extra[0])
    lines, of_sources = _lines(context, is_full=is_full), say("sources", options.language)
    tells_drafts = (is_full and context.left_out) or any(one.status is Draft.LISTED for one in context.bonds)
    notes, country = context.notes.all(), _country(context)
    parts_told = _with_heading_once((*extra, *parts_made), title, chosen)
    told = _with_word_on_dutch(Report(options.language, title, lines, parts_told, of_sources, notes, country))
    if options.lists_sources:
        return told
    return _with_one_source(told, "one-source-unless" if tells_drafts else "one-source")


def _with_heading_once(parts: tuple[Part, ...], title: str, chosen: Sequence[str]) -> tuple[Part, ...]:
    """The parts; one that is alone has no heading where the title begins with it, or says so in words of its own."""
    if len(parts) != 1:
        return parts
    (part,) = parts
    is_said = title.startswith(part.heading) or (part.key in chosen and f"title-{part.key}" in HEADINGS)
    return (part._replace(is_headed=False),) if is_said else parts


def _known(register: Register, options: ReportOptions) -> Register:
    """The register, with drafts that of what lists elsewhere name too."""
    if not options.drafts:
        return register
    return with_drafts(register, options.homes)


def _country(context: ReportContext) -> str:
    """The country that all municipalities are in, or the Netherlands."""
    countries = {one.country for one in context.municipalities}
    return countries.pop() if len(countries) == 1 else "NL"


def _asked(context: ReportContext, key: str, chosen: Sequence[str]) -> Part:
    """A part that was asked for; one on a state beside that on all bonds does not tell these again."""
    part = PARTS[key](context)
    if "bonds" in chosen and key in GROUPS.values() and part.parts:
        beside = tuple(inner for inner in part.parts if inner.key in BESIDE)
        return part._replace(parts=beside, blocks=() if beside else (plain(say("see-above", context.language)),))
    return or_nothing(context, part)


def _full(context: ReportContext) -> Iterator[Part]:
    """The full state of affairs: its parts as far as there is something to tell."""
    is_of_some = bool(context.options.bonds)
    are_several = sum(one.status is not Draft.LISTED for one in context.bonds) > 1
    for part in made(context, FULL_OF_BONDS if is_of_some else FULL):
        if (part.blocks or part.parts) and (part.key != "overview" or is_of_some or are_several):
            yield part


def _with_one_source(told: Report, key: str) -> Report:
    """A report in which one source that bears out everything is named at the head, and nowhere else.

    Of drafts the text itself says which lists name them.
    """
    if len(told.notes) != 1:
        return told
    (note,) = told.notes
    source = " ".join(filter(None, (note.text, note.url)))
    line = say(key, told.language, source=source)
    parts = tuple(with_notes(part, lambda _: ()) for part in told.parts)
    return told._replace(lines=(*told.lines, line), parts=parts, notes=())


def _with_word_on_dutch(told: Report) -> Report:
    """A report in English that says at its head that its Dutch passages are quotations, where it has any."""
    is_mixed = told.language == "en" and any(_has_dutch(part) for part in told.parts)
    return told._replace(lines=(*told.lines, say("dutch", told.language))) if is_mixed else told


def _has_dutch(part: Part) -> bool:
    is_here = any("“" in one.text for block in part.blocks for one in _phrases(block))
    return is_here or any(_has_dutch(inner) for inner in part.parts)


def _phrases(block: Block) -> Iterable[Phrase]:
    match block:
        case Paragraph(phrases) | Bullets(phrases):
            return phrases
        case Table(rows=rows):
            return chain.from_iterable(rows)
    return ()


def _title(context: ReportContext, chosen: list[str]) -> str:
    language = context.language
    asked = context.asked_as if context.options.homes else ()
    of = say("of", language, name=owners_called(asked, language)) if asked else ""
    if len(chosen) == 1:
        if of and f"title-{chosen[0]}" in HEADINGS:
            return say(f"title-{chosen[0]}", language, name=owners_called(asked, language))
        return f"{heading(context, chosen[0])} {of}".strip()
    return say("title", language, of=of) if of else say("title-all", language)


def _title_since(context: ReportContext, since: date) -> str:
    language = context.language
    day = dates.day(since, language)
    if not context.options.homes:
        return say("title-since-all", language, date=day)
    of = say("of", language, name=owners_called(context.asked_as, language))
    return say("title-since", language, date=day, of=of)


def _title_compared(context: ReportContext, part: Part) -> str:
    """What changed in the data, of whom where that was asked."""
    of = f": {owners_called(context.asked_as, context.language)}" if context.options.homes else ""
    return part.heading + of


def _lines(context: ReportContext, *, is_full: bool) -> tuple[str, ...]:
    options, language = context.options, context.language
    lines = [say("peildatum", language, date=dates.day(options.on, language)), *_confirmed(context)]
    if options.first or options.last:
        lines.append(say("period", language, period=_period(context)))
    return (*lines, *_left_out(context, is_full=is_full))


def _left_out(context: ReportContext, *, is_full: bool = False) -> Iterator[str]:
    """What no part tells of: files that are not there or could not be read, bonds that are to begin, drafts.

    The full state of affairs of some municipalities names their drafts in a part; it has what else is to come of bonds
    that are to begin.
    """
    language, unread = context.language, context.options.unread
    for home in context.without_file:
        yield say("without-file", language, name=place_name(context.owners[home].name, language))
    if unread:
        yield say("unread", language, files=listed([f"{home}.yaml" for home in unread], language))
    if context.ahead:
        told = [
            (bond_begins(context, one), *(members_to_come(context, one) if is_full else ())) for one in context.ahead
        ]
        yield " ".join(chain.from_iterable(told))
    written = [one for one in context.left_out if one.id in context.register.drafts]
    if written and not (is_full and context.options.homes):
        number = capital(number_word(len(written), language))
        yield say("drafts-left-out", language, number=number, many=len(written) > 1)


def _confirmed(context: ReportContext) -> list[str]:
    """When each file was last confirmed; nothing where none ever was."""
    language = context.language
    days = [(one.name, one.confirmed) for one in context.municipalities]
    if all(day is None for _, day in days):
        return []
    if len(days) == 1:
        told = dates.bare(days[0][1], language) if days[0][1] else ""
    else:
        shown = [f"{name} {dates.bare(day, language) if day else say('unknown', language)}" for name, day in days]
        told = ", ".join(shown)
    return [say("confirmed", language, dates=told)]


def picture(register: Register, options: ReportOptions, told: Sequence[tuple[BondOnDay, bool | None]]) -> Report:
    """The picture through the years of some bonds, each with whether it surely belongs to the period asked for.

    A sentence where there are none.
    """
    context = report_context(register, options, [bond for bond, _ in told])
    perhaps = sum(belongs is False for _, belongs in told) if options.period else 0
    unsure = said_of(perhaps, PERHAPS_IN_PERIOD, context.language)
    drawn = timeline(context, context.bonds) or plain(nothing(context, "none"))
    part = headed(context, "timeline", drawn, kind_changes(context), plain(unsure) if unsure else None)
    part = part._replace(heading=drawn.caption) if isinstance(drawn, Timeline) else part  # which is said once
    lines = (say("peildatum", options.language, date=dates.day(options.on, options.language)), *_left_out(context))
    return Report(options.language, _title(context, []), lines, (part,), say("sources", options.language), ())


def _period(context: ReportContext) -> str:
    first, last, language = context.options.first, context.options.last, context.language
    if first and last:
        return f"{dates.day(first, language)} – {dates.day(last, language)}"
    if first:
        return f"{'vanaf' if language == 'nl' else 'from'} {dates.day(first, language)}"
    return f"{'tot en met' if language == 'nl' else 'until'} {dates.day(last, language) if last else ''}"

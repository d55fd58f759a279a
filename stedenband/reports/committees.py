"""A committee in sentences: what it is, its figures and reports, and whether it stopped or is to."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from stedenband.model.municipality import CommitteeEntry, Report
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.occurrences import CommitteeChange
from stedenband.reports.as_then import then, year_then
from stedenband.reports.blocks import per
from stedenband.reports.event_titles import with_article
from stedenband.reports.grammar import say, sentence
from stedenband.reports.names import named
from stedenband.reports.organs import organ_of_owner
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import keeper_then
from stedenband.reports.reasons import committee_reason
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, words_for
from stedenband.reports.yearly_figures import yearly
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus
from stedenband.vocabulary.edtf import Edtf

_UPKEEP = Paragraphs.UPKEEP


def committee_statements(
    context: ReportContext, writer: str, committee: CommitteeOnDay, home: str | None = None
) -> Iterator[Statement]:
    """What is told of a committee: what it is and does, whether it stops or stopped, its figures and its reports."""
    language, home = context.language, home or writer
    name = named(committee.name, language)
    about, state = (_Cited(writer, sources) for sources in (committee.sources, committee.state_sources))
    at = dates.when(committee.since, language) if committee.since else ""
    reason = committee_reason(committee.reason, language)
    since = _beginning(committee, language)
    if committee.status is CommitteeStatus.ACTIVE:
        yield state.fact(f"committee-active{'-since' if since else ''}", name=name, since=since)
    elif committee.status is None and committee.form.nl not in committee.name.lower():
        yield state.fact("committee-is", name=name, form=with_article(committee.form.label(language), language))
    if committee.upkeep and home == writer:
        key = "committee-had-upkeep" if committee.status is CommitteeStatus.ENDED else "committee-upkeep"
        yield about.fact(key, owner=owner_called(keeper_then(context, home, committee), language), name=name)
    if committee.background:
        yield about.prose(committee.background, name)
    if since and committee.status is not CommitteeStatus.ACTIVE:
        yield _existed(writer, committee, name, since)
    if committee.status is CommitteeStatus.WINDING_UP:
        stops = _wants_to_stop(context, state, committee)
        yield stops if committee.certain else stops._replace(subject="")  # the doubt behind it is of that alone
    elif committee.status is CommitteeStatus.ENDED:
        if committee.before:
            yield from _was_to_stop(context, writer, committee, committee.before)
        yield state.fact("committee-ended", name=name, when=at, reason=reason)
    if committee.certain is False:
        key = "uncertain-still" if committee.perhaps_changed else "uncertain"
        yield state.fact(key, date=dates.day(context.options.on, language), name=name)
    is_said = is_decision_to_stop(committee.status, committee.decided)
    if committee.decided and committee.decided is not committee.since and not is_said:
        yield state.fact("decided", when=dates.when(committee.decided, language), by="", document="", name=name)
    yield from (state.prose(note, name) for note in committee.notes)
    yield from _coming(context, writer, committee)
    yield from _figures(context, writer, committee)
    for report in committee.reports:
        yield from _report(context, writer, home, committee, report)


def _existed(writer: str, committee: CommitteeOnDay, name: str, since: str) -> Statement:
    """Since when a committee that is not active exists or existed, by the source of its beginning."""
    key = "committee-existed" if committee.status is CommitteeStatus.ENDED else "committee-exists"
    cited = _Cited(writer, committee.entries[0].entry.sources or committee.sources)
    return cited.fact(key, name=name, since=since)


def _figures(context: ReportContext, writer: str, committee: CommitteeOnDay) -> Iterator[Statement]:
    """What there was or is each year through a committee, and how many take part in it."""
    if not committee.figures:  # hot: most have none
        return
    language, name = context.language, named(committee.name, context.language)
    is_over = committee.status is CommitteeStatus.ENDED
    then_told = partial(_year_then, context, writer, committee)
    via = say("via", language, name=name) if _keeps_several(context, writer, committee) else ""
    for told in yearly(name, committee.figures, language, then_told, is_over=is_over, via=via):
        cited = _Cited(writer, told.sources or committee.sources)
        yield cited.fact(told.key, **told.words)._replace(many=told.are_many)


def _keeps_several(context: ReportContext, writer: str, committee: CommitteeOnDay) -> bool:
    """Whether a committee keeps or kept several bonds, so that its figures are not those of one."""
    return sum(committee.id in bond.committees for bond in context.register.municipalities[writer].bonds) > 1


def _beginning(committee: CommitteeOnDay, language: Language) -> str:
    """`sinds 1965`: since when a committee is there or was, where it came to its state without having been away."""
    states = {one.entry.status for one in committee.entries[:-1]} - {CommitteeStatus.ACTIVE}
    is_of_active = committee.status is CommitteeStatus.ACTIVE
    was_away = CommitteeStatus.ENDED in states or (is_of_active and states)
    return "" if committee.begun is None or was_away else dates.since(committee.begun, language)


def _wants_to_stop(context: ReportContext, state: "_Cited", committee: CommitteeOnDay) -> Statement:
    """That a committee is to stop: by a decision, or that it wants to since when, or when its source told that."""
    language, name = context.language, named(committee.name, context.language)
    since = dates.since(committee.since, language) if committee.since else ""
    if committee.decided:
        runs = say("committee-runs", language, since=since) if since and committee.since != committee.decided else ""
        words = {"name": name, "when": dates.when(committee.decided, language), "runs": runs}
        return state.fact("committee-winding-up-decided", **words, reason=committee_reason(committee.reason, language))
    when = "" if since else then(context, state.writer, state.sources or committee.sources)
    key = "-since" if since else "-then" if when else ""
    words = {"name": name, "since": since, "then": when}
    return state.fact(f"committee-winding-up{key}", **words, reason=committee_reason(committee.reason, language))


def is_decision_to_stop(status: CommitteeStatus | None, decided: Edtf | None) -> bool:
    """Whether that a committee is to stop is a decision of a known day, which is told as that and not as a wish."""
    return status is CommitteeStatus.WINDING_UP and decided is not None


def _year_then(context: ReportContext, writer: str, committee: CommitteeOnDay, sources: tuple[str, ...]) -> Edtf | None:
    return year_then(context, writer, sources or committee.sources)


def _was_to_stop(
    context: ReportContext, writer: str, committee: CommitteeOnDay, before: CommitteeEntry
) -> Iterator[Statement]:
    """That a committee, dissolved since, had wanted to stop, and a remark."""
    cited, name = _Cited(writer, before.sources or committee.sources), named(committee.name, context.language)
    yield _had_wanted(context, cited, committee, before)
    if before.note:
        yield cited.prose(before.note, name)


def _had_wanted(
    context: ReportContext, cited: "_Cited", committee: CommitteeOnDay, before: CommitteeEntry
) -> Statement:
    """That a committee had wanted to stop; why only where that is not the reason of its end."""
    language = context.language
    when = dates.since(before.date, language) if before.date else ""
    reason = "" if before.reason is committee.reason else committee_reason(before.reason, language)
    if before.decided:
        words = {"when": dates.when(before.decided, language), "runs": ""}
        return cited.fact("committee-winding-up-decided", name=named(committee.name, language), reason=reason, **words)
    told = cited.fact("committee-was-winding-up", name=named(committee.name, language), since=when, reason=reason)
    return told._replace(subject="") if reason.startswith(",") else told  # a clause behind which no `en` can stand


def _coming(context: ReportContext, writer: str, committee: CommitteeOnDay) -> Iterator[Statement]:
    """What a committee is to come to, and when that was decided."""
    language, name = context.language, named(committee.name, context.language)
    for ahead in committee.coming:
        cited = _Cited(writer, ahead.sources)
        reason = committee_reason(ahead.reason, language, is_ahead=True)
        yield cited.fact(_will_be(ahead.status), name=name, per=per(context, ahead.date), reason=reason)
        if ahead.decided and ahead.decided is not ahead.date:
            yield cited.fact("decided", when=dates.when(ahead.decided, language), by="", document="", name=name)
        if ahead.note:
            yield cited.prose(ahead.note, name)


def committee_will_be(context: ReportContext, change: CommitteeChange, at: Edtf) -> str:
    """`het Preston Comité wordt per 1 januari 2027 opgeheven.`"""
    language = context.language
    words = {"name": named(change.name, language), "per": per(context, at)}
    return say(
        _will_be(change.status), language, **words, reason=committee_reason(change.reason, language, is_ahead=True)
    )


def _will_be(status: CommitteeStatus) -> str:
    return f"committee-will-be-{status.value}"


# What is of a bond and not of the committee itself.
_OF_BONDS = frozenset({"committee-upkeep", "committee-had-upkeep"})
_OF_ITSELF = ("committee-", "counted", "report")


def is_of_itself(statement: Statement) -> bool:
    """Whether a statement is of a committee that it names, whichever bonds that keeps."""
    is_via = statement.key.startswith("figures") and bool(dict(statement.values).get("via"))
    return is_via or (statement.key.startswith(_OF_ITSELF) and statement.key not in _OF_BONDS)


class _Cited(NamedTuple):
    """Makes the statements that the same sources bear out."""

    writer: str
    sources: tuple[str, ...]

    def fact(self, key: str, **values: str) -> Statement:
        """A statement made with a template, by its key; one without a slot for the `name` leans on one that has it."""
        many = None if key in _OF_BONDS else False
        words, subject = words_for(key, values), values.get("name", "")
        return Statement(key, words, self.writer, self.sources, _UPKEEP, many, is_shared=True, subject=subject)

    def prose(self, text: str, name: str = "") -> Statement:
        """Words of the data, as they stand."""
        return self.fact("prose", text=sentence(text), name=name)


def _report(
    context: ReportContext, writer: str, home: str, committee: CommitteeOnDay, report: Report
) -> Iterator[Statement]:
    language, cited = context.language, _Cited(writer, report.sources or committee.sources)
    words = {"name": named(committee.name, language), "year": dates.bare(report.year, language)}
    to = ""
    if report.sent_to:
        owner = context.owners[writer]
        whom = organ_of_owner(report.sent_to, owner, language)
        whom = whom if home == writer else f"{whom} {Bilingual('van', 'of').text(language)} {owner.name}"
        when = dates.when(report.sent, language) if report.sent else ""
        to = say("report-to", language, organ=whom, when=when)
    yield cited.fact("report", to=to, **words)
    if report.note:
        yield cited.prose(report.note)

"""Who keeps a bond going, what each does, and how its committees stand: as statements."""

from collections.abc import Iterator, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.reports.committees import committee_statements
from stedenband.reports.funding import funding
from stedenband.reports.grammar import listed, lowered, say, sentence
from stedenband.reports.holders import role_holder, with_article
from stedenband.reports.kept_by import has_since_of_its_own, kept_by, with_since, with_term
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import OfBonds, Paragraphs, Statement, as_unit, fact, prose, words_for
from stedenband.reports.told_before import NOTHING, ToldBefore, stopped
from stedenband.reports.told_of_past import is_clause_of_past, is_told_of_past
from stedenband.text import Language, fold
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus, Form, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Draft

_UPKEEP = Paragraphs.UPKEEP


def upkeep(context: ReportContext, one: BondOnDay, before: ToldBefore = NOTHING) -> Iterator[Statement]:
    """Who keeps a bond going, what each does, how the committees stand, and who pays or paid.

    What was told `before` of a committee, beside another bond, is not told again.
    """
    if one.status not in (Status.ENDED, Draft.LISTED):
        roles = [role._replace(task=None) if before.tells_task(one, role) else role for role in one.roles]
        told = [*_kept(context, one, roles, before), *_roles(context, one, roles, before)]
        yield from _contacts_together(told, context.language)
    if one.status is not Draft.LISTED:
        yield from _former(context, one, before)
    for committee in stopped(one):
        yield from _committee(context, one, committee, before)
    yield from funding(context, one)


def _former(context: ReportContext, one: BondOnDay, before: ToldBefore) -> Iterator[Statement]:
    """Who kept a bond until it ended or their role did, and what the file says of that, as it may say so of then."""
    key = "kept-by-was-explored" if one.is_only_explored else "kept-by-ended"
    terms: dict[str, list[RoleOnDay]] = {}
    for role in one.roles_over:
        terms.setdefault(term_of(one, role, context.language), []).append(role)
    for term, kept in terms.items():
        told = [role for role in kept if _is_told_of_past(one, role, before)]
        beside = [role for role in kept if not role.counterpart and (term or role not in told)]
        yield from kept_by(context, one, beside, key, term)
        for role in kept:
            untold = role._replace(task=None) if before.tells_task(one, role) else role
            yield from _former_role(context, one, untold, term, is_told=role in told)


def _is_told_of_past(one: BondOnDay, role: RoleOnDay, before: ToldBefore) -> bool:
    """Whether the file tells in the past tense itself what a role did, by name, and that was not told `before`."""
    is_of_past = role.task is not None and is_told_of_past(role.task, _names_of(role))
    return is_of_past and not before.tells_task(one, role)


def _former_role(
    context: ReportContext, one: BondOnDay, role: RoleOnDay, term: str, *, is_told: bool
) -> Iterator[Statement]:
    """With whom was in contact who filled a role for a term, and what it did; `is_told`: the file tells that itself."""
    holder, many = with_article(context, one, role), is_many(role_holder(context, one, role))
    if role.counterpart:
        words = {"holder": holder, "counterpart": named(role.counterpart, context.language), "term": term}
        yield fact(one, "in-contact-ended", _UPKEEP, role.sources, many=many, subject=holder, **words)
    if role.task and (is_told or is_told_of_past(role.task, _sorts_of(role))):
        yield prose(one, role.task, _UPKEEP, role.sources, subject=holder)
    elif role.task and context.language == "nl" and is_clause_of_past(role.task):
        yield prose(one, f"{holder} {lowered(role.task)}", _UPKEEP, role.sources, subject=holder)
    elif role.task:
        yield fact(one, "task-ended", _UPKEEP, role.sources, many=many, holder=holder, text=sentence(role.task))


def term_of(one: BondOnDay, role: RoleOnDay, language: Language) -> str:
    """`van 1950 tot 31 december 2022`: when a role was filled; `vanaf 1950` where it ended with its bond."""
    has_since = role.since is not None and has_since_of_its_own(one, role)
    is_until_end = role.until is None or role in one.roles_at_end
    if is_until_end and not has_since:
        return ""
    if role.until is None or is_until_end:
        return say("role-from", language, since=dates.bare(role.since, language) if role.since else "")
    until = dates.bare(role.until, language)
    if role.since is None or not has_since:
        return say("role-until", language, until=until)
    return say("role-since-until", language, since=dates.bare(role.since, language), until=until)


def _kept(
    context: ReportContext, one: BondOnDay, roles: Sequence[RoleOnDay], before: ToldBefore
) -> Iterator[Statement]:
    """By whom the bond is kept going, as far as no sentence on what these do says so; one only explored is not kept."""
    key = "kept-by-explored" if one.is_only_explored else "kept-by"
    untold = [role for role in roles if role.certain and not _is_told(role)]
    is_also = all(role.committee and before.tells_of(one, role.committee.id) for role in untold)
    for it in kept_by(context, one, untold, key):
        yield _kept_also(it, context.language) if it.key == "kept-by" and is_also else it


def _kept_also(kept: Statement, language: Language) -> Statement:
    """By whom a bond is kept going of whom it was told before that they keep others."""
    these = OfBonds.of(say("these-bonds", language), say("these-bonds", language, many=True))
    return kept._replace(key="kept-by-also", values=words_for("kept-by-also", {**dict(kept.values), "these": these}))


def _is_told(role: RoleOnDay) -> bool:
    """Whether a sentence of its own names who fills a role: that on its contacts, or that on what it does."""
    has_upkeep = role.committee is not None and bool(role.committee.upkeep)
    return has_upkeep or bool(role.counterpart) or _names(role, role.task)


def _names(role: RoleOnDay, text: str | None) -> bool:
    """Whether a text names who fills a role, by any of its names."""
    if text is None:
        return False
    told = fold(text)
    return any(fold(name) in told for name in _names_of(role))


def _names_of(role: RoleOnDay) -> tuple[str, ...]:
    """Who fills a role as Dutch has it: by each name of a committee, by office, by name, or by both."""
    if role.committee:
        return role.committee.name, *role.committee.other_names
    office = role.role.label("nl")
    return (office, role.holder, f"{office} {role.holder}") if role.holder else (office,)


def _sorts_of(role: RoleOnDay) -> tuple[str, ...]:
    """What a text calls who fills a role where it has no name: of a committee `de stichting`, `het comité`."""
    return (role.committee.form.nl, Form.COMMITTEE.nl) if role.committee else ()


def _roles(
    context: ReportContext, one: BondOnDay, roles: Sequence[RoleOnDay], before: ToldBefore
) -> Iterator[Statement]:
    """Each role; behind what a committee does how it stands, and at the end those of which nothing else is told.

    Last comes of whom it is uncertain whether they fill theirs on the day.
    """
    committees = {committee.id: committee for committee in one.committees}
    last_of = {role.committee_id: role for role in roles}
    for role in roles:
        told = list(_role(context, one, role))
        is_last = role is last_of[role.committee_id]
        committee = committees.pop(role.committee_id or "", None) if told and is_last else None
        behind = list(_committee(context, one, committee, before)) if committee else []
        is_named_behind = bool(committee and committee.upkeep) and not _names(role, role.task)
        yield from [*behind, *told] if is_named_behind else [*told, *behind]
    for committee in committees.values():
        yield from _committee(context, one, committee, before)
    yield from _in_doubt(context, one, [role for role in one.roles if not role.certain])


def perhaps_kept(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Who may still keep a bond of which it is uncertain that it has ended."""
    if one.status is Status.ENDED and one.certain is False:
        yield from _in_doubt(context, one, one.roles_at_end)


def _in_doubt(context: ReportContext, one: BondOnDay, in_doubt: Sequence[RoleOnDay]) -> Iterator[Statement]:
    """Of whom it is uncertain whether they keep the bond on the day, or the contacts of which nothing else is told."""
    language, date = context.language, dates.day(one.told_until, context.language)
    for role in in_doubt:
        if role.counterpart:
            words = {"holder": with_term(context, one, role), "counterpart": named(role.counterpart, language)}
            many = is_many(role_holder(context, one, role))
            yield fact(one, "contact-in-doubt", _UPKEEP, role.sources, many=many, date=date, **words)
    others = [role for role in in_doubt if not role.counterpart]
    if others:
        names = list(dict.fromkeys(with_term(context, one, role) for role in others))
        many = len(names) > 1 or is_many(role_holder(context, one, others[0]))
        holder = listed(names, language)
        sources = tuple(dict.fromkeys(source for role in others for source in role.sources))
        yield fact(one, "role-in-doubt", _UPKEEP, sources, many=many, holder=holder, date=date)


def _role(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> Iterator[Statement]:
    language, subject = context.language, with_article(context, one, role)
    tells_contact = (
        role.certain
        and role.counterpart
        and not (_names(role, role.task) and fold(role.counterpart) in fold(role.task or ""))
    )
    if tells_contact and role.counterpart:
        holder = with_since(context, one, role)
        words = {"holder": holder, "counterpart": named(role.counterpart, language), "subject": subject}
        yield fact(one, "in-contact", _UPKEEP, role.sources, many=is_many(role_holder(context, one, role)), **words)
    if role.task:
        yield from as_unit(_task(context, one, role, role.task, subject, is_since_told=bool(tells_contact)))


def _task(
    context: ReportContext, one: BondOnDay, role: RoleOnDay, task: str, subject: str, *, is_since_told: bool
) -> Iterator[Statement]:
    """What who fills a role does, and since when where nothing else says so."""
    yield prose(one, task, _UPKEEP, role.sources, is_shared=role.committee is not None, subject=subject)
    if role.since and role.certain and not is_since_told and _is_told(role):
        yield from _so_since(context, one, role, role.since)


def _so_since(context: ReportContext, one: BondOnDay, role: RoleOnDay, since: Edtf) -> Iterator[Statement]:
    """Since when a role is filled of which only a text of the data tells, unless that has the year."""
    if has_since_of_its_own(one, role) and since.text[:4] not in (role.task or ""):
        when, is_shared = dates.since(since, context.language), role.committee is not None
        yield fact(one, "so-since", _UPKEEP, role.sources, is_shared=is_shared, since=when)


# By what the first of two sentences says, what both are as one.
_WITH_CONTACT = {"in-contact": "in-contact-too", "kept-by": "kept-by-too"}


def _contacts_together(told: Sequence[Statement], language: Language) -> Iterator[Statement]:
    """A sentence on who keeps the bond or a contact, and one on another's contact, as one: the verb stands once."""
    before: Statement | None = None
    for one in [*told, None]:
        if before and one and before.key in _WITH_CONTACT and (one.key, one.sources) == ("in-contact", before.sources):
            first = say(f"{before.key}-first", language, **dict(before.values), many=before.many is True)
            key = _WITH_CONTACT[before.key]
            words = {**dict(one.values), "before": first}
            yield one._replace(key=key, values=words_for(key, words), subject="")
            before = None
            continue
        if before:
            yield before
        before = one


# What is told of a committee that is of the bond itself.
_OF_EACH_BOND = frozenset({"committee-upkeep", "committee-had-upkeep"})


def _committee(
    context: ReportContext, one: BondOnDay, committee: CommitteeOnDay, before: ToldBefore
) -> Iterator[Statement]:
    """A committee as it is told with its bond: without since when it is there, an active one without its state.

    Where it was told of `before` only that the upkeep of this bond too is its, or was.
    """
    silent = {"committee-active", "committee-active-since", "committee-exists", "committee-existed", "committee-is"}
    if committee.status is CommitteeStatus.ACTIVE:
        silent |= {"uncertain", "uncertain-still"}  # that is said of its role
    for statement in committee_statements(context, one.writer, committee, one.home):
        is_told = before.tells_of(one, committee.id)
        if is_told and statement.key == "committee-upkeep":
            yield statement._replace(key="upkeep-also")
        elif statement.key not in silent and not (is_told and statement.key not in _OF_EACH_BOND):
            yield statement

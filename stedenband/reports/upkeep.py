"""Who keeps a bond going, what each does, how its committees stand, and who pays: as statements."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stedenband.model.municipality import Report
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import CommitteeOnDay, FundingOnDay, RoleOnDay
from stedenband.reports.event_titles import with_article
from stedenband.reports.grammar import capital, listed, lowered, named, say, sentence
from stedenband.reports.parties import organ_of_owner, owner_called, partner_meant
from stedenband.reports.people import figure
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.text import Bilingual, Language, fold
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus, Funder, Level, Role, Side, Status, Style
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import money

_UPKEEP = Paragraphs.UPKEEP


def upkeep(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """Who keeps a bond going, what each does, how the committees stand, and who pays or paid."""
    if one.status not in (Status.ENDED, Draft.LISTED):
        yield from _kept(context, one)
        for role in one.roles:
            yield from _role(context, one, role)
        for committee in one.committees:
            yield from _committee(context, one, committee)
    else:
        for role in one.roles:
            if role.task and role.committee_id is None:
                yield prose(one, role.task, _UPKEEP, role.sources)
    for alike in _paid_alike(one.funding):
        yield _funding(context, one, alike)


def role_holder(role: RoleOnDay, language: Language) -> str:
    """Who fills a role: `burgemeester R.T.A. Korteland`, or the committee's name."""
    if role.committee:
        return role.committee.name
    label = role.role.label(language)
    if role.role is Role.MAYOR and role.holder and Role.MAYOR.nl not in role.holder.lower():
        return f"{capital(label) if language == 'en' else label} {role.holder}"
    return role.holder or label


def holders(context: ReportContext, one: BondOnDay, side: Side = Side.OWN) -> list[str]:
    """Who keeps a bond going on a side, each once."""
    told = [role_holder(role, context.language) for role in one.roles if role.side is side]
    told = [named(one, "en").removeprefix("the ") for one in told] if context.language == "en" else told
    return list(dict.fromkeys(told))


def _with_article(role: RoleOnDay, language: Language) -> str:
    """A holder as a sentence has it: `de burgemeester`, `het college`, `het Preston Comité`."""
    holder = role_holder(role, language)
    if role.committee is None and not role.holder:
        return say(f"role-{role.role.value}", language)
    return named(holder, language)


def _kept(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """By whom the bond is kept going, as far as no sentence on what these do says so."""
    language = context.language
    for side, key in ((Side.OWN, "kept-by"), (Side.PARTNER, "kept-by-partner")):
        silent = [role for role in one.roles if role.side is side and not _is_told(role)]
        told = list(dict.fromkeys(_with_article(role, language) for role in silent))
        if told:
            sources = tuple(dict.fromkeys(source for role in silent for source in role.sources))
            yield fact(one, key, _UPKEEP, sources, many=len(told) > 1, list=listed(told, language))


def _is_told(role: RoleOnDay) -> bool:
    """Whether a sentence of its own names who fills a role: that on its contacts, or that on what it does."""
    has_upkeep = role.committee is not None and bool(role.committee.upkeep)
    return has_upkeep or bool(role.counterpart) or _names(role, role.task)


def _names(role: RoleOnDay, text: str | None) -> bool:
    """Whether a text names who fills a role, by any of its names."""
    if text is None:
        return False
    if role.committee:
        known = (role.committee.name, *role.committee.other_names)
    else:
        known = (role.holder or role.role.label("nl"), role.role.label("nl"))
    told = fold(text)
    return any(fold(name) in told for name in known)


def _role(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> Iterator[Statement]:
    language = context.language
    if role.counterpart and not (_names(role, role.task) and fold(role.counterpart) in fold(role.task or "")):
        words = {"holder": _with_article(role, language), "counterpart": named(role.counterpart, language)}
        yield fact(one, "in-contact", _UPKEEP, role.sources, many=_are_many(role_holder(role, language)), **words)
    if role.task:
        yield prose(one, role.task, _UPKEEP, role.sources, is_shared=role.committee is not None)


_PLURAL_ENDINGS = ("en", "s")


def _are_many(name: str) -> bool:
    """Whether a description in the data is of many: `ambtenaren van Leiden`, `scholen en bedrijfsleven`."""
    first, _, rest = name.partition(" ")
    is_list = " en " in rest and "," in name
    return is_list or (first.islower() and first.endswith(_PLURAL_ENDINGS) and not rest.startswith("Comité"))


def _committee(context: ReportContext, one: BondOnDay, committee: CommitteeOnDay) -> Iterator[Statement]:
    """A committee as it is told with its bond: an active one without a word on its state."""
    for statement in committee_statements(context, one.writer, committee, one.home):
        if statement.key not in ("committee-active", "committee-is"):
            yield statement


def committee_statements(
    context: ReportContext, writer: str, committee: CommitteeOnDay, home: str | None = None
) -> Iterator[Statement]:
    """What is told of a committee: what it is and does, whether it stops or stopped, its figures and its reports."""
    language, home = context.language, home or writer
    name = named(committee.name, language)
    about, state = (_Cited(writer, sources) for sources in (committee.sources, committee.state_sources))
    at = dates.when(committee.since, language) if committee.since else ""
    if committee.status is CommitteeStatus.ACTIVE:
        yield state.fact("committee-active", name=name)
    elif committee.status is None and committee.form.nl not in committee.name.lower():
        yield state.fact("committee-is", name=name, form=with_article(committee.form.label(language), language))
    if committee.upkeep and home == writer:
        yield about.fact("committee-upkeep", owner=owner_called(context.owners[home], language), name=name)
    if committee.background:
        yield about.prose(committee.background)
    if committee.status is CommitteeStatus.WINDING_UP:
        yield state.fact("committee-winding-up", name=name)
    elif committee.status is CommitteeStatus.ENDED:
        yield state.fact("committee-ended", name=name, when=at)
    yield from (state.prose(note) for note in committee.notes)
    if committee.figures:
        told = about.fact("figures", list=listed([figure(it, language) for it in committee.figures], language))
        yield told._replace(many=[it.number for it in committee.figures] != [1])
    for report in committee.reports:
        yield from _report(context, writer, home, committee, report)


class _Cited(NamedTuple):
    """Makes the statements that the same sources bear out."""

    writer: str
    sources: tuple[str, ...]

    def fact(self, key: str, **values: str) -> Statement:
        is_of_bonds = key == "committee-upkeep"
        many = None if is_of_bonds else False
        return Statement(key, tuple(values.items()), self.writer, self.sources, _UPKEEP, many, is_shared=True)

    def prose(self, text: str) -> Statement:
        return self.fact("prose", text=sentence(text))


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


# --- Money -----------------------------------------------------------------------------------------------------------

_FUNDERS = {
    Funder.COMMITTEE: Bilingual("het comité", "the committee"),
    Funder.PROVINCE: Bilingual("de provincie", "the province"),
    Funder.GOVERNMENT: Bilingual("het Rijk", "the national government"),
    Funder.EUROPEAN_UNION: Bilingual("de Europese Unie", "the European Union"),
    Funder.PRIVATE: Bilingual("particulieren", "private funds"),
}
_OWNERS = {
    Level.PROVINCE: Bilingual("de provincie", "the province"),
    Style.CITY: Bilingual("de stad", "the city"),
    Style.MUNICIPALITY: Bilingual("de gemeente", "the municipality"),
}


def _paid_alike(funding: Sequence[FundingOnDay]) -> list[list[FundingOnDay]]:
    """The payments that differ only in who pays, an unknown amount, together."""
    found: dict[object, list[FundingOnDay]] = {}
    for number, paid in enumerate(funding):
        is_open = paid.amount is None and bool(paid.purpose)
        found.setdefault(paid._replace(by=Funder.PRIVATE, holder=None) if is_open else number, []).append(paid)
    return list(found.values())


def _funding(context: ReportContext, one: BondOnDay, alike: Sequence[FundingOnDay]) -> Statement:
    """`De gemeente droeg van 1990 tot 1999 € 2.500 bij aan busreizen.`, `Het Rijk betaalt € 2.500 voor busreizen.`"""
    language, paid = context.language, alike[0]
    are_many = len(alike) > 1 or (paid.by is Funder.PRIVATE and not paid.holder)
    funders = listed([_funder(context, one, it) for it in alike], language)
    period, verb = _period(context, paid), _verb(paid, are_many).text(language)
    words = [capital(funders), verb, *([period] if language == "nl" else [])]
    if paid.amount is not None:
        about = Bilingual("ongeveer ", "about ").text(language) if paid.about else ""
        words.append(about + money(paid.amount, paid.currency, language))
    words += [_purpose(paid).text(language)] if paid.is_past or paid.purpose else []
    words += [period] if language == "en" else []
    return fact(one, "funding", _UPKEEP, paid.sources, text=" ".join(filter(None, words)))


def _funder(context: ReportContext, one: BondOnDay, paid: FundingOnDay) -> str:
    language = context.language
    if paid.holder:
        return named(paid.holder, language)
    if paid.by is Funder.MUNICIPALITY:
        owner = context.owners[one.home]
        return _OWNERS[owner.level if owner.level is Level.PROVINCE else owner.style].text(language)
    if paid.by is Funder.PARTNER:
        return partner_meant(one, paid.by_partner, language)
    return _FUNDERS[paid.by].text(language)


def _verb(paid: FundingOnDay, are_many: bool) -> Bilingual:
    if paid.is_past:
        return Bilingual("droegen" if are_many else "droeg", "paid")
    if paid.since:
        return Bilingual("betalen" if are_many else "betaalt", f"{'have' if are_many else 'has'} been paying")
    return Bilingual("betalen" if are_many else "betaalt", "pay" if are_many else "pays")


def _period(context: ReportContext, paid: FundingOnDay) -> str:
    language = context.language
    if paid.since and paid.until:
        first, last = dates.bare(paid.since, language), dates.bare(paid.until, language)
        return Bilingual(f"van {first} tot {last}", f"from {first} to {last}").text(language)
    if paid.until:
        return f"{Bilingual('tot', 'until').text(language)} {dates.bare(paid.until, language)}"
    if paid.since:
        return dates.since(paid.since, language)
    return dates.when(paid.year, language) if paid.year else ""


def _purpose(paid: FundingOnDay) -> Bilingual:
    """What it is or was for: `bij aan busreizen`, `voor busreizen`, and without an amount what is paid."""
    purpose = lowered(paid.purpose) if paid.purpose else ""
    if paid.is_past:
        return Bilingual(f"bij aan {purpose}" if purpose else "bij", f"for ‘{purpose}’" if purpose else "")
    return Bilingual(f"voor {purpose}" if paid.amount is not None else purpose, f"for ‘{purpose}’")

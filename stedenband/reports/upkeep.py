"""Who keeps a bond going, how its committees stand, and who pays."""

from collections.abc import Iterator

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import CommitteeOnDay, FundingOnDay, RoleOnDay
from stedenband.register.seen_from import Told
from stedenband.reports.parties import organ, partner_meant, partner_names
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import capital, committee_name, listed, lowered, say, sentence
from stedenband.reports.values import Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus, Funder, Level, Organ, Role, Side, Status, Style
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import money


def upkeep(context: ReportContext, one: BondOnDay) -> list[Phrase]:
    """Who keeps a bond going, what each does, how the committees stand, and who pays or paid."""
    phrases = list(_kept(context, one)) if one.status not in (Status.ENDED, Draft.LISTED) else []
    return [*phrases, *(_funding(context, one, paid) for paid in one.funding)]


def role_holder(context: ReportContext, role: RoleOnDay) -> str:
    """Who fills a role: `burgemeester (R.T.A. Korteland)`, or the committee's name."""
    if role.committee:
        return role.committee.name
    label = role.role.label(context.language)
    if role.role is Role.INSTITUTION or (role.holder and role.holder.startswith(label)):
        return role.holder or label
    return f"{label} ({role.holder})" if role.holder else label


def holders(context: ReportContext, one: BondOnDay, side: Side = Side.OWN) -> list[str]:
    """Who keeps a bond going on a side, each once."""
    return list(dict.fromkeys(role_holder(context, role) for role in one.roles if role.side is side))


def _kept(context: ReportContext, one: BondOnDay) -> Iterator[Phrase]:
    language = context.language
    own, theirs = holders(context, one), holders(context, one, Side.PARTNER)
    kept = say("kept-by", language, list=listed(own, language)) if own else say("kept-by-nobody", language)
    partner = [say("kept-by-partner", language, list=listed(theirs, language))] if theirs else []
    sources = dict.fromkeys(source for role in one.roles for source in role.sources)
    yield Phrase(" ".join([kept, *partner]), context.cited(one, tuple(sources)))
    for role in one.roles:
        if role.task or role.counterpart:
            yield Phrase(_role(context, role), context.cited(one, role.sources))
    for committee in one.committees:
        cited = context.cited(one, committee.state_sources)
        yield from (Phrase(said, cited) for said in _committee(context, one, committee))


def _role(context: ReportContext, role: RoleOnDay) -> str:
    language = context.language
    counterpart = say("role-counterpart", language, name=role.counterpart) if role.counterpart else ""
    task = f": {lowered(role.task)}" if role.task else ""
    holder = capital(role_holder(context, role))
    return say("role", language, holder=holder, counterpart=counterpart, task=task)


def _committee(context: ReportContext, one: BondOnDay, committee: CommitteeOnDay) -> Iterator[str]:
    language, name = context.language, committee_name(committee.name, context.language)
    if committee.status is CommitteeStatus.WINDING_UP:
        yield say("committee-winding-up", language, name=name)
    elif committee.status is CommitteeStatus.ENDED:
        at = committee.since
        yield say("committee-ended", language, name=name, when=f"{dates.when(at, language)} " if at else "")
    yield from (sentence(note) for note in committee.notes)
    if committee.background and one.tells(committee.sources):
        yield sentence(committee.background)
    for report in committee.reports:
        code = one.view.organ(report.sent_to, Told(None))
        to = _sent_to(context, one, code) if code else ""
        yield say("report", language, name=name, year=dates.bare(report.year, language), to=to)


def _sent_to(context: ReportContext, one: BondOnDay, code: Organ) -> str:
    owner, writer = context.owners[one.home], context.owners[one.writer]
    told = organ(one, code, owner, writer, context.language)
    return say("report-to", context.language, organ=told)


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
_PUBLIC, _BODIES = ("Gemeente ", "Provincie ", "Stad "), ("Stichting ", "Vereniging ")


def _funding(context: ReportContext, one: BondOnDay, paid: FundingOnDay) -> Phrase:
    """`De gemeente droeg van 1990 tot 1999 € 2.500 bij aan busreizen.`, `Het Rijk betaalt € 2.500 voor busreizen.`"""
    language, are_many = context.language, _are_many(one, paid)
    words = [capital(_funder(context, one, paid)), _verb(paid.is_past, are_many).text(language), _period(context, paid)]
    if paid.amount is not None:
        about = Bilingual("ongeveer ", "about ").text(language) if paid.about else ""
        words.append(about + money(paid.amount, paid.currency, language))
    words += [_purpose(paid).text(language)] if paid.is_past or paid.purpose else []
    return Phrase(" ".join(filter(None, words)) + ".", context.cited(one, paid.sources))


def _funder(context: ReportContext, one: BondOnDay, paid: FundingOnDay) -> str:
    language = context.language
    if paid.holder:
        is_public = paid.holder.startswith(_PUBLIC)
        has_article = language == "nl" and (is_public or paid.holder.startswith(_BODIES))
        return f"de {lowered(paid.holder) if is_public else paid.holder}" if has_article else paid.holder
    if paid.by is Funder.MUNICIPALITY:
        owner = context.owners[one.home]
        return _OWNERS[owner.level if owner.level is Level.PROVINCE else owner.style].text(language)
    if paid.by is Funder.PARTNER and not one.view.is_own:
        return partner_meant(one, paid.by_partner, language)
    if paid.by is Funder.PARTNER:
        return partner_names(one, language)
    return _FUNDERS[paid.by].text(language)


def _are_many(one: BondOnDay, paid: FundingOnDay) -> bool:
    is_partners = paid.by is Funder.PARTNER and one.view.is_own and len(one.members) > 1
    return not paid.holder and (paid.by is Funder.PRIVATE or is_partners)


def _verb(is_past: bool, are_many: bool) -> Bilingual:
    if is_past:
        return Bilingual("droegen" if are_many else "droeg", "paid")
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
        return Bilingual(f"bij aan {purpose}" if purpose else "bij", f"for {purpose}" if purpose else "")
    return Bilingual(f"voor {purpose}" if paid.amount is not None else purpose, f"for {purpose}")

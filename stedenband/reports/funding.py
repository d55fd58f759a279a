"""Who pays or paid for a bond, as statements."""

import re
from collections.abc import Iterable, Iterator, Sequence

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import FundingOnDay
from stedenband.reports.grammar import listed, lowered
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.organs import holder_of, province_around
from stedenband.reports.parties import partner_acting, partner_then, who
from stedenband.reports.reasons import government_of
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Funder, Level, Party, Side, Style
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import money

_FUNDERS = {
    Funder.COMMITTEE: Bilingual("het comité", "the committee"),
    Funder.PROVINCE: Bilingual("de provincie", "the province"),
    Funder.EUROPEAN_UNION: Bilingual("de Europese Unie", "the European Union"),
    Funder.PRIVATE: Bilingual("particulieren", "private individuals"),
}
_OWNERS = {
    Level.PROVINCE: Bilingual("de provincie", "the province"),
    Style.CITY: Bilingual("de stad", "the city"),
    Style.MUNICIPALITY: Bilingual("de gemeente", "the municipality"),
}


def funding(context: ReportContext, one: BondOnDay) -> Iterator[Statement]:
    """The sentences on who pays or paid; payments that differ only in who pays are one, or only in the year."""
    for years in _in_years(_paid_alike(one.funding)):
        yield _funding(context, one, years[0], [alike[0].year for alike in years if alike[0].year])


def _paid_alike(funding: Sequence[FundingOnDay]) -> list[list[FundingOnDay]]:
    """The payments that differ only in who pays, an unknown amount, together."""
    found: dict[object, list[FundingOnDay]] = {}
    for number, paid in enumerate(funding):
        is_open = paid.amount is None and bool(paid.purpose)
        found.setdefault(paid._replace(by=Funder.PRIVATE, holder=None) if is_open else number, []).append(paid)
    return list(found.values())


def _in_years(groups: Iterable[list[FundingOnDay]]) -> Iterator[list[list[FundingOnDay]]]:
    """Those of several past years together that differ in nothing else; two of one year stay two."""
    found: dict[object, list[list[FundingOnDay]]] = {}
    for number, alike in enumerate(groups):
        year = alike[0].year
        is_of_year = year is not None and year.text.isdecimal() and alike[0].is_past
        key = tuple(paid._replace(year=None) for paid in alike) if is_of_year else number
        if year in [others[0].year for others in found.get(key, ())]:
            key = number
        found.setdefault(key, []).append(alike)
    yield from found.values()


def _funding(context: ReportContext, one: BondOnDay, alike: Sequence[FundingOnDay], years: Sequence[Edtf]) -> Statement:
    """`De gemeente droeg van 1990 tot en met 1999 € 2.500 bij aan busreizen.`, `Het Rijk betaalt € 2.500.`"""
    language, paid = context.language, alike[0]
    are_many = len(alike) > 1 or (is_many(paid.holder) if paid.holder else paid.by is Funder.PRIVATE)
    funders = listed([_funder(context, one, it) for it in alike], language)
    period = _each_year(years, paid, language) if len(years) > 1 else _period(context, paid)
    verb = _verb(paid, are_many).text(language)
    is_bare, is_dutch = _is_bare(paid), language == "nl"
    words = {
        "paid": " ".join(filter(None, [funders, verb, period if is_dutch else "", _amount(paid, language)])),
        "purpose": "" if is_bare else _purpose(paid).text(language),
        "when": "" if is_dutch else period,
    }
    key, many = "funding-bare" if is_bare else "funding", None if is_bare or paid.amount is not None else False
    return fact(one, key, Paragraphs.UPKEEP, paid.sources, many=many, subject=funders, **words)


def _amount(paid: FundingOnDay, language: Language) -> str:
    if paid.amount is None:
        return ""
    about = Bilingual("ongeveer ", "about ").text(language) if paid.about else ""
    bare = "" if paid.currency else Bilingual("een bedrag van ", "an amount of ").text(language)
    return bare + about + money(paid.amount, paid.currency, language)


def _funder(context: ReportContext, one: BondOnDay, paid: FundingOnDay) -> str:
    language, when = context.language, paid.since or paid.year
    if paid.holder:
        return _holder(context, one, paid, paid.holder)
    if paid.by is Funder.MUNICIPALITY:
        owner = context.owner(one)
        return _OWNERS[owner.level if owner.level is Level.PROVINCE else owner.style].text(language)
    if paid.by is Funder.GOVERNMENT:
        return _government(context, one)
    if paid.by is Funder.PARTNER:
        return partner_acting(one, Party.PARTNER, paid.by_partner, when, language)
    if paid.by is Funder.PROVINCE:
        return province_around(context.owners[one.writer], context.owner(one), language)
    if paid.by is Funder.COMMITTEE and _is_of_writer(one):
        return who(one, context.owner(one), Party.PARTNER_COMMITTEE, one.view.writer.gemeente, language, when)
    return _FUNDERS[paid.by].text(language)


def _holder(context: ReportContext, one: BondOnDay, paid: FundingOnDay, holder: str) -> str:
    """Who pays for a side; of the other one of whom it is."""
    language, by_partner = context.language, paid.by_partner
    if paid.by is Funder.COMMITTEE and _is_of_writer(one):
        by_partner = one.view.writer.gemeente
    elif paid.by is not Funder.PARTNER:
        return named(holder, language)
    return holder_of(holder, partner_then(one, Party.PARTNER, by_partner, paid.since or paid.year, language), language)


def _is_of_writer(one: BondOnDay) -> bool:
    """Whether a committee is that of the other side, which wrote of it: not where the bond has but one of ours."""
    sides = {committee.side for committee in one.all_committees}
    return not one.view.is_own and sides != {Side.OWN}


def _government(context: ReportContext, one: BondOnDay) -> str:
    """That of the country in whose file it stands, by its own name for who is of that country too."""
    country, language = context.owners[one.writer].country, context.language
    if country != context.owner(one).country:
        return government_of(country, language)
    if country == "BE":
        return Bilingual("de federale overheid", "the federal government").text(language)
    return Bilingual("het Rijk", "the national government").text(language)


def _verb(paid: FundingOnDay, are_many: bool) -> Bilingual:
    if paid.is_past:
        return Bilingual("droegen" if are_many else "droeg", "contributed" if _is_bare(paid) else "paid")
    if _is_bare(paid):
        english = ("contribute" if are_many else "contributes") if not paid.since else ""
        longer = f"{_goes_on(paid, are_many)} contributing"
        return Bilingual("dragen" if are_many else "draagt", english or longer)
    pays = Bilingual("betalen" if are_many else "betaalt", "pay" if are_many else "pays")
    if paid.amount is None:
        pays = Bilingual("financieren" if are_many else "financiert", pays.en)
    return Bilingual(pays.nl, f"{_goes_on(paid, are_many)} paying") if paid.since else pays


def _goes_on(paid: FundingOnDay, are_many: bool) -> str:
    """`has been` of what is paid since a day; `is` where its last day is known too."""
    if paid.until:
        return "are" if are_many else "is"
    return "have been" if are_many else "has been"


def _is_bare(paid: FundingOnDay) -> bool:
    """Whether no more is known than that it was paid."""
    return paid.amount is None and not paid.purpose


def _period(context: ReportContext, paid: FundingOnDay) -> str:
    language = context.language
    if paid.since and paid.until:
        first, last = dates.bare(paid.since, language), dates.bare(paid.until, language)
        if first == last:
            return dates.when(paid.since, language)
        english = f"from {first} to {last}" if paid.is_past else f"({first}–{last})"
        return Bilingual(f"van {first} tot en met {last}", english).text(language)
    if paid.until:
        return f"{Bilingual('tot en met', 'until').text(language)} {dates.bare(paid.until, language)}"
    if paid.since and paid.is_past:
        return f"{Bilingual('vanaf', 'from').text(language)} {dates.bare(paid.since, language)}"
    if paid.since:
        return dates.since(paid.since, language)
    return dates.when(paid.year, language) if paid.year else ""


def _each_year(years: Sequence[Edtf], paid: FundingOnDay, language: Language) -> str:
    """`in 2019, 2020 en 2021 telkens`; of what has no amount the years alone."""
    told = f"in {listed([dates.bare(year, language) for year in years], language)}"
    if paid.amount is None:
        return told
    return Bilingual(f"{told} telkens", told.replace("in ", "in each of ", 1)).text(language)


def _purpose(paid: FundingOnDay) -> Bilingual:
    """What it is or was for: `bij aan busreizen`, `voor busreizen`, and without an amount what is paid."""
    purpose = lowered(paid.purpose) if paid.purpose else ""
    if paid.is_past:
        return Bilingual(f"bij aan {purpose}" if purpose else "bij", f"for “{_bare(purpose)}”" if purpose else "")
    if not purpose:
        return Bilingual("", "")
    return Bilingual(f"voor {purpose}" if paid.amount is not None else purpose, f"for “{_bare(purpose)}”")


def _bare(description: str) -> str:
    """A description without its article, as it is quoted in English."""
    return re.sub(r"^(?:de|het|een) ", "", description)

"""Who did what and why, in words: what a party is called, by whom a bond was ended, for which reason."""

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.seen_from import as_partner
from stedenband.reports.grammar import Names, say
from stedenband.reports.owners import THEN, bare_owner, owner_called, province_called
from stedenband.reports.requested import GOVERNMENTS, is_on_request
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Level, Membership, Party, Reason
from stedenband.vocabulary.countries import told_apart
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import OTHER_SIDE, Draft
from stedenband.vocabulary.place_names import place_name

_IMPOSED = GOVERNMENTS | {Reason.SANCTIONS, Reason.WAR}
BY_REQUEST = Bilingual("op verzoek van", "at the request of")
BY_INITIATIVE = Bilingual("op initiatief van", "on the initiative of")
_BY_STOPPING = Bilingual("door het wegvallen van", "through the dissolution of")

# How an ending came about, in a table, by who wanted it.
_ENDED_BY = {
    Party.PARTNER: Bilingual("eenzijdig opgezegd door {who}", "ended unilaterally by {who}"),
    Party.MUNICIPALITY: Bilingual("beëindigd door {who}", "ended by {who}"),
    Party.PARTNER_COMMITTEE: Bilingual("beëindigd {why} {who}", "ended {why} {who}"),
    Party.OWN_COMMITTEE: Bilingual("beëindigd {why} {who}", "ended {why} {who}"),
    Party.BOTH: Bilingual("in overleg beëindigd", "ended by agreement"),
    Party.THIRD_PARTY: Bilingual("beëindigd door toedoen van een derde", "ended through the action of a third party"),
    None: Bilingual("door wie is onbekend", "by whom is unknown"),
}
_BROKEN_OFF = Bilingual("gestaakt door {who}", "broken off by {who}")  # an exploration, by the partner

# By whom a bond will be ended, inside a sentence.
_COMING_BY = {
    Party.PARTNER: Bilingual("door {who}", "by {who}"),
    Party.MUNICIPALITY: Bilingual("door {who}", "by {who}"),
    Party.PARTNER_COMMITTEE: Bilingual("{why} {who}", "{why} {who}"),
    Party.OWN_COMMITTEE: Bilingual("{why} {who}", "{why} {who}"),
    Party.BOTH: Bilingual("in overleg", "by agreement"),
    Party.THIRD_PARTY: Bilingual("door toedoen van een derde", "through the action of a third party"),
}

_WHO = {
    Party.MUNICIPALITY: Bilingual("{owner}", "{owner}"),
    Party.PARTNER: Bilingual("{partner}", "{partner}"),
    Party.PARTNER_COMMITTEE: Bilingual("het comité in {partner}", "the committee in {partner}"),
    Party.BOTH: Bilingual("beide partijen", "both parties"),
    Party.THIRD_PARTY: Bilingual("een derde", "a third party"),
}
_COMMITTEE_IN = Bilingual("het comité in {place}", "the committee in {place}")
_COMMITTEE_OF = Bilingual("het comité van {partner}", "the committee of {partner}")  # of one that is not named
_PERHAPS = Bilingual("misschien {name}", "perhaps {name}")
ONE_OF_SEVERAL = Bilingual("een van de partners", "one of the partners")
ONE_OF_MEMBERS = Bilingual("een van de deelnemers", "one of the members")


@lru_cache(maxsize=8)  # asked for several times on one bond, then on the next
def partner_names(
    one: BondOnDay,
    language: Language,
    members: tuple[PlaceOnDay, ...] | None = None,
    beside: tuple[PlaceOnDay, ...] = (),
) -> str:
    """The names of who is on the other side, sorted; where the data name nobody then, that the partner is unknown.

    Who may take no part comes last: `Alfa en misschien Beta`. They are told apart by country, also from the members of
    other bonds `beside`.
    """
    members = one.members if members is None else members
    names = names_apart(one, members, language, beside)
    unsure = {name for name, it in zip(names, members, strict=True) if not it.certain}
    return (
        Names.of(doubtful_last(sorted(names, key=sort_key), unsure, language), language)
        if names
        else say("unknown-partner", language)
    )


def doubtful_last(names: Iterable[str], unsure: Set[str], language: Language) -> list[str]:
    """The names of members in their order, those that may take no part last: `Alfa`, `misschien Beta`."""
    told = sorted(names, key=lambda name: name in unsure)
    return [_PERHAPS.text(language).format(name=name) if name in unsure else name for name in told]


def marked_names(one: BondOnDay, members: Sequence[PlaceOnDay], language: Language) -> str:
    """The names of members, sorted, with `?` behind those that may take no part: `Alfa, Beta en Gamma?`."""
    names = zip(names_apart(one, members, language), members, strict=True)
    return Names.of(sorted((name + "?" * (not it.certain) for name, it in names), key=sort_key), language)


def names_apart(
    one: BondOnDay, members: Sequence[PlaceOnDay], language: Language, beside: Sequence[PlaceOnDay] = ()
) -> list[str]:
    """The names of members in their order, told apart by country from each other and from those `beside`."""
    if len(members) == 1 and not beside:  # hot: most bonds
        return [member_name(one, members[0], language)]
    places = [*members, *beside]
    names = [member_name(one, place, language) for place in places]
    return told_apart(names, [place.country for place in places], language)[: len(members)]


def member_name(one: BondOnDay, member: PlaceOnDay, language: Language) -> str:
    """The name of a partner in a language: of a draft, which a list in English may have named, also in Dutch."""
    is_as_written = language == "nl" and one.status is not Draft.LISTED
    return member.name if is_as_written else place_name(member.name, language, member.country)


def one_of_several(one: BondOnDay, language: Language) -> str:
    """Who of a bond of several did what only `partner` is said to have done: seen from one of these perhaps itself."""
    return (ONE_OF_SEVERAL if one.view.is_own else ONE_OF_MEMBERS).text(language)


def partner_meant(one: BondOnDay, by_partner: str | None, language: Language) -> str:
    """The partner that did something: the one that is named, the only one, or one of several."""
    if by_partner or len(one.members) == 1:
        return place_name(by_partner, language) if by_partner else partner_names(one, language)
    return one_of_several(one, language)


def partner_then(
    one: BondOnDay, by: Party | None, by_partner: str | None, when: Edtf | None, language: Language
) -> str:
    """The partner, where it did something on a day: of several that took part then one that is not named.

    Seen from one of several it is another of these, and never the one that wrote it.
    """
    if when and not one.view.is_own and (one.has_one_partner or by_partner == one.view.writer.gemeente):
        return place_name(name, language) if (name := one.writer_then(when.first, when.last)) else THEN.text(language)
    if by not in OTHER_SIDE or by_partner or one.has_one_partner:
        return partner_meant(one, by_partner, language)
    there = one.members_in(when.first, when.last, or_perhaps=True) if when and one.view.is_own else ()
    return member_name(one, there[0], language) if len(there) == 1 else one_of_several(one, language)


def partner_acting(
    one: BondOnDay, by: Party | None, by_partner: str | None, when: Edtf | None, language: Language
) -> str:
    """The partner as who does something itself: seen from who joins a bond a province at home is called one."""
    name, writer = partner_then(one, by, by_partner, when, language), one.view.writer
    if one.view.is_own or name == THEN.text(language):
        return name
    is_writers = one.has_one_partner or by_partner == writer.gemeente
    theirs = as_partner(writer) if is_writers else one.partner_called(by_partner or "")
    is_province = theirs is not None and theirs.level is Level.PROVINCE and theirs.country in HOME_COUNTRIES
    return province_called(name, language) if is_province else name


def who(
    one: BondOnDay,
    owner: MunicipalityOnDay,
    by: Party,
    by_partner: str | None,
    language: Language,
    when: Edtf | None = None,
) -> str:
    """A party, with what it did on a day: `de gemeente Almelo`, `Denizli`, `het comité in Preston`, `een derde`."""
    told = partner_acting if by is Party.PARTNER else partner_then
    partner = told(one, by, by_partner, when, language)
    if by is Party.OWN_COMMITTEE:
        return _COMMITTEE_IN.text(language).format(place=bare_owner(owner, language))
    is_unnamed = by is Party.PARTNER_COMMITTEE and partner == one_of_several(one, language)
    words = _COMMITTEE_OF if is_unnamed else _WHO[by]
    return words.text(language).format(owner=owner_called(owner, language), partner=partner)


def coming_by(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """By whom a bond will be ended: `door de gemeente Almelo`, `op verzoek van het comité in Preston`."""
    if change.by is None:
        return ""
    party = who(one, owner, change.by, change.by_partner, language, change.acted)
    how = _COMING_BY[Party.PARTNER_COMMITTEE if is_on_request(one, change) else change.by]
    return how.text(language).format(who=party, why=why_asked(change.reason, language))


def why_asked(reason: Reason | None, language: Language) -> str:
    """What who asked had to do with an ending: it asked for it, began it, or (a committee) stopped itself."""
    if reason is Reason.COMMITTEE_STOPPED:
        return _BY_STOPPING.text(language)
    return (BY_INITIATIVE if reason in _IMPOSED else BY_REQUEST).text(language)


def initiative(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """`op initiatief van Testdam`: on whose initiative a municipality left a bond, unless it was its own."""
    if change.by in (None, Party.MUNICIPALITY):
        return ""
    return f"{BY_INITIATIVE.text(language)} {who(one, owner, change.by, change.by_partner, language, change.acted)}"


_LEFT = Bilingual("uitgetreden", "left")


def ended_by(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """By whom a bond was ended, as a cell of a table has it; a municipality that left ended it for itself alone."""
    if change.membership is Membership.LEFT:
        return f"{_LEFT.text(language)} {initiative(one, owner, change, language)}".rstrip()
    party = who(one, owner, change.by, change.by_partner, language, change.acted) if change.by else ""
    how = _ENDED_BY[Party.PARTNER_COMMITTEE if is_on_request(one, change) else change.by]
    if not change.ends_bond and how is _ENDED_BY[Party.PARTNER]:
        how = _BROKEN_OFF
    elif change.by and not change.ends_bond:
        how = Bilingual(f"verkenning {how.nl}", f"exploration {how.en}")
    return how.text(language).format(who=party, why=why_asked(change.reason, language))

"""Who did what and why, in words: what a party is called, by whom a bond was ended, for which reason."""

from collections.abc import Sequence

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.reports.grammar import listed, say
from stedenband.reports.owners import THEN, bare_owner, owner_called
from stedenband.reports.requested import COMMITTEES, GOVERNMENTS, OF_THEIR_OWN, is_on_request
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Membership, Party, Reason, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import OTHER_SIDE, Draft
from stedenband.vocabulary.place_names import place_name

_IMPOSED = GOVERNMENTS | {Reason.SANCTIONS, Reason.WAR}
_BY_REQUEST = Bilingual("op verzoek van", "at the request of")
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

# Why something changed, behind what changed, with the space or comma before it.
_REASONS = {
    Reason.GOALS_REACHED: Bilingual(", omdat de doelen waren bereikt", " because its goals had been reached"),
    Reason.INACTIVITY: Bilingual(" wegens gebrek aan activiteit", " for lack of activity"),
    Reason.COST: Bilingual(" vanwege de kosten", " because of the cost"),
    Reason.CAPACITY: Bilingual(" wegens gebrek aan capaciteit", " for lack of capacity"),
    Reason.MERGER: Bilingual(" door een herindeling", " through a merger of municipalities"),
    Reason.HUMAN_RIGHTS: Bilingual(" vanwege de mensenrechtensituatie", " because of the human rights situation"),
    Reason.WAR: Bilingual(" vanwege oorlog", " because of war"),
    Reason.SANCTIONS: Bilingual(" vanwege sancties", " because of sanctions"),
    Reason.PARTNER_DECISION: Bilingual(" na een besluit van de partner", " after a decision of the partner"),
    Reason.PARTNER_GOVERNMENT: Bilingual(
        " door toedoen van de regering van het land van de partner",
        " through the action of the government of the partner's country",
    ),
    Reason.OWN_DECISION: Bilingual(" na een eigen besluit", " after a decision on the home side"),
    Reason.OWN_GOVERNMENT: Bilingual(
        " door toedoen van de regering van het eigen land", " through the action of the government of the home country"
    ),
    Reason.COMMITTEE_STOPPED: Bilingual(", omdat het comité is gestopt", " because the committee stopped"),
    Reason.POLICY_CHANGE: Bilingual(", omdat het beleid is gewijzigd", " because of a change of policy"),
    Reason.TERM_EXPIRED: Bilingual(", omdat de looptijd was verstreken", " because its term had expired"),
    Reason.REVIVAL: Bilingual("", ""),  # it has a sentence of its own
    Reason.REQUEST: Bilingual(" op verzoek", " on request"),
}

_BY_GOVERNMENT = Bilingual(
    " door toedoen van de regering van {country}", " through the action of the government of {country}"
)
# The countries whose name has an article in a sentence.
_DE = Bilingual("de", "the")
_ARTICLES = {
    "AE": _DE, "CF": _DE, "DO": _DE, "GB": Bilingual("het", "the"), "NL": Bilingual("", "the"), "PH": _DE, "US": _DE,
}  # fmt: skip

# Those of a change ahead that read otherwise, as they are so by then.
_REASONS_AHEAD = {
    Reason.GOALS_REACHED: Bilingual(", omdat de doelen zijn bereikt", " because its goals have been reached"),
    Reason.COMMITTEE_STOPPED: Bilingual(", omdat het comité is gestopt", " because the committee has stopped"),
    Reason.POLICY_CHANGE: Bilingual(", omdat het beleid is gewijzigd", " because of a change of policy"),
    Reason.TERM_EXPIRED: Bilingual(", omdat de looptijd dan is verstreken", " because its term will have expired"),
}
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
ONE_OF_SEVERAL = Bilingual("een van de partners", "one of the partners")


def partner_names(one: BondOnDay, language: Language, members: Sequence[PlaceOnDay] | None = None) -> str:
    """The names of who is on the other side, sorted; where the data name nobody then, that the partner is unknown."""
    members = one.members if members is None else members
    names = sorted((member_name(one, member, language) for member in members), key=sort_key)
    return listed(names, language) or say("unknown-partner", language)


def member_name(one: BondOnDay, member: PlaceOnDay, language: Language) -> str:
    """The name of a partner in a language: of a draft, which a list in English may have named, also in Dutch."""
    is_as_written = language == "nl" and one.status is not Draft.LISTED
    return member.name if is_as_written else place_name(member.name, language, member.country)


def partner_meant(one: BondOnDay, by_partner: str | None, language: Language) -> str:
    """The partner that did something: the one that is named, the only one, or one of several."""
    if by_partner or len(one.members) == 1:
        return place_name(by_partner, language) if by_partner else partner_names(one, language)
    return ONE_OF_SEVERAL.text(language)


def partner_then(
    one: BondOnDay, by: Party | None, by_partner: str | None, when: Edtf | None, language: Language
) -> str:
    """The partner, where it did something on a day: of several that took part then one that is not named.

    Seen from one of several it is another of these, and never the one that wrote it.
    """
    if when and not one.view.is_own and (one.has_one_partner or by_partner == one.view.writer.gemeente):
        return place_name(name, language) if (name := one.writer_then(when.last)) else THEN.text(language)
    if by not in OTHER_SIDE or by_partner or one.has_one_partner:
        return partner_meant(one, by_partner, language)
    there = one.members_in(when.first, when.last, or_perhaps=True) if when and one.view.is_own else ()
    return member_name(one, there[0], language) if len(there) == 1 else ONE_OF_SEVERAL.text(language)


def who(
    one: BondOnDay,
    owner: MunicipalityOnDay,
    by: Party,
    by_partner: str | None,
    language: Language,
    when: Edtf | None = None,
) -> str:
    """A party, with what it did on a day: `de gemeente Almelo`, `Denizli`, `het comité in Preston`, `een derde`."""
    partner = partner_then(one, by, by_partner, when, language)
    if by is Party.OWN_COMMITTEE:
        return _COMMITTEE_IN.text(language).format(place=bare_owner(owner, language))
    return _WHO[by].text(language).format(owner=owner_called(owner, language), partner=partner)


def reason_words(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """` vanwege de kosten`, `, omdat het beleid is gewijzigd`; nothing where none is known, or it was said already."""
    return "" if is_reason_said(change) else _reason_of(one, owner, change.reason, language)


def _reason_of(one: BondOnDay, owner: MunicipalityOnDay, reason: Reason | None, language: Language) -> str:
    """A reason as `reason_text` says it; of a government by its country, where that is one."""
    if reason not in GOVERNMENTS:
        return reason_text(reason, language)
    is_own = reason is Reason.OWN_GOVERNMENT
    countries = {owner.country} if is_own else {member.country for member in one.members}
    if len(countries) != 1:
        return reason_text(reason, language)
    (code,) = countries
    article = _ARTICLES[code].text(language) if code in _ARTICLES else ""
    return _BY_GOVERNMENT.text(language).format(country=f"{article} {country_name(code, language)}".strip())


def coming_reason(one: BondOnDay, change: Change, language: Language) -> str:
    """Why something will change, as `reason_words` says of what did."""
    if change.reason is Reason.REQUEST and is_on_request(one, change):
        return ""
    return "" if is_reason_said(change) else reason_ahead(change.reason, language)


def reason_ahead(reason: Reason | None, language: Language) -> str:
    """A reason as `reason_text` says it, of what is still to come."""
    return _REASONS_AHEAD[reason].text(language) if reason in _REASONS_AHEAD else reason_text(reason, language)


def coming_by(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """By whom a bond will be ended: `door de gemeente Almelo`, `op verzoek van het comité in Preston`."""
    if change.by is None:
        return ""
    party = who(one, owner, change.by, change.by_partner, language, change.when)
    how = _COMING_BY[Party.PARTNER_COMMITTEE if is_on_request(one, change) else change.by]
    return how.text(language).format(who=party, why=why_asked(change.reason, language))


def wanted(
    one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language, *, is_done: bool
) -> dict[str, str]:
    """Who wanted a change other than an ending, and why: `door Trier`, `in overleg` of what `is_done` to a bond.

    What comes about of itself is so `op initiatief van Trier`: a sentence has a slot for the one or for the other.
    """
    by, reason = change.by, change.reason
    told = reason_ahead(reason, language) if change.counts > one.on else _reason_of(one, owner, reason, language)
    is_reason_enough = (
        (by is Party.THIRD_PARTY and reason in GOVERNMENTS)
        or (by in COMMITTEES and reason is Reason.COMMITTEE_STOPPED)
        or ((by, reason) in OF_THEIR_OWN and not is_done)
    )
    if by is None or is_reason_enough:
        return {"by": "", "initiative": "", "reason": told}
    words = coming_by(one, owner, change, language)
    if reason is Reason.REQUEST or not is_done:
        how = _BY_REQUEST if reason is Reason.REQUEST else BY_INITIATIVE
        words = f"{how.text(language)} {who(one, owner, by, change.by_partner, language, change.when)}"
    is_said = reason is Reason.REQUEST or (by, reason) in OF_THEIR_OWN
    return {"by": words, "initiative": words, "reason": "" if is_said else told}


def reason_text(reason: Reason | None, language: Language) -> str:
    """A reason with the space or comma before it; nothing where there is none."""
    return _REASONS[reason].text(language) if reason else ""


def why_asked(reason: Reason | None, language: Language) -> str:
    """What who asked had to do with an ending: it asked for it, began it, or (a committee) stopped itself."""
    if reason is Reason.COMMITTEE_STOPPED:
        return _BY_STOPPING.text(language)
    return (BY_INITIATIVE if reason in _IMPOSED else _BY_REQUEST).text(language)


def initiative(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """`op initiatief van Testdam`: on whose initiative a municipality left a bond, unless it was its own."""
    if change.by in (None, Party.MUNICIPALITY):
        return ""
    return f"{BY_INITIATIVE.text(language)} {who(one, owner, change.by, change.by_partner, language, change.when)}"


_LEFT = Bilingual("uitgetreden", "left")


def ended_by(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """By whom a bond was ended, as a cell of a table has it; a municipality that left ended it for itself alone."""
    if change.membership is Membership.LEFT:
        return f"{_LEFT.text(language)} {initiative(one, owner, change, language)}".rstrip()
    party = who(one, owner, change.by, change.by_partner, language, change.when) if change.by else ""
    how = _ENDED_BY[Party.PARTNER_COMMITTEE if is_on_request(one, change) else change.by]
    if not change.ends_bond and how is _ENDED_BY[Party.PARTNER]:
        how = _BROKEN_OFF
    return how.text(language).format(who=party, why=why_asked(change.reason, language))


def is_reason_said(change: Change) -> bool:
    """Whether the words on who ended a bond say the reason already."""
    if change.status is not Status.ENDED:
        return False
    if (change.by, change.reason) in OF_THEIR_OWN:
        return True
    if change.reason is Reason.REQUEST:
        return change.by is Party.PARTNER or change.by in COMMITTEES
    return change.reason is Reason.COMMITTEE_STOPPED and change.by in COMMITTEES

"""Why something changed, in words, and who wanted it: behind what changed, or instead of who did it."""

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.reports.parties import BY_INITIATIVE, BY_REQUEST, coming_by, one_of_several, partner_acting, who
from stedenband.reports.requested import COMMITTEES, GOVERNMENTS, OF_THEIR_OWN, is_on_request
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Party, Reason, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import OTHER_SIDE

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

_GOVERNMENT_OF_PARTNER = Bilingual(
    "de regering van het land van {partner}", "the government of the country of {partner}"
)
BY_DECISION = Bilingual(" na een besluit van {partner}", " after a decision of {partner}")
BY_GOVERNMENT = Bilingual(" door toedoen van {government}", " through the action of {government}")
_GOVERNMENT = Bilingual("de regering van {country}", "the government of {country}")
# The countries whose name has an article in a sentence.
_DE = Bilingual("de", "the")
_ARTICLES = {
    "AE": _DE, "CF": _DE, "DO": _DE, "GB": Bilingual("het", "the"), "NL": Bilingual("", "the"), "PH": _DE, "US": _DE,
}  # fmt: skip

# Those of a change ahead that read otherwise, as they are so by then.
_REASONS_AHEAD = {
    Reason.GOALS_REACHED: Bilingual(", omdat de doelen zijn bereikt", " because its goals have been reached"),
    Reason.COMMITTEE_STOPPED: Bilingual(", omdat het comité stopt", " because the committee is stopping"),
    Reason.POLICY_CHANGE: Bilingual(", omdat het beleid is gewijzigd", " because of a change of policy"),
    Reason.TERM_EXPIRED: Bilingual(", omdat de looptijd dan is verstreken", " because its term will have expired"),
}


def reason_words(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """` vanwege de kosten`, `, omdat het beleid is gewijzigd`; nothing where none is known, or it was said already."""
    return "" if is_reason_said(change) else _reason_of(one, owner, change, language)


def _reason_of(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """A reason as it is said of a change that was or is to come; of a partner or a government by its name."""
    reason = change.reason
    if reason in GOVERNMENTS:
        return BY_GOVERNMENT.text(language).format(government=_government(one, owner, change, language))
    if reason is Reason.PARTNER_DECISION and not one.has_one_partner:
        by_partner = change.by_partner if change.by in OTHER_SIDE else None
        partner = partner_acting(one, Party.PARTNER, by_partner, change.acted, language)
        return BY_DECISION.text(language).format(partner=partner)
    return reason_ahead(reason, language) if change.counts > one.on else reason_text(reason, language)


def _government(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """The government that is a reason, of its country where that is certain."""
    if change.reason is Reason.OWN_GOVERNMENT:
        return government_of(owner.country, language)
    there = {member.country for member in one.members}
    if not one.view.is_own:  # of several partners it may be this one's
        there |= {partner.country for partner in one.view.partners if one.view.is_one_of_several}
    if len(there) == 1:
        return government_of(there.pop(), language)
    return _GOVERNMENT_OF_PARTNER.text(language).format(partner=one_of_several(one, language))


def government_of(country: str, language: Language) -> str:
    """`de regering van België`, of a country by its code."""
    article = _ARTICLES[country].text(language) if country in _ARTICLES else ""
    return _GOVERNMENT.text(language).format(country=f"{article} {country_name(country, language)}".strip())


def coming_reason(one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language) -> str:
    """Why something will change, as `reason_words` says of what did."""
    if change.reason is Reason.REQUEST and is_on_request(one, change):
        return ""
    return "" if is_reason_said(change) else _reason_of(one, owner, change, language)


def reason_ahead(reason: Reason | None, language: Language) -> str:
    """A reason as `reason_text` says it, of what is still to come."""
    return _REASONS_AHEAD[reason].text(language) if reason in _REASONS_AHEAD else reason_text(reason, language)


def wanted(
    one: BondOnDay, owner: MunicipalityOnDay, change: Change, language: Language, *, is_done: bool
) -> dict[str, str]:
    """Who wanted a change other than an ending, and why: `door Trier`, `in overleg` of what `is_done` to a bond.

    What comes about of itself is so `op initiatief van Trier`: a sentence has a slot for the one or for the other.
    """
    by, reason = change.by, change.reason
    told = _reason_of(one, owner, change, language)
    is_reason_enough = (
        (by is Party.THIRD_PARTY and reason in GOVERNMENTS)
        or (by in COMMITTEES and reason is Reason.COMMITTEE_STOPPED)
        or ((by, reason) in OF_THEIR_OWN and not is_done)
    )
    if by is None or is_reason_enough:
        return {"by": "", "initiative": "", "reason": told}
    words = coming_by(one, owner, change, language)
    if reason is Reason.REQUEST or not is_done:
        how = BY_REQUEST if reason is Reason.REQUEST else BY_INITIATIVE
        words = f"{how.text(language)} {who(one, owner, by, change.by_partner, language, change.acted)}"
    is_said = reason is Reason.REQUEST or (by, reason) in OF_THEIR_OWN
    return {"by": words, "initiative": words, "reason": "" if is_said else told}


def reason_text(reason: Reason | None, language: Language) -> str:
    """A reason with the space or comma before it; nothing where there is none."""
    return _REASONS[reason].text(language) if reason else ""


def committee_reason(reason: Reason | None, language: Language, *, is_ahead: bool = False) -> str:
    """Why a committee stopped or is to: that a committee stopped says nothing of one itself."""
    told = None if reason is Reason.COMMITTEE_STOPPED else reason
    return reason_ahead(told, language) if is_ahead else reason_text(told, language)


def is_reason_said(change: Change) -> bool:
    """Whether the words on who ended a bond say the reason already."""
    if change.status is not Status.ENDED:
        return False
    if (change.by, change.reason) in OF_THEIR_OWN:
        return True
    if change.reason is Reason.REQUEST:
        return change.by is Party.PARTNER or change.by in COMMITTEES
    is_of_stopping = change.reason is Reason.COMMITTEE_STOPPED and change.by in COMMITTEES
    return is_of_stopping and change.membership is None  # of a leaving only on whose initiative it was

"""An ending in a sentence: the template by who wanted it, and the words for its slots."""

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import initiative, partner_acting, partner_then, who, why_asked
from stedenband.reports.reasons import reason_words
from stedenband.reports.report_context import ReportContext
from stedenband.reports.requested import GOVERNMENTS, is_on_request
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Party, Reason

_ENDINGS = {
    Party.PARTNER: "by-partner",
    Party.MUNICIPALITY: "by-municipality",
    Party.PARTNER_COMMITTEE: "by-committee",
    Party.OWN_COMMITTEE: "by-committee",
    Party.BOTH: "by-both",
    Party.THIRD_PARTY: "by-third-party",
    None: "by-none",
}


def is_not_continued(one: BondOnDay, ending: Change) -> bool:
    """Whether an ending is told as that the municipality does not go on: its own, of which the day is not known."""
    return ending.by is Party.MUNICIPALITY and ending.when is None and not is_on_request(one, ending)


def key_of_ending(prefix: str, one: BondOnDay, change: Change) -> str:
    """The template on an ending, by who wanted it: `ended-by-partner`, `which-ended-by-both`."""
    if is_on_request(one, change):
        return f"{prefix}-by-committee"
    if prefix == "ended" and change.by is Party.PARTNER and not change.ends_bond:
        return f"{prefix}-exploring-by-partner"
    is_said = change.by is Party.THIRD_PARTY and change.reason in GOVERNMENTS  # the reason says who it was
    return f"{prefix}-{'by-none' if is_said else _ENDINGS[change.by]}"


def ending_values(context: ReportContext, one: BondOnDay, change: Change) -> dict[str, str]:
    """The words that the sentences on an ending need: who, when, why, through whom."""
    language, owner = context.language, owner_acting(context, one, change)
    by = change.by
    is_asked = is_on_request(one, change)
    partner = partner_acting if by is Party.PARTNER else partner_then
    return {
        "owner": owner_called(owner, language),
        "partner": partner(one, by, change.by_partner, change.acted, language),
        "when": dates.when(change.when, language) if change.when else "",
        "reason": "" if is_asked and change.reason is Reason.REQUEST else reason_words(one, owner, change, language),
        "why": why_asked(change.reason, language) if is_asked else "",
        "initiative": initiative(one, owner, change, language),
        "committee": who(one, owner, by, change.by_partner, language, change.acted) if by and is_asked else "",
    }

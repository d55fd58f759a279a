"""What is asked or moved on a bond, as a sentence has it: to end the link, or for the link to be ended."""

from stedenband.register.records_on_day import ProposalOnDay
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import ProposedChange

_WHAT = {
    ProposedChange.BEGIN: Bilingual("een band{with} aan te gaan", "to begin a link{with}"),
    ProposedChange.REVIEW: Bilingual("de contacten{with} opnieuw te bekijken", "to reconsider the contacts{with}"),
    ProposedChange.RESUME: Bilingual("de band{with} te hervatten", "to resume the link{with}"),
    ProposedChange.CHANGE: Bilingual("de band{with} te wijzigen", "to change the link{with}"),
    ProposedChange.PHASE_OUT: Bilingual("de band{with} af te bouwen", "to phase out the link{with}"),
    ProposedChange.END: Bilingual("de band{with} te beëindigen", "to end the link{with}"),
}
# What was asked of another, who is to do it: in English it cannot read as what the asker is to do.
_ASKED = {
    ProposedChange.BEGIN: _WHAT[ProposedChange.BEGIN],  # both do that
    ProposedChange.REVIEW: Bilingual(
        "de contacten{with} opnieuw te bekijken", "for the contacts{with} to be reconsidered"
    ),
    ProposedChange.RESUME: Bilingual("de band{with} te hervatten", "for the link{with} to be resumed"),
    ProposedChange.CHANGE: Bilingual("de band{with} te wijzigen", "for the link{with} to be changed"),
    ProposedChange.PHASE_OUT: Bilingual("de band{with} af te bouwen", "for the link{with} to be phased out"),
    ProposedChange.END: Bilingual("de band{with} te beëindigen", "for the link{with} to be ended"),
}


def what_is_asked(proposal: ProposalOnDay, language: Language, partners: str = "", *, is_request: bool = False) -> str:
    """`de band te hervatten`, away from the bond `de band met Denizli te hervatten`."""
    with_whom = f" {Bilingual('met', 'with').text(language)} {partners}" if partners else ""
    words = (_ASKED if is_request else _WHAT)[proposal.what]
    return words.text(language).replace("{with}", with_whom)

"""What is asked or moved on a bond, as a sentence has it: to end the link, or for the link to be ended."""

from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.grammar import say
from stedenband.reports.statements import OfBonds
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import ProposedChange

_WHAT = {
    ProposedChange.BEGIN: Bilingual("{a_bond}{with_} aan te gaan", "to begin {a_bond}{with_}"),
    ProposedChange.REVIEW: Bilingual("de contacten{with_} opnieuw te bekijken", "to reconsider the contacts{with_}"),
    ProposedChange.RESUME: Bilingual("{bond}{with_} te hervatten", "to resume {bond}{with_}"),
    ProposedChange.CHANGE: Bilingual("{bond}{with_} te wijzigen", "to change {bond}{with_}"),
    ProposedChange.PHASE_OUT: Bilingual("{bond}{with_} af te bouwen", "to phase out {bond}{with_}"),
    ProposedChange.END: Bilingual("{bond}{with_} te beëindigen", "to end {bond}{with_}"),
}
_A_BOND = {False: "a-bond", True: "some-bonds"}
# What was asked of another, who is to do it: in English it cannot read as what the asker is to do.
_ASKED = {
    ProposedChange.BEGIN: _WHAT[ProposedChange.BEGIN],  # both do that
    ProposedChange.REVIEW: Bilingual(
        "de contacten{with_} opnieuw te bekijken", "for the contacts{with_} to be reconsidered"
    ),
    ProposedChange.RESUME: Bilingual("{bond}{with_} te hervatten", "for {bond}{with_} to be resumed"),
    ProposedChange.CHANGE: Bilingual("{bond}{with_} te wijzigen", "for {bond}{with_} to be changed"),
    ProposedChange.PHASE_OUT: Bilingual("{bond}{with_} af te bouwen", "for {bond}{with_} to be phased out"),
    ProposedChange.END: Bilingual("{bond}{with_} te beëindigen", "for {bond}{with_} to be ended"),
}


def what_is_asked(
    proposal: ProposalOnDay, language: Language, partners: str = "", *, is_request: bool = False
) -> OfBonds:
    """`de band te hervatten`, away from the bond `de band met Denizli te hervatten`; of several `de banden te …`."""
    with_whom = f" {Bilingual('met', 'with').text(language)} {partners}" if partners else ""
    words = (_ASKED if is_request else _WHAT)[proposal.what].text(language)

    def said(*, many: bool) -> str:
        """The words on one bond, or on several."""
        bonds = {"bond": say("same-bond", language, many=many), "a_bond": say(_A_BOND[many], language)}
        return words.format(with_=with_whom, **bonds)

    return OfBonds.of(said(many=False), said(many=True))

"""What only a partner is said to have done, told for one of several partners: it may have been itself.

And whose a body is that a file names without that, told for the other side.
"""

import re
from collections.abc import Collection, Mapping

from stedenband.model import Partner, PartnerEntry
from stedenband.model.base import Record
from stedenband.query.dossier import BondTold
from stedenband.register.seen_from import OWN
from stedenband.reports.organs import organ_label_of_partner
from stedenband.reports.parties import ONE_OF_MEMBERS
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code, Funder, Level, Organ, Party, Reason
from stedenband.vocabulary.labels import Owner, label_of
from stedenband.vocabulary.place_names import place_name

_OF_MEMBERS: Mapping[Code, Bilingual] = {
    Party.PARTNER: ONE_OF_MEMBERS,
    Party.PARTNER_COMMITTEE: Bilingual("het comité van een van de deelnemers", "the committee of one of the members"),
    Reason.PARTNER_DECISION: Bilingual("besluit van een van de deelnemers", "decision of one of the members"),
    Reason.PARTNER_GOVERNMENT: Bilingual(
        "regering van het land van een van de deelnemers", "government of the country of one of the members"
    ),
}


def told_of_members(name: str, value: Code, record: Record | None) -> Bilingual | None:
    """The words for a value under that key of a record that does not say which partner it was; None for any other."""
    return None if name not in ("by", "reason") or _is_named(record) else _OF_MEMBERS.get(value)


_ANOTHER_MEMBER = Bilingual("een andere deelnemer", "another member")
_PARTNER_IN_LABEL = re.compile(r"(?:(?:de|the) )?partner(?P<of>'s)?")


def label_of_member(code: Code, whose: str, language: Language) -> str:
    """The label of a code of the partner with who that is: `raad van Diest`, of one unnamed `een van de deelnemers`."""
    if not whose and isinstance(code, Party | Reason) and code in _OF_MEMBERS:
        return _OF_MEMBERS[code].text(language)
    return _of(code, place_name(whose, language) if whose else ONE_OF_MEMBERS.text(language), language)


def label_beside(code: Code, whose: str, kept: str | None, language: Language) -> str:
    """What is said beside what is kept: of one unnamed it is another than who that names."""
    is_another = kept and not whose
    return _of(code, _ANOTHER_MEMBER.text(language), language) if is_another else label_of_member(code, whose, language)


def _of(code: Code, name: str, language: Language) -> str:
    """A label in which a name stands for the partner: `Diest's council`, `another member's side`."""
    of = f"{name}'" if name.endswith("s") else f"{name}'s"
    return _PARTNER_IN_LABEL.sub(lambda found: of if found["of"] else name, code.label(language), count=1)


def bodies_of_others(
    told: BondTold, partners: Collection[Partner], language: Language
) -> Mapping[tuple[str, str], str]:
    """What the province, a committee that pays and organs are called by key and code, where they are not of this side.

    An organ is told by the name of the municipality where several take part on the other side.
    """
    if told.is_own:
        only = next(iter(partners)) if len(partners) == 1 else None
        return _organs_of_partner(Owner(only.country, only.level), language) if only else {}
    name, of = told.writer_called, Bilingual("van", "of").text(language)
    found = {("by", Funder.COMMITTEE.value): f"{Funder.COMMITTEE.label(language)} in {name}"}
    if told.has_one_partner:
        found |= _organs_of_partner(told.writer, language)
    else:
        organs = ((theirs, label_of(own, told.writer, language)) for theirs, own in OWN.items())
        found |= {("decided_by", theirs.value): f"{label} {of} {name}" for theirs, label in organs}
    if told.is_in_one_province:
        return found
    is_province = told.writer.level is Level.PROVINCE
    around = Bilingual(f"provincie van {name}", f"{name}’s province")
    province = Bilingual(f"provincie {name}", f"province of {name}") if is_province else around
    keys = (("by", Funder.PROVINCE.value), ("decided_by", Organ.PROVINCE.value))
    return found | dict.fromkeys(keys, province.text(language))


def _organs_of_partner(theirs: Owner, language: Language) -> dict[tuple[str, str], str]:
    """The organs of the only other one where that is a province at home, in its own words."""
    labels = ((code, organ_label_of_partner(code, theirs, language)) for code in OWN)
    return {("decided_by", code.value): label for code, label in labels if label}


def _is_named(record: Record | None) -> bool:
    """Whether a record says which of several partners it was; one on a partner's joining or leaving does."""
    return isinstance(record, PartnerEntry) or getattr(record, "by_partner", None) is not None

"""The values of a dossier in words: codes, dates, numbers and names, each as the one says it whose record it is."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from stedenband.model import Partner
from stedenband.model.as_data import given
from stedenband.model.base import Record, plain_type, types_of
from stedenband.model.bond import Funding
from stedenband.model.keys import key_label
from stedenband.model.place import Disputed, Population
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.query.dossier import BondDossier, BondTold, MunicipalityDossier
from stedenband.register.seen_from import OWN
from stedenband.register.told_records import OwnJoining, OwnLeaving, ToldDisputed
from stedenband.reports.grammar import lowered
from stedenband.reports.members_meant import bodies_of_others, label_beside, told_of_members
from stedenband.reports.reasons import government_of
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, Funder, Membership, Office, Organ, Side, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.labels import OTHER_SIDE, OWN_ORGANS, YES_NO, Owner, label_of, office_label
from stedenband.vocabulary.number_words import grouped, money, plain_number

_IDS = frozenset({"geonames"})  # a number that counts nothing
_COUNTRIES = frozenset({"country"})
_COMMITTEES = frozenset({"committee", "committees"})
_NUMBERS = frozenset({int, float})
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


class DossierValues:
    """Says the values of a dossier; it knows whose words each is in, and the names of its committees."""

    def __init__(self, dossier: BondDossier | MunicipalityDossier, language: Language) -> None:
        self.language = language
        self.committee_names = {committee.id: committee.name for committee in dossier.committees}
        self.gemeente = ""
        self.bodies: Mapping[tuple[str, str], str] = {}  # those that are not its own
        self.partners: Mapping[str, Partner] = {}
        self.is_one_of_several = False  # told for one of several partners: what is a partner's may be its own
        self.owner = self.writer = Owner(dossier.country, dossier.level, dossier.style)
        self.spoken: dict[int, Owner] = {}  # in whose words each participant of an event is told

    def turn_to(self, told: BondTold) -> None:
        """Say what follows as values of this bond."""
        self.gemeente, self.writer = told.gemeente, told.writer
        self.partners = {one.name: one for one in partners_of(told)}
        self.bodies = bodies_of_others(told, self.partners.values(), self.language)
        self.is_one_of_several = not told.is_own and len(self.partners) > 1

    def label(self, key: str, inside: Record | None = None) -> str:
        """The label of a key, with its colon; of a key that several records have that of this one."""
        return f"{lowered(key_label(key, self.language, type(inside)))}:"

    def value(self, name: str, value: Any, record: Record | None = None) -> str:
        """A value of a key in words."""
        if isinstance(value, tuple):
            return ", ".join(self.value(name, item) for item in value)
        if name in _COUNTRIES:
            return country_name(value, self.language)
        if name in _COMMITTEES and value in self.committee_names:
            return self.committee_names[value]
        if isinstance(value, Edtf):
            return dates.label(value, self.language)
        if isinstance(value, Code):
            return self._code(name, value, record)
        if isinstance(value, bool):
            return YES_NO[value].text(self.language)
        is_number = isinstance(value, (int, float)) and name not in _IDS
        told = grouped(value, self.language) if is_number else str(value)
        is_about = name == "number" and getattr(record, "about", False)
        return f"{self.say('ongeveer', 'about')} {told}" if is_about else told

    def _code(self, name: str, value: Code, record: Record | None) -> str:
        """A code as the one says it whose it is."""
        is_theirs = getattr(record, "side", None) is Side.PARTNER
        if isinstance(value, Office):
            return office_label(value, self.spoken.get(id(record), self.owner), self.language)
        if value is Status.ENDED and isinstance(record, OwnLeaving):
            value = Membership.LEFT
        if said := self._as_member(name, value, record):
            return said
        if value in (Funder.GOVERNMENT, Organ.GOVERNMENT) and self.writer.country != self.owner.country:
            return government_of(self.writer.country, self.language)
        if body := self.bodies.get((name, value)):
            return body
        said = label_of(value, self.writer if is_theirs else self.owner, self.language)
        is_named = name == "decided_by" and value in OWN_ORGANS and getattr(record, "by", None) in OTHER_SIDE
        return f"{said} {self.say('van', 'of')} {self.gemeente}" if is_named else said

    def _as_member(self, name: str, value: Code, record: Record | None) -> str:
        """A code in the words of one of several partners: how it joined, and what only another of these did."""
        if isinstance(value, Status) and isinstance(record, OwnJoining):
            return self._joined_as(record)
        if name == "organ_of_another" and isinstance(value, Organ):
            return self._organ_of_another(value, getattr(record, "by_partner", None) or "")
        of_members = told_of_members(name, value, record) if self.is_one_of_several else None
        return of_members.text(self.language) if of_members else ""

    def _joined_as(self, record: OwnJoining) -> str:
        """That a municipality joined a bond, how that stood then and since when: `toegetreden · slapend sinds 2018`."""
        since = f" {dates.since(record.stood_since, self.language)}" if record.stood_since else ""
        told = [(key, value) for key, value in given(record) if key in of_joining(record)]
        how = " · ".join(f"{self.label(key)} {self.value(key, value, record)}" for key, value in told)
        joined = f"{Membership.JOINED.label(self.language)}{f' ({how})' if how else ''}"
        return f"{joined} · {record.status.label(self.language)}{since}"

    def _organ_of_another(self, organ: Organ, partner: str) -> str:
        """An organ of another of several partners; of one at home by its own name: `Provinciale Staten van Utrecht`."""
        theirs = self.partners.get(partner)
        if theirs is None or theirs.country not in HOME_COUNTRIES:
            return organ.label(self.language)
        owner = Owner(theirs.country, theirs.level)
        return f"{label_of(OWN[organ], owner, self.language)} {self.say('van', 'of')} {partner}"

    def disputed_value(self, text: str, field: str, inside: Record, dispute: Disputed) -> str:
        """What a source says instead of a record's value, in the words that the value would have."""
        sort = _sort_of(inside, field)
        if field in _COMMITTEES:
            return self.committee_names.get(text, text)
        if field in _COUNTRIES:
            return country_name(text, self.language)
        if isinstance(sort, type) and issubclass(sort, Code):
            return next((self._disputed_code(code, dispute) for code in sort if code == text), text)
        if sort is bool and text in _TRUTH:
            return YES_NO[_TRUTH[text]].text(self.language)
        is_number = field not in _IDS and (sort is Population or _NUMBERS & {sort, *get_args(sort)})
        if is_number and (number := plain_number(text)) is not None:
            return self._number(number, field, inside)
        if sort is Edtf:
            try:
                return dates.label(parse(text), self.language)
            except DateError:
                return text
        return text

    def _disputed_code(self, code: Code, dispute: Disputed) -> str:
        """A code; told for one of several partners with whose it is."""
        if isinstance(dispute, ToldDisputed):
            return label_beside(code, *dispute.whose, self.language)
        return code.label(self.language)

    def _number(self, number: int | float, field: str, inside: Record) -> str:
        """A number, of money with its currency."""
        if isinstance(inside, Funding) and field == "amount":
            return money(number, inside.currency, self.language)
        return grouped(number, self.language)

    def say(self, nl: str, en: str) -> str:
        """A text in the language of the dossier."""
        return Bilingual(nl, en).text(self.language)


def _sort_of(inside: Record, field: str) -> object:
    """The type of a field, of a list that of its values; of a history that of its states."""
    known = types_of(type(inside)).get(field)
    sort = plain_type(known) if known is not None else None
    if get_origin(sort) is not tuple:
        return sort
    one = plain_type(get_args(sort)[0])
    return plain_type(types_of(one).get("status")) if isinstance(one, type) and issubclass(one, Record) else one


def of_joining(record: OwnJoining) -> tuple[str, ...]:
    """The keys that tell of the joining and not of how the bond stood: of one that had ended by whom that was."""
    return () if record.status is Status.ENDED else ("decided", "by", "by_partner")


def partners_of(told: BondTold) -> list[Partner]:
    """All who ever take part on the other side."""
    return [value for key, values in given(told.bond) if key == "partners" for value in values]

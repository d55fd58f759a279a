"""Checks on former states: a partner lies in what became of one, and belonged to it no longer than it was there."""

from collections.abc import Iterator

from stedenband.checks.context import Check, Found, Subject
from stedenband.text import Bilingual
from stedenband.vocabulary.countries import country_name, gone_by, successors
from stedenband.vocabulary.edtf import Edtf


def former_country_elsewhere(subject: Subject) -> Iterator[Found]:
    """A partner belonged to a state that its country was no part of, or still did after that state's end."""
    for index, bond in enumerate(subject.municipality.bonds):
        for place, partner in enumerate(bond.partners):
            for at, former in enumerate(partner.former_countries):
                loc = ("bonds", index, "partners", place, "former_countries", at)
                if partner.country not in (successors(former.country) or {partner.country}):
                    yield (*loc, "country"), {"told": _no_part(partner.country, former.country)}
                elif former.until and _is_gone(former.country, former.until):
                    yield (*loc, "until"), {"told": _no_more(former.country, former.until.text)}


def _is_gone(state: str, until: Edtf) -> bool:
    """Whether a state was no more in any year of a date."""
    gone = gone_by(state)
    return gone is not None and until.first.year > gone


def _no_part(country: str, state: str) -> Bilingual:
    nl, en = ((country_name(country, language), country_name(state, language)) for language in ("nl", "en"))
    return Bilingual(f"{nl[0]} was geen deel van {nl[1]} ({state})", f"{en[0]} was no part of {en[1]} ({state})")


def _no_more(state: str, day: str) -> Bilingual:
    nl, en = (country_name(state, language) for language in ("nl", "en"))
    return Bilingual(f"{nl} ({state}) bestond in {day} niet meer", f"{en} ({state}) was no more in {day}")


ON_WHOLE_RECORDS: tuple[Check, ...] = (former_country_elsewhere,)

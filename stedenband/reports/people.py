"""Who took part in an event, in words: `burgemeester Korteland en acht studenten`."""

from collections.abc import Sequence
from itertools import groupby

from stedenband.register.events_on_day import ParticipantOnDay
from stedenband.reports.event_titles import with_article
from stedenband.reports.grammar import listed, number_word
from stedenband.reports.names import before_name, named, place_named
from stedenband.reports.nouns import article_of, is_many
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Office
from stedenband.vocabulary.labels import Owner, office_label

_NEVER_ALONE = frozenset({Office.OFFICIAL, Office.STUDENT, Office.VETERAN, Office.RESIDENT, Office.COUNCILLOR})
# Those who come from a place; whoever holds an office is of it.
_FROM = frozenset({Office.DELEGATION, Office.STUDENT, Office.VETERAN, Office.RESIDENT, Office.COMMITTEE})
# Of whom there may be more: which one it was is not known without a name.
_ONE_OF_SEVERAL = frozenset({Office.ALDERMAN, Office.COMMITTEE, Office.DELEGATION})
_BEHALF = "namens "


def people(them: Sequence[ParticipantOnDay], language: Language) -> str:
    """Several as one list; those of one place have it said once: `veteranen en inwoners uit Leiden en Oxford`."""
    told: list[str] = []
    for is_delegation, alike in groupby(them, key=_is_delegation):
        group = list(alike)
        told += [_delegations(group, language)] if is_delegation and len(group) > 1 else _by_origin(group, language)
    return listed(told, language)


def _by_origin(them: Sequence[ParticipantOnDay], language: Language) -> list[str]:
    told: list[str] = []
    for _, alike in groupby(them, key=lambda one: _origin(one, language, is_from=True)):
        group = list(alike)
        origin = _origin(group[0], language, is_from=any(one.office in _FROM for one in group))
        each = [_who(one, language) for one in group]
        told += [listed(each, language) + origin] if origin else each
    return told


def _is_delegation(one: ParticipantOnDay) -> bool:
    """Whether somebody is nothing but the delegation of a place."""
    return one.office is Office.DELEGATION and bool(one.place) and not (one.organisation or one.number or one.name)


def _delegations(them: Sequence[ParticipantOnDay], language: Language) -> str:
    """`delegaties uit Bath, Troyes en Tata`."""
    places = listed([place_named(one.place or "", language) for one in them], language)
    label = office_label(Office.DELEGATION, Owner(), language, are_many=True)
    return f"{label} {Bilingual('uit', 'from').text(language)} {places}"


def are_many(them: Sequence[ParticipantOnDay]) -> bool:
    """Whether these are the subject of a verb in the plural."""
    return len(them) != 1 or _is_plural(them[0])


def _who(one: ParticipantOnDay, language: Language) -> str:
    """`burgemeester Korteland`, `8 studenten`, in a Belgian file `schepen De Smet`; a description as it stands."""
    label = office_label(one.office, one.owner, language, are_many=_is_plural(one))
    if one.name and language == "en":
        label = before_name(label)
    number = _number(one, language)
    if one.organisation and (_is_common(one) or one.office is Office.NATIONAL_GOVERNMENT):
        is_counted = language == "nl" and bool(number or one.name)
        label = one.organisation if is_counted else named(one.organisation, language)
    if _is_group(one):
        return Bilingual(f"een {label} van {number} mensen", f"a {label} of {number} people").text(language)
    is_one = not (_is_plural(one) or one.name or (one.number and one.about))
    article = _article(one, label, language) if is_one else ""
    return " ".join(filter(None, [article or number, label, one.name or ""]))


def _number(one: ParticipantOnDay, language: Language) -> str:
    about = Bilingual("ongeveer ", "about ").text(language) if one.about else ""
    return f"{about}{number_word(one.number, language)}" if one.number else ""


def _is_group(one: ParticipantOnDay) -> bool:
    """Whether it is one group of so many people, not so many of an office."""
    return one.office is Office.DELEGATION and (one.number or 0) > 1 and not (one.name or _is_common(one))


def _article(one: ParticipantOnDay, label: str, language: Language) -> str:
    """`een delegatie`, `de burgemeester`, `een ambtenaar` of one; none before a description in the data."""
    if _is_common(one) or (one.office is Office.NATIONAL_GOVERNMENT and article_of(one.organisation or "")):
        return ""
    if one.office in _ONE_OF_SEVERAL or (one.number and one.office is not Office.MAYOR):
        return with_article(label, language).split(" ")[0]
    return Bilingual("de", "the").text(language)


def is_executive(one: ParticipantOnDay) -> bool:
    """Whether it is the executive itself: `het college`, `college van burgemeester en schepenen`."""
    return (one.organisation or "").lower().removeprefix("het ").split(" ")[0] == "college" and not one.name


def is_placed(one: ParticipantOnDay) -> bool:
    """Whether it is told where somebody is from, or for whom."""
    return bool(one.place) or (bool(one.organisation) and not _is_common(one) and not _is_behalf(one))


def _origin(one: ParticipantOnDay, language: Language, *, is_from: bool) -> str:
    """Where somebody is from, or for whom: ` van Iserlohn`, ` uit Leiden en Oxford`, ` van de Universiteit Leiden`."""
    of = _OF.text(language)
    if one.organisation and not _is_common(one) and one.office is not Office.NATIONAL_GOVERNMENT:
        if one.organisation.startswith(_BEHALF):
            place = f" {of} {place_named(one.place, language)}" if one.place and one.office is Office.MAYOR else ""
            behalf = one.organisation.removeprefix(_BEHALF)
            behalf = f"on behalf of {named(behalf, language)}" if language == "en" else one.organisation
            return f"{place} ({behalf})"
        if one.office is Office.RESIDENT:  # nobody lives in a foundation
            return (
                f" ({named(one.organisation, language).removeprefix('the ') if language == 'en' else one.organisation})"
            )
        return f" {of} {named(one.organisation, language)}"
    if not one.place:
        return ""
    preposition = _OUT_OF.text(language) if is_from and not one.place[0].islower() else of
    return f" {preposition} {place_named(one.place, language)}"


_OF, _OUT_OF = Bilingual("van", "of"), Bilingual("uit", "from")


def _is_common(one: ParticipantOnDay) -> bool:
    """Whether the data describe somebody in common words: `bewindslieden`, and not `waterschap Vechtstromen`."""
    words = one.organisation or ""
    is_body = article_of(words) is not None and not is_many(words)
    return words[:1].islower() and not is_body and not _is_behalf(one)


def _is_behalf(one: ParticipantOnDay) -> bool:
    return (one.organisation or "").startswith(_BEHALF)


def _is_plural(one: ParticipantOnDay) -> bool:
    if one.number is not None or one.name is not None:
        return (one.number or 0) > 1 and not _is_group(one)
    return one.office in _NEVER_ALONE or (_is_common(one) and is_many(one.organisation or ""))

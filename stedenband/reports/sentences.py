"""The building stones of sentences: templates filled in, lists, participants, durations and capitals."""

from stedenband.register.bond_history import Change
from stedenband.register.events_on_day import ParticipantOnDay
from stedenband.reports.templates import TEMPLATES
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Figure, Kind, Office
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import is_flemish, office_label
from stedenband.vocabulary.number_words import grouped

# What a bond of each kind is called in running text, where a label such as "zusterstad" would name a city.
_NOUNS = {
    Kind.SISTER_CITY: Bilingual("zusterstedenband", "sister-city bond"),
    Kind.PARTNER_CITY: Bilingual("partnerstedenband", "partner-city bond"),
    Kind.CONTACT: Bilingual("contactband", "contact"),
}
_PLURALS = {
    Office.MAYOR: Bilingual("burgemeesters", "mayors"),
    Office.ALDERMAN: Bilingual("wethouders", "aldermen"),
    Office.COUNCILLOR: Bilingual("raadsleden", "councillors"),
    Office.OFFICIAL: Bilingual("ambtenaren", "officials"),
    Office.DELEGATION: Bilingual("delegaties", "delegations"),
    Office.COMMITTEE: Bilingual("comitéleden", "committee members"),
    Office.STUDENT: Bilingual("studenten", "students"),
    Office.VETERAN: Bilingual("veteranen", "veterans"),
    Office.RESIDENT: Bilingual("inwoners", "residents"),
}
_FLEMISH_PLURALS = {Office.ALDERMAN: "schepenen"}
_NEVER_ALONE = frozenset({Office.OFFICIAL, Office.STUDENT, Office.VETERAN, Office.RESIDENT, Office.COUNCILLOR})
_ONE = {
    Figure.EXCHANGES: Bilingual("uitwisseling", "exchange"),
    Figure.PARTICIPANTS: Bilingual("betrokken mens", "person involved"),
    Figure.VISITS: Bilingual("bezoek", "visit"),
    Figure.PROJECTS: Bilingual("project", "project"),
    Figure.MEMBERS: Bilingual("lid", "member"),
    Figure.VOLUNTEERS: Bilingual("vrijwilliger", "volunteer"),
}


def say(key: str, language: Language, **values: object) -> str:
    """A template filled in, in `language`."""
    return TEMPLATES[key].text(language).format(**values)


def listed(items: list[str], language: Language) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} {TEMPLATES['and'].text(language)} {items[-1]}"


def sentence(text: str) -> str:
    """A text with a capital and a full stop."""
    text = capital(text.strip())
    return text + ("" if text.endswith((".", "!", "?")) else ".")


def capital(text: str) -> str:
    """A text as it opens a sentence."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """A text as it stands inside a sentence: without its full stop or its capital, but for one of an abbreviation."""
    text = text.strip().rstrip(".")
    is_word = text[1:2].islower() or not text[1:2].isalpha()
    return text[:1].lower() + text[1:] if is_word else text


def noun(kind: Kind, language: Language) -> str:
    """What a bond of a kind is called in running text."""
    return _NOUNS[kind].text(language) if kind in _NOUNS else kind.label(language)


def kind_changed(change: Change, when: str, language: Language) -> str:
    """A sentence: a bond in force was turned into one of another kind, or an ended one revived as one."""
    key = "kind-revived" if change.revives else "kind-changed"
    return _of_kinds(key, change, language, when=when)


def kind_moved(change: Change, language: Language) -> str:
    """`stedenband omgezet in vriendschapsband`, after an ending `hervat als vriendschapsband`."""
    return _of_kinds("revived-as" if change.revives else "kind-moved", change, language)


def _of_kinds(key: str, change: Change, language: Language, **values: str) -> str:
    return say(key, language, before=noun(change.from_kind, language), after=noun(change.kind, language), **values)


# --- People and bodies -----------------------------------------------------------------------------------------------


def participant(one: ParticipantOnDay, country: str, language: Language) -> str:
    """Who takes part: `burgemeester Korteland`, `8 studenten van Leiden`, in a Belgian file `schepen De Smet`."""
    many = (one.number or 0) > 1 or (one.number is None and one.name is None and one.office in _NEVER_ALONE)
    who = _office(one.office, many, country, language)
    of = Bilingual("van", "of").text(language)
    from_where = one.place if one.name is None else None
    if one.organisation:
        is_common = one.organisation[0].islower() and not one.organisation.startswith("namens")
        if is_common or one.office is Office.NATIONAL_GOVERNMENT:
            who = one.organisation
        else:
            from_where = one.organisation
    about = Bilingual("ongeveer ", "about ").text(language) if one.about else ""
    parts = [f"{about}{grouped(one.number, language)}" if one.number else "", who, one.name or ""]
    if from_where:
        parts.append(from_where if from_where.startswith("namens") else f"{of} {from_where}")
    return " ".join(part for part in parts if part)


def _office(office: Office, many: bool, country: str, language: Language) -> str:
    if not many or office not in _PLURALS:
        return office_label(office, country, language)
    plural = _PLURALS[office].text(language)
    return _FLEMISH_PLURALS.get(office, plural) if is_flemish(country, language) else plural


def committee_name(name: str, language: Language) -> str:
    """A committee's name with its article, as it opens a sentence."""
    if language == "en":
        return name
    return f"Het {name}" if "comité" in name.lower() else f"De {name}"


# --- Numbers ---------------------------------------------------------------------------------------------------------


def figure(number: int, counts: Figure, language: Language) -> str:
    """A yearly figure: `1 uitwisseling`, `50 uitwisselingen`."""
    return f"{grouped(number, language)} {_ONE[counts].text(language) if number == 1 else counts.label(language)}"


def duration(since: Edtf | None, until: Edtf | None, language: Language) -> str:
    """How many years lie between two dates: `43`, `69 tot 78`, `ongeveer 35`, `hoogstens 32`."""
    if since is None or until is None:
        return say("unknown", language)
    if since.no_later_than and until.no_later_than:
        return say("unknown", language)
    least = max(0, until.first.year - since.last.year)
    most = until.last.year - since.first.year
    if since.no_later_than:
        full = least - ((until.first.month, until.first.day) < (since.last.month, since.last.day))
        return say("at-least", language, years=max(0, full))
    if until.no_earlier_than:
        return say("unknown" if since.no_earlier_than else "at-least", language, years=least)
    if until.no_later_than or since.no_earlier_than:
        return say("at-most", language, years=most)
    years = str(most) if least == most else say("range", language, least=least, most=most)
    return say("about", language, years=years) if since.about or until.about else years

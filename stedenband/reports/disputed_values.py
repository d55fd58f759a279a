"""The values of what sources dispute in words: what is kept, a list of records too, and what else is said."""

from collections.abc import Mapping, Sequence

from stedenband.model import Agreement, Bond, Committee, Event, FilledRole, Funding, Listing, Origin, Proposal, Record
from stedenband.model.bond import HomePlace
from stedenband.model.keys import key_label
from stedenband.model.municipality import Report
from stedenband.model.place import FormerCountry, NamedPlace, Network, Population, YearlyFigure
from stedenband.register.disputes import DisputeOnDay
from stedenband.register.events_on_day import participants_told
from stedenband.register.register import full_id
from stedenband.reports.grammar import listed, lowered, say
from stedenband.reports.members_meant import label_beside, label_of_member
from stedenband.reports.people import people
from stedenband.reports.report_context import ReportContext
from stedenband.reports.yearly_figures import figure_cell
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_name, country_names
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.number_words import grouped, money, plain_number

_YES_NO = {"true": "yes", "yes": "yes", "false": "no", "no": "no"}
_MOST = 6  # more records than these are told by their number, where their key names several
_OF_SEVERAL = frozenset({"participants", "roles", "agreements", "proposals", "figures", "reports", "networks", "names"})
_TELLS_NOTHING = frozenset({"id", "sources", "note", "disputed", "accept", "website"})


def kept_in_words(context: ReportContext, told: DisputeOnDay) -> str:
    """The value that the register keeps, with the names of what it has by their ids."""
    value, innermost = told.kept, told.path[-1] if told.path else None
    if told.kept_of is not None and isinstance(value, Code):
        return label_of_member(value, told.kept_of, context.language)
    if isinstance(value, tuple) and len(value) > _MOST and told.field in _OF_SEVERAL:
        return f"{grouped(len(value), context.language)} {lowered(key_label(told.field, context.language))}"
    if isinstance(innermost, Event) and told.field == "participants" and value:
        them = participants_told(context.register, told.writer, innermost, told.writer)
        return people(them, context.language)
    if isinstance(value, Mapping):
        value = tuple(value)
    if isinstance(value, tuple) and value and isinstance(value[0], str) and not isinstance(value[0], Code):
        return listed([_named(context, told, one) for one in value], context.language)
    if isinstance(innermost, Funding) and told.field == "amount" and isinstance(value, int | float):
        return money(value, innermost.currency, context.language)
    return _kept(context, _named(context, told, value) if type(value) is str else value)


def _named(context: ReportContext, told: DisputeOnDay, text: str) -> str:
    """What an id of the file is called: a committee, a source, or a bond by its partners; other text as it stands."""
    owner = context.register.municipalities[told.writer]
    match told.field:
        case "committee" | "committees":
            return next((one.name for one in owner.committees if one.id == text), text)
        case "source" | "sources":
            return next((one.title for one in owner.sources_named((text,))), text)
        case "bonds":
            one = context.bonds_by_id.get(full_id(told.writer, text))
            tie = context.register.ties.get(full_id(told.writer, text))
            partners = listed([it.name for it in tie.bond.partners], context.language) if tie else text
            return context.partner_names(one) if one else partners
    return text


def _kept(context: ReportContext, value: object) -> str:
    """A value of the data in words: of a history its last state, of a record what it is about."""
    language = context.language
    if value is None or value == ():
        return say("unknown", language)
    if isinstance(value, bool):
        return say("yes" if value else "no", language)
    if isinstance(value, int | float):
        return grouped(value, language)
    if isinstance(value, Edtf):
        return dates.bare(value, language)
    if isinstance(value, tuple):
        return _kept_list(context, value)
    return _record(context, value) if isinstance(value, Record) else _text(context, str(value), value)


def _kept_list(context: ReportContext, value: Sequence[object]) -> str:
    last = value[-1]
    state = getattr(last, "status", None)
    if isinstance(state, Code) and not isinstance(last, Event):
        at = getattr(last, "date", None)
        return state.label(context.language) + (f" ({dates.bare(at, context.language)})" if at else "")
    if isinstance(value[0], Bond | Event | Committee):
        return grouped(len(value), context.language)
    return listed([_kept(context, item) for item in value], context.language)


def _record(context: ReportContext, value: Record) -> str:
    language = context.language
    match value:
        case Population():
            return _with(grouped(value.number, language), value.year, language)
        case YearlyFigure():
            return figure_cell(value, language)
        case Origin():
            return " ".join(filter(None, (value.how.label(language), value.from_)))
        case HomePlace() | NamedPlace() | Network():
            return value.name
        case Agreement():
            return _with(value.title or value.kind.label(language), value.signed, language)
        case Proposal():
            return _with(value.what.label(language), value.date, language)
        case Funding() if value.amount is not None:
            return _with(money(value.amount, value.currency, language), value.year or value.since, language)
        case FilledRole():
            return value.holder or value.role.label(language)
        case Report():
            return value.title or dates.bare(value.year, language)
        case Listing() if value.as_:
            return value.as_
        case FormerCountry():
            return country_name(value.country, language)
    return _of_fields(context, value)


def _with(what: str, when: Edtf | None, language: Language) -> str:
    """What a record is about, and when that was: `oorkonde (1981)`."""
    return f"{what} ({dates.bare(when, language)})" if when else what


def _of_fields(context: ReportContext, value: Record) -> str:
    """What a record is called, else all that it says."""
    words = (getattr(value, key, None) for key in ("title", "name", "kind", "role", "by", "rules", "partner"))
    if (called := next((word for word in words if word is not None), None)) is not None:
        return _kept(context, called)
    given = (getattr(value, name) for name in type(value).model_fields if name not in _TELLS_NOTHING)
    told = [_kept(context, one) for one in given if one is not None and one not in ((), False)]
    return listed(told, context.language) if told else say("unknown", context.language)


def _text(context: ReportContext, text: str, value: object = None) -> str:
    if isinstance(value, Code):
        return value.label(context.language)
    return country_names(context.language).get(text, text)


def said_in_words(context: ReportContext, told: DisputeOnDay) -> str:
    """What else is said, read as what the field holds: a code by its label, a number, a date, or the text itself."""
    language, text = context.language, told.value
    code = next((code for code in told.codes or () if code.value == text), None)
    if code and told.value_of is not None:
        return label_beside(code, told.value_of, told.kept_of, language)
    if code:
        return code.label(language)
    if (named := _named(context, told, text)) != text:
        return named
    if isinstance(told.kept, bool) and text in _YES_NO:
        return say(_YES_NO[text], language)
    innermost = told.path[-1] if told.path else None
    if (number := plain_number(text)) is not None and isinstance(innermost, Funding) and told.field == "amount":
        return money(number, innermost.currency, language)
    if number is not None and _is_number(told.kept):
        return grouped(number, language)
    try:
        return dates.bare(parse(text), language)
    except DateError:
        return _text(context, text)


def _is_number(kept: object) -> bool:
    return isinstance(kept, int | float | Population)

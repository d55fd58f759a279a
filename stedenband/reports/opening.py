"""How a report opens: how many bonds there are and how they stand, how the municipality sees them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from stedenband.model.place import PartOf
from stedenband.register.bond_change import NO_TWINNINGS
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.reports.as_then import latest_known, year_then
from stedenband.reports.blocks import headed, nothing, per
from stedenband.reports.grammar import capital, is_neuter, listed, noun, number_word, say
from stedenband.reports.networks import networks_of
from stedenband.reports.owners import owner_called, owners_called
from stedenband.reports.report_context import ReportContext
from stedenband.reports.report_options import is_in
from stedenband.reports.statements import joined, of_data
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.reports.yearly_figures import yearly
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import parse
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.place_names import place_name

_NOT_IN_FORCE = (Status.EXPLORING, Status.ENDED, Status.UNKNOWN, Draft.LISTED)
_NONE_IN_FORCE = (Status.EXPLORING, Status.ENDED, Draft.LISTED)  # the sentence before says how many are unknown
_OUT_OF_USE = (Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT)
_STATES = {
    Status.ACTIVE: Bilingual("actief", "active"),
    Status.DORMANT: Bilingual("slapend", "dormant"),
    Status.SUSPENDED: Bilingual("opgeschort", "suspended"),
    Status.PHASING_OUT: Bilingual("in afbouw", "being phased out"),
    Status.EXPLORING: Bilingual("in verkenning", "being explored"),
    Status.ENDED: Bilingual("beëindigd", "ended"),
    Status.UNKNOWN: Bilingual("van onbekende stand", "of unknown state"),
    Draft.LISTED: Bilingual("alleen vermeld", "only listed"),
}


def summary(context: ReportContext) -> Part:
    """How many bonds are in force, and how many there are by status."""
    language = context.language
    if context.without_file and not context.with_file:
        return headed(context, "summary")  # under the title it says so, and of their bonds nothing is known
    merged = _merged(context) if context.options.homes else []
    has_none = [] if context.options.is_filtered else _have_none(context)
    if not context.bonds:
        none = [] if has_none else [Phrase(nothing(context, "none" if context.options.is_filtered else "none-known"))]
        return headed(context, "summary", Paragraph(joined([*none, *merged, *has_none])))
    is_none_told = bool(has_none) and len(context.options.homes) == 1 and not _known_or_in_force(context)
    texts = [] if is_none_told else [_count(context)]
    if context.with_status(*_OUT_OF_USE):
        texts.append(_by_status(context, "by-status", (Status.ACTIVE, *_OUT_OF_USE)))
    if _is_any_in_force(context):
        texts.append(_by_status(context, "not-in-force", _NOT_IN_FORCE))
    else:
        texts.append(_by_status(context, "only-not-in-force", _NONE_IN_FORCE))
    explored = sum(one.was_only_explored for one in context.bonds)
    if explored:
        told = say("explored-only", language, many=explored > 1, number=number_word(explored, language))
        texts.append(capital(told))
    texts += [*_explored_again(context), *_to_end(context), *_left(context)]
    doubtful = sum(one.certain is False for one in context.bonds)
    if doubtful:
        texts.append(say("states-in-doubt", language, number=number_word(doubtful, language)))
    if context.options.countries:
        perhaps = sum(not is_in(one, context.options, surely=True) for one in context.bonds)
        texts.append(say("members-in-doubt", language, number=number_word(perhaps, language)) if perhaps else "")
    counted = Phrase(" ".join(filter(None, texts)))
    order = [*has_none, counted] if is_none_told else [counted, *has_none]
    return headed(context, "summary", Paragraph(joined([*merged, *(one for one in order if one.text)])))


def _have_none(context: ReportContext) -> list[Phrase]:
    """Which municipalities have no bonds at all, of those asked for; of all where no bond is known."""
    language, phrases = context.language, []
    for home in context.options.homes or (() if context.bonds else _homes(context)):
        owner = context.owners[home]
        if (none := owner.no_bonds) is None or any(one.home == home and one.in_force for one in context.bonds):
            continue
        on = say("as-at", language, date=dates.label(none.on, language)) if none.on else ""
        cited = context.notes.of(home, none.sources or _of_file(owner))
        told = say("has-no-bonds", language, many=False, who=owner_called(owner, language), as_at=on)
        phrases.append(Phrase(capital(told), cited))
        phrases += [of_data(context, none.note, cited)] if none.note else []
    return phrases


def _merged(context: ReportContext) -> list[Phrase]:
    """What municipalities are part of by now."""
    return [in_larger(context, one, larger) for one in context.municipalities for larger in one.part_of]


def in_larger(context: ReportContext, one: MunicipalityOnDay, larger: PartOf) -> Phrase:
    """`Delfzijl maakt sinds 1 januari 2021 deel uit van Eemsdelta.`, `Haaren is sinds … verdeeld over …`"""
    language = context.language
    wholes = listed([place_name(name, language) for name in one.divided_over or (larger.name,)], language)
    names = {"name": place_name(one.name, language), "larger": wholes}
    if larger.since and larger.until and larger.until.last < context.options.on:
        when = dates.when(parse(f"{larger.since.text}/{larger.until.text}"), language)
        return Phrase(say("was-part-of", language, **names, when=when))
    since = dates.since(larger.since, language) if larger.since else ""
    key = "divided" if one.divided_over else "part-of"
    return Phrase(say(key, language, **names, since=since), context.notes.of(one.home, larger.sources))


def _known_or_in_force(context: ReportContext) -> bool:
    """Whether there is a bond in force, or one of which that is unknown: then it is to be counted beside "none"."""
    return _is_any_in_force(context) or bool(context.with_status(Status.UNKNOWN))


def _is_any_in_force(context: ReportContext) -> bool:
    return any(one.in_force for one in context.bonds)


def _count(context: ReportContext) -> str:
    language = context.language
    countries = sorted(country_name(code, language) for code in context.options.countries)
    values = {
        "date": dates.day(context.options.on, language),
        "where": say("count-in", language, names=listed(countries, language)) if countries else "",
        "bonds": _in_force(context),
        "known": _known(context),
    }
    if not context.options.homes or context.is_of_unknown:
        return say("count-all", language, **values)
    owners = context.told_as
    if any(one.part_of for one in owners):
        return say("count-former", language, who=owners_called(owners, language), **values)
    if len(owners) == 1 and (known := latest_known(context, context.options.homes[0])):
        values["date"] = dates.bare(known, language)
        return say("count-then", language, who=owner_called(owners[0], language), **values)
    return say("count", language, many=len(owners) > 1, who=owners_called(owners, language), **values)


def _known(context: ReportContext) -> str:
    """What keeps "no bonds" from saying too much: there are bonds, of an unknown state or not in force."""
    if _is_any_in_force(context):
        return ""
    unknown = len(context.with_status(Status.UNKNOWN))
    key, language = "count-unknown" if unknown else "count-not-in-force", context.language
    return say(key, language, number=number_word(unknown, language))


def _in_force(context: ReportContext) -> str:
    """`drie stedenbanden, een vriendschapsband en één contact`: what is in force, counted as what it is."""
    kinds = Counter(one.kind for one in context.bonds if one.in_force)
    has_ties = any(kind not in NO_TWINNINGS for kind in kinds)
    counted = [kind for kind in Kind if kinds[kind] or (kind is Kind.TWINNING and not has_ties)]
    return listed([_counted(kinds[kind], kind, context.language) for kind in counted], context.language)


def _counted(number: int, kind: Kind, language: Language) -> str:
    word = number_word(number, language) if number else Bilingual("geen", "no").text(language)
    return f"{word} {noun(kind, language, many=number != 1)}"


def _of_state(status: Status | Draft, number: int, language: Language, ties: str = "") -> str:
    """`één beëindigd`, `elf banden beëindigd`, `two are dormant`, `eleven links have ended`."""
    verb = Bilingual("", "is " if number == 1 else "are ").text(language)
    if language == "en" and status is Status.ENDED:
        verb = "has " if number == 1 else "have "
    return f"{number_word(number, language)} {ties}{verb}{_STATES[status].text(language)}"


def _by_status(context: ReportContext, key: str, statuses: tuple[Status | Draft, ...]) -> str:
    """`Daarvan zijn er twee actief en is er één slapend.`; with `banden` behind the number the first has no `er`."""
    language = context.language
    numbers = Counter(one.status for one in context.with_status(*statuses) if _is_counted(one))
    counts = [(status, numbers[status]) for status in statuses if numbers[status]]
    if not counts:
        return ""
    if key == "by-status" and sum(number for _, number in counts) == 1 and _is_one_counted(context):
        is_dat = is_neuter(next(one.kind for one in context.bonds if one.in_force))
        return say("by-status-of-one", language, neuter=is_dat, state=_STATES[counts[0][0]].text(language))
    first = counts[0][1]
    if key == "by-status" and len(counts) == 1 and first == sum(one.in_force for one in context.bonds):
        state, both = _STATES[counts[0][0]].text(language), say("both", language)
        every = both if first == 2 else say("every", language, number=number_word(first, language))  # noqa: PLR2004
        return capital(say("by-status-of-all", language, every=every, state=state))
    ties = "" if _are_of_one_kind(context) else f"{say('some-bonds' if first > 1 else 'some-bond', language)} "
    told = [_of_state(*counts[0], language, ties)]
    for (_, before), (status, number) in pairwise(counts):
        is_other = (before > 1) != (number > 1)  # English says the verb with each
        verb = Bilingual("zijn er " if number > 1 else "is er ", "").text(language) if is_other else ""
        told.append(verb + _of_state(status, number, language))
    there = "" if ties else Bilingual("er", "").text(language)
    return say(key, language, many=first > 1, list=listed(told, language), there=there)


def _is_one_counted(context: ReportContext) -> bool:
    """Whether the sentence before counts a single bond, so that "of these" has nothing to choose from."""
    return sum(one.in_force for one in context.bonds) == 1


def _is_counted(one: BondOnDay) -> bool:
    """Whether a bond is counted by its status: what never was one, and what the municipality left, is told apart."""
    return not one.was_only_explored and not one.is_left


def _explored_again(context: ReportContext) -> Iterator[str]:
    """How many ended bonds are being explored, and how many may be."""
    language = context.language
    for key, is_certain in (("also-exploring", True), ("perhaps-exploring", False)):
        again = [context.partner_names(one) for one in context.bonds if one.explored_again is is_certain]
        if again:
            words = {"number": number_word(len(again), language), "names": listed(again, language)}
            yield say(key, language, many=len(again) > 1, **words)


def _to_end(context: ReportContext) -> Iterator[str]:
    """Of which bonds the end was decided or announced, and as of when."""
    language, is_of_one = context.language, len(context.options.homes) == 1
    endings = [
        f"{context.partner_names(one) if is_of_one else _whose(context, one)} ({per(context, change.when)})"
        for one in context.bonds
        for change in one.announced
        if one.in_force and change.status is Status.ENDED and not change.membership and change.when
    ]
    if endings:
        names = f"{Bilingual('met ', 'with ').text(language) if is_of_one else ''}{listed(endings, language)}"
        yield say("endings-ahead", language, many=len(endings) > 1, names=names)


def _whose(context: ReportContext, one: BondOnDay) -> str:
    """Whose bond it is and with whom: `van Testdam met Celle`."""
    words = {"gemeente": context.gemeente(one), "partners": context.partner_names(one)}
    return say("whose", context.language, **words)


def _left(context: ReportContext) -> Iterator[str]:
    """How many bonds each municipality left: these ended for it, not for the others."""
    language = context.language
    homes = Counter(one.home for one in context.bonds if one.is_left)
    for home, number in homes.items():
        ties = f"{number_word(number, language)} {say('some-bonds' if number > 1 else 'some-bond', language)}"
        yield capital(
            say("bonds-left", language, many=False, who=owner_called(context.owners[home], language), ties=ties)
        )


def _are_of_one_kind(context: ReportContext) -> bool:
    """Whether all bonds are called alike, so that `elf` behind `één zusterband` can only be eleven of these."""
    return len({one.kind if one.status is not Draft.LISTED else None for one in context.bonds}) == 1


def background(context: ReportContext) -> Part:
    """How municipalities see their bonds, and which networks they belong to."""
    told = [joined(one) for home in _homes(context) for one in _of_home(context, home)]
    return headed(context, "background", *(Paragraph(phrases) for phrases in told if phrases))


def _homes(context: ReportContext) -> list[str]:
    return [municipality.home for municipality in context.municipalities]


def _background(context: ReportContext, home: str) -> list[Phrase]:
    """How a municipality sees its bonds."""
    language, owner = context.language, context.owners[home]
    phrases = []
    if owner.background:
        sources = context.notes.of(home, _of_file(owner))
        if len(context.options.homes) != 1:
            phrases.append(Phrase(f"{place_name(owner.name, language)}:", sources))
        phrases.append(of_data(context, owner.background, sources))
    return phrases


def _of_file(owner: MunicipalityOnDay) -> tuple[str, ...]:
    """The source of a file that has one; of several the data do not say which one tells something."""
    return owner.sources if len(owner.sources) == 1 else ()


def _of_home(context: ReportContext, home: str) -> tuple[list[Phrase], ...]:
    """What is told of a municipality besides its bonds, in paragraphs."""
    return _background(context, home), _figures(context, home), networks_of(context, home)


def _figures(context: ReportContext, home: str) -> list[Phrase]:
    """The yearly figures of a municipality, behind its name in a report on several."""
    language, owner = context.language, context.owners[home]
    name = owner_called(owner, language)
    phrases = []
    for told in yearly(name, owner.figures, language, lambda ids: year_then(context, home, ids or owner.sources)):
        text = capital(say(told.key, language, **told.words, many=told.are_many))
        phrases.append(Phrase(text, context.notes.of(home, told.sources or _of_file(owner))))
    if phrases and len(context.options.homes) != 1:
        phrases.insert(0, Phrase(f"{place_name(owner.name, language)}:", phrases[0].notes))
    return phrases

"""A statement: one fact of a bond, as a template and the words for its slots, before it is a sentence.

Statements that are equal are one: what several bonds have alike is said once for all of them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.grammar import capital, lowered, opens_with_word, say, sentence, slots
from stedenband.reports.quotes import in_quotes
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Phrase
from stedenband.text import Bilingual, Language


class Paragraphs(IntEnum):
    """The paragraphs of a bond, in their order."""

    BOND = 0
    PARTNERS = 1
    UPKEEP = 2
    EVENTS = 3
    AHEAD = 4


class OfBonds(str):
    """Words of one bond that have a form for several: `de band te beëindigen`, `de banden te beëindigen`."""

    __slots__ = ("many",)
    many: str

    @classmethod
    def of(cls, one: str, many: str) -> "OfBonds":
        """The words for one bond, which these are, and for several."""
        words = cls(one)
        words.many = many
        return words


class Statement(NamedTuple):
    """One fact: a template's `key` with the words for its slots, and the sources in `writer`'s file that bear it out.

    `is_shared` says that it may be told away from its bond, where it is told of several; `subject` are the words with
    which its sentence opens, where the sentence before it may have the same. `turn` says how many like it its bond has
    before it: each belongs to another change. `also` are the other sources, by file, of what is told of several bonds.
    `unit` is all that is told together where one of it refers to what is before it (`De looptijd …`, `Dat verzoek …`).
    """

    key: str
    values: tuple[tuple[str, str], ...]
    writer: str
    sources: tuple[str, ...]
    paragraph: Paragraphs
    many: bool | None = None
    neuter: bool = False
    is_shared: bool = False
    subject: str = ""
    turn: int = 0
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unit: tuple["Statement", ...] = ()


def unsourced(statement: Statement) -> Statement:
    """What a statement says, whatever bears it out."""
    return statement._replace(writer="", sources=(), also=(), turn=0)


def as_unit(statements: Iterable[Statement]) -> list[Statement]:
    """Statements that refer to one another: of several bonds they are told as one only where all of them are alike."""
    told = list(statements)
    if len(told) == 1:
        return told
    unit = tuple(unsourced(one) for one in told)
    return [one._replace(unit=unit) for one in told]


def borne_out(alike: Sequence[Statement]) -> Statement:
    """Statements that say the same as one, with the sources of all."""
    first = alike[0]
    cited = dict.fromkeys(it for one in alike for it in ((one.writer, one.sources), *one.also))
    return first._replace(also=tuple(cited)[1:]) if len(cited) > 1 else first


def fact(
    one: BondOnDay, key: str, paragraph: Paragraphs, sources: tuple[str, ...] = (), **values: str | bool | None
) -> Statement:
    """A fact of a bond: the words for the slots; `many`, `neuter` and `is_shared` where these are not as usual.

    `many` is the number of its subject where that is not the number of the bonds it is told of.
    """
    cited = sources or one.tie.bond.sources
    many, subject = values.get("many"), str(values.get("subject") or "")
    is_many = many if isinstance(many, bool) else None
    neuter, is_shared = values.get("neuter") is True, values.get("is_shared") is True
    return Statement(key, words_for(key, values), one.writer, cited, paragraph, is_many, neuter, is_shared, subject)


def with_event(told: Statement, event: EventOnDay) -> Statement:
    """A fact that an event tells too, with the sources of both."""
    if event.writer == told.writer:
        return told._replace(sources=tuple(dict.fromkeys((*told.sources, *event.sources))))
    return told._replace(also=(*told.also, (event.writer, event.sources)))


def words_for(key: str, words: Mapping[str, str | bool | None]) -> tuple[tuple[str, str], ...]:
    """The words that a template has a slot for, so that statements differ only in what they say."""
    known = slots(key)
    return tuple([(name, word) for name, word in words.items() if name in known and isinstance(word, str)])


def prose(
    one: BondOnDay,
    text: str,
    paragraph: Paragraphs,
    sources: tuple[str, ...] = (),
    *,
    is_shared: bool = False,
    subject: str = "",
) -> Statement:
    """Sentences of the data, as they stand there."""
    return fact(one, "prose", paragraph, sources, is_shared=is_shared, subject=subject, text=sentence(text))


def phrase(context: ReportContext, statement: Statement, number: int = 1) -> Phrase:
    """A statement as a sentence, told of so many bonds."""
    return quoted(_phrase(context, statement, number))


def of_data(context: ReportContext, text: str, notes: tuple[int, ...]) -> Phrase:
    """Sentences of the data, which are Dutch, as they stand: in a report in English a quotation."""
    return quoted(Phrase(sentence(text), notes, None if context.language == "nl" else "nl"))


def quoted(one: Phrase) -> Phrase:
    """A phrase, between quotation marks where it is in another language than the report."""
    return one._replace(text=in_quotes(one.text, "en")) if one.language else one


def _phrase(context: ReportContext, statement: Statement, number: int) -> Phrase:
    is_dutch = statement.key == "prose" and context.language != "nl"
    said = capital(_said(statement, context.language, number))
    return Phrase(said, _notes(context, statement), "nl" if is_dutch else None)


def _said(statement: Statement, language: Language, number: int) -> str:
    many = number > 1 if statement.many is None else statement.many
    words = dict(statement.values)
    if number > 1:
        words = {name: word.many if isinstance(word, OfBonds) else word for name, word in words.items()}
    if "bond" in slots(statement.key):
        words["bond"] = say("same-bond", language, many=number > 1)  # since `many` is of who keeps it
    return say(statement.key, language, **words, many=many, neuter=statement.neuter)


def within(context: ReportContext, statement: Statement, number: int) -> str | None:
    """A statement as it stands within a sentence; None for one of the data, of which the first word may be a name.

    The word with which a template opens is no name; what fills a slot has a capital only where that is its own.
    """
    text = _said(statement, context.language, number)
    if statement.key == "prose":
        return lowered(text) if context.language == "nl" and _OPENS_WITH_ER.match(text) else None
    return text[:1].lower() + text[1:] if opens_with_word(statement.key, context.language) else text


# A sentence of the data of which the first word is no name, and the only one there: `Er is actief samengewerkt.`
_OPENS_WITH_ER = re.compile(r"Er [^.;:!?]+\.$")


def _notes(context: ReportContext, statement: Statement) -> tuple[int, ...]:
    """The numbers of all sources of a statement."""
    notes = context.notes.of(statement.writer, statement.sources)
    if not statement.also:
        return notes
    return tuple(sorted({*notes, *(number for cited in statement.also for number in context.notes.of(*cited))}))


def in_turn(context: ReportContext, statements: Iterable[Statement], number: int) -> list[Phrase]:
    """Statements on so many bonds as sentences in turn; two on the same subject are one: `Het comité … en …`."""
    told: list[Phrase] = []
    before: Statement | None = None
    for one in statements:
        after = _phrase(context, one, number)
        if told and _is_circumstance(one, told[-1], after):
            told[-1] = told[-1]._replace(text=told[-1].text.removesuffix(".") + _CIRCUMSTANCE.sub(", ", after.text))
            before = None
            continue
        if before and _have_same_subject(before, one, told[-1], after):
            text = _run_on(told[-1].text, after.text, one.subject, context.language)
            told[-1] = told[-1]._replace(text=text, notes=_notes_of_both(told[-1], after))
            before = None  # a third would make the sentence too long
            continue
        told.append(after)
        before = one
    return [quoted(one) for one in told]


# What is told in one sentence with what other sources tell: who kept a bond until it was dissolved itself.
_ALSO_OF_OTHER_SOURCES = frozenset({"committee-ended"})
# A note that says of the sentence before it how or when that was: `Dat was volgens de bron in het laatste decennium.`
_CIRCUMSTANCE = re.compile(
    r"Dat (?:was|gebeurde) (?=(?:bij|door|in|na|omstreeks|op|per|rond|tijdens|tot|via|volgens|voor) [^;:]+$)"
)


def is_circumstance(text: str) -> bool:
    """Whether a sentence of the data says how or when that was which the sentence before it tells."""
    return bool(_CIRCUMSTANCE.match(text))


def _is_circumstance(one: Statement, first: Phrase, second: Phrase) -> bool:
    """Whether a sentence of the data only adds to the one before it, so that both are one."""
    if one.key != "prose":
        return False
    are_alike = (first.notes, first.language) == (second.notes, second.language)
    return are_alike and _is_one_sentence(first.text) and is_circumstance(second.text)


def _is_one_sentence(text: str) -> bool:
    return not re.search(r"[.;:!?] ", text)


def _have_same_subject(before: Statement, one: Statement, first: Phrase, second: Phrase) -> bool:
    if not one.subject or before.subject != one.subject or before.key == one.key:
        return False
    opening = f"{capital(one.subject)} "
    are_alike = first.language == second.language and (first.notes == second.notes or one.key in _ALSO_OF_OTHER_SOURCES)
    both = first.text.startswith(opening) and second.text.startswith(opening)
    return are_alike and both and _is_one_sentence(first.text)


def _notes_of_both(first: Phrase, second: Phrase) -> tuple[int, ...]:
    return first.notes if first.notes == second.notes else tuple(sorted({*first.notes, *second.notes}))


def _run_on(first: str, second: str, subject: str, language: Language) -> str:
    """Two sentences on a subject as one: `De stichting voert de band uit en betaalt de activiteiten.`"""
    conjunction = Bilingual("en", "and").text(language)
    comma = "," if f" {conjunction} " in first else ""
    return f"{first.removesuffix('.')}{comma} {conjunction} {second[len(subject) + 1 :]}"


def joined(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Phrases one after the other; those with the same notes are one, or the last has them: a note is said once.

    Two quotations that are one have one pair of quotation marks.
    """
    found: list[Phrase] = []
    for _, alike in groupby(phrases, key=_NOTES_AND_LANGUAGE):
        one = _as_one([*alike])
        if found and found[-1].notes == one.notes:
            found[-1] = found[-1]._replace(notes=())
        found.append(one)
    return tuple(found)


_NOTES_AND_LANGUAGE = itemgetter(Phrase._fields.index("notes"), Phrase._fields.index("language"))


def _as_one(alike: Sequence[Phrase]) -> Phrase:
    """Phrases with the same notes, of one language, as one; quotations within one pair of quotation marks."""
    if len(alike) == 1:
        return alike[0]
    said, first = " ".join([one.text for one in alike]), alike[0]
    return Phrase(said.replace("” “", " ") if first.language else said, first.notes, first.language)


def in_paragraphs(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    """The statements by paragraph, in the order of these; a paragraph without any is left out."""
    by_paragraph: dict[Paragraphs, list[Statement]] = {}
    for one in statements:
        by_paragraph.setdefault(one.paragraph, []).append(one)
    return (by_paragraph[paragraph] for paragraph in sorted(by_paragraph))

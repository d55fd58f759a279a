"""Asks on a terminal for what was not said, one question a line, with completion; Enter alone leaves it unknown."""

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.wording import explained
from stedenband.cli.settings import complain
from stedenband.errors import WrongUse, begins_several
from stedenband.render.escaping import visible
from stedenband.text import fold
from stedenband.vocabulary.codes import Code

T = TypeVar("T")
_NARROW = 20
_UNKNOWN = frozenset(  # in the place of Enter alone
    {"onbekend", "weet ik niet", "weet niet", "weet het niet", "geen idee", "unknown", "don't know", "-"}
)
_YES, _NO = frozenset({"j", "ja", "y", "yes"}), frozenset({"n", "nee", "no"})


class Question(NamedTuple):
    """What is asked: its label, what it means, the answers to choose from, and what Enter alone stands for.

    `told` has an answer in words, which are shown where they are not those that were typed. `codes` are what an answer
    may be one of: their words explain them.
    """

    label: str
    meaning: str = ""
    choices: Sequence[str] = ()
    default: str | None = None
    required: bool = False
    shown: bool = True
    told: Callable[[Any], str] | None = None
    codes: type[Code] | None = None


def on_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: Question, read: Callable[[str], T]) -> T | None:
    """The answer as `read` understands it; None where it is unknown. What cannot be read is told, and asked again."""
    if question.choices and question.shown:
        typer.echo(_filled(" · ".join(question.choices)))
    while True:
        answer = _answered(_prompt(question), question.choices) or question.default or ""
        if answer == "?":
            meaning = explained(question.meaning, question.codes)
            typer.echo(_filled(meaning or say("Antwoord in eigen woorden.", "In your own words.")))
        elif not answer or (fold(answer) in _UNKNOWN and not _is_choice(answer, question.choices)):
            if not question.required:
                return None
            typer.echo(say("  Dit is nodig.", "  This is needed."))
        else:
            try:
                return _read(question, answer, read)
            except WrongUse as error:
                typer.echo(_filled(error.words.text(LANGUAGE)))


def _is_choice(answer: str, choices: Sequence[str]) -> bool:
    return fold(answer) in map(fold, choices)


def _read(question: Question, answer: str, read: Callable[[str], T]) -> T:
    """An answer as it is understood, else as the one choice that it is the beginning of; told where that differs."""
    try:
        found = read(answer)
    except WrongUse:
        begun = {part: _begun(part, question.choices) for part in answer.split(",")}
        for part, choices in begun.items():
            if several := begins_several(part.strip(), [(one, one) for one in choices]):
                raise WrongUse(several) from None
        whole = ",".join(choices[0] if len(choices) == 1 else part for part, choices in begun.items())
        if whole == answer:
            raise
        found = read(whole)
    told = question.told(found) if question.told else ""
    if fold(told) != fold(answer):
        typer.echo(_filled(f"→ {told}") if told else "", nl=bool(told))
    return found


def _begun(part: str, choices: Sequence[str]) -> list[str]:
    """The choices that begin so, else those that have a word which does."""
    start = fold(part)
    first = [one for one in choices if fold(one).startswith(start)] if start else []
    return first or [one for one in choices if start and any(word.startswith(start) for word in fold(one).split())]


def _filled(text: str) -> str:
    """A text in lines of the terminal's width."""
    width = shutil.get_terminal_size().columns - 1
    return textwrap.fill(visible(text), max(width, _NARROW), initial_indent="  ", subsequent_indent="  ")


def agreed(question: str, *, default: bool) -> bool:
    """Whether a question is answered with yes."""
    ways = say("J/n", "Y/n") if default else say("j/N", "y/N")
    while True:
        answer = _answered(f"{question} [{ways}] ", ()).casefold()
        if not answer:
            return default
        if answer in _YES | _NO:
            return answer in _YES
        typer.echo(say("  Antwoord ja of nee.", "  Answer yes or no."))


def _prompt(question: Question) -> str:
    if question.default:
        told = f" [{question.default}]"
    else:
        told = "" if question.required else say(" (Enter: onbekend)", " (Enter: unknown)")
    return f"{visible(question.label)}{visible(told)}: "


def _answered(prompt: str, words: Iterable[str]) -> str:
    """A line from the terminal; its end (Ctrl-D) stops all, as Ctrl-C does: what is asked comes before any writing."""
    _complete(tuple(words))
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt):
        typer.echo()  # the cursor is still behind the prompt
        complain(say("Er is niets geschreven.", "Nothing was written."))
        raise KeyboardInterrupt from None


def _complete(words: Sequence[str]) -> None:
    """Let the Tab key complete these words, where the system has a library for it (readline) and a cursor."""
    if os.environ.get("TERM", "dumb") == "dumb":
        return
    try:
        import readline  # noqa: PLC0415 - not there on Windows, and it takes over the terminal
    except ImportError:
        return

    def complete(begun: str, number: int) -> str | None:
        """The next of the words that begin so, None behind the last: readline asks for one number after another."""
        found = [word for word in words if fold(word).startswith(fold(begun))]
        return found[number] if number < len(found) else None

    readline.set_completer_delims(",")
    readline.set_completer(complete)
    readline.parse_and_bind("set enable-bracketed-paste on")  # lines that are pasted are one answer
    readline.parse_and_bind("tab: complete")

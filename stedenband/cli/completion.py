"""Shell completion of municipalities, bonds, countries, codes and rules, by regexes instead of parsing the register."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import typer

from stedenband.cli.settings import Settings
from stedenband.errors import NoData

_BOND = re.compile(r"^(?:  )?- (?:\{ ?)?id: ?([a-z0-9-]+)", re.MULTILINE)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # other file names could inject shell commands
_RULE = re.compile(r"^([a-z0-9-]+):$", re.MULTILINE)


def complete_rule(incomplete: str) -> list[str]:
    """The names of rules that begin so."""
    text = (Path(__file__).parent.parent / "rules" / "rules.yaml").read_text(encoding="utf-8")
    return _beginning(incomplete, _RULE.findall(text))


def complete_gemeente(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities that begin so, by their files' names."""
    return _beginning(incomplete, filter(_SLUG.fullmatch, (path.stem for path in _files(context))))


def complete_reference(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities that begin so, or after a slash their bonds."""
    home, slash, _ = incomplete.partition("/")
    if not slash:
        return complete_gemeente(context, incomplete)
    paths = (path for path in _files(context) if path.stem == home and path.is_file())
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    return _beginning(incomplete, (f"{home}/{id}" for text in texts for id in _bonds(text)))


def _bonds(text: str) -> list[str]:
    after = text.partition("\nbonds:")[2]
    return _BOND.findall(re.split(r"\n[a-z_]+:", after)[0])


def complete_country(incomplete: str) -> list[str]:
    """The codes of countries that begin so."""
    from stedenband.vocabulary.countries import COUNTRIES  # noqa: PLC0415 - most completions are of something else

    return _beginning(incomplete, sorted(COUNTRIES))


def complete_code(name: str) -> Callable[[str], list[str]]:
    """Completes the codes of one list, by the name of its class."""

    def complete(incomplete: str) -> list[str]:
        from stedenband.vocabulary import codes  # noqa: PLC0415 - 5 ms, and help needs none of it

        return _beginning(incomplete, (str(code) for code in getattr(codes, name)))

    return complete


def _files(context: typer.Context) -> Iterator[Path]:
    try:
        root = context.find_root()
        yield from Settings(root.params.get("data")).folder(shipped=True, quiet=True).files().values()
    except NoData:
        return


def _beginning(incomplete: str, words: Iterable[str]) -> list[str]:
    # A case-insensitive match that keeps the case of what was typed: `Al` is completed to `Alkmaar`.
    return [incomplete + word[len(incomplete) :] for word in words if word.lower().startswith(incomplete.lower())]

"""Shell completion of what an option or argument takes; of data by regexes instead of parsing the register."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import typer

from stedenband.cli.language import LANGUAGES
from stedenband.cli.settings import Settings
from stedenband.errors import NoData
from stedenband.text import fold, slug

Complete = Callable[..., list[str]]

# Compiled by `re` on first use: every start imports this module, and few complete anything.
_BOND = r"(?m)^(?:  )?- (?:\{ ?)?id: ?([a-z0-9-]+)"
_WORDS = r"""("[^"\n]*"|'[^'\n]*'|[^"',}#\n][^,}#\n]*)"""  # a name whole, with its quotes
_NAME = rf"(?m)^(?:  )?- (?:\{{ ?)?name: ?{_WORDS}"
_IN_A_ROW = rf"\{{ ?name: ?{_WORDS}"
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"  # other file names could inject shell commands
_HARMLESS = r"\w[\w .-]*"  # likewise for names: no quote, bracket, dollar or backslash
_KEY = r"(?m)^([a-z_]+):\n(?:  label: .*\n)?  nl:"  # one without a meaning is only a column
_LABELS = r"(?m)^  label: \{nl: (.*), en: (.*)\}\n  nl:"
_MUNICIPALITY = r"(?m)^(?:GM)?[0-9]+\t([^\t\n]+)"
_RULE = r"(?m)^([a-z0-9-]+):$"
# Of the tables where a filter takes other codes than of bonds; `query.facets` has them all, and loads the models.
CODES_OF_TABLES = {
    ("events", "Kind"): "EventKind",
    ("events", "Status"): "EventStatus",
    ("committees", "Status"): "CommitteeStatus",
    ("proposals", "Status"): "Outcome",
}


def complete_word(*words: str) -> Complete:
    """Completes one of a fixed set of words, or after commas the last of several."""

    def complete(incomplete: str) -> list[str]:
        """What can come of the words that was typed so far."""
        return _last_of_several(incomplete, words)

    return complete


def complete_column(context: typer.Context, incomplete: str) -> list[str]:
    """The columns of the table that is listed, after commas and, to sort, a dash."""
    from stedenband.query.filter_values import Table  # noqa: PLC0415 - loads the models
    from stedenband.render.tables.columns import keys  # noqa: PLC0415 - likewise

    named = _listed_table(context)
    return _last_of_several(incomplete, keys(Table(named) if named in tuple(Table) else Table.BONDS))


def _listed_table(context: typer.Context) -> str:
    """What is listed, as far as it was typed already."""
    # Parsing stops at an option without its value: what stands before it is left among the arguments.
    return next((word for word in context.args if not word.startswith("-")), "")


def _last_of_several(incomplete: str, words: Iterable[str]) -> list[str]:
    before = re.match(r"(.*,)?-?", incomplete)
    first = before[0] if before else ""
    return [first + word for word in _beginning(incomplete.removeprefix(first), words)]


def complete_rule(incomplete: str) -> list[str]:
    """The names of rules that begin so."""
    text = (Path(__file__).parent.parent / "rules" / "rules.yaml").read_text(encoding="utf-8")
    return _beginning(incomplete, re.findall(_RULE, text))


def complete_explained(incomplete: str) -> list[str]:
    """The names of rules, keys and codes that begin so, else the labels of keys and codes."""
    from stedenband.vocabulary.codes import Code  # noqa: PLC0415 - 5 ms, and help needs none of it

    text = (Path(__file__).parent.parent / "model" / "keys.yaml").read_text(encoding="utf-8")
    of_the_data = (codes for codes in Code.__subclasses__() if codes.__module__ == Code.__module__)
    known = [code for codes in of_the_data for code in codes]
    words = dict.fromkeys([*complete_rule(incomplete), *re.findall(_KEY, text), *(code.value for code in known)])
    told = [*re.findall(_LABELS, text), *((code.nl, code.en) for code in known)]
    labels = dict.fromkeys(label for pair in told for label in pair)
    return _beginning(incomplete, words) or _beginning(incomplete, filter(re.compile(_HARMLESS).fullmatch, labels))


def complete_gemeente(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities that begin so, by their files' names."""
    return _beginning(incomplete, filter(re.compile(_SLUG).fullmatch, (path.stem for path in _files(context))))


def complete_any_gemeente(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities that begin so: those with a file, else those without one."""
    return complete_gemeente(context, incomplete) or _known_gemeenten(incomplete)


def complete_new_gemeente(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities without a file that begin so."""
    there = {*complete_gemeente(context, incomplete)}
    return [name for name in _known_gemeenten(incomplete) if name not in there]


def _known_gemeenten(incomplete: str) -> list[str]:
    """The municipalities of the package's own table that begin so, by the names that their files would have."""
    if not incomplete:
        return []
    text = (Path(__file__).parent.parent / "places" / "municipalities.tsv").read_text(encoding="utf-8")
    return _beginning(incomplete, sorted({*map(slug, re.findall(_MUNICIPALITY, text))}))


def complete_reference(context: typer.Context, incomplete: str) -> list[str]:
    """The municipalities that begin so, or after a slash their bonds."""
    home, slash, _ = incomplete.partition("/")
    if not slash:
        return complete_gemeente(context, incomplete)
    texts = (_text(path) for path in _files(context) if path.stem == home)
    return _beginning(incomplete, (f"{home}/{id}" for text in texts for id in re.findall(_BOND, _part(text, "bonds"))))


def complete_committee(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of committees that begin so."""
    texts = (_part(_text(path), "committees") for path in _files(context))
    return _beginning(incomplete, sorted({id for text in texts for id in re.findall(_BOND, text)}))


def complete_network(context: typer.Context, incomplete: str) -> list[str]:
    """The names of networks that begin so."""
    texts = (_part(_text(path), "networks") for path in _files(context))
    found = (name.strip() for text in texts for name in (*re.findall(_NAME, text), *re.findall(_IN_A_ROW, text)))
    names = {name[1:-1] if name[0] in "\"'" else name for name in found}
    return _beginning(incomplete, sorted(filter(re.compile(_HARMLESS).fullmatch, names)))


def complete_province(incomplete: str) -> list[str]:
    """The names of provinces that begin so."""
    from stedenband.places.municipalities import provinces  # noqa: PLC0415 - read only for provinces

    names = sorted({one.name for one in provinces().values()})
    return _beginning(incomplete, filter(re.compile(_HARMLESS).fullmatch, names))


def complete_country(incomplete: str) -> list[str]:
    """The codes of countries that begin so, else their names."""
    from stedenband.vocabulary.countries import COUNTRIES, country_names  # noqa: PLC0415 - read only for countries

    codes = sorted(COUNTRIES)
    names = sorted({country_names(language)[code] for language in LANGUAGES for code in codes})
    return _beginning(incomplete, codes) or _beginning(incomplete, filter(re.compile(_HARMLESS).fullmatch, names))


def complete_home_country(incomplete: str) -> list[str]:
    """The Netherlands or Belgium: the codes that begin so, else the names."""
    return _beginning(incomplete, ("NL", "BE")) or _beginning(incomplete, ("Nederland", "België", "Belgium"))


def complete_code(name: str) -> Complete:
    """Completes the codes of one list, by the name of its class, else their labels; some tables have another list."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        """The codes that begin so of the table that is listed, else their labels."""
        from stedenband.vocabulary import codes  # noqa: PLC0415 - 5 ms, and help needs none of it

        known = getattr(codes, CODES_OF_TABLES.get((_listed_table(context), name), name))
        labels = dict.fromkeys(label for code in known for label in (code.nl, code.en))
        harmless = filter(re.compile(_HARMLESS).fullmatch, labels)
        return _beginning(incomplete, map(str, known)) or _beginning(incomplete, harmless)

    return complete


def _files(context: typer.Context) -> Iterator[Path]:
    settings = context.obj or Settings(None)
    try:
        yield from settings.folder(shipped=True, quiet=True).files().values()
    except NoData:
        return


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _part(text: str, key: str) -> str:
    """What a file has under one of its own keys."""
    after = f"\n{text}".partition(f"\n{key}:")[2]
    return re.split(r"\n[a-z_]+:", after)[0]


def _beginning(incomplete: str, words: Iterable[str]) -> list[str]:
    # Case and accents of what was typed are kept: `Al` is completed to `Alkmaar`, `bee` to `beeindigd`.
    length, begun = len(incomplete), fold(incomplete)
    return [incomplete + word[length:] for word in words if fold(word[:length]) == begun and len(word) >= length]

"""The documentation of rules, keys and codes: one, the list of all, and the page of the rules, from the same texts."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from stedenband.render.findings import SEVERITIES
from stedenband.render.glossary import print_word, word_as_markdown, words
from stedenband.render.page import Page
from stedenband.rules.catalogue import Explanation, Rule, explanation, rules
from stedenband.text import Bilingual, Language

_BAD, _GOOD = Bilingual("Fout", "Bad"), Bilingual("Goed", "Good")


def print_explanation(page: Page, name: str | None, language: Language) -> None:
    """Print what a rule asks and what a key or code means; without a name the list of all."""
    if name is None:
        _print_list(page, language)
        _print_words(page, language)
        return
    if name in rules():
        _print_rule(page, name, language)
    print_word(page, name, language)


def _print_list(page: Page, language: Language) -> None:
    """Print every rule on a line: its name, its severity and the first sentence on it."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in (
        Bilingual("Regel", "Rule"),
        Bilingual("Ernst", "Severity"),
        Bilingual("Wat hij vraagt", "What it asks"),
    ):
        table.add_column(Text(heading.text(language)), overflow="fold")
    for rule in rules().values():
        first = explanation(rule.name).text.text(language).split(". ")[0].rstrip(".") + "."
        table.add_row(Text(rule.name, style="bold"), SEVERITIES[rule.severity].text(language), Text(first))
    page.print(table)


def _print_words(page: Page, language: Language) -> None:
    """Print every key and code on a line, with its label."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in (Bilingual("Woord", "Word"), Bilingual("Wat het is", "What it is"), Bilingual("Naam", "Label")):
        table.add_column(Text(heading.text(language)), overflow="fold")
    for word, (kind, label) in words().items():
        table.add_row(Text(word, style="bold"), kind.text(language), Text(label.text(language)))
    page.print("")
    page.print(table)


def _print_rule(page: Page, name: str, language: Language) -> None:
    """Print what a rule asks, and its examples."""
    rule, told = rules()[name], explanation(name)
    page.print(Text.assemble((name, "bold"), f" ({SEVERITIES[rule.severity].text(language)})\n"))
    page.print(Text(told.text.text(language).strip()))
    for heading, example in _examples(told):
        page.print(Text(f"\n{heading.text(language)}:\n", style="bold"))
        for line in example.rstrip("\n").splitlines():
            page.print(Text(f"    {_shown(line)}"), soft_wrap=True)


def _examples(told: Explanation) -> Iterable[tuple[Bilingual, str]]:
    return [(heading, text) for heading, text in ((_BAD, told.bad), (_GOOD, told.good)) if text]


def _shown(line: str) -> str:
    """A line of an example, in which what is not to be seen is named by its number."""
    named = "".join(one if one.isprintable() else f"<U+{ord(one):04X}>" for one in line)
    trailing = len(named) - len(named.rstrip(" "))
    return named.rstrip(" ") + "·" * trailing


def as_markdown(name: str | None, language: Language) -> str:
    """The page of a rule, a key or a code, in Markdown; without a name that of all rules."""
    if name and name not in rules():
        return word_as_markdown(name, language)
    title = Bilingual("De regels van `stedenband validate`", "The rules of `stedenband validate`").text(language)
    return f"# {title}\n\n" + "\n".join(_section(rules()[one], language) for one in ([name] if name else rules()))


def _section(rule: Rule, language: Language) -> str:
    told = explanation(rule.name)
    severity = SEVERITIES[rule.severity].text(language)
    parts = [f"## {rule.name}\n", f"*{severity}*\n", f"{told.text.text(language).strip()}\n"]
    for heading, example in _examples(told):
        shown = "\n".join(map(_shown, example.rstrip("\n").splitlines()))
        parts.append(f"{heading.text(language)}:\n\n```yaml\n{shown}\n```\n")
    return "\n".join(parts)

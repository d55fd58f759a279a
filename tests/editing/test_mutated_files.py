"""`validate --fix` over files that were damaged at random places (seeded): nothing but the mended places changes."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from yaml.events import ScalarEvent

from stedenband.text import fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_names
from tests.conftest import DATA, Command, slow

ORIGINALS = [path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.yaml"))]
LABELS = {fold(word): code.value for codes in Code.__subclasses__() for code in codes for word in (code.nl, code)}
COUNTRIES = {name: code for code, name in country_names("nl").items()}
INVISIBLE, SPACES = "\u00ad\u200b\u2060\ufeff", "\u00a0\u2009\u202f\u3000"
STRANGE = [*INVISIBLE, *SPACES, "\u0301", "\u0308", "\u202e", "\ufffd", "\t", "  ", " \n", "\r\n"]
SIGNS = [
    "#",
    " #",
    ":",
    ": ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    "|",
    ">",
    "-",
    "- ",
    "&a ",
    "*a",
    "!x ",
    "?",
    "%",
    "\n",
]

Damage = Callable[[str, random.Random], str]


def _inserted(signs: list[str]) -> Damage:
    def insert(text: str, chance: random.Random) -> str:
        at = chance.randrange(len(text))
        return text[:at] + chance.choice(signs) + text[at:]

    return insert


def _before_a_sign(text: str, chance: random.Random) -> str:
    """A strange space in the place of a plain one, or before a sign of YAML."""
    at = chance.choice([found.start() for found in re.finditer(r"[ #:,\]}'\"]", text)])
    strange: str = chance.choice([*INVISIBLE, *SPACES])
    return text[:at] + strange + text[at + (text[at] == " ") :]


def _with_a_label(text: str, chance: random.Random) -> str:
    """The name of a country, or the label of a code, in the place of a code."""
    codes = [*re.finditer(r"(?<=country: )[A-Z]{2}|(?<=kind: )[a-z-]+|(?<=status: )[a-z-]+", text)]
    if not codes:
        return text
    found = chance.choice(codes)
    there = str(found[0])
    names = [name for name, code in (COUNTRIES if there.isupper() else LABELS).items() if code == there]
    return text[: found.start()] + chance.choice(names or [there]) + text[found.end() :]


def _with_a_line_moved(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines)), line)
    return "".join(lines)


def _without_some(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.randrange(1, 6) :]


def _decomposed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + normalize("NFD", text[at:])


DAMAGES: list[Damage] = [
    _inserted(STRANGE), _inserted(STRANGE), _inserted(SIGNS), _before_a_sign, _before_a_sign, _with_a_label,
    _with_a_label, _with_a_line_moved, _without_some, _decomposed,
]  # fmt: skip


def _damaged(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311
    text = chance.choice(ORIGINALS)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(DAMAGES)(text, chance)
    return text


def _plain(text: str) -> str:
    """A text without what a mend of a sign or a space may change."""
    seen = normalize("NFC", "".join(sign for sign in text if sign not in INVISIBLE))
    return re.sub(r" (?=[,\]}])", "", re.sub(f"[ \t{SPACES}]+", " ", seen)).strip()


def _values(text: str) -> list[tuple[object, ...]] | None:
    """What YAML's parser in Python reads, and where that refuses (a tab behind a colon) libyaml; None of an error."""
    for loader in (yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        try:
            return [*map(_said, yaml.parse(text, Loader=loader))]
        except yaml.YAMLError:
            continue
    return None


def _said(event: object) -> tuple[object, ...]:
    if isinstance(event, ScalarEvent):
        return (ScalarEvent, _plain(event.value), bool(event.implicit[0] and event.value in {"", "~", "null"}))
    return (type(event), getattr(event, "anchor", None), getattr(event, "tag", None))


def _is_its_code(found: object, code: object) -> bool:
    """Whether the one right answer for a text is this code."""
    letters = "".join(filter(str.isalnum, fold(str(found))))
    names = ("".join(filter(str.isalnum, fold(name))) for name, one in COUNTRIES.items() if one == code)
    if fold(str(found)) == code:  # a date with a stray accent
        return True
    return letters in names or LABELS.get(fold(str(found))) == code or str(found).upper() == code


def _harm(before: str, after: str) -> Iterator[str]:
    """What a mend did that it should not."""
    there, here = before.removeprefix("\ufeff").split("\n"), after.removeprefix("\ufeff").split("\n")
    was, now = _values(before), _values(after)
    if was is None or now is None:
        if was is not None or [*map(_plain, there)] != [*map(_plain, here)]:
            yield "a file that cannot be read was changed, or became so"
        return
    given = [(one, other) for one, other in zip(was, now, strict=False) if one != other]
    if len(was) != len(now) or not all(_is_its_code(one[1], other[1]) for one, other in given):
        yield f"another value: {given[:3]}"
    changed = [(one, other) for one, other in zip(map(_plain, there), map(_plain, here), strict=False) if one != other]
    if len(there) != len(here) or len(changed) > len(given):
        yield f"another line, or a comment: {changed[:3]}"


@pytest.mark.parametrize("number", [50, slow(5000)])
def test_nothing_but_the_mended_place_changes(number: int, tmp_path: Path, stedenband: Command) -> None:
    mended, harmed = 0, []
    for first in range(0, number, 50):
        texts = {seed: _damaged(seed) for seed in range(first, first + 50)}
        for seed, text in texts.items():
            (tmp_path / f"heel-{seed % 50}.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        done = stedenband("validate", "--fix", "--format", "github", data=tmp_path)
        assert done.code in (0, 1) and "had niet mogen gebeuren" not in done.err, (first, done.err)
        for seed, text in texts.items():
            after = (tmp_path / f"heel-{seed % 50}.yaml").read_bytes().decode("utf-8", "surrogatepass")
            mended += after != text
            harmed += [(seed, what) for what in _harm(text, after)] if after != text else []
    assert harmed == []
    assert mended > number / 4

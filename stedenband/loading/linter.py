"""Lints all files together: makes a register of the sound ones, and findings of everything that is wrong.

The checks also run on what was salvaged of files with schema errors; what a file accepts is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stedenband import checks
from stedenband.checks.context import rule_of
from stedenband.checks.suppressions import Acceptance, Accepted, acceptances
from stedenband.loading.data_file import DataFile, SourceText
from stedenband.loading.workers import divided
from stedenband.model.traverse import records
from stedenband.register.register import Register
from stedenband.rules.catalogue import Severity, severities
from stedenband.rules.finding import Finding, ModelFault, in_order
from stedenband.text import Bilingual

if TYPE_CHECKING:
    from stedenband.loading.salvage import Salvaged


class Loaded(NamedTuple):
    """A register of the sound files, what is wrong in all of them, and their texts by the name that findings have."""

    register: Register
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def _always(rule: str) -> bool:  # noqa: ARG001
    return True


def is_error(rule_name: str) -> bool:
    """Whether a rule's findings are errors: the only ones that commands other than `validate` report."""
    return severities()[rule_name] is Severity.ERROR


class LintOptions(NamedTuple):
    """How to check: the day on which it is, whether (and after how many years) to ask what has gone stale.

    `tells` is a predicate on rule names: findings of other rules are dropped, and their positions not looked up.
    """

    today: date
    stale: bool = False
    years: int = 5
    tells: Callable[[str], bool] = _always


# With fewer checks of a municipality a second process costs more than it saves (measured with tests/benchmarks: all
# checks of 342 take 120 ms, and dividing them among two processes takes 35).
_WORTHWHILE = 15_000
_CHUNK = 25  # municipalities handed over at a time


class _Found:
    """What was found in each file by its slug, and what it accepts."""

    def __init__(self, files: Mapping[str, DataFile]) -> None:
        self.faults = {home: list(file.faults) for home, file in files.items()}
        self.given: dict[str, list[Acceptance]] = {}


def lint(homes: set[str], files: Mapping[str, DataFile], options: LintOptions) -> Loaded:
    """The register of the sound files and all findings; `homes` are the slugs of all files, also those not read."""
    sound = {home: file.municipality for home, file in files.items() if file.municipality}
    register = Register(sound, unknown=frozenset(homes - sound.keys()))
    found = _check(register, homes, files, options)
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    for home, file in files.items():
        source = SourceText(file)
        told = tuple(_findings(source, found.faults[home], found.given.get(home, []), options))
        if told and source.text is not None:
            texts[file.name] = source.text
        findings += told
    return Loaded(register, tuple(in_order(findings)), texts)


def _check(register: Register, homes: set[str], files: Mapping[str, DataFile], options: LintOptions) -> _Found:
    found = _Found(files)
    is_whole = not any(file.salvaged for file in files.values())
    of_whole = (*checks.ON_WHOLE_FILES, *(checks.ON_FRESHNESS if options.stale else ()))
    chosen = checks.named((*of_whole, *checks.ON_ANY_RECORD, *checks.ON_WHOLE_RECORDS) if is_whole else of_whole)
    if not options.tells("unused-accept"):  # which asks of each acceptance whether there is anything to accept
        chosen = [(name, check) for name, check in chosen if options.tells(name)]

    def check_some(homes: Sequence[str]) -> list[_Checked]:
        subjects = (checks.subject(register, home, options.today, options.years) for home in homes)
        return [(one.home, [*checks.faults(chosen, one)], acceptances(one.records)) for one in subjects]

    register.index()
    is_much = len(register.municipalities) * len(chosen) >= _WORTHWHILE
    for home, faults, given in _all(check_some, tuple(register.municipalities), is_much):
        found.faults[home] += faults
        found.given[home] = given
    if not is_whole:
        _check_damaged(register, homes, files, options, found)
    return found


_Checked: TypeAlias = tuple[str, list[ModelFault], list[Acceptance]]


def _all(check: Callable[[Sequence[str]], list[_Checked]], homes: Sequence[str], is_much: bool) -> Iterable[_Checked]:
    """What the checks find in all municipalities, in parallel processes where that is much work."""
    if not is_much:
        return check(homes)
    chunks = [homes[start : start + _CHUNK] for start in range(0, len(homes), _CHUNK)]
    return chain.from_iterable(divided(check, chunks, join_in=True))


def _check_damaged(
    register: Register, homes: set[str], files: Mapping[str, DataFile], options: LintOptions, found: _Found
) -> None:
    """Check what was salvaged of files with schema errors, together with the sound files."""
    for of, left in ((checks.ON_ANY_RECORD, _salvaged), (checks.ON_WHOLE_RECORDS, _whole_records)):
        damaged = {home: salvaged for home, file in files.items() if (salvaged := left(file))}
        chosen = checks.named(of)
        seen = _with_damaged(register, homes, files, damaged)
        for home in seen.municipalities:
            salvaged = damaged.get(home)
            faults = checks.faults(chosen, checks.subject(seen, home, options.today, options.years))
            found.faults[home] += (_restored(fault, salvaged) for fault in faults) if salvaged else faults
    found.given |= {home: _accepted_in(file.salvaged) for home, file in files.items() if file.salvaged}


def _accepted_in(salvaged: "Salvaged") -> list[Acceptance]:
    """What a damaged file accepts."""
    found = acceptances(records(salvaged.municipality))
    return [Acceptance(one.rule, salvaged.restore(one.loc), salvaged.restore(one.at)) for one in found]


def _salvaged(file: DataFile) -> "Salvaged | None":
    return file.salvaged


def _whole_records(file: DataFile) -> "Salvaged | None":
    return file.whole_records


def _with_damaged(
    register: Register, homes: set[str], files: Mapping[str, DataFile], damaged: Mapping[str, "Salvaged"]
) -> Register:
    known = {home: damaged[home].municipality for home in files if home in damaged} | dict(register.municipalities)
    ids = {(home, key): found for home in damaged for key, found in files[home].raw_ids.items()}
    return Register(known, frozenset(homes - known.keys()), frozenset(damaged), ids)


def _restored(fault: ModelFault, salvaged: "Salvaged") -> ModelFault:
    values = {
        name: salvaged.restore(value) if isinstance(value, tuple) and not isinstance(value, Bilingual) else value
        for name, value in fault.values.items()
    }
    return ModelFault(fault.rule, fault.home, salvaged.restore(fault.loc), values, fault.at_key)


_OTHERWISE_READ, _NO_DATE = "yaml-meaning", "bad-date"


def _findings(
    source: SourceText, faults: list[ModelFault], given: list[Acceptance], options: LintOptions
) -> Iterator[Finding]:
    """The findings of a file that it does not accept; only a file with findings is read again, for their positions."""
    file = source.file
    accepted = Accepted(given, lambda: source.positions)
    placed = [
        _placed(fault, source)
        for fault in faults
        if not accepted.covers(fault.rule, fault.loc) and options.tells(fault.rule)
    ]
    yield from placed
    no_dates = {one.spot for one in placed if one.rule == _NO_DATE}
    for problem in file.problems:
        # Of what is no date it does not matter how other programs read it, and quotes would not make it one.
        is_told = problem.rule == _OTHERWISE_READ and problem.spot in no_dates
        if not accepted.accepts(problem) and options.tells(problem.rule) and not is_told:
            yield Finding(problem.rule, file.name, problem.spot, problem.values)
    # In a file with schema errors a suppression may match something that could not be checked.
    if file.municipality and options.tells("unused-accept"):
        for fault in accepted.unused(file.home, _not_run(options)):
            yield _placed(fault, source)


def _not_run(options: LintOptions) -> frozenset[str]:
    return frozenset() if options.stale else frozenset(map(rule_of, checks.ON_FRESHNESS))


def _placed(fault: ModelFault, source: SourceText) -> Finding:
    positions = source.positions
    values: dict[str, str | Bilingual] = {
        key: str(positions.spot(value).line) if isinstance(value, tuple) and not isinstance(value, Bilingual) else value
        for key, value in fault.values.items()
    }
    return Finding(fault.rule, source.file.name, positions.spot(fault.loc, fault.at_key), values)

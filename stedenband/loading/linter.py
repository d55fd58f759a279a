"""Lints all files together: makes a register of the sound ones, and findings of everything that is wrong.

The checks also run on what was salvaged of files with schema errors; what a file accepts is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stedenband import checks
from stedenband.checks.context import Check, rule_of
from stedenband.checks.suppressions import Acceptance, Accepted, acceptances
from stedenband.loading.data_file import DataFile, SourceText
from stedenband.loading.workers import divided, in_chunks
from stedenband.model.place import Accept
from stedenband.register.register import Register
from stedenband.rules.catalogue import Severity, severities
from stedenband.rules.finding import Finding, ModelFault, in_order
from stedenband.text import Bilingual

if TYPE_CHECKING:
    from stedenband.loading.salvage import Salvaged


class Found(NamedTuple):
    """What is wrong in files, in order, and the texts of those with findings by the name that these have."""

    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


class Loaded:
    """A register of the sound files, and what is wrong in all of them; `unread` are those that are not in it, by slug.

    What is wrong is looked for when it is first asked for, or by another process meanwhile.
    """

    def __init__(self, register: Register, unread: tuple[str, ...], find: Callable[[], Found]) -> None:
        self.register = register
        self.unread = unread
        self._find = find

    @cached_property
    def _found(self) -> Found:
        return self._find()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order."""
        return self._found.findings

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts of the files with findings."""
        return self._found.texts

    def with_register(self, register: Register) -> "Loaded":
        """The same with another register."""
        return Loaded(register, self.unread, lambda: self._found)

    def with_findings(self, more: Sequence[Finding]) -> "Loaded":
        """The same with more findings."""
        return Loaded(self.register, self.unread, lambda: Found(tuple(in_order((*self.findings, *more))), self.texts))


def _always(rule: str) -> bool:  # noqa: ARG001
    return True


def is_error(rule_name: str) -> bool:
    """Whether a rule's findings are errors: the only ones that commands other than `validate` report."""
    return severities()[rule_name] is Severity.ERROR


class LintOptions(NamedTuple):
    """How to check: the day on which it is, whether (and after how many years) to ask what has gone stale.

    `tells` is a predicate on rule names: findings of other rules are dropped, and their positions not looked up. With
    `later` other work comes before they are asked for: another process looks for them meanwhile.
    """

    today: date
    stale: bool = False
    years: int = 5
    tells: Callable[[str], bool] = _always
    later: bool = False


# With fewer checks of a municipality a second process costs more than it saves (measured with tests/benchmarks: all
# checks of 342 take 120 ms, and dividing them among two processes takes 35).
_WORTHWHILE = 15_000
_WORTHWHILE_LATER = 5_000  # with `later`, where this process only has to fork it
_CHUNK = 25  # municipalities handed over at a time


class _Pass(NamedTuple):
    """Some checks on a register; `damaged` are the files in it of which it has what was salvaged, by their slugs.

    `told` are checks whose findings are told; of `untold`, the others, a suppression may have nothing to accept.
    """

    register: Register
    told: checks.Named
    untold: checks.Named
    damaged: "Mapping[str, Salvaged]" = MappingProxyType({})

    def checks_on(self, given: Sequence[Acceptance]) -> checks.Named:
        """The checks to run on a file with these acceptances."""
        accepted = {one.rule for one in given} if self.untold else ()
        return [*self.told, *(named for named in self.untold if named[0] in accepted)] if accepted else self.told


_Told: TypeAlias = tuple[tuple[Finding, ...], str | None]  # of a file: what is told, and then also its text


def lint(homes: set[str], files: Mapping[str, DataFile], options: LintOptions) -> Loaded:
    """The register of the sound files, and what is wrong; `homes` are the slugs of all files, also those not read."""
    sound = {home: file.municipality for home, file in files.items() if file.municipality}
    register = Register(sound, unknown=frozenset(homes - sound.keys()))
    passes = _passes(register, homes, files, options)
    for one in passes:
        one.register.index()

    def judge(some: Sequence[str]) -> list[_Told]:
        """What is told of some of the files: the work of this process, or of one that was forked."""
        return [_judged(files[home], passes, options) for home in some]

    much = _WORTHWHILE_LATER if options.later else _WORTHWHILE
    is_much = sum(len(one.register.municipalities) * len(one.told) for one in passes) >= much
    judged = _all(judge, tuple(files), is_much)

    def found() -> Found:
        """What was told of all files."""
        all_told = [*zip(files.values(), judged, strict=True)]
        findings = in_order(finding for _, (told, _) in all_told for finding in told)
        return Found(tuple(findings), {file.name: text for file, (_, text) in all_told if text is not None})

    unread = tuple(sorted({Path(file.name).stem for file in files.values() if file.municipality is None}))
    return Loaded(register, unread, found)


def _all(judge: Callable[[Sequence[str]], list[_Told]], homes: Sequence[str], is_much: bool) -> Iterable[_Told]:
    """What is told of every file, worked out in parallel processes where that is much work: these begin at once."""
    if not is_much:
        return chain.from_iterable(map(judge, [homes]))
    return chain.from_iterable(divided(judge, in_chunks(homes, _CHUNK)))


def _passes(register: Register, homes: set[str], files: Mapping[str, DataFile], options: LintOptions) -> list[_Pass]:
    """The checks to run: of files with schema errors on what was salvaged of them, together with the sound files."""
    of_whole = (*checks.ON_WHOLE_FILES, *(checks.on_freshness() if options.stale else ()))
    of_records = (*checks.ON_WHOLE_RECORDS, *(() if options.tells is is_error else checks.that_warn()))
    salvaged = {home: file.salvaged for home, file in files.items() if file.salvaged}
    whole_records = {home: file.whole_records for home, file in files.items() if file.whole_records}
    if not salvaged:
        every = (*of_whole, *checks.ON_ANY_RECORD, *of_records)
        return [_pass(register, every, options)]
    passes = [_pass(register, of_whole, options)]
    for of, damaged in ((checks.ON_ANY_RECORD, salvaged), (of_records, whole_records)):
        also = _with_damaged(register, homes, files, damaged)
        passes.append(_pass(also, of, options)._replace(damaged=damaged))
    return passes


def _pass(register: Register, some: Iterable[Check], options: LintOptions) -> _Pass:
    named = checks.named(some)
    told = [one for one in named if options.tells(one[0])]
    untold = [one for one in named if not options.tells(one[0])] if options.tells("unused-accept") else ()
    return _Pass(register, told, untold)


def _with_damaged(
    register: Register, homes: set[str], files: Mapping[str, DataFile], damaged: Mapping[str, "Salvaged"]
) -> Register:
    known = {home: damaged[home].municipality for home in files if home in damaged} | dict(register.municipalities)
    ids = {(home, key): found for home in damaged for key, found in files[home].raw_ids.items()}
    return Register(known, frozenset(homes - known.keys()), frozenset(damaged), ids)


# --- One file --------------------------------------------------------------------------------------------------------


def _judged(file: DataFile, passes: Sequence[_Pass], options: LintOptions) -> _Told:
    """What is told of a file; with its text where that is anything."""
    source, home = SourceText(file), file.home
    seen = [one for one in passes if home in one.register.municipalities]
    subjects = [checks.subject(one.register, home, options.today, options.years) for one in seen]
    faults = [*file.faults]
    if file.municipality:
        given = acceptances(subjects[0].records_of(Accept)) if subjects else []
    else:  # also of records that could not be salvaged
        given = [Acceptance(rule, at[:-2], at) for rule, at in file.accepts]
    for one, subject in zip(seen, subjects, strict=True):
        salvaged, found = one.damaged.get(home), checks.faults(one.checks_on(given), subject)
        faults += (_restored(fault, salvaged) for fault in found) if salvaged else found
    told = tuple(_findings(source, faults, given, options))
    return told, source.text if told else None


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
    # For what made a file unreadable no reason counts: accepted in silence, its bond would be missing everywhere. By
    # identity, as a fault cannot be hashed, and to compare each with all would be quadratic.
    refused = frozenset() if file.municipality else frozenset(id(one) for one in file.faults if is_error(one.rule))
    placed = [
        _placed(fault, source)
        for fault in faults
        if options.tells(fault.rule) and (id(fault) in refused or not accepted.covers(fault.rule, fault.loc))
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
    return frozenset() if options.stale else frozenset(map(rule_of, checks.on_freshness()))


def _placed(fault: ModelFault, source: SourceText) -> Finding:
    positions = source.positions
    values: dict[str, str | Bilingual] = {
        key: str(positions.spot(value).line) if isinstance(value, tuple) and not isinstance(value, Bilingual) else value
        for key, value in fault.values.items()
    }
    return Finding(fault.rule, source.file.name, positions.spot(fault.loc, fault.at_key), values)

"""The register opened to be changed: the texts of its files, their models, and how changes are shown, asked, kept."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.asking import agreed, on_terminal
from stedenband.cli.run.changing import Change, new_findings, print_diffs, read_with, write_together
from stedenband.cli.settings import Settings, complain
from stedenband.editing.adding import with_reference
from stedenband.editing.nodes import NotPossible, line_of
from stedenband.editing.references import with_references
from stedenband.editing.removing import without_value
from stedenband.editing.skeleton import flow
from stedenband.errors import UnknownValue, WrongUse
from stedenband.loading.data_file import DataFile, read_data
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.model import Municipality, Partner
from stedenband.model.traverse import bond_references
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.query.filter_values import find_homes
from stedenband.register.identity import official_partner
from stedenband.register.register import Register, full_id
from stedenband.register.without_file import home_of
from stedenband.render.findings import print_findings
from stedenband.render.page import page
from stedenband.rules.catalogue import Severity, rule
from stedenband.text import Bilingual, slug

_MARK = "\ufeff"
_NOT_YET_USED = frozenset({"unused-source", "unused-committee"})  # what comes first can only be used next


class Agreement(NamedTuple):
    """Whether changes are written without asking (`--yes`), or only shown (`--dry-run`)."""

    yes: bool
    dry_run: bool


def _is_asked(rule_name: str) -> bool:
    return rule(rule_name).severity is not Severity.NOTE


class Opened:
    """The files of a data folder with what is changed in them, none of it written yet."""

    def __init__(self, settings: Settings) -> None:
        self.today = date.today()
        self.folder = settings.folder(shipped=False)
        self.paths = self.folder.files()
        self._options = LintOptions(self.today, tells=_is_asked)
        self._before: dict[str, bytes | None] = {}
        self._after: dict[str, bytes | None] = {}
        self._read: dict[bytes, DataFile] = {}
        self.again: list[str] = []  # the commands that say again what was answered
        self._joining: list[tuple[str, str]] = []  # the files that point to a new bond, by their names

    @cached_property
    def loaded(self) -> Loaded:
        """The register as it stands on disk, with what is wrong in it."""
        return load(self.folder, self._options)

    @property
    def register(self) -> Register:
        """The register as it stands on disk."""
        return self.loaded.register

    def home(self, name: str) -> str:
        """The slug of the one file that a municipality's name stands for; WrongUse where there is none, or several."""
        if slug(name) in self.paths:
            return slug(name)
        try:
            homes = find_homes(self.register, [name])
        except UnknownValue:
            known = [one.gemeente for one in self.register.municipalities.values()]
            raise UnknownValue(say("gemeente", "municipality"), name, known) from None
        if len(homes) > 1:
            which = ", ".join(homes)
            raise WrongUse(
                Bilingual(f"{name}: dat kan meer zijn; kies {which}", f"{name}: there are several; choose {which}")
            )
        if homes[0] not in self.paths:
            told = f"stedenband new {homes[0]}"
            raise WrongUse(
                Bilingual(f"{name} heeft nog geen bestand; begin het met {told}", f"{name} has no file yet: {told}")
            )
        return homes[0]

    def ids(self, home: str, keys: Sequence[str]) -> list[str]:
        """The ids of the records in some lists of a municipality as the register has it; none where it has none.

        Where two have one id the list is named too: `sources/brief`.
        """
        owner = self.register.municipalities.get(home)
        lists = {key: getattr(owner, key) for key in keys} if owner else {}
        found = [(key, one if isinstance(one, str) else one.id) for key, records in lists.items() for one in records]
        often = Counter(id for _, id in found)
        return [id if often[id] == 1 else f"{key}/{id}" for key, id in found]

    def references(self, name: str, keys: Sequence[str]) -> list[str]:
        """What a record's name alone may mean: those in some lists that have this id, else those with it in theirs."""
        known = [f"{home}/{id}" for home in self.paths for id in self.ids(home, keys)]
        wanted = slug(name)
        same = [one for one in known if one.rpartition("/")[2] == wanted]
        return same or [one for one in known if wanted and wanted in one.rpartition("/")[2]]

    def path(self, home: str) -> Path:
        """Where the file of a municipality is."""
        return self.paths.get(home, self.folder.path / f"{home}.yaml")

    def text(self, home: str) -> str:
        """The text of a file as changed so far, without a byte order mark."""
        return (self._bytes(home) or b"").decode("utf-8-sig")

    def owner(self, home: str) -> Municipality:
        """What a file says as changed so far; WrongUse where it has errors, since then nothing in it is sure."""
        data = self._bytes(home) or b""
        if data not in self._read:
            self._read[data] = read_data(home, self.path(home).name, str(self.path(home)), data)
        found = self._read[data].municipality
        if found is None:
            path = self.path(home)
            raise WrongUse(
                Bilingual(
                    f"{path} heeft fouten; herstel die eerst: stedenband validate {path}",
                    f"{path} has faults; mend those first: stedenband validate {path}",
                )
            )
        return found

    def _bytes(self, home: str) -> bytes | None:
        if home not in self._after:
            path = self.path(home)
            self._before[home] = self._after[home] = path.read_bytes() if path.exists() else None
        return self._after[home]

    def keep(self, home: str, text: str) -> None:
        """Give a file another text; its byte order mark stays."""
        data = self._bytes(home)
        mark = _MARK if data is not None and data.startswith(_MARK.encode()) else ""
        self._after[home] = (mark + text).encode()

    def edit(self, home: str, made: Callable[[str], str], told: Any) -> None:
        """Give a file the text that an edit makes of its own; WrongUse tells what was to come where it cannot be made.

        That is where it would touch more than it is about. What is `told` is None where something goes.
        """
        try:
            self.keep(home, made(self.text(home)))
        except NotPossible as error:
            path, line = self.path(home), line_of(self.text(home), error.path)
            at = f"bij {error.key} kan dit" if error.key else "dit kan", f"at {error.key} " if error.key else ""
            what = "".join((_as_written(told), *(f"; {name}: joins: [{bond}]" for name, bond in self._joining)))
            way = Bilingual(f"zet het er zelf in: {what}", f"add it by hand: {what}")
            if told is None:
                nl, en = "er staat een opmerking bij; haal het er zelf uit", "it has a comment; take it out by hand"
                way = Bilingual(nl, en)
            raise WrongUse(
                Bilingual(
                    f"{path}:{line}: {at[0]} niet zonder dat er meer verandert; {way.nl}",
                    f"{path}:{line}: {at[1]}this cannot be done without changing more; {way.en}",
                )
            ) from None

    def home_of(self, partner: Partner) -> str | None:
        """The slug of a partner's file, also of one that cannot be read; None where it has none."""
        if known := self.register.home_of(partner):
            return known
        one = official_partner(partner)
        home = home_of(self.register, one) if one else slug(partner.name)
        return home if home in self.register.unknown and partner.country in HOME_COUNTRIES else None

    def join(self, home: str, bond: str) -> None:
        """Let a municipality's file point to a bond that another's has."""
        owner = self.owner(home)
        self.edit(home, lambda text: with_reference(text, owner, bond), [bond])
        self._joining.append((self.path(home).name, bond))

    def part(self, bond: str) -> None:
        """Let no other file point to a bond any more; WrongUse where one that does has errors."""
        self._see_that_none_has_faults([bond])
        for home, owner in self.register.municipalities.items():
            if bond in owner.joins:
                place = self.owner(home).joins.index(bond)
                self.edit(home, partial(without_value, path=("joins", place)), None)

    def follow(self, homes: Collection[str], new_ids: Mapping[str, str]) -> None:
        """Let the references in files follow bonds to their new ids; WrongUse where one that has any has errors."""
        self._see_that_none_has_faults(new_ids)
        for home in homes:
            if any(full_id(home, reference) in new_ids for _, reference in bond_references(self.owner(home))):
                followed = partial(self._with_references, home, new_ids)
                self.edit(home, followed, [*new_ids.values()])

    def _with_references(self, home: str, new_ids: Mapping[str, str], text: str) -> str:
        return with_references(text, self.owner(home), home, new_ids)

    def _see_that_none_has_faults(self, bonds: Iterable[str]) -> None:
        """WrongUse where a file that could not be read, or not whole, names one of some bonds."""
        named = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, bonds)) or '(?!)'})(?![\w-])".encode())
        for home in sorted((self.register.unknown | self.register.partial) & self.paths.keys()):
            if named.search(self._bytes(home) or b""):
                self.owner(home)

    def drop(self, home: str) -> None:
        """Take a file out of the register."""
        self._bytes(home)
        self._after[home] = None

    def is_gone(self, home: str) -> bool:
        """Whether a file was taken out."""
        return home in self._after and self._after[home] is None

    def changes(self) -> Mapping[str, Change]:
        """What is changed so far, by slug."""
        return {
            home: Change(self.path(home), self._before[home], after)
            for home, after in self._after.items()
            if after != self._before[home]
        }

    def settle(self, agreement: Agreement) -> bool:
        """Show what changes and what is then wrong, ask, and write all or nothing; gives whether it was not done."""
        changes = self.changes()
        if not changes:
            complain(say("Er verandert niets: zo staat het er al.", "Nothing changes: that is how it stands."))
            return False
        after = read_with(self.folder, changes, self._options)
        found = [one for one in new_findings(self.loaded, after) if one.rule not in _NOT_YET_USED]
        print_diffs(changes.values())
        is_wrong = any(one.severity is Severity.ERROR for one in found)
        if found:
            is_saved = not (is_wrong or agreement.dry_run)
            print_findings(page(stderr=True), found, after.texts, LANGUAGE, is_saved=is_saved)
        if is_wrong:
            complain(say("Dit zou fouten geven; er is niets veranderd.", "This would add faults; nothing was changed."))
            self._tell_again()
            return True
        if agreement.dry_run:
            return False
        if not agreement.yes and not _is_wanted(bool(found)):
            complain(say("Er is niets veranderd.", "Nothing was changed."))
            self._tell_again()
            return True
        if not write_together([*changes.values()]):
            return True
        for one in changes.values():
            _tell(one)
        return False

    def _tell_again(self) -> None:
        """Tell the commands that say again what was answered, to mend what was wrong in them."""
        if self.again:
            complain(say("Met uw antwoorden, om te verbeteren:", "With your answers, to mend:"))
        for command in self.again:
            complain(f"  {command}")


def _as_written(told: Any) -> str:
    """A value as it can be put into a file by hand: an entry of a mapping with its key before it."""
    if isinstance(told, Mapping) and all(isinstance(one, Mapping) for one in told.values()):
        return ", ".join(f"{key}: {flow(one)}" for key, one in told.items())
    return flow(told)


def _is_wanted(warned: bool) -> bool:
    if not on_terminal():
        raise WrongUse(
            Bilingual(
                "--yes ontbreekt: zonder terminal kan niet worden gevraagd of dit zo goed is; er is niets veranderd",
                "--yes is missing: without a terminal nobody can be asked whether this is right; nothing was changed",
            )
        )
    if warned:
        return agreed(say("Toch zo opslaan?", "Save it all the same?"), default=False)
    return agreed(say("Zo opslaan?", "Save it like this?"), default=True)


def _tell(one: Change) -> None:
    if one.after is None:
        complain(say(f"{one.path} is weggehaald.", f"{one.path} is gone."))
    elif one.before is None:
        complain(say(f"{one.path} is gemaakt.", f"{one.path} is made."))
    else:
        complain(say(f"{one.path} is bijgewerkt.", f"{one.path} is changed."))

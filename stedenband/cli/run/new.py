"""What `stedenband new` does: write a commented skeleton that validates, over no other file."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from stedenband.cli.choices import one_of
from stedenband.cli.language import say
from stedenband.cli.run.new_refused import became_of, elsewhere, no_more, which
from stedenband.cli.run.reading import read_all
from stedenband.cli.run.schema import MODELINE, ensure_schema
from stedenband.cli.settings import Settings, complain
from stedenband.editing.skeleton import skeleton
from stedenband.errors import NoData, WrongUse
from stedenband.exchange.homes import called
from stedenband.exchange.ties import bonds_naming, bonds_of_divided, ties_by_home
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.model import Bond
from stedenband.places.find import find, meant_first, named, near_names
from stedenband.places.listed_names import taken_apart
from stedenband.places.municipalities import (
    HOME_COUNTRIES,
    HomeCountry,
    Municipality,
    Province,
    is_ours,
)
from stedenband.register.identity import Official, is_called, municipality_of
from stedenband.register.register import Register, Tie
from stedenband.register.without_file import home_of, with_drafts
from stedenband.render.output import write_file
from stedenband.text import NEAR_NAME, Bilingual, fold, slug
from stedenband.vocabulary.countries import find_countries

_DUTCH_TOO = ("Den Bosch", "Den Haag", "Tietjerksteradeel")  # of the other names those that are usual in Dutch
_CODE = re.compile("(?:GM|PV|Q)[0-9]+", re.IGNORECASE)


class NewFile(NamedTuple):
    """What is asked for: a municipality, the country that it is in where that is said, drafts, and no questions."""

    gemeente: str
    country: str | None
    drafts: bool
    anyway: bool


def begin_file(settings: Settings, asked: NewFile) -> None:
    """Write the file of a municipality to fill in, and the schema that editors read beside it.

    WrongUse where the name is of several, or of one that is no more, or so near another that it was probably meant;
    the last two not with `anyway`.
    """
    country = _country(asked.country) if asked.country is not None else None
    name = _cleaned(asked.gemeente)
    folder = folder_to_fill(settings)
    register = _register(folder)
    one = _meant(register, name, country, asked.anyway)
    path, text = _file(folder.path, register, name, country or (one.country if one else "NL"), one, asked.drafts)
    _must_be_new(path)
    _must_validate(path, text)
    if one is None and not asked.anyway:
        _must_be_meant(register, name)
    path.parent.mkdir(exist_ok=True)
    write_file(path, text, force=False)
    ensure_schema(folder.path)
    if one is None and not find(name):
        complain(_unknown(name))
    elif one and slug(name) in map(slug, one.others) and name not in _DUTCH_TOO:
        complain(say(f"{name} is {one.usual_name}.", f"{name} is {one.usual_name}."))
    elif one and name in _DUTCH_TOO:
        nl, en = "officieel; daarnaar heet het bestand", "officially, after which the file is named"
        complain(say(f"{name} is {one.name} {nl}.", f"{name} is {one.name} {en}."))
    complain(
        say(
            f"{path} is gemaakt; vul het aan en draai `stedenband validate`.",
            f"{path} is made; fill it in and run `stedenband validate`.",
        )
    )
    if one:
        _tell_of_divided(register, one)


def _country(asked: str) -> HomeCountry:
    code = next((code for code in find_countries(asked) if code in HOME_COUNTRIES), asked)
    one_of(code, HOME_COUNTRIES, "--country")
    return "BE" if code == "BE" else "NL"


def _register(folder: DataFolder) -> Register:
    return read_all(folder).register if folder.path.is_dir() and folder.files() else Register({})


def _meant(register: Register, name: str, country: HomeCountry | None, anyway: bool) -> Official | None:
    """The municipality of today that a name stands for; a province where no municipality is called so."""
    found = meant_first(find(name, country)) or _part_of(name, country)
    if not found and _CODE.fullmatch(name) and not anyway:
        raise WrongUse(Bilingual(f"{name}: die code is niet bekend", f"{name}: that code is not known"))
    living = [one for one in found if one.ended is None]
    if len(living) > 1 or len({one.country for one in found}) > 1:
        raise WrongUse(which(register, name, found))
    one = next(iter(living or found), None)
    is_part = one is not None and (_is_village(one, name) or not find(name, country))
    if one and not anyway and (one not in living or is_part):
        raise WrongUse(no_more(name, one))
    if one and not anyway and not is_ours(one):
        raise WrongUse(elsewhere(name, one))
    return None if is_part else one


def _part_of(name: str, country: HomeCountry | None) -> tuple[Official, ...]:
    """What a name with a larger place behind it lies in, or was: `Esch (Haaren)`."""
    whole = taken_apart(name).whole
    countries = (one for one in HOME_COUNTRIES if country in {None, one} and whole and named(whole, one))
    return tuple(filter(None, (called(name, one, date.today(), None) for one in countries)))


def _is_village(one: Official, name: str) -> bool:
    """Whether a name is that of a place in a municipality which is itself called otherwise."""
    return isinstance(one, Municipality) and not is_called(one, name) and slug(name) in map(slug, one.villages)


def _unknown(name: str) -> str:
    return say(
        f"{name} is geen gemeente of provincie van Nederland of België die bekend is; er staat dus geen code bij.",
        f"{name} is no known municipality or province of the Netherlands or Belgium; so it has no code.",
    )


def folder_to_fill(settings: Settings) -> DataFolder:
    """The data folder; a register begins somewhere: in an empty one that is named, or in `data` in an empty folder."""
    if settings.named is not None and settings.named.is_dir():
        return DataFolder(settings.named, "option")
    try:
        return settings.folder(shipped=False)
    except NoData:
        if settings.named is not None or not (_is_empty(Path(), "data") and _is_empty(Path("data"))):
            raise
        return DataFolder(Path("data"), "nearest")


def _is_empty(folder: Path, *but: str) -> bool:
    """Whether a folder has nothing but what is hidden; one that is not there has nothing."""
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return all(name.startswith(".") or name in but for name in names)


def _must_be_meant(register: Register, gemeente: str) -> None:
    known = {slug(name): name for name in (*near_names(gemeente), *_names_around(register))}
    near = [] if slug(gemeente) in known else get_close_matches(slug(gemeente), known, n=1, cutoff=NEAR_NAME)
    if near:
        meant = known[near[0]]
        raise WrongUse(
            Bilingual(
                f"bedoelde u {meant}? Is {gemeente} toch een andere gemeente, zet er dan --anyway bij",
                f"did you mean {meant}? If {gemeente} is another municipality, add --anyway",
            )
        )


def _names_around(register: Register) -> Iterator[str]:
    """The names of the municipalities of the register, and of partners in the same countries."""
    for municipality in register.municipalities.values():
        yield from municipality.all_names
    for tie in register.ties.values():
        for partner in tie.bond.partners:
            yield from partner.all_names if partner.country in HOME_COUNTRIES else ()


def _cleaned(gemeente: str) -> str:
    # A name from a macOS path is in NFD; one from a shell may hold surrogates for bytes that are not UTF-8.
    name = " ".join(normalize("NFC", gemeente).split())
    if not slug(name) or "/" in name.removeprefix("BE/").removeprefix("NL/") or "\\" in name or not name.isprintable():
        raise WrongUse(
            Bilingual(
                f"{gemeente}: dat is geen naam van een gemeente", f"{gemeente}: that is no name of a municipality"
            )
        )
    return name


def _file(
    folder: Path, register: Register, name: str, country: str, one: Official | None, drafts: bool
) -> tuple[Path, str]:
    """The path and the text of the new file."""
    if one is None:
        return folder / f"{slug(name)}.yaml", MODELINE + skeleton(name, country, {}, (), {})
    home = home_of(register, one)
    ids = {"cbs" if one.country == "NL" else "nis": one.code}
    level = {"level": "province"} if isinstance(one, Province) else {}
    joins = bonds_naming(register, one, _ties(register, home))
    pointing = {"joins": joins} if joins else {}
    identity = {"ids": ids, **({"wikidata": one.wikidata} if one.wikidata else {}), **level, **pointing}
    listed = with_drafts(_with_joins(register, one, home, joins), (home,)).listed if drafts else ()
    sources = {id: source for tie in listed for id, source in tie.owner.sources.items() if id in _lists(tie.bond)}
    return folder / f"{home}.yaml", MODELINE + skeleton(
        _spelled(one, name), country, identity, (tie.bond for tie in listed), sources
    )


def _ties(register: Register, home: str) -> list[Tie]:
    """The bonds and drafts of other files that a municipality without a file has."""
    return ties_by_home(register, {**register.ties, **register.drafts})[home]


def _tell_of_divided(register: Register, one: Official) -> None:
    """Tell to which bonds the new file does not point, as which part of a former partner has them is not known."""
    name = one.usual_name
    for bond, partner in bonds_of_divided(register, one, _ties(register, home_of(register, one))).items():
        nl, en = became_of(partner)
        complain(
            say(
                f"{bond}: {partner.usual_name} {nl}; heeft {name} deze band nu, zet er dan joins: [{bond}] bij.",
                f"{bond}: {partner.usual_name} {en}; if {name} has this bond now, add joins: [{bond}].",
            )
        )


def _with_joins(register: Register, one: Official, home: str, joins: Sequence[str]) -> Register:
    """The register with the new file as far as it points to the bonds that others have with its municipality."""
    return register.extended({home: municipality_of(one).model_copy(update={"joins": tuple(joins)})}, ())


def _lists(bond: Bond) -> set[str]:
    return {listing.source for listing in bond.listed}


def _spelled(one: Official, name: str) -> str:
    """The official spelling of a name, also of a slug; what tells it from a namesake, and a round apostrophe, stay."""
    is_kept = is_called(one, name) and any(sign in name for sign in "(’") and slug(name) not in map(slug, one.others)
    known = (it for it in (one.usual_name, one.name, *_DUTCH_TOO) if fold(it) == fold(name))
    return next(known, name if is_kept else one.name_apart)


def _must_be_new(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise WrongUse(
            Bilingual(f"{path} bestaat al; new overschrijft nooit", f"{path} exists already; new never overwrites")
        )


def _must_validate(path: Path, text: str) -> None:
    made = read_data(path.stem, path.name, str(path), text.encode("utf-8", "surrogateescape"))
    if made.municipality is None or made.problems or made.faults:
        raise WrongUse(
            Bilingual(
                f"van de naam {path.stem} is geen goed bestand te maken; is het de naam van een gemeente?",
                f"no valid file can be made of the name {path.stem}; is it the name of a municipality?",
            )
        )

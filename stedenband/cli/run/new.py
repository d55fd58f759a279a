"""What `stedenband new` does: write a commented skeleton that validates, over no other file."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from unicodedata import normalize

from stedenband.cli.choices import one_of
from stedenband.cli.language import say
from stedenband.cli.run.reading import read_all
from stedenband.cli.run.schema import SCHEMA_FILE, schema_text
from stedenband.cli.settings import Settings, complain
from stedenband.errors import NoData, WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.parsing.reader import read
from stedenband.register.register import Register
from stedenband.render.output import write_file
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.countries import find_countries

_COUNTRIES = ("NL", "BE")
_NEAR = 0.85  # difflib's ratio: two letters swapped of seven; Almere is not nearly Almelo, nor Leiderdorp Leiden
_MODELINE = f"# yaml-language-server: $schema=./{SCHEMA_FILE}\n"

# Comments are Dutch, as the content of the files is.
_SKELETON = """\
# Alles over dit bestand: stedenband explain, en de uitleg die een editor bij elke sleutel toont.
gemeente: {gemeente}
country: {country}

# Waar de feiten vandaan komen; elke stedenband en activiteit noemt er een. Zonder eigen datum: consulted.
sources:
  # raadsbrief-2025: {{title: Raadsbrief Stedenbanden, publisher: Gemeente {plain}, date: 2025-06-24}}

# Wie de banden onderhoudt; een rol van een stedenband noemt het comité.
committees:
  # - id: partnerstad-comite
  #   name: Partnerstad Comité
  #   form: foundation # committee, foundation of association
  #   history: [{{date: 1990, status: active}}] # active, winding-up, ended
  #   sources: [raadsbrief-2025]

# De stedenbanden; history begint met het oudste. Onbekend blijft weg.
bonds:
  # - id: partnerstad
  #   partners: [{{name: Partnerstad, country: DE}}]
  #   kind: twinning # sister-city, partner-city, friendship, jumelage, project, contact
  #   history:
  #   - {{date: 1990, status: active}} # exploring, dormant, suspended, phasing-out, ended
  #   roles: [{{role: committee, committee: partnerstad-comite}}]
  #   sources: [raadsbrief-2025]

# Wat er gebeurde en gepland is.
events:
  # - id: bezoek-2025
  #   date: 2025-05-04/2025-05-05 # of 2025, 2025-05, 2025-05-04; ~ erachter is ongeveer
  #   kind: visit
  #   title: Bezoek uit Partnerstad
  #   bonds: [partnerstad]
  #   direction: incoming # outgoing, mutual
  #   status: held # planned, cancelled, recurring
  #   sources: [raadsbrief-2025]
"""


def begin_file(settings: Settings, gemeente: str, country: str, anyway: bool) -> None:
    """Write the file of a municipality to fill in, and the schema that editors read beside it.

    WrongUse where a name of the register is so near that it was probably meant, except with `anyway`.
    """
    code = next((code for code in find_countries(country) if code in _COUNTRIES), country)
    one_of(code, _COUNTRIES, "--country")
    folder = _folder(settings)
    path, text = _skeleton(folder.path, gemeente, code)
    _must_be_new(path)
    _must_validate(path, text)
    if not anyway and folder.path.is_dir() and folder.files():
        _must_be_meant(folder, gemeente)
    path.parent.mkdir(exist_ok=True)
    write_file(path, text, force=False)
    _ensure_schema(folder.path)
    complain(
        say(
            f"{path} is gemaakt; vul het aan en draai `stedenband validate`.",
            f"{path} is made; fill it in and run `stedenband validate`.",
        )
    )


def _folder(settings: Settings) -> DataFolder:
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


def _must_be_meant(folder: DataFolder, gemeente: str) -> None:
    known = {slug(name): name for name in _names_around(read_all(folder).register)}
    near = [] if slug(gemeente) in known else get_close_matches(slug(gemeente), known, n=1, cutoff=_NEAR)
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
            yield from partner.all_names if partner.country in _COUNTRIES else ()


def _skeleton(folder: Path, gemeente: str, country: str) -> tuple[Path, str]:
    # A name from a macOS path is in NFD; one from a shell may hold surrogates for bytes that are not UTF-8.
    name = " ".join(normalize("NFC", gemeente).split())
    if not slug(name) or "/" in name or "\\" in name or not name.isprintable():
        raise WrongUse(
            Bilingual(
                f"{gemeente}: dat is geen naam van een gemeente", f"{gemeente}: that is no name of a municipality"
            )
        )
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    text = _SKELETON.format(gemeente=_plain_or(name, quoted), plain=name, country=country)
    return folder / f"{slug(name)}.yaml", _MODELINE + text


def _must_be_new(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise WrongUse(
            Bilingual(f"{path} bestaat al; new overschrijft nooit", f"{path} exists already; new never overwrites")
        )


def _plain_or(name: str, quoted: str) -> str:
    """The name without quotes where YAML reads it as it is."""
    document = read(f"gemeente: {name}\n")
    is_plain = document.value == {"gemeente": name} and not document.problems and not document.remarks
    return name if is_plain else quoted


def _must_validate(path: Path, text: str) -> None:
    made = read_data(path.stem, path.name, str(path), text.encode("utf-8", "surrogateescape"))
    if made.municipality is None or made.problems or made.faults:
        raise WrongUse(
            Bilingual(
                f"van de naam {path.stem} is geen goed bestand te maken; is het de naam van een gemeente?",
                f"no valid file can be made of the name {path.stem}; is it the name of a municipality?",
            )
        )


def _ensure_schema(folder: Path) -> None:
    path = folder / SCHEMA_FILE
    if not path.exists():
        # Overwrite: another run may create it at the same moment (race).
        write_file(path, schema_text("7"), force=True)

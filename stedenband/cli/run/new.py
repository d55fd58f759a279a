"""What `stedenband new` does: write a commented skeleton that validates, over no other file."""

from pathlib import Path
from unicodedata import normalize

from stedenband.cli.choices import one_of
from stedenband.cli.language import say
from stedenband.cli.run.schema import SCHEMA_FILE, schema_text
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.parsing.reader import read
from stedenband.render.output import write_file
from stedenband.text import Bilingual, slug

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


def begin_file(settings: Settings, gemeente: str, country: str) -> None:
    """Write the file of a municipality to fill in, and the schema that editors read beside it."""
    one_of(country, ("NL", "BE"), "--country")
    folder = _folder(settings)
    path, text = _skeleton(folder.path, gemeente, country)
    _must_be_new(path)
    _must_validate(path, text)
    write_file(path, text, force=False)
    _ensure_schema(folder.path)
    complain(
        say(
            f"{path} is gemaakt; vul het aan en draai `stedenband validate`.",
            f"{path} is made; fill it in and run `stedenband validate`.",
        )
    )


def _folder(settings: Settings) -> DataFolder:
    """The data folder, which may be an empty one where it is named: a register begins somewhere."""
    if settings.data is not None and settings.data.is_dir():
        return DataFolder(settings.data, "option")
    return settings.folder(shipped=False)


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

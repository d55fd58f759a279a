"""What `stedenband schema` does: make the text of the JSON Schema of a data file."""

import json
from functools import cache
from pathlib import Path
from typing import get_args

from stedenband.cli.language import LANGUAGE
from stedenband.model.json_schema import json_schema
from stedenband.render.output import write_file
from stedenband.text import Language

SCHEMA_FILE = ".schema.json"  # beside the data files, for editors
MODELINE = f"# yaml-language-server: $schema=./{SCHEMA_FILE}\n"  # by which an editor finds it


@cache  # `validate --fix` compares it, then writes it
def schema_text(draft: str, language: Language = LANGUAGE) -> str:
    """The schema as it is printed, in the language of the run or another."""
    made = json_schema("7" if draft == "7" else "2020-12", language)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def outdated_schema(folder: Path) -> Path | None:
    """The schema for editors in a data folder, where there is one that is not ours of today in either language."""
    path = folder / SCHEMA_FILE
    try:
        found = path.read_bytes() if path.is_file() else None
    except OSError:
        return path
    if found is None or any(found == schema_text("7", language).encode() for language in get_args(Language)):
        return None
    return path


def ensure_schema(folder: Path) -> None:
    """Write the schema for editors into a data folder that has none."""
    path = folder / SCHEMA_FILE
    if not path.exists():
        # Overwrite: another run may create it at the same moment (race).
        write_file(path, schema_text("7"), force=True)

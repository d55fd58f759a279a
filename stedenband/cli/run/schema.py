"""What `stedenband schema` does: make the text of the JSON Schema of a data file."""

import json

from stedenband.cli.language import LANGUAGE
from stedenband.model.json_schema import json_schema


def schema_text(draft: str) -> str:
    """The schema as it is printed, in the language of the run."""
    made = json_schema("7" if draft == "7" else "2020-12", LANGUAGE)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"

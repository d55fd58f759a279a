"""The extras (`office`, `pdf`): what each brings, and the command that adds one to this installation."""

import json
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from stedenband.text import Bilingual

_PACKAGE = "stedenband"
# The modules that each extra of pyproject.toml brings.
EXTRAS: Mapping[str, tuple[str, ...]] = {
    "office": ("docx", "xlsxwriter", "icalendar", "python_calamine"),
    "pdf": ("typst",),
}


def missing(library: str, extra: str) -> Bilingual:
    """What to say where a library is not installed: the command that installs its extra."""
    command = install_command(extra)
    return Bilingual(
        f"hiervoor is {library} nodig; installeer het met: {command}",
        f"this needs {library}; install it with: {command}",
    )


def install_command(extra: str) -> str:
    """The command that adds an extra, by what installed the program: uv, pipx or pip.

    It names the extras that are there too: uv and pipx make the environment anew. Every shell reads double quotes.
    """
    home = Path(sys.prefix)
    asked = _requirement(",".join(name for name in EXTRAS if name == extra or _is_there(name)))
    if (home / "uv-receipt.toml").is_file():
        return f"uv tool install {asked}"
    if (home / "pipx_metadata.json").is_file():
        return f"pipx install --force {asked}"
    return f"{'uv ' if _made_by_uv(home) else ''}pip install {asked}"


def _is_there(extra: str) -> bool:
    return all(find_spec(module) for module in EXTRAS[extra])


def _made_by_uv(home: Path) -> bool:
    """Whether uv made the environment, which then has no pip of its own."""
    settings = home / "pyvenv.cfg"
    return settings.is_file() and any(line.startswith("uv =") for line in settings.read_text("utf-8").splitlines())


def _requirement(extras: str) -> str:
    """The package with extras, from where it came: an index, a folder, an archive or a repository."""
    origin = _origin()
    url = origin.get("url", "")
    if origin.get("dir_info", {}).get("editable"):
        return f'--editable "{url2pathname(urlsplit(url).path)}[{extras}]"'
    if told := origin.get("vcs_info"):
        revision = told.get("requested_revision")
        url = f"{told['vcs']}+{url}" + (f"@{revision}" if revision else "")
    return f'"{_PACKAGE}[{extras}] @ {url}"' if url else f'"{_PACKAGE}[{extras}]"'


def _origin() -> dict[str, Any]:
    """Where the package was installed from (PEP 610); nothing where that was an index, or is not known."""
    try:
        told = distribution(_PACKAGE).read_text("direct_url.json")
    except PackageNotFoundError:
        told = None
    found: dict[str, Any] = json.loads(told) if told else {}
    return found

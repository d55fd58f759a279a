"""The text of a new file: a commented skeleton for a municipality, and the drafts of what lists elsewhere name of it.

Comments are Dutch, as the content of the files is.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from stedenband.model import Bond, Source
from stedenband.model.as_data import as_data
from stedenband.parsing.reader import read
from stedenband.text import REMEMBERED
from stedenband.vocabulary.edtf import Edtf

_SKELETON = """\
# Alles over dit bestand: stedenband explain, en de uitleg die een editor bij elke sleutel toont.
gemeente: {gemeente}
country: {country}
{identity}
# Waar de feiten vandaan komen; elke stedenband en activiteit noemt er een. Zonder eigen datum: consulted.
sources:
{sources}  # raadsbrief-2025: {{title: Raadsbrief Stedenbanden, publisher: {publisher}, date: 2025-06-24}}

# Wie de banden onderhoudt; een rol van een stedenband noemt het comité.
committees:
  # - id: partnerstad-comite
  #   name: Partnerstad Comité
  #   form: foundation # committee, foundation of association
  #   history: [{{date: 1990, status: active}}] # active, winding-up, ended
  #   sources: [raadsbrief-2025]

# De stedenbanden; history begint met het oudste. Onbekend blijft weg.
bonds:
{drafts}  # - id: partnerstad
  #   partners: [{{name: Partnerstad, country: DE}}]
  #   kind: twinning # sister-city, partner-city, friendship, jumelage, project, contact
  #   history:
  #     - {{date: 1990, status: active}} # exploring, dormant, suspended, phasing-out, ended
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
_NOT_LOOKED_INTO = """\
  # Alleen vermeld: lijsten elders noemen deze banden, en niemand heeft ze nagegaan. Klopt er een, geef die dan kind,
  # history en sources; klopt er een niet, zet de partner dan bij not_bonds en haal de band weg.
"""


def skeleton(
    name: str, country: str, identity: Mapping[str, Any], drafts: Iterable[Bond], sources: Mapping[str, Source]
) -> str:
    """The text of the file of a municipality; `identity` is what else is known of it, in the keys of the file."""
    bonds = "".join(map(draft_lines, drafts))
    return _SKELETON.format(
        gemeente=scalar(name),
        publisher=f"{'Provincie' if identity.get('level') == 'province' else 'Gemeente'} {name}",
        country=country,
        identity="".join(f"{key}: {flow(value)}\n" for key, value in identity.items()),
        sources="".join(f"  {id}: {flow(as_data(source))}\n" for id, source in sources.items()) if bonds else "",
        drafts=f"{_NOT_LOOKED_INTO}{bonds}" if bonds else "",
    )


def draft_lines(bond: Bond) -> str:
    """The lines of a draft in the list of bonds."""
    partners = ", ".join(flow({"name": one.name, **as_data(one)}) for one in bond.partners)
    listed = ", ".join(flow(as_data(listing)) for listing in bond.listed)
    note = f"    note: {scalar(bond.note)}\n" if bond.note else ""
    return f"  - id: {bond.id}\n    partners: [{partners}]\n    listed: [{listed}]\n{note}"


def flow(value: Any) -> str:
    """A value of a record's data in flow style, on one line; dates as `Edtf`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, Edtf):  # a year needs no quotes, and a set of dates does
        return value.text if value.text.isdecimal() else scalar(value.text, in_flow=True)
    return scalar(value, in_flow=True) if isinstance(value, str) else str(value)


@lru_cache(maxsize=REMEMBERED)
def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text without quotes where every reader takes it as it is, else in double quotes.

    Some readers end a text at a question mark in flow style, though YAML 1.2 does not.
    """
    document = read(f"a: [{text}]\n" if in_flow else f"a: {text}\n")
    meant: Any = [text] if in_flow else text
    is_safe = not (in_flow and "?" in text)
    is_plain = is_safe and document.value == {"a": meant} and not document.problems and not document.remarks
    return text if is_plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

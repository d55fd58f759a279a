"""A dossier as JSON, in the keys and codes of the data; for people it is a document like a report."""

import json

from stedenband.query.dossier import BondDossier, MunicipalityDossier, bond_data, municipality_data
from stedenband.render.escaping import escaped


def dossier_json(dossier: BondDossier | MunicipalityDossier) -> str:
    """A dossier as one JSON object."""
    data = bond_data(dossier) if isinstance(dossier, BondDossier) else municipality_data(dossier)
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"

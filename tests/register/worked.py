"""A bond of Leiden with Gent and Kiel, to work the sentences of the contract on."""

from typing import Any

from tests.register.naive_history import Raw

ACTIVE = {"date": "1990-05-01", "status": "active"}
ENDED = {"date": "2017", "status": "ended", "by": "partner", "reason": "partner-decision"}
EXPLORED = {"date": "2025-02-27", "status": "exploring"}
CLOSED = {"date": "2026", "status": "ended", "by": "municipality", "reason": "cost"}
PLANNED_END = {"date": "2027-01-01", "status": "ended", "decided": "2026-03-01"}
UNDATED = {"status": "dormant"}
REVISED = {"date": "2015", "status": "active", "kind": "friendship"}
GENT_JOINED = {"gent": {"history": [{"date": "2000", "status": "joined"}]}}
GENT_LEFT = {"gent": {"history": [{"date": "2010", "status": "left", "by": "partner", "reason": "cost"}]}}
SIGNED = {"agreements": [{"kind": "charter", "signed": "1980-05"}]}
FLED = {"history": [{"date": "1995", "status": "left"}]}


def register(*history: Raw, **keys: Any) -> dict[str, Raw]:
    """Leiden's bond with Gent (which has a file) and Kiel; the only source is of 2020-06."""
    gent = {"name": "Gent", "country": "BE", **keys.pop("gent", {})}
    kiel = {"name": "Kiel", "country": "DE", **keys.pop("kiel", {})}
    events, joins = keys.pop("events", []), keys.pop("joins", True)
    bond = {
        "id": "b",
        "partners": [gent] if keys.pop("alone", False) else [gent, kiel],
        "kind": "twinning",
        "history": list(history),
        "sources": ["letter"],
        **keys,
    }
    sources = {"letter": {"date": "2020-06"}, "late": {"consulted": "2026-01-15"}}
    return {
        "leiden": {"gemeente": "Leiden", "country": "NL", "sources": sources, "bonds": [bond], "events": events},
        "gent": {"gemeente": "Gent", "country": "BE", "joins": ["leiden/b"] if joins else []},
    }

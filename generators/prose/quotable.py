"""What prose can point at: sources to cite, and settled advice to quote."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from generators.pages.frame.bases import CitedSource


@dataclass(frozen=True)
class Quotable:
    """Sources by key, and texts of settled advice by key."""

    sources: Mapping[str, CitedSource]
    advice: Mapping[str, str] = field(default_factory=dict)


def pack_quotable(quotable: Quotable) -> dict[str, Any]:
    """Return everything in a form that JSON can keep."""
    return {"sources": [asdict(source) for source in quotable.sources.values()], "advice": dict(quotable.advice)}


def unpack_quotable(packed: Mapping[str, Any]) -> Quotable:
    """Return what `pack_quotable` was given."""
    sources = [CitedSource(**source) for source in packed["sources"]]
    return Quotable({source.key: source for source in sources}, packed["advice"])

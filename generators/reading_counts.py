"""How much of their sources was read behind the grades of all claims."""

from generators.library import Library
from generators.model.base import Claim
from generators.model.evidence import Grade, least_seen
from generators.model.parts import find_parts


def count_readings(library: Library, grade: Grade) -> dict[str, int]:
    """Return how many claims of a grade rest on how much reading: that of the source that was read least."""
    counts: dict[str, int] = {}
    for files in library.files.values():
        for part in find_parts(dict(files)):
            claim = part.value
            if isinstance(claim, Claim) and claim.grade == grade:
                seen = least_seen(library.sources[key].seen for key in claim.sources)
                counts[seen] = counts.get(seen, 0) + 1
    return counts

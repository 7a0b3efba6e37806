"""The words of evidence, known without reading any model: grades of claims, and how much was read of a source."""

from collections.abc import Iterable
from typing import Literal, TypeAlias, get_args

Grade: TypeAlias = Literal["A", "B", "C"]
"""A primary source read, B reliable secondary source, C only reported. D is never published as a claim."""
GRADES: tuple[str, ...] = get_args(Grade)
Seen: TypeAlias = Literal["in full", "in part", "abstract", "record only", "not seen"]
"""How much of a source the editors have read, the most first."""


def least_seen(readings: Iterable[str]) -> str:
    """Return the least of what was read of several sources. Raises ValueError for none."""
    return max(readings, key=get_args(Seen).index)


UNWITNESSED = "every source named is press, a digest, or was not read; grade it B, or name one that was read"
"""What is wrong with a grade A that no source carries, in data and prose alike."""

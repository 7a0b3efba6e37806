"""Two axes and the four fields they make."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.model.instrument import Quadrant

_TOP_ROW_FIRST = (2, 3, 0, 1)
"""The data goes low–low, high–low, low–high, high–high; a page is read from the top left."""


@dataclass(frozen=True)
class QuadrantsView:
    """Four fields from the top left to the bottom right; `across` and `up` name the axes."""

    across: str
    up: str
    fields: tuple[Quadrant, ...]


def view_quadrants(across: str, up: str, quadrants: Sequence[Quadrant]) -> QuadrantsView:
    """Return the fields in the order in which they are drawn."""
    return QuadrantsView(across, up, tuple(quadrants[place] for place in _TOP_ROW_FIRST))

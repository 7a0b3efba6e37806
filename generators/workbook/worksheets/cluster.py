"""Where the rows of one spot of a plot are drawn, so that none hides another: as discs, or closer as bare numbers."""

import math
from dataclasses import dataclass

_DISC = 20.0
"""How far apart numbered discs are drawn, in pixels."""
_NUMBER_WIDTH, _NUMBER_HEIGHT = 15.0, 13.0
"""How far apart numbers without a disc are drawn, as long as there is room."""
_SHARE = 0.94
"""How much of the distance to the next level the rows of a spot may take."""


@dataclass(frozen=True)
class Lattice:
    """Places side by side and one below the other; steps in levels."""

    columns: int
    across: float
    up: float


@dataclass(frozen=True)
class Cluster:
    """The places around one spot: discs while they fit, beyond that bare numbers."""

    discs: Lattice
    most_discs: int
    numbers: Lattice

    def has_discs(self, crowd: int) -> bool:
        """Return whether so many rows are drawn as discs."""
        return crowd <= self.most_discs

    def lattice(self, crowd: int) -> Lattice:
        """Return the places for so many rows."""
        return self.discs if self.has_discs(crowd) else self.numbers

    def offset(self, order: int, crowd: int) -> tuple[float, float]:
        """Return how far from the spot the how-manieth of its rows is drawn, across and up."""
        lattice = self.lattice(crowd)
        line, place = divmod(order - 1, lattice.columns)
        wide, last = min(crowd, lattice.columns) - 1, (crowd - 1) // lattice.columns
        return (place - wide / 2) * lattice.across, (last / 2 - line) * lattice.up


def plan_cluster(across: float, up: float, rows: int) -> Cluster:
    """Return the places for up to `rows` rows, where a level is so many pixels wide and high."""
    room_across, room_up = across * _SHARE, up * _SHARE
    beside, below = max(1, int(room_across / _DISC)), max(1, int(room_up / _DISC))
    wide = math.ceil(math.sqrt(rows * room_across * _NUMBER_HEIGHT / (room_up * _NUMBER_WIDTH)))
    high = math.ceil(rows / wide)
    numbers = Lattice(wide, _step(_NUMBER_WIDTH, across, wide), _step(_NUMBER_HEIGHT, up, high))
    return Cluster(Lattice(beside, _step(_DISC, across, beside), _step(_DISC, up, below)), beside * below, numbers)


def _step(pixels: float, level: float, count: int) -> float:
    """Return a step in levels: as wide as wished, or as so many places leave room for."""
    return round(min(pixels / level, _SHARE / count), 3)

"""A laid-out diagram: boxes, lines and headings with their places."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generators.model.base import Side

Edge: TypeAlias = Literal["top", "left", "bottom", "right"]

PADDING = 12.0
TITLE_SIZE = 16.0
TEXT_SIZE = 13.0
LEADING = 1.3
HEADING_SIZE = LABEL_SIZE = 13.0
NARROWEST_FOR_FULL_SIZE = 600.0
FONT = "system-ui"
"""Pages are set in the reader's own font; letters.yml says how wide it may be."""


@dataclass(frozen=True)
class Box:
    """A rectangle with a title and lines of text; x and y are its upper left corner."""

    id: str
    title: tuple[str, ...]
    lines: tuple[str, ...]
    side: Side
    x: float
    y: float
    width: float
    height: float
    order: int | None = None
    """Its place on a path, from 1; None where no path runs through it."""

    def middle(self, edge: Edge) -> tuple[float, float]:
        """Return the middle of one of its edges."""
        return {
            "top": (self.x + self.width / 2, self.y),
            "bottom": (self.x + self.width / 2, self.y + self.height),
            "left": (self.x, self.y + self.height / 2),
            "right": (self.x + self.width, self.y + self.height / 2),
        }[edge]


@dataclass(frozen=True)
class Line:
    """A line between two boxes, from the middle of one edge to the middle of another."""

    start: Box
    end: Box
    start_edge: Edge
    end_edge: Edge
    arrow: Literal["both", "end", "none"]
    label: str | None
    dimension: str | None
    track: int = 0
    """Which of the tracks beside the boxes a detour runs on, from the boxes outwards."""

    def label_place(self) -> tuple[float, float]:
        """Return where the label sits: halfway, or a third of the way where diagonals would cross."""
        (x1, y1), (x2, y2) = self.start.middle(self.start_edge), self.end.middle(self.end_edge)
        share = 0.5 if abs(x1 - x2) < 1 or abs(y1 - y2) < 1 else 0.3
        left_first = x1 <= x2
        share = share if left_first else 1 - share
        return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


@dataclass(frozen=True)
class Drawing:
    """A laid-out diagram; `columns` and `rows` are headings with the middle of their place."""

    title: str
    description: str
    width: float
    height: float
    title_size: float
    text_size: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, float], ...]

"""Native shapes as values: boxes with text, connectors glued to them, and named groups of both."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pptx.util import Inches, Length, Pt

from generators.deck.page.grid import Area
from generators.deck.page.paragraphs import Paragraph

RADIUS = Inches(0.08)
"""Radius of the corners of every box."""
OUTLINE = Pt(1.5)
PADDING = Inches(0.1)
BoxEdge: TypeAlias = Literal["top", "left", "bottom", "right"]


@dataclass(frozen=True)
class RampStep:
    """A colour of the ramp of levels: that of a place, from 0, among so many levels."""

    place: int
    count: int


@dataclass(frozen=True)
class Look:
    """How a box looks; `ground` and `outline` are roles of colours, the ground perhaps a step of the ramp."""

    ground: str | RampStep | None = None
    outline: str | None = None
    weight: Length = OUTLINE
    anchor: Literal["t", "ctr", "b"] = "ctr"
    padding: Length = PADDING
    radius: Length | None = RADIUS
    """None for ends that are half circles."""
    is_upright: bool = False
    """Whether the text runs upwards."""


@dataclass(frozen=True)
class BoxShape:
    """A rectangle with round corners and text; connectors find it by its key."""

    name: str
    area: Area
    paragraphs: tuple[Paragraph, ...]
    look: Look
    key: str = ""


@dataclass(frozen=True)
class Connector:
    """A straight line from an edge of one box to an edge of another; its ends stick to them."""

    name: str
    start: tuple[str, BoxEdge]
    end: tuple[str, BoxEdge]
    heads: Literal["both", "end", "none"]


@dataclass(frozen=True)
class ShapeGroup:
    """Shapes that move as one, in the order of reading; the description is its alternative text."""

    name: str
    description: str
    shapes: tuple[BoxShape | Connector, ...]

    @property
    def boxes(self) -> dict[str, BoxShape]:
        """Return the boxes that have a key."""
        return {shape.key: shape for shape in self.shapes if isinstance(shape, BoxShape) and shape.key}

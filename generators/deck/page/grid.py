"""The slide and its grid: 16:9, margins of 0.6 in, twelve columns, and the areas that slides are laid out in."""

from collections.abc import Iterable
from dataclasses import dataclass

from pptx.util import Emu, Inches, Length

SLIDE_WIDTH = Emu(12_192_000)
SLIDE_HEIGHT = Emu(6_858_000)
MARGIN = Inches(0.6)
GUTTER = Inches(0.2)
COLUMNS = 12


@dataclass(frozen=True)
class Area:
    """A rectangle on the slide."""

    left: Length
    top: Length
    width: Length
    height: Length

    @property
    def right(self) -> Length:
        """Return the place of its right edge."""
        return Emu(self.left + self.width)

    @property
    def bottom(self) -> Length:
        """Return the place of its lower edge."""
        return Emu(self.top + self.height)

    def inside(self, distance: Length) -> "Area":
        """Return the area that is smaller by `distance` on every side."""
        return Area(
            Emu(self.left + distance), Emu(self.top + distance),
            Emu(self.width - 2 * distance), Emu(self.height - 2 * distance),
        )  # fmt: skip

    @property
    def mirrored(self) -> "Area":
        """Return the area that it becomes where everything runs from right to left."""
        return Area(Emu(SLIDE_WIDTH - self.right), self.top, self.width, self.height)

    def overlaps(self, other: "Area") -> bool:
        """Say whether the two share more than an edge."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def middle(self, edge: str) -> tuple[int, int]:
        """Return the middle of the edge `top`, `left`, `bottom` or `right`."""
        x, y = self.left + self.width // 2, self.top + self.height // 2
        places = {"top": (x, self.top), "bottom": (x, self.bottom), "left": (self.left, y), "right": (self.right, y)}
        return places[edge]


def around(areas: Iterable[Area]) -> Area:
    """Return the smallest area that holds all of them."""
    held = tuple(areas)
    left, top = min(area.left for area in held), min(area.top for area in held)
    right, bottom = max(area.right for area in held), max(area.bottom for area in held)
    return Area(left, top, Emu(right - left), Emu(bottom - top))


def columns(first: int, last: int, *, top: Length, bottom: Length) -> Area:
    """Return the area from column `first` to column `last`, counted from 1, between two heights."""
    one = (SLIDE_WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS
    left = MARGIN + (first - 1) * (one + GUTTER)
    width = (last - first + 1) * one + (last - first) * GUTTER
    return Area(Emu(round(left)), top, Emu(round(width)), Emu(bottom - top))


BODY_TOP = Inches(2.1)
BODY_BOTTOM = Inches(6.85)
TITLE = columns(1, 12, top=Inches(0.42), bottom=Inches(1.36))
BAR = Area(MARGIN, Inches(1.44), Inches(1.6), Inches(0.05))
LEAD = columns(1, 12, top=Inches(1.56), bottom=Inches(2.04))
BODY = columns(1, 12, top=BODY_TOP, bottom=BODY_BOTTOM)
MAIN = columns(1, 8, top=BODY_TOP, bottom=BODY_BOTTOM)
ASIDE = columns(9, 12, top=BODY_TOP, bottom=BODY_BOTTOM)
FOOTER = columns(1, 10, top=Inches(7.02), bottom=Inches(7.27))
NUMBER = columns(11, 12, top=Inches(7.02), bottom=Inches(7.27))

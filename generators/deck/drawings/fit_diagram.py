"""Fits a framework's drawing to an area of a slide: where each box goes, and how large its letters can be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pptx.util import Emu, Inches, Length, Pt

from generators.deck.page.grid import Area
from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.page.stationery import Stationery
from generators.diagrams import Box, Drawing, lay_out
from generators.model.framework import Framework

PADDING = Inches(0.12)
"""Between the edge of a box and its text."""
PILL = Inches(0.3)
"""Height of the label of a line."""
_PILL_PADDING = Inches(0.16)
_ARROW_ROOM = Inches(0.3)
_LETTERS = (Pt(16), Pt(15), Pt(14), Pt(13), LEAST_SIZE)
_TITLE_LARGER = Pt(2)
_WIDTHS = range(600, 1201, 60)
_HEADING = 24
"""Of the units of a drawing, how much a heading of a column or row takes."""
_TALLEST = 1.7
"""How much more a drawing may be stretched in height than in width."""


@dataclass(frozen=True)
class Placement:
    """A drawing on a slide: the abstract units become places, boxes give way to the labels between them."""

    drawing: Drawing
    area: Area
    across: float
    down: float
    inset: Length
    letters: Length
    """Size of the text in boxes; titles are a little larger."""

    @property
    def title_letters(self) -> Length:
        """Return the size of the titles of boxes."""
        return Emu(self.letters + _TITLE_LARGER)

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Return the place on the slide of a point of the drawing."""
        return round(self.area.left - self.inset + x * self.across), round(self.area.top + y * self.down)

    def box_area(self, box: Box) -> Area:
        """Return where a box goes."""
        left, top = self.place(box.x, box.y)
        right, bottom = self.place(box.x + box.width, box.y + box.height)
        return Area(Emu(left + self.inset), Emu(top), Emu(right - left - 2 * self.inset), Emu(bottom - top))

    def column_area(self, middle: float) -> Area:
        """Return where the heading of a column goes, as wide as a box."""
        x, y = self.place(middle, 0)
        width = self.box_area(self.drawing.boxes[0]).width
        return Area(Emu(x - width // 2), Emu(y), width, Emu(round(_HEADING * self.down)))

    def row_area(self, middle: float) -> Area:
        """Return where the upright heading of a row goes, at most as high as the rows are apart."""
        x, y = self.place(0, middle)
        apart = [below - above for (_, above), (_, below) in pairwise(self.drawing.rows)]
        pitch = round(min(apart, default=self.drawing.height) * self.down)
        height = min(pitch, 2 * (y - self.area.top), 2 * (self.area.bottom - y))
        return Area(Emu(x + self.inset), Emu(y - height // 2), Emu(round(_HEADING * self.across)), Emu(height))


def label_width(stationery: Stationery, text: str) -> Length:
    """Return how wide the label of a line is."""
    return max(PILL, Emu(stationery.text_width(text, LEAST_SIZE, bold=True) + _PILL_PADDING))


def place_drawing(stationery: Stationery, framework: Framework, area: Area) -> Placement | None:
    """Return the placement with the largest letters; None if not even short names fit.

    Items are left out where they cannot be read, and then whole names of dimensions give way to short ones.
    """
    for shown, with_items in ((framework, True), (framework, False), (_with_short_names(framework), False)):
        drawings = (lay_out(shown, width=width, with_items=with_items) for width in _WIDTHS)
        found = _choose(stationery, shown, [_place(stationery, drawing, area) for drawing in drawings])
        if found:
            return found
    return None


def _with_short_names(framework: Framework) -> Framework:
    """Return the framework with the short names of its dimensions in its diagram."""
    short = {dimension.id: dimension.short_name for dimension in framework.dimensions}
    diagram = framework.diagram
    nodes = tuple(node.model_copy(update={"label": node.label or short.get(node.id)}) for node in diagram.nodes)
    return framework.model_copy(update={"diagram": diagram.model_copy(update={"nodes": nodes})})


def item_names(framework: Framework, box: Box) -> tuple[str, ...]:
    """Return the names of the active items that a box lists; none if it shows none."""
    if not box.lines:
        return ()
    dimension = next(d for d in framework.dimensions if d.id == box.id)
    return tuple(item.name for item in dimension.asked)


def _choose(stationery: Stationery, framework: Framework, placements: Sequence[Placement]) -> Placement | None:
    """Return the placement in which the largest letters fit; among several the one that is stretched least."""
    headed = [placement for placement in placements if _headings_fit(stationery, placement)]
    for letters in _LETTERS:
        sized = [replace(placement, letters=letters) for placement in headed]
        fitting = [one for one in sized if all(_fits(stationery, framework, box, one) for box in one.drawing.boxes)]
        if fitting:
            return min(fitting, key=lambda placement: abs(placement.down / placement.across - 1))
    return None


def _place(stationery: Stationery, drawing: Drawing, area: Area) -> Placement:
    """Return a drawing that fills the area, in the largest letters."""
    labels = [label_width(stationery, line.label) for line in drawing.lines if line.label and not line.dimension]
    inset = _inset(drawing, area, labels)
    across = (area.width + 2 * inset) / drawing.width
    down = min(area.height / drawing.height, across * _TALLEST)
    return Placement(drawing, area, across, down, inset, _LETTERS[0])


def _inset(drawing: Drawing, area: Area, labels: Sequence[Length]) -> Length:
    """Return by how much boxes shrink on either side, so that the labels between them have room."""
    sideways = [line for line in drawing.lines if line.start_edge in ("left", "right")]
    if not sideways or not labels:
        return Emu(0)
    gap = min(abs(line.start.middle(line.start_edge)[0] - line.end.middle(line.end_edge)[0]) for line in sideways)
    needed = max(labels) + _ARROW_ROOM
    return Emu(max(0, round((needed - gap * area.width / drawing.width) / 2)))


def _headings_fit(stationery: Stationery, placement: Placement) -> bool:
    across = [(text, placement.column_area(x)) for text, x in placement.drawing.columns]
    upwards = [(text, placement.row_area(y)) for text, y in placement.drawing.rows]
    rooms = [(text, area.width, area.height) for text, area in across]
    rooms += [(text, area.height, area.width) for text, area in upwards]
    return all(
        length > 0 and stationery.text_height(text, length, LEAST_SIZE, bold=True) <= thickness
        for text, length, thickness in rooms
    )


def _fits(stationery: Stationery, framework: Framework, box: Box, placement: Placement) -> bool:
    room = placement.box_area(box).inside(PADDING)
    if room.width <= 0:
        return False
    title = stationery.text_height(" ".join(box.title), room.width, placement.title_letters, bold=True)
    names = item_names(framework, box)
    items = (stationery.text_height(name, room.width, placement.letters) for name in names)
    return title + sum(items) <= room.height

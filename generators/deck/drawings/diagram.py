"""The framework as a native, editable diagram: boxes, glued connectors and labels in one named group."""

from collections.abc import Mapping, Sequence

from pptx.util import Emu, Pt

from generators.deck.drawings.fit_diagram import PADDING, Placement, item_names
from generators.deck.drawings.line_labels import place_labels
from generators.deck.native.shapes import BoxShape, Connector, Look, ShapeGroup
from generators.deck.page.grid import Area
from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.page.paragraphs import paragraph
from generators.deck.page.stationery import Stationery
from generators.diagrams import Box, Drawing, Line
from generators.model.framework import Framework


def link_numbers(framework: Framework) -> dict[str, int]:
    """Return the number of each dimension that is drawn as a line, from 1, in the order of the dimensions."""
    drawn = {link.dimension for link in framework.diagram.links}
    named = [dimension.id for dimension in framework.dimensions if dimension.id in drawn]
    return {name: number for number, name in enumerate(named, start=1)}


def draw_diagram(stationery: Stationery, framework: Framework, placement: Placement) -> ShapeGroup:
    """Return the framework drawn where the placement says: headings, lines, boxes and labels."""
    drawing, words = placement.drawing, stationery.words
    headings = [_heading(text, placement.column_area(x)) for text, x in drawing.columns]
    headings += [_heading(text, placement.row_area(y), is_upright=True) for text, y in drawing.rows]
    lines = [_connector(stationery, line) for line in drawing.lines]
    boxes = [_box(framework, box, placement) for box in drawing.boxes]
    named = _labels(drawing, link_numbers(framework))
    areas = place_labels(stationery, placement, named)
    labels = [_label(text, line, area) for (text, line), area in zip(named, areas, strict=True)]
    description = words("diagram.description", title=drawing.title, description=drawing.description)
    return ShapeGroup(drawing.title, description, (*headings, *lines, *boxes, *labels))


def _box(framework: Framework, box: Box, placement: Placement) -> BoxShape:
    """A box that lists items is a card in the outline of its side; one without is filled with it."""
    names = item_names(framework, box)
    role = box.side if names else "paper"
    title = paragraph(_titled(box), bold=True, role=role, size=placement.title_letters)
    ground = "wash" if names else box.side
    look = Look(ground=ground, outline=box.side, padding=PADDING, anchor="t" if names else "ctr")
    texts = (title, *(paragraph(name, size=placement.letters) for name in names))
    return BoxShape(title.text, placement.box_area(box), texts, look, box.id)


def _connector(stationery: Stationery, line: Line) -> Connector:
    name = stationery.words("diagram.line", start=_titled(line.start), end=_titled(line.end))
    return Connector(name, (line.start.id, line.start_edge), (line.end.id, line.end_edge), line.arrow)


def _titled(box: Box) -> str:
    return " ".join(box.title)


def _labels(drawing: Drawing, numbers: Mapping[str, int]) -> Sequence[tuple[str, Line]]:
    named = [(str(numbers[line.dimension]) if line.dimension else line.label, line) for line in drawing.lines]
    return [(text, line) for text, line in named if text]


def _label(text: str, line: Line, area: Area) -> BoxShape:
    look = Look(ground="paper", outline="muted", weight=Pt(1), padding=Emu(0), radius=None)
    words = paragraph(text, bold=line.dimension is not None).at(LEAST_SIZE, "center")
    return BoxShape(text, area, (words,), look)


def _heading(text: str, area: Area, *, is_upright: bool = False) -> BoxShape:
    words = paragraph(text, bold=True, role="muted").at(LEAST_SIZE, "center")
    return BoxShape(text, area, (words,), Look(padding=Emu(0), is_upright=is_upright))

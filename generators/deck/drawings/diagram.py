"""The framework as a native, editable diagram: boxes, glued connectors and labels in one named group."""

from collections.abc import Mapping

from pptx.slide import Slide
from pptx.util import Emu, Pt

from generators.brand import Brand
from generators.deck.drawings.fit_diagram import PADDING, PILL, Placement, item_names, label_width
from generators.deck.native.shapes import Connector, Look, add_group, box_xml, connector_xml, free_ids
from generators.deck.page.colours import fill
from generators.deck.page.grid import Area
from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.page.writing import paragraph
from generators.diagrams import Box, Drawing, Line
from generators.model.framework import Framework


def link_numbers(framework: Framework) -> dict[str, int]:
    """Return the number of each dimension that is drawn as a line, from 1, in the order of the dimensions."""
    drawn = {link.dimension for link in framework.diagram.links}
    named = [dimension.id for dimension in framework.dimensions if dimension.id in drawn]
    return {name: number for number, name in enumerate(named, start=1)}


def add_diagram(slide: Slide, framework: Framework, placement: Placement, brand: Brand) -> None:
    """Draw the framework where the placement says."""
    drawing = placement.drawing
    ids = free_ids(slide)
    group_id = next(ids)
    box_ids = {box.id: next(ids) for box in drawing.boxes}
    lines = [connector_xml(next(ids), _connector(line, box_ids, placement), brand) for line in drawing.lines]
    boxes = [_box(box_ids[box.id], box, framework, placement, brand) for box in drawing.boxes]
    across = [(text, placement.column_area(x), False) for text, x in drawing.columns]
    upwards = [(text, placement.row_area(y), True) for text, y in drawing.rows]
    headings = [_heading(next(ids), *heading, brand) for heading in (*across, *upwards)]
    named = _labels(drawing, link_numbers(framework))
    labels = [_label(next(ids), text, line, placement, brand) for text, line in named]
    description = f"{drawing.title}. {drawing.description}"
    add_group(slide, group_id, drawing.title, description, [*headings, *lines, *boxes, *labels])


def _box(shape_id: int, box: Box, framework: Framework, placement: Placement, brand: Brand) -> str:
    """A box that lists items is a card in the outline of its side; one without is filled with it."""
    names = item_names(framework, box)
    role = box.side if names else "paper"
    title = paragraph(" ".join(box.title), bold=True, role=role, size=placement.title_letters)
    ground = fill("wash" if names else box.side, brand)
    look = Look(ground=ground, outline=box.side, padding=PADDING, anchor="t" if names else "ctr")
    texts = [title, *(paragraph(name, size=placement.letters) for name in names)]
    return box_xml(shape_id, title.text, placement.box_area(box), texts, look, brand)


def _connector(line: Line, ids: Mapping[str, int], placement: Placement) -> Connector:
    ends = [(line.start, line.start_edge), (line.end, line.end_edge)]
    first, second = (placement.box_area(box).middle(edge) for box, edge in ends)
    name = f"{' '.join(line.start.title)} – {' '.join(line.end.title)}"
    start, end = (ids[line.start.id], line.start_edge), (ids[line.end.id], line.end_edge)
    return Connector(name, start, end, (first, second), line.arrow)


def _labels(drawing: Drawing, numbers: Mapping[str, int]) -> list[tuple[str, Line]]:
    named = [(str(numbers[line.dimension]) if line.dimension else line.label, line) for line in drawing.lines]
    return [(text, line) for text, line in named if text]


def _label(shape_id: int, text: str, line: Line, placement: Placement, brand: Brand) -> str:
    x, y = placement.place(*line.label_place())
    width = label_width(text)
    area = Area(Emu(x - width // 2), Emu(y - PILL // 2), width, PILL)
    look = Look(ground=fill("paper", brand), outline="muted", weight=Pt(1), padding=Emu(0), radius=None)
    words = paragraph(text, bold=line.dimension is not None).at(LEAST_SIZE, "center")
    return box_xml(shape_id, text, area, [words], look, brand)


def _heading(shape_id: int, text: str, area: Area, is_upright: bool, brand: Brand) -> str:
    words = paragraph(text, bold=True, role="muted").at(LEAST_SIZE, "center")
    return box_xml(shape_id, text, area, [words], Look(padding=Emu(0), is_upright=is_upright), brand)

"""Places the boxes and lines of a framework's diagram on a plane of a given width."""

from collections.abc import Sequence
from itertools import pairwise

from generators.diagrams.drawing import FONT, HEADING_SIZE, LEADING, PADDING, Box, Drawing, Edge, Line
from generators.diagrams.sizes import Sizes, box_title, measure
from generators.letters import text_width, wrap
from generators.model.base import Side
from generators.model.framework import Framework, Link, Node


def lay_out(framework: Framework, *, width: float, with_items: bool = True) -> Drawing:
    """Return the framework's diagram at `width`; narrow widths get smaller text and gaps."""
    sizes = measure(framework, width, has_rows=bool(framework.diagram.rows))
    boxes = _place_boxes(framework, sizes, with_items=with_items)
    by_id = {box.id: box for box in boxes}
    lines = tuple(_line(link, by_id) for link in framework.diagram.links)
    return _drawing(framework, (framework.diagram.title, framework.diagram.description), sizes, boxes, lines)


def lay_out_path(framework: Framework, path: Sequence[str], *, name: str, width: float) -> Drawing:
    """Return the diagram with one path through its boxes, numbered and joined by arrows."""
    sizes = measure(framework, width, has_rows=False)
    order = {box_id: place for place, box_id in enumerate(path, start=1)}
    boxes = _place_boxes(framework, sizes, with_items=False, order=order)
    by_id = {box.id: box for box in boxes}
    links = [Link(start=a, end=b, arrow="end") for a, b in pairwise(path) if a in by_id and b in by_id]
    names = [dimension.name for step in path for dimension in framework.dimensions if dimension.id == step]
    description = f"{name}: {' → '.join(names)}."
    return _drawing(framework, (name, description), sizes, boxes, tuple(_line(link, by_id) for link in links))


def _place_boxes(
    framework: Framework, sizes: Sizes, *, with_items: bool, order: dict[str, int] | None = None
) -> tuple[Box, ...]:
    nodes = framework.diagram.nodes
    texts = {node.id: _texts(framework, node, sizes, with_items=with_items) for node in nodes}
    rows = _place_rows(framework, sizes, {node.id: _height(*texts[node.id], sizes) for node in nodes})
    return tuple(
        Box(
            node.id, *texts[node.id], _side(framework, node), sizes.left(node.column), rows[node.row][0],
            sizes.box, rows[node.row][1], (order or {}).get(node.id),
        )
        for node in nodes
    )  # fmt: skip


def _place_rows(framework: Framework, sizes: Sizes, heights: dict[str, float]) -> dict[int, tuple[float, float]]:
    """Return where each row begins and how high it is: as high as its boxes need, and its name where it has one."""
    nodes, top = framework.diagram.nodes, sizes.top(framework)
    rows: dict[int, tuple[float, float]] = {}
    for row in sorted({node.row for node in nodes}):
        names = framework.diagram.rows[row - 1 : row] if sizes.has_rows else ()
        named = [text_width(name, HEADING_SIZE, bold=True, font=FONT) - sizes.row_gap / 2 for name in names]
        rows[row] = top, max(*(heights[node.id] for node in nodes if node.row == row), *named, 0.0)
        top += rows[row][1] + sizes.row_gap
    return rows


def _texts(
    framework: Framework, node: Node, sizes: Sizes, *, with_items: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    dimension = next((d for d in framework.dimensions if d.id == node.id), None)
    room = sizes.box - 2 * PADDING
    title = box_title(framework, node)
    shown = dimension.asked if dimension and node.show_items and with_items else ()
    names = [line for item in shown for line in wrap(item.name, room, sizes.text, font=FONT)]
    return wrap(title, room, sizes.title, bold=True, font=FONT), tuple(names)


def _height(title: tuple[str, ...], lines: tuple[str, ...], sizes: Sizes) -> float:
    text = len(title) * sizes.title * LEADING + len(lines) * sizes.text * LEADING
    return max(64.0, text + 2 * PADDING + (6.0 if lines else 0.0))


def _side(framework: Framework, node: Node) -> Side:
    dimension = next((d for d in framework.dimensions if d.id == node.id), None)
    return node.side or (dimension.side if dimension else "shared")


def _line(link: Link, boxes: dict[str, Box]) -> Line:
    start, end = boxes[link.start], boxes[link.end]
    if abs(start.x - end.x) < 1:
        edges: tuple[Edge, Edge] = ("bottom", "top") if start.y < end.y else ("top", "bottom")
    else:
        edges = ("right", "left") if start.x < end.x else ("left", "right")
    return Line(start, end, *edges, link.arrow, link.label, link.dimension)


def _drawing(
    framework: Framework, described: tuple[str, str], sizes: Sizes, boxes: tuple[Box, ...], lines: tuple[Line, ...]
) -> Drawing:
    names = enumerate(framework.diagram.columns, start=1)
    middles = {node.row: box.middle("left")[1] for node, box in zip(framework.diagram.nodes, boxes, strict=True)}
    rows = [(name, middles[row]) for row, name in enumerate(framework.diagram.rows, start=1) if row in middles]
    return Drawing(
        *described,
        sizes.width,
        max(box.y + box.height for box in boxes) + 2.0,
        sizes.title,
        sizes.text,
        boxes,
        lines,
        columns=tuple((name, sizes.left(place) + sizes.box / 2) for place, name in names),
        rows=tuple(rows) if sizes.has_rows else (),
    )

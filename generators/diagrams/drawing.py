"""Places the boxes and lines of a framework's diagram on a plane of a given width."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from generators.letters import text_width, wrap
from generators.model.base import Side
from generators.model.framework import Framework, Link, Node

Edge: TypeAlias = Literal["top", "left", "bottom", "right"]

PADDING = 12.0
TITLE_SIZE = 16.0
TEXT_SIZE = 13.0
LEADING = 1.3
HEADING = 30.0
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


@dataclass(frozen=True)
class _Measure:
    """Sizes that follow from the width of the drawing."""

    width: float
    margin: float
    box: float
    gap: float
    title: float
    text: float

    def left(self, column: int) -> float:
        return self.margin + (column - 1) * (self.box + self.gap)


def lay_out(framework: Framework, *, width: float, with_items: bool = True) -> Drawing:
    """Return the framework's diagram at `width`; narrow widths get smaller text and gaps."""
    measure = _measure(framework, width, has_rows=bool(framework.diagram.rows))
    boxes = _place_boxes(framework, measure, with_items=with_items)
    by_id = {box.id: box for box in boxes}
    lines = tuple(_line(link, by_id) for link in framework.diagram.links)
    return _drawing(framework, framework.diagram.title, framework.diagram.description, measure, boxes, lines)


def lay_out_path(framework: Framework, path: Sequence[str], *, name: str, width: float) -> Drawing:
    """Return the diagram with one path through its boxes, numbered and joined by arrows."""
    measure = _measure(framework, width, has_rows=False)
    order = {box_id: place for place, box_id in enumerate(path, start=1)}
    boxes = _place_boxes(framework, measure, with_items=False, order=order)
    by_id = {box.id: box for box in boxes}
    links = [Link(start=a, end=b, arrow="end") for a, b in pairwise(path) if a in by_id and b in by_id]
    names = [dimension.name for step in path for dimension in framework.dimensions if dimension.id == step]
    description = f"{name}: {' → '.join(names)}."
    return _drawing(framework, name, description, measure, boxes, tuple(_line(link, by_id) for link in links))


def _measure(framework: Framework, width: float, *, has_rows: bool) -> _Measure:
    is_wide = width >= NARROWEST_FOR_FULL_SIZE
    columns = max(node.column for node in framework.diagram.nodes)
    margin = HEADING if has_rows else 2.0
    gap = (width * 0.14 if columns <= 2 else width * 0.07) if columns > 1 else 0.0  # noqa: PLR2004
    box = (width - margin - 2.0 - gap * (columns - 1)) / columns
    scale = 1.0 if is_wide else 0.78
    title = min(TITLE_SIZE * scale, (box - 2 * PADDING) / _widest_word(framework))
    return _Measure(width, margin, box, gap, title, TEXT_SIZE * scale)


def _widest_word(framework: Framework) -> float:
    """Return the width of the widest word of a title as a multiple of its size."""
    words = " ".join(_title(framework, node) for node in framework.diagram.nodes).split()
    return max(text_width(word, 1, bold=True, font=FONT) for word in words)


def _place_boxes(
    framework: Framework, measure: _Measure, *, with_items: bool, order: dict[str, int] | None = None
) -> tuple[Box, ...]:
    nodes = framework.diagram.nodes
    texts = {node.id: _texts(framework, node, measure, with_items=with_items) for node in nodes}
    rows = sorted({node.row for node in nodes})
    heights = {row: max(_height(*texts[n.id], measure) for n in nodes if n.row == row) for row in rows}
    row_gap = max(44.0, measure.gap * 0.55)
    tops: dict[int, float] = {}
    top = HEADING if framework.diagram.columns else 2.0
    for row in rows:
        tops[row] = top
        top += heights[row] + row_gap
    return tuple(
        Box(
            node.id, *texts[node.id], _side(framework, node), measure.left(node.column), tops[node.row],
            measure.box, heights[node.row], (order or {}).get(node.id),
        )
        for node in nodes
    )  # fmt: skip


def _texts(
    framework: Framework, node: Node, measure: _Measure, *, with_items: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    dimension = next((d for d in framework.dimensions if d.id == node.id), None)
    room = measure.box - 2 * PADDING
    title = _title(framework, node)
    shown = dimension.asked if dimension and node.show_items and with_items else ()
    names = [line for item in shown for line in wrap(item.name, room, measure.text, font=FONT)]
    return wrap(title, room, measure.title, bold=True, font=FONT), tuple(names)


def _title(framework: Framework, node: Node) -> str:
    names = {dimension.id: dimension.name for dimension in framework.dimensions}
    return node.label or names.get(node.id, node.id)


def _height(title: tuple[str, ...], lines: tuple[str, ...], measure: _Measure) -> float:
    text = len(title) * measure.title * LEADING + len(lines) * measure.text * LEADING
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
    framework: Framework,
    title: str,
    description: str,
    measure: _Measure,
    boxes: tuple[Box, ...],
    lines: tuple[Line, ...],
) -> Drawing:
    names = enumerate(framework.diagram.columns, start=1)
    middles = sorted({box.y + box.height / 2 for box in boxes})
    has_rows = measure.margin == HEADING
    return Drawing(
        title,
        description,
        measure.width,
        max(box.y + box.height for box in boxes) + 2.0,
        measure.title,
        measure.text,
        boxes,
        lines,
        columns=tuple((name, measure.left(place) + measure.box / 2) for place, name in names),
        rows=tuple(zip(framework.diagram.rows, middles, strict=False)) if has_rows else (),
    )

"""How large the parts of a diagram are: they follow from its width and from the widest words in it."""

from dataclasses import dataclass

from generators.diagrams.drawing import (
    FONT,
    HEADING_SIZE,
    LABEL_SIZE,
    LEADING,
    NARROWEST_FOR_FULL_SIZE,
    PADDING,
    TEXT_SIZE,
    TITLE_SIZE,
)
from generators.letters import text_width, wrap
from generators.model.framework import Framework, Link, Node

_EDGE = 2.0
_ROW_HEADS = 30.0
_LEAST_BOX, _LEAST_GAP = 120.0, 44.0
_GAP_OF_DIAGONALS = 64.0
"""Where labels sit on diagonals, rows are so far apart that no label touches a box."""
_BESIDE_LABEL = 24.0
"""Room for the heads of a line beside its label."""


@dataclass(frozen=True)
class Sizes:
    """Sizes that follow from the width of a diagram and from what is written in it."""

    width: float
    margin: float
    box: float
    gap: float
    row_gap: float
    title: float
    text: float

    @property
    def has_rows(self) -> bool:
        """Return whether there is room for the names of rows."""
        return self.margin == _ROW_HEADS

    def left(self, column: int) -> float:
        """Return where a column begins, counted from 1."""
        return self.margin + (column - 1) * (self.box + self.gap)

    def top(self, framework: Framework) -> float:
        """Return where the first row begins: below the headings of the columns."""
        lines = max((len(wrap_heading(name, self.box)) for name in framework.diagram.columns), default=0)
        return 13.0 + lines * HEADING_SIZE * LEADING if lines else _EDGE


def measure(framework: Framework, width: float, *, has_rows: bool) -> Sizes:
    """Return the sizes of a framework's diagram at `width`; narrow ones get smaller text and gaps."""
    scale = 1.0 if width >= NARROWEST_FOR_FULL_SIZE else 0.78
    margin = _ROW_HEADS if has_rows else _EDGE
    columns = max(node.column for node in framework.diagram.nodes)
    gap = _gap(framework, width - margin - _EDGE, columns) if columns > 1 else 0.0
    box = (width - margin - _EDGE - gap * (columns - 1)) / columns
    title = min(TITLE_SIZE * scale, (box - 2 * PADDING) / _widest_word(framework))
    return Sizes(width, margin, box, gap, _row_gap(framework, gap), title, TEXT_SIZE * scale)


def box_title(framework: Framework, node: Node) -> str:
    """Return what stands at the top of a box."""
    names = {dimension.id: dimension.name for dimension in framework.dimensions}
    return node.label or names.get(node.id, node.id)


def wrap_heading(text: str, room: float) -> tuple[str, ...]:
    """Return the heading of a column in lines."""
    return wrap(text, room, HEADING_SIZE, bold=True, font=FONT)


def _gap(framework: Framework, width: float, columns: int) -> float:
    """Return how far columns are apart: as far as the labels between them need, if the boxes keep enough."""
    usual = width * (0.14 if columns <= 2 else 0.07)  # noqa: PLR2004 - two columns leave more room
    level = [link for link in framework.diagram.links if _joins(link, framework, across=True, down=False)]
    most = (width - columns * _LEAST_BOX) / (columns - 1)
    return max(usual, min(max(map(_label_width, level), default=0.0) + _BESIDE_LABEL, most))


def _row_gap(framework: Framework, gap: float) -> float:
    diagonals = [link for link in framework.diagram.links if _joins(link, framework, across=True, down=True)]
    has_labels = any(link.label or link.dimension for link in diagonals)
    return max(_LEAST_GAP, gap * 0.55, _GAP_OF_DIAGONALS if has_labels else 0.0)


def _joins(link: Link, framework: Framework, *, across: bool, down: bool) -> bool:
    """Return whether a line leads to another column, and to another row."""
    nodes = {node.id: node for node in framework.diagram.nodes}
    start, end = nodes[link.start], nodes[link.end]
    return (start.column != end.column) == across and (start.row != end.row) == down


def _label_width(link: Link) -> float:
    return text_width(link.label or "", LABEL_SIZE, bold=True, font=FONT)


def _widest_word(framework: Framework) -> float:
    """Return the width of the widest word of a title as a multiple of its size."""
    words = " ".join(box_title(framework, node) for node in framework.diagram.nodes).split()
    return max(text_width(word, 1, bold=True, font=FONT) for word in words)

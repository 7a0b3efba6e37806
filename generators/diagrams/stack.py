"""A framework's diagram for a phone: one box under the other; lines between neighbours, detours for the rest."""

from collections import Counter
from collections.abc import Sequence

from generators.diagrams.arrangement import lay_out, lay_out_path
from generators.diagrams.detours import assign_tracks, needs_detour, room_for
from generators.diagrams.drawing import (
    FONT,
    LEADING,
    PADDING,
    TEXT_SIZE,
    TITLE_SIZE,
    Box,
    Drawing,
    Edge,
    Line,
)
from generators.letters import wrap
from generators.model.framework import Diagram, Framework, Link, Node

_MOST_COLUMNS = 2
"""More columns than this do not fit a phone side by side."""
_CLOSE, _APART = 14.0, 44.0


def lay_out_narrow(framework: Framework, *, width: float) -> Drawing:
    """Return the diagram as it is if it has few columns, else with its boxes in one column."""
    diagram = framework.diagram
    if _fits(diagram):
        return lay_out(framework, width=width, with_items=False)
    return _stack(framework, diagram.links, width, title=diagram.title, description=diagram.description)


def lay_out_narrow_path(framework: Framework, path: Sequence[str], *, name: str, width: float) -> Drawing:
    """Return one path through the diagram, with the boxes in one column if they do not fit side by side."""
    drawing = lay_out_path(framework, path, name=name, width=width)
    if _fits(framework.diagram):
        return drawing
    links = [Link(start=line.start.id, end=line.end.id, arrow="end") for line in drawing.lines]
    return _stack(framework, links, width, title=name, description=drawing.description, path=path)


def _fits(diagram: Diagram) -> bool:
    return max(node.column for node in diagram.nodes) <= _MOST_COLUMNS


def _stack(
    framework: Framework, links: Sequence[Link], width: float, *, title: str, description: str, path: Sequence[str] = ()
) -> Drawing:
    nodes = _in_order(framework.diagram.nodes, links)
    tracks = assign_tracks(links, [node.id for node in nodes])
    boxes = _place(framework, nodes, links, width - 4.0 - room_for(tracks), path)
    by_id = {box.id: box for box in boxes}
    lines = tuple(_line(link, by_id, tracks) for link in links)
    height = boxes[-1].y + boxes[-1].height + 2.0
    return Drawing(title, description, width, height, TITLE_SIZE, TEXT_SIZE, boxes, lines, (), ())


def _in_order(nodes: Sequence[Node], links: Sequence[Link]) -> tuple[Node, ...]:
    """Return the boxes as they are read, or along the lines where these make one chain or ring."""
    reading = sorted(nodes, key=lambda node: (node.row, node.column))
    busiest = max([*Counter(link.start for link in links).values(), *Counter(link.end for link in links).values(), 0])
    if busiest != 1:
        return tuple(reading)
    following = {link.start: link.end for link in links}
    chain = [reading[0].id]
    while following.get(chain[-1], chain[0]) not in chain:
        chain.append(following[chain[-1]])
    chain += [node.id for node in reading if node.id not in chain]
    return tuple(sorted(nodes, key=lambda node: chain.index(node.id)))


def _place(
    framework: Framework, nodes: Sequence[Node], links: Sequence[Link], width: float, path: Sequence[str]
) -> tuple[Box, ...]:
    joined = {frozenset((link.start, link.end)) for link in links}
    order = {name: place for place, name in enumerate(path, start=1)}
    top, boxes = 2.0, list[Box]()
    for node, below in zip(nodes, [*nodes[1:], None], strict=True):
        dimension = next((d for d in framework.dimensions if d.id == node.id), None)
        text = node.label or (dimension.name if dimension else node.id)
        name = wrap(text, width - 3 * PADDING, TITLE_SIZE, bold=True, font=FONT)
        place = _heading(framework.diagram, node)
        height = 2 * PADDING + (len(name) * TITLE_SIZE + len(place) * TEXT_SIZE) * LEADING
        side = node.side or (dimension.side if dimension else "shared")
        boxes.append(Box(node.id, name, place, side, 2.0, top, width, height, order.get(node.id)))
        top += height + (_APART if below and frozenset((node.id, below.id)) in joined else _CLOSE)
    return tuple(boxes)


def _heading(diagram: Diagram, node: Node) -> tuple[str, ...]:
    """Return the names of the row and the column that the box has lost, if they have names."""
    names = [*diagram.rows[node.row - 1 : node.row], *diagram.columns[node.column - 1 : node.column]]
    return (" · ".join(names),) if names else ()


def _line(link: Link, boxes: dict[str, Box], tracks: dict[str, int]) -> Line:
    start, end = boxes[link.start], boxes[link.end]
    edges: tuple[Edge, Edge] = ("bottom", "top") if start.y < end.y else ("top", "bottom")
    if needs_detour(link, list(boxes)):
        edges = ("right", "right")
    return Line(start, end, *edges, link.arrow, link.label, link.dimension, tracks.get(link.end, 0))

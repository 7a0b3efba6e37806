"""Places the labels of lines beside each other: on their line where they can be, else a little to its side."""

from collections.abc import Iterator, Sequence

from pptx.util import Emu, Inches

from generators.deck.drawings.fit_diagram import PILL, Placement, label_width
from generators.deck.page.grid import Area
from generators.deck.page.stationery import Stationery
from generators.diagrams import Line

_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)
"""How far along its line a label may stand, in the order of preference."""
_SHIFTS = (-1, 1, -2, 2)
_APART = Inches(0.05)


def place_labels(stationery: Stationery, placement: Placement, named: Sequence[tuple[str, Line]]) -> list[Area]:
    """Return where each label goes, in the order given; they cover neither boxes nor each other while there is room."""
    taken = [placement.box_area(box) for box in placement.drawing.boxes]
    areas: list[Area] = []
    for text, line in named:
        width = label_width(stationery, text)
        tried = [_around(point, width) for point in _points(placement, line, width)]
        areas.append(next((area for area in tried if not any(map(area.overlaps, [*taken, *areas]))), tried[0]))
    return areas


def _points(placement: Placement, line: Line, width: int) -> Iterator[tuple[int, int]]:
    """Yield the places of a label from the best to the last."""
    x, y = placement.place(*line.label_place())
    yield x, y
    (x1, y1), (x2, y2) = (
        placement.box_area(box).middle(edge) for box, edge in ((line.start, line.start_edge), (line.end, line.end_edge))
    )
    for share in _SHARES:
        yield round(x1 + (x2 - x1) * share), round(y1 + (y2 - y1) * share)
    for shift in _SHIFTS:
        yield x + shift * (width + _APART), y


def _around(point: tuple[int, int], width: int) -> Area:
    x, y = point
    return Area(Emu(x - width // 2), Emu(y - PILL // 2), Emu(width), PILL)

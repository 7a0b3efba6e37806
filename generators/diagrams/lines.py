"""Lines between boxes as SVG: straight ones, diagonals, and detours past the boxes at the right."""

from html import escape

from generators.diagrams.drawing import FONT, Box, Drawing, Line
from generators.letters import text_width

_ARROW = 7.0
_FROM_CORNER = 12.0
"""How far from a corner a diagonal line meets its box."""
_FIRST_TRACK = 14.0
_NEXT_TRACK = 10.0
_DISC = 11.0
_LABEL_SIZE = 13.0


def draw_line(line: Line, drawing: Drawing) -> str:
    """Return a line with its heads."""
    points = _route(line, drawing)
    heads = ""
    if line.arrow in ("both", "end"):
        heads += draw_head(*points[-2], *points[-1])
    if line.arrow == "both":
        heads += draw_head(*points[1], *points[0])
    track = " ".join(f"{x:g},{y:g}" for x, y in points)
    return f'<g class="link"><polyline points="{track}"/>{heads}</g>'


def draw_label(line: Line, drawing: Drawing, numbers: dict[str, int]) -> str:
    """Return the number of the line's dimension, or its own label, or nothing."""
    label = str(numbers[line.dimension]) if line.dimension in numbers else line.label
    if not label:
        return ""
    x, y = _label_place(line, drawing)
    half = max(_DISC, text_width(label, _LABEL_SIZE, bold=True, font=FONT) / 2 + 6)
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if _is_detour(line) and half > _DISC else ""
    return (
        f'<g class="label"{turn}><rect x="{x - half:.1f}" y="{y - 11:.1f}" width="{2 * half:.1f}" height="22" rx="11"/>'
        f'<text x="{x:.1f}" y="{y + 4.5:.1f}" text-anchor="middle" font-size="{_LABEL_SIZE:g}">{escape(label)}</text>'
        "</g>"
    )


def _route(line: Line, drawing: Drawing) -> list[tuple[float, float]]:
    """Return the corners of a line, from start to end."""
    (x1, y1), (x2, y2) = line.start.middle(line.start_edge), line.end.middle(line.end_edge)
    if _is_detour(line):
        track = _track(line, drawing)
        return [(x1, y1), (track, y1), (track, y2), (x2, y2)]
    if _is_diagonal(line):
        falls = line.end.y > line.start.y
        return [(x1, _near_corner(line.start, lower=falls)), (x2, _near_corner(line.end, lower=not falls))]
    return [(x1, y1), (x2, y2)]


def _is_detour(line: Line) -> bool:
    return line.start_edge == line.end_edge


def _is_diagonal(line: Line) -> bool:
    return abs(line.start.x - line.end.x) > 1 and abs(line.start.y - line.end.y) > 1


def _near_corner(box: Box, *, lower: bool) -> float:
    return box.y + box.height - _FROM_CORNER if lower else box.y + _FROM_CORNER


def _track(line: Line, drawing: Drawing) -> float:
    """Return how far right a detour runs; all detours to one box share a track."""
    ends = list(dict.fromkeys(other.end.id for other in drawing.lines if _is_detour(other)))
    return line.end.x + line.end.width + _FIRST_TRACK + _NEXT_TRACK * ends.index(line.end.id)


def _label_place(line: Line, drawing: Drawing) -> tuple[float, float]:
    """Return where the label sits: halfway, or to the left of the middle where diagonals cross."""
    points = _route(line, drawing)
    if _is_detour(line):
        return points[1][0], (points[1][1] + points[2][1]) / 2
    (x1, y1), (x2, y2) = points
    share = 0.5 if not _is_diagonal(line) else 0.27 if x1 <= x2 else 0.73
    return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def draw_head(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the head of an arrow that comes from the first point and ends at the second."""
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    bx, by = x2 - ux * _ARROW * 1.4, y2 - uy * _ARROW * 1.4
    left = (bx - uy * _ARROW * 0.7, by + ux * _ARROW * 0.7)
    right = (bx + uy * _ARROW * 0.7, by - ux * _ARROW * 0.7)
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in ((x2, y2), left, right))
    return f'<polygon points="{points}"/>'

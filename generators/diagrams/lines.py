"""Lines between boxes as SVG: straight ones, diagonals, and detours past the boxes at the right."""

from html import escape

from generators.diagrams.detours import distance
from generators.diagrams.drawing import FONT, LABEL_SIZE, LEADING, Box, Line
from generators.letters import text_width, wrap

_ARROW = 7.0
_FROM_CORNER = 12.0
"""How far from a corner a diagonal line meets its box."""
_DISC = 11.0
_BESIDE_LABEL, _LEAST_LABEL = 24.0, 40.0
_CENTRED = f'text-anchor="middle" font-size="{LABEL_SIZE:g}"'


def draw_line(line: Line) -> str:
    """Return a line with its heads."""
    points = route(line)
    heads = ""
    if line.arrow in ("both", "end"):
        heads += draw_head(*points[-2], *points[-1])
    if line.arrow == "both":
        heads += draw_head(*points[1], *points[0])
    track = " ".join(f"{x:g},{y:g}" for x, y in points)
    return f'<g class="link"><polyline points="{track}"/>{heads}</g>'


def draw_label(line: Line, numbers: dict[str, int]) -> str:
    """Return the number of the line's dimension, or its own label, or nothing."""
    label = str(numbers[line.dimension]) if line.dimension in numbers else line.label
    if not label:
        return ""
    x, y, half, high = label_area(line, label)
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if _is_upright(line, half) else ""
    frame = f'x="{x - half:.1f}" y="{y - high:.1f}" width="{2 * half:.1f}" height="{2 * high:.1f}" rx="{_DISC:g}"'
    first = y - high + 15.5
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{first + place * LABEL_SIZE * LEADING:.1f}">{escape(text)}</tspan>'
        for place, text in enumerate(_label_lines(line, label))
    )
    return f'<g class="label"{turn}><rect {frame}/><text {_CENTRED}>{spans}</text></g>'


def label_area(line: Line, label: str) -> tuple[float, float, float, float]:
    """Return the middle of a label, and half of its width and height before it is turned."""
    lines = _label_lines(line, label)
    widest = max(text_width(text, LABEL_SIZE, bold=True, font=FONT) for text in lines)
    return *label_place(line), max(_DISC, widest / 2 + 6), _DISC + (len(lines) - 1) * LABEL_SIZE * LEADING / 2


def _is_upright(line: Line, half: float) -> bool:
    return _is_detour(line) and half > _DISC


def _label_lines(line: Line, label: str) -> tuple[str, ...]:
    """Return a label in lines: between two columns it has the room that the heads of its line leave."""
    between = abs(line.start.middle(line.start_edge)[0] - line.end.middle(line.end_edge)[0]) - _BESIDE_LABEL
    is_level = abs(line.start.y - line.end.y) < 1
    room = between if is_level else line.start.width
    return wrap(label, max(room, _LEAST_LABEL), LABEL_SIZE, bold=True, font=FONT)


def route(line: Line) -> list[tuple[float, float]]:
    """Return the corners of a line, from start to end."""
    (x1, y1), (x2, y2) = line.start.middle(line.start_edge), line.end.middle(line.end_edge)
    if _is_detour(line):
        track = line.end.x + line.end.width + distance(line.track)
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


def label_place(line: Line) -> tuple[float, float]:
    """Return where the label sits: halfway, or to the left of the middle where diagonals cross."""
    points = route(line)
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

"""Drawings as accessible inline SVG; colours come from CSS classes, so they follow light and dark."""

from html import escape

from generators.diagrams.drawing import FONT, HEADING_SIZE, LEADING, PADDING, Box, Drawing
from generators.diagrams.lines import draw_label, draw_line
from generators.diagrams.sizes import wrap_heading
from generators.letters import text_width, wrap
from generators.model.instrument import Level

_ORDER_RADIUS = 11.0
_CENTRED = f'text-anchor="middle" font-size="{HEADING_SIZE:g}"'


def render_svg(drawing: Drawing, *, name: str, numbers: dict[str, int] | None = None, extra_class: str = "") -> str:
    """Return the drawing as one SVG element; `name` makes its ids unique, `numbers` label lines by dimension."""
    size = f'viewBox="0 0 {drawing.width:g} {_lowest_point(drawing):g}"'
    body = [_heading(text, x, drawing.boxes[0].width) for text, x in drawing.columns]
    body += [_row_heading(text, y) for text, y in drawing.rows]
    body += [draw_line(line) for line in drawing.lines]
    body += [_box(box, drawing) for box in drawing.boxes]
    body += [draw_label(line, numbers or {}) for line in drawing.lines]
    return (
        f'<svg class="atlas-diagram {extra_class}" {size} role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(drawing.title)}</title>'
        f'<desc id="{name}-desc">{escape(drawing.description)}</desc>{"".join(body)}</svg>'
    )


def render_ladder(levels: tuple[Level, ...], *, title: str, name: str, width: float = 880.0) -> str:
    """Return the answer scale as rising steps with number and, where there is room, name."""
    step = width / len(levels)
    size = 15.0 if width >= 600 else 11.5  # noqa: PLR2004 - a phone's width
    rise = 26.0
    words = [word for level in levels for word in level.name.split()]
    has_names = all(text_width(word, size, font=FONT) <= step - 16 for word in words)
    tallest = 64.0 + rise * (len(levels) - 1)
    parts = []
    for index, level in enumerate(levels):
        height = 64.0 + rise * index
        x, y = index * step, tallest - height
        parts.append(
            f'<g class="level-{tone(index, len(levels))}">'
            f'<rect x="{x + 1:g}" y="{y:g}" width="{step - 2:g}" height="{height:g}"/>'
            f'<text x="{x + 10:g}" y="{y + 22:g}" class="strong" font-size="{size + 4:g}">{level.value}</text>'
            f"{_tspans(wrap(level.name, step - 16, size, font=FONT), x + 10, y + 40, size) if has_names else ''}</g>"
        )
    described = "; ".join(f"{level.value} {level.name}" for level in levels)
    return (
        f'<svg class="atlas-diagram atlas-ladder" viewBox="0 0 {width:g} {tallest:g}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(described)}</desc>{"".join(parts)}</svg>'
    )


def render_thumbnail(drawing: Drawing) -> str:
    """Return the shape of a drawing without words, as an ornament that screen readers skip."""
    size = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    shapes = [draw_line(line) for line in drawing.lines] + [_shape(box) for box in drawing.boxes]
    return f'<svg class="atlas-diagram atlas-thumbnail" {size} aria-hidden="true">{"".join(shapes)}</svg>'


def tone(place: int, count: int) -> int:
    """Return which of the five colours of the ramp the level at `place` (from 0) of `count` levels has."""
    return 1 + round(place * 4 / max(1, count - 1))


def _lowest_point(drawing: Drawing) -> float:
    """Return where the drawing ends, with the discs and row names that hang over its last boxes."""
    discs = [box.y + box.height + _ORDER_RADIUS + 1.0 for box in drawing.boxes if box.order]
    names = [y + text_width(text, HEADING_SIZE, bold=True, font=FONT) / 2 for text, y in drawing.rows]
    return max([drawing.height, *discs, *names])


def _heading(text: str, x: float, room: float) -> str:
    lines = enumerate(wrap_heading(text, room))
    spans = "".join(
        f'<tspan x="{x:g}" y="{16.0 + place * HEADING_SIZE * LEADING:g}">{escape(line)}</tspan>'
        for place, line in lines
    )
    return f'<text class="heading" {_CENTRED}>{spans}</text>'


def _row_heading(text: str, y: float) -> str:
    turn = f'transform="rotate(-90 14 {y:g})"'
    return f'<text class="heading" x="14" y="{y:g}" {turn} {_CENTRED}>{escape(text)}</text>'


def _box(box: Box, drawing: Drawing) -> str:
    on_path = "" if box.order is None else " on-path"
    left, top = box.x + PADDING, box.y + PADDING + drawing.title_size * 0.85
    title = _tspans(box.title, left, top, drawing.title_size, css="strong")
    below = top + len(box.title) * drawing.title_size * LEADING + 4.0
    lines = _tspans(box.lines, left, below, drawing.text_size) if box.lines else ""
    return f'<g class="box {box.side}{on_path}">{_frame(box)}{title}{lines}{_order(box)}</g>'


def _shape(box: Box) -> str:
    return f'<g class="box {box.side}">{_frame(box)}</g>'


def _frame(box: Box) -> str:
    return (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="8"/>'
        f'<rect class="edge" x="{box.x:g}" y="{box.y:g}" width="5" height="{box.height:g}" rx="2.5"/>'
    )


def _order(box: Box) -> str:
    if box.order is None:
        return ""
    x, y = box.x + box.width - 18, box.y + box.height
    return (
        f'<circle class="order" cx="{x:g}" cy="{y:g}" r="{_ORDER_RADIUS:g}"/>'
        f'<text class="order" x="{x:g}" y="{y + 4.5:g}" text-anchor="middle" font-size="13">{box.order}</text>'
    )


def _tspans(lines: tuple[str, ...], x: float, y: float, size: float, *, css: str = "") -> str:
    rows = [(y + place * size * LEADING, escape(line)) for place, line in enumerate(lines)]
    spans = "".join(f'<tspan x="{x:g}" y="{row:g}">{line}</tspan>' for row, line in rows)
    name = f' class="{css}"' if css else ""
    return f'<text{name} font-size="{size:g}">{spans}</text>'

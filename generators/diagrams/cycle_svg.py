"""A loop of steps as accessible inline SVG; colours come from CSS classes."""

from html import escape

from generators.diagrams.cycle import Arrow, Cycle, CycleBox
from generators.diagrams.drawing import LEADING, PADDING
from generators.diagrams.lines import draw_head

_DISC = 13.0
_NAME = 'class="strong"'
_CENTRED = 'class="heading" text-anchor="middle"'


def render_cycle(cycle: Cycle, *, title: str, name: str) -> str:
    """Return a loop as one SVG element; `name` makes its ids unique."""
    described = ", then ".join(" ".join(box.title) for box in cycle.boxes)
    body = [_oval(cycle), *(_arrow(arrow, cycle) for arrow in cycle.arrows)]
    body += [_box(box, cycle) for box in cycle.boxes]
    body.append(_text(cycle.centre, cycle.centre_at, cycle.text_size, _CENTRED))
    return (
        f'<svg class="atlas-diagram atlas-cycle" viewBox="0 0 {cycle.width:g} {cycle.height:g}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(described)}.</desc>{"".join(body)}</svg>'
    )


def _oval(cycle: Cycle) -> str:
    if cycle.oval is None:
        return ""
    x, y, radius_x, radius_y = cycle.oval
    return f'<ellipse class="track" cx="{x:g}" cy="{y:g}" rx="{radius_x:g}" ry="{radius_y:g}"/>'


def _arrow(arrow: Arrow, cycle: Cycle) -> str:
    head = draw_head(*arrow.points[-2], *arrow.points[-1])
    if cycle.oval:  # the oval itself is the line
        return f'<g class="link">{head}</g>'
    track = " ".join(f"{x:g},{y:g}" for x, y in arrow.points)
    return f'<g class="link"><polyline points="{track}"/>{head}</g>'


def _box(box: CycleBox, cycle: Cycle) -> str:
    x, y = box.x + PADDING + _DISC, box.y + box.height / 2
    size = f'width="{box.width:g}" height="{box.height:g}"'
    number = f'x="{x:g}" y="{y + 5:g}" text-anchor="middle" font-size="14"'
    return (
        f'<g class="box shared"><rect x="{box.x:g}" y="{box.y:g}" {size} rx="8"/>'
        f'<circle class="order" cx="{x:g}" cy="{y:g}" r="{_DISC:g}"/>'
        f'<text class="order" {number}>{box.number}</text>'
        f"{_text(box.title, (x + _DISC + 10, y), cycle.title_size, _NAME)}</g>"
    )


def _text(lines: tuple[str, ...], middle: tuple[float, float], size: float, how: str) -> str:
    """Return lines of text around the height of a point."""
    first = middle[1] + size * 0.35 - (len(lines) - 1) * size * LEADING / 2
    rows = [(first + place * size * LEADING, escape(line)) for place, line in enumerate(lines)]
    spans = "".join(f'<tspan x="{middle[0]:g}" y="{y:g}">{line}</tspan>' for y, line in rows)
    return f'<text {how} font-size="{size:g}">{spans}</text>'

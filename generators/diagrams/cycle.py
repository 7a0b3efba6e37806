"""Places steps that follow each other in a loop: on an oval where it is wide, one below the other where it is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TypeAlias

from generators.diagrams.drawing import FONT, LEADING, NARROWEST_FOR_FULL_SIZE, PADDING, TEXT_SIZE, TITLE_SIZE
from generators.letters import wrap

Point: TypeAlias = tuple[float, float]

_WIDE_BOX = 216.0
_WIDE_HEIGHT = 400.0
_MOST_ON_AN_OVAL = 8
"""With more steps the boxes would touch."""
_NARROW_GAP = 34.0
_NARROW_TRACK = 26.0
_DISC_ROOM = 30.0


@dataclass(frozen=True)
class CycleBox:
    """One step: its number, its name in lines, and its rectangle from the upper left corner."""

    number: int
    title: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Arrow:
    """A line through points with a head at its end; on an oval it is a head alone: two points close together."""

    points: tuple[Point, ...]


@dataclass(frozen=True)
class Cycle:
    """A laid-out loop; `oval` is its middle and radii and is missing where the steps stand below each other."""

    width: float
    height: float
    title_size: float
    text_size: float
    boxes: tuple[CycleBox, ...]
    arrows: tuple[Arrow, ...]
    oval: tuple[float, float, float, float] | None
    centre: tuple[str, ...]
    centre_at: Point


def lay_out_cycle(names: Sequence[str], *, centre: str, width: float) -> Cycle:
    """Return the steps as a loop of a given width, with a word in its middle."""
    if width >= NARROWEST_FOR_FULL_SIZE and len(names) <= _MOST_ON_AN_OVAL:
        return _on_an_oval(names, centre, width)
    return _in_a_column(names, centre, width)


def _on_an_oval(names: Sequence[str], centre: str, width: float) -> Cycle:
    titles = [_wrap(name, _WIDE_BOX, TITLE_SIZE) for name in names]
    height = max(_height(title, TITLE_SIZE) for title in titles)
    middle_x, middle_y = width / 2, _WIDE_HEIGHT / 2
    radius_x, radius_y = (width - _WIDE_BOX) / 2 - 2, (_WIDE_HEIGHT - height) / 2 - 2
    turn = 2 * pi / len(names)

    def at(angle: float) -> Point:
        return middle_x + radius_x * cos(angle), middle_y + radius_y * sin(angle)

    starts = [place * turn - pi / 2 for place in range(len(names))]
    boxes = [
        CycleBox(number, title, at(angle)[0] - _WIDE_BOX / 2, at(angle)[1] - height / 2, _WIDE_BOX, height)
        for number, (title, angle) in enumerate(zip(titles, starts, strict=True), start=1)
    ]
    arrows = [Arrow((at(angle + turn / 2 - 0.02), at(angle + turn / 2 + 0.04))) for angle in starts]
    lines = wrap(centre, radius_x * 0.8, TEXT_SIZE, bold=True, font=FONT)
    oval = (middle_x, middle_y, radius_x, radius_y)
    lowest = max(box.y + box.height for box in boxes) + 2
    return Cycle(width, lowest, TITLE_SIZE, TEXT_SIZE, tuple(boxes), tuple(arrows), oval, lines, (middle_x, lowest / 2))


def _in_a_column(names: Sequence[str], centre: str, width: float) -> Cycle:
    box_width = width - _NARROW_TRACK - 4
    size = TITLE_SIZE * 0.94
    titles = [_wrap(name, box_width, size) for name in names]
    height = max(_height(title, size) for title in titles)
    boxes = [
        CycleBox(number, title, 2, 2 + (number - 1) * (height + _NARROW_GAP), box_width, height)
        for number, title in enumerate(titles, start=1)
    ]
    middle = 2 + box_width / 2
    arrows = [Arrow(((middle, box.y + height), (middle, box.y + height + _NARROW_GAP))) for box in boxes[:-1]]
    first, last, edge, track = boxes[0], boxes[-1], 2 + box_width, width - 6
    low, high = last.y + height / 2, first.y + height / 2
    arrows.append(Arrow(((edge, low), (track, low), (track, high), (edge, high))))
    below = last.y + height + 2
    lines = wrap(centre, width - 8, TEXT_SIZE, bold=True, font=FONT)
    room = len(lines) * TEXT_SIZE * LEADING + 12
    return Cycle(
        width, below + room, size, TEXT_SIZE, tuple(boxes), tuple(arrows), None, lines, (width / 2, below + room / 2)
    )


def _wrap(name: str, width: float, size: float) -> tuple[str, ...]:
    return wrap(name, width - PADDING * 2 - _DISC_ROOM, size, bold=True, font=FONT)


def _height(title: tuple[str, ...], size: float) -> float:
    return max(56.0, len(title) * size * LEADING + 2 * PADDING)

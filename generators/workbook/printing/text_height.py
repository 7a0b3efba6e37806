"""How much room a text takes in a column: line counts and row heights in points."""

import math
from functools import lru_cache

from generators.letters import SAFETY, line_height, text_width, wrap

_DEFAULT_SIZE = 11.0
_POINTS_PER_PIXEL = 0.75
_ROW_OF_LINE = 1.117
"""Row height by the height of its line: Excel gives Calibri 11 a row of 15 points."""
_CUSHION = 0.98
"""The share of a column that is filled before a line breaks: programs differ a little."""
_PADDING = 4.0
_SIDES = 3.75
"""What Excel keeps free at both sides of a text, in points."""


@lru_cache(maxsize=256)
def column_points(characters: float, *, font: str) -> float:
    """Return the width in points of a column that Excel calls so many characters wide: it means digits of the font."""
    digit = round(text_width("0", _DEFAULT_SIZE / _POINTS_PER_PIXEL, font=font) / SAFETY)
    return (characters * digit + 5) * _POINTS_PER_PIXEL


@lru_cache(maxsize=8192)
def text_height(text: str, room: float, *, size: float = _DEFAULT_SIZE, bold: bool = False, font: str) -> float:
    """Return the height in points that `text` needs, wrapped in a cell so many points wide."""
    lines = count_lines(text, room, size=size, bold=bold, font=font)
    points = lines * line_height(size, font=font) * _ROW_OF_LINE + _PADDING
    return math.ceil(points / _POINTS_PER_PIXEL) * _POINTS_PER_PIXEL


def count_lines(text: str, room: float, *, size: float = _DEFAULT_SIZE, bold: bool = False, font: str) -> int:
    """Return how many lines `text` takes when it breaks between words, or only where it does itself in endless room."""
    if math.isinf(room):
        return text.count("\n") + 1
    return len(wrap(text, (room - _SIDES) * _CUSHION, size, bold=bold, font=font))

"""What the height of a row depends on in the look of what stands in it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generators.workbook.grid.styles import describe_style

DEFAULT_HEIGHT = 15.0
"""The height of a row in points, where nothing asks for more."""
_LEAST: Mapping[str, float] = {
    "title": 33, "heading": 24, "block": 24, "row_field": 24, "tile_score": 30, "tile_text": 30, "tile_percent": 30,
    "tile_value": 33, "percent": 21, "dimension_business": 22, "dimension_it": 22, "dimension_shared": 22,
}  # fmt: skip


class Lettering(NamedTuple):
    """How a style writes: the size of its letters in points, its steps of indent, and how high its row is at least."""

    size: float
    is_bold: bool
    is_wrapped: bool
    indent: float
    least_height: float


@cache
def lettering_of(style: str) -> Lettering:
    """Return what the height of a row depends on in a style."""
    said = describe_style(style)
    size, indent = (float(str(said.get(key, otherwise))) for key, otherwise in (("font_size", 11), ("indent", 0)))
    least = _LEAST.get(style, DEFAULT_HEIGHT)
    return Lettering(size, bool(said.get("bold")), bool(said.get("text_wrap")), indent, least)

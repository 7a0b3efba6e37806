"""How high a row is at least, by the look of what stands in it."""

from collections.abc import Mapping

DEFAULT_HEIGHT = 15.0
"""The height of a row in points, where nothing asks for more."""
_LEAST: Mapping[str, float] = {
    "title": 33, "heading": 24, "block": 24, "row_field": 24, "tile_score": 30, "tile_text": 30, "tile_percent": 30,
    "tile_value": 33, "percent": 21, "dimension_business": 22, "dimension_it": 22, "dimension_shared": 22,
}  # fmt: skip


def least_height(style: str) -> float:
    """Return how many points a row needs at least for a cell of a style."""
    return _LEAST.get(style, DEFAULT_HEIGHT)

"""The mark: two bars on one baseline, and the line where they align; as SVG, and as PNG for Office files."""

from functools import lru_cache

from generators.brand.brand_model import Brand
from generators.brand.logo import Logo
from generators.brand.png_file import make_png

_SIDE = 24
_SHAPES = {"business": (3, 3, 7, 19), "it": (14, 9, 7, 13), "ink": (1, 14, 22, 2.4)}
"""Left, top, width and height of each bar on a square of 24, by role, from the lowest upwards."""
_ROUND = {"business": 1, "it": 1, "ink": 0}
_SCALE = 20


def office_picture(brand: Brand) -> Logo:
    """Return what stands for the brand in workbooks and decks: its logo, or the mark where it has none."""
    size = _SIDE * _SCALE
    return brand.logo or Logo(png=mark_png(brand), svg=None, width=size, height=size)


def mark_svg(brand: Brand) -> str:
    """Return the mark as an SVG file that follows the light or dark look of the reader's system."""
    dark = "".join(f".{role}{{fill:{brand.dark.role(role)}}}" for role in _SHAPES)
    light = "".join(f".{role}{{fill:{brand.light.role(role)}}}" for role in _SHAPES)
    bars = "".join(
        f'<rect class="{role}" x="{x}" y="{y}" width="{width}" height="{height}" rx="{_ROUND[role]}"/>'
        for role, (x, y, width, height) in _SHAPES.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">'
        f"<style>{light}@media(prefers-color-scheme:dark){{{dark}}}</style>{bars}</svg>\n"
    )


def mark_png(brand: Brand) -> bytes:
    """Return the mark as a PNG file on a clear ground, in the light look."""
    return _draw(tuple(brand.light.role(role) for role in _SHAPES))


@lru_cache(maxsize=2)
def _draw(colours: tuple[str, ...]) -> bytes:
    """Return the picture of the mark, which every workbook and deck of a build shows."""
    size = _SIDE * _SCALE
    pixels = [bytearray(size) for _ in range(size)]
    for place, (x, y, width, height) in enumerate(_SHAPES.values(), start=1):
        left, right = round(x * _SCALE), round((x + width) * _SCALE)
        for row in pixels[round(y * _SCALE) : round((y + height) * _SCALE)]:
            row[left:right] = bytes([place]) * (right - left)
    seen = [(*bytes.fromhex(colour[1:]), 255) for colour in colours]
    return make_png(map(bytes, pixels), size, [(0, 0, 0, 0), *((r, g, b, a) for r, g, b, a in seen)])

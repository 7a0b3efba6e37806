"""How much room a text takes in a column: line counts and row heights in points, for fonts as wide as Calibri."""

import math
from functools import lru_cache

LINE_FACTOR = 1.364
"""Row height by font size: Excel gives Calibri 11 a row of 15 points."""
_CUSHION = 0.97
"""The share of a column that is filled before a line breaks: programs differ a little."""
_PADDING = 4.0
_SIDES = 3.75
"""What Excel keeps free at both sides of a text, in points."""
_BOLD = 1.05
_GROUPS = {
    0.24: " 'ijl’", 0.26: ",.I·", 0.28: ":;", 0.32: "`()-J[]f{}", 0.34: "!t", 0.36: "r", 0.4: "/\\sz", 0.44: '"Lcx“”',
    0.46: "FSkvy", 0.48: "?Zag|", 0.5: "#*+<=>ETY^_e~–•é±", 0.52: "$0123456789KPX", 0.54: "Cbdhnopqu", 0.56: "BR",
    0.58: "AV", 0.62: "D", 0.64: "GH", 0.66: "NU", 0.68: "OQ", 0.72: "&…%w", 0.8: "m", 0.86: "M",
    0.9: "@W", 0.92: "—→←",
}  # fmt: skip
_WIDTHS = {sign: width for width, signs in _GROUPS.items() for sign in signs}
"""Width of a sign in ems. Source: the advance widths of Carlito, which are those of Calibri, rounded up."""
_UNKNOWN = 0.6


def column_points(characters: float) -> float:
    """Return the width in points of a column that Excel calls so many characters wide."""
    return (characters * 7 + 5) * 0.75


@lru_cache(maxsize=8192)
def text_height(text: str, room: float, *, size: float = 11, bold: bool = False) -> float:
    """Return the height in points that `text` needs, wrapped in a cell so many points wide."""
    lines = count_lines(text, room, size=size, bold=bold)
    return math.ceil((lines * size * LINE_FACTOR + _PADDING) / 0.75) * 0.75


def count_lines(text: str, room: float, *, size: float = 11, bold: bool = False) -> int:
    """Return how many lines `text` takes when it breaks between words."""
    ems = (room - _SIDES) * _CUSHION / (size * (_BOLD if bold else 1))
    return sum(_wrapped(paragraph, ems) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, room: float) -> int:
    lines, used = 1, 0.0
    space = _WIDTHS[" "]
    for word in paragraph.split(" "):
        width = sum(_WIDTHS.get(sign, _UNKNOWN) for sign in word)
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        lines += int(width // room) if width > room else 0
        used += width + (space if used else 0)
    return lines

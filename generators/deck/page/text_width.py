"""How wide and high text is in an Office file, so that nothing overflows on a slide nobody has opened yet."""

from collections.abc import Iterator
from functools import lru_cache

from pptx.util import Emu, Length

# Advance widths of the signs from space to tilde, in thousandths of the size, as measured in Carlito, whose measures
# are those of Calibri. Another font of the brand is close enough: SAFETY covers the difference.
_REGULAR = (
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386,
    507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463,
    894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662,
    517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498,
    291, 479, 525, 423, 525, 498, 305, 471, 525, 230, 239, 455, 230, 799, 525, 527,
    525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
)  # fmt: skip
_DASHES_AND_QUOTES = {"–": 498, "—": 905, "…": 711, "‘": 258, "’": 258, "“": 435, "”": 435, "·": 268, "→": 905}
_OTHER_LETTER = 560
_FULL_WIDTH_FROM = "\u2e80"
_BOLD = 1.035
LINE = 1.2207
"""Height of a line, as a multiple of the size of its letters."""
SAFETY = 1.02
"""How much wider than measured a text is taken to be."""


def text_width(text: str, size: Length, *, bold: bool = False) -> Length:
    """Return how wide one line of text is."""
    return Emu(round(_thousandths(text) / 1000 * size * SAFETY * (_BOLD if bold else 1.0)))


@lru_cache(maxsize=8192)
def wrap(text: str, width: Length, size: Length, *, bold: bool = False) -> tuple[str, ...]:
    """Return the lines that a text takes within `width`; a word that is too long is broken."""
    lines: list[str] = []
    used, space = 0, text_width(" ", size, bold=bold)
    for word in _fitting_words(text, width, size, bold=bold):
        length = text_width(word, size, bold=bold)
        if lines and used + space + length <= width:
            lines[-1] = f"{lines[-1]} {word}"
            used += space + length
        else:
            lines.append(word)
            used = length
    return tuple(lines) or ("",)


def lines_height(count: int, size: Length) -> Length:
    """Return how high a number of lines is."""
    return Emu(round(count * size * LINE))


def fits_one_line(text: str, width: Length, size: Length) -> bool:
    """Say whether a text, bold or not, fits on one line."""
    return text_width(text, size, bold=True) <= width


@lru_cache(maxsize=8192)
def _thousandths(text: str) -> int:
    return sum(_advance(sign) for sign in text)


def _advance(sign: str) -> int:
    place = ord(sign) - ord(" ")
    if 0 <= place < len(_REGULAR):
        return _REGULAR[place]
    return _DASHES_AND_QUOTES.get(sign, 1000 if sign >= _FULL_WIDTH_FROM else _OTHER_LETTER)


def _fitting_words(text: str, width: Length, size: Length, *, bold: bool) -> Iterator[str]:
    for word in text.split():
        rest = word
        while len(rest) > 1 and text_width(rest, size, bold=bold) > width:
            lengths = range(len(rest) - 1, 1, -1)
            cut = next((n for n in lengths if text_width(rest[:n], size, bold=bold) <= width), 1)
            yield rest[:cut]
            rest = rest[cut:]
        yield rest

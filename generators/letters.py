"""How wide text is and where it wraps, in the measures of a named font, which need not be installed."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generators.documents import Data
from generators.errors import AtlasError
from generators.yaml_source import read_file

SIGNS = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    "–—‘’“”„…·•→←×±−≤≥€£§©°«»¿¡ßæøœðþłđıÆØŒÐÞŁĐ"
)
"""The signs whose widths letters.yml holds, in its order."""
SAFETY = 1.02
"""How much wider than measured a text is taken to be: programs round and kern differently."""
_TABLE = Path(__file__).with_name("letters.yml")
_FULL, _EMOJI, _EMOJI_FROM = 1000, 1400, "\U0001f000"
_FOREIGN = 1.05
"""How much wider than the Latin n and N Greek and Cyrillic letters are on average, at most."""
_BREAKS = re.compile(r"[ \t]+")


class LettersError(AtlasError):
    """The table of letter widths cannot be read."""


@dataclass(frozen=True)
class Typeface:
    """Widths of the signs of one family, regular and bold, in thousandths of the size; the height of its lines."""

    names: tuple[str, ...]
    line: float
    regular: dict[str, int]
    bold: dict[str, int]


def text_width(text: str, size: float, *, bold: bool = False, font: str = "") -> float:
    """Return the width of one line of text in the unit of `size`; without a `font` that of the first in the table."""
    return _thousandths(text, font, is_bold=bold) * size * SAFETY / 1000


def line_height(size: float, *, font: str = "") -> float:
    """Return the height of one line of text in the unit of `size`."""
    return typeface(font).line * size


@lru_cache(maxsize=16384)
def wrap(text: str, width: float, size: float, *, bold: bool = False, font: str = "") -> tuple[str, ...]:
    """Return the lines that a text takes within `width`, at least one; a word that is too long is broken."""
    room = width / (size * SAFETY) * 1000 + 0.5  # half of the smallest step: a width that was measured fits itself
    return tuple(line for part in text.split("\n") for line in _wrap_paragraph(part, room, font, is_bold=bold))


@cache
def typefaces() -> tuple[Typeface, ...]:
    """Return all families of letters.yml. Raises LettersError if it cannot be read."""
    document = read_file(_TABLE, shown_as=_TABLE.name)
    if document.problems or not isinstance(document.data, tuple):
        raise LettersError("\n".join(map(str, document.problems)) or f"{_TABLE.name}: holds no list of families")
    return tuple(_read_typeface(family) for family in document.data if isinstance(family, dict))


@cache
def typeface(font: str) -> Typeface:
    """Return the family of a font; for a name that is not in the table the last one, which is the widest."""
    every = typefaces()
    named = {name.casefold(): family for family in every for name in family.names}
    return named.get(font.casefold(), every[-1]) if font else every[0]


def _read_typeface(family: dict[str | int, Data]) -> Typeface:
    names = family["names"]
    widths = [map(int, str(family[style]).split()) for style in ("regular", "bold")]
    regular, bold = (dict(zip(SIGNS, numbers, strict=True)) for numbers in widths)
    return Typeface(
        tuple(map(str, names if isinstance(names, tuple) else ())), float(str(family["line"])), regular, bold
    )


def _wrap_paragraph(text: str, room: float, font: str, *, is_bold: bool) -> Iterator[str]:
    measure = _advances(font, is_bold=is_bold).__getitem__
    line, used, space = "", 0, measure(" ")
    for word in _BREAKS.split(text):
        length = sum(map(measure, word))
        pieces = [(word, length)] if length <= room else _break_word(word, room, measure)
        joint, gap = (" ", space) if line else ("", 0)
        for piece, length in pieces:
            if line and used + gap + length > room:
                yield line
                line, used = piece, length
            else:
                line, used = f"{line}{joint}{piece}", used + gap + length
            joint, gap = "", 0
    yield line


def _break_word(word: str, room: float, measure: Callable[[str], int]) -> Iterator[tuple[str, int]]:
    """Yield as much of a word as fits, line by line, with how wide it is."""
    start, used = 0, 0
    for place, sign in enumerate(word):
        advance = measure(sign)
        if used + advance > room and place > start:
            yield word[start:place], used
            start, used = place, 0
        used += advance
    yield word[start:], used


@lru_cache(maxsize=16384)
def _thousandths(text: str, font: str, *, is_bold: bool) -> int:
    return sum(map(_advances(font, is_bold=is_bold).__getitem__, text))


class _Advances(dict[str, int]):
    """How wide each sign is; one that is not in the table is measured when it is first met."""

    def __missing__(self, sign: str) -> int:
        return self.setdefault(sign, _advance_by_class(sign, self))


@cache
def _advances(font: str, *, is_bold: bool) -> _Advances:
    family = typeface(font)
    return _Advances(family.bold if is_bold else family.regular)


def _advance_by_class(sign: str, widths: _Advances) -> int:
    """Return the width of a sign that is not in the table: of its parts, or what its class of signs takes at most."""
    category = unicodedata.category(sign)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(sign) in "WF":
        return _EMOJI if sign >= _EMOJI_FROM else _FULL
    parts = unicodedata.normalize("NFKD", sign)
    if parts != sign:
        return sum(widths[part] for part in parts)
    alike = {"Lu": widths["N"] * _FOREIGN, "Ll": widths["n"] * _FOREIGN, "Nd": widths["0"]}
    return round(alike.get(category, _FULL))

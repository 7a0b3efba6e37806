"""What colours do: contrast, mixing, and ramps on every step of which text can be read."""

from collections.abc import Sequence
from functools import lru_cache

READABLE = 4.5
"""Least contrast of text. Source: WCAG 2.2, success criterion 1.4.3, level AA."""
VISIBLE = 3.0
"""Least contrast of what is seen but not read. Source: WCAG 2.2, success criterion 1.4.11, level AA."""
BLACK, WHITE = "#" + "0" * 6, "#" + "F" * 6
_LINEAR_UP_TO = 0.04045
"""Below it a channel of sRGB is as light as its number says. Source: WCAG 2.2, relative luminance."""
_SAMPLES = 60
"""So many colours between two of a ramp are looked at."""


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Return how light a colour is, 0 to 1. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (
        channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from the first to the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02X}" for a, b in pairs)


def shift(colour: str, towards: str, *, until: float, against: str) -> str:
    """Return `colour` mixed with as little of another as gives it a contrast of `until` against a third."""
    mixed = (mix(colour, towards, place / _SAMPLES) for place in range(_SAMPLES + 1))
    return next((found for found in mixed if contrast(found, against) >= until), towards)


def clearest(texts: Sequence[str], ground: str) -> str:
    """Return which of some colours of text can be read best on a ground."""
    return max(texts, key=lambda text: contrast(text, ground))


def is_readable(texts: Sequence[str], ground: str) -> bool:
    """Return whether any of some colours of text can be read on a ground."""
    return contrast(clearest(texts, ground), ground) >= READABLE


@lru_cache(maxsize=256)
def spread(ramp: tuple[str, ...], count: int, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return `count` colours from end to end of a ramp, at equal distances over all on which text can be read."""
    if count == len(ramp):
        return ramp
    if count == 1:
        return ramp[-1:]
    steps = _SAMPLES * (len(ramp) - 1)
    between = [_at(ramp, place / _SAMPLES) for place in range(steps + 1)]
    kept = [colour for colour in between if is_readable(texts, colour)] or between
    return tuple(kept[round(place * (len(kept) - 1) / (count - 1))] for place in range(count))


def _at(ramp: tuple[str, ...], place: float) -> str:
    first = min(int(place), len(ramp) - 2)
    return mix(ramp[first], ramp[first + 1], place - first)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue

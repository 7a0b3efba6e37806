"""Whether a brand can be read: every pair of colours that outputs set on each other, with the contrast it needs."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generators.brand.palette import Palette
from generators.brand.tones import READABLE, VISIBLE, clearest, contrast, luminance
from generators.model.places import Finding

_TEXTS = ("ink", "muted", "business", "it", "accent", "good", "caution", "bad")
_OPPOSITES = (("business", "it"), ("good", "bad"))
_STEP = 1.1
"""How much two neighbours of a ramp differ at least, so that they can be told apart in grey print."""


@dataclass(frozen=True)
class Pair:
    """A role, the ground it stands on, and the contrast that it needs; the other way round is the same."""

    role: str
    ground: str
    least: float = READABLE


PAIRS = (
    *(Pair(role, ground) for role in _TEXTS for ground in ("paper", "wash")),
    Pair("line", "ink"),  # footers of section slides, words that a search marks, heads of tables in the dark look
    Pair("muted", "line", VISIBLE),  # bars that show a share
)
"""What stands on what in both looks. Light text on ink, on a side or on the accent is a pair with paper as well."""


def check_palette(name: str, palette: Palette) -> Iterator[Finding]:
    """Yield each pair of a look whose contrast is too low."""
    for pair in PAIRS:
        first, second = palette.role(pair.role), palette.role(pair.ground)
        if contrast(first, second) < pair.least:
            yield (name, pair.role), _too_close(pair.role, first, pair.ground, second, pair.least)


def check_opposites(name: str, palette: Palette) -> Iterator[Finding]:
    """Yield what has the colour of its opposite in a look."""
    for first, second in _OPPOSITES:
        colour = palette.role(second)
        if colour.upper() == palette.role(first).upper():
            told = f"{second} {colour} is the colour of {first} as well"
            yield (name, second), f"{told}; choose another, so that the two can be told apart"


def check_grounds(light: Palette, dark: Palette) -> Iterator[Finding]:
    """Yield a look whose ground is on the wrong side of its text."""
    if luminance(light.paper) < luminance(light.ink):
        yield ("light", "paper"), "paper is darker than ink; here stand dark texts on a light ground"
    if luminance(dark.paper) > luminance(dark.ink):
        yield ("dark", "paper"), "paper is lighter than ink; here stand light texts on a dark ground"


def check_sides_on_ink(light: Palette, dark: Palette) -> Iterator[Finding]:
    """Yield each side of the dark look that cannot be seen on the ink of the light one: the bar of section slides."""
    for role in ("business", "it"):
        colour = dark.role(role)
        if contrast(colour, light.ink) < VISIBLE:
            yield ("dark", role), _too_close(role, colour, "the light look's ink", light.ink, VISIBLE)


def check_levels(levels: tuple[str, ...], light: Palette) -> Iterator[Finding]:
    """Yield what keeps the ramp of levels from being read, in colour or in grey print."""
    yield from _check_texts("levels", levels, light)
    lights = [luminance(colour) for colour in levels]
    falls = lights[0] > lights[-1]
    for place, (first, second) in enumerate(pairwise(levels), start=1):
        if contrast(first, second) < _STEP or (luminance(first) > luminance(second)) != falls:
            yield ("levels", place), _not_apart(place, first, second, "darker" if falls else "lighter")


def check_gap(gap: tuple[str, ...], light: Palette) -> Iterator[Finding]:
    """Yield what keeps the ramp of the perception gap from being read, in colour or in grey print."""
    yield from _check_texts("gap", gap, light)
    middle = len(gap) // 2
    if len(gap) % 2 == 0:
        yield ("gap",), f"{len(gap)} entries; write an odd number, for the one in the middle says that both sides agree"
        return
    for place, (first, second) in enumerate(pairwise(gap), start=1):
        rises = place <= middle
        if contrast(first, second) < _STEP or (luminance(first) < luminance(second)) != rises:
            yield ("gap", place), _not_apart(place, first, second, "lighter" if rises else "darker")


def _check_texts(name: str, ramp: tuple[str, ...], light: Palette) -> Iterator[Finding]:
    for place, colour in enumerate(ramp):
        text = clearest(light.texts, colour)
        if contrast(text, colour) < READABLE:
            role, remedy = ("ink", "lighter") if text == light.ink else ("paper", "darker")
            told = _told(f"the clearer of ink and paper, {role},", text, f"tone {place + 1},", colour, READABLE)
            yield (name, place), f"{told}; make the tone {remedy}"


def _too_close(role: str, colour: str, other: str, ground: str, least: float) -> str:
    remedy = "darker" if luminance(colour) < luminance(ground) else "lighter"
    return f"{_told(role, colour, other, ground, least)}; make {role} {remedy}"


def _told(role: str, colour: str, other: str, ground: str, least: float) -> str:
    ratio = math.floor(contrast(colour, ground) * 100) / 100
    return f"{role} {colour} on {other} {ground} has a contrast of {ratio:.2f} and needs {least:g}"


def _not_apart(place: int, first: str, second: str, direction: str) -> str:
    return (
        f"tone {place + 1}, {second}, has a contrast of {contrast(first, second):.2f} to {first} before it; "
        f"make it {direction}, by {_STEP:g} at least, so that grey print shows the order"
    )

"""The tones that a brand file may leave out: the dark look and the two ramps follow from the light look."""

from generators.brand.palette import Palette
from generators.brand.tones import BLACK, READABLE, VISIBLE, WHITE, mix, shift, spread

_LEVELS = 5
_HUES = ("business", "it", "accent", "good", "caution", "bad")
_FAINT = 1.15
"""Contrast of a tone that can just be told from the ground."""


def derive_levels(light: Palette) -> tuple[str, ...]:
    """Return five tones of the colour of the business side, from faint to full."""
    first = shift(light.paper, light.business, until=_FAINT, against=light.paper)
    return spread((first, light.business), _LEVELS, light.texts)


def derive_gap(light: Palette) -> tuple[str, ...]:
    """Return five tones from the IT side over a neutral one to the business side."""
    neutral = shift(light.paper, light.ink, until=_FAINT, against=light.paper)
    halves = (spread((end, neutral), 3, light.texts) for end in (light.it, light.business))
    (it, near_it, _), (business, near_business, _) = halves
    return it, near_it, neutral, near_business, business


def derive_dark(light: Palette) -> Palette:
    """Return the dark look: the same hues, as light as text has to be on a ground that is darker than the ink."""
    paper = shift(light.ink, BLACK, until=17, against=WHITE)
    ink = mix(WHITE, light.ink, 0.08)
    wash = shift(paper, ink, until=1.12, against=paper)
    hues = {role: _lighten(light.role(role), wash, light.ink) for role in _HUES}
    muted = shift(paper, ink, until=READABLE * 1.7, against=wash)
    line = shift(paper, ink, until=1.5, against=paper)
    return Palette(ink=ink, muted=muted, paper=paper, wash=wash, line=line, **hues)


def _lighten(hue: str, wash: str, ink: str) -> str:
    """Return a hue that can be read on the dark wash with ease, and seen on the ink of the light look."""
    return shift(shift(hue, WHITE, until=READABLE * 1.5, against=wash), WHITE, until=VISIBLE, against=ink)

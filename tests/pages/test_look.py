"""The look: every role can be read on every ground it stands on, in light and in dark."""

import re
from pathlib import Path

import pytest

from generators.brand import Palette, contrast, css_variables, load_brand, mark_svg

STYLES = Path(__file__).parents[2] / "docs/assets/atlas.css"
TEXT_ROLES = ("ink", "muted", "business", "it", "accent", "good", "caution", "bad")
READABLE = 4.5
"""Contrast of text under 24 px. Source: WCAG 2.2, success criterion 1.4.3."""


@pytest.mark.parametrize("ground", ["paper", "wash"])
@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_text_can_be_read(look: str, role: str, ground: str) -> None:
    """Each role that carries text stands out from paper and from cards."""
    palette: Palette = getattr(load_brand(), look)

    assert contrast(palette.role(role), palette.role(ground)) >= READABLE


def test_numbers_on_level_colours_can_be_read() -> None:
    """Whichever of ink and paper is chosen, it stands out."""
    brand = load_brand()

    assert all(contrast(colour, brand.text_on(colour)) >= READABLE for colour in brand.levels)


def test_the_style_sheet_uses_only_roles_that_exist() -> None:
    """A misspelt role would be no colour at all."""
    used = set(re.findall(r"var\((--atlas-[a-z0-9-]+)", STYLES.read_text(encoding="utf-8")))
    given = set(re.findall(r"(--atlas-[a-z0-9-]+):", css_variables(load_brand()) + STYLES.read_text(encoding="utf-8")))

    assert used - given == set()


def test_the_mark_shows_both_sides_and_what_they_share() -> None:
    """Teal, indigo, ink: for light and for dark surroundings."""
    brand = load_brand()
    roles = [palette.role(role) for palette in (brand.light, brand.dark) for role in ("business", "it", "ink")]

    assert all(colour in mark_svg(brand) for colour in roles)

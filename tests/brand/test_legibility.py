"""What is checked is what outputs use: no sheet and no slide sets two roles on each other that the table leaves out."""

import re
from pathlib import Path

from generators.brand import Brand, load_brand
from generators.brand.legibility import PAIRS
from generators.deck.page.layouts import LAYOUTS
from generators.workbook.grid.styles import STYLES

CHECKED = {frozenset((pair.role, pair.ground)) for pair in PAIRS}
CSS = (Path(__file__).parents[2] / "docs/assets/atlas.css").read_text(encoding="utf-8")


def test_every_style_of_a_cell_is_a_pair_that_is_checked() -> None:
    """Text is ink and the ground is paper where a style does not say; what shows nothing needs no contrast."""
    shown = [style for style in STYLES.values() if style.get("num_format") != ";;;"]
    used = {frozenset((style.get("font_color", "ink"), style.get("bg_color", "paper"))) for style in shown}

    assert used - CHECKED == set()


def test_every_text_of_a_layout_is_a_pair_that_is_checked() -> None:
    """On the ground of its slide, or on its own."""
    used = {
        frozenset((slot.role, slot.ground or layout.ground)) for layout in LAYOUTS.values() for slot in layout.slots
    }

    assert used - CHECKED == set()


def test_every_rule_that_sets_text_and_ground_is_a_pair_that_is_checked() -> None:
    """Rules of the style sheet that name both; the levels are checked as a ramp."""
    used = set()
    for block in re.findall(r"\{([^{}]*)\}", CSS):
        roles = [
            re.search(rf"(?:^|[\s;]){name}: var\(--atlas-([a-z]+)\)", block) for name in ("color", "background-color")
        ]
        if all(roles):
            used.add(frozenset(role.group(1) for role in roles if role))

    assert used
    assert used - CHECKED == set()


def test_a_pair_stands_in_the_table_once() -> None:
    """Or its fault would be told twice."""
    assert len(CHECKED) == len(PAIRS)


def test_text_on_a_level_is_the_clearer_of_ink_and_paper() -> None:
    """Dark on the lower levels, light on the highest."""
    brand: Brand = load_brand()

    assert [brand.text_on(tone) for tone in brand.levels] == [*[brand.light.ink] * 4, brand.light.paper]

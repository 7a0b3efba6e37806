"""The answer scale as a ladder of bars, longer as the level rises, with its meaning beside each."""

from collections.abc import Sequence

from pptx.util import Emu, Inches, Length, Pt

from generators.deck.native.shapes import BoxShape, Look, RampStep, ShapeGroup
from generators.deck.page.grid import MAIN, Area
from generators.deck.page.layouts import BODY_SIZE, LEAST_SIZE, TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, Run, paragraph
from generators.deck.page.stationery import Stationery
from generators.model.instrument import Level

_GAP = Inches(0.12)
_PADDING = Inches(0.08)
_SHORTEST, _LONGEST = Inches(2.1), Inches(3.3)
_SIZES = ((BODY_SIZE, TABLE_SIZE), (Pt(16), TABLE_SIZE), (TABLE_SIZE, TABLE_SIZE), (TABLE_SIZE, LEAST_SIZE))
"""Sizes of names and of meanings, from the largest down."""


def draw_ladder(stationery: Stationery, levels: Sequence[Level]) -> ShapeGroup | None:
    """Return the ladder as one group, in the largest letters that fit; None if it needs a table."""
    sizes = next((sizes for sizes in _SIZES if _fits(stationery, levels, *sizes)), None)
    if sizes is None:
        return None
    words = stationery.words
    rungs = (_rung(stationery, levels, place, *sizes) for place in range(len(levels)))
    listed = words("signs.next").join(level_name(stationery, level) for level in levels)
    description = words("levels.group_description", count=len(levels), levels=listed)
    return ShapeGroup(words("levels.group"), description, tuple(shape for rung in rungs for shape in rung))


def level_name(stationery: Stationery, level: Level) -> str:
    """Return a level's value and name as they stand in a running text."""
    return stationery.words("levels.named", value=level.value, name=level.name)


def head_of_level(stationery: Stationery, level: Level) -> str:
    """Return a level's value and name as they stand on a rung or at the head of a row."""
    return stationery.words("levels.head", value=level.value, name=level.name)


def _rung(
    stationery: Stationery, levels: Sequence[Level], place: int, name_size: Length, text_size: Length
) -> tuple[BoxShape, BoxShape]:
    level, brand = levels[place], stationery.brand
    bar, meaning = _areas(place, len(levels))
    role = "ink" if brand.text_on(brand.level_colours(len(levels))[place]) == brand.light.ink else "paper"
    name = Paragraph((Run(head_of_level(stationery, level), bold=True, role=role),), name_size)
    bar_look = Look(ground=RampStep(place, len(levels)), padding=_PADDING)
    text = paragraph(level.meaning, size=text_size)
    name_of_text = stationery.words("levels.meaning_of", name=level.name)
    return (
        BoxShape(level.name, bar, (name,), bar_look),
        BoxShape(name_of_text, meaning, (text,), Look(padding=Emu(0))),
    )


def _areas(place: int, count: int) -> tuple[Area, Area]:
    """Return where the bar and the meaning of a level go, the highest level on top."""
    step = MAIN.height // count
    top, height = Emu(MAIN.bottom - (place + 1) * step), Emu(step - _GAP)
    width = Emu(round(_SHORTEST + (_LONGEST - _SHORTEST) * place / max(1, count - 1)))
    left = Emu(MAIN.left + _LONGEST + Inches(0.2))
    return Area(MAIN.left, top, width, height), Area(left, top, Emu(MAIN.right - left - Inches(0.2)), height)


def _fits(stationery: Stationery, levels: Sequence[Level], name_size: Length, text_size: Length) -> bool:
    for place, level in enumerate(levels):
        bar, meaning = _areas(place, len(levels))
        inside = bar.inside(_PADDING)
        name = stationery.text_height(head_of_level(stationery, level), inside.width, name_size, bold=True)
        if name > inside.height or stationery.text_height(level.meaning, meaning.width, text_size) > meaning.height:
            return False
    return True

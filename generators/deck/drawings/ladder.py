"""The answer scale as a ladder of bars, longer as the level rises, with its meaning beside each."""

from collections.abc import Sequence

from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from generators.deck.native.shapes import Look, add_group, box_xml, free_ids
from generators.deck.page.colours import plain_fill
from generators.deck.page.grid import MAIN, Area
from generators.deck.page.layouts import BODY_SIZE, LEAST_SIZE, TABLE_SIZE
from generators.deck.page.presentation import Deck
from generators.deck.page.text_width import lines_height, wrap
from generators.deck.page.writing import Paragraph, Run, paragraph
from generators.model.instrument import Level

_GAP = Inches(0.12)
_PADDING = Inches(0.08)
_SHORTEST, _LONGEST = Inches(2.1), Inches(3.3)
_SIZES = ((BODY_SIZE, TABLE_SIZE), (Pt(16), TABLE_SIZE), (TABLE_SIZE, TABLE_SIZE), (TABLE_SIZE, LEAST_SIZE))
"""Sizes of names and of meanings, from the largest down."""


def fitting_sizes(levels: Sequence[Level]) -> tuple[Length, Length] | None:
    """Return the largest sizes of names and meanings in which the ladder fits; None if it needs a table."""
    return next((sizes for sizes in _SIZES if _fits(levels, *sizes)), None)


def add_ladder(deck: Deck, slide: Slide, levels: Sequence[Level], sizes: tuple[Length, Length]) -> None:
    """Draw the ladder as one group, the highest level on top."""
    words, brand = deck.words, deck.edition.brand
    ids = free_ids(slide)
    group_id = next(ids)
    shapes: list[str] = []
    for place, (level, colour) in enumerate(zip(levels, brand.level_colours(len(levels)), strict=True)):
        bar, meaning = _rung(place, len(levels))
        role = "ink" if brand.text_on(colour) == brand.light.ink else "paper"
        name = Paragraph((Run(_name(level), bold=True, role=role),), sizes[0])
        bar_look = Look(ground=plain_fill(colour), padding=_PADDING)
        shapes.append(box_xml(next(ids), level.name, bar, [name], bar_look, brand))
        text = paragraph(level.meaning, size=sizes[1])
        name_of_text = words("levels.meaning_of", name=level.name)
        shapes.append(box_xml(next(ids), name_of_text, meaning, [text], Look(padding=Emu(0)), brand))
    listed = ", ".join(f"{level.value} {level.name}" for level in levels)
    description = words("levels.group_description", count=len(levels), levels=listed)
    add_group(slide, group_id, words("levels.group"), description, shapes)


def _name(level: Level) -> str:
    return f"{level.value}  {level.name}"


def _rung(place: int, count: int) -> tuple[Area, Area]:
    step = MAIN.height // count
    top, height = Emu(MAIN.bottom - (place + 1) * step), Emu(step - _GAP)
    width = Emu(round(_SHORTEST + (_LONGEST - _SHORTEST) * place / max(1, count - 1)))
    left = Emu(MAIN.left + _LONGEST + Inches(0.2))
    return Area(MAIN.left, top, width, height), Area(left, top, Emu(MAIN.right - left - Inches(0.2)), height)


def _fits(levels: Sequence[Level], name_size: Length, text_size: Length) -> bool:
    for place, level in enumerate(levels):
        bar, meaning = _rung(place, len(levels))
        name_lines = wrap(_name(level), bar.inside(_PADDING).width, name_size, bold=True)
        text_lines = wrap(level.meaning, meaning.width, text_size)
        if lines_height(len(name_lines), name_size) > bar.inside(_PADDING).height:
            return False
        if lines_height(len(text_lines), text_size) > meaning.height:
            return False
    return True

"""Two axes and the four fields they make, as native shapes to place things in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pptx.util import Emu, Inches, Length, Pt

from generators.deck.native.shapes import BoxShape, Look, ShapeGroup
from generators.deck.page.grid import MAIN, Area
from generators.deck.page.layouts import LEAST_SIZE, TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, paragraph
from generators.deck.page.stationery import Stationery
from generators.model.instrument import Quadrant

_GAP = Inches(0.12)
_AXIS, _AXIS_LINES = Inches(0.42), 2
"""Room for two lines beside and below the fields."""
_ASIDE = Inches(0.3)
"""What is kept free between the fields and the panel beside them."""
_PADDING = Inches(0.14)
_NAME_SIZE = Pt(18)
_SIZES = ((_NAME_SIZE, TABLE_SIZE), (Pt(16), TABLE_SIZE), (TABLE_SIZE, TABLE_SIZE), (TABLE_SIZE, LEAST_SIZE))
"""Sizes of names and of texts, from the largest down."""
_LOOK = Look(ground="wash", outline="line", weight=Pt(1), anchor="t", padding=_PADDING)


@dataclass(frozen=True)
class Fields:
    """What the drawing shows: both axes, the four fields, and what is written at the end of some of them."""

    name: str
    across: str
    up: str
    quadrants: Sequence[Quadrant]
    notes: Mapping[int, Sequence[Paragraph]]
    """More lines by the place of a field, from 0."""


def draw_fields(stationery: Stationery, fields: Fields, *, with_advice: bool) -> ShapeGroup:
    """Return the fields as one group; the advice stands in them only where it was asked for and all of it fits."""
    words = stationery.words
    texts = _fitting(stationery, fields, with_advice=with_advice)
    pairs = sorted(zip(fields.quadrants, texts, strict=True), key=_from_the_top)
    boxes = [BoxShape(quadrant.name, _area(quadrant), tuple(lines), _LOOK) for quadrant, lines in pairs]
    boxes.append(_axis(stationery, fields.across, _below()))
    boxes.append(_axis(stationery, fields.up, _beside()))
    told = (words("fields.described", name=q.name, across=q.across, up=q.up) for q in fields.quadrants)
    listed = words("signs.next_part").join(told)
    description = words("fields.description", across=fields.across, up=fields.up, fields=listed)
    return ShapeGroup(fields.name, description, tuple(boxes))


def _axis(stationery: Stationery, name: str, area: Area) -> BoxShape:
    whole = paragraph(stationery.words("fields.axis", name=name), bold=True, role="muted").at(LEAST_SIZE, "center")
    length = max(area.width, area.height)
    text = stationery.clip(whole, length, LEAST_SIZE, lines=_AXIS_LINES, bold=True)
    return BoxShape(name, area, (text,), Look(padding=Emu(0), is_upright=area.height > area.width))


def _from_the_top(pair: tuple[Quadrant, list[Paragraph]]) -> tuple[bool, bool]:
    """Return the order of reading: the upper fields first, each row from the left."""
    quadrant, _ = pair
    return quadrant.up == "low", quadrant.across == "high"


def _fitting(stationery: Stationery, fields: Fields, *, with_advice: bool) -> list[list[Paragraph]]:
    for advised in (True, False) if with_advice else (False,):
        for sizes in _SIZES:
            texts = [_lines(fields, place, sizes, advised=advised) for place in range(len(fields.quadrants))]
            if all(_fits(stationery, lines) for lines in texts):
                return texts
    return [_lines(fields, place, _SIZES[-1], advised=False)[:1] for place in range(len(fields.quadrants))]


def _lines(fields: Fields, place: int, sizes: tuple[Length, Length], *, advised: bool) -> list[Paragraph]:
    quadrant = fields.quadrants[place]
    texts = [paragraph(quadrant.meaning, role="muted" if advised else None)]
    texts += [paragraph(quadrant.advice)] if advised else []
    texts += fields.notes.get(place, ())
    name_size, text_size = sizes
    return [paragraph(quadrant.name, bold=True, size=name_size), *(_apart(text, text_size) for text in texts)]


def _apart(text: Paragraph, size: Length) -> Paragraph:
    return Paragraph(text.runs, size, before=Pt(4))


def _fits(stationery: Stationery, lines: Sequence[Paragraph]) -> bool:
    wide, high = _size()
    room = Emu(wide - 2 * _PADDING)
    height = sum(
        stationery.text_height(line.text, room, line.size, bold=line.is_bold) + (line.before or 0)
        for line in lines
        if line.size is not None
    )
    return height <= high - 2 * _PADDING


def _size() -> tuple[int, int]:
    width, height = MAIN.width - _ASIDE - _AXIS - _GAP, MAIN.height - _AXIS - _GAP
    return (width - _GAP) // 2, (height - _GAP) // 2


def _area(quadrant: Quadrant) -> Area:
    width, height = _size()
    left = MAIN.left + _AXIS + _GAP + (width + _GAP if quadrant.across == "high" else 0)
    top = MAIN.top + (height + _GAP if quadrant.up == "low" else 0)
    return Area(Emu(left), Emu(top), Emu(width), Emu(height))


def _below() -> Area:
    width, _ = _size()
    left = MAIN.left + _AXIS + _GAP
    return Area(Emu(left), Emu(MAIN.bottom - _AXIS), Emu(2 * width + _GAP), _AXIS)


def _beside() -> Area:
    _, height = _size()
    return Area(MAIN.left, MAIN.top, _AXIS, Emu(2 * height + _GAP))

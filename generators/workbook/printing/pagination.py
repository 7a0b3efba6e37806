"""How high rows are and on how many pages a sheet prints: A4, landscape, fitted to one page in width."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generators.workbook.grid.cells import Computed, Plan, Row, Titled
from generators.workbook.grid.layout import Spot, columns_of, spots_of
from generators.workbook.grid.sheet_ids import SheetColumn, SheetKey
from generators.workbook.printing.row_heights import DEFAULT_HEIGHT, lettering_of
from generators.workbook.printing.text_height import column_points, text_height

MARGINS_INCHES = {"left": 0.45, "right": 0.45, "top": 0.7, "bottom": 0.65}
_PAGE_POINTS = (29.7 / 2.54 * 72, 21.0 / 2.54 * 72)
_WIDEST_SCALE = 85
"""Narrow sheets are printed smaller as well: text of 11 points in 9."""
_GIVE = 1.04
"""Pages may be this much fuller than reckoned: programs shrink a sheet to the pages it is allowed."""
_INDENT = 7.5
"""What one step of an indent takes, in points: LibreOffice and Excel differ a little."""
_WIDEST_COLUMN = 1.07
"""How much wider than Excel LibreOffice draws a column, measured; the page count has to hold in both."""


def set_heights(plan: Plan, *, font: str) -> Plan:
    """Return a plan whose rows all have their heights: counting pages, choosing a scale and writing ask for them."""
    return replace(plan, lines=tuple(_with_height(plan.sheet, line, font) for line in plan.lines))


def _with_height(sheet: SheetKey, line: Row, font: str) -> Row:
    return line if line.height is not None else replace(line, height=line_height(sheet, line, font=font))


def line_height(sheet: SheetKey, line: Row, *, font: str) -> float:
    """Return the height of a row in points: its own, or what its texts need."""
    if line.height is not None:
        return line.height
    return max((_cell_height(sheet, spot, font) for spot in spots_of(sheet, line)), default=DEFAULT_HEIGHT)


def _cell_height(sheet: SheetKey, spot: Spot, font: str) -> float:
    lettering = lettering_of(spot.cell.style)
    columns = columns_of(sheet)[spot.first : spot.last + 1]
    room = _room(columns, lettering.indent, font) if lettering.is_wrapped else math.inf
    height = partial(text_height, room=room, size=lettering.size, font=font)
    match spot.cell.content:
        case str(text):
            needed = height(text, bold=lettering.is_bold)
        case Computed(_, value, texts):
            needed = max([height(text, bold=lettering.is_bold) for text in (str(value), *texts)])
        case Titled(title, text):
            needed = height(title, bold=True) + height(text) - 4
        case _:
            needed = height("")
    return max(needed, lettering.least_height)


def _room(columns: Sequence[SheetColumn], indent: float, font: str) -> float:
    """Return how many points of some columns a text can take up to its end."""
    return sum([column_points(column.width, font=font) for column in columns]) - indent * _INDENT


def count_pages(plan: Plan, *, font: str) -> int:
    """Return on how many A4 pages a sheet prints, one page in width, with its header row repeated."""
    pages, _ = _paginate(plan.sheet, plan.lines, page_room(plan.sheet, font=font) * _GIVE, font)
    return pages


def is_fitted(plan: Plan) -> bool:
    """Return whether a sheet is fitted to its pages: not where pages begin at rows, nor where rows grow."""
    return not any(line.starts_page or line.grows for line in plan.lines)


def page_starts(plan: Plan) -> list[int]:
    """Return the rows at which a page begins; fitted sheets have none, as programs would ignore them."""
    return [row for row, line in enumerate(plan.lines) if line.starts_page]


def fixed_scale(plan: Plan, *, font: str) -> int:
    """Return the percentage at which a sheet that is not fitted prints on the pages that are counted."""
    scale, room = print_scale(plan.sheet, font=font), page_room(plan.sheet, font=font)
    pages, _ = _paginate(plan.sheet, plan.lines, room, font)
    return scale if pages == count_pages(plan, font=font) else math.floor(scale / _GIVE)


def start_block(
    sheet: SheetKey, before: Sequence[Row], block: Sequence[Row], *, font: str, lead: int | None = None
) -> list[Row]:
    """Return the lines of a block with their heights; it begins a page if print would tear its first `lead` rows apart.

    None for all rows. A block that no page holds begins where it stands.
    """
    if not block:
        return []
    room = page_room(sheet, font=font)
    used = _paginate(sheet, before, room, font)[1]
    first, *others = (_with_height(sheet, line, font) for line in block)
    needed = sum(line_height(sheet, line, font=font) for line in [first, *others][:lead])
    return [replace(first, starts_page=used + needed > room >= needed), *others]


def _paginate(sheet: SheetKey, lines: Sequence[Row], room: float, font: str) -> tuple[int, float]:
    """Return the number of pages, and how many points of the last one are used."""
    heads = [line for line in lines if line.is_head]
    repeated = line_height(sheet, heads[0], font=font) if heads else 0.0
    pages, used = 1, 0.0
    for line in lines:
        height = line_height(sheet, line, font=font)
        if line.starts_page or used + height > room:
            pages, used = pages + 1, repeated
        used += height
    return pages, used


def page_room(sheet: SheetKey, *, font: str) -> float:
    """Return how many points of rows one page of a sheet holds."""
    down = _PAGE_POINTS[1] - 72 * (MARGINS_INCHES["top"] + MARGINS_INCHES["bottom"])
    return down / print_scale(sheet, font=font) * 100


def print_scale(sheet: SheetKey, *, font: str) -> int:
    """Return the percentage at which a sheet's columns fit the width of one page."""
    width = sum(column_points(column.width, font=font) for column in columns_of(sheet)) * _WIDEST_COLUMN
    room = _PAGE_POINTS[0] - 72 * (MARGINS_INCHES["left"] + MARGINS_INCHES["right"])
    return min(_WIDEST_SCALE, math.floor(100 * room / width))

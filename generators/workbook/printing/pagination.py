"""How high rows are and on how many pages a sheet prints: A4, landscape, fitted to one page in width."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

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
    return replace(plan, lines=tuple([_with_height(plan.sheet, line, font) for line in plan.lines]))


def _with_height(sheet: SheetKey, line: Row, font: str) -> Row:
    return line if line.height is not None else line._replace(height=line_height(sheet, line, font=font))


def line_height(sheet: SheetKey, line: Row, *, font: str) -> float:
    """Return the height of a row in points: its own, or what its texts need."""
    if line.height is not None:
        return line.height
    return max([_cell_height(sheet, spot, font) for spot in spots_of(sheet, line)], default=DEFAULT_HEIGHT)


def _cell_height(sheet: SheetKey, spot: Spot, font: str) -> float:
    lettering = lettering_of(spot.cell.style)
    size, is_bold = lettering.size, lettering.is_bold
    columns = columns_of(sheet)[spot.first : spot.last + 1]
    room = _room(columns, lettering.indent, font) if lettering.is_wrapped else math.inf
    match spot.cell.content:
        case str(text):
            needed = text_height(text, room, size=size, bold=is_bold, font=font)
        case Computed(_, value, texts):
            shown = (str(value), *texts)
            needed = max([text_height(text, room, size=size, bold=is_bold, font=font) for text in shown])
        case Titled(title, text):
            head = text_height(title, room, size=size, bold=True, font=font)
            needed = head + text_height(text, room, size=size, font=font) - 4
        case _:
            needed = text_height("", room, size=size, font=font)
    return max(needed, lettering.least_height)


def _room(columns: Sequence[SheetColumn], indent: float, font: str) -> float:
    """Return how many points of some columns a text can take up to its end."""
    return sum([column_points(column.width, font=font) for column in columns]) - indent * _INDENT


def count_pages(plan: Plan, *, font: str) -> int:
    """Return on how many A4 pages a sheet prints, one page in width, with its header row repeated."""
    return _count_pages(plan, page_room(plan.sheet, font=font) * _GIVE, font)


def _count_pages(plan: Plan, room: float, font: str) -> int:
    lines = [_with_height(plan.sheet, line, font) for line in plan.lines]
    pages, _ = _paginate(lines, room, _repeated_height(lines))
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
    pages = _count_pages(plan, room, font)
    return scale if pages == count_pages(plan, font=font) else math.floor(scale / _GIVE)


def stack_blocks(
    sheet: SheetKey, top: Sequence[Row], blocks: Iterable[Sequence[Row]], *, font: str, lead: int | None = None
) -> list[Row]:
    """Return the rows of blocks below those at the top of a sheet, all with their heights.

    A block begins a page if print would tear its first `lead` rows apart, or all its rows for None. One that no page
    holds begins where it stands.
    """
    room = page_room(sheet, font=font)
    stacked = [_with_height(sheet, line, font) for line in top]
    repeated = _repeated_height(stacked)
    _, used = _paginate(stacked, room, repeated)
    for block in blocks:
        lines = [_with_height(sheet, line, font) for line in block]
        needed = sum(line.height or 0 for line in lines[:lead])
        if used + needed > room >= needed:
            lines[:1] = [line._replace(starts_page=True) for line in lines[:1]]
        stacked += lines
        _, used = _paginate(lines, room, repeated, used)
    return stacked


def _paginate(lines: Iterable[Row], room: float, repeated: float, used: float = 0.0) -> tuple[int, float]:
    """Return on how many pages rows print below so many used points, and how many points of the last are used."""
    pages = 1
    for line in lines:
        height = line.height or 0
        if line.starts_page or used + height > room:
            pages, used = pages + 1, repeated
        used += height
    return pages, used


def _repeated_height(lines: Iterable[Row]) -> float:
    """Return the height of the header row that each page repeats."""
    return next((line.height or 0.0 for line in lines if line.is_head), 0.0)


def page_room(sheet: SheetKey, *, font: str) -> float:
    """Return how many points of rows one page of a sheet holds."""
    down = _PAGE_POINTS[1] - 72 * (MARGINS_INCHES["top"] + MARGINS_INCHES["bottom"])
    return down / print_scale(sheet, font=font) * 100


def print_scale(sheet: SheetKey, *, font: str) -> int:
    """Return the percentage at which a sheet's columns fit the width of one page."""
    width = sum(column_points(column.width, font=font) for column in columns_of(sheet)) * _WIDEST_COLUMN
    room = _PAGE_POINTS[0] - 72 * (MARGINS_INCHES["left"] + MARGINS_INCHES["right"])
    return min(_WIDEST_SCALE, math.floor(100 * room / width))

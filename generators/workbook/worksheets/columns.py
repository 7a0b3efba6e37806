"""The columns of a worksheet: their keys and their widths."""

from collections.abc import Iterable

from generators.model.instrument import Column, Worksheet
from generators.workbook.grid.sheet_ids import SheetColumn

NUMBER, ID, ROW, FIELD = "number", "id", "row", "field"
"""The keys of what stands beside the columns of the data: number, id and head of a row, field of its plot."""
_TOTAL = 178
"""How many characters wide the columns of a sheet are together, if their entries leave it open."""
_NUMBER_WIDTH, _ID_WIDTH, _RATED_WIDTH, _ROWS_WIDTH = 5.0, 0.5, 17.0, 30.0
_NARROWEST, _WIDEST = 14, 36
_LEAST_TEXT, _WIDEST_TEXT = 20, 48


def plan_columns(worksheet: Worksheet) -> tuple[SheetColumn, ...]:
    """Return the columns of a worksheet, as wide as their entries."""
    widths = {NUMBER: _NUMBER_WIDTH, **_head_widths(worksheet)}
    widths |= {column_key(column): _column_width(column) for column in worksheet.columns}
    if worksheet.plot:
        widths[FIELD] = _fitting(quadrant.name for quadrant in worksheet.plot.quadrants)
    texts = [column_key(column) for column in worksheet.columns if not column.choices and not column.levels]
    stretched = texts or [ROW, *map(column_key, worksheet.columns)]
    more = max(0.0, _TOTAL - sum(widths.values())) / len(stretched)
    return tuple(
        SheetColumn(key, round(min(width + more, max(width, _WIDEST_TEXT))) if key in stretched else width)
        for key, width in widths.items()
    )


def column_key(column: Column) -> str:
    """Return the key of a column of the data: no key of ours is like it."""
    return f"column.{column.id}"


def find_column(worksheet: Worksheet, column_id: str) -> Column:
    """Return the column of the data with an id."""
    return next(column for column in worksheet.columns if column.id == column_id)


def _head_widths(worksheet: Worksheet) -> dict[str, float]:
    """Return the widths of id and head: the id stands between what is printed and what is written in."""
    if worksheet.rows:
        return {ROW: _row_width(worksheet), ID: _ID_WIDTH}
    return {ID: _ID_WIDTH, ROW: _row_width(worksheet)}


def _row_width(worksheet: Worksheet) -> float:
    return max(_LEAST_TEXT, _fitting([worksheet.row_name, *worksheet.rows])) if worksheet.rows else _ROWS_WIDTH


def _column_width(column: Column) -> float:
    head = max(map(len, column.name.split())) * 1.15 + 3
    if column.levels:
        return max(_RATED_WIDTH, head)
    return max(head, _fitting(column.choices) if column.choices else _LEAST_TEXT)


def _fitting(texts: Iterable[str]) -> float:
    return min(max(_NARROWEST, max(map(len, texts)) + 3), _WIDEST)

"""Which entries in worksheets nobody could have made: unknown ids, and what is in none of the lists."""

import math
from collections.abc import Iterable, Iterator

from generators.model.instrument import ROW_NAME, Column, Worksheet
from generators.workbook.figures.entries import Entries, SheetRow
from generators.workbook.grid.limits import CELL, fits_into_cell


def find_impossible_rows(worksheets: Iterable[Worksheet], entries: Entries) -> Iterator[str]:
    """Yield one sentence for each entry that is not possible."""
    known = {worksheet.id: worksheet for worksheet in worksheets}
    for worksheet_id, rows in entries.worksheets.items():
        if worksheet_id not in known:
            yield f"there is no worksheet {worksheet_id!r}; {one_of(known)}"
            continue
        worksheet = known[worksheet_id]
        for row_id, row in rows.items():
            where = f"worksheet {worksheet_id!r}, row {row_id!r}"
            yield from (f"{where}: {what}" for what in _in_row(worksheet, row_id, row))


def one_of(allowed: Iterable[object]) -> str:
    """Return what to do: to choose one of those that are possible."""
    return f"choose one of {', '.join(map(str, allowed)) or 'none'}"


def _in_row(worksheet: Worksheet, row_id: str, row: SheetRow) -> Iterator[str]:
    if row_id not in worksheet.row_ids:
        yield f"there is no such row; {one_of(worksheet.row_ids)}"
        return
    columns: dict[str, Column | None] = {} if worksheet.rows else {ROW_NAME: None}
    columns |= {column.id: column for column in worksheet.columns}
    for key, value in row.items():
        if key not in columns:
            yield f"there is no column {key!r} to write in; {one_of(columns)}"
        elif value is not None and not _is_possible(value, columns[key]):
            yield f"column {key!r}: {str(value)[:60]!r} is not possible; {_wanted(columns[key])}"


def _is_possible(value: object, column: Column | None) -> bool:
    if column and column.levels:
        return type(value) is int and value in [level.value for level in column.levels]
    if column and column.choices:
        return value in column.choices
    if isinstance(value, str):
        return fits_into_cell(value)
    return type(value) in (int, float) and math.isfinite(float(str(value)))


def _wanted(column: Column | None) -> str:
    allowed = (column.choices or [level.value for level in column.levels]) if column else ()
    return one_of(allowed) if allowed else f"write a number, or a text of at most {CELL} letters"

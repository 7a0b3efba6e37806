"""The lists behind the dropdowns of worksheets, for the reference sheet: each entry with what it means."""

from collections.abc import Iterator

from generators.model.instrument import Column, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid.blocks import heading, top_mark, without_holes
from generators.workbook.grid.cells import FREE, Cell, Jump, Row
from generators.workbook.grid.layout import roomy_key
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.worksheets.entry_marks import listed, lists
from generators.workbook.worksheets.tabs import make_own_sheets


def has_lists(worksheet: Worksheet) -> bool:
    """Return whether a worksheet has any column with a dropdown."""
    return any(column.choices or column.levels for column in worksheet.columns)


def list_lines(filled: Filled) -> Iterator[Row]:
    """Yield the lists of all worksheets, under a heading for each."""
    sheets = make_own_sheets(filled)
    for worksheet in filter(has_lists, filled.framework.worksheets):
        yield from heading(Sheet.LEVELS, filled.words("levels.worksheet", name=worksheet.name))
        back = Cell(filled.words("levels.to_worksheet"), "block_link", link=Jump(top_mark(sheets[worksheet.id])))
        first, *others = [column for column in worksheet.columns if column.choices or column.levels]
        yield from _block(worksheet, first, {"back": back}, mark=lists(worksheet.id))
        for column in others:
            yield from _block(worksheet, column, {})


def _block(worksheet: Worksheet, column: Column, beside: dict[str, Cell], mark: str = "") -> Iterator[Row]:
    title = Cell(column.name, "block", marks=(mark,) if mark else (), across=FREE)
    yield without_holes(Sheet.LEVELS, Row({roomy_key(Sheet.LEVELS, beside): title, **beside}), "block")
    marks = (listed(worksheet.id, column.id),)
    for choice in column.choices:
        yield Row({"name": Cell(choice, "row", marks=marks)})
    for place, level in enumerate(column.levels):
        value = Cell(level.value, f"step:{place}/{len(column.levels)}", marks=marks)
        meaning = Cell(level.meaning, "row", across=FREE)
        yield Row({"value": value, "name": Cell(level.name, "row"), "descriptor": meaning})

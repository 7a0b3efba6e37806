"""The worksheets in the flat sheet: every entry by id, and what the plots are drawn from."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generators.model.instrument import ROW_ID, Plot, Worksheet
from generators.workbook.figures import formulas
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import GAP, Cell, Row
from generators.workbook.grid.marks import at
from generators.workbook.printing.row_heights import DEFAULT_HEIGHT
from generators.workbook.worksheets import entry_marks
from generators.workbook.worksheets.plot_tables import fields_table, points_table
from generators.workbook.worksheets.plotted import plot_rows
from generators.workbook.worksheets.written import WrittenEntry, input_columns, written_entries

R = TypeVar("R")
_LEFT, _RIGHT = "data_head", "data_head_figure"


def entry_lines(filled: Filled) -> Iterator[Row]:
    """Yield all entries of all worksheets, then the tables behind their plots; nothing without worksheets."""
    worksheets = filled.framework.worksheets
    if worksheets:
        rows = (entry for worksheet in worksheets for entry in written_entries(worksheet, filled))
        yield from _lines(_entries(), rows)
    for worksheet in worksheets:
        if worksheet.plot:
            yield from _plot_lines(worksheet, worksheet.plot, filled)


def _plot_lines(worksheet: Worksheet, plot: Plot, filled: Filled) -> Iterator[Row]:
    plotted = plot_rows(worksheet, plot, filled)
    yield from _lines(points_table(worksheet, plot, font=filled.font), plotted)
    yield from _lines(fields_table(worksheet, plot, plotted), range(1, len(plot.quadrants) + 1))


def _lines(table: Table[R], rows: Iterable[R]) -> Iterator[Row]:
    """Yield a gap, a header of ids, which no translation changes, and the rows."""
    yield from (GAP, table.ids(), *table.rows(rows, height=DEFAULT_HEIGHT))


def _entries() -> Table[WrittenEntry]:
    return Table(
        "data.entries",
        (
            Field("worksheet", lambda entry: Cell(entry.row.worksheet.id, "data"), _LEFT),
            Field("column", lambda entry: Cell(entry.column_id, "data"), _LEFT),
            Field("row", lambda entry: Cell(entry.row.id, "data"), _LEFT),
            Field("stands", _stands, _RIGHT),
            Field("found", _found, _RIGHT),
            Field("wrong", _wrong, _RIGHT),
            Field("value", _value, _LEFT),
        ),
    )


def _stands(entry: WrittenEntry) -> Cell:
    """Return how many rows carry the id of a row, once for each row."""
    own = entry.row.worksheet
    if entry.column_id != input_columns(own)[0]:
        return Cell(None, "data", marks=(entry_marks.all_stand(own.id),))
    counted = formulas.count_rows(entry.row.id, names.sheet_column(own.id, ROW_ID))
    marks = entry_marks.stands(own.id, entry.row.number), entry_marks.all_stand(own.id)
    return Cell(counted, "data_number", marks=marks)


def _found(entry: WrittenEntry) -> Cell:
    ids = names.sheet_column(entry.row.worksheet.id, ROW_ID)
    found = formulas.find_row(entry.row.id, ids, entry.row.place)
    return Cell(found, "data_number", marks=(_mark(entry, entry_marks.found_row),))


def _wrong(entry: WrittenEntry) -> Cell:
    listed = entry_marks.listed(entry.row.worksheet.id, entry.column_id)
    content = formulas.count_unlisted(at(_mark(entry, entry_marks.entered)), at(listed)) if entry.is_listed else 0
    return Cell(content, "data_number", marks=(_mark(entry, entry_marks.wrong),))


def _value(entry: WrittenEntry) -> Cell:
    column = names.sheet_column(entry.row.worksheet.id, entry.column_id)
    value = formulas.find_entry(column, at(_mark(entry, entry_marks.found_row)), entry.value)
    return Cell(value, "data", marks=(_mark(entry, entry_marks.entered),))


def _mark(entry: WrittenEntry, marker: Callable[[str, str, int], str]) -> str:
    return marker(entry.row.worksheet.id, entry.column_id, entry.row.number)

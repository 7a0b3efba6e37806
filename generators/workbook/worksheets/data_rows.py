"""The worksheets in the flat sheet: every entry by id, and what the plots are drawn from."""

from collections.abc import Iterable, Iterator
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
from generators.workbook.worksheets.written import WrittenEntry, WrittenRow, written_entries, written_rows

R = TypeVar("R")
_LEFT, _RIGHT = "data_head", "data_head_figure"


def entry_lines(filled: Filled) -> Iterator[Row]:
    """Yield all rows and all entries of all worksheets, then the tables behind their plots; nothing without any."""
    worksheets = filled.framework.worksheets
    if worksheets:
        yield from _lines(_rows(), (row for worksheet in worksheets for row in written_rows(worksheet, filled)))
        entries = (entry for worksheet in worksheets for entry in written_entries(worksheet, filled))
        yield from _lines(_entries(), entries)
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


def _rows() -> Table[WrittenRow]:
    return Table(
        "data.rows",
        (
            Field("rows_of", lambda row: Cell(row.worksheet.id, "data"), _LEFT),
            Field("row", lambda row: Cell(row.id, "data"), _LEFT),
            Field("stands", _stands, _RIGHT),
            Field("found", _found, _RIGHT),
        ),
    )


def _stands(row: WrittenRow) -> Cell:
    """Return how many rows carry the id of a row."""
    own = row.worksheet.id
    marks = entry_marks.stands(own, row.number), entry_marks.all_stand(own)
    return Cell(formulas.count_rows(row.id, names.sheet_column(own, ROW_ID)), "data_number", marks=marks)


def _found(row: WrittenRow) -> Cell:
    own = row.worksheet.id
    found = formulas.find_row(row.id, names.sheet_column(own, ROW_ID), row.place)
    return Cell(found, "data_number", marks=(entry_marks.found_row(own, row.number),))


def _entries() -> Table[WrittenEntry]:
    return Table(
        "data.entries",
        (
            Field("worksheet", lambda entry: Cell(entry.row.worksheet.id, "data"), _LEFT),
            Field("column", lambda entry: Cell(entry.column_id, "data"), _LEFT),
            Field("row", lambda entry: Cell(entry.row.id, "data"), _LEFT),
            Field("value", _value, _LEFT),
        ),
    )


def _value(entry: WrittenEntry) -> Cell:
    own, number = entry.row.worksheet.id, entry.row.number
    column = names.sheet_column(own, entry.column_id)
    value = formulas.find_entry(column, at(entry_marks.found_row(own, number)), entry.value)
    return Cell(value, "data", marks=(entry_marks.entered(own, entry.column_id, number),))

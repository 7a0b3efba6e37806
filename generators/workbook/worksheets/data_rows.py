"""The worksheets in the flat sheet: every entry by id, and what the plots are drawn from."""

from collections.abc import Iterator

from generators.model.instrument import ROW_NAME, Column, Plot, Worksheet
from generators.workbook.figures import formulas
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import GAP, Cell, Computed, Row
from generators.workbook.worksheets import plot_formulas
from generators.workbook.worksheets.columns import axis_levels, count_rows

_LEFT, _RIGHT = "data_head", "data_head_figure"
_HEIGHT = 15.0
_Entry = tuple[Worksheet, Column | None, int]
"""A column of a worksheet, or None for the heads of its rows, and the number of a row."""


def entry_lines(filled: Filled) -> Iterator[Row]:
    """Yield all entries of all worksheets, then the tables behind their plots; nothing without worksheets."""
    worksheets = filled.framework.worksheets
    if worksheets:
        table = _entries()
        rows = (entry for worksheet in worksheets for entry in _of(worksheet))
        yield from (GAP, table.ids(), *table.rows(rows, height=_HEIGHT))
    for worksheet in worksheets:
        if worksheet.plot:
            yield from _plot_lines(worksheet, worksheet.plot)


def _plot_lines(worksheet: Worksheet, plot: Plot) -> Iterator[Row]:
    points, fields = _points(worksheet, plot), _fields(worksheet, plot)
    yield from (GAP, points.ids(), *points.rows(range(1, count_rows(worksheet) + 1), height=_HEIGHT))
    yield from (GAP, fields.ids(), *fields.rows(range(1, len(plot.quadrants) + 1)))


def _of(worksheet: Worksheet) -> Iterator[_Entry]:
    asked: list[Column | None] = [*([] if worksheet.rows else [None]), *worksheet.columns]
    for row in range(1, count_rows(worksheet) + 1):
        yield from ((worksheet, column, row) for column in asked)


def _entries() -> Table[_Entry]:
    return Table(
        "data.entries",
        (
            Field("worksheet", lambda entry: Cell(entry[0].id, "data"), _LEFT),
            Field("column", lambda entry: Cell(_column_id(entry), "data"), _LEFT),
            Field("row", lambda entry: Cell(entry[2], "data_number"), _RIGHT),
            Field("wrong", _invalid, _RIGHT),
            Field("value", lambda entry: Cell(formulas.show(_name(entry), None), "data"), _LEFT),
        ),
    )


def _invalid(entry: _Entry) -> Cell:
    worksheet, column, _ = entry
    is_free = column is None or not (column.choices or column.levels)
    listed = names.listed(worksheet.id, _column_id(entry))
    content = 0 if is_free else formulas.count_unlisted(_name(entry), listed)
    return Cell(content, "data_number", marks=(marks.INVALID_ENTRIES,))


def _name(entry: _Entry) -> str:
    return names.entry(entry[0].id, _column_id(entry), entry[2])


def _column_id(entry: _Entry) -> str:
    return entry[1].id if entry[1] else ROW_NAME


def _points(worksheet: Worksheet, plot: Plot) -> Table[int]:
    own = worksheet.id
    across, up = axis_levels(worksheet, plot)

    def cell(key: str, content: Computed | float) -> Cell:
        return Cell(content, "data_number", (names.plot_column(key, own),))

    def named(key: str, row: int, content: Computed) -> Cell:
        return Cell(content, "data_number", (names.plotted(key, own, row), names.plot_column(key, own)))

    return Table(
        "data.points",
        (
            Field("plot", lambda _: Cell(own, "data"), _LEFT),
            Field("tag", lambda row: _tag(worksheet, row), _LEFT),
            Field("number", lambda row: cell("row", row), _RIGHT),
            Field("across", lambda row: named("across", row, plot_formulas.checked(own, plot.across, row)), _RIGHT),
            Field("up", lambda row: named("up", row, plot_formulas.checked(own, plot.up, row)), _RIGHT),
            Field("place", lambda row: named("place", row, plot_formulas.place(own, plot, row)), _RIGHT),
            Field("order", lambda row: named("order", row, plot_formulas.order(own, row)), _RIGHT),
            Field("x", lambda row: cell("x", plot_formulas.point(own, row, "across", across)), _RIGHT),
            Field("y", lambda row: cell("y", plot_formulas.point(own, row, "up", up)), _RIGHT),
        ),
    )


def _tag(worksheet: Worksheet, row: int) -> Cell:
    return Cell(plot_formulas.tag(worksheet, row), "data", (names.plotted("tag", worksheet.id, row),))


def _fields(worksheet: Worksheet, plot: Plot) -> Table[int]:
    own = worksheet.id
    places = plot_formulas.label_places(*axis_levels(worksheet, plot), plot)

    def drawn(key: str, value: float) -> Cell:
        return Cell(value, "data_number", (names.plot_column(key, own),))

    return Table(
        "data.fields",
        (
            Field("fields_of", lambda _: Cell(own, "data"), _LEFT),
            Field("field", lambda number: Cell(plot.quadrants[number - 1].name, "data"), _LEFT),
            Field("no", lambda number: Cell(number, "data_number"), _RIGHT),
            Field("count", lambda number: _count(own, number), _RIGHT),
            Field("label_x", lambda number: drawn("label_x", places[number - 1][0]), _RIGHT),
            Field("label_y", lambda number: drawn("label_y", places[number - 1][1]), _RIGHT),
        ),
    )


def _count(worksheet: str, number: int) -> Cell:
    return Cell(plot_formulas.count(worksheet, number), "data_number", (names.field_count(worksheet, number),))

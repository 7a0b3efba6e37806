"""What a plot is drawn from, in the flat sheet: a table of its rows, and one of its four fields."""

from collections.abc import Callable

from generators.model.instrument import Plot, Worksheet
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import Cell, Computed
from generators.workbook.worksheets import entry_marks, plot_formulas
from generators.workbook.worksheets.plot_area import cluster_of, label_places
from generators.workbook.worksheets.plotted import PlottedRow

_LEFT, _RIGHT = "data_head", "data_head_figure"


def points_table(worksheet: Worksheet, plot: Plot, *, font: str) -> Table[PlottedRow]:
    """Return the table of the rows: levels, field, and point of each."""
    cluster = cluster_of(worksheet, plot, font=font)

    def figure(key: str, compute: Callable[[PlottedRow], Computed | float]) -> Field[PlottedRow]:
        return Field(key, lambda row: _point(key, row, compute(row), "data_number"), _RIGHT)

    def text(key: str, tell: Callable[[PlottedRow], Computed | str]) -> Field[PlottedRow]:
        return Field(key, lambda row: _point(key, row, tell(row), "data"), _LEFT)

    return Table(
        "data.points",
        (
            Field("plot", lambda _: Cell(worksheet.id, "data"), _LEFT),
            text("plotted_row", lambda row: row.row.id),
            figure("number", lambda row: row.row.number),
            figure("across", lambda row: plot_formulas.checked(plot.across, row, row.across)),
            figure("up", lambda row: plot_formulas.checked(plot.up, row, row.up)),
            figure("field", lambda row: plot_formulas.field_number(plot, row)),
            figure("order", plot_formulas.order),
            figure("crowd", plot_formulas.crowd),
            figure("wide", lambda row: plot_formulas.wide(row, cluster)),
            figure("line", lambda row: plot_formulas.line(row, cluster)),
            figure("x", lambda row: plot_formulas.across(row, cluster)),
            figure("y", lambda row: plot_formulas.up(row, cluster)),
            figure("disc_x", lambda row: plot_formulas.disc_across(row, cluster)),
            figure("number_x", lambda row: plot_formulas.number_across(row, cluster)),
            text("tag", plot_formulas.tag),
        ),
    )


def _point(key: str, row: PlottedRow, content: Computed | float | str, style: str) -> Cell:
    own = row.row.worksheet.id
    return Cell(
        content, style, marks=(entry_marks.plotted(key, own, row.row.number), entry_marks.plot_column(key, own))
    )


def fields_table(worksheet: Worksheet, plot: Plot, rows: tuple[PlottedRow, ...]) -> Table[int]:
    """Return the table of the fields by number: how many rows stand in each, which, and where its name is written."""
    own = worksheet.id
    places = label_places(worksheet, plot)

    def drawn(key: str, axis: int) -> Field[int]:
        marks = (entry_marks.plot_column(key, own),)
        return Field(key, lambda number: Cell(places[number - 1][axis], "data_number", marks=marks), _RIGHT)

    def computed(key: str, compute: Callable[[int], Computed], style: str, head: str) -> Field[int]:
        return Field(key, lambda n: Cell(compute(n), style, marks=(entry_marks.field_cell(key, own, n),)), head)

    return Table(
        "data.fields",
        (
            Field("fields_of", lambda _: Cell(own, "data"), _LEFT),
            Field("name", lambda number: Cell(plot.quadrants[number - 1].name, "data"), _LEFT),
            Field("no", lambda number: Cell(number, "data_number"), _RIGHT),
            computed("count", lambda n: plot_formulas.count(rows, n), "data_number", _RIGHT),
            drawn("label_x", 0),
            drawn("label_y", 1),
            computed("rows", lambda n: plot_formulas.list_heads(rows, n), "data", _LEFT),
            computed("numbers", lambda n: plot_formulas.list_numbers(rows, n), "data", _LEFT),
        ),
    )

"""The chart of a plot as a value: numbered points between two axes that part four fields."""

from typing import Literal

from generators.model.instrument import Plot, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid.cells import Axis, Scatter
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.worksheets import entry_marks
from generators.workbook.worksheets.columns import find_column
from generators.workbook.worksheets.plot_area import CHART_HEIGHT, SPACE, border, chart_width


def plan_scatter(worksheet: Worksheet, plot: Plot, sheet: OwnSheet, filled: Filled) -> Scatter:
    """Return the chart of the rows."""
    words, own, count = filled.words, worksheet.id, len(worksheet.row_ids)
    across, up = (_axis(worksheet, plot, axis, filled) for axis in ("across", "up"))
    fields = tuple(quadrant.name for quadrant in plot.quadrants)
    told = {"across": across.title, "up": up.title, "fields": ", ".join(fields), "rows": count}
    return Scatter(
        hangs_from=entry_marks.chart(own),
        title=words("worksheet.chart.title", name=worksheet.name),
        description=words("worksheet.chart.description", **told),
        across=across,
        up=up,
        points=count,
        discs=entry_marks.plot_column("disc_x", own),
        numbers=entry_marks.plot_column("number_x", own),
        heights=entry_marks.plot_column("y", own),
        fields=fields,
        label_places=(entry_marks.plot_column("label_x", own), entry_marks.plot_column("label_y", own)),
        width=chart_width(sheet.columns, font=filled.font),
        height=CHART_HEIGHT,
        drop=SPACE // 2,
    )


def _axis(worksheet: Worksheet, plot: Plot, axis: Literal["across", "up"], filled: Filled) -> Axis:
    column = find_column(worksheet, {"across": plot.across, "up": plot.up}[axis])
    first, last = column.levels[0], column.levels[-1]
    title = filled.words("worksheet.chart.axis", name=column.name, low=first.name, high=last.name)
    return Axis(title, first.value, last.value, border(column.levels, plot.split))

"""The plot of a worksheet on its sheet: a chart of the rows, and the four fields with what stands in each."""

from typing import Literal

from generators.model.instrument import Plot, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import heading
from generators.workbook.grid.cells import Axis, Cell, Computed, Row, Scatter, Titled, literal
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.printing.pagination import line_height
from generators.workbook.printing.text_height import column_points
from generators.workbook.worksheets import plot_formulas
from generators.workbook.worksheets.columns import count_rows, cut

_SHARES = (0.48, 0.26, 0.26)
"""How the width of the sheet is shared by the chart and the two columns of fields."""
_CHART_HEIGHT = 460
_POINTS_PER_PIXEL = 0.75
_SPACE = 14
_NAME_HEIGHT, _LEAST_LIST = 30.0, 45.0
_ROWS = ((2, 3), (0, 1))
"""Which of the four fields lie beside each other, from the top: the data begins at the lower left."""


def plot_mark(worksheet: str) -> str:
    """Return the mark of the heading above a plot."""
    return f"#plot.{worksheet}"


def plot_lines(worksheet: Worksheet, plot: Plot, sheet: OwnSheet, filled: Filled) -> list[Row]:
    """Return the heading, and beside the chart the four fields as they lie in it."""
    gap, head = heading(sheet, filled.words("worksheet.plot"), mark=plot_mark(worksheet.id))
    top, lower = ([_names(worksheet, plot, sheet, row), _texts(plot, sheet, row)] for row in _ROWS)
    top[0] = Row({**top[0].cells, sheet.columns[0].id: Cell(marks=(_chart_mark(worksheet),))}, top[0].height)
    used = sum(line_height(sheet, line) for line in (*top, *lower))
    room = max(_LEAST_LIST, (_CHART_HEIGHT * _POINTS_PER_PIXEL + _SPACE - used) / 2)
    lists = [_lists(worksheet, sheet, row, room) for row in _ROWS]
    return [gap, head, *top, lists[0], *lower, lists[1]]


def plan_scatter(worksheet: Worksheet, plot: Plot, sheet: OwnSheet, filled: Filled) -> Scatter:
    """Return the chart of the rows."""
    words = filled.words
    across, up = (_axis(worksheet, plot, key, filled) for key in ("across", "up"))
    fields = tuple(quadrant.name for quadrant in plot.quadrants)
    told = {"across": across.title, "up": up.title, "fields": ", ".join(fields), "rows": count_rows(worksheet)}
    return Scatter(
        hangs_from=_chart_mark(worksheet),
        title=words("worksheet.chart.title", name=worksheet.name),
        description=words("worksheet.chart.description", **told),
        across=across,
        up=up,
        points=count_rows(worksheet),
        fields=fields,
        label_places=(names.plot_column("label_x", worksheet.id), names.plot_column("label_y", worksheet.id)),
        width=_chart_width(sheet),
        height=_CHART_HEIGHT,
        drop=_SPACE // 2,
    )


def _chart_mark(worksheet: Worksheet) -> str:
    return f"#chart.{worksheet.id}"


def _chart_width(sheet: OwnSheet) -> int:
    _, last = cut(sheet, _SHARES)[0]
    keys = [column.id for column in sheet.columns]
    columns = sheet.columns[: keys.index(last) + 1]
    return sum(round(column_points(column.width) / _POINTS_PER_PIXEL) for column in columns) - _SPACE


def _axis(worksheet: Worksheet, plot: Plot, key: Literal["across", "up"], filled: Filled) -> Axis:
    column = next(column for column in worksheet.columns if column.id == getattr(plot, key))
    first, last = column.levels[0], column.levels[-1]
    title = filled.words("worksheet.chart.axis", name=column.name, low=first.name, high=last.name)
    figures = names.plot_column({"across": "x", "up": "y"}[key], worksheet.id)
    return Axis(title, figures, first.value, last.value, plot_formulas.border(column.levels, plot.split))


def _spans(sheet: OwnSheet) -> list[tuple[str, str]]:
    return cut(sheet, _SHARES)[1:]


def _names(worksheet: Worksheet, plot: Plot, sheet: OwnSheet, row: tuple[int, int]) -> Row:
    cells = {}
    for (first, last), place in zip(_spans(sheet), row, strict=True):
        name = f"{plot.quadrants[place].name}: "
        count = names.field_count(worksheet.id, place + 1)
        cells[first] = Cell(Computed(f"{literal(name)}&{count}", f"{name}0"), "board_name", across=last)
    return Row(cells, height=_NAME_HEIGHT)


def _texts(plot: Plot, sheet: OwnSheet, row: tuple[int, int]) -> Row:
    fields = [plot.quadrants[place] for place in row]
    texts = [Titled(quadrant.meaning, quadrant.advice) for quadrant in fields]
    spans = zip(_spans(sheet), texts, strict=True)
    return Row({first: Cell(text, "board_text", across=last) for (first, last), text in spans})


def _lists(worksheet: Worksheet, sheet: OwnSheet, row: tuple[int, int], height: float) -> Row:
    rows = range(1, count_rows(worksheet) + 1)
    listed = [plot_formulas.list_rows(worksheet.id, rows, place + 1) for place in row]
    spans = zip(_spans(sheet), listed, strict=True)
    return Row({first: Cell(content, "board_text", across=last) for (first, last), content in spans}, height=height)

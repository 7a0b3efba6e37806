"""The plot of a worksheet on its sheet: room for the chart, and beside it the four fields with what stands in each."""

from generators.model.instrument import Plot, Quadrant, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid.blocks import heading
from generators.workbook.grid.cells import AIR, Cell, Row, Titled
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.printing.pagination import line_height
from generators.workbook.worksheets import entry_marks, plot_formulas
from generators.workbook.worksheets.plot_area import CHART_HEIGHT, POINTS_PER_PIXEL, SPACE, spans
from generators.workbook.worksheets.plotted import PlottedRow, plot_rows

_NAME_HEIGHT, _LEAST_LIST, _LINE = 30.0, 45.0, 15.0
_FILLED = 0.85
"""Which share of a list's room is taken before its rows are told by number only: lines break between words."""
_BESIDE = ((2, 3), (0, 1))
"""Which of the four fields lie beside each other, from the top: the data begins at the lower left."""


def plot_lines(worksheet: Worksheet, plot: Plot, sheet: OwnSheet, filled: Filled) -> list[Row]:
    """Return the heading, and beside the chart the four fields as they lie in it."""
    rows = plot_rows(worksheet, plot, filled)
    texts = [[_names(plot, sheet, pair, rows), AIR, _texts(plot, sheet, pair)] for pair in _BESIDE]
    used = sum(line_height(sheet, line, font=filled.font) for pair in texts for line in pair)
    room = max(_LEAST_LIST, (CHART_HEIGHT * POINTS_PER_PIXEL + SPACE - used) / 2)
    top, lower = ([*pair, _lists(sheet, fields, rows, room)] for pair, fields in zip(texts, _BESIDE, strict=True))
    corner = {sheet.columns[0].id: Cell(marks=(entry_marks.chart(worksheet.id),))}
    top[0] = Row({**corner, **top[0].cells}, top[0].height)
    return [*heading(sheet, filled.words("worksheet.plot"), mark=entry_marks.plot(worksheet.id)), *top, *lower]


def _names(plot: Plot, sheet: OwnSheet, pair: tuple[int, int], rows: tuple[PlottedRow, ...]) -> Row:
    def name(place: int) -> Cell:
        content = plot_formulas.name_with_count(sheet.id, plot.quadrants[place].name, place + 1, rows)
        return Cell(content, "board_name")

    return _side_by_side(sheet, [name(place) for place in pair], _NAME_HEIGHT)


def _texts(plot: Plot, sheet: OwnSheet, pair: tuple[int, int]) -> Row:
    return _side_by_side(sheet, [_text(plot.quadrants[place]) for place in pair])


def _text(quadrant: Quadrant) -> Cell:
    return Cell(Titled(quadrant.meaning, quadrant.advice), "board_text")


def _lists(sheet: OwnSheet, pair: tuple[int, int], rows: tuple[PlottedRow, ...], height: float) -> Row:
    most = int(_narrowest(sheet) * (height // _LINE) * _FILLED)
    lists = [plot_formulas.list_what_fits(sheet.id, rows, place + 1, most) for place in pair]
    return _side_by_side(sheet, [Cell(content, "board_text") for content in lists], height)


def _side_by_side(sheet: OwnSheet, cells: list[Cell], height: float | None = None) -> Row:
    _, *fields = spans(sheet.columns)
    placed = zip(fields, cells, strict=True)
    return Row({first: Cell(c.content, c.style, across=last) for (first, last), c in placed}, height)


def _narrowest(sheet: OwnSheet) -> float:
    """Return the width of the narrower column of fields, in characters."""
    keys = [column.id for column in sheet.columns]
    _, *fields = [(keys.index(first), keys.index(last) + 1) for first, last in spans(sheet.columns)]
    return min(sum(column.width for column in sheet.columns[first:last]) for first, last in fields)

"""How large a plot is and how its axes run: the borders of its fields, and room for the rows of one spot."""

from collections.abc import Sequence

from generators.model.instrument import Level, Plot, Worksheet
from generators.workbook.grid.layout import cut
from generators.workbook.grid.sheet_ids import SheetColumn
from generators.workbook.printing.text_height import column_points
from generators.workbook.worksheets.cluster import Cluster, plan_cluster
from generators.workbook.worksheets.columns import find_column, plan_columns

CHART_HEIGHT = 540
"""In pixels, like the width."""
POINTS_PER_PIXEL = 0.75
SPACE = 14
_SHARES = (0.48, 0.26, 0.26)
"""How the width of the sheet is shared by the chart and the two columns of fields."""
_BESIDE, _BELOW = 70, 110
"""How many pixels the titles and labels of the axes, and of the chart, take away from what is drawn."""
_BEYOND = 0.72
"""How far beyond the outermost levels the names of the fields are written."""


def spans(columns: Sequence[SheetColumn]) -> list[tuple[str, str]]:
    """Return the first and the last column of the chart, and of both columns of fields."""
    return cut(columns, _SHARES)


def chart_width(columns: Sequence[SheetColumn], *, font: str) -> int:
    """Return the width of the chart in pixels."""
    _, last = spans(columns)[0]
    keys = [column.id for column in columns]
    below = columns[: keys.index(last) + 1]
    return sum(round(column_points(column.width, font=font) / POINTS_PER_PIXEL) for column in below) - SPACE


def cluster_of(worksheet: Worksheet, plot: Plot, *, font: str) -> Cluster:
    """Return the places around one spot of a plot, for all rows of the worksheet."""
    across, up = (axis_levels(worksheet, axis) for axis in (plot.across, plot.up))
    width, height = chart_width(plan_columns(worksheet), font=font) - _BESIDE, CHART_HEIGHT - _BELOW
    return plan_cluster(width / _length(across), height / _length(up), len(worksheet.row_ids))


def axis_levels(worksheet: Worksheet, axis: str) -> tuple[Level, ...]:
    """Return the levels of an axis."""
    return find_column(worksheet, axis).levels


def label_places(worksheet: Worksheet, plot: Plot) -> tuple[tuple[float, float], ...]:
    """Return where the names of the four fields are written in the chart, in the order of the data."""
    across, up = (axis_levels(worksheet, axis) for axis in (plot.across, plot.up))
    columns, rows = _middles(across, plot.split), (up[0].value - _BEYOND, up[-1].value + _BEYOND)
    return tuple((columns[q.across == "high"], rows[q.up == "high"]) for q in plot.quadrants)


def border(levels: Sequence[Level], split: float) -> float:
    """Return where an axis is cut: halfway between the last low and the first high level."""
    low = [level.value for level in levels if level.value < split]
    high = [level.value for level in levels if level.value >= split]
    if not low or not high:
        return levels[0].value - 0.5 if high else levels[-1].value + 0.5
    return (low[-1] + high[0]) / 2


def _middles(levels: Sequence[Level], split: float) -> tuple[float, float]:
    cut = border(levels, split)
    return (levels[0].value - 1 + cut) / 2, (cut + levels[-1].value + 1) / 2


def _length(levels: Sequence[Level]) -> int:
    """Return how many levels an axis is long: one more at both ends."""
    return levels[-1].value - levels[0].value + 2

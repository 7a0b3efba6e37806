"""The charts of the results as values: titles, alternative texts and sizes."""

from typing import Literal

from generators.score_words import name_figure
from generators.workbook.figures.filled import Filled
from generators.workbook.grid.cells import Chart, Series

CHARTS_MARK = "#charts"
CHARTS_WIDTH_KEY = "chart"
"""The key of the column in which the charts stand."""
LABELS = "#chart.labels"
SCORES = "#chart.scores"
GOALS = "#chart.goals"
_WIDTH = 520
_RADAR_HEIGHT = 330
_FEWEST_CORNERS = 3
_POINTS_PER_PIXEL = 0.75
_SPACE = 12


def plan_charts(filled: Filled) -> tuple[Chart, ...]:
    """Return a bar chart of the dimensions, and a radar chart where there are three or more."""
    count = len(filled.dimensions)
    bar = _plan("bar", filled, height=_bar_height(count))
    if count < _FEWEST_CORNERS:
        return (bar,)
    return bar, _plan("radar", filled, height=_RADAR_HEIGHT, drop=bar.height + _SPACE)


def charts_height(filled: Filled) -> float:
    """Return the height of all charts in points."""
    last = plan_charts(filled)[-1]
    return (last.drop + last.height + _SPACE) * _POINTS_PER_PIXEL


def _bar_height(count: int) -> int:
    return 84 + count * max(20, min(40, 260 // count))


def _plan(kind: Literal["bar", "radar"], filled: Filled, *, height: int, drop: int = 0) -> Chart:
    words = filled.words
    levels = filled.levels
    span = {"lowest": levels[0].value, "highest": levels[-1].value}
    listed = ", ".join(dimension.short_name for dimension in filled.dimensions)
    return Chart(
        kind,
        CHARTS_MARK,
        words(f"results.charts.{kind}.title", **span),
        words(f"results.charts.{kind}.description", dimensions=listed, **span),
        LABELS,
        (
            Series(words("results.charts.score"), SCORES, "ink", is_solid=True),
            Series(name_figure("goal"), GOALS, "muted", is_solid=False),
        ),
        levels[-1].value,
        _WIDTH,
        height,
        drop,
    )

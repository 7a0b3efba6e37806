"""The charts of the results: plans with titles, alternative texts and sizes, and their native Excel form."""

from typing import Any, Literal

from xlsxwriter import Workbook

from generators.workbook.figures.filled import Filled
from generators.workbook.grid.cells import Chart, Scatter, Series
from generators.workbook.grid.layout import Layout
from generators.workbook.grid.styles import Palette

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
            Series(words("results.charts.goal"), GOALS, "muted", is_solid=False),
        ),
        levels[-1].value,
        _WIDTH,
        height,
        drop,
    )


def make_chart(book: Workbook, chart: Chart, layout: Layout, palette: Palette) -> Any:
    """Return the native chart, ready to be put into a sheet."""
    makers = {"bar": _make_bar, "radar": _make_radar}
    made = makers[chart.kind](book, chart, layout, palette)
    dress_chart(made, chart, palette)
    made.set_legend({"position": "bottom", "font": small_font(palette)})
    return made


def dress_chart(made: Any, chart: Chart | Scatter, palette: Palette) -> None:
    """Give a native chart what all have in common: title, size, a plain ground."""
    title = {"size": 12, "bold": True, "color": palette.colour("ink")}
    made.set_title({"name": chart.title, "name_font": title, "overlay": False})
    made.set_size({"width": chart.width, "height": chart.height})
    made.set_chartarea({"border": {"none": True}, "fill": {"color": palette.colour("paper")}})
    made.show_blanks_as("gap")


def small_font(palette: Palette) -> dict[str, object]:
    """Return the font of labels and legends."""
    return {"size": 9, "color": palette.colour("ink")}


def _make_bar(book: Workbook, chart: Chart, layout: Layout, palette: Palette) -> Any:
    made = book.add_chart({"type": "bar"})
    for series in chart.series:
        made.add_series({**_ranges(series, chart, layout), **_bars(series, palette)})
    made.set_y_axis({"reverse": True, "num_font": small_font(palette), "line": {"color": palette.colour("line")}})
    made.set_x_axis({**_scale(chart, palette), "label_position": "high"})
    return made


def _bars(series: Series, palette: Palette) -> dict[str, object]:
    colour = palette.colour(series.role)
    return {
        "fill": {"color": colour if series.is_solid else palette.colour("paper")},
        "border": {"color": colour, "width": 1},
        "gap": 60,
        "data_labels": {"value": True, "num_format": "0.0;;", "font": small_font(palette)},
    }


def _make_radar(book: Workbook, chart: Chart, layout: Layout, palette: Palette) -> Any:
    made = book.add_chart({"type": "radar", "subtype": "with_markers"})
    for series in chart.series:
        made.add_series({**_ranges(series, chart, layout), **_lines(series, palette)})
    made.set_x_axis({"num_font": small_font(palette)})
    made.set_y_axis(_scale(chart, palette))
    return made


def _lines(series: Series, palette: Palette) -> dict[str, object]:
    colour = palette.colour(series.role)
    fill = {"color": colour if series.is_solid else palette.colour("paper")}
    shape = "circle" if series.is_solid else "diamond"
    dash = "solid" if series.is_solid else "dash"
    return {
        "line": {"color": colour, "width": 2.25 if series.is_solid else 1.5, "dash_type": dash},
        "marker": {"type": shape, "size": 6, "fill": fill, "border": {"color": colour}},
    }


def _ranges(series: Series, chart: Chart, layout: Layout) -> dict[str, str]:
    return {
        "name": series.name,
        "categories": f"={layout.reference(chart.categories)}",
        "values": f"={layout.reference(series.values)}",
    }


def _scale(chart: Chart, palette: Palette) -> dict[str, object]:
    return {
        "min": 0,
        "max": chart.highest,
        "major_unit": 1,
        "num_format": "0;;",
        "num_font": small_font(palette),
        "major_gridlines": {"visible": True, "line": {"color": palette.colour("line"), "width": 0.75}},
        "line": {"none": True},
    }

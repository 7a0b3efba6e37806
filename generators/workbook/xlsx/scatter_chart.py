"""The native form of a plot: numbered points between two axes that cross where the four fields meet."""

from typing import Any

from xlsxwriter import Workbook

from generators.workbook.grid.cell_places import Places
from generators.workbook.grid.cells import Axis, Scatter
from generators.workbook.xlsx.formats import Formats
from generators.workbook.xlsx.native_charts import describe_range, dress_chart, small_font

_POINT_SIZE = 14
_AROUND = 1
"""How many levels the axes go beyond the outermost ones: room for points side by side, and for the names."""


def make_scatter(book: Workbook, chart: Scatter, layout: Places, formats: Formats) -> Any:
    """Return the native chart, ready to be put into a sheet."""
    made = book.add_chart({"type": "scatter"})
    made.add_series(_names(chart, layout, formats))
    made.add_series(_discs(chart, layout, formats))
    made.add_series(_numbers(chart, layout, formats))
    made.set_x_axis(_scale(chart.across, formats))
    made.set_y_axis(_scale(chart.up, formats))
    dress_chart(made, chart, formats)
    made.set_legend({"none": True})
    return made


def _discs(chart: Scatter, layout: Places, formats: Formats) -> dict[str, object]:
    colour = formats.colour("business")
    marker = {"type": "circle", "size": _POINT_SIZE, "fill": {"color": colour}, "border": {"color": colour}}
    return {**_points(chart, chart.discs, layout), "marker": marker, "data_labels": _numbered(chart, formats, "paper")}


def _numbers(chart: Scatter, layout: Places, formats: Formats) -> dict[str, object]:
    labels = _numbered(chart, formats, "business", size=9)
    return {**_points(chart, chart.numbers, layout), "marker": {"type": "none"}, "data_labels": labels}


def _points(chart: Scatter, across: str, layout: Places) -> dict[str, object]:
    return {
        "name": chart.title,
        **describe_range("categories", across, layout),
        **describe_range("values", chart.heights, layout),
    }


def _numbered(chart: Scatter, formats: Formats, role: str, *, size: int = 8) -> dict[str, object]:
    labels = [{"value": str(number)} for number in range(1, chart.points + 1)]
    font = {"size": size, "bold": True, "color": formats.colour(role)}
    return {"value": True, "position": "center", "font": font, "custom": labels}


def _names(chart: Scatter, layout: Places, formats: Formats) -> dict[str, object]:
    across, up = chart.label_places
    places = describe_range("categories", across, layout) | describe_range("values", up, layout)
    font = {"size": 10, "bold": True, "color": formats.colour("muted")}
    labels = {"value": True, "position": "center", "font": font, "custom": [{"value": name} for name in chart.fields]}
    return {**places, "marker": {"type": "none"}, "data_labels": labels}


def _scale(axis: Axis, formats: Formats) -> dict[str, object]:
    return {
        "name": axis.title,
        "name_font": {"size": 9, "bold": False, "color": formats.colour("muted")},
        "min": axis.lowest - _AROUND,
        "max": axis.highest + _AROUND,
        "major_unit": 1,
        "num_format": f'[<{axis.lowest}]"";[>{axis.highest}]"";0',
        "num_font": small_font(formats),
        "label_position": "low",
        "crossing": axis.crossing,
        "line": {"color": formats.colour("ink"), "width": 1.5},
        "major_tick_mark": "none",
        "major_gridlines": {"visible": True, "line": {"color": formats.colour("line"), "width": 0.5}},
    }

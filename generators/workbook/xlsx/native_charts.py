"""Bar and radar charts in their native Excel form, and what all charts have in common."""

from typing import Any, Literal

from xlsxwriter import Workbook

from generators.workbook.grid.cell_places import Places
from generators.workbook.grid.cells import Chart, Computed, Content, Scatter, Series
from generators.workbook.xlsx.formats import Formats


def make_chart(book: Workbook, chart: Chart, layout: Places, formats: Formats) -> Any:
    """Return the native chart, ready to be put into a sheet."""
    makers = {"bar": _make_bar, "radar": _make_radar}
    made = makers[chart.kind](book, chart, layout, formats)
    dress_chart(made, chart, formats)
    made.set_legend({"position": "bottom", "font": small_font(formats)})
    return made


def dress_chart(made: Any, chart: Chart | Scatter, formats: Formats) -> None:
    """Give a native chart what all have in common: title, size, a plain ground."""
    title = {"size": 12, "bold": True, "color": formats.colour("ink")}
    made.set_title({"name": chart.title, "name_font": title, "overlay": False})
    made.set_size({"width": chart.width, "height": chart.height})
    made.set_chartarea({"border": {"none": True}, "fill": {"color": formats.colour("paper")}})
    made.show_blanks_as("gap")


def small_font(formats: Formats) -> dict[str, object]:
    """Return the font of labels and legends."""
    return {"size": 9, "color": formats.colour("ink")}


def describe_range(part: Literal["categories", "values"], mark: str, layout: Places) -> dict[str, object]:
    """Return one range of a series, with what stands there now: it is shown until a program draws the chart anew."""
    shown = [_shown(content) for content in layout.contents(mark)]
    return {part: f"={layout.reference(mark)}", f"{part}_data": shown}


def _shown(content: Content) -> object:
    match content:
        case Computed(_, value):
            return value
        case float() | int():
            return f"{content:.16g}"
        case _:
            return content or ""


def _make_bar(book: Workbook, chart: Chart, layout: Places, formats: Formats) -> Any:
    made = book.add_chart({"type": "bar"})
    for series in chart.series:
        made.add_series({**_ranges(series, chart, layout), **_bars(series, formats)})
    made.set_y_axis({"reverse": True, "num_font": small_font(formats), "line": {"color": formats.colour("line")}})
    made.set_x_axis({**_scale(chart, formats), "label_position": "high"})
    return made


def _bars(series: Series, formats: Formats) -> dict[str, object]:
    colour = formats.colour(series.role)
    return {
        "fill": {"color": colour if series.is_solid else formats.colour("paper")},
        "border": {"color": colour, "width": 1},
        "gap": 60,
        "data_labels": {"value": True, "num_format": "0.0;;", "font": small_font(formats)},
    }


def _make_radar(book: Workbook, chart: Chart, layout: Places, formats: Formats) -> Any:
    made = book.add_chart({"type": "radar", "subtype": "with_markers"})
    for series in chart.series:
        made.add_series({**_ranges(series, chart, layout), **_lines(series, formats)})
    made.set_x_axis({"num_font": small_font(formats)})
    made.set_y_axis(_scale(chart, formats))
    return made


def _lines(series: Series, formats: Formats) -> dict[str, object]:
    colour = formats.colour(series.role)
    fill = {"color": colour if series.is_solid else formats.colour("paper")}
    shape = "circle" if series.is_solid else "diamond"
    dash = "solid" if series.is_solid else "dash"
    return {
        "line": {"color": colour, "width": 2.25 if series.is_solid else 1.5, "dash_type": dash},
        "marker": {"type": shape, "size": 6, "fill": fill, "border": {"color": colour}},
    }


def _ranges(series: Series, chart: Chart, layout: Places) -> dict[str, object]:
    labels = describe_range("categories", chart.categories, layout)
    return {"name": series.name, **labels, **describe_range("values", series.values, layout)}


def _scale(chart: Chart, formats: Formats) -> dict[str, object]:
    return {
        "min": 0,
        "max": chart.highest,
        "major_unit": 1,
        "num_format": "0;;",
        "num_font": small_font(formats),
        "major_gridlines": {"visible": True, "line": {"color": formats.colour("line"), "width": 0.75}},
        "line": {"none": True},
    }

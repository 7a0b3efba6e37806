"""The native chart of both sides in the look of the brand."""

from typing import Any

from pptx.chart.data import ChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide as PptxSlide
from pptx.util import Pt

from generators.deck.native.side_chart import SideChart
from generators.deck.page.layouts import LAYOUTS, LEAST_SIZE
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import set_language

_SLOT = LAYOUTS["chart"].slot("chart")


def add_chart(slide: PptxSlide, chart: SideChart, number: int, pen: Pen) -> BaseOxmlElement:
    """Add a chart to a slide in the place that its layout has for it, and return its frame."""
    content = ChartData(number_format="0.0")
    content.categories = chart.categories
    for bars in chart.series:
        content.add_series(bars.name, bars.values)
    area = pen.area(_SLOT.area)
    place = (area.left, area.top, area.width, area.height)
    frame: Any = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, content)
    _dress_chart(frame.chart, chart, pen)
    _dress_axes(frame.chart, chart, pen)
    properties = frame._element.nvGraphicFramePr.cNvPr
    for name, value in (("id", str(number)), ("name", chart.name), ("descr", chart.description)):
        properties.set(name, value)
    mark = frame._element.nvGraphicFramePr.nvPr._add_ph()
    for name, value in (("type", _SLOT.kind), ("sz", "quarter"), ("idx", str(_SLOT.index))):
        mark.set(name, value)
    element: BaseOxmlElement = frame._element
    return element


def _dress_chart(chart: Any, planned: SideChart, pen: Pen) -> None:
    chart.has_title = False
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.font.size = Pt(LEAST_SIZE.pt)
    set_language(chart._chartSpace, pen)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, -10
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = "0.0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for series, bars in zip(plot.series, planned.series, strict=True):
        series.invert_if_negative = False
        series.format.fill.solid()
        pen.colour(series.format.fill.fore_color, bars.role)


def _dress_axes(chart: Any, planned: SideChart, pen: Pen) -> None:
    values, names = chart.value_axis, chart.category_axis
    values.minimum_scale, values.maximum_scale, values.major_unit = planned.lowest, planned.highest, 1
    values.reverse_order = pen.is_mirrored
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "0", False
    values.major_tick_mark = names.major_tick_mark = XL_TICK_MARK.NONE
    values.has_major_gridlines = True
    names.reverse_order = True
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH  # the lower edge, as the order of names is reversed
    for line in (values.major_gridlines.format.line, names.format.line):
        pen.colour(line.color, "line")
        line.width = Pt(0.75)
    values.format.line.fill.background()

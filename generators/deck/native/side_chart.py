"""The scores of both sides as a native chart whose data can be edited."""

from collections.abc import Mapping
from typing import Any

from pptx.chart.data import ChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.slide import Slide
from pptx.util import Pt

from generators.brand import Brand
from generators.deck.page.colours import set_colour
from generators.deck.page.grid import MAIN
from generators.deck.page.layouts import CHART_INDEX, LEAST_SIZE
from generators.deck.page.presentation import Deck
from generators.model.framework import Framework
from generators.model.instrument import Instrument
from generators.operations import Value
from generators.scoring import evaluate

SIDES = ("business", "it")
Profiles = Mapping[str, Mapping[str, Value]]
"""The score of each dimension, by side."""


def example_profiles(framework: Framework) -> Profiles | None:
    """Return what the worked example amounts to; None without one."""
    if framework.example is None:
        return None
    answers = {"business": framework.example.business, "it": framework.example.it}
    results = {side: evaluate(framework, answers[side]).scores for side in SIDES}
    return {side: {d.id: results[side][d.id] for d in framework.asked} for side in SIDES}


def add_chart(deck: Deck, slide: Slide, instrument: Instrument, profiles: Profiles) -> None:
    """Put a bar chart of both sides into the slide's placeholder, on the whole answer scale."""
    names = {dimension.id: dimension.short_name for dimension in deck.framework.dimensions}
    content = ChartData(number_format="0.0")
    content.categories = [names[name] for name in profiles["business"]]
    for side in SIDES:
        content.add_series(deck.words(f"sides.{side}"), list(profiles[side].values()))
    place = (MAIN.left, MAIN.top, MAIN.width, MAIN.height)
    frame: Any = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, content)
    deck.take_place(slide, CHART_INDEX, frame, deck.words("chart.name"), _describe(deck, names, profiles))
    _dress_chart(frame.chart, deck.edition.brand)
    _dress_axes(frame.chart, instrument, deck.edition.brand)


def _describe(deck: Deck, names: Mapping[str, str], profiles: Profiles) -> str:
    words = {side: deck.words(f"sides.{side}") for side in SIDES}
    listed = "; ".join(
        f"{names[name]}: " + ", ".join(f"{words[side]} {_shown(profiles[side][name])}" for side in SIDES)
        for name in profiles["business"]
    )
    return deck.words("chart.description", values=listed)


def _shown(value: Value) -> str:
    return "–" if value is None else f"{value:.1f}"


def _dress_chart(chart: Any, brand: Brand) -> None:
    chart.has_title = False
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.font.size = Pt(LEAST_SIZE.pt)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, -10
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = "0.0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for series, role in zip(plot.series, SIDES, strict=True):
        series.invert_if_negative = False
        series.format.fill.solid()
        set_colour(series.format.fill.fore_color, role, brand)


def _dress_axes(chart: Any, instrument: Instrument, brand: Brand) -> None:
    values, names = chart.value_axis, chart.category_axis
    levels = [level.value for level in instrument.levels]
    values.minimum_scale, values.maximum_scale, values.major_unit = levels[0], levels[-1], 1
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "0", False
    values.major_tick_mark = names.major_tick_mark = XL_TICK_MARK.NONE
    values.has_major_gridlines = True
    names.reverse_order = True
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH  # the lower edge, as the order of names is reversed
    for line in (values.major_gridlines.format.line, names.format.line):
        set_colour(line.color, "line", brand)
        line.width = Pt(0.75)
    values.format.line.fill.background()

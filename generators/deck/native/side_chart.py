"""The scores of both sides as a native chart whose data can be edited, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.deck.page.stationery import Stationery

SIDES = ("business", "it")
"""In the order in which they are always shown."""


@dataclass(frozen=True)
class SideBars:
    """The figures of one side, a place for each category; None where there is none."""

    name: str
    role: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class SideChart:
    """Bars of both sides beside each other, on the whole answer scale."""

    name: str
    description: str
    categories: tuple[str, ...]
    series: tuple[SideBars, ...]
    lowest: int
    highest: int


def show_figure(stationery: Stationery, value: float | None) -> str:
    """Return a figure with one decimal, or the sign for none."""
    return stationery.words("signs.no_figure") if value is None else f"{value:.1f}"


def chart_sides(
    stationery: Stationery, categories: Sequence[str], series: Sequence[SideBars], *, scale: tuple[int, int]
) -> SideChart:
    """Return the chart with an alternative text that holds all its figures."""
    words = stationery.words
    told = [
        words("chart.category", name=name, values=_join_figures(stationery, series, place))
        for place, name in enumerate(categories)
    ]
    description = words("chart.description", values=words("signs.next_part").join(told))
    return SideChart(words("chart.name"), description, tuple(categories), tuple(series), *scale)


def _join_figures(stationery: Stationery, series: Sequence[SideBars], place: int) -> str:
    figures = [
        stationery.words("chart.side_figure", side=one.name, value=show_figure(stationery, one.values[place]))
        for one in series
    ]
    return stationery.words("signs.next").join(figures)

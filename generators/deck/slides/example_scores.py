"""What the worked example amounts to, side by side; the sides are never averaged."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.deck.native.side_chart import SIDES, SideBars, SideChart, chart_sides, show_figure
from generators.deck.slides.brief import Brief
from generators.model.instrument import Instrument, WorkedExample
from generators.operations import TOLERANCE
from generators.scoring import OVERALL, Result, evaluate


@dataclass(frozen=True)
class Example:
    """The worked example with the result of each side, over the same targets."""

    told: WorkedExample
    results: Mapping[str, Result]


def evaluate_example(brief: Brief) -> Example | None:
    """Return the worked example; None without one, or where nothing is asked."""
    told = brief.framework.example
    if told is None or not brief.framework.asked:
        return None
    asked = {item.id for item in brief.framework.asked_items}
    business, it, target = (
        {item: level for item, level in levels.items() if item in asked}
        for levels in (told.business, told.it, told.target)
    )
    results = (evaluate(brief.framework, answers, target) for answers in (business, it))
    return Example(told, dict(zip(SIDES, results, strict=True)))


def chart_example(brief: Brief, example: Example, instrument: Instrument) -> SideChart:
    """Return the scores of both sides, dimension by dimension, as a chart on the whole answer scale."""
    asked = brief.framework.asked
    bars = [
        SideBars(brief.words(f"sides.{side}"), side, tuple(example.results[side].scores[part.id] for part in asked))
        for side in SIDES
    ]
    scale = instrument.levels[0].value, instrument.levels[-1].value
    return chart_sides(brief.stationery, [part.short_name for part in asked], bars, scale=scale)


def tell_widest(brief: Brief, example: Example) -> str:
    """Return one sentence on the widest perception gap: what business says minus what IT says of a dimension."""
    business, it = (example.results[side].scores for side in SIDES)
    gaps = {
        part.name: high - low
        for part in brief.framework.asked
        if (high := business[part.id]) is not None and (low := it[part.id]) is not None
    }
    widest = max(gaps, key=lambda name: abs(gaps[name]), default=None)
    if widest is None or abs(gaps[widest]) < TOLERANCE:
        return brief.words("chart.title_same")
    side = "business" if gaps[widest] > 0 else "it"
    return brief.words(f"chart.title_{side}", name=widest, gap=f"{abs(gaps[widest]):.1f}")


def tell_overall(brief: Brief, example: Example) -> str:
    """Return the overall score of each side."""
    shown = {side: show_figure(brief.stationery, example.results[side].scores[OVERALL]) for side in SIDES}
    return brief.words("chart.overall", **shown)

"""What the worked example amounts to, side by side: scores, goals and gaps; the sides are never averaged."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.deck.agenda.script import pairs
from generators.deck.native.side_chart import SIDES, SideBars, SideChart, chart_sides, show_figure
from generators.deck.slides.brief import Brief
from generators.model.instrument import Dimension, Instrument, WorkedExample
from generators.operations import TOLERANCE
from generators.score_words import explain_figures
from generators.scoring import OVERALL, Coverage, Result, evaluate

_FIGURES = ("planned", "goal", "gap", "provisional")
"""What is told beside a score."""


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
    return chart_sides(brief.stationery, [_axis_label(brief, example, part) for part in asked], bars, scale=scale)


def tell_widest(brief: Brief, example: Example) -> str:
    """Return one sentence on the widest perception gap: what business says minus what IT says of a dimension.

    A provisional score is no ground for it.
    """
    business, it = (example.results[side].scores for side in SIDES)
    sound = [part for part in brief.framework.asked if not _provisional_sides(example, part)]
    if not sound:
        return brief.words("chart.title_provisional")
    gaps = {
        part.name: high - low
        for part in sound
        if (high := business[part.id]) is not None and (low := it[part.id]) is not None
    }
    widest = max(gaps, key=lambda name: abs(gaps[name]), default=None)
    if widest is None or abs(gaps[widest]) < TOLERANCE:
        return brief.words("chart.title_same")
    side = "business" if gaps[widest] > 0 else "it"
    return brief.words(f"chart.title_{side}", name=widest, gap=f"{abs(gaps[widest]):.1f}")


def tell_overall(brief: Brief, example: Example) -> list[str]:
    """Return the overall score of each side with its goal and gap."""
    return [_tell(brief, example.results[side], OVERALL, brief.words(f"scores.overall_{side}")) for side in SIDES]


def tell_parts_scored(brief: Brief, example: Example) -> list[str]:
    """Return score, goal and gap of each dimension and side, for the notes."""
    return [
        _tell(brief, example.results[side], part.id, brief.words(f"scores.part_{side}", name=part.name))
        for part in brief.framework.asked
        for side in SIDES
    ]


def tell_scoring(brief: Brief) -> list[str]:
    """Return how scores, goals and gaps come about, for the notes."""
    return [brief.words("scores.about"), *pairs(brief.words, explain_figures(_FIGURES))]


def _provisional_sides(example: Example, part: Dimension) -> dict[str, Coverage]:
    """Return how much is done of a dimension, for each side whose score of it is provisional."""
    found = {side: result.coverage[part.id] for side, result in example.results.items()}
    return {side: coverage for side, coverage in found.items() if coverage.is_provisional}


def _axis_label(brief: Brief, example: Example, part: Dimension) -> str:
    words = brief.words
    told = [
        words("chart.provisional_side", side=words(f"sides.{side}"), done=coverage.done, asked=coverage.asked)
        for side, coverage in _provisional_sides(example, part).items()
    ]
    listed = words("signs.next").join(told)
    return words("chart.provisional", name=part.short_name, sides=listed) if told else part.short_name


def _tell(brief: Brief, result: Result, score: str, name: str) -> str:
    """Return a score as it may be told: provisional where little is answered, with what its goal rests on."""
    words, coverage = brief.words, result.coverage[score]
    shown = show_figure(brief.stationery, result.scores[score])
    goal, gap = (show_figure(brief.stationery, figures[score]) for figures in (result.goals, result.gaps))
    counts = {"done": coverage.done, "asked": coverage.asked}
    provisional = words("scores.provisional", **counts) if coverage.is_provisional else ""
    aimed = {"targeted": coverage.targeted, "answered": coverage.answered}
    return words("scores.told", name=name, score=shown, provisional=provisional, goal=goal, gap=gap, **aimed)

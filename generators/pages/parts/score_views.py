"""How answers become scores, in words, and the bands that name them."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework
from generators.model.instrument import Score
from generators.pages.frame.context import ClaimView, Context
from generators.pages.frame.links import anchor
from generators.pages.frame.tags import TagView
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.quadrant_views import QuadrantsView, view_quadrants
from generators.score_words import explain_figures, explain_operation
from generators.scoring import ScoreStep, plan


@dataclass(frozen=True)
class LevelView:
    """One step of the answer scale."""

    value: int
    name: str
    meaning: str


@dataclass(frozen=True)
class ScoreView:
    """One score: what it says, the rule, and what goes in."""

    anchor: Markup
    name: str
    about: str
    rule: str
    operands: str
    quadrants: QuadrantsView | None
    whose_cautions: WhoseView | None
    cautions: tuple[ClaimView, ...]


@dataclass(frozen=True)
class FigureView:
    """A figure that stands beside each score, such as the gap."""

    name: str
    meaning: str


@dataclass(frozen=True)
class BandView:
    """A named range of scores, from its lower bound."""

    at_least: str
    name: str
    meaning: str


@dataclass(frozen=True)
class InstrumentView:
    """How the questions are answered and what comes out."""

    name: str
    standing: TagView
    about: ClaimView
    how_to_answer: str
    levels: tuple[LevelView, ...]
    scores: tuple[ScoreView, ...]
    figures: tuple[FigureView, ...]
    bands: tuple[BandView, ...]


def view_instrument(framework: Framework, context: Context) -> InstrumentView | None:
    """Return how a framework is answered and scored; None for one without questions."""
    instrument = framework.instrument
    if instrument is None:
        return None
    return InstrumentView(
        name=instrument.name,
        standing=context.standing(instrument.standing),
        about=context.claim(instrument.about),
        how_to_answer=instrument.how_to_answer,
        levels=tuple(LevelView(level.value, level.name, level.meaning) for level in instrument.levels),
        scores=_view_scores(framework, context),
        figures=tuple(FigureView(name, meaning) for name, meaning in explain_figures()),
        bands=tuple(BandView(f"{band.at_least:.1f}", band.name, band.meaning) for band in framework.bands),
    )


def _view_scores(framework: Framework, context: Context) -> tuple[ScoreView, ...]:
    """Return the scores that are more than the mean of one dimension."""
    steps = plan(framework)
    names = {item.id: item.name for dimension in framework.dimensions for item in dimension.items}
    names |= {step.id: step.name for step in steps}
    own = {score.id: score for score in framework.scores}
    dimensions = tuple(dimension.id for dimension in framework.asked)
    return tuple(_view_score(step, names, own.get(step.id), context) for step in steps if step.id not in dimensions)


def _view_score(step: ScoreStep, names: dict[str, str], own: Score | None, context: Context) -> ScoreView:
    rule = explain_operation(step.operation, step.margin)
    weighed = zip(step.operands, step.weights, strict=True)
    listed = "; ".join(_operand(names[key], weight, step, context) for key, weight in weighed)
    fields = own and own.quadrants and view_quadrants(names[step.operands[0]], names[step.operands[1]], own.quadrants)
    cautions = own.cautions if own else ()
    whose = context.whose(cautions)
    told = context.claims(cautions)
    return ScoreView(anchor("score", step.id), step.name, step.about, rule, listed, fields or None, whose, told)


def _operand(name: str, weight: float, step: ScoreStep, context: Context) -> str:
    counts = step.operation == "mean" and weight != 1
    return context.words("score.weighted", name=name, weight=f"{weight:g}") if counts else name
